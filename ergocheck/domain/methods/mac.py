"""HSE Manual handling assessment charts: which factors of a lift, a carry or a team lift carry the
risk.

The total ranks tasks and shows improvement; HSE publishes no action levels for it. The chart that
turns weight and frequency into a colour is not reproduced: the assessor reads it in HSE's chart and
enters the colour. For a team the colour of the load follows from its weight. The points are
unchecked against the printed chart.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal, NamedTuple, TypeAlias

from ergocheck.domain.methods.case import Fields, Number, Values, Word, rounded
from ergocheck.domain.methods.method import Lever, Method, Output, Step, Verdict, strongest_first
from ergocheck.domain.methods.working import figure, total
from ergocheck.domain.words import Words

CITATION: Final = (
    "Health and Safety Executive. Manual handling assessment charts (the MAC tool), INDG383 (rev3), "
    "2018. https://www.hse.gov.uk/msd/mac/"
)
Kind: TypeAlias = Literal["lifting", "carrying", "team"]
KINDS: Final[tuple[Kind, ...]] = ("lifting", "carrying", "team")
COLOURS: Final = ("green", "amber", "red", "purple")

LOAD: Final = (0, 4, 6, 10)
HAND_DISTANCE: Final = (0, 3, 6)
ONE_THREE: Final = (0, 1, 3)
ONE_TWO: Final = (0, 1, 2)
OBSTACLES: Final = (0, 2, 3)
POINTS: Final[Mapping[str, Mapping[str, tuple[int, ...]]]] = {
    "lifting": {
        "load_frequency": LOAD,
        "hand_distance": HAND_DISTANCE,
        "vertical_zone": ONE_THREE,
        "torso_twist_or_bend": ONE_TWO,
        "postural_constraints": ONE_THREE,
        "grip": ONE_TWO,
        "floor": ONE_TWO,
        "environment": ONE_TWO,
    },
    "carrying": {
        "load_frequency": LOAD,
        "hand_distance": HAND_DISTANCE,
        "asymmetry": ONE_TWO,
        "postural_constraints": ONE_THREE,
        "grip": ONE_TWO,
        "floor": ONE_TWO,
        "environment": ONE_TWO,
        "carry_distance": ONE_THREE,
        "obstacles": OBSTACLES,
    },
    "team": {
        "load": LOAD,
        "hand_distance": HAND_DISTANCE,
        "vertical_zone": ONE_THREE,
        "torso_twist_or_bend": ONE_TWO,
        "postural_constraints": ONE_THREE,
        "grip": ONE_TWO,
        "floor": ONE_TWO,
        "environment": ONE_TWO,
        "communication": ONE_THREE,
    },
}
"""Points of each factor for green, amber, red and, for the load only, purple."""
TEAM_LOAD: Final[Mapping[int, tuple[float, float, float]]] = {
    2: (35, 50, 85),
    3: (40, 75, 125),
    4: (40, 100, 170),
}
"""kg by people: below the first green, up to the second amber, up to the third red, above purple.
"""


@dataclass(frozen=True, slots=True)
class Mac:
    """The colours of a task by factor; of a team also people and weight (kg) the load's colour came
    from.
    """

    kind: Kind
    colours: Mapping[str, str]
    team: tuple[int, float] | None = None


class MacResult(NamedTuple):
    """Points per factor, their sum (it ranks, it has no bands), and the red or purple factors."""

    scores: Mapping[str, int]
    total: int
    red_or_purple: tuple[str, ...]


def evaluate(mac: Mac) -> MacResult:
    """The points of a task."""
    points = POINTS[mac.kind]
    scores = {f: points[f][COLOURS.index(colour)] for f, colour in mac.colours.items()}
    strong = tuple([f for f, colour in mac.colours.items() if colour in ("red", "purple")])
    return MacResult(scores, sum(scores.values()), strong)


def team_colour(people: int, weight: float) -> str:
    """The colour of a load (kg) that two to four people lift together."""
    green_below, amber, red = TEAM_LOAD[people]
    seen = rounded(weight)
    if seen < green_below:
        return "green"
    if seen <= amber:
        return "amber"
    return "red" if seen <= red else "purple"


def _factor(name: str, points: tuple[int, ...]) -> Word:
    return Word(name, COLOURS[: len(points)])


TYPE: Final = Word("type", KINDS)
_FACTORS: Final = {
    kind: tuple(_factor(name, points) for name, points in POINTS[kind].items()) for kind in KINDS
}
_TEAM: Final = (
    Number("people", 2, 4, whole=True),
    Number("load_weight", 0, 1000, above=True, unit="kg"),
)
FIELDS_OF: Final[Mapping[str, Fields]] = {kind: Fields(TYPE, *_FACTORS[kind]) for kind in KINDS}
TEAM_BY_WEIGHT: Final = Fields(TYPE, *_FACTORS["team"][1:], *_TEAM)
"""The fields of a team whose load is given as people and weight, not as a colour."""
ONLY_TYPE: Final = Fields(TYPE)
ALL_FIELDS: Final = Fields(
    TYPE, *{f.name: f for kind in KINDS for f in _FACTORS[kind]}.values(), *_TEAM
)


class MacFields(Fields):
    """The fields of a case, which depend on its `type` and, for a team, on how the load is given."""

    def read(self, case: object) -> dict[str, Any]:
        """The values of the fields that belong to the type; all others are unknown."""
        return _fields_for(case).read(case)


def _fields_for(case: object) -> Fields:
    if not isinstance(case, Mapping):
        return ALL_FIELDS
    kind = case.get("type")
    if kind == "team" and case.get("load") is None:
        return TEAM_BY_WEIGHT
    return next((fields for name, fields in FIELDS_OF.items() if name == kind), ONLY_TYPE)


FIELDS: Final = MacFields(*ALL_FIELDS.fields)


def _take(values: Values) -> Mac:
    kind: Kind = values["type"]
    colours = {name: values[name] for name in POINTS[kind] if name in values}
    if "people" not in values:
        return Mac(kind, colours)
    team = values["people"], values["load_weight"]
    return Mac(kind, {"load": team_colour(*team), **colours}, team)


def answer(mac: Mac, found: MacResult) -> Output:
    """The result in the fields of the contract."""
    return {
        "colours": dict(mac.colours),
        "scores": dict(found.scores),
        "total": found.total,
        "red_or_purple": list(found.red_or_purple),
    }


def explain(mac: Mac, found: MacResult) -> tuple[Step, ...]:
    """The steps: the colour of a team's load, the points of each factor, the sum."""
    steps = []
    if mac.team is not None:
        people, weight = mac.team
        limits = " / ".join(map(figure, TEAM_LOAD[people]))
        row, column = f"people {people}", f"{limits} kg"
        working = f"{figure(weight)} kg"
        steps.append(Step("load", mac.colours["load"], working, "team_load", row, column))
    for factor, colour in mac.colours.items():
        steps.append(Step(factor, found.scores[factor], "", mac.kind, factor, colour))
    return (*steps, Step("total", found.total, total(tuple(found.scores.values()))))


