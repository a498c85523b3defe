"""The embedded fonts, and which writes a character: Roboto, else DejaVu Sans, else its code."""

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import groupby
from pathlib import Path
from typing import Any, Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

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
SPACES: Final = dict.fromkeys("\t\n\v\f\r\u2028\u2029", " ")
RIGHT_TO_LEFT: Final = ("R", "AL")
BETWEEN: Final = ("WS", "ON", "CS", "NSM", "BN")


@cache
def register() -> None:
    """Makes the fonts known to ReportLab, once per process."""
    for name in sorted({*FALLBACK, *FALLBACK.values()}):
        pdfmetrics.registerFont(TTFont(name, str(FOLDER / f"{name}.ttf")))
    for name in FALLBACK:
        pdfmetrics.registerFontFamily(name, name, BOLD, name, BOLD)


@cache
def covered(font: str) -> frozenset[str]:
    """The characters a font writes; control and private ones count as none.

    Nor do those beyond the basic plane: the fallback has only some of each row of emoji.
    """
    register()
    held: Any = pdfmetrics.getFont(font)
    known = (chr(p) for p in held.face.charToGlyph if 32 <= p < 0x10000)
    return frozenset(c for c in known if unicodedata.category(c) not in ("Cc", "Co", "Cs"))


@lru_cache(maxsize=4096)
def pieces(text: str, font: str) -> tuple[tuple[str, str], ...]:
    """The text in pieces of one font each, in the order in which they stand on the line.

    A character that no font has is written as its code: [U+1F600].
    """
    if covered(font).issuperset(text):
        return ((font, text),)
    written = ((_font_for(c, font), c) for c in _visual("".join(SPACES.get(c, c) for c in text)))
    shown = ((f or font, c if f else f"[U+{ord(c):04X}]") for f, c in written)
    return tuple((f, "".join(c for _, c in group)) for f, group in groupby(shown, lambda x: x[0]))


def _font_for(character: str, font: str) -> str | None:
    if character in covered(font):
        return font
    other = FALLBACK[font]
    return other if character in covered(other) else None


def _visual(text: str) -> Iterator[str]:
    """Right-to-left words in the order of sight: a PDF draws from left to right.

    Does for names and short texts; letters are not joined.
    """
    spans = [list(g) for _, g in groupby(_directed(text), lambda x: x[0])]
    for span in spans:
        characters = [c for _, c in span]
        if span[0][0]:
            yield from reversed(_clusters(characters))
        else:
            yield from characters


def _directed(text: str) -> list[tuple[bool, str]]:
    """Each character with whether it runs from right to left, as does what lies between such."""
    kinds = [unicodedata.bidirectional(c) for c in text]
    ahead: list[bool] = []
    coming = False
    for kind in reversed(kinds):
        coming = kind in RIGHT_TO_LEFT or (coming and kind in BETWEEN)
        ahead.append(coming)
    directed: list[tuple[bool, str]] = []
    before = False
    for character, kind, later in zip(text, kinds, reversed(ahead), strict=True):
        before = kind in RIGHT_TO_LEFT or (before and kind in BETWEEN and (later or kind == "NSM"))
        directed.append((before, character))
    return directed


def _clusters(characters: list[str]) -> list[str]:
    """Letters with the marks that belong to them."""
    clusters: list[str] = []
    for character in characters:
        if clusters and unicodedata.combining(character):
            clusters[-1] += character
        else:
            clusters.append(character)
    return clusters
