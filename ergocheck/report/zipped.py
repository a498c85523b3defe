"""A package of files whose bytes depend on nothing but what is in it."""

from datetime import date
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

EARLIEST: Final = date(1980, 1, 1)
"""A zip knows no earlier day; it stands where a document has none."""
BY_NOBODY: Final = 0
"""The system that made the entries: always the same, wherever it ran."""


def steady(package: bytes, day: date) -> bytes:
    """The same files in the same order, each of that day."""
    written = BytesIO()
    with ZipFile(BytesIO(package)) as old, ZipFile(written, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = ZipInfo(name, (*max(day, EARLIEST).timetuple()[:3], 0, 0, 0))
            entry.compress_type, entry.create_system = ZIP_DEFLATED, BY_NOBODY
            new.writestr(entry, old.read(name))
    return written.getvalue()
