"""The language, look, hand and unit that somebody prefers, and what every page needs of them."""

from dataclasses import dataclass
from typing import Literal, cast, get_args

from flask import Flask, current_app, g, has_request_context, request, session

from ergocheck.assessments import House
from ergocheck.domain.words import LANGUAGES, Language
from ergocheck.texts import Texts, texts_for

Theme = Literal["auto", "light", "dark"]
Hand = Literal["right", "left"]
Unit = Literal["cm", "mm"]


@dataclass(frozen=True)
class Preferences:
    """How somebody wants the pages."""

    language: Language = "nl"
    theme: Theme = "auto"
    hand: Hand = "right"
    units: Unit = "cm"


def preferences() -> Preferences:
    """The preferences kept in this browser; the language at first is the browser's own."""
    kept = session.get("preferences", {})
    first = request.accept_languages.best_match(LANGUAGES) or "nl"
    return Preferences(
        cast(Language, _one_of(kept.get("language"), LANGUAGES, first)),
        cast(Theme, _one_of(kept.get("theme"), get_args(Theme), "auto")),
        cast(Hand, _one_of(kept.get("hand"), get_args(Hand), "right")),
        cast(Unit, _one_of(kept.get("units"), get_args(Unit), "cm")),
    )


def _one_of(value: object, known: tuple[str, ...], otherwise: str) -> str:
    return value if isinstance(value, str) and value in known else otherwise


def house() -> House:
    """The house behind these pages."""
    found: House = current_app.extensions["house"]
    return found


def texts() -> Texts:
    """The texts in the language of this request."""
    if not has_request_context():
        return texts_for("en")
    if "texts" not in g:
        g.texts = texts_for(preferences().language)
    kept: Texts = g.texts
    return kept


def _(msgid: str, **values: object) -> str:
    """A sentence in the language of this request, with its values in place."""
    said = texts().gettext(msgid)
    return said % values if values else said


def n_(one: str, many: str, num: int, **values: object) -> str:
    """A sentence for one or for many, in the language of this request."""
    return texts().ngettext(one, many, num) % {"num": num, **values}


def speak(app: Flask) -> None:
    """Let templates speak the language of the request and know its preferences."""
    app.jinja_env.add_extension("jinja2.ext.i18n")
    app.jinja_env.install_gettext_callables(  # type: ignore[attr-defined]
        lambda text: texts().gettext(text),
        lambda one, many, n: texts().ngettext(one, many, n),
        newstyle=True,
    )
    app.context_processor(
        lambda: {"preferences": preferences(), "language": preferences().language, "errors": ()}
    )
