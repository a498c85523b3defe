"""A measure drawn to scale: tape, chip, aim line and gap, along the height or along the floor."""

from dataclasses import dataclass

from ergocheck.drawing.shapes import Anchor, Point, Polygon, Text
from ergocheck.drawing.stage import Box, Layer, Piece, Setting, on, pixel, text_width
from ergocheck.drawing.tape import (
    aim_line,
    chip,
    chip_size,
    dashed,
    good_text,
    label,
    nearest,
    number,
    tape,
)


@dataclass(frozen=True, slots=True)
class Height:
    """A height from `base` up at `x`; `thing` is the x-range of what is measured; words go to `side` (+1 right)."""

    x: float
    base: float
    value: float
    thing: tuple[float, float]
    side: int = 1


@dataclass(frozen=True, slots=True)
class Length:
    """A length measured from `start` forward at height `y`; `thing` is the y-range for gap and aim line."""

    y: float
    start: float
    value: float
    thing: tuple[float, float]


Measured = Height | Length


def strip(view: Box) -> float:
    """How wide tape is in this view."""
    return 13.0 * pixel(view)


def measured(setting: Setting, view: Box, what: Measured) -> tuple[Piece, ...]:
    """Tape, chip, aim line and gap for one measure; bare tape where no value is known."""
    return height(setting, view, what) if isinstance(what, Height) else length(setting, view, what)


def _unit(setting: Setting) -> str:
    return "cm"


def _aim(setting: Setting) -> float | None:
    low, high, value = (setting.known(k) for k in ("good_low", "good_high", "value"))
    if low is None or high is None or value is None:
        return None
    return nearest(value, low, high)


def _out_of_range(setting: Setting) -> bool:
    low, high, value = (setting.known(k) for k in ("good_low", "good_high", "value"))
    return None not in (low, high, value) and not (low or 0.0) <= (value or 0.0) <= (high or 0.0)


def height(setting: Setting, view: Box, what: Height) -> tuple[Piece, ...]:
    """A height: the tape stands, the chip sits on its end, the aim line crosses it."""
    px, wide = pixel(view), strip(view)
    end = what.base + what.value
    left, right = what.thing
    pieces = on(Layer.TAPE, *tape((what.x, what.base), (what.x, end), wide, px))
    pieces += on(Layer.DESK, dashed((right if right < what.x else left, end), (what.x, end), px))
    if setting.known("value") is None:
        return pieces
    aim = _aim(setting)
    above = aim is None or aim <= what.value
    return pieces + _height_chip(setting, view, what, above) + _height_aim(setting, view, what, aim)


def _height_chip(setting: Setting, view: Box, what: Height, above: bool) -> tuple[Piece, ...]:
    px = pixel(view)
    text = number(what.value, setting.language, _unit(setting))
    _, tall = chip_size(text, px)
    end = what.base + what.value
    step = tall / 2 + 5 * px
    below = end - step if what.value > 3 * tall else what.base - step
    return on(Layer.CHIP, *chip((what.x, end + step if above else below), text, px))


def _height_aim(setting: Setting, view: Box, what: Height, aim: float | None) -> tuple[Piece, ...]:
    if aim is None:
        return ()
    px, side = pixel(view), what.side
    at, end = what.base + aim, what.base + what.value
    edge = what.x + side * (strip(view) / 2 + 7 * px)
    other = min(what.thing[0], what.x) if side > 0 else max(what.thing[1], what.x)
    line = on(Layer.DESK, aim_line((other, at), (edge, at), px))
    words = on(Layer.LABEL, _aim_words(setting, view, what, at, edge))
    if not _out_of_range(setting):
        return line + words
    left, right = sorted((other, what.x))
    return (*line, *words, *on(Layer.ZONE, _band(left, at, right, end, setting.tinted)))


def _aim_words(setting: Setting, view: Box, what: Height, at: float, edge: float) -> Text:
    px, side = pixel(view), what.side
    low, high = setting.measure("good_low", 0.0), setting.measure("good_high", 0.0)
    text = good_text(low, high, setting.language, _unit(setting))
    start: Anchor = "start" if side > 0 else "end"
    return label((edge + side * 5 * px, at), text, px, role="text0", anchor=start, weight=700)


def _band(left: float, bottom: float, right: float, top: float, level: int) -> Polygon:
    corners: tuple[Point, ...] = ((left, bottom), (right, bottom), (right, top), (left, top))
    return Polygon(f"gap{level}", corners)


def length(setting: Setting, view: Box, what: Length) -> tuple[Piece, ...]:
    """A length along the floor or the desk: the tape lies, the chip sits on its middle."""
    px, wide = pixel(view), strip(view)
    end = what.start + what.value
    low, high = what.thing
    pieces = on(Layer.TAPE, *tape((what.start, what.y), (end, what.y), wide, px))
    for x in (what.start, end):
        near = low if abs(low - what.y) < abs(high - what.y) else high
        pieces += on(Layer.DESK, dashed((x, near), (x, what.y), px))
    if setting.known("value") is None:
        return pieces
    text = number(abs(what.value), setting.language, _unit(setting))
    middle = what.start + what.value / 2
    long, tall = chip_size(text, px)
    lift = 0.0 if abs(what.value) > 1.6 * long else tall / 2 + wide / 2 + 4 * px
    chips = on(Layer.CHIP, *chip((middle, what.y + lift), text, px))
    return pieces + chips + _length_aim(setting, view, what, _aim(setting), lift)


def _length_aim(setting: Setting, view: Box, what: Length, aim: float | None, lift: float) -> tuple[Piece, ...]:
    if aim is None:
        return ()
    px, wide = pixel(view), strip(view)
    sign = 1.0 if what.value >= 0 else -1.0
    at, end = what.start + sign * aim, what.start + what.value
    low, high = min(what.thing[0], what.y - wide), max(what.thing[1], what.y + wide)
    text = good_text(setting.measure("good_low", aim), setting.measure("good_high", aim),
                     setting.language, _unit(setting))
    long = text_width(text, 14 * px, 700)
    middle = min(max(at, view[0] + long / 2 + 6 * px), view[2] - long / 2 - 6 * px)
    top = max(high, what.y + lift + 12 * px) + 5 * px
    words = label((middle, top + 11 * px), text, px, role="text0", anchor="middle", weight=700)
    fill: tuple[Piece, ...] = ()
    if _out_of_range(setting):
        fill = on(Layer.ZONE, _band(min(at, end), low, max(at, end), high, setting.tinted))
    return fill + on(Layer.LABEL, aim_line((at, low), (at, top), px), words)
