"""Hair: five cuts in profile and from above, each as plain shapes around the head."""

from collections.abc import Sequence
from math import cos, radians, sin

from ergocheck.drawing.geometry import mitred, placed, smooth
from ergocheck.drawing.shapes import Circle, Point, Shape
from ergocheck.drawing.workforce import Cut, Someone

MILLI = 0.001  # the outlines below are written in thousandths of the stature
Outline = Sequence[Sequence[float]]

SHORT: Outline = (
    (46, 35),
    (52, 47, 44, 60, 27, 66),
    (6, 75, -26, 72, -45, 53),
    (-62, 36, -65, 10, -60, -10),
    (-57, -24, -51, -36, -45, -46),
    (-37, -50, -28, -47, -23, -41),
    (-19, -33, -21, -22, -17, -13),
    (-10, 0, -2, 0, 3, -8),
    (5, -12, 9, -12, 10, -6),
    (12, 4, 9, 12, 13, 20),
    (17, 29, 32, 34, 46, 35),
)
CROPPED: Outline = (
    (40, 47),
    (40, 55, 34, 60, 22, 64),
    (4, 69, -24, 67, -42, 50),
    (-57, 34, -59, 10, -54, -10),
    (-52, -22, -48, -30, -43, -38),
    (-38, -41, -31, -38, -27, -32),
    (-24, -26, -24, -18, -18, -8),
    (-12, 2, -4, 2, 2, -2),
    (6, 6, 6, 14, 10, 24),
    (14, 34, 26, 44, 40, 47),
)
BOB: Outline = (
    (46, 34),
    (53, 47, 44, 61, 27, 67),
    (6, 77, -28, 74, -48, 54),
    (-66, 36, -69, 8, -66, -16),
    (-64, -40, -62, -56, -54, -68),
    (-40, -75, -22, -72, -10, -64),
    (4, -56, 8, -40, 8, -26),
    (8, -12, 8, -2, 11, 8),
    (15, 22, 30, 33, 46, 34),
)
CAPS: dict[Cut, Outline] = {
    "short": SHORT, "curls": SHORT, "tied": SHORT, "bob": BOB, "cropped": CROPPED,
}  # fmt: skip
CROWN: tuple[Point, ...] = (
    (-0.046, 0.022),
    (-0.050, -0.010),
    (-0.040, -0.046),
    (0.0, -0.062),
    (0.040, -0.046),
    (0.050, -0.010),
    (0.046, 0.022),
    (0.030, 0.044),
    (0.0, 0.050),
    (-0.030, 0.044),
)


def in_profile(who: Someone, head: Point, size: float, tilt: float) -> tuple[Shape, ...]:
    """The hair over a face in profile, turned as the head is."""
    unit = size * MILLI
    cap = mitred(who.hair, head, unit, tilt, CAPS[who.cut])
    if who.cut == "tied":
        knot = placed([(-72.0, 16.0)], head, unit, tilt)[0]
        return (Circle(who.hair, knot, 24.0 * unit), cap)
    if who.cut == "curls":
        around = [(-8 + 57 * cos(radians(a)), 10 + 55 * sin(radians(a))) for a in CURLS]
        return (*_curls(who, placed(around, head, unit, tilt), 20.0 * unit), cap)
    return (cap,)


CURLS = (38, 66, 92, 118, 144, 170, 196, 222)


def _curls(who: Someone, at: Sequence[Point], radius: float) -> tuple[Shape, ...]:
    return tuple(Circle(who.hair, point, radius) for point in at)


def from_above(who: Someone, at: Point, size: float, turned: float) -> tuple[Shape, ...]:
    """The hair seen from above."""
    wide = {"bob": 1.14, "cropped": 0.92, "curls": 1.06}.get(who.cut, 1.0)
    outline = [(x * wide, y * (wide if y < 0 else 1.0)) for x, y in CROWN]
    cap = smooth(who.hair, placed(outline, at, size, turned))
    if who.cut == "tied":
        knot = placed([(0.0, -0.068)], at, size, turned)[0]
        return (Circle(who.hair, knot, 0.023 * size), cap)
    if who.cut == "curls":
        around = [(0.046 * cos(radians(a)), -0.006 + 0.050 * sin(radians(a))) for a in RING]
        return (*_curls(who, placed(around, at, size, turned), 0.015 * size), cap)
    return (cap,)


RING = tuple(range(20, 380, 36))
