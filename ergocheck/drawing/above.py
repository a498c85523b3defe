"""Where the things lie that somebody reaches for, from above, in the zones of the reach index."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import atan2, degrees
from typing import Final, Literal

from ergocheck.domain.methods.reach import ZONE_UP_TO
from ergocheck.domain.words import LANGUAGES, Language, Words
from ergocheck.drawing.geometry import add, between, distance, turn
from ergocheck.drawing.naming import Named, columns
from ergocheck.drawing.shapes import Circle, Picture, Point, Shape, Text
from ergocheck.drawing.stage import Box, Composition, Layer, Piece, extent, grown, on, pixel
from ergocheck.drawing.tabletop import (
    EDGE,
    chair_above,
    desk_from_above,
    keys_above,
    table_from_above,
)
from ergocheck.drawing.tape import chip, chip_size, number, tape
from ergocheck.drawing.topview import Above, figure_above
from ergocheck.drawing.workforce import Someone, somebody
from ergocheck.drawing.zones import OFF_TOP, ends, hits, legend, names, zones

Side = Literal["front", "left", "right", "behind"]
SIDES: Final[dict[str, float]] = {"front": 0.0, "left": -58.0, "right": 58.0, "behind": 180.0}
SPREAD: Final[dict[str, float]] = {"front": 28.0, "left": 30.0, "right": 30.0, "behind": 50.0}
"""Degrees that a thing may stand off the middle of its side, so that none lies on another."""
APART: Final = 13.0  # cm between the middles of two discs
MOST: Final = 16  # things drawn: the most severe ones; the list below the picture has them all
COLUMN: Final = 66.0  # cm of room for the names on either side
DESK = Words(
    nl="Van boven: iemand aan het bureau", fr="Vue de dessus : une personne assise à son bureau",
    de="Von oben: eine Person am Schreibtisch", en="From above: someone sitting at a desk",
)  # fmt: skip
TABLE = Words(
    nl="Van boven: iemand staat aan een werktafel", fr="Vue de dessus : une personne debout à une table",
    de="Von oben: eine Person steht an einem Werktisch", en="From above: someone standing at a table",
)  # fmt: skip
WITH = Words(nl="met de zones", fr="avec les zones", de="mit den Zonen", en="with the zones")


@dataclass(frozen=True, slots=True)
class ReachItem:
    """A thing that is reached for: its number in the list, where it lies, how far (cm), and its level if known.

    `angle` is clockwise from straight ahead, degrees; without it `side` says roughly where.
    `on_top` is False for what lies lower or higher than the table.
    """

    number: int
    distance: float
    side: Side = "front"
    angle: float | None = None
    level: int | None = None
    name: str = ""
    on_top: bool = True

    @property
    def bearing(self) -> float:
        """Degrees clockwise from straight ahead."""
        return SIDES[self.side] if self.angle is None else self.angle


def top_view(
    items: Sequence[ReachItem] = (),
    *,
    language: Language = "nl",
    stature: float = 170.0,
    who: Someone | None = None,
    seated: bool = True,
    listed: bool = False,
) -> Picture:
    """A person from above among the things reached for; distances from the front edge, where the belly is.

    `seated` is a desk with a screen, else somebody stands at a plain table; `listed` names the
    things left and right. The tape runs to the worst item, or the furthest where levels are equal.
    """
    shown = sorted(sorted(items, key=lambda i: -(i.level or 0))[:MOST], key=lambda i: i.number)
    return _top_view(
        _spread(shown, stature), language, stature, who or somebody("reach_zones"), seated, listed
    )


def _spread(items: Sequence[ReachItem], size: float) -> tuple[ReachItem, ...]:
    """Every thing at its distance; those on one side turned about the person until none covers another."""
    taken = [spot(i, size) for i in items if i.angle is not None]
    spread = []
    for item in items:
        if item.angle is None:
            far, steps = SPREAD[item.side], range(-12, 13)
            turns = sorted((far * step / 12 for step in steps), key=abs)
            ways = [replace(item, angle=SIDES[item.side] + turned) for turned in turns]
            item = max(ways, key=lambda way: min(_room(spot(way, size), taken), APART))
            taken.append(spot(item, size))
        spread.append(item)
    return tuple(spread)


def _room(at: Point, others: Sequence[Point]) -> float:
    return min((distance(at, other) for other in others), default=APART)


def _from(item: ReachItem, size: float) -> Point:
    """Where a distance begins: at the edge and belly, or at the back for what lies behind."""
    return (0.0, EDGE * size) if abs(item.bearing) <= 90.0 else (0.0, -0.03 * size)


def spot(item: ReachItem, size: float) -> Point:
    """Where the hand grips a thing, cm."""
    return add(_from(item, size), turn((0.0, item.distance), -item.bearing))


@lru_cache(maxsize=256)
def _top_view(
    items: tuple[ReachItem, ...],
    language: Language,
    size: float,
    who: Someone,
    seated: bool,
    listed: bool,
) -> Picture:
    centre = (0.0, EDGE * size)
    wide, deep = _desk(items, size)
    view = _view(items, size, wide, deep)
    px = 0.7 * pixel(view)
    top = desk_from_above if seated else table_from_above
    pieces = top(size, wide, deep) + zones(centre) + _person(items, size, who, seated, 0.7 * px)
    discs = [d for item in items for d in _disc(item, size, px)]
    pieces += ends(centre, discs, language, px) + legend(
        view, language, px, not all(i.on_top for i in items)
    )
    pieces += _tape_to(_worst(items), discs, size, language, px) + on(Layer.LABEL, *discs)
    if listed:
        pieces += _listed(items, size, view, language, px)
    view = grown(view, (p for p in pieces if p[0] == Layer.LABEL), 4.0)
    composition = Composition(pieces, view)
    return Picture(
        "top_view",
        round(view[2] - view[0], 2),
        round(view[3] - view[1], 2),
        composition.shapes,
        _alt(items, seated),
        language,
        view[0],
        view[1],
    )


def _view(items: Sequence[ReachItem], size: float, wide: float, deep: float) -> Box:
    spots = [spot(i, size) for i in items]
    side = max([wide + 4.0, *(abs(x) + 10.0 for x, _ in spots)])
    behind = min([-0.21 * size, *(y - 10.0 for _, y in spots)])
    ahead = max([EDGE * size + deep + 3.0, *(y + 10.0 for _, y in spots)])
    return -side, behind, side, ahead


def _desk(items: Sequence[ReachItem], size: float) -> tuple[float, float]:
    """How far the desk goes to either side and back: it carries what lies before the person."""
    lying = [spot(i, size) for i in items if i.on_top and abs(i.bearing) <= 90.0]
    deep = max(ZONE_UP_TO[-1] + 15.0, *(y - EDGE * size + 10.0 for _, y in lying), 0.0)
    beside = [abs(x) + 10.0 for x, _ in lying]
    return min(max([82.0, *beside]), 150.0), min(deep, 120.0)


def _person(
    items: Sequence[ReachItem], size: float, who: Someone, seated: bool, line: float
) -> tuple[Piece, ...]:
    """Somebody whose belly is at the edge; the hands at the keyboard, or at rest where things lie there."""
    edge = EDGE * size
    spots = [spot(i, size) for i in items]
    busy = any(abs(x) < 40.0 and edge - 8.0 < y < edge + 36.0 for x, y in spots)
    at_rest = busy or not seated
    x, y = (0.078, 0.030) if at_rest else (0.045, 0.115)
    body = Above(
        (0.0, edge - (0.052 * who.belly**0.6 + 0.006) * size),
        size,
        who=who,
        left_hand=(-x * size, edge + y * size),
        right_hand=(x * size, edge + y * size),
        seated=seated,
        swing=6.0,
    )
    chair = chair_above(size, at=body.at) if seated else ()
    keys = () if at_rest else keys_above(size)
    return chair + keys + figure_above(body, line)


def _disc(item: ReachItem, size: float, px: float) -> tuple[Shape, ...]:
    """A number in a disc, ringed in its level: filled on the table, hollow below or above it."""
    at, em = spot(item, size), 14.0 * px
    fill, ink = ("ink", "surface") if item.on_top else ("surface", "ink")
    ring: tuple[Shape, ...] = ()
    if item.level is not None:
        ring = (Circle(f"fill{item.level}", at, 13.5 * px, 3.2 * px),)
    return (
        Circle("surface", at, 12.5 * px),
        Circle(fill, at, 11.0 * px),
        *((Circle("ink", at, 10.2 * px, 1.6 * px),) if not item.on_top else ()),
        Text(ink, (at[0], at[1] - 0.355 * em), str(item.number), em, "middle", 700),
        *ring,
    )


def _listed(
    items: Sequence[ReachItem], size: float, view: Box, language: Language, px: float
) -> tuple[Piece, ...]:
    """The names, beside the drawing."""
    named = [
        Named(i.number, i.name, number(i.distance, language, "cm"), i.level, spot(i, size))
        for i in items
    ]
    return columns(named, view[0] - COLUMN, view[2] + 8.0, view[3] - 12 * px, COLUMN - 8.0, px)


def _worst(items: Sequence[ReachItem]) -> ReachItem | None:
    return max(items, key=lambda i: (i.level or 0, i.distance), default=None)


def _tape_to(
    item: ReachItem | None, discs: Sequence[Shape], size: float, language: Language, px: float
) -> tuple[Piece, ...]:
    """The tape from the edge to a thing, and its chip where it covers none."""
    if item is None:
        return ()
    start, end = _from(item, size), spot(item, size)
    text = number(item.distance, language, "cm")
    away = turn((1.0, 0.0), degrees(atan2(end[1] - start[1], end[0] - start[0])) + 90.0)
    beside = chip_size(text, px)[0] / 2 + 8 * px
    places = [
        add(between(start, end, share), away, aside)
        for aside in (0.0, beside, -beside)
        for share in (0.62, 0.5, 0.7, 0.4, 0.3)
    ]
    taken = [extent(d) for d in discs]
    free = min(places, key=lambda at: hits(chip(at, text, px)[:1], taken))
    strip = on(Layer.TAPE, *tape(start, end, 11 * px, px))
    return strip + on(Layer.CHIP, *chip(free, text, px))


def _alt(items: Sequence[ReachItem], seated: bool) -> Words:
    def said(language: Language) -> str:
        things = ", ".join(_said(item, language) for item in items)
        where = (DESK if seated else TABLE).in_(language)
        return f"{where}, {WITH.in_(language)} {names(language)}. {things}".strip()

    return Words(**{language: said(language) for language in LANGUAGES})


def _said(item: ReachItem, language: Language) -> str:
    name = f"{item.name} " if item.name else ""
    off = "" if item.on_top else f" ({OFF_TOP.in_(language)})"
    return f"{item.number}: {name}{number(item.distance, language, 'cm')}{off}"
