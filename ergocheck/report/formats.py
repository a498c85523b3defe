"""A report in any of its formats: the same document, written by the one writer of each."""

from datetime import date
from typing import assert_never

from ergocheck.domain.advice import Result
from ergocheck.domain.words import Language
from ergocheck.report import docx, html, pdf, spreadsheet
from ergocheck.report.blocks import Audience
from ergocheck.report.document import build
from ergocheck.report.name import Format


def write(
    result: Result,
    form: Format,
    *,
    language: Language,
    audience: Audience,
    made: date | None = None,
) -> bytes:
    """The report of a result for one audience in one language; the same input gives the same bytes."""
    if form == "xlsx":
        return spreadsheet.render(result, language=language, audience=audience, made=made)
    document = build(result, language=language, audience=audience, made=made)
    match form:
        case "pdf":
            return pdf.render(document)
        case "docx":
            return docx.render(document)
        case "html":
            return html.render(document)
        case _:
            assert_never(form)
