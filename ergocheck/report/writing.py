"""The structure as objects of the file: one for each element, and the way back from the marks."""

from collections.abc import Iterator
from typing import Any, Final

from reportlab.pdfbase.pdfdoc import PDFObject

from ergocheck.report.structure import Annotated, Element, Mark, Tree

LINKS: Final = 1_000_000
"""Pages have the keys below it in the parent tree, links those from it."""


class Raw(PDFObject):
    """An object of the file whose bytes are known."""

    data = b""

    def format(self, _: Any) -> bytes:
        """Its bytes, given away: the file is written once, and holds them from then on."""
        data, self.data = self.data, b""
        return data


class Numbers:
    """The numbers of the objects of a file."""

    def __init__(self, file: Any, pages: int) -> None:
        self.file = file
        self.pages = [self.of(f"Page{page}") for page in range(1, pages + 1)]

    def of(self, name: str) -> int:
        """The number of an object that has a name."""
        return int(self.file.idToObjectNumberAndVersion[name][0])

    def new(self) -> tuple[Raw, int]:
        """A new object and its number."""
        made = Raw()
        return made, self.of(self.file.Reference(made).name)


def finish(file: Any, tree: Tree, packet: bytes) -> None:
    """Hangs structure, metadata and the mark "this file is tagged" into the catalogue."""
    numbers = Numbers(file, len(file.Pages.pages))
    root, number = numbers.new()
    parents, parent_tree = numbers.new()
    raws = [_numbered(element, numbers) for element in tree.root.walk()]
    parents.data = _parent_tree(tree)
    root.data = (
        f"<</Type/StructTreeRoot/K {tree.root.number} 0 R/ParentTree {parent_tree} 0 R"
        f"/ParentTreeNextKey {LINKS + len(tree.annotated)}>>"
    ).encode()
    tree.pages.clear()
    tree.annotated.clear()
    while raws:
        element, raw = raws.pop()
        above = element.parent.owner.number if element.parent else number
        raw.data = _element(element, above, numbers)
        element.kids.clear()
    told, _ = numbers.new()
    told.data = b"<</Type/Metadata/Subtype/XML/Length %d>>\nstream\n%b\nendstream" % (
        len(packet),
        packet,
    )
    marked, _ = numbers.new()
    marked.data = b"<</Marked true>>"
    file.Catalog.StructTreeRoot, file.Catalog.Metadata = root, told
    file.Catalog.MarkInfo = marked


def _numbered(element: Element, numbers: Numbers) -> tuple[Element, Raw]:
    """An element and the object it becomes: written from the last to the first, each is let go when written."""
    raw, element.number = numbers.new()
    return element, raw


def _element(element: Element, above: int, numbers: Numbers) -> bytes:
    content = list(element.content())
    page = next((kid.page for kid in content if isinstance(kid, Mark)), None)
    kids = " ".join(_kids(content, page, numbers))
    held = kids if len(content) == 1 else f"[{kids}]"
    told = "".join(_told(element))
    on = "" if page is None else f"/Pg {numbers.pages[page]} 0 R"
    return f"<</S/{element.kind}/P {above} 0 R{on}{told}/K {held}>>".encode()


def _kids(
    content: list[Element | Mark | Annotated], page: int | None, numbers: Numbers
) -> Iterator[str]:
    for kid in content:
        if isinstance(kid, Element):
            yield f"{kid.number} 0 R"
        elif isinstance(kid, Annotated):
            link, on = numbers.of(f"Annot.{kid.name}"), numbers.pages[kid.page]
            yield f"<</Type/OBJR/Obj {link} 0 R/Pg {on} 0 R>>"
        elif kid.page == page:
            yield str(kid.number)
        else:
            yield f"<</Type/MCR/Pg {numbers.pages[kid.page]} 0 R/MCID {kid.number}>>"


def _told(element: Element) -> Iterator[str]:
    if element.alt:
        yield f"/Alt{text_string(element.alt)}"
    if element.says:
        yield f"/ActualText{text_string(element.says)}"
    if element.language:
        yield f"/Lang{text_string(element.language)}"
    if element.box:
        box = " ".join(f"{value:.2f}" for value in element.box)
        yield f"/A<</O/Layout/Placement/Block/BBox[{box}]>>"
    elif element.attributes:
        yield f"/A<<{element.attributes}>>"


def _parent_tree(tree: Tree) -> bytes:
    pages = (
        f"{key}[{' '.join(f'{owner.number} 0 R' for owner in marks)}]"
        for key, marks in enumerate(tree.pages)
    )
    links = (f"{LINKS + key} {owner.number} 0 R" for key, owner in enumerate(tree.annotated))
    return f"<</Nums[{' '.join((*pages, *links))}]>>".encode()


def text_string(text: str) -> str:
    """A text as the file writes it, in the four digits of each character."""
    return f"<FEFF{text.encode('utf-16-be', 'replace').hex().upper()}>"
