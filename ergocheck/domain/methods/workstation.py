"""Heights of seat, desk and screen that fit one person, with the error of each; all lengths in mm.

Measured values beat predicted ones. The thresholds are our own and not validated; no armrest height
is ever predicted from stature. Coefficients and citation: workstation_fits.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple, TypeAlias

from ergocheck.domain.methods.case import rounded
from ergocheck.domain.methods.workstation_fits import FITS, SAMPLE

Sex: TypeAlias = Literal["male", "female", "not_given"]
Advice: TypeAlias = Literal[
    "none", "adjust_desk", "raise_desk", "optional_footrest", "footrest", "lower_desk"
]

IN_95_PERCENT: Final = 1.96
"""Standard errors within which 95 % of persons lie."""
SEAT_RANGE: Final = (-40.0, 20.0)
"""About the popliteal height: lower brings the knees above the hips, higher only while the feet
stay flat.
"""
SEAT_DEPTH: Final = (-80.0, -50.0)
"""About the buttock-popliteal length."""
TOLERANCE_MEASURED: Final = 20.0
TOLERANCE_PREDICTED: Final = 45.0
"""About the desk height; the second is the 95 % error of one person."""
SCREEN_RANGE: Final = (-50.0, 0.0)
SCREEN_RANGE_VARIFOCALS: Final = (-100.0, -50.0)
"""Top line of the screen about the eye height (varifocals: unchecked)."""
DESK_ADVICE: Final[tuple[tuple[float, Advice], ...]] = (
    (0.0, "raise_desk"),
    (50.0, "optional_footrest"),
    (150.0, "footrest"),
)
DESK_ADVICE_BEYOND: Final[Advice] = "lower_desk"
"""By how far the desk stands above the height that fits; beyond, a footrest is not enough."""
THIGH_GAP_AT_LEAST: Final = 20.0

WITH_SHOES: Final = (
    "popliteal",
    "seated_elbow",
    "seated_eye",
    "standing_elbow",
    "standing_eye",
    "thigh_top",
)


@dataclass(frozen=True, slots=True)
class Person:
    """Stature barefoot, heights measured with shoes on, the desk as it is; None: not known."""

    stature: float | None = None
    sex: Sex = "not_given"
    shoe_height: float = 25.0
    keyboard_height: float = 20.0
    slump: float = 20.0
    varifocals: bool = False
    popliteal_height: float | None = None
    seated_elbow_height: float | None = None
    seated_eye_height: float | None = None
    standing_elbow_height: float | None = None
    standing_eye_height: float | None = None
    thigh_top_height: float | None = None
    buttock_popliteal_length: float | None = None
    elbow_rest_height: float | None = None
    desk_height: float | None = None
    desk_adjustable: bool = False
    desktop_thickness: float | None = None

    @property
    def coefficients(self) -> str:
        """Which fits are used: male, female or both."""
        return "both" if self.sex == "not_given" else self.sex


MEASURED: Final[Mapping[str, str]] = {
    "popliteal": "popliteal_height",
    "seated_elbow": "seated_elbow_height",
    "seated_eye": "seated_eye_height",
    "standing_elbow": "standing_elbow_height",
    "standing_eye": "standing_eye_height",
    "thigh_top": "thigh_top_height",
    "buttock_popliteal": "buttock_popliteal_length",
}
"""The field of each body height; each stands for the stature where it was measured."""


class Height(NamedTuple):
    """A body height with shoes on, whether it was measured, and its 95 % error (None when
    measured).
    """

    value: float
    measured: bool
    error_95: float | None


class Setting(NamedTuple):
    """What a setting should be; target, tolerance, low and high where the rule has them."""

    body: Height
    target: float | None = None
    tolerance: float | None = None
    low: float | None = None
    high: float | None = None


class Settings(NamedTuple):
    """The settings of one person; None is what rests on an unknown height."""

    seat_height: Setting | None
    seat_depth: Setting | None
    desk_sitting: Setting | None
    desk_standing: Setting | None
    screen_top_sitting: Setting | None
    screen_top_standing: Setting | None
    armrest_height: float | None
    desk_difference: float | None
    desk_advice: Advice | None
    footrest_height: float | None
    seat_height_on_footrest: float | None
    screen_top_on_footrest: float | None
    thigh_gap: float | None
    thigh_gap_enough: bool | None
    extrapolated: bool


def body_height(person: Person, name: str) -> Height | None:
    """A height of the body: measured, else from stature with shoes added (not to a length), else
    None.
    """
    measured: float | None = getattr(person, MEASURED[name])
    if measured is not None:
        return Height(measured, True, None)
    if person.stature is None:
        return None
    fit = FITS[name][person.coefficients]
    shoes = person.shoe_height if name in WITH_SHOES else 0.0
    return Height(fit.a + fit.b * person.stature + shoes, False, IN_95_PERCENT * fit.se)


def evaluate(person: Person) -> Settings:
    """The settings that fit one person, and what the desk as it is asks for."""
    seat = _seat_height(body_height(person, "popliteal"))
    desk = _desk(person, body_height(person, "seated_elbow"), tolerance=True)
    screen = _screen(person, body_height(person, "seated_eye"), sitting=True)
    difference = _difference(person.desk_height, desk)
    advice = _advice(person, difference, desk)
    footrest = _footrest(advice, difference)
    on_it = footrest if advice in ("optional_footrest", "footrest") else None
    gap = _thigh_gap(person, footrest or 0.0)
    return Settings(
        seat_height=seat,
        seat_depth=_seat_depth(body_height(person, "buttock_popliteal")),
        desk_sitting=desk,
        desk_standing=_desk(person, body_height(person, "standing_elbow")),
        screen_top_sitting=screen,
        screen_top_standing=_screen(person, body_height(person, "standing_eye")),
        armrest_height=person.elbow_rest_height,
        desk_difference=difference,
        desk_advice=advice,
        footrest_height=footrest,
        seat_height_on_footrest=_raised(seat, on_it),
        screen_top_on_footrest=_raised(screen, on_it),
        thigh_gap=gap,
        thigh_gap_enough=None if gap is None else rounded(gap) >= THIGH_GAP_AT_LEAST,
        extrapolated=_extrapolated(person),
    )


def _seat_height(body: Height | None) -> Setting | None:
    if body is None:
        return None
    low, high = SEAT_RANGE
    return Setting(body, body.value, low=body.value + low, high=body.value + high)


def _seat_depth(body: Height | None) -> Setting | None:
    if body is None:
        return None
    return Setting(body, low=body.value + SEAT_DEPTH[0], high=body.value + SEAT_DEPTH[1])


def _desk(person: Person, body: Height | None, tolerance: bool = False) -> Setting | None:
    if body is None:
        return None
    target = body.value - person.keyboard_height
    if not tolerance:
        return Setting(body, target)
    return Setting(body, target, TOLERANCE_MEASURED if body.measured else TOLERANCE_PREDICTED)


def _screen(person: Person, body: Height | None, sitting: bool = False) -> Setting | None:
    if body is None:
        return None
    target = body.value - (person.slump if sitting and not body.measured else 0.0)
    low, high = SCREEN_RANGE_VARIFOCALS if person.varifocals else SCREEN_RANGE
    return Setting(body, target, low=target + low, high=target + high)


def _difference(desk_height: float | None, desk: Setting | None) -> float | None:
    if desk_height is None or desk is None or desk.target is None:
        return None
    return desk_height - desk.target


def _advice(person: Person, difference: float | None, desk: Setting | None) -> Advice | None:
    if difference is None:
        return None
    assert desk is not None
    assert desk.tolerance is not None
    seen = rounded(difference)
    if abs(seen) <= desk.tolerance:
        return "none"
    if person.desk_adjustable:
        return "adjust_desk"
    return next((a for up_to, a in DESK_ADVICE if seen <= up_to), DESK_ADVICE_BEYOND)


def _footrest(advice: Advice | None, difference: float | None) -> float | None:
    if advice is None:
        return None
    return difference if advice in ("optional_footrest", "footrest") else 0.0


def _raised(setting: Setting | None, footrest: float | None) -> float | None:
    if setting is None or setting.target is None or footrest is None:
        return None
    return setting.target + footrest


def _thigh_gap(person: Person, footrest: float) -> float | None:
    if person.desk_height is None or person.desktop_thickness is None:
        return None
    thigh = body_height(person, "thigh_top")
    if thigh is None:
        return None
    return person.desk_height - person.desktop_thickness - thigh.value - footrest


def _extrapolated(person: Person) -> bool:
    if person.stature is None:
        return False
    shortest, tallest = SAMPLE[person.coefficients]
    return not shortest <= rounded(person.stature) <= tallest
