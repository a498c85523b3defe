"""The verbs of the product: start, record, fix, sign, report. Pages and command line call only these."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from typing import TypeVar, cast
from uuid import UUID, uuid4, uuid5

from ergocheck.domain.advice import Result, evaluate, stands_on
from ergocheck.domain.answers import Listed, accept_line, accept_one, clean
from ergocheck.domain.checklist import Lines
from ergocheck.domain.errors import AnswerRefused, InputRefused, Problem
from ergocheck.domain.words import Language
from ergocheck.domain.workplace import (
    LONGEST_NAME,
    Assessment,
    Assessor,
    Door,
    Person,
    Signature,
    Workplace,
)
from ergocheck.exchange import write_assessment
from ergocheck.library import Library
from ergocheck.report import settingscard
from ergocheck.report.blocks import Audience, Document
from ergocheck.report.document import build
from ergocheck.report.formats import write
from ergocheck.report.name import Format
from ergocheck.storage import HOME, AnswerEntry, MadeReport, Receipt, Row, Store

Said = TypeVar("Said", Workplace, Person, Assessor)


@dataclass(frozen=True)
class House:
    """What every verb needs: where assessments are kept, which checklists there are, and the clock.

    `address` is where everybody reaches this installation; empty where nobody does.
    """

    store: Store
    library: Library
    now: Callable[[], datetime]
    address: str = ""


def start(
    house: House,
    *,
    workplace: Workplace,
    person: Person,
    assessor: Assessor,
    checklists: Sequence[str],
    language: Language,
    day: date | None = None,
) -> str:
    """A new assessment with the present version of the chosen checklists; returns its id."""
    known = house.library.checklists
    chosen = tuple(known[c] for c in known if c in checklists)
    if not chosen:
        raise InputRefused(Problem("checklists", "choose_checklist"))
    assessment = Assessment(
        id=str(uuid4()),
        date=day or house.now().date(),
        checklists=chosen,
        adjustments=house.library.adjustments,
        workplace=_clean(workplace),
        person=_clean(person),
        assessor=_clean(assessor),
        language=language,
        created=house.now(),
    )
    house.store.create(HOME, assessment)
    return assessment.id


def keep(house: House, assessment: Assessment) -> str:
    """An assessment that came from a file, with its answers and doors; returns its new id."""
    kept = replace(assessment, id=str(uuid4()), created=house.now())
    house.store.create(HOME, kept)
    return kept.id


def open_assessment(house: House, id: str) -> Assessment:
    """The assessment of that id as it stands; NotFound if there is none."""
    return house.store.get(HOME, id)


def result(house: House, id: str) -> Result:
    """What it comes to."""
    return evaluate(open_assessment(house, id))


def record(
    house: House,
    id: str,
    key: str,
    raw: object,
    *,
    entry_id: str,
    row: str | None = None,
    based_on: str | None = None,
    device_time: str = "",
) -> Receipt:
    """Keep one answer (None withdraws it), or one line of a lines question.

    The same `entry_id` again is the same receipt, not a second row. Raises AnswerRefused for a
    value that the question does not take, Frozen once signed.
    """
    assessment = open_assessment(house, id)
    _accepted(assessment, key, raw, row)
    entry = AnswerEntry(
        id=entry_id, question=key, row=row, value=raw, based_on=based_on, device_time=device_time
    )
    receipt = house.store.record(HOME, id, entry)
    for twin in _twins(assessment, key):
        _take_over(house, assessment, twin, entry)
    return receipt


def _twins(assessment: Assessment, key: str) -> list[str]:
    """Questions of the other checklists that ask the very same thing and were not answered otherwise."""
    said = assessment.answers.get(key)
    return [
        c.key(q)
        for c in assessment.checklists
        for _, q in c.walk()
        if q.same == key and assessment.answers.get(c.key(q)) in (None, said)
    ]


def _take_over(house: House, assessment: Assessment, twin: str, entry: AnswerEntry) -> None:
    """Nobody is asked twice; an answer that the twin does not take (an option it lacks) stays open there."""
    try:
        _accepted(assessment, twin, entry.value, entry.row)
    except AnswerRefused:
        return
    # A retry of the first answer finds this one again: its id follows from the first one's.
    id_ = str(uuid5(UUID(entry.id), twin))
    house.store.record(HOME, assessment.id, replace(entry, id=id_, question=twin, based_on=None))


def _accepted(assessment: Assessment, key: str, raw: object, row: str | None) -> None:
    try:
        question = assessment.question(key)
    except KeyError:
        raise AnswerRefused(Problem(key, "question_unknown")) from None
    if raw is None:
        return
    if row is not None and isinstance(question, Lines):
        fields = raw if isinstance(raw, Mapping) else {}
        accept_line(question, {**fields, "id": row}, key)
        held = assessment.answers.get(key)
        lines = {x.id for x in held.lines} if isinstance(held, Listed) else set()
        if len(lines | {row}) > question.most:
            raise AnswerRefused(Problem(key, "too_many_lines", {"most": question.most}))
    else:
        accept_one(question, raw, key)


def take_door(house: House, id: str, door: Door) -> str:
    """Let a finding leave by a door; returns the door's id. Another door for the same adjustment replaces it."""
    assessment = open_assessment(house, id)
    here = [f for f in evaluate(assessment).found.findings if _same_place(door, f.question, f.row)]
    if not here:
        raise InputRefused(Problem(door.question, "no_finding_here"))
    if not any(stands_on(door, f) for f in here):
        offered = [r.adjustment for f in here for r in f.remedies]
        raise InputRefused(Problem("adjustment", "adjustment_not_offered", {"options": offered}))
    replaced = [
        earlier.id
        for earlier in assessment.doors
        if _same_place(earlier, door.question, door.row) and earlier.adjustment == door.adjustment
    ]
    kept = replace(door, id=door.id or str(uuid4()))
    house.store.put_door(HOME, id, kept, replaces=replaced)
    return kept.id


