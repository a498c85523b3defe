"""A document as a tagged PDF: the one place that knows ReportLab, with `style` and its neighbours."""

from collections.abc import Callable
from functools import partial
from typing import Any

from reportlab import rl_config
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from ergocheck.report.blocks import Document
from ergocheck.report.flow import Later, paged
from ergocheck.report.page import Kept, NumberedCanvas, furniture
from ergocheck.report.structure import Element, Tree
from ergocheck.report.style import BOTTOM, HEIGHT, MARGIN, PAGE, TOP, WIDTH
from ergocheck.report.tagging import TaggedCanvas
from ergocheck.report.typeface import REGULAR, register
from ergocheck.report.xmp import packet

# Nothing typed may fetch a file or an address: text is set without markup, this closes the rest.
rl_config.trustedHosts = []
rl_config.trustedSchemes = ["data"]
# Bytes as bytes: written as letters they take a quarter more room, and time.
rl_config.useA85 = 0


class Template(BaseDocTemplate):
    """Lays out what comes, and has the next part set when the one before it is."""

    def filterFlowables(self, flowables: list[Flowable]) -> None:  # noqa: N802 - ReportLab's name
        """Called before each flowable."""
        while isinstance(flowables[0], Later):
            flowables[:1] = flowables[0].made()


def render(document: Document) -> bytes:
    """The PDF. The same document gives the same bytes."""
    tree = Tree(Element("Document", language=document.language))
    canvas = partial(TaggedCanvas, tree=tree, packet=packet(document), pdfVersion=(1, 7))
    return drawn(document, tree, canvas)


def drawn(document: Document, tree: Tree, canvas: Callable[..., NumberedCanvas]) -> bytes:
    """The PDF as a canvas writes it; one that knows no structure leaves the tree alone."""
    register()
    written = Kept()
    frame = Frame(MARGIN, BOTTOM, WIDTH, HEIGHT, 0, 0, 0, 0, id="text")
    named = tree.root.add("P") if document.margins.named else None
    file: Any = written
    template = Template(
        file,
        pagesize=PAGE,
        leftMargin=MARGIN,
        rightMargin=MARGIN,
        topMargin=TOP,
        bottomMargin=BOTTOM,
        pageTemplates=[PageTemplate(id="page", frames=[frame], onPage=furniture(document, named))],
        title=document.title,
        author=document.author,
        subject=document.subject,
        keywords=[document.fingerprint],
        creator="ErgoCheck",
        lang=document.language,
        invariant=1,
        initialFontName=REGULAR,
        displayDocTitle=True,
    )
    template.build(paged(document.blocks, tree.root), canvasmaker=canvas)
    return written.whole
