"""Every score of a result: the methods over the whole walk, over each line, over all lines together."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from ergocheck.domain.advice import Result
from ergocheck.domain.answers import Line, Listed
from ergocheck.domain.checklist import Checklist, Lines
from ergocheck.domain.levels import Range
from ergocheck.domain.methods import METHODS, Method, MethodResult
from ergocheck.domain.methods.fed import FedResult
from ergocheck.domain.methods.lines import LineResult, several_tasks
from ergocheck.domain.scoring import Judged, fed, line_inputs

Inputs: TypeAlias = Mapping[str, object]
ORDER = ("rosa", "rula", "reba", "quick-lift", "niosh", "niosh-multi", "reach", "workstation")


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


Case: TypeAlias = WalkCase | LineCase | JobCase | CardCase


def cases(result: Result) -> dict[str, list[Case]]:
    """Every score under its method, in a fixed order of methods; the worst lines first."""
    found: dict[str, list[Case]] = {id: [] for id in ORDER}
    for case in _all(result):
        found[case.method.id].append(case)
    for held in found.values():
        held.sort(key=_worst_first)
    return {id: held for id, held in found.items() if held}


def _worst_first(case: Case) -> tuple[float, ...]:
    if not isinstance(case, LineCase):
        return (0.0,)
    value = case.scored.verdict.value if case.scored else None
    level = case.judged.severity
    return (-level.worst, -level.best, -(value or 0.0))


def _all(result: Result) -> Iterator[Case]:
    for fed_ in result.instruments.values():
        yield WalkCase(fed_.best.method, fed_)
    if result.card.workstation:
        yield CardCase(result.card.workstation.method, result.card.workstation)
    for judged in result.now.judged:
        if judged.lines:
            yield from _lines(result, judged)


def _lines(result: Result, judged: Judged) -> Iterator[Case]:
    question = result.assessment.question(judged.question)
    answer = result.now.answers.get(judged.question)
    assert isinstance(question, Lines)
    assert isinstance(answer, Listed)
    checklist = next(c for c in result.assessment.checklists if c.id == judged.checklist)
    job = fed(checklist, result.now.answers)
    inputs = [line_inputs(question, line, job) for line in answer.lines]
    for line, said in zip(answer.lines, inputs, strict=True):
        held = judged.lines[line.id]
        for method, scored in _methods(question, held):
            yield LineCase(method, checklist, question, line, held, scored, said)
    if question.severity_from == "lifting" and len(answer.lines) > 1:
        yield _job(question, answer.lines, inputs)


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


def level_of(case: Case) -> Range | None:
    """The level of the line that a score belongs to; none where a method speaks of the whole."""
    return case.judged.severity if isinstance(case, LineCase) else None
