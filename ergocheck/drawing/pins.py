"""Numbered remarks left and right of a drawing: each as near its part as the others let it, no line across another."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, permutations
from textwrap import wrap
from typing import Literal

from ergocheck.domain.words import Words
from ergocheck.drawing.geometry import add
from ergocheck.drawing.icons import badge_shapes
from ergocheck.drawing.shapes import Anchor, Point
from ergocheck.drawing.stage import Layer, Piece, on
from ergocheck.drawing.tape import label, leader

Part = Literal[
    "head",
    "shoulder",
    "arms",
    "screen",
    "phone",
    "keyboard",
    "papers",
    "desk",
    "back",
    "armrest",
    "seat",
    "legs",
    "knees",
    "feet",
    "floor",
    "air",
    "load",
    "reach",
    "place",
    "low",
    "high",
]
LINE = 30  # letters
ROW, BETWEEN, UP, LEAD = 17.0, 9.0, 12.0, 14.0  # nominal pixels


@dataclass(frozen=True, slots=True)
class Pin:
    """A numbered remark: which part of the workplace, its level, a few bold words and a quiet line below."""

    number: int
    part: Part
    level: int
    text: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Margin:
    """Where the remarks of one side stand: x of their badges, side (+1 right), the highest and lowest y."""

    x: float
    side: int
    top: float
    bottom: float
    px: float


def column(
    pins: Sequence[Pin], places: Mapping[Part, Point], margin: Margin
) -> tuple[tuple[Piece, ...], ...]:
    """The pieces of each pin, below each other in the order that crosses no line and stays near."""
    orders = [_stacked(order, places, margin) for order in permutations(pins)]
    best = min(orders, key=lambda spots: _cost(spots, places, margin))
    return tuple(_pin(pin, places[pin.part], spot, margin) for pin, spot in best)


def _stacked(
    order: Sequence[Pin], places: Mapping[Part, Point], margin: Margin
) -> tuple[tuple[Pin, Point], ...]:
    """Each pin beside its part or below the one above it; all of them higher where they would leave the drawing."""
    px, top, heights = margin.px, margin.top, []
    for pin in order:
        top = min(top, places[pin.part][1] + UP * px)
        heights.append(top)
        top -= ROW * px * len(_lines(pin)) + BETWEEN * px
    room = margin.top - heights[0] if heights else 0.0
    lift = min(max(margin.bottom - top, 0.0), room)
    return tuple((pin, (margin.x, y + lift)) for pin, y in zip(order, heights, strict=True))


def _cost(
    spots: Sequence[tuple[Pin, Point]], places: Mapping[Part, Point], margin: Margin
) -> tuple[int, float]:
    lines = [(places[pin.part], _end(spot, margin)) for pin, spot in spots]
    crossed = sum(cross(one, other) for one, other in combinations(lines, 2))
    return crossed, sum(abs(a[1] - b[1]) for a, b in lines)


def _end(spot: Point, margin: Margin) -> Point:
    return add(spot, (-margin.side * LEAD * margin.px, 0.0))


def cross(one: tuple[Point, Point], other: tuple[Point, Point]) -> bool:
    """Whether two lines cross or touch."""
    (a, b), (c, d) = one, other
    return _turns(a, b, c) * _turns(a, b, d) <= 0 and _turns(c, d, a) * _turns(c, d, b) <= 0


def _turns(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _lines(pin: Pin) -> list[tuple[str, bool]]:
    """The words of a pin in short lines; bold ones first."""
    bold = wrap(f"{pin.number}\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}{pin.text}".strip(), LINE)
    return [*((line, True) for line in bold), *((line, False) for line in wrap(pin.note, LINE + 4))]


def _pin(pin: Pin, place: Point, at: Point, margin: Margin) -> tuple[Piece, ...]:
    side, px = margin.side, margin.px
    anchor: Anchor = "start" if side > 0 else "end"
    words = [
        label(
            (at[0] + side * 16.0 * px, at[1] - ROW * row * px), text, px, anchor=anchor,
            role="ink" if bold else "soft", weight=700 if bold else 400, size=14 if bold else 12.5,
        )
        for row, (text, bold) in enumerate(_lines(pin))
    ]  # fmt: skip
    line = leader(place, _end(at, margin), px)
    return line + on(Layer.LABEL, *badge_shapes(pin.level, at, 22.0 * px), *words)


def pinned_words(pins: Sequence[Pin]) -> Words:
    """What a drawing with these pins shows."""
    listed = "; ".join(f"{p.number}: {p.text}{', ' + p.note if p.note else ''}" for p in pins)
    return Words(
        nl=f"De werkplek van opzij, met wat waar aan de hand is. {listed}".strip(),
        fr=f"Le poste de travail vu de côté, avec ce qui se passe à quel endroit. {listed}".strip(),
        de=f"Der Arbeitsplatz von der Seite, mit dem, was wo auffällt. {listed}".strip(),
        en=f"The workplace from the side, with what stands out where. {listed}".strip(),
    )
