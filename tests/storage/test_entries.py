"""Answers are kept as entries that nothing changes; the newest ones are what was answered."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ergocheck.domain.answers import Chosen, Line, Listed, Measured, NotApplicable, accept, plain
from ergocheck.domain.errors import AnswerRefused, InputRefused
from ergocheck.storage import HOME, AnswerEntry, Store, migrate
from tests import strategies
from tests.storage import sample
from tests.storage.sample import entry


def test_the_newest_entry_counts_and_all_are_kept(store: Store, walk: str) -> None:
    first, second = entry("phone", "yes"), entry("phone", "no")
    second = replace(second, based_on=first.id, device_time="2099-01-01T00:00:00+01:00")
    receipts = [store.record(HOME, walk, e) for e in (first, second)]
    assert [r.revision for r in receipts] == [1, 2]
    assert [r.receipt for r in store.entries(HOME, walk)] == receipts
    assert [r.entry for r in store.entries(HOME, walk)] == [first, second]
    assert store.get(HOME, walk).answers.get("tiny.phone") == Chosen("no")


def test_an_answer_is_taken_back(store: Store, walk: str) -> None:
    store.record(HOME, walk, entry("phone", "yes"))
    store.record(HOME, walk, entry("phone", None))
    assert store.get(HOME, walk).answers.given == {}
    assert len(store.entries(HOME, walk)) == 2


def things(store: Store, walk: str, *said: AnswerEntry) -> object:
    """What the lines question is answered with once these entries are recorded."""
    for one in said:
        store.record(HOME, walk, one)
    return store.get(HOME, walk).answers.get("tiny.things")


def line(row: str, distance: float) -> AnswerEntry:
    """An entry for one line."""
    return entry("things", {"distance": distance}, row)


def listed(*lines: tuple[str, float]) -> Listed:
    """Lines with a distance each."""
    return Listed(tuple(Line(name, {"distance": Measured(d)}) for name, d in lines))


def test_lines_stand_in_the_order_they_were_added(store: Store, walk: str) -> None:
    said = [line("b", 100), line("a", 200), line("b", 300)]
    assert things(store, walk, *said) == listed(("b", 300), ("a", 200))


def test_a_line_is_removed(store: Store, walk: str) -> None:
    gone = entry("things", None, "b")
    assert things(store, walk, line("b", 1), line("a", 2), gone) == listed(("a", 2))
    assert things(store, walk, entry("things", None, "a")) is None


def test_a_line_that_says_nothing_yet_is_a_line(store: Store, walk: str) -> None:
    assert things(store, walk, entry("things", {}, "b")) == Listed((Line("b", {}),))


def test_nothing_to_list_stands_until_a_line_is_added(store: Store, walk: str) -> None:
    assert things(store, walk, line("a", 1), entry("things", [])) == Listed(())
    assert things(store, walk, line("b", 2)) == listed(("b", 2))
    assert things(store, walk, entry("things", None, "b")) == Listed(())
    assert things(store, walk, entry("things", None)) is None


def test_all_lines_may_be_said_at_once(store: Store, walk: str) -> None:
    whole = entry("things", [{"id": "x", "distance": 5}, {"id": "y", "distance": 6}])
    assert things(store, walk, line("a", 1), whole) == listed(("x", 5), ("y", 6))
    assert things(store, walk, line("x", 7)) == listed(("x", 7), ("y", 6))


@pytest.mark.parametrize(
    ("question", "value", "row"),
    [
        ("phone", "perhaps", None),
        ("desk_height", 10, None),
        ("desk_height", float("nan"), None),
        ("desk_height", 10**400, None),
        ("nobody_asks", "yes", None),
        ("phone", "yes", "a"),
        ("phone", None, "a"),
        ("things", {"distance": -1}, "a"),
        ("things", {"unknown": 1}, "a"),
        ("things", {"id": "b"}, "a"),
        ("things", {}, ""),
        ("things", "text", "a"),
        ("things", [{"id": "a"}, {"id": "a"}], None),
        ("phone", {"na": "it may not be left out"}, None),
    ],
)
def test_what_could_not_be_read_back_is_not_kept(
    store: Store, walk: str, question: str, value: object, row: str | None
) -> None:
    with pytest.raises(AnswerRefused):
        store.record(HOME, walk, entry(question, value, row))
    assert store.entries(HOME, walk) == ()


def test_an_id_says_one_thing(store: Store, walk: str) -> None:
    said = entry("phone", "yes")
    store.record(HOME, walk, said)
    for other in (replace(said, value="no"), replace(said, question="tiny.notes")):
        with pytest.raises(InputRefused):
            store.record(HOME, walk, other)
    assert len(store.entries(HOME, walk)) == 1


@pytest.mark.parametrize("wrong", [{"id": "1"}, {"id": ""}, {"based_on": "x"}])
def test_an_id_is_a_uuid(store: Store, walk: str, wrong: dict[str, str]) -> None:
    with pytest.raises(InputRefused):
        store.record(HOME, walk, replace(entry("phone", "yes"), **wrong))


def test_eight_at_once_with_25_each_all_succeed(store: Store, walk: str) -> None:
    def save(number: int) -> None:
        for i in range(25):
            store.record(HOME, walk, entry("things", {"often": i}, f"row {number}"))

    with ThreadPoolExecutor(8) as together:
        list(together.map(save, range(8)))
    kept = store.entries(HOME, walk)
    assert [k.receipt.revision for k in kept] == list(range(1, 201))
    now = store.get(HOME, walk).answers.get("tiny.things")
    assert isinstance(now, Listed)
    assert {x.cells["often"] for x in now.lines} == {Measured(24)}


def test_a_page_is_read_while_somebody_writes(store: Store, walk: str) -> None:
    with store.engine.execution_options(writes=True).begin():
        assert store.get(HOME, walk).id == walk


@pytest.fixture(scope="module")
def long_open(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    url = f"sqlite:///{tmp_path_factory.mktemp('store') / 'any.sqlite'}"
    migrate(url)
    made = sample.open_store(url)
    yield made
    made.close()


ANY = strategies.answers(sample.assessment().checklists)
UNHURRIED = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@UNHURRIED
@given(raw=ANY)
def test_any_answers_come_back_unchanged(long_open: Store, raw: strategies.RawAnswers) -> None:
    kept = sample.assessment()
    long_open.create(HOME, kept)
    for key, value in raw.items():
        long_open.record(HOME, kept.id, AnswerEntry(str(uuid4()), key, value))
    read = {**long_open.get(HOME, kept.id).answers.given, **long_open.health(HOME, kept.id).given}
    accepted = accept(kept.checklists, raw).given
    assert read == accepted
    assert {k: plain(a) for k, a in read.items()} == {k: plain(a) for k, a in accepted.items()}


@UNHURRIED
@given(raw=ANY)
def test_any_answers_kept_at_once_come_back(long_open: Store, raw: strategies.RawAnswers) -> None:
    empty = sample.assessment()
    kept = replace(empty, answers=accept(empty.checklists, raw))
    long_open.create(HOME, kept)
    read = {**long_open.get(HOME, kept.id).answers.given, **long_open.health(HOME, kept.id).given}
    assert read == kept.answers.given


@UNHURRIED
@given(value=st.floats(400, 1400))
def test_a_number_keeps_its_last_bit(long_open: Store, value: float) -> None:
    kept = sample.assessment()
    long_open.create(HOME, kept)
    long_open.record(HOME, kept.id, entry("desk_height", value))
    assert long_open.get(HOME, kept.id).answers.get("tiny.desk_height") == Measured(value)


def test_a_reason_why_not_is_kept(store: Store, walk: str) -> None:
    store.record(HOME, walk, entry("phone_far", {"na": "geen 'toestel' \"x\""}))
    found = store.get(HOME, walk).answers.get("tiny.phone_far")
    assert found == NotApplicable("geen 'toestel' \"x\"")
