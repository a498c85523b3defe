"""Typed and translated text as ReportLab paragraphs: never parsed as markup, never too long."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Any, TypeVar

from reportlab.lib.abag import ABag
from reportlab.lib.colors import Color
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph as Flowing
from reportlab.platypus.paraparser import ParaFrag

from ergocheck.domain.words import NO_BREAK
from ergocheck.report.blocks import Run, Runs
from ergocheck.report.direction import Direction, direction, turns
from ergocheck.report.lineends import Told, after, end_lines, turn
from ergocheck.report.structure import Element
from ergocheck.report.style import LINK, SOFT, breakable
from ergocheck.report.typeface import BOLD, MEDIUM, REGULAR, pieces, unordered

LONGEST = 2000
"""Characters in one paragraph: ReportLab takes time with the square of them."""
TAB = "    "
WIDE = re.compile(r"[ \t]{2,}|\t")
FEW = 4
"""Lines of a paragraph that stay on one page."""
SWITCH = "switch"
"""The name under which a canvas is called where a run of another element begins."""


class Address(str):
    """Where a link leads, with the element that holds its text."""

    __slots__ = ("element", "text")
    element: Element
    text: str


class Text(Flowing):
    """A paragraph that breaks its lines once for each width: a table asks three times."""

    blPara: Any
    fitted: tuple[float, tuple[float, float]] | None = None
    tag: Element | None = None
    told = Told(())
    begins = 0
    continues = False
    turned: Direction | None = None
    drawn = False
    place = (0.0, 0.0)
    leads = False
    """Whether a bookmark leads to it: where the canvas is moved to."""

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Its width and height in the width there is."""
        if self.fitted is None or self.fitted[0] != aW or not hasattr(self, "blPara"):
            self.fitted = (aW, super().wrap(aW, aH))
        return self.fitted[1]

    def split(self, availWidth: float, availHeight: float) -> list[Any]:
        """Both parts belong to the same element; a few lines are not parted at all."""
        if len(self.blPara.lines) <= FEW:
            return []
        parts: list[Any] = super().split(availWidth, availHeight)
        if len(parts) > 1:
            parts[0].tag, parts[1].tag = self.tag, _last(parts[0]) or self.tag
            parts[0].told = parts[1].told = self.told
            parts[0].begins = parts[1].begins = self.begins
            for line in self.blPara.lines[: len(parts[0].blPara.lines)]:
                parts[1].begins, _ = after(self, parts[1].begins, line)
            parts[0].turned = parts[1].turned = self.turned
            parts[0].continues, parts[1].continues = True, self.continues
        return parts

    def drawOn(self, canvas: Any, x: float, y: float, _sW: float = 0) -> None:  # noqa: N802
        """Draws where it belongs: to move the canvas there and back takes as long as a line of text."""
        if self.leads or self.blPara.kind or self.blPara.link:
            super().drawOn(canvas, x, y)
            return
        self.place, self.canv = (x, y), canvas
        self.draw()
        del self.canv

    def beginText(self, x: float, y: float) -> Any:  # noqa: N802 - ReportLab's name
        """The text from a point of the paragraph on."""
        canvas: Any = self.canv
        return canvas.beginText(x + self.place[0], y + self.place[1])

    def draw(self) -> None:
        """Draws, the second time as what is repeated: a header on its next page."""
        canvas: Any = self.canv
        if not self.drawn:
            end_lines(self)
            if self.turned:
                turn(self)
        with canvas.words(None if self.drawn else self.tag):
            super().draw()
        self.drawn = True


