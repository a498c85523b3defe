"""The working of a NIOSH score: each multiplier with its formula, or with table, row and column."""

from bisect import bisect_right

from ergocheck.domain.methods.case import rounded
from ergocheck.domain.methods.method import Step
from ergocheck.domain.methods.niosh import (
    End,
    Lift,
    LiftResult,
    Limit,
    at_reference,
    highest_frequency,
)
from ergocheck.domain.methods.niosh_tables import (
    A_FACTOR,
    A_MAXIMUM,
    F_LOWEST,
    FREQUENCIES,
    FREQUENCY_MULTIPLIER,
    Duration,
    Units,
)
from ergocheck.domain.methods.working import figure, product, ratio


def explain(lift: Lift, found: LiftResult) -> tuple[Step, ...]:
    """The steps from the inputs to the index: origin, destination, then the governing index."""
    steps = [*_end_steps(lift, lift.origin, found.origin, "origin")]
    if lift.destination is not None:
        assert found.destination is not None
        steps += _end_steps(lift, lift.destination, found.destination, "destination")
    steps.append(Step("governing", "origin" if found.governs_at_origin else "destination"))
    RWL = found.governing.RWL
    heaviest = "weight_of_a_single_task" if lift.L_average is not None else ""
    if found.LI is None:
        return (*steps, Step("LI", None, f"{figure(lift.L)} / 0", convention="outside"))
    steps.append(Step("LI", found.LI, ratio(lift.L, RWL), convention=heaviest))
    if lift.L_average is not None:
        steps.append(Step("LI_average", lift.L_average / RWL, ratio(lift.L_average, RWL)))
    return tuple(steps)


def _end_steps(lift: Lift, end: End, limit: Limit, at: str) -> list[Step]:
    units = lift.units
    return [
        Step(f"{at}.LC", units.LC, f"{figure(units.LC)} {units.weight}"),
        _horizontal(units, end.H, limit.HM, at),
        _vertical(units, end.V, limit.VM, at),
        _distance(units, lift.D, limit.DM, at),
        _asymmetry(end.A, limit.AM, at),
        frequency_step(f"{at}.FM", lift.F, lift.duration, units, lift.origin.V, limit.FM),
        _coupling(units, end, limit.CM, at),
        Step(f"{at}.RWL", limit.RWL, product((units.LC, *limit[:6]))),
    ]


def _horizontal(units: Units, H: float, HM: float, at: str) -> Step:
    if HM == 0:
        return Step(f"{at}.HM", HM, f"H {figure(H)} > {figure(units.H_maximum)} {units.length}")
    if rounded(H) <= units.H_reference:
        return Step(f"{at}.HM", HM, f"H {figure(H)} ≤ {figure(units.H_reference)} {units.length}")
    return Step(f"{at}.HM", HM, ratio(units.H_reference, H))


def _vertical(units: Units, V: float, VM: float, at: str) -> Step:
    if VM == 0:
        return Step(f"{at}.VM", VM, f"V {figure(V)} > {figure(units.V_maximum)} {units.length}")
    factor = figure(units.V_factor)
    return Step(f"{at}.VM", VM, f"1 − {factor} × |{figure(V)} − {figure(units.V_reference)}|")


def _distance(units: Units, D: float, DM: float, at: str) -> Step:
    if DM == 0:
        return Step(f"{at}.DM", DM, f"D {figure(D)} > {figure(units.D_maximum)} {units.length}")
    if rounded(D) <= units.D_minimum:
        return Step(f"{at}.DM", DM, f"D {figure(D)} ≤ {figure(units.D_minimum)} {units.length}")
    return Step(f"{at}.DM", DM, f"{figure(units.D_constant)} + {ratio(units.D_factor, D)}")


def _asymmetry(A: float, AM: float, at: str) -> Step:
    if AM == 0:
        return Step(f"{at}.AM", AM, f"A {figure(A)} > {figure(A_MAXIMUM)}°")
    return Step(f"{at}.AM", AM, f"1 − {figure(A_FACTOR)} × {figure(A)}")


def _coupling(units: Units, end: End, CM: float, at: str) -> Step:
    return Step(f"{at}.CM", CM, "", "7", end.coupling, column_of(units, end.V))


def column_of(units: Units, V: float) -> str:
    """The column of tables 5 and 7 by height: "V < 75 cm" or "V ≥ 75 cm"."""
    sign = "≥" if at_reference(units, V) else "<"
    return f"V {sign} {figure(units.V_reference)} {units.length}"


def frequency_step(
    of: str, F: float, duration: Duration, units: Units, V: float, FM: float
) -> Step:
    """The look-up of FM in table 5: its column, its row or the two rows between which it lies."""
    column = f"{duration}, {column_of(units, V)}"
    seen, last = rounded(F), highest_frequency(duration, at_reference(units, V))
    if seen <= F_LOWEST:
        return Step(of, FM, f"F {figure(F)} ≤ {F_LOWEST}", "5", f"F = {F_LOWEST}", column)
    if seen > last:
        convention = "fm_above_last_non_zero_row" if seen <= FREQUENCIES[-1] else ""
        return Step(of, FM, f"F {figure(F)} > {last}", "5", f"F > {last}", column, convention)
    cells = FREQUENCY_MULTIPLIER[duration, at_reference(units, V)]
    row = bisect_right(FREQUENCIES, seen) - 1
    low = FREQUENCIES[row]
    if low == seen:
        return Step(of, FM, "", "5", f"F = {figure(low)}", column)
    high = FREQUENCIES[row + 1]
    part = f"({figure(F)} − {figure(low)}) / ({figure(high)} − {figure(low)})"
    sign = f"{cells[row]} + {part} × ({cells[row + 1]} − {cells[row]})"
    return Step(of, FM, sign, "5", f"F = {figure(low)} … {figure(high)}", column)
