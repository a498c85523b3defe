"""What is noted on a seated scene: tape where one measures, an arrow where something should move."""

from math import atan2, degrees

from ergocheck.drawing import furniture as things
from ergocheck.drawing.figure import sole_of
from ergocheck.drawing.geometry import add, between, capsule, ellipse, smooth
from ergocheck.drawing.measured import Height, Length, measured
from ergocheck.drawing.shapes import Circle, Line, Point, Polygon, RoundedRect
from ergocheck.drawing.stage import Box, Layer, Piece, on
from ergocheck.drawing.station import Station
from ergocheck.drawing.tape import angle, arrow, dashed, round_arrow

Pieces = tuple[Piece, ...]


SEEN = 4.0
"""Centimetres from which a tape is more than a smudge."""


def feet_gap(s: Station) -> Pieces:
    """How far the shoes stay above what should carry them; a gap that nobody measured only where it can be seen."""
    leg = s.figure.near_leg
    gap = s.setting.measure("value", sole_of(leg, s.size, s.setting.shoes) - s.foot)
    if gap < SEEN and s.setting.known("value") is None:
        return ()
    x = leg.ankle[0] + 0.165 * s.size
    toe = leg.ankle[0] + 0.09 * s.size
    return measured(s.setting, s.view, Height(x, s.foot, max(gap, 0.0), (toe, x)))


def far_box(s: Station) -> Pieces:
    """A small box where the near hand reaches."""
    tip = s.figure.near_arm.knuckles
    return things.box(
        tip[0] - 1.0, s.desk, 15.0, max(tip[1] + 2.0 - s.desk, 9.0), layer=Layer.FAR_ARM
    )


def seat_height(s: Station) -> Pieces:
    """From the floor to the top of the seat."""
    x = s.figure.near_leg.ankle[0] + 0.19 * s.size
    return measured(s.setting, s.view, Height(x, 0.0, s.seat, (s.back_x + 30.0, s.back_x + 44.0)))


def seat_depth(s: Station) -> Pieces:
    """From the backrest to the front edge of the seat."""
    deep = s.setting.measure("seat_depth", things.SEAT_DEEP)
    y = s.seat - 15.0
    return measured(
        s.setting,
        s.view,
        Length(y, s.back_x, deep, (y, s.seat - 1.0), (s.back_x - 8.0 * s.px, y), "end"),
    )


def lumbar_arrow(s: Station) -> Pieces:
    """An arrow to where the back of the chair bulges."""
    tip = (s.back_x - 8.0, s.seat + 17.0)
    return on(Layer.LABEL, *arrow((tip[0] - 22.0, tip[1]), tip, s.px))


def armrest_height(s: Station) -> Pieces:
    """From the seat up to the armrest."""
    x = s.back_x - 24.0
    edge = s.figure.near_arm.elbow[0] + 0.05 * s.size
    return measured(s.setting, s.view, Height(x, s.seat, s.rest, (x, edge), side=-1))


def blocked(s: Station) -> Pieces:
    """Where the armrest meets the edge of the desk."""
    at = (s.front, s.desk - 1.0)
    return on(Layer.LABEL, Circle("ink", at, 9 * s.px, 2.4 * s.px))


def soft_rest(s: Station) -> Pieces:
    """A soft cushion on the armrest."""
    x, top = s.figure.near_arm.elbow[0] - 0.085 * s.size, s.seat + s.rest
    return on(Layer.ARMREST, capsule("soft", (x + 2.0, top - 0.6), (x + 24.0, top - 0.6), 2.0, 2.0))


def hard_rest(s: Station) -> Pieces:
    """The hard edge that presses on the forearm."""
    x = s.figure.near_arm.elbow[0] - 0.085 * s.size + 24.0
    top = s.seat + s.rest - 4.0
    return on(Layer.LABEL, *arrow((x + 6.0, top - 9.0), (x, top), s.px))


def desk_height(s: Station) -> Pieces:
    """From the floor to the top of the desk."""
    x = s.end + 12.0
    return measured(s.setting, s.view, Height(x, 0.0, s.desk, (s.front, s.end)))


def shoulder_arrow(s: Station) -> Pieces:
    """The shoulders go up."""
    at = add(s.figure.near_arm.shoulder, (-0.14 * s.size, 0.03 * s.size))
    return on(Layer.LABEL, *arrow(at, add(at, (0.0, 0.09 * s.size)), s.px))


def sharp_edge(s: Station) -> Pieces:
    """The edge of the desk presses into the wrist."""
    foot = (s.front + 1.0, s.desk - 4.0)
    return on(Layer.LABEL, *arrow(add(foot, (-7.0, -9.0)), foot, s.px))


