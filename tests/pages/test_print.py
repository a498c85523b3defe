"""On paper: what was folded is open, the findings and their advice can be read, nothing is to be pressed."""

from io import BytesIO

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader

from tests.pages.conftest import visiting
from tests.pages.gallery import Gallery

pytestmark = pytest.mark.browser

SEEN = """(selector) => [...document.querySelectorAll(selector)]
    .filter((e) => e.checkVisibility({contentVisibilityAuto: true, opacityProperty: true})).map((e) => e.textContent.trim())"""
LEFT_OUT = "button, .button, .go, .door, .bottom-bar, .page-foot, .answered, .working"
READ = {
    "desk/chair": (".finding-head strong", ".lever-what b"),
    "results": (".decisions b", ".method h3", ".score > p"),
}
MOST_PAGES = 6


@pytest.mark.parametrize("part", READ)
def test_a_printed_page_holds_what_was_found_and_no_button(
    browser: Browser, gallery: Gallery, part: str
) -> None:
    with visiting(browser, gallery.address, "de") as visitor:
        page = visitor.new_page()
        page.goto(f"/assessments/{gallery.worst}/{part}")
        page.emulate_media(media="print")
        for kind in READ[part]:
            words = page.evaluate(SEEN, kind)
            assert words
            assert len(words) == page.locator(f"section:not([hidden]) {kind}").count(), kind
        assert page.evaluate(SEEN, LEFT_OUT) == []
        assert len(PdfReader(BytesIO(page.pdf(format="A4"))).pages) <= MOST_PAGES
