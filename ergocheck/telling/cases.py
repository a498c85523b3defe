"""Every score of a result: the methods over the whole walk, over each line, over all lines together."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import inf
from typing import Any, TypeAlias

from ergocheck.domain.advice import Result
from ergocheck.domain.answers import Line, Listed
from ergocheck.domain.checklist import Checklist, Lines
from ergocheck.domain.handed import ALSO, handed_by, job_inputs, line_inputs
from ergocheck.domain.levels import IN_ORDER, Range
from ergocheck.domain.methods import METHODS, Method, MethodResult
from ergocheck.domain.methods.beside import BesideResult, beside
from ergocheck.domain.methods.fed import FedResult
from ergocheck.domain.methods.line_result import own_level
from ergocheck.domain.methods.lines import LineResult, several_tasks
from ergocheck.domain.scoring import Judged

Inputs: TypeAlias = Mapping[str, object]
ORDER = (
    "rosa", "rula", "reba", "quick-lift", "niosh", "niosh-multi", "kim-lhc", "mac", "hse-filter",
    "reach", "workstation",
)  # fmt: skip


@dataclass(frozen=True)
class LineCase:
    """A method at one line; `scored` is None where it has no number, `judged` then says why."""

    method: Method[Any, Any]
    checklist: Checklist
    question: Lines
    line: Line
    judged: LineResult
    scored: MethodResult | None
    inputs: Inputs

    @property
    def key(self) -> str:
        """The key of the lines question."""
        return self.checklist.key(self.question)


@dataclass(frozen=True)
class BesideCase:
    """A method that somebody asked for at a line; it stands beside the line's level."""

    method: Method[Any, Any]
    checklist: Checklist
    question: Lines
    line: Line
    found: BesideResult

    @property
    def key(self) -> str:
        """The key of the lines question."""
        return self.checklist.key(self.question)


@dataclass(frozen=True)
class JobCase:
    """All lifting lines as the tasks of one job; `left_out` are the lines that cannot be computed."""

    method: Method[Any, Any]
    question: Lines
    lines: tuple[Line, ...]
    inputs: tuple[Inputs, ...]
    scored: MethodResult | None
    left_out: tuple[Line, ...]


@dataclass(frozen=True)
class WalkCase:
    """A method over the whole walk, from its best to its worst case."""

    method: Method[Any, Any]
    fed: FedResult


@dataclass(frozen=True)
class CardCase:
    """The set-up of the workstation for the person."""

    method: Method[Any, Any]
    scored: MethodResult


Case: TypeAlias = WalkCase | LineCase | BesideCase | JobCase | CardCase


def cases(result: Result) -> dict[str, list[Case]]:
    """Every score under its method, in a fixed order of methods; the worst lines first."""
    found: dict[str, list[Case]] = {id: [] for id in ORDER}
    for case in _all(result):
        found[case.method.id].append(case)
    for held in found.values():
        held.sort(key=_worst_first)
    return {id: held for id, held in found.items() if held}


def _worst_first(case: Case) -> tuple[float, ...]:
    if isinstance(case, BesideCase):
        return (_beside_rank(case),)
    if not isinstance(case, LineCase):
        return (0.0,)
    value = case.scored.verdict.value if case.scored else None
    level = case.judged.severity
    return (-level.worst, -level.best, -(value or 0.0))


def _beside_rank(case: BesideCase) -> float:
    """Highest score first; of the filter the highest load for its figure, no figure before all."""
    worst = case.found.worst
    if worst is None:
        return inf
    value = worst.verdict.value
    if case.method.id == "hse-filter":
        return -inf if not value else -worst.inputs.load / value
    return -(value or 0.0)


def _all(result: Result) -> Iterator[Case]:
    for fed_ in result.instruments.values():
        yield WalkCase(fed_.best.method, fed_)
    if result.workstation:
        yield CardCase(result.workstation.method, result.workstation)
    for judged in result.now.judged:
        if judged.lines:
            yield from _lines(result, judged)


