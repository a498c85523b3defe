"""Deleted for good: no byte of it is left in the file."""

from pathlib import Path

import pytest

from ergocheck.domain.workplace import Assessor, Person, Workplace
from ergocheck.storage import HOME, engine, migrate
from tests.storage import sample
from tests.storage.sample import entry

CANARY = "Kanarienvogel"


@pytest.mark.parametrize("log_ahead", [False, True])
def test_erasure_leaves_no_byte_of_what_was_deleted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, log_ahead: bool
) -> None:
    monkeypatch.setattr(engine, "wal_is_safe", lambda: log_ahead)
    url = f"sqlite:///{tmp_path / 'ergocheck.sqlite'}"
    migrate(url)
    store = sample.open_store(url)
    others = [sample.full() for _ in range(5)]
    for i in range(20):
        told = sample.full()
        store.create(HOME, told)
        person, place = Person(f"{CANARY} {i}"), Workplace(CANARY, name=CANARY * i)
        for _ in range(3):
            store.change_details(HOME, told.id, place, person, Assessor(CANARY), told.date)
        for n in range(15):
            store.record(HOME, told.id, entry("notes", f"{CANARY} {n} " * (n % 9)))
            store.record(HOME, told.id, entry("complaints", f"{CANARY} {n} " * (n % 8)))
            store.record(HOME, told.id, entry("things", {"name": CANARY}, f"{n}"))
        if i < len(others):
            store.create(HOME, others[i])
        store.delete(HOME, told.id)
    assert (tmp_path / "ergocheck.sqlite-wal").exists() is log_ahead
    left = b"".join(p.read_bytes() for p in tmp_path.iterdir())
    assert CANARY.encode() not in left
    assert [store.get(HOME, one.id) for one in others] == others
    store.close()
