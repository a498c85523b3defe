"""What to change: adjustments as levers, doors, and the three levels found, now and planned."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from ergocheck.domain.adjustment import KINDS, Adjustment
from ergocheck.domain.answers import (
    Answer,
    Answers,
    Cell,
    Chosen,
    Line,
    Listed,
    Measured,
    NotApplicable,
    Ticked,
    accept_cell,
    names,
    takes,
)
from ergocheck.domain.card import Card, card_for
from ergocheck.domain.checklist import Checklist, Lines, Measure, Question, Remedy
from ergocheck.domain.furniture import furniture
from ergocheck.domain.instruments import instruments
from ergocheck.domain.levels import UNKNOWN, Range
from ergocheck.domain.methods import MethodResult
from ergocheck.domain.methods.fed import FedResult
from ergocheck.domain.methods.lines import LineResult
from ergocheck.domain.scoring import (
    Finding,
    Judged,
    Standing,
    expected,
    judge,
    judge_one,
    shown,
    standing,
)
from ergocheck.domain.settled import settled
from ergocheck.domain.workplace import Assessment, Door


@dataclass(frozen=True)
class Lever:
    """An adjustment at one finding: the severity it surely takes off, and the range that is left.

    For a line, `index` is the rule's index afterwards in its worst case (None: outside its limits),
    and `eased` says whether that is lower than now.
    """

    adjustment: Adjustment
    remedy: Remedy
    takes_off: int
    becomes: Range
    eased: bool = False
    index: float | None = None


@dataclass(frozen=True)
class Strongest:
    """An adjustment with what it takes off over all findings that it helps."""

    adjustment: Adjustment
    takes_off: int
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class State:
    """Answers at one moment, judged."""

    answers: Answers
    judged: tuple[Judged, ...]

    @cached_property
    def whole(self) -> Standing:
        """The level of the whole workplace; unknown where all its checklists ask for facts only."""
        whole = standing(self.judged)
        return whole if whole.judges else replace(whole, level=UNKNOWN)

    @cached_property
    def sections(self) -> Mapping[tuple[str, str], Standing]:
        """The level of each section, under (checklist, section), in order."""
        keys = dict.fromkeys((j.checklist, j.section) for j in self.judged)
        return {k: standing(j for j in self.judged if (j.checklist, j.section) == k) for k in keys}

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding, the most severe first, else in the order of the walk."""
        found = [f for j in self.judged for f in j.findings]
        return tuple(sorted(found, key=lambda f: -f.severity))

    @cached_property
    def _by_key(self) -> Mapping[str, Judged]:
        return {j.question: j for j in self.judged}

    @property
    def not_covered(self) -> tuple[Finding, ...]:
        """The findings that no method covers: somebody has to look more closely."""
        return tuple(f for f in self.findings if f.closer)

    def judged_at(self, key: str) -> Judged | None:
        """The judged question of that name."""
        return self._by_key.get(key)

    def worst_in(self, checklist: str, section: str) -> Finding | None:
        """The worst finding of a section, also where it stands at another checklist's question."""
        here = [j for j in self.judged if (j.checklist, j.section) == (checklist, section)]
        keys = {j.thing if j.shown == "no" else j.question for j in here if j.severity.best}
        return next((f for f in self.findings if f.question in keys), None)

    def asks(self, key: str) -> bool:
        """Whether that question is asked here: the facts call for it, and no other checklist asked it."""
        judged = self.judged_at(key)
        return judged is not None and judged.shown == "yes"