def _same_place(door: Door, question: str, row: str | None) -> bool:
    return door.question == question and door.row == row


def close_door(house: House, id: str, door_id: str) -> None:
    """Take a door back: the finding stands again."""
    house.store.remove_door(HOME, id, door_id)


def change_details(
    house: House, id: str, workplace: Workplace, person: Person, assessor: Assessor, day: date
) -> None:
    """Correct workplace, person, assessor or date of an open assessment."""
    house.store.change_details(HOME, id, _clean(workplace), _clean(person), _clean(assessor), day)


def _clean(said: Said) -> Said:
    """Typed names as they are kept: no control characters, at most as long as a name may be."""
    texts = {
        f.name: clean(value).strip()[:LONGEST_NAME]
        for f in fields(said)
        if isinstance(value := getattr(said, f.name), str)
    }
    return replace(said, **texts)  # type: ignore[arg-type]


def sign(house: House, id: str, name: str, qualification: str = "", ink: str = "") -> Signature:
    """Freeze an assessment under a typed name. Raises InputRefused without a name, Frozen if signed."""
    if not name.strip():
        raise InputRefused(Problem("name", "signer_missing"))
    typed, title = (clean(text).strip()[:LONGEST_NAME] for text in (name, qualification))
    signature = Signature(typed, house.now(), title, ink)
    house.store.sign(HOME, id, signature)
    return signature


def correct(house: House, id: str) -> str:
    """A next version of a signed assessment, open again, with the first one kept; returns its id."""
    return house.store.correct(HOME, id, house.now())


def copy(house: House, id: str) -> str:
    """The start of a re-assessment: same workplace, person and checklists as they are today."""
    old = open_assessment(house, id)
    return start(
        house,
        workplace=old.workplace,
        person=old.person,
        assessor=old.assessor,
        checklists=[c.id for c in old.checklists],
        language=old.language,
    )


def delete(house: House, id: str) -> None:
    """Remove an assessment for good: answers, doors, signature."""
    house.store.delete(HOME, id)


def listed(house: House, state: str | None = None, search: str = "") -> list[Row]:
    """Open or signed assessments, the last changed first, that hold all words of the search."""
    return house.store.overview(HOME, state=state, search=search)


def export(house: House, id: str) -> dict[str, object]:
    """What `ergocheck assess` reads."""
    return write_assessment(open_assessment(house, id))


def report(
    house: House, id: str, language: Language, audience: Audience, form: Format = "pdf"
) -> bytes:
    """The report for one audience in one language, in any of its formats; its fingerprint is noted."""
    written = write(
        result(house, id), form, language=language, audience=audience, address=house.address
    )
    house.store.note_report(HOME, id, language, audience, written.fingerprint)
    return written.content


def card(house: House, id: str, language: Language) -> Document | None:
    """The settings card of the person there, for that person; None where no height is known."""
    return settingscard.document(result(house, id), language=language, address=house.address)


@dataclass(frozen=True)
class Verified:
    """A report that was made here, with its assessment as it stands; `current`: it still says the same."""

    made: MadeReport
    assessment: Assessment
    current: bool


def verify(house: House, fingerprint: str) -> tuple[Verified, ...]:
    """The reports with that fingerprint, the last one first; nothing where none was made here.

    Only those are built again, to see whether they still say the same.
    """
    return tuple(_verified(house, made) for made in house.store.reports(HOME, fingerprint))


def _verified(house: House, made: MadeReport) -> Verified:
    found = result(house, made.assessment_id)
    language, audience = cast(Language, made.language), cast(Audience, made.audience)
    document = build(found, language=language, audience=audience)
    return Verified(made, found.assessment, document.fingerprint == made.fingerprint)
