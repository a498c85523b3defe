"""Drawings side by side in panels of one height: the same scale, the same floor."""

from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from ergocheck.report.blocks import Figure, Pictures
from ergocheck.report.pictures import draw
from ergocheck.report.structure import Element
from ergocheck.report.style import PANEL, WIDTH, style
from ergocheck.report.typesetting import Text, paragraphs

GAP = 10.0
PADDING = 12.0
RADIUS = 9.0


class PanelsFlow(Flowable):
    """The panels of a block of pictures."""

    def __init__(self, block: Pictures, tag: Element) -> None:
        super().__init__()
        self.figures = block.figures
        self.tags: list[Element] = []
        self.captions: list[list[Text]] = []
        for figure in block.figures:
            self.tags.append(tag.add("Figure", alt=figure.drawing.title))
            said = tag.add("P") if figure.caption else None
            self.captions.append(paragraphs(figure.caption, style("caption"), tag=said))
        self.room = block.height * mm
        self.panel = (WIDTH - GAP * (len(block.figures) - 1)) / len(block.figures)
        self.scale = self.below = self.caption_height = 0.0

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """As wide as the text; as high as the highest drawing and caption."""
        inner = self.panel - 2 * PADDING
        self.caption_height = max(self._height(c, inner) for c in self.captions)
        self.below = max(-f.drawing.y for f in self.figures)
        above = max(f.drawing.height + f.drawing.y for f in self.figures)
        across = inner / max(f.drawing.width for f in self.figures)
        self.scale = min(across, self.room / (above + self.below))
        drawn = (above + self.below) * self.scale
        self.width, self.height = WIDTH, drawn + self.caption_height + 2 * PADDING
        return self.width, self.height

    def _height(self, caption: list[Text], width: float) -> float:
        return sum(float(p.wrap(width, 1e6)[1]) for p in caption) + (8 if caption else 0)

    def draw(self) -> None:
        """Draws panel by panel."""
        canvas: Any = self.canv
        for number, figure in enumerate(self.figures):
            left = number * (self.panel + GAP)
            with canvas.artifact():
                canvas.setFillColor(PANEL)
                canvas.roundRect(left, 0, self.panel, self.height, RADIUS, stroke=0, fill=1)
            self._picture(figure, self.tags[number], left)
            self._caption(self.captions[number], left)

    def _picture(self, figure: Figure, tag: Element, left: float) -> None:
        canvas: Any = self.canv
        drawing = figure.drawing
        width = drawing.width * self.scale
        floor = PADDING + self.caption_height + (self.below + drawing.y) * self.scale
        left += (self.panel - width) / 2
        canvas.figure(tag, left, floor, width, drawing.height * self.scale)
        with canvas.content(tag):
            draw(canvas, drawing, left, floor, width)

    def _caption(self, caption: list[Text], left: float) -> None:
        top = PADDING + self.caption_height - 8
        for paragraph in caption:
            top -= float(paragraph.height)
            paragraph.drawOn(self.canv, left + PADDING, top)