@dataclass(frozen=True)
class Result:
    """What an assessment comes to: as found, now, and when everything decided is done."""

    assessment: Assessment
    card: Card
    found: State
    now: State
    planned: State

    def levers(self, finding: Finding) -> tuple[Lever, ...]:
        """The adjustments that end or ease a finding, strongest first."""
        return levers(self.assessment, self.card, self.now, finding)

    @cached_property
    def strongest(self) -> tuple[Strongest, ...]:
        """Adjustments by what they take off over all findings that stand now, strongest first."""
        gathered: dict[str, list[tuple[Finding, int]]] = {}
        for finding in self.now.findings:
            for lever in self.levers(finding):
                gathered.setdefault(lever.adjustment.id, []).append((finding, lever.takes_off))
        catalogue = self.assessment.adjustments
        all_ = [
            Strongest(catalogue[i], sum(t for _, t in hits), tuple(f for f, t in hits if t > 0))
            for i, hits in gathered.items()
        ]
        return tuple(sorted(all_, key=lambda s: (-s.takes_off, *_ease(s.adjustment))))

    @cached_property
    def methods(self) -> tuple[MethodResult, ...]:
        """The recognised methods and own rules that had a say, as they stand now."""
        lines = (r for j in self.now.judged for line in j.lines.values() for r in line.results)
        return (*((self.workstation,) if self.workstation else ()), *lines)

    @cached_property
    def workstation(self) -> MethodResult | None:
        """How the desk as it stands now fits the body: what was set right is not to be set again."""
        if self.card.workstation is None:
            return None
        stands = furniture(self.assessment.checklists, self.now.answers)
        return card_for(self.assessment.person, stands).workstation

    @cached_property
    def instruments(self) -> Mapping[str, FedResult]:
        """ROSA and the like over the whole walk as it stands now, from best to worst case."""
        return instruments(self.assessment.checklists, self.now.answers, self.card)

    @cached_property
    def instruments_found(self) -> Mapping[str, FedResult]:
        """The same as it was found."""
        return instruments(self.assessment.checklists, self.found.answers, self.card)

    @cached_property
    def instruments_planned(self) -> Mapping[str, FedResult]:
        """The same when everything decided is done."""
        return instruments(self.assessment.checklists, self.planned.answers, self.card)

    @cached_property
    def weighed(self) -> dict[tuple[object, ...], tuple[Lever, ...]]:
        """The levers that were worked out already, by finding: each part of a report asks for them."""
        return {}

    def doors_at(self, finding: Finding) -> tuple[Door, ...]:
        """The doors that stand on a finding, in the order they were taken."""
        return tuple(d for d in self.assessment.doors if stands_on(d, finding))


def evaluate(assessment: Assessment) -> Result:
    """The result of an assessment. Every accepted set of answers has one; the order of answers is nothing."""
    card = Card()
    if any(_fits_a_body(c) for c in assessment.checklists):
        card = card_for(assessment.person, furniture(assessment.checklists, assessment.answers))
    found = _state(assessment.checklists, assessment.answers, card)
    now_answers = _after(assessment, card, found, fixed=True, answers=assessment.answers)
    now = _state(assessment.checklists, now_answers, card)
    planned_answers = _after(assessment, card, now, fixed=False, answers=now_answers)
    planned = _state(assessment.checklists, planned_answers, card)
    return Result(assessment, card, found, now, planned)


def _fits_a_body(checklist: Checklist) -> bool:
    """Whether a checklist measures furniture against the body; a warehouse has no seat to set."""
    measures = (q for _, q in checklist.walk() if isinstance(q, Measure))
    return any(isinstance(q.expect, str) for q in measures)


def _state(checklists: Iterable[Checklist], answers: Answers, card: Card) -> State:
    chosen = tuple(checklists)
    answers = settled(chosen, answers, card)
    seen = frozenset(c.key(q) for c in chosen for _, q in c.walk() if shown(c, q, answers) == "yes")
    return State(answers, tuple(j for c in chosen for j in judge(c, answers, card, seen)))


def levers(assessment: Assessment, card: Card, state: State, finding: Finding) -> tuple[Lever, ...]:
    """Each remedy of a finding with what it takes off: strongest, then least effort, adjust before buy.

    Remedies that neither take anything off nor ease a line are left out while another one does.
    What no method covers is looked at before all: what else would help there, nobody knows yet.
    """
    sensible = offered(assessment, finding, state.answers)
    found = [_lever(assessment, card, state, finding, r) for r in sensible]
    looks = tuple(lever for lever in found if lever.remedy.only_looks)
    others = sorted((v for v in found if not v.remedy.only_looks), key=_strength)
    helping = tuple(lever for lever in others if lever.takes_off > 0 or lever.eased)
    return (*looks, *(helping or others[:2]))


def offered(assessment: Assessment, finding: Finding, answers: Answers) -> tuple[Remedy, ...]:
    """The remedies of a finding that make sense here; what is not answered yet rules none out."""
    checklist = next(c for c in assessment.checklists if finding.question.startswith(f"{c.id}."))
    return tuple(
        remedy
        for remedy in finding.remedies
        if all(
            (said := answers.get(f"{checklist.id}.{id}")) is None or names(said, wanted)
            for id, wanted in remedy.when.items()
        )
    )


def _strength(lever: Lever) -> tuple[float, ...]:
    index = math.inf if lever.index is None else lever.index
    effort, kind, _ = _ease(lever.adjustment)
    return (-lever.takes_off, lever.becomes.worst, effort, kind, index)


def _ease(adjustment: Adjustment) -> tuple[int, int, str]:
    return adjustment.effort, KINDS.index(adjustment.kind), adjustment.id


