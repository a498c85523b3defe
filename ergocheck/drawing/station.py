"""A person at a desk, solved: seat, feet, hands, desk and screen agree with the measures that are known."""

from dataclasses import dataclass, replace
from math import radians, tan

from ergocheck.drawing import furniture as things
from ergocheck.drawing.body import person
from ergocheck.drawing.figure import (
    ANKLE,
    SEAT_TO_HIP,
    Figure,
    Leg,
    Pose,
    feet_to,
    hands_to,
    pose_figure,
    sole_points,
)
from ergocheck.drawing.poses import POSES
from ergocheck.drawing.shapes import Point
from ergocheck.drawing.stage import Box, Piece, Setting, floor, pixel

RISER = 9.0
LAPTOPS = ("laptop", "laptop_at", "stand")
LOWEST_STAND, LID = 5.0, 23.0  # cm; a lid that leans back a little is that high
PALM = 0.022  # from the wrist's middle down to the underside of the hand


@dataclass(frozen=True, slots=True)
class Spec:
    """What a seated scene differs in from sitting well; shares of stature for the body, cm for things."""

    pose: str = "sitting_well"
    seat_up: float = 0.0
    seat_longer: float = 0.0
    desk_up: float = 0.0
    desk_nearer: float = 0.0
    desk_wide: float = 0.0
    slab: float = things.SLAB
    desk: bool = True
    empty: bool = False
    leg_at: float = 0.76
    display: str = "screen"
    screen_up: float = 0.0
    screen_back: float = 0.0
    screen_tilt: float = 0.0
    hands: str = "keyboard"
    footrest: str = ""
    rests: bool = False
    rest_up: float = 0.0
    rest_back: float = 0.0
    hard: bool = False
    tray: bool = False
    risers: float = 0.0
    free_back: float = 0.0
    legs: bool = False


@dataclass(frozen=True, slots=True)
class Station:
    """A solved workplace: where its things are, the view, and the pieces so far."""

    setting: Setting
    spec: Spec
    figure: Figure
    seat: float
    back_x: float
    desk: float
    keys: float
    front: float
    end: float
    screen_x: float
    screen_top: float
    foot: float
    rest: float
    view: Box
    pieces: tuple[Piece, ...]

    @property
    def px(self) -> float:
        """One nominal pixel in cm."""
        return pixel(self.view)

    @property
    def size(self) -> float:
        """The person's stature."""
        return self.setting.stature


def good_seat(setting: Setting) -> float:
    """The seat height at which the feet stand flat: the hollow of the knee, where it is known."""
    own = setting.known("knee_height")
    return own or (POSES["sitting_well"].hip - SEAT_TO_HIP) * setting.stature + setting.shoes


def own_build(setting: Setting) -> Pose:
    """Sitting well with the person's own shank, trunk and upper arm, from the heights that are known.

    Knee hollow, eye and elbow above the floor, sitting on the seat that fits; without them the
    lengths that are common for the stature.
    """
    size, usual = setting.stature, POSES["sitting_well"]
    hip = (0.0, good_seat(setting) + SEAT_TO_HIP * size)
    free = pose_figure(usual, size, hip)
    knee, ankle = free.near_leg.knee[1], ANKLE * size + setting.shoes
    if setting.known("knee_height"):
        usual = replace(usual, shank=_share(knee - ankle, knee - free.near_leg.ankle[1]))
    eye = setting.known("eye_height")
    if eye:
        neck = free.spine[4][1]
        usual = replace(usual, trunk=_share(eye - free.eye[1] + neck - hip[1], neck - hip[1]))
        free = pose_figure(usual, size, hip)
    elbow, shoulder = setting.known("elbow_height"), free.near_arm.shoulder[1]
    if elbow:
        usual = replace(usual, upper=_share(shoulder - elbow, shoulder - free.near_arm.elbow[1]))
    return usual


def _share(own: float, usual: float) -> float:
    """How much longer than usual, within what a body can be; beyond, a measure was mistaken."""
    return _clamp(own / usual, 0.8, 1.25)


