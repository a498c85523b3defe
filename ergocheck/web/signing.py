"""Signing: a typed name freezes the assessment; an ink line may stand beside it."""

import re
from dataclasses import dataclass
from uuid import UUID

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as Answer

from ergocheck import assessments
from ergocheck.domain.advice import Result
from ergocheck.domain.answers import clean
from ergocheck.domain.errors import InputRefused, Problem
from ergocheck.domain.workplace import LONGEST_NAME
from ergocheck.web.forms import SignForm
from ergocheck.web.language import house, preferences, texts
from ergocheck.web.lists import title_of
from ergocheck.web.refusals import by_field, summary
from ergocheck.web.remaining import remains

blueprint = Blueprint("signing", __name__)

INK = re.compile(r"(?:[ML]-?\d{1,4} -?\d{1,4})*")
LONGEST_INK = 40_000


@dataclass(frozen=True)
class SignPage:
    """What is signed, in short."""

    id: str
    where: str
    date: str
    verdict: str
    remains: str


@blueprint.get("/assessments/<uuid:id>/sign")
def ask(id: UUID) -> str | Answer:
    """The page to sign on; what is signed already goes to its results."""
    result = assessments.result(house(), str(id))
    if result.assessment.signed:
        return redirect(url_for("results.show", id=id))
    assessor = result.assessment.assessor
    form = SignForm(data={"name": assessor.name, "qualification": assessor.qualification})
    return _render(result, form, {})


@blueprint.post("/assessments/<uuid:id>/sign")
def sign(id: UUID) -> Answer | tuple[str, int]:
    """Freeze it."""
    form = SignForm(request.form)
    try:
        name, qualification = _named(form)
        assessments.sign(house(), str(id), name, qualification, _ink(form))
    except InputRefused as refused:
        said = by_field(refused.problems, texts(), preferences().units)
        return _render(assessments.result(house(), str(id)), form, said), 422
    return redirect(url_for("reports.choose", id=id))


def _named(form: SignForm) -> tuple[str, str]:
    typed = {
        "name": clean(form.name.data or ""),
        "qualification": clean(form.qualification.data or ""),
    }
    long = [n for n, text in typed.items() if len(text) > LONGEST_NAME]
    if long:
        raise InputRefused(*(Problem(n, "text_too_long", {"longest": LONGEST_NAME}) for n in long))
    return typed["name"], typed["qualification"]


def _ink(form: SignForm) -> str:
    """The drawn line. InputRefused where it cannot be kept: the page then comes again without it."""
    drawn = form.ink.data or ""
    if len(drawn) <= LONGEST_INK and INK.fullmatch(drawn):
        return drawn
    form.ink.data = ""
    raise InputRefused(Problem("ink", "line_not_kept"))


def _render(result: Result, form: SignForm, said: dict[str, str]) -> str:
    assessment = result.assessment
    page = SignPage(
        assessment.id, title_of(assessment.workplace.name, assessment.person.name),
        texts().date(assessment.date), texts().range(result.now.whole.level), remains(result),
    )  # fmt: skip
    return render_template("sign.html", page=page, form=form, said=said, errors=summary(said, {}))
