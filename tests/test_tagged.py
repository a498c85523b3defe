"""The structure of the PDF: it says the document in reading order, and everything drawn is in it or an artifact."""

import json
import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import pairwise, product
from pathlib import Path

import pytest
from pdfua import Validator

from ergocheck.domain.advice import Result, evaluate
from ergocheck.domain.levels import Range
from ergocheck.domain.methods import METHODS
from ergocheck.domain.words import LANGUAGES, Language
from ergocheck.domain.workplace import Workplace
from ergocheck.exchange import read_assessment
from ergocheck.library import Library
from ergocheck.paths import CHECKLISTS
from ergocheck.report.blocks import (
    AUDIENCES,
    Audience,
    Badge,
    Block,
    Bullets,
    Cell,
    Document,
    Facts,
    Heading,
    Margins,
    Paragraph,
    Run,
    SignatureLine,
    Signatures,
    Table,
    plain,
)
from ergocheck.report.document import build
from ergocheck.report.fingerprint import is_of, which
from ergocheck.report.pdf import render
from ergocheck.report.sources import sourced
from ergocheck.telling.teller import Teller
from ergocheck.texts import texts_for
from tests.pdf_tree import Node, Tagged
from tests.report_walks import (
    BAD,
    CLOSER,
    EMPLOYEE,
    EMPLOYER,
    FIXED,
    GOOD,
    SIGNED,
    line,
    walk,
    with_texts,
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
SHIPPED = sorted(path.stem for path in EXAMPLES.glob("*.json"))
SOAK = pytest.mark.soak


def every_report() -> Iterator[object]:
    """Each example for each reader in each language; the suite takes each once, readers and languages in turn."""
    for number, source in enumerate(SHIPPED):
        reader, tongue = number % len(AUDIENCES), number % len(LANGUAGES)
        for audience, language in product(AUDIENCES, LANGUAGES):
            mine = (audience, language) == (AUDIENCES[reader], LANGUAGES[tongue])
            yield pytest.param(source, audience, language, marks=() if mine else SOAK)


@cache
def library() -> Library:
    return Library.read(CHECKLISTS)


@cache
def document(name: str) -> Document:
    source, audience, language = TOLD[name]
    tiny = {
        "bad": walk(BAD, DOORS, signature=SIGNED), "good": walk(GOOD), "empty": walk({}),
    }  # fmt: skip
    result = tiny.get(source) or example(source)
    return build(result, language=language, audience=audience, made=MADE)


@cache
def example(source: str) -> Result:
    """What one of the examples comes to."""
    raw = json.loads((EXAMPLES / f"{source}.json").read_text(encoding="utf-8"))
    held = library()
    return evaluate(read_assessment(raw, held.checklists, held.adjustments, today=MADE))


@cache
def printed(name: str) -> bytes:
    return render(document(name))


@cache
def tagged(name: str) -> Tagged:
    return Tagged(printed(name))


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
    texts = [squeezed(page.extract_text()) for page in read.pages]
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
        assert squeezed(str(entry["/Title"])) in texts[page]  # type: ignore[index]


def flat(blocks: tuple[Block, ...]) -> list[Block]:
    """The blocks, with those that stay together one by one."""
    return [b for block in blocks for b in (flat(getattr(block, "blocks", ())) or [block])]


@each
def test_pdfua_finds_only_that_no_conformance_is_claimed(name: str, tmp_path: Path) -> None:
    file = tmp_path / "report.pdf"
    file.write_bytes(printed(name))
    assert complaints(file) == {"UA-28-004"}


def complaints(file: Path) -> set[str]:
    """The rules that pdfua says a file breaks."""
    return {finding.rule_id for finding in Validator().validate(str(file)).findings}


@pytest.mark.parametrize(("source", "audience", "language"), [*every_report()])
def test_every_example_is_tagged_whole_for_every_reader(
    source: str, audience: Audience, language: Language, tmp_path: Path
) -> None:
    told = build(example(source), language=language, audience=audience, made=MADE)
    file = tmp_path / "report.pdf"
    file.write_bytes(render(told))
    read = Tagged(file.read_bytes())
    assert_says_the_same(read, told)
    assert read.stray == []
    assert complaints(file) == {"UA-28-004"}


def test_a_paragraph_over_the_page_is_one_paragraph() -> None:
    text = " ".join(f"word{i}" for i in range(900))
    told = paper(Paragraph(plain("before")), Paragraph(plain(text)), Paragraph(plain("after")))
    read = Tagged(render(told))
    paragraphs = read.root.all("P")
    assert len(paragraphs) == 3
    assert len({page for page, _ in paragraphs[1].marks}) > 1
    assert_says_the_same(read, told)


def test_a_line_ends_with_a_space_after_a_word_and_without_one_within() -> None:
    text = " ".join(f"word{i}" for i in range(400))
    assert Tagged(render(paper(Paragraph(plain(text))))).text.strip() == text
    bold = paper(Paragraph((Run("so ", bold=True), Run(text))))
    assert Tagged(render(bold)).text.strip() == f"so {text}"
    word = "Bildschirmarbeitsplatzverordnung" * 9
    assert word in Tagged(render(paper(Paragraph(plain(f"a {word} b"))))).text


def test_lines_that_were_typed_are_one_paragraph_in_order() -> None:
    told = paper(Paragraph((Run("one\ntwo "), Run("deux", language="fr"), Run("\nthree"))))
    read = Tagged(render(told))
    assert len(read.root.all("P")) == 1
    assert_says_the_same(read, told)


def test_a_header_is_read_once_and_repeated_for_the_eye() -> None:
    rows = ((Cell((Paragraph(plain("x")),)), Cell()),) * 250
    told = paper(Table("caption", ("Heading", ""), rows, (1, 1)))
    read = Tagged(render(told))
    assert len(read.pages) > 3
    assert all("Heading" in page.extract_text() for page in read.pages)
    assert read.text.count("Heading") == 1
    assert len(read.root.all("Table")) == 1
    assert len(read.root.all("TR")) == 251
    assert read.stray == []


def test_a_cell_over_the_page_stays_one_cell() -> None:
    tall = Cell(
        (Paragraph(plain(" ".join(f"w{i}" for i in range(4000)))), Badge(Range(2, 2), "Soon"))
    )
    told = paper(Table("caption", ("a", "b"), ((tall, tall),), (1, 1)))
    read = Tagged(render(told))
    assert len(read.root.all("TD")) == 2
    assert_says_the_same(read, told)
    assert read.stray == []


def test_a_level_before_and_after_reads_with_its_arrow() -> None:
    badge = Badge(Range(0, 0), "In order", Range(2, 3), "Change soon or now")
    told = paper(
        Heading(2, "Part", badge=badge), badge, Table("t", ("a",), ((Cell((badge,)),),), (1,))
    )
    read = Tagged(render(paper(badge)))
    assert squeezed(read.text) == squeezed("Change soon or now → In order")
    assert Tagged(render(told)).stray == []


def test_a_passage_in_another_language_says_so_also_over_the_page() -> None:
    french = " ".join(f"mot{i}" for i in range(250))
    told = paper(
        *[Paragraph(plain("filler"))] * 30,
        Paragraph((Run("They said "), Run(french, language="fr"), Run(" and left."))),
        Paragraph((Run("nur deutsch", language="de"),)),
        Bullets(((Run("een "), Run("zwei", language="de")),), numbered=True),
        Table(
            "t", ("a",), ((Cell((Paragraph((Run("trois", language="fr"), Run(" x"))),)),),), (1,)
        ),
    )
    read = Tagged(render(told))
    spans = [(s.told("/Lang"), squeezed(s.kids[0] if isinstance(s.kids[0], str) else "")[:5])
             for s in read.root.all("Span")]  # fmt: skip
    assert [language for language, _ in spans] == ["fr", "de", "de", "fr"]
    assert len({page for page, _ in read.root.all("Span")[0].marks}) > 1
    assert_says_the_same(read, told)
    assert read.stray == []


def test_a_heading_a_fact_and_a_signature_may_be_in_another_language() -> None:
    told = paper(
        Heading(2, "Säcke", language="de"),
        Facts((("Assessed by", (Run("Els, ergonome", language="fr"),)),)),
        Signatures((SignatureLine("The assessor", "Els, ergonoom", "today", language="nl"),)),
    )
    spans = Tagged(render(told)).root.all("Span")
    assert [(s.told("/Lang"), squeezed(str(s.kids[0]))) for s in spans] == [
        ("de", "Säcke"), ("fr", "Els,ergonome"), ("nl", "Els,ergonoom"),
    ]  # fmt: skip


def test_a_link_is_in_the_structure_with_its_text() -> None:
    where = "https://example.org/standard"
    told = paper(
        Paragraph((Run("See "), Run("the standard", address=where), Run(" or "), Run("it", address=where))),
        Paragraph((Run("whole", address=where),)),
    )  # fmt: skip
    read = Tagged(render(told))
    links = read.root.all("Link")
    assert [squeezed("".join(str(k) for k in link.kids)) for link in links] == [
        "thestandard", "it", "whole",
    ]  # fmt: skip
    annotations = [a.get_object() for page in read.pages for a in page["/Annots"]]
    assert [link.links[0] for link in links] == annotations
    nums = read.catalogue["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    back = dict(zip(nums[::2], nums[1::2], strict=True))
    for link, annotation in zip(links, annotations, strict=True):
        assert annotation["/A"]["/URI"] == where
        assert annotation["/Contents"]
        assert back[annotation["/StructParent"]].get_object() == link.raw
    assert_says_the_same(read, told)


def _led_to(link: Node) -> str:
    """Where a link leads: the same as it reads and as it is announced."""
    address = str(link.links[0]["/A"]["/URI"])
    assert squeezed("".join(map(str, link.kids))) == link.links[0]["/Contents"] == address
    return address


def test_the_source_of_a_method_leads_to_it_and_is_read_in_its_own_language() -> None:
    read = tagged("warehouse, employer, de")
    addresses = [_led_to(link) for link in read.root.all("Link")]
    assert any(address.startswith("https://doi.org/10.26616/NIOSH") for address in addresses)
    titles = [span for span in read.root.all("Span") if span.told("/Lang") == "en"]
    assert any("NIOSH) Publication" in "".join(map(str, span.kids)) for span in titles)


@pytest.mark.parametrize(
    ("method", "language", "spoken"),
    [("niosh", "en", ""), ("niosh", "nl", "en"), ("kim-lhc", "de", ""), ("kim-lhc", "en", "de"), ("reach", "fr", "")],
)  # fmt: skip
def test_the_title_of_a_source_says_its_language_where_it_is_another(
    method: str, language: Language, spoken: str
) -> None:
    say = Teller(texts_for(language))
    title = say.say(METHODS[method].citation)
    runs = sourced(METHODS[method], f"({title})", say)
    assert "".join(run.text for run in runs) == f"({title})"
    assert {run.language for run in runs[1:-1] if not run.address} == {spoken}
    assert all(run.address in ("", run.text) for run in runs)


def test_no_link_comes_from_what_was_typed() -> None:
    typed = "https://example.org/typed"
    result = with_texts(walk({**BAD, "desk.notes": typed, "desk.things": [line("a", typed)]}, DOORS),
                        workplace=Workplace(typed, typed, typed))  # fmt: skip
    for page in Tagged(render(build(result, language="fr", audience="assessor", made=MADE))).pages:
        assert "/Annots" not in page


@pytest.mark.parametrize("name", ["שרה לוי", "ليلى حداد", "Desk \U0001f600", "bell \x07 rung"])
def test_what_is_drawn_otherwise_than_it_reads_is_told_as_it_reads(name: str) -> None:
    result = with_texts(walk({**BAD, "desk.notes": name, "desk.things": [line("a", name)]}, DOORS),
                        workplace=Workplace(name, name, name))  # fmt: skip
    told = build(result, language="fr", audience="employee", made=MADE)
    read = Tagged(render(told))
    assert squeezed(name) in squeezed(read.text)
    assert_says_the_same(read, told)


@pytest.mark.parametrize(
    "title", ["a < b & c", "]]>", "<?xpacket end='w'?>", "\x00\x0b\ufffe", "Ł שרה"]
)
def test_a_typed_title_leaves_the_packet_whole(title: str) -> None:
    told = replace(paper(Heading(1, "one")), title=title, author=title)
    packet = Tagged(render(told)).catalogue["/Metadata"].get_data()
    read = ET.fromstring(packet)
    assert squeezed("".join(read.itertext())).count(squeezed(title.strip("\x00\x0b\ufffe"))) >= 2


def test_the_same_document_gives_the_same_structure_bytes() -> None:
    told = document("everything wrong, assessor, nl")
    assert render(told) == render(replace(told))


def test_a_fingerprint_finds_its_document_and_no_other() -> None:
    held = [document(name) for name in TOLD]
    for told in held:
        typed = f" {told.fingerprint.upper().replace('-', ' ')} "
        assert is_of(told, typed)
        assert which(held, typed) is told
        assert told.fingerprint in told.margins.footer
        assert not is_of(replace(told, blocks=told.blocks[1:]), typed)
    assert which(held, "0000-0000-0000") is None
    assert which(held, "") is None


def test_a_fingerprint_changes_with_what_is_drawn() -> None:
    told = document("everything wrong, assessor, nl")
    signed = tuple(Signatures((SignatureLine("role", ink=ink),)) for ink in ("M0 0", "M0 1"))
    one, other = (replace(told, blocks=(block,)) for block in signed)
    assert one.text() == other.text()
    assert one.fingerprint != other.fingerprint