def leg_room(s: Station) -> Pieces:
    """A drawer block, and how deep the room before it is."""
    deep = s.setting.measure("value", 62.0)
    block = on(
        Layer.DESK, RoundedRect("furnd", s.front + deep, 3.0, 20.0, max(s.desk - 9.0, 10.0), 1.0)
    )
    return block + measured(
        s.setting,
        s.view,
        Length(
            14.0, s.front, deep, (14.0, s.desk - s.spec.slab), (s.front + deep, -13.0 * s.px), "end"
        ),
    )


def document(s: Station) -> Pieces:
    """A holder with a sheet between keyboard and screen."""
    return things.sheet(s.front + 0.055 * s.size + 19.0, s.desk, 24.0, 28.0)


def screen_height(s: Station) -> Pieces:
    """From the floor to the upper edge of the screen."""
    x = s.end + 12.0
    return measured(s.setting, s.view, Height(x, 0.0, s.screen_top, (s.screen_x, s.screen_x + 3.0)))


def screen_distance(s: Station) -> Pieces:
    """From the eye to the screen."""
    eye = s.figure.eye
    y = min(eye[1] - 0.055 * s.size, s.screen_top - 4.0)
    far = s.screen_x - eye[0]
    return measured(s.setting, s.view, Length(y, eye[0], far, (y, eye[1])))


def screen_arrows(s: Station) -> Pieces:
    """The screen goes up and down, and tilts."""
    x, middle = s.screen_x + 15.0, s.screen_top - things.SCREEN_TALL / 2
    up_down = (
        *arrow((x, middle), (x, middle + 15), s.px),
        *arrow((x, middle), (x, middle - 15), s.px),
    )
    tilt = round_arrow((s.screen_x, middle), 24.0, 118.0, 74.0, s.px)
    return on(Layer.LABEL, *up_down, *tilt)


def screen_up(s: Station) -> Pieces:
    """The screen has gone up."""
    x, middle = s.screen_x + 15.0, s.screen_top - things.SCREEN_TALL / 2
    return on(Layer.LABEL, *arrow((x, middle - 8.0), (x, middle + 10.0), s.px))


def screen_down(s: Station) -> Pieces:
    """The screen has gone down."""
    x, middle = s.screen_x + 15.0, s.screen_top - things.SCREEN_TALL / 2
    return on(Layer.LABEL, *arrow((x, middle + 10.0), (x, middle - 8.0), s.px))


def soft_edge(s: Station) -> Pieces:
    """A soft strip around the edge of the desk."""
    low, high = (s.front, s.desk - s.spec.slab + 0.2), (s.front, s.desk - 0.2)
    return on(Layer.FAR_ARM, capsule("soft", low, high, 1.5, 1.5))


def rest_back(s: Station) -> Pieces:
    """The armrest has gone back from the desk."""
    y = s.seat + s.rest - 9.0
    x = s.figure.near_arm.elbow[0] - 0.085 * s.size - s.spec.rest_back
    return on(Layer.LABEL, *arrow((x + 26.0, y), (x + 4.0, y), s.px))


def keyboard_space(s: Station) -> Pieces:
    """From the edge of the desk to the keyboard."""
    start = s.front
    deep = s.setting.measure("value", 0.055 * s.size + s.spec.desk_nearer)
    y = s.desk - 9.0
    return measured(
        s.setting,
        s.view,
        Length(y, start, deep, (y, s.desk), (s.view[2] - 8 * s.px, s.view[3] - 16 * s.px), "end"),
    )


def wrist_line(s: Station) -> Pieces:
    """Forearm and hand in one line."""
    arm = s.figure.near_arm
    rise = 0.052 * s.size
    a, b = add(between(arm.elbow, arm.wrist, 0.35), (0.0, rise)), add(arm.tip, (0.0, rise))
    return on(
        Layer.LABEL,
        Line("aim", a, (b[0], a[1] + (b[1] - a[1]) * 0.3), 2.4 * s.px, (7 * s.px, 5 * s.px)),
    )


def wrist_angle(s: Station) -> Pieces:
    """How far the hand is bent up from the forearm."""
    arm = s.figure.near_arm
    along = _heading(arm.elbow, arm.wrist)
    bent = _heading(arm.wrist, arm.knuckles)
    return on(
        Layer.CHAIR, *angle(arm.wrist, 0.15 * s.size, along, bent, f"gap{s.setting.tinted}", s.px)
    )


def _heading(a: Point, b: Point) -> float:
    return degrees(atan2(b[1] - a[1], b[0] - a[0]))