STRONG: Final = Words(
    nl="Rode of paarse factoren dragen het risico: pak die eerst aan.",
    fr="Les facteurs rouges ou violets portent le risque : commencez par eux.",
    de="Rote oder violette Faktoren tragen das Risiko: dort beginnen.",
    en="Red or purple factors carry the risk: begin there.",
)
NOT_STRONG: Final = Words(
    nl="Geen rode of paarse factor.",
    fr="Aucun facteur rouge ou violet.",
    de="Kein roter oder violetter Faktor.",
    en="No red or purple factor.",
)


def judge(_mac: Mac, found: MacResult) -> Verdict:
    """The total, which has no level, and whether a factor is red or purple."""
    return Verdict(found.total, None, STRONG if found.red_or_purple else NOT_STRONG)


def levers(mac: Mac, found: MacResult) -> tuple[Lever, ...]:
    """Each factor made green: red and purple ones first, for they carry the risk, then by points."""
    told = []
    for factor, colour in mac.colours.items():
        rest = found.total - found.scores[factor]
        told.append(Lever(factor, colour, "green", rest, "green", rest))
    strong = set(found.red_or_purple)
    ranked = strongest_first(found.total, told)
    return tuple(sorted(ranked, key=lambda lever: lever.of not in strong))


MAC: Final = Method(
    id="mac",
    name=Words(
        nl="MAC-kaarten van HSE",
        fr="Fiches MAC du HSE",
        de="MAC-Karten der HSE",
        en="HSE manual handling assessment charts (MAC)",
    ),
    edition="INDG383 (rev3), 2018",
    citation=CITATION,
    confidence="unchecked",
    fields=FIELDS,
    take=_take,
    evaluate=evaluate,
    answer=answer,
    explain=explain,
    judge=judge,
    levers=levers,
)
