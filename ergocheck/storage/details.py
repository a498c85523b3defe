"""Rows and domain values, each way: workplace, person, assessor, signature, doors."""

from dataclasses import fields
from typing import Any

from sqlalchemy.engine import RowMapping

from ergocheck.domain.checklist import Question
from ergocheck.domain.workplace import Assessor, Door, Person, Signature, Workplace
from ergocheck.storage.entries import packed, unpacked


def workplace_columns(workplace: Workplace, assessor: Assessor) -> dict[str, object]:
    """What an assessment's row says of the workplace and the assessor."""
    return {
        "employer": workplace.employer,
        "site": workplace.site,
        "workplace": workplace.name,
        "country": workplace.country,
        "assessor": assessor.name,
        "qualification": assessor.qualification,
    }


def workplace_of(row: RowMapping) -> Workplace:
    """The workplace in an assessment's row."""
    return Workplace(row["employer"], row["site"], row["workplace"], row["country"])


def assessor_of(row: RowMapping) -> Assessor:
    """The assessor in an assessment's row."""
    return Assessor(row["assessor"], row["qualification"])


def columns(value: Person | Signature) -> dict[str, Any]:
    """The columns of a person or signature, which are named as its fields."""
    return {f.name: getattr(value, f.name) for f in fields(value)}


def person_of(row: RowMapping) -> Person:
    """The person in a row of `persons`."""
    return Person(**{f.name: row[f.name] for f in fields(Person)})


def signature_of(row: RowMapping) -> Signature:
    """The signature in a row of `signatures`."""
    return Signature(**{f.name: row[f.name] for f in fields(Signature)})


def door_columns(door: Door) -> dict[str, Any]:
    """The columns of a door, all but its id."""
    said = {f.name: getattr(door, f.name) for f in fields(door) if f.name != "id"}
    return {**said, "answer": None if door.answer is None else packed(door.answer)}


def door_of(row: RowMapping, question: Question) -> Door:
    """The door in a row of `doors`, which stands on that question."""
    said = {f.name: row[f.name] for f in fields(Door)}
    answer = row["answer"]
    said["answer"] = None if answer is None else unpacked(question, answer, row["question"])
    return Door(**{**said, "id": str(row["id"])})
