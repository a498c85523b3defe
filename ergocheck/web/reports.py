"""The report: choose reader, language and format, then the file."""

from dataclasses import dataclass
from uuid import UUID

from flask import Blueprint, Response, abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as Answer

from ergocheck import assessments
from ergocheck.domain.words import LANGUAGES
from ergocheck.report.blocks import AUDIENCES
from ergocheck.report.html import LOOK
from ergocheck.report.name import FORMATS, MEDIA, report_name
from ergocheck.report.settingscard import has_card
from ergocheck.web.findings import Pick
from ergocheck.web.forms import LANGUAGE_NAMES
from ergocheck.web.language import _, house, preferences, texts
from ergocheck.web.lists import title_of

blueprint = Blueprint("reports", __name__)


@dataclass(frozen=True)
class Choice:
    """A format, with what it is good for."""

    value: str
    label: str
    small: str
    checked: bool = False


@dataclass(frozen=True)
class ReportPage:
    """What can be chosen."""

    id: str
    where: str
    date: str
    signed: bool
    card: bool
    languages: tuple[Pick, ...]
    audiences: tuple[Pick, ...]
    formats: tuple[Choice, ...]


@blueprint.get("/assessments/<uuid:id>/report")
def choose(id: UUID) -> str:
    """Choose for whom, in which language and as what."""
    result = assessments.result(house(), str(id))
    assessment = result.assessment
    page = ReportPage(
        assessment.id, title_of(assessment.workplace.name, assessment.person.name),
        texts().date(assessment.date), assessment.signed, has_card(result),
        tuple(Pick(code, name, code == preferences().language) for code, name in LANGUAGE_NAMES),
        (
            Pick("employer", _("The employer: decisions, without measures of the body"), True),
            Pick("employee", _("The employee: what to change, and the own settings")),
            Pick("assessor", _("The assessor: everything, with the working")),
        ),
        (
            Choice("pdf", "PDF", _("to send, print and sign"), True),
            Choice("docx", "Word (DOCX)", _("to edit"), False),
            Choice("html", _("Web page (HTML)"), _("to read on any screen, also aloud"), False),
            Choice("xlsx", "Excel (XLSX)", _("the action plan alone, to follow up"), False),
        ),
    )  # fmt: skip
    return render_template("report.html", page=page)


@blueprint.get("/assessments/<uuid:id>/report/file")
def chosen(id: UUID) -> Answer:
    """To the file that was chosen, whose address ends as its name does."""
    form = request.args.get("format", "pdf")
    if form not in FORMATS:
        abort(404)
    asked = {key: request.args.get(key) for key in ("language", "audience")}
    return redirect(url_for("reports.file", id=id, form=form, **asked), 303)  # type: ignore[arg-type]


@blueprint.get("/assessments/<uuid:id>/report.<form>")
def file(id: UUID, form: str) -> Response:
    """The report as a file; the page opens in the browser, the others are kept."""
    language = request.args.get("language", "nl")
    audience = request.args.get("audience", "employer")
    if language not in LANGUAGES or audience not in AUDIENCES or form not in FORMATS:
        abort(404)
    assessment = assessments.open_assessment(house(), str(id))
    content = assessments.report(house(), str(id), language, audience, form)
    response = Response(content, mimetype=MEDIA[form])
    way = "inline" if form == "html" else "attachment"
    name = report_name(assessment, audience, form)
    response.headers.set("Content-Disposition", way, filename=name)
    if form == "html":
        response.headers["Content-Security-Policy"] = f"{LOOK.policy}; frame-ancestors 'none'"
    return response
