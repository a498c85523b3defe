"""What comes out as a PDF: every text literally, embedded fonts, the same bytes, and the traps of the writer."""

import io
import re
import subprocess
import sys
import time
import unicodedata
from datetime import date
from itertools import accumulate, pairwise, product
from typing import Any, cast

import pytest
from babel.messages.pofile import read_po
from pypdf import PdfReader
from pypdf.generic import DictionaryObject
from reportlab import rl_config
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Paragraph as Flowing

from ergocheck.domain.advice import Result
from ergocheck.domain.answers import accept
from ergocheck.domain.checklist import Choice, Lines, Many, Measure, Note, Question
from ergocheck.domain.levels import Range
from ergocheck.domain.words import LANGUAGES, Language
from ergocheck.domain.workplace import Assessor, Signature, Workplace
from ergocheck.library import Library
from ergocheck.paths import CATALOGUES, CHECKLISTS
from ergocheck.report.blocks import (
    AUDIENCES,
    Audience,
    Badge,
    Cell,
    Document,
    Heading,
    Margins,
    Paragraph,
    Run,
    SettingsCard,
    Strip,
    Table,
    plain,
)
from ergocheck.report.boxes import PADDING, strip
from ergocheck.report.document import build
from ergocheck.report.hyphens import places
from ergocheck.report.pdf import render
from ergocheck.report.reader import Reader
from ergocheck.report.signing import fitted, strokes
from ergocheck.report.structure import Element
from ergocheck.report.style import breakable, style
from ergocheck.report.typeface import BLACK, BOLD, MEDIUM, REGULAR, pieces
from ergocheck.report.typesetting import LONGEST, Text, lines, paragraphs
from ergocheck.texts import COSTS, KINDS, LEVELS, RANGES, UNITS
from tests.pdf_tree import Tagged
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

DOORS = (FIXED, EMPLOYEE, EMPLOYER, CLOSER)
MADE = date(2026, 11, 23)
HOSTILE = (
    "<foo>", "</para>", "<i>open", "<b><i></b></i>", "<img src='/etc/passwd'/>", "&amp;", "&#0;", "&nbsp;",
    "<a href='http://example.org'>x</a>", "<font color=red>", "]]>", "<![CDATA[x]]>", "<!-- x -->", "<?xml?>",
    "%s %d %(x)s", "{place}", "{count}", "{0}", "{}", "}{", "\\", "\\n", "\\u0000", "$(id)", "`id`", "'; DROP",
    '"quoted"', "(paren", "paren)", "<seq id='x'/>", "<bullet>&bull;</bullet>", "<onDraw name='x'/>", "BT ET",
    "/Helv 12 Tf", "endstream", "%%EOF", "<u>under</u>", "<super>2</super>", "&lt;b&gt;", "-->",
)  # fmt: skip
NAMES = {
    "bg": "Цветелина Йорданова", "hr": "Đurđica Žužić", "cs": "Řehoř Šťastný", "da": "Søren Ågård",
    "et": "Õnne Ülle Žürii", "fi": "Väinö Yrjölä", "fr": "Zoé Lefèvre-Œuvray", "de": "Jörg Weiß",
    "el": "Ελευθερία Ξανθοπούλου", "hu": "Győző Szűcs", "ga": "Seán Ó Súilleabháin", "is": "Þórður Ægisson",
    "lv": "Ķīns Ģirts Ņaudēns", "lt": "Jūratė Žąsų", "mt": "Ġużeppi Ħal-Għargħur", "nb": "Bjørg Ærlig",
    "pl": "Łucja Ździebło-Gęś", "pt": "João Gonçalves", "ro": "Ștefan Țăndărică", "sk": "Ľudovít Ďurčanský",
    "sl": "Črt Žnidaršič", "es": "Íñigo Núñez", "sv": "Åke Öström", "tr": "İbrahim Çağrı Şıkoğlu",
    "uk": "Їжакевич Ґалаґан Є", "sr": "Љиљана Џинџић", "mk": "Ѓорѓи Ќосев", "sq": "Gëzim Çela", "cy": "Ŵyn Ŷstradd",
}  # fmt: skip


