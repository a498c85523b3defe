"""The working of a score, number by number, with the cell of the table and the answer behind it."""

from collections.abc import Iterator
from dataclasses import dataclass

from ergocheck.domain.advice import Result
from ergocheck.domain.methods import MethodResult
from ergocheck.domain.methods.fed import AREAS
from ergocheck.domain.methods.method import Step
from ergocheck.domain.methods.terms import CONVENTIONS, spoken, spoken_name, spoken_value
from ergocheck.telling.areas import behind, named
from ergocheck.telling.teller import Teller


@dataclass(frozen=True)
class Number:
    """One number of a working: what it is, its value, how it came about, and where it is read off."""

    name: str
    value: str
    how: str = ""
    where: str = ""
    note: str = ""
    person: str = ""

    @property
    def source(self) -> str:
        """How it came about and where it is read off, in one line."""
        return _joined(self.how, self.where, self.person, self.note)

    @property
    def impersonal(self) -> str:
        """The same without what sex, age or a measure of the body chose: for an employer."""
        return _joined(self.how, self.where, self.note)


def _joined(*parts: str) -> str:
    return "; ".join(part for part in parts if part)


def numbers(scored: MethodResult, say: Teller) -> Iterator[Number]:
    """The working of one result."""
    return (_number(step, say) for step in scored.steps)


def areas(result: Result, scored: MethodResult, say: Teller) -> Iterator[Number]:
    """The points of each area of ROSA, RULA or REBA, with the answers that gave them."""
    method = scored.method.id
    for area in AREAS[method]:
        points = getattr(scored.inputs, area.name)
        told = behind(result, method, area.name, say)
        yield Number(named(area.name, say), say.texts.number(points), told)


def _number(step: Step, say: Teller) -> Number:
    convention = CONVENTIONS.get(step.convention)
    return Number(
        say.words(spoken_name(step.of)),
        say.words(spoken_value(step.value)) or "–",
        say.words(spoken(step.working)),
        _where(step, say),
        say.words(convention),
        say.words(spoken(step.person)),
    )


def _where(step: Step, say: Teller) -> str:
    """The cell: table, row and column, as far as the step has them."""
    if not step.table:
        return say.words(spoken(step.row))
    table, row, column = (say.words(spoken(w)) for w in (step.table, step.row, step.column))
    if not row and not column:
        return say.say("table {table}", table=table)
    if row and column:
        return say.say("table {table}, row {row}, column {column}", table=table, row=row,
                       column=column)  # fmt: skip
    return say.say("table {table}, row {row}", table=table, row=row or column)
