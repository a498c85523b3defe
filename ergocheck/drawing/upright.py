"""Somebody on their feet at a bench or a rack, with or without a load, and where its parts are."""

from collections.abc import Mapping
from dataclasses import dataclass

from ergocheck.drawing import furniture as things
from ergocheck.drawing.geometry import add, between
from ergocheck.drawing.pins import Part
from ergocheck.drawing.poses import POSES
from ergocheck.drawing.shapes import Point
from ergocheck.drawing.stage import Box, Layer, Setting
from ergocheck.drawing.standing import Pieces, Stance, stand, tall_view


@dataclass(frozen=True, slots=True)
class Upright:
    """The drawing without its words: pieces, view, and the parts that a remark can point at."""

    pieces: Pieces
    view: Box
    places: Mapping[Part, Point]


def at_the_rack(setting: Setting, *, bench: bool, load: bool, bent: bool) -> Upright:
    """Standing before a rack, else before a bench, with a box in the hands or, `bent`, low on the floor."""
    size = setting.stature
    view = tall_view(setting, -0.40, 1.02, 1.18)
    x = (0.58 if bent else 0.36 if load else 0.17) * size
    top = (0.53 if bench else 0.50) * size
    stance, hands = _stance(setting, view, load=load, bent=bent, grip=(x + 6.0, top + 7.0))
    high = _end(size, bench)
    pieces = stance.drawn() + (_bench(x, top, size) if bench else _rack(x, top, high, size))
    box = (hands[0] - 5.0, 0.0) if bent else (hands[0] - 9.0, hands[1] - 10.0)
    if load:
        pieces += things.box(*box, 34.0, 26.0, grip=0.75 if bent else 0.42)
    return Upright(pieces, view, _places(stance, box, x, top, high, load))


def _end(size: float, bench: bool) -> float:
    """How high the topmost board is: of a bench there is none, what is too high is at the head."""
    return (0.96 if bench else 1.02) * size


def _stance(
    setting: Setting, view: Box, *, load: bool, bent: bool, grip: Point
) -> tuple[Stance, Point]:
    size = setting.stature
    if bent:
        free = stand(setting, POSES["lift_round_back"], view).figure.near_arm.knuckles
        hands = (free[0] + 1.0, 22.0)
        return stand(setting, POSES["lift_round_back"], view, hands=hands), hands
    hands = (0.13 * size, 0.56 * size) if load else grip
    return stand(setting, POSES["carrying"], view, hands=hands), hands


def _bench(x: float, top: float, size: float) -> Pieces:
    """A bench with something at its far end, and a box on the floor below it."""
    wide = 0.56 * size
    return (
        *things.table(x, top, wide),
        *things.box(x + wide - 30.0, top, 24.0, 15.0, layer=Layer.FAR_ARM),
        *things.box(x + 0.28 * wide, 0.0, 34.0, 24.0, layer=Layer.FAR_ARM),
    )


def _rack(x: float, top: float, high: float, size: float) -> Pieces:
    """A rack with a box low, one at hip height and one high."""
    low, deep = 0.10 * size, 50.0
    boxes = (things.box(x + 9.0, y, 32.0, 21.0, layer=Layer.FAR_ARM) for y in (low, high))
    rack = things.shelf(x, (low, top, high), deep, 1.12 * size)
    return rack + tuple(piece for box in boxes for piece in box)


def _places(
    stance: Stance, box: Point, x: float, top: float, high: float, load: bool
) -> dict[Part, Point]:
    figure, size = stance.figure, stance.size
    leg, arm = figure.near_leg, figure.near_arm
    end = x + 0.56 * size
    return {
        "head": figure.head,
        "shoulder": arm.shoulder,
        "back": add(between(figure.spine[0], figure.spine[-1], 0.5), (-0.05 * size, 0.0)),
        "arms": arm.elbow,
        "knees": leg.knee,
        "feet": add(leg.ankle, (-0.02 * size, -0.01 * size)),
        "load": (box[0] + 28.0, box[1] + 21.0) if load else (end - 18.0, top + 9.0),
        "reach": (end - 18.0, top + 9.0),
        "place": (x + 0.22 * size, top - 1.3),
        "low": (x + 0.22 * size, 10.0),
        "high": (x + 25.0, high + 9.0),
        "floor": (x - 8.0, 0.0),
        "air": (x + 0.20 * size, stance.view[3] - 2.0),
    }
