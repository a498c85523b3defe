"""The workplace at a glance: the person at the desk as measured, with pins that name what is where."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from textwrap import wrap
from typing import Literal

from ergocheck.domain.words import Language, Words
from ergocheck.drawing import furniture as things
from ergocheck.drawing.geometry import add, between
from ergocheck.drawing.icons import badge_shapes
from ergocheck.drawing.shapes import Anchor, Picture, Point
from ergocheck.drawing.stage import Composition, Layer, Piece, Setting, grown, on
from ergocheck.drawing.station import Spec, Station, build, good_seat
from ergocheck.drawing.tape import label, leader
from ergocheck.drawing.workforce import somebody

Part = Literal[
    "head",
    "shoulder",
    "screen",
    "phone",
    "keyboard",
    "papers",
    "desk",
    "back",
    "armrest",
    "seat",
    "legs",
    "feet",
    "floor",
]
LINE = 30  # letters
LEFT_PARTS = ("head", "shoulder", "back", "armrest", "seat", "feet")


@dataclass(frozen=True, slots=True)
class Pin:
    """A numbered remark: which part of the workplace, its level, a few bold words and a quiet line below."""

    number: int
    part: Part
    level: int
    text: str = ""
    note: str = ""


def workplace(
    measures: Mapping[str, float] | None = None,
    level: int | None = None,
    pins: Sequence[Pin] = (),
    *,
    language: Language = "nl",
    who: str = "workplace",
) -> Picture:
    """The workplace from the side with pins left and right of it; `measures` and `who` as for `scene`."""
    told = tuple(sorted((measures or {}).items()))
    return _workplace(told, level, tuple(pins), language, who)


@lru_cache(maxsize=256)
def _workplace(
    measures: tuple[tuple[str, float], ...],
    level: int | None,
    pins: tuple[Pin, ...],
    language: Language,
    who: str,
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
    station = build(setting, _spec(setting, pins))
    places = {pin: _place(station, pin.part) for pin in pins}
    pieces = station.pieces
    if any(pin.part == "phone" for pin in pins):
        pieces += things.phone(station.end - 22.0, station.desk)
    left = [p for p in pins if p.part in LEFT_PARTS]
    right = [p for p in pins if p.part not in LEFT_PARTS]
    px = (station.view[2] - station.view[0]) / 300.0
    top = station.view[3] - 18.0 * px
    pieces += _column(left, places, station.view[0] + 4.0, -1, px, top)
    pieces += _column(right, places, station.end + 16.0, 1, px, top)
    view = grown(station.view, pieces, 8.0)
    return Picture(
        "workplace",
        round(view[2] - view[0], 2),
        round(view[3] - view[1], 2),
        Composition(pieces, view).shapes,
        _alt(pins),
        language,
        view[0],
        view[1],
    )


def _spec(setting: Setting, pins: Sequence[Pin]) -> Spec:
    high = setting.measure("seat_height", 0.0) - good_seat(setting)
    foot = setting.known("footrest_height")
    hanging = high > 3.0 and foot is None
    return Spec(
        pose="feet_hanging" if hanging else "sitting_well",
        footrest="rest" if foot else "",
        rests=setting.known("armrest_height") is not None
        or any(pin.part == "armrest" for pin in pins),
    )


def _place(s: Station, part: Part) -> Point:
    elbow, ankle = s.figure.near_arm.elbow, s.figure.near_leg.ankle
    places: dict[str, Point] = {
        "head": s.figure.head,
        "screen": (s.screen_x + 1.2, s.screen_top - 2.0),
        "shoulder": s.figure.near_arm.shoulder,
        "papers": ((s.front + s.screen_x) / 2 + 6.0, s.desk + 0.4),
        "phone": (s.end - 16.0, s.desk + 8.0),
        "keyboard": (s.front + 0.055 * s.size + 8.0, s.desk + 1.4),
        "desk": (s.end - 8.0, s.desk - 1.3),
        "back": (s.back_x - 6.0, s.seat + 34.0),
        "armrest": add(elbow, (-0.06 * s.size, -0.035 * s.size)),
        "seat": (s.back_x + 8.0, s.seat - 3.0),
        "legs": between(s.figure.near_leg.hip, s.figure.near_leg.knee, 0.8),
        "feet": add(ankle, (-0.02 * s.size, -0.01 * s.size)),
        "floor": (s.end - 2.0, 0.0),
    }
    return places[part]


def _column(
    pins: Sequence[Pin], places: Mapping[Pin, Point], x: float, side: int, px: float, top: float
) -> tuple[Piece, ...]:
    """Pins below each other, each as near the height of its part as those above it allow."""
    pieces: tuple[Piece, ...] = ()
    for pin in sorted(pins, key=lambda p: -places[p][1]):
        y = min(top, places[pin][1] + 12.0 * px)
        pieces += _pin(pin, places[pin], (x, y), side, px)
        top = y - 17.0 * px * len(_lines(pin)) - 9.0 * px
    return pieces


def _lines(pin: Pin) -> list[tuple[str, bool]]:
    """The words of a pin in short lines; bold ones first."""
    bold = wrap(f"{pin.number}\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}{pin.text}".strip(), LINE)
    return [*((line, True) for line in bold), *((line, False) for line in wrap(pin.note, LINE + 4))]


def _pin(pin: Pin, place: Point, at: Point, side: int, px: float) -> tuple[Piece, ...]:
    anchor: Anchor = "start" if side > 0 else "end"
    words = [
        label(
            (at[0] + side * 16.0 * px, at[1] - 17.0 * row * px), text, px, anchor=anchor,
            role="ink" if bold else "soft", weight=700 if bold else 400, size=14 if bold else 12.5,
        )
        for row, (text, bold) in enumerate(_lines(pin))
    ]  # fmt: skip
    line = leader(place, add(at, (-side * 14.0 * px, 0.0)), px)
    return line + on(Layer.LABEL, *badge_shapes(pin.level, at, 22.0 * px), *words)


def _alt(pins: Sequence[Pin]) -> Words:
    listed = "; ".join(f"{p.number}: {p.text}{', ' + p.note if p.note else ''}" for p in pins)
    return Words(
        nl=f"De werkplek van opzij, met wat waar aan de hand is. {listed}".strip(),
        fr=f"Le poste de travail vu de côté, avec ce qui se passe à quel endroit. {listed}".strip(),
        de=f"Der Arbeitsplatz von der Seite, mit dem, was wo auffällt. {listed}".strip(),
        en=f"The workplace from the side, with what stands out where. {listed}".strip(),
    )
