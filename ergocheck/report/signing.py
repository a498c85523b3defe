"""Places to sign: a line on paper, the typed name and time, and drawn ink where it was given."""

import re
from collections.abc import Iterator
from typing import Any

from reportlab.platypus import Flowable, TableStyle

from ergocheck.report.blocks import Run, SignatureLine, Signatures
from ergocheck.report.boxes import PLAIN
from ergocheck.report.structure import Element
from ergocheck.report.style import INK, WIDTH, style
from ergocheck.report.tables import Ruled
from ergocheck.report.typesetting import paragraphs

ROOM = 46.0
MOST_POINTS = 20_000
NUMBER = r"-?\d+(?:\.\d+)?"
MOVES = re.compile(rf"([ML])\s*({NUMBER})[\s,]+({NUMBER})")
WHOLE = re.compile(rf"\s*(?:[ML]\s*{NUMBER}[\s,]+{NUMBER}\s*)+")
Stroke = list[tuple[float, float]]


class InkLine(Flowable):
    """An ink line to sign on, with the strokes that were drawn above it."""

    def __init__(self, ink: str) -> None:
        super().__init__()
        self.strokes = list(strokes(ink))

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """As wide as its column, with room to write."""
        self.width, self.height = aW, ROOM
        return self.width, self.height

    def draw(self) -> None:
        """Draws the line and the ink, for the eye: the typed name and the time say who signed."""
        canvas: Any = self.canv
        with canvas.artifact():
            self._draw(canvas)

    def _draw(self, canvas: Any) -> None:
        canvas.saveState()
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(1)
        canvas.line(0, 4, self.width, 4)
        canvas.setLineWidth(1.3)
        canvas.setLineCap(1)
        canvas.setLineJoin(1)
        for stroke in fitted(self.strokes, self.width * 0.8, ROOM - 10):
            path = canvas.beginPath()
            path.moveTo(stroke[0][0], stroke[0][1] + 6)
            for x, y in stroke[1:]:
                path.lineTo(x, y + 6)
            canvas.drawPath(path, stroke=1, fill=0)
        canvas.restoreState()


def strokes(ink: str) -> Iterator[Stroke]:
    """The strokes of SVG path data of M and L with absolute numbers; anything else is no ink."""
    if not WHOLE.fullmatch(ink):
        return
    stroke: Stroke = []
    for command, x, y in MOVES.findall(ink)[:MOST_POINTS]:
        if command == "M":
            yield from (stroke,) if len(stroke) > 1 else ()
            stroke = []
        stroke.append((float(x), float(y)))
    yield from (stroke,) if len(stroke) > 1 else ()


def fitted(drawn: list[Stroke], width: float, height: float) -> Iterator[Stroke]:
    """The strokes scaled into a box from (0, 0) up; the screen counts down, paper up."""
    points = [point for stroke in drawn for point in stroke]
    if not points:
        return
    left, top = min(x for x, _ in points), min(y for _, y in points)
    wide = max(max(x for x, _ in points) - left, 1e-6)
    tall = max(max(y for _, y in points) - top, 1e-6)
    scale = min(width / wide, height / tall)
    for stroke in drawn:
        yield [((x - left) * scale, (top + tall - y) * scale) for x, y in stroke]


def signatures(block: Signatures, tag: Element) -> Flowable:
    """The places to sign, side by side."""
    cells = [_place(line, tag.add("Div")) for line in block.lines]
    width = WIDTH / max(len(cells), 2)
    return Ruled([cells], colWidths=[width] * len(cells), hAlign="LEFT", style=TableStyle(PLAIN))


def _place(line: SignatureLine, tag: Element) -> list[Flowable]:
    role = paragraphs((Run(line.role),), style("label"), tag=tag.add("P"))
    made: list[Flowable] = [*role, InkLine(line.ink)]
    typed = Run(line.typed, language=line.language)
    for run, name in ((typed, "fact"), (Run(line.when), "label")):
        if run.text:
            made += paragraphs((run,), style(name), tag=tag.add("P"))
    return made
