"""KIM-LHC 2019: strain of one sub-activity of lifting, holding and carrying in a working day.

Score = time * (load + load handling + posture + unfavourable conditions + organisation). Loads from
3 kg, up to 2500 times a day; outside the case is refused. Time and load use the steps of the table,
no interpolation.
"""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final, Literal, NamedTuple, TypeAlias

from ergocheck.domain.methods.case import Fields, Flag, Number, Values, Word, rounded
from ergocheck.domain.methods.levers import ladder_levers
from ergocheck.domain.methods.method import Lever, Method, Step, Verdict, answer_of, strongest_first
from ergocheck.domain.methods.working import figure, total
from ergocheck.domain.words import Words

CITATION: Final = (
    "Bundesanstalt für Arbeitsschutz und Arbeitsmedizin (BAuA). Leitmerkmalmethode zur Beurteilung "
    "und Gestaltung von Belastungen beim manuellen Heben, Halten und Tragen von Lasten ≥ 3 kg "
    "(LMM-HHT), 2019. https://www.baua.de"
)
Often: TypeAlias = Literal["none", "occasional", "frequent"]

TIME_UP_TO: Final = (5, 20, 50, 100, 150, 220, 300, 500, 750, 1000, 1500, 2000, 2500)
"""Times a day, upper bounds included."""
TIME_POINTS: Final = (1, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6, 7, 8, 9, 10)
LOAD_UP_TO: Final = (5, 10, 15, 20, 25, 30, 35, 40)
"""kg, upper bounds included; heavier loads take the last points."""
LOAD_POINTS: Final[Mapping[str, tuple[int, ...]]] = {
    "male": (4, 6, 8, 11, 15, 25, 35, 75, 100),
    "female": (6, 9, 12, 25, 75, 85, 100, 100, 100),
}
LOAD_HANDLING: Final = {"good": 0, "restricted": 2, "unfavourable": 4}
POSTURES: Final = (
    "upright",
    "moderately_bent_or_overhead",
    "strongly_bent",
    "crouching_or_kneeling",
)
POSTURE: Final = (
    (0, 3, 7, 9),
    (3, 5, 10, 13),
    (7, 10, 15, 18),
    (9, 13, 18, 20),
)
"""By start and end posture; the order has no meaning."""
POSTURE_ADDITIONS: Final[Mapping[str, Mapping[str, float]]] = {
    "twisting": {"none": 0, "occasional": 1, "frequent": 3},
    "load_away_from_body": {"none": 0, "occasional": 1, "frequent": 3},
    "hands_between_elbow_and_shoulder": {"none": 0, "occasional": 0.5, "frequent": 1},
    "hands_above_shoulder": {"none": 0, "occasional": 1, "frequent": 2},
}
ADDITIONS_AT_MOST: Final = 6
UNFAVOURABLE: Final[Mapping[str, Mapping[Any, int]]] = {
    "hand_arm_position": {"none": 0, "occasional": 1, "frequent": 2},
    "force_transfer": {"good": 0, "restricted": 1, "considerably_hindered": 2},
    "ambient_conditions": {False: 0, True: 1},
    "space": {"good": 0, "restricted": 1, "unfavourable": 2},
    "clothing": {False: 0, True: 1},
    "holding_or_carrying": {
        "none": 0,
        "up_to_10_seconds_or_5_metres": 2,
        "over_10_seconds_or_5_metres": 5,
    },
}
ORGANISATION: Final = {"good": 0, "restricted": 2, "unfavourable": 4}
RANGES_FROM: Final = (20, 50, 100)
"""Scores from which ranges 2, 3 and 4 begin."""


@dataclass(frozen=True, slots=True)
class KimLhc:
    """A sub-activity: times a day, load in kg, and its conditions in the words of the form."""

    times_per_day: float
    load: float
    sex: Literal["male", "female"]
    load_handling: str
    posture_start: str
    posture_end: str
    twisting: Often
    load_away_from_body: Often
    hands_between_elbow_and_shoulder: Often
    hands_above_shoulder: Often
    hand_arm_position: Often
    force_transfer: str
    ambient_conditions: bool
    space: str
    clothing: bool
    holding_or_carrying: str
    organisation: str


class KimLhcResult(NamedTuple):
    """The points of each part, the score and its range, 1 to 4."""

    time: float
    load_points: int
    load_handling_points: int
    posture_points: int
    additional_points: float
    unfavourable_points: int
    organisation_points: int
    score: float
    risk_range: int


