"""The settings card on paper: A6, the drawing at 1 : 20, six lines of numbers, a code, one sentence."""

from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from ergocheck.report import marks
from ergocheck.report.blocks import Run, SettingsCard
from ergocheck.report.boxes import item
from ergocheck.report.code import modules
from ergocheck.report.page import shortened
from ergocheck.report.pictures import draw
from ergocheck.report.structure import Element
from ergocheck.report.style import INK, LINE, PAPER, style
from ergocheck.report.typeface import BOLD, REGULAR
from ergocheck.report.typesetting import Text, paragraph

WIDTH_OF_CARD = 105 * mm
HEIGHT_OF_CARD = 148 * mm
INSET = 6 * mm
ONE_CENTIMETRE = 0.5 * mm
LINE_HEIGHT = 15.5
CODE = 20 * mm
SENTENCE = INSET + 26


class CardFlow(Flowable):
    """The card, with a line to cut it out along unless it is a page of its own."""

    def __init__(self, block: SettingsCard, tag: Element, *, cut: bool = True) -> None:
        super().__init__()
        self.block, self.cut = block, cut
        self.tag = tag.add("Div")

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
        self._numbers(canvas, drawn - 8)
        self._foot()

    def _line_to_cut(self, canvas: Any) -> None:
        with canvas.artifact():
            canvas.setStrokeColor(LINE)
            canvas.setDash(3, 3)
            canvas.rect(0, 0, self.width, self.height, stroke=1, fill=0)
            canvas.setDash()

    def _text(
        self, text: str, name: str, x: float, top: float, width: float, says: str = ""
    ) -> float:
        """Writes a text below `top` and gives back where it ends."""
        tag = self.tag.add("P", says=says)
        made: Text = paragraph((Run(text),), style(name), tag=tag)
        _, height = made.wrap(width, 1e6)
        made.drawOn(self.canv, x, top - height)
        return float(top - height)

    def _head(self, canvas: Any) -> None:
        top = self.height - INSET
        with canvas.artifact():
            marks.mark(canvas, INSET, top - 26, 26)
        room = self.width - 2 * INSET - 36
        below = self._text(self.block.title, "h3", INSET + 36, top, room)
        about = shortened(self.block.about, REGULAR, 8.5, room)
        whole = self.block.about if about != self.block.about else ""
        self._text(about, "small", INSET + 36, below - 1, room, whole)

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

    def _numbers(self, canvas: Any, top: float) -> None:
        right = self.width - INSET - CODE - 10
        whole = self.tag.add("L")
        step = min(LINE_HEIGHT, (top - SENTENCE - 10) / len(self.block.lines))
        for number, (name, value) in enumerate(self.block.lines):
            y = top - (number + 1) * step + 4
            label, body = item(whole)
            _line_of_text(canvas, name, INSET, y, REGULAR, label)
            _line_of_text(canvas, value, right, y, BOLD, body, right=True)
            with canvas.artifact():
                canvas.setStrokeColor(LINE)
                canvas.setLineWidth(0.6)
                canvas.line(INSET, y - 4.5, right, y - 4.5)
        with canvas.artifact():
            _code(canvas, self.block.code, self.width - INSET - CODE, top - CODE, CODE)

    def _foot(self) -> None:
        room = self.width - 2 * INSET
        below = self._text(self.block.sentence, "h4", INSET, SENTENCE, room)
        self._text(self.block.small, "label", INSET, below - 1, room)


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
