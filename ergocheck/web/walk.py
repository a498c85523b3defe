"""The walk: one section on a page, a form for all of it, and the steps between sections."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from uuid import uuid4

from flask import Blueprint, abort, redirect, render_template, request, url_for
from markupsafe import Markup
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response as Answer
from wtforms.form import BaseForm

from ergocheck import assessments
from ergocheck.domain.advice import Result, evaluate
from ergocheck.domain.answers import plain
from ergocheck.domain.checklist import Checklist, Lines, Question, Section
from ergocheck.domain.errors import AnswerRefused, ErgoCheckError, InputRefused, Problem
from ergocheck.domain.workplace import Assessment
from ergocheck.drawing.scenes import scene
from ergocheck.web.doors import chosen_door, panel
from ergocheck.web.forms import form_for, raw
from ergocheck.web.language import _, house, n_, preferences, texts
from ergocheck.web.lists import title_of
from ergocheck.web.pictures import svg
from ergocheck.web.questions import Place, QuestionView
from ergocheck.web.refusals import by_field, html_id, summary
from ergocheck.web.tapes import Tape, progress

blueprint = Blueprint("walk", __name__)

Stop = tuple[Checklist, Section]


@dataclass(frozen=True)
class WalkPage:
    """What a page of the walk shows around its questions; `part` is 0 where nothing is asked."""

    id: str
    checklist_id: str
    section_id: str
    title: str
    where: str
    checklist: str
    part: int
    parts: int
    tape: Tape
    progress_words: str
    questions: list[QuestionView]
    frozen: bool
    back: str
    next_title: str
    next_small: str
    next_href: str
    picture: Markup


def stops(assessment: Assessment) -> list[Stop]:
    """Every section, in order."""
    return [(c, s) for c in assessment.checklists for s in c.sections]


def walked(result: Result) -> list[Stop]:
    """The sections of the walk: those with anything to answer or to note, given the facts so far."""
    return [stop for stop in stops(result.assessment) if shown_in(result, stop)]


def keyed(checklist: Checklist, section: Section) -> dict[str, Question]:
    """The questions of a section under their keys."""
    return {checklist.key(q): q for q in section.questions}


def unanswered(result: Result, checklist: Checklist, section: Section) -> int:
    """How many questions of a section are asked and not yet answered."""
    standing = result.found.sections[checklist.id, section.id]
    return standing.asked - standing.answered


def first_open(result: Result) -> Stop | None:
    """The first section in which something is not answered."""
    found = (s for s in stops(result.assessment) if unanswered(result, *s))
    return next(found, None)


def path_of(id: str, stop: Stop, question: str = "") -> str:
    """The address of a section, at one of its questions."""
    anchor = f"{html_id(question)}-card" if question else None
    return url_for("walk.section", id=id, checklist=stop[0].id, section=stop[1].id, _anchor=anchor)


def stop_of(assessment: Assessment, key: str) -> Stop:
    """The section that asks a question."""
    return next(s for s in stops(assessment) if key in keyed(*s))


def found_stop(assessment: Assessment, checklist: str, section: str) -> Stop:
    """The section of an address; 404 where there is none."""
    found = [s for s in stops(assessment) if (s[0].id, s[1].id) == (checklist, section)]
    if not found:
        abort(404)
    return found[0]


@blueprint.get("/assessments/<uuid:id>")
def begin(id: str) -> Answer:
    """Go on where something is not answered yet, or to the results."""
    result = assessments.result(house(), str(id))
    stop = first_open(result)
    return redirect(path_of(str(id), stop) if stop else url_for("results.show", id=id))


@blueprint.get("/assessments/<uuid:id>/<checklist>/<section>")
def section(id: str, checklist: str, section: str) -> str:
    """A section with what was answered."""
    result = assessments.result(house(), str(id))
    return _render(result, found_stop(result.assessment, checklist, section), None, {})


@blueprint.post("/assessments/<uuid:id>/<checklist>/<section>")
def keep(id: str, checklist: str, section: str) -> Answer | tuple[str, int]:
    """Keep everything the form says, then do what was pressed; what is refused stays on the page."""
    assessment = assessments.open_assessment(house(), str(id))
    stop = found_stop(assessment, checklist, section)
    form = filled(stop, request.form)
    said = _kept(assessment, stop, form)
    act = request.form.get("do", "next")
    if not said:
        said = _acted(str(id), act)
    if said:
        result = assessments.result(house(), str(id))
        return _render(result, stop, form, said), 422
    return redirect(_onward(str(id), stop, act))


def filled(stop: Stop, fields: MultiDict[str, str]) -> BaseForm:
    """The form of a section with what was sent."""
    form = form_for(keyed(*stop), texts())
    form.process(fields)
    return form


def _kept(assessment: Assessment, stop: Stop, form: BaseForm) -> dict[str, str]:
    """Record each answer that the form changes; the sentence at each one that is refused."""
    problems: list[Problem] = []
    found = evaluate(assessment).found
    for key, question in keyed(*stop).items():
        if isinstance(question, Lines) or not found.asks(key):
            continue
        try:
            record_changed(assessment, key, question, form)
        except AnswerRefused as refused:
            problems.extend(refused.problems)
    return by_field(problems, texts(), preferences().units)


def record_changed(assessment: Assessment, key: str, question: Question, form: BaseForm) -> None:
    """Record an answer that differs from what stood on the page and from what is kept now."""
    value = raw(form, key, question, preferences().units)
    kept = assessment.answers.get(key)
    now = plain(kept) if kept else None
    if value in (now, _was(form, key)):
        return
    if value is None and now is None:
        return
    assessments.record(house(), assessment.id, key, value, entry_id=str(uuid4()))


def _was(form: BaseForm, key: str) -> object:
    try:
        return json.loads(form[f"{key}.was"].data or "null")
    except (json.JSONDecodeError, RecursionError):
        return None


def _acted(id: str, act: str) -> dict[str, str]:
    """Do what a button inside a finding asks; every panel with a chosen door is kept with it."""
    try:
        if act.startswith("undo:"):
            assessments.close_door(house(), id, act.removeprefix("undo:"))
        elif act.startswith("none:"):
            key = act.removeprefix("none:")
            assessments.record(house(), id, key, [], entry_id=str(uuid4()))
        else:
            for key in _doors_chosen(act):
                take(id, key, request.form)
    except ErgoCheckError as refused:
        return by_field(refused.problems, texts(), preferences().units)
    return {}


def _doors_chosen(act: str) -> Iterator[str]:
    if act.startswith("door:"):
        yield act.removeprefix("door:")
        return
    for name, value in request.form.items():
        if name.endswith(".door") and value:
            yield name.removesuffix(".door")


def take(id: str, key: str, fields: Mapping[str, str]) -> None:
    """Let the finding of that key leave by the door that its panel says."""
    result = assessments.result(house(), id)
    sent = panel(result, key, fields, preferences().units, house().now().date())
    door = chosen_door(result, sent)
    if door is None:
        raise InputRefused(
            Problem(f"{key}.door", "expected", {"expected": _("one of the three doors")})
        )
    assessments.take_door(house(), id, door)


def _onward(id: str, stop: Stop, act: str) -> str:
    """Where the pressed button leads; a section that asks more because of an answer comes once more."""
    result = assessments.result(house(), id)
    if act.startswith("line:"):
        _line, question, row = act.split(":", 2)
        return url_for("lines.line", id=id, question=question, row=row)
    if act.startswith(("door:", "undo:", "none:")):
        key = act.split(":", 1)[1].split("~")[0]
        known = key in keyed(*stop)
        return path_of(id, stop, key if known else "")
    new = [k for k in shown_in(result, stop) if k not in request.form.getlist("seen")]
    return path_of(id, stop, new[0]) if new else after(result, stop)


def shown_in(result: Result, stop: Stop) -> list[str]:
    """The questions of a section that are asked."""
    return [k for k in keyed(*stop) if result.found.asks(k)]


def after(result: Result, stop: Stop) -> str:
    """The next section, or the results after the last."""
    later = following(result, stop)
    id = result.assessment.id
    return path_of(id, later[0]) if later else url_for("results.show", id=id)


def following(result: Result, stop: Stop) -> list[Stop]:
    """What is walked after a section."""
    all_ = stops(result.assessment)
    return [s for s in walked(result) if all_.index(s) > all_.index(stop)]


def _render(result: Result, stop: Stop, form: BaseForm | None, said: Mapping[str, str]) -> str:
    checklist, section = stop
    today = house().now().date()
    place = Place(result, checklist, today, preferences().units)
    views = [place.question(q, form, said.get(k, "")) for k, q in keyed(checklist, section).items()]
    labels = {v.key: v.ask for v in views}
    errors = summary(said, labels) if said else []
    return render_template("walk.html", page=_page(result, stop, views), errors=errors, said=said)


def _page(result: Result, stop: Stop, views: list[QuestionView]) -> WalkPage:
    checklist, section = stop
    assessment, language = result.assessment, texts().language
    all_ = walked(result)
    at = len(all_) - len(following(result, stop)) - (stop in all_)
    standing = result.found.sections[checklist.id, section.id]
    title, small = next_words(result, stop)
    before = path_of(assessment.id, all_[at - 1]) if at else url_for("assessments.index")
    return WalkPage(
        assessment.id, checklist.id, section.id, section.title.in_(language),
        title_of(assessment.workplace.name, assessment.person.name), checklist.title.in_(language),
        at + 1 if stop in all_ else 0, len(all_), progress(standing.answered, standing.asked),
        _("%(n)s of %(total)s answered", n=standing.answered, total=standing.asked),
        views, assessment.signed, before, title, small, after(result, stop),
        _own_picture(result, stop),
    )  # fmt: skip


def _own_picture(result: Result, stop: Stop) -> Markup:
    """The picture beside the title of a section; none where its first question shows the same one."""
    checklist, section = stop
    asked = (q for q in section.questions if result.found.asks(checklist.key(q)))
    first = next(asked, None)
    if first and (first.picture or section.picture) == section.picture:
        return Markup("")
    shown = scene(section.picture, language=texts().language, whole=True)
    return svg(shown, decorative=True)


def next_words(result: Result, stop: Stop) -> tuple[str, str]:
    """What the yellow step says at the end of a section."""
    later = following(result, stop)
    if not later:
        return _("To the results"), ""
    title = later[0][1].title.in_(texts().language)
    left = n_("%(num)s part to go", "%(num)s parts to go", len(later))
    return _("Next part"), f"{title} · {left}"
