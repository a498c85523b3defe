"""Pictures from above: reach zones, and where things lie on the desk."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from ergocheck.domain.methods.reach import ZONE_UP_TO
from ergocheck.domain.words import Language, Words
from ergocheck.drawing.geometry import add, arc, placed, sector, smooth, turn
from ergocheck.drawing.naming import names_beside
from ergocheck.drawing.shapes import Circle, Path, Picture, Point, RoundedRect, Shape, Text
from ergocheck.drawing.stage import Box, Composition, Layer, Piece, extent, grown, on, pixel
from ergocheck.drawing.tape import chip, label, number, tape
from ergocheck.drawing.topview import CHEST, Above, figure_above
from ergocheck.drawing.workforce import Someone, somebody

Side = Literal["front", "left", "right", "behind"]
SIDES: dict[str, float] = {"front": 0.0, "left": -58.0, "right": 58.0, "behind": 180.0}
FAN = (0.0, 26.0, -26.0, 13.0, -13.0)  # degrees between things on one side
NEARBY = Words(nl="dichtbij", fr="proche", de="nah", en="nearby")
_, USUAL, FAR = ZONE_UP_TO
REACHABLE = Words(nl="bereikbaar", fr="accessible", de="erreichbar", en="within reach")


@dataclass(frozen=True, slots=True)
class ReachItem:
    """A thing that is reached for: its number in the list, where it lies, how far (cm), and its level if known.

    `angle` is clockwise from straight ahead, degrees; without it `side` says roughly where.
    """

    number: int
    distance: float
    side: Side = "front"
    angle: float | None = None
    level: int | None = None
    name: str = ""

    @property
    def bearing(self) -> float:
        """Degrees clockwise from straight ahead."""
        return SIDES[self.side] if self.angle is None else self.angle


def top_view(
    items: Sequence[ReachItem] = (),
    *,
    near: float = USUAL,
    reachable: float = FAR,
    language: Language = "nl",
    stature: float = 170.0,
    who: Someone | None = None,
) -> Picture:
    """A person from above among the things reached for; `near` and `reachable` in cm from the chest.

    The tape runs to the worst item, or the first where levels are equal.
    """
    return _top_view(
        _fanned(items), near, reachable, language, stature, who or somebody("reach_zones")
    )


def _fanned(items: Sequence[ReachItem]) -> tuple[ReachItem, ...]:
    """Things on the same side lie beside each other, not on top of each other."""
    seen: dict[str, int] = {}
    spread = []
    for item in items:
        count = seen.get(item.side, 0)
        if item.angle is None:
            seen[item.side] = count + 1
            item = replace(item, angle=SIDES[item.side] + FAN[count % len(FAN)])
        spread.append(item)
    return tuple(spread)


def desk_from_above(size: float, wide: float, deep: float) -> tuple[Piece, ...]:
    """The desk and the screen at its back; `wide` to either side."""
    edge = 0.10 * size
    return on(
        Layer.ZONE,
        RoundedRect("wood-top", -wide, edge, 2 * wide, deep, 2.5),
        RoundedRect("screen", -26.0, edge + deep - 11.0, 52.0, 3.6, 1.4),
    )


def keys_above(size: float, *, mouse_x: float = 26.5, keyboard: bool = True) -> tuple[Piece, ...]:
    """Keyboard and mouse on the desk, from above."""
    edge = 0.10 * size
    board = (
        RoundedRect("furnd", -22.0, edge + 13.0, 44.0, 14.0, 2.0),
        *(RoundedRect("furn", -19.5, edge + 15.4 + 3.6 * i, 39.0, 1.8, 0.6) for i in range(3)),
    )
    mouse = RoundedRect("furnd", mouse_x, edge + 14.0, 6.5, 11.0, 3.2)
    return on(Layer.DESK, *(board if keyboard else ()), mouse)


def zones(centre: Point, near: float, reachable: float) -> tuple[Piece, ...]:
    """The two half circles about the chest, each with its rim."""
    return on(
        Layer.ZONE,
        sector("zone-reach", centre, reachable, 0.0, 180.0),
        sector("zone-near", centre, near, 0.0, 180.0),
        *(_rim(role, centre, far) for role, far in (("soft", reachable), ("aim", near))),
    )


def _rim(role: str, centre: Point, far: float) -> Path:
    return Path(role, add(centre, (far, 0.0)), tuple(arc(centre, far, 0.0, 180.0)), 0.5, False)


def disc(at: Point, text: str, px: float) -> tuple[Shape, ...]:
    """A number in an ink disc."""
    em = 14.0 * px
    return (
        Circle("surface", at, 12.5 * px),
        Circle("ink", at, 11.0 * px),
        Text("surface", (at[0], at[1] - 0.355 * em), text, em, "middle", 700),
    )


@lru_cache(maxsize=256)
def _top_view(
    items: tuple[ReachItem, ...],
    near: float,
    reachable: float,
    language: Language,
    size: float,
    who: Someone,
) -> Picture:
    centre = (0.0, CHEST * size)
    wide, deep = _desk(items, centre, size, reachable)
    view = _view(items, size, wide, deep)
    px = 0.7 * pixel(view)
    hands = 0.215 * size
    body = Above(
        (0.0, 0.0),
        size,
        who=who,
        left_hand=(-0.045 * size, hands),
        right_hand=(0.045 * size, hands),
    )
    pieces = chair_above(size) + desk_from_above(size, wide, deep) + zones(centre, near, reachable)
    pieces += (
        keys_above(size)
        + _legend(view, language, px)
        + figure_above(body, 0.7 * px)
        + _radii(centre, near, reachable, language, px)
    )
    for item in items:
        pieces += _thing(item, centre, px)
    pieces += _tape_to(_worst(items), centre, language, px)
    pieces += on(Layer.LABEL, *_names(items, centre, px, pieces))
    view = grown(view, (p for p in pieces if isinstance(p[1], Text)), 4.0)
    composition = Composition(pieces, view)
    return Picture(
        "top_view",
        round(view[2] - view[0], 2),
        round(view[3] - view[1], 2),
        composition.shapes,
        _alt(items),
        language,
        view[0],
        view[1],
    )


def _view(items: Sequence[ReachItem], size: float, wide: float, deep: float) -> Box:
    spots = [_at(i, (0.0, CHEST * size), 22.0) for i in items]
    side = max([100.0, wide + 10.0, *(abs(x) + 4.0 for x, _ in spots)])
    behind = min([-0.21 * size, *(y for _, y in spots)])
    ahead = max([0.10 * size + deep + 5.0, *(y for _, y in spots)])
    return -side, behind, side, ahead


def _desk(
    items: Sequence[ReachItem], centre: Point, size: float, reachable: float
) -> tuple[float, float]:
    """How far the desk goes to either side and back: it carries what lies before the person."""
    furthest = max((i.distance for i in items), default=0.0)
    deep = max(reachable + 6.0, 66.0, min(furthest + 10.0, 110.0))
    lying = [_at(i, centre, 9.0) for i in items]
    beside = [abs(x) + 14.0 for x, y in lying if y > 0.10 * size - 8.0]
    return min(max([80.0, reachable + 20.0, *beside]), 150.0), deep


def chair_above(size: float, turned: float = 0.0, at: Point = (0.0, 0.0)) -> tuple[Piece, ...]:
    """Seat and backrest of a chair from above, turned clockwise."""
    seat = [
        (-0.13, -0.12),
        (-0.145, 0.02),
        (-0.13, 0.13),
        (0.0, 0.145),
        (0.13, 0.13),
        (0.145, 0.02),
        (0.13, -0.12),
        (0.0, -0.135),
    ]
    rest = [
        (-0.125, -0.125),
        (-0.125, -0.150),
        (0.0, -0.168),
        (0.125, -0.150),
        (0.125, -0.125),
        (0.0, -0.140),
    ]
    return on(
        Layer.FLOOR,
        smooth("furn", placed(seat, at, size, -turned)),
        smooth("furnd", placed(rest, at, size, -turned)),
    )


def _radii(
    centre: Point, near: float, reachable: float, language: Language, px: float
) -> tuple[Piece, ...]:
    y = centre[1] - 12 * px
    low = y if reachable - near > 42 * px else y - 18 * px
    return on(
        Layer.LABEL,
        label((centre[0] + near, y), number(near, language), px, anchor="middle", weight=700),
        label(
            (centre[0] + reachable, low),
            number(reachable, language, "cm"),
            px,
            anchor="middle",
            weight=700,
        ),
    )


def _legend(view: Box, language: Language, px: float) -> tuple[Piece, ...]:
    x, y = view[0] + 9 * px, view[1] + 14 * px
    shapes: list[Shape] = []
    for i, (role, words) in enumerate((("zone-reach", REACHABLE), ("zone-near", NEARBY))):
        low = y + 22 * i * px
        swatch = RoundedRect(role, x, low - 6 * px, 18 * px, 12 * px, 3 * px)
        rim = "soft" if role == "zone-reach" else "aim"
        shapes += [swatch, replace(swatch, role=rim, stroke=1.2 * px)]
        shapes.append(label((x + 25 * px, low), words.in_(language), px, weight=400))
    return on(Layer.LABEL, *shapes)


def _at(item: ReachItem, centre: Point, beyond: float) -> Point:
    return add(centre, turn((0.0, item.distance + beyond), -item.bearing))


def _thing(item: ReachItem, centre: Point, px: float) -> tuple[Piece, ...]:
    at = _at(item, centre, 9.0)
    block = RoundedRect("furnd", at[0] - 8.0, at[1] - 8.0, 16.0, 16.0, 2.0)
    ring: tuple[Shape, ...] = ()
    if item.level is not None:
        ring = (Circle(f"fill{item.level}", at, 13.5 * px, 3.2 * px),)
    return on(Layer.DESK, block) + on(Layer.LABEL, *disc(at, str(item.number), px), *ring)


def _names(
    items: Sequence[ReachItem], centre: Point, px: float, drawn: Sequence[Piece]
) -> tuple[Text, ...]:
    """The names of the things, clear of words, chips and the person."""
    solid = (s for layer, s in drawn if layer >= Layer.NEAR_LEG and s.role != "tape")
    taken = [extent(shape) for shape in solid]
    return names_beside([(i.name, _at(i, centre, 9.0)) for i in items], 14.0 * px, px, taken)


def _worst(items: Sequence[ReachItem]) -> ReachItem | None:
    return max(items, key=lambda i: (i.level or 0, i.distance), default=None)


def _tape_to(
    item: ReachItem | None, centre: Point, language: Language, px: float
) -> tuple[Piece, ...]:
    if item is None:
        return ()
    end = _at(item, centre, 0.0)
    middle = _at(item, centre, -0.42 * item.distance)
    text = number(item.distance, language, "cm")
    return on(Layer.TAPE, *tape(centre, end, 11 * px, px)) + on(Layer.CHIP, *chip(middle, text, px))


def _alt(items: Sequence[ReachItem]) -> Words:
    listed = ", ".join(
        f"{i.number}: {i.name + ' ' if i.name else ''}{i.distance:.0f} cm" for i in items
    )
    return Words(
        nl=f"Van boven: iemand aan het werkblad, met de zones dichtbij en bereikbaar. {listed}".strip(),
        fr=f"Vue de dessus : une personne au plan de travail, avec les zones proche et accessible. {listed}".strip(),
        de=f"Von oben: eine Person am Tisch, mit den Zonen nah und erreichbar. {listed}".strip(),
        en=f"From above: someone at a desk, with the zones nearby and within reach. {listed}".strip(),
    )
