"""The page around the text: tape along the first top edge, mark and names above, version and page below."""

from collections import deque
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from typing import Any
from zlib import compress, decompress

from reportlab.lib.units import mm
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFPage, PDFStream
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from ergocheck.report import marks
from ergocheck.report.blocks import Document
from ergocheck.report.structure import Element
from ergocheck.report.style import INK, LINE, MARGIN, PAGE, SOFT, TAPE_EDGE, WIDTH
from ergocheck.report.typeface import BOLD, REGULAR, pieces

HEAD = PAGE[1] - 18 * mm
FOOT = 14 * mm
PARTED = " · "


class Kept:
    """A file that keeps what is written to it as it is: a copy of a long report is megabytes."""

    def __init__(self) -> None:
        self.parts: list[bytes] = []

    def write(self, data: bytes) -> None:
        """Keeps it."""
        self.parts.append(data)

    @property
    def whole(self) -> bytes:
        """All of it."""
        return b"".join(self.parts)


class NumberedCanvas(Canvas):
    """Keeps every page until the last one is known, then writes the number of pages on each."""

    numbered = True

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self._kept: deque[dict[str, Any]] = deque()

    def showPage(self) -> None:  # noqa: N802 - ReportLab's name
        """Keeps the page instead of writing it, as small as it gets quickly."""
        drawn: list[str] = self._code
        self._kept.append({**self.__dict__, "_code": compress("\n".join(drawn).encode(), 1)})
        self._startPage()  # type: ignore[attr-defined]

    def save(self) -> None:
        """Writes the pages, each with its number of so many."""
        kept = self._kept
        whole = len(kept)
        for number in range(1, whole + 1):
            self.__dict__.update(kept.popleft())
            self._code: Any = [decompress(self._code).decode()]
            if self.numbered:
                self._number(f"{number} / {whole}")
            self.page_written()
            super().showPage()
        super().save()

    def _setAnnotations(self, page: object) -> None:  # noqa: N802 - ReportLab's name
        """A page is packed as soon as it is written: a long report has many."""
        super()._setAnnotations(page)  # type: ignore[misc]
        if isinstance(page, PDFPage):
            packed = PDFDictionary({"Filter": PDFName("FlateDecode")})
            page.Contents = PDFStream(packed, compress(str(page.stream).encode()))
            page.stream = None

    def _number(self, label: str) -> None:
        with self.artifact("Footer"):
            write(self, label, PAGE[0] - MARGIN, FOOT - 11, REGULAR, 8, right=True)

    def content(self, element: Element) -> AbstractContextManager[None]:
        """What is drawn inside belongs to an element; here nobody asks."""
        return nullcontext()

    def artifact(self, kind: str = "") -> AbstractContextManager[None]:
        """What is drawn inside is there for the eye only."""
        return nullcontext()

    def words(self, element: Element | None) -> AbstractContextManager[None]:
        """The text drawn inside belongs to an element."""
        return nullcontext()

    def figure(self, element: Element, x: float, y: float, width: float, height: float) -> None:
        """Where a figure stands."""

    def entry(self, level: int, text: str, top: float) -> None:
        """A bookmark to here."""

    def page_written(self) -> None:
        """Called for each page just before it is closed."""


def furniture(document: Document, named: Element | None) -> Callable[[Any, Any], None]:
    """What is drawn on every page before its text; `named` says on the first one what this is."""

    def drawn(canvas: NumberedCanvas, _: Any) -> None:
        first = canvas.getPageNumber() == 1
        if first:
            _edge(canvas)
        head = canvas.content(named) if first and named else canvas.artifact("Header")
        _head(canvas, head, *(document.margins.first if first else document.margins.later))
        with canvas.artifact("Footer"):
            _foot(canvas, document.margins.footer)

    return drawn


def _edge(canvas: NumberedCanvas) -> None:
    with canvas.artifact("Header"):
        marks.edge(canvas, PAGE[0], PAGE[1], TAPE_EDGE)


def _head(
    canvas: NumberedCanvas, kind: AbstractContextManager[None], left: str, right: str
) -> None:
    """What this is, read on the first page; the names at its right stand below it once more."""
    with canvas.artifact("Header"):
        marks.mark(canvas, MARGIN, HEAD - 11, 22)
    with kind:
        used = write(canvas, left, MARGIN + 30, HEAD - 3.5, BOLD, 9.5, room=WIDTH * 0.52)
    with canvas.artifact("Header"):
        write(canvas, right, PAGE[0] - MARGIN, HEAD - 3.5, REGULAR, 9.5, right=True,
              room=WIDTH - 42 - used)  # fmt: skip


def _foot(canvas: Canvas, text: str) -> None:
    canvas.setStrokeColor(LINE)
    canvas.setLineWidth(0.6)
    canvas.line(MARGIN, FOOT, PAGE[0] - MARGIN, FOOT)
    canvas.setFillColor(SOFT)
    for number, line in enumerate(_lines(text, WIDTH - 40)):
        write(canvas, line, MARGIN, FOOT - 11 - 10 * number, REGULAR, 8, room=WIDTH - 40)


def _lines(text: str, room: float) -> Iterator[str]:
    """The text in lines that have room, parted where its parts are: the last part is never cut off."""
    line = ""
    for part in text.split(PARTED):
        longer = f"{line}{PARTED}{part}" if line else part
        if line and _width(longer, REGULAR, 8) > room:
            yield line
            longer = part
        line = longer
    yield line


def write(
    canvas: Canvas, text: str, x: float, y: float, font: str, size: float, *,
    right: bool = False, room: float = WIDTH,
) -> float:  # fmt: skip
    """One line of text, shortened where there is no room; gives back how wide it came out."""
    parts = pieces(shortened(text, font, size, room), font)
    width = sum(stringWidth(part, name, size) for name, part in parts)
    at = x - width if right else x
    canvas.setFillColor(INK if font == BOLD else SOFT)
    for name, part in parts:
        canvas.setFont(name, size)
        canvas.drawString(at, y, part)
        at += stringWidth(part, name, size)
    return float(width)


def shortened(text: str, font: str, size: float, room: float) -> str:
    """The text, or as much of it as there is room for and an ellipsis; it stands in full in the report."""
    if _width(text[:400], font, size) <= room and len(text) <= 400:
        return text
    low, high = 0, min(len(text), 400)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (
            (middle, high) if _width(text[:middle] + "…", font, size) <= room else (low, middle - 1)
        )
    return text[:low].rstrip() + "…"


def _width(text: str, font: str, size: float) -> float:
    return sum(float(stringWidth(part, name, size)) for name, part in pieces(text, font))
