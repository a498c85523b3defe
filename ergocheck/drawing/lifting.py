"""Pictures of lifting, carrying and pushing, from the side."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from ergocheck.drawing import furniture as things
from ergocheck.drawing.body import person
from ergocheck.drawing.geometry import add, between
from ergocheck.drawing.measured import Height, Length, measured
from ergocheck.drawing.poses import POSES
from ergocheck.drawing.shapes import Circle, Line, Point, RoundedRect
from ergocheck.drawing.stage import (
    Box,
    Composition,
    Layer,
    Setting,
    mirrored,
    on,
)
from ergocheck.drawing.standing import Pieces, Stance, stand, tall_view
from ergocheck.drawing.tape import arrow
from ergocheck.drawing.workforce import another


def _squat(setting: Setting, view: Box, hands: Point) -> Stance:
    return stand(setting, POSES["lift_knees"], view, hands=hands)


def lift_knees(setting: Setting) -> Composition:
    """A box close between bent knees."""
    size = setting.stature
    view = tall_view(setting, -0.45, 0.70, 0.92)
    at = (0.27 * size, 9.0)
    stance = _squat(setting, view, (at[0] + 0.09 * size, at[1] + 24.0))
    return Composition(stance.drawn() + things.box(at[0], at[1], 34.0, 30.0), view)


def lift_look(setting: Setting) -> Composition:
    """Somebody who looks at the box before lifting it."""
    view = tall_view(setting, -0.45, 0.70, 1.10)
    looking = replace(POSES["standing"], neck=26.0, head=34.0)
    box = things.box(0.25 * setting.stature, 0.0, 38.0, 30.0, layer=Layer.DESK)
    return Composition(stand(setting, looking, view).drawn() + box, view)


def lift_half(setting: Setting) -> Composition:
    """A box taken with knees, hips and back bent half-way, one foot ahead."""
    size = setting.stature
    view = tall_view(setting, -0.45, 0.70, 0.92)
    x = 0.19 * size
    stance = stand(setting, POSES["lift_half"], view, hands=(x + 6.0, 31.0))
    return Composition(stance.drawn() + things.box(x, 0.0, 36.0, 38.0), view)


def lift_round_back(setting: Setting) -> Composition:
    """A box on the floor, taken with straight knees and a round back."""
    view = tall_view(setting, -0.45, 0.70, 0.92)
    stance = stand(setting, POSES["lift_round_back"], view)
    grip = stance.figure.near_arm.knuckles
    box = things.box(grip[0] - 5.0, 0.0, 36.0, 26.0)
    hands = (grip[0] + 1.0, 22.0)
    stance = stand(setting, POSES["lift_round_back"], view, hands=hands)
    return Composition(stance.drawn() + box, view)


def lift_floor(setting: Setting) -> Composition:
    """A box that stands on the floor, and how low the hands come."""
    size = setting.stature
    view = tall_view(setting, -0.45, 0.78, 0.92)
    stance = _squat(setting, view, (0.36 * size, 20.0))
    x = 0.60 * size
    tape = measured(setting, view, Height(x, 0.0, setting.measure("value", 20.0), (0.36 * size, x)))
    return Composition(stance.drawn() + things.box(0.28 * size, 0.0, 34.0, 28.0) + tape, view)


def _held(
    setting: Setting, view: Box, hands: Point, pose: str, wide: float = 36.0
) -> tuple[Stance, Pieces]:
    stance = stand(setting, POSES[pose], view, hands=hands)
    return stance, things.box(hands[0] - 9.0, hands[1] - 10.0, wide, 26.0, grip=0.42)


def lift_overview(setting: Setting) -> Composition:
    """Somebody who carries a box close to the body."""
    size = setting.stature
    view = tall_view(setting)
    stance, box = _held(setting, view, (0.13 * size, 0.56 * size), "carrying", 32.0)
    return Composition(stance.drawn() + box, view)


def lift_away(setting: Setting) -> Composition:
    """A box held with the arms out before the body."""
    view = tall_view(setting, -0.40, 0.74, 1.10)
    hands = (0.33 * setting.stature, 0.60 * setting.stature)
    stance, box = _held(setting, view, hands, "holding_far", 32.0)
    return Composition(stance.drawn() + box, view)


def lift_far(setting: Setting) -> Composition:
    """A box held with the arms out and the trunk bent forward."""
    view = tall_view(setting, -0.40, 0.84, 1.10)
    hands = (0.52 * setting.stature, 0.50 * setting.stature)
    stance, box = _held(setting, view, hands, "bent_and_far", 32.0)
    return Composition(stance.drawn() + box, view)


def lift_distance(setting: Setting) -> Composition:
    """How far before the ankles the hands hold the load."""
    size = setting.stature
    view = tall_view(setting, -0.40, 0.74, 1.10)
    away = setting.measure("value", 0.32 * size)
    ankle = 0.0
    reach = min(away, 0.40 * size)
    stance, box = _held(
        setting,
        view,
        (ankle + reach, 0.58 * size),
        "holding_far" if reach > 0.26 * size else "carrying",
    )
    tape = measured(
        setting,
        view,
        Length(
            0.40 * size,
            ankle,
            away,
            (0.02 * size, 0.56 * size),
            (away + 10.0, 0.40 * size),
            "start",
        ),
    )
    return Composition(stance.drawn() + box + tape, view)


def lift_height(setting: Setting) -> Composition:
    """How high above the floor the hands hold the load."""
    size = setting.stature
    view = tall_view(setting, -0.42, 0.86, 1.12)
    value = setting.measure("value", 0.50 * size)
    x = 0.56 * size
    if value < 0.34 * size:
        grip = (0.36 * size, max(value, 4.0))
        stance = _squat(setting, view, grip)
    else:
        grip = (0.22 * size, min(value, 1.15 * size))
        stance = stand(setting, POSES["carrying"], view, hands=grip)
    box = things.box(grip[0] - 5.0, max(grip[1] - 12.0, 0.0), 32.0, 24.0, grip=0.5)
    tape = measured(setting, view, Height(x, 0.0, value, (grip[0] + 6.0, grip[0] + 27.0)))
    return Composition(stance.drawn() + box + tape, view)


def lift_travel(setting: Setting) -> Composition:
    """From how low to how high the load goes."""
    size = setting.stature
    view = tall_view(setting, -0.36, 0.92, 1.14)
    low, high = 0.22 * size, setting.measure("value", 0.42 * size)
    shelf_x = 0.32 * size
    top = low + high
    stance = stand(
        setting,
        POSES["carrying"],
        view,
        hands=(0.26 * size, min(max(top + 8.0, 0.45 * size), 0.95 * size)),
    )
    hand = stance.figure.near_arm.knuckles
    rack = things.shelf(shelf_x, (low, top), 38.0, max(top + 34.0, 0.9 * size))
    boxes = things.box(shelf_x + 2.0, low, 30.0, 20.0, layer=Layer.FAR_ARM) + things.box(
        hand[0] - 6.0, top, 30.0, 20.0, layer=Layer.HELD
    )
    x = shelf_x + 52.0
    tape = measured(setting, view, Height(x, low, high, (shelf_x, shelf_x + 38.0)))
    return Composition(stance.drawn() + rack + boxes + tape, view)


def lift_control(setting: Setting) -> Composition:
    """A load held out at the end of the lift, aimed at its place on a shelf."""
    size = setting.stature
    view = tall_view(setting, -0.40, 0.86, 1.12)
    top = 0.66 * size
    grip = (0.30 * size, top + 0.08 * size)
    stance = stand(setting, POSES["holding_far"], view, hands=grip)
    rack = things.shelf(0.48 * size, (0.36 * size, top), 42.0, 1.0 * size)
    box = things.box(grip[0] - 3.0, grip[1] - 10.0, 30.0, 22.0, grip=0.45)
    start = (grip[0] + 12.0, grip[1] + 22.0)
    note = on(Layer.LABEL, *arrow(start, add(start, (24.0, 0.0)), stance.px))
    return Composition(stance.drawn() + rack + box + note, view)


def lift_smoothly(setting: Setting) -> Composition:
    """A box brought up from the floor in one even curve close to the body."""
    size = setting.stature
    view = tall_view(setting, -0.42, 0.74, 1.10)
    hands = (0.14 * size, 0.58 * size)
    stance, box = _held(setting, view, hands, "carrying", 34.0)
    px, x = stance.px, 0.30 * size
    was = on(Layer.DESK, RoundedRect("boxd", x, 0.8, 34.0, 26.0, 0.8, 1.6 * px))
    start, end = (x + 17.0, 31.0), (hands[0] + 10.0, hands[1] - 15.0)
    bends = (add(start, (4.0, 24.0)), add(end, (6.0, -26.0)))
    way = [_on_curve(start, *bends, end, step / 9) for step in range(10)]
    dots = [Circle("ink", at, 1.9 * px) for at in way[:-2]]
    note = on(Layer.LABEL, *dots, *arrow(way[-2], end, px))
    return Composition(stance.drawn() + was + box + note, view)


def _on_curve(a: Point, b: Point, c: Point, d: Point, share: float) -> Point:
    """The point at a share of the way along a curve from a to d that bends towards b and c."""
    ab, bc, cd = between(a, b, share), between(b, c, share), between(c, d, share)
    return between(between(ab, bc, share), between(bc, cd, share), share)


def lift_slide(setting: Setting) -> Composition:
    """A box put down on the edge first, then slid to its place."""
    size = setting.stature
    view = tall_view(setting, -0.40, 0.86, 1.10)
    top = 0.52 * size
    stance = stand(setting, POSES["carrying"], view, hands=(0.215 * size, top + 12.0))
    table = things.table(0.17 * size, top, 0.58 * size)
    box = things.box(0.20 * size, top, 32.0, 24.0)
    start = (0.22 * size + 36.0, top + 12.0)
    note = on(Layer.LABEL, *arrow(start, add(start, (30.0, 0.0)), stance.px))
    return Composition(stance.drawn() + table + box + note, view)


def lift_put_down(setting: Setting) -> Composition:
    """A box put down close, the feet right up to the shelf."""
    size = setting.stature
    view = tall_view(setting, -0.40, 0.86, 1.12)
    top, x = 0.52 * size, 0.15 * size
    stance = stand(setting, POSES["carrying"], view, hands=(x + 4.0, top + 11.0))
    rack = things.shelf(x, (0.22 * size, top), 42.0, 0.96 * size)
    box = things.box(x + 1.0, top, 30.0, 22.0)
    return Composition(stance.drawn() + rack + box, view)


def lift_team(setting: Setting) -> Composition:
    """Two people who carry one long box."""
    size = setting.stature
    view = tall_view(setting, -0.36, 1.16, 1.10)
    axis = 0.40 * size
    grip = (0.16 * size, 0.52 * size)
    one = stand(setting, POSES["carrying"], view, hands=grip)
    load = things.box(grip[0] - 3.0, grip[1] - 12.0, 2 * (axis - grip[0]) + 6.0, 30.0)
    other = mirrored(
        person(
            one.figure,
            another(setting.who),
            shoes=setting.shoes,
            line=0.7 * one.px,
            level=setting.level,
        ),
        axis,
    )
    return Composition(one.drawn() + other + load, view)


def lift_aid(setting: Setting) -> Composition:
    """A lifting table that brings the box to hip height."""
    size = setting.stature
    view = tall_view(setting, -0.40, 0.86, 1.10)
    top, x = 0.42 * size, 0.20 * size
    stance = stand(setting, POSES["carrying"], view, hands=(x + 6.0, top + 16.0))
    wide = 62.0
    lift = on(
        Layer.DESK,
        Line("furnd", (x + 8, 15.0), (x + wide - 8, top - 7.0), 4.0),
        Line("furnd", (x + wide - 8, 15.0), (x + 8, top - 7.0), 4.0),
        Circle("furn", (x + wide / 2, (top + 8.0) / 2), 3.0),
        RoundedRect("furn", x, 8.0, wide, 6.0, 1.5),
        RoundedRect("wood", x - 2.0, top - 5.0, wide + 4.0, 5.0, 1.0),
        Circle("screen", (x + 9.0, 4.6), 4.6),
        Circle("screen", (x + wide - 9.0, 4.6), 4.6),
    )
    box = things.box(x + 3.0, top, 36.0, 26.0, grip=0.6)
    start = (x + wide + 10.0, 0.22 * size)
    note = on(Layer.LABEL, *arrow(start, add(start, (0.0, 0.20 * size)), stance.px))
    return Composition(stance.drawn() + lift + box + note, view)


def push_cart(setting: Setting) -> Composition:
    """A loaded cart that is pushed."""
    size = setting.stature
    view = tall_view(setting, -0.46, 0.94, 1.08)
    handle = (0.33 * size, 0.57 * size)
    stance = stand(setting, POSES["pushing"], view, hands=handle)
    x = handle[0] + 4.0
    cart = on(
        Layer.HELD,
        Line("furnd", handle, (x + 3.0, 22.0), 4.0),
        RoundedRect("furn", x, 16.0, 76.0, 7.0, 2.0),
        Circle("screen", (x + 13.0, 8.0), 8.0),
        Circle("screen", (x + 63.0, 8.0), 8.0),
        Circle("furn", (x + 13.0, 8.0), 2.8),
        Circle("furn", (x + 63.0, 8.0), 2.8),
    )
    load = things.box(x + 9.0, 23.0, 38.0, 28.0) + things.box(x + 13.0, 51.0, 30.0, 22.0)
    return Composition(stance.drawn() + load + cart, view)


LIFTING: Mapping[str, Callable[[Setting], Composition]] = {
    "lift_knees": lift_knees,
    "lift_look": lift_look,
    "lift_half": lift_half,
    "lift_round_back": lift_round_back,
    "lift_floor": lift_floor,
    "lift_overview": lift_overview,
    "lift_away": lift_away,
    "lift_far": lift_far,
    "lift_distance": lift_distance,
    "lift_height": lift_height,
    "lift_travel": lift_travel,
    "lift_control": lift_control,
    "lift_smoothly": lift_smoothly,
    "lift_slide": lift_slide,
    "lift_put_down": lift_put_down,
    "lift_team": lift_team,
    "lift_aid": lift_aid,
    "push_cart": push_cart,
}
