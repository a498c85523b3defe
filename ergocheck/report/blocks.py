"""What a report is made of: blocks of plain data in reading order, that any writer can render.

A block knows no font, no colour and no page. `said()` of a block is its text in the order in which
it is read aloud, so that a report is tested without being rendered.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from hashlib import sha256
from typing import Final, Literal, TypeAlias, assert_never

from ergocheck.domain.levels import Range
from ergocheck.domain.words import Language
from ergocheck.drawing.shapes import Picture as Drawing

Audience: TypeAlias = Literal["employer", "employee", "assessor"]
AUDIENCES: tuple[Audience, ...] = ("employer", "employee", "assessor")
Size: TypeAlias = Literal["text", "lead", "small", "caption"]
DIGITS: Final = "0123456789abcdefghjkmnpqrstvwxyz"
"""Of a fingerprint: without i, l, o and u, which are misread or make words."""


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one manner. `language` only where it differs from the document's.

    `address` is where it leads, written by us: nothing typed becomes one.
    """

    text: str
    bold: bool = False
    soft: bool = False
    language: str = ""
    address: str = ""


Runs: TypeAlias = tuple[Run, ...]


def plain(text: str) -> Runs:
    """A text in the plain manner."""
    return (Run(text),)


def bold(text: str) -> Runs:
    """A text that carries weight."""
    return (Run(text, bold=True),)


def soft(text: str) -> Runs:
    """A text that explains."""
    return (Run(text, soft=True),)


@dataclass(frozen=True, slots=True)
class Badge:
    """A level by shape, colour and `words`; a range shows both ends. `was`: the level before."""

    level: Range
    words: str
    was: Range | None = None
    was_words: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: 1 the title, 2 a part, 3 within a part, 4 within that; `badge` beside it.

    `language` only where it was typed in another language than the document's.
    """

    level: Literal[1, 2, 3, 4]
    text: str
    new_page: bool = False
    badge: Badge | None = None
    language: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of runs."""

    runs: Runs
    size: Size = "text"


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; `numbered` where the order says something."""

    items: tuple[Runs, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one cell of a table."""

    blocks: "tuple[Paragraph | Badge | Bullets, ...]" = ()

    def text(self) -> str:
        """What stands in it."""
        return " ".join(line for block in self.blocks for line in said(block))


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a header; `widths` are shares of its own width; `caption` says what it holds."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]
    share: float = 1.0  # of the text's width on paper
    least: int = 1  # rows that stand below its heading, where a page holds them


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing and what stands under it; its alternative text is the drawing's."""

    drawing: Drawing
    caption: Runs = ()


