"""Everything measured: tape to scale with ticks and hooks, chips, aim lines, gaps, arrows, leaders, angles."""

from math import atan2, degrees

from ergocheck.domain.words import Language, Words
from ergocheck.drawing.geometry import add, ahead, arc, bar, between, distance, sector
from ergocheck.drawing.shapes import (
    Anchor,
    Circle,
    Line,
    Path,
    Point,
    RoundedRect,
    Shape,
    Text,
    Weight,
)
from ergocheck.drawing.stage import Layer, Piece, on, text_width

GOOD = Words(nl="goed", fr="bon", de="gut", en="good")


def number(value: float, language: Language, unit: str = "") -> str:
    """A measure as it is read: one decimal only where there is one, a comma outside English."""
    text = f"{value:.1f}".removesuffix(".0")
    text = text if language == "en" else text.replace(".", ",")
    return f"{text}\N{NO-BREAK SPACE}{unit}" if unit else text


def tape(a: Point, b: Point, width: float, px: float, *, every: float = 0.0) -> tuple[Shape, ...]:
    """A strip of tape from a to b, to scale: ticks from a on, an ink hook where the measure ends."""
    long = distance(a, b)
    if long < 1e-6:
        return (_hook(a, (a[0] + 1, a[1]), width, px),)
    step = every or (2.5 if long <= 45 else 5.0)
    strip = bar("tape", a, b, width)
    count = int(long / step - 0.3)
    ticks = [
        _tick(a, b, i * step / long, width, 0.36 if i % 2 else 0.62, px)
        for i in range(1, count + 1)
    ]
    return (strip, *ticks, _hook(a, b, width, px), _hook(b, a, width, px))


def _side(a: Point, b: Point) -> Point:
    long = distance(a, b) or 1.0
    return (-(b[1] - a[1]) / long, (b[0] - a[0]) / long)


def _tick(a: Point, b: Point, share: float, width: float, tall: float, px: float) -> Line:
    side = _side(a, b)
    foot = add(between(a, b, share), side, width / 2 - 0.5 * px)
    return Line("ontape", foot, add(foot, side, -width * tall), 1.2 * px)


def _hook(at: Point, other: Point, width: float, px: float) -> Line:
    side = _side(at, other)
    reach = width / 2 + 3.0 * px
    return Line("ink", add(at, side, reach), add(at, side, -reach), 2.6 * px)


def chip(at: Point, text: str, px: float, *, size: float = 15.0) -> tuple[Shape, ...]:
    """A yellow chip with a number in ink, its middle at a point."""
    em = size * px
    wide = text_width(text, em, 700) + 0.95 * em
    tall = 1.62 * em
    return (
        RoundedRect("tape", at[0] - wide / 2, at[1] - tall / 2, wide, tall, 4.5 * px),
        Text("ontape", (at[0], at[1] - 0.355 * em), text, em, "middle", 700),
    )


def chip_size(text: str, px: float, size: float = 15.0) -> tuple[float, float]:
    """Width and height a chip takes."""
    em = size * px
    return text_width(text, em, 700) + 0.95 * em, 1.62 * em


def label(
    at: Point,
    text: str,
    px: float,
    *,
    role: str = "ink",
    anchor: Anchor = "start",
    weight: Weight = 500,
    size: float = 14.0,
) -> Text:
    """A label; `at` is the middle of its height."""
    em = size * px
    return Text(role, (at[0], at[1] - 0.355 * em), text, em, anchor, weight)


def dashed(a: Point, b: Point, px: float) -> Line:
    """An extension line from a thing to its tape."""
    return Line("soft", a, b, 1.4 * px, (4 * px, 4 * px))


def aim_line(a: Point, b: Point, px: float) -> Line:
    """Where it should be."""
    return Line("aim", a, b, 2.4 * px, (7 * px, 5 * px))


def leader(dot: Point, end: Point, px: float) -> tuple[Piece, ...]:
    """A thin line from a label to the thing it names, ending in a dot."""
    rim = Circle("surface", dot, 5.4 * px)
    return on(Layer.LABEL, rim, Line("ink", dot, end, 1.4 * px), Circle("ink", dot, 4 * px))


def arrow(
    a: Point, b: Point, px: float, *, role: str = "ink", width: float = 2.4
) -> tuple[Shape, ...]:
    """A straight arrow from a to b."""
    return (Line(role, a, b, width * px), *_head(a, b, px, role, width))


def _head(a: Point, b: Point, px: float, role: str, width: float) -> tuple[Shape, ...]:
    back = degrees(atan2(a[1] - b[1], a[0] - b[0]))
    long = min(9 * px * width / 2.4, 0.5 * max(distance(a, b), 4 * px))
    return tuple(Line(role, b, add(b, ahead(back + turn, long)), width * px) for turn in (38, -38))


def round_arrow(
    centre: Point, radius: float, first: float, last: float, px: float, *, role: str = "ink"
) -> tuple[Shape, ...]:
    """An arrow along a circle, from one angle to another (degrees from level, anticlockwise)."""
    start, end = add(centre, ahead(first, radius)), add(centre, ahead(last, radius))
    sweep = 1 if last > first else -1
    before = add(centre, ahead(last - sweep * degrees(9 * px / radius), radius))
    path = Path(role, start, tuple(arc(centre, radius, first, last)), 2.4 * px, closed=False)
    return (
        path,
        *_head(add(end, (before[0] - end[0], before[1] - end[1]), 3.0), end, px, role, 2.4),
    )


def angle(
    centre: Point, radius: float, first: float, last: float, role: str, px: float
) -> tuple[Shape, ...]:
    """An angle: a tinted wedge, two thin lines and an arc."""
    start = add(centre, ahead(first, radius))
    return (
        sector(role, centre, radius, first, last),
        Line("ink", centre, add(centre, ahead(first, radius * 1.25)), 1.4 * px),
        Line("ink", centre, add(centre, ahead(last, radius * 1.25)), 1.4 * px),
        Path("ink", start, tuple(arc(centre, radius, first, last)), 1.4 * px, closed=False),
    )


def good_text(low: float, high: float, language: Language, unit: str) -> str:
    """“goed: 65 cm”, or the range where it is one."""
    colon = "\N{NO-BREAK SPACE}: " if language == "fr" else ": "
    if high - low < 0.05:
        return GOOD.in_(language) + colon + number(low, language, unit)
    ends = f"{number(low, language)}–{number(high, language)}"
    return f"{GOOD.in_(language)}{colon}{ends}\N{NO-BREAK SPACE}{unit}"


def nearest(value: float, low: float, high: float) -> float:
    """The edge of the good range that a value has to come to; the nearer edge where it lies inside."""
    return low if abs(value - low) <= abs(value - high) else high
