"""A score of whole points on its scale: lit where it is or may still be, dashed where a level begins."""

from ergocheck.domain.words import Language, Words
from ergocheck.drawing.shapes import Line, Picture, RoundedRect, Shape, Text

WIDTH = 17.0
TALL = 0.62
GAP = 0.08
BELOW = 0.62
ABOVE = 0.14
WORD = 0.46
ALT = Words(
    nl="{name}: {number} op een schaal van 1 tot {highest}",
    fr="{name} : {number} sur une échelle de 1 à {highest}",
    de="{name}: {number} auf einer Skala von 1 bis {highest}",
    en="{name}: {number} on a scale from 1 to {highest}",
)

ACTION = Words(nl="actieniveau", fr="niveau d’action", de="Handlungsstufe", en="action level")
ACTIONS = Words(nl="actieniveaus", fr="niveaux d’action", de="Handlungsstufen", en="action levels")


def scale(
    name: Words,
    best: int,
    worst: int,
    highest: int,
    actions: tuple[int, ...],
    *,
    language: Language,
) -> Picture:
    """The scale from 1 to `highest` with `best` to `worst` lit; a dashed line before each action level."""
    step = WIDTH / highest
    shapes: list[Shape] = []
    for point in range(1, highest + 1):
        lit = best <= point <= worst
        left = (point - 1) * step
        shapes.append(
            RoundedRect("ink" if lit else "surface", left, 0, step - GAP, TALL, 0.06),
        )
        shapes.append(Text("ink" if lit else "soft", (left + (step - GAP) / 2, -0.45), str(point),
                           0.36, "middle", 700 if lit else 400))  # fmt: skip
    if actions:
        left, word = (actions[0] - 1) * step, ACTIONS if len(actions) > 1 else ACTION
        shapes.append(Text("soft", (left, TALL + ABOVE + 0.1), word.in_(language), 0.36))
    for point in actions:
        at = (point - 1) * step - GAP / 2
        shapes.append(Line("ink", (at, -0.1), (at, TALL + ABOVE), 0.05, (0.1, 0.09)))
    number = str(best) if best == worst else f"{best}–{worst}"
    alt = Words(**{
        la: ALT.in_(la).format(name=name.in_(la), number=number, highest=highest)
        for la in ("nl", "fr", "de", "en")
    })  # fmt: skip
    whole = TALL + BELOW + ABOVE + (WORD if actions else 0.0)
    return Picture("scale", WIDTH, whole, tuple(shapes), alt, language, y=-BELOW)
