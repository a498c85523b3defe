"""The store: assessments in SQLite or PostgreSQL. Nothing else in ErgoCheck knows SQL."""

from uuid import UUID

from ergocheck.storage.entries import AnswerEntry, Receipt, Recorded
from ergocheck.storage.made import MadeReport
from ergocheck.storage.migrate import SchemaRefused, migrate
from ergocheck.storage.overview import Row
from ergocheck.storage.store import Store

# The one organisation, until there are several.
HOME = UUID("00000000-0000-4000-8000-000000000001")

__all__ = [
    "HOME",
    "AnswerEntry",
    "MadeReport",
    "Receipt",
    "Recorded",
    "Row",
    "SchemaRefused",
    "Store",
    "migrate",
]
