"""The workplace at a glance: somebody at a desk, a bench or a rack, with pins that name what is where."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from ergocheck.domain.words import Language
from ergocheck.drawing import furniture as things
from ergocheck.drawing.geometry import add, between
from ergocheck.drawing.pins import Margin, Part, Pin, column, pinned_words
from ergocheck.drawing.shapes import Picture, Point
from ergocheck.drawing.stage import Box, Composition, Layer, Piece, Setting, grown, on
from ergocheck.drawing.station import LAPTOPS, Spec, Station, build, good_seat
from ergocheck.drawing.surroundings import draught
from ergocheck.drawing.upright import at_the_rack
from ergocheck.drawing.workforce import somebody

Where = Literal["desk", "bench", "rack", "bench_and_load"]
LEFT_PARTS = ("head", "shoulder", "arms", "back", "armrest", "seat", "knees", "feet")
LABELLED = 300.0  # nominal pixels the drawing without its words is wide


@dataclass(frozen=True, slots=True)
class Furnished:
    """What stands there, as was answered: the display, whether the chair has legs for wheels, and armrests."""

    display: str = "screen"
    legs: bool = False
    rests: bool = False


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A workplace without its words: where its parts are, and between which x the words have no place."""

    pieces: tuple[Piece, ...]
    view: Box
    places: Mapping[Part, Point]
    right: float


def workplace(
    measures: Mapping[str, float] | None = None,
    level: int | None = None,
    pins: Sequence[Pin] = (),
    *,
    language: Language = "nl",
    who: str = "workplace",
    where: Where = "desk",
    furnished: Furnished = Furnished(),
) -> Picture:
    """The workplace from the side with pins left and right of it; `measures` and `who` as for `scene`."""
    told = tuple(sorted((measures or {}).items()))
    return _workplace(told, level, tuple(pins), language, who, where, furnished)


@lru_cache(maxsize=256)
def _workplace(
    measures: tuple[tuple[str, float], ...],
    level: int | None,
    pins: tuple[Pin, ...],
    language: Language,
    who: str,
    where: Where,
    furnished: Furnished,
) -> Picture:
    given = dict(measures)
    setting = Setting(
        given.get("stature", 170.0),
        given.get("shoes", 2.0),
        level,
        language,
        measures,
        who=somebody(who),
    )
    drawn = (
        _at_the_desk(setting, pins, furnished)
        if where == "desk"
        else _upright(setting, where, pins)
    )
    pieces = drawn.pieces + _labels(drawn, pins)
    view = grown(drawn.view, pieces, 8.0)
    return Picture(
        "workplace",
        round(view[2] - view[0], 2),
        round(view[3] - view[1], 2),
        Composition(pieces, view).shapes,
        pinned_words(pins),
        language,
        view[0],
        view[1],
    )


def _labels(drawn: _Drawn, pins: Sequence[Pin]) -> tuple[Piece, ...]:
    view = drawn.view
    px = (view[2] - view[0]) / LABELLED
    top, bottom = view[3] - 18.0 * px, view[1]
    sides = {
        -1: [p for p in pins if p.part in LEFT_PARTS],
        1: [p for p in pins if p.part not in LEFT_PARTS],
    }
    edges = {-1: view[0] + 4.0, 1: drawn.right}
    columns = (
        column(sides[side], drawn.places, Margin(edges[side], side, top, bottom, px))
        for side in sides
    )
    return tuple(piece for each in columns for pin in each for piece in pin)


def _upright(setting: Setting, where: Where, pins: Sequence[Pin]) -> _Drawn:
    bent = any(pin.part == "knees" and pin.level > 1 for pin in pins)
    scene = at_the_rack(
        setting, bench=where != "rack", load=where != "bench", bent=bent and where != "bench"
    )
    air = any(pin.part == "air" for pin in pins)
    pieces = scene.pieces + (draught(scene.places["air"]) if air else ())
    return _Drawn(pieces, scene.view, scene.places, scene.view[2] - 2.0)


def _at_the_desk(setting: Setting, pins: Sequence[Pin], furnished: Furnished) -> _Drawn:
    station = build(setting, _spec(setting, pins, furnished))
    pieces = station.pieces
    parts = {pin.part for pin in pins}
    places = _places(station)
    if "phone" in parts:
        pieces += things.phone(station.end - 22.0, station.desk)
    if "papers" in parts:
        x, y = places["papers"]
        pieces += on(Layer.DESK, things.paper(x - 9.0, y))
    if "air" in parts:
        pieces += draught(places["air"])
    return _Drawn(pieces, station.view, places, station.end + 16.0)


def _spec(setting: Setting, pins: Sequence[Pin], furnished: Furnished) -> Spec:
    foot = setting.known("footrest_height")
    high = setting.measure("seat_height", 0.0) - (foot or 0.0) - good_seat(setting)
    low = furnished.display == "laptop"
    return Spec(
        pose="feet_hanging" if high > 3.0 else "screen_too_low" if low else "sitting_well",
        footrest="rest" if foot else "",
        rests=furnished.rests or setting.known("armrest_height") is not None
        or any(pin.part == "armrest" for pin in pins),
        display=furnished.display,
        desk_nearer=4.0 if low else 0.0,
        legs=furnished.legs,
    )  # fmt: skip


def _places(s: Station) -> dict[Part, Point]:
    arm, ankle = s.figure.near_arm, s.figure.near_leg.ankle
    laptop = s.spec.display in LAPTOPS
    paper = s.screen_x - 2.0 if laptop else (s.front + s.screen_x) / 2 + 6.0
    return {
        "head": s.figure.head,
        "screen": _lid(s) if laptop else (s.screen_x + 1.2, s.screen_top - 2.0),
        "shoulder": arm.shoulder,
        "arms": between(arm.elbow, arm.wrist, 0.5),
        "papers": (paper, s.desk + 0.4),
        "phone": (s.end - 16.0, s.desk + 8.0),
        "keyboard": (s.front + 0.055 * s.size + 8.0, s.desk + 1.4),
        "desk": (s.end - 8.0, s.desk - 1.3),
        "back": (s.back_x - 6.0, s.seat + 34.0),
        "armrest": add(arm.elbow, (-0.06 * s.size, -0.035 * s.size)),
        "seat": (s.back_x + 8.0, s.seat - 3.0),
        "legs": between(s.figure.near_leg.hip, s.figure.near_leg.knee, 0.8),
        "feet": add(ankle, (-0.02 * s.size, -0.01 * s.size)),
        "floor": (s.end - 2.0, 0.0),
        "air": (s.end - 12.0, s.view[3] - 4.0),
    }


def _lid(s: Station) -> Point:
    """The middle of a laptop's lid, on the desk or on its stand."""
    if s.spec.display == "laptop":
        return s.front + 0.05 * s.size + s.spec.desk_nearer + 28.0, s.desk + 12.0
    return s.screen_x + 6.0, max(s.screen_top, s.desk + 28.0) - 10.0
