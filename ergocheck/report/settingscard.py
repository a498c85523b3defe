"""The settings card on its own: one A6 page to leave on the desk, or a page for the phone."""

from functools import partial
from typing import Any, Final

from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from ergocheck.domain.advice import Result
from ergocheck.domain.words import Language
from ergocheck.drawing.icons import mark
from ergocheck.markup.element import element, escaped
from ergocheck.markup.svg import svg
from ergocheck.report.blocks import Document, Margins, SettingsCard
from ergocheck.report.cardbox import HEIGHT_OF_CARD, WIDTH_OF_CARD, CardFlow
from ergocheck.report.code import picture as code
from ergocheck.report.page import Kept
from ergocheck.report.parts.card import to_cut_out
from ergocheck.report.reader import Reader
from ergocheck.report.structure import Tree
from ergocheck.report.tagging import TaggedCanvas
from ergocheck.report.typeface import REGULAR, register
from ergocheck.report.webpage import Look, page
from ergocheck.report.xmp import packet
from ergocheck.texts import texts_for

LOOK: Final = Look(("tokens", "pictures", "card"))


class _OnePage(TaggedCanvas):
    """A page without a number: it is the only one."""

    numbered = False


def has_card(result: Result) -> bool:
    """Whether enough is known of the person for a card."""
    return "seat_height" in result.card.settings


def document(result: Result, *, language: Language, address: str = "") -> Document | None:
    """The card as a document of the person it is about; None where no height is known."""
    reader = Reader(result, language, "employee", address=address)
    card = to_cut_out(reader)
    if card is None:
        return None
    name = result.assessment.person.name
    title = reader.texts.labelled(card.title, name) if name else card.title
    return Document(
        language=language,
        audience="employee",
        title=title,
        author=result.assessment.assessor.name,
        subject=reader.say("Settings card"),
        margins=Margins(("", ""), ("", ""), ""),
        blocks=(card,),
        day=result.assessment.date,
    )


def pdf(document: Document) -> bytes:
    """One tagged A6 page with the drawing at 1 : 20. The same card gives the same bytes."""
    register()
    written, tree = Kept(), Tree()
    file: Any = written
    frame = Frame(0, 0, WIDTH_OF_CARD, HEIGHT_OF_CARD, 0, 0, 0, 0, id="card")
    template = BaseDocTemplate(
        file,
        pagesize=(WIDTH_OF_CARD, HEIGHT_OF_CARD),
        pageTemplates=[PageTemplate(id="card", frames=[frame])],
        title=document.title,
        author=document.author,
        subject=document.subject,
        creator="ErgoCheck",
        lang=document.language,
        invariant=1,
        initialFontName=REGULAR,
        displayDocTitle=True,
    )
    canvas = partial(_OnePage, tree=tree, packet=packet(document), pdfVersion=(1, 7))
    template.build([CardFlow(_card(document), tree.root, cut=False)], canvasmaker=canvas)
    return written.whole


def html(document: Document) -> bytes:
    """One screen of large numbers, which works as a saved page too."""
    card = _card(document)
    head = element(
        "header", {}, svg(mark(), css_class="brand", decorative=True),
        element("div", {}, element("h1", {}, escaped(card.title)),
                element("p", {"class": "soft"}, escaped(card.about))),
    )  # fmt: skip
    numbers = (
        element("div", {}, element("dt", {}, escaped(label)), element("dd", {}, escaped(value)))
        for label, value in card.lines
    )
    foot = (
        element("p", {"class": "sentence"}, escaped(card.sentence)),
        element("p", {"class": "soft"}, escaped(_day(document))),
    )
    sign = svg(code(card.code), css_class="code", decorative=True)
    content = (head, svg(card.drawing), element("dl", {}, *numbers), *foot, sign)
    return page(document, document.title, LOOK, element("main", {"class": "own-card"}, *content))


def _day(document: Document) -> str:
    """Since when the numbers hold; a screen knows no scale."""
    return texts_for(document.language).date(document.day) if document.day else ""


def _card(document: Document) -> SettingsCard:
    return next(block for block in document.blocks if isinstance(block, SettingsCard))
