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
TOPS = (10.0, 20.0, 30.0, 40.0, 50.0, 60.0, 80.0, 100.0)
MOMENTS: tuple[Words, ...] = (
    Words(nl="Bij de start", fr="Au départ", de="Zu Beginn", en="At the start"),
    Words(nl="Nu", fr="Maintenant", de="Jetzt", en="Now"),
    Words(
        nl="Als het plan is uitgevoerd",
        fr="Une fois le plan réalisé",
        de="Wenn der Plan umgesetzt ist",
        en="Once the plan is carried out",
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
        """The share in words: one number, or two where answers are open."""
        low, high = (round(100 * share) for share in (self.best, self.worst))
        numbers = number(low, language) if low == high else f"{low}–{high}"
        return percent(numbers, language)


def worth_drawing(bars: Sequence[Bar]) -> bool:
    """Whether the bars say something: they are not all as long."""
    return len({bar.said("en") for bar in bars}) > 1


@lru_cache(maxsize=64)
def index_chart(bars: tuple[Bar, Bar, Bar], *, language: Language = "nl") -> Picture:
    """The bars below each other, the first found; the axis starts at zero and ends at a round number."""
    most = max(100 * bar.worst for bar in bars)
    top = next((t for t in TOPS if t >= most), TOPS[-1])
    high = AXIS + len(bars) * ROW
    shapes: list[Shape] = []
    for i, (bar, moment) in enumerate(zip(bars, MOMENTS, strict=True)):
        shapes += _row(bar, moment.in_(language), high - (i + 1) * ROW, top, language)
    shapes += _axis(top, language)
    return Picture("index", WIDE, high, tuple(shapes), _alt(bars), language)


def _row(bar: Bar, moment: str, y: float, top: float, language: Language) -> tuple[Shape, ...]:
    low, high = (min(100 * share / top, 1.0) * WIDE for share in (bar.best, bar.worst))
    open_: tuple[Shape, ...] = ()
    if high - low > 0.5:
        rim = RoundedRect("ink", low, y + 0.3, high - low - 0.3, BAR - 0.6, 0.4, 0.6)
        open_ = (RoundedRect("surface", low, y, high - low, BAR, 0.4), rim)
    return (
        Text("ink", (0.0, y + BAR + 2.2), moment, LETTERS, "start", 500),
        Text("ink", (WIDE, y + BAR + 2.2), bar.said(language), LETTERS, "end", 700),
        RoundedRect("track", 0.0, y, WIDE, BAR, 0.4),
        *((RoundedRect("ink", 0.0, y, low, BAR, 0.4),) if low > 0 else ()),
        *open_,
    )


def _axis(top: float, language: Language) -> tuple[Shape, ...]:
    """Zero at the left, always; the middle and the end in numbers."""
    marks: list[Shape] = [Line("ink", (0.0, AXIS - 2.0), (WIDE, AXIS - 2.0), 0.35)]
    for share, anchor in ((0.0, "start"), (0.5, "middle"), (1.0, "end")):
        x = min(max(share * WIDE, 0.2), WIDE - 0.2)
        text = number(top * share, language)
        text = percent(text, language) if share == 1.0 else text
        marks.append(Line("ink", (x, AXIS - 2.0), (x, AXIS - 3.4), 0.35))
        marks.append(Text("soft", (share * WIDE, 1.0), text, SMALL, anchor))  # type: ignore[arg-type]
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
