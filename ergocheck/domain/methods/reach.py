"""Reach index: whether a thing lies in the right place for how often, how heavy and how high it is
taken.

ErgoCheck's own rule, not validated. Basis: 25 cm is CCOHS; 40 and 55 cm lie between, from AUVA less
the depth of the body; 2 a minute is the border of low and high frequency in EN 1005-4, 3 kg the
lower scope of ISO 11228-1 (both unchecked). Distances in cm from the front edge, masses in kg.
"""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal, NamedTuple, TypeAlias

from ergocheck.domain.methods.case import Fields, Flag, Number, Values, Word, rounded
from ergocheck.domain.methods.method import (
    OWN_RULE,
    Lever,
    Method,
    Output,
    Step,
    Verdict,
    strongest_first,
)
from ergocheck.domain.methods.working import figure, total
from ergocheck.domain.words import Words

Height: TypeAlias = Literal[
    "hip_to_shoulder", "knee_to_hip_or_shoulder_to_head", "below_knee_or_above_head"
]

ZONES: Final = ("near", "usual", "far", "beyond")
ZONE_UP_TO: Final = (25.0, 40.0, 55.0)
"""cm, included; beyond the last one lies the zone `beyond`."""
FREQUENCIES: Final = ("rare", "some", "often", "very_often")
SOME_FROM: Final = 1.0
SOME_UP_TO: Final = 10.0
VERY_OFTEN_FROM: Final = 120.0
"""Times an hour: rare under the first, some up to the second, often under the third."""
BASE: Final[Mapping[str, tuple[int, int, int, int]]] = {
    "near": (0, 0, 0, 0),
    "usual": (0, 0, 1, 1),
    "far": (0, 1, 2, 3),
    "beyond": (1, 2, 3, 3),
}
"""By zone, then by frequency class."""
MASS_FROM: Final = 1.0
LIFTING_FROM: Final = 3.0
"""kg; from this mass a lifting method takes over."""
HEIGHT_ADDITION: Final[Mapping[str, tuple[int, int]]] = {
    "hip_to_shoulder": (0, 0),
    "knee_to_hip_or_shoulder_to_head": (1, 0),
    "below_knee_or_above_head": (2, 1),
}
"""By height; the second figure when the thing is taken rarely."""
HEIGHTS: Final[tuple[Height, ...]] = (
    "hip_to_shoulder",
    "knee_to_hip_or_shoulder_to_head",
    "below_knee_or_above_head",
)
LIGHT: Final = 0.9
RARELY: Final = 0.25
"""kg and times an hour of a thing that was split or moved out of the daily way: ErgoCheck's own."""
RISK_AT_MOST: Final = 3
ADVICE: Final = ("fine", "improve_if_easy", "move_closer", "change_now")
USE_LIFTING_METHOD: Final = "use_lifting_method"


@dataclass(frozen=True, slots=True)
class Reach:
    """A thing that is taken: cm from the front edge, times an hour, kg, height, side."""

    distance: float
    times_per_hour: float
    mass: float
    height: Height
    behind_or_turned: bool = False


class ReachResult(NamedTuple):
    """Zone, frequency class and the parts of the index; the parts are None from 3 kg."""

    zone: str
    frequency_class: str
    base: int | None
    mass_addition: int | None
    height_addition: int | None
    side_addition: int | None
    risk: int | None

    @property
    def advice(self) -> str:
        """What the index asks for."""
        return USE_LIFTING_METHOD if self.risk is None else ADVICE[self.risk]


def evaluate(reach: Reach) -> ReachResult:
    """The reach index of one thing."""
    zone, often = zone_of(reach.distance), frequency_class(reach.times_per_hour)
    if rounded(reach.mass) >= LIFTING_FROM:
        return ReachResult(zone, often, None, None, None, None, None)
    base = BASE[zone][FREQUENCIES.index(often)]
    mass = 1 if rounded(reach.mass) >= MASS_FROM and zone != "near" else 0
    height = HEIGHT_ADDITION[reach.height][1 if often == "rare" else 0]
    side = 1 if reach.behind_or_turned else 0
    risk = min(base + mass + height + side, RISK_AT_MOST)
    return ReachResult(zone, often, base, mass, height, side, risk)


def zone_of(distance: float) -> str:
    """The zone of a distance in cm; upper bounds included."""
    return ZONES[bisect_left(ZONE_UP_TO, rounded(distance))]


def frequency_class(times_per_hour: float) -> str:
    """The class of a frequency an hour."""
    seen = rounded(times_per_hour)
    if seen < SOME_FROM:
        return "rare"
    if seen <= SOME_UP_TO:
        return "some"
    return "often" if seen < VERY_OFTEN_FROM else "very_often"


