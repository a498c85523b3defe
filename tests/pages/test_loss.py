"""Nothing lost: retries, killed servers, closed pages and newer checklists."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from random import Random
from uuid import uuid4

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader

from ergocheck import assessments
from ergocheck.assessments import House
from ergocheck.domain.answers import Chosen
from ergocheck.domain.checklist import Choice
from ergocheck.domain.workplace import Assessor, Person, Workplace
from ergocheck.library import Library
from ergocheck.paths import CHECKLISTS
from ergocheck.storage import HOME
from tests import tiny
from tests.pages.conftest import Site, Tab, visiting
from tests.pages.visitor import Reply, Visitor
from tests.pages.walker import card

NEAR = Library.read(CHECKLISTS).checklists["reach_zones"].by_id["often_near"]
assert isinstance(NEAR, Choice)
FEET = "footrest.feet_supported"
OPTIONS = [o.id for o in NEAR.options]
AT_CARD = "#footrest-feet_supported-card"
JSON = {"Content_Type": "application/json"}


def send(address: str, id: str, entry: object) -> Reply:
    """One answer as the page sends it."""
    return Visitor(address).ask(
        "POST", f"/assessments/{id}/answers", json.dumps(entry).encode(), **JSON
    )


def receipt(reply: Reply) -> object:
    """The receipt of an answer that was kept."""
    assert reply.status == 200, reply.text
    return json.loads(reply.text)["receipt"]


def test_loss_08_a_retry_makes_one_row_and_the_same_receipt(site: Site, at_feet: str) -> None:
    before = len(site.house.store.entries(HOME, at_feet))
    entry = {"id": str(uuid4()), "question": FEET, "value": "hanging"}
    receipts = [receipt(send(site.address, at_feet, entry)) for _ in range(50)]
    other = {"id": str(uuid4()), "question": "footrest.seat_edge", "value": "pressure"}
    with ThreadPoolExecutor(5) as five:
        parallel = list(five.map(lambda _: receipt(send(site.address, at_feet, other)), range(5)))
    assert receipts == [receipts[0]] * 50
    assert parallel == [parallel[0]] * 5
    assert len(site.house.store.entries(HOME, at_feet)) == before + 2


def test_loss_21_an_assessment_opens_and_prints_as_it_was_after_version_2(house: House) -> None:
    first = replace(
        house,
        library=Library({"tiny": tiny.checklist()}, tiny.adjustments()),
    )
    id_ = assessments.start(
        first, workplace=Workplace(name="Desk"), person=Person(),
        assessor=Assessor(), checklists=["tiny"], language="en",
    )  # fmt: skip
    for question, value in (("phone", "yes"), ("phone_far", "far")):
        assessments.record(first, id_, f"tiny.{question}", value, entry_id=str(uuid4()))
    was = assessments.report(first, id_, "en", "assessor")
    text = tiny.TEXT.replace("version = 1", "version = 2").replace(
        "Phone far", "Telephone out of reach"
    )
    later = replace(house, library=Library({"tiny": tiny.checklist(text)}, tiny.adjustments()))
    assert assessments.report(later, id_, "en", "assessor") == was
    assert "Phone far" in "".join(p.extract_text() for p in PdfReader(BytesIO(was)).pages)
    assert (
        assessments.open_assessment(later, assessments.copy(later, id_)).checklists[0].version == 2
    )


@pytest.mark.browser
def test_loss_26_the_last_answer_before_closing_is_kept(
    browser: Browser, site: Site, at_feet: str
) -> None:
    with visiting(browser, site.address) as visitor:
        page = visitor.new_page()
        page.goto(f"/assessments/{at_feet}/footrest/feet{AT_CARD}")
        card(page, FEET).locator("label:has(input[value=hanging])").click(no_wait_after=True)
        page.close(run_before_unload=True)
    assert kept(site, at_feet, FEET) == Chosen("hanging")


def kept(site: Site, id: str, key: str, seconds: float = 3.0) -> object:
    """The answer, once it has arrived."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if answer := assessments.open_assessment(site.house, id).answers.get(key):
            return answer
        time.sleep(0.05)
    return None


