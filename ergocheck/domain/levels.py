"""Severity of a finding, level of a section or workplace: 0 to 3, and the range an incomplete answer leaves."""

from collections.abc import Iterable
from dataclasses import dataclass

HIGHEST = 3


@dataclass(frozen=True, slots=True, order=True)
class Range:
    """From the best case to the worst case still possible, whole numbers from 0 (in order) to 3 (change now)."""

    best: int
    worst: int

    def __post_init__(self) -> None:
        if not 0 <= self.best <= self.worst <= HIGHEST:
            raise ValueError(
                f"a range runs from best to worst within 0 to 3, not {self.best} to {self.worst}"
            )

    @property
    def settled(self) -> bool:
        """Whether best and worst case agree."""
        return self.best == self.worst

    def hull(self, other: "Range") -> "Range":
        """The smallest range that holds both: either may turn out true."""
        return Range(min(self.best, other.best), max(self.worst, other.worst))


IN_ORDER = Range(0, 0)
UNKNOWN = Range(0, HIGHEST)


def worst_of(ranges: Iterable[Range]) -> Range:
    """As bad as the worst of several that all hold: no average hides a severe one. Nothing at all is in order."""
    held = list(ranges)
    return Range(max((r.best for r in held), default=0), max((r.worst for r in held), default=0))
