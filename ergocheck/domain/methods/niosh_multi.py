"""Several lifting tasks in one job: the composite lifting index (section 2.4, pages 26 to 28 and
57).

The tasks are numbered anew from the highest STLI. CLI is the STLI of the first one plus, for each
further task i, FILI_i * (1 / FM(F_1 + ... + F_i) - 1 / FM(F_1 + ... + F_(i-1))). Where the manual
is silent the conventions `cli_column`, `ties` and `destination_of_several_tasks` hold.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ergocheck.domain.methods.case import rounded
from ergocheck.domain.methods.niosh import (
    End,
    Lift,
    at_reference,
    beyond_limits,
    distance_multiplier,
    frequency_multiplier,
    highest_frequency,
    limit_at,
)
from ergocheck.domain.methods.niosh_tables import Duration, Units


@dataclass(frozen=True, slots=True)
class Task:
    """One task of the job: loads in the unit of weight, D in that of length, F a minute."""

    L_average: float
    L_maximum: float
    D: float
    F: float
    origin: End
    destination: End | None = None


@dataclass(frozen=True, slots=True)
class Job:
    """The tasks that one person does in one job; `duration` is that of the whole job."""

    units: Units
    duration: Duration
    tasks: tuple[Task, ...]


class TaskResult(NamedTuple):
    """The indices of one task; None where its limit is 0."""

    FIRWL: float
    FM: float
    STRWL: float
    FILI: float | None
    STLI: float | None


class JobResult(NamedTuple):
    """The composite index (None outside), the task numbers in order, and the terms added."""

    tasks: tuple[TaskResult, ...]
    order: tuple[int, ...]
    increments: tuple[float, ...]
    CLI: float | None
    outside_because: tuple[str, ...]
    column_choice_matters: bool


def evaluate(job: Job) -> JobResult:
    """The composite lifting index of a job."""
    tasks = tuple(task_result(job, task) for task in job.tasks)
    if any(task.STRWL == 0 for task in tasks):
        return JobResult(tasks, (), (), None, _beyond(job), False)
    order = _order(job.tasks, tasks)
    own = [at_reference(job.units, task.origin.V) for task in job.tasks]
    increments = composite(job, tasks, order, own)
    CLI = _sum(tasks, order, increments)
    outside = () if CLI is not None else ("summed_frequency",)
    matters = _column_choice_matters(job, tasks, order, CLI)
    return JobResult(tasks, tuple(n + 1 for n in order), increments, CLI, outside, matters)


def _beyond(job: Job) -> tuple[str, ...]:
    """The paths of all fields beyond their limit, task by task."""
    return tuple(
        f"tasks[{place}].{name}"
        for place, task in enumerate(job.tasks)
        for name in beyond_limits(as_lift(job, task))
    )


def as_lift(job: Job, task: Task) -> Lift:
    """The task as if it were the only one, with its heaviest load."""
    return Lift(
        job.units,
        task.L_maximum,
        task.L_average,
        task.D,
        task.F,
        job.duration,
        task.origin,
        task.destination,
    )


def task_result(job: Job, task: Task) -> TaskResult:
    """FIRWL (the lower of both ends), STRWL and the two indices of one task."""
    units = job.units
    DM = distance_multiplier(units, task.D)
    FIRWL = limit_at(units, task.origin, DM, 1.0).RWL
    if task.destination is not None:
        FIRWL = min(FIRWL, limit_at(units, task.destination, DM, 1.0).RWL)
    FM = frequency_multiplier(task.F, job.duration, at_reference(units, task.origin.V))
    STRWL = FIRWL * FM
    return TaskResult(
        FIRWL,
        FM,
        STRWL,
        task.L_maximum / FIRWL if FIRWL else None,
        task.L_average / STRWL if STRWL else None,
    )


def _order(tasks: Sequence[Task], found: Sequence[TaskResult]) -> list[int]:
    """Highest STLI first; of equal ones the more frequent, then as entered (`ties`)."""

    def rank(place: int) -> tuple[float, float, int]:
        STLI = found[place].STLI
        assert STLI is not None
        return (-rounded(STLI), -rounded(tasks[place].F), place)

    return sorted(range(len(tasks)), key=rank)


def composite(
    job: Job, found: Sequence[TaskResult], order: Sequence[int], columns: Sequence[bool]
) -> tuple[float, ...]:
    """The terms for the second, third ... task; it ends where the summed frequency leaves the
    table.

    `columns` says per task, in the order of entry, whether FM is read in the column from the
    reference height.
    """
    terms: list[float] = []
    before = rounded(job.tasks[order[0]].F)
    for place in order[1:]:
        after = rounded(before + job.tasks[place].F)
        FM_before = frequency_multiplier(before, job.duration, columns[place])
        FM_after = frequency_multiplier(after, job.duration, columns[place])
        if FM_before == 0 or FM_after == 0:
            break
        FILI = found[place].FILI
        assert FILI is not None
        terms.append(FILI * (1 / FM_after - 1 / FM_before))
        before = after
    return tuple(terms)


def _sum(
    found: Sequence[TaskResult], order: Sequence[int], increments: Sequence[float]
) -> float | None:
    if len(increments) < len(order) - 1:
        return None
    first = found[order[0]].STLI
    assert first is not None
    return first + sum(increments)


def _column_choice_matters(
    job: Job, found: Sequence[TaskResult], order: Sequence[int], CLI: float | None
) -> bool:
    """Whether one column for all increments, of the first task or of the lowest V, gives another.

    Where both columns of a duration have a value it is the same one: only whether there is a CLI
    can differ, and only above the last row of the shorter column.
    """
    if rounded(sum(task.F for task in job.tasks)) <= highest_frequency(job.duration, False):
        return False
    first = at_reference(job.units, job.tasks[order[0]].origin.V)
    lowest = at_reference(job.units, min(task.origin.V for task in job.tasks))
    for column in {first, lowest}:
        increments = composite(job, found, order, [column] * len(order))
        if (len(increments) < len(order) - 1) != (CLI is None):
            return True
    return False
