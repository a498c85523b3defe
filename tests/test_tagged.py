"""The structure of the PDF: it says the document in reading order, and everything drawn is in it or an artifact."""

import json
import re
from collections import Counter
from datetime import date
from functools import cache
from itertools import pairwise

import pytest
from pdfua import Validator

from ergocheck.domain.advice import evaluate
from ergocheck.domain.words import Language
from ergocheck.exchange import read_assessment
from ergocheck.library import Library
from ergocheck.paths import CHECKLISTS
from ergocheck.report.blocks import (
    Audience,
    Block,
    Document,
    Heading,
    Margins,
)
from ergocheck.report.document import build
from ergocheck.report.pdf import render
from tests.pdf_tree import Tagged
from tests.report_walks import (
    BAD,
    CLOSER,
    EMPLOYEE,
    EMPLOYER,
    FIXED,
    GOOD,
    SIGNED,
    walk,
)
from tests.test_examples import EXAMPLES

DOORS = (FIXED, EMPLOYEE, EMPLOYER, CLOSER)
MADE = date(2026, 11, 23)
"""Two examples, two audiences, two languages; and the tiny walks."""
TOLD: dict[str, tuple[str, Audience, Language]] = {
    "fixed desk, employee, de": ("short-person-at-a-fixed-desk", "employee", "de"),
    "fixed desk, employer, fr": ("short-person-at-a-fixed-desk", "employer", "fr"),
    "warehouse, employee, fr": ("warehouse", "employee", "fr"),
    "warehouse, employer, de": ("warehouse", "employer", "de"),
    "everything wrong, assessor, nl": ("bad", "assessor", "nl"),
    "everything right, employee, en": ("good", "employee", "en"),
    "nothing answered, employer, en": ("empty", "employer", "en"),
}
each = pytest.mark.parametrize("name", TOLD)


@cache
def library() -> Library:
    return Library.read(CHECKLISTS)


@cache
def document(name: str) -> Document:
    source, audience, language = TOLD[name]
    tiny = {
        "bad": walk(BAD, DOORS, signature=SIGNED), "good": walk(GOOD), "empty": walk({}),
    }  # fmt: skip
    result = tiny.get(source)
    if result is None:
        raw = json.loads((EXAMPLES / f"{source}.json").read_text(encoding="utf-8"))
        held = library()
        result = evaluate(read_assessment(raw, held.checklists, held.adjustments, today=MADE))
    return build(result, language=language, audience=audience, made=MADE)


@cache
def tagged(name: str) -> Tagged:
    return Tagged(render(document(name)))


def paper(*blocks: Block) -> Document:
    """A document of just these blocks."""
    margins = Margins(("", ""), ("", ""), "foot")
    return Document("en", "assessor", "title", "author", "subject", margins, tuple(blocks))


def squeezed(text: str) -> str:
    """The text without white space: line breaks fall where they fall."""
    return re.sub(r"\s+", "", text)


def assert_says_the_same(read: Tagged, told: Document) -> None:
    assert squeezed(read.text) == squeezed(told.text())


@each
def test_the_structure_says_the_document_in_reading_order(name: str) -> None:
    assert_says_the_same(tagged(name), document(name))


@each
def test_nothing_is_drawn_outside_of_elements_and_artifacts(name: str) -> None:
    assert tagged(name).stray == []


@each
def test_every_mark_is_in_the_structure_once_and_leads_back(name: str) -> None:
    read = tagged(name)
    found = Counter(mark for node in read.root.walk() for mark in node.marks)
    drawn = {(page, mark) for page, texts in enumerate(read.texts) for mark in texts}
    assert set(found) == drawn
    assert set(found.values()) == {1}
    nums = read.catalogue["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    back = dict(zip(nums[::2], nums[1::2], strict=True))
    for node in read.root.walk():
        for page, mark in node.marks:
            key = read.pages[page]["/StructParents"]
            assert back[key].get_object()[mark].get_object() == node.raw


@each
def test_every_element_knows_the_one_above(name: str) -> None:
    for node in tagged(name).root.walk():
        for kid in node.below():
            assert kid.raw["/P"].get_object() == node.raw


@each
def test_headings_never_skip_a_level(name: str) -> None:
    levels = [int(node.kind[1]) for node in tagged(name).root.all("H1", "H2", "H3", "H4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@each
def test_every_figure_has_a_text_and_a_box_on_its_page(name: str) -> None:
    for figure in tagged(name).root.all("Figure"):
        assert figure.told("/Alt")
        left, low, right, high = map(float, figure.attribute("/BBox"))
        assert 0 < left < right < 596
        assert 0 < low < high < 842


@each
def test_tables_have_rows_of_one_length_and_headers_with_a_scope(name: str) -> None:
    tables = tagged(name).root.all("Table")
    for table in tables:
        rows = table.below()
        assert {row.kind for row in rows} == {"TR"}
        assert len({len(row.kids) for row in rows}) == 1
        assert {cell.kind for cell in rows[0].below()} == {"TH"}
        assert all(cell.attribute("/Scope") == "/Column" for cell in rows[0].below())
        assert {cell.kind for row in rows[1:] for cell in row.below()} <= {"TD"}
    assert tables or name.startswith("nothing")


@each
def test_lists_are_made_of_items_with_label_and_body(name: str) -> None:
    for whole in tagged(name).root.all("L"):
        assert {item.kind for item in whole.below()} == {"LI"}
        for item in whole.below():
            assert [part.kind for part in item.below()] == ["Lbl", "LBody"]


@each
def test_the_file_says_title_language_and_that_it_is_tagged(name: str) -> None:
    read, told = tagged(name), document(name)
    root = read.catalogue
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == told.language
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert read.reader.metadata is not None
    assert read.reader.metadata.title == told.title
    assert all(page["/Tabs"] == "/S" for page in read.pages)
    packet = root["/Metadata"].get_data().decode("utf-8")
    assert f"<dc:identifier>{told.fingerprint}</dc:identifier>" in packet
    assert "pdfuaid" not in packet


@each
def test_the_bookmarks_are_the_headings(name: str) -> None:
    told = [b.text for b in flat(document(name).blocks) if isinstance(b, Heading) and b.level <= 3]
    read = tagged(name).reader
    outline: list[object] = [*read.outline]
    found = []
    while outline:
        entry = outline.pop(0)
        if isinstance(entry, list):
            outline[:0] = entry
        else:
            found.append(entry)
    assert [str(e["/Title"]) for e in found] == told  # type: ignore[index]
    for entry in found:
        page = read.get_destination_page_number(entry)  # type: ignore[arg-type]
        assert page is not None
        assert squeezed(str(entry["/Title"])) in squeezed(read.pages[page].extract_text())  # type: ignore[index]


def flat(blocks: tuple[Block, ...]) -> list[Block]:
    """The blocks, with those that stay together one by one."""
    return [b for block in blocks for b in (flat(getattr(block, "blocks", ())) or [block])]


@each
def test_pdfua_finds_only_that_no_conformance_is_claimed(name: str) -> None:
    report = Validator().validate_bytes(render(document(name)))
    assert {finding.rule_id for finding in report.findings} == {"UA-28-004"}
