"""Pictures of one thing seen plainly: a room, a screen, a clock, a chair, a hand."""

from collections.abc import Callable, Mapping

from ergocheck.drawing import furniture as things
from ergocheck.drawing.geometry import add, ahead, arc, capsule, sector, smooth
from ergocheck.drawing.shapes import Circle, Line, Path, Point, Polygon, RoundedRect, Shape, Text
from ergocheck.drawing.stage import (
    Box,
    Composition,
    Layer,
    Piece,
    Setting,
    floor,
    on,
    pixel,
    stroke,
)
from ergocheck.drawing.tape import arrow, round_arrow

Pieces = tuple[Piece, ...]


def room(setting: Setting) -> Composition:
    """A room from above: two desks, a door, and a free way between them."""
    px = 1.0
    view = (0.0, 0.0, 312.0, 262.0)
    shapes: list[Shape] = [
        RoundedRect("furnd", 14.0, 14.0, 284.0, 234.0, 3.0),
        RoundedRect("surface", 20.0, 20.0, 272.0, 222.0, 1.5),
        RoundedRect("surface", 132.0, 12.0, 46.0, 10.0),
        Line("furnd", (132.0, 17.0), (132.0, 60.0), 3.0),
        Path("line", (132.0, 60.0), tuple(arc((132.0, 17.0), 43.0, 90.0, 2.0)), 1.6, closed=False),
        RoundedRect("glass", 60.0, 241.0, 80.0, 7.0),
        RoundedRect("glass", 176.0, 241.0, 80.0, 7.0),
    ]
    for x, side in ((20.0, 1), (232.0, -1)):
        inner = x + (60.0 if side > 0 else -0.0)
        shapes += [
            RoundedRect("wood-top", x, 96.0, 60.0, 120.0, 3.0),
            RoundedRect("screen", x + (10.0 if side > 0 else 46.0), 134.0, 4.0, 44.0, 2.0),
            RoundedRect("furnd", x + (34.0 if side > 0 else 14.0), 138.0, 12.0, 36.0, 2.0),
            RoundedRect("furnd", inner + (8.0 if side > 0 else -42.0), 138.0, 34.0, 36.0, 10.0),
            RoundedRect("furn", inner + (36.0 if side > 0 else -44.0), 136.0, 8.0, 40.0, 4.0),
        ]
    way = [*arrow((155.0, 34.0), (155.0, 212.0), px, width=3.2)]
    return Composition(on(Layer.FLOOR, *shapes) + on(Layer.LABEL, *way), view, cropped=True)


def _screen_front(view: Box) -> tuple[Shape, ...]:
    return (
        RoundedRect("furn", 138.0, 24.0, 36.0, 36.0, 2.0),
        RoundedRect("furnd", 104.0, 18.0, 104.0, 10.0, 5.0),
        RoundedRect("screen", 36.0, 54.0, 240.0, 156.0, 8.0),
        RoundedRect("glow", 44.0, 62.0, 224.0, 140.0, 3.0),
        Line("ink", (20.0, 18.0), (292.0, 18.0), 2.4),
    )


def software(setting: Setting) -> Composition:
    """A screen from the front, with a clear form on it."""
    view = (0.0, 0.0, 312.0, 232.0)
    shapes: list[Shape] = [*_screen_front(view), RoundedRect("furn", 44.0, 186.0, 224.0, 16.0, 3.0)]
    shapes += [Circle("furnd", (54.0 + 11.0 * i, 194.0), 3.2) for i in range(3)]
    for i in range(3):
        y = 160.0 - 26.0 * i
        shapes += [
            RoundedRect("soft", 60.0, y + 3.0, (44.0, 56.0, 36.0)[i], 6.0, 3.0),
            RoundedRect("line", 128.0, y - 3.0, 120.0, 18.0, 4.0),
        ]
    shapes += [RoundedRect("ink", 188.0, 74.0, 60.0, 20.0, 5.0), *_cursor((226.0, 86.0))]
    return Composition(on(Layer.FLOOR, *shapes), view, cropped=True)


def _cursor(at: Point) -> tuple[Shape, ...]:
    corners = ((0, 0), (0, -22), (5.2, -17), (9, -25), (12.6, -23.2), (9, -15.6), (16, -15.6))
    outline = tuple(add(at, c) for c in corners)
    return Polygon("surface", outline), smooth(
        "ink", [p for c in outline for p in (c, c)], width=1.8
    )


