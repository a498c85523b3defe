"""From the fields of a finding's panel to a door: what was chosen, and what stands before and after."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TypeVar

from ergocheck.domain.adjustment import COST_BANDS
from ergocheck.domain.advice import Result
from ergocheck.domain.answers import Answer, Line, Listed, Measured, accept_cell, accept_one, clean
from ergocheck.domain.checklist import Choice, Lines, Many, Measure, Question, Remedy
from ergocheck.domain.errors import InputRefused, Problem
from ergocheck.domain.scoring import Finding
from ergocheck.domain.typed import LARGEST_AMOUNT, amount, day
from ergocheck.domain.workplace import LONGEST_NAME, WAYS, Door, Way
from ergocheck.web.findings import changed_number, finding_key, finding_views
from ergocheck.web.forms import length_in_mm, parsed
from ergocheck.web.language import Unit

SOON = {"week": 7, "two_weeks": 14}
Taken = TypeVar("Taken")


@dataclass(frozen=True)
class Panel:
    """The panel of one finding as it was sent: its fields by their short name, and the reader's unit."""

    finding: Finding
    fields: Mapping[str, str]
    unit: Unit
    today: date

    def text(self, name: str) -> str:
        """A field, cleaned; empty where it was not sent."""
        return clean(self.fields.get(name, "")).strip()

    def number(self, name: str) -> float | None:
        """A number in the reader's unit, or None where nothing stands there. InputRefused for other text."""
        typed = self.text(name)
        return self._a_number(name, parsed(typed) if typed else None)

    def _a_number(self, name: str, value: float | str | None) -> float | None:
        if isinstance(value, str):
            where = f"{finding_key(self.finding)}.{name}"
            raise InputRefused(Problem(where, "not_a_number", _allowed()))
        return value

    def length(self, name: str) -> float | None:
        """A length in mm."""
        typed = self.text(name)
        value = length_in_mm(typed, self.unit) if typed else None
        return self._a_number(name, value)

    def day(self, name: str) -> date | None:
        """A date, or None. InputRefused where it is none."""
        return self._taken(name, "not_a_day", day)

    def amount(self, name: str) -> str | None:
        """An amount in euros as it is kept, or None. InputRefused where it is none."""
        return self._taken(name, "not_an_amount", amount)

    def _taken(self, name: str, refusal: str, gate: Callable[[str], Taken | None]) -> Taken | None:
        typed = self.text(name)
        taken = gate(typed) if typed else None
        if typed and taken is None:
            raise InputRefused(Problem(f"{finding_key(self.finding)}.{name}", refusal))
        return taken


def _allowed() -> dict[str, object]:
    return {"low": 0, "high": LARGEST_AMOUNT, "unit": ""}


def panel(result: Result, key: str, fields: Mapping[str, str], unit: Unit, today: date) -> Panel:
    """The panel of the finding of that key. InputRefused where there is no such finding (any more)."""
    found = next((f for f in result.found.findings if finding_key(f) == key), None)
    if found is None:
        raise InputRefused(Problem(key, "no_finding_here"))
    start = f"{key}."
    own = {n.removeprefix(start): v for n, v in fields.items() if n.startswith(start)}
    return Panel(found, own, unit, today)


def chosen_door(result: Result, sent: Panel) -> Door | None:
    """The door that a panel asks for; None where no door was chosen."""
    way = sent.text("door")
    if way not in WAYS:
        return None
    door = Door(sent.finding.question, sent.text("adjustment"), _way(way), row=sent.finding.row)
    if way == "fixed":
        return _fixed(result, sent, door)
    if way == "employee":
        return replace(door, due=_soon(sent))
    cost = sent.amount("amount") or _band(sent) or _usual(result, door)
    return replace(door, owner=sent.text("owner")[:LONGEST_NAME], due=sent.day("due"), cost=cost)


def _way(word: str) -> Way:
    return next(w for w in WAYS if w == word)


def _soon(sent: Panel) -> date:
    days = SOON.get(sent.text("when"), SOON["two_weeks"])
    return sent.day("date") or sent.today + timedelta(days=days)


def _band(sent: Panel) -> str | None:
    chosen = sent.text("cost")
    return chosen if chosen in COST_BANDS else None


def _usual(result: Result, door: Door) -> str | None:
    adjustment = result.assessment.adjustments.by_id.get(door.adjustment)
    return adjustment.cost if adjustment else None


def _fixed(result: Result, sent: Panel, door: Door) -> Door:
    """A fix with the question answered again where it can be, and the numbers before and after."""
    question = result.assessment.question(door.question)
    remedy = next((r for r in sent.finding.remedies if r.adjustment == door.adjustment), None)
    n = _place(result, sent, door.adjustment)
    before, after = f"{n}.before", f"{n}.after"
    if remedy is None:
        return door
    if isinstance(question, Choice) and not isinstance(question, Many):
        return replace(door, answer=_again(question, door.question, sent.text(after)))
    if isinstance(question, Measure) and remedy.becomes != "met":
        return _measured_again(result, question, sent, door, after)
    if isinstance(question, Lines) and changed_number(question, remedy.becomes):
        return _line_again(result, question, remedy, sent, door, after)
    return replace(door, before=sent.length(before), after=sent.length(after))


def _place(result: Result, sent: Panel, adjustment: str) -> int:
    views = finding_views(result, sent.finding.question, sent.unit, sent.today)
    view = next(v for v in views if v.key == finding_key(sent.finding))
    return next((x.n for x in (*view.levers, *view.more) if x.id == adjustment), 1)


def _again(question: Question, key: str, typed: str) -> Answer | None:
    return accept_one(question, typed, key) if typed else None


def _in_unit(sent: Panel, question: Measure, name: str) -> float | None:
    return sent.length(name) if question.unit == "mm" else sent.number(name)


def _measured_again(result: Result, question: Measure, sent: Panel, door: Door, after: str) -> Door:
    value = _in_unit(sent, question, after)
    if value is None:
        return door
    answer = accept_one(question, value, f"{finding_key(sent.finding)}.{after}")
    was = result.assessment.answers.get(door.question)
    return replace(
        door, answer=answer, before=was.value if isinstance(was, Measured) else None, after=value
    )


def _line_again(
    result: Result, question: Lines, remedy: Remedy, sent: Panel, door: Door, after: str
) -> Door:
    name = changed_number(question, remedy.becomes) or ""
    column, value = question.column(name), None
    if isinstance(column, Measure):
        value = _in_unit(sent, column, after)
    answer = result.assessment.answers.get(door.question)
    if value is None or not isinstance(answer, Listed):
        return door
    line = next(x for x in answer.lines if x.id == door.row)
    cell = accept_cell(column, value, f"{finding_key(sent.finding)}.{after}")
    was = line.cells.get(name)
    changed = Listed((Line(line.id, {**line.cells, name: cell}),))
    return replace(
        door, answer=changed, before=was.value if isinstance(was, Measured) else None, after=value
    )
