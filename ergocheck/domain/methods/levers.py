"""Levers of the methods that score by classes: one class better, and the best class."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from ergocheck.domain.methods.method import Cell, Lever, strongest_first

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    I = TypeVar("I", bound=DataclassInstance)  # noqa: E741
else:
    I = TypeVar("I")  # noqa: E741

Ladders: TypeAlias = Mapping[str, Sequence[Cell | bool]]
"""By field, its values from the best to the worst."""


def ladder_levers(inputs: I, value_of: Callable[[I], float], ladders: Ladders) -> tuple[Lever, ...]:
    """What each field would make of the value, one rung better and at best; strongest first.

    A value that stands on no rung of its field (not used, say) is left as it is.
    """
    told = []
    for name, rungs in ladders.items():
        now: Any = getattr(inputs, name)
        if now not in rungs or now == rungs[0]:
            continue
        soon, best = rungs[rungs.index(now) - 1], rungs[0]
        after = [value_of(replace(inputs, **{name: value})) for value in (soon, best)]
        told.append(Lever(name, now, soon, after[0], best, after[1]))
    return strongest_first(value_of(inputs), told)
