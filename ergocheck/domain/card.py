"""The person's settings card: heights and distances as intervals, tolerance included, in mm.

Rests on the method `workstation`. A measured body height gives the method's own tolerance; a
predicted one is widened by the error of the prediction, so that nothing is advised on a guess.
What rests on an unknown height is not on the card.

The settings count from where the feet stand, so that an answer is judged alike with a footrest and
without. What can be set at a desk that cannot move counts from the floor: `at_the_desk`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from ergocheck.domain.errors import InputRefused
from ergocheck.domain.methods import METHODS, MethodResult
from ergocheck.domain.methods.workstation import Setting as FittedSetting
from ergocheck.domain.methods.workstation import Settings as FittedSettings
from ergocheck.domain.workplace import PERSON_RANGES, Person

# mm. ErgoCheck's own rule, not validated: armrest and standing desk follow the elbow as the desk does.
ARMREST_TOLERANCE = 20.0
SCREEN_DISTANCE = (500.0, 600.0, 750.0)
STANDING_TOLERANCE = 20.0
FITTED = (
    "seat_height",
    "seat_depth",
    "desk_sitting",
    "desk_standing",
    "screen_top_sitting",
    "screen_top_standing",
)
STANDING = ("desk_standing", "screen_top_standing")
FROM_THE_FEET = ("seat_height", "desk_sitting", "screen_top_sitting")
RAISED = ("seat_height", "screen_top_sitting")
"""What goes up with the feet."""
BESIDE_THE_METHOD = ("footrest", "desk_above_footrest", "standing")
"""What is known of the furniture that the method does not ask for."""
FITS_WITH_A_FOOTREST = ("none", "optional_footrest", "footrest")
KEYS = (*FITTED, "screen_distance", "armrest_height")
RESTS_ON: Mapping[str, str] = {
    "seat_height": "popliteal_height", "seat_depth": "buttock_popliteal_length",
    "desk_sitting": "seated_elbow_height", "desk_standing": "standing_elbow_height",
    "screen_top_sitting": "seated_eye_height", "screen_top_standing": "standing_eye_height",
    "armrest_height": "elbow_rest_height",
}  # fmt: skip
"""The height of the body that a setting rests on, by its name in Person."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One line of the card: a good range in mm with the value to aim at; `measured` or predicted.

    `error` is what a prediction widens it by at both ends, `raised` what a footrest adds at the top.
    """

    key: str
    low: float
    target: float
    high: float
    measured: bool
    error: float = 0.0
    raised: float = 0.0

    @property
    def aim(self) -> float:
        """The target in mm as it is told; an estimate to the centimetre, as it is no better."""
        return round(self.target, 0 if self.measured else -1)


@dataclass(frozen=True)
class Card:
    """The settings that are known, and the method's full result where there was one.

    `rest` is the height in mm of the footrest that was found, `desk` that of the desk, `immovable`
    says that the desk goes neither up nor down, `on_footrest` that heights were measured above one.
    """

    settings: Mapping[str, Setting] = field(default_factory=dict)
    workstation: MethodResult | None = None
    rest: float | None = None
    desk: float | None = None
    immovable: bool = False
    on_footrest: bool = False

    def interval(self, key: str) -> tuple[float, float] | None:
        """The good range in mm of a setting, or None where the card says nothing."""
        setting = self.settings.get(key)
        return (setting.low, setting.high) if setting else None

    @property
    def estimated(self) -> frozenset[str]:
        """The heights of the body that are predicted from stature here: measured ones would be better."""
        return frozenset(RESTS_ON[k] for k, s in self.settings.items() if not s.measured)

    @property
    def furniture(self) -> FittedSettings | None:
        """The method's own outcome: advice on the desk, footrest, thigh gap."""
        return self.workstation.outcome if self.workstation else None

    @property
    def footrest(self) -> float | None:
        """Height in mm of the footrest that a fixed desk asks for; None where it asks for none or is unknown."""
        return (self.furniture.footrest_height or None) if self.furniture else None

    @property
    def stays(self) -> bool:
        """Whether the desk is left as it is: it cannot move, and fits, on a footrest where need be."""
        advice = self.furniture.desk_advice if self.furniture else None
        return self.immovable and self.desk is not None and advice in FITS_WITH_A_FOOTREST

    @property
    def at_the_desk(self) -> Mapping[str, Setting]:
        """The settings as they can be set here, above the floor: all is higher by the footrest."""
        if not self.stays or self.desk is None:
            return self.settings
        desk = Setting("desk_sitting", self.desk, self.desk, self.desk, measured=True)
        here = {**self.raised(self.footrest or 0.0), "desk_sitting": desk}
        return self._rest_first | {key: here.get(key, s) for key, s in self.settings.items()}

    @property
    def _rest_first(self) -> dict[str, Setting]:
        """The footrest that is asked for, as sure as the height of the desk that fits."""
        if self.footrest is None:
            return {}
        sure, height = self.settings["desk_sitting"].measured, self.footrest
        return {"footrest": Setting("footrest", height, height, height, sure)}

    def raised(self, up: float) -> Mapping[str, Setting]:
        """Seat and screen above the floor, where the feet stand `up` mm above it."""
        ready = (self.footrest or 0.0) if self.rest is None else 0.0
        return {
            s.key: replace(s, low=s.low + up, target=s.target + up, high=s.high - ready + up)
            for s in map(self.settings.get, RAISED)
            if s
        }


