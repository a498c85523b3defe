"""Drawings in panels of one height: the same scale, the same floor, in one row or more."""

from math import inf
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from ergocheck.drawing.shapes import Line, Picture
from ergocheck.report.blocks import Figure, Pictures
from ergocheck.report.pictures import draw
from ergocheck.report.structure import Element
from ergocheck.report.style import PANEL, WIDTH, style
from ergocheck.report.typesetting import Text, paragraphs

GAP = 10.0
PADDING = 12.0
RADIUS = 9.0
LARGER = 1.4  # than those beside it may be what is seen from above


class PanelsFlow(Flowable):
    """The panels of a block of pictures."""

    def __init__(self, block: Pictures, tag: Element) -> None:
        super().__init__()
        self.figures = block.figures
        self.tags: list[Element] = []
        self.captions: list[list[Text]] = []
        for figure in block.figures:
            self.tags.append(tag.add("Figure", alt=figure.drawing.title))
            words = figure.caption
            said = paragraphs(words, style("caption"), tag=tag.add("P")) if words else []
            self.captions.append(said)
        self.room, self.columns = block.height * mm, block.columns
        self.rows = -(-len(block.figures) // block.columns)
        self.panel = (WIDTH - GAP * (self.columns - 1)) / self.columns
        self.scale = self.most = self.below = self.drawn = self.caption_height = 0.0

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """As wide as the text; every row as high as the highest drawing and caption of all."""
        inner = self.panel - 2 * PADDING
        self.caption_height = max(self._height(c, inner) for c in self.captions)
        drawings = [figure.drawing for figure in self.figures]
        standing = [d for d in drawings if on_a_floor(d)] or drawings
        self.below = max(-d.y for d in standing)
        above = max(d.height + d.y for d in standing)
        across = inner / max(d.width for d in standing)
        self.scale = min(across, self.room / (above + self.below))
        self.drawn = (above + self.below) * self.scale
        self.most = LARGER * self.scale if len(standing) < len(drawings) else inf
        self.tall = self.drawn + self.caption_height + 2 * PADDING
        self.width, self.height = WIDTH, self.rows * self.tall + (self.rows - 1) * GAP
        return self.width, self.height

    def _height(self, caption: list[Text], width: float) -> float:
        return sum(float(p.wrap(width, 1e6)[1]) for p in caption) + (8 if caption else 0)

    def draw(self) -> None:
        """Draws panel by panel."""
        canvas: Any = self.canv
        for number, figure in enumerate(self.figures):
            row, column = divmod(number, self.columns)
            left = column * (self.panel + GAP)
            foot = self.height - (row + 1) * self.tall - row * GAP
            with canvas.artifact():
                canvas.setFillColor(PANEL)
                canvas.roundRect(left, foot, self.panel, self.tall, RADIUS, stroke=0, fill=1)
            self._picture(figure, self.tags[number], left, foot + PADDING + self.caption_height)
            self._caption(self.captions[number], left, foot + PADDING + self.caption_height - 8)

    def _picture(self, figure: Figure, tag: Element, left: float, foot: float) -> None:
        canvas: Any = self.canv
        drawing = figure.drawing
        if on_a_floor(drawing):
            scale, foot = self.scale, foot + (self.below + drawing.y) * self.scale
        else:
            inner = self.panel - 2 * PADDING
            scale = min(inner / drawing.width, self.drawn / drawing.height, self.most)
            foot += (self.drawn - drawing.height * scale) / 2
        width, height = drawing.width * scale, drawing.height * scale
        left += (self.panel - width) / 2
        canvas.figure(tag, left, foot, width, height)
        with canvas.content(tag):
            draw(canvas, drawing, left, foot, width)

    def _caption(self, caption: list[Text], left: float, top: float) -> None:
        for paragraph in caption:
            top -= float(paragraph.height)
            paragraph.drawOn(self.canv, left + PADDING, top)


def on_a_floor(drawing: Picture) -> bool:
    """Whether a drawing has a floor to stand on; what is seen from above stands in the middle."""
    return any(
        isinstance(s, Line) and s.role == "ink" and s.start[1] == s.end[1] == 0.0
        for s in drawing.shapes
    )
