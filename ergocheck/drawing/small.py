"""Pictures to be seen small, in answers: no words, nothing that would vanish, coordinates in whole steps."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from ergocheck.drawing.shapes import (
    Circle,
    Line,
    Path,
    Picture,
    Point,
    Polygon,
    RoundedRect,
    Shape,
    Text,
)
from ergocheck.drawing.stage import Box, extent

STEPS = 300  # how many steps a small picture is wide: finer than a screen shows at 100 px
LEAST = 0.026  # of the width: what is smaller is left out
THIN = 3.2  # steps: about one pixel at 100 px; no stroke is thinner


def small(pictures: Sequence[Picture]) -> tuple[Picture, ...]:
    """The same pictures for places of about 100 px: the figures and what they stand on, nothing to read.

    What is empty around them is cut off; those with one view keep one scale, so that they compare.
    """
    boxes = [_content(picture) for picture in pictures]
    views = {(p.x, p.y, p.width, p.height) for p in pictures}
    if len(views) == 1:
        boxes = [_union(boxes)] * len(boxes)
    return tuple(_small(p, box) for p, box in zip(pictures, boxes, strict=True))


def _content(picture: Picture) -> Box:
    """The box around all that is more than a line, within the view."""
    box = _union(
        extent(s) for s in picture.shapes if not isinstance(s, Text | Line) and _seen(s, picture)
    )
    left, bottom = max(box[0], picture.x), max(box[1], picture.y)
    right = min(box[2], picture.x + picture.width)
    top = min(box[3], picture.y + picture.height)
    margin = 0.04 * max(right - left, top - bottom)
    low = bottom if bottom == picture.y else bottom - margin
    return left - margin, low, right + margin, top + margin


def _union(boxes: Iterable[Box]) -> Box:
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


def _small(picture: Picture, box: Box) -> Picture:
    grid = _Grid(box)
    shapes = tuple(
        grid.drawn(shape)
        for shape in picture.shapes
        if not isinstance(shape, Text) and shape.role != "ground" and _seen(shape, picture)
    )
    high = round((box[3] - box[1]) * grid.share)
    return replace(picture, shapes=shapes, width=STEPS, height=high, x=0.0, y=0.0)


def _seen(shape: Shape, picture: Picture) -> bool:
    """Whether a shape is large enough to be seen, and lies within the view."""
    left, bottom, right, top = extent(shape)
    within = right > picture.x and left < picture.x + picture.width
    within = within and top > picture.y and bottom < picture.y + picture.height
    return within and max(right - left, top - bottom) >= LEAST * picture.width


@dataclass(frozen=True, slots=True)
class _Grid:
    """Whole steps over a box."""

    box: Box

    @property
    def share(self) -> float:
        """Steps per centimetre."""
        return STEPS / (self.box[2] - self.box[0])

    def at(self, point: Point) -> Point:
        """The nearest step."""
        x, y = point[0] - self.box[0], point[1] - self.box[1]
        return round(x * self.share), round(y * self.share)

    def long(self, length: float) -> float:
        """A length in steps."""
        return round(length * self.share, 1)

    def wide(self, width: float) -> float:
        """The width of a stroke; 0 stays 0, as it means filled."""
        return max(self.long(width), THIN) if width > 0 else 0.0

    def drawn(self, shape: Shape) -> Shape:
        """The shape on the grid."""
        match shape:
            case Polygon():
                return replace(shape, points=tuple(map(self.at, shape.points)))
            case Path():
                curves = tuple((self.at(a), self.at(b), self.at(c)) for a, b, c in shape.curves)
                start, width = self.at(shape.start), self.wide(shape.width)
                return replace(shape, start=start, curves=curves, width=width)
            case Line():
                dash = (self.long(shape.dash[0]), self.long(shape.dash[1])) if shape.dash else None
                start, end = self.at(shape.start), self.at(shape.end)
                return replace(shape, start=start, end=end, width=self.wide(shape.width), dash=dash)
            case Circle():
                centre, radius = self.at(shape.centre), self.long(shape.radius)
                return replace(shape, centre=centre, radius=radius, width=self.wide(shape.width))
            case RoundedRect():
                x, y = self.at((shape.x, shape.y))
                return replace(
                    shape, x=x, y=y, width=self.long(shape.width), height=self.long(shape.height),
                    radius=self.long(shape.radius), stroke=self.wide(shape.stroke),
                )  # fmt: skip
            case Text():
                return shape
            case _:
                assert_never(shape)
