"""Bringing a database up to the tables of this release, and refusing one that is newer."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from ergocheck.domain.errors import ErgoCheckError, Problem
from ergocheck.storage.engine import for_writing, open_engine, reach

MIGRATIONS = Path(__file__).parent / "migrations"


class SchemaRefused(ErgoCheckError):
    """The database was written by a newer release, or was not brought up to this one yet."""


def migrate(url: str) -> None:
    """Bring the database up to this release, from nothing where there is nothing.

    Raises DatabaseRefused where there can be none, and SchemaRefused when it is newer; it is left
    as it was then, as it is when a step fails.
    """
    reach(url)
    # Off, since a table that is copied and dropped would take the rows that point to it along.
    engine = open_engine(url, foreign_keys=False)
    try:
        with for_writing(engine).begin() as connection:
            _take_turn(connection)
            _refuse_newer(connection)
            command.upgrade(alembic_config(connection), "head")
            _refuse_broken(connection)
    finally:
        engine.dispose()


def check_schema(connection: Connection) -> None:
    """Raise SchemaRefused unless the database has exactly the tables of this release."""
    _refuse_newer(connection)
    newest, here = _script().get_current_head(), current(connection)
    if here != newest:
        raise SchemaRefused(Problem("database", "schema_older", {"found": here, "known": newest}))


def current(connection: Connection) -> str | None:
    """The revision of the database; None where nothing was made yet."""
    return MigrationContext.configure(connection).get_current_revision()


def _refuse_newer(connection: Connection) -> None:
    script, here = _script(), current(connection)
    if here is not None and here not in {s.revision for s in script.walk_revisions()}:
        known = script.get_current_head()
        raise SchemaRefused(Problem("database", "schema_newer", {"found": here, "known": known}))


def _take_turn(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(hashtext('ergocheck migrate'))"))


def _refuse_broken(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
        if broken:
            tables = sorted({str(row[0]) for row in broken})
            raise SchemaRefused(Problem("database", "rows_lost_their_parent", {"tables": tables}))


def alembic_config(connection: Connection | None = None) -> Config:
    """The settings of Alembic, for that connection where something is to be run."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def _script() -> ScriptDirectory:
    return ScriptDirectory.from_config(alembic_config())
