"""One lifting task by the revised NIOSH lifting equation: recommended weight limit and lifting
index.

RWL = LC * HM * VM * DM * AM * FM * CM and LI = L / RWL, at the origin and, where the load is placed
with control, at the destination; the lower RWL governs. Constants and citation: niosh_tables.
"""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final, NamedTuple

from ergocheck.domain.methods.case import rounded
from ergocheck.domain.methods.niosh_tables import (
    A_FACTOR,
    A_MAXIMUM,
    BANDS,
    COUPLING_MULTIPLIER,
    F_LOWEST,
    FREQUENCIES,
    FREQUENCY_MULTIPLIER,
    Coupling,
    Duration,
    Units,
)

MULTIPLIERS: Final = ("HM", "VM", "DM", "AM", "FM", "CM")


@dataclass(frozen=True, slots=True)
class End:
    """Origin or destination: H and V in the case's unit of length, A in degrees."""

    H: float
    V: float
    A: float
    coupling: Coupling


@dataclass(frozen=True, slots=True)
class Lift:
    """A lifting task: L and L_average in the unit of weight, D in the unit of length, F a minute.

    `destination` is given only when the load needs control there (pages 2, 21, 26).
    """

    units: Units
    L: float
    L_average: float | None
    D: float
    F: float
    duration: Duration
    origin: End
    destination: End | None = None


class Limit(NamedTuple):
    """The six multipliers at one end and the RWL; 0 where a limit of the equation is passed."""

    HM: float
    VM: float
    DM: float
    AM: float
    FM: float
    CM: float
    RWL: float

    @property
    def strongest_first(self) -> tuple[str, ...]:
        """The multipliers below 1, smallest first; equal ones in the order of the equation."""
        ranked = sorted([(rounded(value), place) for place, value in enumerate(self[:6])])
        return tuple([MULTIPLIERS[place] for value, place in ranked if value < 1])


@dataclass(frozen=True, slots=True)
class LiftResult:
    """Both ends, which of them governs, and the index (None where the equation gives none)."""

    origin: Limit
    destination: Limit | None
    governs_at_origin: bool
    LI: float | None

    @property
    def governing(self) -> Limit:
        """The end with the lower RWL; the origin when they are equal."""
        if self.governs_at_origin or self.destination is None:
            return self.origin
        return self.destination

    @property
    def band(self) -> str | None:
        """The band of the index; None outside the limits."""
        return None if self.LI is None else band(self.LI)


def evaluate(lift: Lift) -> LiftResult:
    """The limits at both ends and the index of the governing one."""
    units = lift.units
    DM = distance_multiplier(units, lift.D)
    FM = frequency_multiplier(lift.F, lift.duration, at_reference(units, lift.origin.V))
    origin = limit_at(units, lift.origin, DM, FM)
    destination = None
    governs_at_origin = True
    if lift.destination is not None:
        destination = limit_at(units, lift.destination, DM, FM)
        governs_at_origin = rounded(origin.RWL) <= rounded(destination.RWL)
    RWL = origin.RWL if governs_at_origin or destination is None else destination.RWL
    return LiftResult(origin, destination, governs_at_origin, lift.L / RWL if RWL > 0 else None)


def limit_at(units: Units, end: End, DM: float, FM: float) -> Limit:
    """The multipliers and the RWL at one end."""
    HM = horizontal_multiplier(units, end.H)
    VM = vertical_multiplier(units, end.V)
    AM = asymmetry_multiplier(end.A)
    CM = COUPLING_MULTIPLIER[end.coupling, at_reference(units, end.V)]
    return Limit(HM, VM, DM, AM, FM, CM, units.LC * HM * VM * DM * AM * FM * CM)


def at_reference(units: Units, V: float) -> bool:
    """Whether V reaches the reference height, which decides the columns of tables 5 and 7."""
    return rounded(V) >= units.V_reference


def horizontal_multiplier(units: Units, H: float) -> float:
    """HM = H_reference / H; 1 up to the reference, 0 above the maximum (page 8)."""
    seen = rounded(H)
    if seen > units.H_maximum:
        return 0.0
    return 1.0 if seen <= units.H_reference else units.H_reference / H


def vertical_multiplier(units: Units, V: float) -> float:
    """VM = 1 - V_factor * |V - V_reference|; 0 above the maximum (page 9)."""
    if rounded(V) > units.V_maximum:
        return 0.0
    return 1.0 - units.V_factor * abs(V - units.V_reference)


def distance_multiplier(units: Units, D: float) -> float:
    """DM = D_constant + D_factor / D; 1 up to the minimum, 0 above the maximum (page 10)."""
    seen = rounded(D)
    if seen > units.D_maximum:
        return 0.0
    return 1.0 if seen <= units.D_minimum else units.D_constant + units.D_factor / D


def asymmetry_multiplier(A: float) -> float:
    """AM = 1 - 0.0032 * A; 0 above 135 degrees (page 11)."""
    return 0.0 if rounded(A) > A_MAXIMUM else 1.0 - A_FACTOR * A


def _non_zero(column: tuple[float, ...]) -> tuple[float, ...]:
    return tuple(cell for cell in column if cell > 0)


_COLUMNS: Final[Mapping[tuple[str, bool], tuple[float, ...]]] = {
    key: _non_zero(column) for key, column in FREQUENCY_MULTIPLIER.items()
}


def highest_frequency(duration: Duration, from_reference: bool) -> float:
    """The last row of the column that is not .00, lifts a minute."""
    return FREQUENCIES[len(_COLUMNS[duration, from_reference]) - 1]


def frequency_multiplier(F: float, duration: Duration, from_reference: bool) -> float:
    """FM of table 5, linear in F between rows (page 7).

    Below 0.2 a minute the first row holds; above the last row that is not .00 FM is 0, also before
    the first .00 row (page 14: above the maximum frequency the RWL is 0; the interval is our
    convention).
    """
    seen = rounded(F)
    column = _COLUMNS[duration, from_reference]
    if seen <= F_LOWEST:
        return column[0]
    row = bisect_right(FREQUENCIES, seen) - 1
    if FREQUENCIES[row] == seen:
        return column[row] if row < len(column) else 0.0
    if row + 1 >= len(column):
        return 0.0
    low, high = FREQUENCIES[row], FREQUENCIES[row + 1]
    return column[row] + (seen - low) / (high - low) * (column[row + 1] - column[row])


def band(index: float) -> str:
    """The band of an index: very_low up to 1, low 1.5, moderate 2, high 3, very_high above."""
    seen = rounded(index)
    return next(name for up_to, name in BANDS if seen <= up_to)


def beyond_limits(lift: Lift) -> tuple[str, ...]:
    """The fields beyond their limit, F when FM is 0, in the order of the contract."""
    units, end, beyond = lift.units, lift.destination, rounded
    FM = frequency_multiplier(lift.F, lift.duration, at_reference(units, lift.origin.V))
    at = partial(_beyond_at, units)
    origin, there = at(lift.origin), (() if end is None else at(end))
    first = [name for name in origin if name != "A"]
    if beyond(lift.D) > units.D_maximum:
        first.append("D")
    if "A" in origin:
        first.append("A")
    if FM == 0:
        first.append("F")
    return (*first, *(f"destination.{name}" for name in there))


def _beyond_at(units: Units, end: End) -> tuple[str, ...]:
    passed = {
        "H": rounded(end.H) > units.H_maximum,
        "V": rounded(end.V) > units.V_maximum,
        "A": rounded(end.A) > A_MAXIMUM,
    }
    return tuple(name for name, true in passed.items() if true)
