"""One border where errors become pages: what happened, what is safe, what to do."""

from flask import Flask, render_template, request
from werkzeug.exceptions import HTTPException, SecurityError

from ergocheck.domain.errors import ErgoCheckError, Frozen, NotFound, Problem
from ergocheck.web.guard import CSRFError
from ergocheck.web.language import _, preferences, texts

Page = tuple[str, int] | tuple[dict[str, str], int]


def register(app: Flask) -> None:
    """Turn every refusal and every HTTP error into a page of ours."""
    app.register_error_handler(NotFound, lambda error: _refused(error, 404))
    app.register_error_handler(Frozen, lambda error: _refused(error, 409))
    app.register_error_handler(ErgoCheckError, lambda error: _refused(error, 422))
    app.register_error_handler(CSRFError, _old_page)
    app.register_error_handler(SecurityError, _foreign_host)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(500, _broken)


def _refused(error: Exception, status: int) -> Page:
    problems: tuple[Problem, ...] = getattr(error, "problems", ())
    words = " ".join(texts().problem(p, preferences().units) for p in problems)
    titles = {404: _("This is not here"), 409: _("This does not change any more")}
    return page(titles.get(status, _("This cannot be kept like that")), words, status)


def _old_page(error: CSRFError) -> Page:
    return page(
        _("This page was open too long"),
        _("Nothing that was received is lost. Go back, load the page again and send it once more."),
        400,
    )


def _foreign_host(error: SecurityError) -> tuple[str, int, dict[str, str]]:
    """A forged host has no page: every address on it would be forged too."""
    return f"{error.code}: unknown host", 400, {"Content-Type": "text/plain; charset=utf-8"}


def _http(error: HTTPException) -> Page:
    status = error.code or 500
    if status == 404:
        return page(
            _("This is not here"), _("The address may be old, or what stood here was deleted."), 404
        )
    if status == 413:
        return page(
            _("This is too much at once"), _("Shorten the notes and send the page again."), 413
        )
    if status >= 500:
        return _broken(error)
    return page(
        _("That did not work"), _("Go back and try again. What was received is kept."), status
    )


def _broken(error: Exception) -> Page:
    return page(
        _("Something went wrong here"),
        _("What the page showed as received is kept. Go back and try again."),
        500,
    )


def asks_for_data() -> bool:
    """Whether this request comes from a script of ours, which reads data and no page."""
    return request.is_json or request.accept_mimetypes.best == "application/json"


def page(title: str, words: str, status: int) -> Page:
    """An error as a page, or as data where data was asked for."""
    if asks_for_data():
        return {"problem": words or title}, status
    return render_template("error.html", heading=title, words=words), status
