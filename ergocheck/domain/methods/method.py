"""What a method is and what it answers: the same shape for published methods and for ErgoCheck's
own rules.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final, Generic, Literal, Protocol, TypeAlias, TypeVar

from ergocheck.domain.methods.case import Fields, Values, rounded
from ergocheck.domain.words import Words

Confidence: TypeAlias = Literal["primary", "secondary", "unchecked"]
Output: TypeAlias = dict[str, object]
Cell: TypeAlias = float | int | str | None

OWN_RULE: Final = Words(
    nl="Eigen regel van ErgoCheck, niet gevalideerd",
    fr="Règle propre à ErgoCheck, non validée",
    de="Eigene Regel von ErgoCheck, nicht validiert",
    en="ErgoCheck's own rule, not validated",
)


@dataclass(frozen=True, slots=True)
class Step:
    """One number of the working: a multiplier, a sum or a look-up with its table, row and column.

    `of` is the method's own letter or the contract's field; a step of an object or of an array
    carries its path ("destination.HM", "tasks[1].FM"). `working` holds figures and signs only.
    `convention` is the id of a choice of this project where the source is silent (CONVENTIONS).
    `person` is the part of the look-up that sex, age or a measure of the body chose: it stands
    nowhere else in the step, so that it can be kept from whom it is not meant for.
    """

    of: str
    value: Cell
    working: str = ""
    table: str = ""
    row: str = ""
    column: str = ""
    convention: str = ""
    person: str = ""

    def as_output(self) -> Output:
        """The step as a plain object; empty parts are left out."""
        parts = ("working", "table", "row", "column", "convention", "person")
        told = {part: getattr(self, part) for part in parts if getattr(self, part)}
        return {"of": self.of, "value": self.value, **told}


@dataclass(frozen=True, slots=True)
class Verdict:
    """The headline: `value` (None outside the method), `level` (the contract's word or number), its
    words.
    """

    value: float | None
    level: str | int | None
    says: Words


@dataclass(frozen=True, slots=True)
class Lever:
    """One input that could change, and the headline value afterwards; None: the method has no
    number then.

    `of` is the field of the case (a path inside objects and arrays), `now` what it is.
    """

    of: str
    now: Cell
    realistic: Cell
    value_realistic: float | None
    best: Cell
    value_best: float | None


class Fielded(Protocol):
    """A result whose fields are those of the contract, in its order."""

    def _asdict(self) -> dict[str, Any]: ...


def answer_of(_inputs: object, found: Fielded) -> Output:
    """Such a result in the fields of the contract."""
    return found._asdict()


I = TypeVar("I")  # noqa: E741 - inputs of a method
R = TypeVar("R")


@dataclass(frozen=True)
class Method(Generic[I, R]):
    """A scoring method: the fields of its case, how it is computed, worked out and read.

    `edition` is the edition that is followed, `citation` its source, `confidence` that of its
    figures. `validated` is False for ErgoCheck's own rules, which carry a `label` wherever they
    appear. `symbols` names the letters and fields of the working.
    """

    id: str
    name: Words
    edition: str
    citation: str
    confidence: Confidence
    fields: Fields
    take: Callable[[Values], I]
    evaluate: Callable[[I], R]
    answer: Callable[[I, R], Output]
    explain: Callable[[I, R], tuple[Step, ...]]
    judge: Callable[[I, R], Verdict]
    levers: "Callable[[I, R], tuple[Lever, ...]] | None" = None
    validated: bool = True
    label: Words | None = None

    def read(self, case: object) -> I:
        """The typed inputs of a case. Errors: CaseRefused, naming the field."""
        return self.take(self.fields.read(case))

    def score(self, case: object) -> "MethodResult":
        """The result of a case, as `ergocheck score` takes it. Errors: CaseRefused, naming the
        field.
        """
        return self.result(self.read(case))

    def result(self, inputs: I) -> "MethodResult":
        """The result of typed inputs."""
        return MethodResult(self, inputs, self.evaluate(inputs))


@dataclass(frozen=True)
class MethodResult:
    """What a method says of one case. The working and the levers are worked out when asked for."""

    method: Method[Any, Any]
    inputs: Any
    outcome: Any

    @cached_property
    def output(self) -> Output:
        """The result in the fields of the contract."""
        return self.method.answer(self.inputs, self.outcome)

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """The working, number by number."""
        return self.method.explain(self.inputs, self.outcome)

    @cached_property
    def verdict(self) -> Verdict:
        """Headline value, level and the words of the level."""
        return self.method.judge(self.inputs, self.outcome)

    @cached_property
    def levers(self) -> tuple[Lever, ...]:
        """What each change would make of the headline value, strongest first; () where nothing can
        change.
        """
        return () if self.method.levers is None else self.method.levers(self.inputs, self.outcome)


def strongest_first(now: float | None, levers: list[Lever]) -> tuple[Lever, ...]:
    """Levers that lower the value, strongest realistic change first, then strongest best change.

    A case outside the method (no value now) gains most from what brings it inside. The best change
    is never worse than the realistic one.
    """
    start = _reached(now)
    helping = [v for v in levers if _reached(v.value_best) < start]
    key = lambda v: (_reached(v.value_realistic), _reached(v.value_best))  # noqa: E731
    return tuple(sorted(helping, key=key))


def _reached(value: float | None) -> float:
    return math.inf if value is None else rounded(value)
