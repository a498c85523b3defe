"""A measure drawn to scale: tape, chip, aim line and gap, along the height or along the floor."""

from dataclasses import dataclass, replace

from ergocheck.drawing.shapes import Anchor, Point, Polygon
from ergocheck.drawing.stage import Box, Layer, Piece, Setting, on, pixel
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

UNIT = "cm"


@dataclass(frozen=True, slots=True)
class Height:
    """A height from `base` up at `x`; `thing` is the x-range of what is measured; words go to `side` (+1 right)."""

    x: float
    base: float
    value: float
    thing: tuple[float, float]
    side: int = 1
    says: Point | None = None


@dataclass(frozen=True, slots=True)
class Length:
    """A length from `start` forward at height `y`; `thing` is the y-range of what is measured; `says` where words go."""

    y: float
    start: float
    value: float
    thing: tuple[float, float]
    says: Point | None = None
    anchor: Anchor = "middle"


@dataclass(frozen=True, slots=True)
class _Good:
    """The good range, the edge of it that counts, and whether the value lies outside."""

    edge: float
    text: str
    outside: bool


def measured(setting: Setting, view: Box, what: Height | Length) -> tuple[Piece, ...]:
    """Tape, chip, aim line and gap for one measure; bare tape where no value is known."""
    told = replace(what, value=setting.measure("value", what.value))
    return (
        _height(setting, view, told) if isinstance(told, Height) else _length(setting, view, told)
    )


def _good(setting: Setting) -> _Good | None:
    low, high, value = (setting.known(key) for key in ("good_low", "good_high", "value"))
    if low is None or high is None or value is None:
        return None
    text = good_text(low, high, setting.language, UNIT)
    return _Good(nearest(value, low, high), text, not low <= value <= high)


def _height(setting: Setting, view: Box, what: Height) -> tuple[Piece, ...]:
    px, end = pixel(view), what.base + what.value
    left, right = what.thing
    near = right if right < what.x else left
    pieces = on(Layer.TAPE, *tape((what.x, what.base), (what.x, end), 13.0 * px, px))
    pieces += on(Layer.DESK, dashed((near, end), (what.x, end), px))
    if setting.known("value") is None:
        return pieces
    good = _good(setting)
    pieces += _height_chip(setting, px, what, good is None or good.edge <= what.value)
    return pieces + (_height_aim(setting, px, what, good) if good else ())


def _height_chip(setting: Setting, px: float, what: Height, above: bool) -> tuple[Piece, ...]:
    text = number(what.value, setting.language, UNIT)
    _, tall = chip_size(text, px)
    end, step = what.base + what.value, tall / 2 + 5 * px
    below = end - step if what.value > 3 * tall else what.base - step
    return on(Layer.CHIP, *chip((what.x, end + step if above else below), text, px))


def _height_aim(setting: Setting, px: float, what: Height, good: _Good) -> tuple[Piece, ...]:
    at, end = what.base + good.edge, what.base + what.value
    far = what.x + what.side * 13.5 * px
    other = min(what.thing[0], what.x) if what.side > 0 else max(what.thing[1], what.x)
    spot = what.says or (far + what.side * 5 * px, at)
    start: Anchor = "end" if (what.side < 0) != (what.says is not None) else "start"
    words = label(spot, good.text, px, role="text0", anchor=start, weight=700)
    pieces = on(Layer.DESK, aim_line((other, at), (far, at), px)) + on(Layer.LABEL, words)
    return pieces + (on(Layer.ZONE, _band(other, at, what.x, end, setting)) if good.outside else ())


def _band(x: float, y: float, right: float, top: float, setting: Setting) -> Polygon:
    return Polygon(f"gap{setting.tinted}", ((x, y), (right, y), (right, top), (x, top)))


def _length(setting: Setting, view: Box, what: Length) -> tuple[Piece, ...]:
    px, end = pixel(view), what.start + what.value
    low, high = what.thing
    near = low if abs(low - what.y) < abs(high - what.y) else high
    pieces = on(Layer.TAPE, *tape((what.start, what.y), (end, what.y), 13.0 * px, px))
    pieces += on(Layer.DESK, *(dashed((x, near), (x, what.y), px) for x in (what.start, end)))
    if setting.known("value") is None:
        return pieces
    text = number(what.value, setting.language, UNIT)
    long, tall = chip_size(text, px)
    lift = 0.0 if abs(what.value) > 1.6 * long else tall / 2 + 11 * px
    pieces += on(Layer.CHIP, *chip((what.start + what.value / 2, what.y + lift), text, px))
    good = _good(setting)
    return pieces + (_length_aim(setting, view, what, good) if good else ())


def _length_aim(setting: Setting, view: Box, what: Length, good: _Good) -> tuple[Piece, ...]:
    px = pixel(view)
    at, end = what.start + good.edge, what.start + what.value
    low, high = min(what.thing[0], what.y - 13 * px), max(what.thing[1], what.y + 13 * px)
    spot = what.says or (min(at, view[2] - 62 * px), max(high, what.y + 12 * px) + 16 * px)
    words = label(spot, good.text, px, role="text0", anchor=what.anchor, weight=700)
    top = max(high, what.y + 17 * px) if what.says is None else high
    pieces = on(Layer.LABEL, aim_line((at, low), (at, top), px), words)
    return pieces + (on(Layer.ZONE, _band(at, low, end, high, setting)) if good.outside else ())
