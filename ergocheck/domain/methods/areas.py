"""What a checklist feeds to a method that scores by areas: option names in, area scores out.

An area keeps the set of options fed to it: its worst base option counts, plus each addition once.
What unanswered questions could still feed leaves a range; an area nobody fed at all could be
anything.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Final

Fed = Mapping[str, Collection[str]]
"""By input ("rosa.seat_height" or "seat_height") the options fed to it."""

DURATION_POINTS: Final[Mapping[str, int]] = {"short": -1, "medium": 0, "long": 1}


@dataclass(frozen=True, slots=True)
class Area:
    """An area of a method: its range, the points of its base options, the points its additions add.

    `without` names additions that a base option rules out, `largest_only` additions of which only
    the largest counts.
    """

    name: str
    low: int
    high: int
    base: Mapping[str, int]
    add: Mapping[str, int] = field(default_factory=dict)
    without: Mapping[str, frozenset[str]] = field(default_factory=dict)
    largest_only: frozenset[str] = frozenset()

    @property
    def options(self) -> frozenset[str]:
        """The names of all options."""
        return frozenset(self.base) | frozenset(self.add)

    def score(self, base: str, additions: Collection[str]) -> int:
        """The score of one base option with additions, within the range of the area."""
        ruled_out = self.without.get(base, frozenset())
        points = {name: self.add[name] for name in additions if name not in ruled_out}
        alike = [value for name, value in points.items() if name in self.largest_only]
        rest = sum(value for name, value in points.items() if name not in self.largest_only)
        added = rest + max(alike, default=0)
        return max(self.low, min(self.base[base] + added, self.high))

    def bounds(self, fed: Collection[str], still_open: Collection[str]) -> tuple[int, int]:
        """Lowest and highest score, by what is fed and by what open questions could still feed."""
        bases = [name for name in self.base if name in fed] or self._only_base(fed)
        open_bases = [name for name in self.base if name in still_open]
        if not bases and not open_bases:
            return self.low, self.high
        least = [max(bases, key=self.base.__getitem__)] if bases else open_bases
        most = [*least, *open_bases]
        additions = [name for name in self.add if name in fed]
        open_additions = [n for n in self.add if n in still_open and n not in fed]
        relief = [*additions, *(n for n in open_additions if self.add[n] < 0)]
        burden = [*additions, *(n for n in open_additions if self.add[n] > 0)]
        return (
            min(self.score(base, relief) for base in least),
            max(self.score(base, burden) for base in most),
        )

    def _only_base(self, fed: Collection[str]) -> list[str]:
        """The base option of an area that has no other, once anything is fed to it."""
        return list(self.base) if fed and len(self.base) == 1 else []


def duration(name: str) -> Area:
    """Duration points: when two measures disagree the longer class counts (ErgoCheck's own rule)."""
    return Area(name, -1, 1, DURATION_POINTS)