def footrest_length(s: Station) -> Pieces:
    """How deep the plate of the footrest is."""
    x = s.figure.near_leg.ankle[0] - 0.03 * s.size - 0.28 * 33.0
    deep = s.setting.measure("value", 33.0)
    return measured(
        s.setting, s.view, Length(-7.0, x, deep, (-7.0, 0.0), (x - 8.0 * s.px, -7.0), "end")
    )


def footrest_height(s: Station) -> Pieces:
    """From the floor to the plate under the heel."""
    x = s.figure.near_leg.ankle[0] + 0.26 * s.size
    heel = s.figure.near_leg.ankle[0]
    return measured(s.setting, s.view, Height(x, 0.0, s.foot, (heel, heel + 20.0)))


def above_footrest(s: Station) -> Pieces:
    """From the plate under the heel up to the top of the desk."""
    x, heel = s.end + 12.0, s.figure.near_leg.ankle[0]
    rise = s.desk - s.foot
    up = measured(s.setting, s.view, Height(x, s.foot, rise, (s.front, s.end)))
    return up + on(Layer.DESK, dashed((heel, s.foot), (x, s.foot), s.px))


def thigh_gap(s: Station) -> Pieces:
    """From the top of the thigh to the underside of the desk."""
    hip, knee = s.figure.near_leg.hip, s.figure.near_leg.knee
    x = s.front + 5.0
    share = min(max((x - hip[0]) / max(knee[0] - hip[0], 1.0), 0.0), 1.0)
    top = between(hip, knee, share)[1] + (0.057 - 0.020 * share) * s.size * s.setting.who.limb
    under = s.desk - s.spec.slab
    gap = s.setting.measure("value", max(under - top, 0.0))
    return measured(
        s.setting,
        s.view,
        Height(
            x, under - gap, gap, (x - 12, x + 12), 1, (s.view[2] - 8 * s.px, s.view[3] - 16 * s.px)
        ),
    )


def shoulder_down(s: Station) -> Pieces:
    """An arrow down from where raised shoulders were."""
    at = add(s.figure.near_arm.shoulder, (-0.15 * s.size, 0.13 * s.size))
    return on(Layer.LABEL, *arrow(at, add(at, (0.0, -0.11 * s.size)), s.px))


def phone_at_ear(s: Station) -> Pieces:
    """A receiver between ear and shoulder."""
    ear = add(s.figure.head, (-0.008 * s.size, -0.01 * s.size))
    low = add(s.figure.near_arm.shoulder, (0.02 * s.size, 0.045 * s.size))
    return on(Layer.ARMREST, capsule("screen", ear, low, 0.013 * s.size, 0.013 * s.size))


def headset(s: Station) -> Pieces:
    """Band, ear cup and microphone."""
    size, head = s.size, s.figure.head
    cup = add(head, (-0.007 * size, -0.006 * size))
    band = smooth(
        "screen",
        [
            add(cup, (0, 0.012 * size)),
            add(head, (-0.012 * size, 0.045 * size)),
            add(head, (-0.006 * size, 0.067 * size)),
        ],
        closed=False,
        width=0.009 * size,
    )
    boom = smooth(
        "screen",
        [
            add(cup, (0.004 * size, -0.012 * size)),
            add(head, (0.018 * size, -0.042 * size)),
            add(head, (0.045 * size, -0.044 * size)),
        ],
        closed=False,
        width=0.006 * size,
    )
    return on(Layer.ARMREST, band, boom, ellipse("screen", cup, 0.014 * size, 0.019 * size))


def wedge(s: Station) -> Pieces:
    """A wedge cushion on the seat, high end at the back."""
    return on(
        Layer.CHAIR,
        Polygon(
            "boxd",
            (
                (s.back_x + 1.0, s.seat - 1.0),
                (s.back_x + 1.0, s.seat + 6.5),
                (s.back_x + 40.0, s.seat),
            ),
        ),
    )


def around_hands(s: Station) -> Box:
    """The view close to the hands."""
    half = 0.17 * s.size
    x, y = s.figure.near_arm.wrist[0] + 0.035 * s.size, s.desk
    return x - half, y - 0.62 * half, x + half, y + 0.95 * half


def around_elbow(s: Station) -> Box:
    """The view close to the elbow."""
    x, y = s.figure.near_arm.elbow
    half = 0.22 * s.size
    return x - half, y - 0.9 * half, x + half, y + 0.9 * half


def around_thigh(s: Station) -> Box:
    """The view close to the thighs under the desk."""
    half = 0.24 * s.size
    x, y = 0.13 * s.size, s.seat + 0.10 * s.size
    return x - half, y - 0.9 * half, x + half, y + 0.9 * half
