"""The things that are reached for, from a list of lines, as they are drawn from above."""

from collections.abc import Iterable
from typing import Final, cast, get_args

from ergocheck.domain.answers import Chosen, Line, Listed, Measured, Written
from ergocheck.domain.checklist import Checklist
from ergocheck.domain.scoring import Judged
from ergocheck.drawing.above import ReachItem, Side

CM = 10
SEATED_WORK: Final = frozenset({"desk", "footrest", "armrest"})
AT_THE_TOP: Final = "hip_to_shoulder"


def reached(answer: Listed, judged: Judged | None) -> tuple[ReachItem, ...]:
    """The things reached for, each on its side, those at the height of the table on it."""
    items = []
    for number, line in enumerate(answer.lines, start=1):
        distance, name = line.cells.get("distance"), line.cells.get("name")
        if isinstance(distance, Measured):
            said = name.text if isinstance(name, Written) else ""
            on_top = _word(line, "height") in ("", AT_THE_TOP)
            items.append(
                ReachItem(number, distance.value / CM, _side(line), None, _level(judged, line),
                          said, on_top)
            )  # fmt: skip
    return tuple(items)


def sits(checklists: Iterable[Checklist]) -> bool:
    """Whether the walk is about somebody who sits at a desk with a screen."""
    return any(checklist.id in SEATED_WORK for checklist in checklists)


def _word(line: Line, column: str) -> str:
    cell = line.cells.get(column)
    return cell.option if isinstance(cell, Chosen) else ""


def _side(line: Line) -> Side:
    word = _word(line, "side")
    return cast(Side, word) if word in get_args(Side) else "front"


def _level(judged: Judged | None, line: Line) -> int | None:
    found = judged.lines.get(line.id) if judged else None
    return found.severity.worst if found and found.severity.settled else None
