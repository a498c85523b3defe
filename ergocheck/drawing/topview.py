"""The figure from above, facing up: shoulders, head, arms, thighs and shoes, each from a few shares of stature."""

from dataclasses import dataclass, replace
from math import atan2, cos, degrees, hypot, radians, sin, sqrt

from ergocheck.drawing.geometry import (
    add,
    ahead,
    between,
    capsule,
    distance,
    ellipse,
    mitred,
    placed,
    smooth,
    turn,
)
from ergocheck.drawing.hair import from_above
from ergocheck.drawing.shapes import Path, Point, Shape
from ergocheck.drawing.stage import Layer, Piece, on
from ergocheck.drawing.workforce import WORKFORCE, Someone

CHEST = 0.037
SHOULDER = 0.112
UPPER, LOWER, GRIP = (
    0.180,
    0.150,
    0.196,
)  # from the elbow to wrist and palm; the side view's lengths
DROP = 0.180  # how far the hands are below the shoulders: elbows at the height of the desk
SWING = 26.0  # degrees by which the elbows stand out from hanging straight down
SHOULDERS = (
    (-0.136, -0.010),
    (-0.118, 0.036),
    (-0.066, 0.052),
    (0.0, 0.050),
    (0.066, 0.052),
    (0.118, 0.036),
    (0.136, -0.010),
    (0.118, -0.042),
    (0.062, -0.057),
    (0.0, -0.054),
    (-0.062, -0.057),
    (-0.118, -0.042),
)


