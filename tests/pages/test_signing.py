"""What happens to an assessment: signed, frozen, corrected, found again, copied, exported, deleted for good."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from ergocheck import assessments
from ergocheck.domain.errors import NotFound
from ergocheck.domain.workplace import Workplace
from ergocheck.problems import SENTENCES
from tests.pages.conftest import Site, Tab
from tests.pages.gallery import ASSESSOR, PERSON, lay
from tests.pages.visitor import Visitor

FEET = {"tape": "no", "desk_moves": "fixed", "footrest_there": "no", "seat_adjustable": "no"}


@pytest.fixture
def signed(site: Site) -> str:
    """A signed assessment with one finding."""
    id = lay(site.house, "footrest", FEET)
    assessments.sign(site.house, id, "Görel Çelik", "ergonoom")
    return id


@pytest.mark.browser
def test_a_name_and_an_ink_line_sign(tab: Tab, site: Site) -> None:
    id = lay(site.house, "footrest", FEET)
    page = tab("nl")
    page.goto(f"/assessments/{id}/sign")
    expect(page.locator("#name")).to_have_value("Görel Çelik")
    page.fill("#name", "")
    page.click("[data-next]")
    expect(page.locator("#errors")).to_be_focused()
    page.fill("#name", "Ævar Ðorn")
    _draw(page)
    page.click("[data-next]")
    page.wait_for_url("**/report")
    signature = assessments.open_assessment(site.house, id).signature
    assert signature is not None
    assert signature.name == "Ævar Ðorn"
    assert re.fullmatch(r"M\d+ \d+(L\d+ \d+)+", signature.ink)
    page.goto(f"/assessments/{id}/results")
    expect(page.locator(".page-head")).to_contain_text("Ævar Ðorn")


def _draw(page: Page) -> None:
    pad = page.locator("[data-pad]")
    pad.scroll_into_view_if_needed()
    box = pad.bounding_box()
    assert box
    page.mouse.move(box["x"] + 20, box["y"] + 40)
    page.mouse.down()
    page.mouse.move(box["x"] + 200, box["y"] + 90, steps=4)
    page.mouse.up()


@pytest.mark.parametrize(
    "ink", ["M1 1" + "L2 2" * 10_000, "M1 1L<script>"], ids=["long", "no line"]
)
def test_a_line_that_cannot_be_kept_is_said_and_loses_nothing_else(site: Site, ink: str) -> None:
    id = lay(site.house, "footrest", FEET)
    visitor, path = Visitor(site.address, "de"), f"/assessments/{id}/sign"
    visitor.get(path)
    typed = {"name": "Ævar Ðorn", "qualification": "Ergonom"}
    reply = visitor.post(path, {**typed, "ink": ink})
    assert reply.status == 422
    assert reply.text.count(SENTENCES["line_not_kept"].de) == 2
    assert all(f'value="{words}"' in reply.text for words in typed.values())
    assert 'href="#ink"' in reply.text
    assert 'id="ink"' in reply.text
    assert not assessments.open_assessment(site.house, id).signed
    assert SENTENCES["signer_missing"].de in visitor.post(path, {"name": " "}).text
    assert visitor.post(path, typed).headers["location"].endswith("/report")


def test_a_signed_one_is_frozen(site: Site, signed: str) -> None:
    visitor = Visitor(site.address, "de")
    section = visitor.get(f"/assessments/{signed}/footrest/feet").text
    assert re.search(r"<fieldset[^>]* disabled>", section)
    before = assessments.export(site.house, signed)
    posts = {
        "footrest/feet": {"footrest.seat_adjustable": "yes", "seen": "footrest.seat_adjustable", "do": "next"},
        "details": {"workplace": "Anders", "date": "2026-01-01", "checklists": "footrest"},
        "sign": {"name": "Jemand anders"},
    }  # fmt: skip
    for where, fields in posts.items():
        assert visitor.post(f"/assessments/{signed}/{where}", fields).status == 409, where
    assert assessments.export(site.house, signed) == before


@pytest.mark.browser
def test_a_correction_is_version_2_and_the_first_stays_as_it_was(
    tab: Tab, site: Site, signed: str
) -> None:
    first = assessments.export(site.house, signed)
    page = tab("nl")
    page.goto(f"/assessments/{signed}/results")
    page.locator("form[action$='/correct'] button").click()
    page.wait_for_url("**/footrest/*")
    second = page.url.split("/")[4]
    assert second != signed
    page.goto(f"/assessments/{second}/sign")
    page.click("[data-next]")
    page.wait_for_url("**/report")
    page.goto("/")
    expect(page.locator(".entry")).to_have_count(2)
    expect(page.locator(f".entry:has(a[href*='{second}'])")).to_contain_text("versie 2")
    page.goto(f"/assessments/{signed}/results")
    expect(page.locator(".banner")).to_be_visible()
    assert assessments.export(site.house, signed) == first
    made = assessments.open_assessment(site.house, second)
    assert (made.version, made.corrects) == (2, signed)


@pytest.mark.browser
def test_finished_ones_are_searched_exported_and_copied(tab: Tab, site: Site) -> None:
    for name in ("Balie 2", "Magazijn Oost", "Kantoor 100%"):
        id = assessments.start(
            site.house, workplace=Workplace("Désirée", "Brugge", name), person=PERSON,
            assessor=ASSESSOR, checklists=["footrest"], language="nl",
        )  # fmt: skip
        assessments.sign(site.house, id, "Görel Çelik")
    page = tab("en")
    found = {"magazijn": 1, "BRUGGE oost": 1, "ännchen": 3, "100%": 1, "_": 0, "nowhere": 0, "": 3}
    for words, many in found.items():
        page.goto("/")
        page.fill("#q", words)
        page.press("#q", "Enter")
        expect(page.locator(".entry")).to_have_count(many)
        expect(page.locator("#q")).to_have_value(words)
    page.fill("#q", "magazijn")
    page.press("#q", "Enter")
    with page.expect_download() as download:
        page.click("a[href$='export.json']")
    exported = json.loads(Path(download.value.path()).read_text(encoding="utf-8"))
    assert exported["workplace"]["name"] == "Magazijn Oost"
    page.locator("form[action$='/copy'] button").click()
    page.wait_for_url("**/details")
    expect(page.locator("#workplace")).to_have_value("Magazijn Oost")
    copied = assessments.open_assessment(site.house, page.url.split("/")[4])
    assert (copied.person, dict(copied.answers.given)) == (PERSON, {})
    assert len(assessments.listed(site.house, "signed")) == 3


@pytest.mark.browser
@pytest.mark.parametrize("js", [True, False], ids=["js", "plain"])
def test_deleting_asks_first_and_is_for_good(
    tab: Tab, site: Site, signed: str, *, js: bool
) -> None:
    page = tab("de", js=js)
    page.goto("/")
    page.click("a[href$='/delete']")
    expect(page.locator("main")).to_contain_text("Balie 2")
    page.click("[data-next]")
    expect(page.locator(".entry")).to_have_count(1)
    page.click("a[href$='/delete']")
    page.click("main form button")
    expect(page.locator(".entry")).to_have_count(0)
    with pytest.raises(NotFound):
        assessments.open_assessment(site.house, signed)
    gone = Visitor(site.address, "de").get(f"/assessments/{signed}/results")
    assert gone.status == 404
    assert "Balie 2" not in gone.text


def test_the_employers_report_holds_no_measure_of_the_body(site: Site, signed: str) -> None:
    from tests.pages.test_walk import pdf_text

    visitor = Visitor(site.address)
    path = f"/assessments/{signed}/report.pdf?language=en&audience="
    said = {who: pdf_text(visitor.get(path + who).body) for who in ("employer", "employee")}
    assert "172" in said["employee"]
    assert "172" not in said["employer"]
    assert visitor.get(path + "press").status == 404
