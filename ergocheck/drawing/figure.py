"""One figure from joints and angles: where everything of a person is, for any stature and pose."""

from dataclasses import dataclass, replace

from ergocheck.drawing.geometry import add, ahead, averaged, down, two_links, up
from ergocheck.drawing.shapes import Point

PELVIS, LUMBAR, THORAX, NECK, SKULL = 0.100, 0.100, 0.110, 0.050, 0.045
UPPER_ARM, FOREARM, HAND = 0.180, 0.150, 0.095
THIGH, SHANK, ANKLE, HEEL, TOES = 0.245, 0.246, 0.039, 0.044, 0.112
SEAT_TO_HIP = 0.050
GRIP = FOREARM + 0.060  # from the elbow to where the hand holds something


@dataclass(frozen=True, slots=True)
class Pose:
    """Angles in degrees: spine and head from straight up, limbs from straight down, foot from level; + is forward.

    `trunk`, `upper` and `shank` are how much longer than usual for the stature this person's are.
    """

    pelvis: float
    lumbar: float
    thorax: float
    neck: float
    head: float
    arm: tuple[float, float]
    leg: tuple[float, float]
    foot: float = 0.0
    hip: float = 0.303
    level: int = 0
    far_arm: tuple[float, float] | None = None
    far_leg: tuple[float, float] | None = None
    far_foot: float | None = None
    shrug: float = 0.0
    wrist: float = 0.0
    far_wrist: float = 0.0
    curl: float = 0.0
    trunk: float = 1.0
    upper: float = 1.0
    shank: float = 1.0


@dataclass(frozen=True, slots=True)
class Arm:
    """Shoulder, elbow, wrist, knuckles and finger tips."""

    shoulder: Point
    elbow: Point
    wrist: Point
    knuckles: Point
    tip: Point


@dataclass(frozen=True, slots=True)
class Leg:
    """Hip, knee and ankle, and how far the foot is turned up."""

    hip: Point
    knee: Point
    ankle: Point
    foot: float


@dataclass(frozen=True, slots=True)
class Figure:
    """A posed person: `spine` runs hip, L3, T8, C7, skull base; `size` is the stature in cm."""

    size: float
    pose: Pose
    spine: tuple[Point, ...]
    head: Point
    eye: Point
    near_arm: Arm
    far_arm: Arm
    near_leg: Leg
    far_leg: Leg

    @property
    def hip(self) -> Point:
        """The near hip joint."""
        return self.spine[0]


def pose_figure(pose: Pose, size: float, hip: Point) -> Figure:
    """Every joint of a person of this stature with the hip at this point."""
    spine = [hip]
    parts = ((PELVIS, pose.pelvis), (LUMBAR, pose.lumbar), (THORAX, pose.thorax), (NECK, pose.neck))
    for length, angle in parts:
        spine.append(add(spine[-1], up(angle, length * pose.trunk * size)))
    head = add(add(spine[4], up(pose.head, SKULL * size)), up(pose.head + 90, 0.010 * size))
    shoulder = shoulder_of(pose, size, hip)
    far_arm = pose.far_arm or (pose.arm[0] + 4, pose.arm[1] + 2)
    far_leg = pose.far_leg or (pose.leg[0] + 4, pose.leg[1] + 2)
    far_foot = pose.foot if pose.far_foot is None else pose.far_foot
    return Figure(
        size=size,
        pose=pose,
        spine=tuple(spine),
        head=head,
        eye=add(head, up(pose.head + 90, 0.045 * size)),
        near_arm=_arm(pose, shoulder, pose.arm, pose.wrist, size),
        far_arm=_arm(pose, shoulder, far_arm, pose.far_wrist, size),
        near_leg=_leg(pose, hip, pose.leg, pose.foot, size),
        far_leg=_leg(pose, hip, far_leg, far_foot, size),
    )


def shoulder_of(pose: Pose, size: float, hip: Point) -> Point:
    """The shoulder joint: .083 up the thorax and .012 before it, higher where the shoulders are drawn up."""
    long = pose.trunk * size
    t8 = add(add(hip, up(pose.pelvis, PELVIS * long)), up(pose.lumbar, LUMBAR * long))
    shoulder = add(t8, up(pose.thorax, 0.083 * long + pose.shrug * size))
    return add(shoulder, up(pose.thorax + 90, 0.012 * size))


