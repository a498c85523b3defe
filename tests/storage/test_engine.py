"""SQLite as it must be opened so that nothing acknowledged is lost."""

import sqlite3
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import exc

from ergocheck.storage.engine import for_writing, open_engine, wal_is_safe
from ergocheck.storage.types import Moment


@pytest.mark.parametrize(
    ("version", "safe"),
    [
        ((3, 6, 23), False),
        ((3, 40, 1), False),
        ((3, 44, 5), False),
        ((3, 44, 6), True),
        ((3, 45, 0), False),
        ((3, 50, 6), False),
        ((3, 50, 7), True),
        ((3, 51, 0), False),
        ((3, 51, 2), False),
        ((3, 51, 3), True),
        ((3, 52, 0), True),
        ((4, 0, 0), True),
    ],
)
def test_a_log_is_written_ahead_only_where_it_loses_nothing(
    version: tuple[int, int, int], safe: bool
) -> None:
    assert wal_is_safe(version) is safe


def test_every_connection_is_opened_with_care(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'x.sqlite'}")
    names = ("foreign_keys", "synchronous", "secure_delete", "journal_mode")
    with engine.connect() as connection:
        found = [connection.exec_driver_sql(f"PRAGMA {n}").scalar() for n in names]
    engine.dispose()
    assert found == [1, 2, 1, "wal" if wal_is_safe(sqlite3.sqlite_version_info) else "delete"]


def test_a_writer_takes_its_turn_when_it_begins(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'x.sqlite'}"
    engine = open_engine(url)
    impatient = sqlite3.connect(tmp_path / "x.sqlite", timeout=0, isolation_level=None)
    with for_writing(engine).begin(), pytest.raises(sqlite3.OperationalError, match="locked"):
        impatient.execute("BEGIN IMMEDIATE")
    impatient.close()
    engine.dispose()


def test_a_moment_without_a_zone_is_refused(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'x.sqlite'}")
    naive = datetime(2026, 11, 22, 10, 0)  # noqa: DTZ001
    with pytest.raises(ValueError, match="zone"):
        Moment().process_bind_param(naive, engine.dialect)
    engine.dispose()


def test_a_row_without_its_assessment_is_refused(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'x.sqlite'}")
    with for_writing(engine).begin() as connection:
        connection.exec_driver_sql("CREATE TABLE a (id PRIMARY KEY)")
        connection.exec_driver_sql("CREATE TABLE b (a REFERENCES a)")
        with pytest.raises(exc.IntegrityError):
            connection.exec_driver_sql("INSERT INTO b VALUES (1)")
    engine.dispose()
