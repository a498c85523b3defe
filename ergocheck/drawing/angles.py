"""An angle band at a joint: a wedge behind the figure, its limiting lines before it, the degrees outside."""

from dataclasses import dataclass
from math import cos, radians

from ergocheck.drawing.geometry import add, ahead, arc, sector
from ergocheck.drawing.shapes import Circle, Line, Path, Point
from ergocheck.drawing.stage import Layer, Piece, Setting, on
from ergocheck.drawing.tape import dashed, label, round_arrow

Pieces = tuple[Piece, ...]
BEYOND = 1.10  # limiting lines end a little outside the arc


@dataclass(frozen=True, slots=True)
class Joint:
    """Where an angle turns, where its 0° points (degrees from level), which way it grows, how far it is drawn.

    `aside` is how many pixels the numbers stand beside their lines, away from the figure. `back` is
    how far the part of the body that the angle is compared with is drawn as a line.
    """

    at: Point
    zero: float
    sign: int
    radius: float
    aside: float = 9.0
    back: float = 0.0

    def way(self, angle: float) -> float:
        """The direction of an angle of the joint, degrees from level, anticlockwise."""
        return self.zero + self.sign * angle

    def spot(self, angle: float, share: float = 1.0) -> Point:
        """The point at an angle, at a share of the radius."""
        return add(self.at, ahead(self.way(angle), share * self.radius))


@dataclass(frozen=True, slots=True)
class Band:
    """From `low` to `high` degrees; an open band has no limit at `high`, it goes on from there.

    `silent` leaves out the number at `low`, where it would stand on the figure.
    """

    low: float
    high: float
    open: bool = False
    silent: bool = False

    @property
    def middle(self) -> float:
        """Where the part of the body is drawn."""
        return (self.low + self.high) / 2


def wedge(setting: Setting, joint: Joint, band: Band, px: float) -> Pieces:
    """A band: tinted wedge, one or two limiting lines, arc, degrees; dashed where 0° is, if outside."""
    tint = "light" if setting.level is None else f"gap{setting.level}"
    first, last = joint.way(band.low), joint.way(band.high)
    pieces = on(Layer.ZONE, sector(tint, joint.at, joint.radius, first, last))
    if band.low * band.high > 0:
        pieces += on(Layer.FLOOR, dashed(joint.at, joint.spot(0.0, BEYOND), px))
    pieces += _compared_with(joint, px)
    side = 1.0 if band.high > band.low else -1.0
    pieces += _arc(joint, band, px) + _thin(joint, band.low, px)
    if not band.silent:
        pieces += _degrees(joint, band.low, -side, px)
    if not band.open:
        pieces += _thin(joint, band.high, px) + _degrees(joint, band.high, side, px)
    return pieces + _dot(joint, px)


def straight(joint: Joint, px: float) -> Pieces:
    """No angle at all: the dashed line on which the part of the body lies."""
    line = Line("aim", joint.at, joint.spot(0.0, BEYOND), 2.4 * px, (7 * px, 5 * px))
    return on(Layer.ARMREST, line) + _dot(joint, px)


def turning(joint: Joint, angle: float, px: float) -> Pieces:
    """From where an angle is counted and which way: an arrow from 0° to the part of the body."""
    arrow = round_arrow(joint.at, joint.radius, joint.way(0.0), joint.way(angle), px)
    return (
        _compared_with(joint, px)
        + _thin(joint, 0.0, px)
        + _thin(joint, angle, px)
        + on(Layer.ARMREST, *arrow)
        + _dot(joint, px)
    )


def _arc(joint: Joint, band: Band, px: float) -> Pieces:
    first, last = joint.way(band.low), joint.way(band.high)
    if band.open:
        return on(Layer.ARMREST, *round_arrow(joint.at, joint.radius, first, last, px))
    start = joint.spot(band.low)
    curves = tuple(arc(joint.at, joint.radius, first, last))
    return on(Layer.ARMREST, Path("ink", start, curves, 1.4 * px, closed=False))


def _thin(joint: Joint, angle: float, px: float) -> Pieces:
    """A limiting line, with ground colour beside it where it crosses the figure."""
    return _over_the_figure(joint.at, joint.spot(angle, BEYOND), px)


def _compared_with(joint: Joint, px: float) -> Pieces:
    """The line of the part of the body that 0° prolongs."""
    end = joint.spot(0.0, -joint.back / joint.radius)
    return _over_the_figure(joint.at, end, px) if joint.back else ()


def _over_the_figure(start: Point, end: Point, px: float) -> Pieces:
    return on(
        Layer.ARMREST,
        Line("ground", start, end, 3.8 * px),
        Line("ink", start, end, 1.6 * px),
    )


def _degrees(joint: Joint, angle: float, outward: float, px: float) -> Pieces:
    """The number at the end of a line, a little to the side that lies outside the wedge."""
    way = joint.way(angle)
    gap = 11.0 + 12.0 * abs(cos(radians(way)))
    end = add(joint.at, ahead(way, BEYOND * joint.radius + gap * px))
    end = add(end, ahead(way + 90 * joint.sign * outward, joint.aside * px))
    said = f"{abs(angle):.0f}°"
    return on(Layer.LABEL, label(end, said, px, anchor="middle", weight=700, size=17.0))


def _dot(joint: Joint, px: float) -> Pieces:
    return on(
        Layer.ARMREST, Circle("ground", joint.at, 5.5 * px), Circle("ink", joint.at, 3.6 * px)
    )
