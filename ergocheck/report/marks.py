"""The signs of the product drawn on paper: level shapes, arrow, tape, the mark. Sizes in points."""

from collections.abc import Sequence
from math import cos, pi, sin

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from ergocheck.report.style import (
    INK,
    LEVEL_FILL,
    LEVEL_TEXT,
    LEVEL_TINT,
    MARK_ON_2,
    MARK_ON_3,
    SUNKEN,
    TAPE,
)

Point = tuple[float, float]


def shape(canvas: Canvas, level: int, x: float, y: float, size: float) -> None:
    """The shape of a level in a square of `size` with its lower left corner at (x, y)."""
    canvas.saveState()
    canvas.translate(x, y)
    canvas.scale(size / 24, size / 24)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    (_circle, _square, _triangle, _octagon)[level](canvas)
    canvas.restoreState()


def _circle(canvas: Canvas) -> None:
    canvas.setStrokeColor(LEVEL_FILL[0])
    canvas.setLineWidth(2.2)
    canvas.circle(12, 12, 10.2, stroke=1, fill=0)
    stroke(canvas, ((7.2, 11.8), (10.7, 8.4), (16.9, 15.2)))


def _square(canvas: Canvas) -> None:
    canvas.setStrokeColor(LEVEL_FILL[1])
    canvas.setFillColor(LEVEL_TINT[1])
    canvas.setLineWidth(2.2)
    canvas.roundRect(2.2, 2.2, 19.6, 19.6, 5, stroke=1, fill=1)
    stroke(canvas, ((12, 6.8), (12, 17)))
    stroke(canvas, ((7.6, 12.8), (12, 17.2), (16.4, 12.8)))


def _triangle(canvas: Canvas) -> None:
    canvas.setStrokeColor(LEVEL_TEXT[2])
    canvas.setFillColor(LEVEL_FILL[2])
    canvas.setLineWidth(1.8)
    polygon(canvas, ((12, 21.6), (23, 2.6), (1, 2.6)), stroke_too=True)
    canvas.setFillColor(MARK_ON_2)
    _exclamation(canvas, 12, 5.6, 2.5, 6.6)


def _octagon(canvas: Canvas) -> None:
    canvas.setFillColor(LEVEL_FILL[3])
    corners = [
        (12 + 11.8 * cos(a), 12 + 11.8 * sin(a)) for a in (pi / 8 + i * pi / 4 for i in range(8))
    ]
    polygon(canvas, corners)
    canvas.setFillColor(MARK_ON_3)
    _exclamation(canvas, 8.8, 5.9, 2.7, 7.4)
    _exclamation(canvas, 15.2, 5.9, 2.7, 7.4)


def _exclamation(canvas: Canvas, x: float, y: float, width: float, tall: float) -> None:
    canvas.circle(x, y + width / 2, width * 0.58, stroke=0, fill=1)
    canvas.roundRect(x - width / 2, y + width * 1.5, width, tall, width / 2, stroke=0, fill=1)


def stroke(canvas: Canvas, points: Sequence[Point]) -> None:
    """An open line through points."""
    path = canvas.beginPath()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    canvas.drawPath(path, stroke=1, fill=0)


def polygon(canvas: Canvas, points: Sequence[Point], *, stroke_too: bool = False) -> None:
    """A filled polygon."""
    path = canvas.beginPath()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    path.close()
    canvas.drawPath(path, stroke=int(stroke_too), fill=1)


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


def mark(canvas: Canvas, x: float, y: float, size: float) -> None:
    """The mark: a piece of tape with three ticks and a back."""
    canvas.saveState()
    canvas.translate(x, y)
    canvas.scale(size / 36, size / 36)
    canvas.setFillColor(TAPE)
    canvas.roundRect(0, 0, 36, 36, 8, stroke=0, fill=1)
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(2.4)
    for height, long in ((27, 7), (18, 10.5), (9, 7)):
        canvas.line(0, height, long, height)
    canvas.setLineWidth(4)
    canvas.setLineCap(1)
    path = canvas.beginPath()
    path.moveTo(24.6, 30)
    path.curveTo(18.2, 26, 19.4, 21.5, 22, 18)
    path.curveTo(25, 13.5, 24.5, 9, 20, 5.6)
    canvas.drawPath(path, stroke=1, fill=0)
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
