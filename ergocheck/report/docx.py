"""A document as DOCX, for those who must edit: real headings, lists, tables, pictures and properties."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from io import BytesIO
from typing import Any, Final

import docx
from docx.document import Document as Package
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.section import _Footer, _Header

from ergocheck.domain.words import labelled
from ergocheck.markup.element import element, legible
from ergocheck.report.blocks import Document
from ergocheck.report.docxblocks import Writer
from ergocheck.report.docxpicture import Album
from ergocheck.report.docxstyle import dress
from ergocheck.report.zipped import EARLIEST, steady
from ergocheck.texts import LOCALES

LONGEST: Final = 255
"""Characters that a property of the file may have."""
PAGE: Final = (("PAGE", "1"), ("NUMPAGES", "1"))


def render(document: Document) -> bytes:
    """The file. The same document gives the same bytes."""
    package = docx.Document()
    day = document.day or EARLIEST
    dress(package, _locale(document.language))
    _about(package, document, day)
    _margins(package, document)
    part = package.part
    writer = Writer(
        Album(part),
        _links(package),
        _numbering(package),
        _locale,
        labelled("", "", document.language),
    )
    markup = element("w:body", {}, *writer.body(document.blocks))
    spaces = nsdecls("w", "r", "wp", "a", "pic")
    read = parse_xml(markup.replace("<w:body", f"<w:body {spaces}", 1))
    body = package.element.body
    for block in list(read):
        body.insert(len(body) - 1, block)
    written = BytesIO()
    package.save(written)
    return steady(written.getvalue(), day)


def _locale(language: str) -> str:
    return LOCALES.get(language, language).replace("_", "-")  # type: ignore[call-overload, no-any-return]


def _about(package: Package, document: Document, day: date) -> None:
    """What the file says about itself, and nothing of the template it was made from."""
    known: Any = package.core_properties
    told = {
        "title": document.title, "author": document.author, "subject": document.subject,
        "keywords": document.fingerprint, "last_modified_by": document.author or "ErgoCheck",
        "language": _locale(document.language), "comments": "",
    }  # fmt: skip
    for name, text in told.items():
        setattr(known, name, legible(text)[:LONGEST])
    known.created = known.modified = datetime.combine(day, time(), UTC).replace(tzinfo=None)
    known.revision = 1
    relations = package.part.package.rels
    for id, relation in list(relations.items()):
        if relation.reltype.endswith("thumbnail"):
            del relations[id]


def _margins(package: Package, document: Document) -> None:
    section, margins = package.sections[0], document.margins
    _line(section.first_page_header, *margins.first)
    _line(section.header, *margins.later)
    _line(section.first_page_footer, margins.footer, pages=True)
    _line(section.footer, margins.footer, pages=True)


def _line(place: _Header | _Footer, left: str, right: str = "", *, pages: bool = False) -> None:
    paragraph = place.paragraphs[0]
    paragraph.text = legible(" · ".join(text for text in (left, right) if text))
    for number, (field, shown) in enumerate(PAGE if pages else ()):
        paragraph.add_run(" / " if number else " · ")
        simple = element("w:fldSimple", {"w:instr": field}, f"<w:r><w:t>{shown}</w:t></w:r>")
        read = parse_xml(simple.replace("<w:fldSimple", f"<w:fldSimple {nsdecls('w')}", 1))
        paragraph._p.append(read)


def _links(package: Package) -> Callable[[str], str]:
    """The id of the relation to an address."""
    return lambda address: package.part.relate_to(
        address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True
    )


def _numbering(package: Package) -> Callable[[], str]:
    """A list that begins at one again."""
    lists: Any = package.part.numbering_part.element

    def begun() -> str:
        style: Any = package.styles["List Number"].element
        kind = lists.num_having_numId(style.pPr.numPr.numId.val).abstractNumId.val
        number = lists.add_num(kind)
        number.add_lvlOverride(ilvl=0).add_startOverride(1)
        return f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number.numId}"/></w:numPr>'

    return begun
