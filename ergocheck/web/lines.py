"""One line of a lines question: a thing reached for, a lifting task; the quick check first, details where needed."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID, uuid4

from flask import Blueprint, abort, redirect, render_template, request, url_for
from markupsafe import Markup
from werkzeug.wrappers import Response as Answer
from wtforms.form import BaseForm

from ergocheck import assessments
from ergocheck.domain.advice import Result
from ergocheck.domain.answers import Line, Listed, Measured, Ticked, Written, plain
from ergocheck.domain.checklist import Choice, Column, Lines, Many, Measure, Note
from ergocheck.domain.errors import AnswerRefused
from ergocheck.domain.handed import also_column, asked_beside, inputs_of, job_inputs
from ergocheck.domain.scoring import line_result
from ergocheck.drawing.scenes import scene
from ergocheck.telling.cases import asked_for
from ergocheck.web.again import said_above, straight_ahead
from ergocheck.web.findings import Pick, in_field, unit_name
from ergocheck.web.forms import form_for, is_length, raw
from ergocheck.web.language import Unit, _, house, preferences, texts
from ergocheck.web.lineviews import name_of
from ergocheck.web.lists import title_of
from ergocheck.web.pictures import svg
from ergocheck.web.refusals import html_id, summary
from ergocheck.web.walk import path_of, stop_of

blueprint = Blueprint("lines", __name__)


@dataclass(frozen=True)
class ColumnView:
    """A column as a field of the page."""

    name: str
    id: str
    kind: str
    ask: str
    look: str
    value: str
    unit: str
    length: bool
    choices: tuple[Pick, ...]
    none_chosen: bool
    error: str
    longest: int
    when: str
    optional: bool
    picture: Markup

    @property
    def wide(self) -> bool:
        """Whether it takes the whole width."""
        return self.kind in ("choice", "many", "note")


@dataclass(frozen=True)
class BesideGroup:
    """The columns of one method that was asked for beside the level."""

    title: str
    tick: str
    columns: list[ColumnView]


@dataclass(frozen=True)
class LinePage:
    """What the page of a line shows."""

    id: str
    question: str
    row: str
    title: str
    where: str
    ask: str
    columns: list[ColumnView]
    details: list[ColumnView]
    settled: bool
    also: ColumnView | None
    beside: list[BesideGroup]
    back: str
    is_new: bool


@dataclass(frozen=True)
class Here:
    """A line where it is: the result, its question, and the line if there is one already."""

    result: Result
    key: str
    question: Lines
    row: str
    line: Line | None

    @property
    def back(self) -> str:
        """The section that asks for it."""
        assessment = self.result.assessment
        return path_of(assessment.id, stop_of(assessment, self.key), self.key)


def _here(id: str, key: str, row: str) -> Here:
    result = assessments.result(house(), id)
    try:
        question = result.assessment.question(key)
    except KeyError:
        abort(404)
    if not isinstance(question, Lines):
        abort(404)
    answer = result.assessment.answers.get(key)
    lines = {line.id: line for line in answer.lines} if isinstance(answer, Listed) else {}
    if row != "new" and row not in lines:
        abort(404)
    return Here(result, key, question, row, lines.get(row))


@blueprint.get("/assessments/<uuid:id>/lines/<question>/<row>")
def line(id: UUID, question: str, row: str) -> str:
    """A line to fill in or to change."""
    return _render(_here(str(id), question, row), None, {})


@blueprint.post("/assessments/<uuid:id>/lines/<question>/<row>")
def keep(id: UUID, question: str, row: str) -> Answer | tuple[str, int]:
    """Keep the line; where the quick check does not settle it, ask for the details."""
    here = _here(str(id), question, row)
    form = form_for({c.id: c for c in here.question.columns}, texts())
    form.process(request.form)
    if request.form.get("do") == "remove":
        assessments.record(house(), str(id), question, None, row=row, entry_id=str(uuid4()))
        return redirect(here.back)
    kept = row if row != "new" else _made_id(form)
    try:
        _record(here, kept, form)
    except AnswerRefused as refused:
        said = {
            p.where.rpartition(".")[2]: texts().problem(p, preferences().units)
            for p in refused.problems
        }
        return _render(here, form, said), 422
    now = _here(str(id), question, kept)
    anchor = _still_to_show(now)
    if anchor:
        return redirect(url_for("lines.line", id=id, question=question, row=kept, _anchor=anchor))
    return redirect(now.back)


def _still_to_show(here: Here) -> str:
    """The part of the page that the kept line asks for and that was not on it yet; "" for none."""
    seen = request.form.getlist("beside")
    unseen = [tick for tick in _ticks(here) if tick not in seen]
    if _open_details(here) and not request.form.get("details"):
        return "details"
    return f"beside-{unseen[0]}" if unseen else ""


def _ticks(here: Here) -> tuple[str, ...]:
    """The methods that were ticked beside the level of the line."""
    also = also_column(here.question)
    cell = here.line.cells.get(also.id) if here.line and also else None
    return cell.options if isinstance(cell, Ticked) else ()


def _made_id(form: BaseForm) -> str:
    """The id that the page carried, so that the same new line sent twice is one line."""
    sent = request.form.get("row_id", "")
    try:
        return str(UUID(sent))
    except ValueError:
        return str(uuid4())


def _record(here: Here, row: str, form: BaseForm) -> None:
    unit = preferences().units
    values = {c.id: raw(form, c.id, c, unit) for c in _asked(here.question, _cells(here, form))}
    said = {name: value for name, value in values.items() if value is not None}
    first = here.question.columns[0].id
    if not str(said.get(first, "")).strip():
        said[first] = _("Without a name")
    assessments.record(
        house(), here.result.assessment.id, here.key, said, row=row, entry_id=str(uuid4())
    )


def _cells(here: Here, form: BaseForm | None) -> Mapping[str, object]:
    if form is not None:
        return {c.id: raw(form, c.id, c, preferences().units) for c in here.question.columns}
    return {n: plain(c) for n, c in here.line.cells.items()} if here.line else {}


def _asked(question: Lines, cells: Mapping[str, object]) -> list[Column]:
    """The columns that are asked, given the earlier ones."""
    return [
        c
        for c in question.columns
        if all(_says(cells.get(n), wanted) for n, wanted in c.when.items())
    ]


def _says(cell: object, wanted: tuple[str, ...]) -> bool:
    return any(one in wanted for one in (cell if isinstance(cell, list) else [cell]))


def _open_details(here: Here) -> bool:
    """Whether the quick check, or a method beside it, asks for what only a detail column gives."""
    if here.line is None or not any(c.detail for c in here.question.columns):
        return False
    missing = _missing(here, here.line)
    return any(missing & inputs_of(c) for c in here.question.columns if c.detail)


def _missing(here: Here, line: Line) -> set[str]:
    checklist = stop_of(here.result.assessment, here.key)[0]
    job = job_inputs(checklist, here.result.assessment.answers)
    level = line_result(here.question, line, job).open
    beside = (name for found in asked_for(here.question, line, job).values() for name in found.open)
    return {f"{here.question.severity_from}.{name}" for name in level} | set(beside)


def _render(here: Here, form: BaseForm | None, said: Mapping[str, str]) -> str:
    cells = _cells(here, form)
    asked = _asked(here.question, cells)
    filled = any(c.detail and c.id in cells and cells[c.id] is not None for c in asked)
    views = [(c, _column(here, c, form, said.get(c.id, ""))) for c in here.question.columns]
    wanted = _open_details(here) or filled or bool(request.form.get("details"))
    also = also_column(here.question)
    language, assessment = texts().language, here.result.assessment
    page = LinePage(
        assessment.id, here.key, here.row,
        name_of(here.question, here.line) if here.line else here.question.add.in_(language),
        title_of(assessment.workplace.name, assessment.person.name),
        here.question.ask.in_(language),
        [v for c, v in views if not c.detail and c is not also and not asked_beside(here.question, c)],
        [v for c, v in views if c.detail] if wanted else [],
        _settled(here), next((v for c, v in views if c is also), None),
        _beside(here, also, views), here.back, here.line is None,
    )  # fmt: skip
    labels = {v.id: v.ask for _c, v in views}
    errors = summary({html_id(k): w for k, w in said.items()}, labels) if said else []
    return render_template("line.html", page=page, errors=errors, row_id=_row_id(here))


def _settled(here: Here) -> bool:
    """Whether the quick check alone decides the level of the line."""
    judged = here.result.found.judged_at(here.key)
    held = judged.lines.get(here.row) if judged else None
    return held is not None and held.settled_by_quick_check


def _beside(
    here: Here, also: Many | None, views: list[tuple[Column, ColumnView]]
) -> list[BesideGroup]:
    """The columns of each method that is ticked, or that the sent form showed."""
    shown = {*_ticks(here), *request.form.getlist("beside")}
    return [
        BesideGroup(
            o.label.in_(texts().language), o.id,
            [v for c, v in views if asked_beside(here.question, c) == o.id],
        )
        for o in (also.options if also else ())
        if o.id in shown
    ]  # fmt: skip


def _row_id(here: Here) -> str:
    return request.form.get("row_id") or (str(uuid4()) if here.row == "new" else here.row)


def _column(here: Here, column: Column, form: BaseForm | None, error: str) -> ColumnView:
    language, unit = texts().language, preferences().units
    cell = here.line.cells.get(column.id) if here.line else None
    chosen = form[column.id].data if form else plain(cell) if cell else None
    picked = chosen if isinstance(chosen, list) else [chosen]
    options = column.options if isinstance(column, Choice) else ()
    ahead = not (form or cell) and straight_ahead(here.question, here.line, column)
    return ColumnView(
        column.id, html_id(column.id), type(column).__name__.lower(), column.ask.in_(language),
        _look(here, column, ahead, unit), "0" if ahead else _typed(column, cell, form, unit),
        unit_name(column, unit) if isinstance(column, Measure) else "", is_length(column),
        tuple(Pick(o.id, o.label.in_(language), o.id in picked) for o in options),
        bool(form[f"{column.id}.none"].data) if form and isinstance(column, Many) else cell == Ticked(()),
        error, column.longest if isinstance(column, Note) else 0,
        ";".join(f"{n}={' '.join(wanted)}" for n, wanted in column.when.items()),
        column.optional,
        svg(scene(column.picture, language=language), decorative=True) if column.picture else Markup(),
    )  # fmt: skip


def _look(here: Here, column: Column, ahead: bool, unit: Unit) -> str:
    """How it is looked at, and what was said about it already."""
    look = column.look.in_(texts().language) if column.look else ""
    filled = _("Filled in: 0, because the trunk does not twist.") if ahead else ""
    said = said_above(here.question, here.line, column, unit)
    return " ".join(filter(None, (look, filled, said)))


def _typed(column: Column, cell: object, form: BaseForm | None, unit: Unit) -> str:
    if form is not None:
        field = form[column.id]
        return str(getattr(field, "typed", field.data or ""))
    if isinstance(column, Measure) and isinstance(cell, Measured):
        return in_field(cell.value, column, unit)
    return cell.text if isinstance(cell, Written) else ""
