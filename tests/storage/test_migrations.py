"""Tables come up from nothing, go down with rows in them; a newer database is left alone."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect, text

from ergocheck.storage import HOME, SchemaRefused, Store, migrate
from ergocheck.storage.engine import for_writing, open_engine
from ergocheck.storage.migrate import alembic_config
from ergocheck.storage.tables import metadata
from tests.storage import sample


@pytest.fixture
def url(empty: str) -> str:
    """A database of its own, since these tests change its tables."""
    migrate(empty)
    return empty


def test_the_steps_make_exactly_the_tables(url: str) -> None:
    engine = open_engine(url)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
        assert set(inspect(connection).get_table_names()) == {*metadata.tables, "alembic_version"}
    engine.dispose()


def test_coming_up_again_changes_nothing(store: Store, url: str) -> None:
    kept = sample.full()
    store.create(HOME, kept)
    migrate(url)
    store.check()
    assert store.get(HOME, kept.id) == kept


def test_down_with_rows_in_it_and_up_again(store: Store, url: str) -> None:
    store.create(HOME, sample.full())
    store.close()
    engine = open_engine(url, foreign_keys=False)
    with for_writing(engine).begin() as connection:
        command.downgrade(alembic_config(connection), "base")
        assert inspect(connection).get_table_names() == ["alembic_version"]
    engine.dispose()
    migrate(url)
    assert store.overview(HOME) == []


def test_an_older_database_keeps_its_rows_and_learns_of_reports(store: Store, url: str) -> None:
    kept = sample.full()
    store.create(HOME, kept)
    store.note_report(HOME, kept.id, "nl", "employer", "7f3a-91c2")
    store.close()
    engine = open_engine(url, foreign_keys=False)
    with for_writing(engine).begin() as connection:
        command.downgrade(alembic_config(connection), "0001")
    engine.dispose()
    migrate(url)
    again = sample.open_store(url)
    assert again.get(HOME, kept.id) == kept
    assert again.reports(HOME, "7f3a-91c2") == []
    again.close()


def test_a_database_that_is_newer_is_refused_and_left_alone(store: Store, url: str) -> None:
    kept = sample.full()
    store.create(HOME, kept)
    with for_writing(store.engine).begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    for refused in (store.check, lambda: migrate(url)):
        with pytest.raises(SchemaRefused, match="schema_newer"):
            refused()
    assert store.get(HOME, kept.id) == kept


def test_a_database_that_was_not_brought_up_is_refused(empty: str) -> None:
    store = sample.open_store(empty)
    with pytest.raises(SchemaRefused, match="schema_older"):
        store.check()
    store.close()


def test_two_that_start_at_once_bring_it_up_once(empty: str) -> None:
    with ThreadPoolExecutor(4) as together:
        list(together.map(migrate, [empty] * 4))
    store = sample.open_store(empty)
    store.check()
    store.close()


def test_a_folder_may_have_any_name(tmp_path: Path) -> None:
    folder = tmp_path / "100 % Élan"
    folder.mkdir()
    url = f"sqlite:///{folder / 'ergocheck.sqlite'}"
    migrate(url)
    store = sample.open_store(url)
    store.check()
    store.close()
