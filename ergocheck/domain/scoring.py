"""Findings and levels: how bad each answer is, and how bad it may still turn out where one is missing.

A section is as bad as its worst finding, a workplace as bad as its worst section. What was not
answered is a range. The severities and this way of adding them up are ErgoCheck's own rule.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias, assert_never

from ergocheck.domain.answers import (
    Answer,
    Answers,
    Chosen,
    Line,
    Listed,
    Measured,
    NotApplicable,
    Ticked,
    names,
    plain,
)
from ergocheck.domain.card import Card
from ergocheck.domain.checklist import (
    Asked,
    Band,
    Checklist,
    Choice,
    Lines,
    Many,
    Measure,
    Note,
    Question,
    Remedy,
    Section,
)
from ergocheck.domain.handed import job_inputs, line_inputs
from ergocheck.domain.levels import HIGHEST, IN_ORDER, Range, worst_of
from ergocheck.domain.methods.lines import LineResult, line_severity
from ergocheck.domain.words import Words

Shown: TypeAlias = Literal["yes", "maybe", "no"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit, to be written in the reader's language."""

    value: float
    unit: str


@dataclass(frozen=True)
class Finding:
    """An answer that carries a severity above 0: what it is called and what may end it.

    `closer`: no method covers it, so that its severity is the least that it may be.
    """

    question: str
    row: str | None
    severity: int
    words: Words
    values: Mapping[str, "Quantity | Words | str"]
    remedies: tuple[Remedy, ...]
    option: str | None = None
    closer: bool = False

    @property
    def level(self) -> Range:
        """Its severity as a level; up to the highest where no method covers it."""
        return Range(self.severity, HIGHEST if self.closer else self.severity, self.closer)

    @property
    def key(self) -> tuple[str, str | None, str | None]:
        """What tells findings apart: a question, its line, its tick."""
        return (self.question, self.row, self.option)


@dataclass(frozen=True)
class Judged:
    """One question: its range, what it could reach, and the findings in it. A note is `voluntary`.

    `thing` is what it asks about: itself, or the question of another checklist that asks the same.
    """

    checklist: str
    section: str
    question: str
    severity: Range
    attainable: int
    answered: bool
    shown: Shown
    voluntary: bool = False
    findings: tuple[Finding, ...] = ()
    lines: Mapping[str, LineResult] = field(default_factory=dict)
    thing: str = ""


@dataclass(frozen=True)
class Share:
    """From best to worst case, 0 to 1."""

    best: float
    worst: float


@dataclass(frozen=True)
class Standing:
    """The level of a section or an assessment, how complete it is (0 to 1) and its index (0 to 1, for trends).

    Where nothing `judges`, there are facts only: no level is to be shown, in order least of all.
    """

    level: Range
    answered: int
    asked: int
    index: Share
    judges: bool = True

    @property
    def completeness(self) -> float:
        """Share of the shown questions that were answered; 1 where none is asked."""
        return self.answered / self.asked if self.asked else 1.0


def shown(checklist: Checklist, question: Asked, answers: Answers) -> Shown:
    """Whether a question is asked, given the facts before it; "maybe" while a fact is open."""
    if any(f"{checklist.id}.{measure}" in answers.settled for measure in question.unless):
        return "no"
    verdict: Shown = "yes"
    for fact_id, wanted in question.when.items():
        fact = checklist.by_id[fact_id]
        answer = answers.get(checklist.key(fact))
        behind = shown(checklist, fact, answers)
        if behind == "no" or (answer is not None and not names(answer, wanted)):
            return "no"
        if answer is None or behind == "maybe":
            verdict = "maybe"
    return verdict


def judge(
    checklist: Checklist, answers: Answers, card: Card, seen: frozenset[str] = frozenset()
) -> tuple[Judged, ...]:
    """Every question of a checklist that is or may be asked, with its range and findings.

    A question that repeats one in `seen` (asked by another checklist) with the same answer is not
    asked again: its finding stands there. Its section is as bad as if it had been.
    """
    job = job_inputs(checklist, answers)
    judged = (
        (q, _judged(checklist, s, q, answers, card, job))
        for s, q in checklist.walk()
        if not q.health
    )
    return tuple(
        replace(j, answered=True, shown="no", findings=(), lines={})
        if repeats(checklist, q, answers, seen)
        else j
        for q, j in judged
    )


def repeats(checklist: Checklist, question: Asked, answers: Answers, seen: frozenset[str]) -> bool:
    """Whether the very same thing was asked and answered alike in another checklist of the walk."""
    answer = answers.get(checklist.key(question))
    return answer is not None and question.same in seen and answers.get(question.same) == answer


def judge_one(checklist: Checklist, key: str, answers: Answers, card: Card) -> Judged:
    """One question alone, under its key; KeyError if the checklist does not ask it."""
    section, question = next(sq for sq in checklist.walk() if checklist.key(sq[1]) == key)
    return _judged(checklist, section, question, answers, card, job_inputs(checklist, answers))


def _judged(
    checklist: Checklist,
    section: Section,
    question: Question,
    answers: Answers,
    card: Card,
    job: Mapping[str, object],
) -> Judged:
    key = checklist.key(question)
    visible, answer = shown(checklist, question, answers), answers.get(key)
    severity, findings, lines = IN_ORDER, (), {}  # type: Range, tuple[Finding, ...], dict[str, LineResult]
    if visible != "no" and question.judgement:
        severity, findings, lines = _severity(key, question, answer, card, job)
    if visible == "maybe":
        severity, findings = Range(0, max(severity.worst, question.attainable)), ()
    return Judged(
        checklist.id, section.id, key, severity, question.attainable, _complete(question, answer, lines),
        visible, isinstance(question, Note), findings, lines, question.same or key,
    )  # fmt: skip