def _scored(person: Person, furniture: Mapping[str, object]) -> MethodResult | None:
    """What the method says; nothing where it refuses: a desk beyond its range takes no setting away."""
    case: dict[str, object] = {n: getattr(person, n) for n in PERSON_RANGES}
    case |= {"sex": person.sex, "varifocals": person.varifocals}
    case |= {name: value for name, value in furniture.items() if name not in BESIDE_THE_METHOD}
    try:
        return METHODS["workstation"].score(case)
    except InputRefused:
        return None


def card_for(person: Person, furniture: Mapping[str, object]) -> Card:
    """The card of a person at this furniture: names as in `furniture`, what is not known left out."""
    known = _armrest(person)
    result = _scored(person, furniture) or _scored(person, {})
    if result is None:
        return Card(known)
    fitted: FittedSettings = result.outcome
    known["screen_distance"] = Setting("screen_distance", *SCREEN_DISTANCE, measured=True)
    rest = _length(furniture, "footrest")
    lift = (fitted.footrest_height or 0.0) if rest is None else 0.0
    keys = (k for k in FITTED if furniture.get("standing") is not False or k not in STANDING)
    found = (_setting(key, getattr(fitted, key), lift) for key in keys)
    return Card(
        known | {s.key: s for s in found if s},
        result,
        rest,
        _length(furniture, "desk_height"),
        furniture.get("desk_adjustable") is False,
        "desk_above_footrest" in furniture,
    )


def _length(furniture: Mapping[str, object], name: str) -> float | None:
    value = furniture.get(name)
    return value if isinstance(value, float) else None


def _armrest(person: Person) -> dict[str, Setting]:
    height = person.elbow_rest_height
    if height is None:
        return {}
    low, high = height - ARMREST_TOLERANCE, height + ARMREST_TOLERANCE
    return {"armrest_height": Setting("armrest_height", low, height, high, measured=True)}


def _setting(key: str, fitted: FittedSetting | None, raised: float) -> Setting | None:
    """The method's setting as a range; at a desk that asks for a footrest not yet there, seat and screen fit raised too."""
    if fitted is None:
        return None
    low, high = _edges(fitted)
    error = 0.0 if fitted.tolerance is not None else fitted.body.error_95 or 0.0
    lift = raised if key in RAISED else 0.0
    middle = (low + high) / 2
    target = fitted.target if fitted.target is not None and low <= fitted.target <= high else middle
    top = high + error + lift
    return Setting(key, low - error, target, top, fitted.body.measured, error, lift)


def _edges(fitted: FittedSetting) -> tuple[float, float]:
    if fitted.low is not None and fitted.high is not None:
        return fitted.low, fitted.high
    target = fitted.target or 0.0
    tolerance = fitted.tolerance or (STANDING_TOLERANCE if fitted.body.measured else 0.0)
    return target - tolerance, target + tolerance
