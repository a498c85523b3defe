"""A fingerprint that was typed: which report it belongs to, also after the assessment went on."""

import re

import pytest
from playwright.sync_api import Browser
from sqlalchemy.exc import OperationalError

from ergocheck import assessments
from ergocheck.report.fingerprint import read
from ergocheck.storage import HOME
from ergocheck.storage import made as noted
from tests.pages.conftest import PHONE, Site, visiting
from tests.pages.gallery import lay
from tests.pages.test_accessible import violations
from tests.pages.visitor import Visitor

FOOTER = re.compile(r"fingerprint (\w{4}-\w{4}-\w{4})")


@pytest.fixture
def made(site: Site) -> tuple[str, str]:
    """An open assessment, and the fingerprint of its report for the employee in English."""
    id = lay(site.house, "footrest", {"tape": "yes", "desk_moves": "fixed"})
    page = Visitor(site.address).get(f"/assessments/{id}/report.html?language=en&audience=employee")
    found = FOOTER.search(page.text)
    assert found
    return id, found[1]


def said(site: Site, typed: str) -> str:
    text = Visitor(site.address).get(f"/verify?fingerprint={typed}").text
    return re.sub(r"<[^>]+>|\s+", " ", text)


def test_it_says_of_which_report_it_is_and_that_it_still_holds(
    site: Site, made: tuple[str, str]
) -> None:
    id, fingerprint = made
    page = Visitor(site.address).get(f"/verify?fingerprint={fingerprint.upper().replace('-', '')}")
    assert f"/assessments/{id}/results" in page.text
    text = said(site, fingerprint)
    assert "Balie 2" in text
    assert "For whom?  the employee" in text
    assert "Language  English" in text
    assert "still says exactly the same" in text


def test_every_format_bears_the_same_fingerprint_and_is_noted_once(
    site: Site, made: tuple[str, str]
) -> None:
    id, fingerprint = made
    for form in ("pdf", "docx", "xlsx"):
        Visitor(site.address).get(f"/assessments/{id}/report.{form}?language=en&audience=employee")
    (kept,) = site.house.store.reports(HOME, fingerprint)
    assert (kept.assessment_id, kept.language, kept.audience) == (id, "en", "employee")


def test_a_report_stays_known_after_its_assessment_went_on(
    site: Site, made: tuple[str, str]
) -> None:
    id, fingerprint = made
    assessments.record(
        site.house, id, "footrest.tape", "no", entry_id="0" * 8 + "-0000-4000-8000-" + "0" * 12
    )
    assert "The assessment went on since." in said(site, fingerprint)
    assessments.sign(site.house, id, "Els")
    assessments.correct(site.house, id)
    assert "There is a newer version." in said(site, fingerprint)


def test_a_disk_that_is_full_keeps_nobody_from_the_report(
    site: Site, made: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    id, _ = made

    def full(*_: object) -> None:
        raise OperationalError("INSERT", {}, Exception("database or disk is full"))

    monkeypatch.setattr(noted, "note", full)
    reply = Visitor(site.address).get(f"/assessments/{id}/report.html?language=de")
    assert reply.status == 200
    fingerprint = re.search(r"Fingerabdruck (\S+)<", reply.text)
    assert fingerprint
    assert "No report with fingerprint" in said(site, fingerprint[1])


def test_a_deleted_assessment_takes_its_reports_along(site: Site, made: tuple[str, str]) -> None:
    id, fingerprint = made
    assessments.delete(site.house, id)
    assert f"No report with fingerprint {fingerprint} was made here" in said(site, fingerprint)


def test_what_cannot_be_a_fingerprint_is_refused_and_stays_in_the_field(site: Site) -> None:
    reply = Visitor(site.address).get("/verify?fingerprint=7f3a%3Cb%3E")
    assert reply.status == 422
    assert 'value="7f3a&lt;b&gt;"' in reply.text
    assert 'href="#fingerprint"' in reply.text


@pytest.mark.parametrize(
    "typed",
    [
        "7f3a-91c0-4v0k",
        " 7F3A 91C0 4V0K ",
        "7f3a91c04v0k",
        "7f3a–91c0–4v0k",
        "7f3a-9lcO-4vok",
        "vingerafdruk 7f3a-91c0-4v0k.",
    ],
)
def test_a_fingerprint_is_read_as_people_type_it(typed: str) -> None:
    assert read(typed) == "7f3a-91c0-4v0k"


@pytest.mark.parametrize("typed", ["", "7f3a", "7f3a-91c0", "7f3a-91c0-4v0k2", "vingerafdruk"])
def test_anything_else_is_none(typed: str) -> None:
    assert read(typed) is None


@pytest.mark.browser
def test_axe_finds_nothing_where_a_report_was_found(
    browser: Browser, site: Site, made: tuple[str, str]
) -> None:
    with visiting(browser, site.address, "de", size=PHONE, js=True) as visitor:
        page = visitor.new_page()
        page.goto("/verify")
        page.fill("#fingerprint", made[1])
        page.click("[data-next]")
        assert page.locator("h2 a").count() == 1
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
