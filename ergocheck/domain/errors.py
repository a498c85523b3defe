"""Everything that can be refused: one tree, each a problem with a key and values that `texts` turns into a sentence."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong and where: a field or question, the key of a sentence in four languages, and the values in it."""

    where: str
    key: str
    values: Mapping[str, object] = field(default_factory=dict)


class ErgoCheckError(Exception):
    """The root of every refusal; `problems` names each one."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(f"{p.where}: {p.key} {dict(p.values)}" for p in problems))
        self.problems = problems


class AnswerRefused(ErgoCheckError):
    """A value that its question does not accept."""


class ChecklistRefused(ErgoCheckError):
    """A checklist or adjustments file that cannot be used; the values carry what was expected."""


class InputRefused(ErgoCheckError):
    """A field of an assessment, or of a method's case, that is missing, of the wrong kind or out of range."""


class NotFound(ErgoCheckError):
    """Nothing of that identity here."""


class Frozen(ErgoCheckError):
    """A signed assessment does not change; a correction makes a new version."""
