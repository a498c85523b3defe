"""An assessment put together from its rows, with the very texts it was made with."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

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

Questions: TypeAlias = Mapping[str, Question]


def assessment_in(folder: Folder, shelf: Shelf) -> Assessment:
    """The assessment, without what concerns health. Raises NotFound."""
    row, signature = folder.row(), folder.one(signatures)
    checklists = _checklists(folder, shelf)
    questions = _questions(checklists)
    return Assessment(
        id=str(row["id"]),
        date=row["date"],
        checklists=checklists,
        adjustments=shelf.adjustments(folder.connection, row["adjustments"]),
        answers=_answers(folder, answers, questions),
        doors=_doors(folder, questions),
        workplace=workplace_of(row),
        person=person_of(folder.only(persons)),
        assessor=assessor_of(row),
        language=row["language"],
        version=row["version"],
        signature=None if signature is None else signature_of(signature),
        corrects=None if row["corrects"] is None else str(row["corrects"]),
        created=row["created_at"],
    )


def health_in(folder: Folder, shelf: Shelf) -> Answers:
    """The answers that concern health, and only those. Raises NotFound."""
    folder.row()
    return _answers(folder, health_answers, questions_in(folder, shelf))


def questions_in(folder: Folder, shelf: Shelf) -> Questions:
    """The questions of the assessment's checklists, by name."""
    return _questions(_checklists(folder, shelf))


def question_of(questions: Questions, key: str) -> Question:
    """The question of that name; AnswerRefused if there is none."""
    if key not in questions:
        raise AnswerRefused(Problem(key, "question_unknown"))
    return questions[key]


def table_of(question: Question) -> Table:
    """Where answers to a question are kept: what concerns health stays apart."""
    return health_answers if question.health else answers


def refuse_unreadable(questions: Questions, door: Door) -> None:
    """AnswerRefused where a door's question is not asked or does not take the door's answer."""
    question = question_of(questions, door.question)
    if door.answer is not None:
        unpacked(question, packed(door.answer), door.question)


def _questions(checklists: Iterable[Checklist]) -> Questions:
    return {c.key(question): question for c in checklists for _, question in c.walk()}


def _checklists(folder: Folder, shelf: Shelf) -> tuple[Checklist, ...]:
    chosen = folder.all(chosen_checklists, "position")
    return tuple(shelf.checklist(folder.connection, row["sha256"]) for row in chosen)


def _answers(folder: Folder, table: Table, questions: Questions) -> Answers:
    return current(questions, (recorded(row).entry for row in folder.all(table)))


def _doors(folder: Folder, questions: Questions) -> tuple[Door, ...]:
    rows = door_rows.standing(folder.all(doors))
    return tuple(door_of(row, question_of(questions, row["question"])) for row in rows)
