"""The embedded fonts, and which writes a character: Roboto, else DejaVu Sans, else its code."""

import unicodedata
from functools import cache, lru_cache
from itertools import groupby
from pathlib import Path
from typing import Any, Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from ergocheck.report.direction import OVERRIDES, direction, joined, seen, turns

REGULAR: Final = "Roboto-Regular"
MEDIUM: Final = "Roboto-Medium"
BOLD: Final = "Roboto-Bold"
BLACK: Final = "Roboto-Black"
FALLBACK: Final = {
    REGULAR: "DejaVuSans",
    MEDIUM: "DejaVuSans-Bold",
    BOLD: "DejaVuSans-Bold",
    BLACK: "DejaVuSans-Bold",
}
FOLDER: Final = Path(__file__).parent / "fonts"
WORDS: Final = 1024
"""Widths that a font keeps."""
SPACES: Final = dict.fromkeys("\t\n\v\f\r\u2028\u2029", " ")


class Measured(TTFont):
    """A font that measures a word once: most words of a report stand in it more than once."""

    stringWidth: Any

    def __init__(self, name: str, file: Path) -> None:
        super().__init__(name, str(file))
        self.stringWidth = lru_cache(maxsize=WORDS)(super().stringWidth)


@cache
def register() -> None:
    """Makes the fonts known to ReportLab, once per process."""
    for name in sorted({*FALLBACK, *FALLBACK.values()}):
        pdfmetrics.registerFont(Measured(name, FOLDER / f"{name}.ttf"))
    for name in FALLBACK:
        pdfmetrics.registerFontFamily(name, name, BOLD, name, BOLD)


@cache
def covered(font: str) -> frozenset[str]:
    """The characters a font writes; control and private ones count as none.

    Nor do those beyond the basic plane: the fallback has only some of each row of emoji.
    """
    register()
    held: Any = pdfmetrics.getFont(font)
    known = (_character(p) for p in held.face.charToGlyph if 32 <= p < 0x10000)
    found = frozenset(c for c in known if unicodedata.category(c) not in ("Cc", "Co", "Cs"))
    return _alike.setdefault(found, found)


_character: Final = cache(chr)
_alike: Final[dict[frozenset[str], frozenset[str]]] = {}


@lru_cache(maxsize=1024)
def pieces(text: str, font: str) -> tuple[tuple[str, str], ...]:
    """One line in pieces of one font each, in the order in which they are seen from left to right.

    A character that no font has is written as its code: [U+1F600].
    """
    if covered(font).issuperset(text):
        return ((font, text),)
    told = written(text, font)
    return faced(seen(told, direction(text)) if turns(told) else told, font)


@lru_cache(maxsize=1024)
def unordered(text: str, font: str) -> tuple[tuple[str, str], ...]:
    """The same in the order in which it is read: a paragraph breaks its lines first."""
    if covered(font).issuperset(text):
        return ((font, text),)
    return faced(written(text, font), font)


def written(text: str, font: str) -> str:
    """The characters that stand for a text: Arabic letters joined, codes for what no font has."""
    drawable = _drawable(font)
    shown = "".join(SPACES.get(c, c) for c in text)
    shown = joined(shown, drawable) if turns(shown) else shown
    return "".join(
        c if c in drawable and c not in OVERRIDES else f"[U+{ord(c):04X}]" for c in shown
    )


@cache
def _drawable(font: str) -> frozenset[str]:
    return covered(font) | covered(FALLBACK[font])


def faced(text: str, font: str) -> tuple[tuple[str, str], ...]:
    """A written text in pieces of one font each."""
    own = covered(font)
    runs = groupby(text, lambda c: font if c in own else FALLBACK[font])
    return tuple((name, "".join(run)) for name, run in runs)
