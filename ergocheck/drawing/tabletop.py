"""What a workplace is made of from above: desk or table, screen, keyboard, mouse, chair."""

from typing import Final

from ergocheck.drawing.geometry import placed, smooth
from ergocheck.drawing.shapes import Point, RoundedRect
from ergocheck.drawing.stage import Layer, Piece, on

EDGE: Final = 0.10
"""How far the front edge lies before the middle of the person, in shares of stature."""


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
