"""What the drawings of a report are made from, in centimetres: nothing of the body for who may not know it."""

from collections.abc import Mapping

from ergocheck.domain.advice import State
from ergocheck.domain.answers import Measured
from ergocheck.domain.card import card_for
from ergocheck.domain.checklist import Measure, Question
from ergocheck.domain.heights import FROM_FOOTREST, heights
from ergocheck.domain.workplace import Person
from ergocheck.report.answered import good_for
from ergocheck.report.reader import Reader
from ergocheck.telling.portrait import body

USUAL_STATURE = 170.0
MEASURES: Mapping[str, str] = {
    "card.seat_height": "seat_height",
    "card.desk_sitting": "desk_height",
    "card.screen_top_sitting": "screen_top",
    "card.screen_distance": "screen_distance",
    "card.armrest_height": "armrest_height",
}


def measures(reader: Reader, state: State, about: Question | None) -> dict[str, float]:
    """What was measured, in centimetres; the person's own size only where the reader may know it."""
    if reader.is_employer and about is not None and not isinstance(about, Measure):
        return {}  # another body at this person's furniture would draw a posture that nobody saw
    found = of_the_person(reader)
    for checklist in reader.result.assessment.checklists:
        for _, asked in checklist.walk():
            key = checklist.key(asked)
            answer = state.answers.get(key)
            if isinstance(asked, Measure) and isinstance(answer, Measured) and asked.unit == "mm":
                found |= _of_the_furniture(reader, key, asked, answer)
                if asked is about:
                    found |= _of_the_question(reader, asked, answer)
    return found


def of_the_person(reader: Reader) -> dict[str, float]:
    """The sizes of the body that were told, for who may know them."""
    return {} if reader.is_employer else body(reader.result.assessment.person)


def _of_the_furniture(
    reader: Reader, key: str, asked: Measure, answer: Measured
) -> dict[str, float]:
    if FROM_FOOTREST in asked.feeds:
        return _over_the_footrest(reader, key, answer)
    found = {}
    if isinstance(asked.expect, str) and asked.expect in MEASURES:
        found[MEASURES[asked.expect]] = answer.value / 10
    footrest = reader.seen.card.footrest
    if answer.met and footrest:
        found["footrest_height"] = footrest / 10
    return found


def _over_the_footrest(reader: Reader, key: str, answer: Measured) -> dict[str, float]:
    """A desk measured from a footrest, and that footrest, which came up to a desk that stays."""
    card, was = reader.seen.card, reader.result.found.answers.get(key)
    if card.rest is None:
        return {}
    up = was.value - answer.value if card.immovable and isinstance(was, Measured) else 0.0
    rest = max(0.0, card.rest + up)
    return {"footrest_height": rest / 10, "desk_height": (rest + answer.value) / 10}


def _of_the_question(reader: Reader, asked: Measure, answer: Measured) -> dict[str, float]:
    good = good_for(asked, reader)
    found = {"value": answer.value / 10}
    return found | ({"good_low": good[0] / 10, "good_high": good[1] / 10} if good else {})


def at_a_glance(reader: Reader) -> dict[str, float]:
    """What the overview is drawn from, in centimetres above the floor where that is known.

    Where the reader may not know the body, somebody of usual size sits at furniture that is off by
    as much as is told: so the drawing agrees with its labels.
    """
    result = reader.seen
    found = measures(reader, result.now, None)
    stands = heights(result, result.now)
    if stands:
        found |= stands.centimetres
    return for_somebody_usual(reader, found) if reader.is_employer else found


def for_somebody_usual(reader: Reader, found: Mapping[str, float]) -> dict[str, float]:
    """The furniture for a body of usual size: off by as much as it is off for the one who sits there."""
    usual = card_for(Person(stature=USUAL_STATURE * 10), {}).settings
    own = reader.seen.card.settings
    off = {
        name: (usual[key].target - own[key].target) / 10
        for expect, name in MEASURES.items()
        if (key := expect.removeprefix("card.")) in own and key in usual
    }
    return {name: value + off.get(name, 0.0) for name, value in found.items()}
