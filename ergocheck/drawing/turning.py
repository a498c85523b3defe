"""Turning and standing before a load, from above."""

from collections.abc import Callable, Mapping

from ergocheck.drawing.geometry import add, bar, capsule, placed
from ergocheck.drawing.shapes import Line, Point, RoundedRect, Shape
from ergocheck.drawing.stage import Composition, Layer, Piece, Setting, on, pixel
from ergocheck.drawing.tabletop import chair_above
from ergocheck.drawing.tape import angle, arrow, chip, number, round_arrow
from ergocheck.drawing.topview import Above, figure_above

Pieces = tuple[Piece, ...]


def box_above(at: Point, wide: float, deep: float, turned: float = 0.0) -> Pieces:
    """A box from above, its middle at a point."""
    w, d = wide / 2, deep / 2
    corners = placed([(-w, -d), (w, -d), (w, d), (-w, d)], at, 1.0, -turned)
    grip = placed([(-4.5, 0.0), (4.5, 0.0)], at, 1.0, -turned)
    lid = placed([(0.0, -d), (0.0, d)], at, 1.0, -turned)
    return on(
        Layer.DESK,
        bar("box", add(lid[0], (0, 0)), lid[1], wide),
        Line("boxd", grip[0], grip[1], 3.0),
        Line("boxd", corners[0], corners[1], 0.8),
    )


def twisting(setting: Setting) -> Composition:
    """The trunk turned to the load, the feet left where they were."""
    size = setting.stature
    view = -0.36 * size, -0.26 * size, 0.60 * size, 0.50 * size
    px = pixel(view)
    at = (0.33 * size, 0.13 * size)
    who = Above(
        who=setting.who,
        at=(0.0, 0.0),
        size=size,
        shoulders=56.0,
        seated=False,
        left_hand=(at[0] - 0.06 * size, at[1] + 0.105 * size),
        right_hand=(at[0] - 0.115 * size, at[1] - 0.05 * size),
    )
    note = on(Layer.LABEL, *round_arrow((0.02 * size, 0.02 * size), 0.36 * size, 122.0, 64.0, px))
    return Composition(box_above(at, 36.0, 34.0) + figure_above(who, 0.7 * px) + note, view)


def moving_feet(setting: Setting) -> Composition:
    """Feet and trunk turned together, straight before the load; where the feet stood is left pale."""
    size = setting.stature
    view = -0.36 * size, -0.21 * size, 0.56 * size, 0.33 * size
    px = pixel(view)
    here, at = (0.02 * size, 0.0), (0.36 * size, 0.0)
    who = Above(
        who=setting.who,
        at=here,
        size=size,
        pelvis=90.0,
        shoulders=90.0,
        seated=False,
        left_hand=(at[0] - 0.07 * size, 0.095 * size),
        right_hand=(at[0] - 0.07 * size, -0.095 * size),
    )
    before = on(Layer.FLOOR, *_shoes((-0.20 * size, -0.06 * size), size))
    steps = on(Layer.LABEL, *round_arrow((-0.03 * size, 0.01 * size), 0.23 * size, 140.0, 52.0, px))
    box = box_above(at, 36.0, 36.0, 90.0)
    return Composition(before + box + figure_above(who, 0.7 * px) + steps, view)


def _shoes(at: Point, size: float) -> tuple[Shape, ...]:
    """Where the feet stood: two shoes from above, pale."""
    pairs = ((-0.052, -0.060), (0.052, 0.060))
    ways = (placed([(heel, -0.005), (toe, 0.080)], at, size) for heel, toe in pairs)
    return tuple(capsule("furnd", heel, toe, 0.024 * size, 0.026 * size) for heel, toe in ways)


def lift_angle(setting: Setting) -> Composition:
    """How far the load lies beside the straight-ahead line."""
    size = setting.stature
    view = -0.42 * size, -0.24 * size, 0.52 * size, 0.56 * size
    px = pixel(view)
    turned = min(max(setting.measure("value", 45.0), 0.0), 180.0)
    trunk = min(turned * 0.7, 70.0)
    at = placed([(0.0, 0.36)], (0.0, 0.0), size, -turned)[0]
    hands = placed([(-0.085, 0.30), (0.085, 0.30)], (0.0, 0.0), size, -turned)
    who = Above(
        at=(0.0, 0.0),
        size=size,
        who=setting.who,
        shoulders=trunk,
        seated=False,
        left_hand=hands[0],
        right_hand=hands[1],
    )
    wedge: Pieces = ()
    if turned > 0.5:
        wedge = on(
            Layer.ZONE,
            *angle((0.0, 0.0), 0.42 * size, 90.0, 90.0 - turned, f"gap{setting.tinted}", px),
        )
    text: Pieces = ()
    if setting.known("value") is not None:
        spot = placed([(0.0, 0.50)], (0.0, 0.0), size, -turned / 2)[0]
        text = on(
            Layer.CHIP,
            *chip(spot, number(setting.measure("value", 0.0), setting.language) + "°", px),
        )
    return Composition(
        wedge + box_above(at, 34.0, 26.0, turned) + figure_above(who, 0.7 * px) + text, view
    )


def lift_both_hands(setting: Setting) -> Composition:
    """A box straight ahead, one hand on either side of it."""
    size = setting.stature
    view = -0.40 * size, -0.20 * size, 0.40 * size, 0.46 * size
    at = (0.0, 0.27 * size)
    who = Above(
        who=setting.who,
        at=(0.0, 0.0),
        size=size,
        seated=False,
        left_hand=(-0.105 * size, at[1]),
        right_hand=(0.105 * size, at[1]),
    )
    return Composition(box_above(at, 34.0, 28.0) + figure_above(who, 0.7 * pixel(view)), view)


