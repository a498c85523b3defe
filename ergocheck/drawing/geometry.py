"""Points, smooth curves, capsules and the two-link arm: the little geometry the figure needs."""

from collections.abc import Iterable, Sequence
from math import acos, atan2, cos, degrees, hypot, radians, sin

from ergocheck.drawing.shapes import Curve, Path, Point, Polygon

CIRCLE = 0.5523  # the handle that makes four Bézier curves a circle


def add(a: Point, b: Point, share: float = 1.0) -> Point:
    """a + share * b."""
    return (a[0] + share * b[0], a[1] + share * b[1])


def between(a: Point, b: Point, share: float) -> Point:
    """The point at `share` of the way from a to b."""
    return (a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1]))


def distance(a: Point, b: Point) -> float:
    """How far apart two points are."""
    return hypot(b[0] - a[0], b[1] - a[1])


def up(angle: float, length: float = 1.0) -> Point:
    """A step at an angle (degrees) from straight up, forward positive: spine and head."""
    return (length * sin(radians(angle)), length * cos(radians(angle)))


def down(angle: float, length: float = 1.0) -> Point:
    """A step at an angle (degrees) from straight down, forward positive: arms and legs."""
    return (length * sin(radians(angle)), -length * cos(radians(angle)))


def ahead(angle: float, length: float = 1.0) -> Point:
    """A step at an angle (degrees) from level, upward positive: feet."""
    return (length * cos(radians(angle)), length * sin(radians(angle)))


def turn(point: Point, angle: float) -> Point:
    """A point turned anticlockwise about the origin, degrees."""
    c, s = cos(radians(angle)), sin(radians(angle))
    return (c * point[0] - s * point[1], s * point[0] + c * point[1])


def placed(points: Iterable[Point], at: Point, size: float, angle: float = 0.0) -> list[Point]:
    """Local points, scaled, turned and moved to their place."""
    return [add(at, turn((size * x, size * y), angle)) for x, y in points]


def smooth(role: str, points: Sequence[Point], *, closed: bool = True, width: float = 0.0) -> Path:
    """A Catmull-Rom curve through all points, as Bézier curves; a point given twice is a corner."""
    count = len(points)

    def at(i: int) -> Point:
        return points[i % count] if closed else points[min(max(i, 0), count - 1)]

    curves: list[Curve] = []
    for i in range(count if closed else count - 1):
        a, b, c, d = at(i - 1), at(i), at(i + 1), at(i + 2)
        if b == c:
            continue
        curves.append((_handle(a, b, c), _handle(d, c, b), c))
    return Path(role, points[0], tuple(curves), width, closed)


def _handle(before: Point, point: Point, after: Point) -> Point:
    """The Bézier handle at `point` towards `after`, no longer than a third of that piece."""
    if before == point:
        return between(point, after, 1 / 3)
    step = ((after[0] - before[0]) / 6, (after[1] - before[1]) / 6)
    most = 0.42 * distance(point, after)
    long = hypot(*step)
    return add(point, step, min(1.0, most / long) if long else 0.0)


def mitred(
    role: str, at: Point, size: float, angle: float, outline: Sequence[Sequence[float]]
) -> Path:
    """A hand-made Bézier outline: a start (x, y), then rows of six numbers; scaled, turned, placed."""
    start = placed([(outline[0][0], outline[0][1])], at, size, angle)[0]
    curves = []
    for row in outline[1:]:
        a, b, c = placed([(row[0], row[1]), (row[2], row[3]), (row[4], row[5])], at, size, angle)
        curves.append((a, b, c))
    return Path(role, start, tuple(curves))


def arc(centre: Point, radius: float, first: float, last: float) -> list[Curve]:
    """Bézier curves along a circle between two angles (degrees from level, anticlockwise)."""
    pieces = max(1, round(abs(last - first) / 60))
    step = (last - first) / pieces
    reach = 4 / 3 * (1 - cos(radians(step) / 2)) / sin(radians(step) / 2) if step else 0.0
    curves = []
    for i in range(pieces):
        a, b = first + i * step, first + (i + 1) * step
        start, end = add(centre, ahead(a, radius)), add(centre, ahead(b, radius))
        curves.append(
            (
                add(start, ahead(a + 90, radius * reach)),
                add(end, ahead(b - 90, radius * reach)),
                end,
            )
        )
    return curves


