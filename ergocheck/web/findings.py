"""A finding as the page shows it: level, why, levers with what they make of it, and the doors that were taken."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ergocheck.domain.actions import cost_of
from ergocheck.domain.adjustment import COST_BANDS
from ergocheck.domain.advice import Lever, Result
from ergocheck.domain.answers import Chosen, Listed, Measured
from ergocheck.domain.checklist import Choice, Lines, Many, Measure, Question
from ergocheck.domain.levels import IN_ORDER, Range
from ergocheck.domain.scoring import Finding, expected
from ergocheck.domain.workplace import Door
from ergocheck.telling.footing import how_here
from ergocheck.telling.teller import Teller
from ergocheck.web.cells import Cell, cells
from ergocheck.web.forms import MM_PER_CM, shown_number
from ergocheck.web.glimpses import technique
from ergocheck.web.language import Unit, _, texts
from ergocheck.web.refusals import html_id

MOST_SEEN = 2
DAYS_BY_SEVERITY = {1: 180, 2: 90, 3: 14}


@dataclass(frozen=True)
class Pick:
    """One thing to choose; `picture` where a look says more than the words."""

    value: str
    label: str
    checked: bool = False
    picture: str = ""


@dataclass(frozen=True)
class After:
    """What is asked once a lever was done: another option, or a number before and after."""

    label: str = ""
    picks: tuple[Pick, ...] = ()
    unit: str = ""
    before: str = ""
    after: str = ""


@dataclass(frozen=True)
class LeverView:
    """An adjustment on offer: `n` is its place, `becomes` the level that it leads to; none where it only looks."""

    n: int
    id: str
    text: str
    how: str
    temporary: bool
    becomes: tuple[Cell, ...]
    becomes_words: str
    cost: str
    after: After
    checked: bool
    picture: str


@dataclass(frozen=True)
class Done:
    """A door that was taken."""

    id: str
    icon: str
    title: str
    words: str
    before: str = ""
    after: str = ""
    cells: tuple[Cell, ...] = ()
    level_words: str = ""
    who_when: str = ""


@dataclass(frozen=True)
class FindingView:
    """A finding with everything its panel shows; `key` names it in fields, `id` in the page."""

    key: str
    id: str
    level: Range
    cells: tuple[Cell, ...]
    words: str
    name: str
    why: str
    levers: tuple[LeverView, ...]
    more: tuple[LeverView, ...]
    done: tuple[Done, ...]
    person_does: str
    due: str
    costs: tuple[Pick, ...]
    fixed: bool


def finding_key(finding: Finding) -> str:
    """What tells a finding apart on the page: question, line and tick."""
    return "~".join((finding.question, finding.row or "", finding.option or ""))


def finding_views(result: Result, question_key: str, unit: Unit, today: date) -> list[FindingView]:
    """The findings at a question, as they were found, with what was done about them since."""
    judged = result.found.judged_at(question_key)
    found = judged.findings if judged else ()
    return [_view(result, f, unit, today) for f in found]


def _view(result: Result, finding: Finding, unit: Unit, today: date) -> FindingView:
    question = result.assessment.question(finding.question)
    doors, key = doors_of(result, finding), finding_key(finding)
    left = _left(result, finding)
    fixed = any(d.door == "fixed" for d in doors)
    shown = [d for d in doors if d.door == "fixed" or not (fixed and left == IN_ORDER)]
    offered = () if result.assessment.signed else _offered(result, finding, doors)
    levers = tuple(_lever(result, finding, lever, i + 1, unit) for i, lever in enumerate(offered))
    said = texts()
    level = left if fixed else finding.level
    return FindingView(
        key, html_id(key), level, cells(level), said.range(level),
        said.fill(finding.words, finding.values, unit),
        question.why.in_(said.language) if question.why and not fixed else "",
        levers[:MOST_SEEN], levers[MOST_SEEN:],
        tuple(_done(result, d, left, unit) for d in shown),
        _who_does(result.assessment.person.name),
        (today + timedelta(days=DAYS_BY_SEVERITY[finding.severity])).isoformat(),
        _costs(), fixed,
    )  # fmt: skip


def _who_does(name: str) -> str:
    return _("%(name)s does it", name=name) if name else _("The employee does it")


def _costs() -> tuple[Pick, ...]:
    as_usual = Pick("", _("as estimated"), checked=True)
    return (as_usual, *(Pick(band, texts().cost(band)) for band in COST_BANDS))


def doors_of(result: Result, finding: Finding) -> tuple[Door, ...]:
    """The doors on a finding; of ticks that share an adjustment, each counts at every one of them."""
    return result.doors_at(finding)


def _left(result: Result, finding: Finding) -> Range:
    judged = result.now.judged_at(finding.question)
    held = judged.findings if judged else ()
    return next((f.level for f in held if f.key == finding.key), IN_ORDER)


def _offered(result: Result, finding: Finding, doors: Sequence[Door]) -> tuple[Lever, ...]:
    standing = next((f for f in result.now.findings if f.key == finding.key), None)
    taken = {d.adjustment for d in doors}
    levers = result.levers(standing) if standing else ()
    return tuple(lever for lever in levers if lever.adjustment.id not in taken)


def _lever(result: Result, finding: Finding, lever: Lever, n: int, unit: Unit) -> LeverView:
    said, adjustment, looks = texts(), lever.adjustment, lever.remedy.only_looks
    return LeverView(
        n, adjustment.id,
        adjustment.text.in_(said.language), how_here(result, adjustment, Teller(said, unit)),
        adjustment.kind == "temporary_aid",
        () if looks else cells(lever.becomes), "" if looks else said.range(lever.becomes),
        said.cost(cost_of(result, adjustment)),
        _after(result, finding, lever, unit), n == 1,
        technique(adjustment.picture) if adjustment.kind == "technique" else "",
    )  # fmt: skip


def _after(result: Result, finding: Finding, lever: Lever, unit: Unit) -> After:
    question = result.assessment.question(finding.question)
    becomes = lever.remedy.becomes
    if isinstance(question, Many):
        return _numbers_beside(lever, unit)
    if isinstance(question, Choice):
        return _other_option(result, question, finding, str(becomes))
    if isinstance(question, Measure) and becomes != "met":
        return _other_number(result, question, finding, unit)
    if isinstance(question, Lines) and isinstance(becomes, dict):
        return _other_cell(result, question, finding, becomes, unit)
    return _numbers_beside(lever, unit)


def _numbers_beside(lever: Lever, unit: Unit) -> After:
    measured = lever.adjustment.measured
    return After(measured.in_(texts().language), unit=unit) if measured else After()


def _other_option(result: Result, question: Choice, finding: Finding, becomes: str) -> After:
    better = [o for o in question.options if (o.severity or 0) < finding.severity]
    language = texts().language
    picks = tuple(Pick(o.id, o.label.in_(language), o.id == becomes) for o in better)
    return After(_("Now it is"), picks=picks)


def _other_number(result: Result, question: Measure, finding: Finding, unit: Unit) -> After:
    answer = result.assessment.answers.get(finding.question)
    good = expected(question, result.card)
    if not isinstance(answer, Measured) or good is None:
        return After()
    aim = min(max(answer.value, good[0]), good[1])
    return After(
        "", unit=unit_name(question, unit),
        before=in_field(answer.value, question, unit), after=in_field(aim, question, unit),
    )  # fmt: skip


def _other_cell(
    result: Result, question: Lines, finding: Finding, becomes: dict[str, object], unit: Unit
) -> After:
    name = changed_number(question, becomes)
    answer = result.assessment.answers.get(finding.question)
    if name is None or not isinstance(answer, Listed):
        return After()
    column = question.column(name)
    assert isinstance(column, Measure)
    now = next(line for line in answer.lines if line.id == finding.row).cells.get(name)
    before = in_field(now.value, column, unit) if isinstance(now, Measured) else ""
    aim = becomes[name]
    assert isinstance(aim, int | float)
    label = column.ask.in_(texts().language)
    return After(
        label, unit=unit_name(column, unit), before=before, after=in_field(aim, column, unit)
    )


def changed_number(question: Lines, becomes: object) -> str | None:
    """The first measured column that a remedy of a line changes."""
    names = becomes if isinstance(becomes, dict) else {}
    return next((n for n in names if isinstance(question.column(n), Measure)), None)


def in_field(value: float, question: Measure, unit: Unit) -> str:
    """A number of a question as it stands in a field, lengths in the reader's unit."""
    length = question.unit == "mm" and unit == "cm"
    return shown_number(value / MM_PER_CM if length else value, texts())