def _complete(question: Question, answer: Answer | None, lines: Mapping[str, LineResult]) -> bool:
    return answer is not None and not any(line.open for line in lines.values())


def _severity(
    key: str, question: Question, answer: Answer | None, card: Card, job: Mapping[str, object]
) -> tuple[Range, tuple[Finding, ...], dict[str, LineResult]]:
    if isinstance(answer, NotApplicable):
        return IN_ORDER, (), {}
    if answer is None:
        return Range(0, question.attainable), (), {}
    match question:
        case Many():
            findings = tuple(_ticked(key, question, answer))
        case Choice():
            findings = tuple(_chosen(key, question, answer))
        case Measure():
            return (*_measured(key, question, answer, card), {})
        case Lines():
            return _lines(key, question, answer, job)
        case Note():
            findings = ()
        case _:
            assert_never(question)
    worst = max((f.severity for f in findings), default=0)
    return Range(worst, worst), findings, {}


def _chosen(key: str, question: Choice, answer: Answer) -> Iterator[Finding]:
    assert isinstance(answer, Chosen)
    option = question.option(answer.option)
    if option.severity and option.finding:
        yield Finding(key, None, option.severity, option.finding, {}, option.remedies)


def _ticked(key: str, question: Many, answer: Answer) -> Iterator[Finding]:
    assert isinstance(answer, Ticked)
    for option in (question.option(o) for o in answer.options):
        if option.severity and option.finding:
            yield Finding(
                key, None, option.severity, option.finding, {}, option.remedies, option.id
            )


def expected(question: Measure, card: Card) -> tuple[float, float] | None:
    """The good range of a measured question in its unit, or None where nobody can say."""
    if isinstance(question.expect, str):
        return card.interval(question.expect.removeprefix("card."))
    return question.expect


def _measured(
    key: str, question: Measure, answer: Answer, card: Card
) -> tuple[Range, tuple[Finding, ...]]:
    assert isinstance(answer, Measured)
    good = expected(question, card)
    if answer.met:
        return IN_ORDER, ()
    if good is None:
        return Range(0, question.attainable), ()
    band, gap = band_of(question, answer.value, good)
    if band is None:
        return IN_ORDER, ()
    values = {"value": Quantity(answer.value, question.unit), "gap": Quantity(gap, question.unit)}
    finding = Finding(key, None, band.severity, band.finding, values, band.remedies)
    return Range(band.severity, band.severity), (finding,)


def band_of(
    question: Measure, value: float, good: tuple[float, float]
) -> tuple[Band | None, float]:
    """The band a value falls in and how far it lies beyond the good range, in the question's unit."""
    side, gap = ("above", value - good[1]) if value > good[1] else ("below", good[0] - value)
    beyond = [b for b in question.bands if b.side == side and round(gap - b.beyond, 9) > 0]
    return (max(beyond, key=lambda b: b.beyond, default=None), max(gap, 0.0))


def _lines(
    key: str, question: Lines, answer: Answer, job: Mapping[str, object]
) -> tuple[Range, tuple[Finding, ...], dict[str, LineResult]]:
    assert isinstance(answer, Listed)
    results = {line.id: line_result(question, line, job) for line in answer.lines}
    findings = tuple(
        Finding(key, line.id, r.severity.best, question.finding, cell_values(question, line),
                _remedies(question, r), closer=r.severity.closer)
        for line in answer.lines
        if (r := results[line.id]).severity.best > 0
    )  # fmt: skip
    return worst_of(r.severity for r in results.values()), findings, results


def _remedies(question: Lines, result: LineResult) -> tuple[Remedy, ...]:
    """A closer look comes first where no method covers the line, and is left out elsewhere."""
    changing = tuple(r for r in question.remedies if not r.only_looks)
    looks = tuple(r for r in question.remedies if r.only_looks)
    return (*looks, *changing) if result.severity.closer else changing


def line_result(question: Lines, line: Line, job: Mapping[str, object]) -> LineResult:
    """What the rule for lines makes of one line, with what holds for the whole job."""
    return line_severity(question.severity_from, line_inputs(question, line, job))


def cell_values(question: Lines, line: Line) -> dict[str, "Quantity | Words | str"]:
    """What a line says, by column, for the sentence of its finding; a dash where nothing was said."""
    values: dict[str, Quantity | Words | str] = {c.id: "–" for c in question.columns}
    for column in question.columns:
        cell = line.cells.get(column.id)
        if isinstance(column, Measure) and isinstance(cell, Measured):
            values[column.id] = Quantity(cell.value, column.unit)
        elif isinstance(column, Choice) and isinstance(cell, Chosen):
            values[column.id] = column.option(cell.option).label
        elif cell is not None:
            values[column.id] = str(plain(cell))
    return values


def standing(judged: Iterable[Judged]) -> Standing:
    """The level, completeness and index of some judged questions together.

    The index divides by all that could be reached, shown or not: removing an answer then never
    narrows its range, and two walks through the same checklists compare. What two checklists ask
    about counts once, at the worse of its answers.
    """
    held = list(judged)
    asked = [j for j in held if j.shown == "yes" and not j.voluntary]
    things: dict[str, list[Judged]] = {}
    for one in held:
        things.setdefault(one.thing, []).append(one)
    attainable = sum(max(j.attainable for j in alike) for alike in things.values())
    best = sum(max(j.severity.best for j in alike) for alike in things.values())
    worst = sum(max(j.severity.worst for j in alike) for alike in things.values())
    index = Share(best / attainable, worst / attainable) if attainable else Share(0.0, 0.0)
    level = worst_of(j.severity for j in held)
    return Standing(level, sum(j.answered for j in asked), len(asked), index, attainable > 0)
