"""Everybody can use it: axe finds nothing, the keyboard is enough, focus is seen, motion stops."""

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Any, Literal

import axe_playwright_python  # type: ignore[import-untyped]
import pytest
from playwright.sync_api import Browser, Page, expect

from ergocheck.domain.words import LANGUAGES, Language
from ergocheck.web import create_app
from tests.conftest import settings_for
from tests.pages.conftest import PHONE, TABLET, Tab, visiting
from tests.pages.gallery import Gallery
from tests.pages.walker import begin, card, open_keys, saved

pytestmark = pytest.mark.browser

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# Inside a drawing there is nothing to press or to read: its name stands on the drawing itself.
RUN = """how => axe.run({exclude: [["svg > *"]]}, {...how, resultTypes: ["violations"]}).then(
    said => said.violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.html.slice(0, 120)} ${n.any[0]?.message ?? ""}`)))"""
EVERYTHING = {"runOnly": {"type": "tag", "values": TAGS}}
BUT_COLOURS = EVERYTHING | {"rules": {"color-contrast": {"enabled": False}}}
CONTRAST = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def violations(page: Page, how: dict[str, Any] = EVERYTHING) -> list[str]:
    """What axe finds on a page; injected by evaluation, which the policy does not concern."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(f"{AXE};0")
    found: list[str] = page.evaluate(RUN, how)
    return found


@pytest.fixture
def page(browser: Browser, gallery: Gallery, language: Language) -> Iterator[Page]:
    """The tab of a visitor of the gallery for whom every question stays open.

    The browser itself blocks the script: a route through here would empty its cache at every page.
    """
    with visiting(browser, gallery.address, language) as opened:
        opened.add_init_script(AXE)
        tab = opened.new_page()
        network = opened.new_cdp_session(tab)
        network.send("Network.enable")
        network.send("Network.setBlockedURLs", {"urls": ["*/walk.js"]})
        yield tab


def by_day_and_night(
    page: Page, paths: Sequence[str], in_colour: Collection[str]
) -> dict[str, list[str]]:
    """What axe finds on each page; the colours of some, by day and in the dark: they take half the time."""
    found = {}
    for path in dict.fromkeys(paths):
        page.goto(path)
        found[path] = violations(page, BUT_COLOURS)
        for scheme in SCHEMES if path in in_colour else ():
            page.emulate_media(color_scheme=scheme)
            found[path] += violations(page, CONTRAST)
    return {path: v for path, v in found.items() if v}


def one_in_four(paths: Sequence[str], language: Language) -> Sequence[str]:
    """The share of a language: together the four see all."""
    return paths[LANGUAGES.index(language) :: len(LANGUAGES)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_on_any_page(page: Page, gallery: Gallery, language: Language) -> None:
    """Every kind in each language, every state in Dutch; each section, and all colours, in one of the four.

    Words change names, labels and language marks, so those rules run everywhere; the colours of a
    kind of page come from one stylesheet whatever its language, so a kind shows them in one of four.
    """
    kinds = gallery.kinds if language == "nl" else gallery.faces
    paths = [*kinds, *one_in_four(gallery.sections(gallery.worst), language)]
    assert by_day_and_night(page, paths, one_in_four(paths, language)) == {}


# What comes by GET and is no page; and the pages that are files: test_cards and test_reports open those.
NO_PAGES = {
    "static", "access.health", "assessments.export", "cards.pdf", "walk.begin", "reports.chosen",
}  # fmt: skip
FILES = {"cards.page", "reports.file"}


def test_every_page_of_the_product_hangs_in_the_gallery(gallery: Gallery, tmp_path: Path) -> None:
    """A new page is looked at by axe before it ships."""
    routes = create_app(settings_for(tmp_path), gallery.house).url_map
    asked = routes.bind("localhost")
    hung = {asked.match(p.partition("?")[0])[0] for p in gallery.faces if p != "/nowhere"}
    assert {r.endpoint for r in routes.iter_rules() if "GET" in (r.methods or ())} - hung == (
        NO_PAGES | FILES
    )


@pytest.mark.soak
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_on_all_pages_in_all_languages(
    page: Page, gallery: Gallery, language: Language
) -> None:
    assert by_day_and_night(page, gallery.pages, gallery.pages) == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_where_something_was_refused(
    page: Page, gallery: Gallery, language: Language
) -> None:
    found = {}
    typed = {
        "/assessments/new": {"#stature": "lang"},
        f"/assessments/{gallery.worst}/sign": {"#name": ""},
        f"/assessments/{gallery.worst}/lines/reach_zones.things/new": {"#distance": "ver"},
        f"/assessments/{gallery.worst}/desk/chair": {"#desk-seat_height": "9999"},
    }
    for path, fields in typed.items():
        page.goto(path)
        for field, value in fields.items():
            page.fill(field, value)
        page.click("[data-next]")
        expect(page.locator("#errors")).to_be_focused()
        found[path] = violations(page)
        if path in one_in_four([*typed], language):
            page.emulate_media(color_scheme="dark")
            found[path] += violations(page, CONTRAST)
            page.emulate_media(color_scheme="light")
    assert {path: v for path, v in found.items() if v} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_at_an_open_finding(tab: Tab, at_feet: str, language: Language) -> None:
    """In every language; the light in turn, as no colour depends on the words."""
    page = tab(language, size=PHONE, color_scheme=SCHEMES[LANGUAGES.index(language) % 2])
    page.goto(f"/assessments/{at_feet}/footrest/feet")
    card(page, "footrest.seat_adjustable").locator("input[value=yes]").check()
    saved(page)
    page.click("[data-next]")
    feet = card(page, "footrest.feet_supported")
    feet.locator("input[value=hanging]").check()
    saved(page)
    for door in ("fixed", "employee", "employer"):
        feet.locator(f".door input[value={door}]").check()
        assert violations(page) == [], door


FOCUS_SEEN = """() => {
    let e = document.activeElement;
    if (e.type === "date" && !e.matches(":focus-visible")) return true; // the browser's own button inside it
    const seen = (x) => { const s = getComputedStyle(x); return s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2; };
    for (let i = 0; e && i < 4; i += 1, e = e.parentElement) if (seen(e)) return true;
    return false;
}"""


def press_until(page: Page, selector: str, key: str = "Tab") -> None:
    """Press a key until the focus is there; at every stop on the way the focus is seen."""
    for _ in range(40):
        page.keyboard.press(key)
        assert page.evaluate(FOCUS_SEEN), page.evaluate(
            "document.activeElement.outerHTML.slice(0, 200)"
        )
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"{key} never reaches {selector}")


def test_the_keyboard_alone_walks_a_section(tab: Tab) -> None:
    page = tab("nl")
    begin(page, "footrest")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    expect(page.locator(".skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()
    for key in ("footrest.tape", "footrest.desk_moves", "footrest.footrest_there"):
        assert open_keys(page) == [key]
        press_until(page, f"[name='{key}']")
        page.keyboard.press("Space")
        page.keyboard.press("ArrowDown")
        saved(page)
        press_until(page, "[data-next]")
        page.keyboard.press("Enter")
        expect(page.locator(f"[data-question='{key}'][data-state=open]")).to_have_count(0)
    page.wait_for_url("**/footrest/feet")


def test_the_keyboard_alone_decides_a_finding(tab: Tab, at_feet: str) -> None:
    page = tab("nl")
    page.goto(f"/assessments/{at_feet}/footrest/feet")
    press_until(page, "[name='footrest.seat_adjustable']")
    for _ in range(2):
        page.keyboard.press("ArrowDown")
    saved(page)
    expect(card(page, "footrest.seat_adjustable").locator(".finding")).to_be_visible()
    press_until(page, ".door input")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    press_until(page, "[name$='.owner']")
    page.keyboard.type("Facilitair")
    press_until(page, "[data-act]")
    page.keyboard.press("Enter")
    expect(page.locator(".door-done")).to_be_visible()
    expect(page.locator(".door-done")).to_be_focused()


@pytest.mark.parametrize("calm", [True, False], ids=["reduced", "full"])
def test_nothing_moves_where_motion_is_not_wanted(tab: Tab, at_feet: str, *, calm: bool) -> None:
    page = tab("en", reduced_motion="reduce" if calm else "no-preference")
    page.goto(f"/assessments/{at_feet}/footrest/feet")
    page.evaluate("""() => { window.moved = 0;
        for (const kind of ["animationstart", "transitionrun"]) addEventListener(kind, (e) => {
            if (parseFloat(getComputedStyle(e.target).animationDuration) > 0.01 ||
                parseFloat(getComputedStyle(e.target).transitionDuration) > 0.01) window.moved += 1; }, true); }""")
    card(page, "footrest.seat_adjustable").locator("input[value=no]").check()
    saved(page)
    page.wait_for_timeout(200)
    assert (page.evaluate("window.moved") == 0) is calm


SMALL_TO_PRESS = """() => [...document.querySelectorAll(
    "button, a, summary, select, label.answer, label.chip, label.door, label.lever, input[type=text], input[type=date]")]
    .filter((e) => e.checkVisibility() && !e.closest("p") && !e.matches(".skip, .spoken"))
    .map((e) => [e.outerHTML.slice(0, 90), e.getBoundingClientRect()])
    .filter(([, box]) => box.width && box.height < 43.5).map(([html, box]) => `${box.height}: ${html}`)"""


def test_everything_to_press_is_large_enough(browser: Browser, gallery: Gallery) -> None:
    """44 px at least in height, as the design says; links inside a sentence are free."""
    small = {}
    with visiting(browser, gallery.address, "de") as visitor:
        page = visitor.new_page()
        for path in gallery.kinds:
            page.goto(path)
            for size in (PHONE, TABLET):
                page.set_viewport_size(size)
                if found := page.evaluate(SMALL_TO_PRESS):
                    small[path, size["width"]] = found[:3]
    assert small == {}
