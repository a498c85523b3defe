"""What a measured value says to a method, so that nobody need look as well.

A band may say it, or the good range. A good range that was only predicted from the stature says
nothing: it is wider than the method's own classes. Then, and in a band that is silent, the question
by eye stays.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from ergocheck.domain.answers import Answer, Answers, Measured
from ergocheck.domain.card import Card
from ergocheck.domain.checklist import Checklist, Measure
from ergocheck.domain.scoring import band_of, expected

Feeds = Mapping[str, tuple[str, ...]]


def told_by(question: Measure, answer: Answer | None, card: Card) -> Feeds | None:
    """The options that a value feeds, none where it is silent; None where nobody can say yet."""
    good = expected(question, card)
    if not isinstance(answer, Measured) or good is None:
        return None
    band, _ = (None, 0.0) if answer.met else band_of(question, answer.value, good)
    if band is not None:
        return band.feeds
    return question.feeds_in_order if _certain(question, card) else None


def _certain(question: Measure, card: Card) -> bool:
    """Whether the good range is a figure, or rests on a measured body."""
    if not isinstance(question.expect, str):
        return True
    setting = card.settings.get(question.expect.removeprefix("card."))
    return setting is not None and setting.measured


def settled(checklists: Iterable[Checklist], answers: Answers, card: Card) -> Answers:
    """The answers with the measures that make a look superfluous, for `shown`."""
    found = frozenset(
        key
        for checklist in checklists
        for _, question in checklist.walk()
        if isinstance(question, Measure)
        and told_by(question, answers.get(key := checklist.key(question)), card)
    )
    return replace(answers, settled=found)