def served(folder: Path) -> tuple[subprocess.Popen[str], str]:
    """The real program over a data folder, and the address that it printed."""
    environ = {**os.environ, "ERGOCHECK_DATA": str(folder)}
    command = [sys.executable, "-m", "ergocheck", "serve", "--port", str(_port(folder))]
    server = subprocess.Popen(command, env=environ, stdout=subprocess.PIPE, text=True)
    assert server.stdout is not None
    address = re.search(r"http://\S+", server.stdout.readline())
    assert address
    for _ in range(100):
        try:
            assert Visitor(address[0].rstrip("/")).ask("GET", "/health").status == 200
        except OSError:
            time.sleep(0.1)
        else:
            break
    return server, address[0].rstrip("/")


def kill(server: subprocess.Popen[str]) -> None:
    """As a dead battery does."""
    server.send_signal(signal.SIGKILL)
    server.communicate()


def _port(folder: Path) -> int:
    return 20_000 + hash(str(folder)) % 20_000


def test_a_server_killed_in_the_middle_of_a_walk_loses_nothing_it_acknowledged(
    tmp_path: Path,
) -> None:
    server, address = served(tmp_path)
    visitor = Visitor(address)
    visitor.get("/assessments/new")
    made = visitor.post(
        "/assessments/new",
        {"workplace": "Desk", "country": "BE", "date": "2026-11-22", "checklists": "reach_zones"},
    )
    id_ = made.headers["location"].split("/")[2]
    told: set[str] = set()
    for round_ in range(3):
        random = Random(round_)
        for value in OPTIONS * 5:
            entry = {"id": str(uuid4()), "question": "reach_zones.often_near", "value": value}
            told.add(str(json.loads(send(address, id_, entry).text)["receipt"]["id"]))
            last = value
            if random.random() < 0.15:
                break
        kill(server)
        server, address = served(tmp_path)
        answers = json.loads(Visitor(address).get(f"/assessments/{id_}/export.json").text)[
            "answers"
        ]
        assert answers["reach_zones.often_near"] == last
    kill(server)
    assert told


ODD = [
    "",
    "0",
    "-1",
    "x" * 3000,
    "💥",
    "../../etc/passwd",
    "<script>",
    "1e999",
    "null",
    "[]",
    "%00",
    "NaN",
]


def test_300_odd_posts_break_nothing(site: Site, at_feet: str) -> None:
    random = Random(300)
    visitor = Visitor(site.address)
    base = f"/assessments/{at_feet}"
    paths = [
        "/assessments/new", "/preferences", "/access", f"{base}/footrest/feet", f"{base}/details",
        f"{base}/sign", f"{base}/lines/reach_zones.things/new", f"{base}/copy", "/assessments/x/copy",
        f"{base}/footrest/nowhere", f"{base}/report",
    ]  # fmt: skip
    names = [
        FEET,
        "do",
        "workplace",
        "date",
        "country",
        "stature",
        "code",
        "language",
        "name",
        "ink",
        "back",
    ]
    for _ in range(150):
        visitor.get(random.choice(["/", "/assessments/new", f"{base}/footrest/feet"]))
        fields = [(random.choice(names), random.choice(ODD)) for _ in range(random.randrange(6))]
        assert visitor.post(random.choice(paths), fields).status < 500
    for _ in range(150):
        entry: dict[str, object] = {
            n: random.choice([*ODD, None, 5, [], {}, True])
            for n in ("id", "question", "value", "row")
        }
        sent: object = random.choice(
            [entry, [], None, "x", {**entry, "id": str(uuid4()), "question": FEET}]
        )
        path = random.choice([f"{base}/answers", f"{base}/doors"])
        assert (
            Visitor(site.address).ask("POST", path, json.dumps(sent).encode(), **JSON).status < 500
        )


@pytest.mark.browser
def test_a_walk_goes_on_where_it_was_after_the_browser_was_closed(
    tab: Tab, site: Site, at_feet: str
) -> None:
    first = tab()
    first.goto(f"/assessments/{at_feet}/footrest/feet{AT_CARD}")
    card(first, FEET).locator("label:has(input[value=hanging])").click()
    assert kept(site, at_feet, FEET) == Chosen("hanging")
    first.context.close()
    again = tab()
    again.goto(f"/assessments/{at_feet}")
    assert again.url.endswith("/footrest/feet")
    assert card(again, FEET).get_attribute("data-state") == "folded"
