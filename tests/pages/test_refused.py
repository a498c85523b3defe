"""Refused input: a sentence in the reader's language, everything typed still there, a way to the field."""

import json
import re
from pathlib import Path
from uuid import uuid4

import pytest
from playwright.sync_api import Browser, Page, expect

from ergocheck import assessments
from ergocheck.domain.words import Language
from ergocheck.problems import SENTENCES
from tests.pages.conftest import AT_FEET, Site, Tab, visiting
from tests.pages.gallery import lay
from tests.pages.visitor import ONWARD, Visitor
from tests.pages.walker import card, saved

pytestmark = pytest.mark.browser


def says(page: Page, key: str, language: Language) -> None:
    """The summary has the focus, says the sentence of that refusal, and leads to the field."""
    summary = page.locator("#errors")
    expect(summary).to_be_focused()
    pieces = re.split(r"\{\w+\}", SENTENCES[key].in_(language))
    expect(summary).to_contain_text(re.compile(".*".join(map(re.escape, pieces)), re.DOTALL))


FIELD: dict[Language, str] = {"nl": "1 veld", "fr": "1 champ", "de": "1 Feld", "en": "1 field"}


def leads_to_its_field(page: Page) -> None:
    """The first link of the summary brings the focus to the refused field, which says what is wrong."""
    page.locator("#errors a").first.click()
    field = page.locator(":focus")
    expect(field).to_have_attribute("aria-invalid", "true")
    described = (field.get_attribute("aria-describedby") or "").split()
    assert any(page.locator(f"[id='{id}']").inner_text().strip() for id in described)


REFUSED_DETAILS: dict[str, tuple[Language, dict[str, str], str]] = {
    "out of range": ("nl", {"stature": "50"}, "out_of_range"),
    "letters for numbers": ("fr", {"stature": "grand"}, "not_a_number"),
    "no name": ("de", {"workplace": " "}, "name_missing"),
    "too long": ("en", {"employer": "x" * 201}, "text_too_long"),
    "a date no report can count from": ("nl", {"date": "9999-12-31"}, "not_a_day"),
    "no date": ("de", {"date": ""}, "not_a_day"),
}


# The same answer comes back either way; without JavaScript one sentence and one more field are enough.
@pytest.mark.parametrize(
    ("why", "js"),
    [*((why, True) for why in REFUSED_DETAILS), ("out of range", False), ("no date", False)],
)
def test_details_that_cannot_be_stay_on_the_page(
    tab: Tab, site: Site, why: str, *, js: bool
) -> None:
    language, fields, key = REFUSED_DETAILS[why]
    typed = {"workplace": "Balie <2>", "person": "An & Jo", "stature": "172,5", **fields}
    page = tab(language, js=js)
    page.goto("/assessments/new")
    page.check("input[value=lifting]")
    for field, value in typed.items():
        page.fill(f"#{field}", value)
    page.select_option("#country", "FR")
    page.click("[data-next]")
    expect(page.locator("#errors h2")).to_contain_text(FIELD[language])
    if js:
        says(page, key, language)
        leads_to_its_field(page)
    for field, value in typed.items():
        expect(page.locator(f"#{field}")).to_have_value(value)
    expect(page.locator("#country")).to_have_value("FR")
    expect(page.locator("input[value=lifting]")).to_be_checked()
    assert assessments.listed(site.house) == []


def test_without_a_checklist_nothing_starts(tab: Tab, site: Site) -> None:
    page = tab("nl")
    page.goto("/assessments/new")
    page.fill("#workplace", "Balie 2")
    for box in page.locator("input[name=checklists]").all():
        box.uncheck()
    page.click("[data-next]")
    says(page, "choose_checklist", "nl")
    page.fill("#workplace", "")
    page.click("[data-next]")
    expect(page.locator("#errors li")).to_have_text(
        [re.compile("^Wat wordt bekeken"), re.compile("^Naam van de werkplek: ")]
    )
    page.fill("#workplace", "Balie 2")
    page.locator("#errors a").first.click()
    expect(page.locator("input[name=checklists]").first).to_be_focused()
    expect(page.locator("#workplace")).to_have_value("Balie 2")
    assert assessments.listed(site.house) == []


ACCEPTED = {
    "comma": ("cm", "72,5", 725.0), "point": ("cm", "72.5", 725.0), "spaces": ("cm", " 72 ", 720.0),
    "with its unit": ("cm", "72 cm", 720.0), "mm": ("mm", "725", 725.0),
    "another unit than the field's": ("cm", "725 mm", 725.0), "metres": ("cm", "0,725 m", 725.0),
}  # fmt: skip


@pytest.mark.parametrize("js", [True, False], ids=["js", "plain"])
def test_a_measure_is_taken_as_people_type_it(tab: Tab, site: Site, *, js: bool) -> None:
    page, kept = tab("nl", js=js), {}
    for how, (unit, typed, _) in ACCEPTED.items():
        id = lay(site.house, "footrest", AT_FEET)
        page.goto(f"/assessments/{id}/footrest/feet#footrest-seat_height-card")
        here = card(page, "footrest.seat_height")
        here.locator(f".units label:has([value={unit}])").click()
        here.locator(".amount input").fill(typed)
        if js:
            saved(page)
        else:
            page.click("[data-next]")
        answers = assessments.export(site.house, id)["answers"]
        assert isinstance(answers, dict)
        kept[how] = answers.get("footrest.seat_height")
    assert kept == {how: mm for how, (_, _, mm) in ACCEPTED.items()}


REFUSED_MEASURES: dict[str, tuple[Language, str]] = {
    "out of range": ("nl", "9"),
    "letters": ("de", "hoch"),
    "two numbers": ("fr", "72-75"),
    "far too long": ("en", "9" * 300),
}


