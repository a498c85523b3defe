"""The report: choose language and reader, then the PDF."""

from dataclasses import dataclass
from typing import cast, get_args
from uuid import UUID

from flask import Blueprint, Response, abort, render_template, request

from ergocheck import assessments
from ergocheck.domain.words import LANGUAGES
from ergocheck.report.blocks import Audience
from ergocheck.report.name import report_name
from ergocheck.web.findings import Pick
from ergocheck.web.forms import LANGUAGE_NAMES
from ergocheck.web.language import _, house, preferences, texts
from ergocheck.web.lists import title_of

blueprint = Blueprint("reports", __name__)


@dataclass(frozen=True)
class ReportPage:
    """What can be chosen."""

    id: str
    where: str
    date: str
    signed: bool
    languages: tuple[Pick, ...]
    audiences: tuple[Pick, ...]


@blueprint.get("/assessments/<uuid:id>/report")
def choose(id: UUID) -> str:
    """Choose in which language and for whom."""
    assessment = assessments.open_assessment(house(), str(id))
    page = ReportPage(
        assessment.id, title_of(assessment.workplace.name, assessment.person.name),
        texts().date(assessment.date), assessment.signed,
        tuple(Pick(code, name, code == preferences().language) for code, name in LANGUAGE_NAMES),
        (
            Pick("employer", _("The employer: decisions, without measures of the body"), True),
            Pick("employee", _("The employee: what to change, and the own settings")),
            Pick("assessor", _("The assessor: everything, with the working")),
        ),
    )  # fmt: skip
    return render_template("report.html", page=page)


@blueprint.get("/assessments/<uuid:id>/report.pdf")
def pdf(id: UUID) -> Response:
    """The report as a file."""
    language, audience = (
        request.args.get("language", "nl"),
        request.args.get("audience", "employer"),
    )
    if language not in LANGUAGES or audience not in get_args(Audience):
        abort(404)
    assessment = assessments.open_assessment(house(), str(id))
    content = assessments.report(house(), str(id), language, cast(Audience, audience))
    response = Response(content, mimetype="application/pdf")
    name = report_name(assessment, cast(Audience, audience))
    response.headers.set("Content-Disposition", "attachment", filename=name)
    return response