@dataclass(frozen=True, slots=True)
class Pictures:
    """Drawings side by side, at the same height; `across` in a row where there are more."""

    figures: tuple[Figure, ...]
    height: float = 58.0  # mm on A4
    across: int = 0

    @property
    def columns(self) -> int:
        """How many have room side by side; a row that is not full keeps their width."""
        return self.across or len(self.figures)


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels with what they stand for, in columns."""

    pairs: tuple[tuple[str, Runs], ...]


@dataclass(frozen=True, slots=True)
class Strip:
    """Levels one after the other: label and level."""

    steps: tuple[tuple[str, Badge], ...]


@dataclass(frozen=True, slots=True)
class Tape:
    """How far one is: `done` of `all`, drawn as a strip of tape; `says` is the same in words."""

    label: str
    says: str
    done: int
    all: int


@dataclass(frozen=True, slots=True)
class Callout:
    """Paragraphs in a panel of their own."""

    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class SignatureLine:
    """Where somebody signs: who, what was typed, when, and drawn ink as SVG path data.

    `language` is that of what was typed, where it differs from the document's.
    """

    role: str
    typed: str = ""
    when: str = ""
    ink: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Signatures:
    """Places to sign, side by side."""

    lines: tuple[SignatureLine, ...]


@dataclass(frozen=True, slots=True)
class SettingsCard:
    """The card for the desk: drawing, numbers, one sentence; `code` is what its code says."""

    title: str
    about: str
    drawing: Drawing
    lines: tuple[tuple[str, str], ...]
    sentence: str
    small: str
    code: str
    caption: str = ""  # below the code
    table: Table | None = None  # beside it on paper, before it elsewhere


@dataclass(frozen=True, slots=True)
class Together:
    """Blocks that stay on one page where they can."""

    blocks: "tuple[Block, ...]"


Block: TypeAlias = (
    Heading | Paragraph | Badge | Bullets | Table | Pictures | Facts | Strip | Tape | Callout
    | Signatures | SettingsCard | Together
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Margins:
    """What stands above and below every page: first page and the later ones, left and right."""

    first: tuple[str, str]
    later: tuple[str, str]
    footer: str

    @property
    def named(self) -> str:
        """What this is: it is read at the head of the first page, the rest repeats what the text says."""
        return self.first[0]


@dataclass(frozen=True)
class Document:
    """A report as plain data: language, title, blocks in reading order, what is in the margins.

    `day` is the day of the assessment: files that have to bear a date bear that one.
    """

    language: Language
    audience: Audience
    title: str
    author: str
    subject: str
    margins: Margins
    blocks: tuple[Block, ...] = field(default=())
    day: date | None = None

    def text(self) -> str:
        """Everything it says, in reading order, a line for each thing said; first what it is."""
        lines = (line for block in self.blocks for line in said(block))
        return "\n".join((*filter(None, (self.margins.named,)), *lines))

    @cached_property
    def fingerprint(self) -> str:
        """A short name for exactly this content, words and drawings: "7f3a-91c2-4v0k", 60 bits."""
        told = f"{self.language}\n{self.audience}\n{self.title}\n{self.text()}\n"
        shown = "\n".join(seen for block in self.blocks for seen in _seen(block))
        digest = sha256((told + shown).encode("utf-8", "backslashreplace")).digest()
        bits = int.from_bytes(digest[:8], "big")
        signs = "".join(DIGITS[bits >> place & 31] for place in range(0, 60, 5))
        return "-".join((signs[:4], signs[4:8], signs[8:]))


def joined(runs: Runs) -> str:
    """The text of runs."""
    return "".join(run.text for run in runs)


def said(block: Block) -> Iterator[str]:
    """The text of a block in reading order."""
    match block:
        case Heading():
            yield f"{block.text}: {block.badge.words}" if block.badge else block.text
        case Paragraph():
            yield joined(block.runs)
        case Badge():
            yield f"{block.was_words} → {block.words}" if block.was is not None else block.words
        case Bullets():
            yield from (joined(item) for item in block.items)
        case Table():
            yield from _table_said(block)
        case Pictures():
            for figure in block.figures:
                yield figure.drawing.title
                yield from (joined(figure.caption),) if figure.caption else ()
        case Facts():
            yield from (f"{label}: {joined(value)}" for label, value in block.pairs)
        case Strip():
            yield from (f"{label}: {badge.words}" for label, badge in block.steps)
        case Tape():
            yield f"{block.label}: {block.says}"
        case Callout():
            yield from (joined(paragraph.runs) for paragraph in block.paragraphs)
        case SettingsCard():
            yield from _table_said(block.table) if block.table else ()
            yield from (block.title, block.about, block.drawing.title)
            yield from (f"{label}: {value}" for label, value in block.lines)
            yield from (block.caption, block.sentence, block.small)
        case Signatures():
            for line in block.lines:
                yield " ".join(part for part in (line.role, line.typed, line.when) if part)
        case Together():
            yield from (line for inner in block.blocks for line in said(inner))
        case _:
            assert_never(block)


def _seen(block: Block) -> Iterator[str]:
    """What a block shows beside its words."""
    match block:
        case Pictures():
            yield from (repr(figure.drawing) for figure in block.figures)
        case SettingsCard():
            yield from (repr(block.drawing), block.code)
        case Signatures():
            yield from (line.ink for line in block.lines)
        case Together():
            yield from (seen for inner in block.blocks for seen in _seen(inner))
        case _:
            return


def _table_said(table: Table) -> Iterator[str]:
    yield table.caption
    if any(table.header):
        yield " | ".join(table.header)
    for row in table.rows:
        yield " | ".join(cell.text() for cell in row)
