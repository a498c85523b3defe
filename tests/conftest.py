"""Real parts: a real SQLite file, the real server over HTTP, a real browser."""

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from waitress.server import create_server

from ergocheck.assessments import House
from ergocheck.library import Library, read_adjustments, read_checklist
from ergocheck.paths import CHECKLISTS
from ergocheck.settings import Settings
from ergocheck.storage import Store, migrate
from ergocheck.web import create_app

NOW = datetime(2026, 11, 22, 13, 32, tzinfo=UTC)
Clock = Callable[[], datetime]
# One engine; the first has no window to keep, and a page comes in two thirds of the time.
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser")


@pytest.fixture(scope="session")
def library() -> Library:
    """The shipped checklists."""
    return Library.read(CHECKLISTS)


@contextmanager
def open_house(folder: Path, library: Library, now: Clock = lambda: NOW) -> Iterator[House]:
    """A house over the SQLite file of a folder."""
    url = f"sqlite:///{folder / 'ergocheck.sqlite'}"
    migrate(url)
    with closing(Store(url, read_checklist, read_adjustments)) as store:
        yield House(store, library, now)


@pytest.fixture
def house(tmp_path: Path, library: Library) -> Iterator[House]:
    """A house with its own SQLite file and a clock that stands still."""
    with open_house(tmp_path, library) as made:
        yield made


def settings_for(tmp_path: Path, **changes: object) -> Settings:
    """The settings of a server on this machine alone."""
    plain = {
        "host": "127.0.0.1", "port": 0, "data": tmp_path, "secret_key": "0" * 64,
        "database_url": f"sqlite:///{tmp_path / 'ergocheck.sqlite'}",
        "trusted_hosts": ("127.0.0.1", "localhost"), "access_code": None,
    }  # fmt: skip
    return Settings(**{**plain, **changes})  # type: ignore[arg-type]


@contextmanager
def serving(app: Any) -> Iterator[str]:
    """The address of the real server with an application in it."""
    server: Any = create_server(app, host="127.0.0.1", port=0, threads=8)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    port = server.effective_port
    yield f"http://127.0.0.1:{port}"
    server.task_dispatcher.shutdown(timeout=5)
    # Closed by its own loop: a socket closed under a waiting select is an error in that thread.
    server.trigger.pull_trigger(lambda: _close(server))
    thread.join(timeout=5)
    assert not thread.is_alive()


def _close(server: Any) -> None:
    for channel in list(server.active_channels.values()):
        channel.handle_close()
    server.close()


@pytest.fixture
def served(house: House, tmp_path: Path) -> Iterator[str]:
    """The address of the real server with that house in it."""
    with serving(create_app(settings_for(tmp_path), house)) as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> str:
    """The installed browser; without one the test is skipped on a user's machine and fails in CI."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None and os.environ.get("ERGOCHECK_BROWSER_REQUIRED"):
        pytest.fail("no chromium here, and CI requires one")
    if found is None:
        pytest.skip("no chromium on this machine: the pages were not tried in a browser")
    return found