def screen_text(setting: Setting) -> Composition:
    """A screen from the front, with letters large enough to read from one's seat."""
    view = (0.0, 0.0, 312.0, 232.0)
    shapes: list[Shape] = [
        *_screen_front(view),
        Text("ink", (60.0, 134.0), "Aa", 62.0, "start", 700),
        Text("ink", (152.0, 134.0), "Aa", 38.0, "start", 500),
        Text("soft", (208.0, 134.0), "Aa", 22.0, "start", 400),
    ]
    shapes += [
        RoundedRect("soft", 60.0, y, wide, 7.0, 3.5)
        for y, wide in ((106.0, 188.0), (90.0, 170.0), (74.0, 120.0))
    ]
    return Composition(on(Layer.FLOOR, *shapes), view, cropped=True)


def breaks(setting: Setting) -> Composition:
    """A clock with the break marked on it, and a cup."""
    ground = Line("ink", (24.0, 34.0), (288.0, 34.0), 2.6)
    shapes = (*_clock((142.0, 140.0)), *_cup(), ground)
    return Composition(on(Layer.FLOOR, *shapes), (0.0, 0.0, 312.0, 262.0), cropped=True)


def _clock(middle: Point) -> tuple[Shape, ...]:
    marks = [_hour(middle, hour) for hour in range(12)]
    return (
        Circle("furnd", middle, 104.0),
        Circle("surface", middle, 96.0),
        sector("tape", middle, 92.0, 90.0, 60.0),
        *marks,
        Line("ink", middle, add(middle, ahead(90.0, 68.0)), 5.0),
        Line("ink", middle, add(middle, ahead(150.0, 46.0)), 7.0),
        Circle("ink", middle, 7.0),
    )


def _hour(middle: Point, hour: int) -> Line:
    inner, width = (84.0, 3.4) if hour % 3 else (78.0, 5.0)
    start, end = (add(middle, ahead(30.0 * hour, reach)) for reach in (inner, 90.0))
    return Line("ink", start, end, width)


def _cup() -> tuple[Shape, ...]:
    rim = [(258.0, 84.0), (258.0, 84.0), (206.0, 84.0), (206.0, 84.0)]
    bowl = [(210.0, 44.0), (218.0, 36.0), (246.0, 36.0), (254.0, 44.0)]
    return (
        Circle("wood", (262.0, 62.0), 14.0, 7.0),
        smooth("wood", [*rim, *bowl]),
        *(stroke("shade", _steam(x), 3.4) for x in (222.0, 240.0)),
    )


def _steam(x: float) -> list[Point]:
    return [(x, 94.0), (x + 5, 102.0), (x - 3, 112.0), (x + 3, 122.0)]


def chair_overview(setting: Setting) -> Composition:
    """An office chair and what can be set on it: height, depth, back, armrests."""
    seat = setting.measure("seat_height", 46.0)
    view = (-52.0, -10.0, 68.0, seat + 66.0)
    px = pixel(view)
    pieces = floor(view) + things.chair(seat, -18.0) + things.armrest(-2.0, seat, 22.0, length=25.0)
    notes = (
        *arrow((40.0, seat - 14.0), (40.0, seat + 2.0), px),
        *arrow((40.0, seat - 14.0), (40.0, seat - 30.0), px),
        *arrow((34.0, seat + 9.0), (52.0, seat + 9.0), px),
        *arrow((33.0, seat + 20.0), (33.0, seat + 36.0), px),
        *round_arrow((-18.0, seat), 62.0, 92.0, 118.0, px),
    )
    return Composition(pieces + on(Layer.LABEL, *notes), view)


def chair_legs(setting: Setting) -> Composition:
    """A plain chair on four legs: nothing rolls, turns or can be set."""
    view = (-34.0, -6.0, 74.0, 102.0)
    return Composition(floor(view) + things.plain_chair(46.0, 0.0), view)


