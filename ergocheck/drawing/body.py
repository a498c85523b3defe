"""The figure as shapes: head, hair, trunk, limbs, shoes, and the line along the back that carries the level."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import atan2, degrees

from ergocheck.drawing.figure import Arm, Figure, Leg, back_curve
from ergocheck.drawing.geometry import (
    add,
    ahead,
    between,
    capsule,
    ellipse,
    mitred,
    placed,
    smooth,
    up,
)
from ergocheck.drawing.hair import MILLI, in_profile
from ergocheck.drawing.shapes import Circle, Path, Point, Shape
from ergocheck.drawing.stage import Layer, Piece, on
from ergocheck.drawing.workforce import Someone

FACE: Sequence[Sequence[float]] = (
    (40, 46),
    (46, 36, 49, 26, 48, 17),
    (47, 12, 47, 9, 49, 5),
    (53, -3, 59, -9, 61, -13),
    (62, -17, 57, -19, 51, -20),
    (50, -23, 53, -26, 52, -28),
    (51, -30, 48, -31, 48, -32),
    (49, -34, 52, -36, 51, -39),
    (50, -42, 47, -43, 47, -46),
    (49, -52, 47, -61, 37, -65),
    (25, -69, 8, -62, -6, -50),
    (-20, -40, -40, -30, -46, -10),
    (-50, 20, -30, 58, 0, 60),
    (20, 60, 34, 56, 40, 46),
)
SHOE: Sequence[Sequence[float]] = (
    (-27, 21),
    (-33, 14, -44, 0, -45, -22),
    (-45, -30, -44, -36, -40, -39),
    (0, -39, 60, -39, 104, -39),
    (113, -38, 115, -30, 108, -24),
    (94, -15, 74, -12, 58, -5),
    (44, 2, 34, 10, 26, 20),
    (14, 25, -14, 26, -27, 21),
)
EYES = "hair-black"
TRUNK_BACK = (0.058, 0.051, 0.058, 0.033, 0.028)
TRUNK_FRONT = (0.058, 0.060, 0.067, 0.032, 0.028)


@dataclass(frozen=True, slots=True)
class Look:
    """How far apart near and far limbs are in tone: role names of one side of the body, and how thick."""

    skin: str
    sleeve: str
    trousers: str
    shoe: str
    limb: float


def near(who: Someone) -> Look:
    """The side of the body that one sees."""
    return Look(who.skin, "sleeve", "trousers", "shoe", who.limb)


def far(who: Someone) -> Look:
    """The side of the body that lies behind."""
    return Look(who.far_skin, "shirt-far", "trousers-far", "shoe-far", who.limb)


def person(
    figure: Figure,
    who: Someone,
    *,
    shoes: float,
    line: float,
    level: int | None,
    back: bool = True,
) -> tuple[Piece, ...]:
    """The whole figure; `line` is the width of the separation in cm, `level` colours the back line."""
    pieces = (
        *on(Layer.FAR_ARM, *arm(figure.far_arm, figure.size, far(who))),
        *on(Layer.FAR_LEG, *leg(figure.far_leg, figure, shoes, far(who), line)),
        *on(Layer.NECK, *neck(figure, who)),
        *on(Layer.HEAD, *head(figure, who)),
        *on(Layer.NEAR_LEG, *leg(figure.near_leg, figure, shoes, near(who), line)),
        *on(Layer.TRUNK, *trunk(figure, who, line)),
        *on(Layer.NEAR_ARM, *arm(figure.near_arm, figure.size, near(who))),
    )
    return (*pieces, *on(Layer.BACK, back_line(figure, level))) if back else pieces


def head(figure: Figure, who: Someone) -> tuple[Shape, ...]:
    """Profile, hair, ear, brow and eye, turned as the head is."""
    size, tilt = figure.size * MILLI, -figure.pose.head

    def at(x: float, y: float) -> Point:
        return placed([(x, y)], figure.head, size, tilt)[0]

    covered = who.cut == "bob"
    ear = ellipse(who.far_skin, at(-7, -7), 9 * size, 12.5 * size, tilt - 8)
    brow = [at(28, 14), at(35, 17), at(42, 14.5)]
    mouth = [at(41, -33), at(45, -32), at(48, -32)]
    return (
        mitred(who.skin, figure.head, size, tilt, FACE),
        *in_profile(who, figure.head, figure.size, tilt),
        *(() if covered else (ear,)),
        Circle(EYES, at(34, 3), 4.4 * size),
        smooth(who.hair, brow, closed=False, width=3.4 * size),
        smooth(who.far_skin, mouth, closed=False, width=2.6 * size),
    )


def neck(figure: Figure, who: Someone) -> tuple[Shape, ...]:
    """The neck, from under the collar into the head."""
    size = figure.size
    low = add(figure.spine[3], up(figure.pose.thorax + 90, 0.006 * size), 1.0)
    high = between(figure.spine[4], figure.head, 0.25)
    thick = size * (0.4 + 0.6 * who.limb)
    return (capsule(who.far_skin, low, high, 0.034 * thick, 0.031 * thick),)


def _offset(points: Sequence[Point], widths: Sequence[float], side: int) -> list[Point]:
    moved = []
    for i, point in enumerate(points):
        a, b = points[max(i - 1, 0)], points[min(i + 1, len(points) - 1)]
        along = degrees(atan2(b[0] - a[0], b[1] - a[1]))
        moved.append(add(point, up(along + 90 * side, widths[i])))
    return moved


def _widths(knots: Sequence[float], count: int, size: float) -> list[float]:
    steps = (count - 1) // (len(knots) - 1)
    raw = [
        knots[min(i // steps, len(knots) - 2)]
        + (knots[min(i // steps, len(knots) - 2) + 1] - knots[min(i // steps, len(knots) - 2)])
        * (i - steps * min(i // steps, len(knots) - 2))
        / steps
        for i in range(count)
    ]
    even = raw
    for _ in range(2):
        even = [
            (even[max(i - 1, 0)] + 2 * w + even[min(i + 1, count - 1)]) / 4
            for i, w in enumerate(even)
        ]
    return [w * size for w in even]


def trunk(figure: Figure, who: Someone, line: float) -> tuple[Shape, ...]:
    """The shirt from hem to collar, with a hair line of ground colour around it."""
    curve = back_curve(figure)
    upper = curve[1:14]
    behind = _offset(curve, _widths(TRUNK_BACK, len(curve), figure.size), -1)[1:14]
    front = [w * share for w, share in zip(TRUNK_FRONT, _belly(who), strict=True)]
    before = _offset(curve, _widths(front, len(curve), figure.size), 1)[1:14]
    hem = add(upper[0], up(figure.pose.pelvis, -0.030 * figure.size))
    low_back, low_front = _hem(figure, behind[0], before[0])
    outline = [*before[::2], *behind[::-2], low_back, hem, low_front]
    shape = smooth("shirt", outline)
    return (smooth("ground", outline, width=2 * line), shape)


def _belly(who: Someone) -> tuple[float, ...]:
    """How much further the trunk stands forward, from hip to skull base."""
    chest = 1.0 + 0.4 * (who.belly - 1.0)
    return who.belly, who.belly, chest, 1.0, 1.0


def _hem(figure: Figure, behind: Point, before: Point) -> tuple[Point, Point]:
    step = up(figure.pose.pelvis, -0.024 * figure.size)
    middle = between(behind, before, 0.5)
    return add(between(behind, middle, 0.12), step), add(between(before, middle, 0.12), step)


def back_line(figure: Figure, level: int | None) -> Path:
    """The line along the back, from sacrum to skull base, in the level's fill; neutral without a level."""
    size = figure.size
    curve = back_curve(figure)
    widths = _widths([w + 0.026 for w in TRUNK_BACK], len(curve), size)
    points = _offset(curve, widths, -1)[1:]
    role = "back" if level is None else f"fill{level}"
    return smooth(role, points, closed=False, width=0.017 * size)