class Item(Text):
    """An item of a list, its sign in the room before the first line."""

    sign = ""
    label: Element | None = None

    def split(self, availWidth: float, availHeight: float) -> list[Any]:
        """Only the first part has the sign."""
        parts = super().split(availWidth, availHeight)
        if len(parts) > 1:
            parts[0].sign, parts[0].label = self.sign, self.label
        return parts

    def draw(self) -> None:
        """Draws the sign on the first line, then the lines."""
        if self.sign:
            self._draw_sign()
        super().draw()

    def _draw_sign(self) -> None:
        canvas: Any = self.canv
        first = self.blPara.lines[0] if self.blPara.kind else self.blPara
        canvas.saveState()
        with canvas.words(None if self.drawn else self.label):
            written = self.beginText(0, self.height - first.ascent)
            written.setFont(self.style.fontName, self.style.fontSize)
            written.setFillColor(SOFT)
            written.textOut(self.sign)
            canvas.drawText(written)
        canvas.restoreState()


Kind = TypeVar("Kind", bound=Text)


class Tight(Text):
    """A heading: letters a little closer, lines of about the same length."""

    tracking = -0.014
    level: int | None = None
    title = ""
    leads = True

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """As narrow as it gets without one line more."""
        whole = super().wrap(aW, aH)
        low, high = aW / 3, aW
        while len(self.blPara.lines) > 1 and high - low > 4:
            middle = (low + high) / 2
            low, high = (low, middle) if super().wrap(middle, aH)[1] <= whole[1] else (middle, high)
        super().wrap(high, aH)
        return whole

    def draw(self) -> None:
        """Draws with the letters moved together; the line is then narrower than it was measured."""
        canvas: Any = self.canv
        if self.level is not None:
            canvas.entry(self.level, self.title, self.height)
        canvas.saveState()
        canvas._code.append(f"{self.tracking * self.style.fontSize:.3f} Tc")
        super().draw()
        canvas.restoreState()


def paragraphs(
    runs: Runs, style: ParagraphStyle, kind: type[Text] = Text, tag: Element | None = None
) -> list[Text]:
    """The paragraphs that hold these runs: one for each line typed, none longer than LONGEST."""
    held = list(lines(runs))
    if tag is None or len(held) == 1:
        return [paragraph(line, style, kind, tag) for line in held]
    made = [paragraph(line, style, kind, tag.slot()) for line in held]
    for before_another in made[:-1]:
        before_another.continues = True
    return made


def paragraph(
    runs: Runs, style: ParagraphStyle, kind: type[Text] = Text, tag: Element | None = None
) -> Text:
    """One paragraph of these runs, all of one element but for those that need one of their own."""
    return marked(inline(runs, tag), style, kind)


def marked(
    runs: Iterable[tuple[Run, Element | None]], style: ParagraphStyle, kind: type[Kind]
) -> Kind:
    """One paragraph of runs, each of its element."""
    fragments: list[ParaFrag] = []
    first: Element | None = None
    now: Element | None = None
    for number, (run, element) in enumerate(runs):
        if element is not now and fragments:
            fragments.append(_switch(element, style))
        first, now = first or element, element
        made_of = list(_fragments(run, style))
        if run.address and element is not None:
            for fragment in made_of:
                fragment.link = [(number, _address(run, element))]
        fragments += made_of
    empty = _fragment("", style.fontName, style, style.textColor)
    broken = breakable(style, first.spoken) if first else style
    made = kind("", broken, frags=fragments or [empty])
    made.tag = first
    made.told = Told(fragment.text for fragment in fragments)
    made.turned = _turned(fragments)
    return made


def _turned(fragments: Iterable[ParaFrag]) -> Direction | None:
    """Whether anything runs from right to left, and then whether all of it does."""
    drawn = [fragment for fragment in fragments if fragment.text]
    if not any(turns(fragment.text) for fragment in drawn):
        return None
    return "R" if all(fragment.way == "R" for fragment in drawn) else "L"


