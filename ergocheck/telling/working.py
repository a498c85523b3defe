"""The working of a score, number by number, with the cell of the table and the answer behind it."""

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from ergocheck.domain.advice import Result
from ergocheck.domain.methods import MethodResult
from ergocheck.domain.methods.fed import AREAS
from ergocheck.domain.methods.method import Step
from ergocheck.domain.methods.terms import CONVENTIONS, spoken, spoken_name, spoken_value
from ergocheck.domain.methods.working import figure
from ergocheck.domain.words import Language, listed
from ergocheck.telling.areas import behind, named, open_questions
from ergocheck.telling.teller import Teller

COMPUTED: Final = re.compile(r"\d+\.\d{5,}")
"""A figure with more decimals than any formula or table has: it was computed."""
INDICES: Final = frozenset({"LI", "LI_average", "CLI"})
MASSES: Final = ("L", "LC", "RWL", "FIRWL", "STRWL", "reference_mass", "zones", "base", "limit")
UNITS: Final[Mapping[str, str]] = {**dict.fromkeys(MASSES, "kg"), "F": "/ min"}
IN_KG: Final = frozenset({"quick-lift", "niosh", "niosh-multi", "hse-filter"})
"""The lifts of a walk are in kilograms; reach has a "base" too, which is no mass."""
BECAUSE: Final = frozenset({"critical_because", "not_acceptable_because"})
"""Steps whose value is a list of reasons: they are counted, and stand where a value comes from."""
NUMBERED: Final = re.compile(r"\[\d+\]")


@dataclass(frozen=True)
class Number:
    """One number of a working: what it is, its value, how it came about, and where it is read off."""

    name: str
    value: str
    how: str = ""
    where: str = ""
    note: str = ""
    person: str = ""
    language: Language = "en"

    @property
    def source(self) -> str:
        """How it came about and where it is read off, in one line."""
        return self._told(self.how, self.where, self.person)

    @property
    def impersonal(self) -> str:
        """The same without what sex, age or a measure of the body chose: for an employer."""
        return self._told(self.how, self.where)

    def _told(self, *parts: str) -> str:
        """The parts in one line, and the note as a sentence after them."""
        line = listed((part for part in parts if part), self.language)
        return f"{line}. {self.note}" if line and self.note else line or self.note


def numbers(scored: MethodResult, say: Teller) -> Iterator[Number]:
    """The working of one result."""
    return (_number(step, scored.method.id, say) for step in scored.steps)


def areas(
    result: Result, scored: MethodResult, open_: Container[str], say: Teller
) -> Iterator[Number]:
    """The points of each area of ROSA, RULA or REBA, with the answers that gave them and what is open."""
    method = scored.method.id
    for area in AREAS[method]:
        points = getattr(scored.inputs, area.name)
        told = behind(result, method, area.name, say)
        yield Number(named(area.name, say), say.texts.number(points), told,
                     note=_open(result, method, area.name, say) if area.name in open_ else "",
                     language=say.texts.language)  # fmt: skip


def _open(result: Result, method: str, area: str, say: Teller) -> str:
    """What was not answered and makes the best case another than the worst."""
    asks = dict.fromkeys(open_questions(result, method, area, say))
    return say.say("Open: {questions}", questions=" · ".join(asks))


def _number(step: Step, method: str, say: Teller) -> Number:
    convention = CONVENTIONS.get(step.convention)
    if step.of in BECAUSE:
        return _reasoned(step, say)
    return Number(
        say.words(spoken_name(step.of)),
        _value(step, method, say) or "–",
        say.words(spoken(shortened(step.working))),
        _where(step, say),
        say.words(convention),
        say.words(spoken(step.person)),
        say.texts.language,
    )


def _reasoned(step: Step, say: Teller) -> Number:
    """How many things made it so, and which."""
    reasons = str(step.value or "")
    count = len(reasons.split(", ")) if reasons else 0
    return Number(say.words(spoken_name(step.of)), say.texts.number(count),
                  say.words(spoken(reasons)))  # fmt: skip


def _value(step: Step, method: str, say: Teller) -> str:
    """A value with as many decimals as it deserves, and the unit of a mass or a frequency."""
    if isinstance(step.value, str) or step.value is None:
        return say.words(spoken_value(step.value))
    letter = NUMBERED.sub("", step.of.rpartition(".")[2])
    if letter in INDICES:
        return say.index(step.value)
    unit = UNITS.get(letter, "") if method in IN_KG else ""
    return say.words(spoken(f"{shortened(figure(step.value))} {unit}".rstrip()))


def shortened(text: str) -> str:
    """Computed figures with three decimals; those of a formula or a table keep all they have."""
    return COMPUTED.sub(lambda found: figure(round(float(found[0]), 3)), text)


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
