"""A QR code that carries a text itself: no address, nobody's record."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from typing import Any, Final

from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel

from ergocheck.domain.words import Words
from ergocheck.drawing.shapes import Picture, RoundedRect

QUIET: Final = 2.0
"""Modules of empty ground around the code; the page around it adds the rest."""
OVERLAP: Final = 0.02
"""Each bar is a little higher than a module, or a hair of light would show between two."""
ALT: Final = Words(
    nl="QR-code met dezelfde waarden", fr="Code QR avec les mêmes valeurs",
    de="QR-Code mit denselben Werten", en="QR code with the same values",
)  # fmt: skip


@lru_cache(maxsize=64)
def modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """The rows of the code, True where it is dark; as small as the text allows."""
    code: Any = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(text)
    code.make()
    size = range(code.getModuleCount())
    return tuple(tuple(bool(code.isDark(row, column)) for column in size) for row in size)


@lru_cache(maxsize=64)
def picture(text: str) -> Picture:
    """The code as shapes, a module is a centimetre."""
    rows = modules(text)
    side = len(rows) + 2 * QUIET
    ground = RoundedRect("glow", 0, 0, side, side)
    return Picture("code", side, side, (ground, *_bars(rows)), ALT)


def _bars(rows: tuple[tuple[bool, ...], ...]) -> Iterator[RoundedRect]:
    for number, row in enumerate(rows):
        y = len(rows) + QUIET - number - 1
        x = QUIET
        for dark, run in groupby(row):
            wide = float(len(list(run)))
            if dark:
                yield RoundedRect("ontape", x, y - OVERLAP, wide, 1 + 2 * OVERLAP)
            x += wide