def pdf(result: Result, audience: Audience = "employer", language: Language = "en") -> bytes:
    return render(build(result, language=language, audience=audience, made=MADE))


def read(data: bytes) -> str:
    """The text of every page, white space as single spaces, words in one piece."""
    pages = (page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)
    return re.sub(r"\s+", " ", re.sub("\u00ad\\s*", "", " ".join(pages)))


def squeezed(text: str) -> str:
    """The text without white space: line breaks fall where they fall."""
    return re.sub(r"\s+", "", text)


def paper(*blocks: Heading | Paragraph | Table) -> bytes:
    """A document of just these blocks."""
    margins = Margins(("", ""), ("", ""), "foot")
    return render(Document("en", "assessor", "title", "author", "subject", margins, tuple(blocks)))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("audience", AUDIENCES)
def test_every_word_of_the_document_is_on_paper(language: Language, audience: Audience) -> None:
    document = build(
        walk(BAD, DOORS, signature=SIGNED), language=language, audience=audience, made=MADE
    )
    shown = squeezed(read(render(document)))
    blocks = [inner for b in document.blocks for inner in getattr(b, "blocks", (b,))]
    pictured = {f.drawing.title for b in blocks for f in getattr(b, "figures", ())}
    pictured |= {b.drawing.title for b in blocks if isinstance(b, SettingsCard)}
    for said in document.text().splitlines():
        if said not in pictured and said:
            words = set(said.split()) - {"|", "→"}
            missing = [w for w in words if w.rstrip(":.,") not in shown]
            assert not missing, (said, missing)


def test_a_report_of_nothing_at_all_has_pages() -> None:
    assert "nothing has been assessed yet" in read(pdf(walk({})))


def test_every_page_says_which_of_how_many() -> None:
    data = pdf(walk(BAD, DOORS))
    pages = PdfReader(io.BytesIO(data)).pages
    for number, page in enumerate(pages, 1):
        assert f"{number} / {len(pages)}" in page.extract_text()


def test_the_same_document_gives_the_same_bytes() -> None:
    document = build(walk(BAD, DOORS), language="nl", audience="assessor", made=MADE)
    assert render(document) == render(document)


def test_title_author_and_language_are_in_the_file() -> None:
    reader = PdfReader(io.BytesIO(pdf(walk(BAD, DOORS), "employer", "de")))
    assert reader.metadata is not None
    assert reader.metadata.title == "Ergonomische Arbeitsplatzanalyse: Balie 2"
    assert str(reader.root_object["/Lang"]) == "de"


def test_every_font_is_embedded_on_every_page() -> None:
    for page in PdfReader(io.BytesIO(pdf(walk(BAD, DOORS, signature=SIGNED)))).pages:
        resources = cast(DictionaryObject, page["/Resources"].get_object())
        fonts = cast(DictionaryObject, resources["/Font"].get_object())
        for name in fonts:
            font = cast(DictionaryObject, fonts[name].get_object())
            described = cast(DictionaryObject, font["/FontDescriptor"].get_object())
            assert "/FontFile2" in described, font["/BaseFont"]


@pytest.mark.parametrize("start", range(0, len(HOSTILE), 8))
def test_a_hostile_text_stands_there_literally(start: int) -> None:
    payloads = HOSTILE[start : start + 8]
    typed = " ".join(payloads)
    raw = {**BAD, "desk.notes": typed, "desk.things": [line("a", typed)]}
    result = with_texts(
        walk(raw, DOORS),
        workplace=Workplace(typed, typed, typed),
        assessor=Assessor(typed, typed),
        signature=Signature(typed, SIGNED.at, typed, typed),
    )
    shown = squeezed(read(pdf(result)))
    for payload in payloads:
        assert shown.count(squeezed(payload)) >= 6


def test_nothing_typed_can_fetch_a_file_or_an_address() -> None:
    assert rl_config.trustedHosts == []
    assert rl_config.trustedSchemes == ["data"]