def _lever(
    assessment: Assessment, card: Card, state: State, finding: Finding, remedy: Remedy
) -> Lever:
    answer = state.answers.get(finding.question)
    question = assessment.question(finding.question)
    assert answer is not None
    changed = remedied(question, answer, finding, remedy, card)
    checklist = next(c for c in assessment.checklists if finding.question.startswith(f"{c.id}."))
    # Judging this question alone is enough: a fact has no remedy, so no other question can change.
    answers = state.answers.with_(finding.question, changed)
    here = judge_one(checklist, finding.question, answers, card)
    adjustment = assessment.adjustments[remedy.adjustment]
    if remedy.only_looks:
        return Lever(adjustment, remedy, 0, UNKNOWN)
    if finding.row is not None:
        return _line_lever(adjustment, remedy, finding, state, here.lines[finding.row])
    left = next((f.severity for f in here.findings if f.key == finding.key), 0)
    return Lever(adjustment, remedy, finding.severity - left, Range(left, left))


def _line_lever(
    adjustment: Adjustment, remedy: Remedy, finding: Finding, state: State, after: LineResult
) -> Lever:
    """What is sure counts: a line whose level stays open in the worst case takes nothing off."""
    judged = state.judged_at(finding.question)
    before = judged.lines[finding.row or ""] if judged else after
    takes_off = max(0, finding.severity - after.severity.worst)
    eased = _worst_index(after) < _worst_index(before) or after.severity < before.severity
    index = after.value[1] if after.value else None
    return Lever(adjustment, remedy, takes_off, after.severity, eased, index)


def _worst_index(line: LineResult) -> float:
    worst = line.value[1] if line.value else None
    return math.inf if worst is None else worst


def remedied(
    question: Question, answer: Answer, finding: Finding, remedy: Remedy, card: Card
) -> Answer:
    """The answer when a remedy is done."""
    becomes = remedy.becomes
    if isinstance(answer, Listed) and isinstance(question, Lines) and isinstance(becomes, Mapping):
        lines = (_changed(question, x, becomes) if x.id == finding.row else x for x in answer.lines)
        return Listed(tuple(lines))
    if isinstance(answer, Ticked):
        return Ticked(tuple(o for o in answer.options if o != finding.option))
    if isinstance(answer, Measured) and isinstance(question, Measure):
        return _moved(question, answer, becomes, card)
    return Chosen(str(becomes)) if isinstance(answer, Chosen) else answer


def _changed(question: Lines, line: Line, becomes: Mapping[str, object]) -> Line:
    new: dict[str, Cell] = {n: accept_cell(question.column(n), v, n) for n, v in becomes.items()}
    return Line(line.id, {**line.cells, **new})


def _moved(question: Measure, answer: Measured, becomes: object, card: Card) -> Measured:
    good = expected(question, card)
    if becomes == "met":
        return Measured(answer.value, met=True)
    if becomes == "expected" and good is not None:
        setting = card.settings.get(str(question.expect).removeprefix("card."))
        return Measured(setting.target if setting else min(max(answer.value, good[0]), good[1]))
    return Measured(float(becomes)) if isinstance(becomes, int | float) else answer


def stands_on(door: Door, finding: Finding) -> bool:
    """Whether a door belongs to a finding: same question, same line, and a remedy that is offered there."""
    return (
        door.question == finding.question
        and door.row == finding.row
        and any(r.adjustment == door.adjustment for r in finding.remedies)
    )


def _after(
    assessment: Assessment, card: Card, state: State, *, fixed: bool, answers: Answers
) -> Answers:
    """The answers once the doors of one kind are done; a door whose finding is gone changes nothing."""
    for door in (d for d in assessment.doors if (d.door == "fixed") is fixed):
        for finding in (f for f in state.findings if stands_on(door, f)):
            answer = answers.get(finding.question)
            if answer is None or isinstance(answer, NotApplicable):
                continue
            remedy = next(r for r in finding.remedies if r.adjustment == door.adjustment)
            question = assessment.question(finding.question)
            new = _answered_again(answer, door) or remedied(question, answer, finding, remedy, card)
            answers = _said(assessment, answers, finding.question, new)
    return answers


def _said(assessment: Assessment, answers: Answers, key: str, new: Answer) -> Answers:
    """The answers with a new one, also at questions of other checklists that repeat it."""
    old = answers.get(key)
    for checklist in assessment.checklists:
        for _, question in checklist.walk():
            twin = checklist.key(question)
            if question.same == key and answers.get(twin) == old and takes(question, new):
                answers = answers.with_(twin, new)
    return answers.with_(key, new)


def _answered_again(answer: Answer, door: Door) -> Answer | None:
    """What the question was answered after the fix; of lines only the door's own line is taken over."""
    if isinstance(answer, Listed) and isinstance(door.answer, Listed):
        again = {line.id: line for line in door.answer.lines if line.id == door.row}
        return Listed(tuple(again.get(line.id, line) for line in answer.lines))
    return door.answer
