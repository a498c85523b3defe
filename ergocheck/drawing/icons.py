"""Small pictures: level badges, the mark, the three doors, and strips of tape for progress and tolerance."""

from collections.abc import Callable
from functools import lru_cache
from typing import Literal

from ergocheck.domain.words import Language, Words
from ergocheck.drawing.geometry import add, ahead, placed, smooth
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
from ergocheck.drawing.stage import text_width

LEVEL_WORDS = (
    Words(nl="In orde", fr="En ordre", de="In Ordnung", en="In order"),
    Words(nl="Kan beter", fr="Peut mieux", de="Könnte besser sein", en="Could be better"),
    Words(nl="Snel veranderen", fr="À changer bientôt", de="Bald ändern", en="Change soon"),
    Words(nl="Nu veranderen", fr="À changer maintenant", de="Jetzt ändern", en="Change now"),
)
Door = Literal["fixed", "person", "employer"]


def badge_shapes(level: int, centre: Point, size: float) -> tuple[Shape, ...]:
    """The shapes of a level badge around a point; `size` is its height."""
    return (_circle_check, _square_arrow, _triangle, _octagon)[level](centre, size / 24.0)


def _circle_check(centre: Point, unit: float) -> tuple[Shape, ...]:
    check = placed([(-4.2, 0.2), (-1.2, -3.0), (4.4, 3.2)], centre, unit)
    return (
        Circle("surface", centre, 9.6 * unit),
        Circle("text0", centre, 9.6 * unit, 2.3 * unit),
        _polyline("text0", check, 2.3 * unit),
    )


def _square_arrow(centre: Point, unit: float) -> tuple[Shape, ...]:
    x, y, side = centre[0] - 9 * unit, centre[1] - 9 * unit, 18 * unit
    foot, tip, left, right = placed([(0, -4.6), (0, 4.7), (-3.9, 0.9), (3.9, 0.9)], centre, unit)
    return (
        RoundedRect("tint1", x, y, side, side, 4.6 * unit),
        RoundedRect("text1", x, y, side, side, 4.6 * unit, 2.3 * unit),
        Line("text1", foot, tip, 2.3 * unit),
        _polyline("text1", [left, tip, right], 2.3 * unit),
    )


def _triangle(centre: Point, unit: float) -> tuple[Shape, ...]:
    corners = placed([(0, 9.6), (10.4, -8.6), (-10.4, -8.6)], centre, unit)
    return (
        Polygon("fill2", tuple(corners)),
        _polyline("text2", [*corners, corners[0]], 2.2 * unit),
        *_mark(2, centre, unit),
    )


def _octagon(centre: Point, unit: float) -> tuple[Shape, ...]:
    corners = tuple(add(centre, ahead(22.5 + 45 * i, 11.2 * unit)) for i in range(8))
    marks = (_mark(3, add(centre, (x * unit, 0)), unit) for x in (-2.9, 2.9))
    return (Polygon("fill3", corners), *(shape for mark in marks for shape in mark))


def _mark(level: int, at: Point, unit: float) -> tuple[Shape, ...]:
    """An exclamation: a stroke that tapers, and a dot."""
    low = -5.6 if level == 3 else -5.2
    high = 6.0 if level == 3 else 4.2
    return (
        Line(
            f"mark{level}", add(at, (0, high * unit)), add(at, (0, (low + 4.6) * unit)), 2.7 * unit
        ),
        Circle(f"mark{level}", add(at, (0, low * unit)), 1.6 * unit),
    )


def _polyline(role: str, points: list[Point], width: float) -> Path:
    doubled = [p for point in points for p in (point, point)]
    return smooth(role, doubled, closed=False, width=width)


@lru_cache(maxsize=32)
def badge(level: int, language: Language = "nl") -> Picture:
    """The badge of a level, 24 by 24, named by its word."""
    return Picture(
        f"badge-{level}", 24, 24, badge_shapes(level, (12, 12), 24), LEVEL_WORDS[level], language
    )


