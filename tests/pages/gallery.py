"""Assessments in every state, and the address of every page that they have."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from ergocheck import assessments
from ergocheck.assessments import House
from ergocheck.domain.advice import Result, evaluate
from ergocheck.domain.answers import Answers, accept, accept_one
from ergocheck.domain.checklist import (
    Choice,
    Column,
    Lines,
    Many,
    Measure,
    Note,
    Question,
)
from ergocheck.domain.scoring import Finding, shown
from ergocheck.domain.workplace import WAYS, Assessment, Assessor, Door, Person, Workplace

DAY = date(2026, 11, 22)
WORKPLACE = Workplace("Bakkerij Désirée", "Brugge", "Balie 2", "BE")
PERSON = Person("Ännchen Łukasz", 1720, "female", 25)
ASSESSOR = Assessor("Görel Çelik", "ergonoom")
NOTE = "Karton staat in de weg"
SMALL = ("footrest", "reach_zones", "lifting")
FACTS = {"footrest_there": "no", "desk_moves": "fixed"}


def worst(house: House, *checklists: str) -> Assessment:
    """An assessment whose every answer is the worst there is, and nothing decided about it."""
    chosen = tuple(house.library.checklists[c] for c in checklists)
    assessment = Assessment(
        "", DAY, chosen, house.library.adjustments, Answers(), (), WORKPLACE, PERSON, ASSESSOR
    )
    for checklist in chosen:
        for _, question in checklist.walk():
            if shown(checklist, question, assessment.answers) == "yes":
                key = checklist.key(question)
                answer = accept_one(question, _worst(question), key)
                assessment = assessment.with_answers(assessment.answers.with_(key, answer))
    return assessment


def lay(house: House, checklist: str, answers: Mapping[str, object]) -> str:
    """Keep an assessment with these answers (under the question's own id); returns its id."""
    chosen = (house.library.checklists[checklist],)
    raw = {f"{checklist}.{name}": value for name, value in answers.items()}
    plain = worst(house)
    return assessments.keep(house, replace(plain, checklists=chosen, answers=accept(chosen, raw)))


def _worst(question: Question | Column) -> object:
    if question.id in FACTS:
        return FACTS[question.id]
    match question:
        case Many():
            return [o.id for o in question.options]
        case Choice():
            return max(question.options, key=lambda o: o.severity or 0).id
        case Measure():
            return min(question.high, 3.0 if question.unit == "per_min" else question.high)
        case Note():
            return NOTE
        case Lines():
            line = {c.id: _worst(c) for c in question.columns}
            return [{"id": f"line-{i}", **line, **_like(question, i)} for i in (1, 2)]


def _like(question: Lines, i: int) -> dict[str, object]:
    """A line as one meets it: a stapler a metre away, a crate of 18 kg."""
    sane: dict[str, object] = {
        "name": f"Krat {i}", "distance": 900.0, "times_per_hour": 12.0, "mass": 2.0, "load": 18.0,
        "load_usual": 12.0, "hand_distance": 500.0, "hand_height": 200.0, "travel": 700.0,
        "angle": 45.0, "hand_distance_end": 500.0, "hand_height_end": 900.0, "angle_end": 10.0,
        "conditions": [],
    }  # fmt: skip
    return {c.id: sane[c.id] for c in question.columns if c.id in sane}


def decided(result: Result) -> Iterator[Door]:
    """The three doors in turn, on every finding but each fourth."""
    for i, finding in enumerate(result.found.findings):
        if i % 4 < 3 and finding.remedies:
            yield _door(finding, i % 4)


def _door(finding: Finding, i: int) -> Door:
    due = date(2026, 11, 1) if i == 2 else date(2027, 3, 1)
    owner = "Facilitair" if i == 2 else ""
    return Door(
        finding.question, finding.remedies[0].adjustment, WAYS[i], row=finding.row,
        owner=owner, due=None if i == 0 else due, cost="low" if i == 2 else None,
    )  # fmt: skip


@dataclass(frozen=True)
class Gallery:
    """The assessments that hang here, by their state."""

    house: House
    address: str
    worst: str
    decided: str
    signed: str
    corrected: str
    fresh: str

    def sections(self, id: str, *checklists: str) -> list[str]:
        """The address of every section of an assessment."""
        made = assessments.open_assessment(self.house, id)
        return [
            f"/assessments/{id}/{c.id}/{s.id}"
            for c in made.checklists if not checklists or c.id in checklists
            for s in c.sections
        ]  # fmt: skip

    @property
    def around(self) -> list[str]:
        """Every page but the sections."""
        line = f"/assessments/{self.worst}/lines/lifting.tasks"
        return [
            "/", "/?q=balie", "/?q=nergens", "/assessments/new", "/preferences", "/access", "/nowhere",
            "/card", "/verify", "/verify?fingerprint=0000-0000-0000", "/verify?fingerprint=7f3",
            f"/assessments/{self.worst}/details", f"/assessments/{self.worst}/results",
            f"/assessments/{self.decided}/results", f"/assessments/{self.signed}/results",
            f"/assessments/{self.corrected}/results", f"/assessments/{self.fresh}/results",
            f"/assessments/{self.worst}/sign", f"/assessments/{self.worst}/report",
            f"/assessments/{self.signed}/report", f"/assessments/{self.worst}/delete",
            f"{line}/new", f"{line}/line-1",
            f"/assessments/{self.worst}/lines/reach_zones.things/new",
        ]  # fmt: skip

    @property
    def pages(self) -> list[str]:
        """Every page there is: all sections with open findings, some decided, some frozen, and the rest."""
        return [
            *self.around, *self.sections(self.worst), *self.sections(self.decided),
            *self.sections(self.signed), *self.sections(self.fresh, "footrest"),
        ]  # fmt: skip

    @property
    def kinds(self) -> list[str]:
        """One page of every kind, for what takes long."""
        few = ("footrest/feet", "footrest/footrest", "lifting/job", "reach_zones/things")
        sections = [f"/assessments/{self.worst}/{s}" for s in few]
        others = [
            f"/assessments/{i}/footrest/feet" for i in (self.decided, self.signed, self.fresh)
        ]
        return [*self.around, *sections, *others]

    @property
    def faces(self) -> list[str]:
        """The pages of every kind, but each in one state only: enough where only the language changes."""
        others = (self.decided, self.corrected, self.fresh)
        return [path for path in self.kinds if not any(id in path for id in others)]


def hang(house: House, address: str) -> Gallery:
    """Fill a house with an assessment in every state."""
    everything = tuple(house.library.checklists)
    plain = worst(house, *everything)
    open_ = assessments.keep(house, plain)
    half = assessments.keep(house, _with_doors(worst(house, *SMALL)))
    signed = assessments.keep(house, _with_doors(worst(house, "footrest")))
    assessments.sign(house, signed, "Görel Çelik", "ergonoom", "M10 10L200 100L400 20")
    corrected = assessments.keep(house, worst(house, "armrest"))
    assessments.sign(house, corrected, "Görel Çelik")
    assessments.sign(house, assessments.correct(house, corrected), "Görel Çelik")
    fresh = assessments.start(
        house, workplace=WORKPLACE, person=Person(), assessor=ASSESSOR, checklists=everything,
        language="nl", day=DAY,
    )  # fmt: skip
    return Gallery(house, address, open_, half, signed, corrected, fresh)


def _with_doors(plain: Assessment) -> Assessment:
    return replace(plain, doors=tuple(decided(evaluate(plain))))