FIELDS: Final = Fields(
    Number("distance", 0, 300, unit="cm"),
    Number("times_per_hour", 0, unit="/ h"),
    Number("mass", 0, 1000, unit="kg"),
    Word("height", HEIGHTS),
    Flag("behind_or_turned", required=False, default=False),
)


def _take(values: Values) -> Reach:
    return Reach(**values)


def answer(_reach: Reach, found: ReachResult) -> Output:
    """The result in the fields of the contract."""
    return {
        "validated": False,
        "zone": found.zone,
        "frequency_class": found.frequency_class,
        "base": found.base,
        "mass_addition": found.mass_addition,
        "height_addition": found.height_addition,
        "side_addition": found.side_addition,
        "risk": found.risk,
        "advice": found.advice,
    }


def explain(reach: Reach, found: ReachResult) -> tuple[Step, ...]:
    """The steps: zone, frequency class, cell of the table, each addition, the sum."""
    start = (
        Step("zone", found.zone, f"{figure(reach.distance)} cm"),
        Step("frequency_class", found.frequency_class, f"{figure(reach.times_per_hour)} / h"),
    )
    if found.risk is None:
        heavy = f"{figure(reach.mass)} ≥ {figure(LIFTING_FROM)} kg"
        return (*start, Step("risk", None, heavy), Step("advice", found.advice))
    parts = (found.base, found.mass_addition, found.height_addition, found.side_addition)
    terms = [part for part in parts if part is not None]
    return (
        *start,
        Step("base", found.base, "", "base", found.zone, found.frequency_class),
        Step("mass_addition", found.mass_addition, f"{figure(reach.mass)} kg", row=found.zone),
        Step(
            "height_addition",
            found.height_addition,
            "",
            "height",
            reach.height,
            found.frequency_class,
        ),
        Step("side_addition", found.side_addition),
        Step("risk", found.risk, f"min({total(terms)}, {RISK_AT_MOST})"),
        Step("advice", found.advice),
    )


SAYS: Final[Mapping[str, Words]] = {
    "fine": Words(
        nl="De plaats past bij hoe vaak en hoe zwaar.",
        fr="La place convient à la fréquence et au poids.",
        de="Der Platz passt zu Häufigkeit und Gewicht.",
        en="The place suits how often and how heavy.",
    ),
    "improve_if_easy": Words(
        nl="Leg het dichterbij als dat gemakkelijk kan.",
        fr="Rapprochez-le si c’est facile.",
        de="Näher legen, wenn es leicht geht.",
        en="Move it closer if that is easy.",
    ),
    "move_closer": Words(
        nl="Leg het dichterbij.",
        fr="Rapprochez-le.",
        de="Näher legen.",
        en="Move it closer.",
    ),
    "change_now": Words(
        nl="Geef het nu een andere plaats.",
        fr="Changez-le de place maintenant.",
        de="Jetzt einen anderen Platz geben.",
        en="Give it another place now.",
    ),
    USE_LIFTING_METHOD: Words(
        nl="Vanaf 3 kg zegt de reikindex niets: gebruik een tilmethode.",
        fr="À partir de 3 kg l’indice de portée ne dit rien : utilisez une méthode de levage.",
        de="Ab 3 kg sagt der Greifindex nichts: eine Hebemethode verwenden.",
        en="From 3 kg the reach index says nothing: use a lifting method.",
    ),
}


def judge(_reach: Reach, found: ReachResult) -> Verdict:
    """The index, its advice and the words of the advice."""
    return Verdict(found.risk, found.advice, SAYS[found.advice])


def levers(reach: Reach, found: ReachResult) -> tuple[Lever, ...]:
    """Near; between hip and shoulder; in front; under 1 kg; once in four hours: each had whole."""
    told = [
        _lever("distance", reach, min(reach.distance, ZONE_UP_TO[0])),
        _lever("height", reach, HEIGHTS[0]),
        _lever("behind_or_turned", reach, False),
        _lever("mass", reach, min(reach.mass, LIGHT)),
        _lever("times_per_hour", reach, min(reach.times_per_hour, RARELY)),
    ]
    return strongest_first(found.risk, told)


def _lever(of: str, now: Reach, aim: float | str) -> Lever:
    after = evaluate(replace(now, **{of: aim})).risk  # type: ignore[arg-type]
    return Lever(of, getattr(now, of), aim, after, aim, after)


REACH: Final = Method(
    id="reach",
    name=Words(nl="Reikindex", fr="Indice de portée", de="Greifindex", en="Reach index"),
    edition="ErgoCheck",
    citation="ErgoCheck; zones after CCOHS and AUVA (OENORM A 8063)",
    confidence="secondary",
    fields=FIELDS,
    take=_take,
    evaluate=evaluate,
    answer=answer,
    explain=explain,
    judge=judge,
    levers=levers,
    validated=False,
    label=OWN_RULE,
)