def unit_name(question: Measure, unit: Unit) -> str:
    """The unit that stands beside a field."""
    if question.unit == "mm":
        return unit
    return texts().quantity(0, question.unit).removeprefix("0").strip()


def _done(result: Result, door: Door, left: Range, unit: Unit) -> Done:
    said = texts()
    title = result.assessment.adjustments[door.adjustment].text.in_(said.language)
    if door.door == "fixed":
        before, after = (_value(v, unit) for v in (door.before, door.after))
        if not after:
            before, after = _options_said(result, door)
        fixed, words = _("Fixed now"), said.range(left)
        return Done(door.id, "wrench", fixed, title, before, after, cells(left), words)
    due = _("by %(date)s", date=said.date(door.due)) if door.due else ""
    if door.door == "employee":
        person = _who_does(result.assessment.person.name)
        words = ", ".join(p for p in (title, due) if p)
        return Done(door.id, "person", person, words, who_when=due)
    cost = said.cost(door.cost) if door.cost else ""
    words = ", ".join(p for p in (title, door.owner, due, cost) if p)
    who_when = ", ".join(p for p in (door.owner, due) if p)
    return Done(door.id, "desk", _("Employer decides"), words, who_when=who_when)


def _value(value: float | str | None, unit: Unit) -> str:
    if isinstance(value, int | float):
        return texts().length(value, unit)
    return value or ""


def _options_said(result: Result, door: Door) -> tuple[str, str]:
    """What a choice was and what it became, in words."""
    question: Question = result.assessment.question(door.question)
    was = result.assessment.answers.get(door.question)
    if isinstance(question, Many) or not isinstance(question, Choice):
        return "", ""
    said = [a for a in (was, door.answer) if isinstance(a, Chosen)]
    labels = [question.option(a.option).label.in_(texts().language) for a in said]
    return (labels[0], labels[1]) if len(labels) == 2 else ("", "")
