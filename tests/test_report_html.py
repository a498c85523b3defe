"""The report as a page: the document's own words in order, strict, alone in its file, safe to open."""

import re
from base64 import b64encode
from hashlib import sha256
from itertools import pairwise

import pytest

from ergocheck.domain.words import Language
from ergocheck.domain.workplace import Assessor, Signature, Workplace
from ergocheck.report.blocks import Audience, Document, Heading, Margins, Paragraph, Run, plain
from ergocheck.report.document import build
from ergocheck.report.html import LOOK, render
from tests.html_text import text_of
from tests.pages.inspection import faults_of, parsed, words_in
from tests.report_walks import BAD, SIGNED, line, walk, with_texts
from tests.test_examples import raw, result
from tests.test_report_docx import READERS, made
from tests.test_report_pdf import DOORS, HOSTILE, squeezed


def page(document: Document) -> str:
    return render(document).decode()


@pytest.mark.parametrize(("language", "audience"), READERS)
def test_it_says_the_document_in_reading_order_as_strict_html(
    language: Language, audience: Audience
) -> None:
    told = made(walk(BAD, DOORS, signature=SIGNED), audience, language)
    written = page(told)
    assert faults_of(written) == []
    assert squeezed(text_of(written)) == squeezed(told.text())


def test_headings_tables_and_figures_are_what_they_are_called() -> None:
    told = made(walk(BAD, DOORS, signature=SIGNED), "employee", "fr")
    tree = parsed(page(told))
    assert tree.get("lang") == "fr"
    levels = [e.tag for e in tree.iter() if e.tag in ("h1", "h2", "h3", "h4")]
    for above, below in pairwise(levels):
        assert int(below[1]) <= int(above[1]) + 1
    tables = list(tree.iter("table"))
    assert tables
    for table in tables:
        assert words_in(next(table.iter("caption")))
        assert all(th.get("scope") == "col" for th in table.iter("th"))
    for figure in tree.iter("figure"):
        drawing = next(e for e in figure if e.tag.endswith("}svg"))
        assert drawing.get("role") == "img"
        assert drawing.get("aria-label")


def test_the_file_needs_nothing_but_itself_and_lets_nothing_run() -> None:
    written = page(made(walk(BAD, DOORS), "assessor"))
    tree = parsed(written)
    assert not list(tree.iter("script"))
    assert not [e for e in tree.iter() if e.get("src") or (e.tag == "link")]
    (style,) = tree.iter("style")
    digest = b64encode(sha256((style.text or "").encode()).digest()).decode()
    assert f"'sha256-{digest}'" in LOOK.policy
    stated = [e.get("content") for e in tree.iter("meta") if e.get("http-equiv")]
    assert stated == [LOOK.policy]
    assert "url(" not in (style.text or "")


def test_every_class_of_a_drawing_has_its_colour_in_the_page() -> None:
    written = page(made(walk(BAD, DOORS), "employee"))
    for role in set(re.findall(r'class="(p-[a-z0-9-]+)', written)):
        assert f".{role} {{" in written


def test_the_same_document_gives_the_same_bytes() -> None:
    told = made(walk(BAD, DOORS), "assessor", "nl")
    assert render(told) == render(told)


def test_hostile_texts_stand_there_literally() -> None:
    everything = "\n".join(HOSTILE)
    raw = {**BAD, "desk.notes": everything, "desk.things": [line("a", everything)]}
    result = with_texts(
        walk(raw, DOORS),
        workplace=Workplace(everything, everything, everything),
        assessor=Assessor(everything, everything),
        signature=Signature(everything, SIGNED.at, everything, everything),
    )
    written = page(made(result))
    assert [f for f in faults_of(written) if "title" not in f] == []
    shown = text_of(written)
    for payload in HOSTILE:
        assert shown.count(payload) >= 6


def test_what_a_page_cannot_hold_is_shown_by_its_code() -> None:
    margins = Margins(("", ""), ("", ""), "foot")
    text = plain("a\x07b\x00c\ud800d\uffffe\x85f")
    told = Document("en", "assessor", "t", "", "", margins, (Heading(1, "t"), Paragraph(text)))
    assert "a[U+0007]b[U+0000]c[U+D800]d[U+FFFF]e[U+0085]f" in text_of(page(told))


def test_another_language_and_a_link_are_marked() -> None:
    margins = Margins(("", ""), ("", ""), "foot")
    runs = (Run("loi", language="fr"), Run("law", address="https://example.org/?a=1&b=2"))
    told = Document("en", "assessor", "t", "", "", margins, (Heading(1, "t"), Paragraph(runs)))
    assert faults_of(page(told)) == []
    tree = parsed(page(told))
    assert [e.text for e in tree.iter("span") if e.get("lang") == "fr"] == ["loi"]
    assert [a.get("href") for a in tree.iter("a")] == ["https://example.org/?a=1&b=2"]


def test_what_was_typed_in_another_language_is_marked_on_the_page() -> None:
    told = parsed(page(build(result(raw("call-centre")), language="de", audience="employer")))
    marked = {"".join(e.itertext()).strip(" ·") for e in told.iter() if e.get("lang") == "en"}
    assert {
        "Water bottle",
        "nothing heavy at this desk",
        "Priya Nair, operations manager",
    } <= marked
