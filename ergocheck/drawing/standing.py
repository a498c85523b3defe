"""Somebody on their feet, from the side: the stance itself, standing work, walking, the garden, the sofa."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from ergocheck.drawing import furniture as things
from ergocheck.drawing.body import person
from ergocheck.drawing.figure import (
    ANKLE,
    Figure,
    Leg,
    Pose,
    feet_to,
    grip_to,
    pose_figure,
    sole_of,
)
from ergocheck.drawing.geometry import add, ellipse
from ergocheck.drawing.measured import Height, measured
from ergocheck.drawing.poses import POSES
from ergocheck.drawing.shapes import Circle, Line, Point
from ergocheck.drawing.stage import (
    Box,
    Composition,
    Layer,
    Piece,
    Setting,
    floor,
    on,
    pixel,
)
from ergocheck.drawing.tape import arrow

Pieces = tuple[Piece, ...]
KNEELING = -90.0  # a shank turned back further than this lies on the floor


@dataclass(frozen=True, slots=True)
class Stance:
    """A solved standing person, the view, and one nominal pixel."""

    setting: Setting
    figure: Figure
    view: Box

    @property
    def px(self) -> float:
        """One nominal pixel in cm."""
        return pixel(self.view)

    @property
    def size(self) -> float:
        """The person's stature."""
        return self.setting.stature

    def drawn(self, level: int | None = None) -> Pieces:
        """Floor and person."""
        shade = self.setting.level if level is None else level
        body = person(
            self.figure, self.setting.who, shoes=self.setting.shoes, line=0.7 * self.px, level=shade
        )
        return floor(self.view) + body


def tall_view(setting: Setting, left: float = -0.48, right: float = 0.62, top: float = 1.12) -> Box:
    """A view for somebody standing, in shares of stature; the floor has room below it."""
    size = setting.stature
    return left * size, -0.075 * (right - left) * size, right * size, top * size


def _touching(leg: Leg, setting: Setting) -> Point:
    """Where the ankle must be for the shoe, turned as it is, to touch the floor."""
    rounding = 0.006 * setting.stature if leg.foot else 0.0
    return add(leg.ankle, (0.0, -sole_of(leg, setting.stature, setting.shoes) - rounding))


def stand(
    setting: Setting,
    pose: Pose,
    view: Box,
    x: float = 0.0,
    hands: Point | None = None,
    far_hand: Point | None = None,
) -> Stance:
    """Put a pose on the floor: each foot touches it, hands are where something is held."""
    size = setting.stature
    hip = (x, pose.hip * size + setting.shoes)
    free = pose_figure(pose, size, hip)
    kneels = pose.far_leg is not None and pose.far_leg[1] < KNEELING
    far = None if kneels else _touching(free.far_leg, setting)
    pose = feet_to(pose, size, hip, _touching(free.near_leg, setting), far)
    if hands is not None:
        pose = grip_to(pose, size, hip, hands, far_hand or add(hands, (1.5, 1.5)))
    figure = pose_figure(pose, size, hip)
    return Stance(setting, figure, view)


def standing_desk(setting: Setting) -> Composition:
    """Somebody who works standing, hands on the keyboard at elbow height."""
    return standing_work(setting, tall_view(setting, -0.34, 1.02, 1.10))


def standing_desk_high(setting: Setting) -> Composition:
    """Standing work at a desk above the elbows: the shoulders go up."""
    return standing_work(setting, tall_view(setting, -0.34, 0.82, 1.10), tape=False, raised=0.075)


def standing_desk_low(setting: Setting) -> Composition:
    """Standing work at a desk below the elbows: the back bends."""
    return standing_work(setting, tall_view(setting, -0.34, 0.82, 1.10), tape=False, raised=-0.13)


def standing_work(
    setting: Setting,
    view: Box,
    *,
    tape: bool = True,
    x: float = 0.0,
    rail: bool = False,
    raised: float = 0.0,
) -> Composition:
    """The standing workplace, with or without its tape and its foot rail."""
    size = setting.stature
    pose = POSES["standing_desk"]
    free = stand(setting, pose, view, x=x)
    wrist = add(free.figure.near_arm.wrist, (0.0, raised * size))
    pose = _bent(pose, raised)
    value = setting.known("value") if tape else None
    desk = max(value or setting.measure("desk_height", wrist[1] - 0.019 * size - 2.0), 30.0)
    front = wrist[0] - 0.045 * size
    target = (wrist[0] + 0.055 * size, desk + 0.017 * size + 3.0)
    stance = stand(setting, pose, view, x=x, hands=target)
    if rail:
        stance = _on_rail(stance, setting, view, x, target)
    pieces = stance.drawn() + things.desk(front, desk, 70.0) + things.keyboard(front + 6.0, desk)
    pieces += things.screen(front + 0.30 * size, max(free.figure.eye[1], desk + 34.0), desk)
    if rail:
        pieces += on(
            Layer.DESK,
            Circle("furnd", (front + 6.0, 15.0), 2.4),
            Line("furn", (front + 6.0, 15.0), (front + 48.0, 15.0), 2.6),
        )
    if tape:
        at = front + 82.0
        pieces += measured(setting, view, Height(at, 0.0, desk, (front, front + 70.0)))
    return Composition(pieces, view)


