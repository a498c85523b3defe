"""The list: open assessments to continue, finished ones to open, copy, export or delete; all to search."""

from dataclasses import dataclass
from math import ceil
from typing import cast

from flask import Blueprint, current_app, jsonify, redirect, render_template, request, url_for
from markupsafe import Markup
from werkzeug.wrappers import Response as Answer

from ergocheck import assessments
from ergocheck.domain.levels import Range
from ergocheck.drawing.scenes import scene
from ergocheck.report.name import report_name
from ergocheck.storage import Row
from ergocheck.web.cells import Cell, cells
from ergocheck.web.glances import Glance, Glances
from ergocheck.web.language import _, house, preferences, texts
from ergocheck.web.pictures import svg
from ergocheck.web.tapes import Tape, progress

blueprint = Blueprint("assessments", __name__)

ON_A_PAGE = 20


@dataclass(frozen=True)
class Stand:
    """A level, from best to worst case, in cells and in words."""

    cells: tuple[Cell, ...]
    words: str


@dataclass(frozen=True)
class Entry:
    """One assessment in the list: an open one with its progress, a signed one with its levels.

    `levels` are as found and now, one where both are alike, none where nothing was judged.
    """

    id: str
    href: str
    title: str
    words: str
    signed: bool
    tape: Tape | None
    answered: str
    levels: tuple[Stand, ...]


@dataclass(frozen=True)
class ListPage:
    """What the list shows; `earlier` and `later` lead to the pages before and after, "" without one."""

    open: list[Entry]
    finished: list[Entry]
    query: str
    earlier: str
    later: str
    place: str
    picture: Markup

    @property
    def nothing(self) -> bool:
        """Whether there is no assessment at all."""
        return not (self.open or self.finished or self.query)


@blueprint.get("/")
def index() -> str:
    """The list: what is open, then what is finished, the last changed first."""
    query = request.args.get("q", "").strip()[:200]
    rows = sorted(assessments.listed(house(), search=query), key=lambda r: r.state == "signed")
    last = max(1, ceil(len(rows) / ON_A_PAGE))
    at = min(max(request.args.get("page", 1, int), 1), last)
    entries = [_entry(r) for r in rows[(at - 1) * ON_A_PAGE : at * ON_A_PAGE]]
    page = ListPage(
        [e for e in entries if not e.signed], [e for e in entries if e.signed], query,
        _page(query, at - 1) if at > 1 else "", _page(query, at + 1) if at < last else "",
        _("Page %(n)s of %(total)s", n=at, total=last),
        svg(scene("empty_workplace", language=preferences().language), decorative=True),
    )  # fmt: skip
    return render_template("index.html", page=page)


def _page(query: str, number: int) -> str:
    return url_for("assessments.index", q=query or None, page=number if number > 1 else None)


def _entry(row: Row) -> Entry:
    signed = row.state == "signed"
    endpoint = "results.show" if signed else "walk.begin"
    glance = cast(Glances, current_app.extensions["glances"])(row.id, row.changed_at)
    return Entry(
        row.id, url_for(endpoint, id=row.id), title_of(row.workplace.name, row.person),
        _about(row), signed,
        progress(glance.answered, glance.asked) if glance and not signed else None,
        _("%(n)s of %(total)s answered", n=glance.answered, total=glance.asked) if glance else "",
        _levels(glance) if glance and signed else (),
    )  # fmt: skip


def _levels(glance: Glance) -> tuple[Stand, ...]:
    return tuple(_stand(v) for v in dict.fromkeys((glance.found, glance.now)) if v)


def _stand(level: Range) -> Stand:
    return Stand(cells(level), texts().range(level))


def title_of(workplace: str, person: str) -> str:
    """How an assessment is called: "Balie 2, An V."."""
    return ", ".join(p for p in (workplace, person) if p) or _("Workplace without a name")


def newest(id: str) -> str:
    """The last of the corrections that took the place of an assessment; "" where there is none."""
    later = {r.id: r.superseded_by for r in assessments.listed(house())}
    last = ""
    while following := later.get(last or id):
        last = following
    return last


def _about(row: Row) -> str:
    titles = house().library.checklists
    language = texts().language
    lists = ", ".join(titles[c].title.in_(language) if c in titles else c for c in row.checklists)
    where = ", ".join(p for p in (row.workplace.employer, row.workplace.site) if p)
    version = _("version %(n)s", n=row.version) if row.version > 1 else ""
    replaced = _("replaced by a correction") if row.superseded_by else ""
    said = (texts().date(row.date), where, lists, version, replaced)
    return " · ".join(p for p in said if p)


@blueprint.post("/assessments/<uuid:id>/copy")
def copy(id: str) -> Answer:
    """Start a re-assessment of the same workplace."""
    return redirect(url_for("details.edit", id=assessments.copy(house(), str(id))))


@blueprint.post("/assessments/<uuid:id>/correct")
def correct(id: str) -> Answer:
    """Make the next version of a signed assessment."""
    return redirect(url_for("walk.begin", id=assessments.correct(house(), str(id))))


@blueprint.get("/assessments/<uuid:id>/export.json")
def export(id: str) -> Answer:
    """The assessment as a file that `ergocheck assess` reads."""
    assessment = assessments.open_assessment(house(), str(id))
    name = report_name(assessment, "assessor").removesuffix("-assessor.pdf")
    response = jsonify(assessments.export(house(), str(id)))
    response.headers.set("Content-Disposition", "attachment", filename=f"{name}.json")
    return response


@blueprint.get("/assessments/<uuid:id>/delete")
def confirm(id: str) -> str:
    """Ask before deleting."""
    assessment = assessments.open_assessment(house(), str(id))
    title = title_of(assessment.workplace.name, assessment.person.name)
    return render_template("delete.html", id=id, title=title, day=texts().date(assessment.date))


@blueprint.post("/assessments/<uuid:id>/delete")
def delete(id: str) -> Answer:
    """Delete for good."""
    assessments.delete(house(), str(id))
    return redirect(url_for("assessments.index"))
