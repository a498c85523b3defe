"""Doors as they are kept: each state of one a row, the newest counts, none is removed."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sqlalchemy.engine import RowMapping

from ergocheck.domain.errors import NotFound, Problem
from ergocheck.domain.workplace import Door
from ergocheck.storage.details import door_columns
from ergocheck.storage.folder import Folder
from ergocheck.storage.tables import doors


def put(folder: Folder, door_id: UUID, door: Door, now: datetime) -> bool:
    """Add the door, or its new state; whether anything was new."""
    said, newest = {**door_columns(door), "withdrawn": False}, _newest(folder, door_id)
    if newest is not None and all(newest[name] == value for name, value in said.items()):
        return False
    _add(folder, {**said, "id": door_id}, now)
    return True


def withdraw(folder: Folder, door_id: UUID, now: datetime) -> bool:
    """Take a door back; whether it still stood. NotFound where there never was one."""
    newest = _newest(folder, door_id)
    if newest is None:
        raise NotFound(Problem("door", "not_found", {"id": str(door_id)}))
    if newest["withdrawn"]:
        return False
    said = {n: v for n, v in newest.items() if n not in folder.key}
    _add(folder, {**said, "withdrawn": True}, now)
    return True


def standing(rows: Iterable[RowMapping]) -> list[RowMapping]:
    """The doors that stand, of rows in order of revision: each where it was first taken."""
    newest: dict[UUID, RowMapping] = {}
    for row in rows:
        newest[row["id"]] = row
    return [row for row in newest.values() if not row["withdrawn"]]


def _newest(folder: Folder, door_id: UUID) -> RowMapping | None:
    return next((r for r in reversed(folder.all(doors)) if r["id"] == door_id), None)


def _add(folder: Folder, said: dict[str, object], now: datetime) -> None:
    revision = folder.next_revision(doors)
    folder.add(doors, {**said, "revision": revision, "received_at": now})
