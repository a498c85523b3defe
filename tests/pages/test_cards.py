"""The settings card from the pages, and the page that lays out what stands behind its address."""

from dataclasses import replace
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, expect

from ergocheck import assessments
from tests.pages.conftest import PHONE, Site, visiting
from tests.pages.gallery import Gallery, worst
from tests.pages.test_accessible import violations
from tests.pages.test_headers import check
from tests.pages.visitor import Visitor
from tests.report_walks import AN


@pytest.fixture
def known(site: Site) -> str:
    """An assessment of somebody whose heights were measured."""
    footrest = site.house.library.checklists["footrest"]
    plain = replace(worst(site.house), checklists=(footrest,), person=AN)
    return assessments.keep(site.house, plain)


@pytest.mark.parametrize(("form", "way"), [("pdf", "attachment"), ("html", "inline")])
def test_the_results_and_the_report_lead_to_the_card(
    site: Site, known: str, form: str, way: str
) -> None:
    visitor = Visitor(site.address, "nl")
    path = f"/assessments/{known}/card.{form}"
    for page in ("results", "report"):
        assert f'href="{path}"' in visitor.get(f"/assessments/{known}/{page}").text
    reply = visitor.get(path)
    said = reply.headers["content-disposition"]
    assert said.startswith(f"{way}; filename=ergocheck-balie-2-")
    assert said.endswith(f"-card.{form}")
    check(reply)


def test_without_a_height_or_in_no_language_there_is_no_card(gallery: Gallery) -> None:
    assert (
        Visitor(gallery.address).ask("GET", f"/assessments/{gallery.fresh}/card.pdf").status == 404
    )
    assert (
        "card.pdf" not in Visitor(gallery.address).get(f"/assessments/{gallery.fresh}/report").text
    )
    path = f"/assessments/{gallery.signed}/card.html?language=xx"
    assert Visitor(gallery.address).ask("GET", path).status == 404


NO_CARD = (
    "#nl20261126<img src=x>", "#nl99999999s385", "#nl20261341s385", "#nl20260230s385",
    "#nl00000000s385", "#nl20261126z385",
)  # fmt: skip


@pytest.mark.browser
def test_the_code_opens_the_card_on_a_phone_without_touching_any_record(
    browser: Browser, gallery: Gallery
) -> None:
    asked: list[str] = []
    with visiting(browser, gallery.address, "en", size=PHONE) as visitor:
        page = visitor.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.goto("/card#nl20261126s385d610t1090e600u940")
        expect(page.locator("h1")).to_have_text("Mijn maten")
        expect(page.locator("dd")).to_have_text(
            ["38,5 cm", "61 cm", "109 cm", "60 cm", "94 cm"], use_inner_text=True
        )
        expect(page.locator("html")).to_have_attribute("lang", "nl")
        expect(page.get_by_text("26 november 2026")).to_be_visible()
        expect(page.get_by_role("link", name="Naar het begin")).to_have_attribute("href", "/")
        expect(page.locator("[data-none]")).to_be_hidden()
        assert page.evaluate("document.documentElement.scrollHeight") <= PHONE["height"]
        assert violations(page) == []
        page.emulate_media(color_scheme="dark")
        assert violations(page) == []
        page.evaluate("location.hash = '#fr20260801s385'")
        expect(page.get_by_text("1er août 2026")).to_be_visible()
        for none in NO_CARD:
            page.evaluate("(hash) => location.hash = hash", "#fr20260801s385")
            expect(page.locator("[data-none]")).to_be_hidden()
            page.evaluate("(hash) => location.hash = hash", none)
            expect(page.locator("[data-none]")).to_be_visible()
            expect(page.locator("dd")).to_have_count(0)
    told = [f"{url.path}?{url.query}" for url in map(urlsplit, asked)]
    assert not [said for said in told if "/assessments" in said or "385" in said]


@pytest.mark.browser
def test_the_page_for_the_phone_fits_one_screen(browser: Browser, site: Site, known: str) -> None:
    with visiting(browser, site.address, "de", size=PHONE) as visitor:
        page = visitor.new_page()
        page.goto(f"/assessments/{known}/card.html?language=de")
        expect(page.locator("h1")).to_have_text("Meine Maße")
        size = page.evaluate(
            "[document.documentElement.scrollWidth, document.documentElement.scrollHeight]"
        )
        assert size[0] <= PHONE["width"]
        assert size[1] <= PHONE["height"]
        assert violations(page) == []