def evaluate(kim: KimLhc) -> KimLhcResult:
    """The score of a sub-activity."""
    time = TIME_POINTS[bisect_left(TIME_UP_TO, rounded(kim.times_per_day))]
    load = LOAD_POINTS[kim.sex][bisect_left(LOAD_UP_TO, rounded(kim.load))]
    handling = LOAD_HANDLING[kim.load_handling]
    posture = POSTURE[POSTURES.index(kim.posture_start)][POSTURES.index(kim.posture_end)]
    added = sum(points[getattr(kim, name)] for name, points in POSTURE_ADDITIONS.items())
    additional = min(added, ADDITIONS_AT_MOST)
    unfavourable = sum(points[getattr(kim, name)] for name, points in UNFAVOURABLE.items())
    organisation = ORGANISATION[kim.organisation]
    score = time * (load + handling + posture + additional + unfavourable + organisation)
    risk_range = 1 + sum(rounded(score) >= start for start in RANGES_FROM)
    return KimLhcResult(
        time,
        load,
        handling,
        posture,
        additional,
        unfavourable,
        organisation,
        score,
        risk_range,
    )


TOO_LIGHT: Final = Words(
    nl="De methode geldt voor lasten van 3 tot 1000 kg.",
    fr="La méthode s’applique aux charges de 3 à 1000 kg.",
    de="Die Methode gilt für Lasten von 3 bis 1000 kg.",
    en="The method applies to loads from 3 up to 1000 kg.",
)
TOO_OFTEN: Final = Words(
    nl="De methode geldt voor meer dan 0 en hoogstens 2500 keer per dag.",
    fr="La méthode s’applique à plus de 0 et au plus 2500 fois par jour.",
    de="Die Methode gilt für mehr als 0 und höchstens 2500 Mal am Tag.",
    en="The method applies to more than 0 and at most 2500 times a day.",
)


def _often(name: str) -> Word:
    return Word(name, ("none", "occasional", "frequent"), required=False, default="none")


FIELDS: Final = Fields(
    Number("times_per_day", 0, 2500, above=True, scope=TOO_OFTEN),
    Number("load", 3, 1000, unit="kg", scope=TOO_LIGHT),
    Word("sex", ("male", "female")),
    Word("load_handling", tuple(LOAD_HANDLING)),
    Word("posture_start", POSTURES),
    Word("posture_end", POSTURES),
    _often("twisting"),
    _often("load_away_from_body"),
    _often("hands_between_elbow_and_shoulder"),
    _often("hands_above_shoulder"),
    _often("hand_arm_position"),
    Word(
        "force_transfer",
        ("good", "restricted", "considerably_hindered"),
        required=False,
        default="good",
    ),
    Flag("ambient_conditions", required=False, default=False),
    Word("space", ("good", "restricted", "unfavourable"), required=False, default="good"),
    Flag("clothing", required=False, default=False),
    Word(
        "holding_or_carrying",
        ("none", "up_to_10_seconds_or_5_metres", "over_10_seconds_or_5_metres"),
        required=False,
        default="none",
    ),
    Word("organisation", tuple(ORGANISATION)),
)


def _take(values: Values) -> KimLhc:
    return KimLhc(**values)


def explain(kim: KimLhc, found: KimLhcResult) -> tuple[Step, ...]:
    """The steps: time, load, each group of points, their sum times the time."""
    parts = (
        found.load_points,
        found.load_handling_points,
        found.posture_points,
        found.additional_points,
        found.unfavourable_points,
        found.organisation_points,
    )
    times, mass = figure(kim.times_per_day), figure(kim.load)
    return (
        Step("time", found.time, times, "time", _class(TIME_UP_TO, kim.times_per_day)),
        Step(
            "load_points",
            found.load_points,
            f"{mass} kg",
            "load",
            _class(LOAD_UP_TO, kim.load),
            person=kim.sex,
        ),
        Step(
            "load_handling_points",
            found.load_handling_points,
            "",
            "load_handling",
            kim.load_handling,
        ),
        Step(
            "posture_points",
            found.posture_points,
            "",
            "posture",
            kim.posture_start,
            kim.posture_end,
        ),
        *_points(kim, POSTURE_ADDITIONS, "posture_additions"),
        _capped(kim, found),
        *_points(kim, UNFAVOURABLE, "unfavourable"),
        Step("unfavourable_points", found.unfavourable_points),
        Step(
            "organisation_points", found.organisation_points, "", "organisation", kim.organisation
        ),
        Step("score", found.score, f"{figure(found.time)} × ({total(parts)})"),
        Step("risk_range", found.risk_range),
    )


