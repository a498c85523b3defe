"""Verifying a fingerprint: which report a page belongs to, or that none like it was made here."""

from dataclasses import dataclass
from typing import cast

from flask import Blueprint, render_template, request, url_for

from ergocheck import assessments
from ergocheck.assessments import Verified
from ergocheck.report.blocks import Audience
from ergocheck.report.fingerprint import read
from ergocheck.web.forms import LANGUAGE_NAMES
from ergocheck.web.language import _, house, texts
from ergocheck.web.lists import newest, title_of
from ergocheck.web.refusals import Refusal

blueprint = Blueprint("verify", __name__)

LONGEST = 100


@dataclass(frozen=True)
class Found:
    """One report with that fingerprint."""

    title: str
    href: str
    current: bool
    superseded: bool
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class VerifyPage:
    """What was typed, and what is known of it."""

    typed: str
    fingerprint: str
    error: str
    found: tuple[Found, ...]


@blueprint.get("/verify")
def show() -> str | tuple[str, int]:
    """The field, and below it what the fingerprint belongs to."""
    typed = request.args.get("fingerprint", "").strip()[:LONGEST]
    fingerprint = read(typed) or ""
    error = ""
    if typed and not fingerprint:
        error = _("A fingerprint has twelve characters, digits and letters: 7f3a-91c2-4v0k.")
    found = tuple(map(_found, assessments.verify(house(), fingerprint))) if fingerprint else ()
    page = VerifyPage(typed, fingerprint, error, found)
    errors = [Refusal("fingerprint", _("Fingerprint"))] if error else []
    written = render_template("verify.html", page=page, errors=errors)
    return (written, 422) if error else written


def _found(verified: Verified) -> Found:
    assessment, made = verified.assessment, verified.made
    readers = {
        "employer": _("the employer"),
        "employee": _("the employee"),
        "assessor": _("the assessor"),
    }
    about = (
        (_("Date of the assessment"), texts().date(assessment.date)),
        (_("Version"), texts().number(assessment.version)),
        (_("For whom?"), readers[cast(Audience, made.audience)]),
        (_("Language"), dict(LANGUAGE_NAMES)[made.language]),
        (_("First made"), texts().moment(made.made_at.astimezone())),
    )  # fmt: skip
    return Found(
        title_of(assessment.workplace.name, assessment.person.name),
        url_for("results.show", id=assessment.id),
        verified.current,
        assessment.signed and newest(assessment.id) != "",
        about,
    )
