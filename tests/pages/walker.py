"""How a person walks: begins, answers what is asked, presses the yellow step, and comes to the results."""

import re
from collections.abc import Mapping

from playwright.sync_api import Locator, Page, expect

Given = Mapping[str, object]
TYPED = {
    "employer": "Bakkerij Désirée", "site": "Brugge", "workplace": "Balie 2",
    "person": "Ännchen Łukasz", "stature": "172", "assessor": "Görel Çelik", "qualification": "ergonoom",
}  # fmt: skip
MOST_STEPS = 200


def begin(page: Page, *checklists: str, **typed: str) -> str:
    """From the list to the first section of a new assessment; returns its id."""
    page.goto("/")
    page.click("[data-next]")
    page.wait_for_url("**/assessments/new")
    for box in page.locator("input[name=checklists]").all():
        box.set_checked(box.get_attribute("value") in checklists)
    for field, value in {**TYPED, **typed}.items():
        page.fill(f"#{field}", value)
    page.click("[data-next]")
    page.wait_for_url(f"**/{checklists[0]}/*")
    return page.url.split("/")[4]


def card(page: Page, key: str) -> Locator:
    """The card of a question."""
    return page.locator(f"[data-question='{key}']")


def open_key(page: Page) -> str | None:
    """The question that is open, where one at a time is."""
    return page.evaluate("document.querySelector('[data-state=open]')?.dataset.question") or None


def saved(page: Page) -> None:
    """Wait until the page shows that everything was received."""
    line = page.locator("#saved")
    expect(line).to_be_visible()
    expect(line.locator("use")).to_have_attribute("href", "#i-check")


def open_keys(page: Page) -> list[str]:
    """The questions that can be answered now: one with JavaScript, else the whole section."""
    visible = page.locator("[data-question]:visible .card:visible").locator("xpath=..")
    return [str(c.get_attribute("data-question")) for c in visible.all()]


def answer(page: Page, key: str, given: object = None) -> None:
    """Answer a question as given; where nothing is given, the first and best answer."""
    here = card(page, key)
    fields = here.locator("fieldset").first
    ticks = fields.locator(".answers:not(.not-applicable) input")
    if here.locator(".measure").count():
        here.locator(".amount input").first.fill(str(given or "70"))
    elif here.locator("textarea").count():
        here.locator("textarea").fill(str(given or ""))
    elif ticks.count():
        for value in given if isinstance(given, list) else [given]:
            one = ticks.and_(page.locator(f"[value='{value}']")) if value else ticks.first
            if value or one.get_attribute("type") == "radio":
                one.check()


def walk(page: Page, answers: Given, *, js: bool) -> None:
    """Answer everything from here to the results, pressing only the yellow step."""
    for _ in range(MOST_STEPS):
        if page.url.endswith("/results"):
            return
        for key in open_keys(page):
            none = card(page, key).locator("button[name=do][value^='none:']")
            if none.count():
                none.click()
                page.wait_for_load_state()
            elif not card(page, key).locator(".line").count():
                answer(page, key, answers.get(key))
        step(page, js=js)
    raise AssertionError(f"no end: {page.url}")


def step(page: Page, *, js: bool) -> None:
    """Press the yellow step and wait for what it brings: the next question or the next page."""
    was = (page.url, open_key(page)) if js else ()
    with page.expect_response(re.compile("/assessments/")) if not js else _nothing():
        page.click("[data-next]")
    page.wait_for_load_state()
    if js:
        expect(page.locator("main")).to_be_visible()
        _moved_on(page, was)


def _moved_on(page: Page, was: tuple[object, ...]) -> None:
    for _ in range(200):
        if (page.url, open_key(page)) != was:
            return
        page.wait_for_timeout(20)
    raise AssertionError(f"the step leads nowhere from {was}")
