"""The engine: SQLite and PostgreSQL, set so that what was acknowledged is on the disk."""

import os
import sqlite3
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, Table, create_engine, event, make_url
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from ergocheck.domain.errors import ErgoCheckError, Problem

# Seconds a writer waits for its turn before it gives up.
PATIENCE = 30

# First SQLite releases in which a reset of the write-ahead log cannot lose a committed row.
RESET_RACE_FIXED = ((3, 51, 3), (3, 50, 7), (3, 44, 6))


def wal_is_safe(version: tuple[int, ...] = sqlite3.sqlite_version_info) -> bool:
    """Whether that SQLite release keeps every committed row in WAL mode."""
    newest = RESET_RACE_FIXED[0]
    mended = any(version[:2] == fix[:2] and version >= fix for fix in RESET_RACE_FIXED)
    return version >= newest or mended


class DatabaseRefused(ErgoCheckError):
    """There is no database at that address, or what lies there is none."""


def reach(url: str) -> None:
    """See that there is a database at that address, or can be. Raises DatabaseRefused.

    A SQLite file is made for its owner alone, and an older one becomes so.
    """
    name = "ERGOCHECK_DATABASE"
    try:
        parts = make_url(url)
        name = parts.render_as_string(hide_password=True)
        _keep_private(parts)
        engine = open_engine(url)
        try:
            engine.connect().close()
        finally:
            engine.dispose()
    # ValueError, TypeError: a port in letters, an option that the driver does not know.
    except (SQLAlchemyError, ImportError, ValueError, TypeError) as error:
        why = str(error.orig if isinstance(error, DBAPIError) else error).strip().rstrip(".")
        raise DatabaseRefused(
            Problem("database", "no_database", {"name": name, "why": why})
        ) from error


def _keep_private(url: URL) -> None:
    """SQLite gives the files beside it the mode of the database itself."""
    named = url.database or ":memory:"
    if url.get_backend_name() != "sqlite" or named.startswith((":memory:", "file:")):
        return
    with suppress(OSError):  # where it may not be, opening it says so
        os.close(os.open(named, os.O_RDWR | os.O_CREAT, 0o600))
        for beside in ("", "-wal", "-shm"):
            Path(f"{named}{beside}").chmod(0o600)


def open_engine(url: str, *, foreign_keys: bool = True) -> Engine:
    """An engine for that database. Transactions are for reading unless opened by `for_writing`."""
    if make_url(url).get_backend_name() != "sqlite":
        return create_engine(url, pool_pre_ping=True)
    engine = create_engine(url, connect_args={"timeout": PATIENCE})

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _: object) -> None:
        # Without this the driver begins transactions by itself, and never with IMMEDIATE.
        connection.isolation_level = None
        connection.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
        connection.execute(f"PRAGMA journal_mode = {'WAL' if wal_is_safe() else 'DELETE'}")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA secure_delete = ON")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def for_writing(engine: Engine) -> Engine:
    """The same engine for transactions that write: on SQLite each takes its turn when it begins."""
    return engine.execution_options(writes=True)


def for_reading(engine: Engine) -> Engine:
    """The same engine for transactions that read several tables as they stood at one moment."""
    if engine.dialect.name == "sqlite":
        return engine
    return engine.execution_options(isolation_level="REPEATABLE READ")


def insert_once(connection: Connection, table: Table, values: Mapping[str, Any]) -> bool:
    """Insert a row unless its key is taken; whether it was inserted."""
    key = table.primary_key.columns
    if connection.dialect.name == "sqlite":
        light = sqlite.insert(table).values(**values).on_conflict_do_nothing().returning(*key)
        return connection.execute(light).first() is not None
    full = postgresql.insert(table).values(**values).on_conflict_do_nothing().returning(*key)
    return connection.execute(full).first() is not None


def scrub(engine: Engine) -> None:
    """Empty the write-ahead log, which may still say what was deleted; the file itself does not."""
    if engine.dialect.name == "sqlite":
        connection = engine.raw_connection()
        connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()
