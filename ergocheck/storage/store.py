"""The store: everything an organisation keeps, and the only way to it."""

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

from ergocheck.domain.adjustment import Adjustments
from ergocheck.domain.answers import Answers
from ergocheck.domain.checklist import Checklist
from ergocheck.domain.errors import InputRefused, NotFound, Problem
from ergocheck.domain.workplace import Assessment, Assessor, Door, Person, Signature, Workplace
from ergocheck.storage import doors as door_rows
from ergocheck.storage import made, overview, versions
from ergocheck.storage.details import columns, workplace_columns
from ergocheck.storage.engine import for_reading, for_writing, insert_once, open_engine, scrub
from ergocheck.storage.entries import AnswerEntry, Receipt, Recorded, entries_of, storable
from ergocheck.storage.folder import Folder, recorded, uuid_of
from ergocheck.storage.migrate import check_schema
from ergocheck.storage.reading import (
    assessment_in,
    health_in,
    question_of,
    questions_in,
    refuse_unreadable,
    table_of,
)
from ergocheck.storage.shelf import Shelf
from ergocheck.storage.tables import (
    answers,
    assessments,
    chosen_checklists,
    persons,
    signatures,
)


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Store:
    """Assessments in a database. Every method is one transaction, on the disk when it returns.

    `url` is SQLAlchemy's. `read_checklist` and `read_adjustments` make the domain's values of the
    texts that an assessment was made with. Methods raise NotFound for what the organisation does
    not have, and those that write raise Frozen once it is signed.
    """

    def __init__(
        self,
        url: str,
        read_checklist: Callable[[str], Checklist],
        read_adjustments: Callable[[str], Adjustments],
        *,
        now: Callable[[], datetime] = _utc_now,
    ) -> None:
        self.engine = open_engine(url)
        self._reads, self._writes = for_reading(self.engine), for_writing(self.engine)
        self._shelf = Shelf(read_checklist, read_adjustments)
        self._now = now

    def check(self) -> None:
        """Raise SchemaRefused unless the database has exactly the tables of this release."""
        with self._reads.connect() as connection:
            check_schema(connection)

    def close(self) -> None:
        """Let go of every connection."""
        self.engine.dispose()

    def create(self, organisation_id: UUID, assessment: Assessment) -> bool:
        """Keep a new assessment, its answers and doors included; whether it was new.

        Where its id is known already nothing is written. A signature is kept by `sign` only.
        """
        if assessment.signature is not None:
            raise InputRefused(Problem("signature", "sign_after_create"))
        now = self._now()
        with self._writes.begin() as connection:
            folder = Folder(connection, organisation_id, uuid_of(assessment.id, "id"))
            if not insert_once(connection, assessments, self._own_row(folder, assessment, now)):
                return False
            folder.add(persons, columns(assessment.person))
            for position, checklist in enumerate(assessment.checklists):
                sha256 = self._shelf.keep(connection, checklist.text)
                said = {"position": position, "checklist": checklist.id, "sha256": sha256}
                folder.add(chosen_checklists, said)
            self._keep_content(folder, assessment, now)
        return True

    def get(self, organisation_id: UUID, assessment_id: str) -> Assessment:
        """The assessment as it stands, made with the very texts it was started with.

        Answers that concern health are not in it; see `health`.
        """
        with self._reads.connect() as connection:
            return assessment_in(_folder(connection, organisation_id, assessment_id), self._shelf)

    def health(self, organisation_id: UUID, assessment_id: str) -> Answers:
        """The answers that concern health: for nobody but the person they are about."""
        with self._reads.connect() as connection:
            return health_in(_folder(connection, organisation_id, assessment_id), self._shelf)

    def entries(self, organisation_id: UUID, assessment_id: str) -> tuple[Recorded, ...]:
        """Every entry ever recorded, oldest first, those on health left out."""
        with self._reads.connect() as connection:
            folder = _folder(connection, organisation_id, assessment_id)
            folder.row()
            return tuple(recorded(row) for row in folder.all(answers))

    def overview(
        self,
        organisation_id: UUID,
        *,
        state: str | None = None,
        search: str = "",
    ) -> list[overview.Row]:
        """The organisation's assessments, the one changed last first."""
        with self._reads.connect() as connection:
            rows = overview.rows(connection, organisation_id)
        return [r for r in rows if state in (None, r.state) and overview.matches(r, search)]

    def record(self, organisation_id: UUID, assessment_id: str, entry: AnswerEntry) -> Receipt:
        """Keep an entry for good. The same one again makes no second row and has the same receipt.

        Raises AnswerRefused for a value that its question does not take, InputRefused for an id
        that was used for something else.
        """
        with self._writes.begin() as connection:
            folder, now = _folder(connection, organisation_id, assessment_id), self._now()
            folder.row(lock=True)
            question = question_of(questions_in(folder, self._shelf), entry.question)
            table, kept = table_of(question), storable(question, entry)
            if (receipt := folder.receipt(table, entry, kept)) is not None:
                return receipt
            folder.refuse_signed()
            if table is answers:
                folder.touch(now)
            return folder.add_entry(table, entry, kept, now)

    def put_door(
        self, organisation_id: UUID, assessment_id: str, door: Door, replaces: Iterable[str] = ()
    ) -> str:
        """Take a door, or give one another state; its id. The same state again changes nothing.

        The doors it replaces are withdrawn in the same breath, itself never.
        """
        door_id = uuid_of(door.id, "door") if door.id else uuid4()
        with self._writes.begin() as connection:
            folder, now = _open(connection, organisation_id, assessment_id), self._now()
            refuse_unreadable(questions_in(folder, self._shelf), door)
            gone = {uuid_of(r, "door") for r in replaces} - {door_id}
            withdrawn = [door_rows.withdraw(folder, other, now) for other in sorted(gone)]
            if door_rows.put(folder, door_id, door, now) or any(withdrawn):
                folder.touch(now)
        return str(door_id)

    def remove_door(self, organisation_id: UUID, assessment_id: str, door_id: str) -> None:
        """Withdraw a door. Its rows stay, marked."""
        with self._writes.begin() as connection:
            folder, now = _open(connection, organisation_id, assessment_id), self._now()
            if door_rows.withdraw(folder, uuid_of(door_id, "door"), now):
                folder.touch(now)

    def change_details(
        self,
        organisation_id: UUID,
        assessment_id: str,
        workplace: Workplace,
        person: Person,
        assessor: Assessor,
        day: date,
    ) -> None:
        """Say anew where, who, by whom and when."""
        with self._writes.begin() as connection:
            folder = _open(connection, organisation_id, assessment_id)
            said = {**workplace_columns(workplace, assessor), "date": day}
            folder.change(assessments, {**said, "changed_at": self._now()})
            folder.change(persons, columns(person))

    def sign(self, organisation_id: UUID, assessment_id: str, signature: Signature) -> None:
        """Sign and freeze it."""
        with self._writes.begin() as connection:
            folder = _open(connection, organisation_id, assessment_id)
            folder.add(signatures, columns(signature))
            folder.touch(self._now())

    def correct(self, organisation_id: UUID, assessment_id: str, now: datetime) -> str:
        """The id of the next version of a signed one, open, with all it says; the signed one stays.

        Asked again it is the same version. Raises InputRefused for one that is not signed.
        """
        with self._writes.begin() as connection:
            folder = _folder(connection, organisation_id, assessment_id)
            row = folder.row(lock=True)
            if folder.one(signatures) is None:
                raise InputRefused(Problem("assessment", "not_signed"))
            return str(versions.successor(folder) or versions.add_next(folder, row, now))

    def note_report(
        self,
        organisation_id: UUID,
        assessment_id: str,
        language: str,
        audience: str,
        fingerprint: str,
    ) -> bool:
        """Note that a report was made, signed or not; whether it could be noted.

        The assessment itself does not change, and a full disk keeps nobody from the report.
        """
        try:
            with self._writes.begin() as connection:
                folder = _folder(connection, organisation_id, assessment_id)
                folder.row()
                made.note(folder, language, audience, fingerprint, self._now())
        except OperationalError:
            return False
        return True

    def reports(self, organisation_id: UUID, fingerprint: str) -> list[made.MadeReport]:
        """The reports with that fingerprint that were made here, the last one first."""
        with self._reads.connect() as connection:
            return made.found(connection, organisation_id, fingerprint)

    def delete(
        self, organisation_id: UUID, assessment_id: str, *, all_versions: bool = False
    ) -> None:
        """Erase it for good, signed or not: no row and no byte of it stays. Texts are nobody's."""
        with self._writes.begin() as connection:
            folder = _folder(connection, organisation_id, assessment_id)
            folder.row(lock=True)
            for version in versions.chain(folder) if all_versions else [folder]:
                versions.erase(version)
        scrub(self.engine)

    def _own_row(self, folder: Folder, assessment: Assessment, now: datetime) -> dict[str, Any]:
        corrects = assessment.corrects
        return {
            "organisation_id": folder.organisation_id,
            "id": folder.id,
            "date": assessment.date,
            "language": assessment.language,
            "version": assessment.version,
            "corrects": uuid_of(corrects, "corrects") if corrects else None,
            **workplace_columns(assessment.workplace, assessment.assessor),
            "adjustments": self._shelf.keep(folder.connection, assessment.adjustments.text),
            "created_at": assessment.created or now,
            "changed_at": now,
        }

    def _keep_content(self, folder: Folder, assessment: Assessment, now: datetime) -> None:
        questions = questions_in(folder, self._shelf)
        for key, answer in assessment.answers.given.items():
            question = question_of(questions, key)
            for row, value in entries_of(answer):
                entry = AnswerEntry(str(uuid4()), key, value, row)
                folder.add_entry(table_of(question), entry, storable(question, entry), now)
        for door in assessment.doors:
            refuse_unreadable(questions, door)
            door_rows.put(folder, uuid_of(door.id, "door") if door.id else uuid4(), door, now)


def _folder(connection: Connection, organisation_id: UUID, assessment_id: str) -> Folder:
    """The rows of that assessment; NotFound where its id is none."""
    try:
        return Folder(connection, organisation_id, UUID(assessment_id))
    except ValueError:
        raise NotFound(Problem("assessment", "not_found", {"id": assessment_id[:64]})) from None


def _open(connection: Connection, organisation_id: UUID, assessment_id: str) -> Folder:
    """The rows of an assessment that may still change, locked; NotFound, Frozen."""
    folder = _folder(connection, organisation_id, assessment_id)
    folder.row(lock=True)
    folder.refuse_signed()
    return folder
