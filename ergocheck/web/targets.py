"""Where a page goes back to: only ever to one of our own."""

from urllib.parse import urlsplit

from flask import url_for


def own_path(asked: str | None) -> str:
    """The asked path if it is one of ours, else the list."""
    if not asked or not asked.startswith("/") or asked.startswith("//") or "\\" in asked:
        return url_for("assessments.index")
    parts = urlsplit(asked)
    if parts.scheme or parts.netloc or any(ord(c) < 32 for c in asked):
        return url_for("assessments.index")
    return asked
