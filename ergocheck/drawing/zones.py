"""The zones of the reach index from above: drawn, measured at their ends, named."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from ergocheck.domain.methods.reach import ZONE_UP_TO, ZONES
from ergocheck.domain.methods.terms_body import BODY_TERMS
from ergocheck.domain.words import Language, Words
from ergocheck.drawing.geometry import add, arc, sector
from ergocheck.drawing.shapes import Circle, Path, Point, RoundedRect, Shape
from ergocheck.drawing.stage import Box, Layer, Piece, extent, on, text_width
from ergocheck.drawing.tape import label, number

FILLS: Final = ("zone-near", "zone-reach", "zone-reach")
RIMS: Final = ("aim", "soft", "soft")
OFF_TOP = Words(nl="niet op het blad", fr="hors du plan de travail", de="nicht auf dem Tisch",
                en="not on the top")  # fmt: skip


def zones(centre: Point) -> tuple[Piece, ...]:
    """The half circles of the reach index about the belly, each with its rim."""
    drawn = list(zip(ZONE_UP_TO, FILLS, RIMS, strict=True))[::-1]
    return on(
        Layer.ZONE,
        *(sector(fill, centre, far, 0.0, 180.0) for far, fill, _ in drawn),
        *(_rim(rim, centre, far) for far, _, rim in drawn),
    )


def _rim(role: str, centre: Point, far: float) -> Path:
    return Path(role, add(centre, (far, 0.0)), tuple(arc(centre, far, 0.0, 180.0)), 0.5, False)


def ends(centre: Point, discs: Sequence[Shape], language: Language, px: float) -> tuple[Piece, ...]:
    """How far each zone goes, on one line at the end of its rim, on the side where less lies."""
    high = centre[1] + 11 * px
    last = len(ZONE_UP_TO) - 1

    def marks(side: int) -> list[Shape]:
        made: list[Shape] = []
        for i, far in enumerate(ZONE_UP_TO):
            text = number(far, language, "cm" if i == last else "")
            wide = text_width(text, 14.0 * px, 700) + 5 * px
            middle = side * (far + (0.5 * wide - 10 * px if i == last else 0.0))
            pill = RoundedRect("surface", middle - wide / 2, high - 9 * px, wide, 18 * px, 4 * px)
            made += [pill, label((middle, high), text, px, anchor="middle", weight=700)]
        return made

    taken = [extent(d) for d in discs]
    return on(Layer.CHIP, *min((marks(1), marks(-1)), key=lambda m: hits(m, taken)))


def hits(shapes: Sequence[Shape], taken: Sequence[Box]) -> int:
    boxes = [extent(shape) for shape in shapes]
    return sum(
        a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3] for a in boxes for b in taken
    )


def legend(view: Box, language: Language, px: float, hollow: bool) -> tuple[Piece, ...]:
    """What the zones are called, as in the reach index; and what a hollow disc means, if there is one."""
    x, y = view[0] + 4 * px, view[1] + 8 * px
    shapes: list[Shape] = []
    if hollow:
        shapes += [*_hollow((x + 9 * px, y), px), _word((x, y), OFF_TOP, language, px)]
        y += 22 * px
    for i, zone in enumerate(reversed(ZONES[: len(ZONE_UP_TO)])):
        row = (x, y + 22 * i * px)
        shapes += [*_swatch(row, i, px), _word(row, BODY_TERMS[zone], language, px)]
    return on(Layer.LABEL, *shapes)


def _hollow(at: Point, px: float) -> tuple[Shape, ...]:
    return Circle("surface", at, 7.5 * px), Circle("ink", at, 7.0 * px, 1.6 * px)


def _swatch(at: Point, inward: int, px: float) -> tuple[Shape, ...]:
    """A zone as it looks on the table, counted from the far one inward."""
    fills = ("wood-top", *FILLS[: -inward - 2 : -1])
    plain = RoundedRect("ground", at[0], at[1] - 6 * px, 18 * px, 12 * px, 3 * px)
    rim = replace(plain, role=RIMS[-inward - 1], stroke=1.2 * px)
    return *(replace(plain, role=role) for role in fills), rim


def _word(at: Point, words: Words, language: Language, px: float) -> Shape:
    return label((at[0] + 25 * px, at[1]), words.in_(language), px, weight=400)


def names(language: Language) -> str:
    """The zones in words, from near to far."""
    return ", ".join(BODY_TERMS[zone].in_(language) for zone in ZONES[: len(ZONE_UP_TO)])
