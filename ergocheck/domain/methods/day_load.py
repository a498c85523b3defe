"""Picture of the load of a whole day, work and free time alike: the share of each block in each
region.

ErgoCheck's own rule, not validated: a picture to talk about, not a score. Points of a region are
the sum over blocks of rate * hours * continuity. The rates are ordinal, set so that their order
follows the action levels of the same posture in REBA, RULA and ROSA.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple, TypeAlias

from ergocheck.domain.methods.case import (
    INVALID,
    Fault,
    Fields,
    Number,
    Parts,
    Values,
    Word,
    rounded,
)
from ergocheck.domain.methods.method import Method, Output, Step, Verdict
from ergocheck.domain.methods.working import figure, product, total
from ergocheck.domain.words import Words

Region: TypeAlias = Literal["neck", "shoulder_and_arm", "low_back"]
REGIONS: Final[tuple[Region, ...]] = ("neck", "shoulder_and_arm", "low_back")

RATES: Final[Mapping[str, tuple[float, float, float]]] = {
    "sleep_lying_supported": (0.0, 0.0, 0.0),
    "walking_or_easy_exercise": (0.0, 0.0, 0.0),
    "sitting_supported_varied": (0.5, 0.5, 0.5),
    "sofa_slouched": (1.0, 0.5, 1.0),
    "screen_rosa_1_2": (0.75, 0.75, 0.5),
    "screen_rosa_3_4": (1.0, 1.0, 0.75),
    "screen_rosa_5_6": (1.5, 1.5, 1.0),
    "screen_rosa_7_10": (2.0, 2.0, 1.5),
    "laptop_no_stand_or_sofa": (2.0, 1.5, 1.5),
    "phone_tablet_head_down": (2.0, 1.0, 0.5),
    "driving": (1.0, 1.0, 1.5),
    "standing_still": (0.5, 0.5, 1.0),
    "housework_mixed": (0.5, 1.0, 1.0),
    "gardening_kneeling_changing": (1.0, 1.0, 1.0),
    "gardening_bent": (1.5, 1.5, 3.0),
    "lifting_light_under_5kg": (0.5, 1.0, 1.5),
    "lifting_moderate": (1.0, 1.5, 2.5),
    "lifting_heavy_over_15kg": (1.5, 2.5, 3.0),
    "arms_above_shoulder": (2.0, 3.0, 1.0),
}
"""Points an hour by activity, in the order of REGIONS."""
CONTINUITY: Final = ((30.0, 1.0), (60.0, 1.2))
CONTINUITY_BEYOND: Final = 1.5
"""Factors up to these minutes without a break (included), and beyond."""
BANDS: Final = ((10.0, "green"), (16.0, "amber"))
BAND_FROM_LAST: Final = "red"
"""Bands below these points, and from the last."""
HOURS_AT_MOST: Final = 24.0
BIGGEST: Final = 3


@dataclass(frozen=True, slots=True)
class Block:
    """A part of the day: hours, and the longest stretch without a break in minutes."""

    activity: str
    hours: float
    longest_unbroken: float
    part: Literal["work", "free"]

    @property
    def continuity(self) -> float:
        """The factor of the longest unbroken stretch."""
        seen = rounded(self.longest_unbroken)
        return next((f for up_to, f in CONTINUITY if seen <= up_to), CONTINUITY_BEYOND)

    def points(self, region: Region) -> float:
        """The points of the block in one region."""
        return RATES[self.activity][REGIONS.index(region)] * self.hours * self.continuity


@dataclass(frozen=True, slots=True)
class Day:
    """The blocks of a day, work and free time."""

    blocks: tuple[Block, ...]


class RegionLoad(NamedTuple):
    """One region: points of the day, band, share of the work (0 to 1), per block points and share."""

    points: float
    band: str
    share_of_work: float
    block_points: tuple[float, ...]
    shares: tuple[float, ...]
    biggest: tuple[int, ...]


class DayResult(NamedTuple):
    """The load of each region."""

    regions: Mapping[Region, RegionLoad]


def evaluate(day: Day) -> DayResult:
    """The picture of a day."""
    return DayResult({region: _region_load(day.blocks, region) for region in REGIONS})


def _region_load(blocks: Sequence[Block], region: Region) -> RegionLoad:
    points = tuple(block.points(region) for block in blocks)
    all_points = sum(points)
    shares = tuple(p / all_points if all_points > 0 else 0.0 for p in points)
    at_work = sum(block.points(region) for block in blocks if block.part == "work")
    work = at_work / all_points if all_points > 0 else 0.0
    return RegionLoad(all_points, band(all_points), work, points, shares, _biggest(points))


def _biggest(points: Sequence[float]) -> tuple[int, ...]:
    numbered = [(-rounded(p), number) for number, p in enumerate(points, 1) if rounded(p) > 0]
    return tuple(number for _, number in sorted(numbered)[:BIGGEST])


def band(points: float) -> str:
    """The band of a region's points over the day."""
    seen = rounded(points)
    return next((name for below, name in BANDS if seen < below), BAND_FROM_LAST)


