"""HSE lifting and lowering risk filter: whether a lift is light enough to need no closer look; not
a limit.

The figures are unchecked but for 25 and 16 kg at waist height. Ours: twist and rate are multiplied
together, and a load equal to the figure counts as within. Between the rates that HSE names the
filter does not apply.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple, TypeAlias

from ergocheck.domain.methods.case import Fields, Number, Values, Word, WordList, rounded
from ergocheck.domain.methods.method import Method, Output, Step, Verdict
from ergocheck.domain.methods.working import figure, product
from ergocheck.domain.words import Words

CITATION: Final = (
    "Health and Safety Executive. Manual handling at work: a brief guide, INDG143 (rev4), and L23; "
    "https://www.hse.gov.uk/msd/manual-handling-risk-filters.htm"
)
Zone: TypeAlias = Literal[
    "above_shoulder",
    "shoulder_to_elbow",
    "elbow_to_knuckle",
    "knuckle_to_mid_lower_leg",
    "below_mid_lower_leg",
]
REACHES: Final = ("close", "far")
FIGURES: Final[Mapping[str, Mapping[str, tuple[int, int]]]] = {
    "male": {
        "above_shoulder": (10, 5),
        "shoulder_to_elbow": (20, 10),
        "elbow_to_knuckle": (25, 15),
        "knuckle_to_mid_lower_leg": (20, 10),
        "below_mid_lower_leg": (10, 5),
    },
    "female": {
        "above_shoulder": (7, 3),
        "shoulder_to_elbow": (13, 7),
        "elbow_to_knuckle": (16, 10),
        "knuckle_to_mid_lower_leg": (13, 7),
        "below_mid_lower_leg": (7, 3),
    },
}
"""kg by sex and zone: held close, held at arm's length."""
ZONES: Final = tuple(FIGURES["male"])
TWIST: Final = ((45.0, 1.0), (90.0, 0.9))
TWIST_BEYOND: Final = 0.8
"""Factors up to these degrees, and beyond."""
BASIC_UP_TO: Final = 0.5
SLOW: Final = (1.0, 2.0)
MEDIUM: Final = (5.0, 8.0)
FAST_ABOVE: Final = 12.0
"""HSE's rates, lifts a minute."""
RATE_FACTORS: Final = {"basic": 1.0, "slow": 0.7, "medium": 0.5, "fast": 0.2}


@dataclass(frozen=True, slots=True)
class Filter:
    """A lift: every zone the hands pass through, twist in degrees, lifts a minute, load in kg."""

    sex: Literal["male", "female"]
    zones: tuple[Zone, ...]
    reach: Literal["close", "far"]
    twist: float
    lifts_per_minute: float
    load: float


class FilterResult(NamedTuple):
    """The figure (kg), its corrections and the limit; None at a rate that HSE gives no factor for."""

    base: int
    twist_factor: float
    frequency_factor: float | None
    limit: float | None
    within: bool | None


def evaluate(lift: Filter) -> FilterResult:
    """Whether the load is within the corrected figure."""
    base = min(FIGURES[lift.sex][zone][REACHES.index(lift.reach)] for zone in lift.zones)
    twist, rate = twist_factor(lift.twist), rate_of(lift.lifts_per_minute)
    if rate is None:
        return FilterResult(base, twist, None, None, None)
    factor = RATE_FACTORS[rate]
    limit = base * twist * factor
    return FilterResult(base, twist, factor, limit, rounded(lift.load) <= rounded(limit))


def twist_factor(degrees: float) -> float:
    """1.0 up to 45 degrees, 0.9 up to 90, 0.8 beyond."""
    seen = rounded(degrees)
    return next((factor for up_to, factor in TWIST if seen <= up_to), TWIST_BEYOND)


def twist_class(degrees: float) -> str:
    """The class of a twist: "≤ 45°", "≤ 90°", "> 90°"."""
    within = next((up_to for up_to, _ in TWIST if rounded(degrees) <= up_to), None)
    return f"> {figure(TWIST[-1][0])}°" if within is None else f"≤ {figure(within)}°"


def rate_of(lifts_per_minute: float) -> str | None:
    """HSE's name of the rate; None between its rates."""
    seen = rounded(lifts_per_minute)
    if seen <= BASIC_UP_TO:
        return "basic"
    if SLOW[0] <= seen <= SLOW[1]:
        return "slow"
    if MEDIUM[0] <= seen <= MEDIUM[1]:
        return "medium"
    return "fast" if seen > FAST_ABOVE else None