def _class(bounds: tuple[int, ...], value: float) -> str:
    place = bisect_left(bounds, rounded(value))
    return f"≤ {bounds[place]}" if place < len(bounds) else f"> {bounds[-1]}"


def _points(kim: KimLhc, table: Mapping[str, Mapping[Any, float]], name: str) -> list[Step]:
    return [
        Step(field, points[now], "", name, field, str(now).lower())
        for field, points in table.items()
        if points[now := getattr(kim, field)] > 0
    ]


def _capped(kim: KimLhc, found: KimLhcResult) -> Step:
    added = [points[getattr(kim, name)] for name, points in POSTURE_ADDITIONS.items()]
    working = f"min({total(added)}, {ADDITIONS_AT_MOST})"
    return Step("additional_points", found.additional_points, working)


SAYS: Final[Mapping[int, Words]] = {
    1: Words(
        nl="Bereik 1: lage belasting.",
        fr="Plage 1 : contrainte faible.",
        de="Risikobereich 1: geringe Belastung.",
        en="Range 1: low strain.",
    ),
    2: Words(
        nl="Bereik 2: licht verhoogde belasting.",
        fr="Plage 2 : contrainte un peu accrue.",
        de="Risikobereich 2: mäßig erhöhte Belastung.",
        en="Range 2: slightly increased strain.",
    ),
    3: Words(
        nl="Bereik 3: duidelijk verhoogde belasting.",
        fr="Plage 3 : contrainte nettement accrue.",
        de="Risikobereich 3: wesentlich erhöhte Belastung.",
        en="Range 3: substantially increased strain.",
    ),
    4: Words(
        nl="Bereik 4: hoge belasting.",
        fr="Plage 4 : contrainte élevée.",
        de="Risikobereich 4: hohe Belastung.",
        en="Range 4: high strain.",
    ),
}


def judge(_kim: KimLhc, found: KimLhcResult) -> Verdict:
    """The score, its range and the words of the range."""
    return Verdict(found.score, found.risk_range, SAYS[found.risk_range])


_OFTEN: Final = ("none", "occasional", "frequent")
LADDERS: Final = {
    "load_handling": tuple(LOAD_HANDLING),
    "posture_start": POSTURES,
    "posture_end": POSTURES,
    **dict.fromkeys(POSTURE_ADDITIONS, _OFTEN),
    **{name: tuple(points) for name, points in UNFAVOURABLE.items()},
    "organisation": tuple(ORGANISATION),
}


def levers(kim: KimLhc, found: KimLhcResult) -> tuple[Lever, ...]:
    """Half the load and half the times (never under 3 kg); each condition one class better and at
    its best.
    """
    told = list(ladder_levers(kim, lambda changed: evaluate(changed).score, LADDERS))
    half, lightest = max(kim.load / 2, 3.0), 3.0
    told.append(_number_lever(kim, "load", half, lightest))
    told.append(_number_lever(kim, "times_per_day", kim.times_per_day / 2, kim.times_per_day / 2))
    return strongest_first(found.score, told)


def _number_lever(kim: KimLhc, of: str, soon: float, best: float) -> Lever:
    changes: list[dict[str, Any]] = [{of: soon}, {of: best}]
    after = [evaluate(replace(kim, **change)).score for change in changes]
    return Lever(of, getattr(kim, of), soon, after[0], best, after[1])


KIM_LHC: Final = Method(
    id="kim-lhc",
    name=Words(
        nl="KIM-methode: tillen, vasthouden, dragen (KIM-LHC)",
        fr="Méthode KIM : lever, tenir, porter (KIM-LHC)",
        de="Leitmerkmalmethode Heben, Halten, Tragen (LMM-HHT)",
        en="Key Indicator Method for lifting, holding, carrying (KIM-LHC)",
    ),
    edition="BAuA 2019",
    citation=CITATION,
    confidence="secondary",
    fields=FIELDS,
    take=_take,
    evaluate=evaluate,
    answer=answer_of,
    explain=explain,
    judge=judge,
    levers=levers,
)
