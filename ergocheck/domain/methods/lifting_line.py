"""A line of the lifting question as typed values, and the methods' inputs made of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias

from ergocheck.domain.methods.case import Field, Fields, Number, Word, WordList
from ergocheck.domain.methods.niosh import End, Lift
from ergocheck.domain.methods.niosh_multi import Task
from ergocheck.domain.methods.niosh_tables import COUPLINGS, METRIC, REFUSE, Coupling, Duration
from ergocheck.domain.methods.quick_lift import Place, QuickLift, Sex

MM_PER_CM: Final = 10.0
LineDuration: TypeAlias = Literal["short", "moderate", "long", "over_8_hours"]
LINE_DURATIONS: Final[tuple[LineDuration, ...]] = ("short", "moderate", "long", "over_8_hours")

GROUPS: Final[Mapping[str, tuple[Sex, float]]] = {
    "everybody": ("female", 60.0),
    "male_18_to_45": ("male", 30.0),
    "male_other_age": ("male", 60.0),
    "female_18_to_45": ("female", 30.0),
    "female_other_age": ("female", 60.0),
}
"""Sex and an age that stands for the group; everybody is the group with the lowest reference mass.
"""


def _length(name: str, low: float | None = 0) -> Number:
    return Number(name, low, unit="mm", required=False)


def _yes_or_no(name: str) -> Word:
    return Word(name, ("yes", "no"), required=False)


FIELDS: Final = Fields(
    Number("L", 0, unit="kg", required=False),
    Number("L_usual", 0, unit="kg", required=False),
    Number("F", 0, unit="/ min", required=False),
    Word("duration", LINE_DURATIONS, required=False),
    Word("group", tuple(GROUPS), required=False),
    _yes_or_no("close_to_body"),
    _yes_or_no("trunk_twist"),
    _yes_or_no("between_hip_and_shoulder"),
    _length("H"),
    _length("V", None),
    _length("D"),
    Number("A", 0, 180, unit="°", required=False),
    Word("coupling", COUPLINGS, required=False),
    _yes_or_no("control"),
    _length("H_end"),
    _length("V_end", None),
    Number("A_end", 0, 180, unit="°", required=False),
    WordList("conditions", tuple(REFUSE), required=False),
)
LENGTHS: Final = frozenset({"H", "V", "D", "H_end", "V_end"})
ANSWERS: Final = ("close_to_body", "trunk_twist", "between_hip_and_shoulder")


@dataclass(frozen=True, slots=True)
class LiftingLine:
    """A load that is lifted: kg, lifts a minute, cm, degrees; None: missing. No condition at all is
    ().
    """

    L: float | None = None
    L_usual: float | None = None
    F: float | None = None
    duration: LineDuration | None = None
    group: str | None = None
    close_to_body: bool | None = None
    trunk_twist: bool | None = None
    between_hip_and_shoulder: bool | None = None
    H: float | None = None
    V: float | None = None
    D: float | None = None
    A: float | None = None
    coupling: Coupling | None = None
    control: bool | None = None
    H_end: float | None = None
    V_end: float | None = None
    A_end: float | None = None
    conditions: tuple[str, ...] | None = None

    @property
    def ends_in(self) -> Place | None:
        """Where a controlled lift ends; None without control, and while control is missing."""
        return Place(self.H_end, self.V_end, self.A_end) if self.control else None

    def missing(self, *names: str) -> tuple[str, ...]:
        """Which of the named inputs are missing."""
        return tuple(name for name in names if getattr(self, name) is None)


def read(inputs: Mapping[str, object]) -> LiftingLine:
    """The typed line, lengths in cm. Errors: CaseRefused, naming the input."""
    values = FIELDS.read(inputs)
    return LiftingLine(**{f.name: _typed(f, values[f.name]) for f in FIELDS.fields})


def _typed(kind: Field, value: Any) -> Any:
    if value is None:
        return None
    if kind.name in LENGTHS:
        return value / MM_PER_CM
    if isinstance(kind, Word) and kind.words == ("yes", "no"):
        return value == "yes"
    return value


def quick_inputs(line: LiftingLine) -> QuickLift | None:
    """The inputs of the quick check; None while one that it needs is missing. Over 8 hours counts
    as long.
    """
    needed = (line.L, line.F, line.duration, line.group, *(getattr(line, name) for name in ANSWERS))
    if any(value is None for value in needed) or not line.L:
        return None
    sex, age = GROUPS[line.group or "everybody"]
    return QuickLift(
        L=line.L,
        F=line.F or 0.0,
        duration=as_class(line.duration or "long"),
        sex=sex,
        age=age,
        close_to_body=bool(line.close_to_body),
        trunk_twist=bool(line.trunk_twist),
        between_hip_and_shoulder=bool(line.between_hip_and_shoulder),
        origin=Place(line.H, line.V, line.A),
        D=line.D,
        destination=line.ends_in,
    )


def as_class(duration: LineDuration) -> Duration:
    """The duration class that the quick check reads; over eight hours is long."""
    return "long" if duration == "over_8_hours" else duration


def lift_inputs(line: LiftingLine) -> Lift | None:
    """The inputs of the NIOSH equation; None while one is missing, or where it must not be used."""
    origin = _end(line.H, line.V, line.A, line.coupling)
    destination = _end(line.H_end, line.V_end, line.A_end, line.coupling) if line.control else None
    if origin is None or line.L is None or line.D is None or line.F is None:
        return None
    if line.control is None or (line.control and destination is None) or line.conditions != ():
        return None
    if line.duration is None or line.duration == "over_8_hours" or line.L <= 0:
        return None
    usual = None if line.L_usual is None else min(line.L_usual, line.L)
    return Lift(METRIC, line.L, usual, line.D, line.F, line.duration, origin, destination)


def _end(
    H: float | None, V: float | None, A: float | None, coupling: Coupling | None
) -> End | None:
    if H is None or V is None or A is None or coupling is None or V < 0:
        return None
    return End(H, V, A, coupling)


def task_of(lift: Lift) -> Task:
    """The lift as a task of a job; without a usual load the heaviest one counts as usual."""
    usual = lift.L if lift.L_average is None else lift.L_average
    return Task(usual, lift.L, lift.D, lift.F, lift.origin, lift.destination)
