"""The four levels as cells: those that are still possible are lit."""

from dataclasses import dataclass

from ergocheck.domain.levels import HIGHEST, Range
from ergocheck.web.language import texts


@dataclass(frozen=True)
class Cell:
    """One of the four levels, lit where it is still possible."""

    level: int
    word: str
    lit: bool


def cells(level: Range | None) -> tuple[Cell, ...]:
    """The four levels in order, those from best to worst case lit; none where nothing is judged."""
    best, worst = (level.best, level.worst) if level else (HIGHEST + 1, 0)
    return tuple(Cell(i, texts().level(i), best <= i <= worst) for i in range(HIGHEST + 1))