def arm(limb: Arm, size: float, look: Look) -> tuple[Shape, ...]:
    """Sleeve and hand."""
    thick = size * look.limb
    return (
        *hand(limb, size, look.skin),
        capsule(look.sleeve, limb.shoulder, limb.elbow, 0.036 * thick, 0.0268 * thick),
        capsule(look.sleeve, limb.elbow, limb.wrist, 0.0268 * thick, 0.0198 * size),
    )


def hand(limb: Arm, size: float, role: str) -> tuple[Shape, ...]:
    """Palm and fingers as one soft outline, and a thumb below."""
    heading = _way(limb.wrist, limb.knuckles)
    middle = between(limb.knuckles, limb.tip, 0.55)
    line = [limb.wrist, between(limb.wrist, limb.knuckles, 0.55), limb.knuckles, middle, limb.tip]
    above = _offset(line, [w * size for w in (0.0165, 0.0175, 0.0170, 0.0125, 0.0060)], -1)
    below = _offset(line, [w * size for w in (0.0165, 0.0175, 0.0155, 0.0110, 0.0070)], 1)
    end = add(limb.tip, ahead(_way(middle, limb.tip), 0.0075 * size))
    root = between(limb.wrist, limb.knuckles, 0.45)
    thumb = add(root, ahead(heading - 21, 0.040 * size))
    return (
        capsule(role, root, thumb, 0.0105 * size, 0.0068 * size),
        smooth(role, [*above, end, *reversed(below)]),
    )


def _way(a: Point, b: Point) -> float:
    return degrees(atan2(b[1] - a[1], b[0] - a[0]))


def leg(limb: Leg, figure: Figure, shoes: float, look: Look, line: float) -> tuple[Shape, ...]:
    """Trouser leg and shoe; the sole is as thick as the shoes were said to be."""
    size, thick = figure.size, figure.size * look.limb
    return (
        capsule(look.trousers, limb.hip, limb.knee, 0.057 * thick, 0.037 * thick),
        capsule(look.trousers, limb.knee, limb.ankle, 0.0365 * thick, 0.0225 * size),
        *shoe(limb, size, shoes, look, line),
    )


def shoe(limb: Leg, size: float, shoes: float, look: Look, line: float) -> tuple[Shape, ...]:
    """One shoe with its sole."""
    upper = mitred(look.shoe, limb.ankle, size * MILLI, limb.foot, SHOE)
    rim = Path("ground", upper.start, upper.curves, 2 * line)
    if shoes <= 0:
        return rim, upper
    thick, top = shoes / size * 1000, -39.0
    outline = placed(
        [
            (-43, top + 3),
            (-43, top + 3),
            (-44, top - thick),
            (-44, top - thick),
            (96, top - thick),
            (108, top - 0.8 * thick),
            (113, top + 4),
            (113, top + 4),
        ],
        limb.ankle,
        size * MILLI,
        limb.foot,
    )
    sole = smooth("sole", outline)
    return rim, Path("ground", sole.start, sole.curves, 2 * line), sole, upper
