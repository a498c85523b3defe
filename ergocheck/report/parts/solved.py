"""What was solved during the visit: values and levels before and after, what was advised."""

from collections.abc import Iterator

from ergocheck.domain.actions import Solved
from ergocheck.report.answered import called, values
from ergocheck.report.blocks import Block, Cell, Heading, Paragraph, Table, Together
from ergocheck.report.parts.decisions import beside_advice
from ergocheck.report.parts.twice import before_and_after
from ergocheck.report.reader import Reader

FEW = 4
"""Rows that stay on the page of their heading."""


def solved_today(reader: Reader) -> Iterator[Block]:
    """The table of what was fixed, with a picture of the first one that has one."""
    if not reader.solved:
        return
    header = (
        reader.say("Finding"),
        reader.say("Before"),
        reader.say("After"),
        reader.say("Level, before and after"),
    )
    rows = tuple(_row(reader, s) for s in reader.solved)
    table = Table(reader.say("What was solved today"), header, rows, (25, 18, 19, 38), least=2)
    pictures = before_and_after(reader)
    title = Heading(2, reader.say("What was solved today"))
    if pictures:
        yield from (title, pictures, table)
    else:
        yield from (Together((title, table)),) if len(rows) <= FEW else (title, table)


def _row(reader: Reader, solved: Solved) -> tuple[Cell, ...]:
    finding = solved.finding
    before, after = values(reader, solved)
    return (
        Cell((Paragraph(called(finding, reader, bold=True)),)),
        Cell((Paragraph(before),)),
        beside_advice(after, finding, reader),
        Cell((reader.change(finding.severity, solved.left),)),
    )