def build(setting: Setting, spec: Spec) -> Station:
    """Solve and draw a seated workplace."""
    size = setting.stature
    own = own_build(setting)
    seat = _clamp(
        _told(setting, "seat_height", good_seat(setting), spec.seat_up * size), 12.0, 110.0
    )
    hip = (0.0, seat + SEAT_TO_HIP * size)
    well = pose_figure(own, size, hip)
    rest = _told(
        setting, "armrest_height", well.near_arm.elbow[1] - 0.028 * size - seat, spec.rest_up
    )
    pose = replace(POSES[spec.pose], trunk=own.trunk, upper=own.upper, shank=own.shank)
    pose, foot = _feet(setting, spec, pose, hip, seat)
    resting = well.near_arm.wrist[1] - PALM * size - things.KEYBOARD_HIGH
    desk = max(_told(setting, "desk_height", resting, spec.desk_up), 20.0)
    keys = min(desk - 4.0, resting) if spec.tray else desk
    front = well.near_arm.wrist[0] - 0.055 * size - spec.desk_nearer
    pose = _shrug(spec, pose, size, rest, well, seat)
    pose = replace(pose, shrug=max(pose.shrug, _clamp(0.25 * (desk - resting) / size, 0.0, 0.024)))
    pose = _hands(spec, pose, size, hip, keys, front)
    figure = pose_figure(pose, size, hip)
    far = setting.known("screen_distance")
    screen_x = figure.eye[0] + far if far else well.eye[0] + 0.37 * size + spec.screen_back
    top = max(_told(setting, "screen_top", well.eye[1] - 1.0, spec.screen_up), desk + 12.0)
    end = max(front + 74.0, screen_x + 22.0) + spec.desk_wide
    view = _view(size, end if spec.desk else 0.0)
    bare = Station(
        setting,
        spec,
        figure,
        seat,
        -0.074 * size - spec.free_back,
        desk,
        keys,
        front,
        end,
        screen_x,
        top,
        foot,
        rest,
        view,
        (),
    )
    return replace(bare, pieces=_draw(bare))


def _told(setting: Setting, key: str, neutral: float, off: float) -> float:
    """A measure that is known; where the scene is about one that is off, it must be off, or be drawn so."""
    given = setting.known(key)
    if given is None:
        return neutral + off
    plainly_off = off == 0 or (given - neutral) * off > 3.0 * abs(off)
    return given if plainly_off or key == setting.about else neutral + off


def _view(size: float, end: float) -> Box:
    left, right = -0.20 * size - 5.0, max(0.60 * size + 6.0, end + 5.0)
    return left, -0.065 * (right - left), right, 0.84 * size + 5.0


def _clamp(value: float, low: float, high: float) -> float:
    return min(max(value, low), high)


def _shrug(spec: Spec, pose: Pose, size: float, rest: float, well: Figure, seat: float) -> Pose:
    """Armrests that are too high push the shoulders up."""
    if not spec.rests:
        return pose
    lift = rest + seat - (well.near_arm.elbow[1] - 0.028 * size)
    return replace(pose, shrug=_clamp(lift / size, pose.shrug, 0.035))


HANGING_LEG = (82.0, 1.0)
REST_TILT = 10.0


def _feet(setting: Setting, spec: Spec, pose: Pose, hip: Point, seat: float) -> tuple[Pose, float]:
    """Feet flat where they can be; toes or nothing touches where the seat is too high."""
    size = setting.stature
    free = pose_figure(pose, size, hip).near_leg
    low = pose_figure(replace(pose, leg=HANGING_LEG), size, hip).near_leg
    high = seat - good_seat(setting)
    told = setting.measure("footrest_height", max(high, 4.0) if spec.footrest else 0.0)
    support = min(told, 0.55 * seat)
    ground = support + ANKLE * size + setting.shoes
    tilt = REST_TILT if support > 0 and spec.footrest != "stopgap" else 0.0
    hangs = spec.pose == "feet_hanging" or free.ankle[1] - ground > 2.0
    if hangs and low.ankle[1] - ground > 0.5:
        foot = _pointed(low, size, setting.shoes, support, tilt)
        return replace(pose, foot=foot, leg=HANGING_LEG), support
    shift = 0.02 * size if support > 0 else 0.0
    far = (free.ankle[0] + shift + 0.02 * size, ground + 0.004 * size)
    solved = feet_to(pose, size, hip, (free.ankle[0] + shift, ground), far)
    return replace(solved, foot=tilt), support


def _pointed(leg: Leg, size: float, shoes: float, support: float, tilt: float) -> float:
    """How far a hanging foot points down: until the toes nearly touch, or loosely where they cannot.

    Over a footrest that rises forward the foot may have to point up with it.
    """
    angles = (float(angle) for angle in range(int(tilt) + 4, -27, -2))
    clear = (a for a in angles if _clear(replace(leg, foot=a), size, shoes, support, tilt))
    return min(clear, default=tilt)


def _clear(leg: Leg, size: float, shoes: float, support: float, tilt: float) -> bool:
    """Whether the sole is above the floor, or above a rest that rises from under the ankle."""
    slope = tan(radians(tilt))
    points = sole_points(leg, size, shoes)
    return all(y >= support + slope * (x - leg.ankle[0] + 0.03 * size) for x, y in points)


