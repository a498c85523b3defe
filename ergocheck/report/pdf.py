"""A document as a PDF: the one place that knows ReportLab, with `style` and its neighbours."""

from io import BytesIO

from reportlab import rl_config
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from ergocheck.report.blocks import Document
from ergocheck.report.flow import flowables
from ergocheck.report.page import NumberedCanvas, furniture
from ergocheck.report.style import BOTTOM, HEIGHT, MARGIN, PAGE, TOP, WIDTH
from ergocheck.report.typeface import REGULAR, register

# Nothing typed may fetch a file or an address: text is set without markup, this closes the rest.
rl_config.trustedHosts = []
rl_config.trustedSchemes = ["data"]


def render(document: Document) -> bytes:
    """The PDF. The same document gives the same bytes."""
    register()
    written = BytesIO()
    frame = Frame(MARGIN, BOTTOM, WIDTH, HEIGHT, 0, 0, 0, 0, id="text")
    template = BaseDocTemplate(
        written,
        pagesize=PAGE,
        leftMargin=MARGIN,
        rightMargin=MARGIN,
        topMargin=TOP,
        bottomMargin=BOTTOM,
        pageTemplates=[PageTemplate(id="page", frames=[frame], onPage=furniture(document))],
        title=document.title,
        author=document.author,
        subject=document.subject,
        creator="ErgoCheck",
        lang=document.language,
        invariant=1,
        initialFontName=REGULAR,
        displayDocTitle=True,
    )
    template.build(flowables(document.blocks), canvasmaker=NumberedCanvas)
    return written.getvalue()