def inline(runs: Runs, tag: Element | None) -> list[tuple[Run, Element | None]]:
    """Each run with its element: of its own where it is a link, another language, or not drawn as it reads."""
    if tag is None:
        return [(run, None) for run in runs]
    own = [_kind(run) for run in runs]
    if not any(own):
        return [(run, tag) for run in runs]
    held: list[tuple[Run, Element | None]] = []
    for run, kind in zip(runs, own, strict=True):
        made = Element(kind, says=_says(run.text), language=run.language, parent=tag.owner)
        tag.kids.append(made)
        held.append((run, made))
    return held


def _kind(run: Run) -> str:
    """The kind of element that a run needs for itself, if any."""
    if run.address:
        return "Link"
    return "Span" if run.language or _says(run.text) else ""


@lru_cache(maxsize=1024)
def _says(text: str) -> str:
    """The text where it is drawn in another order or in other characters, else nothing."""
    for font in (REGULAR, BOLD):
        drawn = "".join(part for _, part in pieces(text, font))
        if drawn != text and drawn.split() != text.split():
            return text
    return ""


def _last(part: Text) -> Element | None:
    """The element that was being drawn where a paragraph goes over the page."""
    found = None
    for line in part.blPara.lines:
        for piece in getattr(line, "words", ()):
            if hasattr(piece, "cbDefn"):
                found = piece.cbDefn.label
    return found


def _switch(element: Element | None, style: ParagraphStyle) -> ParaFrag:
    """A fragment without width that tells the canvas whose the next one is."""
    made = _fragment("", style.fontName, style, style.textColor)
    made.cbDefn = ABag(kind="onDraw", name=SWITCH, label=element)
    return made


def lines(runs: Runs) -> Iterator[Runs]:
    """The runs of each line, cut where too long; an empty line is left out unless it is all."""
    found = [tuple(line) for line in _cut(runs) if any(r.text.strip() for r in line)]
    yield from found or [runs]


def _cut(runs: Runs) -> Iterator[list[Run]]:
    line: list[Run] = []
    room = LONGEST
    for run in runs:
        for place, part in enumerate(run.text.split("\n")):
            if place:
                yield line
                line, room = [], LONGEST
            for piece in _at_spaces(part, room):
                if line and len(piece) > room:
                    yield line
                    line, room = [], LONGEST
                line.append(run if piece == run.text else replace(run, text=piece))
                room -= len(piece)
    yield line


def _at_spaces(text: str, room: int) -> Iterator[str]:
    """The text in pieces of at most LONGEST, the first of at most `room`, cut at a space if any."""
    while len(text) > room:
        at = text.rfind(" ", 0, room) + 1 or (LONGEST if room == LONGEST else 0)
        if at:
            yield text[:at]
        text, room = text[at:], LONGEST
    yield text


def _fragments(run: Run, style: ParagraphStyle) -> Iterator[ParaFrag]:
    heavy = run.bold and style.fontName in (REGULAR, MEDIUM)
    colour = LINK if run.address else SOFT if run.soft else style.textColor
    face = BOLD if heavy else style.fontName
    way = direction(run.text)
    for font, text in unordered(spaced(run.text), face):
        made = _fragment(text, font, style, colour)
        made.face, made.way = face, way
        yield made


def spaced(text: str) -> str:
    """Tabs and repeated spaces as they were typed: ReportLab makes one space of them, not of these.

    A line may still end within them, however many there are.
    """
    if "\t" not in text and "  " not in text:
        return text
    return WIDE.sub(lambda held: _wide(len(held[0].replace("\t", TAB))), text)


def _wide(count: int) -> str:
    return ((NO_BREAK + " ") * count)[-count:]


def _address(run: Run, element: Element) -> Address:
    made = Address(run.address)
    made.element, made.text = element, run.text
    return made


def _fragment(text: str, font: str, style: ParagraphStyle, colour: Color) -> ParaFrag:
    return ParaFrag(
        text=text, fontName=font, fontSize=style.fontSize, textColor=colour, rise=0, greek=0,
        bold=0, italic=0, link=[], us_lines=[],
    )  # fmt: skip
