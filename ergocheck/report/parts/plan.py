"""The action plan: everything that was done, is agreed or waits, with owner, date, cost and status."""

from collections.abc import Iterator

from ergocheck.domain.actions import Action, Solved
from ergocheck.report.answered import DASH, called, in_one
from ergocheck.report.blocks import (
    Block,
    Cell,
    Heading,
    Paragraph,
    Run,
    Runs,
    Table,
    bold,
    plain,
)
from ergocheck.report.parts.decisions import (
    cost_cell,
    due,
    heights,
    owner_cell,
    reasons,
    sentence,
    text_cell,
)
from ergocheck.report.reader import Reader, msg

NAMED = 20
"""Findings that a measure names; all of them stand with their sections, and in the spreadsheet."""


def plan(reader: Reader) -> Iterator[Block]:
    """One table: what somebody took on, what nobody did yet, and what was done."""
    if not reader.actions and not reader.solved:
        return
    title = reader.say("Action plan")
    header = (
        reader.say("Action"),
        reader.say("Who"),
        reader.say("By when"),
        reader.say("Cost"),
        reader.say("Status"),
    )
    waiting = sorted(reader.actions, key=lambda a: a.who == "nobody")
    rows = [_action(reader, a) for a in waiting] + [_done(reader, h) for h in together(reader)]
    yield Heading(2, title)
    yield Table(title, header, tuple(rows), (38, 18, 16, 12, 16))


def own_actions(reader: Reader) -> Iterator[Block]:
    """What the employee does: in the employee's report this comes first, with how it is done."""
    if not reader.own:
        return
    yield Heading(2, reader.say("What you do yourself"))
    for action in reader.own:
        yield Heading(3, sentence(reader, action), badge=reader.badge(action.level))
        if action.adjustment:
            yield from heights(reader, action)
            yield Paragraph(plain(reader.words(action.adjustment.how)))
        if action.due:
            yield Paragraph(bold(reader.say("By {day}.", day=reader.texts.date(action.due))))
        yield Paragraph(reasons(reader, action), "small")


def _action(reader: Reader, action: Action) -> tuple[Cell, ...]:
    return (
        Cell(
            (
                Paragraph(bold(sentence(reader, action))),
                *heights(reader, action),
                Paragraph(_answers(reader, action), "small"),
                reader.badge(action.level),
            )
        ),
        owner_cell(reader, action),
        text_cell(due(reader, action)),
        cost_cell(reader, action.cost or ""),
        text_cell(status(reader, action)),
    )


def _answers(reader: Reader, action: Action) -> Runs:
    """The findings it answers: one measure may be taken at two places, by two people."""
    names = list(dict.fromkeys(called(f, reader, soft=True) for f in action.findings))
    between = Run(reader.texts.listed(("", "")), soft=True)
    told = [run for name in names[:NAMED] for run in (between, *name)]
    if len(names) > NAMED:
        more = reader.say("And {count} more.", count=len(names) - NAMED)
        told += [Run(". ", soft=True), Run(more, soft=True)]
    return in_one(told[1:])


def status(reader: Reader, action: Action) -> str:
    """How far it is: not planned yet, agreed, to be decided, late."""
    if action.due and action.due < reader.today:
        return reader.say("late")
    words = {
        "employee": msg("agreed"),
        "employer": msg("to be decided"),
        "nobody": msg("not planned yet"),
    }
    return reader.say(words[action.who])


def together(reader: Reader) -> list[list[Solved]]:
    """What was solved, gathered by the adjustment that did it."""
    gathered: dict[str, list[Solved]] = {}
    for solved in reader.solved:
        gathered.setdefault(solved.doors[-1].adjustment, []).append(solved)
    return list(gathered.values())


def _done(reader: Reader, held: list[Solved]) -> tuple[Cell, ...]:
    door = held[0].doors[-1]
    severity, left = max(s.finding.severity for s in held), max(s.left for s in held)
    adjustment = reader.result.assessment.adjustments[door.adjustment]
    cost = str(door.cost) if door.cost is not None else adjustment.cost
    return (
        Cell((Paragraph(bold(reader.words(adjustment.text))),
              reader.change(severity, left))),
        Cell((Paragraph(reader.typed(door.owner)),)) if door.owner
        else text_cell(reader.result.assessment.assessor.name or DASH),
        text_cell(reader.texts.date(reader.result.assessment.date, "medium")),
        cost_cell(reader, cost),
        text_cell(reader.say("done during the visit")),
    )  # fmt: skip
