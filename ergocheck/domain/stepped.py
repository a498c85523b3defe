"""What rests on a body, for an employer to read: in steps of 5 cm (decision 0013). All lengths in mm.

Every number is worked out again for somebody whose measures stand in the middle of the steps of
5 cm that the person's own fall in: whoever computes backwards comes to the step, never to the body.
What was judged stays as it was judged.
"""

from collections.abc import Iterator
from dataclasses import replace
from math import ceil, floor
from typing import Any

from ergocheck.domain.advice import Result, State
from ergocheck.domain.answers import Answers, Measured
from ergocheck.domain.card import RESTS_ON, card_for
from ergocheck.domain.checklist import Measure, Question
from ergocheck.domain.furniture import furniture
from ergocheck.domain.heights import Heights
from ergocheck.domain.scoring import Finding, Quantity, expected
from ergocheck.domain.workplace import PERSON_RANGES, Person

STEP = 50.0


def rests_on_a_body(question: Question) -> bool:
    """Whether the good range of a question comes from a measure of the body."""
    expect = question.expect if isinstance(question, Measure) else None
    return isinstance(expect, str) and expect.removeprefix("card.") in RESTS_ON


def rounded(value: float) -> float:
    """A length as it is told with "about": the nearest step, one step where it is less."""
    return max(floor(value / STEP + 0.5), 1) * STEP


def heights_in_steps(heights: Heights, first: Heights) -> Heights:
    """Heights above the floor, those rounded that are not as they stood first."""
    named = ("seat", "desk", "screen", "footrest")
    now: dict[str, Any] = {name: getattr(heights, name) for name in named}
    moved = {n: rounded(mm) for n, mm in now.items() if mm and mm != getattr(first, n)}
    return replace(heights, **(now | moved))


def in_steps(result: Result) -> Result:
    """The result with the card of somebody in the middle of the steps, for the numbers told.

    Measures that nobody took after a fix are those of this card too.
    """
    if not result.card.settings:
        return result
    assessment = result.assessment
    found = furniture(assessment.checklists, assessment.answers)
    held = replace(result, card=card_for(_in_the_middle(assessment.person), found))
    answers = held.now.answers
    for key in assumed(result):
        answers = answers.with_(key, Measured(_assumed(held, key, answers)))
    return replace(held, now=State(answers, result.now.judged))


def _in_the_middle(person: Person) -> Person:
    """Sex is left out: it may move what is predicted by a step, and is no employer's either."""
    middle = dict[str, Any]()
    for name, (low, high) in PERSON_RANGES.items():
        value = getattr(person, name)
        if value is not None:
            middle[name] = min(max((value // STEP + 0.5) * STEP, low), high)
    return replace(person, sex="not_given", **middle)


def assumed(result: Result) -> frozenset[str]:
    """The measures that count as put right though nobody measured them again: they are the card's own."""
    noted = [door.answer for door in result.assessment.doors]
    found, now = result.found.answers, result.now.answers
    return frozenset(
        key
        for key, question in _asked(result)
        if rests_on_a_body(question)
        and isinstance(answer := now.get(key), Measured)
        and not (answer.met or answer == found.get(key) or answer in noted)
    )


def unmeasured(result: Result) -> bool:
    """Whether something was set right that nobody measured again, or brought to the person with a footrest."""
    now = (result.now.answers.get(key) for key, _ in _asked(result))
    return bool(assumed(result)) or any(isinstance(a, Measured) and a.met for a in now)


def _asked(result: Result) -> Iterator[tuple[str, Question]]:
    for checklist in result.assessment.checklists:
        for _, question in checklist.walk():
            yield checklist.key(question), question


def _assumed(held: Result, key: str, answers: Answers) -> float:
    """What was noted beside the door, else the value to aim at, rounded."""
    after = (d.after for d in held.assessment.doors if d.question == key and d.door == "fixed")
    noted = next((float(v) for v in after if isinstance(v, int | float)), None)
    question, answer = held.assessment.question(key), answers.get(key)
    good = expected(question, held.card) if isinstance(question, Measure) else None
    if noted is not None:
        return noted
    stood = answer.value if isinstance(answer, Measured) else 0.0
    return rounded(sum(good) / 2 if good else stood)


def range_in_steps(result: Result, held: Result, question: Measure) -> tuple[float, float] | None:
    """The good range of a measure, rounded outwards to whole steps; `held` is the result in steps.

    It keeps to what was judged: a value in order lies inside, one that was found wrong outside.
    """
    good = expected(question, held.card)
    if good is None or not rests_on_a_body(question):
        return good
    low, high = floor(good[0] / STEP) * STEP, ceil(good[1] / STEP) * STEP
    key = next(key for key, asked in _asked(result) if asked is question)
    for right, value, above in _judged(result, key):
        if right:
            low, high = min(low, floor(value / STEP) * STEP), max(high, ceil(value / STEP) * STEP)
        elif above:
            high = min(high, (ceil(value / STEP) - 1) * STEP)
        else:
            low = max(low, (floor(value / STEP) + 1) * STEP)
    return min(low, high), max(low, high)


def _judged(result: Result, key: str) -> list[tuple[bool, float, bool]]:
    """The values measured: whether each was in order, and on which side; what is in order first."""
    told = []
    for state in (result.now, result.found) if key not in assumed(result) else (result.found,):
        answer, judged = state.answers.get(key), state.judged_at(key)
        if judged and isinstance(answer, Measured) and not answer.met:
            told.append((not judged.findings, answer.value, _above(result, key, answer.value)))
    return sorted(told, reverse=True)


def _above(result: Result, key: str, value: float) -> bool:
    question = result.assessment.question(key)
    good = expected(question, result.card) if isinstance(question, Measure) else None
    return good is not None and value > good[1]


def gap_in_steps(result: Result, held: Result, finding: Finding) -> float | None:
    """How far a measure is off, rounded; 0 where it is less than half a step, None where it rests on no body."""
    question = result.assessment.question(finding.question)
    value = finding.values.get("value")
    if not (isinstance(question, Measure) and isinstance(value, Quantity)):
        return None
    good = expected(question, held.card) if rests_on_a_body(question) else None
    if good is None:
        return None
    above = _above(result, finding.question, value.value)
    off = value.value - good[1] if above else good[0] - value.value
    return rounded(off) if off >= STEP / 2 else 0.0
