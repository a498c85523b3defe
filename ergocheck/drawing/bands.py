"""The postures of RULA and REBA, one angle band each: trunk, neck, upper arm, elbow, wrist and knee."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from math import atan2, cos, degrees, radians

from ergocheck.drawing import furniture as things
from ergocheck.drawing.angles import Band, Joint, straight, turning, wedge
from ergocheck.drawing.body import person
from ergocheck.drawing.figure import (
    ANKLE,
    SEAT_TO_HIP,
    SHANK,
    THIGH,
    Figure,
    Pose,
    feet_to,
    hands_to,
    pose_figure,
)
from ergocheck.drawing.geometry import add
from ergocheck.drawing.poses import POSES
from ergocheck.drawing.seated import NO_DESK, Seated
from ergocheck.drawing.shapes import Point
from ergocheck.drawing.stage import Composition, Piece, Setting, floor, pixel
from ergocheck.drawing.standing import stand, tall_view
from ergocheck.drawing.station import good_seat

Pieces = tuple[Piece, ...]
UPRIGHT = POSES["standing"]
HANGING = (-1.0, 1.0)
STRAIGHT = Band(0.0, 0.0)
BOW = 18.0  # degrees that the trunk leans where the neck is compared with it


@dataclass(frozen=True, slots=True)
class Posture:
    """A part of the body at an angle: how the figure takes it, at which joint it is read, what is seen of it."""

    band: Band
    pose: Callable[[float], Pose]
    joint: Callable[[Figure], Joint]
    view: tuple[float, float, float, float]
    at: float | None = None
    counted: bool = False

    def __call__(self, setting: Setting) -> Composition:
        """Draw it for this person."""
        size = setting.stature
        shown = WHOLE if setting.whole and self.view is LOWER else self.view
        left, bottom, right, top = (share * size for share in shown)
        view = (left, bottom, right, top)
        angle = self.band.middle if self.at is None else self.at
        stance = stand(setting, self.pose(angle), view)
        joint = self.joint(stance.figure)
        return Composition(
            stance.drawn() + self._noted(setting, joint, angle, stance.px), view, cropped=True
        )

    def _noted(self, setting: Setting, joint: Joint, angle: float, px: float) -> Pieces:
        if self.counted:
            return turning(joint, angle, px)
        if self.band == STRAIGHT:
            return straight(joint, px)
        return wedge(setting, joint, self.band, px)


def _heading(a: Point, b: Point) -> float:
    return degrees(atan2(b[1] - a[1], b[0] - a[0]))


def _standing_on(thigh: float, shank: float) -> float:
    """The height of the hip over legs at these angles, as a share of stature."""
    return THIGH * cos(radians(thigh)) + SHANK * cos(radians(shank)) + ANKLE


def trunk_pose(angle: float) -> Pose:
    """Standing, the trunk turned forward at the hips; the head follows half-way, the arms hang."""
    thigh, shank = 1.0 + 0.13 * angle, -1.0 + 0.08 * angle
    return replace(
        UPRIGHT,
        pelvis=UPRIGHT.pelvis + angle,
        lumbar=UPRIGHT.lumbar + angle,
        thorax=UPRIGHT.thorax + angle,
        neck=UPRIGHT.neck + 0.85 * angle,
        head=UPRIGHT.head + 0.6 * angle,
        arm=(2.0, 12.0),
        leg=(thigh, shank),
        far_leg=(thigh + 2.0, shank + 2.0),
        hip=_standing_on(thigh, shank),
    )


def at_hip(figure: Figure) -> Joint:
    """The trunk counts from straight up, forward."""
    return Joint(figure.hip, 90.0, -1, 0.52 * figure.size)


def neck_pose(angle: float) -> Pose:
    """Bowed a little, neck and head turned forward together: one sees that the trunk is the measure."""
    bowed = UPRIGHT.neck + BOW, UPRIGHT.head + BOW
    turned = 0.94 * angle  # the head sits before the neck and goes further
    return replace(trunk_pose(BOW), neck=bowed[0] + turned, head=bowed[1] + turned)


def at_neck(figure: Figure) -> Joint:
    """The neck counts from the line of the trunk, forward."""
    root = add(figure.spine[3], (0.015 * figure.size, 0.0))
    return Joint(root, 90.0 - BOW, -1, 0.27 * figure.size, back=0.30 * figure.size)


def upper_arm_pose(angle: float) -> Pose:
    """Standing upright, the near arm lifted; the far arm hangs."""
    return replace(UPRIGHT, arm=(angle, angle + 6.0), far_arm=HANGING, curl=10.0)


def at_shoulder(figure: Figure) -> Joint:
    """The upper arm counts from hanging down along the trunk, forward."""
    return Joint(figure.near_arm.shoulder, -90.0, 1, 0.31 * figure.size)


def elbow_pose(angle: float) -> Pose:
    """Standing upright, the near upper arm a little forward and the elbow bent; the far arm hangs."""
    return replace(UPRIGHT, arm=(18.0, 18.0 + angle), far_arm=HANGING, curl=10.0)


def at_elbow(figure: Figure) -> Joint:
    """The elbow counts from the stretched arm, bending up."""
    arm = figure.near_arm
    return Joint(arm.elbow, _heading(arm.shoulder, arm.elbow), 1, 0.28 * figure.size)


def wrist_pose(angle: float) -> Pose:
    """The near forearm level, the hand bent up; the far arm hangs."""
    return replace(UPRIGHT, arm=(2.0, 90.0), far_arm=HANGING, wrist=angle)


def at_wrist(figure: Figure) -> Joint:
    """The hand counts from the line of the forearm, up."""
    arm = figure.near_arm
    return Joint(arm.wrist, _heading(arm.elbow, arm.wrist), 1, 0.135 * figure.size)


def knee_pose(angle: float) -> Pose:
    """Standing with bent knees, the trunk forward just as much as balance asks."""
    lean = 0.28 * angle
    thigh, shank = 0.68 * angle, -0.32 * angle
    return replace(
        UPRIGHT,
        pelvis=UPRIGHT.pelvis + lean,
        lumbar=UPRIGHT.lumbar + lean,
        thorax=UPRIGHT.thorax + lean,
        neck=UPRIGHT.neck + 0.6 * lean,
        head=0.3 * lean,
        arm=(14.0, 34.0),
        leg=(thigh, shank),
        far_leg=(thigh - 1.0, shank - 2.0),
        hip=_standing_on(thigh, shank),
    )


def at_knee(figure: Figure) -> Joint:
    """The knee counts from the stretched leg, the shank going back."""
    leg = figure.near_leg
    return Joint(leg.knee, _heading(leg.hip, leg.knee), -1, 0.155 * figure.size, 16.0)


def legs_kneeling(setting: Setting) -> Composition:
    """Somebody on one knee, trunk upright."""
    pose = replace(
        POSES["kneeling_garden"], pelvis=6.0, lumbar=-4.0, thorax=4.0, neck=12.0, head=6.0,
        arm=(16.0, 42.0), far_arm=(12.0, 34.0),
    )  # fmt: skip
    stance = stand(setting, pose, tall_view(setting, -0.55, 0.60, 0.95))
    return Composition(stance.drawn(), stance.view)


def sitting(recline: float) -> Callable[[Setting], Composition]:
    """Somebody against the backrest, tipped back by an angle; the band it lies in as a wedge."""

    def compose(setting: Setting) -> Composition:
        size = setting.stature
        seat = good_seat(setting)
        view = (-0.52 * size, -0.065 * size, 0.48 * size, 0.93 * size)
        px = pixel(view)
        figure = _against(setting, seat, recline)
        chair = things.chair(seat, -0.074 * size, recline=recline)
        body = person(figure, setting.who, shoes=setting.shoes, line=0.7 * px, level=setting.level)
        joint = Joint(figure.hip, 90.0, -1, 0.51 * size)
        band = RECLINED[recline]
        note = wedge(setting, joint, band, px) if recline else straight(joint, px)
        return Composition(floor(view) + chair + body + note, view, cropped=True)

    return compose


def _against(setting: Setting, seat: float, recline: float) -> Figure:
    size = setting.stature
    hip = (0.0, seat + SEAT_TO_HIP * size)
    well = POSES["sitting_well"]
    pose = replace(
        well,
        pelvis=well.pelvis - recline,
        lumbar=well.lumbar - recline,
        thorax=well.thorax - recline,
        neck=well.neck - 0.7 * recline,
        head=-0.3 * recline,
        wrist=-8.0,
    )
    pose = hands_to(pose, size, hip, (0.16 * size, hip[1] + 0.065 * size))
    foot = pose_figure(pose, size, hip).near_leg.ankle
    ground = (foot[0], ANKLE * size + setting.shoes)
    return pose_figure(
        feet_to(pose, size, hip, ground, add(ground, (0.02 * size, 0.004 * size))), size, hip
    )


RECLINED = {0.0: STRAIGHT, 10.0: Band(0.0, -20.0), 30.0: Band(-20.0, -45.0, open=True)}

WHOLE = (-0.42, -0.075, 0.66, 1.20)
TORSO = (-0.38, 0.42, 0.52, 1.22)
HEAD = (-0.18, 0.575, 0.48, 1.20)
ARM = (-0.30, 0.27, 0.54, 1.09)
LOWER = (-0.30, -0.05, 0.40, 0.64)
HAND = (0.07, 0.50, 0.40, 0.775)


BANDS: Mapping[str, Callable[[Setting], Composition]] = {
    "trunk_angle": Posture(Band(0.0, 32.0), trunk_pose, at_hip, WHOLE, at=32.0, counted=True),
    "trunk_upright": Posture(STRAIGHT, trunk_pose, at_hip, WHOLE),
    "trunk_0_20": Posture(Band(0.0, 20.0), trunk_pose, at_hip, WHOLE),
    "trunk_20_60": Posture(Band(20.0, 60.0), trunk_pose, at_hip, WHOLE),
    "trunk_over_60": Posture(Band(60.0, 105.0, open=True), trunk_pose, at_hip, WHOLE),
    "trunk_back_0_20": Posture(Band(0.0, -20.0), trunk_pose, at_hip, WHOLE),
    "trunk_back_over_20": Posture(
        Band(-20.0, -42.0, open=True), trunk_pose, at_hip, WHOLE, at=-28.0
    ),
    "trunk_backrest_upright": sitting(0.0),
    "trunk_backrest_0_20": sitting(10.0),
    "trunk_backrest_over_20": sitting(30.0),
    "neck_angle": Posture(STRAIGHT, neck_pose, at_neck, HEAD, at=24.0, counted=True),
    "neck_0_10": Posture(Band(0.0, 10.0), neck_pose, at_neck, HEAD),
    "neck_10_20": Posture(Band(10.0, 20.0), neck_pose, at_neck, HEAD),
    "neck_over_20": Posture(Band(20.0, 62.0, open=True), neck_pose, at_neck, HEAD),
    "neck_back": Posture(Band(0.0, -36.0, open=True), neck_pose, at_neck, HEAD),
    "upper_arm_angle": Posture(STRAIGHT, upper_arm_pose, at_shoulder, TORSO, at=52.0, counted=True),
    "upper_arm_20_20": Posture(Band(-20.0, 20.0), upper_arm_pose, at_shoulder, TORSO),
    "upper_arm_20_45": Posture(Band(20.0, 45.0), upper_arm_pose, at_shoulder, TORSO),
    "upper_arm_45_90": Posture(Band(45.0, 90.0), upper_arm_pose, at_shoulder, TORSO),
    "upper_arm_over_90": Posture(Band(90.0, 150.0, open=True), upper_arm_pose, at_shoulder, TORSO),
    "upper_arm_back": Posture(Band(-20.0, -58.0, open=True), upper_arm_pose, at_shoulder, TORSO),
    "elbow_angle": Posture(STRAIGHT, elbow_pose, at_elbow, ARM, at=75.0, counted=True),
    "elbow_60_100": Posture(Band(60.0, 100.0), elbow_pose, at_elbow, ARM),
    "elbow_under_60": Posture(Band(0.0, 60.0), elbow_pose, at_elbow, ARM),
    "elbow_over_100": Posture(Band(100.0, 148.0, open=True), elbow_pose, at_elbow, ARM),
    "wrist_angle": Posture(STRAIGHT, wrist_pose, at_wrist, HAND, at=30.0, counted=True),
    "wrist_straight": Posture(STRAIGHT, wrist_pose, at_wrist, HAND),
    "wrist_up_0_15": Posture(Band(0.0, 15.0), wrist_pose, at_wrist, HAND),
    "wrist_up_over_15": Posture(Band(15.0, 66.0, open=True), wrist_pose, at_wrist, HAND),
    "wrist_down_0_15": Posture(Band(0.0, -15.0), wrist_pose, at_wrist, HAND),
    "wrist_down_over_15": Posture(Band(-15.0, -66.0, open=True), wrist_pose, at_wrist, HAND),
    "legs_straight": Posture(Band(0.0, 30.0, silent=True), knee_pose, at_knee, LOWER, at=6.0),
    "legs_30_60": Posture(Band(30.0, 60.0), knee_pose, at_knee, LOWER),
    "legs_over_60": Posture(Band(60.0, 130.0, open=True), knee_pose, at_knee, LOWER, at=100.0),
    "legs_kneeling": legs_kneeling,
    "sitting_free": Seated(replace(NO_DESK, free_back=13.0)),
}
