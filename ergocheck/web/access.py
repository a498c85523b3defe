"""The one-time code: on any address but loopback each browser comes in with a printed code of its own."""

import hmac
import secrets
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from threading import Lock

from flask import (
    Blueprint,
    Flask,
    current_app,
    redirect,
    render_template,
    request,
    session,
    url_for,
)
from werkzeug.wrappers import Response as Answer

from ergocheck.settings import fresh_code
from ergocheck.web.errors import Page, asks_for_data, page
from ergocheck.web.forms import CodeForm
from ergocheck.web.language import _
from ergocheck.web.refusals import Refusal
from ergocheck.web.targets import own_path

blueprint = Blueprint("access", __name__)

FREE_TRIES = 5
WAIT = timedelta(seconds=10)
ALWAYS_OPEN = frozenset(
    {"static", "access.ask", "access.enter", "access.health", "cards.from_address"}
)


def print_code(code: str) -> None:
    """Show the code where the server was started; without anywhere to print, the server goes on."""
    told = f"Code to open it from another device: {code} (works once, then the next one comes)"
    with suppress(OSError, ValueError):
        sys.stdout.write(f"{told}\n")
        sys.stdout.flush()


class Door:
    """Knows the code that is valid now, who came in with an earlier one, and how often it was given wrong."""

    def __init__(
        self, code: str | None, now: Callable[[], datetime], announce: Callable[[str], None]
    ) -> None:
        self.code = code
        self._now = now
        self._announce = announce
        self._turn = Lock()
        self._inside: set[str] = set()
        self._wrong = 0
        self._last: datetime | None = None

    def is_open(self, token: object) -> bool:
        """Whether this browser may come in."""
        return self.code is None or token in self._inside

    def too_soon(self) -> bool:
        """Whether after several wrong codes the next try comes too soon."""
        return (
            self._wrong >= FREE_TRIES and self._last is not None and self._now() - self._last < WAIT
        )

    def enter(self, typed: str) -> str | None:
        """A token for the browser that gave the right code, which is used up by that; else None."""
        with self._turn:
            self._last = self._now()
            if self.code is None or not hmac.compare_digest(typed.encode(), self.code.encode()):
                self._wrong += 1
                return None
            self._wrong = 0
            self.code = fresh_code()
            self._announce(self.code)
            token = secrets.token_urlsafe(32)
            self._inside.add(token)
            return token


def _door() -> Door:
    door: Door = current_app.extensions["access"]
    return door


def watch(app: Flask) -> None:
    """Ask for the code before any page."""
    app.before_request(_first_the_code)


def _first_the_code() -> Answer | Page | None:
    if request.endpoint in ALWAYS_OPEN or _door().is_open(session.get("access")):
        return None
    if asks_for_data():
        words = _("ErgoCheck was started again. Enter its code in another tab, then try again.")
        return page(_("Code"), words, 401)
    return redirect(url_for("access.ask", back=request.full_path.rstrip("?")))


@blueprint.get("/access")
def ask() -> str:
    """The page that asks for the code."""
    return render_template("access.html", form=CodeForm(), errors=())


@blueprint.post("/access")
def enter() -> Answer | tuple[str, int]:
    """Let in who gives the code."""
    form = CodeForm(request.form)
    if _door().is_open(session.get("access")):
        return redirect(own_path(request.args.get("back")))
    if _door().too_soon():
        return _refused(form, _("Wait ten seconds before the next try."), 429)
    token = _door().enter("".join((form.code.data or "").split()))
    if token is None:
        return _refused(form, _("This is not the newest code. Each code works once."), 422)
    session.permanent = True
    session["access"] = token
    return redirect(own_path(request.args.get("back")))


def _refused(form: CodeForm, words: str, status: int) -> tuple[str, int]:
    return render_template("access.html", form=form, errors=[Refusal("code", words)]), status


@blueprint.get("/health")
def health() -> dict[str, str]:
    """That the server answers."""
    return {"status": "ok"}
