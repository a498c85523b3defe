"""What goes in comes out: details, answers, doors, signatures and versions."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import uuid4

import pytest
from sqlalchemy import func, select

from ergocheck.domain.answers import Answers, Chosen, Listed, Measured, Written
from ergocheck.domain.errors import AnswerRefused, Frozen, InputRefused, NotFound
from ergocheck.domain.workplace import Assessor, Door, Person, Signature, Workplace
from ergocheck.storage import HOME, Store
from ergocheck.storage.tables import metadata
from tests.storage import sample
from tests.storage.sample import entry

SIGNATURE = Signature(
    "Görel Çelik", datetime(2026, 11, 22, 10, 30, tzinfo=UTC), "ergotherapeut", "M0 0L9 9"
)
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def rows_of(store: Store) -> dict[str, int]:
    """How many rows stand in each table that has any."""
    with store.engine.connect() as connection:
        counts = {
            table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in metadata.sorted_tables
        }
    return {name: count for name, count in counts.items() if count}


def test_an_assessment_comes_back_as_it_was_kept(store: Store) -> None:
    kept = sample.full()
    assert store.create(HOME, kept)
    assert store.get(HOME, kept.id) == kept


def test_its_checklist_comes_back_with_the_text_it_was_read_from(store: Store) -> None:
    kept = sample.full()
    store.create(HOME, kept)
    found = store.get(HOME, kept.id)
    assert found.checklists[0].text == sample.TEXT
    assert found.checklists[0].hash == kept.checklists[0].hash
    assert found.adjustments.text == kept.adjustments.text


def test_keeping_one_twice_keeps_the_first(store: Store) -> None:
    kept = sample.full()
    store.create(HOME, kept)
    assert not store.create(HOME, replace(kept, language="de", doors=()))
    assert store.get(HOME, kept.id) == kept


def test_a_text_is_kept_once_however_many_were_made_with_it(store: Store) -> None:
    for _ in range(3):
        store.create(HOME, sample.assessment())
    assert rows_of(store)["texts"] == 2


@pytest.mark.parametrize(
    "unknown", ["6f1b0c1e-8f0a-4d57-9a53-0f6f7f0f2f11", "no uuid", "", "../../etc"]
)
def test_what_is_not_there_is_not_found(store: Store, unknown: str) -> None:
    with pytest.raises(NotFound):
        store.get(HOME, unknown)


def test_a_signature_is_not_smuggled_in(store: Store) -> None:
    with pytest.raises(InputRefused):
        store.create(HOME, replace(sample.full(), signature=SIGNATURE))


def test_details_are_said_anew(store: Store, walk: str) -> None:
    said = (Workplace("B", "C", "D", "NL"), Person("E"), Assessor("F", "G"), date(2027, 1, 2))
    store.change_details(HOME, walk, *said)
    found = store.get(HOME, walk)
    assert (found.workplace, found.person, found.assessor, found.date) == said


def test_a_door_that_changes_is_the_same_door_in_its_old_place(store: Store, walk: str) -> None:
    first, second = sample.DOORS[0], sample.DOORS[2]
    store.put_door(HOME, walk, first)
    store.put_door(HOME, walk, second)
    changed = replace(first, due=date(2027, 5, 1))
    store.put_door(HOME, walk, changed)
    store.put_door(HOME, walk, changed)
    assert store.get(HOME, walk).doors == (changed, second)
    assert rows_of(store)["doors"] == 3


def test_a_door_without_an_id_is_given_one(store: Store, walk: str) -> None:
    door_id = store.put_door(HOME, walk, Door("tiny.chair", "headset", "employer"))
    assert [d.id for d in store.get(HOME, walk).doors] == [door_id]


def test_a_withdrawn_door_leaves_its_rows(store: Store, walk: str) -> None:
    door = sample.DOORS[0]
    store.put_door(HOME, walk, door)
    store.remove_door(HOME, walk, door.id)
    store.remove_door(HOME, walk, door.id)
    assert store.get(HOME, walk).doors == ()
    assert rows_of(store)["doors"] == 2


def test_a_door_that_is_taken_again_stands_again(store: Store, walk: str) -> None:
    door = sample.DOORS[0]
    store.put_door(HOME, walk, door)
    store.remove_door(HOME, walk, door.id)
    store.put_door(HOME, walk, door)
    assert store.get(HOME, walk).doors == (door,)


def test_a_door_replaces_others_in_the_same_breath_and_never_itself(
    store: Store, walk: str
) -> None:
    old, new = sample.DOORS[0], replace(sample.DOORS[0], id=str(uuid4()), owner="Facility")
    store.put_door(HOME, walk, old)
    for _ in range(2):
        store.put_door(HOME, walk, new, [old.id, new.id])
    assert store.get(HOME, walk).doors == (new,)
    assert rows_of(store)["doors"] == 3


def test_a_door_whose_answer_its_question_does_not_take_is_refused(store: Store, walk: str) -> None:
    for wrong in ({"answer": Chosen("perhaps")}, {"question": "tiny.unknown"}):
        with pytest.raises(AnswerRefused):
            store.put_door(HOME, walk, replace(sample.DOORS[0], **wrong))
    assert "doors" not in rows_of(store)


def test_a_door_that_never_was_is_not_found(store: Store, walk: str) -> None:
    with pytest.raises(NotFound):
        store.remove_door(HOME, walk, str(uuid4()))


def test_a_signed_one_is_frozen(store: Store) -> None:
    kept = sample.full()
    store.create(HOME, kept)
    store.sign(HOME, kept.id, SIGNATURE)
    signed = store.get(HOME, kept.id)
    assert signed == replace(kept, signature=SIGNATURE)
    with pytest.raises(Frozen):
        store.record(HOME, kept.id, entry("phone", "no"))
    with pytest.raises(Frozen):
        store.record(HOME, kept.id, entry("complaints", "knee"))
    with pytest.raises(Frozen):
        store.put_door(HOME, kept.id, Door("tiny.chair", "headset", "employer"))
    with pytest.raises(Frozen):
        store.remove_door(HOME, kept.id, sample.DOORS[0].id)
    with pytest.raises(Frozen):
        store.change_details(HOME, kept.id, Workplace(), Person(), Assessor(), date(2027, 1, 1))
    with pytest.raises(Frozen):
        store.sign(HOME, kept.id, SIGNATURE)
    assert store.get(HOME, kept.id) == signed


def test_an_answer_sent_again_after_signing_still_has_its_receipt(store: Store, walk: str) -> None:
    said = entry("phone", "yes")
    receipt = store.record(HOME, walk, said)
    store.sign(HOME, walk, SIGNATURE)
    assert store.record(HOME, walk, said) == receipt


def test_a_correction_is_version_2_and_leaves_the_first_as_it_was(store: Store) -> None:
    kept = sample.full()
    store.create(HOME, kept)
    store.record(HOME, kept.id, entry("complaints", "elbow"))
    store.sign(HOME, kept.id, SIGNATURE)
    signed = store.get(HOME, kept.id)

    second = store.correct(HOME, kept.id, NOW)
    expected = replace(kept, id=second, version=2, corrects=kept.id, created=NOW)
    assert store.get(HOME, second) == expected
    assert store.health(HOME, second) == store.health(HOME, kept.id)

    store.record(HOME, second, entry("phone", "no"))
    store.remove_door(HOME, second, sample.DOORS[1].id)
    store.change_details(HOME, second, Workplace(), Person(), Assessor(), date(2027, 1, 1))
    assert store.get(HOME, kept.id) == signed
    assert store.get(HOME, second).answers.get("tiny.phone") == Chosen("no")


def test_asked_twice_there_is_one_correction(store: Store, walk: str) -> None:
    store.sign(HOME, walk, SIGNATURE)
    assert store.correct(HOME, walk, NOW) == store.correct(HOME, walk, NOW)
    assert rows_of(store)["assessments"] == 2


def test_an_open_one_needs_no_correction(store: Store, walk: str) -> None:
    with pytest.raises(InputRefused):
        store.correct(HOME, walk, NOW)


def three_versions(store: Store) -> list[str]:
    """A signed assessment, its signed correction, and the open one after that."""
    kept = sample.full()
    store.create(HOME, kept)
    ids = [kept.id]
    for _ in range(2):
        store.record(HOME, ids[-1], entry("complaints", "elbow"))
        store.sign(HOME, ids[-1], SIGNATURE)
        ids.append(store.correct(HOME, ids[-1], NOW))
    return ids


def test_deleting_leaves_no_row(store: Store) -> None:
    kept = sample.full()
    store.create(HOME, kept)
    store.record(HOME, kept.id, entry("complaints", "elbow"))
    store.sign(HOME, kept.id, SIGNATURE)
    store.delete(HOME, kept.id)
    assert rows_of(store) == {"texts": 2}
    with pytest.raises(NotFound):
        store.delete(HOME, kept.id)


def test_deleting_one_version_leaves_the_others_in_line(store: Store) -> None:
    first, second, third = three_versions(store)
    store.delete(HOME, second)
    assert store.get(HOME, third).corrects == first
    assert store.get(HOME, first).signed


@pytest.mark.parametrize("which", [0, 1, 2])
def test_deleting_all_versions_leaves_no_row(store: Store, which: int) -> None:
    store.delete(HOME, three_versions(store)[which], all_versions=True)
    assert rows_of(store) == {"texts": 2}


def test_what_concerns_health_stays_in_its_own_table(store: Store, walk: str) -> None:
    before = store.overview(HOME)
    store.record(HOME, walk, entry("complaints", "elbow"))
    assert store.health(HOME, walk).given == {"tiny.complaints": Written("elbow")}
    assert store.get(HOME, walk).answers.given == {}
    assert store.entries(HOME, walk) == ()
    assert store.overview(HOME) == before
    assert store.record(HOME, walk, entry("phone", "yes")).revision == 1


def test_two_organisations_with_the_same_ids_share_nothing(store: Store) -> None:
    other, ours = uuid4(), sample.full()
    theirs = replace(ours, language="de", person=Person("Theirs"), doors=(), answers=Answers())
    assert store.create(HOME, ours)
    assert store.create(other, theirs)
    said = entry("notes", "theirs")
    store.record(other, ours.id, said)
    store.record(HOME, ours.id, replace(said, value="ours"))
    store.put_door(other, ours.id, replace(sample.DOORS[0], owner="theirs"))
    store.sign(other, ours.id, SIGNATURE)
    second = store.correct(other, ours.id, NOW)

    assert store.get(HOME, ours.id).doors == ours.doors
    assert store.get(HOME, ours.id).answers.get("tiny.notes") == Written("ours")
    assert not store.get(HOME, ours.id).signed
    assert [r.id for r in store.overview(HOME)] == [ours.id]
    with pytest.raises(NotFound):
        store.get(HOME, second)
    store.delete(other, ours.id, all_versions=True)
    assert store.overview(other) == []
    assert len(store.get(HOME, ours.id).answers.given) == len(sample.RAW)


def test_one_organisation_cannot_touch_what_another_has(store: Store, walk: str) -> None:
    other = uuid4()
    attempts: list[Callable[[], object]] = [
        lambda: store.get(other, walk),
        lambda: store.health(other, walk),
        lambda: store.entries(other, walk),
        lambda: store.record(other, walk, entry("phone", "yes")),
        lambda: store.put_door(other, walk, sample.DOORS[0]),
        lambda: store.remove_door(other, walk, sample.DOORS[0].id),
        lambda: store.change_details(
            other, walk, Workplace(), Person(), Assessor(), date(2027, 1, 1)
        ),
        lambda: store.sign(other, walk, SIGNATURE),
        lambda: store.correct(other, walk, NOW),
        lambda: store.delete(other, walk),
    ]
    for attempt in attempts:
        with pytest.raises(NotFound):
            attempt()


def test_the_list_says_what_each_one_is(store: Store) -> None:
    first, second, third = three_versions(store)
    rows = {r.id: r for r in store.overview(HOME)}
    assert [r.id for r in store.overview(HOME, state="signed")] == [second, first]
    assert [r.id for r in store.overview(HOME, state="open")] == [third]
    assert rows[second].corrects == first
    assert rows[second].superseded_by == third
    assert rows[second].version == 2
    assert rows[second].signed_at == SIGNATURE.at
    assert rows[second].checklists == ("tiny",)
    assert rows[first].person == sample.PERSON.name
    assert (rows[first].workplace, rows[first].assessor) == (sample.WORKPLACE, sample.ASSESSOR)


def test_the_one_changed_last_comes_first(store: Store) -> None:
    ids = [sample.assessment() for _ in range(3)]
    for one in ids:
        store.create(HOME, one)
    store.record(HOME, ids[0].id, entry("phone", "yes"))
    assert [r.id for r in store.overview(HOME)] == [ids[0].id, ids[2].id, ids[1].id]


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("", True),
        ("desiree", True),
        ("BALIE 2", True),
        ("ännchen brugge", True),
        ("anne", False),
        ("annchen celik", True),
        ("BRUG", True),
        ("%", False),
        ("_", False),
        ("balie gent", False),
    ],
)
def test_searching_looks_past_case_and_accents(
    store: Store, walk: str, search: str, found: bool
) -> None:
    assert [r.id for r in store.overview(HOME, search=search)] == ([walk] if found else [])


def test_a_measure_that_was_met_stays_met(store: Store, walk: str) -> None:
    store.put_door(HOME, walk, sample.DOORS[2])
    assert store.get(HOME, walk).doors[0].answer == Measured(740.5, met=True)


def test_nothing_to_list_is_an_answer(store: Store, walk: str) -> None:
    store.record(HOME, walk, entry("things", []))
    assert store.get(HOME, walk).answers.get("tiny.things") == Listed(())
