"""The action plan as a spreadsheet: real dates, texts as texts, everything that paper has no room for."""

import io
import zipfile
from datetime import date, timedelta
from itertools import count
from xml.etree import ElementTree as ET

import pytest

from ergocheck.domain.advice import Result
from ergocheck.domain.words import LANGUAGES, Language
from ergocheck.domain.workplace import Door, Workplace
from ergocheck.report import long
from ergocheck.report.blocks import Audience, Document, Paragraph, Table
from ergocheck.report.document import build
from ergocheck.report.formats import write
from ergocheck.report.spreadsheet import LONGEST, sheet_name
from tests.report_walks import BAD, line, walk, with_texts
from tests.test_report_pdf import DOORS, HOSTILE, MADE

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
FIRST = date(1899, 12, 30)
FORMULAS = (
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "=cmd|' /C calc'!A0",
    "{=1}",
    "https://example.org",
    "0012",
    "\t=1",
)
Sheet = dict[str, str | date]


class Book:
    """A file read back: each sheet as address to value; a text is a text, a number is a day."""

    def __init__(self, data: bytes) -> None:
        self.files = zipfile.ZipFile(io.BytesIO(data))
        shared = self._tree("xl/sharedStrings.xml")
        self.texts = [
            "".join(t.text or "" for t in si.iter(f"{S}t")) for si in shared.iter(f"{S}si")
        ]
        sheets = self._tree("xl/workbook.xml").iter(f"{S}sheet")
        self.names = [sheet.get("name", "") for sheet in sheets]

    def _tree(self, name: str) -> ET.Element:
        return ET.fromstring(self.files.read(name))

    def sheet(self, number: int = 1) -> ET.Element:
        return self._tree(f"xl/worksheets/sheet{number}.xml")

    def cells(self, number: int = 1) -> Sheet:
        found: Sheet = {}
        for cell in self.sheet(number).iter(f"{S}c"):
            value = cell.find(f"{S}v")
            if value is not None and value.text is not None:
                text = cell.get("t") == "s"
                found[cell.get("r", "")] = (
                    self.texts[int(value.text)] if text else FIRST + timedelta(int(value.text))
                )
        return found

    def rows(self, number: int = 1) -> list[list[str | date]]:
        cells = self.cells(number)
        height = max(int("".join(c for c in at if c.isdigit())) for at in cells)
        return [[cells.get(f"{c}{r}", "") for c in "ABCDEFGHIJK"] for r in range(2, height + 1)]


def render(
    result: Result, *, language: Language, audience: Audience, made: date | None = None
) -> bytes:
    return write(result, "xlsx", language=language, audience=audience, made=made).content


def book(language: Language = "en") -> Book:
    result = walk(BAD, DOORS)
    return Book(render(result, language=language, audience="employer", made=MADE))


def test_each_measure_is_a_row_with_its_owner_dates_and_reasons() -> None:
    rows = book().rows()
    assert rows[0] == [
        date(2026, 11, 22), date(2026, 12, 20), "Do desk_lower en", "How desk_lower en", "Tine Maes",
        "€ 60–90", "Sitting en", "Desk 7 cm too high en", "2 · Change soon", "to be decided", "",
    ]  # fmt: skip
    assert {row[9] for row in rows[:-1]} == {"to be decided", "agreed"}
    assert [row[8] for row in rows[:-1]] == sorted((str(row[8]) for row in rows[:-1]), reverse=True)
    done = rows[-1]
    assert (done[0], done[1], done[10]) == (
        date(2026, 11, 22),
        date(2026, 11, 22),
        "label hanging en → flat en",
    )


def test_the_header_is_frozen_filtered_and_repeated_on_paper() -> None:
    read = book()
    sheet = read.sheet()
    pane = next(sheet.iter(f"{S}pane"))
    assert (pane.get("ySplit"), pane.get("state")) == ("1", "frozen")
    last = len(read.rows()) + 1
    assert next(sheet.iter(f"{S}autoFilter")).get("ref") == f"A1:K{last}"
    assert b"Print_Titles" in read.files.read("xl/workbook.xml")
    widths = [float(col.get("width", "0")) for col in sheet.iter(f"{S}col")]
    assert all(10 < width < 60 for width in widths)


