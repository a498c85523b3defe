"""Duration class from work and recovery, and frequency from a 15-minute sample (NIOSH, pages 13 to
16).

The edition of 2021 asks a recovery of 1.0 times the work for the short class; the print of 1994
says 1.2.
"""

from dataclasses import dataclass
from math import prod
from typing import Final, NamedTuple

from ergocheck.domain.methods.case import INVALID, Fault, Fields, Number, Parts, Values, rounded
from ergocheck.domain.methods.method import Method, Output, Step, Verdict
from ergocheck.domain.methods.niosh_tables import CITATION, DURATIONS, EDITION, Duration
from ergocheck.domain.methods.niosh_words import DURATION_SAYS, NAME_DURATION, NO_DURATION
from ergocheck.domain.methods.working import figure, product, total

SHORT_AT_MOST: Final = 60.0
"""Minutes of work (page 13)."""
SHORT_RECOVERY: Final = 1.0
"""Times the work (page 13)."""
MODERATE_AT_MOST: Final = 120.0
"""Minutes of work (page 14)."""
MODERATE_RECOVERY: Final = 0.3
"""Times the work (page 14)."""
WORK_AT_MOST: Final = 480.0
"""Minutes of work a day; beyond, the manual gives no limits (page 14)."""
SAMPLE: Final = 15.0
"""Minutes of the sample over which F is averaged (page 16)."""


@dataclass(frozen=True, slots=True)
class Period:
    """Minutes of lifting, then minutes of light work or rest."""

    work: float
    recovery: float


@dataclass(frozen=True, slots=True)
class Day:
    """The periods of a day, and lifts a minute during minutes of a 15-minute sample; None: not
    asked.
    """

    periods: tuple[Period, ...] | None
    sample: tuple[float, float] | None


class Block(NamedTuple):
    """Work in minutes that counts together, and its class."""

    work: tuple[float, ...]
    duration: Duration

    @property
    def minutes(self) -> float:
        """All work of the block."""
        return sum(self.work)


class DayResult(NamedTuple):
    """The blocks, their longest class, and F; None where not asked."""

    blocks: tuple[Block, ...] | None
    duration: Duration | None
    F: float | None


def evaluate(day: Day) -> DayResult:
    """The duration class and the averaged frequency, as far as asked."""
    F = None if day.sample is None else prod(day.sample) / SAMPLE
    if day.periods is None:
        return DayResult(None, None, F)
    blocks = merged(day.periods)
    longest = max((block.duration for block in blocks), key=DURATIONS.index)
    return DayResult(blocks, longest, F)


def merged(periods: tuple[Period, ...]) -> tuple[Block, ...]:
    """The work added up until a recovery suffices; what is open at the end closes by its work
    alone.
    """
    blocks: list[Block] = []
    open_work: list[float] = []
    for place, period in enumerate(periods):
        open_work.append(period.work)
        worked = sum(open_work)
        if place == len(periods) - 1 or _suffices(worked, period.recovery):
            blocks.append(Block(tuple(open_work), _class_of(worked)))
            open_work = []
    return tuple(blocks)


def _suffices(work: float, recovery: float) -> bool:
    seen = rounded(work)
    if seen <= SHORT_AT_MOST:
        return rounded(recovery) >= rounded(SHORT_RECOVERY * work)
    return seen <= MODERATE_AT_MOST and rounded(recovery) >= rounded(MODERATE_RECOVERY * work)


def _class_of(work: float) -> Duration:
    seen = rounded(work)
    if seen <= SHORT_AT_MOST:
        return "short"
    return "moderate" if seen <= MODERATE_AT_MOST else "long"


def _periods(values: Values) -> Fault | None:
    periods = values["periods"]
    if periods is not None:
        worked = sum(period["work"] for period in periods)
        return Fault("over_480_minutes") if rounded(worked) > WORK_AT_MOST else None
    asked = values["lifting_rate"] is not None or values["lifting_minutes"] is not None
    return None if asked else Fault("nothing_given")


def _rate(values: Values) -> Fault | None:
    alone = values["lifting_rate"] is None and values["lifting_minutes"] not in (None, INVALID)
    return Fault("required") if alone else None


def _minutes(values: Values) -> Fault | None:
    alone = values["lifting_minutes"] is None and values["lifting_rate"] not in (None, INVALID)
    return Fault("required") if alone else None


FIELDS: Final = Fields(
    Parts(
        "periods",
        Fields(
            Number("work", 0, 1440, above=True, unit="min"),
            Number("recovery", 0, 1440, unit="min"),
        ),
        at_least=1,
        required=False,
        check=_periods,
    ),
    Number("lifting_rate", 0, 15, above=True, unit="/ min", required=False, check=_rate),
    Number("lifting_minutes", 0, 15, above=True, unit="min", required=False, check=_minutes),
)


def _take(values: Values) -> Day:
    periods = values["periods"]
    if periods is not None:
        periods = tuple(Period(p["work"], p["recovery"]) for p in periods)
    rate = values["lifting_rate"]
    return Day(periods, None if rate is None else (rate, values["lifting_minutes"]))


def answer(_day: Day, found: DayResult) -> Output:
    """The result in the fields of the contract."""
    blocks = None
    if found.blocks is not None:
        blocks = [{"work": block.minutes, "duration": block.duration} for block in found.blocks]
    return {"duration": found.duration, "blocks": blocks, "F": found.F}


def judge(_day: Day, found: DayResult) -> Verdict:
    """F, the class and its words."""
    says = NO_DURATION if found.duration is None else DURATION_SAYS[found.duration]
    return Verdict(found.F, found.duration, says)


def explain(day: Day, found: DayResult) -> tuple[Step, ...]:
    """The steps: work of each block, its class, the longest one; then F."""
    steps: list[Step] = []
    for place, block in enumerate(found.blocks or ()):
        steps.append(Step(f"blocks[{place}].work", block.minutes, total(block.work)))
        steps.append(Step(f"blocks[{place}].duration", block.duration, _limits(block)))
    if found.duration is not None:
        steps.append(Step("duration", found.duration))
    if day.sample is not None:
        steps.append(Step("F", found.F, f"{product(day.sample)} / {figure(SAMPLE)}"))
    return tuple(steps)


def _limits(block: Block) -> str:
    limits = {"short": SHORT_AT_MOST, "moderate": MODERATE_AT_MOST, "long": WORK_AT_MOST}
    return f"{figure(block.minutes)} ≤ {figure(limits[block.duration])} min"


NIOSH_DURATION: Final = Method(
    id="niosh-duration",
    name=NAME_DURATION,
    edition=EDITION,
    citation=CITATION,
    confidence="primary",
    fields=FIELDS,
    take=_take,
    evaluate=evaluate,
    answer=answer,
    explain=explain,
    judge=judge,
)
