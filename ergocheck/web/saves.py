"""Answers and doors as they are given: data in, a receipt and pieces of the page out."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from flask import Blueprint, get_template_attribute, request
from werkzeug.datastructures import MultiDict

from ergocheck import assessments
from ergocheck.domain.advice import Result
from ergocheck.domain.answers import clean
from ergocheck.domain.errors import AnswerRefused, InputRefused, Problem
from ergocheck.domain.workplace import Assessment
from ergocheck.storage import Receipt
from ergocheck.web.forms import raw
from ergocheck.web.guard import own_page_only
from ergocheck.web.language import _, house, preferences, texts
from ergocheck.web.questions import Place, QuestionView
from ergocheck.web.refusals import by_field
from ergocheck.web.walk import after, filled, next_words, shown_in, stop_of, take

blueprint = Blueprint("saves", __name__)

Reply = dict[str, Any]


@blueprint.post("/assessments/<uuid:id>/answers")
def answer(id: UUID) -> Reply | tuple[Reply, int]:
    """Keep one answer, sent once or several times under the same id."""
    own_page_only()
    sent = _object()
    key = str(sent.get("question", ""))
    try:
        receipt = _record(str(id), key, sent)
    except (AnswerRefused, InputRefused) as refused:
        return _refusal(refused)
    result = assessments.result(house(), str(id))
    return _receipt(receipt) | _pieces(result, key)


def _refusal(refused: AnswerRefused | InputRefused) -> tuple[Reply, int]:
    """What is wrong as one text, and field by field for a panel that has the field."""
    words = [texts().problem(p, preferences().units) for p in refused.problems]
    fields = by_field(refused.problems, texts(), preferences().units)
    return {"problem": " ".join(words), "fields": fields}, 422


def _object() -> Mapping[str, Any]:
    try:
        sent = request.get_json(silent=True)
    except RecursionError:  # ninety thousand brackets
        sent = None
    if isinstance(sent, dict):
        return sent
    raise InputRefused(Problem("body", "not_readable"))


def _record(id: str, key: str, sent: Mapping[str, Any]) -> Receipt:
    """Keep what was sent: a `value` as `ergocheck assess` takes it, or the `fields` of the question as typed."""
    assessment = assessments.open_assessment(house(), id)
    _asked(assessment, key)
    value = sent.get("value")
    if "fields" in sent:
        stop = stop_of(assessment, key)
        form = filled(stop, _pairs(sent["fields"]))
        value = raw(form, key, assessment.question(key), preferences().units)
    row = sent.get("row")
    return assessments.record(
        house(), id, key, value,
        entry_id=_uuid(sent.get("id")), row=str(row) if row is not None else None,
        based_on=str(sent["based_on"]) if sent.get("based_on") else None,
        device_time=clean(str(sent.get("device_time", "")))[:64],
    )  # fmt: skip


def _asked(assessment: Assessment, key: str) -> None:
    """Stop for a question that no chosen checklist asks."""
    if not any(key == c.key(q) for c in assessment.checklists for _s, q in c.walk()):
        raise AnswerRefused(Problem(key, "question_unknown"))


def _uuid(sent: object) -> str:
    try:
        return str(UUID(str(sent)))
    except ValueError as error:
        raise InputRefused(Problem("id", "not_a_uuid", {"value": str(sent)[:64]})) from error


def _pairs(sent: object) -> MultiDict[str, str]:
    pairs = sent if isinstance(sent, list) else []
    good = [p for p in pairs if isinstance(p, list) and len(p) == 2]
    return MultiDict([(str(name), str(value)) for name, value in good])


def _receipt(receipt: Receipt) -> Reply:
    time = texts().time(receipt.received_at.astimezone())
    said = _("Received %(time)s", time=time)
    return {
        "receipt": {
            "id": receipt.id,
            "revision": receipt.revision,
            "received_at": receipt.received_at.isoformat(),
        },
        "saved": said,
    }


def _pieces(result: Result, key: str) -> Reply:
    """The pieces of the page that an answer changes, and words for who listens to it."""
    assessment = result.assessment
    stop = stop_of(assessment, key)
    place = Place(result, stop[0], house().now().date(), preferences().units)
    view = place.question(assessment.question(key))
    html = {f"{view.id}-{part}": _macro(name, view) for part, name in PIECES if _has(view, part)}
    return {
        "html": html,
        "shown": shown_in(result, stop),
        "onward": after(result, stop),
        "next": next_words(result, stop),
        "answered": view.answered,
        "say": _said(view),
    }


PIECES = (
    ("meaning", "meaning"),
    ("line", "answered_words"),
    ("go", "go_words"),
    ("picture", "drawn"),
    ("tape", "taped"),
)


def _has(view: QuestionView, part: str) -> bool:
    return part != "tape" or view.meaning.tape is not None


def _macro(name: str, view: QuestionView) -> str:
    return str(get_template_attribute("components/question.html", name)(view))


def _said(view: QuestionView) -> str:
    """What is announced: the level and the finding, or just the level."""
    found = [f"{f.words}. {f.name}. {f.why}" for f in view.meaning.findings]
    return " ".join(found) or view.meaning.level_word


@blueprint.post("/assessments/<uuid:id>/doors")
def door(id: UUID) -> Reply | tuple[Reply, int]:
    """Let a finding leave by a door, or take a door back."""
    own_page_only()
    sent = _object()
    act, fields = str(sent.get("act", "")), _pairs(sent.get("fields"))
    key = str(sent.get("question", ""))
    try:
        _asked(assessments.open_assessment(house(), str(id)), key)
        if act.startswith("undo:"):
            assessments.close_door(house(), str(id), act.removeprefix("undo:"))
        else:
            take(str(id), act.removeprefix("door:"), fields)
    except (AnswerRefused, InputRefused) as refused:
        return _refusal(refused)
    result = assessments.result(house(), str(id))
    time = texts().time(house().now().astimezone())
    return {"saved": _("Received %(time)s", time=time)} | _pieces(result, key)