def sides(setting: Setting) -> Composition:
    """Left, in front, right and behind, from the usual working position."""
    size = setting.stature
    view = -0.48 * size, -0.46 * size, 0.48 * size, 0.46 * size
    px = pixel(view)
    who = Above(who=setting.who, at=(0.0, 0.0), size=size, left_hand=(-0.09 * size, 0.20 * size),
                right_hand=(0.09 * size, 0.20 * size))  # fmt: skip
    ways = ((-0.24, 0.0), (0.0, 0.25), (0.24, 0.0), (0.0, -0.23))
    notes = [
        shape
        for x, y in ways
        for shape in arrow((x * size, y * size), (1.75 * x * size, 1.75 * y * size), px)
    ]
    return Composition(
        chair_above(size) + figure_above(who, 0.7 * px) + on(Layer.LABEL, *notes), view
    )


def lift_feet_stance(setting: Setting) -> Composition:
    """Feet apart and one before the other, on both sides of the load."""
    size = setting.stature
    view = -0.40 * size, -0.26 * size, 0.40 * size, 0.46 * size
    px = pixel(view)
    left, right = (-0.130 * size, -0.085 * size), (0.128 * size, 0.115 * size)
    legs = on(
        Layer.FLOOR,
        *_leg((-0.050 * size, -0.02 * size), left, size, -14.0),
        *_leg((0.055 * size, -0.01 * size), right, size, 6.0),
    )
    box = box_above((0.0, 0.20 * size), 32.0, 28.0)
    who = Above(
        who=setting.who,
        at=(0.0, -0.02 * size),
        size=size,
        seated=False,
        left_hand=(-0.085 * size, 0.20 * size),
        right_hand=(0.085 * size, 0.20 * size),
        feet=False,
    )
    notes = on(
        Layer.LABEL,
        *arrow((-0.02 * size, -0.19 * size), (-0.15 * size, -0.19 * size), px),
        *arrow((0.02 * size, -0.19 * size), (0.15 * size, -0.19 * size), px),
    )
    return Composition(legs + box + figure_above(who, 0.7 * px) + notes, view)


def lift_feet_narrow(setting: Setting) -> Composition:
    """Feet side by side and close together before the load."""
    size = setting.stature
    view = -0.40 * size, -0.26 * size, 0.40 * size, 0.46 * size
    legs = on(
        Layer.FLOOR,
        *_leg((-0.040 * size, -0.01 * size), (-0.036 * size, 0.075 * size), size, 0.0),
        *_leg((0.040 * size, -0.01 * size), (0.036 * size, 0.075 * size), size, 0.0),
    )
    who = Above(
        who=setting.who,
        at=(0.0, -0.02 * size),
        size=size,
        seated=False,
        left_hand=(-0.085 * size, 0.24 * size),
        right_hand=(0.085 * size, 0.24 * size),
        feet=False,
    )
    box = box_above((0.0, 0.26 * size), 32.0, 26.0)
    return Composition(legs + box + figure_above(who, 0.7 * pixel(view)), view)


def chair_turned(setting: Setting) -> Composition:
    """Chair, feet and trunk turned together to what lies at the side."""
    size = setting.stature
    view = -0.44 * size, -0.30 * size, 0.58 * size, 0.50 * size
    px = pixel(view)
    desk = on(
        Layer.ZONE,
        RoundedRect("wood-top", -0.40 * size, 0.10 * size, 0.90 * size, 0.34 * size, 2.5),
        RoundedRect("wood-top", 0.26 * size, -0.20 * size, 0.24 * size, 0.40 * size, 2.5),
    )
    thing = on(Layer.DESK, RoundedRect("box", 0.29 * size, -0.06 * size, 22.0, 20.0, 2.0))
    who = Above(
        who=setting.who,
        at=(0.0, -0.02 * size),
        size=size,
        pelvis=82.0,
        shoulders=82.0,
        left_hand=(0.27 * size, 0.045 * size),
        right_hand=(0.27 * size, -0.055 * size),
    )
    chair = chair_above(size, 82.0, (0.0, -0.02 * size))
    note = on(Layer.LABEL, *round_arrow((0.0, 0.0), 0.25 * size, 150.0, 70.0, px))
    return Composition(desk + thing + chair + figure_above(who, 0.7 * px) + note, view)


def _leg(hip: Point, at: Point, size: float, turned: float) -> tuple[Shape, ...]:
    """A leg from above: the thigh, and the shoe beyond the knee."""
    heel, toe = placed([(0.0, -0.030), (0.0, 0.080)], at, size, -turned)
    return (
        capsule("shoe", heel, toe, 0.025 * size, 0.030 * size),
        capsule("trousers", hip, add(at, (0.0, -0.005 * size)), 0.052 * size, 0.036 * size),
    )


TURNING: Mapping[str, Callable[[Setting], Composition]] = {
    "twisting": twisting,
    "moving_feet": moving_feet,
    "lift_angle": lift_angle,
    "lift_both_hands": lift_both_hands,
    "sides": sides,
    "lift_feet_stance": lift_feet_stance,
    "lift_feet_narrow": lift_feet_narrow,
    "chair_turned": chair_turned,
}
