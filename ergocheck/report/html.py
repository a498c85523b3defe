"""A document as one HTML page, for any screen and for those who have it read aloud."""

from typing import Final

from ergocheck.drawing.icons import badge, mark
from ergocheck.markup.element import element, escaped
from ergocheck.markup.svg import svg, symbol
from ergocheck.report.blocks import Document, Heading
from ergocheck.report.htmlblocks import body
from ergocheck.report.webpage import Look, page

LOOK: Final = Look(("tokens", "pictures", "report"))


def render(document: Document) -> bytes:
    """The page in UTF-8. The same document gives the same bytes."""
    content = (_signs(), _header(document), _main(document), _footer(document))
    return page(document, _title(document), LOOK, "\n".join(content))


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
