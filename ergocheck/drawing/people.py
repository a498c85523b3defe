"""Pictures of two people, or of one person twice: sitting and standing, explaining, looking, reading a chart."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from ergocheck.drawing.body import person
from ergocheck.drawing.geometry import add
from ergocheck.drawing.poses import POSES
from ergocheck.drawing.shapes import Line, Point, Polygon, RoundedRect, Shape, Text
from ergocheck.drawing.stage import (
    Composition,
    Layer,
    Piece,
    Setting,
    floor,
    mirrored,
    moved,
    on,
    pixel,
)
from ergocheck.drawing.standing import stand, standing_work, tall_view
from ergocheck.drawing.station import Spec, Station, build
from ergocheck.drawing.tape import arrow, round_arrow
from ergocheck.drawing.workforce import another

Pieces = tuple[Piece, ...]


def sit_stand(setting: Setting) -> Composition:
    """The same desk low for sitting and high for standing."""
    return _sit_and_stand(setting, exchange=False)


def change_posture(setting: Setting) -> Composition:
    """Sitting and standing in turn."""
    return _sit_and_stand(setting, exchange=True)


def _sit_and_stand(setting: Setting, exchange: bool) -> Composition:
    size = setting.stature
    plain = replace(setting, measures=(("stature", size),))
    s = build(plain, Spec())
    shift = s.end + 0.30 * size
    view = (s.view[0], -0.10 * size, shift + 0.66 * size + 6.0, 1.10 * size)
    px = pixel(view)
    up = standing_work(plain, view, tape=False, x=0.0)
    pieces = tuple(p for p in s.pieces if p[0] is not Layer.FLOOR) + moved(
        tuple(p for p in up.pieces if p[0] is not Layer.FLOOR), shift
    )
    middle = shift - 0.13 * size
    if exchange:
        notes = (
            *round_arrow(
                (middle - 0.20 * size, 0.80 * size),
                0.22 * size,
                140.0,
                40.0,
                px,
            ),
        )
    else:
        notes = (
            *arrow(
                (middle - 0.02 * size, s.desk), (middle - 0.02 * size, s.desk + 0.20 * size), px
            ),
        )
    return Composition(pieces + floor(view) + on(Layer.LABEL, *notes), view)


def _visitor(s: Station, x: float, hands: Point, level: int | None) -> Pieces:
    """Somebody who stands at the right and looks to the left."""
    axis = 0.0
    near = (x - hands[0] + x * 0.0, hands[1])
    stance = stand(s.setting, POSES["carrying"], s.view, hands=(abs(near[0]), near[1]))
    body = person(
        stance.figure,
        another(s.setting.who),
        shoes=s.setting.shoes,
        line=0.7 * s.px,
        level=level,
        back=False,
    )
    return moved(mirrored(body, axis), x)


def instruction(setting: Setting) -> Composition:
    """Somebody shows how the chair is set."""
    size = setting.stature
    s = build(setting, Spec(desk=False, hands="lap"))
    x = 0.66 * size
    view = (s.view[0], s.view[1], x + 0.24 * size, 1.10 * size)
    s = replace(s, view=view)
    helper = _visitor(s, x, (0.40 * size, 0.62 * size), None)
    bubble = _speech((0.36 * size, 0.94 * size), size * 0.15)
    return Composition(
        floor(view) + tuple(p for p in s.pieces if p[0] is not Layer.FLOOR) + helper + bubble, view
    )


def _speech(at: Point, wide: float) -> Pieces:
    """A speech bubble with lines in it."""
    x, y = at[0] - wide, at[1] - 0.32 * wide
    tail = Polygon(
        "surface",
        (
            (at[0] + 0.55 * wide, y + 2.0),
            (at[0] + 1.02 * wide, y - 0.16 * wide),
            (at[0] + 0.9 * wide, y + 0.3 * wide),
        ),
    )
    lines = [
        RoundedRect("soft", x + 0.28 * wide, at[1] + dy * wide, w * wide, 0.10 * wide, 0.05 * wide)
        for dy, w in ((0.17, 1.40), (-0.05, 1.1))
    ]
    return on(
        Layer.CHIP, RoundedRect("surface", x, y, 2 * wide, 0.80 * wide, 0.22 * wide), tail, *lines
    )


def analysis(setting: Setting) -> Composition:
    """Somebody with a clipboard looks at a workplace."""
    size = setting.stature
    s = build(setting, Spec())
    x = s.end + 0.26 * size
    view = (s.view[0], s.view[1], x + 0.22 * size, 1.08 * size)
    s = replace(s, view=view)
    stance = stand(setting, POSES["carrying"], view, hands=(0.15 * size, 0.62 * size))
    body = person(
        stance.figure,
        another(setting.who),
        shoes=setting.shoes,
        line=0.7 * s.px,
        level=None,
        back=False,
    )
    hand = stance.figure.near_arm.knuckles
    board = on(
        Layer.HELD,
        Line("boxd", add(hand, (-6.0, -5.0)), add(hand, (13.0, 13.0)), 3.0),
        Line("surface", add(hand, (-6.0, -2.4)), add(hand, (11.0, 13.6)), 2.0),
    )
    return Composition(
        floor(view)
        + tuple(p for p in s.pieces if p[0] is not Layer.FLOOR)
        + moved(mirrored(body + board, 0.0), x),
        view,
    )


def eye_test(setting: Setting) -> Composition:
    """Somebody who reads letters from a chart."""
    size = setting.stature
    view = tall_view(setting, -0.36, 0.96, 1.12)
    stance = stand(setting, POSES["standing"], view)
    x, top, wide = 0.58 * size, 1.06 * size, 0.30 * size
    low = 0.56 * size
    shapes: list[Shape] = [
        RoundedRect("furn", x - 2, low - 2, wide + 4, top - low + 4, 3.0),
        RoundedRect("surface", x, low, wide, top - low, 1.5),
    ]
    y = top
    for letters, share in (("E", 0.095), ("F P", 0.068), ("T O Z", 0.050), ("L P E D", 0.036)):
        em = share * size
        y -= em * 1.08 + 0.016 * size
        shapes.append(Text("ink", (x + wide / 2, y), letters, em, "middle", 700))
    eye = stance.figure.eye
    gaze = Line(
        "soft",
        add(eye, (0.03 * size, 0.0)),
        (x - 5.0, eye[1]),
        1.4 * stance.px,
        (4 * stance.px, 4 * stance.px),
    )
    return Composition(stance.drawn() + on(Layer.DESK, *shapes, gaze), view)


PEOPLE: Mapping[str, Callable[[Setting], Composition]] = {
    "sit_stand": sit_stand,
    "change_posture": change_posture,
    "instruction": instruction,
    "analysis": analysis,
    "eye_test": eye_test,
}
