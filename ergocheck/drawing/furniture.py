"""Chairs, desks, screens, boxes: things from a few numbers in centimetres, without outlines."""

from collections.abc import Sequence

from ergocheck.drawing.geometry import add, ahead, bar, capsule, placed, smooth
from ergocheck.drawing.shapes import Circle, Line, Polygon, RoundedRect, Shape
from ergocheck.drawing.stage import Layer, Piece, on

SLAB = 2.6
SCREEN_TALL = 33.0
SEAT_DEEP = 44.0
KEYBOARD_DEEP, KEYBOARD_HIGH = 15.0, 2.0


def chair(
    seat: float,
    back_x: float,
    *,
    depth: float = SEAT_DEEP,
    bulge: float = 4.0,
    lean: float = 6.0,
    back_high: float = 53.0,
    recline: float = 0.0,
) -> tuple[Piece, ...]:
    """An office chair: seat height, where the back touches, seat depth, lumbar bulge at +17.

    `recline` tips the backrest that many degrees further back.
    """
    front = back_x + depth
    column = back_x + 21.0
    rest = [
        (back_x + 2.0, seat - 5.0),
        (back_x - 5.0, seat + 0.0),
        (back_x - 7.0, seat + 6.0),
        (back_x - 7.0 + bulge, seat + 17.0),
        (back_x - 6.0 + 0.3 * bulge, seat + 30.0),
        (back_x - 7.0 - 0.5 * lean, seat + 0.78 * back_high),
        (back_x - 8.0 - lean, seat + back_high),
    ]
    rest = placed([(x - back_x, y - seat) for x, y in rest], (back_x, seat), 1.0, recline)
    cushion = [
        (back_x - 1.0, seat - 0.4),
        (back_x + 8.0, seat),
        (front - 8.0, seat - 0.2),
        (front - 2.2, seat - 0.9),
        (front, seat - 3.3),
        (front - 2.6, seat - 6.0),
        (back_x + 6.0, seat - 6.2),
        (back_x - 1.0, seat - 5.4),
        (back_x - 2.6, seat - 3.0),
    ]
    return on(
        Layer.CHAIR,
        *star(column, seat),
        smooth("furnd", rest, closed=False, width=5.0),
        RoundedRect("furnd", column - 11.0, seat - 9.2, 24.0, 5.0, 1.6),
        smooth("furnd", cushion),
    )


def plain_chair(seat: float, back_x: float, *, depth: float = SEAT_DEEP) -> tuple[Piece, ...]:
    """A chair on four legs with a straight back: nothing rolls, turns or can be set."""
    front = back_x + depth
    return on(
        Layer.CHAIR,
        capsule("furn", (back_x - 2.0, seat - 3.0), (back_x - 8.0, 1.6), 1.6, 1.6),
        capsule("furn", (front - 5.0, seat - 3.0), (front - 2.0, 1.6), 1.6, 1.6),
        capsule("furnd", (back_x - 3.0, seat - 2.0), (back_x - 7.0, seat + 44.0), 1.8, 1.8),
        RoundedRect("furnd", back_x - 4.0, seat - 4.0, depth + 3.0, 4.0, 1.6),
    )


def star(column: float, seat: float) -> tuple[Shape, ...]:
    """Gas column, star base and castors."""
    low = max(min(24.0, seat - 16.0), 9.0)
    feet = (column - 27.0, column, column + 27.0)
    return (
        RoundedRect("furn", column - 2.0, 8.0, 4.0, max(seat - 15.0, 1.0), 0.8),
        RoundedRect("furn", column - 3.4, 8.0, 6.8, max(low - 6.0, 2.0), 1.2),
        Polygon(
            "furn",
            (
                (column - 30.0, 6.4),
                (column - 30.0, 8.8),
                (column - 3.4, 12.6),
                (column + 3.4, 12.6),
                (column + 30.0, 8.8),
                (column + 30.0, 6.4),
                (column + 4.0, 8.6),
                (column - 4.0, 8.6),
            ),
        ),
        *(Circle("furnd", (x, 3.2), 3.2) for x in feet),
    )


def armrest(
    x: float, seat: float, above: float, *, length: float = 26.0, hard: bool = False
) -> tuple[Piece, ...]:
    """An armrest, its top `above` the seat; x is its rear end."""
    top = seat + above
    pad = RoundedRect("furnd", x, top - 3.0, length, 3.0, 0.4 if hard else 1.5)
    post = RoundedRect("furn", x + 0.42 * length - 2.0, seat - 7.0, 4.0, above + 4.5, 1.0)
    return on(Layer.ARMREST, post, pad)