def test_a_european_name_has_every_glyph() -> None:
    for name in NAMES.values():
        for font in (REGULAR, MEDIUM, BOLD, BLACK):
            assert "".join(text for _, text in pieces(name, font)) == name
    shown = read(pdf(with_texts(walk(GOOD), workplace=Workplace(name=", ".join(NAMES.values())))))
    for name in NAMES.values():
        assert name in shown


@pytest.mark.parametrize("name", ["שרה לוי", "ليلى حداد", "محمد عبد الله", "پیمان گلزار"])
def test_a_name_from_right_to_left_is_drawn_joined_in_the_order_of_sight(name: str) -> None:
    for font in (REGULAR, MEDIUM, BOLD, BLACK):
        drawn = "".join(text for _, text in pieces(name, font))
        assert unicodedata.normalize("NFKC", drawn[::-1]) == name
        assert drawn[::-1] == name if name[0] == "ש" else not set(drawn) & set(name) - {" "}
        mixed = "".join(text for _, text in pieces(f"Dr. {name} (Gent), 12", font))
        assert mixed == f"Dr. {drawn} (Gent), 12"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("(אב) גד 12.5 cm", "cm 12.5 דג (בא)"),
        ("אב (Ath) גד", "דג (Ath) בא"),
        ("Gent (אב) 12", "Gent (בא) 12"),
        ("Desk of אב (2)", "Desk of (2) בא"),
        ("אב \U00012000", "[U+12000] בא"),
        ("an \u202eoverride", "an [U+202E]override"),
        ("can\u200cnot be seen אב", "cannot be seen בא"),
    ],
)
def test_words_numbers_and_brackets_stand_where_a_reader_expects_them(
    typed: str, shown: str
) -> None:
    assert "".join(text for _, text in pieces(typed, REGULAR)) == shown


@pytest.mark.parametrize("letter", ["א", "ب"])
def test_a_passage_from_right_to_left_is_turned_line_by_line(letter: str) -> None:
    words = " ".join(f"{letter}{i}" for i in range(120))
    for block in (
        Paragraph(plain(words)),
        Paragraph((Run("Note: ", bold=True), Run(words), Run(" said.", soft=True))),
        Table("", ("a",), ((Cell((Paragraph(plain(words)),)),),), (1,)),
    ):
        drawn = "".join(Tagged(paper(block)).texts[0].values())
        numbers = [int(found) for found in re.findall(r"\d+", drawn)]
        breaks = [i for i in range(1, 120) if numbers[i] > numbers[i - 1]]
        assert len(breaks) > 2
        lines_of = [numbers[a:b][::-1] for a, b in pairwise([0, *breaks, 120])]
        assert [n for line_of in lines_of for n in line_of] == list(range(120))


def test_a_character_that_no_font_has_prints_as_its_code() -> None:
    result = with_texts(walk(GOOD), workplace=Workplace(name="Desk \U0001f600 \U00012000"))
    shown = read(pdf(result))
    assert "[U+1F600]" in shown
    assert "[U+12000]" in shown


def test_a_control_character_prints_as_its_code() -> None:
    assert pieces("a\x07b", REGULAR) == ((REGULAR, "a[U+0007]b"),)


def test_a_character_that_only_the_second_font_has_comes_from_it() -> None:
    assert pieces("a☑b", BOLD) == ((BOLD, "a"), ("DejaVuSans-Bold", "☑"), (BOLD, "b"))


def catalogue_texts() -> str:
    """Every text that the program or its checklists can say, in all languages."""
    found = []
    for file in CATALOGUES.rglob("*.po"):
        with file.open("rb") as opened:
            for message in read_po(opened):
                found += [str(message.id), str(message.string)]
    found += [f.read_text(encoding="utf-8") for f in CHECKLISTS.glob("*.toml")]
    for words in (*LEVELS, *RANGES.values(), *COSTS.values(), *KINDS.values(), *UNITS.values()):
        found += [words.nl, words.fr, words.de, words.en]
    return "".join(found)


