"""Answers as they are kept: one entry each, never changed, and the answer they add up to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from ergocheck.domain.answers import (
    Answer,
    Answers,
    Line,
    Listed,
    Measured,
    accept_line,
    accept_one,
    plain,
    plain_line,
)
from ergocheck.domain.checklist import Lines, Question
from ergocheck.domain.errors import AnswerRefused, Problem


@dataclass(frozen=True, slots=True)
class AnswerEntry:
    """What was said to a question, or to one line (`row`) of it; a value of None takes it back.

    `id` is a UUID made where it was typed, `based_on` the entry that was seen there, `device_time`
    that device's clock: a label, nothing is ordered by it.
    """

    id: str
    question: str
    value: object
    row: str | None = None
    based_on: str | None = None
    device_time: str = ""


@dataclass(frozen=True, slots=True)
class Receipt:
    """That an entry is on the disk. `revision` counts the entries of its assessment from 1."""

    id: str
    revision: int
    received_at: datetime


@dataclass(frozen=True, slots=True)
class Recorded:
    """An entry as it was kept, with its receipt."""

    entry: AnswerEntry
    receipt: Receipt


def storable(question: Question, entry: AnswerEntry) -> object:
    """The value of an entry as it is kept. AnswerRefused where it could not be read back."""
    if entry.row is not None and not isinstance(question, Lines):
        raise AnswerRefused(Problem(f"{entry.question}[{entry.row}]", "not_lines"))
    if entry.value is None:
        return None
    if entry.row is None:
        return packed(unpacked(question, entry.value, entry.question))
    line = plain_line(_line(question, entry))
    return {name: cell for name, cell in line.items() if name != "id"}


def packed(answer: Answer) -> object:
    """An answer as JSON. Like `plain`, but keeps that a measure was met."""
    if isinstance(answer, Measured) and answer.met:
        return {"met": plain(answer)}
    return plain(answer)


def unpacked(question: Question, value: object, where: str) -> Answer:
    """The answer that `packed` made."""
    if isinstance(value, Mapping) and set(value) == {"met"}:
        answer = accept_one(question, value["met"], where)
        return Measured(answer.value, met=True) if isinstance(answer, Measured) else answer
    return accept_one(question, value, where)


def _line(question: Question, entry: AnswerEntry) -> Line:
    where, value = f"{entry.question}[{entry.row}]", entry.value
    if not isinstance(question, Lines) or not isinstance(value, Mapping):
        raise AnswerRefused(Problem(where, "not_lines"))
    if value.get("id", entry.row) != entry.row:
        raise AnswerRefused(Problem(f"{where}.id", "line_id_twice"))
    return accept_line(question, {**value, "id": entry.row}, where)


def entries_of(answer: Answer) -> Iterable[tuple[str | None, object]]:
    """An answer as the values that entries carry: lines one by one, each with its row."""
    if isinstance(answer, Listed) and answer.lines:
        return [(line.id, plain_line(line)) for line in answer.lines]
    return [(None, packed(answer))]


def current(questions: Mapping[str, Question], entries: Iterable[AnswerEntry]) -> Answers:
    """The answers that entries, oldest first, add up to: to each question and line the newest.

    What was said to a whole lines question stands for all lines before it. Lines keep the order
    in which they were first added. Nothing is passed over: what does not parse is raised.
    """
    given: dict[str, list[AnswerEntry]] = {}
    for entry in entries:
        given.setdefault(entry.question, []).append(entry)
    answers = ((key, _folded(questions[key], said)) for key, said in given.items())
    return Answers({key: answer for key, answer in answers if answer is not None})


def _folded(question: Question, said: list[AnswerEntry]) -> Answer | None:
    whole = max((i for i, entry in enumerate(said) if entry.row is None), default=None)
    answer = None
    if whole is not None and said[whole].value is not None:
        answer = unpacked(question, said[whole].value, said[whole].question)
    later = said[0 if whole is None else whole + 1 :]
    return _with_lines(question, answer, later) if later else answer


def _with_lines(
    question: Question, answer: Answer | None, later: list[AnswerEntry]
) -> Answer | None:
    lines: dict[str, Line | None] = {}
    if isinstance(answer, Listed):
        lines |= {line.id: line for line in answer.lines}
    for entry in later:
        lines[str(entry.row)] = None if entry.value is None else _line(question, entry)
    standing = tuple(line for line in lines.values() if line is not None)
    return Listed(standing) if standing or isinstance(answer, Listed) else answer