def desk(
    front: float,
    top: float,
    width: float,
    *,
    leg_at: float = 0.76,
    slab: float = SLAB,
    risers: float = 0.0,
) -> tuple[Piece, ...]:
    """A desk from the side: front edge, height of the top, width; one leg on a foot, on `risers` cm high."""
    x = front + leg_at * width
    foot = min(44.0, width * 0.62)
    left = x - foot * 0.62
    blocks = [
        RoundedRect("boxd", at, 0.0, 11.0, risers + 0.4, 0.8) for at in (left, left + foot - 11.0)
    ]
    return on(
        Layer.DESK,
        *(blocks if risers else ()),
        RoundedRect("furn", left, risers, foot, 2.6, 1.3),
        RoundedRect("furn", x - 3.2, risers + 2.0, 6.4, max(top - slab - risers - 2.0, 1.0), 0.8),
        RoundedRect("wood", front, top - slab, width, slab, 0.8),
    )


def tray(x: float, under: float, top: float) -> tuple[Piece, ...]:
    """A keyboard tray that hangs under a desk: its front edge at x, its top, the desk's underside."""
    return on(
        Layer.DESK,
        RoundedRect("furn", x + 27.0, top - 1.0, 2.4, under - top + 1.0, 0.6),
        RoundedRect("furn", x, top - 1.6, 33.0, 1.6, 0.6),
    )


def screen(
    x: float, top: float, desk_top: float, *, tall: float = SCREEN_TALL, tilt: float = 0.0
) -> tuple[Piece, ...]:
    """A screen from the side: face at x, upper edge, its foot on the desk; `tilt` leans it back."""
    middle = (x + 1.2, top - tall / 2)
    ends = placed([(0, tall / 2 - 1.2), (0, 1.2 - tall / 2)], middle, 1.0, -tilt)
    stand_top = max(top - 0.42 * tall, desk_top + 4.0)
    return on(
        Layer.DESK,
        RoundedRect("furnd", x - 6.0, desk_top, 19.0, 1.4, 0.7),
        RoundedRect("furn", x + 2.4, desk_top + 1.0, 2.8, stand_top - desk_top, 0.8),
        capsule("screen", ends[0], ends[1], 1.3, 1.3),
    )


def keyboard(x: float, desk_top: float) -> tuple[Piece, ...]:
    """A keyboard from the side, its front edge at x."""
    return on(
        Layer.DESK,
        Polygon(
            "furnd",
            (
                (x, desk_top),
                (x, desk_top + 1.0),
                (x + 0.6, desk_top + 1.3),
                (x + KEYBOARD_DEEP - 1, desk_top + KEYBOARD_HIGH),
                (x + KEYBOARD_DEEP, desk_top + 1.4),
                (x + KEYBOARD_DEEP, desk_top),
            ),
        ),
    )


def mouse(x: float, desk_top: float) -> tuple[Piece, ...]:
    """A mouse from the side, its rear end at x."""
    return on(
        Layer.DESK,
        smooth(
            "furnd",
            [
                (x, desk_top),
                (x, desk_top),
                (x + 1.0, desk_top + 2.6),
                (x + 4.5, desk_top + 3.8),
                (x + 9.0, desk_top + 2.2),
                (x + 10.5, desk_top),
                (x + 10.5, desk_top),
            ],
        ),
    )


def laptop(
    x: float, desk_top: float, *, opening: float = 20.0, size: float = 24.0
) -> tuple[Piece, ...]:
    """A laptop from the side: its front edge at x, the lid leaning back by `opening`."""
    hinge = (x + size, desk_top + 1.0)
    lid = add(hinge, ahead(90 - opening, size * 0.95))
    return on(
        Layer.DESK,
        RoundedRect("furnd", x, desk_top, size + 0.6, 1.6, 0.7),
        capsule("screen", hinge, lid, 0.9, 0.7),
    )


def riser(x: float, desk_top: float, high: float, width: float = 26.0) -> tuple[Piece, ...]:
    """A stand for a laptop or a screen."""
    return on(
        Layer.DESK,
        RoundedRect("furn", x + 2.0, desk_top, 3.0, high - 1.0, 0.6),
        RoundedRect("furn", x + width - 5.0, desk_top, 3.0, high - 1.0, 0.6),
        RoundedRect("furn", x, desk_top + high - 2.0, width, 2.0, 0.8),
    )


def footrest(
    x: float, high: float, *, length: float = 33.0, tilt: float = 10.0
) -> tuple[Piece, ...]:
    """A footrest: its top is `high` under the heel at x and rises forward."""
    rear, front = (x - 0.28 * length, 0.0), (x + 0.72 * length, 0.0)
    left = high - 0.28 * length * _slope(tilt)
    right = high + 0.72 * length * _slope(tilt)
    body = Polygon("furn", (rear, (rear[0], max(left - 1.0, 0.4)), (front[0], right - 1.0), front))
    top = bar("furnd", (rear[0] - 0.8, max(left - 0.7, 0.6)), (front[0] + 0.8, right - 0.7), 1.6)
    return on(Layer.FAR_ARM, body, top)


def _slope(tilt: float) -> float:
    step = ahead(tilt)
    return step[1] / step[0]


