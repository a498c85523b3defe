"""A page of the report read back as a screen reader meets it."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from tests.pages.inspection import parsed

LINES = {"p", "li", "tr", "caption", "h1", "h2", "h3", "h4", "figcaption", "dt", "dd", "svg"}


def text_of(page: str) -> str:
    """What it is and what its main part says, in reading order, as `Document.text()` does."""
    tree = parsed(page)
    named, main = tree.find("body/header//strong"), tree.find("body/main")
    assert main is not None
    return "\n".join("".join(_said(part)) for part in (named, main) if part is not None)


def _said(element: Element) -> Iterator[str]:
    if element.tag.endswith("}svg"):
        yield element.get("aria-label", "")
        return
    yield element.text or ""
    for number, child in enumerate(element):
        if element.tag == "tr" and number:
            yield "|"
        yield from _said(child)
        if child.tag in LINES:
            yield "\n"
        yield child.tail or ""
