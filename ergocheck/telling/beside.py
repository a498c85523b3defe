"""KIM-LHC, MAC and the HSE filter at a line, in words: number, level, what is missing, strongest lever."""

from collections.abc import Mapping

from ergocheck.domain.advice import Result
from ergocheck.domain.methods.method import Cell, Lever, MethodResult
from ergocheck.domain.methods.terms import spoken, spoken_value
from ergocheck.telling.cases import BesideCase, in_order
from ergocheck.telling.score import Told, Working, best_and_worst, one_working, open_inputs
from ergocheck.telling.teller import Teller, msg, typed_name
from ergocheck.telling.working import numbers

CHANGES: Mapping[str, str] = {
    "load": msg("Make the load lighter, from {now} to {soon}"),
    "times_per_day": msg("Lift less often, {soon} instead of {now}"),
    "lifts_per_minute": msg("Lift less often, {soon} instead of {now}"),
    "twist": msg("Turn less when picking up, {soon} instead of {now}"),
    "zones": msg("Keep the hands between elbow and knuckle height"),
    "reach": msg("Hold the load close to the body"),
    "clothing": msg("Clothing and gear that do not hinder"),
    "ambient_conditions": msg("No cold, heat, draught or damp where the lifting is done"),
}
OTHER = msg("Bring “{what}” from {now} to {soon}")
UNITS = {"load": "kg", "times_per_day": "per_day", "lifts_per_minute": "per_min", "twist": "deg"}
GAINS: Mapping[str, str] = {
    "kim-lhc": msg("{change} (score from {before} to {after})."),
    "mac": msg("{change} (total from {before} to {after})."),
    "hse-filter": msg("{change} (filter figure from {before} to {after})."),
}
GAINED = msg("{change} (the filter figure is {after} then; now there is none).")


def beside_told(result: Result, case: BesideCase, say: Teller) -> Told:
    """A method that somebody asked for at a line."""
    found = case.found
    about, typed = say.line(case.question, case.line), bool(typed_name(case.question, case.line))
    if found.best is None or found.worst is None:
        return Told(about, "", (), reason=say.words(found.reason), settled=False,
                    typed=typed)  # fmt: skip
    names = set(found.open)
    missing = open_inputs(result, case.checklist, case.question, case.line, names, say)
    return Told(
        about,
        _number(case, found.best, found.worst, say),
        (*best_and_worst(found.best, found.worst, say), *_strong(case, found.worst, say)),
        open=tuple(missing),
        lever=_lever(result, case, found.worst, say),
        workings=_workings(found.best, found.worst, say) if found.open else one_working(found.best, say),
        settled=not found.open,
        typed=typed,
    )  # fmt: skip


def _number(case: BesideCase, best: MethodResult, worst: MethodResult, say: Teller) -> str:
    """The score in points; of the filter its figure beside the load. Empty where there is no number."""
    low, high = best.verdict.value, worst.verdict.value
    if low is None or high is None:
        return ""
    if case.method.id == "hse-filter":
        return "" if case.found.open else say.say(
            "Figure {limit}, load {load}", limit=_kg(low, say), load=_kg(worst.inputs.load, say)
        )  # fmt: skip
    if low == high:
        return say.say("{number} points", number=say.texts.number(low))
    return say.say("{low} to {high} points", low=say.texts.number(low), high=say.texts.number(high))


def _kg(value: float, say: Teller) -> str:
    return say.quantity(value, "kg")


def _strong(case: BesideCase, worst: MethodResult, say: Teller) -> tuple[str, ...]:
    """The red and purple factors of MAC by name, once they are known."""
    factors = worst.output.get("red_or_purple")
    if case.method.id != "mac" or case.found.open or not isinstance(factors, list) or not factors:
        return ()
    names = ", ".join(say.words(spoken(name)) for name in factors)
    return (say.say("Red or purple: {factors}.", factors=names),)


def _workings(best: MethodResult, worst: MethodResult, say: Teller) -> tuple[Working, ...]:
    first, last = (tuple(numbers(scored, say)) for scored in (best, worst))
    apart = tuple(number for number in last if number not in first)
    return (
        Working(say.say("Best case"), first),
        Working(say.say("Worst case, where it differs"), apart),
    )


def _lever(result: Result, case: BesideCase, worst: MethodResult, say: Teller) -> str:
    """The strongest realistic change, and what it makes of the number."""
    lever = next(iter(case.found.levers), None)
    if lever is None or lever.value_realistic is None or in_order(result, case.key, case.line):
        return ""
    before, after = worst.verdict.value, lever.value_realistic
    figures = _kg if case.method.id == "hse-filter" else lambda v, say: say.texts.number(v)
    change = _change(lever, say)
    if before is None:
        return say.say(GAINED, change=change, after=figures(after, say))
    return say.say(GAINS[case.method.id], change=change, before=figures(before, say),
                   after=figures(after, say))  # fmt: skip


def _change(lever: Lever, say: Teller) -> str:
    now, soon = (_told(lever.of, value, say) for value in (lever.now, lever.realistic))
    sentence = CHANGES.get(lever.of)
    if sentence is None:
        return say.say(OTHER, what=say.words(spoken(lever.of)), now=now, soon=soon)
    if "{now} to {soon}" in sentence:
        now = now.partition("\N{NO-BREAK SPACE}")[0]
    return say.say(sentence, now=now, soon=soon)


def _told(of: str, value: Cell, say: Teller) -> str:
    unit = UNITS.get(of)
    if unit is not None and isinstance(value, int | float):
        return say.quantity(value, unit)
    return say.words(spoken_value(value))
