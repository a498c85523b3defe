"""What a workplace is made of from above: desk or table, screen, keyboard, mouse, chair."""

from typing import Final

from ergocheck.drawing.geometry import bar, capsule, placed, smooth
from ergocheck.drawing.shapes import Point, RoundedRect
from ergocheck.drawing.stage import Layer, Piece, on

EDGE: Final = 0.10
"""How far the front edge lies before the middle of the person, in shares of stature."""
LAPTOP_DEEP: Final = 22.0
KEY_ROWS: Final = (-12.0, -8.4, -4.8)


def table_from_above(size: float, wide: float, deep: float) -> tuple[Piece, ...]:
    """A plain top; `wide` to either side."""
    return on(Layer.ZONE, RoundedRect("wood-top", -wide, EDGE * size, 2 * wide, deep, 2.5))


def desk_from_above(size: float, wide: float, deep: float) -> tuple[Piece, ...]:
    """The desk and the screen at its back; `wide` to either side."""
    screen = RoundedRect("screen", -26.0, EDGE * size + deep - 11.0, 52.0, 3.6, 1.4)
    return table_from_above(size, wide, deep) + on(Layer.ZONE, screen)


def keys_above(size: float, *, mouse_x: float = 26.5, keyboard: bool = True) -> tuple[Piece, ...]:
    """Keyboard and mouse on the desk, from above."""
    edge = EDGE * size
    board = (
        RoundedRect("furnd", -22.0, edge + 13.0, 44.0, 14.0, 2.0),
        *(RoundedRect("furn", -19.5, edge + 15.4 + 3.6 * i, 39.0, 1.8, 0.6) for i in range(3)),
    )
    mouse = RoundedRect("furnd", mouse_x, edge + 14.0, 6.5, 11.0, 3.2)
    return on(Layer.DESK, *(board if keyboard else ()), mouse)


def laptop_above(at: Point, turned: float = 0.0) -> tuple[Piece, ...]:
    """An open laptop from above, the middle of its hinge at a point, turned clockwise."""

    def across(y: float, half: float) -> tuple[Point, Point]:
        a, b = placed([(-half, y), (half, y)], at, 1.0, -turned)
        return a, b

    rows = (bar("furn", *_lengthwise(at, turned, y - 0.9, y + 0.9), 29.0) for y in KEY_ROWS)
    return on(
        Layer.DESK,
        bar("furnd", *_lengthwise(at, turned, -LAPTOP_DEEP, 0.0), 34.0),
        *rows,
        bar("furn", *_lengthwise(at, turned, -LAPTOP_DEEP + 1.5, -LAPTOP_DEEP + 7.5), 10.0),
        capsule("screen", *across(2.4, 15.6), 2.6, 2.6),
    )


def _lengthwise(at: Point, turned: float, near: float, far: float) -> tuple[Point, Point]:
    a, b = placed([(0.0, near), (0.0, far)], at, 1.0, -turned)
    return a, b


def chair_above(size: float, turned: float = 0.0, at: Point = (0.0, 0.0)) -> tuple[Piece, ...]:
    """Seat and backrest of a chair from above, turned clockwise."""
    seat = [
        (-0.13, -0.12),
        (-0.145, 0.02),
        (-0.13, 0.13),
        (0.0, 0.145),
        (0.13, 0.13),
        (0.145, 0.02),
        (0.13, -0.12),
        (0.0, -0.135),
    ]
    rest = [
        (-0.125, -0.125),
        (-0.125, -0.150),
        (0.0, -0.168),
        (0.125, -0.150),
        (0.125, -0.125),
        (0.0, -0.140),
    ]
    return on(
        Layer.FLOOR,
        smooth("furn", placed(seat, at, size, -turned)),
        smooth("furnd", placed(rest, at, size, -turned)),
    )
