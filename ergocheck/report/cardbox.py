"""The settings card on paper: A6, the drawing at 1 : 20, six lines of numbers, a code, one sentence."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from reportlab.lib.enums import TA_CENTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from ergocheck.report import marks
from ergocheck.report.blocks import Run, SettingsCard
from ergocheck.report.boxes import item
from ergocheck.report.code import modules
from ergocheck.report.page import shortened
from ergocheck.report.pictures import draw
from ergocheck.report.structure import Element
from ergocheck.report.style import INK, LINE, PAPER, WIDTH, style
from ergocheck.report.typeface import BOLD, REGULAR
from ergocheck.report.typesetting import Text, paragraph

WIDTH_OF_CARD = 105 * mm
HEIGHT_OF_CARD = 148 * mm
INSET = 6 * mm
ONE_CENTIMETRE = 0.5 * mm
LINE_HEIGHT = 17.0
CODE = 20 * mm
BETWEEN = 10.0
BESIDE = 1 - (WIDTH_OF_CARD + 16.0) / WIDTH  # of the text's width, right of the card
HALF_A_LETTER = 3.4  # of a capital in the face of a line


class CardFlow(Flowable):
    """The card, with a line to cut it out along unless it is a page of its own."""

    def __init__(self, block: SettingsCard, tag: Element, *, cut: bool = True) -> None:
        super().__init__()
        self.block, self.cut = block, cut
        self.tag = tag.add("Div")
        self.spaceBefore = 8.0

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Always A6."""
        self.width, self.height = WIDTH_OF_CARD, HEIGHT_OF_CARD
        return self.width, self.height

    def draw(self) -> None:
        """From the top down: head, drawing, numbers and code, sentence."""
        canvas: Any = self.canv
        if self.cut:
            self._line_to_cut(canvas)
        self._head(canvas)
        drawn = self._drawing(canvas, self.height - INSET - 34)
        foot = (
            INSET
            + self._tall(self.block.sentence, "h4")
            + 1
            + self._tall(self.block.small, "label")
        )
        self._numbers(canvas, drawn - BETWEEN, foot + BETWEEN)
        self._foot(foot)

    def _line_to_cut(self, canvas: Any) -> None:
        with canvas.artifact():
            canvas.setStrokeColor(LINE)
            canvas.setDash(3, 3)
            canvas.rect(0, 0, self.width, self.height, stroke=1, fill=0)
            canvas.setDash()

    def _text(
        self, text: str, look: ParagraphStyle, x: float, top: float, width: float, says: str = ""
    ) -> float:
        """Writes a text below `top` and gives back where it ends."""
        tag = self.tag.add("P", says=says)
        made: Text = paragraph((Run(text),), look, tag=tag)
        _, height = made.wrap(width, 1e6)
        made.drawOn(self.canv, x, top - height)
        return float(top - height)

    def _tall(self, text: str, name: str) -> float:
        made: Text = paragraph((Run(text),), style(name))
        return float(made.wrap(self.width - 2 * INSET, 1e6)[1])

    def _head(self, canvas: Any) -> None:
        top = self.height - INSET
        with canvas.artifact():
            marks.mark(canvas, INSET, top - 26, 26)
        room = self.width - 2 * INSET - 36
        below = self._text(self.block.title, style("h3"), INSET + 36, top, room)
        about = shortened(self.block.about, REGULAR, 8.5, room)
        whole = self.block.about if about != self.block.about else ""
        self._text(about, style("small"), INSET + 36, below - 1, room, whole)

    def _drawing(self, canvas: Any, top: float) -> float:
        drawing = self.block.drawing
        width = drawing.width * ONE_CENTIMETRE
        tall = drawing.height * ONE_CENTIMETRE
        left = (self.width - width) / 2
        path = canvas.beginPath()
        path.rect(1, 0, self.width - 2, self.height)
        tag = self.tag.add("Figure", alt=drawing.title)
        canvas.figure(tag, left, top - tall, width, tall)
        with canvas.content(tag):
            canvas.saveState()
            canvas.clipPath(path, stroke=0, fill=0)
            draw(canvas, drawing, left, top - tall, width, ground=PAPER.hexval())
            canvas.restoreState()
        return float(top - tall)

    def _numbers(self, canvas: Any, top: float, bottom: float) -> None:
        """The lines, each in the middle between its rules, and the code with what it is for."""
        right = self.width - INSET - CODE - BETWEEN
        whole = self.tag.add("L")
        step = min(LINE_HEIGHT, (top - bottom) / len(self.block.lines))
        for number, (name, value) in enumerate(self.block.lines):
            low = top - (number + 1) * step
            label, body = item(whole)
            _line_of_text(canvas, name, INSET, low + step / 2 - HALF_A_LETTER, REGULAR, label)
            _line_of_text(
                canvas, value, right, low + step / 2 - HALF_A_LETTER, BOLD, body, right=True
            )
            if number + 1 < len(self.block.lines):
                _rule(canvas, INSET, right, low)
        x, low = self.width - INSET - CODE, top - CODE
        with canvas.artifact():
            _code(canvas, self.block.code, x, low, CODE)
        self._text(self.block.caption, centred("label"), x, low - 3, CODE)

    def _foot(self, top: float) -> None:
        room = self.width - 2 * INSET
        below = self._text(self.block.sentence, style("h4"), INSET, top, room)
        self._text(self.block.small, style("label"), INSET, below - 1, room)


