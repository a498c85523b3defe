"""A level on the page: shape and word, a range with both its ends, before → after."""

from dataclasses import dataclass
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable

from ergocheck.domain.levels import Range
from ergocheck.report import marks
from ergocheck.report.blocks import Badge, Run
from ergocheck.report.structure import Element
from ergocheck.report.style import INK, LEVEL_TEXT, coloured, style
from ergocheck.report.typesetting import Text, paragraph

GAP = 5.0
ARROW = 9.0


@dataclass
class _Part:
    """One level in words, and where it was put; `top` counts down from the badge's top."""

    level: Range
    words: str
    tag: Element
    arrow: Element | None = None
    x: float = 0.0
    top: float = 0.0
    text: Text | None = None
    height: float = 0.0


class BadgeFlow(Flowable):
    """A badge as wide as it may be; what does not fit beside each other stands below each other."""

    def __init__(self, badge: Badge, name: str, tag: Element) -> None:
        super().__init__()
        self.badge = badge
        self.tags = [tag] if badge.was is None else _change(tag)
        self.style = style(name)
        self.sign = self.style.leading * 1.08
        self.parts: list[_Part] = []

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Places the parts in the width there is; a table asks three times."""
        if self.parts and aW == self.width:
            return self.width, self.height
        self.parts = list(self._said())
        beside = sum(self._natural(part) for part in self.parts) - 1.6 * GAP <= aW
        x = top = 0.0
        for part in self.parts:
            self._place(part, x, top, aW - x)
            x, top = (x + self._natural(part), top) if beside else (x, top + part.height + 2)
        self.width = aW
        self.height = max(part.top + part.height for part in self.parts)
        return self.width, self.height

    def draw(self) -> None:
        """Draws each part from the top down."""
        for part in self.parts:
            self._draw(part)

    def _said(self) -> list[_Part]:
        badge = self.badge
        if badge.was is None:
            return [_Part(badge.level, badge.words, self.tags[0])]
        was, arrow, now = self.tags
        return [
            _Part(badge.was, badge.was_words, was),
            _Part(badge.level, badge.words, now, arrow),
        ]

    def _signs(self, part: _Part) -> float:
        ends = 1 if part.level.settled else 2
        lead = ARROW + 1.4 * GAP if part.arrow else 0
        return lead + ends * self.sign + (ends - 1) * 3 + GAP

    def _natural(self, part: _Part) -> float:
        width: float = stringWidth(part.words, self.style.fontName, self.style.fontSize)
        return self._signs(part) + width + 1.6 * GAP

    def _place(self, part: _Part, x: float, top: float, room: float) -> None:
        part.x, part.top = x, top
        part.text = paragraph((Run(part.words),), self._style(part), tag=part.tag)
        _, height = part.text.wrap(max(room - self._signs(part), 30), 1e6)
        part.height = max(height, self.sign)

    def _style(self, part: _Part) -> ParagraphStyle:
        colour = LEVEL_TEXT[part.level.worst] if part.level.settled else INK
        return coloured(self.style.name, colour)

    def _draw(self, part: _Part) -> None:
        canvas: Any = self.canv
        x = part.x
        first = self.height - part.top - max(self.sign, self.style.leading)
        if part.arrow:
            with canvas.content(part.arrow):
                marks.arrow(canvas, x, first + self.sign / 2, ARROW)
            x += ARROW + 1.4 * GAP
        with canvas.artifact():
            for level in dict.fromkeys((part.level.best, part.level.worst)):
                marks.shape(canvas, level, x, first, self.sign)
                x += self.sign + 3
        if part.text is not None:
            text_height: float = part.text.height
            lift = (part.height - text_height) / 2 if text_height < part.height else 0
            foot = self.height - part.top - text_height - lift
            part.text.drawOn(canvas, part.x + self._signs(part), foot)


def _change(tag: Element) -> list[Element]:
    """The level before, the arrow that reads as one, the level after."""
    return [tag.add("Span"), tag.add("Span", says="→"), tag.add("Span")]
