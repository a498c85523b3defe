"""A fingerprint that somebody read from a page: what was meant, and whether it is a document's."""

import re
from collections.abc import Iterable
from typing import Final

from ergocheck.report.blocks import DIGITS, Document

FOUR: Final = f"([{DIGITS}]{{4}})"
SHAPE: Final = re.compile(rf"(?<![0-9a-z]){FOUR}[\s\-‐-―]*{FOUR}[\s\-‐-―]*{FOUR}(?![0-9a-z])")
MISREAD: Final = str.maketrans({"o": "0", "l": "1", "i": "1"})


def read(typed: str) -> str | None:
    """The fingerprint in what was typed, as it stands on the page; None where there is none.

    Case, spaces and the dash do not matter, nor an O for a nought or an l for a one.
    """
    found = SHAPE.search(typed.lower()) or SHAPE.search(typed.lower().translate(MISREAD))
    return "-".join(found.groups()) if found else None


def is_of(document: Document, typed: str) -> bool:
    """Whether the document is the one meant."""
    return read(typed) == document.fingerprint


def which(documents: Iterable[Document], typed: str) -> Document | None:
    """The document with this fingerprint among the versions, audiences and languages there are."""
    return next((document for document in documents if is_of(document, typed)), None)
