"""The armrests from above: carrying the elbows beside the body, too close, too far apart."""

from collections.abc import Callable, Mapping

from ergocheck.drawing.shapes import RoundedRect
from ergocheck.drawing.stage import Composition, Layer, Setting, on, pixel
from ergocheck.drawing.tabletop import chair_above
from ergocheck.drawing.tape import chip, number, tape
from ergocheck.drawing.topview import SWING, Above, figure_above


def armrest_width(setting: Setting) -> Composition:
    """The armrests from above, close enough for elbows beside the body."""
    size = setting.stature
    return _between_rests(setting, setting.measure("value", 0.33 * size), 0.16)


def armrests_fit(setting: Setting) -> Composition:
    """Armrests that carry elbows beside the body."""
    return _between_rests(setting, 0.30 * setting.stature, 0.16, taped=False)


def armrest_narrow(setting: Setting) -> Composition:
    """Armrests so close that the arms stay before the body."""
    return _between_rests(setting, 0.23 * setting.stature, 0.10, taped=False)


def armrest_wide(setting: Setting) -> Composition:
    """Armrests so far apart that the elbows point outward."""
    return _between_rests(setting, 0.45 * setting.stature, 0.25, taped=False, swing=64.0)


def _between_rests(
    setting: Setting, between: float, hands: float, *, taped: bool = True, swing: float = SWING
) -> Composition:
    size = setting.stature
    view = -0.36 * size, -0.22 * size, 0.36 * size, 0.36 * size
    px = pixel(view)
    who = Above(
        who=setting.who,
        at=(0.0, 0.0),
        size=size,
        left_hand=(-hands * size, 0.25 * size),
        right_hand=(hands * size, 0.25 * size),
        swing=swing,
    )
    rests = on(
        Layer.DESK,
        *(
            RoundedRect("furnd", side * (between / 2 + 6.0) - 6.0, -0.03 * size, 12.0, 30.0, 4.0)
            for side in (-1, 1)
        ),
    )
    y = -0.12 * size
    person = chair_above(size) + rests + figure_above(who, 0.7 * px)
    if not taped:
        return Composition(person, view)
    line = on(Layer.TAPE, *tape((-between / 2, y), (between / 2, y), 12 * px, px))
    if setting.known("value") is not None:
        line += on(Layer.CHIP, *chip((0.0, y), number(between, setting.language, "cm"), px))
    return Composition(person + line, view)


RESTS: Mapping[str, Callable[[Setting], Composition]] = {
    "armrest_width": armrest_width,
    "armrests_fit": armrests_fit,
    "armrest_narrow": armrest_narrow,
    "armrest_wide": armrest_wide,
}
