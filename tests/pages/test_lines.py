"""Lines: things reached for and lifting tasks, one page each; the quick check first, details where needed."""

import re

import pytest
from playwright.sync_api import Page, expect

from ergocheck import assessments
from ergocheck.domain.answers import Listed, Measured
from tests.pages.conftest import PHONE, Site, Tab
from tests.pages.gallery import lay
from tests.pages.visitor import Visitor
from tests.pages.walker import card

JOB = {
    "lifting_happens": "yes",
    "who_lifts": "everybody",
    "how_long": "long",
    "lifts_together": "no",
}
TASK = {"#name": "Krat", "#load": "10", "#load_usual": "8", "#per_minute": "1"}
HARD = {"close_to_body": "no", "trunk_twist": "yes", "between_hip_and_shoulder": "no"}
LIGHT = {"close_to_body": "yes", "trunk_twist": "no", "between_hip_and_shoulder": "yes"}
DETAILS = {"#hand_distance": "50", "#hand_height": "20", "#travel": "70", "#angle": "45"}


def fill(page: Page, typed: dict[str, str], chosen: dict[str, str]) -> None:
    """Type into the fields and choose the chips of a line."""
    for field, value in typed.items():
        page.fill(field, value)
    for name, option in chosen.items():
        page.locator(f"label:has(input[name={name}][value={option}])").click()


def lines_of(site: Site, id: str, key: str) -> Listed:
    """The lines as they are kept."""
    found = assessments.open_assessment(site.house, id).answers.get(key)
    assert isinstance(found, Listed)
    return found


@pytest.mark.browser
@pytest.mark.parametrize("js", [True, False], ids=["js", "plain"])
def test_details_are_asked_only_where_the_quick_check_does_not_settle_it(
    tab: Tab, site: Site, *, js: bool
) -> None:
    id = lay(site.house, "lifting", JOB)
    page = tab("de", js=js, size=PHONE)
    page.goto(f"/assessments/{id}/lifting/tasks")
    page.click("[value='line:lifting.tasks:new']")
    fill(page, {**TASK, "#load": "3", "#load_usual": "3", "#per_minute": "0,2"}, LIGHT)
    page.click("[data-next]")
    page.wait_for_url("**/lifting/tasks*")
    page.click("[value='line:lifting.tasks:new']")
    fill(page, TASK, HARD)
    page.click("[data-next]")
    page.wait_for_url("**/lines/lifting.tasks/*#details")
    expect(page.locator("#load")).to_have_value("10")
    fill(page, DETAILS, {"grip": "poor", "control": "no"})
    page.locator("[data-none]").check()
    page.click("[data-next]")
    page.wait_for_url("**/lifting/tasks*")
    rows = card(page, "lifting.tasks").locator(".line")
    expect(rows).to_have_count(2)
    expect(rows.first).to_contain_text("In Ordnung")
    expect(rows.last).to_contain_text(re.compile("ändern"))
    expect(card(page, "lifting.tasks").locator(".finding").first).to_contain_text("Krat")
    assert [line.id for line in lines_of(site, id, "lifting.tasks").lines]


@pytest.mark.browser
def test_a_refused_line_keeps_what_was_typed(tab: Tab, site: Site) -> None:
    id = lay(site.house, "reach_zones", {})
    page = tab("nl")
    page.goto(f"/assessments/{id}/lines/reach_zones.things/new")
    fill(page, {"#name": "Doos", "#distance": "ver", "#mass": "999"}, {"side": "left"})
    page.click("[data-next]")
    expect(page.locator("#errors")).to_be_focused()
    expect(page.locator("#errors li")).to_have_count(2)
    expect(page.locator("#distance")).to_have_value("ver")
    expect(page.locator("#mass")).to_have_value("999")
    expect(page.locator("input[name=side][value=left]")).to_be_checked()
    page.locator("#errors a").first.click()
    expect(page.locator("#distance")).to_be_focused()
    assert assessments.open_assessment(site.house, id).answers.get("reach_zones.things") is None


