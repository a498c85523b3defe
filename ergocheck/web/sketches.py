"""The picture beside a question: the very thing asked, to the person's measures where they are known."""

from markupsafe import Markup

from ergocheck.domain.advice import Result
from ergocheck.domain.answers import Answer, Chosen, Listed, Measured
from ergocheck.domain.checklist import Choice, Lines, Measure, Question
from ergocheck.domain.heights import FROM_FOOTREST, Heights, changed
from ergocheck.domain.scoring import Judged, expected
from ergocheck.domain.words import Language
from ergocheck.drawing.above import top_view
from ergocheck.drawing.compared import PARTS, compared
from ergocheck.drawing.scenes import scene
from ergocheck.drawing.shapes import Picture
from ergocheck.telling.computer import computer
from ergocheck.telling.portrait import body, portrait
from ergocheck.telling.reached import reached, sits
from ergocheck.web.language import preferences, texts
from ergocheck.web.pictures import svg

CM = 10
USUAL_STATURE = 170.0
NO_BREAK = "\N{NO-BREAK SPACE}"
CARD = {"seat_height": "seat_height", "desk_sitting": "desk_height", "screen_top_sitting": "screen_top",
        "screen_distance": "screen_distance", "armrest_height": "armrest_height"}  # fmt: skip


def sketch(
    result: Result,
    question: Question,
    judged: Judged | None,
    answer: Answer | None,
    language: Language,
    section: str,
) -> Markup:
    """The picture of a question, else of its section, with the measure and level of what was answered."""
    things = _lying(result, question, judged, answer, language)
    if things:
        return svg(things)
    return svg(
        _asked(result, question, judged, answer, language, _name(question, answer) or section)
    )


def to_scale(
    result: Result,
    question: Question,
    judged: Judged | None,
    answer: Answer | None,
    language: Language,
) -> Markup | None:
    """What was measured as it was found, for the eye alone; nothing for a question about no measure."""
    things = _lying(result, question, judged, answer, language)
    if things is None and isinstance(question, Measure) and question.picture:
        things = _asked(result, question, judged, answer, language, question.picture)
    return svg(things, decorative=True) if things else None


def _lying(
    result: Result,
    question: Question,
    judged: Judged | None,
    answer: Answer | None,
    language: Language,
) -> Picture | None:
    """The things reached for, from above."""
    reach = isinstance(question, Lines) and question.severity_from == "reach"
    if not reach or not isinstance(answer, Listed):
        return None
    seated, size = sits(result.assessment.checklists), _stature(result)
    return top_view(reached(answer, judged), stature=size, language=language, seated=seated)


def _asked(
    result: Result,
    question: Question,
    judged: Judged | None,
    answer: Answer | None,
    language: Language,
    name: str,
) -> Picture:
    """A picture by name, with the measure and level of what was answered."""
    measures = _person(result) | about(result, question, answer)
    known = answer is not None and question.judgement and judged is not None
    level = judged.severity.worst if known and judged and judged.severity.settled else None
    return scene(name, level=level, measures=measures, language=language, who=question.id)


def workplace_twice(result: Result, language: Language) -> tuple[tuple[Markup, str], ...]:
    """The workplace as found and as planned, each with its measures; nothing where they were not taken."""
    pair = changed(result, result.found, result.planned)
    if pair is None:
        return ()
    size = body(result.assessment.person)
    before, after = (size | h.centimetres for h in pair)
    levels = (pair[0].level, pair[1].level)
    drawn = compared(
        before, after, levels, language=language, who=portrait(result.assessment),
        displays=(computer(result, result.found), computer(result, result.planned)),
    )  # fmt: skip
    return tuple((svg(p), _numbers(h)) for p, h in zip(drawn, pair, strict=True))


def _numbers(heights: Heights) -> str:
    said = texts()
    return ", ".join(
        f"{PARTS[name].in_(said.language)} {said.length(mm, preferences().units).replace(' ', NO_BREAK)}"
        for name, mm in heights.above_floor
    )


def _name(question: Question, answer: Answer | None) -> str | None:
    if isinstance(question, Choice) and isinstance(answer, Chosen):
        return question.option(answer.option).picture or question.picture
    return question.picture


def _stature(result: Result) -> float:
    stature = result.assessment.person.stature
    return stature / CM if stature else USUAL_STATURE


def _person(result: Result) -> dict[str, float]:
    heights = {CARD[k]: s.target / CM for k, s in result.card.settings.items() if k in CARD}
    return body(result.assessment.person) | heights


def about(result: Result, question: Question, answer: Answer | None) -> dict[str, float]:
    """The measure a question asks for in centimetres: the number given, what is good, what it stands on."""
    if not isinstance(question, Measure) or question.unit != "mm":
        return {}
    good = expected(question, result.card)
    found = {"good_low": good[0] / CM, "good_high": good[1] / CM} if good else {}
    rest = result.card.rest if FROM_FOOTREST in question.feeds else None
    found |= {"footrest_height": rest / CM} if rest is not None else {}
    return found | ({"value": answer.value / CM} if isinstance(answer, Measured) else {})
