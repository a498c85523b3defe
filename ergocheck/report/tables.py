"""Tables on paper: an ink rule under the header, hair lines between rows, never boxes."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, partial
from itertools import islice
from typing import Any, TypeVar

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, TableStyle
from reportlab.platypus import Table as Grid

from ergocheck.report.blocks import Badge, Bullets, Cell, Paragraph, Run, Table
from ergocheck.report.structure import Element
from ergocheck.report.style import HEIGHT, INK, LINE, WIDTH, style
from ergocheck.report.typeface import REGULAR
from ergocheck.report.typesetting import Text, paragraphs
from ergocheck.report.writing import text_string

ROWS_AT_ONCE = 100
"""One table of 10,000 rows takes twice as long as a hundred of a hundred."""
GAP = 9.0
LOW = 110.0
"""Rows that are not higher than this together do not part: one alone on a page looks like a mistake."""
TWO, ALL = 2, 3
COLUMN = "/O/Table/Scope/Column"
T = TypeVar("T")
Row = tuple[Cell, ...]
CellWriter = Callable[[Sequence[Paragraph | Badge | Bullets], Element], list[Flowable]]


class Ruled(Grid):
    """A grid whose backgrounds and rules are there for the eye only."""

    def _drawBkgrnd(self) -> None:  # noqa: N802 - ReportLab's name
        canvas: Any = self.canv
        with canvas.artifact():
            super()._drawBkgrnd()  # type: ignore[misc]

    def _drawLines(self) -> None:  # noqa: N802 - ReportLab's name
        canvas: Any = self.canv
        with canvas.artifact():
            super()._drawLines()  # type: ignore[misc]


class Rows(Ruled):
    """Rows that go to the next page whole; only one that no page can hold is split."""

    least = 1
    _rowHeights: Any
    _argH: Any

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """As ReportLab does, but each row is measured once: no column ever changes its width."""
        size: tuple[float, float] = super().wrap(aW, aH)
        self._argH = self._rowHeights
        return size

    @property
    def heights(self) -> list[float]:
        """How high each row is, the header first, once wrapped."""
        return list(self._rowHeights)

    @property
    def first(self) -> float:
        """How high the header is with the first row, or with as many low ones as stay together, once wrapped."""
        heights, head = self._rowHeights, int(self.repeatRows)
        few = heights[: head + (ALL if len(heights) - head <= ALL else TWO)]
        return float(sum(few if sum(few[head:]) <= LOW else heights[: head + self.least]))

    def split(self, aW: float, aH: float) -> list[Flowable]:
        """Between rows where that is possible, never leaving a single low one behind or ahead."""
        if aH < self.first <= HEIGHT:
            return []
        self.splitInRow = 0
        parts: list[Flowable] = super().split(aW, self._room(aH))
        if parts or self.first <= HEIGHT:
            return parts
        self.splitInRow = 1
        return list(super().split(aW, aH))

    def _room(self, aH: float) -> float:
        """The height to fill: less where all but a low last row would fit."""
        heights, rows = self._rowHeights, len(self._rowHeights) - int(self.repeatRows)
        if None in heights or rows <= ALL or sum(heights[-TWO:]) > LOW:
            return aH
        but_last = float(sum(heights[:-1]))
        return but_last - heights[-TWO] / 2 if but_last <= aH else aH


class Chunk(Flowable):
    """Rows that are set when their page comes: a long table never stands in memory as a whole."""

    def __init__(self, make: Callable[[], Rows]) -> None:
        super().__init__()
        self._make = make

    @cached_property
    def rows(self) -> Rows:
        """The rows, set."""
        return self._make()

    @property
    def first(self) -> float:
        """How high the header and the first row are, once wrapped."""
        return self.rows.first

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """As its rows."""
        size: tuple[float, float] = self.rows.wrap(aW, aH)
        return size

    def split(self, aW: float, aH: float) -> list[Flowable]:
        """As its rows; the room after it goes to the last part."""
        self.rows.spaceAfter = self.getSpaceAfter()
        return self.rows.split(aW, aH)

    def drawOn(self, canvas: Canvas, x: float, y: float, _sW: float = 0) -> None:  # noqa: N802
        """As its rows."""
        self.rows.drawOn(canvas, x, y, _sW)  # type: ignore[call-arg]


def tables(block: Table, write: CellWriter, tag: Element) -> Iterator[Flowable]:
    """The table, in chunks below each other, each with the header on every page it reaches."""
    summary = f"/O/Table/Summary{text_string(block.caption)}" if block.caption else ""
    table = tag.add("Table", attributes=summary)
    for number, rows in enumerate(_chunks(block.rows, ROWS_AT_ONCE)):
        yield Chunk(partial(_set, block, rows, write, table, first=number == 0))


def _set(
    block: Table, rows: Sequence[Row], write: CellWriter, table: Element, *, first: bool
) -> Rows:
    headed = any(block.header)
    head = _header(block, table.add("TR") if first and headed else None)
    body = [_row(row, write, table.add("TR")) for row in rows]
    made = Rows(
        [head, *body] if headed else body,
        colWidths=_widths(block),
        repeatRows=1 if headed else 0,
        splitByRow=1,
        hAlign="LEFT",
        style=_rules(headed),
    )
    made.least = block.least if first else 1
    return made


def _header(block: Table, row: Element | None) -> list[list[Text]]:
    """The header; only that of the first rows is read, the others repeat it."""
    return [
        paragraphs((Run(text),), style("head"), tag=row and row.add("TH", attributes=COLUMN))
        for text in block.header
    ]


def _row(row: Row, write: CellWriter, tag: Element) -> list[list[Flowable]]:
    return [write(cell.blocks, tag.add("TD")) for cell in row]


def _widths(block: Table) -> list[float]:
    whole = sum(block.widths)
    return [share / whole * WIDTH * block.share for share in block.widths]


def _rules(headed: bool) -> TableStyle:
    body = 1 if headed else 0
    rules: list[Any] = [
        ("FONTNAME", (0, 0), (-1, -1), REGULAR),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-2, -1), GAP),
        ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
        ("TOPPADDING", (0, body), (-1, -1), 6),
        ("BOTTOMPADDING", (0, body), (-1, -1), 6),
        ("LINEBELOW", (0, body), (-1, -1), 0.6, LINE),
    ]
    if headed:
        rules += [
            ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
            ("TOPPADDING", (0, 0), (-1, 0), 2),
            ("BOTTOMPADDING", (0, 0), (-1, 0), 5),
            ("LINEBELOW", (0, 0), (-1, 0), 1.4, INK),
        ]
    return TableStyle(rules)


def _chunks(things: Iterable[T], size: int) -> Iterator[list[T]]:
    left = iter(things)
    while chunk := list(islice(left, size)):
        yield chunk
