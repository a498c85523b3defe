"""The whole walk: from an empty list to a signed PDF, as somebody with a tablet or a phone does it."""

import io
import re
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, ViewportSize, expect
from pypdf import PdfReader

from ergocheck import assessments
from ergocheck.domain.words import Language
from tests.pages.conftest import PHONE, TABLET, Site, Tab
from tests.pages.inspection import words_in
from tests.pages.visitor import Form, Reply, Visitor
from tests.pages.walker import MOST_STEPS, TYPED, Walker, begin, card

DESK = ("desk", "armrest")
FLOOR = ("footrest", "reach_zones", "lifting")
FEET = ("footrest",)
MANY = {DESK: 60, FLOOR: 30, FEET: 5}
WAYS: dict[str, tuple[Language, ViewportSize, bool, tuple[str, ...]]] = {
    "tablet": ("nl", TABLET, True, DESK),
    "phone": ("de", PHONE, True, FLOOR),
    "tablet without JavaScript": ("fr", TABLET, False, FLOOR),
    "phone without JavaScript": ("en", PHONE, False, FEET),
}
SAID = {
    "desk.tape": "no", "desk.noise": "sometimes", "armrest.elbow_measured": "no",
    "footrest.tape": "yes", "footrest.desk_moves": "fixed", "footrest.footrest_there": "no",
    "footrest.seat_height": "46", "footrest.desk_height_fixed": "79,5",
    "footrest.notes": "Kabels liggen los",
}  # fmt: skip
FINDINGS = {
    "desk.feet_flat": ("hanging", "fixed"),
    "desk.glare": ("sometimes", "employee"),
    "armrest.typing": ("floating", "employer"),
    "footrest.seat_adjustable": ("no", "employer"),
    "footrest.feet_supported": ("hanging", "fixed"),
    "footrest.footrest_offered": ("no", "employee"),
}
LEFT = {DESK: "desk.noise", FLOOR: "footrest.desk_height_fixed", FEET: "footrest.desk_height_fixed"}


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


def walk(walker: Walker) -> tuple[list[str], dict[str, str]]:
    """Answer everything up to the results; what was asked, and the finding that left by each door."""
    asked, names = [], {}
    for key in walker.questions():
        asked.append(key)
        if key in FINDINGS:
            option, way = FINDINGS[key]
            names[way] = decide(walker, key, option, way)
        elif key == "reach_zones.things":
            lines(walker)
        elif key == "lifting.tasks":
            walker.add_line(key, name="Krat", load="3", load_usual="3", per_minute="0,2")
        else:
            walker.answer(key, SAID.get(key))
    return asked, names


def decide_what_is_left(walker: Walker, key: str) -> None:
    """From the results to the one finding without a decision; it leaves by the person's door."""
    waiting = walker.page.locator(".decisions li")
    expect(waiting).to_have_count(1)
    waiting.locator("a").click()
    finding = walker.finding(key)
    finding.locator(".door input[value=employee]").check()
    walker.press(finding.locator(".door-panel--employee [name=do]"))
    expect(finding.locator(".door-done")).to_be_visible()


@pytest.mark.browser
@pytest.mark.parametrize("way", WAYS)
def test_from_an_empty_list_to_a_signed_pdf(tab: Tab, way: str) -> None:
    language, size, js, checklists = WAYS[way]
    page = tab(language, size=size, js=js)
    id = begin(page, *checklists)
    walker = Walker(page, js)
    asked, names = walk(walker)
    assert page.url.endswith("/results")
    assert {key.partition(".")[0] for key in asked} == {*checklists}
    assert len(asked) == len(set(asked)) > MANY[checklists]
    for name in names.values():
        expect(page.locator("main")).to_contain_text(name)
    answered = page.locator(".progress b").inner_text()
    first, total = re.findall(r"\d+", answered)
    assert first == total, answered
    decide_what_is_left(walker, LEFT[checklists])
    page.goto(f"/assessments/{id}/results")
    text = sign_and_download(page, language)
    for words in ("Görel Çelik", "Bakkerij Désirée", "Łucja, Facilitair", *names.values()):
        assert words in text
    page.goto("/")
    expect(page.locator(".entry")).to_have_count(1)
    expect(page.locator(".entry h3 a")).to_have_attribute("href", re.compile("/results$"))