@pytest.mark.parametrize("font", [REGULAR, MEDIUM, BOLD, BLACK])
def test_every_character_of_every_catalogue_has_a_glyph(font: str) -> None:
    missing = [c for c in set(catalogue_texts()) - {"\n", "\t"} if "[U+" in pieces(c, font)[0][1]]
    assert missing == []


def test_a_word_of_200_characters_is_broken_and_kept() -> None:
    word = "Bildschirmarbeitsplatzverordnung" * 7
    raw = {**BAD, "desk.notes": word, "desk.things": [line("a", word)]}
    data = pdf(with_texts(walk(raw, DOORS), workplace=Workplace(word, word, word)))
    assert squeezed(read(data)).count(word) >= 4
    cells = (Cell((Paragraph(plain(word)),)),) * 5
    assert squeezed(read(paper(Table("t", ("a",) * 5, (cells,), (1, 1, 1, 1, 1))))).count(word) == 5


@pytest.mark.parametrize(
    ("language", "hyphenated"),
    [
        ("de", "Bild-schirm-arbeits-platz-ver-ord-nung"),
        ("nl", "beeld-scherm-werk-plek-in-stel-ling"),
    ],
)
def test_a_long_compound_is_broken_where_its_language_breaks_it(
    language: Language, hyphenated: str
) -> None:
    margins = Margins(("", ""), ("", ""), "")
    parts = hyphenated.split("-")
    word = "".join(parts)
    cells = tuple(Cell((Paragraph(plain(f"{word} x")),)) for _ in range(6))
    table = Table("t", ("",) * 6, (cells,), (1, 1, 1, 1, 1, 1))
    read = Tagged(render(Document(language, "assessor", "t", "a", "s", margins, (table,))))
    assert read.text.count(f"{word} x") == 6
    drawn = " ".join(read.texts[0].values())
    ends = {word.index(head) + len(head) for head in re.findall(r"\w+(?=\u00ad)", drawn)}
    assert ends
    assert ends <= set(accumulate(map(len, parts)))


def test_names_are_broken_in_no_language() -> None:
    assert places("nl", "lasthandhaving")
    assert places("nl", "LasthandhabVo") == ()
    assert breakable(style("text"), "nl") != style("text")
    assert breakable(style("fact"), "nl") == style("fact")


@pytest.mark.parametrize(
    ("name", "held"),
    [
        ("Gang 4 bis 9", "Gang_4_bis_9"),
        ("« Table de cuisine »", "«_Table_de_cuisine_»"),
        ("Expeditie naast de grote poort 3", "Expeditie naast de_grote poort 3"),
    ],
)
def test_a_short_name_stays_on_one_line_of_the_headline(name: str, held: str) -> None:
    found = with_texts(walk(GOOD), workplace=Workplace("", "", name))
    assert Reader(found, "en", "employer").place.replace("\N{NO-BREAK SPACE}", "_") == held


@pytest.mark.parametrize("between", [" ", "\n"], ids=["words", "lines"])
def test_a_note_of_50000_characters_loses_nothing_and_takes_no_time(between: str) -> None:
    note = between.join(f"word{i}" for i in range(6000))[:50_000]
    started = time.process_time()
    made = pdf(walk({**BAD, "desk.notes": note}))
    assert time.process_time() - started < 5
    shown = read(made)
    missing = [w for w in note.split() if w not in shown]
    assert missing == []


def test_no_paragraph_is_longer_than_its_limit() -> None:
    text = ("ab " * 3000 + "x" * 5000 + "\n" + "short") * 2
    made = list(lines((Run(text), Run("tail " * 900, bold=True))))
    assert all(sum(len(r.text) for r in each) <= LONGEST for each in made)
    whole = "".join(r.text for each in made for r in each)
    assert squeezed(whole) == squeezed(text + "tail " * 900)


def test_lines_that_were_typed_stay_lines() -> None:
    assert len(paragraphs(plain("one\ntwo\n\nthree"), style("text"))) == 3


