"""The person's settings card: heights and distances as intervals, tolerance included, in mm.

Rests on the method `workstation`. A measured body height gives the method's own tolerance; a
predicted one is widened by the error of the prediction, so that nothing is advised on a guess.
What rests on an unknown height is not on the card.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ergocheck.domain.errors import InputRefused
from ergocheck.domain.methods import METHODS, MethodResult
from ergocheck.domain.workplace import PERSON_RANGES, Person

# ErgoCheck's own rule, not validated; see the method's file. The armrest follows the elbow as the desk does.
ARMREST_TOLERANCE = 20.0
SCREEN_DISTANCE = (500.0, 600.0, 750.0)
KEYS = (
    "seat_height",
    "seat_depth",
    "desk_sitting",
    "desk_standing",
    "screen_top_sitting",
    "screen_top_standing",
    "screen_distance",
    "armrest_height",
)


@dataclass(frozen=True, slots=True)
class Setting:
    """One line of the card: a good range in mm with the value to aim at; `measured` or predicted."""

    key: str
    low: float
    target: float
    high: float
    measured: bool


@dataclass(frozen=True)
class Card:
    """The settings that are known, and the method's full result where there was one."""

    settings: Mapping[str, Setting] = field(default_factory=dict)
    workstation: MethodResult | None = None

    def interval(self, key: str) -> tuple[float, float] | None:
        """The good range in mm of a setting, or None where the card says nothing."""
        setting = self.settings.get(key)
        return (setting.low, setting.high) if setting else None

    @property
    def footrest(self) -> float | None:
        """Height in mm of the footrest that a fixed desk asks for; None or 0 where it asks for none."""
        height = self.workstation.output["footrest_height"] if self.workstation else None
        return float(height) if height else None


def card_for(person: Person, furniture: Mapping[str, object]) -> Card:
    """The card of a person at this furniture (`desk_height`, `desk_adjustable`, `desktop_thickness`)."""
    case: dict[str, object] = {n: getattr(person, n) for n in PERSON_RANGES}
    case |= {"sex": person.sex, "varifocals": person.varifocals, **furniture}
    settings = {"screen_distance": Setting("screen_distance", *SCREEN_DISTANCE, measured=True)}
    try:
        result = METHODS["workstation"].score(case)
    except InputRefused:
        return Card(settings | _armrest(person))
    found = [_setting(key, result.output[key]) for key in KEYS if key in result.output]
    return Card(settings | {s.key: s for s in found if s} | _armrest(person), result)


def _armrest(person: Person) -> dict[str, Setting]:
    height = person.elbow_rest_height
    if height is None:
        return {}
    low, high = height - ARMREST_TOLERANCE, height + ARMREST_TOLERANCE
    return {"armrest_height": Setting("armrest_height", low, height, high, measured=True)}


def _setting(key: str, entry: Any) -> Setting | None:
    if not isinstance(entry, Mapping) or entry.get("low", entry.get("target")) is None:
        return None
    error = entry["error_95"] or 0.0
    if "tolerance" in entry:
        low, high = entry["target"] - entry["tolerance"], entry["target"] + entry["tolerance"]
    else:
        spread = 20.0 if key == "desk_standing" and entry["measured"] else 0.0
        low = entry.get("low", entry.get("target")) - error - spread
        high = entry.get("high", entry.get("target")) + error + spread
    target = entry.get("target", (low + high) / 2)
    return Setting(key, low, target, high, bool(entry["measured"]))
