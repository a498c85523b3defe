"""What every answer of the server carries, and who may send one: headers, form tokens, same-origin posts."""

import re
from collections.abc import Collection
from urllib.parse import urlsplit

from flask import Flask, Response, abort, request
from flask_wtf.csrf import CSRFError, CSRFProtect  # type: ignore[import-untyped]
from werkzeug.exceptions import SecurityError

__all__ = ["CSRFError", "csrf", "own_page_only", "protect", "trust"]

csrf = CSRFProtect()

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


def trust(app: Flask, hosts: Collection[str]) -> None:
    """Refuse a request that names another host than ours, before anything else looks at it.

    The setting TRUSTED_HOSTS knows no IPv6 address, and leaves a refused request without any address to build.
    """

    @app.before_request
    def own_host_only() -> None:
        asked = re.sub(r":\d+$", "", request.host)
        if asked not in hosts:
            raise SecurityError


def protect(app: Flask) -> None:
    """Give every answer the headers; what is not a hashed static file is stored nowhere."""
    app.after_request(_with_headers)


def _with_headers(response: Response) -> Response:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    response.headers.setdefault("Cache-Control", "no-store")
    return response


def own_page_only() -> None:
    """Stop a post of data that does not come from our own page: queues outlive form tokens, so none is asked."""
    site = request.headers.get("Sec-Fetch-Site", "same-origin")
    origin = request.headers.get("Origin")
    foreign = origin is not None and urlsplit(origin).netloc != request.host
    if site != "same-origin" or foreign:
        abort(403)
    if not request.is_json:
        abort(415)