def capsule(role: str, a: Point, b: Point, first: float, last: float) -> Path:
    """A limb: two half circles of radius `first` at a and `last` at b, and the straight sides between."""
    long = max(distance(a, b), 1e-6)
    axis = degrees(atan2(b[1] - a[1], b[0] - a[0]))
    lean = degrees(acos(max(-1.0, min(1.0, (first - last) / long))))
    start = add(a, ahead(axis + lean, first))
    far_side = add(b, ahead(axis - lean, last))
    near_side = add(a, ahead(axis - lean, first))
    sides = arc(a, first, axis - lean, axis + lean - 360)
    over = add(b, ahead(axis + lean, last))
    return Path(
        role,
        start,
        (
            (between(start, over, 1 / 3), between(start, over, 2 / 3), over),
            *arc(b, last, axis + lean, axis - lean),
            (between(far_side, near_side, 1 / 3), between(far_side, near_side, 2 / 3), near_side),
            *sides,
        ),
    )


def ellipse(role: str, centre: Point, rx: float, ry: float, angle: float = 0.0) -> Path:
    """An ellipse turned by an angle."""
    k = CIRCLE
    rows = (
        (1.0, 0.0),
        (1, k, k, 1, 0, 1),
        (-k, 1, -1, k, -1, 0),
        (-1, -k, -k, -1, 0, -1),
        (k, -1, 1, -k, 1, 0),
    )
    scaled = [[v * (rx if i % 2 == 0 else ry) for i, v in enumerate(row)] for row in rows]
    return mitred(role, centre, 1.0, angle, scaled)


def sector(role: str, centre: Point, radius: float, first: float, last: float) -> Path:
    """A slice of a disc between two angles (degrees from level, anticlockwise)."""
    start, end = add(centre, ahead(first, radius)), add(centre, ahead(last, radius))
    return Path(
        role,
        centre,
        (
            (between(centre, start, 1 / 3), between(centre, start, 2 / 3), start),
            *arc(centre, radius, first, last),
            (between(end, centre, 1 / 3), between(end, centre, 2 / 3), centre),
        ),
    )


def bar(role: str, a: Point, b: Point, width: float) -> Polygon:
    """A straight strip with square ends from a to b."""
    long = distance(a, b) or 1.0
    side = (-(b[1] - a[1]) / long * width / 2, (b[0] - a[0]) / long * width / 2)
    return Polygon(role, (add(a, side), add(b, side), add(b, side, -1), add(a, side, -1)))


def two_links(
    root: Point, target: Point, first: float, second: float, *, bend: int
) -> tuple[float, float]:
    """Angles of two limbs (from straight down) that bring the second one's end to the target.

    `bend` is −1 where the joint goes back (elbow) and +1 where it goes forward (knee). Out of
    reach, the limbs stretch towards the target; too near, they fold as far as they can.
    """
    gap = distance(root, target)
    reach = min(max(gap, abs(first - second) + 0.02 * first), (first + second) * 0.9995)
    towards = degrees(atan2(target[0] - root[0], root[1] - target[1]))
    inner = degrees(acos((first**2 + reach**2 - second**2) / (2 * first * reach)))
    outer = degrees(acos((second**2 + reach**2 - first**2) / (2 * second * reach)))
    return towards + bend * inner, towards - bend * outer


def averaged(values: Sequence[Point], rounds: int = 1) -> list[Point]:
    """Each point moved to the mean of itself and its neighbours; the ends stay."""
    points = list(values)
    for _ in range(rounds):
        inner = [
            ((a[0] + 2 * b[0] + c[0]) / 4, (a[1] + 2 * b[1] + c[1]) / 4)
            for a, b, c in zip(points, points[1:], points[2:], strict=False)
        ]
        points = [points[0], *inner, points[-1]]
    return points
