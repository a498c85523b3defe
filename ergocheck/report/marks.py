"""The signs of the product drawn on paper: level shapes, arrow, tape, the mark. Sizes in points."""

from collections.abc import Sequence
from typing import Any

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from ergocheck.drawing.icons import badge
from ergocheck.drawing.icons import mark as brand
from ergocheck.drawing.shapes import Picture
from ergocheck.report.pictures import draw
from ergocheck.report.style import INK, SUNKEN, TAPE

Point = tuple[float, float]


def shape(canvas: Canvas, level: int, x: float, y: float, size: float) -> None:
    """The shape of a level in a square of `size` with its lower left corner at (x, y)."""
    _stamp(canvas, badge(level), x, y, size)


def mark(canvas: Canvas, x: float, y: float, size: float) -> None:
    """The mark, in a square of `size`."""
    _stamp(canvas, brand(), x, y, size)


def _stamp(canvas: Any, picture: Picture, x: float, y: float, size: float) -> None:
    """A sign that stands on many pages: drawn once in the file and shown from there."""
    if not canvas.hasForm(picture.name):
        canvas.beginForm(picture.name, 0, 0, picture.width, picture.height)
        draw(canvas, picture, 0, 0, picture.width)
        canvas.endForm()
    canvas.saveState()
    canvas.translate(x, y)
    canvas.scale(size / picture.width, size / picture.height)
    canvas.doForm(picture.name)
    canvas.restoreState()


def stroke(canvas: Canvas, points: Sequence[Point]) -> None:
    """An open line through points."""
    path = canvas.beginPath()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    canvas.drawPath(path, stroke=1, fill=0)


def arrow(canvas: Canvas, x: float, y: float, long: float) -> None:
    """An arrow to the right, in ink, its tail at (x, y)."""
    canvas.saveState()
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(long * 0.11)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    head = long * 0.36
    stroke(canvas, ((x, y), (x + long, y)))
    stroke(canvas, ((x + long - head, y + head), (x + long, y), (x + long - head, y - head)))
    canvas.restoreState()


def edge(canvas: Canvas, width: float, top: float, tall: float) -> None:
    """Tape along the top edge of the page: a true centimetre scale, a small tick every 2 mm."""
    canvas.saveState()
    canvas.setFillColor(TAPE)
    canvas.rect(0, top - tall, width, tall, stroke=0, fill=1)
    canvas.setStrokeColor(INK)
    for millimetre in range(0, int(width / mm) + 1, 2):
        long = millimetre % 10 == 0
        canvas.setLineWidth(0.9 if long else 0.7)
        x = millimetre * mm + (0.45 if millimetre == 0 else 0)
        canvas.line(x, top - tall, x, top - tall + tall * (0.62 if long else 0.34))
    canvas.restoreState()


def progress(canvas: Canvas, width: float, share: float, ticks: int, tall: float = 9.0) -> None:
    """A strip of tape that runs out as far as one is: ticks for the things counted, a hook at the end."""
    reached = max(0.0, min(1.0, share)) * width
    canvas.saveState()
    canvas.setFillColor(SUNKEN)
    canvas.roundRect(0, 0, width, tall, 2, stroke=0, fill=1)
    canvas.setFillColor(TAPE)
    if reached:
        canvas.roundRect(0, 0, reached, tall, 2, stroke=0, fill=1)
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(0.8)
    count = min(ticks, 60)
    for i in range(1, count):
        x = i * width / count
        if x < reached - 2:
            canvas.line(x, 0, x, tall * (0.66 if i % 5 == 0 else 0.4))
    canvas.setLineWidth(2.4)
    canvas.setLineCap(1)
    canvas.line(reached, -2.5, reached, tall + 2.5)
    canvas.restoreState()
