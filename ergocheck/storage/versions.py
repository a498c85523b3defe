"""Versions of a signed assessment: the next one, the chain of them, and erasing."""

from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import ColumnElement, delete, insert, select, update
from sqlalchemy.engine import RowMapping

from ergocheck.storage.folder import PARTS, Folder
from ergocheck.storage.tables import assessments


def successor(folder: Folder) -> UUID | None:
    """The version that corrects this one, or None."""
    query = select(assessments.c.id).where(_later(folder))
    return folder.connection.execute(query).scalar_one_or_none()


def add_next(folder: Folder, row: RowMapping, now: datetime) -> UUID:
    """A next version with all that this one says, but the signature."""
    new_id = uuid4()
    new = {**row, "id": new_id, "version": row["version"] + 1, "corrects": folder.id}
    new |= {"created_at": now, "changed_at": now}
    folder.connection.execute(insert(assessments).values(**new))
    for table in PARTS:
        folder.copy_into(table, new_id)
    return new_id


def erase(folder: Folder) -> None:
    """Erase this version and everything in it; the next one then corrects the one before."""
    before = folder.row(lock=True)["corrects"]
    folder.change(assessments, {"corrects": None})
    later = update(assessments).where(_later(folder))
    folder.connection.execute(later.values(corrects=before))
    folder.connection.execute(delete(assessments).where(folder.own(assessments)))


def chain(folder: Folder) -> list[Folder]:
    """Every version of it, the newest first."""
    newest = folder
    while (later := successor(newest)) is not None:
        newest = _at(folder, later)
    found = [newest]
    while (earlier := found[-1].row()["corrects"]) is not None:
        found.append(_at(folder, earlier))
    return found


def _at(folder: Folder, other: UUID) -> Folder:
    return Folder(folder.connection, folder.organisation_id, other)


def _later(folder: Folder) -> ColumnElement[bool]:
    c = assessments.c
    return (c.organisation_id == folder.organisation_id) & (c.corrects == folder.id)
