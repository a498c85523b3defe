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


def cells(level: Range) -> tuple[Cell, ...]:
    """The four levels in order, those from best to worst case lit."""
    return tuple(
        Cell(i, texts().level(i), level.best <= i <= level.worst) for i in range(HIGHEST + 1)
    )
