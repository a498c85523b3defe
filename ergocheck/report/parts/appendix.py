"""All answers to all questions, in the order of the walk; what is open says so."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from ergocheck.domain.answers import Listed, Measured
from ergocheck.domain.checklist import Checklist, Column, Lines, Measure, Note, Question, Section
from ergocheck.domain.methods.line_result import LineResult
from ergocheck.domain.scoring import shown
from ergocheck.report.answered import (
    cells,
    good_range,
    rate_label,
    readable,
    told,
)
from ergocheck.report.blocks import (
    Badge,
    Block,
    Cell,
    Heading,
    Paragraph,
    Run,
    Table,
    bold,
    joined,
    plain,
    soft,
)
from ergocheck.report.reader import Reader

BETWEEN = " · "
said_once = lru_cache(maxsize=1024)(Run)
"""A run that stands in memory once: a list of 2,000 lines says the same few words over and over."""


def appendix(reader: Reader) -> Iterator[Block]:
    """A table for each section, and one for each list of lines."""
    yield Heading(2, reader.say("Appendix: all answers"), new_page=True)
    yield Paragraph(soft(reader.say("As they stand after the visit. Questions about things that are"
                                    " not there are left out.")))  # fmt: skip
    for checklist in reader.result.assessment.checklists:
        yield Heading(3, _titled(reader, checklist))
        for section in checklist.sections:
            yield from _section(reader, checklist, section)


def _titled(reader: Reader, checklist: Checklist) -> str:
    return reader.say("{title}, version {version}", title=reader.words(checklist.title),
                      version=checklist.version)  # fmt: skip


def _told(reader: Reader, checklist: Checklist, question: Question) -> bool:
    """Whether a question belongs in the list: asked, or still open behind an open fact."""
    if isinstance(question, Note) and not reader.result.now.answers.get(checklist.key(question)):
        return False
    if question.health:
        return shown(checklist, question, reader.result.now.answers) != "no"
    judged = reader.result.now.judged_at(checklist.key(question))
    return judged is not None and judged.shown != "no"


def _section(reader: Reader, checklist: Checklist, section: Section) -> Iterator[Block]:
    asked = [
        q for q in section.questions
        if readable(q, reader) and _told(reader, checklist, q)
    ]  # fmt: skip
    if not asked:
        return
    title = reader.words(section.title)
    yield Heading(4, title)
    rows = tuple(_row(reader, checklist, q) for q in asked)
    yield Table(title, (reader.say("Question"), reader.say("Answer")), rows, (56, 44))
    for question in asked:
        if isinstance(question, Lines):
            yield from _lines(reader, checklist, question)


def _row(reader: Reader, checklist: Checklist, question: Question) -> tuple[Cell, ...]:
    answer = reader.seen.now.answers.get(checklist.key(question))
    said = told(question, answer, reader)
    if answer is None:
        said = soft(joined(said))
    if isinstance(answer, Measured) and isinstance(question, Measure) and question.judgement:
        said = (
            *said,
            Run(
                "  " + reader.say("advised {range}", range=good_range(question, reader)), soft=True
            ),
        )
    return (Cell((Paragraph(plain(reader.words(question.ask))),)), Cell((Paragraph(said),)))


def _lines(reader: Reader, checklist: Checklist, question: Lines) -> Iterator[Block]:
    answer = reader.result.now.answers.get(checklist.key(question))
    if not isinstance(answer, Listed) or not answer.lines:
        return
    held = reader.result.now.judged_at(checklist.key(question))
    rows = []
    for number, line in enumerate(answer.lines, 1):
        told = _line_cells(reader, cells(question, line, reader))
        judged = held.lines.get(line.id) if held else None
        rows.append((Cell((Paragraph(bold(str(number))),)), told, Cell(_level(reader, judged))))
    header = (reader.say("Line"), reader.say("What was noted"), reader.say("Level"))
    yield Table(reader.words(question.ask), header, tuple(rows), (7, 67, 26))


def _level(reader: Reader, judged: LineResult | None) -> tuple[Badge | Paragraph, ...]:
    if judged is None:
        return ()
    why = (Paragraph(soft(reader.words(judged.reason)), "small"),) if judged.reason else ()
    return (reader.badge(judged.severity), *why)


def _line_cells(reader: Reader, told: Sequence[tuple[Column, str]]) -> Cell:
    runs: list[Run] = []
    for column, text in told:
        label = rate_label(column, reader)
        before = BETWEEN if runs else ""
        runs += [
            said_once(f"{before}{label}\N{NO-BREAK SPACE}", soft=True),
            said_once(
                text,
                bold=True,
                language=reader.walked if isinstance(column, Note) else "",
            ),
        ]
    return Cell((Paragraph(tuple(runs)),))
