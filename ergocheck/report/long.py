"""Tables longer than paper is good for: the report prints their beginning, the spreadsheet holds them all."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from ergocheck.report.blocks import Block, Paragraph, Table, soft
from ergocheck.report.reader import Reader

MOST_ROWS: Final = 2000
"""Rows of one table that a report prints: more would be a book that nobody reads."""


def fitting(reader: Reader, blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, a table that is too long cut short with a sentence about where the rest stands."""
    for block in blocks:
        if isinstance(block, Table) and len(block.rows) > MOST_ROWS:
            yield replace(block, rows=block.rows[:MOST_ROWS])
            left = reader.texts.number(len(block.rows) - MOST_ROWS)
            yield Paragraph(soft(reader.say(
                "The other {count} rows of “{table}” are in the spreadsheet of this report.",
                count=left, table=block.caption,
            )), "small")  # fmt: skip
        else:
            yield block


def long_tables(blocks: Iterable[Block]) -> Iterator[Table]:
    """The tables that a report cuts short, whole."""
    for block in blocks:
        if isinstance(block, Table) and len(block.rows) > MOST_ROWS:
            yield block
