"""The picture beside a question: the very thing asked, to the person's measures where they are known."""

from markupsafe import Markup

from ergocheck.domain.advice import Result
from ergocheck.domain.answers import Answer, Chosen, Measured
from ergocheck.domain.checklist import Choice, Measure, Question
from ergocheck.domain.scoring import expected
from ergocheck.domain.words import Language
from ergocheck.drawing.scenes import scene
from ergocheck.web.pictures import svg

CM = 10
CARD = {"seat_height": "seat_height", "desk_sitting": "desk_height", "screen_top_sitting": "screen_top",
        "screen_distance": "screen_distance", "armrest_height": "armrest_height"}  # fmt: skip


def sketch(
    result: Result, question: Question, answer: Answer | None, level: int | None, language: Language
) -> Markup | None:
    """The picture of a question, with the measure that was taken and the level of what was answered."""
    name = _name(question, answer)
    if name is None:
        return None
    measures = _person(result) | _about(result, question, answer)
    return svg(scene(name, level=level, measures=measures, language=language))


def _name(question: Question, answer: Answer | None) -> str | None:
    if isinstance(question, Choice) and isinstance(answer, Chosen):
        return question.option(answer.option).picture or question.picture
    return question.picture


def _person(result: Result) -> dict[str, float]:
    person = result.assessment.person
    known = {"stature": person.stature, "shoes": person.shoe_height}
    heights = {CARD[k]: s.target for k, s in result.card.settings.items() if k in CARD}
    return {k: v / CM for k, v in (known | heights).items() if v is not None}


def _about(result: Result, question: Question, answer: Answer | None) -> dict[str, float]:
    if not isinstance(question, Measure) or question.unit != "mm":
        return {}
    good = expected(question, result.card)
    found = {"good_low": good[0] / CM, "good_high": good[1] / CM} if good else {}
    return found | ({"value": answer.value / CM} if isinstance(answer, Measured) else {})
