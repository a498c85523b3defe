"""Which reports were made: a fingerprint stays known after the assessment went on."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, select

from ergocheck.storage.engine import insert_once
from ergocheck.storage.folder import Folder
from ergocheck.storage.tables import reports

MOST = 20
"""Reports of one fingerprint that are told: it is short, so chance may give it twice."""


@dataclass(frozen=True, slots=True)
class MadeReport:
    """One report as it was handed over: of which assessment, in which language, for whom, first when."""

    assessment_id: str
    language: str
    audience: str
    fingerprint: str
    made_at: datetime


def note(folder: Folder, language: str, audience: str, fingerprint: str, now: datetime) -> None:
    """Note that it was made; made again it keeps its first moment."""
    said = {"language": language, "audience": audience, "fingerprint": fingerprint}
    insert_once(folder.connection, reports, {**folder.key, **said, "made_at": now})


def found(connection: Connection, organisation_id: UUID, fingerprint: str) -> list[MadeReport]:
    """The organisation's reports with that fingerprint, the last one first."""
    c = reports.c
    query = select(reports).where(
        c.organisation_id == organisation_id, c.fingerprint == fingerprint
    )
    rows = connection.execute(query.order_by(c.made_at.desc()).limit(MOST)).mappings()
    return [
        MadeReport(str(row["assessment_id"]), row["language"], row["audience"], row["fingerprint"],
                   row["made_at"])
        for row in rows
    ]  # fmt: skip
