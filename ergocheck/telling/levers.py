"""The strongest lever of a score in one sentence: what to change, from how much to how much."""

from collections.abc import Mapping
from math import inf
from typing import TypeAlias

from ergocheck.domain.adjustment import Adjustment
from ergocheck.domain.advice import Result, offered, remedied
from ergocheck.domain.checklist import Lines, options_fed
from ergocheck.domain.instruments import instruments
from ergocheck.domain.methods.fed import FedResult
from ergocheck.domain.methods.lines import line_levers, several_tasks
from ergocheck.domain.methods.method import Cell, Lever
from ergocheck.domain.methods.rosa import Rosa, lowest
from ergocheck.telling.areas import named
from ergocheck.telling.cases import JobCase, LineCase, WalkCase
from ergocheck.telling.teller import Teller, msg

Ends: TypeAlias = tuple[float, float]
UNITS: Mapping[str, str] = {
    "H": "mm", "V": "mm", "D": "mm", "A": "deg", "H_end": "mm", "V_end": "mm", "A_end": "deg",
    "F": "per_min", "L": "kg", "distance": "mm", "mass": "kg", "times_per_hour": "per_hour",
}  # fmt: skip
CHANGES: Mapping[str, str] = {
    "H": msg("Bring the load closer to the ankles, from {now} to {soon}"),
    "H_end": msg("Put the load down closer to the ankles, at {soon} instead of {now}"),
    "V": msg("Pick the load up at {soon} above the floor instead of {now}"),
    "V_end": msg("Put the load down at {soon} above the floor instead of {now}"),
    "D": msg("Move the load up or down less far, {soon} instead of {now}"),
    "A": msg("Turn less when picking up, {soon} instead of {now}"),
    "A_end": msg("Turn less when putting down, {soon} instead of {now}"),
    "F": msg("Lift less often, {soon} instead of {now}"),
    "L": msg("Make the load lighter, from {now} to {soon}"),
    "coupling": msg("Give the load good handles"),
    "distance": msg("Put it closer, at {soon} instead of {now}"),
    "height": msg("Put it between hip and shoulder height"),
    "behind_or_turned": msg("Put it in front, so that nobody has to turn"),
    "mass": msg("Take less at a time, {soon} instead of {now}"),
    "times_per_hour": msg("Take it less often, {soon} instead of {now}"),
}
MOST_TRIED = 4

POINT = msg("Improve “{area}” by one point ({method} from {before} to {after}).")
BEST = msg("Make “{area}” as good as it can be ({method} from {before} to {after}).")
AT_LOWEST = msg("Used for this long, no workplace scores lower.")


def line_lever(case: LineCase, say: Teller) -> str:
    """The strongest change of one line; nothing where its index cannot be computed."""
    levers = line_levers(case.question.severity_from, case.inputs)
    value = case.scored.verdict.value if case.scored else None
    for lever in levers:
        aim, after = _reached(lever, value)
        if after is not None:
            how = change(lever, aim, say)
            return _index(how, value, after, case.question, say)
    return ""


def _reached(lever: Lever, now: float | None) -> tuple[Cell, float | None]:
    """The realistic change; the best one where the realistic one does not help."""
    soon = lever.value_realistic
    if soon is not None and (now is None or round(soon, 9) < round(now, 9)):
        return lever.realistic, soon
    return lever.best, lever.value_best


def _index(how: str, now: float | None, after: float, question: Lines, say: Teller) -> str:
    if question.severity_from == "reach":
        before, then = (say.texts.number(v or 0.0) for v in (now, after))
        return say.say("{change} (reach index from {before} to {after}).", change=how,
                       before=before, after=then)  # fmt: skip
    if now is None:
        return say.say("{change} (the index is {after} then; now there is none).", change=how,
                       after=say.index(after))  # fmt: skip
    return say.say("{change} (index from {before} to {after}).", change=how,
                   before=say.index(now), after=say.index(after))  # fmt: skip


def change(lever: Lever, aim: Cell, say: Teller) -> str:
    """What to change, in the words of the thing lifted or taken."""
    unit = UNITS.get(lever.of)
    if unit is None:
        return say.say(CHANGES[lever.of])
    sentence = CHANGES[lever.of]
    now, soon = (say.quantity(float(v or 0.0), unit) for v in (lever.now, aim))
    if sentence.index("{now}") < sentence.index("{soon}"):
        now = now.partition("\N{NO-BREAK SPACE}")[0]
    return say.say(sentence, now=now, soon=soon)


