"""The settings card: a page for the phone, one A6 page, and a page that lays out what its address says."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from flask import Blueprint, Response, abort, render_template, request

from ergocheck import assessments
from ergocheck.domain.words import LANGUAGES, Language
from ergocheck.report import settingscard
from ergocheck.report.blocks import Document
from ergocheck.report.name import card_name
from ergocheck.report.parts.card import NAMES, ON_CARD
from ergocheck.texts import Texts, texts_for
from ergocheck.web.language import house, preferences
from ergocheck.web.targets import own_path

blueprint = Blueprint("cards", __name__)


@dataclass(frozen=True)
class CardWords:
    """What the card says beside its numbers, in one language; a sign for each setting.

    `firsts` and `days` write the first and any other day of each month, with {d} and {y} to fill in.
    """

    language: Language
    title: str
    sentence: str
    back: str
    firsts: tuple[str, ...]
    days: tuple[str, ...]
    names: tuple[tuple[str, str], ...]


@blueprint.get("/assessments/<uuid:id>/card.html")
def page(id: UUID) -> Response:
    """One screen of large numbers, to be kept on the phone."""
    document = _card(id)
    response = Response(settingscard.html(document), mimetype="text/html")
    policy = f"{settingscard.LOOK.policy}; frame-ancestors 'none'"
    response.headers["Content-Security-Policy"] = policy
    return _named(response, id, "inline", "html")


@blueprint.get("/assessments/<uuid:id>/card.pdf")
def pdf(id: UUID) -> Response:
    """One A6 page, to be left on the desk."""
    response = Response(settingscard.pdf(_card(id)), mimetype="application/pdf")
    return _named(response, id, "attachment", "pdf")


@blueprint.get("/card")
def from_address() -> str:
    """The page for a card's code: the values stand behind the address and are sent to nobody."""
    back = own_path(request.args.get("back"))
    return render_template("card.html", cards=tuple(map(_words, LANGUAGES)), back=back)


def _card(id: UUID) -> Document:
    language = request.args.get("language", preferences().language)
    if language not in LANGUAGES:
        abort(404)
    return assessments.card(house(), str(id), language) or abort(404)


def _named(response: Response, id: UUID, way: str, form: str) -> Response:
    name = card_name(assessments.open_assessment(house(), str(id)), form)
    response.headers.set("Content-Disposition", way, filename=name)
    return response


def _words(language: Language) -> CardWords:
    texts = texts_for(language)
    said = texts.gettext
    return CardWords(
        language,
        said("My settings"),
        said("Change posture often. The best one is the next one."),
        said("To the start"),
        _written(texts, 1),
        _written(texts, 28),
        tuple((sign, said(NAMES[key])) for key, sign in ON_CARD.items()),
    )


def _written(texts: Texts, day: int) -> tuple[str, ...]:
    """A day in each month as the reports write it, with the year and any day but the first left open."""
    days = (texts.date(date(2026, month, day)) for month in range(1, 13))
    return tuple(d.replace("2026", "{y}").replace("28", "{d}") for d in days)
