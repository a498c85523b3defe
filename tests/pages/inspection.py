"""What must hold of every page, whoever asked for it: strict HTML, one heading, names for all fields."""

import json
import re
from base64 import b64encode
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
from html5lib.html5parser import ParseError

from ergocheck.domain.words import LANGUAGES

NAMED = ("aria-label", "title")
POINTS = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "form")
FOREIGN = re.compile(
    r"""(?:href|src|action|url)\s*[=(]\s*["']?\s*(?:[a-z]+:)?//(?!www\.w3\.org)""", re.IGNORECASE
)

FOLLOWED = re.compile(r'<a href="https://[^"]*" rel="noreferrer"')

DRAWING = re.compile(r"<svg\b(?:(?!<svg\b).)*?</svg>", re.DOTALL)
TOKEN = re.compile(r'(name="csrf_token" value=")[^"]+')


def words_in(element: Element) -> str:
    """The text of an element, white space tidied."""
    return " ".join("".join(element.itertext()).split())


def parsed(html: str) -> Element:
    """The page as a tree; ParseError where it is not strict HTML."""
    tree: Element = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(html)
    return tree


def news_in(html: str, seen: set[int]) -> str:
    """The page with each drawing that was `seen` before left out: strict parsing takes its time."""

    def once(drawing: re.Match[str]) -> str:
        known = hash(drawing.group()) in seen
        seen.add(hash(drawing.group()))
        return "<svg></svg>" if known else drawing.group()

    return DRAWING.sub(once, html)


def faults_of(html: str) -> list[str]:
    """Everything that is wrong with a page, whichever it is."""
    try:
        tree = parsed(html)
    except ParseError as error:
        return [f"not strict HTML: {error}"]
    return [*_headings(tree), *_ids(tree), *_nameless(tree), *_inline(tree), *_foreign(html)]


def faults_of_piece(html: str) -> list[str]:
    """What is wrong with a piece of a page."""
    try:
        html5lib.HTMLParser(strict=True).parseFragment(html)
    except ParseError as error:
        return [f"not strict HTML: {error}"]
    return _foreign(html)


def _headings(tree: Element) -> Iterator[str]:
    titles, headings = tree.findall("head/title"), tree.findall(".//h1")
    if len(titles) != 1 or len(headings) != 1:
        yield f"{len(titles)} titles and {len(headings)} h1"
    elif not words_in(headings[0]) or not words_in(titles[0]).startswith(words_in(headings[0])):
        yield f"title {words_in(titles[0])!r} does not start with h1 {words_in(headings[0])!r}"
    if tree.get("lang") not in LANGUAGES:
        yield f"lang is {tree.get('lang')!r}"


def _ids(tree: Element) -> Iterator[str]:
    ids = Counter(e.get("id") for e in tree.iter() if e.get("id") is not None)
    yield from (f"id {id} stands {n} times" for id, n in ids.items() if n > 1)
    for element in tree.iter():
        for name in POINTS:
            for id in (element.get(name) or "").split():
                if id not in ids:
                    yield f"{name} points to {id}, which is not here"
    for link in tree.iter("a"):
        target = link.get("href") or ""
        if target.startswith("#") and target[1:] not in ids:
            yield f"link to {target}, which is not here"


def _nameless(tree: Element) -> Iterator[str]:
    inside = {id(e) for label in tree.iter("label") if words_in(label) for e in label.iter()}
    pointed = {label.get("for") for label in tree.iter("label") if words_in(label)}
    for field in _fields(tree):
        named = id(field) in inside or field.get("id") in pointed or field.get("aria-labelledby")
        if not named and not any(field.get(n) for n in NAMED):
            yield f"no label for {field.get('name')}"


def _fields(tree: Element) -> Iterator[Element]:
    for field in tree.iter():
        if field.tag in ("select", "textarea") or (
            field.tag == "input" and field.get("type") not in ("hidden", "submit")
        ):
            yield field


def _inline(tree: Element) -> Iterator[str]:
    for element in tree.iter():
        if (element.tag == "style" and not _known(element, tree)) or (
            element.tag == "script" and not element.get("src")
        ):
            yield f"inline {element.tag}"
        for name in element.attrib:
            if name == "style" or name.startswith("on"):
                yield f"{name} on {element.tag}"


def _known(style: Element, tree: Element) -> bool:
    """Whether the page's own policy names this very style."""
    digest = b64encode(sha256((style.text or "").encode()).digest()).decode()
    return any(f"'sha256-{digest}'" in (e.get("content") or "") for e in tree.iter("meta"))


def _foreign(text: str) -> list[str]:
    """What is fetched from elsewhere; a source that one may follow, without a trace, is not."""
    own = FOLLOWED.sub("<a>", text)
    return [f"foreign host: {m.group()}" for m in FOREIGN.finditer(own)]


class Watch:
    """Stands between the server and the application, and looks at every answer that goes out."""

    def __init__(self, app: Callable[..., Iterable[bytes]]) -> None:
        self.app = app
        self.faults: list[str] = []
        self.seen: set[int] = set()
        self.pages = 0

    def __call__(
        self, environ: dict[str, Any], start_response: Callable[..., Any]
    ) -> Iterable[bytes]:
        said: list[tuple[str, dict[str, str]]] = []

        def start(status: str, headers: list[tuple[str, str]], *more: object) -> object:
            said.append((status, {name.lower(): value for name, value in headers}))
            return start_response(status, headers, *more)

        answer = self.app(environ, start)
        body = b"".join(answer)
        if hasattr(answer, "close"):
            answer.close()
        where = f"{environ['REQUEST_METHOD']} {environ['PATH_INFO']}"
        self.faults += [f"{where}: {f}" for f in self._faults(*said[0], body)]
        return [body]

    def _faults(self, status: str, headers: dict[str, str], body: bytes) -> list[str]:
        kind = headers.get("content-type", "")
        faults = [status] if status.startswith("5") else []
        if kind.startswith("text/html"):
            body = news_in(TOKEN.sub(r"\1", body.decode()), self.seen).encode()
        if hash(body) in self.seen:
            return faults
        self.seen.add(hash(body))
        if kind.startswith("text/html") and not status.startswith("3"):
            self.pages += 1
            faults += faults_of(body.decode())
        elif kind.startswith("application/json"):
            pieces = json.loads(body).get("html", {})
            faults += [f for piece in pieces.values() for f in faults_of_piece(piece)]
        return faults