def _arm(pose: Pose, shoulder: Point, angles: tuple[float, float], bend: float, size: float) -> Arm:
    elbow = add(shoulder, down(angles[0], UPPER_ARM * pose.upper * size))
    wrist = add(elbow, down(angles[1], FOREARM * size))
    knuckles = add(wrist, down(angles[1] + bend, 0.050 * size))
    tip = add(knuckles, down(angles[1] + bend - pose.curl, (HAND - 0.050) * size))
    return Arm(shoulder, elbow, wrist, knuckles, tip)


def _leg(pose: Pose, hip: Point, angles: tuple[float, float], foot: float, size: float) -> Leg:
    knee = add(hip, down(angles[0], THIGH * size))
    return Leg(hip, knee, add(knee, down(angles[1], SHANK * pose.shank * size)), foot)


def hands_to(pose: Pose, size: float, hip: Point, near: Point, far: Point | None = None) -> Pose:
    """The same pose with the wrists at these points (or as near as the arms go)."""
    root = shoulder_of(pose, size, hip)
    lengths = (UPPER_ARM * pose.upper * size, FOREARM * size)
    arm = two_links(root, near, *lengths, bend=-1)
    other = two_links(root, far, *lengths, bend=-1) if far else pose.far_arm
    return replace(pose, arm=arm, far_arm=other)


def grip_to(pose: Pose, size: float, hip: Point, near: Point, far: Point | None = None) -> Pose:
    """The same pose with the palms, not the wrists, at these points: hands that hold something."""
    root = shoulder_of(pose, size, hip)
    lengths = (UPPER_ARM * pose.upper * size, GRIP * size)
    arm = two_links(root, near, *lengths, bend=-1)
    other = two_links(root, far, *lengths, bend=-1) if far else None
    return replace(pose, arm=arm, far_arm=other, wrist=0.0)


def feet_to(pose: Pose, size: float, hip: Point, ankle: Point, far: Point | None = None) -> Pose:
    """The same pose with the ankles at these points, knees forward."""
    lengths = (THIGH * size, SHANK * pose.shank * size)
    leg = two_links(hip, ankle, *lengths, bend=1)
    other = two_links(hip, far, *lengths, bend=1) if far else pose.far_leg
    return replace(pose, leg=leg, far_leg=other)


def sole_of(leg: Leg, size: float, shoes: float) -> float:
    """The height of the lowest point of a foot with its shoe on."""
    return min(point[1] for point in sole_points(leg, size, shoes))


def sole_points(leg: Leg, size: float, shoes: float) -> tuple[Point, Point]:
    """Heel and toes of the sole."""
    deep = ANKLE * size + shoes
    heel = add(leg.ankle, add(ahead(leg.foot, -HEEL * size), ahead(leg.foot - 90, deep)))
    toes = add(leg.ankle, add(ahead(leg.foot, TOES * size), ahead(leg.foot - 90, deep)))
    return heel, toes


def back_curve(figure: Figure, steps: int = 4) -> list[Point]:
    """The spine from hip to skull base as an even curve: Catmull-Rom through the joints, then averaged."""
    knots = figure.spine
    points: list[Point] = []
    for i in range(len(knots) - 1):
        a, b = knots[max(i - 1, 0)], knots[i]
        c, d = knots[i + 1], knots[min(i + 2, len(knots) - 1)]
        points += [_catmull(a, b, c, d, step / steps) for step in range(steps)]
    return averaged([*points, knots[-1]], rounds=2)


def _catmull(a: Point, b: Point, c: Point, d: Point, t: float) -> Point:
    def one(p: float, q: float, r: float, s: float) -> float:
        return 0.5 * (
            2 * q
            + (r - p) * t
            + (2 * p - 5 * q + 4 * r - s) * t**2
            + (3 * q - p - 3 * r + s) * t**3
        )

    return (one(a[0], b[0], c[0], d[0]), one(a[1], b[1], c[1], d[1]))
