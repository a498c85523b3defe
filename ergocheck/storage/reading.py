"""An assessment put together from its rows, with the very texts it was made with."""

from sqlalchemy import Table

from ergocheck.domain.answers import Answers
from ergocheck.domain.checklist import Checklist, Question
from ergocheck.domain.errors import AnswerRefused, Problem
from ergocheck.domain.workplace import Assessment, Door
from ergocheck.storage import doors as door_rows
from ergocheck.storage.details import (
    assessor_of,
    door_of,
    person_of,
    signature_of,
    workplace_of,
)
from ergocheck.storage.entries import current, packed, unpacked
from ergocheck.storage.folder import Folder, recorded
from ergocheck.storage.shelf import Shelf
from ergocheck.storage.tables import (
    answers,
    chosen_checklists,
    doors,
    health_answers,
    persons,
    signatures,
)


def assessment_in(folder: Folder, shelf: Shelf) -> Assessment:
    """The assessment, without what concerns health. Raises NotFound."""
    row, signature = folder.row(), folder.one(signatures)
    person = folder.one(persons)
    assert person is not None
    return Assessment(
        id=str(row["id"]),
        date=row["date"],
        checklists=_checklists(folder, shelf),
        adjustments=shelf.adjustments(folder.connection, row["adjustments"]),
        answers=answers_in(folder, shelf, answers),
        doors=_doors(folder, shelf),
        workplace=workplace_of(row),
        person=person_of(person),
        assessor=assessor_of(row),
        language=row["language"],
        version=row["version"],
        signature=None if signature is None else signature_of(signature),
        corrects=None if row["corrects"] is None else str(row["corrects"]),
        created=row["created_at"],
    )


def answers_in(folder: Folder, shelf: Shelf, table: Table) -> Answers:
    """The answers that stand in one of the two tables of them."""
    entries = (recorded(row).entry for row in folder.all(table))
    return current(_questions(folder, shelf), entries)


def question_in(folder: Folder, shelf: Shelf, key: str) -> Question:
    """The question of that name in the assessment's checklists; AnswerRefused if none asks it."""
    question = _questions(folder, shelf).get(key)
    if question is None:
        raise AnswerRefused(Problem(key, "question_unknown"))
    return question


def table_of(question: Question) -> Table:
    """Where answers to a question are kept: what concerns health stays apart."""
    return health_answers if question.health else answers


def refuse_unreadable(folder: Folder, shelf: Shelf, door: Door) -> None:
    """AnswerRefused where a door's question is not asked or does not take the door's answer."""
    question = question_in(folder, shelf, door.question)
    if door.answer is not None:
        unpacked(question, packed(door.answer), door.question)


def _questions(folder: Folder, shelf: Shelf) -> dict[str, Question]:
    checklists = _checklists(folder, shelf)
    return {c.key(question): question for c in checklists for _, question in c.walk()}


def _checklists(folder: Folder, shelf: Shelf) -> tuple[Checklist, ...]:
    chosen = folder.all(chosen_checklists, "position")
    return tuple(shelf.checklist(folder.connection, row["sha256"]) for row in chosen)


def _doors(folder: Folder, shelf: Shelf) -> tuple[Door, ...]:
    rows = door_rows.standing(folder.all(doors))
    return tuple(door_of(row, question_in(folder, shelf, row["question"])) for row in rows)
