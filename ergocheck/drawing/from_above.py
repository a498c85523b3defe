"""Scenes from above: turning, where screen, keyboard and mouse stand, how wide the armrests are."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ergocheck.drawing.above import ReachItem, top_view
from ergocheck.drawing.armrests import RESTS
from ergocheck.drawing.geometry import add, bar, capsule, placed
from ergocheck.drawing.shapes import Circle, Line, Point, RoundedRect, Shape
from ergocheck.drawing.stage import Box, Composition, Layer, Piece, Setting, on, pixel
from ergocheck.drawing.tabletop import (
    EDGE,
    LAPTOP_DEEP,
    chair_above,
    keys_above,
    laptop_above,
    table_from_above,
)
from ergocheck.drawing.tape import chip, number, round_arrow, tape
from ergocheck.drawing.topview import CHEST, Above, figure_above

Pieces = tuple[Piece, ...]
Hand = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Desk:
    """Who sits where at a desk from above: hands and turns in shares of stature and degrees.

    `back` is how far a laptop is pushed back.
    """

    left: Hand = (-0.045, 0.205)
    right: Hand = (0.045, 0.205)
    shoulders: float = 0.0
    head: float = 0.0
    mouse_x: float = 26.5
    screens: tuple[tuple[float, float], ...] = ((0.0, 0.0),)
    wide: float = 76.0
    keyboard: bool = True
    back: float = 0.0


def _view(size: float, wide: float = 0.53, low: float = -0.21, high: float = 0.60) -> Box:
    return -wide * size, low * size, wide * size, high * size


def at_desk(setting: Setting, desk: Desk, view: Box | None = None) -> tuple[Box, Pieces]:
    """Somebody at a desk, from above."""
    size = setting.stature
    box = view or _view(size)
    edge = EDGE * size
    top = table_from_above(size, desk.wide, 0.44 * size)
    flat = setting.display == "laptop" and desk.screens == Desk().screens
    shown = screen_above if setting.display == "screen" else laptop_above
    screens: Pieces = () if not flat else laptop_above((0.0, edge + LAPTOP_DEEP + 6.0 + desk.back))
    for x, turned in () if flat else desk.screens:
        screens += shown((x, edge + 0.37 * size), turned)
    who = Above(
        who=setting.who,
        at=(0.0, 0.0),
        size=size,
        shoulders=desk.shoulders,
        head=desk.head,
        left_hand=(desk.left[0] * size, desk.left[1] * size),
        right_hand=(desk.right[0] * size, desk.right[1] * size),
    )
    keys = keys_above(size, mouse_x=desk.mouse_x, keyboard=desk.keyboard and not flat)
    return box, chair_above(size) + top + screens + keys + figure_above(who, 0.7 * pixel(box))


def screen_above(at: Point, turned: float) -> Pieces:
    """A screen from above: panel and foot, turned clockwise."""
    a, b = placed([(-25.0, 0.0), (25.0, 0.0)], at, 1.0, -turned)
    foot = placed([(0.0, 5.0)], at, 1.0, -turned)[0]
    return on(Layer.DESK, Circle("furn", foot, 7.0), capsule("screen", a, b, 1.9, 1.9))


def gaze(size: float, turned: float, long: float, px: float) -> Pieces:
    """Where the eyes look: a dashed line from the nose."""
    start = placed([(0.0, 0.085)], (0.0, 0.0), size, -turned)[0]
    end = placed([(0.0, long)], (0.0, 0.0), size, -turned)[0]
    return on(Layer.LABEL, Line("ink", start, end, 1.6 * px, (4 * px, 4 * px)))


def screen_front(setting: Setting) -> Composition:
    """The screen straight ahead."""
    view, pieces = at_desk(setting, Desk())
    return Composition(pieces + gaze(setting.stature, 0.0, 0.455, pixel(view)), view)


def screen_turned(setting: Setting) -> Composition:
    """The screen beside, and the head turned to it all day."""
    size = setting.stature
    desk = Desk(screens=((0.33 * size, 42.0),), head=38.0, shoulders=8.0, wide=84.0)
    view, pieces = at_desk(setting, desk)
    px = pixel(view)
    note = on(Layer.LABEL, *round_arrow((0.0, 0.0), 0.15 * size, 86.0, 50.0, px))
    return Composition(pieces + gaze(size, 38.0, 0.50, px) + note, view)


def screen_aside(setting: Setting) -> Composition:
    """The screen a little beside, the head turned a little."""
    size = setting.stature
    desk = Desk(screens=((0.15 * size, 20.0),), head=18.0)
    view, pieces = at_desk(setting, desk)
    return Composition(pieces + gaze(size, 18.0, 0.46, pixel(view)), view)


def two_screens(setting: Setting) -> Composition:
    """Two screens that meet in the middle."""
    view, pieces = at_desk(setting, Desk(screens=((-27.0, -14.0), (27.0, 14.0))))
    px, size = pixel(view), setting.stature
    return Composition(pieces + gaze(size, -22.0, 0.46, px) + gaze(size, 22.0, 0.46, px), view)


def mouse_close(setting: Setting) -> Composition:
    """The mouse right beside a short keyboard, the elbow beside the body."""
    desk = Desk(right=(0.165, 0.19), mouse_x=25.0)
    view, pieces = at_desk(setting, desk)
    return Composition(pieces, view)


def mouse_left(setting: Setting) -> Composition:
    """The mouse on the other side of the keyboard, in the left hand."""
    view, pieces = at_desk(setting, Desk(left=(-0.165, 0.19), mouse_x=-31.5))
    return Composition(pieces, view)


def mouse_far(setting: Setting) -> Composition:
    """The mouse far out, the arm stretched sideways."""
    size = setting.stature
    far = setting.measure("value", 0.33 * size)
    reach = min(max(far, 10.0), 0.46 * size)
    desk = Desk(
        right=(reach / size, 0.235),
        mouse_x=reach - 3.0,
        shoulders=6.0,
        wide=max(76.0, reach + 22.0),
    )
    view, pieces = at_desk(setting, desk, _view(size, max(0.53, reach / size + 0.16)))
    return Composition(pieces + _reach_tape(setting, (reach, 0.215 * size), pixel(view)), view)


def _reach_tape(setting: Setting, towards: Point, px: float) -> Pieces:
    """Tape from the chest to a thing, its true length."""
    start = (0.0, CHEST * setting.stature)
    long = ((towards[0] - start[0]) ** 2 + (towards[1] - start[1]) ** 2) ** 0.5 or 1.0
    value = setting.measure("value", long)
    end = add(
        start, ((towards[0] - start[0]) / long * value, (towards[1] - start[1]) / long * value)
    )
    pieces = on(Layer.TAPE, *tape(start, end, 10 * px, px))
    if setting.known("value") is None:
        return pieces
    text = number(value, setting.language, "cm")
    return pieces + on(
        Layer.CHIP, *chip(add(start, (end[0] - start[0], end[1] - start[1]), 0.55), text, px)
    )


def _phone(spot: Point) -> Pieces:
    return on(
        Layer.DESK,
        RoundedRect("furnd", spot[0] - 12.0, spot[1] - 9.0, 20.0, 20.0, 2.0),
        RoundedRect("screen", spot[0] - 11.0, spot[1] - 8.0, 6.0, 18.0, 2.4),
    )


def phone_near(setting: Setting) -> Composition:
    """The phone beside the keyboard, the hand on it."""
    size = setting.stature
    view, pieces = at_desk(setting, Desk(left=(-0.185, 0.225)))
    return Composition(pieces + _phone((-0.20 * size, 0.25 * size)), view)


def phone_far(setting: Setting) -> Composition:
    """The phone at the far corner, the arm stretched to it."""
    size = setting.stature
    spot = (-0.36 * size, 0.36 * size)
    desk = Desk(left=(-0.335, 0.335), shoulders=-4.0, head=-30.0)
    view, pieces = at_desk(setting, desk)
    return Composition(
        pieces + _phone(spot) + _reach_tape(setting, (spot[0], spot[1] - 9.0), pixel(view)), view
    )


def _paper(at: Point, turned: float = 0.0, tall: float = 29.7) -> Pieces:
    """A written sheet from above, its middle at a point; lower where it leans."""
    ends = placed([(0.0, -tall / 2), (0.0, tall / 2)], at, 1.0, -turned)
    rows = [
        placed([(-7.0, tall * share), (7.0, tall * share)], at, 1.0, -turned)
        for share in (-0.28, -0.12, 0.04, 0.20, 0.34)
    ]
    return on(
        Layer.DESK,
        bar("surface", ends[0], ends[1], 21.0),
        *(Line("line", a, b, 1.2) for a, b in rows),
    )


def paper_on_holder(setting: Setting) -> Composition:
    """The sheet on a holder, straight ahead between keyboard and screen."""
    size = setting.stature
    view, pieces = at_desk(setting, Desk())
    at = (0.0, EDGE * size + 38.0)
    foot = on(Layer.DESK, RoundedRect("furnd", -14.0, at[1] - 9.5, 28.0, 19.0, 2.0))
    line = gaze(size, 0.0, 0.30, pixel(view))
    return Composition(pieces + foot + _paper(at, 0.0, 15.0) + line, view)


def paper_flat(setting: Setting) -> Composition:
    """The sheet flat on the desk before the screen, the keyboard pushed aside for it."""
    size = setting.stature
    if setting.display == "laptop":
        hands = (0.05, 0.315)
        desk = Desk(left=(-hands[0], hands[1]), right=hands, back=25.0)
        view, pieces = at_desk(setting, desk)
        paper = _paper((0.0, EDGE * size + 17.0), 0.0, 29.7)
        return Composition(pieces + paper + gaze(size, 0.0, 0.18, pixel(view)), view)
    view, pieces = at_desk(setting, Desk())
    at = (0.0, EDGE * size + 44.0)
    line = gaze(size, 0.0, 0.30, pixel(view))
    return Composition(pieces + _paper(at, 0.0, 29.7) + line, view)


def paper_aside(setting: Setting) -> Composition:
    """The sheet flat at the side, the head turned down to it."""
    size = setting.stature
    view, pieces = at_desk(setting, Desk(head=-48.0, shoulders=-6.0, wide=82.0))
    px = pixel(view)
    line = gaze(size, -52.0, 0.28, px)
    note = on(Layer.LABEL, *round_arrow((0.0, 0.0), 0.15 * size, 94.0, 134.0, px))
    return Composition(
        pieces + _paper((-0.34 * size, EDGE * size + 24.0), -14.0) + line + note, view
    )


def desk_space(setting: Setting) -> Composition:
    """Room for screen, keyboard, papers and forearms."""
    size = setting.stature
    view, pieces = at_desk(setting, Desk())
    edge = EDGE * size
    papers = on(
        Layer.DESK,
        RoundedRect("surface", -68.0, edge + 12.0, 24.0, 32.0, 1.0),
        *(
            Line("line", (-64.0, edge + 18.0 + 5 * i), (-49.0, edge + 18.0 + 5 * i), 1.2)
            for i in range(5)
        ),
        Circle("furnd", (58.0, edge + 52.0), 5.5),
        Circle("furn", (58.0, edge + 52.0), 4.0),
    )
    if setting.known("value") is None:
        return Composition(pieces + papers, view)
    return Composition(pieces + papers + _deep_tape(setting, view, edge), view)


def _deep_tape(setting: Setting, view: Box, edge: float) -> Pieces:
    px = pixel(view)
    value = setting.measure("value", 80.0)
    x = view[2] - 20 * px
    text = number(value, setting.language, "cm")
    return on(Layer.TAPE, *tape((x, edge), (x, edge + value), 11 * px, px)) + on(
        Layer.CHIP, *chip((x - 12 * px, edge + value / 2), text, px)
    )


def wrists_sideways(setting: Setting) -> Composition:
    """Hands bent outward at a keyboard, close by."""
    size = setting.stature
    view = _view(size, 0.24, 0.03, 0.42)
    who = Above(
        who=setting.who,
        at=(0.0, 0.0),
        size=size,
        left_hand=(-0.06 * size, 0.225 * size),
        right_hand=(0.06 * size, 0.225 * size),
        hand_turn=30.0,
    )
    top = table_from_above(size, 80.0, 90.0)
    pieces = top + keys_above(size) + figure_above(who, 0.7 * pixel(view))
    px = pixel(view)
    notes: list[Shape] = []
    for side in (-1, 1):
        notes += round_arrow(
            (side * 0.075 * size, 0.16 * size), 0.15 * size, 90.0 - side * 2, 90.0 - side * 34, px
        )
    return Composition(pieces + on(Layer.LABEL, *notes), view, cropped=True)


def keyboard_overview(setting: Setting) -> Composition:
    """Keyboard and mouse straight before the person, close by."""
    size = setting.stature
    view = _view(size, 0.30, -0.09, 0.42)
    desk = Desk(right=(0.165, 0.19), mouse_x=25.0)
    _, pieces = at_desk(setting, desk, view)
    return Composition(pieces, view, cropped=True)


def reach_zones(setting: Setting) -> Composition:
    """The zones before the belly, and a thing as far as it was measured."""
    value = setting.known("value")
    items = () if value is None else (ReachItem(1, value, "right", 38.0, setting.level),)
    picture = top_view(items, language=setting.language, stature=setting.stature, who=setting.who)
    view = (picture.x, picture.y, picture.x + picture.width, picture.y + picture.height)
    return Composition(tuple((Layer.FLOOR, shape) for shape in picture.shapes), view)


FROM_ABOVE: Mapping[str, Callable[[Setting], Composition]] = {
    "screen_front": screen_front,
    "screen_turned": screen_turned,
    "screen_aside": screen_aside,
    "two_screens": two_screens,
    "mouse_close": mouse_close,
    "mouse_far": mouse_far,
    "mouse_left": mouse_left,
    "phone_far": phone_far,
    "phone_near": phone_near,
    "paper_on_holder": paper_on_holder,
    "paper_flat": paper_flat,
    "paper_aside": paper_aside,
    "desk_space": desk_space,
    **RESTS,
    "wrists_sideways": wrists_sideways,
    "keyboard_overview": keyboard_overview,
    "reach_zones": reach_zones,
}
