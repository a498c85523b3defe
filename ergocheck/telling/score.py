"""One score in words: what pages and report show of it, and the parts that every kind of score has."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from ergocheck.domain.advice import Result
from ergocheck.domain.answers import Answers, Line, Ticked
from ergocheck.domain.checklist import Asked, Checklist, Lines
from ergocheck.domain.handed import column_asked, inputs_of
from ergocheck.domain.levels import Range
from ergocheck.domain.methods import MethodResult
from ergocheck.domain.methods.terms import spoken
from ergocheck.domain.scoring import shown
from ergocheck.telling.teller import Teller
from ergocheck.telling.working import Number, numbers

MOST_NUMBERS = 300


@dataclass(frozen=True)
class Scale:
    """A score of whole points on its scale from 1; `actions` are where an action level begins."""

    highest: int
    best: int
    worst: int
    actions: tuple[int, ...]


@dataclass(frozen=True)
class Working:
    """The numbers of one working; `title` tells the best case from the worst where both are shown."""

    title: str
    numbers: tuple[Number, ...]


@dataclass(frozen=True)
class Told:
    """One score in words: `about` names the line (`typed`: as somebody did), `number` is empty where there is none.

    `open` are the questions that keep it a range, `reason` says why no number may be given,
    `changes` what it was at the start and what it becomes when everything decided is done.
    """

    about: str
    number: str
    says: tuple[str, ...]
    open: tuple[str, ...] = ()
    reason: str = ""
    lever: str = ""
    changes: tuple[str, ...] = ()
    workings: tuple[Working, ...] = ()
    level: Range | None = None
    scale: Scale | None = None
    settled: bool = True
    typed: bool = False


def one_working(scored: MethodResult | None, say: Teller) -> tuple[Working, ...]:
    """The working of a result, as far as a page holds it."""
    if scored is None:
        return ()
    held = tuple(islice(numbers(scored, say), MOST_NUMBERS))
    left = len(scored.steps) - len(held)
    if left:
        rest = say.say("{count} more numbers: the command score prints them all.", count=left)
        held = (*held, Number("…", "", rest))
    return (Working("", held),)


def best_and_worst(best: MethodResult, worst: MethodResult, say: Teller) -> tuple[str, ...]:
    """The words of the level; of the best and of the worst case where they differ."""
    first, last = (say.words(r.verdict.says) for r in (best, worst))
    if first == last:
        return (first,)
    return say.say("At best: {says}", says=first), say.say("At worst: {says}", says=last)


def open_inputs(
    result: Result, checklist: Checklist, question: Lines, line: Line, names: set[str], say: Teller
) -> list[str]:
    """What is missing of a line, as it is asked: its columns, and questions about the whole job."""
    asked = [*_columns(question, line), *_questions(checklist, result.now.answers)]
    asks = [say.words(a.ask) for a in asked if names & inputs_of(a)]
    known = {name for a in asked for name in inputs_of(a)}
    left = (name.partition(".")[2] for name in sorted(names - known))
    return asks + [
        say.say("{area} (not asked in this walk)", area=say.words(spoken(name))) for name in left
    ]


def _columns(question: Lines, line: Line) -> Iterator[Asked]:
    """The columns of a line that are asked and not filled in."""
    for column in question.columns:
        if line.cells.get(column.id) in (None, Ticked(())) and column_asked(column, line.cells):
            yield column


def _questions(checklist: Checklist, answers: Answers) -> Iterator[Asked]:
    """The questions of a checklist that are or may be asked and have no answer."""
    for _, question in checklist.walk():
        open_ = answers.get(checklist.key(question)) is None
        if open_ and shown(checklist, question, answers) != "no":
            yield question
