"""A document as one HTML page: no script, no foreign host, its style inside and known to its policy."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from typing import Final

from ergocheck.drawing.icons import badge, mark
from ergocheck.markup.element import element, escaped
from ergocheck.markup.svg import svg, symbol
from ergocheck.paths import STATIC
from ergocheck.report.blocks import Document, Heading
from ergocheck.report.htmlblocks import body

SHEETS: Final = ("tokens", "pictures", "report")


@cache
def style() -> str:
    """The style of the page: the colours and drawings of the product, and how a report is set."""
    sheets = (STATIC / "css" / f"{name}.css" for name in SHEETS)
    return "".join(f"\n{sheet.read_text(encoding='utf-8')}" for sheet in sheets)


@cache
def policy() -> str:
    """What a browser may do with the page: nothing but draw it in this very style."""
    digest = b64encode(sha256(style().encode()).digest()).decode("ascii")
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def render(document: Document) -> bytes:
    """The page in UTF-8. The same document gives the same bytes."""
    content = "\n".join((_header(document), _main(document), _footer(document)))
    page = element("body", {}, "\n", _signs(), "\n", content, "\n")
    root = element("html", {"lang": document.language}, "\n", _head(document), "\n", page, "\n")
    return f"<!doctype html>\n{root}\n".encode()


def _head(document: Document) -> str:
    told = {"author": document.author, "description": document.subject, "generator": "ErgoCheck",
            "viewport": "width=device-width, initial-scale=1", "color-scheme": "light dark"}  # fmt: skip
    lines = [
        '<meta charset="utf-8">',
        _meta({"http-equiv": "Content-Security-Policy", "content": policy()}),
        element("title", {}, escaped(_title(document))),
        *(_meta({"name": name, "content": text}) for name, text in told.items() if text),
        element("style", {}, style()),
    ]
    return element("head", {}, "\n", "\n".join(lines), "\n")


def _meta(attributes: dict[str, str]) -> str:
    pairs = " ".join(f'{name}="{escaped(value)}"' for name, value in attributes.items())
    return f"<meta {pairs}>"


def _title(document: Document) -> str:
    """What a window is called: the verdict first, then what it is the verdict on."""
    headings = (b.text for b in document.blocks if isinstance(b, Heading) and b.level == 1)
    first = next(headings, "")
    return f"{first} · {document.title}" if first else document.title


def _signs() -> str:
    """The four level shapes, once; each badge shows them from here."""
    shapes = (symbol(badge(level), f"level-{level}") for level in range(4))
    return element("svg", {"class": "signs", "aria-hidden": "true"}, *shapes)


def _header(document: Document) -> str:
    left, right = document.margins.first
    about = element("p", {}, element("strong", {}, escaped(left)), " ", escaped(right))
    brand = svg(mark(), css_class="brand", decorative=True)
    return element("header", {"class": "margin"}, brand, about)


def _main(document: Document) -> str:
    return element("main", {}, "\n", "\n".join(body(document.blocks)), "\n")


def _footer(document: Document) -> str:
    return element("footer", {}, element("p", {}, escaped(document.margins.footer)))
