"""One assessment's rows: finding, locking, reading and writing them inside a transaction."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Select, Table, func, insert, select, update
from sqlalchemy.engine import RowMapping

from ergocheck.domain.errors import Frozen, InputRefused, NotFound, Problem
from ergocheck.storage.entries import AnswerEntry, Receipt, Recorded
from ergocheck.storage.tables import (
    answers,
    assessments,
    chosen_checklists,
    doors,
    health_answers,
    persons,
    signatures,
)

PARTS: tuple[Table, ...] = (persons, chosen_checklists, answers, health_answers, doors)


def uuid_of(text: str, where: str) -> UUID:
    """The UUID in a text; InputRefused where there is none."""
    try:
        return UUID(text)
    except ValueError:
        raise InputRefused(Problem(where, "not_a_uuid", {"value": text[:64]})) from None


@dataclass(frozen=True, slots=True)
class Folder:
    """The rows of one assessment of one organisation, in one transaction."""

    connection: Connection
    organisation_id: UUID
    id: UUID

    def own(self, table: Table) -> ColumnElement[bool]:
        """The condition that a row of that table belongs to this assessment."""
        key = table.c.id if table is assessments else table.c.assessment_id
        return (table.c.organisation_id == self.organisation_id) & (key == self.id)

    @property
    def key(self) -> dict[str, UUID]:
        """What leads the key of each of its rows."""
        return {"organisation_id": self.organisation_id, "assessment_id": self.id}

    def row(self, *, lock: bool = False) -> RowMapping:
        """The assessment's own row; with `lock` nobody else writes until the end. NotFound."""
        query = select(assessments).where(self.own(assessments))
        found = self._one(query.with_for_update() if lock else query)
        if found is None:
            raise NotFound(Problem("assessment", "not_found", {"id": str(self.id)}))
        return found

    def one(self, table: Table) -> RowMapping | None:
        """The row of it in a table where an assessment has one at most, or None."""
        return self._one(select(table).where(self.own(table)))

    def only(self, table: Table) -> RowMapping:
        """The row of it in a table where each assessment has one."""
        return self.connection.execute(select(table).where(self.own(table))).mappings().one()

    def all(self, table: Table, order: str = "revision") -> Sequence[RowMapping]:
        """Its rows in that table, in order."""
        query = select(table).where(self.own(table)).order_by(table.c[order])
        return self.connection.execute(query).mappings().all()

    def _one(self, query: Select[Any]) -> RowMapping | None:
        return self.connection.execute(query).mappings().one_or_none()

    def refuse_signed(self) -> None:
        """Frozen where a signature stands. Asked once the row is locked, so that it stays true."""
        signature = self.one(signatures)
        if signature is not None:
            raise Frozen(
                Problem("assessment", "signed_already", {"at": signature["at"].isoformat()})
            )

    def add(self, table: Table, values: dict[str, Any]) -> None:
        """A new row of it in that table."""
        self.connection.execute(insert(table).values(**self.key, **values))

    def change(self, table: Table, values: dict[str, Any]) -> None:
        """New values in its only row of that table."""
        self.connection.execute(update(table).where(self.own(table)).values(**values))

    def touch(self, now: datetime) -> None:
        """Write down when it was changed. Never for health: who lists it would see that."""
        self.change(assessments, {"changed_at": now})

    def next_revision(self, table: Table) -> int:
        """One more than any revision there; the row is locked, so nobody else takes it."""
        query = select(func.coalesce(func.max(table.c.revision), 0) + 1).where(self.own(table))
        return int(self.connection.execute(query).scalar_one())

    def receipt(self, table: Table, entry: AnswerEntry, kept: object) -> Receipt | None:
        """The receipt of an entry that is kept already; InputRefused if it said something else."""
        query = select(table).where(self.own(table), table.c.id == uuid_of(entry.id, "id"))
        before = self._one(query)
        if before is None:
            return None
        said = (entry.question, entry.row, kept)
        if (before["question"], before["row"], before["value"]) != said:
            raise InputRefused(Problem("id", "entry_reused", {"id": str(before["id"])}))
        return recorded(before).receipt

    def add_entry(self, table: Table, entry: AnswerEntry, kept: object, now: datetime) -> Receipt:
        """Keep an entry, and its receipt."""
        entry_id, based_on = uuid_of(entry.id, "id"), entry.based_on
        revision = self.next_revision(table)
        values = {
            "id": entry_id,
            "revision": revision,
            "question": entry.question,
            "row": entry.row,
            "value": kept,
            "based_on": uuid_of(based_on, "based_on") if based_on else None,
            "device_time": entry.device_time,
            "received_at": now,
        }
        self.add(table, values)
        return Receipt(str(entry_id), revision, now)

    def copy_into(self, table: Table, new_id: UUID) -> None:
        """The same rows of that table once more, for another assessment."""
        names = [c.name for c in table.c if c.name != "assessment_id"]
        query = select(*(table.c[n] for n in names)).where(self.own(table))
        found = self.connection.execute(query).mappings().all()
        if found:
            rows = [{**row, "assessment_id": new_id} for row in found]
            self.connection.execute(insert(table), rows)


def recorded(row: RowMapping) -> Recorded:
    """An entry and its receipt from a row of answers."""
    based_on = row["based_on"]
    entry = AnswerEntry(
        id=str(row["id"]),
        question=row["question"],
        value=row["value"],
        row=row["row"],
        based_on=str(based_on) if based_on else None,
        device_time=row["device_time"],
    )
    return Recorded(entry, Receipt(entry.id, row["revision"], row["received_at"]))
