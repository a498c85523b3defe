"""The action plan as XLSX, for those who plan in a spreadsheet; tables too long for paper stand behind it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time
from io import BytesIO
from itertools import zip_longest
from math import ceil
from typing import Any, Final, TypeAlias

from xlsxwriter import Workbook  # type: ignore[import-untyped]

from ergocheck.domain.words import NO_BREAK, Language
from ergocheck.markup.element import legible
from ergocheck.report.blocks import Cell, Document, Table, said
from ergocheck.report.document import whole
from ergocheck.report.long import long_tables
from ergocheck.report.parts.sheet import Entry, entries
from ergocheck.report.reader import Reader, msg

Value: TypeAlias = date | str | None
Row: TypeAlias = Sequence[Value]
# Each column: its heading, the entry's field, its width in characters.
COLUMNS: Final[Sequence[tuple[str, str, float]]] = (
    (msg("Start"), "start", 12),
    (msg("End"), "end", 12),
    (msg("Measure"), "measure", 44),
    (msg("Requirements"), "requirements", 44),
    (msg("Responsible"), "responsible", 22),
    (msg("Budget"), "budget", 16),
    (msg("Section"), "section", 24),
    (msg("Risk"), "risk", 44),
    (msg("Priority"), "priority", 24),
    (msg("Status"), "status", 20),
    (msg("Comments"), "comments", 30),
)
DAYS: Final[Mapping[Language, str]] = {
    "nl": "d/mm/yyyy", "fr": "dd/mm/yyyy", "de": "dd.mm.yyyy", "en": "dd/mm/yyyy",
}  # fmt: skip
LONGEST: Final = 32_767
"""Characters that a cell may hold; what is more goes on in the row below."""
LINE: Final = 15.0
TALLEST: Final = 409.0
"""Points that a row may be high."""
NAME: Final = 31
"""Characters that the name of a sheet may have."""
FORBIDDEN: Final = dict.fromkeys(map(ord, "[]:*?/\\'"), " ")
WIDE: Final = 60.0
PROPERTY: Final = 255


def render(document: Document, reader: Reader) -> bytes:
    """The plan of that reader, as a file of the document. The same input gives the same bytes."""
    written = BytesIO()
    book = Workbook(written, {"in_memory": True, "strings_to_formulas": False,
                              "strings_to_urls": False, "strings_to_numbers": False})  # fmt: skip
    book.set_properties(_about(document))
    sheets = _Sheets(book, reader.language)
    sheets.plan(reader)
    for number, table in enumerate(long_tables(whole(reader)), 2):
        sheets.table(number, table)
    book.close()
    return written.getvalue()


def _about(document: Document) -> dict[str, object]:
    day = document.day or date(1980, 1, 1)
    told = {"title": document.title, "subject": document.subject, "author": document.author,
            "keywords": document.fingerprint, "comments": document.margins.footer}  # fmt: skip
    texts = {name: legible(text)[:PROPERTY] for name, text in told.items()}
    return {**texts, "created": datetime.combine(day, time())}


class _Sheets:
    """The sheets of one file, in the order in which they are written."""

    def __init__(self, book: Any, language: Language) -> None:
        self._book = book
        plain = {"text_wrap": True, "valign": "top", "font_color": "#12302F", "bottom": 1,
                 "bottom_color": "#CDD5CB"}  # fmt: skip
        self._text = book.add_format(plain)
        self._day = book.add_format(plain | {"num_format": DAYS[language], "align": "left"})
        self._head = book.add_format(
            plain
            | {
                "bold": True,
                "bg_color": "#FFC629",
                "bottom": 2,
                "bottom_color": "#12302F",
                "valign": "bottom",
            }
        )

    def plan(self, reader: Reader) -> None:
        """One row for each measure."""
        heads = [reader.say(name) for name, _, _ in COLUMNS]
        widths = [width for _, _, width in COLUMNS]
        sheet = self._begun(reader.say("Action plan"), heads, widths)
        self._filled(sheet, map(_fields, entries(reader)), widths)

    def table(self, number: int, table: Table) -> None:
        """A table of the report with all its rows."""
        whole_width = sum(table.widths)
        widths = [max(share / whole_width * 2 * WIDE, 10) for share in table.widths]
        heads = table.header if any(table.header) else [""] * len(table.widths)
        sheet = self._begun(f"{number} {table.caption}", heads, widths)
        rows = ([_told(cell) for cell in row] for row in table.rows)
        self._filled(sheet, rows, widths)

    def _begun(self, name: str, heads: Sequence[str], widths: Sequence[float]) -> Any:
        """A sheet with its header frozen, printed wide with the header on every page."""
        sheet = self._book.add_worksheet(sheet_name(name))
        for column, (head, width) in enumerate(zip(heads, widths, strict=True)):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, _plain(head), self._head)
        sheet.freeze_panes(1, 0)
        sheet.repeat_rows(0)
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)
        sheet.set_footer("&L&A&R&P / &N")
        return sheet

    def _filled(self, sheet: Any, rows: Iterable[Row], widths: Sequence[float]) -> None:
        """The rows below the header, and a filter over them."""
        last = 0
        for row in rows:
            for parts in zip_longest(*map(_parts, row)):
                last += 1
                sheet.set_row(last, _height(parts, widths))
                for column, value in enumerate(parts):
                    self._write(sheet, last, column, value)
        sheet.autofilter(0, 0, max(last, 1), len(widths) - 1)

    def _write(self, sheet: Any, row: int, column: int, value: Value) -> None:
        """Texts as texts: nothing that was typed becomes a formula, a number or a link."""
        if isinstance(value, date):
            sheet.write_datetime(row, column, datetime.combine(value, time()), self._day)
        elif value:
            sheet.write_string(row, column, value, self._text)


def sheet_name(text: str) -> str:
    """A name that a sheet may have."""
    return " ".join(legible(text).translate(FORBIDDEN).split())[:NAME].strip() or "1"


def _parts(value: Value) -> list[Value]:
    """A text in pieces that a cell can hold."""
    if not isinstance(value, str):
        return [value]
    text = _plain(value)
    return [text[at : at + LONGEST] for at in range(0, len(text), LONGEST)] or [""]


def _plain(text: str) -> str:
    """As it is looked for in a sheet: there "25 cm" is only found with the space that one types."""
    return legible(text).replace(NO_BREAK, " ")


def _fields(entry: Entry) -> Row:
    return [getattr(entry, field) for _, field, _ in COLUMNS]


def _height(row: Row, widths: Sequence[float]) -> float:
    """Room for the cell with the most lines: not every program finds out by itself."""
    lines = (
        sum(max(ceil(len(line) / width), 1) for line in value.split("\n"))
        for value, width in zip(row, widths, strict=True)
        if isinstance(value, str)
    )
    return min(LINE * max(lines, default=1) + 3, TALLEST)


def _told(cell: Cell) -> str:
    return "\n".join(line for block in cell.blocks for line in said(block))
