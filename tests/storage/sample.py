"""One assessment of the tiny checklist, and entries to put in it."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import uuid4

from ergocheck.domain.answers import Chosen, Line, Listed, Measured, accept
from ergocheck.domain.workplace import Assessment, Assessor, Door, Person, Workplace
from ergocheck.library import read_adjustments, read_checklist
from ergocheck.storage import AnswerEntry, Store
from tests import tiny

HEALTH = f"""
[[section.question]]
id = "complaints"
kind = "text"
class = "health"
ask = {tiny.words("What hurts?")}
max = 200
readers = ["employee"]
"""

TEXT = tiny.TEXT + HEALTH

RAW = {
    "tiny.phone": "yes",
    "tiny.phone_far": {"na": "er is geen"},
    "tiny.desk_height": 740.5,
    "tiny.chair": ["wheel", "cover"],
    "tiny.things": [{"id": "b", "name": "Nietmachine", "distance": 610}, {"id": "a", "often": 4}],
    "tiny.notes": "Ł Č ő עברית «x»\n<b>",
}

DOORS = (
    Door(
        "tiny.phone_far",
        "closer",
        "fixed",
        answer=Chosen("near"),
        before="arm",
        after="near",
        id=str(uuid4()),
    ),
    Door(
        "tiny.things",
        "closer",
        "employer",
        row="b",
        answer=Listed((Line("b", {"distance": Measured(200.0)}),)),
        before=610.0,
        after=200.0,
        owner="Facility",
        due=date(2027, 3, 1),
        cost="€ 1.200",
        id=str(uuid4()),
    ),
    Door(
        "tiny.desk_height", "closer", "employee", answer=Measured(740.5, met=True), id=str(uuid4())
    ),
)

PERSON = Person("Ännchen Łukasz", 1720, "female", 25, varifocals=True, elbow_rest_height=230.5)
WORKPLACE = Workplace("Bakkerij Désirée", "Brugge", "Balie 2", "BE")
ASSESSOR = Assessor("Görel Çelik", "preventieadviseur ergonomie")


def open_store(url: str) -> Store:
    """A store that reads checklists as the product does."""
    return Store(url, read_checklist, read_adjustments)


def assessment(text: str = TEXT) -> Assessment:
    """An assessment with no answer yet, under an id of its own."""
    return Assessment(
        str(uuid4()),
        date(2026, 11, 22),
        (read_checklist(text),),
        tiny.adjustments(),
        workplace=WORKPLACE,
        person=PERSON,
        assessor=ASSESSOR,
        language="fr",
        created=datetime(2026, 11, 22, 8, 0, 0, 123456, tzinfo=UTC),
    )


def full() -> Assessment:
    """An assessment that says everything an assessment can say before it is signed."""
    empty = assessment()
    return replace(empty, answers=accept(empty.checklists, RAW), doors=DOORS)


def entry(question: str, value: object, row: str | None = None) -> AnswerEntry:
    """A new entry."""
    return AnswerEntry(str(uuid4()), f"tiny.{question}", value, row)
