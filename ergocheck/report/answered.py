"""Answers as a reader reads them: what was said, what is advised, what is not theirs to read."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from string import Formatter
from typing import assert_never

from ergocheck.domain.actions import Solved, weighed
from ergocheck.domain.answers import (
    Answer,
    Cell,
    Chosen,
    Line,
    Listed,
    Measured,
    NotApplicable,
    Ticked,
    Written,
)
from ergocheck.domain.card import FROM_THE_FEET
from ergocheck.domain.checklist import (
    Asked,
    Choice,
    Column,
    Lines,
    Many,
    Measure,
    Note,
    Question,
    Remedy,
)
from ergocheck.domain.handed import column_asked
from ergocheck.domain.methods.quick_lift import LOAD_FROM
from ergocheck.domain.scoring import Finding, Quantity, expected
from ergocheck.domain.stepped import assumed, gap_in_steps, range_in_steps, rests_on_a_body
from ergocheck.domain.words import Words
from ergocheck.domain.workplace import PERSON_RANGES
from ergocheck.report.blocks import Run, Runs, joined, plain
from ergocheck.report.reader import Reader
from ergocheck.telling.stepped import about, off
from ergocheck.telling.teller import Teller

DASH = "–"
BODY = frozenset({*PERSON_RANGES, "sex", "varifocals"})
LINES_IN_A_CELL = 3


def readable(question: Asked, reader: Reader) -> bool:
    """Whether this reader may read it: health is the employee's own, the body no employer's."""
    if question.health:
        return reader.is_employee
    if isinstance(question, Note) and question.readers and reader.audience not in question.readers:
        return False
    return not (reader.is_employer and _of_the_body(question))


def _of_the_body(question: Asked) -> bool:
    if isinstance(question, Measure):
        feeds = set(question.feeds)
    elif isinstance(question, Choice):
        feeds = {feed for option in question.options for feed in option.feeds}
    else:
        return False
    return any(feed.partition(".")[2] in BODY for feed in feeds)


def said(question: Question, answer: Answer | Cell | None, reader: Reader) -> str:
    """What was answered; an open question says so."""
    match answer:
        case None:
            return reader.say("Not answered")
        case NotApplicable(reason):
            does_not = reader.say("Does not apply")
            return reader.texts.labelled(does_not, reason) if reason else does_not
        case Written(text):
            return text or DASH
        case Listed(lines):
            if not lines:
                return reader.say("Nothing was listed")
            return reader.say_count("{count} line", "{count} lines", len(lines))
        case Measured() if isinstance(question, Measure):
            return _measured(question, answer, reader)
        case Chosen(one) if isinstance(question, Choice):
            return reader.words(question.option(one).label)
        case Ticked(ids) if isinstance(question, Many):
            labels = [reader.words(question.option(one).label) for one in ids]
            return reader.texts.listed(labels) or reader.say("None of these")
        case _:
            return DASH


def told(question: Question, answer: Answer | None, reader: Reader) -> Runs:
    """What was answered, in runs: what somebody typed keeps its language."""
    match answer:
        case Written(text) if text:
            return reader.typed(text)
        case NotApplicable(reason) if reason:
            before = reader.texts.labelled(reader.say("Does not apply"), "")
            return (Run(before), *reader.typed(reason))
        case _:
            return plain(said(question, answer, reader))


def _measured(question: Measure, answer: Measured, reader: Reader) -> str:
    if answer.met:
        value = reader.quantity(answer.value, question.unit)
        return reader.say("{value}, brought to the right height", value=value)
    told = _from_the_feet(question, answer.value, reader)
    return about(told, Teller(reader.texts)) if _only_assumed(question, reader) else told


def _only_assumed(question: Measure, reader: Reader) -> bool:
    """Whether the employer is told where something should stand by now, as nobody measured it again."""
    if not (reader.is_employer and rests_on_a_body(question)):
        return False
    return any(reader.result.assessment.question(k) is question for k in assumed(reader.result))


def _from_the_feet(question: Measure, value: float, reader: Reader) -> str:
    """A measure, with where it was counted from if that is not the floor."""
    told = reader.quantity(value, question.unit)
    counted = str(question.expect).removeprefix("card.") in FROM_THE_FEET
    if counted and reader.result.card.on_footrest:
        return reader.say("{value} above the footrest", value=told)
    return told


def cells(question: Lines, line: Line, reader: Reader) -> list[tuple[Column, str]]:
    """What a line says, column by column, for what was said and may be read."""
    return [
        (column, said(column, line.cells[column.id], reader))
        for column in question.columns
        if column.id in line.cells and readable(column, reader)
    ]


def short(question: Question, answer: Answer | None, finding: Finding, reader: Reader) -> str:
    """What was found, short enough for a cell: of a line its numbers, of many ticks this one."""
    match question, answer:
        case _, None:
            return DASH
        case Lines(), Listed(lines):
            line = next((x for x in lines if x.id == finding.row), None)
            return _numbers(question, line, finding, reader) if line else DASH
        case Many(), Ticked(ids) if finding.option:
            still = finding.option in ids
            label = question.option(finding.option).label
            return reader.words(label) if still else reader.say("no longer")
        case _:
            return said(question, answer, reader)


def _numbers(question: Lines, line: Line, finding: Finding, reader: Reader) -> str:
    """The numbers of a line by name: the one it begins with, those that the advice is about, others.

    Where no number is to change, the words that are: a thing stays as far away and comes up.
    """
    aimed = [column.id for column, _ in aims(question, finding, reader)]
    aimed = aimed or [id for id in _to_change(question, finding, reader) if line.cells.get(id)]
    told = {
        column.id: (column, text)
        for column, text in cells(question, line, reader)
        if isinstance(column, Measure) or column.id in aimed
    }
    asked = [id for id, (column, _) in told.items() if not column.optional]
    first = list(dict.fromkeys((*asked[:1], *aimed, *asked)))
    most = max(LINES_IN_A_CELL, 1 + len(aimed))
    shown = (told[id] for id in first[:most] if id in told)
    return reader.texts.listed(_named(column, text, reader) for column, text in shown) or DASH


def column_label(column: Column, reader: Reader) -> str:
    """What a column asks, as the label of its answer."""
    return reader.words(column.ask).rstrip("?\N{NO-BREAK SPACE} ")


def rate_label(column: Column, reader: Reader) -> str:
    """The label of an answer that says itself per what: "How often: once in 5 minutes"."""
    rate = isinstance(column, Measure) and column.unit.startswith("per_")
    return reader.say("How often") if rate else column_label(column, reader)


def _named(column: Column, text: str, reader: Reader) -> str:
    """A number or a word with what it is; how often something is done says so itself."""
    if isinstance(column, Measure) and column.unit.startswith("per_"):
        return text
    return reader.texts.labelled(column_label(column, reader), text)


def _within(column: Measure, text: str, reader: Reader) -> str:
    """The same within a sentence: "height of the hands 75 cm"."""
    if column.unit.startswith("per_"):
        return text
    return f"{Teller(reader.texts).inside(column_label(column, reader))} {text}"


def advised(question: Question, finding: Finding, reader: Reader) -> str:
    """What a measure should be: a good range, or the values that end the finding; empty for words.

    The good answer to a question says nothing to whom the question was not put.
    """
    match question:
        case Measure():
            return good_range(question, reader)
        case Lines():
            return _targets(question, finding, reader)
        case _:
            return ""


def good_range(question: Measure, reader: Reader) -> str:
    """The good range of a measure: "122–126 cm", "at most 38 cm"; for the employer "about 120–130 cm"."""
    interval = good_for(question, reader)
    if interval is None:
        return DASH
    low, high = interval
    if low <= question.low:
        return reader.say("at most {value}", value=reader.quantity(high, question.unit))
    if high >= question.high:
        return reader.say("at least {value}", value=reader.quantity(low, question.unit))
    told = span(low, high, question.unit, reader)
    stepped = reader.is_employer and rests_on_a_body(question)
    return about(told, Teller(reader.texts)) if stepped else told


def good_for(question: Measure, reader: Reader) -> tuple[float, float] | None:
    """The good range of a measure as far as the reader may know it; None where nobody can say."""
    if reader.is_employer:
        return range_in_steps(reader.result, reader.seen, question)
    return expected(question, reader.result.card)


def span(low: float, high: float, unit: str, reader: Reader) -> str:
    """From a value to another, the unit once."""
    first, last = reader.quantity(low, unit), reader.quantity(high, unit)
    if first == last:
        return last
    return f"{first.partition(chr(0xA0))[0]}–{last}"


def _targets(question: Lines, finding: Finding, reader: Reader) -> str:
    """What the measures of a line should become, each by name."""
    told = dict[str, str]()
    for column, value in aims(question, finding, reader):
        text = reader.quantity(value, column.unit)
        told.setdefault(text, _within(column, text, reader))
    return reader.texts.listed(told.values()) or DASH


def aims(question: Lines, finding: Finding, reader: Reader) -> tuple[tuple[Measure, float], ...]:
    """The measures that a line is to come to: as decided or done, else by the strongest remedy.

    Only what is asked of the line and would change; nothing where no measure does.
    """
    result = reader.result
    doors = {door.adjustment for door in result.doors_at(finding)}
    if doors:
        remedies = [r for r in finding.remedies if r.adjustment in doors]
    else:
        held = weighed(result, finding)
        ending = [v.remedy for v in held if v.takes_off > 0]
        remedies = ending or [v.remedy for v in held if v.eased]
    line = _line(result.found.answers.get(finding.question), finding) or Line("")
    found = (tuple(_measures(question, line, remedy)) for remedy in remedies)
    return next((aimed for aimed in found if aimed), ())


def changed_with(finding: Finding, adjustment: str, reader: Reader) -> str:
    """What else a decision changes at a line, beside what its measure does anyway; "" for nothing."""
    door = next((d for d in reader.result.doors_at(finding) if d.adjustment == adjustment), None)
    question = reader.result.assessment.question(finding.question)
    before = _line(reader.result.now.answers.get(finding.question), finding)
    after = _line(door.answer, finding) if door else None
    if before is None or after is None or not isinstance(question, Lines):
        return ""
    remedy = next(r for r in finding.remedies if r.adjustment == adjustment)
    done = remedy.becomes if isinstance(remedy.becomes, Mapping) else {}
    return reader.texts.listed(
        _named(column, text, reader)
        for column, text in cells(question, after, reader)
        if column.id not in done and after.cells[column.id] != before.cells.get(column.id)
    )


def _line(answer: Answer | None, finding: Finding) -> Line | None:
    lines = answer.lines if isinstance(answer, Listed) else ()
    return next((line for line in lines if line.id == finding.row), None)


def _to_change(question: Lines, finding: Finding, reader: Reader) -> list[str]:
    """The choices of a line that are to become others: as decided or done, else by the strongest remedy."""
    doors = {door.adjustment for door in reader.result.doors_at(finding)}
    remedies = [r for r in finding.remedies if r.adjustment in doors]
    helping = [v.remedy for v in weighed(reader.result, finding) if v.takes_off > 0 or v.eased]
    becomes = [r.becomes for r in remedies or helping[:1] if isinstance(r.becomes, Mapping)]
    names = dict.fromkeys(name for each in becomes for name in each)
    return [name for name in names if isinstance(question.column(name), Choice)]


def _measures(question: Lines, line: Line, remedy: Remedy) -> Iterator[tuple[Measure, float]]:
    """The measures of a line that a remedy changes; none where it leaves no load to lift."""
    becomes = remedy.becomes if isinstance(remedy.becomes, Mapping) else {}
    changed = [(question.column(n), v) for n, v in becomes.items() if isinstance(v, int | float)]
    held = [(c, float(v)) for c, v in changed if isinstance(c, Measure)]
    if any("lifting.L" in column.feeds and value < LOAD_FROM for column, value in held):
        return
    for column, value in held:
        if column_asked(column, line.cells) and line.cells.get(column.id) != Measured(value):
            yield column, value


def named(finding: Finding, reader: Reader) -> str:
    """What a finding is called, with its numbers."""
    return joined(called(finding, reader))


def called(finding: Finding, reader: Reader, *, bold: bool = False, soft: bool = False) -> Runs:
    """The same in runs: a name that was typed keeps its language."""
    gap = gap_in_steps(reader.result, reader.seen, finding) if reader.is_employer else None
    told: list[Run] = []
    for literal, name, _, _ in Formatter().parse(reader.words(finding.words)):
        told += [Run(literal, bold, soft)] if literal else []
        if name == "gap" and gap is not None:
            told.append(Run(off(gap, Teller(reader.texts)), bold, soft))
        elif name is not None:
            told += _value_of(finding.values[name], reader, bold=bold, soft=soft)
    return in_one(told)


def _value_of(value: Quantity | Words | str, reader: Reader, *, bold: bool, soft: bool) -> Runs:
    match value:
        case Quantity():
            return (Run(reader.quantity(value.value, value.unit), bold, soft),)
        case Words():
            return (Run(reader.words(value), bold, soft),)
        case str() if value != DASH:
            return reader.typed(value, bold=bold, soft=soft)
        case str():
            return (Run(value, bold, soft),)
        case _:
            assert_never(value)


def in_one(told: Iterable[Run]) -> Runs:
    """Runs of one manner and language behind each other are one."""
    held: list[Run] = []
    for run in told:
        if held and replace(held[-1], text="") == replace(run, text=""):
            held[-1] = replace(run, text=held[-1].text + run.text)
        else:
            held.append(run)
    return tuple(held)


def stood(value: float | str | None, question: Question, reader: Reader) -> str:
    """The number or word noted beside a door, before or after; empty where nothing was noted."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(question, Measure):
        return _from_the_feet(question, float(value), reader)
    return reader.quantity(float(value), "mm")


def values(reader: Reader, solved: Solved) -> tuple[Runs, Runs]:
    """Before and after: what was noted beside the door, else the answers themselves."""
    key, door = solved.finding.question, solved.doors[-1]
    found, now = reader.result.found.answers.get(key), reader.seen.now.answers.get(key)
    return _value(reader, solved, door.before, found), _value(reader, solved, door.after, now)


def _value(
    reader: Reader, solved: Solved, noted: float | str | None, answer: Answer | None
) -> Runs:
    if isinstance(noted, str) and noted:
        return reader.typed(noted)
    question = reader.result.assessment.question(solved.finding.question)
    told = stood(noted, question, reader) or short(question, answer, solved.finding, reader)
    return plain(told or DASH)
