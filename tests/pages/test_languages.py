"""Four languages: every page whole in each of them, and nothing in a language that was not asked for."""

import gc
import re
from functools import cache
from html.parser import HTMLParser
from xml.etree.ElementTree import TreeBuilder

import pytest
from babel.messages.pofile import read_po
from playwright.sync_api import Browser, Page

from ergocheck.domain.words import LANGUAGES, Language, Words
from ergocheck.paths import CATALOGUES
from tests.pages.conftest import PHONE, visiting
from tests.pages.gallery import Gallery
from tests.pages.inspection import news_in
from tests.pages.visitor import Visitor

PLACEHOLDER = re.compile(r"%\(\w+\)s|\{\w*\}")
SPOKEN = ("aria-label", "alt", "title", "placeholder", "aria-valuetext", "data-ask")
SHORTEST = 4


@cache
def catalogue(language: Language) -> frozenset[str]:
    """Every text of the product in a language, without its placeholders."""
    found = {w.in_(language) for w in gc.get_objects() if isinstance(w, Words)}
    for file in (CATALOGUES / ("nl" if language == "en" else language)).glob("*.po"):
        with file.open("rb") as opened:
            for m in read_po(opened):
                said = m.id if language == "en" else m.string
                found |= {*said} if isinstance(said, list | tuple) else {said or ""}
    pieces = {" ".join(p.split()) for text in found for p in PLACEHOLDER.split(text)}
    return frozenset(p for p in pieces if sum(map(str.isalpha, p)) >= SHORTEST)


def foreign_to(language: Language) -> set[str]:
    """The texts of the other three languages that are no part of any text in this one."""
    own = "\n".join(catalogue(language))
    others = {t for la in LANGUAGES if la != language for t in catalogue(la)}
    return {t for t in others if not stands_in(t, own)}


def stands_in(text: str, longer: str) -> bool:
    """Whether a text stands in a longer one as whole words."""
    return text in longer and bool(re.search(rf"(?<!\w){re.escape(text)}(?!\w)", longer))


VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
    ]
)


class Read(HTMLParser):
    """A page as a tree, quickly: the server's Watch has already found every page strict."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.made = TreeBuilder()
        self.feed(html)
        self.close()
        self.tree = self.made.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element opens."""
        self.made.start(tag, {name: value or "" for name, value in attrs})
        if tag in VOID:
            self.made.end(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element of a drawing, closed at once."""
        self.made.start(tag, {name: value or "" for name, value in attrs})
        self.made.end(tag)

    def handle_endtag(self, tag: str) -> None:
        """An element ends."""
        self.made.end(tag)

    def handle_data(self, data: str) -> None:
        """Its text."""
        self.made.data(data)


def said_on(html: str) -> set[str]:
    """Everything a page says, aloud or in print, but formulas and the titles of publications."""
    tree, said = Read(html).tree, set[str]()
    for source in tree.findall(".//article[@class='method']/p[@class='soft small']"):
        source.text = ""
    for working in tree.findall(".//details[@class='working']"):
        for part in (*working.findall("ul"), *working.findall("p")):
            working.remove(part)
    for above in list(tree.iter()):
        for unsaid in above.findall("template"):
            above.remove(unsaid)
    for element in tree.iter():
        texts = [element.text, element.tail, *(element.get(name) for name in SPOKEN)]
        said |= {" ".join(t.split()) for t in texts if t and t.strip()}
    return said


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_speaks_one_language(gallery: Gallery, language: Language) -> None:
    visitor, where, seen = Visitor(gallery.address, language), dict[str, str](), set[int]()
    for path in gallery.pages:
        page = visitor.get(path)
        assert f'<html lang="{language}"' in page.text, path
        where |= dict.fromkeys(said_on(news_in(page.text, seen)), path)
    everything = "\n".join(where)
    mixed = [t for t in foreign_to(language) if t in everything]
    found = {t: where[line] for t in mixed for line in where if stands_in(t, line)}
    assert found == {}


def overflow(page: Page) -> str:
    """What reaches beyond the right edge, if anything makes the page scroll sideways; or what the bar cuts off."""
    return str(
        page.evaluate("""() => {
        const cut = [...document.querySelectorAll(".next *")].find((e) => e.scrollHeight > e.clientHeight + 1
            && getComputedStyle(e).overflow === "hidden");
        if (cut) return cut.textContent;
        if (document.documentElement.scrollWidth <= innerWidth) return "";
        const out = [...document.body.querySelectorAll("*")].filter(
            (e) => e.getBoundingClientRect().right > innerWidth + 0.5 && getComputedStyle(e).position !== "fixed");
        return out.slice(0, 4).map((e) => `${e.tagName}.${e.className.baseVal ?? e.className}`).join(" ") || "?";
    }""")
    )


@pytest.mark.browser
def test_german_stays_within_a_phone_also_at_twice_the_text_size(
    browser: Browser, gallery: Gallery
) -> None:
    too_wide = {}
    with visiting(browser, gallery.address, "de", js=False, size=PHONE) as visitor:
        page = visitor.new_page()
        for path in dict.fromkeys([*gallery.kinds, *gallery.sections(gallery.worst)]):
            page.goto(path)
            for text_size in ("100%", "200%"):
                page.evaluate("size => document.documentElement.style.fontSize = size", text_size)
                if out := overflow(page):
                    too_wide[path, text_size] = out
    assert too_wide == {}


@pytest.mark.browser
def test_language_look_unit_and_hand_are_kept(browser: Browser, gallery: Gallery) -> None:
    with visiting(browser, gallery.address, "en") as visitor:
        page = visitor.new_page()
        page.goto("/preferences?back=/assessments/new")
        for field, value in {
            "language": "fr",
            "units": "mm",
            "theme": "dark",
            "hand": "left",
        }.items():
            page.click(f"label:has(input[name={field}][value={value}])")
        page.click("[data-next]")
        page.wait_for_url("**/assessments/new")
        root = page.locator("html")
        kept = [root.get_attribute(a) for a in ("lang", "data-theme", "data-hand")]
        assert kept == ["fr", "dark", "left"]
        assert page.locator("#stature + span").inner_text() == "mm"
        assert (
            page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
            == "rgb(13, 26, 26)"
        )
