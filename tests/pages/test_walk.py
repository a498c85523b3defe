"""The whole walk: from an empty list to a signed PDF, as somebody with a tablet or a phone does it."""

import io
import re

import pytest
from playwright.sync_api import Page, ViewportSize, expect
from pypdf import PdfReader

from ergocheck.domain.words import Language
from tests.pages.conftest import PHONE, TABLET, Tab
from tests.pages.walker import Walker, begin, card

pytestmark = pytest.mark.browser

WAYS: dict[str, tuple[Language, ViewportSize, bool]] = {
    "tablet": ("nl", TABLET, True),
    "phone": ("de", PHONE, True),
    "tablet without JavaScript": ("fr", TABLET, False),
    "phone without JavaScript": ("en", PHONE, False),
}
SAID = {
    "footrest.tape": "yes", "footrest.desk_moves": "fixed", "footrest.footrest_there": "no",
    "footrest.seat_height": "46", "footrest.desk_height_fixed": "79,5",
    "footrest.notes": "Kabels liggen los",
}  # fmt: skip
FINDINGS = {
    "footrest.seat_adjustable": ("no", "employer"),
    "footrest.feet_supported": ("hanging", "fixed"),
    "footrest.footrest_offered": ("no", "employee"),
}


def pdf_text(content: bytes) -> str:
    """The text of a PDF, in one line."""
    pages = PdfReader(io.BytesIO(content)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def decide(walker: Walker, key: str, option: str, way: str) -> str:
    """Give an adverse answer, read the finding under it, let it leave by a door; returns its name."""
    walker.answer(key, option)
    finding = walker.finding(key)
    name = finding.locator(".finding-head strong").inner_text()
    finding.locator(f".door input[value={way}]").check()
    panel = finding.locator(f".door-panel--{way}")
    expect(panel).to_be_visible()
    if way == "fixed":
        panel.locator("input[value=flat]:visible").check()
    elif way == "employee":
        panel.locator("input[value=week]").check()
    else:
        panel.locator("[name$='.owner']").fill("Łucja, Facilitair")
        panel.locator("[name$='.due']").fill("2027-01-15")
        panel.locator("[name$='.amount']").fill("249,50")
    walker.press(panel.locator("[name=do]"))
    expect(card(walker.page, key).locator(".door-done")).to_be_visible()
    return name


def lines(walker: Walker) -> None:
    """A thing reached for is added, moved closer, and another one is added and taken away again."""
    things = "reach_zones.things"
    walker.add_line(things, name="Nietmachine", distance="72,5", times_per_hour="20", mass="0,4")
    walker.add_line(things, name="Verkeerd", distance="10")
    rows = card(walker.page, things).locator(".line")
    expect(rows).to_have_count(2)
    expect(rows.first).to_contain_text(re.compile(r"Nietmachine.*72[.,]5\scm", re.DOTALL))
    rows.first.locator("[value^='line:']").click()
    walker.page.fill("#distance", "25")
    walker.keep_line()
    expect(rows.first).to_contain_text("25 cm")
    rows.last.locator("[value^='line:']").click()
    walker.page.click("[value=remove]")
    expect(rows).to_have_count(1)


def sign_and_download(page: Page, language: Language) -> str:
    """Sign with the typed name, choose the language, and read the PDF."""
    page.click("[data-next]")
    page.wait_for_url("**/sign")
    page.fill("#name", "Görel Çelik")
    page.click("[data-next]")
    page.wait_for_url("**/report")
    page.check(f"input[name=language][value={language}]")
    with page.expect_download() as download:
        page.click("[data-next]")
    assert download.value.suggested_filename.startswith("ergocheck-balie-2-")
    return pdf_text(download.value.path().read_bytes())


@pytest.mark.parametrize("way", WAYS)
def test_from_an_empty_list_to_a_signed_pdf(tab: Tab, way: str) -> None:
    language, size, js = WAYS[way]
    page = tab(language, size=size, js=js)
    begin(page, "footrest", "reach_zones", *(("lifting",) if size is TABLET else ()))
    walker = Walker(page, js)
    names = []
    for key in walker.questions():
        if key in FINDINGS:
            names.append(decide(walker, key, *FINDINGS[key]))
        elif key == "reach_zones.things":
            lines(walker)
        else:
            walker.answer(key, SAID.get(key))
    assert page.url.endswith("/results")
    for name in (names[0], names[2]):
        expect(page.locator("main")).to_contain_text(name)
    answered = page.locator(".progress b").inner_text()
    first, total = re.findall(r"\d+", answered)
    assert first == total, answered
    open_ = page.locator(".decisions li")
    expect(open_).to_have_count(1)
    open_.locator("a").click()
    desk = walker.finding("footrest.desk_height_fixed")
    desk.locator(".door input[value=employee]").check()
    walker.press(desk.locator(".door-panel--employee [name=do]"))
    expect(desk.locator(".door-done")).to_be_visible()
    page.goto(page.url.split("/footrest")[0] + "/results")
    text = sign_and_download(page, language)
    for words in ("Görel Çelik", "Bakkerij Désirée", "Łucja, Facilitair", *names):
        assert words in text
    page.goto("/")
    expect(page.locator(".entry")).to_have_count(1)
    expect(page.locator(".entry h3 a")).to_have_attribute("href", re.compile("/results$"))


def test_the_desk_can_be_walked_with_the_yellow_step_alone(tab: Tab) -> None:
    """The longest checklist, every question in turn, best answer each time."""
    page = tab("nl")
    begin(page, "desk")
    walker = Walker(page, js=True)
    asked = []
    for key in walker.questions():
        walker.answer(key, {"desk.tape": "no"}.get(key))
        asked.append(key)
    assert len(asked) == len(set(asked)) > 60
    answered = page.locator(".progress b").inner_text()
    first, total = re.findall(r"\d+", answered)
    assert first == total, answered