FIELDS: Final = Fields(
    Word("sex", ("male", "female")),
    WordList("zones", ZONES, at_least=1),
    Word("reach", REACHES),
    Number("twist", 0, 180, unit="°"),
    Number("lifts_per_minute", 0, above=True, unit="/ min"),
    Number("load", 0, 1000, above=True, unit="kg"),
)


def _take(values: Values) -> Filter:
    return Filter(**values)


OUTSIDE: Final = Words(
    nl="HSE geeft voor dit tempo geen cijfer; MAC en de NIOSH-vergelijking wel.",
    fr="HSE ne donne pas de chiffre pour cette cadence ; MAC et l’équation du NIOSH, oui.",
    de="HSE nennt für dieses Tempo keine Zahl; MAC und die NIOSH-Gleichung schon.",
    en="HSE gives no figure for this rate; MAC and the NIOSH equation do.",
)
SAYS: Final[Mapping[bool, Words]] = {
    True: Words(
        nl="Binnen de filterwaarde: geen nader onderzoek gevraagd.",
        fr="Dans la valeur du filtre : pas d’examen plus poussé demandé.",
        de="Innerhalb des Filterwerts: keine genauere Prüfung verlangt.",
        en="Within the filter figure: no closer look is asked for.",
    ),
    False: Words(
        nl="Boven de filterwaarde: onderzoek verder met MAC of de NIOSH-vergelijking.",
        fr="Au-dessus de la valeur du filtre : examinez avec MAC ou l’équation du NIOSH.",
        de="Über dem Filterwert: mit MAC oder der NIOSH-Gleichung genauer prüfen.",
        en="Above the filter figure: look further with MAC or the NIOSH equation.",
    ),
}


def answer(_lift: Filter, found: FilterResult) -> Output:
    """The result in the fields of the contract."""
    outside = found.limit is None
    return {
        "base": found.base,
        "twist_factor": found.twist_factor,
        "frequency_factor": found.frequency_factor,
        "limit": found.limit,
        "within": found.within,
        "outside": outside,
        "outside_because": ["lifts_per_minute"] if outside else [],
        "reason": OUTSIDE.en if outside else None,
    }


def explain(lift: Filter, found: FilterResult) -> tuple[Step, ...]:
    """The steps: the smallest figure of the zones, twist, rate, the limit."""
    rate = rate_of(lift.lifts_per_minute) or "between_rates"
    often, degrees = f"{figure(lift.lifts_per_minute)} / min", figure(lift.twist)
    steps = (
        *_base_steps(lift, found),
        Step("twist_factor", found.twist_factor, f"{degrees}°", "twist", twist_class(lift.twist)),
        Step("frequency_factor", found.frequency_factor, often, "rate", rate),
    )
    if found.frequency_factor is None or found.limit is None:
        return steps
    factors = product((found.base, found.twist_factor, found.frequency_factor))
    compared = f"{figure(lift.load)} {'≤' if found.within else '>'} {figure(found.limit)} kg"
    return (
        *steps,
        Step("limit", found.limit, factors, convention="combination"),
        Step("within", str(found.within).lower(), compared),
    )


def _base_steps(lift: Filter, found: FilterResult) -> list[Step]:
    """The figure of each zone and the smallest; of one zone the figure itself."""
    names = ["base"] if len(lift.zones) == 1 else [f"zones[{n}]" for n in range(len(lift.zones))]
    place = REACHES.index(lift.reach)
    figures = [
        Step(
            of,
            FIGURES[lift.sex][zone][place],
            table="figures",
            row=zone,
            column=lift.reach,
            person=lift.sex,
        )
        for of, zone in zip(names, lift.zones, strict=True)
    ]
    if len(figures) == 1:
        return figures
    return [*figures, Step("base", found.base, f"min({', '.join(str(s.value) for s in figures)})")]


def judge(_lift: Filter, found: FilterResult) -> Verdict:
    """The limit in kg and whether the load is within; outside HSE's rates the reason."""
    if found.within is None:
        return Verdict(None, None, OUTSIDE)
    return Verdict(found.limit, "within" if found.within else "above", SAYS[found.within])


HSE_FILTER: Final = Method(
    id="hse-filter",
    name=Words(
        nl="HSE-filter voor tillen en neerzetten",
        fr="Filtre HSE pour le levage et la dépose",
        de="HSE-Filter für Heben und Absetzen",
        en="HSE lifting and lowering filter",
    ),
    edition="INDG143 (rev4), L23",
    citation=CITATION,
    confidence="unchecked",
    fields=FIELDS,
    take=_take,
    evaluate=evaluate,
    answer=answer,
    explain=explain,
    judge=judge,
)
