"""Nothing that was shown as kept is lost: a closed tab, a killed server, a retry, a newer checklist."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from uuid import uuid4

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from ergocheck import assessments
from ergocheck.assessments import House
from ergocheck.library import Library
from ergocheck.storage import HOME
from tests import tiny
from tests.conftest import open_house
from tests.pages.conftest import Site, Tab, visiting, watched
from tests.pages.gallery import lay
from tests.pages.test_walk import pdf_text
from tests.pages.visitor import Visitor
from tests.pages.walker import Walker, begin, card, saved

JSON = {"Content_Type": "application/json", "Accept": "application/json"}
SOON = 3.0


def until(holds: Callable[[], bool]) -> bool:
    """Whether it holds within three seconds."""
    end = time.monotonic() + SOON
    while not holds() and time.monotonic() < end:
        time.sleep(0.05)
    return holds()


def kept(house: House, id: str, key: str) -> object:
    """The answer as it stands in the database."""
    answers = assessments.export(house, id)["answers"]
    assert isinstance(answers, dict)
    return answers.get(key)


@pytest.mark.browser
def test_after_closing_the_browser_one_goes_on_where_one_was(browser: Browser, site: Site) -> None:
    with visiting(browser, site.address, "nl") as visitor:
        page = visitor.new_page()
        begin(page, "footrest")
        walker = Walker(page, js=True)
        for key in ("footrest.tape", "footrest.desk_moves"):
            walker.answer(key)
            saved(page)
            page.click("[data-next]")
    with visiting(browser, site.address, "nl") as visitor:
        page = visitor.new_page()
        page.goto("/")
        page.click(".entry h3 a")
        page.wait_for_url("**/footrest/workplace")
        assert card(page, "footrest.footrest_there").get_attribute("data-state") == "open"
        expect(card(page, "footrest.tape").locator(".answered")).to_contain_text("Ja")


def type_note(page: Page) -> str:
    """A note with its last letter just typed."""
    page.locator("textarea").press_sequentially("Kabels", delay=10)
    return "Kabels"


def choose(page: Page) -> str:
    """An answer just tapped."""
    page.locator("[data-state=open] input[value=unknown]").check()
    return "unknown"


AWAY: dict[str, Callable[[Page], object]] = {
    "tab closed": lambda page: page.close(run_before_unload=True),
    "reloaded": lambda page: page.reload(),
    "another address": lambda page: page.goto("/"),
    "link": lambda page: page.click(".home"),
}


@pytest.mark.browser
@pytest.mark.parametrize("away", AWAY)
@pytest.mark.parametrize(("key", "last"), [("notes", type_note), ("footrest_offered", choose)])
def test_loss_26_the_last_answer_before_leaving_is_kept(
    tab: Tab, site: Site, away: str, key: str, last: Callable[[Page], str]
) -> None:
    answered = {"footrest_offered": "yes"} if key == "notes" else {}
    facts = {"tape": "no", "desk_moves": "fixed", "footrest_there": "no"}
    id = lay(site.house, "footrest", facts | answered)
    page = tab("nl")
    page.goto(f"/assessments/{id}/footrest/footrest#footrest-{key}-card")
    given = last(page)
    AWAY[away](page)
    assert until(lambda: kept(site.house, id, f"footrest.{key}") == given)


def free_port() -> int:
    """A port that nobody uses now."""
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def start_server(folder: Path, port: int) -> subprocess.Popen[bytes]:
    """`ergocheck serve` as a person starts it, once it answers."""
    environ = {**os.environ, "ERGOCHECK_DATA": str(folder)}
    command = [sys.executable, "-m", "ergocheck", "serve", "--port", str(port)]
    process = subprocess.Popen(command, env=environ, stdout=subprocess.DEVNULL)
    for _ in range(200):
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/health", timeout=5).close()
        except OSError:
            time.sleep(0.1)
        else:
            return process
    process.kill()
    process.wait()
    raise AssertionError("the server does not start")


@pytest.mark.browser
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no kill -9")
def test_loss_26_a_kill_of_the_server_in_the_middle_of_the_walk_loses_nothing(
    browser: Browser, tmp_path: Path
) -> None:
    """Answers shown as received are there after the kill; the one given while it was down arrives by itself."""
    port = free_port()
    server = start_server(tmp_path, port)
    try:
        with visiting(browser, f"http://127.0.0.1:{port}", "nl") as visitor:
            page = visitor.new_page()
            begin(page, "footrest")
            walker = Walker(page, js=True)
            walker.answer("footrest.tape", "no")
            saved(page)
            os.kill(server.pid, signal.SIGKILL)
            server.wait()
            page.click("[data-next]")
            walker.answer("footrest.desk_moves", "fixed")
            expect(page.locator("#offline")).to_be_visible()
            server = start_server(tmp_path, port)
            saved(page, within=20_000)  # it tries again every five seconds
            expect(page.locator("#offline")).to_be_hidden()
            page.reload()
            for key in ("footrest.tape", "footrest.desk_moves"):
                assert card(page, key).get_attribute("data-answered") is not None, key
    finally:
        server.kill()
        server.wait()


@pytest.mark.browser
def test_after_a_restart_the_code_is_given_in_another_tab_and_nothing_is_lost(
    browser: Browser, house: House, tmp_path: Path
) -> None:
    """What a session of the run before was allowed to is asked for again; the open page keeps its answer."""
    id = lay(house, "footrest", {})
    with (
        watched(tmp_path, house, access_code="12345678") as guarded,
        visiting(browser, guarded.address, "nl") as visitor,
    ):
        page = visitor.new_page()
        page.goto(f"/assessments/{id}/footrest/workplace")
        enter_code(page, "12345678")
        visitor.clear_cookies()  # as after a restart: this browser is not known any more
        Walker(page, js=True).answer("footrest.tape", "no")
        expect(page.locator("#locked")).to_be_visible()
        expect(page.locator("#offline")).to_be_hidden()
        with visitor.expect_page() as opened:
            page.click("#locked a")
        enter_code(opened.value, guarded.code())
        page.click("[data-again]")
        saved(page)
        expect(page.locator("#locked")).to_be_hidden()
    assert kept(house, id, "footrest.tape") == "no"


def enter_code(page: Page, code: str) -> None:
    """The code given where it is asked."""
    page.fill("#code", code)
    page.click("[data-next]")
    page.wait_for_url(lambda url: "/access" not in url)


@pytest.mark.browser
@pytest.mark.parametrize(("status", "kind"), [(500, "application/json"), (400, "text/plain")])
def test_an_answer_that_cannot_be_kept_holds_up_no_other(
    tab: Tab, site: Site, status: int, kind: str
) -> None:
    id = lay(site.house, "footrest", {})
    page = tab("nl")
    page.clock.install()

    def break_on_the_tape(route: Route) -> None:
        if "footrest.tape" in (route.request.post_data or ""):
            route.fulfill(status=status, body="{}" if status == 500 else "no", content_type=kind)
        else:
            route.continue_()

    page.route("**/answers", break_on_the_tape)
    page.goto(f"/assessments/{id}/footrest/workplace")
    cards = {key: card(page, f"footrest.{key}") for key in ("tape", "desk_moves")}
    for key, value in (("tape", "no"), ("desk_moves", "fixed")):
        cards[key].locator(f"input[value={value}]").evaluate("(field) => field.click()")
    for _ in range(6):
        page.clock.run_for(5_000)
    assert until(lambda: kept(site.house, id, "footrest.desk_moves") == "fixed")
    expect(cards["tape"].locator("[data-refusal] span")).to_contain_text("niet worden bewaard")
    expect(page.locator("#offline")).to_be_hidden()
    assert kept(site.house, id, "footrest.tape") is None


def post(address: str, id: str, entry: str, value: object = "yes") -> tuple[int, object]:
    """One answer sent as the page sends it; the status and the receipt."""
    said = {"id": entry, "question": "footrest.tape", "value": value}
    path = f"/assessments/{id}/answers"
    reply = Visitor(address).ask("POST", path, json.dumps(said).encode(), **JSON)
    return reply.status, json.loads(reply.text).get("receipt")


def test_loss_08_fifty_posts_in_turn_and_five_at_once_make_one_row_and_one_receipt(
    site: Site,
) -> None:
    id = lay(site.house, "footrest", {})
    for many in (lambda send: [send() for _ in range(50)], at_once):
        before, entry = len(site.house.store.entries(HOME, id)), str(uuid4())
        said = many(lambda entry=entry: post(site.address, id, entry))  # type: ignore[misc]
        assert {status for status, _ in said} == {200}
        assert len({json.dumps(receipt) for _, receipt in said}) == 1
        assert len(site.house.store.entries(HOME, id)) == before + 1


def at_once(send: Callable[[], tuple[int, object]]) -> list[tuple[int, object]]:
    """Five posts at the same moment."""
    with ThreadPoolExecutor(5) as together:
        return [f.result() for f in [together.submit(send) for _ in range(5)]]


def test_loss_08_the_same_id_with_another_answer_is_refused(site: Site) -> None:
    id, entry = lay(site.house, "footrest", {}), str(uuid4())
    assert post(site.address, id, entry)[0] == 200
    assert post(site.address, id, entry, "no")[0] == 422
    assert kept(site.house, id, "footrest.tape") == "yes"


VERSION_2 = (
    tiny.TEXT.replace("version = 1", "version = 2").replace("severity = 3", "severity = 2")
    .replace("Phone far", "Telephone beyond reach").replace("Is it near?", "How far is it?")
)  # fmt: skip


def shelf(folder: Path, text: str) -> Library:
    """A folder with the tiny checklist in it."""
    folder.mkdir()
    (folder / "tiny.toml").write_text(text, encoding="utf-8")
    (folder / "adjustments.toml").write_text(tiny.ADJUSTMENTS_TEXT, encoding="utf-8")
    library = Library.read(folder)
    assert library.problems == ()
    return library


def told(address: str, id: str) -> dict[str, str]:
    """Every page and report of an assessment, as text."""
    visitor = Visitor(address, "en")
    paths = [f"/assessments/{id}/{p}" for p in ("tiny/one", "tiny/two", "results")]
    pages = {
        p: re.sub(r'<input[^>]*csrf[^>]*>|/static/[^"]*', "", visitor.get(p).text) for p in paths
    }
    for audience in ("employer", "employee", "assessor"):
        path = f"/assessments/{id}/report.pdf?language=en&audience={audience}"
        pages[path] = pdf_text(visitor.get(path).body)
    return pages


def test_loss_21_an_old_assessment_opens_and_prints_as_it_was_after_version_2_came(
    tmp_path: Path,
) -> None:
    first, second = shelf(tmp_path / "1", tiny.TEXT), shelf(tmp_path / "2", VERSION_2)
    with open_house(tmp_path, first) as house, watched(tmp_path, house) as site:
        old = lay(house, "tiny", {"phone": "yes", "phone_far": "far", "chair": ["wheel"]})
        was = told(site.address, old)
    with open_house(tmp_path, second) as house, watched(tmp_path, house) as site:
        assert told(site.address, old) == was
        new = lay(house, "tiny", {"phone": "yes", "phone_far": "far"})
        now = told(site.address, new)
    assert any("Phone far" in text for text in was.values())
    assert not any("Phone far" in text for text in now.values())
    assert any("Telephone beyond reach" in text for text in now.values())
