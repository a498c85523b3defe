"""A DOCX read back as a screen reader meets it: text, headings, tables and alternative texts in order."""

import io
from collections.abc import Iterator
from typing import Any

import docx
from docx.document import Document as Package
from docx.oxml.ns import qn


def opened(data: bytes) -> Package:
    """The file, read by the library that others read it with."""
    return docx.Document(io.BytesIO(data))


def text_of(package: Package) -> str:
    """Everything it says, in reading order, as `Document.text()` does."""
    named = package.sections[0].first_page_header.paragraphs[0].text.partition(" · ")[0]
    lines = (line for block in package.element.body for line in _lines(block))
    return "\n".join((named, *lines))


def _lines(block: Any) -> Iterator[str]:
    if block.tag == qn("w:tbl"):
        yield caption_of(block)
        for row in block.tr_lst:
            cells = ("\n".join(map(_paragraph, cell.p_lst)) for cell in row.tc_lst)
            yield "|".join(cells)
    elif block.tag == qn("w:p") and not _above_table(block):
        yield _paragraph(block)


def caption_of(table: Any) -> str:
    """What a table is called."""
    return str(next(table.iter(qn("w:tblCaption"))).get(qn("w:val")))


def _above_table(paragraph: Any) -> bool:
    """Whether it is the visible caption of the table below it, which says the same."""
    below = paragraph.getnext()
    named = below is not None and below.tag == qn("w:tbl") and paragraph.style == "Caption"
    return named and _paragraph(paragraph) == caption_of(below)


def _paragraph(paragraph: Any) -> str:
    breaks = {qn("w:br"): "\n", qn("w:tab"): "\t"}
    parts = paragraph.iter(qn("w:t"), qn("wp:docPr"), *breaks)
    return "".join(part.text or breaks.get(part.tag) or part.get("descr") or "" for part in parts)
