"""Reading one case of a method: a table of fields in, typed values out, or one refusal that names
the field.

Kinds of field: number, whole number, word, boolean, list of words, object, array of objects. `None`
counts as not given. The first wrong field in the order of the table is named; fields that the table
does not hold are named last.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

from ergocheck.domain.errors import InputRefused, Problem
from ergocheck.domain.methods.refusals import MESSAGES
from ergocheck.domain.methods.wording import filled
from ergocheck.domain.words import Words

DECIMALS: Final = 9
NEAR_A_LIMIT: Final = 1e-8


def rounded(value: float) -> float:
    """The value as it is compared with limits, ranked and looked up: to nine decimals."""
    return round(value, DECIMALS)


class CaseRefused(InputRefused):
    """A case that cannot be scored: carries one problem, an English sentence and the sentence in
    all languages.
    """

    def __init__(self, problem: Problem, reason: Words | None = None) -> None:
        super().__init__(problem)
        self.problem = problem
        self.says = reason or filled(MESSAGES[problem.key], **problem.values)

    @property
    def field(self) -> str:
        """The path of the field, "" for the case itself."""
        return self.problem.where

    @property
    def message(self) -> str:
        """What is expected, in English."""
        return self.says.en


@dataclass(frozen=True, slots=True)
class Fault:
    """What a check of several fields found: the key of a message, its values, and a reason of its
    own.
    """

    key: str
    values: Mapping[str, object] = field(default_factory=dict)
    reason: Words | None = None


Values: TypeAlias = Mapping[str, Any]
Check: TypeAlias = Callable[[Values], Fault | None]


class _Invalid:
    """Stands for a value that was given and refused, while checks of several fields run."""


class _Repeated:
    """Stands for the value of a field that a JSON object names more than once."""


INVALID: Final = _Invalid()
REPEATED: Final = _Repeated()


def _refuse(where: str, key: str, **values: object) -> CaseRefused:
    return CaseRefused(Problem(where, key, values))


def _wrong_kind(raw: object, where: str, key: str, expected: str) -> CaseRefused:
    return _refuse(where, "given_twice" if raw is REPEATED else key, expected=expected)


@dataclass(frozen=True, slots=True)
class Number:
    """A finite number from `low` (when `above`: above it) to `high`, in `unit`."""

    name: str
    low: float | None = None
    high: float | None = None
    unit: str = ""
    above: bool = False
    whole: bool = False
    required: bool = True
    default: float | None = None
    check: Check | None = None
    scope: Words | None = None

    def take(self, raw: object, where: str, _unknown: list[str]) -> float | int:
        """The number; refused when it is none, not finite, not whole or out of range."""
        value = self._finite(raw, where)
        if not self._well_inside(value) and not self._inside(rounded(value)):
            problem = Problem(
                where, "out_of_range", {"value": f"{value:g}", "expected": self.expected}
            )
            raise CaseRefused(problem, self.scope)
        if not self.whole:
            return value
        seen = rounded(value)
        if seen != int(seen):
            raise _refuse(where, "not_whole", expected=self.expected)
        return int(seen)

    def _finite(self, raw: object, where: str) -> float:
        if type(raw) is float or type(raw) is int:
            try:
                value = float(raw)
            except OverflowError:
                value = math.inf
            if math.isfinite(value):
                return value
            raise _refuse(where, "not_finite", expected=self.expected)
        raise _wrong_kind(raw, where, "not_whole" if self.whole else "not_a_number", self.expected)

    def _well_inside(self, value: float) -> bool:
        """Inside by more than any rounding, which is slow, could take away."""
        return (self.low is None or value > self.low + NEAR_A_LIMIT) and (
            self.high is None or value < self.high - NEAR_A_LIMIT
        )

    def _inside(self, seen: float) -> bool:
        if self.low is not None and (seen < self.low or (self.above and seen == self.low)):
            return False
        return self.high is None or seen <= self.high

    @property
    def expected(self) -> str:
        """The range in signs that need no translation: "> 0, ≤ 1000 kg"."""
        low = "" if self.low is None else f"{'>' if self.above else '≥'} {self.low:g}"
        high = "" if self.high is None else f"≤ {self.high:g}"
        limits = ", ".join(part for part in (low, high) if part)
        return f"{limits} {self.unit}".strip() or "0, 1, 2, …"


@dataclass(frozen=True, slots=True)
class Word:
    """One of the listed words, exactly so."""

    name: str
    words: tuple[str, ...]
    required: bool = True
    default: str | None = None
    check: Check | None = None

    def take(self, raw: object, where: str, _unknown: list[str]) -> str:
        """The word; refused when it is not in the list."""
        if type(raw) is str and raw in self.words:
            return raw
        raise _wrong_kind(raw, where, "not_a_word", self.expected)

    @property
    def expected(self) -> str:
        """The words."""
        return ", ".join(self.words)


@dataclass(frozen=True, slots=True)
class Flag:
    """True or false; not 0, 1 or a word."""

    name: str
    required: bool = True
    default: bool | None = None
    check: Check | None = None

    def take(self, raw: object, where: str, _unknown: list[str]) -> bool:
        """The boolean."""
        if raw is True or raw is False:
            return bool(raw)
        raise _wrong_kind(raw, where, "not_a_boolean", self.expected)

    @property
    def expected(self) -> str:
        """Both values, as JSON writes them."""
        return "true, false"


@dataclass(frozen=True, slots=True)
class WordList:
    """An array of the listed words, at least `at_least` of them."""

    name: str
    words: tuple[str, ...]
    at_least: int = 0
    required: bool = True
    default: tuple[str, ...] | None = None
    check: Check | None = None

    def take(self, raw: object, where: str, _unknown: list[str]) -> tuple[str, ...]:
        """The words in the order given; a wrong one is named by its place, from 0."""
        members = _array(raw, where, self.at_least, self.expected)
        for place, member in enumerate(members):
            if type(member) is not str or member not in self.words:
                words = ", ".join(self.words)
                raise _refuse(f"{where}[{place}]", "not_a_word", expected=words)
        return tuple(str(member) for member in members)

    @property
    def expected(self) -> str:
        """The words, as the members of an array."""
        return f"[{', '.join(self.words)}]"


def _array(raw: object, where: str, at_least: int, expected: str) -> Sequence[object]:
    if type(raw) is not list and type(raw) is not tuple:
        raise _wrong_kind(raw, where, "not_an_array", expected)
    if len(raw) < at_least:
        raise _refuse(where, "empty")
    return raw


class Fields:
    """The fields of a case or of an object in it, in the order in which they are checked."""

    def __init__(self, *fields: "Field") -> None:
        self.fields = fields
        self.names = frozenset(f.name for f in fields)
        self._checked = tuple((f, f.check) for f in fields if f.check is not None)
        self._plan = tuple((f, f.name, f.take) for f in fields)

    @property
    def expected(self) -> str:
        """The names, as of an object."""
        return f"{{{', '.join(f.name for f in self.fields)}}}"

    def read(self, case: object) -> dict[str, Any]:
        """The values of one case by name, defaults filled in.

        Errors: CaseRefused, naming the first wrong field in the order of the table, unknown fields
        last.
        """
        unknown: list[str] = []
        values = self.take(case, "", unknown)
        if unknown:
            raise _refuse(unknown[0], "unknown_field", expected=self.expected)
        return values

    def take(self, raw: object, where: str, unknown: list[str]) -> dict[str, Any]:
        """The values of an object; names of fields that are not in the table are added to
        `unknown`.
        """
        if not isinstance(raw, Mapping):
            raise _wrong_kind(raw, where, "not_an_object", self.expected)
        wrong: dict[str, CaseRefused] = {}
        values: dict[str, Any] = {}
        prefix = f"{where}." if where else ""
        for f, name, take in self._plan:
            given = raw.get(name)
            try:
                if given is not None:
                    values[name] = take(given, prefix + name, unknown)
                elif f.required:
                    raise _refuse(prefix + name, "required", expected=f.expected)
                else:
                    values[name] = f.default
            except CaseRefused as refusal:
                wrong[name] = refusal
                values[name] = INVALID
        self._check(values, wrong, prefix)
        if wrong:
            raise next(wrong[f.name] for f in self.fields if f.name in wrong)
        if not raw.keys() <= self.names:
            given = (name for name, value in raw.items() if value is not None)
            unknown.extend(prefix + str(name) for name in given if name not in self.names)
        return values

    def _check(self, values: Values, wrong: dict[str, CaseRefused], prefix: str) -> None:
        for f, check in self._checked:
            fault = None if f.name in wrong else check(values)
            if fault is not None:
                told = {"expected": f.expected, **fault.values}
                problem = Problem(prefix + f.name, fault.key, told)
                wrong[f.name] = CaseRefused(problem, fault.reason)


@dataclass(frozen=True, slots=True)
class Part:
    """An object with fields of its own."""

    name: str
    fields: Fields
    required: bool = True
    default: None = None
    check: Check | None = None

    def take(self, raw: object, where: str, unknown: list[str]) -> dict[str, Any]:
        """The values of the object by name."""
        return self.fields.take(raw, where, unknown)

    @property
    def expected(self) -> str:
        """The names of its fields."""
        return self.fields.expected


@dataclass(frozen=True, slots=True)
class Parts:
    """An array of objects with fields of their own, at least `at_least` of them."""

    name: str
    fields: Fields
    at_least: int = 0
    required: bool = True
    default: None = None
    check: Check | None = None

    def take(self, raw: object, where: str, unknown: list[str]) -> list[dict[str, Any]]:
        """The values of each object; paths carry its place, from 0."""
        members = _array(raw, where, self.at_least, self.expected)
        return [
            self.fields.take(member, f"{where}[{place}]", unknown)
            for place, member in enumerate(members)
        ]

    @property
    def expected(self) -> str:
        """The names of the fields of a member."""
        return f"[{self.fields.expected}, …]"


Field: TypeAlias = Number | Word | Flag | WordList | Part | Parts


def required_if(name: str, needed: Callable[[Values], bool]) -> Check:
    """A check: the field must be given when `needed` says so of the other values."""

    def check(values: Values) -> Fault | None:
        return Fault("required") if values[name] is None and needed(values) else None

    return check


def at_most_field(name: str, other: str) -> Check:
    """A check: where both are given, `name` is not above `other`."""

    def check(values: Values) -> Fault | None:
        value, limit = values[name], values[other]
        if value is None or limit is None or limit is INVALID:
            return None
        if rounded(value) > rounded(limit):
            return Fault("above_field", {"other": other, "limit": f"{limit:g}"})
        return None

    return check
