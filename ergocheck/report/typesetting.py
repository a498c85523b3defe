"""Typed and translated text as ReportLab paragraphs: never parsed as markup, never too long."""

from collections.abc import Iterable, Iterator
from typing import Any

from reportlab.lib.colors import Color
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph as Flowing
from reportlab.platypus.paraparser import ParaFrag

from ergocheck.report.blocks import Run, Runs
from ergocheck.report.style import SOFT
from ergocheck.report.typeface import BOLD, MEDIUM, REGULAR, pieces

LONGEST = 2000
"""Characters in one paragraph: ReportLab takes time with the square of them."""


class Text(Flowing):
    """A paragraph that breaks its lines once for each width: a table asks three times."""

    blPara: Any
    fitted: tuple[float, tuple[float, float]] | None = None

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Its width and height in the width there is."""
        if self.fitted is None or self.fitted[0] != aW or not hasattr(self, "blPara"):
            self.fitted = (aW, super().wrap(aW, aH))
        return self.fitted[1]


class Tight(Text):
    """A heading: letters a little closer, lines of about the same length."""

    tracking = -0.014

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
        canvas.saveState()
        canvas._code.append(f"{self.tracking * self.style.fontSize:.3f} Tc")
        super().draw()
        canvas.restoreState()


def paragraphs(runs: Runs, style: ParagraphStyle, kind: type[Text] = Text) -> list[Text]:
    """The paragraphs that hold these runs: one for each line typed, none longer than LONGEST."""
    return [paragraph(line, style, kind) for line in lines(runs)]


def paragraph(runs: Runs, style: ParagraphStyle, kind: type[Text] = Text) -> Text:
    """One paragraph of these runs."""
    fragments = [f for run in runs for f in _fragments(run, style)]
    empty = _fragment("", style.fontName, style, style.textColor)
    return kind("", style, frags=fragments or [empty])


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
                line.append(Run(piece, run.bold, run.soft, run.language))
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


def _fragments(run: Run, style: ParagraphStyle) -> Iterable[ParaFrag]:
    heavy = run.bold and style.fontName in (REGULAR, MEDIUM)
    colour = SOFT if run.soft else style.textColor
    for font, text in pieces(run.text, BOLD if heavy else style.fontName):
        yield _fragment(text, font, style, colour)


def _fragment(text: str, font: str, style: ParagraphStyle, colour: Color) -> ParaFrag:
    return ParaFrag(
        text=text, fontName=font, fontSize=style.fontSize, textColor=colour, rise=0, greek=0,
        bold=0, italic=0, link=[], us_lines=[],
    )  # fmt: skip
