"""The formats of a report, and what its file is called."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Final, Literal, TypeAlias, get_args

from ergocheck.domain.workplace import Assessment
from ergocheck.report.blocks import Audience

Format: TypeAlias = Literal["pdf", "docx", "html", "xlsx"]
FORMATS: Final[tuple[Format, ...]] = get_args(Format)
OFFICE: Final = "application/vnd.openxmlformats-officedocument"
MEDIA: Final[Mapping[Format, str]] = {
    "pdf": "application/pdf",
    "docx": f"{OFFICE}.wordprocessingml.document",
    "html": "text/html",
    "xlsx": f"{OFFICE}.spreadsheetml.sheet",
}
"""What each format is called between programs."""


def report_name(assessment: Assessment, audience: Audience, form: Format = "pdf") -> str:
    """A file name that says what it is: `ergocheck-balie-2-2026-11-22-employer.pdf`."""
    return f"{_name(assessment)}-{audience}.{form}"


def card_name(assessment: Assessment, ending: str) -> str:
    """The name of a settings card: `ergocheck-balie-2-2026-11-22-card.pdf`."""
    return f"{_name(assessment)}-card.{ending}"


def _name(assessment: Assessment) -> str:
    plain = unicodedata.normalize("NFKD", assessment.workplace.name).encode("ascii", "ignore")
    slug = re.sub(r"[^a-z0-9]+", "-", plain.decode().lower()).strip("-")[:40]
    return "-".join(part for part in ("ergocheck", slug, assessment.date.isoformat()) if part)
