"""The report for a word processor: the document's own words in order, real structure, nothing lost."""

import io
import zipfile
from datetime import datetime
from typing import Any

import pytest
from docx.oxml.ns import qn

from ergocheck.domain.advice import Result
from ergocheck.domain.words import Language
from ergocheck.domain.workplace import Assessor, Signature, Workplace
from ergocheck.report.blocks import (
    Audience,
    Bullets,
    Document,
    Heading,
    Margins,
    Paragraph,
    Run,
    Together,
    plain,
)
from ergocheck.report.document import build
from ergocheck.report.docx import render
from tests.docx_text import caption_of, opened, text_of
from tests.report_walks import BAD, GOOD, SIGNED, line, walk, with_texts
from tests.test_report_pdf import DOORS, HOSTILE, MADE, squeezed

READERS: tuple[tuple[Language, Audience], ...] = (
    ("nl", "employee"), ("fr", "employer"), ("de", "assessor"), ("en", "employee"),
)  # fmt: skip


def made(result: Result, audience: Audience = "employer", language: Language = "en") -> Document:
    return build(result, language=language, audience=audience, made=MADE)


def paper(*blocks: Heading | Paragraph | Bullets) -> Document:
    """A document of just these blocks."""
    margins = Margins(("", ""), ("", ""), "foot")
    return Document("de", "assessor", "title", "author", "subject", margins, tuple(blocks))


@pytest.mark.parametrize(("language", "audience"), READERS)
def test_it_says_the_document_in_reading_order(language: Language, audience: Audience) -> None:
    told = made(walk(BAD, DOORS, signature=SIGNED), audience, language)
    assert squeezed(text_of(opened(render(told)))) == squeezed(told.text())


def test_headings_lists_and_captions_are_what_they_are_called() -> None:
    told = made(walk(BAD, DOORS), "assessor")
    package = opened(render(told))
    styles = [p.style.name for p in package.paragraphs if p.style]
    inner = (b.blocks if isinstance(b, Together) else (b,) for b in told.blocks)
    levels = [b.level for blocks in inner for b in blocks if isinstance(b, Heading)]
    assert [s for s in styles if s.startswith("Heading")] == [f"Heading {n}" for n in levels]
    cells = [p for t in package.tables for row in t.rows for c in row.cells for p in c.paragraphs]
    assert {"Table Text", "Table Bullet", "Table Head"} <= {p.style.name for p in cells if p.style}
    assert "Caption" in styles


def test_every_table_has_a_name_and_repeats_its_marked_header() -> None:
    for table in opened(render(made(walk(BAD, DOORS), "assessor"))).tables:
        properties = table.rows[0]._tr.trPr
        assert properties is not None
        assert properties.find(qn("w:tblHeader")) is not None
        look: Any = next(table._tbl.iter(qn("w:tblLook")))
        assert look.get(qn("w:firstRow")) == "1"
        assert caption_of(table._tbl)


def test_a_line_above_a_table_stays_with_it() -> None:
    package = opened(render(made(walk(BAD, DOORS))))
    tables = [table._tbl for table in package.tables]
    above: list[Any] = [p for t in tables if (p := t.getprevious()) is not None]
    kept = {s.style_id for s in package.styles if _stays_with_the_next(s.element)}
    assert any(p.style == "Normal" for p in above)
    assert all(p.style in kept or _stays_with_the_next(p) for p in above)


def _stays_with_the_next(paragraph_or_style: Any) -> bool:
    properties = paragraph_or_style.pPr
    return properties is not None and properties.find(qn("w:keepNext")) is not None


def test_every_drawing_stands_there_twice_sharp_and_as_a_bitmap_with_its_text() -> None:
    told = made(walk(BAD, DOORS), "employee")
    package = opened(render(told))
    names = {part.partname: part for part in package.part.package.iter_parts()}
    shown = list(package.element.body.iter(qn("wp:docPr")))
    assert {said for p in shown if (said := p.get("descr"))} <= set(told.text().splitlines())
    for inline in package.element.body.iter(qn("wp:inline")):
        bitmap = package.part.related_parts[next(inline.iter(qn("a:blip"))).get(qn("r:embed"))]
        assert bitmap.blob.startswith(b"\x89PNG")
    vectors = [part.blob for name, part in names.items() if name.endswith(".svg")]
    assert vectors
    assert all(blob.startswith(b"<svg xmlns=") for blob in vectors)
    assert len({p.get("id") for p in shown}) == len(shown)


def test_the_file_knows_its_language_title_author_and_day() -> None:
    package = opened(render(made(walk(BAD, DOORS), "employer", "de")))
    known = package.core_properties
    assert (known.title, known.author) == ("Ergonomische Arbeitsplatzanalyse: Balie 2", "Els Claes")
    assert known.language == "de-DE"
    assert known.created == known.modified
    assert known.created is not None
    assert known.created.replace(tzinfo=None) == datetime(2026, 11, 22)  # noqa: DTZ001
    defaults = package.styles.element.find(qn("w:docDefaults"))
    assert next(defaults.iter(qn("w:lang"))).get(qn("w:val")) == "de-DE"
    assert "python-docx" not in known.comments


def test_the_same_document_gives_the_same_bytes_dated_by_the_assessment() -> None:
    told = made(walk(BAD, DOORS), "assessor", "nl")
    data = render(told)
    assert render(told) == data
    entries = zipfile.ZipFile(io.BytesIO(data)).infolist()
    assert {e.date_time for e in entries} == {(2026, 11, 22, 0, 0, 0)}


def test_hostile_texts_stand_there_literally() -> None:
    everything = "\n".join(HOSTILE)
    raw = {**BAD, "desk.notes": everything, "desk.things": [line("a", everything)]}
    result = with_texts(
        walk(raw, DOORS),
        workplace=Workplace(everything, everything, everything),
        assessor=Assessor(everything, everything),
        signature=Signature(everything, SIGNED.at, everything, everything),
    )
    shown = text_of(opened(render(made(result))))
    for payload in HOSTILE:
        assert shown.count(payload) >= 6


def test_what_a_file_cannot_hold_is_shown_by_its_code() -> None:
    told = paper(Paragraph(plain("a\x07b\x00c\ud800d\uffffe\x0bf")))
    assert text_of(opened(render(told))).strip() == "a[U+0007]b[U+0000]c[U+D800]d[U+FFFF]e[U+000B]f"


def test_a_numbered_list_begins_at_one_again() -> None:
    lists = (Bullets((plain("a"), plain("b")), numbered=True),) * 2
    package = opened(render(paper(*lists)))
    numbers = [next(p._p.iter(qn("w:numId"))).get(qn("w:val")) for p in package.paragraphs]
    assert numbers[0] == numbers[1] != numbers[2] == numbers[3]


def test_a_link_leads_where_it_says_and_another_language_is_marked() -> None:
    runs = (Run("law", address="https://example.org/law"), Run("loi", language="fr"))
    package = opened(render(paper(Paragraph(runs))))
    (link,) = package.paragraphs[0].hyperlinks
    assert (link.text, link.address) == ("law", "https://example.org/law")
    spoken = [e.get(qn("w:val")) for e in package.paragraphs[0]._p.iter(qn("w:lang"))]
    assert spoken == ["fr-BE"]


def test_an_empty_walk_makes_a_file() -> None:
    assert "nothing has been assessed yet" in text_of(opened(render(made(walk({})))))
    assert opened(render(made(walk(GOOD)))).tables
