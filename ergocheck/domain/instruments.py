"""Recognised methods over a whole walk: ROSA, RULA and REBA from the options that answers feed to them."""

from collections.abc import Iterable, Iterator

from ergocheck.domain.answers import Answer, Answers, Chosen, Ticked
from ergocheck.domain.checklist import Checklist, Choice, Option
from ergocheck.domain.methods.fed import AREAS, FedResult, fed_result
from ergocheck.domain.scoring import shown

Options = dict[str, set[str]]


def instruments(checklists: Iterable[Checklist], answers: Answers) -> dict[str, FedResult]:
    """Each method that some answer feeds, from its best to its worst case; in the order of `AREAS`."""
    chosen = tuple(checklists)
    said, still_open = _options(chosen, answers)
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
            if isinstance(question, Choice):
                _add(found, question.options)
    return found


def _options(checklists: Iterable[Checklist], answers: Answers) -> tuple[Options, Options]:
    """What was fed, and what a shown question without an answer could still feed."""
    said: Options = {}
    still_open: Options = {}
    for checklist in checklists:
        for _, question in checklist.walk():
            visible = shown(checklist, question, answers)
            if not isinstance(question, Choice) or visible == "no":
                continue
            answer = answers.get(checklist.key(question))
            sure = answer is not None and visible == "yes"
            _add(said if sure else still_open, _chosen(question, answer if sure else None))
    return said, still_open


def _chosen(question: Choice, answer: Answer | None) -> Iterator[Option]:
    """The options that were chosen, or all that could be."""
    if isinstance(answer, Chosen):
        yield question.option(answer.option)
    elif isinstance(answer, Ticked):
        yield from (question.option(o) for o in answer.options)
    elif answer is None:
        yield from question.options


def _add(fed: Options, options: Iterable[Option]) -> None:
    for option in options:
        for name, words in option.feeds.items():
            fed.setdefault(name, set()).update(words)
