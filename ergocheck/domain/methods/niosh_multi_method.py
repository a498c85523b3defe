"""The method `niosh-multi`: a job of several tasks as a case, its result in the contract's fields,
its working.
"""

from typing import Final

from ergocheck.domain.methods import niosh_multi
from ergocheck.domain.methods.case import Fields, Number, Parts, Values, at_most_field
from ergocheck.domain.methods.method import Method, Output, Step, Verdict
from ergocheck.domain.methods.niosh import (
    at_reference,
    band,
    distance_multiplier,
    frequency_multiplier,
    limit_at,
)
from ergocheck.domain.methods.niosh_method import (
    COUPLING_FIELD,
    DESTINATION,
    DURATION_FIELD,
    UNITS_FIELD,
    ends,
    place_fields,
    reason_outside,
)
from ergocheck.domain.methods.niosh_multi import Job, JobResult, Task, TaskResult
from ergocheck.domain.methods.niosh_tables import CITATION, EDITION, UNITS
from ergocheck.domain.methods.niosh_words import BAND_SAYS, NAME_MULTI
from ergocheck.domain.methods.niosh_working import frequency_step
from ergocheck.domain.methods.working import figure, product, ratio, total

FIELDS: Final = Fields(
    UNITS_FIELD,
    DURATION_FIELD,
    Parts(
        "tasks",
        Fields(
            Number(
                "L_average",
                0,
                above=True,
                unit="kg / lb",
                check=at_most_field("L_average", "L_maximum"),
            ),
            Number("L_maximum", 0, 1000, above=True, unit="kg / lb"),
            *place_fields(),
            COUPLING_FIELD,
            DESTINATION,
        ),
        at_least=1,
    ),
)


def _take(values: Values) -> Job:
    return Job(UNITS[values["units"]], values["duration"], tuple(map(_task, values["tasks"])))


def _task(values: Values) -> Task:
    origin, destination, D = ends(values)
    return Task(values["L_average"], values["L_maximum"], D, values["F"], origin, destination)


def answer(job: Job, found: JobResult) -> Output:
    """The result in the fields of the contract."""
    outside = found.CLI is None
    return {
        "units": job.units.name,
        "duration": job.duration,
        "tasks": [{"task": n, **task._asdict()} for n, task in enumerate(found.tasks, 1)],
        "order": list(found.order),
        "increments": list(found.increments),
        "CLI": found.CLI,
        "band": None if found.CLI is None else band(found.CLI),
        "outside": outside,
        "outside_because": list(found.outside_because),
        "reason": reason_outside(found.outside_because).en if outside else None,
        "column_choice_matters": found.column_choice_matters,
    }


def judge(_job: Job, found: JobResult) -> Verdict:
    """The composite index, its band and the words of the band; outside the limits the reason."""
    if found.CLI is None:
        return Verdict(None, None, reason_outside(found.outside_because))
    name = band(found.CLI)
    return Verdict(found.CLI, name, BAND_SAYS[name])


def explain(job: Job, found: JobResult) -> tuple[Step, ...]:
    """The steps: limits and indices per task, the order, each increment, the sum."""
    steps: list[Step] = []
    for place, task in enumerate(job.tasks):
        steps += _task_steps(job, task, found.tasks[place], f"tasks[{place}]")
    if found.order:
        steps.append(Step("order", ", ".join(map(str, found.order)), convention="ties"))
        steps += _increment_steps(job, found)
    if found.CLI is None:
        return (*steps, Step("CLI", None, ", ".join(found.outside_because), convention="outside"))
    first = found.tasks[found.order[0] - 1].STLI
    assert first is not None
    return (*steps, Step("CLI", found.CLI, total((first, *found.increments))))


def _task_steps(job: Job, task: Task, result: TaskResult, at: str) -> list[Step]:
    units, DM = job.units, distance_multiplier(job.units, task.D)
    steps = []
    for name, end in (("origin", task.origin), ("destination", task.destination)):
        if end is not None:
            limit = limit_at(units, end, DM, 1.0)
            factors = product((units.LC, limit.HM, limit.VM, limit.DM, limit.AM, limit.CM))
            steps.append(Step(f"{at}.{name}.FIRWL", limit.RWL, factors))
    both = "destination_of_several_tasks" if task.destination is not None else ""
    steps.append(Step(f"{at}.FIRWL", result.FIRWL, convention=both))
    steps.append(frequency_step(f"{at}.FM", task.F, job.duration, units, task.origin.V, result.FM))
    steps.append(Step(f"{at}.STRWL", result.STRWL, product((result.FIRWL, result.FM))))
    steps.append(Step(f"{at}.FILI", result.FILI, ratio(task.L_maximum, result.FIRWL)))
    return [*steps, Step(f"{at}.STLI", result.STLI, ratio(task.L_average, result.STRWL))]


def _increment_steps(job: Job, found: JobResult) -> list[Step]:
    steps: list[Step] = []
    before = job.tasks[found.order[0] - 1].F
    for place, term in enumerate(found.increments):
        number = found.order[place + 1]
        task, FILI = job.tasks[number - 1], found.tasks[number - 1].FILI
        after, column = before + task.F, at_reference(job.units, task.origin.V)
        low, high = (frequency_multiplier(F, job.duration, column) for F in (before, after))
        at = f"increments[{place}]"
        sums = ((f"{at}.FM_before", before, low), (f"{at}.FM_after", after, high))
        for of, F, FM in sums:
            steps.append(frequency_step(of, F, job.duration, job.units, task.origin.V, FM))
        assert FILI is not None
        working = f"{figure(FILI)} × (1 / {figure(high)} − 1 / {figure(low)})"
        steps.append(Step(at, term, working, row=f"task {number}", convention="cli_column"))
        before = after
    return steps


NIOSH_MULTI: Final = Method(
    id="niosh-multi",
    name=NAME_MULTI,
    edition=EDITION,
    citation=CITATION,
    confidence="primary",
    fields=FIELDS,
    take=_take,
    evaluate=niosh_multi.evaluate,
    answer=answer,
    explain=explain,
    judge=judge,
)