def test_text_is_never_parsed_as_markup(monkeypatch: pytest.MonkeyPatch) -> None:
    def parsed(*_: object, **__: object) -> None:
        raise AssertionError("markup was parsed")

    monkeypatch.setattr("reportlab.platypus.paraparser.ParaParser.parse", parsed)
    assert isinstance(paragraphs(plain("<b>x"), style("text"))[0], Flowing)
    assert pdf(walk(BAD, DOORS))


def test_a_cell_higher_than_a_page_goes_on_over_the_page() -> None:
    tall = Cell((Paragraph(plain(" ".join(f"w{i}" for i in range(4000)))),))
    data = paper(Heading(2, "Before"), Table("t", ("a", "b"), ((tall, tall),) * 2, (1, 1)))
    assert len(PdfReader(io.BytesIO(data)).pages) > 3
    shown = read(data).split()
    assert shown.count("w3999") == 4


def test_a_row_that_fits_a_page_is_never_split() -> None:
    cell = Cell(
        (Badge(Range(2, 2), "Change soon"), Paragraph(plain("first")), Paragraph(plain("last")))
    )
    data = paper(Table("t", ("a",), ((cell,),) * 120, (1,)))
    for page in PdfReader(io.BytesIO(data)).pages:
        text = page.extract_text()
        assert text.count("first") == text.count("last")


def test_a_table_repeats_its_header_on_every_page() -> None:
    data = paper(Table("t", ("Heading",), ((Cell((Paragraph(plain("x")),)),),) * 250, (1,)))
    assert all("Heading" in p.extract_text() for p in PdfReader(io.BytesIO(data)).pages)


def test_a_heading_never_stands_alone_at_the_foot_of_a_page() -> None:
    cell = Cell((Paragraph(plain("row")),))
    for filler in range(20, 40):
        blocks = [Paragraph(plain("filler"))] * filler
        data = paper(
            *blocks,
            Heading(2, "Alone"),
            Paragraph(plain("Intro")),
            Table("t", ("h",), ((cell,),), (1,)),
        )
        for page in PdfReader(io.BytesIO(data)).pages:
            text = page.extract_text()
            assert ("Alone" in text) == ("row" in text)


def test_the_last_level_of_the_strip_ends_before_the_padding_of_its_panel() -> None:
    made: Any = strip(Strip((("Now", Badge(Range(0, 0), "x")),) * 3), Element("Document"))
    assert made._cellStyles[0][-1].rightPadding == PADDING


def test_a_note_below_a_table_stays_with_its_last_row() -> None:
    cell = Cell((Paragraph(plain("row")),))
    notes = (Paragraph(plain("More"), "small"), Paragraph(plain("Source"), "small"))
    for filler in range(24, 36):
        blocks = [Paragraph(plain("filler"))] * filler
        data = paper(*blocks, Table("t", ("h",), ((cell,),) * 6, (1,)), *notes)
        pages = [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]
        assert sum(text.count("row") for text in pages) == 6
        assert all("row" in text and "More" in text for text in pages if "Source" in text)


def test_as_many_rows_as_are_asked_for_stand_below_a_heading() -> None:
    high = Cell((Paragraph(plain("row")),) * 5)
    for filler in range(12, 30):
        blocks = [Paragraph(plain("filler"))] * filler
        table = Table("t", ("h",), ((high,),) * 6, (1,), least=2)
        data = paper(*blocks, Heading(2, "Alone"), table)
        with_it = next(
            t for p in PdfReader(io.BytesIO(data)).pages if "Alone" in (t := p.extract_text())
        )
        assert with_it.count("row") >= 10


@pytest.mark.parametrize(
    ("rows", "seconds"), [(300, 3), pytest.param(2000, 10, marks=pytest.mark.soak)]
)
def test_many_rows_are_printed_in_time(rows: int, seconds: float) -> None:
    result = walk({**GOOD, "desk.things": [line(f"l{i}", f"Thing {i}") for i in range(rows)]})
    started = time.process_time()
    data = pdf(result, "assessor")
    assert time.process_time() - started < seconds
    pages = PdfReader(io.BytesIO(data)).pages
    assert any(f"Thing {rows - 1}" in page.extract_text() for page in reversed(pages))