FIVE = ("desk", "footrest", "armrest", "reach_zones", "lifting")
POSTED = {
    "desk.footrest": "no", "desk.desk_moves": "fixed", "desk.desk_height_fixed": "79,5",
    "desk.glare": "sometimes", "desk.feet_flat": "hanging", "footrest.leg_room": "things",
    "armrest.armrest_height": "24", "armrest.typing": "floating", "lifting.knees": "mostly_straight",
    "lifting.notes": "Kratten staan buiten",
}  # fmt: skip
ADDED = {
    "reach_zones.things": {"name": "Nietmachine", "distance": "72,5", "times_per_hour": "20", "mass": "0,4"},
    "lifting.tasks": {
        "name": "Krat", "load": "18", "load_usual": "12", "per_minute": "1", "close_to_body": "no",
        "trunk_twist": "yes", "between_hip_and_shoulder": "no", "hand_distance": "50",
        "hand_height": "20", "travel": "70", "angle": "45", "grip": "poor", "control": "no",
    },
}  # fmt: skip
DOORS = {
    "desk.feet_flat": {"door": "fixed", "1.after": "flat"},
    "armrest.typing": {"door": "employee", "when": "week"},
    "lifting.tasks": {"door": "employer", "owner": "Łucja, Facilitair", "due": "2027-01-15", "amount": "249,50"},
}  # fmt: skip


def give(form: Form, key: str) -> None:
    """Answer a question in the form of its section: as given, else the best."""
    if f"{key}.none" in form.offers and key not in POSTED:
        form.give(f"{key}.none", "1")
    elif key in form.offers:
        form.give(key, POSTED.get(key, form.offers[key][0]))
    elif f"{key}.unit" in form.sends:
        form.give(key, POSTED.get(key, "70"))
    elif key in form.sends:
        form.give(key, POSTED.get(key, ""))


def post_line(visitor: Visitor, section: Form, key: str) -> Reply:
    """Add a line on its own page, with the details where the quick check asks for them."""
    page = visitor.send(section, f"line:{key}:new")
    for _ in ("quick check", "details"):
        if "/lines/" in page.path:
            form = Form(page, "line")
            for name in ADDED[key].keys() & form.sends.keys():
                form.give(name, ADDED[key][name])
            page = visitor.send(form, "keep")
    return page


def post_door(visitor: Visitor, page: Reply, key: str) -> tuple[Reply, str]:
    """Let the finding of a question leave by its door; the page that comes, and the finding's name."""
    form = Form(page, "walk")
    door = next(n for n in form.sends if re.fullmatch(rf"{key}(~.*)?\.door", n))
    for name, value in DOORS[key].items():
        form.give(f"{door.removesuffix('door')}{name}", value)
    head = form.tree.find(f".//section[@data-question='{key}']//div[@class='finding-head']/strong")
    assert head is not None
    return visitor.send(form, f"door:{door.removesuffix('.door')}"), words_in(head)


def post_section(visitor: Visitor, page: Reply, met: set[str]) -> tuple[Reply, dict[str, str]]:
    """Post a section until nothing new is asked there; the next page, and what left by a door, by its question."""
    section, names = page.path.partition("#")[0], dict[str, str]()
    for _ in range(MOST_STEPS):
        if not page.path.startswith(section):
            return page, names
        form = Form(page, "walk")
        new = [key for key in form.sends.get("seen", []) if key not in met]
        met |= {*new}
        for key in new:
            give(form, key)
        listed = [key for key in new if key in ADDED]
        page = post_line(visitor, form, listed[0]) if listed else visitor.send(form)
        for key in DOORS.keys() & {*new}:
            page, names[key] = post_door(visitor, visitor.get(section), key)
    raise AssertionError(f"no end: {section}")


def test_all_five_from_the_first_form_to_the_pdf_over_plain_http(site: Site) -> None:
    visitor = Visitor(site.address, "nl")
    form = Form(visitor.get("/assessments/new"), "details")
    form.give("checklists", *FIVE)
    for field, value in TYPED.items():
        form.give(field, value)
    page, names, met = visitor.send(form), dict[str, str](), set[str]()
    while not page.path.endswith("/results"):
        page, left = post_section(visitor, page, met)
        names |= left
    assert met > {*POSTED, *ADDED}
    assert {key.partition(".")[0] for key in met} == {*FIVE}
    id = page.path.split("/")[2]
    standings = assessments.result(site.house, id).found.sections.values()
    assert [s for s in standings if s.answered < s.asked] == []
    form = Form(visitor.get(f"/assessments/{id}/sign"), "sign")
    form.give("name", "Ævar Ðorn")
    form = Form(visitor.send(form), "report")
    file = visitor.get(f"{form.path}?{urlencode(form.sends, doseq=True)}")
    assert file.headers["content-type"] == "application/pdf"
    solved, agreed, decided = (re.escape(names[key]) for key in DOORS)
    told = rf"Wat vandaag is opgelost.*{solved}.*Wat u beslist.*{decided}.*Łucja, Facilitair.*{agreed}.*Ævar Ðorn"
    assert re.search(told, pdf_text(file.body))
