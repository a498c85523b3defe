"""The structure at the end of a file: an object for each element, and the way back from the marks.

ReportLab writes everything that is drawn. The structure follows it, an object at a time, and one table
of all objects at the end of both: a long report has tens of thousands of elements, and no object of
ReportLab's is made for them.
"""

import re
from array import array
from collections import deque
from collections.abc import Iterator
from io import BytesIO
from typing import Any, Final

from ergocheck.report.structure import Annotated, Element, Mark, Tree

LINKS: Final = 1_000_000
"""Pages have the keys below it in the parent tree, links those from it."""
ENTRY: Final = 20
"""Bytes of an object in the table at the end of a file."""
END: Final = re.compile(rb"trailer\n(.*)startxref\n(\d+)\n%%EOF\n$", re.DOTALL)
SIZE: Final = re.compile(rb"/Size \d+")


class Numbers:
    """The numbers of the objects of a file."""

    def __init__(self, file: Any) -> None:
        self.file = file
        self.pages = [self.of(f"Page{page}") for page in range(1, len(file.Pages.pages) + 1)]

    def of(self, name: str) -> int:
        """The number of an object that has a name."""
        return int(self.file.idToObjectNumberAndVersion[name][0])


class Objects:
    """Objects written behind each other, from a place in a file on, and where each begins."""

    def __init__(self, place: int, number: int) -> None:
        self.place, self.number = place, number
        self.begins = array("Q")
        self.written = BytesIO()

    def add(self, data: bytes, number: int | None = None) -> None:
        """The next object, or another one instead of one that there is."""
        if number is None:
            number = self.number + len(self.begins)
            self.begins.append(self.here)
        self.written.write(b"%d 0 obj\n%b\nendobj\n" % (number, data))

    @property
    def here(self) -> int:
        """Where the next object begins."""
        return self.place + self.written.tell()

    @property
    def table(self) -> bytes:
        """Their part of the table of objects."""
        return b"".join(b"%010d 00000 n \n" % begin for begin in self.begins)


def finished(data: bytes, file: Any, tree: Tree, packet: bytes) -> Iterator[bytes]:
    """A file as ReportLab wrote it with structure, metadata and the mark "this file is tagged", in parts."""
    found = END.search(data[-2000:])
    assert found, "ReportLab ends a file with its trailer"
    table, numbers = int(found[2]), Numbers(file)
    entries = bytearray(data[table : data.index(b"trailer", table)])
    first = entries.index(b"\n", entries.index(b"\n") + 1) + 1
    size = (len(entries) - first) // ENTRY
    objects, catalogue = Objects(table, size), numbers.of(file.Catalog.__InternalName__)
    _structure(objects, tree, numbers)
    objects.add(b"<</Type/Metadata/Subtype/XML/Length %d>>\nstream\n%b\nendstream"
                % (len(packet), packet))  # fmt: skip
    start, metadata = first + catalogue * ENTRY, size + len(objects.begins) - 1
    entries[start : start + 10] = b"%010d" % objects.here
    objects.add(_catalogue(file, size, metadata), catalogue)
    whole = size + len(objects.begins)
    yield data[:table]
    yield objects.written.getvalue()
    yield b"xref\n0 %d\n" % whole + entries[first:] + objects.table
    yield b"trailer\n%bstartxref\n%d\n%%%%EOF\n" % (
        SIZE.sub(b"/Size %d" % whole, found[1]), objects.here,
    )  # fmt: skip


def _catalogue(file: Any, structure: int, metadata: int) -> bytes:
    """The catalogue once more, with what came after it."""
    written: bytes = file.Catalog.format(file)
    more = b"/StructTreeRoot %d 0 R/Metadata %d 0 R/MarkInfo<</Marked true>>" % (
        structure,
        metadata,
    )
    return written.rstrip().removesuffix(b">>") + more + b">>"


def _structure(objects: Objects, tree: Tree, numbers: Numbers) -> None:
    """The root, the way back from the marks, and each element, which is let go when it is written."""
    elements = deque(tree.root.walk())
    for number, element in enumerate(elements, objects.number + 2):
        element.number = number
    objects.add((
        f"<</Type/StructTreeRoot/K {tree.root.number} 0 R/ParentTree {objects.number + 1} 0 R"
        f"/ParentTreeNextKey {LINKS + len(tree.annotated)}>>"
    ).encode())  # fmt: skip
    objects.add(_parent_tree(tree))
    tree.pages.clear()
    tree.annotated.clear()
    while elements:
        element = elements.popleft()
        above = element.parent.owner.number if element.parent else objects.number
        objects.add(_element(element, above, numbers))
        element.kids.clear()


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
