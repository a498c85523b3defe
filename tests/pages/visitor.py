"""A visitor without a browser: plain HTTP with cookies, and no more."""

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPResponse
from http.cookies import SimpleCookie
from typing import Any
from urllib.parse import urlencode, urlsplit
from xml.etree.ElementTree import Element

from tests.pages.inspection import DRAWING, parsed

FORM = "application/x-www-form-urlencoded"
TOKEN = re.compile(r'name="csrf_token" value="([^"]+)"')
ONWARD = (301, 302, 303, 307, 308)
CHOSEN = ("radio", "checkbox")


@dataclass(frozen=True)
class Reply:
    """What came back."""

    path: str
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        """The body as text."""
        return self.body.decode()


@dataclass
class Visitor:
    """Asks and posts, and keeps its cookies."""

    address: str
    language: str = "en"
    cookies: SimpleCookie = field(default_factory=SimpleCookie)
    token: str = ""

    def ask(self, method: str, path: str, body: bytes | None = None, **headers: str) -> Reply:
        """One request and its answer, as they are; `Some_Header="…"` is sent as Some-Header."""
        sent = {"Accept-Language": self.language, "Accept": "text/html"}
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{k}={m.value}" for k, m in self.cookies.items())
        with closing(HTTPConnection(urlsplit(self.address).netloc, timeout=30)) as connection:
            connection.request(method, path, body, sent)
            return self._kept(path, connection.getresponse())

    def _kept(self, path: str, response: HTTPResponse) -> Reply:
        for cookie in response.headers.get_all("Set-Cookie") or ():
            self.cookies.load(cookie)
        headers = {name.lower(): value for name, value in response.getheaders()}
        reply = Reply(path, response.status, headers, response.read())
        if headers.get("content-type", "").startswith("text/html"):
            found = TOKEN.search(reply.text)
            self.token = found[1] if found else self.token
        return reply

    def get(self, path: str) -> Reply:
        """A page; where it leads on, the page it leads to."""
        reply = self.ask("GET", path)
        while reply.status in ONWARD:
            reply = self.ask("GET", reply.headers["location"])
        return reply

    def post(self, path: str, fields: Any = (), **headers: str) -> Reply:
        """A form sent as a browser sends it, with the token of the last page."""
        pairs = [*(fields.items() if isinstance(fields, dict) else fields)]
        sent = urlencode([("csrf_token", self.token), *pairs]).encode()
        return self.ask("POST", path, sent, **{"Content_Type": FORM, **headers})

    def send(self, form: "Form", act: str = "next") -> Reply:
        """Press a button of a form; the page that comes of it."""
        pairs = [(name, value) for name, values in form.sends.items() for value in values]
        reply = self.post(form.path, [*pairs, ("do", act)])
        assert reply.status in ONWARD, (form.path, act, reply.status)
        return self.get(reply.headers["location"])


class Form:
    """A form of a page as a browser reads it: what it sends, and what it lets one choose."""

    def __init__(self, page: Reply, id: str) -> None:
        tree = parsed(DRAWING.sub("", page.text))
        found = tree.find(f".//form[@id='{id}']")
        assert found is not None, (page.path, id)
        self.path = found.get("action") or page.path.partition("#")[0]
        self.tree: Element = found
        self.sends: dict[str, list[str]] = {}
        self.offers: dict[str, list[str]] = {}
        for each in _enabled(found):
            self._read(each, each.get("name", ""))
        self.sends.pop("csrf_token", None)

    def _read(self, field: Element, name: str) -> None:
        if field.get("type") in CHOSEN:
            self.offers.setdefault(name, []).append(field.get("value", ""))
            stands = [field.get("value", "")] if "checked" in field.attrib else []
        elif field.tag == "select":
            options = field.findall("option")
            self.offers[name] = [o.get("value", "") for o in options]
            selected = [o.get("value", "") for o in options if "selected" in o.attrib]
            stands = selected or self.offers[name][:1]
        else:
            stands = [field.text or "" if field.tag == "textarea" else field.get("value", "")]
        self.sends.setdefault(name, []).extend(stands)

    def give(self, name: str, *values: str) -> None:
        """Type or choose; AssertionError where the form has no such field or choice."""
        assert name in self.sends, (name, self.path)
        assert set(values) <= set(self.offers.get(name, values)), (name, values)
        self.sends[name] = [*values]


def _enabled(element: Element) -> Iterator[Element]:
    """The fields that are sent: nothing in a part that is switched off."""
    for child in element:
        if "disabled" in child.attrib:
            continue
        if child.tag in ("input", "select", "textarea") and child.get("name"):
            yield child
        yield from _enabled(child)
