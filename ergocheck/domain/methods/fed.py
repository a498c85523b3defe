"""ROSA, RULA and REBA from what a walk fed to them: one score, or a range while something is open."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from ergocheck.domain.methods.areas import Area, Fed
from ergocheck.domain.methods.method import Method, MethodResult
from ergocheck.domain.methods.posture_areas import REBA_AREAS, RULA_AREAS
from ergocheck.domain.methods.reba import REBA
from ergocheck.domain.methods.rosa import ROSA
from ergocheck.domain.methods.rosa_areas import AREAS as ROSA_AREAS
from ergocheck.domain.methods.rula import RULA

AREAS: Final[Mapping[str, tuple[Area, ...]]] = {
    "rosa": ROSA_AREAS,
    "rula": RULA_AREAS,
    "reba": REBA_AREAS,
}
_METHODS: Final[Mapping[str, Method[Any, Any]]] = {"rosa": ROSA, "rula": RULA, "reba": REBA}


@dataclass(frozen=True, slots=True)
class FedResult:
    """The best and the worst case of a method; `open` names the areas that are not settled yet."""

    best: MethodResult
    worst: MethodResult
    open: tuple[str, ...]

    @property
    def settled(self) -> bool:
        """Whether both cases give the same score."""
        return self.best.verdict.value == self.worst.verdict.value


def fed_result(
    method: str, fed: Fed, still_open: Fed | None = None, asked: Fed | None = None
) -> FedResult:
    """The result of `rosa`, `rula` or `reba` from the options fed to each input.

    `still_open` holds the options that shown but unanswered questions could still feed, `asked` all
    that any question of the chosen checklists could feed: what is not among them is never taken as
    absent, but counts as open (None: all is asked). An input that nothing feeds takes its whole
    range. No score falls when an area's score rises, so the ends of the areas are the ends of the
    method.
    """
    low: dict[str, int] = {}
    high: dict[str, int] = {}
    for area in AREAS[method]:
        not_asked = (
            area.options - _options(method, area, asked) if asked is not None else frozenset()
        )
        waiting = _options(method, area, still_open or {}) | not_asked
        low[area.name], high[area.name] = area.bounds(_options(method, area, fed), waiting)
    scorer = _METHODS[method]
    unsettled = tuple(name for name in low if low[name] != high[name] and _counts(name, high))
    return FedResult(scorer.score(low), scorer.score(high), unsettled)


def _options(method: str, area: Area, fed: Fed) -> frozenset[str]:
    names = {*fed.get(f"{method}.{area.name}", ()), *fed.get(area.name, ())}
    return frozenset(names) & area.options


def _counts(name: str, high: Mapping[str, int]) -> bool:
    """Whether an input counts: the duration of a thing that is surely not used does not."""
    return high.get(name.removesuffix("_duration"), 1) != 0