def lift_grip(setting: Setting) -> Composition:
    """A hand in the grip hole of a box, close by."""
    view = (0.0, 0.0, 110.0, 92.0)
    box = on(
        Layer.DESK,
        RoundedRect("box", 14.0, 10.0, 82.0, 58.0, 2.0),
        RoundedRect("boxd", 14.0, 62.0, 82.0, 6.0, 1.0),
        RoundedRect("boxd", 39.0, 40.0, 32.0, 12.0, 6.0),
    )
    fingers = [
        capsule("skin", (42.8 + 7.6 * i, 51.0), (42.8 + 7.6 * i, 44.4), 3.5, 3.3) for i in range(4)
    ]
    back = smooth(
        "skin",
        [
            (39.4, 50.0),
            (39.0, 60.0),
            (42.0, 69.0),
            (47.0, 76.0),
            (62.0, 76.0),
            (67.4, 68.0),
            (69.4, 60.0),
            (69.2, 50.0),
        ],
    )
    thumb = capsule("skin", (43.0, 66.0), (33.5, 57.0), 4.0, 3.2)
    sleeve = capsule("sleeve", (55.0, 102.0), (54.6, 76.0), 14.0, 10.5)
    knuckles = [
        Line("skin-far", (46.6 + 7.6 * i, 51.5), (46.6 + 7.6 * i, 56.5), 0.9) for i in range(3)
    ]
    return Composition(
        box + on(Layer.NEAR_ARM, sleeve, thumb, back, *fingers, *knuckles), view, cropped=True
    )


def _mouse_side(big: bool) -> tuple[Shape, ...]:
    top = 24.0 if big else 17.0
    rear = 36.0 if big else 50.0
    return (
        Line("wood", (0.0, 6.0), (130.0, 6.0), 8.0),
        smooth(
            "furnd",
            [
                (rear, 10.0),
                (rear, 10.0),
                (rear + 3.0, top * 0.8),
                (rear + 22.0, 10.0 + top),
                (92.0, 22.0),
                (100.0, 12.0),
                (99.0, 10.0),
                (99.0, 10.0),
            ],
        ),
        Line("furn", (rear + 4.0, 14.5), (97.0, 14.5), 1.0),
    )


def mouse_palm(setting: Setting) -> Composition:
    """A mouse that fills the hand: the whole palm rests."""
    hand = smooth(
        "skin",
        [
            (-6.0, 22.0),
            (14.0, 26.0),
            (30.0, 34.0),
            (52.0, 41.5),
            (74.0, 38.0),
            (92.0, 30.0),
            (104.0, 21.0),
            (105.0, 16.0),
            (99.0, 17.0),
            (88.0, 22.5),
            (70.0, 30.0),
            (52.0, 32.0),
            (38.0, 22.0),
            (30.0, 13.0),
            (14.0, 10.5),
            (-6.0, 8.0),
        ],
    )
    thumb = capsule("skin-far", (50.0, 29.0), (76.0, 19.0), 5.6, 3.8)
    return _mouse_view(_mouse_side(True), hand, thumb, setting)


def mouse_grip(setting: Setting) -> Composition:
    """A mouse that is too small: bent fingers pinch it, the wrist is bent up."""
    hand = smooth(
        "skin",
        [
            (-6.0, 12.0),
            (14.0, 17.0),
            (32.0, 32.0),
            (54.0, 47.0),
            (70.0, 47.0),
            (84.0, 41.0),
            (94.0, 31.0),
            (99.0, 20.0),
            (95.0, 18.0),
            (89.0, 27.0),
            (78.0, 33.0),
            (64.0, 32.0),
            (48.0, 26.0),
            (34.0, 11.0),
            (16.0, 9.0),
            (-6.0, 8.0),
        ],
    )
    thumb = capsule("skin-far", (56.0, 33.0), (72.0, 15.0), 5.4, 3.6)
    return _mouse_view(_mouse_side(False), hand, thumb, setting)


def _mouse_view(
    mouse: tuple[Shape, ...], hand: Shape, thumb: Shape, setting: Setting
) -> Composition:
    view = (0.0, -4.0, 118.0, 70.0)
    sleeve = capsule("sleeve", (-20.0, 16.0), (6.0, 16.5), 12.0, 11.0)
    return Composition(
        on(Layer.DESK, *mouse) + on(Layer.NEAR_ARM, hand, sleeve, thumb), view, cropped=True
    )


PLAIN: Mapping[str, Callable[[Setting], Composition]] = {
    "room": room,
    "software": software,
    "screen_text": screen_text,
    "breaks": breaks,
    "chair_overview": chair_overview,
    "chair_legs": chair_legs,
    "lift_grip": lift_grip,
    "mouse_palm": mouse_palm,
    "mouse_grip": mouse_grip,
}
