"""What is known of one line of a rows question."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from ergocheck.domain.levels import HIGHEST, Range
from ergocheck.domain.methods.method import MethodResult
from ergocheck.domain.words import Words

INDEX_UP_TO: Final = (1.0, 1.5, 2.0)
"""Lifting index up to which a line has severity 0, 1 and 2; above, or outside the limits, 3."""


@dataclass(frozen=True, slots=True)
class LineResult:
    """The severity of a line, from best to worst, and where it comes from.

    `open` names the missing inputs that could still change the severity. `settled_by_quick_check`:
    the quick check alone decides, no detail need be asked. `results` are the methods that could be
    computed. `value` is the index of the governing method from best to worst (None in it: outside
    the limits), or None where it does not apply or nothing is known. `reason` says why a method
    gives no number. A line that no method covers though everything was answered is `closer` in its
    severity, 1 to 3.
    """

    severity: Range
    open: tuple[str, ...] = ()
    settled_by_quick_check: bool = False
    results: tuple[MethodResult, ...] = ()
    value: tuple[float | None, float | None] | None = None
    reason: Words | None = None


QUICK_LEVELS: Final[Mapping[str, int]] = {"not_applicable": 0, "acceptable": 0, "critical": HIGHEST}
"""The severity that each answer of the quick check gives a line; its third answer hands it on."""


def own_level(scored: MethodResult) -> int | None:
    """The severity that this score alone gives a line; None where it hands the line on."""
    if scored.method.id == "quick-lift":
        return QUICK_LEVELS.get(str(scored.verdict.level))
    value = scored.verdict.value
    return severity_of_index(value) if scored.method.id == "niosh" else int(value or 0)


def severity_of_index(index: float | None) -> int:
    """The severity of a lifting index; None, outside the limits, is the highest."""
    if index is None:
        return 3
    seen = round(index, 9)
    return next((s for s, up_to in enumerate(INDEX_UP_TO) if seen <= up_to), 3)
