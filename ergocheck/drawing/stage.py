"""What a scene stands on: the person's numbers, the order of layers, and the part of the plane one sees."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Literal, assert_never

from ergocheck.domain.words import Language
from ergocheck.drawing.geometry import smooth
from ergocheck.drawing.shapes import (
    Circle,
    Line,
    Path,
    Point,
    Polygon,
    RoundedRect,
    Shape,
    Text,
)
from ergocheck.drawing.workforce import WORKFORCE, Someone

NOMINAL = 312.0  # pixels a picture is wide beside its question; stroke widths are thought in them
Box = tuple[float, float, float, float]
Display = Literal["screen", "laptop", "laptop_at", "stand"]
"""What somebody works on; a laptop flat on the desk, as high as was measured, or on a stand."""


class Layer(IntEnum):
    """From back to front."""

    FLOOR = 0
    ZONE = 1
    CHAIR = 2
    DESK = 3
    FAR_ARM = 4
    FAR_LEG = 5
    HELD = 6
    NECK = 7
    HEAD = 8
    NEAR_LEG = 9
    TRUNK = 10
    BACK = 11
    NEAR_ARM = 12
    ARMREST = 13
    TAPE = 14
    CHIP = 15
    LABEL = 16


Piece = tuple[Layer, Shape]


@dataclass(frozen=True, slots=True)
class Setting:
    """The person, the workplace and the measure a scene is drawn with; lengths in centimetres.

    `whole` shows the whole person where a scene shows a part. `display` is what somebody works on
    where a scene is not about that.
    """

    stature: float = 170.0
    shoes: float = 2.0
    level: int | None = None
    language: Language = "nl"
    measures: tuple[tuple[str, float], ...] = ()
    about: str = ""
    who: Someone = WORKFORCE[0]
    whole: bool = False
    display: Display = "screen"

    def measure(self, key: str, otherwise: float) -> float:
        """A measure that is known, or the number the scene takes by itself."""
        return dict(self.measures).get(key, otherwise)

    def known(self, key: str) -> float | None:
        """A measure, or None where nobody took it."""
        return dict(self.measures).get(key)

    @property
    def tinted(self) -> int:
        """The level a gap is filled with: the one given, or 2 where only the measure is known."""
        return 2 if self.level is None else self.level


@dataclass(frozen=True, slots=True)
class Composition:
    """Pieces in any order and the view: left, bottom, right, top; `px` is one nominal pixel in cm."""

    pieces: tuple[Piece, ...]
    view: Box
    cropped: bool = False

    @property
    def shapes(self) -> tuple[Shape, ...]:
        """All shapes from back to front."""
        return tuple(shape for _, shape in sorted(self.pieces, key=lambda piece: piece[0]))


def on(layer: Layer, *shapes: Shape) -> tuple[Piece, ...]:
    """Shapes on one layer."""
    return tuple((layer, shape) for shape in shapes)


def pixel(view: Box) -> float:
    """How many centimetres one nominal pixel is in this view."""
    return (view[2] - view[0]) / NOMINAL


def grown(view: Box, pieces: Iterable[Piece], margin: float) -> Box:
    """The view, widened where a piece would stand outside it: an odd measure must still be seen."""
    left, bottom, right, top = view
    for _, shape in pieces:
        a, b, c, d = extent(shape)
        left, bottom = min(left, a - margin), min(bottom, b - margin)
        right, top = max(right, c + margin), max(top, d + margin)
    return left, bottom, right, top


def extent(shape: Shape) -> Box:
    """The box around a shape: left, bottom, right, top."""
    match shape:
        case Polygon():
            return _around(shape.points, 0.0)
        case Path():
            points = [shape.start, *(p for curve in shape.curves for p in (curve[2],))]
            return _around(points, shape.width / 2)
        case Line():
            return _around((shape.start, shape.end), shape.width / 2)
        case Circle():
            return _around((shape.centre,), shape.radius + shape.width / 2)
        case RoundedRect():
            return shape.x, shape.y, shape.x + shape.width, shape.y + shape.height
        case Text():
            return _text_extent(shape)


def _around(points: Iterable[Point], margin: float) -> Box:
    xs, ys = zip(*points, strict=True)
    return min(xs) - margin, min(ys) - margin, max(xs) + margin, max(ys) + margin


def _text_extent(text: Text) -> Box:
    width = text_width(text.text, text.size, text.weight)
    left = text.at[0] - {"start": 0.0, "middle": width / 2, "end": width}[text.anchor]
    return left, text.at[1] - 0.22 * text.size, left + width, text.at[1] + 0.76 * text.size


_NARROW, _WIDE = set("iljtfrI.,:;'’|!()[]/ -·"), set("mwMWÆŒ%@—")


def text_width(text: str, size: float, weight: int = 400) -> float:
    """About how wide a text comes out in a common sans-serif face; rather too wide than too narrow."""
    ems = sum(
        0.31 if c in _NARROW else 0.90 if c in _WIDE else 0.68 if c.isupper() else 0.59
        for c in text
    )
    return ems * size * (1.13 if weight >= 600 else 1.0)


def floor(view: Box, left: float | None = None, right: float | None = None) -> tuple[Piece, ...]:
    """The floor: one ink line at height 0."""
    px = pixel(view)
    margin = 0.05 * (view[2] - view[0])
    a = view[0] + margin if left is None else left
    b = view[2] - margin if right is None else right
    return on(Layer.FLOOR, Line("ink", (a, 0.0), (b, 0.0), 2 * px))


def stroke(role: str, points: Iterable[Point], width: float) -> Path:
    """An open smooth line through points."""
    return smooth(role, list(points), closed=False, width=width)


def mirrored(pieces: Iterable[Piece], axis: float) -> tuple[Piece, ...]:
    """The same pieces seen in a mirror that stands at x = axis."""
    return tuple((layer, across(shape, -1.0, 2 * axis)) for layer, shape in pieces)


def moved(pieces: Iterable[Piece], step: float) -> tuple[Piece, ...]:
    """The same pieces further along the floor."""
    return tuple((layer, across(shape, 1.0, step)) for layer, shape in pieces)


def across(shape: Shape, sign: float, step: float) -> Shape:
    """A shape with every x turned into sign * x + step; text keeps its direction."""

    def flip(point: Point) -> Point:
        return sign * point[0] + step, point[1]

    match shape:
        case Polygon():
            return replace(shape, points=tuple(map(flip, shape.points)))
        case Path():
            curves = tuple((flip(a), flip(b), flip(c)) for a, b, c in shape.curves)
            return replace(shape, start=flip(shape.start), curves=curves)
        case Line():
            return replace(shape, start=flip(shape.start), end=flip(shape.end))
        case Circle():
            return replace(shape, centre=flip(shape.centre))
        case RoundedRect():
            return replace(shape, x=flip((shape.x, 0.0))[0] - (shape.width if sign < 0 else 0.0))
        case Text():
            return replace(shape, at=flip(shape.at))
        case _:
            assert_never(shape)