NOSE = (
    (-0.013, 0.052),
    (-0.010, 0.066, -0.007, 0.074, 0.0, 0.074),
    (0.007, 0.074, 0.010, 0.066, 0.013, 0.052),
    (0.005, 0.048, -0.005, 0.048, -0.013, 0.052),
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
    who: Someone = WORKFORCE[0]
    swing: float = SWING


def figure_above(who: Above, line: float) -> tuple[Piece, ...]:
    """The person; layers run from legs over trunk to head."""
    pieces = on(Layer.FLOOR, *_legs(who))
    deep = who.who.belly**0.6
    broad = [(x, y * deep) for x, y in SHOULDERS]
    outline = placed(broad, who.at, who.size, -who.shoulders)
    trunk = smooth("shirt", outline)
    rim = Path("ground", trunk.start, trunk.curves, 2 * line)
    pieces += on(Layer.NEAR_LEG, *_arms(who, line)) + on(Layer.NEAR_ARM, rim, trunk)
    return pieces + on(Layer.ARMREST, *_head(who, line))


def _head(who: Above, line: float) -> tuple[Shape, ...]:
    turned = -(who.shoulders if who.head is None else who.head)

    def at(x: float, y: float) -> Point:
        return placed([(x, y)], who.at, who.size, turned)[0]

    skin, far = who.who.skin, who.who.far_skin
    nose = mitred(skin, who.at, who.size, turned, NOSE)
    face = ellipse(skin, at(0.0, 0.018), 0.043 * who.size, 0.045 * who.size, turned)
    ears = [
        ellipse(far, at(x, 0.0), 0.009 * who.size, 0.014 * who.size, turned)
        for x in (-0.049, 0.049)
    ]
    hair = from_above(who.who, who.at, who.size, turned)
    rims = (replace(s, role="ground", width=2 * line) for s in hair if isinstance(s, Path))
    return nose, *ears, *rims, face, *hair


def _arms(who: Above, line: float) -> tuple[Shape, ...]:
    shapes: tuple[Shape, ...] = ()
    for side, hand in ((-1, who.left_hand), (1, who.right_hand)):
        if hand is not None:
            shapes += _arm(who, side, reached(who, side, hand), line)
    return shapes


@dataclass(frozen=True, slots=True)
class Reach:
    """One arm from above: shoulder, elbow and wrist, and which way the hand points (degrees from level)."""

    shoulder: Point
    elbow: Point
    wrist: Point
    palm: Point
    heading: float


def reached(who: Above, side: int, hand: Point) -> Reach:
    """The arm that brings the palm to `hand`, its true lengths seen from above.

    The shoulder is `drop` above the hand. The upper arm hangs down and a little outward as far as
    the two lengths allow; a hand too far away stays as near to its place as the arm goes.
    """
    size = who.size
    root = placed([(side * SHOULDER, 0.0)], who.at, size, -who.shoulders)[0]
    out = turn((side * 1.0, 0.0), -who.shoulders)
    flat = distance(root, hand) / size
    most = sqrt((0.999 * (UPPER + GRIP)) ** 2 - DROP**2)
    far = min(max(flat, 0.06), most)
    way = ((hand[0] - root[0]) / size / (flat or 1.0), (hand[1] - root[1]) / size / (flat or 1.0))
    palm = add(root, way, far * size)
    elbow = add(root, _elbow(far, way, out, who.swing), size)
    heading = degrees(atan2(palm[1] - elbow[1], palm[0] - elbow[0]))
    wrist = between(elbow, palm, LOWER / GRIP)
    return Reach(root, elbow, wrist, palm, heading - side * who.hand_turn)


def _elbow(far: float, way: Point, out: Point, swing: float) -> Point:
    """Where the elbow is from the shoulder, from above, in shares of stature: low, and outward by `swing`."""
    long = hypot(far, DROP)
    along = (UPPER**2 - GRIP**2 + long**2) / (2 * long)
    wide = sqrt(max(UPPER**2 - along**2, 0.0))
    ahead_, down_ = far / long, DROP / long
    axis = (way[0] * ahead_, way[1] * ahead_)
    lean = out[0] * axis[0] + out[1] * axis[1]
    c, s = cos(radians(swing)), sin(radians(swing)) / sqrt(max(1.0 - lean * lean, 1e-6))
    x, y = (-c * down_ * way[i] + s * (out[i] - lean * axis[i]) for i in (0, 1))
    z = -c * ahead_ + s * lean * down_
    share = wide / sqrt(x * x + y * y + z * z)
    return along * axis[0] + share * x, along * axis[1] + share * y


def _arm(who: Above, side: int, arm: Reach, line: float) -> tuple[Shape, ...]:
    size, thick = who.size, who.size * who.who.limb
    upper = capsule("sleeve", arm.shoulder, arm.elbow, 0.0400 * thick, 0.0300 * thick)
    lower = capsule("sleeve", arm.elbow, arm.wrist, 0.0300 * thick, 0.0210 * size)
    rims = (Path("ground", part.start, part.curves, 2 * line) for part in (upper, lower))
    return (*rims, *_hand(arm, side, size, who.who.skin), lower, upper)


def _hand(arm: Reach, side: int, size: float, skin: str) -> tuple[Shape, ...]:
    """Palm, three fingers' worth of hand, and the thumb on the inner side."""
    inward = side * 1.0
    palm = add(arm.wrist, ahead(arm.heading, 0.046 * size))
    tip = add(palm, ahead(arm.heading + 8 * inward, 0.040 * size))
    thumb = add(arm.wrist, ahead(arm.heading + 40 * inward, 0.050 * size))
    return (
        capsule(skin, arm.wrist, thumb, 0.0110 * size, 0.0075 * size),
        capsule(skin, arm.wrist, palm, 0.0175 * size, 0.0200 * size),
        capsule(skin, palm, tip, 0.0195 * size, 0.0120 * size),
    )


def _legs(who: Above) -> tuple[Shape, ...]:
    size, turned = who.size, -who.pelvis
    shapes: list[Shape] = []
    for side in (-1, 1):
        hip, knee = placed([(side * 0.050, 0.0), (side * 0.066, 0.27)], who.at, size, turned)
        heel = placed([(side * 0.052, -0.005), (side * 0.060, 0.080)], who.at, size, turned)
        if who.seated:
            toe = placed([(side * 0.066, 0.245), (side * 0.074, 0.345)], who.at, size, turned)
            shapes.append(capsule("shoe", toe[0], toe[1], 0.026 * size, 0.024 * size))
            shapes.append(capsule("trousers", hip, knee, 0.056 * size * who.who.limb, 0.040 * size))
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
