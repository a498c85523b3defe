"""What was solved during the visit: values and levels before and after, the advised value."""

from collections.abc import Iterator

from ergocheck.domain.actions import Solved
from ergocheck.report.answered import advised, named, values
from ergocheck.report.blocks import Block, Cell, Heading, Paragraph, Table, bold, plain
from ergocheck.report.parts.views import before_and_after
from ergocheck.report.reader import Reader


def solved_today(reader: Reader) -> Iterator[Block]:
    """The table of what was fixed, with a picture of the first one that has one."""
    if not reader.solved:
        return
    yield Heading(2, reader.say("What was solved today"))
    pictures = before_and_after(reader)
    if pictures:
        yield pictures
    header = (
        reader.say("Finding"),
        reader.say("Before"),
        reader.say("After"),
        reader.say("Advised"),
        reader.say("Level, before and after"),
    )
    rows = tuple(_row(reader, s) for s in reader.solved)
    table = Table(reader.say("What was solved today"), header, rows, (20, 15, 15, 16, 34))
    yield table.without_empty(3)


def _row(reader: Reader, solved: Solved) -> tuple[Cell, ...]:
    finding = solved.finding
    question = reader.result.assessment.question(finding.question)
    before, after = values(reader, solved)
    return (
        Cell((Paragraph(bold(named(finding, reader))),)),
        Cell((Paragraph(plain(before)),)),
        Cell((Paragraph(plain(after)),)),
        Cell((Paragraph(plain(advised(question, finding, reader))),)),
        Cell((reader.change(finding.severity, solved.left),)),
    )