def job_lever(case: JobCase, say: Teller) -> str:
    """The change of one line that lowers the index of all tasks together most."""
    now = case.scored.verdict.value if case.scored else None
    best: tuple[float, str] | None = None
    for place in _heaviest(case):
        inputs = case.inputs[place]
        for lever in line_levers("lifting", inputs)[:2]:
            aim, _ = _reached(lever, None)
            changed = [*case.inputs[:place], {**inputs, lever.of: aim}, *case.inputs[place + 1 :]]
            then = several_tasks(changed)
            value = then.verdict.value if then else None
            if value is not None and (best is None or value < best[0]):
                line = say.quoted(say.line(case.question, case.lines[place]))
                best = (
                    value,
                    say.say("{change}, for {line}", change=change(lever, aim, say), line=line),
                )
    if best is None or (now is not None and best[0] >= now):
        return ""
    return _index(best[1], now, best[0], case.question, say)


def _heaviest(case: JobCase) -> list[int]:
    """Where the lines stand whose own index is highest: one of them holds the strongest lever."""
    alone = [several_tasks([inputs]) for inputs in case.inputs]
    index = [found.verdict.value if found else None for found in alone]
    places = sorted(range(len(index)), key=lambda at: -_or_outside(index[at]))
    return places[:MOST_TRIED]


def _or_outside(index: float | None) -> float:
    return inf if index is None else index


def walk_lever(result: Result, case: WalkCase, say: Teller) -> str:
    """The adjustment that lowers the score most, else the area that does; "" where none alone does."""
    method, now = case.method.id, ends(case.fed)
    found = _strongest(result, method, now)
    name = say.words(case.method.name)
    if found is not None:
        adjustment, then = found
        return say.say("{change} ({method} from {before} to {after}).",
                       change=say.words(adjustment.text), method=name,
                       before=dashed(now, say), after=dashed(then, say))  # fmt: skip
    return _by_area(case, now, name, say)


def _by_area(case: WalkCase, now: Ends, name: str, say: Teller) -> str:
    """What one area would do; of a range nothing is claimed. Nobody sets shorter hours with a lever."""
    if not case.fed.settled or now[1] <= 1:
        return ""
    for lever in case.fed.worst.levers:
        if lever.of.endswith("_duration"):
            continue
        soon = lever.value_realistic
        nearer = soon is not None and soon < now[1]
        after = soon if nearer else lever.value_best
        return say.say(POINT if nearer else BEST, area=named(lever.of, say), method=name,
                       before=dashed(now, say), after=say.texts.number(after or 0.0))  # fmt: skip
    return ""


def no_lever(case: WalkCase, say: Teller) -> str:
    """Why no lever is told: it cannot be lower, or several changes are needed; "" of a range."""
    now, inputs = ends(case.fed)[1], case.fed.worst.inputs
    if not case.fed.settled or now <= 1:
        return ""
    if isinstance(inputs, Rosa) and lowest(inputs) >= now:
        return say.say(AT_LOWEST)
    return say.say("No single change to workplace or posture lowers it; several together do.")


def _strongest(result: Result, method: str, now: Ends) -> tuple[Adjustment, Ends] | None:
    best: tuple[tuple[float, ...], Adjustment, Ends] | None = None
    for adjustment in _adjustments(result, method):
        then = _with(result, adjustment, method)
        if then is None or then >= now or then[1] > now[1]:
            continue
        rank = (then[1], then[0], float(adjustment.effort))
        if best is None or rank < best[0]:
            best = (rank, adjustment, then)
    return (best[1], best[2]) if best else None


def _adjustments(result: Result, method: str) -> list[Adjustment]:
    """Those that some finding offers whose question feeds the method."""
    ids = dict.fromkeys(
        remedy.adjustment
        for finding in result.now.findings
        if _feeds(result, finding.question, method)
        for remedy in offered(result.assessment, finding, result.now.answers)
    )
    return [result.assessment.adjustments[id] for id in ids]


def _feeds(result: Result, key: str, method: str) -> bool:
    fed = options_fed(result.assessment.question(key))
    return any(name.startswith(f"{method}.") for feeds in fed for name in feeds)


def _with(result: Result, adjustment: Adjustment, method: str) -> Ends | None:
    """The method with one adjustment done wherever it is offered."""
    answers = result.now.answers
    for finding in result.now.findings:
        answer = answers.get(finding.question)
        for remedy in finding.remedies:
            if remedy.adjustment == adjustment.id and answer is not None and not finding.row:
                question = result.assessment.question(finding.question)
                new = remedied(question, answer, finding, remedy, result.card)
                answers = answers.with_(finding.question, new)
    found = instruments(result.assessment.checklists, answers, result.card).get(method)
    return ends(found) if found else None


def ends(fed: FedResult) -> Ends:
    """Best and worst score."""
    return (fed.best.verdict.value or 0.0, fed.worst.verdict.value or 0.0)


def span(of: Ends, say: Teller) -> str:
    """A score, or from which to which."""
    low, high = (say.texts.number(v) for v in of)
    return low if low == high else say.say("{low} to {high}", low=low, high=high)


def dashed(of: Ends, say: Teller) -> str:
    """The same within a sentence that says "from … to …" itself."""
    low, high = (say.texts.number(v) for v in of)
    return low if low == high else f"{low}–{high}"
