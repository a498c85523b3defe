"""Style sheets, scripts and images under a name that changes with their content, to be kept for a year."""

import hashlib
from pathlib import Path

from flask import Flask, Response, abort, send_from_directory, url_for

from ergocheck.paths import STATIC

A_YEAR = 31_536_000


def version_of(folder: Path) -> str:
    """A name for the present content of all static files together, so that modules find each other."""
    digest = hashlib.sha256()
    for file in sorted(f for f in folder.rglob("*") if f.is_file()):
        digest.update(file.relative_to(folder).as_posix().encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()[:16]


def serve(app: Flask) -> None:
    """Serve the static folder below its version; an older version is not found rather than mixed."""
    version = version_of(STATIC)

    def static(version_asked: str, name: str) -> Response:
        if version_asked != version:
            abort(404)
        response = send_from_directory(STATIC, name, max_age=A_YEAR)
        response.cache_control.public = True
        response.cache_control.immutable = True
        return response

    app.add_url_rule("/static/<version_asked>/<path:name>", "static", static)
    app.jinja_env.globals["static"] = lambda name: url_for(
        "static", version_asked=version, name=name
    )
