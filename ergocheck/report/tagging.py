"""A canvas that says of everything drawn what it is: content of an element, or an artifact."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFPage, PDFString

from ergocheck.report.page import Kept, NumberedCanvas
from ergocheck.report.structure import Annotated, Element, Tree
from ergocheck.report.typesetting import SWITCH, Address
from ergocheck.report.writing import LINKS, finished

ARTIFACT = "/Artifact BMC"
OWN = ("StructParents", "Tabs")


class Entry(NamedTuple):
    """A bookmark: page from 0, level from 0, what it says, and how high on the page it leads."""

    page: int
    level: int
    text: str
    top: float


class TaggedCanvas(NumberedCanvas):
    """Marks the content while it is drawn, and writes the structure when the last page is known."""

    _pageNumber: int
    _namedCB: dict[str, Any]
    _curr_tx_info: dict[str, Any]
    _doc: Any
    _absRect: Callable[..., Any]
    _addAnnotation: Callable[..., None]

    def __init__(self, *args: Any, tree: Tree, packet: bytes, **named: Any) -> None:
        super().__init__(*args, **named)
        self._tree, self._packet = tree, packet
        self._element: Element | None = None
        self._entries: list[Entry] = []
        self._namedCB[SWITCH] = TaggedCanvas._switch

    @contextmanager
    def content(self, element: Element) -> Iterator[None]:
        """Everything drawn inside belongs to the element."""
        self._code.append(self._opening(element))
        yield
        self._code.append("EMC")

    @contextmanager
    def artifact(self, kind: str = "") -> Iterator[None]:
        """Everything drawn inside is there for the eye only; `kind` is Header or Footer."""
        opening = f"/Artifact <</Type/Pagination/Subtype/{kind}>> BDC" if kind else ARTIFACT
        place = len(self._code)
        self._code.append(opening)
        yield
        if len(self._code) == place + 1:
            self._code.pop()
        else:
            self._code.append("EMC")

    @contextmanager
    def words(self, element: Element | None) -> Iterator[None]:
        """The text drawn inside belongs to the element; without one it is an artifact."""
        if element is None:
            with self.artifact():
                yield
            return
        self._element = element
        yield
        self._element = None

    def figure(self, element: Element, x: float, y: float, width: float, height: float) -> None:
        """Where a figure stands, in the coordinates of this moment."""
        left, low = self.absolutePosition(x, y)
        right, high = self.absolutePosition(x + width, y + height)
        element.box = (left, low, right, high)

    def entry(self, level: int, text: str, top: float) -> None:
        """A bookmark to here."""
        _, high = self.absolutePosition(0, top)
        self._entries.append(Entry(self._pageNumber - 1, level, text, high))

    def beginText(self, *args: Any, **named: Any) -> Any:  # noqa: N802 - ReportLab's name
        """A text object that opens with the mark of the paragraph it belongs to."""
        made: Any = super().beginText(*args, **named)
        if self._element is not None:
            made._code.append(self._opening(self._element))
        return made

    def drawText(self, aTextObject: Any) -> None:  # noqa: N802 - ReportLab's name
        """Closes the mark within the text object that opened it."""
        if self._element is not None:
            aTextObject._code.append("EMC")
        super().drawText(aTextObject)

    def linkURL(self, url: Any, rect: Any, relative: Any = 0, *_: Any, **__: Any) -> None:  # noqa: N802
        """A link that the structure knows, with its text as its description."""
        if not isinstance(url, Address) or self._element is None:
            return
        name, key = f"link{len(self._tree.annotated)}", len(self._tree.annotated)
        self._tree.annotated.append(url.element.owner)
        url.element.kids.append(Annotated(self._pageNumber - 1, name))
        self._addAnnotation(_link(url, self._absRect(rect, relative), LINKS + key), name)

    def _opening(self, element: Element) -> str:
        number = self._tree.mark(element, self._pageNumber - 1)
        return f"/{element.owner.kind} <</MCID {number}>> BDC"

    def _switch(self, _: str, element: Element) -> None:
        """Called within a paragraph where a run of another element begins."""
        if self._element is not None:
            self._curr_tx_info["tx"]._code += ["EMC", self._opening(element)]

    def _setAnnotations(self, page: object) -> None:  # noqa: N802 - ReportLab's name
        """The page refers to its marks, and the tab key follows the structure."""
        super()._setAnnotations(page)
        if not isinstance(page, PDFPage):
            return
        page.__NoDefault__ = [*page.__NoDefault__, *OWN]
        page.__dict__ |= {"StructParents": self._pageNumber - 1, "Tabs": PDFName("S")}

    def page_written(self) -> None:
        """The bookmarks of a page, now that it is the one being written."""
        for number, entry in enumerate(self._entries):
            if entry.page == self._pageNumber - 1:
                key = f"heading{number}"
                self.bookmarkPage(key, "XYZ", left=0, top=entry.top)
                level = min(entry.level, self._doc.outline.currentlevel + 1)
                self.addOutlineEntry(entry.text, key, level)

    def save(self) -> None:
        """The file, and behind it the structure and the description of the file."""
        super().save()
        kept: Kept = self._filename  # type: ignore[attr-defined]
        kept.parts[:] = finished(kept.whole, self._doc, self._tree, self._packet)


def _link(url: Address, rect: Any, key: int) -> Any:
    """A link annotation without a border; `key` is its place in the structure."""
    made = PDFDictionary({})
    made["Type"], made["Subtype"] = PDFName("Annot"), PDFName("Link")
    made["Rect"], made["Border"], made["F"] = PDFArray(rect), PDFArray([0, 0, 0]), 4
    made["A"] = PDFDictionary({"S": PDFName("URI"), "URI": PDFString(str(url))})
    made["Contents"] = PDFString(url.text)
    made["StructParent"] = key
    return made
