"""Blocks of a document as the XML of a word processor, each in the style of its name."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final, assert_never

from ergocheck.domain.levels import Range
from ergocheck.drawing.icons import badge as shape
from ergocheck.drawing.shapes import Picture
from ergocheck.markup.element import element, escaped
from ergocheck.report.blocks import (
    Badge,
    Block,
    Bullets,
    Callout,
    Cell,
    Facts,
    Figure,
    Heading,
    Paragraph,
    Pictures,
    Run,
    Runs,
    SettingsCard,
    SignatureLine,
    Signatures,
    Size,
    Strip,
    Table,
    Tape,
    Together,
)
from ergocheck.report.code import picture as code
from ergocheck.report.docxpicture import Album
from ergocheck.report.ink import picture as drawn

SIZES: Final[dict[Size, str]] = {
    "text": "Normal", "lead": "Lead", "small": "Small", "caption": "Caption",
}  # fmt: skip
WIDTH: Final = 170.0
"""Millimetres between the margins."""
TWIPS: Final = WIDTH / 25.4 * 1440
SIGN: Final = 3.6
SIGNATURE: Final = 60.0
CODE: Final = 28.0
CARD: Final = 90.0
HEADER: Final = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
LOOK: Final = element("w:tblLook", {"w:val": "0020", "w:firstRow": "1", "w:lastRow": "0", "w:firstColumn": "0",
                                    "w:lastColumn": "0", "w:noHBand": "1", "w:noVBand": "1"})  # fmt: skip


@dataclass(frozen=True)
class Writer:
    """Writes blocks for one file: its pictures, links, numbered lists, the locales of languages, the colon."""

    album: Album
    link: Callable[[str], str]
    numbering: Callable[[], str]
    locale: Callable[[str], str]
    colon: str

    def body(self, blocks: Sequence[Block]) -> Iterator[str]:
        """Each block as paragraphs and tables, in reading order."""
        above = ""
        for block, below in zip_longest(blocks, blocks[1:]):
            if isinstance(block, Heading):
                above = block.text
            if isinstance(block, Table) and block.caption != above:
                yield _p("Caption", _text(block.caption))
            if isinstance(block, Paragraph) and isinstance(below, Table):
                yield self._paragraph(block, "<w:keepNext/>")
            else:
                yield from self.written(block)

    def written(self, block: Block) -> Iterator[str]:
        """One block."""
        match block:
            case Heading():
                yield self._heading(block)
            case Paragraph():
                yield self._paragraph(block)
            case Badge():
                yield _p("Normal", self._badge(block))
            case Bullets():
                yield from self._bullets(block, "List Bullet")
            case Table():
                yield from self._table(block)
            case Pictures():
                yield from (p for f in block.figures for p in self._figure(f, block.height))
            case Facts():
                yield from (
                    _p("Fact", self._label(label), self.runs(value)) for label, value in block.pairs
                )
            case Strip():
                yield from (_p("Panel", self._label(l), self._badge(b)) for l, b in block.steps)  # noqa: E741
                yield _p("After Table")
            case Tape():
                yield _p("Normal", _text(block.label + self.colon, bold=True), _text(block.says))
            case Callout():
                yield from (_p("Panel", self.runs(p.runs)) for p in block.paragraphs)
                yield _p("After Table")
            case Signatures():
                yield from (p for line in block.lines for p in self._signature(line))
            case SettingsCard():
                yield from self._table(block.table) if block.table else ()
                yield from self._card(block)
            case Together():
                yield from self.body(block.blocks)
            case _:
                assert_never(block)

    def runs(self, told: Runs) -> str:
        """Runs of text, each in its manner and language."""
        return "".join(map(self._run, told))

    def _label(self, label: str) -> str:
        return _text(label + self.colon, style="Soft")

    def _paragraph(self, block: Paragraph, more: str = "") -> str:
        return _p(SIZES[block.size], self.runs(block.runs), more=more)

    def _run(self, run: Run) -> str:
        style = "Hyperlink" if run.address else "Soft" if run.soft else ""
        locale = self.locale(run.language) if run.language else ""
        text = _text(run.text, bold=run.bold, style=style, locale=locale)
        return (
            element("w:hyperlink", {"r:id": self.link(run.address)}, text) if run.address else text
        )

    def _heading(self, block: Heading) -> str:
        level = (_text(self.colon), self._badge(block.badge)) if block.badge else ()
        before = "<w:pageBreakBefore/>" if block.new_page else ""
        text = self._run(Run(block.text, language=block.language))
        return _p(f"Heading {block.level}", text, *level, more=before)

    def _badge(self, badge: Badge) -> str:
        now = self._level(badge.level, badge.words)
        if badge.was is None:
            return now
        return "".join((self._level(badge.was, badge.was_words), _text(" → "), now))

    def _level(self, level: Range, words: str) -> str:
        ends = dict.fromkeys((level.best, level.worst))
        signs = (self.album.inline(shape(end), SIGN, decorative=True) for end in ends)
        style = f"Level {level.worst}" if level.settled else ""
        return "".join((*signs, _text("\N{NO-BREAK SPACE}"), _text(words, bold=True, style=style)))

    def _bullets(self, block: Bullets, style: str) -> Iterator[str]:
        own = self.numbering() if block.numbered else ""
        name = "List Number" if block.numbered else style
        for item in block.items:
            yield _p(name, self.runs(item), more=own)

    def _table(self, block: Table) -> Iterator[str]:
        whole = sum(block.widths)
        widths = [f"{share / whole * TWIPS:.0f}" for share in block.widths]
        about = (
            '<w:tblStyle w:val="ReportTable"/><w:tblW w:w="5000" w:type="pct"/>', LOOK,
            element("w:tblCaption", {"w:val": block.caption}),
        )  # fmt: skip
        grid = (element("w:gridCol", {"w:w": width}) for width in widths)
        heads = [_p("Table Head", _text(text)) for text in block.header]
        head = _row(HEADER, widths, heads) if any(block.header) else ""
        rows = (_row("", widths, map(self._cell, row)) for row in block.rows)
        yield element("w:tbl", {}, element("w:tblPr", {}, *about),
                      element("w:tblGrid", {}, *grid), head, *rows)  # fmt: skip
        yield _p("After Table")  # without it two tables would become one

    def _cell(self, cell: Cell) -> str:
        return "".join(p for block in cell.blocks for p in self._in_cell(block)) or _p("Table Text")

    def _in_cell(self, block: Paragraph | Badge | Bullets) -> Iterator[str]:
        match block:
            case Paragraph():
                name = "Table Small" if block.size == "small" else "Table Text"
                yield _p(name, self.runs(block.runs))
            case Badge():
                yield _p("Table Text", self._badge(block))
            case Bullets():
                yield from self._bullets(block, "Table Bullet")
            case _:
                assert_never(block)

    def _figure(self, figure: Figure, height: float) -> Iterator[str]:
        yield _p("Picture", self.album.inline(figure.drawing, _fitting(figure.drawing, height)))
        if figure.caption:
            yield _p("Caption", self.runs(figure.caption))

    def _signature(self, line: SignatureLine) -> Iterator[str]:
        yield _p("Small", _text(line.role))
        ink = self.album.inline(drawn(line.ink), SIGNATURE, decorative=True) if line.ink else ""
        yield _p("Signature Line", ink)
        if line.typed:
            yield _p("Fact", self._run(Run(line.typed, bold=True, language=line.language)))
        if line.when:
            yield _p("Small", _text(line.when))

    def _card(self, block: SettingsCard) -> Iterator[str]:
        yield _p("Card Title", _text(block.title))
        yield _p("Small", _text(block.about))
        yield _p("Picture", self.album.inline(block.drawing, CARD))
        for label, value in block.lines:
            yield _p("Fact", self._label(label), _text(value, bold=True))
        yield _p("Picture", self.album.inline(code(block.code), CODE, decorative=True))
        yield _p("Small", _text(block.caption))
        yield _p("Normal", _text(block.sentence, bold=True))
        yield _p("Small", _text(block.small))


def _fitting(drawing: Picture, height: float) -> float:
    return min(height * drawing.width / drawing.height, WIDTH)


def _p(style: str, *content: str, more: str = "") -> str:
    name = element("w:pStyle", {"w:val": style_id(style)})
    return element("w:p", {}, element("w:pPr", {}, name, more), *content)


def style_id(name: str) -> str:
    """The id of a style in the file."""
    return name.replace(" ", "")


def _text(text: str, *, bold: bool = False, style: str = "", locale: str = "") -> str:
    """A run of text; a line that was typed stays a line."""
    told = [
        element("w:rStyle", {"w:val": style_id(style)}) if style else "",
        "<w:b/>" if bold else "",
        element("w:lang", {"w:val": locale}) if locale else "",
    ]
    lines = escaped(text).replace("\t", "</w:t><w:tab/>" + OPEN).split("\n")
    return element(
        "w:r", {}, element("w:rPr", {}, *told), OPEN, f"</w:t><w:br/>{OPEN}".join(lines), "</w:t>"
    )


OPEN: Final = '<w:t xml:space="preserve">'


def _row(properties: str, widths: list[str], cells: Iterable[str]) -> str:
    made = (
        element(
            "w:tc",
            {},
            element("w:tcPr", {}, element("w:tcW", {"w:w": width, "w:type": "dxa"})),
            cell,
        )
        for width, cell in zip(widths, cells, strict=True)
    )
    return element("w:tr", {}, properties or "<w:trPr><w:cantSplit/></w:trPr>", *made)
