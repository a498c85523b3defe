"""The figure from above, facing up: shoulders, head, arms, thighs and shoes, each from a few shares of stature."""

from dataclasses import dataclass
from math import atan2, degrees

from ergocheck.drawing.geometry import (
    add,
    capsule,
    distance,
    ellipse,
    mitred,
    placed,
    smooth,
    two_links,
)
from ergocheck.drawing.shapes import Path, Point, Shape
from ergocheck.drawing.stage import Layer, Piece, on

CHEST = 0.037
SHOULDER = 0.112
UPPER, LOWER, PALM = 0.155, 0.150, 0.062
SHOULDERS = (
    (-0.145, -0.012),
    (-0.128, 0.040),
    (-0.070, 0.050),
    (0.0, 0.044),
    (0.070, 0.050),
    (0.128, 0.040),
    (0.145, -0.012),
    (0.126, -0.044),
    (0.066, -0.056),
    (0.0, -0.052),
    (-0.066, -0.056),
    (-0.126, -0.044),
)


@dataclass(frozen=True, slots=True)
class Above:
    """A person from above: middle, two angles clockwise from up, where the hands are, whether the legs show."""

    at: Point
    size: float
    pelvis: float = 0.0
    shoulders: float = 0.0
    left_hand: Point | None = None
    right_hand: Point | None = None
    seated: bool = True
    head: float | None = None
    hand_turn: float = 0.0
    feet: bool = True


def figure_above(who: Above, line: float) -> tuple[Piece, ...]:
    """The person; layers run from legs over trunk to head."""
    pieces = on(Layer.FLOOR, *_legs(who))
    pieces += on(Layer.NEAR_LEG, *_arms(who))
    outline = placed(SHOULDERS, who.at, who.size, -who.shoulders)
    trunk = smooth("shirt", outline)
    rim = Path("ground", trunk.start, trunk.curves, 2 * line)
    return pieces + on(Layer.NEAR_ARM, rim, trunk) + on(Layer.ARMREST, *_head(who))


def _head(who: Above) -> tuple[Shape, ...]:
    turned = -(who.shoulders if who.head is None else who.head)

    def at(x: float, y: float) -> Point:
        return placed([(x, y)], who.at, who.size, turned)[0]

    nose = mitred(
        "skin",
        who.at,
        who.size,
        turned,
        (
            (-0.013, 0.052),
            (-0.010, 0.066, -0.007, 0.074, 0.0, 0.074),
            (0.007, 0.074, 0.010, 0.066, 0.013, 0.052),
            (0.005, 0.048, -0.005, 0.048, -0.013, 0.052),
        ),
    )
    face = ellipse("skin", at(0.0, 0.018), 0.043 * who.size, 0.045 * who.size, turned)
    ears = [
        ellipse("skin-far", at(x, 0.0), 0.009 * who.size, 0.014 * who.size, turned)
        for x in (-0.049, 0.049)
    ]
    hair = smooth(
        "hair",
        placed(
            (
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
            ),
            who.at,
            who.size,
            turned,
        ),
    )
    return nose, *ears, face, hair


def _arms(who: Above) -> tuple[Shape, ...]:
    shapes: tuple[Shape, ...] = ()
    for side, hand in ((-1, who.left_hand), (1, who.right_hand)):
        if hand is not None:
            shapes += _arm(who, side, hand)
    return shapes


def _arm(who: Above, side: int, hand: Point) -> tuple[Shape, ...]:
    size = who.size
    root = placed([(side * SHOULDER, 0.0)], who.at, size, -who.shoulders)[0]
    lower = (LOWER + PALM) * size
    upper = min(max(1.08 * distance(root, hand) - lower, 0.085 * size), UPPER * size)
    first, second = two_links(root, hand, upper, lower, bend=-side)
    elbow = add(root, _step(first, upper))
    wrist = add(elbow, _step(second, LOWER * size))
    palm = add(wrist, _step(second, 0.046 * size))
    tip = add(palm, _step(second - side * -10, 0.040 * size))
    thumb = add(wrist, _step(second + side * -38, 0.050 * size))
    return (
        capsule("skin", wrist, thumb, 0.010 * size, 0.007 * size),
        capsule("skin", wrist, palm, 0.0165 * size, 0.0195 * size),
        capsule("skin", palm, tip, 0.0185 * size, 0.0105 * size),
        capsule("sleeve", root, elbow, 0.037 * size, 0.0285 * size),
        capsule("sleeve", elbow, wrist, 0.0285 * size, 0.0215 * size),
    )


def _step(angle: float, length: float) -> Point:
    return add((0.0, 0.0), placed([(0.0, -length)], (0.0, 0.0), 1.0, angle)[0])


def _legs(who: Above) -> tuple[Shape, ...]:
    size, turned = who.size, -who.pelvis
    shapes: list[Shape] = []
    for side in (-1, 1):
        hip, knee = placed([(side * 0.050, 0.0), (side * 0.066, 0.27)], who.at, size, turned)
        heel = placed([(side * 0.052, -0.005), (side * 0.060, 0.080)], who.at, size, turned)
        if who.seated:
            toe = placed([(side * 0.066, 0.245), (side * 0.074, 0.345)], who.at, size, turned)
            shapes.append(capsule("shoe", toe[0], toe[1], 0.026 * size, 0.024 * size))
            shapes.append(capsule("trousers", hip, knee, 0.056 * size, 0.040 * size))
        elif who.feet:
            shapes.append(capsule("shoe", heel[0], heel[1], 0.024 * size, 0.026 * size))
    pelvis = ellipse(
        "trousers",
        placed([(0.0, -0.004)], who.at, size, turned)[0],
        0.104 * size,
        0.060 * size,
        turned,
    )
    return (*shapes, pelvis)


def heading(a: Point, b: Point) -> float:
    """Degrees clockwise from up of the way from a to b."""
    return degrees(atan2(b[0] - a[0], b[1] - a[1]))
