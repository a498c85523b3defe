"""Blocks of a document as ReportLab flowables."""

from collections.abc import Iterable
from typing import assert_never

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, PageBreak, Spacer

from ergocheck.report.blocks import (
    Badge,
    Block,
    Bullets,
    Callout,
    Facts,
    Heading,
    Paragraph,
    Pictures,
    Run,
    Signatures,
    Size,
    Strip,
    Table,
    Tape,
    Together,
)
from ergocheck.report.badges import BadgeFlow
from ergocheck.report.boxes import callout, facts, pictures, strip, tape
from ergocheck.report.signing import signatures
from ergocheck.report.style import style
from ergocheck.report.tables import tables
from ergocheck.report.typesetting import Tight, paragraph, paragraphs

HEADINGS = {1: "title", 2: "h2", 3: "h3", 4: "h4"}
SIZES: dict[Size, str] = {"text": "text", "lead": "lead", "small": "small", "caption": "caption"}
LEAST_ROOM = {1: 60 * mm, 2: 42 * mm, 3: 30 * mm, 4: 22 * mm}


def flowables(blocks: Iterable[Block]) -> list[Flowable]:
    """Everything the blocks say, ready to be laid out."""
    return [flowable for block in blocks for flowable in flowing(block)]


def flowing(block: Block) -> list[Flowable]:
    """One block as flowables."""
    match block:
        case Heading():
            return _heading(block)
        case Paragraph():
            return [*paragraphs(block.runs, style(SIZES[block.size]))]
        case Badge():
            return [BadgeFlow(block, "badge-large"), Spacer(0, 4)]
        case Bullets():
            return [*bullets(block, "text"), Spacer(0, 4)]
        case Table():
            return [*tables(block, cell), Spacer(0, 10)]
        case Pictures():
            return [pictures(block), Spacer(0, 10)]
        case Facts():
            return [facts(block), Spacer(0, 10)]
        case Strip():
            return [strip(block), Spacer(0, 6)]
        case Tape():
            return [*tape(block), Spacer(0, 6)]
        case Callout():
            return [callout(block), Spacer(0, 10)]
        case Signatures():
            return [signatures(block), Spacer(0, 8)]
        case Together():
            return [KeepTogether(flowables(block.blocks))]
        case _:
            assert_never(block)


def _heading(block: Heading) -> list[Flowable]:
    before: Flowable = PageBreak() if block.new_page else CondPageBreak(LEAST_ROOM[block.level])
    runs = (Run(block.text),)
    made = paragraphs(runs, style(HEADINGS[block.level]), Tight)
    return [*((before,) if block.level > 1 or block.new_page else ()), *made]


def bullets(block: Bullets, name: str) -> list[Flowable]:
    """The items, each after a dash or its number."""
    signs = (f"{i}." if block.numbered else "–" for i in range(1, len(block.items) + 1))
    return [
        paragraph((Run(f"{sign}\N{NO-BREAK SPACE}", soft=True), *item), style(name))
        for sign, item in zip(signs, block.items, strict=True)
    ]


def cell(blocks: Iterable[Paragraph | Badge | Bullets]) -> list[Flowable]:
    """What stands in a cell of a table."""
    made: list[Flowable] = []
    for block in blocks:
        match block:
            case Paragraph():
                made += paragraphs(block.runs, style("small" if block.size == "small" else "cell"))
            case Badge():
                made += [BadgeFlow(block, "badge"), Spacer(0, 3)]
            case Bullets():
                made += bullets(block, "cell")
            case _:
                assert_never(block)
    return made

