"""A line of the reach question: the reach index over every class that a missing input could fall
in.

Candidates of a missing input, one per class of the index: 25, 40, 55 and 300 cm; 0, 10, 119 and 120
times an hour; each height; each side. A missing mass may be nothing, or 3 kg or more, where the
index says nothing but what a lighter thing would get there.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import product
from typing import Final

from ergocheck.domain.levels import HIGHEST, NOT_COVERED, Range
from ergocheck.domain.methods.case import Fields, Number, Word, rounded
from ergocheck.domain.methods.line_result import LineResult
from ergocheck.domain.methods.method import Lever
from ergocheck.domain.methods.reach import (
    HEIGHTS,
    LIFTING_FROM,
    MASS_FROM,
    REACH,
    SAYS,
    USE_LIFTING_METHOD,
    Height,
    Reach,
    evaluate,
)

MM_PER_CM: Final = 10.0
FIELDS: Final = Fields(
    Number("distance", 0, unit="mm", required=False),
    Number("times_per_hour", 0, unit="/ h", required=False),
    Number("mass", 0, unit="kg", required=False),
    Word("height", HEIGHTS, required=False),
    Word("behind_or_turned", ("yes", "no"), required=False),
)
DISTANCES: Final = (25.0, 40.0, 55.0, 300.0)
FREQUENCIES: Final = (0.0, 10.0, 119.0, 120.0)


@dataclass(frozen=True, slots=True)
class Line:
    """A thing reached for: cm, times an hour, kg, height, side; None: missing."""

    distance: float | None
    times_per_hour: float | None
    mass: float | None
    height: Height | None
    behind_or_turned: bool | None

    @property
    def missing(self) -> tuple[str, ...]:
        """The inputs that are missing, in the order of the columns."""
        return tuple(f.name for f in FIELDS.fields if getattr(self, f.name) is None)


def read(inputs: Mapping[str, object]) -> Line:
    """The typed line. Errors: CaseRefused, naming the input."""
    values = FIELDS.read(inputs)
    distance, side = values.pop("distance"), values.pop("behind_or_turned")
    return Line(
        distance=None if distance is None else distance / MM_PER_CM,
        behind_or_turned=None if side is None else side == "yes",
        **values,
    )


def severity(line: Line) -> LineResult:
    """The risk of the index, best to worst; not covered from 3 kg, which a missing mass may be."""
    if line.mass is None:
        return LineResult(_without_mass(line), line.missing)
    if rounded(line.mass) >= LIFTING_FROM:
        return _heavy(line)
    risks = _risks(line, line.mass)
    best, worst = min(risks), max(risks)
    results = () if line.missing else (REACH.result(_candidates(line, line.mass)[0]),)
    missing = line.missing if best < worst else ()
    return LineResult(Range(best, worst), missing, results=results, value=(best, worst))


def _heavy(line: Line) -> LineResult:
    """Not covered, and no better than a lighter thing in the same place: more weight eases nothing."""
    best, sure = (max(NOT_COVERED.best, at(_risks(line, MASS_FROM))) for at in (min, max))
    missing = line.missing if best < sure else ()
    closer = best < HIGHEST and not missing
    return LineResult(Range(best, HIGHEST, closer), missing, reason=SAYS[USE_LIFTING_METHOD])


def _without_mass(line: Line) -> Range:
    """From the best of what weighs nothing to the worst of what the index does not cover."""
    return Range(min(NOT_COVERED.best, *_risks(line, 0.0)), NOT_COVERED.worst)


def _risks(line: Line, mass: float) -> list[int]:
    cases = _candidates(line, mass)
    return [risk for case in cases if (risk := evaluate(case).risk) is not None]


def _candidates(line: Line, mass: float) -> list[Reach]:
    return [
        Reach(distance, often, mass, height, side)
        for distance, often, height, side in product(
            DISTANCES if line.distance is None else (line.distance,),
            FREQUENCIES if line.times_per_hour is None else (line.times_per_hour,),
            HEIGHTS if line.height is None else (line.height,),
            (False, True) if line.behind_or_turned is None else (line.behind_or_turned,),
        )
    ]


def levers(line: Line) -> tuple[Lever, ...]:
    """The levers of the reach index, distances in mm and sides as yes or no; () while anything is
    missing.
    """
    if line.missing or line.mass is None:
        return ()
    found = REACH.result(_candidates(line, line.mass)[0]).levers
    return tuple(_in_line_units(lever) for lever in found)


def _in_line_units(lever: Lever) -> Lever:
    if lever.of == "distance":
        now, soon, best = (
            float(v or 0) * MM_PER_CM for v in (lever.now, lever.realistic, lever.best)
        )
        return replace(lever, now=now, realistic=soon, best=best)
    if lever.of == "behind_or_turned":
        return replace(lever, now="yes", realistic="no", best="no")
    return lever
