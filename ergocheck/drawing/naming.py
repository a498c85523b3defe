"""The things of a picture by number, listed left and right of it: nothing is written on what is drawn."""

from collections.abc import Sequence
from dataclasses import dataclass

from ergocheck.drawing.icons import badge_shapes
from ergocheck.drawing.shapes import Point, Shape
from ergocheck.drawing.stage import Layer, Piece, on, text_width
from ergocheck.drawing.tape import label

LINES = 4  # a name of the 80 letters that a question takes is not cut
LETTERS, STEP, GAP = 13.5, 16.5, 9.0  # nominal pixels


@dataclass(frozen=True, slots=True)
class Named:
    """A thing in the list: its number, name, a quiet word below, its level, and where it lies."""

    number: int
    name: str
    note: str
    level: int | None
    at: Point


def columns(
    named: Sequence[Named], left: float, right: float, top: float, wide: float, px: float
) -> tuple[Piece, ...]:
    """Two columns `wide` cm: one that begins at `left`, one at `right`, both from `top` down.

    Each thing stands on its side; what lies in the middle goes where there are fewer.
    """
    sides: tuple[list[Named], list[Named]] = ([], [])
    for one in sorted(named, key=lambda n: -abs(n.at[0])):
        fewer = min(sides, key=len)
        (sides[one.at[0] > 0] if abs(one.at[0]) > 12.0 else fewer).append(one)
    pieces: tuple[Piece, ...] = ()
    for column, x in zip(sides, (left, right), strict=True):
        y = top
        for one in sorted(column, key=lambda n: n.number):
            shapes, y = _entry(one, (x, y), wide, px)
            pieces += on(Layer.LABEL, *shapes)
    return pieces


def _entry(one: Named, at: Point, wide: float, px: float) -> tuple[list[Shape], float]:
    """The badge, number and name, and the note; and where the next one begins."""
    x, y = at
    shapes: list[Shape] = []
    if one.level is not None:
        shapes += badge_shapes(one.level, (x + 9 * px, y), 18 * px)
    indent = x + 24 * px
    lines = folded(f"{one.number}\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}{one.name}", wide - 24 * px,
                   LETTERS * px)  # fmt: skip
    for text in lines:
        shapes.append(label((indent, y), text, px, weight=500, size=LETTERS))
        y -= STEP * px
    if one.note:
        shapes.append(label((indent, y), one.note, px, role="soft", weight=400, size=LETTERS))
        y -= STEP * px
    return shapes, y - GAP * px


def folded(text: str, wide: float, em: float) -> list[str]:
    """The words in lines no wider than this; cut only where it fills more lines than there are."""
    lines: list[str] = []
    for word in (part for whole in text.split(" ") for part in _broken(whole, wide, em)):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and _wide(longer, em) <= wide:
            lines[-1] = longer
        else:
            lines.append(word)
    if len(lines) > LINES:
        lines = [*lines[: LINES - 1], lines[LINES - 1][:-1].rstrip() + "…"]
    return lines


def _broken(word: str, wide: float, em: float) -> list[str]:
    """A word in pieces that fit; one piece as a rule."""
    if _wide(word, em) <= wide:
        return [word]
    most = max(int(len(word) * wide / _wide(word, em)) - 1, 4)
    pieces = [word[i : i + most] for i in range(0, len(word), most)]
    return [*(f"{piece}-" for piece in pieces[:-1]), pieces[-1]]


def _wide(text: str, em: float) -> float:
    """About how wide a name is; the common face is narrower than `text_width` has to fear."""
    return 0.95 * text_width(text, em)
