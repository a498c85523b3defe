"""A checklist: sections of questions, and the closed union of question kinds.

A *fact* (is there a phone?) has no severity; a *judgement* has. `when` names facts only, so no
answer can hide a finding. All lengths are in millimetres, weights in kilograms.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, Protocol, TypeAlias, TypeVar

from ergocheck.domain.levels import HIGHEST
from ergocheck.domain.words import Words

LineKind: TypeAlias = Literal["reach", "lifting"]


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


Named = TypeVar("Named", bound=_HasId)
Becomes: TypeAlias = str | float | Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of law on the same subject; `unchecked` where its number was not verified."""

    country: str
    clause: str
    unchecked: bool = False


@dataclass(frozen=True, slots=True)
class Remedy:
    """An adjustment that ends a finding, and what the answer becomes when it is done.

    `becomes` is an option id, "removed" (a tick of a `many`), "expected" (a measure: the nearest
    good value), a number, or for a line a mapping of columns to their new values. `when` names other
    questions of the checklist: it is offered unless one of them was answered otherwise. For a line
    that changes no column it is a closer look, offered where no method covers the line.
    """

    adjustment: str
    becomes: Becomes
    when: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def only_looks(self) -> bool:
        """Whether it changes nothing: somebody has a closer look at a line that no method covers."""
        return isinstance(self.becomes, Mapping) and not self.becomes


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose. `severity` is None for a fact, else 0 to 3; `feeds` names method inputs."""

    id: str
    label: Words
    severity: int | None = None
    finding: Words | None = None
    remedies: tuple[Remedy, ...] = ()
    feeds: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    picture: str | None = None


@dataclass(frozen=True, slots=True)
class Band:
    """A severity counted from `beyond` past the upper (`side` "above") or lower edge of what is expected.

    `feeds` names the options of methods that a value in it stands for.
    """

    side: str
    beyond: float
    severity: int
    finding: Words
    remedies: tuple[Remedy, ...]
    feeds: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What every kind of question has.

    `same` names a question of another checklist that asks the very same thing (`desk.tape`): where
    both are walked, the answer given there is taken over here. `detail` columns are asked only where
    the quick check has not settled the line. `unless` names measures: a fact that is only looked at is
    not asked once one of them says it.
    """

    id: str
    ask: Words
    look: Words | None = None
    why: Words | None = None
    picture: str | None = None
    item: str | None = None
    law: tuple[Clause, ...] = ()
    when: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    na: bool = False
    health: bool = False
    optional: bool = False
    detail: bool = False
    same: str | None = None
    unless: tuple[str, ...] = ()

    @property
    def attainable(self) -> int:
        """The highest severity an answer can have; 0 for a fact."""
        return 0

    @property
    def judgement(self) -> bool:
        """Whether some answer is a finding."""
        return self.attainable > 0


@dataclass(frozen=True, kw_only=True)
class Choice(Asked):
    """One of several options, from good to bad."""

    options: tuple[Option, ...]

    @property
    def attainable(self) -> int:
        return max((o.severity or 0 for o in self.options), default=0)

    def option(self, id: str) -> Option:
        """The option of that id; KeyError if there is none."""
        return _by_id(self.options, id)


@dataclass(frozen=True, kw_only=True)
class Many(Choice):
    """Any number of options, each a finding of its own where it carries a severity."""


@dataclass(frozen=True, kw_only=True)
class Measure(Asked):
    """A number in `unit` within `low` to `high`, judged by how far it lies beyond what is expected.

    `expect` is a key of the settings card, an interval, or None for a fact. `feeds_in_order` names the
    options of methods that a good value stands for.
    """

    unit: str
    low: float
    high: float
    expect: "str | tuple[float, float] | None" = None
    bands: tuple[Band, ...] = ()
    feeds: tuple[str, ...] = ()
    feeds_in_order: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def attainable(self) -> int:
        return max((b.severity for b in self.bands), default=0)

    @property
    def options_fed(self) -> "tuple[Mapping[str, tuple[str, ...]], ...]":
        """What each of its bands, and the good range, may feed."""
        return tuple(
            feeds for feeds in (self.feeds_in_order, *(b.feeds for b in self.bands)) if feeds
        )


@dataclass(frozen=True, kw_only=True)
class Count(Measure):
    """A whole number; `unit` says per what it is counted ("per_hour", "") ."""


@dataclass(frozen=True, kw_only=True)
class Note(Asked):
    """Free text of at most `longest` characters; `readers` says beside it who will read it."""

    longest: int
    readers: tuple[str, ...]


Column: TypeAlias = Choice | Many | Measure | Count | Note


@dataclass(frozen=True, kw_only=True)
class Lines(Asked):
    """Lines that the assessor adds; each takes its severity from a rule for lines (reach, lifting)."""

    columns: tuple[Column, ...]
    severity_from: LineKind
    finding: Words
    add: Words
    remedies: tuple[Remedy, ...] = ()
    most: int = 2000

    @property
    def attainable(self) -> int:
        return HIGHEST

    def column(self, id: str) -> Column:
        """The column of that id; KeyError if there is none."""
        return _by_id(self.columns, id)


Question: TypeAlias = Choice | Many | Measure | Count | Note | Lines


@dataclass(frozen=True)
class Section:
    """Questions that are looked at together, on one page of the walk."""

    id: str
    title: Words
    picture: str
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class Checklist:
    """A versioned list of sections; `text` is the file it was read from, `hash` the sha256 of that text."""

    id: str
    version: int
    title: Words
    intro: Words | None
    audience: tuple[str, ...]
    sources: tuple[str, ...]
    sections: tuple[Section, ...]
    text: str = field(default="", repr=False, compare=False)
    hash: str = ""

    @cached_property
    def by_id(self) -> Mapping[str, Question]:
        """Every question under its id."""
        return {q.id: q for _, q in self.walk()}

    def walk(self) -> Iterator[tuple[Section, Question]]:
        """Every question with its section, in order."""
        return ((s, q) for s in self.sections for q in s.questions)

    def key(self, question: Asked) -> str:
        """The question's name across checklists: `desk.feet_flat`."""
        return f"{self.id}.{question.id}"


def options_fed(question: Asked) -> tuple[Mapping[str, tuple[str, ...]], ...]:
    """What the answers to a question may feed as options of methods, answer by answer."""
    if isinstance(question, Choice):
        return tuple(option.feeds for option in question.options)
    return question.options_fed if isinstance(question, Measure) else ()


def _by_id(things: "tuple[Named, ...]", id: str) -> "Named":
    for thing in things:
        if thing.id == id:
            return thing
    raise KeyError(id)
