"""What the employer decides: one table, the most severe first."""

from collections.abc import Iterator
from dataclasses import replace

from ergocheck.domain.actions import Action
from ergocheck.domain.adjustment import Adjustment
from ergocheck.domain.checklist import Lines
from ergocheck.domain.scoring import Finding
from ergocheck.report.answered import DASH, advised, called, changed_with, in_one
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
    soft,
)
from ergocheck.report.reader import Reader, msg
from ergocheck.telling.footing import to_set
from ergocheck.telling.stepped import to_buy
from ergocheck.telling.teller import Teller

REASONS = 4


def decisions(reader: Reader) -> Iterator[Block]:
    """The decisions, or nothing where none is needed."""
    wanted = reader.decisions
    if not wanted:
        return
    title = _title(reader)
    yield Heading(2, title)
    yield Paragraph(soft(_count(reader, len(wanted))))
    header = (
        reader.say("Measure and reason"),
        reader.say("Kind"),
        reader.say("Who"),
        reader.say("By when"),
        reader.say("Cost"),
    )
    yield Table(
        title,
        header,
        tuple(_row(reader, action) for action in wanted),
        (43, 13.5, 15, 15.5, 13),
    )


def _title(reader: Reader) -> str:
    titles = {
        "employer": msg("What you decide"),
        "employee": msg("What your employer decides"),
        "assessor": msg("What the employer decides"),
    }
    return reader.say(titles[reader.audience])


def _count(reader: Reader, count: int) -> str:
    return reader.say_count("{count} measure.", "{count} measures.", count)


def _row(reader: Reader, action: Action) -> tuple[Cell, ...]:
    adjustment = action.adjustment
    return (
        Cell((
            reader.badge(action.level),
            Paragraph(bold(sentence(reader, action))),
            *heights(reader, action),
            *((Paragraph(plain(reader.words(adjustment.how)), "small"),) if adjustment else ()),
            *_with_it(reader, action),
            Paragraph(reasons(reader, action), "small"),
        )),
        text_cell(reader.texts.kind(adjustment.kind) if adjustment else DASH),
        owner_cell(reader, action),
        text_cell(due(reader, action)),
        cost_cell(reader, action.cost or ""),
    )  # fmt: skip


def _with_it(reader: Reader, action: Action) -> Iterator[Paragraph]:
    """What was noted to change along: the level that the plan promises counts on it."""
    id = action.adjustment.id if action.adjustment else ""
    told = dict.fromkeys(changed_with(finding, id, reader) for finding in action.findings)
    for changes in filter(None, told):
        yield Paragraph(plain(reader.say("Along with it: {changes}.", changes=changes)), "small")


def beside_advice(told: Runs, finding: Finding, reader: Reader) -> Cell:
    """A value, and below it the one that is advised, where there is one."""
    question = reader.result.assessment.question(finding.question)
    wanted = advised(question, finding, reader)
    said = msg("advised: {range}") if isinstance(question, Lines) else msg("advised {range}")
    advice = reader.say(said, range=wanted) if wanted.strip(DASH) else ""
    below = (Paragraph(soft(advice), "small"),) if advice else ()
    return Cell((Paragraph(told), *below))


def text_cell(text: str) -> Cell:
    """A cell with nothing but a text."""
    return Cell((Paragraph(plain(text)),))


def sentence(reader: Reader, action: Action) -> str:
    """What is to be done."""
    if action.adjustment is None:
        return reader.say("Have this looked at more closely.")
    return reader.words(action.adjustment.text)


def heights(reader: Reader, action: Action) -> tuple[Paragraph, ...]:
    """How high things come with it, where that is known: what is bought or set is then set once."""
    told = heights_told(reader, action.adjustment)
    return (Paragraph(plain(told)),) if told else ()


def heights_told(reader: Reader, adjustment: Adjustment | None) -> str:
    """All heights that come with it; the employer reads what has to be bought, "" where nobody knows."""
    told = to_buy if reader.is_employer else to_set
    return told(reader.seen, adjustment, Teller(reader.texts))


def reasons(reader: Reader, action: Action) -> Runs:
    """Why: the findings it answers, and what the worst of them does to the body."""
    names = list(dict.fromkeys(called(f, reader, soft=True) for f in action.findings))
    told = [run for name in names[:REASONS] for run in (*ended(name), Run(" ", soft=True))]
    more = reader.say("And {count} more.", count=len(names) - REASONS)
    question = reader.result.assessment.question(action.findings[0].question)
    rest = [more] * (len(names) > REASONS) + [reader.words(question.why)]
    return ended_in(in_one([*told, Run(" ".join(filter(None, rest)), soft=True)]))


def ended(name: Runs) -> Runs:
    """A name as a sentence, with one point at its end."""
    last = replace(name[-1], text=name[-1].text.rstrip("."))
    return (*name[:-1], last, replace(last, text=".", language=""))


def ended_in(told: Runs) -> Runs:
    """Runs without what stands empty at their end."""
    last = replace(told[-1], text=told[-1].text.rstrip())
    return (*told[:-1], last) if last.text else told[:-1]


def owner_cell(reader: Reader, action: Action) -> Cell:
    """Who does it, in the language it was typed in."""
    told = owner(reader, action)
    return Cell((Paragraph(reader.typed(told) if told == action.owner else plain(told)),))


def cost_cell(reader: Reader, cost: str) -> Cell:
    """What it costs: a band, an amount, or what somebody wrote."""
    told = reader.texts.cost(cost) if cost else DASH
    return Cell((Paragraph(reader.typed(told) if told == cost else plain(told)),))


def owner(reader: Reader, action: Action) -> str:
    """Who does it or decides on it."""
    name = reader.result.assessment.person.name
    if action.decided_by == "employee" and action.owner in ("", name):
        return reader.say("you") if reader.is_employee else name or reader.say("the employee")
    if action.owner:
        return action.owner
    if action.who == "employer":
        return reader.say("the employer")
    return reader.say("to be named")


def due(reader: Reader, action: Action) -> str:
    """By when, and whether that is past."""
    if action.due is None:
        return reader.say("to be agreed")
    day = reader.texts.date(action.due, "medium")
    return reader.say("{day}, late", day=day) if action.due < reader.today else day