def _hands(spec: Spec, pose: Pose, size: float, hip: Point, desk: float, front: float) -> Pose:
    """Hands on the keyboard or the mouse; other poses keep their own arms."""
    if spec.hands == "own":
        return pose
    if spec.hands == "lap":
        near = (hip[0] + 0.17 * size, hip[1] + 0.065 * size)
        return replace(hands_to(pose, size, hip, near), wrist=-8)
    if spec.hands == "rest":
        return replace(pose, arm=(8, 82), wrist=4)
    reach = {
        "keyboard": 0.055 * size,
        "mouse": 0.07 * size,
        "edge": 0.02 * size,
        "bent": 0.045 * size,
    }[spec.hands]
    if spec.display == "laptop":
        reach = 0.045 * size
    high = desk + (0.0165 * size if spec.hands == "edge" else PALM * size + things.KEYBOARD_HIGH)
    solved = hands_to(
        pose,
        size,
        hip,
        (front + reach + spec.desk_nearer, high),
        (front + reach + spec.desk_nearer + 1.2, high + 1.2),
    )
    if spec.hands == "bent":
        return replace(solved, wrist=34.0, far_wrist=34.0, curl=30)
    level_hand = 90.0 - solved.arm[1]
    far = solved.far_arm or solved.arm
    return replace(solved, wrist=level_hand * 0.8, far_wrist=(90.0 - far[1]) * 0.8, curl=12)


def _draw(s: Station) -> tuple[Piece, ...]:
    spec, size = s.spec, s.size
    pieces = (
        *floor(s.view),
        *_chair(s),
        *(_desk(s) if spec.desk else ()),
        *(() if spec.empty else _sitter(s)),
    )
    if spec.rests:
        above = min(s.rest, 0.27 * size)
        x = s.figure.near_arm.elbow[0] - 0.085 * size - spec.rest_back
        pieces += things.armrest(x, s.seat, above, hard=spec.hard)
    return pieces + _under_feet(s)


def _chair(s: Station) -> tuple[Piece, ...]:
    depth = s.setting.measure("seat_depth", things.SEAT_DEEP) + s.spec.seat_longer
    drawn = things.plain_chair if s.spec.legs else things.chair
    return drawn(s.seat, s.back_x, depth=depth)


def _sitter(s: Station) -> tuple[Piece, ...]:
    return person(
        s.figure, s.setting.who, shoes=s.setting.shoes, line=0.7 * s.px, level=s.setting.level
    )


def _desk(s: Station) -> tuple[Piece, ...]:
    wide, spec = s.end - s.front, s.spec
    top = things.desk(s.front, s.desk, wide, leg_at=spec.leg_at, slab=spec.slab, risers=spec.risers)
    return *top, *_display(s)


def _under_feet(s: Station) -> tuple[Piece, ...]:
    x = s.figure.near_leg.ankle[0] - 0.03 * s.size
    if s.spec.footrest == "stopgap":
        return things.stack(x - 6.0, s.foot)
    if s.foot > 0:
        return things.footrest(x, s.foot)
    return ()


def _display(s: Station) -> tuple[Piece, ...]:
    keys = s.front + 0.055 * s.size + s.spec.desk_nearer
    board = _keyboard(s, keys)
    match s.spec.display:
        case "laptop":
            return things.laptop(s.front + 0.05 * s.size + s.spec.desk_nearer, s.desk)
        case "stand":
            high = max(s.screen_top - s.desk - 22.0, 6.0)
            x = s.screen_x - 21.0
            return (
                *board,
                *things.riser(x, s.desk, high),
                *things.laptop(x, s.desk + high, opening=14),
            )
        case "laptop_at":
            return _laptop_at(s, board)
        case "raised":
            x = s.screen_x - 10.0
            return (
                *board,
                *things.riser(x, s.desk, RISER),
                *things.screen(s.screen_x, s.screen_top, s.desk + RISER),
            )
        case "none":
            return board
        case "empty":
            return ()
        case _:
            return (
                *board,
                *things.screen(s.screen_x, s.screen_top, s.desk, tilt=s.spec.screen_tilt),
            )


def _keyboard(s: Station, x: float) -> tuple[Piece, ...]:
    """The keyboard on the desk, or on a tray that hangs under it."""
    if not s.spec.tray:
        return things.keyboard(x, s.desk)
    tray = things.tray(s.front - 6.0, s.desk - s.spec.slab, s.keys)
    return tray + things.keyboard(x, s.keys)


def _laptop_at(s: Station, board: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """A laptop whose picture ends as high as was measured: on the desk, or on a stand behind a keyboard."""
    above = s.screen_top - s.desk
    if above > LOWEST_STAND + LID:
        x, high = s.screen_x - 21.0, above - LID
        stand = things.riser(x, s.desk, high) + things.laptop(x, s.desk + high, opening=14)
        return board + stand
    return things.laptop(s.front + 0.05 * s.size, s.desk, size=(above - 1.0) / 0.893)
