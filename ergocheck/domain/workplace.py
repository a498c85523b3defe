"""An assessment: one walk through one or more checklists at one workplace at one time, by one assessor."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date, datetime
from typing import Literal, get_args

from ergocheck.domain.adjustment import Adjustments, CostBand
from ergocheck.domain.answers import Answer, Answers
from ergocheck.domain.checklist import Checklist, Question
from ergocheck.domain.words import Language

Country = Literal["BE", "NL", "DE", "FR", "UK", "US", "EU"]
COUNTRIES: tuple[Country, ...] = get_args(Country)
Sex = Literal["male", "female", "not_given"]
Way = Literal["fixed", "employee", "employer"]
WAYS: tuple[Way, ...] = get_args(Way)

LONGEST_NAME = 200


@dataclass(frozen=True)
class Workplace:
    """Where the work is done: a desk, a packing table. `EU` stands for any other country."""

    employer: str = ""
    site: str = ""
    name: str = ""
    country: Country = "BE"


@dataclass(frozen=True)
class Person:
    """Who works there: a name or pseudonym, and measures in mm; heights above the floor with shoes on.

    Stature is barefoot. Measures serve the person's own card and never reach the employer.
    """

    name: str = ""
    stature: float | None = None
    sex: Sex = "not_given"
    shoe_height: float | None = None
    varifocals: bool = False
    popliteal_height: float | None = None
    seated_elbow_height: float | None = None
    seated_eye_height: float | None = None
    standing_elbow_height: float | None = None
    standing_eye_height: float | None = None
    thigh_top_height: float | None = None
    buttock_popliteal_length: float | None = None
    elbow_rest_height: float | None = None


# mm, from the contract of the method workstation: outside these a typing error is likelier than a body.
PERSON_RANGES: Mapping[str, tuple[float, float]] = {
    "stature": (1300, 2200),
    "shoe_height": (0, 80),
    "popliteal_height": (250, 600),
    "seated_elbow_height": (450, 950),
    "seated_eye_height": (850, 1600),
    "standing_elbow_height": (700, 1500),
    "standing_eye_height": (1100, 2200),
    "thigh_top_height": (400, 900),
    "buttock_popliteal_length": (350, 650),
    "elbow_rest_height": (120, 400),
}


@dataclass(frozen=True)
class Assessor:
    """Who assesses, and as what ("preventieadviseur ergonomie")."""

    name: str = ""
    qualification: str = ""


@dataclass(frozen=True)
class Door:
    """How a finding leaves: fixed during the visit, the employee will do it, or the employer decides.

    `answer` is the question's new answer when it was answered again; `before` and `after` are the
    numbers (mm) or words that stand beside it. `cost` is a band, or the amount that somebody typed.
    """

    question: str
    adjustment: str
    door: Way
    row: str | None = None
    answer: Answer | None = None
    before: float | str | None = None
    after: float | str | None = None
    owner: str = ""
    due: date | None = None
    cost: CostBand | str | None = None
    id: str = ""


@dataclass(frozen=True)
class Signature:
    """A typed name and time; `ink` is the drawn line as SVG path data, empty where nothing was drawn."""

    name: str
    at: datetime
    qualification: str = ""
    ink: str = ""


@dataclass(frozen=True)
class Assessment:
    """Everything an assessment says, with the very checklists and adjustments it was made with."""

    id: str
    date: date
    checklists: tuple[Checklist, ...]
    adjustments: Adjustments
    answers: Answers = field(default_factory=Answers)
    doors: tuple[Door, ...] = ()
    workplace: Workplace = field(default_factory=Workplace)
    person: Person = field(default_factory=Person)
    assessor: Assessor = field(default_factory=Assessor)
    language: Language = "nl"
    version: int = 1
    signature: Signature | None = None
    corrects: str | None = None
    created: datetime | None = None

    @property
    def self_made(self) -> bool:
        """Whether the person at the workplace is the one who assessed it."""
        name = self.person.name.strip().casefold()
        return bool(name) and name == self.assessor.name.strip().casefold()

    @property
    def signed(self) -> bool:
        """Whether it is frozen."""
        return self.signature is not None

    def question(self, key: str) -> Question:
        """The question of that name (`desk.feet_flat`); KeyError if no chosen checklist asks it."""
        checklist_id, _, question_id = key.partition(".")
        for checklist in self.checklists:
            if checklist.id == checklist_id:
                return checklist.by_id[question_id]
        raise KeyError(key)

    def with_answers(self, answers: Answers) -> "Assessment":
        """The same assessment with other answers."""
        return replace(self, answers=answers)


def stated(value: object) -> dict[str, object]:
    """The fields of a workplace, person or assessor that say something, by name."""
    pairs = ((f.name, getattr(value, f.name), f.default) for f in fields(value))  # type: ignore[arg-type]
    return {name: said for name, said, default in pairs if said != default}