@pytest.mark.parametrize("language", LANGUAGES)
def test_headings_are_in_the_language_of_the_report(language: Language) -> None:
    cells = book(language).cells()
    heads = [cells[f"{column}1"] for column in "ABCDEFGHIJK"]
    assert (
        heads[2] == {"nl": "Maatregel", "fr": "Mesure", "de": "Maßnahme", "en": "Measure"}[language]
    )
    assert len(set(heads)) == 11


def test_nothing_typed_becomes_a_formula_a_number_or_a_link() -> None:
    typed = (*FORMULAS, *HOSTILE, "a\x07b")
    doors = tuple(
        Door("desk.desk_height", "desk_lower", "employer", owner=text, cost=text, id=str(n))
        for n, text in enumerate(typed)
    )
    data = render(walk(BAD, doors), language="en", audience="employer")
    read = Book(data)
    shown = {row[4] for row in read.rows()}
    assert {text.replace("\x07", "[U+0007]") for text in typed} <= shown
    assert not list(read.sheet().iter(f"{S}f"))
    assert not list(read.sheet().iter(f"{S}hyperlink"))


def test_the_same_walk_gives_the_same_bytes_and_the_file_says_whose_it_is() -> None:
    result = with_texts(walk(BAD, DOORS), workplace=Workplace(name="Balie [1]: a/b"))
    data = render(result, language="de", audience="employer", made=MADE)
    assert render(result, language="de", audience="employer", made=MADE) == data
    core = Book(data).files.read("docProps/core.xml").decode()
    assert "Ergonomische Arbeitsplatzanalyse: Balie [1]: a/b" in core
    assert "Els Claes" in core
    assert "2026-11-22T00:00:00Z" in core


def test_a_text_longer_than_a_cell_goes_on_below() -> None:
    name = " ".join(f"w{n}" for n in range(8000))
    raw = {**BAD, "desk.things": [line("a", name)]}
    rows = Book(render(walk(raw), language="en", audience="employer")).rows()
    risks = [str(row[7]) for row in rows]
    assert all(len(risk) <= LONGEST for risk in risks)
    assert name in "".join(risks)


def test_what_paper_has_no_room_for_is_whole_in_the_spreadsheet(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(long, "MOST_ROWS", 3)
    raw = {**BAD, "desk.things": [line(f"l{n}", f"Thing {n}") for n in range(8)]}
    result = walk(raw)
    told: Document = build(result, language="en", audience="assessor")
    tables = [b for b in told.blocks if isinstance(b, Table)]
    assert max(len(t.rows) for t in tables) == 3
    said = [p.runs[0].text for p in told.blocks if isinstance(p, Paragraph)]
    assert (
        "The other 5\N{NO-BREAK SPACE}rows of “ask things en” are in the spreadsheet of this report."
        in said
    )
    read = Book(render(result, language="en", audience="assessor"))
    (number,) = (n for n, name in zip(count(1), read.names, strict=False) if "ask things" in name)
    texts = " ".join(str(value) for value in read.cells(number).values())
    assert all(f"Thing {n}" in texts for n in range(8))


def test_two_thousand_rows_are_still_printed() -> None:
    raw: dict[str, object] = {"desk.things": [line(f"l{n}", f"{n}", 200) for n in range(2000)]}
    told = build(walk(raw), language="en", audience="assessor")
    assert max(len(b.rows) for b in told.blocks if isinstance(b, Table)) == 2000
    assert "in the spreadsheet" not in told.text()


def test_a_sheet_has_a_name_that_every_program_takes() -> None:
    assert sheet_name("2 a/b: [c] 'd' " + "x" * 60) == "2 a b c d xxxxxxxxxxxxxxxxxxxxx"
    assert sheet_name("???") == "1"
