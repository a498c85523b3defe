"""Pictures of taking things from a rack: too high, too low, and between hip and shoulder."""

from collections.abc import Callable, Mapping

from ergocheck.drawing import furniture as things
from ergocheck.drawing.poses import POSES
from ergocheck.drawing.shapes import Line, RoundedRect
from ergocheck.drawing.stage import (
    Composition,
    Layer,
    Setting,
    on,
)
from ergocheck.drawing.standing import stand, tall_view


def reach_overhead(setting: Setting) -> Composition:
    """A box taken from above the head."""
    size = setting.stature
    view = tall_view(setting, -0.44, 0.74, 1.34)
    shelf_top = 1.06 * size
    grip = (0.19 * size, shelf_top + 9.0)
    stance = stand(setting, POSES["reach_overhead"], view, hands=grip)
    rack = things.shelf(0.17 * size, (0.42 * size, 0.74 * size, shelf_top), 40.0, 1.24 * size)
    box = things.box(grip[0] - 1.0, shelf_top, 28.0, 18.0, layer=Layer.FAR_ARM)
    return Composition(stance.drawn() + rack + box, view)


def reach_low(setting: Setting) -> Composition:
    """A thing taken from a low shelf with a bent back."""
    size = setting.stature
    view = tall_view(setting, -0.44, 0.80, 1.10)
    board = 0.13 * size
    x = 0.47 * size
    grip = (x + 5.0, board + 11.0)
    stance = stand(setting, POSES["reach_low"], view, hands=grip)
    rack = things.shelf(x, (board, 0.44 * size, 0.74 * size), 40.0, 1.0 * size)
    box = things.box(grip[0] - 1.0, board, 26.0, 18.0, layer=Layer.FAR_ARM)
    return Composition(stance.drawn() + rack + box, view)


def reach_shelf(setting: Setting) -> Composition:
    """Things on a shelf between hip and shoulder; the band between them is tinted."""
    size = setting.stature
    view = tall_view(setting, -0.44, 0.80, 1.16)
    board = 0.60 * size
    x = 0.27 * size
    grip = (x + 3.0, board + 11.0)
    stance = stand(setting, POSES["carrying"], view, hands=grip)
    rack = things.shelf(x, (0.26 * size, board, 0.95 * size), 40.0, 1.10 * size)
    box = things.box(grip[0], board, 26.0, 19.0, layer=Layer.FAR_ARM)
    low, high = 0.53 * size, 0.81 * size + setting.shoes
    band = on(Layer.ZONE, RoundedRect("zone-near", x - 4.0, low, 52.0, high - low, 1.0))
    lines = on(
        Layer.DESK,
        *(
            Line(
                "aim", (x - 4.0, y), (x + 54.0, y), 2.0 * stance.px, (6 * stance.px, 4 * stance.px)
            )
            for y in (low, high)
        ),
    )
    return Composition(stance.drawn() + band + rack + box + lines, view)


REACHING: Mapping[str, Callable[[Setting], Composition]] = {
    "reach_overhead": reach_overhead,
    "reach_low": reach_low,
    "reach_shelf": reach_shelf,
}