def _bent(pose: Pose, raised: float) -> Pose:
    """Shoulders up to a desk that is too high, back and head down to one that is too low."""
    if raised > 0:
        return replace(pose, shrug=0.024)
    lean = -170.0 * raised
    return replace(
        pose, pelvis=pose.pelvis + 0.7 * lean, lumbar=pose.lumbar + 1.2 * lean,
        thorax=pose.thorax + 1.7 * lean, neck=pose.neck + 1.5 * lean, head=pose.head + lean,
    )  # fmt: skip


def _on_rail(stance: Stance, setting: Setting, view: Box, x: float, hands: Point) -> Stance:
    size = setting.stature
    hip = stance.figure.hip
    ankle = (x + 0.14 * size, 17.0 + ANKLE * size + setting.shoes)
    pose = feet_to(stance.figure.pose, size, hip, ankle, stance.figure.near_leg.ankle)
    pose = replace(pose, foot=0.0, far_foot=0.0)
    return Stance(
        setting,
        pose_figure(grip_to(pose, size, hip, hands, add(hands, (1.5, 1.5))), size, hip),
        view,
    )


def foot_rail(setting: Setting) -> Composition:
    """Standing work with one foot on a rail."""
    return standing_work(setting, tall_view(setting, -0.34, 0.82, 1.10), tape=False, rail=True)


def kneeling_garden(setting: Setting) -> Composition:
    """Somebody on one knee among plants."""
    size = setting.stature
    view = tall_view(setting, -0.55, 0.72, 0.92)
    stance = stand(setting, POSES["kneeling_garden"], view)
    return Composition(stance.drawn() + things.plant(0.55 * size, size / 170.0), view)


def sofa(setting: Setting) -> Composition:
    """Somebody sunk into a sofa, feet on a low table."""
    size = setting.stature
    view = tall_view(setting, -0.45, 0.86, 0.92)
    pose = POSES["sofa"]
    hip = (0.0, pose.hip * size)
    figure = pose_figure(pose, size, hip)
    stance = Stance(setting, figure, view)
    seat = hip[1] - 0.055 * size
    heel = figure.near_leg.ankle
    table_top = sole_of(figure.near_leg, size, setting.shoes) - 0.5
    table = things.table(heel[0] - 6.0, min(table_top, heel[1] - 5.0), 46.0)
    return Composition(stance.drawn() + things.sofa(-0.30 * size, seat) + table, view)


def sofa_support(setting: Setting) -> Composition:
    """Somebody on the sofa with a supported back and the feet on the floor."""
    size = setting.stature
    view = tall_view(setting, -0.45, 0.70, 0.92)
    hip = (0.0, POSES["sofa_upright"].hip * size)
    free = pose_figure(POSES["sofa_upright"], size, hip).near_leg.ankle
    ground = (free[0], ANKLE * size + setting.shoes)
    pose = feet_to(POSES["sofa_upright"], size, hip, ground, add(ground, (0.02 * size, 0.0)))
    stance = Stance(setting, pose_figure(pose, size, hip), view)
    seat = hip[1] - 0.055 * size
    cushion = on(
        Layer.CHAIR,
        ellipse("furnd", (-0.105 * size, seat + 0.17 * size), 0.038 * size, 0.125 * size, 8.0),
    )
    return Composition(stance.drawn() + things.sofa(-0.30 * size, seat) + cushion, view)


def walk_break(setting: Setting) -> Composition:
    """Somebody who walks."""
    view = tall_view(setting, -0.50, 0.60, 1.10)
    stance = stand(setting, POSES["walking"], view)
    px, size = stance.px, stance.size
    start = (0.24 * size, 0.30 * size)
    note = on(Layer.LABEL, *arrow(start, add(start, (0.22 * size, 0.0)), px))
    return Composition(stance.drawn() + note, view)


def compensate(setting: Setting) -> Composition:
    """Somebody who stretches after heavy work, arms up, the box left behind."""
    size = setting.stature
    view = tall_view(setting, -0.62, 0.48, 1.08)
    stance = stand(setting, POSES["stretching"], view)
    box = things.box(-0.53 * size, 0.0, 36.0, 26.0, layer=Layer.DESK)
    return Composition(stance.drawn() + box, view)


def standing(setting: Setting) -> Composition:
    """Somebody who stands upright."""
    stance = stand(setting, POSES["standing"], tall_view(setting, -0.55, 0.55, 1.08))
    return Composition(stance.drawn(), stance.view)


STANDING: Mapping[str, Callable[[Setting], Composition]] = {
    "standing": standing,
    "standing_desk": standing_desk,
    "foot_rail": foot_rail,
    "kneeling_garden": kneeling_garden,
    "sofa": sofa,
    "sofa_support": sofa_support,
    "standing_desk_high": standing_desk_high,
    "standing_desk_low": standing_desk_low,
    "walk_break": walk_break,
    "compensate": compensate,
}
