"""Whether a fingerprint that somebody read from a page is the one of a document."""

from collections.abc import Iterable

from ergocheck.report.blocks import Document


def is_of(document: Document, typed: str) -> bool:
    """Whether the document is the one meant; case, spaces and the dash do not matter."""
    return _plain(typed) == _plain(document.fingerprint)


def which(documents: Iterable[Document], typed: str) -> Document | None:
    """The document with this fingerprint among the versions, audiences and languages there are."""
    return next((document for document in documents if is_of(document, typed)), None)


def _plain(typed: str) -> str:
    return "".join(c for c in typed.lower() if c in "0123456789abcdef")
