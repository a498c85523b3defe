"""Which single change of a lift lowers its index most: after a step that can be reached, and at
best.

The realistic changes are ErgoCheck's own: H to 30 cm (12 in), V to the nearest height of 75 to 100
cm (30 to 40 in), D to the distance that costs nothing, A to 0, half the frequency, a good grip,
half the load. At best a multiplier becomes 1; the load has no best of its own and stays at the
realistic step.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, Final, NamedTuple, TypeAlias

from ergocheck.domain.methods.method import Cell, Lever, strongest_first
from ergocheck.domain.methods.niosh import End, Lift, LiftResult, evaluate
from ergocheck.domain.methods.niosh_tables import F_LOWEST


class Reach(NamedTuple):
    """What can be reached in a workplace, in the unit of length: H, lowest and highest V."""

    H: float
    V_low: float
    V_high: float


REALISTIC: Final = {"metric": Reach(30, 75, 100), "us": Reach(12, 30, 40)}

Change: TypeAlias = tuple[str, Cell, Cell, Cell, Callable[[Any], Lift]]


def levers(lift: Lift, found: LiftResult, one_grip: bool = False) -> tuple[Lever, ...]:
    """The changes that lower the index, strongest first; the inputs as fields of the contract.

    With `one_grip` both ends have the grip of the origin, and it changes for both at once.
    """
    told = [
        Lever(of, now, soon, evaluate(put(soon)).LI, best, evaluate(put(best)).LI)
        for of, now, soon, best, put in _changes(lift)
        if not (one_grip and of.endswith("coupling"))
    ]
    if one_grip:
        after = evaluate(_good_grip(lift)).LI
        told.append(Lever("coupling", lift.origin.coupling, "good", after, "good", after))
    return strongest_first(found.LI, told)


def _good_grip(lift: Lift) -> Lift:
    end = lift.destination
    there = None if end is None else replace(end, coupling="good")
    return replace(lift, origin=replace(lift.origin, coupling="good"), destination=there)


def _changes(lift: Lift) -> Iterator[Change]:
    yield from _end_changes(lift, lift.origin, "", lambda end: replace(lift, origin=end))
    if lift.destination is not None:
        there = lift.destination
        yield from _end_changes(
            lift, there, "destination.", lambda end: replace(lift, destination=end)
        )
    nothing = lift.units.D_minimum
    yield "D", lift.D, nothing, nothing, lambda D: replace(lift, D=D)
    yield "F", lift.F, max(lift.F / 2, F_LOWEST), F_LOWEST, lambda F: replace(lift, F=F)
    yield "L", lift.L, lift.L / 2, lift.L / 2, lambda L: replace(lift, L=L)


def _end_changes(lift: Lift, end: End, at: str, put: Callable[[End], Lift]) -> Iterator[Change]:
    units, reach = lift.units, REALISTIC[lift.units.name]

    def change(name: str) -> Callable[[Any], Lift]:
        return lambda value: put(replace(end, **{name: value}))

    yield f"{at}H", end.H, min(end.H, reach.H), units.H_reference, change("H")
    height = min(max(end.V, reach.V_low), reach.V_high)
    yield f"{at}V", end.V, height, units.V_reference, change("V")
    yield f"{at}A", end.A, 0, 0, change("A")
    yield f"{at}coupling", end.coupling, "good", "good", change("coupling")
