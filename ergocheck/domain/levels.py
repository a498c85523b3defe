"""Severity of a finding, level of a section or workplace: 0 to 3, and the range an incomplete answer leaves."""

from collections.abc import Iterable
from dataclasses import dataclass, field

HIGHEST = 3


@dataclass(frozen=True, slots=True, order=True)
class Range:
    """From the best case to the worst case still possible, whole numbers from 0 (in order) to 3 (change now).

    `closer`: it is wide though everything was answered, for no method covers the case; no further
    answer narrows it, only somebody who looks more closely.
    """

    best: int
    worst: int
    closer: bool = field(default=False, compare=False)

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
        closer = self.closer and other.closer
        return Range(min(self.best, other.best), max(self.worst, other.worst), closer)


IN_ORDER = Range(0, 0)
UNKNOWN = Range(0, HIGHEST)
NOT_COVERED = Range(1, HIGHEST, closer=True)
"""What no method covers is not in order before somebody looked at it; how bad, nobody can say yet."""


def worst_of(ranges: Iterable[Range]) -> Range:
    """As bad as the worst of several that all hold: no average hides a severe one. Nothing at all is in order."""
    held = list(ranges)
    best, worst = (max((at(r) for r in held), default=0) for at in (_best, _worst))
    wide = [r for r in held if r.worst > best]
    return Range(best, worst, bool(wide) and all(r.closer for r in wide))


def _best(level: Range) -> int:
    return level.best


def _worst(level: Range) -> int:
    return level.worst
