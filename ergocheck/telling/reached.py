"""The things that are reached for, from a list of lines, as they are drawn from above."""

from typing import cast, get_args

from ergocheck.domain.answers import Chosen, Line, Listed, Measured, Written
from ergocheck.domain.scoring import Judged
from ergocheck.drawing.above import SIDES, ReachItem, Side

CM = 10
APART = 22.0


def reached(answer: Listed, judged: Judged | None) -> tuple[ReachItem, ...]:
    """The things reached for, each at its side; those at the same side stand a little apart."""
    seen: dict[Side, int] = {}
    items = []
    for number, line in enumerate(answer.lines, start=1):
        distance = line.cells.get("distance")
        if not isinstance(distance, Measured):
            continue
        side = _side(line)
        place = seen[side] = seen.get(side, 0) + 1
        angle = SIDES[side] + APART * (place // 2) * (-1) ** place
        name = line.cells.get("name")
        said = name.text if isinstance(name, Written) else ""
        items.append(
            ReachItem(number, distance.value / CM, side, angle, _level(judged, line), said)
        )
    return tuple(items)


def _side(line: Line) -> Side:
    cell = line.cells.get("side")
    word = cell.option if isinstance(cell, Chosen) else "front"
    return cast(Side, word) if word in get_args(Side) else "front"


def _level(judged: Judged | None, line: Line) -> int | None:
    found = judged.lines.get(line.id) if judged else None
    return found.severity.worst if found and found.severity.settled else None
