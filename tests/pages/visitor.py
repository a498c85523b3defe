"""A visitor without a browser: plain HTTP with cookies, and no more."""

import re
from contextlib import closing
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPResponse
from http.cookies import SimpleCookie
from typing import Any
from urllib.parse import urlencode, urlsplit

FORM = "application/x-www-form-urlencoded"
TOKEN = re.compile(r'name="csrf_token" value="([^"]+)"')
ONWARD = (301, 302, 303, 307, 308)


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
