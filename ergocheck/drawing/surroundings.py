"""Pictures of what is around the desk: lamp, window, reflection, noise, climate, and a place nobody sits at."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from math import radians, sin

from ergocheck.drawing.geometry import add, ahead, arc, capsule, smooth
from ergocheck.drawing.shapes import Circle, Line, Path, Point, Polygon, RoundedRect, Shape
from ergocheck.drawing.stage import (
    Composition,
    Layer,
    Piece,
    Setting,
    on,
)
from ergocheck.drawing.station import Spec, Station, build
from ergocheck.drawing.tape import arrow, dashed

Pieces = tuple[Piece, ...]


def _seated(
    setting: Setting, spec: Spec | None = None, left: float = 0.0, right: float = 0.0
) -> Station:
    station = build(setting, spec or Spec())
    a, b, c, d = station.view
    return replace(station, view=(a - left, b, c + right, d))


def window(x: float, y: float, wide: float, tall: float) -> tuple[Shape, ...]:
    """A window with a cross bar."""
    return (
        RoundedRect("furn", x - 2.5, y - 2.5, wide + 5.0, tall + 5.0, 2.0),
        RoundedRect("glass", x, y, wide, tall, 0.8),
        Line("furn", (x + wide / 2, y), (x + wide / 2, y + tall), 2.0),
    )


def sun(at: Point, radius: float) -> tuple[Shape, ...]:
    """A low sun with its rays."""
    rays = [
        Line(
            "light",
            add(at, ahead(a, radius * 1.35)),
            add(at, ahead(a, radius * 1.75)),
            radius * 0.22,
        )
        for a in range(0, 360, 45)
    ]
    return Circle("light", at, radius), *rays


def light(setting: Setting) -> Composition:
    """A ceiling lamp beside the desk that lights the work, not the screen."""
    s = _seated(setting)
    high = s.view[3] + 16.0
    x = s.front + 6.0
    cone = Polygon(
        "light",
        ((x - 15.0, high - 6.0), (x + 15.0, high - 6.0), (x + 46.0, s.desk), (x - 20.0, s.desk)),
    )
    lamp = (
        Line("furnd", (x, high + 14.0), (x, high), 1.6),
        RoundedRect("furnd", x - 20.0, high - 6.0, 40.0, 6.0, 3.0),
    )
    view = (s.view[0], s.view[1], s.view[2], high + 12.0)
    rays = [
        dashed((x + top, high - 9.0), (x + low, s.desk + 14.0), 1.5 * s.px)
        for top, low in ((-7.0, -9.0), (0.0, 9.0), (7.0, 27.0))
    ]
    return Composition(on(Layer.FLOOR, cone, *rays) + on(Layer.DESK, *lamp) + s.pieces, view)


def blinds(setting: Setting) -> Composition:
    """A window behind the desk with its blinds half down."""
    s = _seated(setting, right=34.0)
    x, y, wide = s.end + 4.0, s.desk + 4.0, 24.0
    tall = s.view[3] - y - 8.0
    slats = [
        RoundedRect("shade", x - 1.0, y + tall - 5.0 * (i + 1), wide + 2.0, 3.6, 0.8)
        for i in range(int(tall * 0.6 / 5.0))
    ]
    cord = Line("shade", (x + wide + 5.0, y + tall), (x + wide + 5.0, y + tall * 0.3), 0.9)
    note = arrow((x + wide / 2, y + tall * 0.36), (x + wide / 2, y + tall * 0.08), s.px)
    return Composition(
        s.pieces + on(Layer.DESK, *window(x, y, wide, tall), *slats, cord) + on(Layer.LABEL, *note),
        s.view,
    )


def screen_glare(setting: Setting) -> Composition:
    """A window behind the back: its light comes back from the screen into the eyes."""
    s = _seated(setting, left=44.0)
    x, y = s.view[0] + 10.0, s.desk + 18.0
    tall = s.view[3] - y - 10.0
    eye = add(s.figure.eye, (0.045 * s.size, -0.004 * s.size))
    hit = (s.screen_x - 0.6, s.screen_top - 12.0)
    beam = Polygon(
        "light",
        (
            (x + 26.0, y + 0.95 * tall),
            (x + 26.0, y + 0.45 * tall),
            add(hit, (0.0, -7.0)),
            add(hit, (0.0, 7.0)),
        ),
    )
    panes = (*window(x, y, 24.0, tall), *sun((x + 12.0, y + 0.72 * tall), 5.0))
    ray = arrow((x + 30.0, y + 0.74 * tall), add(hit, (-1.5, 2.0)), s.px)
    back = arrow(add(hit, (-2.0, -2.0)), eye, s.px)
    lit = on(Layer.FLOOR, *panes, beam, *ray)
    return Composition(lit + s.pieces + on(Layer.LABEL, *back), s.view)


def noise(setting: Setting) -> Composition:
    """Sound that comes from behind to somebody who works."""
    s = _seated(setting, left=46.0)
    px, head = s.px, s.figure.head
    mouth = (s.view[0] + 16.0, head[1] - 4.0)
    speaker = smooth(
        "furnd",
        [
            (mouth[0] - 10, mouth[1] - 5),
            (mouth[0] - 10, mouth[1] - 5),
            (mouth[0] - 10, mouth[1] + 5),
            (mouth[0] - 10, mouth[1] + 5),
            (mouth[0] - 4, mouth[1] + 5),
            (mouth[0] - 4, mouth[1] + 5),
            (mouth[0] + 4, mouth[1] + 12),
            (mouth[0] + 4, mouth[1] + 12),
            (mouth[0] + 4, mouth[1] - 12),
            (mouth[0] + 4, mouth[1] - 12),
            (mouth[0] - 4, mouth[1] - 5),
            (mouth[0] - 4, mouth[1] - 5),
        ],
    )
    waves = [
        Path(
            "ink", add(mouth, ahead(-32, r)), tuple(arc(mouth, r, -32, 32)), 2.2 * px, closed=False
        )
        for r in (12.0, 20.0, 28.0)
    ]
    return Composition(s.pieces + on(Layer.LABEL, speaker, *waves), s.view)


def climate(setting: Setting) -> Composition:
    """A thermometer beside the desk and a draught from the ceiling."""
    s = _seated(setting, right=26.0)
    x, y = s.end + 12.0, s.desk + 14.0
    tall = 52.0
    tube: tuple[Shape, ...] = (
        capsule("surface", (x, y), (x, y + tall), 4.6, 4.6),
        Circle("surface", (x, y - 3.0), 8.4),
        Circle("ink", (x, y - 3.0), 5.6),
        Line("ink", (x, y), (x, y + 0.56 * tall), 3.4),
        *(
            Line(
                "ink",
                (x + 7.0, y + 9.0 * i + 6.0),
                (x + (12.0 if i % 2 else 10.0), y + 9.0 * i + 6.0),
                1.2,
            )
            for i in range(6)
        ),
    )
    top = s.view[3] + 8.0
    view = (s.view[0], s.view[1], s.view[2], top + 6.0)
    return Composition(s.pieces + on(Layer.DESK, *tube) + draught((40.0, top - 3.0)), view)


def draught(at: Point) -> Pieces:
    """Air that comes down from a vent; the middle of its underside is at a point."""
    wind = [
        smooth(
            "shade",
            [(x + 3.5 * sin(radians(90 * i)), at[1] - 2.0 - 7.0 * i) for i in range(5)],
            closed=False,
            width=1.6,
        )
        for x in (at[0] - 12.0, at[0], at[0] + 12.0)
    ]
    return on(Layer.DESK, *wind, RoundedRect("furnd", at[0] - 20.0, at[1], 40.0, 5.0, 1.5))


def empty_workplace(setting: Setting) -> Composition:
    """A chair and a desk that nobody sits at."""
    s = build(setting, Spec())
    pieces = tuple(p for p in s.pieces if p[0] in (Layer.FLOOR, Layer.CHAIR, Layer.DESK))
    return Composition(pieces, s.view)


SURROUNDINGS: Mapping[str, Callable[[Setting], Composition]] = {
    "light": light,
    "blinds": blinds,
    "screen_glare": screen_glare,
    "noise": noise,
    "climate": climate,
    "empty_workplace": empty_workplace,
}
