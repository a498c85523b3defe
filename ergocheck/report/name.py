"""The file name of a report."""

import re
import unicodedata

from ergocheck.domain.workplace import Assessment
from ergocheck.report.blocks import Audience


def report_name(assessment: Assessment, audience: Audience) -> str:
    """A file name that says what it is: `ergocheck-balie-2-2026-11-22-employer.pdf`."""
    plain = unicodedata.normalize("NFKD", assessment.workplace.name).encode("ascii", "ignore")
    slug = re.sub(r"[^a-z0-9]+", "-", plain.decode().lower()).strip("-")[:40]
    parts = ["ergocheck", slug, assessment.date.isoformat(), audience]
    return "-".join(p for p in parts if p) + ".pdf"
