"""Blocks of a document as ReportLab flowables."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import pairwise
from typing import assert_never

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Spacer
from reportlab.platypus import Paragraph as Flowing

from ergocheck.report.badges import BadgeFlow
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
    SettingsCard,
    Signatures,
    Size,
    Strip,
    Table,
    Tape,
    Together,
)
from ergocheck.report.boxes import beside, callout, facts, item, strip, tape
from ergocheck.report.cardbox import Beside, CardFlow
from ergocheck.report.noted import Noted
from ergocheck.report.panels import PanelsFlow
from ergocheck.report.signing import signatures
from ergocheck.report.stack import stacked
from ergocheck.report.structure import Element
from ergocheck.report.style import HEIGHT, WIDTH, hanging, style
from ergocheck.report.tables import Chunk, Rows, tables
from ergocheck.report.typesetting import Item, Tight, inline, marked, paragraphs

HEADINGS = {1: "title", 2: "h2", 3: "h3", 4: "h4"}
SIZES: dict[Size, str] = {"text": "text", "lead": "lead", "small": "small", "caption": "caption"}
LINES_BELOW = 50.0
AT_ONCE = 50
STARTED = HEIGHT * 0.35
"""A part that begins a page does so unless more than this is left of the one before it."""
DASH = "–\N{NO-BREAK SPACE}"
LISTED = 3  # levels of headings among the bookmarks
DECIMAL = "/O/List/ListNumbering/Decimal"
UNORDERED = "/O/List/ListNumbering/Disc"


class Later(Flowable):
    """What is set when its page comes: a long report never stands in memory as a whole."""

    def __init__(self, made: Callable[[], list[Flowable]]) -> None:
        super().__init__()
        self.made = made


def paged(blocks: Iterable[Block], tag: Element) -> list[Flowable]:
    """The same as `flowables`, but for what comes much later."""
    return flowables(blocks, tag, AT_ONCE)


def flowables(blocks: Iterable[Block], tag: Element, at_once: int | None = None) -> list[Flowable]:
    """Everything the blocks say, ready to be laid out; a heading never stands alone at the foot.

    `tag` is the element below which each block says what it is. After `at_once` flowables the next
    heading begins what is set later.
    """
    made: list[Flowable] = []
    heads = Heads()
    room: Flowable | None = None
    ahead = iter(blocks)
    for block in ahead:
        if at_once and len(made) >= at_once and not heads and isinstance(block, Heading):
            return [*made, Later(partial(paged, (block, *ahead), tag))]
        flow = flowing(block, tag)
        if isinstance(block, Heading | Badge):
            if heads.end_before(block):
                made += _kept(heads.taken())
            if isinstance(block, Heading) and block.new_page:
                made.append(CondPageBreak(STARTED))
            heads.add(block, flow)
        elif heads and _introduces(block, flow):
            heads.add(block, flow)
        elif not heads and made and _notes(block):
            above = made.pop()
            made += below(above, flow)
            _more_room(room, above, made[-1])
        else:
            head = _with(heads.taken(), block, flow)
            room = head[0] if head else None
            made += [*head, *flow]
    return [*made, *_kept(heads.taken())]


def _more_room(room: Flowable | None, above: Flowable, noted: Flowable) -> None:
    """Headings wait for the notes as well where a table is so low that it does not go without them."""
    if isinstance(room, CondPageBreak) and isinstance(noted, Noted):
        room.height = min(room.height + beginning(noted) - beginning(above), HEIGHT)


def _notes(block: Block) -> bool:
    """Whether it is a note, which stays with the last row of a table above it."""
    return isinstance(block, Paragraph) and block.size == "small"


def below(above: Flowable, notes: list[Flowable]) -> list[Flowable]:
    """A note below what stands above it; below a table it stays with the last row."""
    match above:
        case Chunk():
            gap = max(above.getSpaceAfter(), notes[0].getSpaceBefore())
            return [Noted(above, notes, gap)]
        case Noted():
            return [Noted(above.chunk, (*above.notes, *notes), above.gap)]
        case _:
            return [above, *notes]


class Heads:
    """Headings and the line or two below each, which wait for what they stand above."""

    def __init__(self) -> None:
        self._flow: list[Flowable] = []
        self._level = 0
        self._told = False

    def __bool__(self) -> bool:
        return bool(self._flow)

    def add(self, block: Block, flow: list[Flowable]) -> None:
        """One more of them."""
        self._flow += flow
        if isinstance(block, Heading):
            self._level, self._told = block.level, False
        elif not isinstance(block, Badge):
            self._told = True

    def end_before(self, block: Heading | Badge) -> bool:
        """Whether they have all that they stand above: a heading of their own rank or a higher comes next."""
        return self._told and not (isinstance(block, Heading) and block.level > self._level)

    def taken(self) -> list[Flowable]:
        """All that wait, which wait no more."""
        taken, self._flow, self._told = self._flow, [], False
        return taken


class Whole(KeepTogether):
    """What stays on one page, with what it is made of."""

    def __init__(self, flow: list[Flowable]) -> None:
        super().__init__(flow)
        self.flow = flow


def _kept(heads: list[Flowable]) -> list[Flowable]:
    """Headings with all that they have to say, on one page."""
    return (
        [CondPageBreak(min(heads[0].getSpaceBefore() + _tall(heads), HEIGHT)), *heads]
        if heads
        else []
    )


def _tall(flow: list[Flowable]) -> float:
    """How high they are below each other; of two gaps that meet the larger counts."""
    gaps = (max(a.getSpaceAfter(), b.getSpaceBefore()) for a, b in pairwise(flow))
    return sum(map(_height, flow)) + sum(gaps)


def _introduces(block: Block, flow: list[Flowable]) -> bool:
    """Whether it is a line or two under a heading, which stay with what follows."""
    return isinstance(block, Paragraph) and sum(_height(f) for f in flow) <= LINES_BELOW


def _height(flowable: Flowable) -> float:
    return float(flowable.wrap(WIDTH, HEIGHT)[1])


def _with(heads: list[Flowable], block: Block, flow: list[Flowable]) -> list[Flowable]:
    """The headings, after a new page where they and the start of what follows have no room."""
    if not heads or not flow:
        return heads
    gap = max(heads[-1].getSpaceAfter(), flow[0].getSpaceBefore())
    above = heads[0].getSpaceBefore() + _tall(heads) + gap
    started = _tall(flow) + LINES_BELOW if isinstance(block, Tape) else beginning(flow[0])
    return [CondPageBreak(min(above + started, HEIGHT)), *heads]


def beginning(flowable: Flowable) -> float:
    """How much of it has to stand below its heading: of a table a row, of a text two lines."""
    if isinstance(flowable, Whole):
        return _tall(flowable.flow)
    height = _height(flowable)
    if isinstance(flowable, Rows | Chunk | Noted):
        return flowable.first
    return min(height, LINES_BELOW) if isinstance(flowable, Flowing) else height


def flowing(block: Block, tag: Element) -> list[Flowable]:
    """One block as flowables."""
    match block:
        case Heading():
            return _heading(block, tag)
        case Paragraph():
            return [*paragraphs(block.runs, style(SIZES[block.size]), tag=tag.add("P"))]
        case Badge():
            return _spaced([BadgeFlow(block, "badge-large", tag.add("P"))], 4)
        case Bullets():
            return _spaced(bullets(block, "text", tag), 10)
        case Table():
            return _spaced([*tables(block, cell, tag)], 10)
        case Pictures():
            return _spaced([PanelsFlow(block, tag)], 10)
        case Facts():
            return _spaced([facts(block, tag)], 4)
        case Strip():
            return _spaced([strip(block, tag)], 12)
        case Tape():
            return _spaced(tape(block, tag), 6)
        case Callout():
            return _spaced([callout(block, tag)], 10)
        case SettingsCard():
            table = [*tables(block.table, cell, tag)] if block.table else []
            card = CardFlow(block, tag)
            return _spaced([Beside(card, table) if table else card], 10)
        case Signatures():
            return _spaced([signatures(block, tag)], 8)
        case Together():
            return [Whole(flowables(block.blocks, tag))]
        case _:
            assert_never(block)


def _spaced(flow: list[Flowable], points: float) -> list[Flowable]:
    """The same with room after the last one, which falls away at the foot of a page."""
    if flow:
        flow[-1].spaceAfter = points
    return flow


def _heading(block: Heading, tag: Element) -> list[Flowable]:
    head = tag.add(f"H{block.level}")
    own = head.slot() if block.badge else head
    made = paragraphs(
        (Run(block.text, language=block.language),), style(HEADINGS[block.level]), Tight, own
    )
    first = made[0]
    if isinstance(first, Tight) and block.level <= LISTED:
        first.level, first.title = block.level - 1, block.text
    return [beside(made, block.badge, head.add("Span"))] if block.badge else [*made]


def bullets(block: Bullets, name: str, tag: Element) -> list[Flowable]:
    """The items, each after a dash or its number."""
    signs = [
        f"{i}.\N{NO-BREAK SPACE}" if block.numbered else DASH
        for i in range(1, len(block.items) + 1)
    ]
    whole = tag.add("L", attributes=DECIMAL if block.numbered else UNORDERED)
    set_in = hanging(style(name), _widest(signs, style(name)))
    made: list[Flowable] = []
    for sign, runs in zip(signs, block.items, strict=True):
        label, body = item(whole)
        written = marked(inline(runs, body), set_in, Item)
        written.sign, written.label = sign, label
        made.append(written)
    return made


def _widest(signs: Sequence[str], base: ParagraphStyle) -> float:
    """How much room the widest sign takes."""
    widths = (stringWidth(s, base.fontName, base.fontSize) for s in signs[-1:])
    return round(max(widths, default=0.0), 2)


def cell(blocks: Sequence[Paragraph | Badge | Bullets], tag: Element) -> list[Flowable]:
    """What stands in a cell of a table; a single paragraph is the cell's own text."""
    made: list[Flowable] = []
    for block in blocks:
        own = tag if len(blocks) == 1 or isinstance(block, Bullets) else tag.add("P")
        match block:
            case Paragraph():
                name = "small" if block.size == "small" else "cell"
                made += stacked(paragraphs(block.runs, style(name), tag=own))
            case Badge():
                made += [BadgeFlow(block, "badge", own), Spacer(0, 3)]
            case Bullets():
                made += bullets(block, "cell", own)
            case _:
                assert_never(block)
    return made