@lru_cache(maxsize=4)
def mark(language: Language = "nl") -> Picture:
    """The mark: a square of tape with ticks and a back."""
    back = smooth(
        "ontape",
        placed(
            [
                (7.4, 13.0),
                (4.4, 10.4),
                (3.6, 7.0),
                (5.4, 3.2),
                (7.2, -0.4),
                (7.6, -4.2),
                (6.2, -8.0),
                (2.6, -11.6),
            ],
            (22.0, 19.6),
            1.0,
        ),
        closed=False,
        width=4.2,
    )
    ticks = tuple(
        Line("ontape", (1.2, y), (x, y), 2.2) for y, x in ((29.0, 8.0), (20.0, 12.0), (11.0, 8.0))
    )
    name = Words(nl="ErgoCheck", fr="ErgoCheck", de="ErgoCheck", en="ErgoCheck")
    return Picture(
        "mark", 40, 40, (RoundedRect("tape", 0, 0, 40, 40, 8), *ticks, back), name, language
    )


DOOR_WORDS = {
    "fixed": Words(nl="Sleutel", fr="Clé à outils", de="Schraubenschlüssel", en="Wrench"),
    "person": Words(nl="Persoon", fr="Personne", de="Person", en="Person"),
    "employer": Words(nl="Bureau", fr="Bureau", de="Schreibtisch", en="Desk"),
}


@lru_cache(maxsize=16)
def door(name: Door, language: Language = "nl") -> Picture:
    """The icon of a door, 24 by 24, in ink."""
    drawn = {"fixed": _wrench, "person": _person, "employer": _desk}[name]
    return Picture(f"door-{name}", 24, 24, drawn(), DOOR_WORDS[name], language)


def _wrench() -> tuple[Shape, ...]:
    outline = [
        (20.4, 15.2),
        (18.6, 11.6),
        (14.6, 11.0),
        (7.4, 3.6),
        (3.8, 3.6),
        (3.6, 7.4),
        (11.0, 14.4),
        (11.4, 18.4),
        (15.0, 20.6),
        (15.0, 20.6),
        (18.2, 20.2),
        (18.2, 20.2),
        (15.0, 17.0),
        (15.0, 17.0),
        (15.4, 15.0),
        (15.4, 15.0),
        (17.2, 14.6),
        (17.2, 14.6),
        (20.2, 17.8),
        (20.2, 17.8),
    ]
    return (smooth("ink", [*outline], width=2.0),)


def _person() -> tuple[Shape, ...]:
    shoulders = [
        (4.4, 3.4),
        (4.9, 7.2),
        (8.0, 10.2),
        (12.0, 10.9),
        (16.0, 10.2),
        (19.1, 7.2),
        (19.6, 3.4),
    ]
    return (Circle("ink", (12, 17.2), 4.1, 2.0), smooth("ink", shoulders, closed=False, width=2.0))


def _desk() -> tuple[Shape, ...]:
    return (
        Line("ink", (2.6, 15.0), (21.4, 15.0), 2.2),
        Line("ink", (5.0, 15.0), (5.0, 4.0), 2.2),
        Line("ink", (19.0, 15.0), (19.0, 4.0), 2.2),
        _polyline("ink", [(12.4, 14.6), (12.4, 9.2), (18.6, 9.2)], 2.0),
        Line("ink", (8.0, 20.0), (16.0, 20.0), 2.2),
    )


PROGRESS_WORDS = Words(
    nl="{done} van {total}",
    fr="{done} sur {total}",
    de="{done} von {total}",
    en="{done} of {total}",
)


def progress_tape(
    done: int, total: int, *, width: float = 96.0, height: float = 4.0, language: Language = "nl"
) -> Picture:
    """How far one is: one tick per step, yellow up to here, an ink hook at the end. Lengths in the unit of the place."""
    return _progress(done, max(total, 1), width, height, language)