def _at_most_24_hours(values: Values) -> Fault | None:
    hours = sum(block["hours"] for block in values["blocks"])
    return Fault("over_24_hours") if rounded(hours) > HOURS_AT_MOST else None


def _not_longer_than_block(values: Values) -> Fault | None:
    hours, unbroken = values["hours"], values["longest_unbroken"]
    if hours is INVALID or rounded(unbroken) <= rounded(hours * 60):
        return None
    return Fault("longer_than_block", {"limit": figure(hours * 60)})


FIELDS: Final = Fields(
    Parts(
        "blocks",
        Fields(
            Word("activity", tuple(RATES)),
            Number("hours", 0, 24, above=True, unit="h"),
            Number("longest_unbroken", 0, 1440, unit="min", check=_not_longer_than_block),
            Word("part", ("work", "free")),
        ),
        check=_at_most_24_hours,
    )
)


def _take(values: Values) -> Day:
    return Day(tuple(Block(**block) for block in values["blocks"]))


def answer(day: Day, found: DayResult) -> Output:
    """The result in the fields of the contract."""
    loads = found.regions
    return {
        "validated": False,
        "points": {region: load.points for region, load in loads.items()},
        "bands": {region: load.band for region, load in loads.items()},
        "share_of_work": {region: load.share_of_work for region, load in loads.items()},
        "blocks": [_block_output(block, place, found) for place, block in enumerate(day.blocks)],
        "biggest": {region: list(load.biggest) for region, load in loads.items()},
    }


def _block_output(block: Block, place: int, found: DayResult) -> Output:
    return {
        "activity": block.activity,
        "part": block.part,
        "points": {region: load.block_points[place] for region, load in found.regions.items()},
        "share": {region: load.shares[place] for region, load in found.regions.items()},
    }


def explain(day: Day, found: DayResult) -> tuple[Step, ...]:
    """The steps: rate times hours times continuity per block and region, the sum, the band."""
    steps = []
    for region, load in found.regions.items():
        for place, block in enumerate(day.blocks):
            rate = RATES[block.activity][REGIONS.index(region)]
            working = product((rate, block.hours, block.continuity))
            of = f"blocks[{place}].points.{region}"
            steps.append(
                Step(of, load.block_points[place], working, "rate", block.activity, region)
            )
        working = total(load.block_points) if load.block_points else ""
        steps.append(Step(f"points.{region}", load.points, working))
        steps.append(Step(f"bands.{region}", load.band))
    return tuple(steps)


SAYS: Final = Words(
    nl="Een beeld van de dag om over te praten: welk blok weegt het zwaarst, op het werk of thuis.",
    fr="Une image de la journée pour en parler : quel moment pèse le plus, au travail ou chez soi.",
    de="Ein Bild des Tages zum Besprechen: Welcher Abschnitt wiegt am meisten, Arbeit oder Freizeit.",
    en="A picture of the day to talk about: which block weighs most, at work or at home.",
)


def judge(_day: Day, _found: DayResult) -> Verdict:
    """No headline number: the picture is not a score."""
    return Verdict(None, None, SAYS)


DAY_LOAD: Final = Method(
    id="day-load",
    name=Words(
        nl="Dagbelasting", fr="Charge de la journée", de="Tagesbelastung", en="Load of a day"
    ),
    edition="ErgoCheck",
    citation="ErgoCheck; rates ordered after the action levels of REBA, RULA and ROSA",
    confidence="unchecked",
    fields=FIELDS,
    take=_take,
    evaluate=evaluate,
    answer=answer,
    explain=explain,
    judge=judge,
    validated=False,
    label=Words(
        nl="Eigen regel van ErgoCheck, niet gevalideerd: een beeld om over te praten, geen score",
        fr="Règle propre à ErgoCheck, non validée : une image pour parler, pas un score",
        de="Eigene Regel von ErgoCheck, nicht validiert: ein Bild zum Besprechen, kein Wert",
        en="ErgoCheck's own rule, not validated: a picture to talk about, not a score",
    ),
)
