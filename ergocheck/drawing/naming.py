"""Names beside things: each at the first free side of its thing, never over another name or thing."""

from collections.abc import Sequence

from ergocheck.drawing.shapes import Anchor, Point, Text
from ergocheck.drawing.stage import Box, extent
from ergocheck.drawing.tape import label

LONGEST = 18  # letters of a name in a picture; the list beside it has it in full
Named = tuple[str, Point]


def names_beside(
    named: Sequence[Named], away: float, px: float, taken: Sequence[Box] = ()
) -> tuple[Text, ...]:
    """A label per thing, `away` from its middle; one that finds no free side is left to the list."""
    full = [*taken, *(_around(at, away) for _, at in named)]
    placed: list[Text] = []
    for name, at in named:
        free = (t for t in _sides(_short(name), at, away, px) if not _hits(extent(t), full))
        found = next(free, None)
        if found is not None and found.text:
            placed.append(found)
            full.append(extent(found))
    return tuple(placed)


def _short(name: str) -> str:
    return name if len(name) <= LONGEST else name[: LONGEST - 1].rstrip() + "…"


def _sides(name: str, at: Point, away: float, px: float) -> list[Text]:
    """Right, left, below, above; text stands level with the middle of its thing or clear of it."""
    low = 4.5 * px
    spots: list[tuple[float, float, Anchor]] = [
        (away + 3 * px, -low, "start"),
        (-away - 3 * px, -low, "end"),
        (0.0, -away - 13 * px, "middle"),
        (0.0, away + 4 * px, "middle"),
    ]
    return [
        label((at[0] + x, at[1] + y), name, px, anchor=anchor, weight=500, size=13.0)
        for x, y, anchor in spots
    ]


def _around(at: Point, half: float) -> Box:
    inner = 0.96 * half
    return at[0] - inner, at[1] - inner, at[0] + inner, at[1] + inner


def _hits(box: Box, others: Sequence[Box]) -> bool:
    return any(
        box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3]
        for other in others
    )
