"""A report in any of its formats: the same document, written by the one writer of each."""

from dataclasses import dataclass
from datetime import date
from typing import assert_never

from ergocheck.domain.advice import Result
from ergocheck.domain.words import Language
from ergocheck.report import docx, html, pdf, spreadsheet
from ergocheck.report.blocks import Audience, Document
from ergocheck.report.document import told
from ergocheck.report.name import Format
from ergocheck.report.reader import Reader


@dataclass(frozen=True, slots=True)
class Written:
    """A file, and the fingerprint of the document in it."""

    content: bytes
    fingerprint: str


def write(
    result: Result,
    form: Format,
    *,
    language: Language,
    audience: Audience,
    made: date | None = None,
    address: str = "",
) -> Written:
    """The report of a result for one audience in one language; the same input gives the same bytes."""
    reader = Reader(result, language, audience, made, address)
    document = told(reader)
    return Written(_content(document, form, reader), document.fingerprint)


def _content(document: Document, form: Format, reader: Reader) -> bytes:
    match form:
        case "pdf":
            return pdf.render(document)
        case "docx":
            return docx.render(document)
        case "html":
            return html.render(document)
        case "xlsx":
            return spreadsheet.render(document, reader)
        case _:
            assert_never(form)
