"""Answers: what was said to one question, and `accept`, the one gate they all come through.

A form, a tablet's queue and a file are alike here: plain JSON values in, typed answers out, or a
refusal that names the question and what was expected. Numbers are in the question's own unit.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias, assert_never

from ergocheck.domain.checklist import (
    Asked,
    Checklist,
    Choice,
    Column,
    Count,
    Lines,
    Many,
    Measure,
    Note,
    Question,
)
from ergocheck.domain.errors import AnswerRefused, Problem

LONGEST_REASON = 500
LONGEST_LINE_ID = 64


@dataclass(frozen=True, slots=True)
class Chosen:
    """One option of a choice."""

    option: str


@dataclass(frozen=True, slots=True)
class Ticked:
    """The ticked options, in the checklist's order."""

    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Measured:
    """A number in the question's unit. `met`: the person was brought to it (a footrest), so it fits."""

    value: float
    met: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """Free text."""

    text: str


@dataclass(frozen=True, slots=True)
class NotApplicable:
    """The question does not apply here, and why (may be empty)."""

    reason: str


Cell: TypeAlias = Chosen | Ticked | Measured | Written


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a lines question, with the id it was given when it was made."""

    id: str
    cells: Mapping[str, Cell] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Listed:
    """All lines of a lines question; none at all is an answer too: there is nothing to list."""

    lines: tuple[Line, ...]


Answer: TypeAlias = Chosen | Ticked | Measured | Written | NotApplicable | Listed


@dataclass(frozen=True)
class Answers:
    """The current answer to each question, under `checklist.question`.

    `settled` names the measures that make a look superfluous, once they were judged.
    """

    given: Mapping[str, Answer] = field(default_factory=dict)
    settled: frozenset[str] = frozenset()

    def get(self, key: str) -> Answer | None:
        """The answer to that question, or None."""
        return self.given.get(key)

    def with_(self, key: str, answer: Answer | None) -> "Answers":
        """The same answers with one more, another, or (None) one less."""
        rest = {k: a for k, a in self.given.items() if k != key}
        return Answers(rest if answer is None else {**rest, key: answer}, self.settled)


def accept(checklists: Iterable[Checklist], raw: Mapping[str, object]) -> Answers:
    """Typed answers of raw ones. A null counts as not answered.

    Raises AnswerRefused with one problem for each question that is unknown or whose value it does
    not take; nothing is accepted then.
    """
    questions = {c.key(q): q for c in checklists for _, q in c.walk()}
    given: dict[str, Answer] = {}
    problems: list[Problem] = []
    for key, value in raw.items():
        if key not in questions:
            problems.append(Problem(key, "question_unknown"))
        elif value is not None:
            try:
                given[key] = accept_one(questions[key], value, key)
            except AnswerRefused as refused:
                problems.extend(refused.problems)
    if problems:
        raise AnswerRefused(*problems)
    return Answers(given)


def accept_one(question: Question, value: object, where: str) -> Answer:
    """The typed answer to one question; AnswerRefused with the problem at `where` otherwise."""
    if isinstance(value, Mapping) and set(value) == {"na"}:
        return _not_applicable(question, value["na"], where)
    if isinstance(question, Lines):
        return _listed(question, value, where)
    return accept_cell(question, value, where)


def takes(question: Question, answer: "Answer") -> bool:
    """Whether a question takes the answer that another one was given."""
    try:
        return accept_one(question, plain(answer), question.id) is not None
    except AnswerRefused:
        return False


def names(answer: Answer, wanted: tuple[str, ...]) -> bool:
    """Whether an answer names one of these options."""
    if isinstance(answer, Ticked):
        return any(o in wanted for o in answer.options)
    return isinstance(answer, Chosen) and answer.option in wanted


def accept_cell(question: Column, value: object, where: str) -> Cell:
    """The typed value of a simple question or of a column of a line."""
    match question:
        case Many():
            return _ticked(question, value, where)
        case Choice():
            return _chosen(question, value, where)
        case Measure():
            return _measured(question, value, where)
        case Note():
            return _written(question, value, where)
        case _:
            assert_never(question)


def _not_applicable(question: Asked, reason: object, where: str) -> NotApplicable:
    if not question.na:
        raise AnswerRefused(Problem(where, "must_be_answered"))
    if not isinstance(reason, str) or len(reason) > LONGEST_REASON:
        raise AnswerRefused(Problem(where, "reason_too_long", {"longest": LONGEST_REASON}))
    return NotApplicable(clean(reason))


def _chosen(question: Choice, value: object, where: str) -> Chosen:
    if isinstance(value, str) and any(o.id == value for o in question.options):
        return Chosen(value)
    raise AnswerRefused(Problem(where, "choose_one", {"options": [o.id for o in question.options]}))


def _ticked(question: Many, value: object, where: str) -> Ticked:
    known = [o.id for o in question.options]
    if not isinstance(value, list | tuple) or any(v not in known for v in value):
        raise AnswerRefused(Problem(where, "choose_some", {"options": known}))
    return Ticked(tuple(o for o in known if o in value))


def _measured(question: Measure, value: object, where: str) -> Measured:
    if isinstance(value, bool) or not isinstance(value, int | float) or not _finite(value):
        raise AnswerRefused(Problem(where, "not_a_number", _allowed(question)))
    if not question.low <= value <= question.high:
        raise AnswerRefused(Problem(where, "out_of_range", _allowed(question)))
    if isinstance(question, Count) and value != int(value):
        raise AnswerRefused(Problem(where, "not_whole", _allowed(question)))
    return Measured(float(value))


def _finite(value: int | float) -> bool:
    try:
        return math.isfinite(value)
    except OverflowError:
        return False


def _allowed(question: Measure) -> dict[str, object]:
    return {"low": question.low, "high": question.high, "unit": question.unit}


def _written(question: Note, value: object, where: str) -> Written:
    if not isinstance(value, str):
        raise AnswerRefused(Problem(where, "not_a_text"))
    if len(value) > question.longest:
        raise AnswerRefused(Problem(where, "text_too_long", {"longest": question.longest}))
    return Written(clean(value))


def clean(text: str) -> str:
    """Typed text as it is kept: line ends as one kind, no control characters, nothing else changed."""
    joined = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(
        c for c in joined if c in "\n\t" or (ord(c) >= 32 and not 0xD800 <= ord(c) < 0xE000)
    )


def _listed(question: Lines, value: object, where: str) -> Listed:
    if not isinstance(value, list | tuple):
        raise AnswerRefused(Problem(where, "not_lines"))
    if len(value) > question.most:
        raise AnswerRefused(Problem(where, "too_many_lines", {"most": question.most}))
    lines = [accept_line(question, one, f"{where}[{i}]") for i, one in enumerate(value)]
    seen: set[str] = set()
    for i, line in enumerate(lines):
        if line.id in seen:
            raise AnswerRefused(Problem(f"{where}[{i}].id", "line_id_twice"))
        seen.add(line.id)
    return Listed(tuple(lines))


def accept_line(question: Lines, value: object, where: str) -> Line:
    """One typed line of `{"id": …, "<column>": …}`; every problem in it is named."""
    if not isinstance(value, Mapping):
        raise AnswerRefused(Problem(where, "not_lines"))
    line_id = value.get("id")
    if not isinstance(line_id, str) or not 0 < len(line_id) <= LONGEST_LINE_ID:
        raise AnswerRefused(Problem(f"{where}.id", "line_id_missing"))
    columns = {c.id: c for c in question.columns}
    cells: dict[str, Cell] = {}
    problems: list[Problem] = []
    for name, cell in value.items():
        at = f"{where}.{name}"
        if name == "id" or cell is None:
            continue
        if name not in columns:
            problems.append(Problem(at, "column_unknown"))
            continue
        try:
            cells[name] = accept_cell(columns[name], cell, at)
        except AnswerRefused as refused:
            problems.extend(refused.problems)
    if problems:
        raise AnswerRefused(*problems)
    return Line(line_id, cells)


def plain(answer: Answer | Cell) -> object:
    """The answer as the JSON value that `accept` reads."""
    match answer:
        case Chosen(option):
            return option
        case Ticked(options):
            return list(options)
        case Measured(value):
            return int(value) if value == int(value) else value
        case Written(text):
            return text
        case NotApplicable(reason):
            return {"na": reason}
        case Listed(lines):
            return [plain_line(line) for line in lines]
        case _:
            assert_never(answer)


def plain_line(line: Line) -> dict[str, object]:
    """A line as `accept` reads it."""
    return {"id": line.id, **{name: plain(cell) for name, cell in line.cells.items()}}
