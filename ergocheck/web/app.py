"""The factory: builds the application, wires the pages and returns it."""

from collections.abc import Callable
from datetime import timedelta

from flask import Flask

from ergocheck.assessments import House
from ergocheck.paths import TEMPLATES
from ergocheck.settings import Settings
from ergocheck.web import (
    access,
    cards,
    details,
    errors,
    glances,
    lists,
    preferences,
    reports,
    results,
    saves,
    signing,
    statics,
    verify,
    walk,
)
from ergocheck.web.guard import csrf, protect, trust
from ergocheck.web.language import speak
from ergocheck.web.lines import blueprint as lines
from ergocheck.web.refusals import typed

LARGEST_FORM = 2_000_000
MOST_PARTS = 5_000
KEPT_FOR = timedelta(days=365)


def create_app(
    settings: Settings, house: House, announce: Callable[[str], None] = access.print_code
) -> Flask:
    """The pages over one house; no network, no migration, nothing read from the surroundings.

    `announce` tells who started the server each new code, once the one before it was used.
    """
    app = Flask(
        "ergocheck", template_folder=str(TEMPLATES), static_folder=None,
        instance_path=str(settings.data),
    )  # fmt: skip
    app.config.update(_config(settings))
    app.extensions["house"] = house
    app.extensions["glances"] = glances.glances(house)
    app.extensions["access"] = access.Door(settings.access_code, house.now, announce)
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    trust(app, settings.trusted_hosts)
    csrf.init_app(app)
    csrf.exempt(saves.blueprint)
    speak(app)
    app.jinja_env.globals["typed"] = typed
    statics.serve(app)
    access.watch(app)
    protect(app)
    errors.register(app)
    for module in (access, lists, details, walk, saves, results, signing, reports, cards, verify,
                   preferences):  # fmt: skip
        app.register_blueprint(module.blueprint)
    app.register_blueprint(lines)
    return app


def _config(settings: Settings) -> dict[str, object]:
    return {
        "SECRET_KEY": settings.secret_key,
        "MAX_CONTENT_LENGTH": LARGEST_FORM,
        "MAX_FORM_MEMORY_SIZE": LARGEST_FORM,
        "MAX_FORM_PARTS": MOST_PARTS,
        "PERMANENT_SESSION_LIFETIME": KEPT_FOR,
        "SESSION_COOKIE_NAME": "ergocheck",
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "WTF_CSRF_TIME_LIMIT": None,
        "WTF_CSRF_SSL_STRICT": False,  # it wants the referrer that our own header holds back
    }
