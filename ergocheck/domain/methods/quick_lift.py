"""Quick check for lifting: not applicable, acceptable, critical, or calculate with the NIOSH
equation.

Follows the structure of ISO/TR 12295:2014 (Application document for ISO 11228 and ISO 11226) in our
own words and claims no conformity; its figures are unchecked. Lengths in cm, masses in kg.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple, TypeAlias

from ergocheck.domain.methods.case import Fields, Flag, Number, Part, Values, Word, rounded
from ergocheck.domain.methods.method import Method, Output, Step, Verdict
from ergocheck.domain.methods.niosh_tables import DURATIONS, Duration
from ergocheck.domain.methods.working import figure
from ergocheck.domain.words import Words

Sex: TypeAlias = Literal["male", "female"]
Answer: TypeAlias = Literal["not_applicable", "critical", "acceptable", "full_assessment"]

CITATION: Final = "ISO/TR 12295:2014, Ergonomics - Application document for ISO 11228 and ISO 11226"

LOAD_FROM: Final = 3.0
"""kg; lighter loads are not lifted in the sense of the check."""
LIGHT_UP_TO: Final = 5.0
"""kg, included."""
MIDDLE_UP_TO: Final = 10.0
"""kg, included; heavier loads are not acceptable without calculation."""
LIGHT_BELOW: Final = 5.0
"""Lifts a minute from 3 to 5 kg: acceptable below this."""
MIDDLE_BELOW: Final = 1.0
"""Lifts a minute over 5 to 10 kg: acceptable below this."""
V_HIGHEST: Final = 175.0
V_LOWEST: Final = 0.0
D_LONGEST: Final = 175.0
H_FURTHEST: Final = 63.0
"""cm; beyond these the lift is critical."""
A_WIDEST: Final = 135.0
"""Degrees; beyond it the lift is critical."""
CRITICAL_FROM: Final[Mapping[str, float]] = {"short": 15, "moderate": 12, "long": 8}
"""Lifts a minute by duration class; from these the lift is critical."""
AGES: Final = (18.0, 45.0)
"""Years, both included."""
REFERENCE_MASS: Final[Mapping[tuple[str, bool], float]] = {
    ("male", True): 25,
    ("male", False): 20,
    ("female", True): 20,
    ("female", False): 15,
}
"""kg by sex and whether the age lies within AGES (ISO 11228-1:2021; the age limit is unchecked)."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the hands are, in cm and degrees, as far as known: H, V (below 0: below the feet) and
    A.
    """

    H: float | None = None
    V: float | None = None
    A: float | None = None


@dataclass(frozen=True, slots=True)
class QuickLift:
    """A lift: L in kg, F a minute, age in years, D in cm; what is None is not looked at."""

    L: float
    F: float
    duration: Duration
    sex: Sex
    age: float
    close_to_body: bool
    trunk_twist: bool
    between_hip_and_shoulder: bool
    origin: Place = Place()
    D: float | None = None
    destination: Place | None = None


class QuickResult(NamedTuple):
    """The answer, the reference mass in kg, and what made the lift critical or not acceptable."""

    result: Answer
    reference_mass: float
    critical_because: tuple[str, ...]
    not_acceptable_because: tuple[str, ...]


def evaluate(lift: QuickLift) -> QuickResult:
    """Sort a lift; critical goes first."""
    mass = reference_mass(lift.sex, lift.age)
    if rounded(lift.L) < LOAD_FROM:
        return QuickResult("not_applicable", mass, (), ())
    critical = tuple(_critical(lift, mass))
    not_acceptable = tuple(_not_acceptable(lift))
    result: Answer = "full_assessment"
    if critical:
        result = "critical"
    elif not not_acceptable:
        result = "acceptable"
    return QuickResult(result, mass, critical, not_acceptable)


def reference_mass(sex: Sex, age: float) -> float:
    """The reference mass in kg."""
    return REFERENCE_MASS[sex, within_ages(age)]


def within_ages(age: float) -> bool:
    """Whether an age in years lies within AGES."""
    return AGES[0] <= rounded(age) <= AGES[1]


def _critical(lift: QuickLift, mass: float) -> list[str]:
    at_origin = place_beyond(lift.origin)
    found = [name for name in at_origin if name != "A"]
    if lift.D is not None and rounded(lift.D) > D_LONGEST:
        found.append("D")
    if "A" in at_origin:
        found.append("A")
    if rounded(lift.F) >= CRITICAL_FROM[lift.duration]:
        found.append("F")
    if rounded(lift.L) > mass:
        found.append("L")
    there = () if lift.destination is None else place_beyond(lift.destination)
    return [*found, *(f"destination.{name}" for name in there)]


def place_beyond(place: Place) -> list[str]:
    """What lies beyond its limit at one place, of H, V and A."""
    found = []
    if place.H is not None and rounded(place.H) > H_FURTHEST:
        found.append("H")
    if place.V is not None and not V_LOWEST <= rounded(place.V) <= V_HIGHEST:
        found.append("V")
    if place.A is not None and rounded(place.A) > A_WIDEST:
        found.append("A")
    return found


def _not_acceptable(lift: QuickLift) -> list[str]:
    found = []
    if rounded(lift.L) > MIDDLE_UP_TO:
        found.append("L")
    if too_often(lift.L, lift.F):
        found.append("F")
    if lift.trunk_twist:
        found.append("trunk_twist")
    if not lift.close_to_body:
        found.append("close_to_body")
    if not lift.between_hip_and_shoulder:
        found.append("between_hip_and_shoulder")
    return found


def too_often(L: float, F: float) -> bool:
    """Whether a load of up to 10 kg is lifted too often to be acceptable without calculation."""
    return rounded(L) <= MIDDLE_UP_TO and rounded(F) >= acceptable_below(L)


def acceptable_below(L: float) -> float:
    """Lifts a minute under which a load (kg) of up to 10 kg is acceptable without calculation."""
    return LIGHT_BELOW if rounded(L) <= LIGHT_UP_TO else MIDDLE_BELOW


FIELDS: Final = Fields(
    Number("L", 0, 1000, above=True, unit="kg"),
    Number("F", 0, above=True, unit="/ min"),
    Word("duration", DURATIONS),
    Word("sex", ("male", "female")),
    Number("age", 15, 99),
    Flag("close_to_body"),
    Flag("trunk_twist"),
    Flag("between_hip_and_shoulder"),
    Number("H", 0, unit="cm", required=False),
    Number("D", 0, unit="cm", required=False),
    Number("V", unit="cm", required=False),
    Number("A", 0, 180, unit="°", required=False),
    Part(
        "destination",
        Fields(
            Number("H", 0, unit="cm", required=False),
            Number("V", unit="cm", required=False),
            Number("A", 0, 180, unit="°", required=False),
        ),
        required=False,
    ),
)


def _take(values: Values) -> QuickLift:
    there = values["destination"]
    return QuickLift(
        L=values["L"],
        F=values["F"],
        duration=values["duration"],
        sex=values["sex"],
        age=values["age"],
        close_to_body=values["close_to_body"],
        trunk_twist=values["trunk_twist"],
        between_hip_and_shoulder=values["between_hip_and_shoulder"],
        origin=Place(values["H"], values["V"], values["A"]),
        D=values["D"],
        destination=None if there is None else Place(there["H"], there["V"], there["A"]),
    )


def answer(_lift: QuickLift, found: QuickResult) -> Output:
    """The result in the fields of the contract."""
    return {
        "result": found.result,
        "reference_mass": found.reference_mass,
        "critical_because": list(found.critical_because),
        "not_acceptable_because": list(found.not_acceptable_because),
    }


def explain(lift: QuickLift, found: QuickResult) -> tuple[Step, ...]:
    """The steps: scope, reference mass, what is critical, what is not acceptable, the answer."""
    outside = found.result == "not_applicable"
    often = CRITICAL_FROM[lift.duration]
    rate = f"{figure(lift.F)} {'≥' if rounded(lift.F) >= often else '<'} {figure(often)} / min"
    critical = [_critical_words(name, lift, found) for name in found.critical_because]
    faults = [_fault_words(name, lift) for name in found.not_acceptable_because]
    return (
        Step("L", lift.L, f"{figure(lift.L)} {'<' if outside else '≥'} {figure(LOAD_FROM)} kg"),
        Step(
            "reference_mass",
            found.reference_mass,
            table="reference_mass",
            person=f"{lift.sex}, {_age(lift.age)}",
        ),
        Step("F", lift.F, rate, "frequency_limit", lift.duration),
        Step("critical_because", ", ".join(critical)),
        Step("not_acceptable_because", ", ".join(faults)),
        Step("result", found.result),
    )


def _critical_words(name: str, lift: QuickLift, found: QuickResult) -> str:
    """What made the lift critical, with the limit it is beyond."""
    there, _, letter = name.rpartition(".")
    place = lift.destination if there and lift.destination else lift.origin
    limits = {
        "L": f"load_over {figure(found.reference_mass)} kg",
        "F": f"rate_from {figure(CRITICAL_FROM[lift.duration])} / min",
        "H": f"H {_beyond(place.H, H_FURTHEST)} cm",
        "V": f"V {_beyond(place.V, V_HIGHEST, V_LOWEST)} cm",
        "D": f"D {_beyond(lift.D, D_LONGEST)} cm",
        "A": f"A {_beyond(place.A, A_WIDEST)}°",
    }
    return f"{there} {limits[letter]}".strip()


def _beyond(value: float | None, highest: float, lowest: float = 0.0) -> str:
    known = value or 0.0
    sign, limit = (">", highest) if rounded(known) > highest else ("<", lowest)
    return f"{figure(known)} {sign} {figure(limit)}"


def _fault_words(name: str, lift: QuickLift) -> str:
    """What is not acceptable at once, as the fault that it is."""
    faults = {
        "L": f"load_over {figure(MIDDLE_UP_TO)} kg",
        "F": f"rate_from {figure(acceptable_below(lift.L))} / min",
        "close_to_body": "not_close_to_body",
        "between_hip_and_shoulder": "not_between_hip_and_shoulder",
    }
    return faults.get(name, name)


def _age(years: float) -> str:
    low, high = map(figure, AGES)
    return f"age {low}–{high}" if within_ages(years) else f"age < {low}, > {high}"


SAYS: Final[Mapping[str, Words]] = {
    "not_applicable": Words(
        nl="Lichter dan 3 kg: de tilcontrole geldt hier niet.",
        fr="Moins de 3 kg : le contrôle de levage ne s’applique pas.",
        de="Leichter als 3 kg: Die Hebeprüfung gilt hier nicht.",
        en="Lighter than 3 kg: the lifting check does not apply.",
    ),
    "acceptable": Words(
        nl="Aanvaardbaar: geen verdere berekening nodig.",
        fr="Acceptable : aucun calcul supplémentaire n’est nécessaire.",
        de="Annehmbar: keine weitere Berechnung nötig.",
        en="Acceptable: no further calculation needed.",
    ),
    "critical": Words(
        nl="Kritiek: deze tilbeweging moet nu anders.",
        fr="Critique : ce levage doit être modifié maintenant.",
        de="Kritisch: Dieser Hebevorgang muss jetzt geändert werden.",
        en="Critical: this lift has to be redesigned now.",
    ),
    "full_assessment": Words(
        nl="Niet meteen aanvaardbaar: reken met de NIOSH-vergelijking.",
        fr="Pas acceptable d’emblée : calculez avec l’équation du NIOSH.",
        de="Nicht ohne Weiteres annehmbar: mit der NIOSH-Gleichung berechnen.",
        en="Not acceptable without a closer look: calculate with the NIOSH equation.",
    ),
}


def judge(_lift: QuickLift, found: QuickResult) -> Verdict:
    """The answer and its words; the check has no number."""
    return Verdict(None, found.result, SAYS[found.result])


QUICK_LIFT: Final = Method(
    id="quick-lift",
    name=Words(
        nl="Snelle tilcontrole, naar de opbouw van ISO/TR 12295",
        fr="Contrôle rapide du levage, selon la structure de l’ISO/TR 12295",
        de="Schnellprüfung Heben, nach dem Aufbau von ISO/TR 12295",
        en="Quick check for lifting, following the structure of ISO/TR 12295",
    ),
    edition="2014, in our own words",
    citation=CITATION,
    confidence="unchecked",
    fields=FIELDS,
    take=_take,
    evaluate=evaluate,
    answer=answer,
    explain=explain,
    judge=judge,
)
