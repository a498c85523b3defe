"""The areas of ROSA, RULA and REBA: what they are called, which answers stand behind them, what is open."""

from collections.abc import Iterator

from ergocheck.domain.advice import Result
from ergocheck.domain.answers import Answer, Answers, Chosen, Measured, Ticked
from ergocheck.domain.checklist import Checklist, Choice, Measure, Question, options_fed
from ergocheck.domain.methods.terms import TERMS
from ergocheck.domain.scoring import shown
from ergocheck.domain.settled import told_by
from ergocheck.domain.stepped import assumed
from ergocheck.domain.words import Words
from ergocheck.telling.teller import Teller

CHAIR = Words("stoel", "chaise", "Stuhl", "chair")
FORCE = Words("kracht of last", "force ou charge", "Kraft oder Last", "force or load")
MUSCLE = Words("spierwerk", "travail musculaire", "Muskelarbeit", "muscle use")
ACTIVITY = Words(
    "activiteit (stil, herhaald, plots)",
    "activité (statique, répétée, brusque)",
    "Aktivität (statisch, wiederholt, plötzlich)",
    "activity (static, repeated, sudden)",
)
LOAD = Words("last", "charge", "Last", "load")
GRIP = Words("greep", "prise", "Griff", "grip")
NAMES = {
    "chair": CHAIR, "force_a": FORCE, "force_b": FORCE, "muscle_use_a": MUSCLE,
    "muscle_use_b": MUSCLE, "activity": ACTIVITY, "load": LOAD, "coupling": GRIP,
}  # fmt: skip


def named(area: str, say: Teller) -> str:
    """What an area is called: "seat height", "how long: mouse"."""
    thing = area.removesuffix("_duration")
    known = NAMES.get(thing) or TERMS.get(thing)
    name = say.words(known) if known else thing.replace("_", " ")
    return name if thing == area else say.say("how long: {thing}", thing=name)


def _feeding(
    result: Result, feed: str, answers: Answers
) -> Iterator[tuple[Checklist, Question, bool]]:
    """The questions that may be asked and feed an input of a method, and whether each was answered."""
    for checklist in result.assessment.checklists:
        for _, question in checklist.walk():
            fed = any(feed in feeds for feeds in options_fed(question))
            if fed and shown(checklist, question, answers) != "no":
                yield checklist, question, answers.get(checklist.key(question)) is not None


def open_questions(result: Result, method: str, area: str, say: Teller) -> list[str]:
    """The questions that keep an area open; its own name where the walk does not ask about it."""
    feeding = list(_feeding(result, f"{method}.{area}", result.now.answers))
    asks = [say.words(question.ask) for _, question, answered in feeding if not answered]
    return asks or [say.say("{area} (not asked in this walk)", area=named(area, say))]


def behind(result: Result, method: str, area: str, say: Teller) -> str:
    """The answers that gave an area its points: "Do both feet rest flat? No"; no value that nobody measured."""
    told, nobody_measured = [], assumed(result)
    for checklist, question, answered in _feeding(result, f"{method}.{area}", result.now.answers):
        key = checklist.key(question)
        answer = None if key in nobody_measured else result.now.answers.get(key)
        labels = _labels(question, answer, say) if answered and answer else []
        if isinstance(question, Measure) and not told_by(question, answer, result.card):
            continue
        if labels:
            told.append(f"{say.words(question.ask)} {'; '.join(labels)}")
    return " · ".join(dict.fromkeys(told))


def _labels(question: Question, answer: Answer, say: Teller) -> list[str]:
    """An answer in words: what was chosen or ticked, or the value."""
    match question, answer:
        case Measure(), Measured(value):
            return [say.quantity(value, question.unit)]
        case Choice(), Chosen() | Ticked():
            ids = (answer.option,) if isinstance(answer, Chosen) else answer.options
            return [say.words(o.label) for o in question.options if o.id in ids]
        case _:
            return []
