"""The severity of one line of a rows question: a thing that is reached for, or a load that is
lifted.

The map from a method's result to a severity is ErgoCheck's own rule:

- reach: the risk of the reach index, 0 to 3; from 3 kg a lifting method has to say: 1 to 3, and at
  least what a lighter thing gets in the same place.
- lifting: below 3 kg 0; the quick check acceptable 0, critical 3; else the lifting index: up to 1.0
  0, up to 1.5 1, up to 2.0 2, above or outside the limits 3. Under a condition of `REFUSE`, or over
  eight hours, the equation must not be used: 1 to 3, unless the quick check settles the line.

What is missing leaves a range, from its best to its worst value, "outside the limits" included. A
line that is answered and that no method covers needs a closer look: it is not in order before
somebody had one.
"""

from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias

from ergocheck.domain.methods import lines_lifting, lines_reach
from ergocheck.domain.methods.line_result import LineResult
from ergocheck.domain.methods.method import Lever, MethodResult

LineKind: TypeAlias = Literal["reach", "lifting"]
Inputs: TypeAlias = Mapping[str, object]

__all__ = ["LineKind", "LineResult", "line_levers", "line_severity", "several_tasks"]


def line_severity(kind: LineKind, inputs: Inputs) -> LineResult:
    """The severity of a line from its inputs by name ("lifting.H" or "H"), lengths in mm; absent:
    missing.

    Errors: CaseRefused, naming an input that is unknown or not of its kind.
    """
    if kind == "reach":
        return lines_reach.severity(lines_reach.read(_short(kind, inputs)))
    return lines_lifting.severity(lines_lifting.read(_short(kind, inputs)))


def line_levers(kind: LineKind, inputs: Inputs) -> tuple[Lever, ...]:
    """What each change of a line would make of its index, strongest first; names and units of the
    inputs.

    () where the governing index cannot be computed yet. Errors: as line_severity.
    """
    if kind == "reach":
        return lines_reach.levers(lines_reach.read(_short(kind, inputs)))
    return lines_lifting.levers(lines_lifting.read(_short(kind, inputs)))


def several_tasks(lines: Sequence[Inputs]) -> MethodResult | None:
    """The composite lifting index of lines that one person does in one job; None while it cannot be
    computed.

    Needs every NIOSH input of every line, one duration for all, and no condition that rules the
    equation out. Errors: as line_severity.
    """
    return lines_lifting.composite([lines_lifting.read(_short("lifting", line)) for line in lines])


def _short(kind: LineKind, inputs: Inputs) -> dict[str, object]:
    return {name.removeprefix(f"{kind}."): value for name, value in inputs.items()}