def box(
    x: float, y: float, width: float, high: float, *, layer: Layer = Layer.HELD, grip: float = 0.72
) -> tuple[Piece, ...]:
    """A box with a grip hole; x and y are its lower left corner."""
    hole = min(9.0, width * 0.3)
    return on(
        layer,
        RoundedRect("box", x, y, width, high, 0.8),
        RoundedRect("boxd", x + width / 2 - hole / 2, y + high * grip - 1.3, hole, 2.6, 1.3),
    )


def shelf(x: float, heights: Sequence[float], deep: float, top: float) -> tuple[Piece, ...]:
    """A rack from the side: boards at these heights, posts up to the top."""
    boards = [RoundedRect("wood", x, h - 2.2, deep, 2.2, 0.6) for h in heights]
    return on(
        Layer.DESK,
        RoundedRect("furn", x + deep - 3.0, 0.0, 3.0, top, 0.8),
        RoundedRect("furn", x + 1.0, 0.0, 2.6, top, 0.8),
        *boards,
    )


def table(x: float, top: float, width: float) -> tuple[Piece, ...]:
    """A plain table with two legs, for standing work and for things to lie on."""
    return on(
        Layer.DESK,
        RoundedRect("furn", x + 3.0, 0.0, 4.0, top - 2.0, 0.8),
        RoundedRect("furn", x + width - 7.0, 0.0, 4.0, top - 2.0, 0.8),
        RoundedRect("wood", x, top - SLAB, width, SLAB, 0.8),
    )


def sofa(x: float, seat: float) -> tuple[Piece, ...]:
    """A sofa; x is where its back begins to be soft."""
    return on(
        Layer.CHAIR,
        smooth(
            "furn",
            [
                (x - 22, 0),
                (x - 22, 0),
                (x - 23, seat + 30),
                (x - 17, seat + 40),
                (x - 4, seat + 40),
                (x + 2, seat + 28),
                (x + 8, seat - 6),
                (x + 78, seat - 6),
                (x + 82, seat - 10),
                (x + 82, 2),
                (x + 80, 0),
                (x + 80, 0),
            ],
        ),
        RoundedRect("furnd", x + 6, seat - 13, 74, 13, 5),
    )


def plant(x: float, size: float = 1.0) -> tuple[Piece, ...]:
    """Leaves in a bed of earth, for the garden."""
    leaves = [
        ((-10, 2), (-16, 20)),
        ((-4, 3), (-6, 29)),
        ((3, 3), (6, 25)),
        ((9, 2), (15, 18)),
        ((0, 2), (0, 20)),
    ]
    shapes: list[Shape] = [
        capsule(
            "plant",
            (x + a[0] * size, a[1] * size),
            (x + b[0] * size, b[1] * size),
            2.2 * size,
            4.0 * size,
        )
        for a, b in leaves
    ]
    bed = smooth(
        "plantd",
        [
            (x - 26 * size, 0),
            (x - 26 * size, 0),
            (x - 14 * size, 5 * size),
            (x, 6.5 * size),
            (x + 14 * size, 5 * size),
            (x + 26 * size, 0),
            (x + 26 * size, 0),
        ],
    )
    return on(Layer.DESK, *shapes, bed)


def sheet(x: float, y: float, tall: float, tilt: float) -> tuple[Piece, ...]:
    """A sheet of paper on a holder, seen from the side: its foot at (x, y)."""
    end = add((x, y), ahead(90 - tilt, tall))
    prop = add((x, y), ahead(90 - tilt, tall * 0.6))
    return on(
        Layer.DESK,
        Line("furnd", prop, (x + tall * 0.42, y), 1.4),
        Line("furnd", (x, y + 0.5), end, 2.2),
        Line("surface", (x - 0.7, y + 2.0), add(end, (-0.7, 0.2)), 1.5),
    )


def paper(x: float, y: float) -> Shape:
    """A few sheets lying flat, from the side: their near edge at x."""
    return RoundedRect("surface", x, y - 0.2, 18.0, 1.6, 0.4)


def phone(x: float, desk_top: float) -> tuple[Piece, ...]:
    """A desk phone from the side."""
    return on(
        Layer.DESK,
        Polygon(
            "furnd",
            ((x, desk_top), (x + 1, desk_top + 2.6), (x + 15, desk_top + 8), (x + 17, desk_top)),
        ),
        capsule("screen", (x + 2.0, desk_top + 5.6), (x + 13.0, desk_top + 10.0), 1.7, 1.7),
    )


def stack(x: float, high: float) -> tuple[Piece, ...]:
    """A pile of paper packs under the feet: a stopgap for a footrest."""
    count = max(round(high / 4.5), 1)
    each = high / count
    packs = [
        RoundedRect(
            "boxd" if i % 2 else "box", x + (1.2 if i % 2 else 0.0), i * each, 33.0, each - 0.3, 0.6
        )
        for i in range(count)
    ]
    return on(Layer.FAR_ARM, *packs)
