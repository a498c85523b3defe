"""Findings by section: value against advised value, why it matters, and what would change it."""

from collections.abc import Iterator

from ergocheck.domain.actions import in_the_plan, promised, weighed
from ergocheck.domain.advice import Lever
from ergocheck.domain.checklist import Checklist, Section
from ergocheck.domain.scoring import Finding
from ergocheck.report.answered import called, short
from ergocheck.report.blocks import (
    Block,
    Bullets,
    Cell,
    Heading,
    Paragraph,
    Run,
    Runs,
    Table,
    Together,
    plain,
    soft,
)
from ergocheck.report.parts.decisions import beside_advice, text_cell
from ergocheck.report.reader import Reader

LEVERS = 3
FEW = 8
"""Sections whose overview stays on the page of its heading."""


def findings(reader: Reader) -> Iterator[Block]:
    """Every section with its level; what stands now in a table, what is in order in a line."""
    table = _overview(reader)
    title = Heading(2, reader.say("Findings by section"))
    overview = (title, Paragraph(_rule(reader), "small"), table)
    yield from (Together(overview),) if len(table.rows) <= FEW else overview
    for checklist in reader.result.assessment.checklists:
        for section in checklist.sections:
            yield from _section(reader, checklist, section)


def _rule(reader: Reader) -> Runs:
    """What each level stands for, and whose rule that is."""
    own = Run(reader.say("a rule of ErgoCheck's own, not validated"), bold=True)
    fine, better, soon, now = (Run(reader.badge(level).words, bold=True) for level in range(4))
    return reader.rich(
        "The levels follow {own}. {now}: harm is likely if it goes on. {soon}: a legal minimum is"
        " missing, or a recognised method rates that answer worst. {better}: comfort or habit."
        " {fine}: nothing to change. A section is as bad as its worst finding.",
        own=own, now=now, soon=soon, better=better, fine=fine,
    )  # fmt: skip


def _overview(reader: Reader) -> Table:
    """Every section in one line: how much was answered, its level at the start and now."""
    header = (
        reader.say("Section"),
        reader.say("Answered"),
        reader.say("Level, then and now"),
    )
    rows = [
        _line(reader, checklist, section)
        for checklist in reader.result.assessment.checklists
        for section in checklist.sections
        if _counts(reader, checklist, section)
    ]
    return Table(reader.say("Findings by section"), header, tuple(rows), (50, 12, 38))


def _counts(reader: Reader, checklist: Checklist, section: Section) -> bool:
    """Whether a section has something to judge: facts alone have no level."""
    judged = reader.result.found.judged
    return any(
        j.attainable and j.shown != "no"
        for j in judged
        if (j.checklist, j.section) == (checklist.id, section.id)
    )


def _line(reader: Reader, checklist: Checklist, section: Section) -> tuple[Cell, ...]:
    key = (checklist.id, section.id)
    found, now = reader.result.found.sections[key], reader.result.now.sections[key]
    same = found.level == now.level
    share = reader.say("{answered} of {asked}", answered=now.answered, asked=now.asked)
    name = [Run(reader.words(section.title), bold=True)]
    if len(reader.result.assessment.checklists) > 1:
        name.append(Run(f"  {reader.words(checklist.title)}", soft=True))
    return (
        Cell((Paragraph(tuple(name)),)),
        text_cell(share),
        Cell((reader.badge(now.level) if same else reader.change(found.level, now.level),)),
    )


def _section(reader: Reader, checklist: Checklist, section: Section) -> Iterator[Block]:
    keys = {checklist.key(q) for q in section.questions}
    held = [f for f in reader.result.now.findings if f.question in keys]
    if held:
        level = reader.result.now.sections[(checklist.id, section.id)].level
        yield Heading(3, reader.words(section.title), badge=reader.badge(level))
        yield _table(reader, section, held)


def _table(reader: Reader, section: Section, held: list[Finding]) -> Table:
    header = (
        reader.say("Finding"),
        reader.say("Found"),
        reader.say("What helps, level after"),
    )
    rows = (_row(reader, finding, why) for finding, why in _reasoned(reader, held))
    return Table(reader.words(section.title), header, tuple(rows), (43, 22, 35))


def _reasoned(reader: Reader, held: list[Finding]) -> Iterator[tuple[Finding, str]]:
    """Each finding with why it matters, said once for those of the same question."""
    told: set[str] = set()
    for finding in held:
        question = reader.result.assessment.question(finding.question)
        yield finding, "" if finding.question in told else reader.words(question.why)
        told.add(finding.question)


def _row(reader: Reader, finding: Finding, why: str) -> tuple[Cell, ...]:
    question = reader.result.assessment.question(finding.question)
    answer = reader.seen.now.answers.get(finding.question)
    return (
        Cell((
            reader.badge(finding.level),
            Paragraph(called(finding, reader, bold=True)),
            *((Paragraph(soft(why), "small"),) if why else ()),
        )),
        beside_advice(plain(short(question, answer, finding, reader)), finding, reader),
        Cell((Bullets(_levers(reader, finding)),)),
    )  # fmt: skip


def _levers(reader: Reader, finding: Finding) -> tuple[Runs, ...]:
    """What may be done, strongest first, each with the level it leads to and what it costs."""
    told: list[Runs] = []
    for lever in _planned_first(reader, finding)[:LEVERS]:
        becomes, band = promised(reader.result, finding, lever)
        cost = reader.texts.cost(band)
        if lever.remedy.only_looks:
            parts = [cost, *_planned(reader, finding, lever)]
            told.append((Run(reader.words(lever.adjustment.text)),
                         Run(f", {', '.join(parts)}", soft=True)))  # fmt: skip
            continue
        parts = [reader.level_words(becomes), cost, *_planned(reader, finding, lever)]
        if lever.adjustment.kind == "temporary_aid":
            parts.insert(0, reader.texts.kind(lever.adjustment.kind))
        text = reader.words(lever.adjustment.text)
        told.append((Run(text), Run(f" →\N{NO-BREAK SPACE}{', '.join(parts)}", soft=True)))
    return tuple(told)


def _planned_first(reader: Reader, finding: Finding) -> list[Lever]:
    held = weighed(reader.result, finding)
    return sorted(held, key=lambda v: not in_the_plan(reader.result, finding, v.adjustment))


def _planned(reader: Reader, finding: Finding, lever: Lever) -> tuple[str, ...]:
    """What somebody is to do already is not offered as if it were open."""
    if in_the_plan(reader.result, finding, lever.adjustment):
        return (reader.say("planned"),)
    return ()
