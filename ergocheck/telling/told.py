"""Each method as a reader sees it: name, number, words of its level, source, certainty, lever, working."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, assert_never

from ergocheck.domain.advice import Result
from ergocheck.domain.answers import Line
from ergocheck.domain.checklist import Lines
from ergocheck.domain.methods import METHODS, Method, MethodResult
from ergocheck.domain.methods.fed import FedResult
from ergocheck.domain.methods.reach import ADVICE, SAYS
from ergocheck.domain.methods.rosa import SELF_CHECK_NAME
from ergocheck.domain.methods.terms import spoken_value
from ergocheck.telling.areas import open_questions
from ergocheck.telling.beside import beside_told
from ergocheck.telling.cases import (
    BesideCase,
    CardCase,
    Case,
    JobCase,
    LineCase,
    WalkCase,
    cases,
    decided,
    level_of,
    settled_by_plan,
)
from ergocheck.telling.fitted import card_numbers
from ergocheck.telling.letters import letters
from ergocheck.telling.levers import (
    dashed,
    ends,
    job_lever,
    line_lever,
    no_lever,
    span,
    walk_lever,
)
from ergocheck.telling.score import (
    Scale,
    Told,
    Working,
    best_and_worst,
    one_working,
    open_inputs,
)
from ergocheck.telling.teller import Teller, msg, typed_name
from ergocheck.telling.working import areas, numbers

CONFIDENCE: Mapping[str, str] = {
    "primary": msg("Figures taken from the original."),
    "secondary": msg(
        "Figures on which several public sources agree; the printed original was not seen."
    ),
    "unchecked": msg("Figures unchecked: not yet compared with the original."),
}
BANDS = msg(
    "Figures taken from the original; the words of its five levels are unchecked: not yet compared"
    " with the original."
)
LEVELS_OF_LINES = msg(
    "Which level a line gets from its score is ErgoCheck's own rule, not validated."
)
BESIDE = msg("It stands beside the level of the line and does not change it.")
LIMITS: Mapping[str, tuple[str, ...]] = {
    "rosa": (msg("For seated work at a screen."),),
    "rula": (msg("For one posture of one side of the body, the one that was noted."),),
    "reba": (msg("For one posture of the whole body, the one that was noted."),),
    "workstation": (
        msg(
            "A desk height predicted from stature fits about six persons in ten within 2 cm:"
            " measured heights are better."
        ),
    ),
    "reach": (msg("For things up to 3 kg; above that a lifting method takes over."),),
    "quick-lift": (
        msg("A first look that sorts: acceptable, critical, or to be calculated. Not a limit."),
        LEVELS_OF_LINES,
    ),
    "niosh": (
        msg(
            "For lifting with two hands while standing; not for carrying, pushing or unstable loads."
        ),
        LEVELS_OF_LINES,
    ),
    "niosh-multi": (msg("For one person who does all these tasks in one job."),),
    "kim-lhc": (
        msg("For one kind of handling, over all its times in a day; the heaviest load counts."),
        BESIDE,
    ),
    "mac": (
        msg(
            "HSE gives no action levels for the total: it ranks tasks, and shows what a change does."
            " The colour of load and frequency is read in HSE's own chart."
        ),
        BESIDE,
    ),
    "hse-filter": (
        msg(
            "For a load easily grasped with both hands, with a steady body and in ordinary"
            " conditions. A figure to see what needs a closer look; not a limit."
        ),
        BESIDE,
    ),
}
WORDING = (
    msg("2014, in our own words"),
    msg("ErgoCheck, ANSUR II coefficients"),
    msg(
        "Coefficients computed for this project from ANSUR II: Gordon CC et al., 2012 Anthropometric"
        " Survey of U.S. Army Personnel, NATICK/TR-15/007"
    ),
    msg("ErgoCheck; zones after CCOHS and AUVA (OENORM A 8063)"),
)
"""Editions and citations that are no titles, for the catalogues."""
MOST_NAMED = 6
NOT_COVERED = msg("No method here gives it a level: have somebody take a closer look.")
SCALES: Mapping[str, tuple[int, tuple[int, ...]]] = {
    "rosa": (10, (5,)), "rula": (7, (3, 5, 7)), "reba": (15, (2, 4, 8, 11)),
}  # fmt: skip


@dataclass(frozen=True)
class MethodTold:
    """A method with all it scored; `more` counts the scores that are left out here."""

    id: str
    name: str
    label: str
    source: str
    confidence: str
    limits: tuple[str, ...]
    told: tuple[Told, ...]
    more: int
    personal: bool
    letters: str


def methods_told(result: Result, say: Teller, most: int) -> tuple[MethodTold, ...]:
    """Every method that had a say or should have had; at most so many scores of each, worst first."""
    told: list[MethodTold] = []
    for held in cases(result).values():
        twin = next((m for m in told if _twins(m.id, held[0].method)), None)
        told.append(_method(result, held, say, most, twin))
    return tuple(told)


def _twins(id: str, method: Method[Any, Any]) -> bool:
    """Whether two methods stand in the same edition of the same source."""
    return (METHODS[id].edition, METHODS[id].citation) == (method.edition, method.citation)


def _method(
    result: Result, held: list[Case], say: Teller, most: int, twin: MethodTold | None
) -> MethodTold:
    method = held[0].method
    told = tuple(_told(result, case, say) for case in held[:most])
    return MethodTold(
        id=method.id,
        name=_name(result, method, say),
        label=say.words(method.label),
        source=_source(method, say, twin),
        confidence=say.say(_confidence(method)),
        limits=tuple(say.say(text) for text in LIMITS.get(method.id, ())),
        told=told,
        more=max(0, len(held) - most),
        personal=method.id == "workstation",
        letters=letters(method.id, told, say),
    )


def _name(result: Result, method: Method[Any, Any], say: Teller) -> str:
    """Who scores the own workplace scores lower than a trained observer: that is no ROSA, but a self-check."""
    own = method.id == "rosa" and result.assessment.self_made
    return say.words(SELF_CHECK_NAME if own else method.name)


def _source(method: Method[Any, Any], say: Teller, twin: MethodTold | None) -> str:
    """Where it stands; of two methods of one source it is told in full with the first."""
    if twin is not None:
        return say.say("Edition and source as above: {method}.", method=twin.name)
    edition, citation = say.say(method.edition), say.say(method.citation)
    if citation.startswith(edition):
        return say.say("Source: {citation}.", citation=citation)
    return say.say("Edition: {edition}. Source: {citation}.", edition=edition, citation=citation)


def _confidence(method: Method[Any, Any]) -> str:
    return BANDS if method.id in ("niosh", "niosh-multi") else CONFIDENCE[method.confidence]


def _told(result: Result, case: Case, say: Teller) -> Told:
    match case:
        case WalkCase():
            return _walk(result, case, say)
        case LineCase():
            return _line(result, case, say)
        case BesideCase():
            return beside_told(result, case, say)
        case JobCase():
            return _job(case, say)
        case CardCase(scored=scored):
            return Told(
                "",
                "",
                (say.words(scored.verdict.says),),
                workings=(Working("", tuple(card_numbers(result.card, scored, say))),),
            )
        case _:
            assert_never(case)


def _walk(result: Result, case: WalkCase, say: Teller) -> Told:
    found, id = case.fed, case.method.id
    highest, actions = SCALES[id]
    low, high = ends(found)
    number = say.say("{number} of {highest}", number=span((low, high), say), highest=highest)
    lever = walk_lever(result, case, say)
    return Told(
        about="",
        number=number,
        says=best_and_worst(found.best, found.worst, say),
        open=() if found.settled else tuple(_open_areas(result, case, say)),
        lever=lever,
        changes=tuple(
            filter(None, ("" if lever else no_lever(case, say), *_changes(result, case, say)))
        ),
        workings=tuple(_workings(result, found, say)),
        scale=Scale(highest, int(low), int(high), actions),
        settled=found.settled,
    )


def _open_areas(result: Result, case: WalkCase, say: Teller) -> list[str]:
    told = (q for a in case.fed.open for q in open_questions(result, case.method.id, a, say))
    return list(dict.fromkeys(told))


def _changes(result: Result, case: WalkCase, say: Teller) -> Iterator[str]:
    """What the score was at the start, and what it becomes when everything decided is done."""
    id, now = case.method.id, ends(case.fed)
    start, then = result.instruments_found.get(id), result.instruments_planned.get(id)
    name = say.words(case.method.name)
    if start and ends(start) != now:
        yield say.say(
            "At the start: {method} {number}.", method=name, number=dashed(ends(start), say)
        )
    if then and any(door.door != "fixed" for door in result.assessment.doors):
        told = dashed(ends(then), say)
        if ends(then) == now:
            yield say.say("After the planned measures, {method} stays {number}.", method=name,
                          number=told)  # fmt: skip
        else:
            yield say.say("After the planned measures, {method} becomes {number}.",
                          method=name, number=told)  # fmt: skip


def _workings(result: Result, found: FedResult, say: Teller) -> Iterator[Working]:
    if found.settled:
        yield _working(result, found, found.best, "", say)
        return
    best = _working(result, found, found.best, say.say("Best case"), say)
    worst = _working(result, found, found.worst, say.say("Worst case, where it differs"), say)
    yield best
    yield Working(worst.title, tuple(n for n in worst.numbers if n not in best.numbers))


def _working(
    result: Result, found: FedResult, scored: MethodResult, title: str, say: Teller
) -> Working:
    return Working(title, (*areas(result, scored, found.open, say), *numbers(scored, say)))


def _line(result: Result, case: LineCase, say: Teller) -> Told:
    scored = case.scored
    return Told(
        about=say.line(case.question, case.line),
        number=_value(scored.verdict.value, case, say) if scored else _range(case, say),
        says=tuple(_says(case, say)),
        open=() if scored else tuple(_open_inputs(result, case, say)),
        reason="" if scored else say.words(case.judged.reason),
        lever=line_lever(case, say) if _levered(result, case) else "",
        changes=tuple(_line_changes(result, case, say)),
        workings=one_working(scored, say),
        level=level_of(case),
        settled=scored is not None,
        typed=bool(typed_name(case.question, case.line)),
    )


def _levered(result: Result, case: LineCase) -> bool:
    """Whether a lever is told: the quick check has none, and a line that the plan settles needs none."""
    sorts = case.method.id == "quick-lift" or case.scored is None
    return not sorts and not settled_by_plan(result, case.key, case.line)


def _line_changes(result: Result, case: LineCase, say: Teller) -> Iterator[str]:
    """What the line becomes when everything decided for it is done; said by the method of its index."""
    planned = decided(result, case.key, case.line)
    if planned is None or case.method.id == "quick-lift":
        return
    words = say.texts.range(planned.severity)
    level = words[:1].lower() + words[1:]
    ends = set(planned.value or ())
    if len(ends) != 1 or None in ends:
        yield say.say("After the planned measures: {level}.", level=level)
        return
    index = ends.pop() or 0.0
    number = say.texts.number(index) if case.method.id == "reach" else say.index(index)
    yield say.say("After the planned measures: {level}, index {number}.", level=level,
                  number=number)  # fmt: skip


def _value(value: float | None, case: LineCase, say: Teller) -> str:
    """The index; of the quick check its answer in a word."""
    if case.judged.severity.closer:
        return ""
    if case.scored and case.method.id == "quick-lift":
        word = say.words(spoken_value(case.scored.verdict.level))
        return word[:1].upper() + word[1:]
    if value is None:
        return ""
    if case.method.id == "reach":
        return say.say("{number} of {highest}", number=say.texts.number(value), highest=3)
    return say.index(value)


def _range(case: LineCase, say: Teller) -> str:
    """The index from best to worst where its inputs are not complete."""
    if case.judged.value is None or case.judged.reason:
        return ""
    best, worst = case.judged.value
    if case.method.id == "reach":
        number = span((best or 0.0, worst or 0.0), say)
        return say.say("{number} of {highest}", number=number, highest=3)
    if best is None:
        return ""
    if worst is None:
        return say.say("{low} or more, perhaps outside the limits", low=say.index(best))
    return say.say("{low} to {high}", low=say.index(best), high=say.index(worst))


def _says(case: LineCase, say: Teller) -> Iterator[str]:
    """The words of the score; what no method covers is not sent from one method to the next."""
    if case.judged.severity.closer:
        yield say.say(NOT_COVERED)
    elif case.scored:
        yield say.words(case.scored.verdict.says)
    else:
        yield from _range_says(case, say)


def _range_says(case: LineCase, say: Teller) -> Iterator[str]:
    if case.judged.reason:
        return
    if case.method.id == "reach" and case.judged.value:
        best, worst = (say.words(SAYS[ADVICE[int(v or 0)]]) for v in case.judged.value)
        yield say.say("At best: {says}", says=best)
        yield say.say("At worst: {says}", says=worst)
        return
    if case.judged.severity.settled:
        yield say.say("Something is still missing, but the level is certain without it.")
    else:
        yield say.say("Not yet to be said: what is open does not count as good.")


def _open_inputs(result: Result, case: LineCase, say: Teller) -> list[str]:
    names = {f"{case.question.severity_from}.{name}" for name in case.judged.open}
    return open_inputs(result, case.checklist, case.question, case.line, names, say)


def _job(case: JobCase, say: Teller) -> Told:
    about = say.say("All lines together, done by one person in one job")
    if case.scored is None:
        return Told(about, "", (), reason=_left_out(case.question, case.left_out, say),
                    settled=False)  # fmt: skip
    value = case.scored.verdict.value
    return Told(
        about,
        "" if value is None else say.index(value),
        (say.words(case.scored.verdict.says),),
        lever=job_lever(case, say),
        workings=one_working(case.scored, say),
    )


def _left_out(question: Lines, lines: tuple[Line, ...], say: Teller) -> str:
    names = say.several([say.line(question, line) for line in lines[:MOST_NAMED]])
    if len(lines) > MOST_NAMED:
        names = say.say("{names} and {count} more", names=names, count=len(lines) - MOST_NAMED)
    return say.say(
        "No index for all lines together: for {lines} the equation does not apply, or something was"
        " not measured.",
        lines=names,
    )
