"""The list of assessments, and finding one in it."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import Connection, select
from sqlalchemy.engine import RowMapping

from ergocheck.domain.workplace import Assessor, Workplace
from ergocheck.storage.details import assessor_of, workplace_of
from ergocheck.storage.tables import assessments, chosen_checklists, persons, signatures

Progress = Literal["open", "signed"]


@dataclass(frozen=True, slots=True)
class Row:
    """One assessment in the list. `corrects` and `superseded_by` name its other versions."""

    id: str
    workplace: Workplace
    person: str
    assessor: Assessor
    date: date
    checklists: tuple[str, ...]
    state: Progress
    version: int
    changed_at: datetime
    signed_at: datetime | None
    corrects: str | None
    superseded_by: str | None


def rows(connection: Connection, organisation_id: UUID) -> list[Row]:
    """Every assessment of the organisation, the one changed last first."""
    found = connection.execute(_query(organisation_id)).mappings().all()
    names = _checklists(connection, organisation_id)
    later = {r["corrects"]: str(r["id"]) for r in found if r["corrects"]}
    return [_row(r, names.get(r["id"], ()), later.get(r["id"])) for r in found]


def matches(row: Row, search: str) -> bool:
    """Whether every word searched for stands in what the row says, whatever case and accents."""
    where = row.workplace
    said = (where.employer, where.site, where.name, row.person, row.assessor.name)
    text = folded(" ".join(said))
    return all(word in text for word in folded(search).split())


def folded(text: str) -> str:
    """The text without case and accents: "Änne" is found as "anne"."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in apart if not unicodedata.combining(c))


def _query(organisation_id: UUID) -> Any:
    a, p, s = assessments.c, persons.c, signatures.c
    return (
        select(assessments, p.name.label("person"), s.at.label("signed_at"))
        .join(persons, (p.organisation_id == a.organisation_id) & (p.assessment_id == a.id))
        .outerjoin(signatures, (s.organisation_id == a.organisation_id) & (s.assessment_id == a.id))
        .where(a.organisation_id == organisation_id)
        .order_by(a.changed_at.desc(), a.id)
    )


def _checklists(connection: Connection, organisation_id: UUID) -> dict[UUID, tuple[str, ...]]:
    c = chosen_checklists.c
    query = (
        select(c.assessment_id, c.checklist)
        .where(c.organisation_id == organisation_id)
        .order_by(c.assessment_id, c.position)
    )
    return _gathered((r.assessment_id, r.checklist) for r in connection.execute(query))


def _gathered(pairs: Iterable[tuple[UUID, str]]) -> dict[UUID, tuple[str, ...]]:
    found: dict[UUID, tuple[str, ...]] = {}
    for key, name in pairs:
        found[key] = (*found.get(key, ()), name)
    return found


def _row(r: RowMapping, checklists: tuple[str, ...], superseded_by: str | None) -> Row:
    return Row(
        id=str(r["id"]),
        workplace=workplace_of(r),
        person=r["person"],
        assessor=assessor_of(r),
        date=r["date"],
        checklists=checklists,
        state="signed" if r["signed_at"] else "open",
        version=r["version"],
        changed_at=r["changed_at"],
        signed_at=r["signed_at"],
        corrects=str(r["corrects"]) if r["corrects"] else None,
        superseded_by=superseded_by,
    )
