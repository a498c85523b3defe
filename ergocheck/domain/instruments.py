"""Recognised methods over a whole walk: ROSA, RULA and REBA from the options that answers feed to them."""

from collections.abc import Iterable

from ergocheck.domain.answers import Answer, Answers, Chosen, Ticked
from ergocheck.domain.card import Card
from ergocheck.domain.checklist import Checklist, Choice, Measure, Question, options_fed
from ergocheck.domain.methods.fed import AREAS, FedResult, fed_result
from ergocheck.domain.scoring import shown
from ergocheck.domain.settled import Feeds, settled, told_by

Options = dict[str, set[str]]


def instruments(
    checklists: Iterable[Checklist], answers: Answers, card: Card | None = None
) -> dict[str, FedResult]:
    """Each method that some answer feeds, from its best to its worst case; in the order of `AREAS`."""
    chosen, card = tuple(checklists), card or Card()
    said, still_open = _options(chosen, settled(chosen, answers, card), card)
    asked = _askable(chosen)
    fed = {name for name, options in said.items() if options}
    return {
        method: fed_result(method, said, still_open, asked)
        for method in AREAS
        if any(name.startswith(f"{method}.") for name in fed)
    }


def _askable(checklists: Iterable[Checklist]) -> Options:
    """Everything that the checklists could feed: an addition nobody asks about is unknown, not absent."""
    found: Options = {}
    for checklist in checklists:
        for _, question in checklist.walk():
            _add(found, options_fed(question))
    return found


def _options(
    checklists: Iterable[Checklist], answers: Answers, card: Card
) -> tuple[Options, Options]:
    """What was fed, and what a shown question without an answer could still feed."""
    said: Options = {}
    still_open: Options = {}
    for checklist in checklists:
        for _, question in checklist.walk():
            visible = shown(checklist, question, answers)
            if visible == "no" or not options_fed(question):
                continue
            answer = answers.get(checklist.key(question)) if visible == "yes" else None
            told = _told(question, answer, card)
            if told is not None:
                _add(said, told)
            elif not _looked_at(checklist, question, answers):
                _add(still_open, options_fed(question))
    return said, still_open


def _told(question: Question, answer: Answer | None, card: Card) -> Iterable[Feeds] | None:
    """What an answer feeds; None where there is none yet, or where it cannot say."""
    if isinstance(question, Measure):
        fed = told_by(question, answer, card)
        return None if fed is None else (fed,)
    if isinstance(question, Choice) and isinstance(answer, Chosen):
        return (question.option(answer.option).feeds,)
    if isinstance(question, Choice) and isinstance(answer, Ticked):
        return tuple(question.option(o).feeds for o in answer.options)
    return None if answer is None else ()


def _looked_at(checklist: Checklist, question: Question, answers: Answers) -> bool:
    """Whether a look answered what a measure cannot say."""
    return any(
        question.id in other.unless and answers.get(checklist.key(other)) is not None
        for _, other in checklist.walk()
    )


def _add(fed: Options, told: Iterable[Feeds]) -> None:
    for feeds in told:
        for name, words in feeds.items():
            fed.setdefault(name, set()).update(words)
