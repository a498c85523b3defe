"""How a person walks: begins, answers what is asked, presses the yellow step, and comes to the results."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page, expect

TYPED = {
    "employer": "Bakkerij Désirée", "site": "Brugge", "workplace": "Balie 2",
    "person": "Ännchen Łukasz", "stature": "172", "assessor": "Görel Çelik", "qualification": "ergonoom",
}  # fmt: skip
MOST_STEPS = 150
OPEN = """() => [...document.querySelectorAll("[data-question]")]
    .filter((c) => c.querySelector(".card").checkVisibility()).map((c) => c.dataset.question)"""
RADIO = "input[type=radio]"
KIND = f"""(card) => card.querySelector(".measure") ? "measure" : card.querySelector("textarea") ? "note"
    : card.querySelector("button[value^='none:']") ? "lines"
    : card.querySelector(".answers:not(.not-applicable) {RADIO}") ? "choice" : "many\""""
MOVED = f"""([path, open]) => (location.pathname.endsWith("/results") || document.querySelector("[data-state]"))
    && (location.pathname !== path || ({OPEN})().join() !== open)"""


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


def open_keys(page: Page) -> list[str]:
    """The questions that stand open: one with JavaScript, else the whole section."""
    keys: list[str] = page.evaluate(OPEN)
    return keys


def saved(page: Page, within: float = 5_000) -> None:
    """Wait (ms) until the page shows that everything was received."""
    line = page.locator("#saved")
    expect(line.locator("use")).to_have_attribute("href", "#i-check", timeout=within)
    expect(line).to_be_visible()


@dataclass(frozen=True)
class Walker:
    """Somebody in a section, with or without JavaScript."""

    page: Page
    js: bool

    def questions(self) -> Iterator[str]:
        """Every question that is open, in turn, pressing the yellow step between them, up to the results."""
        met: set[str] = set()
        for _ in range(MOST_STEPS):
            if self.page.url.endswith("/results"):
                return
            new = [key for key in open_keys(self.page) if key not in met]
            met.update(new)
            yield from new
            if self.js or not new:
                self._step()
        raise AssertionError(f"no end: {self.page.url}")

    def _step(self) -> None:
        if not self.js:
            with self.page.expect_navigation():
                self.page.click("[data-next]")
            return
        was = [urlsplit(self.page.url).path, ",".join(open_keys(self.page))]
        self.page.click("[data-next]")
        self.page.wait_for_function(MOVED, arg=was)

    def answer(self, key: str, given: str | None = None) -> None:
        """Answer as given; where nothing is given, the first and best answer."""
        here = card(self.page, key).locator("fieldset").first
        kind = here.evaluate(KIND)
        if kind == "measure":
            here.locator(".amount input").fill(given or "70")
        elif kind == "note":
            here.locator("textarea").fill(given or "")
        elif kind == "lines":
            here.locator("button[value^='none:']").click()
            expect(here.locator("button[value^='none:']")).to_have_count(0)
        elif kind == "choice":
            choices = here.locator(f".answers:not(.not-applicable) {RADIO}")
            choices.and_(
                self.page.locator(f"[value='{given}']") if given else choices.first
            ).check()
        else:
            here.locator("[data-none]").check()

    def finding(self, key: str) -> Locator:
        """The finding under an answer; without JavaScript it comes with the next page."""
        here = card(self.page, key)
        if not self.js and not here.locator(".finding").count():
            section = self.page.url.partition("#")[0]
            self.page.click("[data-next]")
            self.page.goto(section)
        expect(here.locator(".finding").first).to_be_visible()
        return here.locator(".finding").first

    def press(self, button: Locator) -> None:
        """Press a button of the form; without JavaScript the page comes again."""
        button.click()
        self.page.wait_for_load_state()

    def add_line(self, key: str, **typed: str) -> None:
        """Add a line, with the first choice in each of its choices."""
        card(self.page, key).locator(f"button[value='line:{key}:new']").click()
        self.page.wait_for_url("**/new")
        for chips in self.page.locator("fieldset .chips").all():
            chips.locator("input").first.check()
        for field, value in typed.items():
            self.page.fill(f"#{field}", value)
        self.keep_line()

    def keep_line(self) -> None:
        """Keep the line and come back to its question."""
        self.page.click("[data-next]")
        self.page.wait_for_url(re.compile(r"/assessments/[^/]+/(?!lines)"))
