"""Somebody seen from behind: a trunk that bends to the side, a load that hangs on one hand."""

from collections.abc import Callable, Mapping
from itertools import pairwise

from ergocheck.drawing import furniture as things
from ergocheck.drawing.geometry import add, between, capsule, ellipse, smooth, up
from ergocheck.drawing.shapes import Point, RoundedRect
from ergocheck.drawing.stage import Composition, Layer, Piece, Setting, floor, on, pixel, stroke
from ergocheck.drawing.tape import round_arrow

Pieces = tuple[Piece, ...]
HIP, TRUNK, STEPS = 0.52, 0.30, 5
WIDE = (0.088, 0.080, 0.080, 0.096, 0.112, 0.098)  # half of the trunk from hip to shoulder


def bent_sideways(setting: Setting) -> Composition:
    """The trunk bent to the side, to a box beside the feet."""
    size = setting.stature
    view = -0.48 * size, -0.08 * size, 0.62 * size, 1.10 * size
    spine = _spine(size, 46.0)
    hand = (0.40 * size, 0.27 * size)
    box = things.box(hand[0] - 0.02 * size, 0.0, 34.0, 0.27 * size, layer=Layer.DESK)
    body = _body(setting, spine, ((-0.115 * size, 0.46 * size), hand), pixel(view))
    turn = on(Layer.LABEL, *round_arrow((0.0, HIP * size), 0.52 * size, 82.0, 52.0, pixel(view)))
    return Composition(floor(view) + box + body + turn, view)


def carried_on_one_side(setting: Setting) -> Composition:
    """A crate carried in one hand, beside the body; the trunk leans away from it."""
    size = setting.stature
    view = -0.50 * size, -0.08 * size, 0.50 * size, 1.10 * size
    spine = _spine(size, -9.0)
    hand = (0.205 * size, 0.45 * size)
    x, y = hand[0] - 12.0, hand[1] - 33.0
    load = on(
        Layer.HELD,
        RoundedRect("boxd", hand[0] - 7.0, y + 22.0, 2.4, 12.0, 1.0),
        RoundedRect("boxd", hand[0] + 4.6, y + 22.0, 2.4, 12.0, 1.0),
        RoundedRect("boxd", hand[0] - 7.0, hand[1] - 1.4, 14.0, 2.4, 1.0),
        RoundedRect("box", x, y, 24.0, 24.0, 0.8),
    )
    far = add(_shoulder(spine, -1, size), (-0.09 * size, -0.316 * size))
    return Composition(floor(view) + load + _body(setting, spine, (far, hand), pixel(view)), view)


def _spine(size: float, lean: float) -> list[Point]:
    """From the hip up to the neck, bending evenly until it leans that far (degrees to the right)."""
    points = [(0.0, HIP * size)]
    for step in range(STEPS):
        points.append(add(points[-1], up(lean * (step + 1) / STEPS, TRUNK * size / STEPS)))
    return points


def _sideways(spine: list[Point], at: int) -> Point:
    """One step to the right of the spine there."""
    a, b = spine[max(at - 1, 0)], spine[max(at, 1)]
    long = ((b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2) ** 0.5
    return (b[1] - a[1]) / long, -(b[0] - a[0]) / long


def _shoulder(spine: list[Point], side: int, size: float) -> Point:
    return add(spine[-1], _sideways(spine, STEPS), side * 0.102 * size)


def _body(setting: Setting, spine: list[Point], hands: tuple[Point, Point], px: float) -> Pieces:
    size, who = setting.stature, setting.who
    right = [add(p, _sideways(spine, i), WIDE[i] * size) for i, p in enumerate(spine)]
    left = [add(p, _sideways(spine, i), -WIDE[i] * size) for i, p in enumerate(spine)]
    lean = add(spine[-1], spine[-2], -1.0)
    share = size / (TRUNK * size / STEPS)
    nape, head = (add(spine[-1], lean, share * far) for far in (0.02, 0.098))
    back = f"fill{setting.level}" if setting.level is not None else "back"
    return (
        *_legs(setting),
        *on(Layer.NECK, capsule(who.skin, spine[-1], nape, 0.034 * size, 0.030 * size)),
        *on(
            Layer.HEAD,
            ellipse(who.skin, head, 0.060 * size, 0.018 * size),
            ellipse(who.hair, head, 0.052 * size, 0.064 * size),
        ),
        *on(Layer.TRUNK, smooth("shirt", [*left, *reversed(right)])),
        *on(Layer.BACK, stroke(back, spine, 4.6 * px)),
        *_arm(setting, _shoulder(spine, -1, size), hands[0]),
        *_arm(setting, _shoulder(spine, 1, size), hands[1]),
    )


def _arm(setting: Setting, shoulder: Point, hand: Point) -> Pieces:
    size, limb = setting.stature, setting.who.limb
    out = 0.016 * size if hand[0] > 0 else -0.016 * size
    elbow = add(between(shoulder, hand, 0.5), (out, 0.0))
    links = pairwise(((shoulder, 0.031), (elbow, 0.027), (hand, 0.020)))
    return on(
        Layer.NEAR_ARM,
        capsule(setting.who.skin, hand, add(hand, (0.0, -0.02 * size)), 0.022 * size, 0.018 * size),
        *(capsule("sleeve", a, b, r * size * limb, s * size * limb) for (a, r), (b, s) in links),
    )


def _legs(setting: Setting) -> Pieces:
    size, limb = setting.stature, setting.who.limb
    legs = []
    for side in (-1, 1):
        hip, ankle = (side * 0.046 * size, HIP * size), (side * 0.075 * size, 0.045 * size)
        legs.append(capsule("trousers", hip, ankle, 0.056 * size * limb, 0.034 * size * limb))
        legs.append(ellipse("shoe", (ankle[0], 0.022 * size), 0.034 * size, 0.024 * size))
    return on(Layer.NEAR_LEG, *legs)


BEHIND: Mapping[str, Callable[[Setting], Composition]] = {
    "bent_sideways": bent_sideways,
    "carried_on_one_side": carried_on_one_side,
}
