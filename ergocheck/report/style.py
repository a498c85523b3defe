"""How the report looks on paper: colours, sizes, styles. Lengths in points unless said."""

from functools import cache
from typing import Any, Final

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from ergocheck.report.hyphens import SHORTEST, breaker
from ergocheck.report.typeface import BLACK, BOLD, MEDIUM, REGULAR

PAGE: Final[tuple[float, float]] = A4
MARGIN: Final = 17 * mm
TOP: Final = 30 * mm
BOTTOM: Final = 21 * mm
WIDTH: Final = PAGE[0] - 2 * MARGIN
HEIGHT: Final = PAGE[1] - TOP - BOTTOM
TAPE_EDGE: Final = 4.2 * mm

PAPER: Final = HexColor("#FFFFFF")
PANEL: Final = HexColor("#F3F5EF")
SUNKEN: Final = HexColor("#E6EBE3")
LINE: Final = HexColor("#CDD5CB")
INK: Final = HexColor("#12302F")
SOFT: Final = HexColor("#45605C")
TAPE: Final = HexColor("#FFC629")
LINK: Final = HexColor("#0A6B5E")

LEVEL_TEXT: Final = tuple(map(HexColor, ("#0A6B5E", "#2A5FB4", "#A34600", "#A80F1C")))


@cache
def style(name: str) -> ParagraphStyle:
    """A paragraph style by its name in the table below."""
    font, size, leading, before, after, colour = _STYLES[name]
    return ParagraphStyle(
        name,
        fontName=font,
        fontSize=size,
        leading=leading,
        spaceBefore=before,
        spaceAfter=after,
        textColor=colour,
        splitLongWords=1,
        allowWidows=0,
        spaceShrinkage=0,
    )


@cache
def coloured(name: str, colour: Color) -> ParagraphStyle:
    """A style in another colour."""
    base = style(name)
    return ParagraphStyle(f"{name}-{colour.hexval()}", parent=base, textColor=colour)


@cache
def hanging(base: ParagraphStyle, room: float) -> ParagraphStyle:
    """A style whose lines begin behind a sign."""
    return ParagraphStyle(f"{base.name}-{room}", parent=base, leftIndent=room)


NAMES: Final = frozenset({"fact"})
"""Styles in which the names of people and places stand."""


@cache
def breakable(base: ParagraphStyle, language: str) -> ParagraphStyle:
    """A style whose long words are broken as a language breaks them; names are in no language."""
    breaks = breaker(language)
    if breaks is None or base.name in NAMES:
        return base
    told: dict[str, Any] = {"hyphenationLang": breaks, "hyphenationMinWordLength": SHORTEST}
    return ParagraphStyle(f"{base.name}-{language}", parent=base, embeddedHyphenation=1, **told)


@cache
def from_the_right(base: ParagraphStyle) -> ParagraphStyle:
    """A style whose lines begin at the right."""
    return ParagraphStyle(f"{base.name}-right", parent=base, alignment=TA_RIGHT)


_STYLES: Final[dict[str, tuple[str, float, float, float, float, Color]]] = {
    "title": (BLACK, 30, 33, 0, 10, INK),
    "h2": (BOLD, 15, 18, 20, 8, INK),
    "h3": (BOLD, 12, 15, 12, 5, INK),
    "h4": (BOLD, 10.5, 13.5, 8, 3, INK),
    "lead": (REGULAR, 13.5, 18.5, 0, 12, INK),
    "text": (REGULAR, 10.5, 14.5, 0, 6, INK),
    "small": (REGULAR, 8.5, 11.6, 0, 4, SOFT),
    "caption": (REGULAR, 9.5, 12.5, 0, 0, INK),
    "head": (BOLD, 8.5, 10.5, 0, 0, INK),
    "cell": (REGULAR, 9.5, 12.8, 0, 0, INK),
    "label": (REGULAR, 8.5, 11, 0, 1, SOFT),
    "fact": (MEDIUM, 9.5, 12.5, 0, 0, INK),
    "badge": (BOLD, 9.5, 12, 0, 0, INK),
    "badge-large": (BOLD, 11.5, 15, 0, 0, INK),
    "margin": (REGULAR, 8, 10, 0, 0, SOFT),
}