ALONE = """
import re
from datetime import date
from ergocheck.report.boxes import PADDING, strip
from ergocheck.report.document import build
from ergocheck.report.hyphens import places
from ergocheck.report.pdf import render
from ergocheck.report.reader import Reader
from tests.report_walks import GOOD, line, walk
result = walk({**GOOD, "desk.things": [line(f"l{i}", f"Thing {i}") for i in range(2000)]})
render(build(result, language="en", audience="assessor", made=date(2026, 11, 23)))
print(int(re.search(r"VmHWM:\\s+(\\d+) kB", open("/proc/self/status").read())[1]) // 1024)
"""


@pytest.mark.soak
@pytest.mark.skipif(sys.platform != "linux", reason="reads what Linux tells of a process")
def test_2000_rows_are_printed_in_120_megabytes() -> None:
    run = subprocess.run([sys.executable, "-c", ALONE], capture_output=True, text=True, check=True)
    assert int(run.stdout) <= 120


def worst(question: Question) -> object:
    """The answer to the far end of a question."""
    match question:
        case Many():
            return [o.id for o in question.options]
        case Choice():
            return question.options[-1].id
        case Measure():
            return question.high
        case Note():
            return "noted <here>"
        case Lines():
            return [{"id": "one", **{c.id: worst(c) for c in question.columns}}]


@pytest.fixture(scope="module")
def worst_walk() -> Result:
    """All shipped checklists, every answer at its far end."""
    library = Library.read(CHECKLISTS)
    lists = tuple(library.checklists.values())
    raw = {c.key(q): worst(q) for c in lists for _, q in c.walk()}
    empty = walk({}, checklists=lists)
    return with_texts(empty, adjustments=library.adjustments, answers=accept(lists, raw))


def test_the_shipped_checklists_print_with_every_place_filled_in_every_language(
    worst_walk: Result,
) -> None:
    for language, audience in product(LANGUAGES, AUDIENCES):
        told = build(worst_walk, language=language, audience=audience, made=MADE).text()
        assert "{" not in told, (language, audience)
    assert "noted <here>" in read(pdf(worst_walk, "assessor", "de"))


def test_drawn_ink_is_read_as_lines_only() -> None:
    assert list(strokes("M 1 2 L 3 4 L 5 6 M 7 8 L 9 1")) == [
        [(1, 2), (3, 4), (5, 6)],
        [(7, 8), (9, 1)],
    ]
    for refused in ("", "M 1 2", "url(x)", "M 1 2 C 1 2 3 4 5 6", "M 1e9 2 L 3 4", "M 1 2 L 3 4 <"):
        assert list(strokes(refused)) == []
    (stroke,) = fitted([[(10, 10), (110, 60)]], 50, 50)
    assert stroke == [(0, 25), (50, 0)]


def test_tabs_and_repeated_spaces_stay_as_they_were_typed() -> None:
    """Seen on the paper: what is typed in columns stands in columns, however wide."""
    wide = paragraphs(plain("a\t\tb  c"), style("text"))[0]
    flat = paragraphs(plain("a b c"), style("text"))[0]
    space = stringWidth(" ", style("text").fontName, style("text").fontSize)
    assert _long(wide) - _long(flat) == pytest.approx(8 * space, abs=0.1)
    assert "c" in read(paper(Paragraph(plain("a" + " " * 5000 + "c"))))


def _long(text: Text) -> float:
    text.wrap(400, 400)
    return 400 - float(text.blPara.lines[0][0])


def test_a_heading_goes_with_a_low_table_and_the_note_below_it() -> None:
    cell = Cell((Paragraph(plain("row")),))
    for filler in range(24, 40):
        data = paper(
            *[Paragraph(plain("filler"))] * filler,
            Heading(3, "Alone"),
            Table("t", ("h",), ((cell,),), (1,)),
            Paragraph(plain("Source " * 60), "small"),
        )
        for page in PdfReader(io.BytesIO(data)).pages:
            text = page.extract_text()
            assert ("Alone" in text) == ("row" in text)