def test_a_new_line_sent_twice_is_one_line(site: Site) -> None:
    id = lay(site.house, "reach_zones", {})
    visitor = Visitor(site.address, "nl")
    path = f"/assessments/{id}/lines/reach_zones.things/new"
    page = visitor.get(path).text
    found = re.search(r'name="row_id" value="([^"]+)"', page)
    assert found
    for _ in range(2):
        visitor.post(path, {"row_id": found[1], "name": "Doos", "distance": "40", "do": "keep"})
    (line,) = lines_of(site, id, "reach_zones.things").lines
    assert line.id == found[1]


@pytest.mark.browser
@pytest.mark.parametrize("js", [True, False], ids=["js", "plain"])
def test_nothing_to_list_is_an_answer(tab: Tab, site: Site, *, js: bool) -> None:
    id = lay(site.house, "reach_zones", {})
    page = tab("fr", js=js)
    page.goto(f"/assessments/{id}/reach_zones/things")
    page.click("[value='none:reach_zones.things']")
    expect(page.locator("[value='none:reach_zones.things']")).to_have_count(0)
    assert lines_of(site, id, "reach_zones.things").lines == ()


def test_a_method_beside_the_level_is_asked_for_and_its_questions_follow(site: Site) -> None:
    id = lay(site.house, "lifting", {"lifting_happens": "yes"})
    visitor = Visitor(site.address, "nl")
    path = f"/assessments/{id}/lines/lifting.tasks/krat"
    new = visitor.get(path.replace("krat", "new")).text
    assert "kim_times" not in new
    line = {"name": "Krat", "load": "8", "per_minute": "0,5", "close_to_body": "yes",
            "trunk_twist": "no", "between_hip_and_shoulder": "yes", "do": "keep"}  # fmt: skip
    row = re.search(r'name="row_id" value="([^"]+)"', new)
    assert row
    sent = visitor.post(path.replace("krat", "new"), {**line, "row_id": row[1], "also": "kim_lhc"})
    assert sent.headers["location"].endswith("#beside-kim_lhc")
    assert 'id="beside-kim_lhc"' in visitor.get(sent.headers["location"]).text
    path = path.replace("krat", row[1])
    filled = {**line, "also": "kim_lhc", "beside": "kim_lhc", "kim_times": "90"}
    visitor.post(path, filled)
    (kept,) = lines_of(site, id, "lifting.tasks").lines
    assert kept.cells["kim_times"] == Measured(90)
    visitor.post(path, {name: value for name, value in filled.items() if name != "also"})
    (kept,) = lines_of(site, id, "lifting.tasks").lines
    assert "kim_times" not in kept.cells


def test_what_was_said_is_filled_in_or_told_where_a_method_asks_it_again(site: Site) -> None:
    line = {"id": "krat", "name": "Krat", "load": 18.0, "per_minute": 1.0, "close_to_body": "no",
            "trunk_twist": "no", "between_hip_and_shoulder": "no", "hand_height": 200.0,
            "grip": "poor", "also": ["kim_lhc", "mac"]}  # fmt: skip
    id = lay(site.house, "lifting", {**JOB, "tasks": [line]})
    page = Visitor(site.address, "nl").get(f"/assessments/{id}/lines/lifting.tasks/krat").text
    assert re.search(r'id="angle"[^>]* value="0"', page)
    told = dict(re.findall(r'id="(\w+)-hint">[^<]*Hierboven gezegd: ([^<]+)<', page))
    assert told["mac_zone"] == "Hoogte van de handen 20\xa0cm"
    assert told["kim_force"].startswith("Houvast: Slecht")
    assert "hand_height" not in told


def test_a_line_tells_what_it_does_not_say_yet(site: Site) -> None:
    line = {"id": "krat", "name": "Krat", "load": 10.0, "per_minute": 0.5, "close_to_body": "no",
            "trunk_twist": "no", "between_hip_and_shoulder": "no", "hand_height": 300.0}  # fmt: skip
    id = lay(site.house, "lifting", {**JOB, "who_lifts": "male_18_to_45", "tasks": [line]})
    page = Visitor(site.address, "en").get(f"/assessments/{id}/lifting/tasks").text
    (why,) = re.findall(r'class="line-why small">([^<]+)<', page)
    assert why.startswith("Still open: Distance of the hands · ")
    assert "Height of the hands" not in why