@cache
def centred(name: str) -> ParagraphStyle:
    """A style whose lines stand in the middle."""
    return ParagraphStyle(f"{name}-centred", parent=style(name), alignment=TA_CENTER)


def _rule(canvas: Any, left: float, right: float, y: float) -> None:
    with canvas.artifact():
        canvas.setStrokeColor(LINE)
        canvas.setLineWidth(0.6)
        canvas.line(left, y, right, y)


class Beside(Flowable):
    """The card, and the table of its settings in the room right of it: they stay on one page."""

    def __init__(self, card: CardFlow, table: Sequence[Flowable]) -> None:
        super().__init__()
        self.card, self.table = card, table
        self.spaceBefore = card.spaceBefore

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """As wide as the text, as high as the higher of both."""
        _, card = self.card.wrap(aW, aH)
        self.tall = [float(part.wrap(WIDTH * BESIDE, 1e6)[1]) for part in self.table]
        self.width, self.height = WIDTH, max(card, sum(self.tall))
        return self.width, self.height

    def draw(self) -> None:
        """Both from the top down, in the order in which they are read: the table is read first."""
        top = self.height
        for part, tall in zip(self.table, self.tall, strict=True):
            top -= tall
            part.drawOn(self.canv, WIDTH * (1 - BESIDE), top)
        self.card.drawOn(self.canv, 0, self.height - self.card.height)


def _line_of_text(
    canvas: Any, text: str, x: float, y: float, font: str, tag: Element, *, right: bool = False
) -> None:
    made = paragraph((Run(text, bold=font == BOLD),), style("cell"), tag=tag)
    _, height = made.wrap(160, 1e6)
    shown = min(float(made.minWidth()), 160.0) if right else 0.0
    made.drawOn(canvas, x - shown, y - 3.2 - (height - 12.8))


def _code(canvas: Any, text: str, x: float, y: float, size: float) -> None:
    """A QR code that carries the text itself: no address, nobody's record."""
    rows = modules(text)
    step = size / len(rows)
    canvas.setFillColor(INK)
    for row, dark in enumerate(rows):
        for column, filled in enumerate(dark):
            if filled:
                canvas.rect(x + column * step, y + size - (row + 1) * step, step * 1.02,
                            step * 1.02, stroke=0, fill=1)  # fmt: skip