@pytest.mark.parametrize("why", REFUSED_MEASURES)
def test_a_measure_that_cannot_be_is_refused_with_what_is_allowed(
    tab: Tab, site: Site, at_feet: str, why: str
) -> None:
    language, typed = REFUSED_MEASURES[why]
    page = tab(language, js=False)
    page.goto(f"/assessments/{at_feet}/footrest/feet")
    page.fill("#footrest-seat_height", typed)
    card(page, "footrest.seat_adjustable").locator("input[value=no]").check()
    page.click("[data-next]")
    expect(page.locator("#errors")).to_contain_text(re.compile(r"25.*90", re.DOTALL))
    expect(page.locator("#errors h2")).not_to_contain_text(FIELD[language])
    expect(page.locator("#errors a")).to_have_attribute("href", "#footrest-seat_height")
    expect(page.locator("#footrest-seat_height")).to_have_value(typed)
    expect(page.locator("#footrest-seat_height-error")).to_be_visible()
    expect(card(page, "footrest.seat_adjustable").locator("input[value=no]")).to_be_checked()
    answers = assessments.export(site.house, at_feet)["answers"]
    assert isinstance(answers, dict)
    assert answers["footrest.seat_adjustable"] == "no"
    assert "footrest.seat_height" not in answers


def test_with_javascript_a_refused_measure_is_said_at_once_and_holds_the_walk(
    tab: Tab, at_feet: str
) -> None:
    page = tab("nl")
    page.goto(f"/assessments/{at_feet}/footrest/feet#footrest-seat_height-card")
    here = card(page, "footrest.seat_height")
    here.locator(".amount input").fill("9")
    here.locator(".amount input").press("Tab")
    expect(here.locator("[data-refusal]")).to_contain_text("25")
    expect(here.locator(".amount input")).to_have_value("9")
    expect(here.locator(".amount input")).to_have_attribute("aria-invalid", "true")
    here.locator(".amount input").fill("46")
    here.locator(".amount input").press("Tab")
    saved(page)
    expect(here.locator("[data-refusal]")).to_be_hidden()


def test_the_steps_and_the_unit_change_the_number_that_stands_there(tab: Tab, at_feet: str) -> None:
    page = tab("nl")
    page.goto(f"/assessments/{at_feet}/footrest/feet#footrest-seat_height-card")
    here = card(page, "footrest.seat_height")
    number = here.locator(".amount input")
    number.fill("46")
    here.locator("[data-more]").click()
    expect(number).to_have_value("46,5")
    here.locator(".units label:has([value=mm])").click()
    expect(number).to_have_value("465")
    here.locator("[data-less]").click()
    expect(number).to_have_value("460")
    saved(page)
    page.reload()
    expect(here.locator(".answered")).to_contain_text("46 cm")


def test_a_door_without_what_it_needs_is_refused_and_keeps_what_was_typed(
    tab: Tab, at_feet: str
) -> None:
    page = tab("fr", js=False)
    page.goto(f"/assessments/{at_feet}/footrest/feet")
    card(page, "footrest.seat_adjustable").locator("input[value=no]").check()
    page.click("[data-next]")
    page.goto(f"/assessments/{at_feet}/footrest/feet")
    finding = card(page, "footrest.seat_adjustable").locator(".finding")
    finding.locator(".door input[value=employer]").check()
    finding.locator("[name$='.owner']").fill("Service technique")
    finding.locator("[name$='.amount']").fill("-5")
    finding.locator(".door-panel--employer [name=do]").click()
    expect(page.locator("#errors h2")).to_contain_text(FIELD["fr"])
    expect(finding.locator("[name$='.amount']")).to_have_value("-5")
    expect(finding.locator("[name$='.owner']")).to_have_value("Service technique")
    expect(finding.locator(".door input[value=employer]")).to_be_checked()


def test_a_typed_amount_is_kept_as_it_was_meant(site: Site, at_feet: str) -> None:
    visitor, section = Visitor(site.address, "nl"), f"/assessments/{at_feet}/footrest/feet"
    assessments.record(site.house, at_feet, "footrest.seat_adjustable", "no", entry_id=str(uuid4()))
    key = re.findall(r'name="([^"]+)\.amount"', visitor.get(section).text)[0]
    adjustment = re.findall(
        rf'name="{re.escape(key)}\.adjustment"[^>]*value="(\w+)"', visitor.get(section).text
    )[0]
    sent = {
        f"{key}.door": "employer",
        f"{key}.adjustment": adjustment,
        f"{key}.amount": "€ 1.250,50",
    }
    wrong = {**sent, f"{key}.amount": "duur"}
    body = {"act": f"door:{key}", "question": key.split("~")[0], "fields": [*wrong.items()]}
    path = f"/assessments/{at_feet}/doors"
    told = visitor.ask("POST", path, json.dumps(body).encode(), Content_Type="application/json")
    assert [*json.loads(told.body)["fields"]] == [f"{key}.amount"]
    assert visitor.post(section, {**sent, "do": f"door:{key}"}).status in ONWARD
    (door,) = assessments.open_assessment(site.house, at_feet).doors
    assert door.cost == "1250.50"


def test_notes_say_who_will_read_them(
    browser: Browser, site: Site, at_feet: str, tmp_path: Path
) -> None:
    with visiting(browser, site.address, "de", js=False) as visitor:
        page = visitor.new_page()
        page.goto(f"/assessments/{at_feet}/footrest/footrest")
        hint = page.locator("#footrest-notes").get_attribute("aria-describedby") or ""
        expect(page.locator(f"[id='{hint.split()[0]}']")).to_contain_text("Arbeitgeber")
