"""What the answers say of the furniture, for the settings card: how high it stands, whether it moves."""

from collections.abc import Iterable, Iterator

from ergocheck.domain.answers import Answer, Answers, Chosen, Measured
from ergocheck.domain.checklist import Checklist, Choice, Measure, Question
from ergocheck.domain.scoring import shown

DESCRIBE = ("workstation", "card")
"""Whose inputs are about the furniture."""


def furniture(checklists: Iterable[Checklist], answers: Answers) -> dict[str, object]:
    """The furniture by name, in mm: `desk_height`, `desk_adjustable`, `footrest` and the like.

    A desk that was measured above a footrest stands higher by as much as that footrest.
    """
    found: dict[str, object] = {}
    for checklist in checklists:
        for _, question in checklist.walk():
            answer = answers.get(checklist.key(question))
            if answer is not None and shown(checklist, question, answers) != "no":
                found |= dict(_told(question, answer))
    above, rest = found.get("desk_above_footrest"), found.get("footrest")
    if isinstance(above, float) and isinstance(rest, float):
        found.setdefault("desk_height", above + rest)
    return found


def _told(question: Question, answer: Answer) -> Iterator[tuple[str, object]]:
    if isinstance(question, Measure) and isinstance(answer, Measured):
        for name in filter(None, map(_named, question.feeds)):
            yield name, answer.value
    elif isinstance(question, Choice) and isinstance(answer, Chosen):
        for feed, options in question.option(answer.option).feeds.items():
            name = _named(feed)
            if name:
                yield name, options[0] == "yes"


def _named(feed: str) -> str:
    """The name of an input that describes the furniture, "" for any other."""
    of, _, name = feed.partition(".")
    return name if of in DESCRIBE else ""
