"""What remains of an assessment, in words: what waits, what is not known, and the step that comes next."""

from dataclasses import dataclass

from flask import url_for

from ergocheck.domain.actions import left_open
from ergocheck.domain.advice import Result, State
from ergocheck.domain.card import RESTS_ON
from ergocheck.domain.checklist import Measure
from ergocheck.domain.scoring import Judged, expected
from ergocheck.telling.heights import HEIGHTS
from ergocheck.telling.teller import Teller
from ergocheck.web.language import _, n_, preferences, texts
from ergocheck.web.walk import first_open, path_of, stop_of, stops, unanswered

ARMREST = "armrest_height"
ELBOW = "elbow_rest_height"
CARD = "card."


@dataclass(frozen=True)
class Step:
    """The yellow step: what it does, in small what with, and where it leads."""

    title: str
    small: str
    href: str


def remains(result: Result) -> str:
    """One or two sentences: what asks for a decision, and what is not known yet."""
    heights = "" if result.now.whole.level.settled else unmeasured(result)
    said = [s for s in (_decisions(result), _unknown(result), heights) if s]
    if not said:
        return _("Everything is answered, and everything found is solved or decided.")
    return " ".join(said)


def _decisions(result: Result) -> str:
    many = len(left_open(result))
    if not many:
        return ""
    if result.assessment.signed:
        return n_(
            "%(num)s thing was left without a decision.",
            "%(num)s things were left without a decision.",
            many,
        )
    return n_(
        "%(num)s thing still asks for a decision.",
        "%(num)s things still ask for a decision.",
        many,
    )


def _unknown(result: Result) -> str:
    if not result.found.whole.answered:
        return _("Nothing is answered yet, and what is open does not count as good.")
    open_ = [s for s in stops(result.assessment) if unanswered(result, *s)]
    if not open_:
        return ""
    if len(open_) == 1:
        title = open_[0][1].title.in_(texts().language)
        return _(
            "About “%(part)s” we do not know enough: what is open does not count as good.",
            part=title,
        )
    return n_(
        "About %(num)s part we do not know enough: what is open does not count as good.",
        "About %(num)s parts we do not know enough: what is open does not count as good.",
        len(open_),
    )


def unmeasured(result: Result) -> str:
    """Why a level stays a range though all is answered: the heights of the body that are not known; else ""."""
    said = Teller(texts(), preferences().units)
    wanted = {name for judged in result.now.judged if (name := height_wanted(result, judged))}
    names = [said.say(label) for name, label in HEIGHTS.items() if name in wanted]
    if not names:
        return ""
    return _(
        "What was measured can only be judged once these heights of the body are known: %(heights)s.",
        heights="; ".join(names),
    )


def height_wanted(result: Result, judged: Judged) -> str:
    """The height of the body without which a measured answer has no level; "" where it has one."""
    if judged.shown == "no" or not judged.answered or judged.severity.settled:
        return ""
    question = result.assessment.question(judged.question)
    if not isinstance(question, Measure) or expected(question, result.card) is not None:
        return ""
    key = str(question.expect).removeprefix(CARD)
    return ELBOW if key == ARMREST else RESTS_ON.get(key, "")


def waits_for_height(result: Result, state: State, section: tuple[str, str]) -> bool:
    """Whether a section holds an answer that cannot be judged without a height of the body."""
    held = (j for j in state.judged if (j.checklist, j.section) == section)
    return any(height_wanted(result, j) for j in held)


def next_step(result: Result, newer: str) -> Step:
    """What comes next: the newer version, what is not answered, the first decision, the signature, the report."""
    id = result.assessment.id
    if newer:
        return Step(_("To the newer version"), "", url_for("results.show", id=newer))
    if result.assessment.signed:
        return Step(
            _("Make the report"), _("language and reader"), url_for("reports.choose", id=id)
        )
    return _answering(result) or _deciding(result) or _signing(id)


def _answering(result: Result) -> Step | None:
    stop = first_open(result)
    if stop is None:
        return None
    here, part = unanswered(result, *stop), stop[1].title.in_(texts().language)
    words = n_("Answer %(num)s question", "Answer %(num)s questions", here)
    return Step(words, part, path_of(result.assessment.id, stop))


def _deciding(result: Result) -> Step | None:
    open_ = left_open(result)
    if not open_:
        return None
    first, assessment = open_[0], result.assessment
    title = _("Decide, %(n)s left", n=len(open_))
    name = texts().fill(first.words, first.values, preferences().units)
    stop = stop_of(assessment, first.question)
    return Step(title, name, path_of(assessment.id, stop, first.question))


def _signing(id: str) -> Step:
    small = _("then it is final, and the report is made")
    return Step(_("Sign"), small, url_for("signing.ask", id=id))
