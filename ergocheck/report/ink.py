"""Drawn ink as shapes, for the writers that know pictures."""

from functools import lru_cache
from itertools import pairwise
from typing import Final

from ergocheck.domain.words import Words
from ergocheck.drawing.shapes import Line, Picture
from ergocheck.report.signing import fitted, strokes

WIDTH: Final = 80.0
HEIGHT: Final = 20.0
PEN: Final = 0.6
ALT: Final = Words(nl="Handtekening", fr="Signature", de="Unterschrift", en="Signature")


@lru_cache(maxsize=64)
def picture(ink: str) -> Picture:
    """The strokes in a box of 80 by 20; empty where nothing was drawn."""
    drawn = fitted(list(strokes(ink)), WIDTH * 0.8, HEIGHT - 4)
    lines = (
        Line("ink", (a[0] + 2, a[1] + 2), (b[0] + 2, b[1] + 2), PEN)
        for stroke in drawn
        for a, b in pairwise(stroke)
    )
    return Picture("ink", WIDTH, HEIGHT, tuple(lines), ALT)
