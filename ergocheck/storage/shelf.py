"""The shelf: texts of checklists and adjustments, each kept once, and read again as they were."""

import hashlib
from collections.abc import Callable

from sqlalchemy import Connection, select

from ergocheck.domain.adjustment import Adjustments
from ergocheck.domain.checklist import Checklist
from ergocheck.storage.engine import insert_once
from ergocheck.storage.tables import texts


class Shelf:
    """Reads texts with the functions it was given, each text once in the life of the process."""

    def __init__(
        self,
        read_checklist: Callable[[str], Checklist],
        read_adjustments: Callable[[str], Adjustments],
    ) -> None:
        self._read_checklist = read_checklist
        self._read_adjustments = read_adjustments
        self._checklists: dict[str, Checklist] = {}
        self._adjustments: dict[str, Adjustments] = {}

    def keep(self, connection: Connection, text: str) -> str:
        """Put a text on the shelf unless it stands there; its sha256."""
        name = hashlib.sha256(text.encode()).hexdigest()
        insert_once(connection, texts, {"sha256": name, "text": text})
        return name

    def checklist(self, connection: Connection, sha256: str) -> Checklist:
        """The checklist whose text has that sha256."""
        if sha256 not in self._checklists:
            self._checklists[sha256] = self._read_checklist(_text(connection, sha256))
        return self._checklists[sha256]

    def adjustments(self, connection: Connection, sha256: str) -> Adjustments:
        """The adjustments whose text has that sha256."""
        if sha256 not in self._adjustments:
            self._adjustments[sha256] = self._read_adjustments(_text(connection, sha256))
        return self._adjustments[sha256]


def _text(connection: Connection, sha256: str) -> str:
    query = select(texts.c.text).where(texts.c.sha256 == sha256)
    return str(connection.execute(query).scalar_one())