@lru_cache(maxsize=512)
def _progress(done: int, total: int, width: float, high: float, language: Language) -> Picture:
    share = min(max(done / total, 0.0), 1.0)
    end, hook = width * share, 0.30 * high
    shapes: list[Shape] = [RoundedRect("track", 0, 0.2 * high, width, high, 0.2 * high)]
    if share > 0:
        shapes.append(RoundedRect("tape", 0, 0.2 * high, max(end, hook), high, 0.2 * high))
    parts = 5 if total <= 8 else 1
    for i in range(1, total * parts):
        at, whole = width * i / (total * parts), i % parts == 0
        if at < end - hook or (whole and at > end + hook):
            long = (0.55 if whole else 0.28) * high
            role = "ontape" if at < end else "soft"
            shapes.append(Line(role, (at, 0.26 * high), (at, 0.2 * high + long), 0.07 * high))
    shapes.append(
        Line("ink", (max(end, hook / 2), 0.15 * high), (max(end, hook / 2), 1.25 * high), hook)
    )
    words = Words(
        **{
            k: getattr(PROGRESS_WORDS, k).format(done=done, total=total)
            for k in ("nl", "fr", "de", "en")
        }
    )
    return Picture("progress", width, 1.4 * high, tuple(shapes), words, language)


def tolerance_tape(
    low: float,
    high: float,
    value: float | None,
    level: int,
    *,
    ends: tuple[float, float],
    text: str = "",
    range_text: str = "",
    width: float = 100.0,
    language: Language = "nl",
) -> Picture:
    """A person's good range on a tape between `ends`, the value as a hook with a chip, the gap in the level's fill."""
    return _tolerance(low, high, value, level, ends, text, range_text, width, language)


@lru_cache(maxsize=512)
def _tolerance(
    low: float,
    high: float,
    value: float | None,
    level: int,
    ends: tuple[float, float],
    text: str,
    range_text: str,
    width: float,
    language: Language,
) -> Picture:
    first, last = ends

    def at(number: float) -> float:
        return width * min(max((number - first) / (last - first), 0.0), 1.0)

    em, base, tall = 2.6, 4.2, 3.2
    shapes: list[Shape] = [RoundedRect("track", 0, base, width, tall, 0.4)]
    shapes.append(RoundedRect("zone-good", at(low), base, max(at(high) - at(low), 0.3), tall))
    if value is not None and not low <= value <= high:
        near = low if value < low else high
        left, right = sorted((at(near), at(value)))
        shapes.append(RoundedRect(f"gap{level}", left, base, right - left, tall))
    shapes += _scale(first, last, at, base, em)
    shapes.append(
        Text("text0", ((at(low) + at(high)) / 2, base + tall + 1.2), range_text, em, "middle", 700)
    )
    if value is not None:
        shapes += _hook(at(value), base, tall, text, em, width)
    words = Words(nl=text, fr=text, de=text, en=text)
    return Picture("tolerance", width, 13.6, tuple(shapes), words, language)


def _scale(
    first: float, last: float, at: Callable[[float], float], base: float, em: float
) -> list[Shape]:
    span = last - first
    step = next((s for s in (0.1, 0.5, 1.0, 5.0, 10.0, 50.0, 100.0) if span / s <= 30), 500.0)
    shapes: list[Shape] = []
    for i in range(int(first / step), int(last / step) + 1):
        value = i * step
        if not first <= value <= last:
            continue
        whole = i % 5 == 0
        shapes.append(
            Line("ink", (at(value), base), (at(value), base + (1.7 if whole else 0.9)), 0.2)
        )
        if whole:
            inside = min(max(at(value), 2.0), at(last) - 2.0)
            shapes.append(
                Text("soft", (inside, base - 3.2), f"{value:g}", 0.85 * em, "middle", 400)
            )
    return shapes


def _hook(x: float, base: float, tall: float, text: str, em: float, width: float) -> list[Shape]:
    wide = text_width(text, em, 700) + 2.2
    middle = min(max(x, wide / 2), width - wide / 2)
    return [
        Line("ink", (x, base - 0.6), (x, base + tall + 1.2), 0.75),
        RoundedRect("tape", middle - wide / 2, base + tall + 1.1, wide, 4.2, 0.7),
        Text("ontape", (middle, base + tall + 2.25), text, em, "middle", 700),
    ]
