"""The structure of a tagged PDF: elements in reading order, and the marks on the pages they own."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

Box = tuple[float, float, float, float]
SLOT = ""


class Mark(NamedTuple):
    """A piece of marked content: its page from 0, and its number on that page."""

    page: int
    number: int


class Annotated(NamedTuple):
    """An annotation on a page, by its name in the file."""

    page: int
    name: str


@dataclass(slots=True, eq=False)
class Element:
    """What a piece of content is. `says` replaces what is drawn, `alt` stands for a picture.

    `number` is that of its object in the file, once it is written.
    """

    kind: str
    alt: str = ""
    says: str = ""
    language: str = ""
    attributes: str = ""
    box: Box | None = None
    kids: "list[Element | Mark | Annotated]" = field(default_factory=list)
    parent: "Element | None" = None
    number: int = 0

    def add(
        self, kind: str, *, alt: str = "", says: str = "", language: str = "", attributes: str = ""
    ) -> "Element":
        """A new last child."""
        made = Element(kind, alt, says, language, attributes, None, [], self)
        self.kids.append(made)
        return made

    def slot(self) -> "Element":
        """A place among the children for marks that are drawn later; it is no element itself."""
        return self.add(SLOT)

    @property
    def owner(self) -> "Element":
        """The element that the marks belong to: the parent of a slot."""
        return self.parent if self.kind == SLOT and self.parent is not None else self

    @property
    def spoken(self) -> str:
        """The language of what it says: its own, else that of what it is a part of."""
        return self.language or (self.parent.spoken if self.parent else "")

    def content(self) -> "Iterator[Element | Mark | Annotated]":
        """The children as they are written: what a slot holds stands in its place."""
        for kid in self.kids:
            if isinstance(kid, Element) and kid.kind == SLOT:
                yield from kid.content()
            else:
                yield kid

    def walk(self) -> "Iterator[Element]":
        """This element and all below it, in reading order."""
        ahead = [self]
        while ahead:
            element = ahead.pop()
            if element.kind != SLOT:
                yield element
            ahead += [kid for kid in reversed(element.kids) if isinstance(kid, Element)]


@dataclass(slots=True)
class Tree:
    """The whole: its root, who owns each mark of each page, and who owns each annotation."""

    root: Element = field(default_factory=lambda: Element("Document"))
    pages: list[list[Element]] = field(default_factory=list)
    annotated: list[Element] = field(default_factory=list)

    def mark(self, element: Element, page: int) -> int:
        """The number of a new mark on a page, owned by an element."""
        while len(self.pages) <= page:
            self.pages.append([])
        marks = self.pages[page]
        element.kids.append(Mark(page, len(marks)))
        marks.append(element.owner)
        return len(marks) - 1
