"""The index as found, now and planned: three bars from zero, what is still open outlined."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from ergocheck.domain.words import LANGUAGES, Language, Words, percent
from ergocheck.drawing.shapes import Line, Picture, RoundedRect, Shape, Text
from ergocheck.drawing.tape import number

WIDE = 100.0
BAR, ROW, AXIS = 4.2, 13.5, 9.0
LETTERS, SMALL = 4.6, 4.0
TOP = 100.0
MOMENTS: tuple[Words, ...] = (
    Words(nl="Bij de start", fr="Au départ", de="Zu Beginn", en="At the start"),
    Words(nl="Nu", fr="Maintenant", de="Jetzt", en="Now"),
    Words(
        nl="Na de geplande maatregelen",
        fr="Après les mesures prévues",
        de="Nach den geplanten Maßnahmen",
        en="After the planned measures",
    ),
)
ALT = Words(
    nl="Drie balken vanaf nul, van al wat gevonden kon worden",
    fr="Trois barres à partir de zéro, sur tout ce qui pouvait être trouvé",
    de="Drei Balken ab null, von allem, was gefunden werden konnte",
    en="Three bars from zero, of all that could be found",
)


@dataclass(frozen=True, slots=True)
class Bar:
    """A share from `best` to `worst`, 0 to 1; they differ while answers are open."""

    best: float
    worst: float

    def said(self, language: Language) -> str:
        """The share in words: one number, or two where answers are open; under 10 with one decimal."""
        low, high = (_rounded(100 * share, language) for share in (self.best, self.worst))
        return percent(low if low == high else f"{low}–{high}", language)


def _rounded(share: float, language: Language) -> str:
    return number(round(share, 1) if share < 9.95 else round(share), language)


def worth_drawing(bars: Sequence[Bar]) -> bool:
    """Whether the bars say something: they are not all as long."""
    return len({bar.said("en") for bar in bars}) > 1


@lru_cache(maxsize=64)
def index_chart(
    bars: tuple[Bar, Bar, Bar], *, language: Language = "nl", wide: float = WIDE
) -> Picture:
    """The bars below each other, the first found; the axis runs from zero to all that could be found.

    `wide` is how long the axis is; letters and bars keep their size.
    """
    high = AXIS + len(bars) * ROW
    shapes: list[Shape] = []
    for i, (bar, moment) in enumerate(zip(bars, MOMENTS, strict=True)):
        shapes += _row(bar, moment.in_(language), high - (i + 1) * ROW, wide, language)
    shapes += _axis(wide, language)
    return Picture("index", wide, high, tuple(shapes), _alt(bars), language)


def _row(bar: Bar, moment: str, y: float, wide: float, language: Language) -> tuple[Shape, ...]:
    low, high = (min(100 * share / TOP, 1.0) * wide for share in (bar.best, bar.worst))
    open_: tuple[Shape, ...] = ()
    if high - low > 0.5:
        rim = RoundedRect("ink", low, y + 0.3, high - low - 0.3, BAR - 0.6, 0.4, 0.6)
        open_ = (RoundedRect("surface", low, y, high - low, BAR, 0.4), rim)
    return (
        Text("ink", (0.0, y + BAR + 2.2), moment, LETTERS, "start", 500),
        Text("ink", (wide, y + BAR + 2.2), bar.said(language), LETTERS, "end", 700),
        RoundedRect("track", 0.0, y, wide, BAR, 0.4),
        *((RoundedRect("ink", 0.0, y, low, BAR, 0.4),) if low > 0 else ()),
        *open_,
    )


def _axis(wide: float, language: Language) -> tuple[Shape, ...]:
    """Zero at the left, always; the middle and the end in numbers."""
    marks: list[Shape] = [Line("ink", (0.0, AXIS - 2.0), (wide, AXIS - 2.0), 0.35)]
    for share, anchor in ((0.0, "start"), (0.5, "middle"), (1.0, "end")):
        x = min(max(share * wide, 0.2), wide - 0.2)
        text = number(TOP * share, language)
        text = percent(text, language) if share == 1.0 else text
        marks.append(Line("ink", (x, AXIS - 2.0), (x, AXIS - 3.4), 0.35))
        marks.append(Text("soft", (share * wide, 1.0), text, SMALL, anchor))  # type: ignore[arg-type]
    return tuple(marks)


def _alt(bars: Sequence[Bar]) -> Words:
    def said(language: Language) -> str:
        colon = "\N{NO-BREAK SPACE}:" if language == "fr" else ":"
        parts = (
            f"{moment.in_(language)} {bar.said(language)}"
            for bar, moment in zip(bars, MOMENTS, strict=True)
        )
        return f"{ALT.in_(language)}{colon} {', '.join(parts)}."

    return Words(**{language: said(language) for language in LANGUAGES})
