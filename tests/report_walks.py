"""Tiny walks for the tests of the report: one section of each kind of question, and answers to it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from ergocheck.domain.adjustment import Adjustment, Adjustments
from ergocheck.domain.advice import Result, evaluate
from ergocheck.domain.answers import accept
from ergocheck.domain.checklist import (
    Band,
    Checklist,
    Choice,
    Clause,
    Lines,
    Many,
    Measure,
    Note,
    Option,
    Remedy,
    Section,
)
from ergocheck.domain.words import Words
from ergocheck.domain.workplace import (
    Assessment,
    Assessor,
    Country,
    Door,
    Person,
    Signature,
    Workplace,
)


def same(text: str) -> Words:
    """A text that reads alike in the four languages."""
    return Words(nl=f"{text} nl", fr=f"{text} fr", de=f"{text} de", en=f"{text} en")


def bad(id: str, severity: int, *adjustments: str, good: str = "yes") -> Option:
    """An adverse option with its remedies."""
    remedies = tuple(Remedy(a, good) for a in adjustments)
    return Option(id, same(f"label {id}"), severity, same(f"finding {id}"), remedies)


FEET = Choice(
    id="feet",
    ask=same("ask feet"),
    why=same("why feet"),
    picture="feet_hanging",
    law=(
        Clause("BE", "Codex VIII.2"),
        Clause("FR", "R4542-9", unchecked=True),
        Clause("EU", "90/270/EEC annex 1(e)"),
    ),
    options=(Option("yes", same("flat"), 0), bad("hanging", 3, "lower_seat", "footrest")),
)
DESK_HEIGHT = Measure(
    id="desk_height",
    ask=same("ask desk height"),
    why=same("why desk height"),
    picture="desk_height",
    unit="mm",
    low=400,
    high=1400,
    expect=(640.0, 680.0),
    bands=(
        Band("above", 0, 2, Words(*(f"Desk {{gap}} too high {x}" for x in ("nl", "fr", "de", "en"))),
             (Remedy("desk_lower", "expected"),)),
    ),
)  # fmt: skip
SEAT = Measure(
    id="seat",
    ask=same("ask seat"),
    unit="mm",
    low=300,
    high=700,
    expect="card.seat_height",
    bands=(Band("above", 0, 2, same("Seat too high"), (Remedy("lower_seat", "expected"),)),),
)
CLUTTER = Many(
    id="clutter",
    ask=same("ask clutter"),
    options=(bad("boxes", 1, "tidy"), bad("cables", 2, "tidy")),
)
ELBOW = Measure(id="elbow", ask=same("ask elbow"), unit="mm", low=450, high=950,
                feeds=("workstation.seated_elbow_height",))  # fmt: skip
PAIN = Note(id="pain", ask=same("ask pain"), longest=60_000, readers=("employee",), health=True)
NOTES = Note(id="notes", ask=same("ask notes"), longest=60_000, readers=("employer", "assessor"))
PRIVATE = Note(id="private", ask=same("ask private"), longest=60_000, readers=("assessor",))
THINGS = Lines(
    id="things",
    ask=same("ask things"),
    add=same("add"),
    finding=Words(*(f"{{name}} far away {x}" for x in ("nl", "fr", "de", "en"))),
    severity_from="reach",
    remedies=(Remedy("closer", {"distance": 250.0}),),
    columns=(
        Note(id="name", ask=same("name"), longest=60_000, readers=()),
        Measure(id="distance", ask=same("distance"), unit="mm", low=0, high=3000,
                feeds=("reach.distance",)),
        Measure(id="often", ask=same("often"), unit="per_hour", low=0, high=900,
                feeds=("reach.times_per_hour",)),
        Measure(id="mass", ask=same("mass"), unit="kg", low=0, high=40, feeds=("reach.mass",)),
        Choice(id="height", ask=same("height"), options=(
            Option("mid", same("mid"), feeds={"reach.height": ("hip_to_shoulder",)}),)),
        Choice(id="turned", ask=same("turned"), options=(
            Option("no", same("no"), feeds={"reach.behind_or_turned": ("no",)}),)),
    ),
)  # fmt: skip
DESK = Checklist(
    id="desk",
    version=3,
    title=same("Desk"),
    intro=None,
    audience=("assessor",),
    sources=(),
    sections=(
        Section("sitting", same("Sitting"), "sitting_well", (FEET, DESK_HEIGHT, SEAT, ELBOW)),
        Section("around", same("Around"), "desk_space", (CLUTTER, NOTES, PRIVATE, PAIN)),
        Section("reach", same("Reach"), "reach_zones", (THINGS,)),
    ),
)
LIFTING = Checklist("lifting", 1, same("Lifting"), None, ("assessor",), (), DESK.sections[1:2])


def adjustment(id: str, cost: str = "low", kind: str = "adjust") -> Adjustment:
    """An adjustment that says its id."""
    return Adjustment(id, kind, same(f"Do {id}"), same(f"How {id}"), "with_footrest", "employer",  # type: ignore[arg-type]
                      1, cost, "own")  # type: ignore[arg-type]  # fmt: skip


ADJUSTMENTS = Adjustments({
    i: adjustment(i) for i in ("lower_seat", "footrest", "desk_lower", "tidy", "closer")
})  # fmt: skip


def line(id: str, name: str, distance: int = 620, often: int = 5) -> dict[str, object]:
    """A thing reached for."""
    return {"id": id, "name": name, "distance": distance, "often": often, "mass": 0.3,
            "height": "mid", "turned": "no"}  # fmt: skip


GOOD: dict[str, object] = {
    "desk.feet": "yes",
    "desk.desk_height": 660,
    "desk.seat": 410,
    "desk.elbow": 655,
    "desk.clutter": [],
    "desk.notes": "quiet corner",
    "desk.private": "only for assessors",
    "desk.pain": "CANARY-HEALTH",
    "desk.things": [line("a", "Phone", 200, 5)],
}
BAD: dict[str, object] = {
    **GOOD,
    "desk.feet": "hanging",
    "desk.desk_height": 750,
    "desk.clutter": ["boxes", "cables"],
    "desk.things": [line("a", "Phone"), line("b", "Cup", 200, 5)],
}
AN = Person("An V.", stature=1627, seated_elbow_height=653, popliteal_height=409)


def walk(
    raw: dict[str, object],
    doors: Sequence[Door] = (),
    *,
    checklists: tuple[Checklist, ...] = (DESK,),
    country: Country = "BE",
    person: Person = AN,
    name: str = "Balie 2",
    signature: Signature | None = None,
) -> Result:
    """The result of a walk with these answers."""
    assessment = Assessment(
        id="one",
        date=date(2026, 11, 22),
        checklists=checklists,
        adjustments=ADJUSTMENTS,
        answers=accept(checklists, raw),
        doors=tuple(doors),
        workplace=Workplace("Bakkerij", "Gent", name, country),
        person=person,
        assessor=Assessor("Els Claes", "ergonomist"),
        signature=signature,
    )
    return evaluate(assessment)


def with_texts(result: Result, **changed: object) -> Result:
    """The same walk with other details: workplace, person, assessor, signature …"""
    return evaluate(replace(result.assessment, **changed))  # type: ignore[arg-type]


FIXED = Door("desk.feet", "lower_seat", "fixed", id="1")
EMPLOYEE = Door("desk.clutter", "tidy", "employee", due=date(2026, 12, 1), id="2")
EMPLOYER = Door("desk.desk_height", "desk_lower", "employer", owner="Tine Maes",
                due=date(2026, 12, 20), cost="€ 60–90", id="3")  # fmt: skip
CLOSER = Door("desk.things", "closer", "employer", row="a", owner="Facility", id="4")
SIGNED = Signature(
    "Els Claes", datetime(2026, 11, 22, 14, 32, tzinfo=UTC), "ergonomist", "M 1 1 L 9 9"
)
