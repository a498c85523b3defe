"""A browser for the session, a tab for each visitor, and a server whose every answer is looked at."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, sync_playwright

from ergocheck.assessments import House
from ergocheck.domain.words import Language
from ergocheck.library import Library
from ergocheck.web import create_app
from tests.conftest import open_house, serving, settings_for
from tests.pages.gallery import Gallery, hang, lay
from tests.pages.inspection import Watch

TABLET: ViewportSize = {"width": 820, "height": 1180}
PHONE: ViewportSize = {"width": 390, "height": 844}
LOCALES: dict[Language, str] = {"nl": "nl-BE", "fr": "fr-BE", "de": "de-DE", "en": "en-GB"}
AT_FEET = {"tape": "yes", "desk_moves": "fixed", "footrest_there": "no"}
POLICY = "Content Security Policy"
Motion = Literal["reduce", "no-preference"]
Tab = Callable[..., Page]


@dataclass(frozen=True)
class Site:
    """A running server: its address and the house behind it."""

    address: str
    house: House
    codes: list[str] = field(default_factory=list)

    def code(self) -> str:
        """The code that was printed last."""
        return self.codes[-1]


@contextmanager
def watched(folder: Path, house: House, **settings: object) -> Iterator[Site]:
    """The real server, and at the end no fault in any answer that it gave."""
    codes: list[str] = []
    app = create_app(settings_for(folder, **settings), house, codes.append)
    watch = Watch(app.wsgi_app)
    app.wsgi_app = watch  # type: ignore[method-assign]
    with serving(app) as address:
        yield Site(address, house, codes)
    assert watch.faults == []


@pytest.fixture
def site(house: House, tmp_path: Path) -> Iterator[Site]:
    """A server with nothing in it."""
    with watched(tmp_path, house) as running:
        yield running


@pytest.fixture(scope="session")
def gallery(tmp_path_factory: pytest.TempPathFactory, library: Library) -> Iterator[Gallery]:
    """A server with an assessment in every state; no test changes what hangs there."""
    folder = tmp_path_factory.mktemp("gallery")
    with open_house(folder, library) as house, watched(folder, house) as running:
        yield hang(house, running.address)


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """The installed browser, without a window."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=["--disable-gpu"])
        yield opened
        opened.close()


@contextmanager
def visiting(
    browser: Browser, address: str, language: Language = "en", *, js: bool = True,
    size: ViewportSize = TABLET, reduced_motion: Motion = "reduce", **more: Any,
) -> Iterator[BrowserContext]:  # fmt: skip
    """A visitor with a browser of that language and size; what the page complains of is a failure."""
    context = browser.new_context(
        base_url=address,
        locale=LOCALES[language],
        viewport=size,
        java_script_enabled=js,
        reduced_motion=reduced_motion,
        **more,
    )
    complaints: list[str] = []
    context.on("weberror", lambda e: complaints.append(str(e.error)))
    context.on("console", lambda m: complaints.append(m.text) if POLICY in m.text else None)
    context.set_default_timeout(8_000)
    yield context
    context.close()
    assert complaints == []


@pytest.fixture
def tab(browser: Browser, site: Site) -> Iterator[Tab]:
    """Opens a tab of a new visitor on the server."""
    with ExitStack() as opened:

        def open_tab(language: Language = "en", **more: Any) -> Page:
            return opened.enter_context(
                visiting(browser, site.address, language, **more)
            ).new_page()

        yield open_tab


@pytest.fixture
def at_feet(site: Site) -> str:
    """An assessment of a fixed desk without a footrest, with the questions about the feet still to come."""
    return lay(site.house, "footrest", AT_FEET)