def _lines(result: Result, judged: Judged) -> Iterator[Case]:
    question = result.assessment.question(judged.question)
    answer = result.now.answers.get(judged.question)
    assert isinstance(question, Lines)
    assert isinstance(answer, Listed)
    checklist = next(c for c in result.assessment.checklists if c.id == judged.checklist)
    job = job_inputs(checklist, result.now.answers)
    inputs = [line_inputs(question, line, job) for line in answer.lines]
    for line, said in zip(answer.lines, inputs, strict=True):
        held = judged.lines[line.id]
        for method, scored in _methods(question, held):
            yield LineCase(method, checklist, question, line, held, scored, said)
        yield from _beside(checklist, question, line, job)
    if question.severity_from == "lifting" and len(answer.lines) > 1:
        yield _job(question, answer.lines, inputs)


def _beside(checklist: Checklist, question: Lines, line: Line, job: Inputs) -> Iterator[BesideCase]:
    for id, found in asked_for(question, line, job).items():
        yield BesideCase(METHODS[id], checklist, question, line, found)


def asked_for(question: Lines, line: Line, job: Inputs) -> dict[str, BesideResult]:
    """The methods that somebody asked for at a line, with what they make of it."""
    inputs = {**job, **handed_by(question, line)}
    wanted = inputs.get(ALSO)
    ids = wanted if isinstance(wanted, tuple) else ()
    return {id: beside(id, inputs) for id in ids}


def _methods(
    question: Lines, held: LineResult
) -> Iterator[tuple[Method[Any, Any], MethodResult | None]]:
    """The methods that scored a line, and the one that should have and could not."""
    for scored in held.results:
        yield scored.method, scored
    known = {scored.method.id for scored in held.results}
    if question.severity_from == "reach":
        wanted = "reach"
    else:
        wanted = "niosh" if held.value or held.reason or "quick-lift" in known else "quick-lift"
    beside = held.value is not None and not held.settled_by_quick_check
    if wanted not in known and (held.reason or beside or not held.severity.settled):
        yield METHODS[wanted], None


def _job(question: Lines, lines: Sequence[Line], inputs: Sequence[Inputs]) -> JobCase:
    scored = several_tasks(inputs)
    left_out = (
        line for line, said in zip(lines, inputs, strict=True) if several_tasks([said]) is None
    )
    open_ = () if scored else tuple(left_out)
    return JobCase(METHODS["niosh-multi"], question, tuple(lines), tuple(inputs), scored, open_)


def decided(result: Result, key: str, line: Line) -> LineResult | None:
    """What a line becomes when everything decided is done; None where nothing is decided for it."""
    doors = (d for d in result.assessment.doors if d.door != "fixed")
    planned = result.planned.judged_at(key)
    if planned is None or not any((d.question, d.row) == (key, line.id) for d in doors):
        return None
    return planned.lines.get(line.id)


def settled_by_plan(result: Result, key: str, line: Line) -> bool:
    """Whether what is decided for a line brings it in order: no other lever is asked for then."""
    planned = decided(result, key, line)
    return planned is not None and planned.severity == IN_ORDER


def in_order(result: Result, key: str, line: Line) -> bool:
    """Whether a line is in order as it stands now, or comes in order by what is decided for it."""
    judged = result.now.judged_at(key)
    now = judged.lines.get(line.id) if judged else None
    return bool(now and now.severity == IN_ORDER) or settled_by_plan(result, key, line)


def open_beside_the_level(result: Result) -> bool:
    """Whether a method lacks an answer though every question of the walk has one."""
    held = (case for each in cases(result).values() for case in each)
    return any(
        (isinstance(case, BesideCase) and bool(case.found.open))
        or (isinstance(case, WalkCase) and not case.fed.settled)
        or (isinstance(case, LineCase) and bool(case.judged.open))
        for case in held
    )


def level_of(case: Case) -> Range | None:
    """The level that a score alone gives its line; that of the line where the method has no score.

    None where a method speaks of the whole, and where it hands the line on to another one.
    """
    if not isinstance(case, LineCase):
        return None
    if case.scored is None or case.judged.severity.closer:
        return case.judged.severity
    own = own_level(case.scored)
    return None if own is None else Range(own, own)
