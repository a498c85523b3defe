"""Four languages complete: every sentence is there, with the same placeholders, in all of them."""

import ast
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from ergocheck.domain.errors import Problem
from ergocheck.domain.levels import Range
from ergocheck.domain.methods.terms import spoken_name
from ergocheck.domain.scoring import Quantity
from ergocheck.domain.words import LANGUAGES, NO_BREAK, Language, Words, percent, typeset
from ergocheck.paths import CATALOGUES, CHECKLISTS, PACKAGE, TEMPLATES
from ergocheck.problems import SENTENCES
from ergocheck.telling.working import Number
from ergocheck.texts import texts_for

KEYWORDS = {
    "_": None, "n_": (1, 2), "msg": None, "gettext": None, "ngettext": (1, 2), "say": None,
    "rich": None, "say_count": (1, 2),
}  # fmt: skip
Message = str | tuple[str, ...]


def spaced(text: str) -> str:
    """A text with the spaces that one types."""
    return text.replace(NO_BREAK, " ")


def used() -> set[Message]:
    """Every sentence that pages, report and command line say."""
    found: set[Message] = set()
    for folder, pattern, method in (
        (TEMPLATES, "**.html", "jinja2.ext:babel_extract"),
        (PACKAGE / "web", "**.py", "python"),
        (PACKAGE / "report", "**.py", "python"),
        (PACKAGE / "telling", "**.py", "python"),
    ):
        for _, _, message, _, _ in extract_from_dir(folder, [(pattern, method)], keywords=KEYWORDS):
            found.add(message)
    return {m for m in found if m}


def placeholders(text: str) -> set[str]:
    """The names in braces and in %(…)s."""
    braces = {name for _, name, _, _ in Formatter().parse(re.sub(r"%\(\w+\)s", "", text)) if name}
    return braces | set(re.findall(r"%\((\w+)\)s", text))


@pytest.mark.parametrize("language", [la for la in LANGUAGES if la != "en"])
def test_every_sentence_is_translated_with_its_placeholders(language: Language) -> None:
    known: dict[Message, list[str]] = {}
    for file in (CATALOGUES / language).glob("*.po"):
        with file.open("rb") as opened:
            for m in read_po(opened):
                if m.id:
                    said = m.string if isinstance(m.string, list | tuple) else [m.string or ""]
                    known[tuple(m.id) if isinstance(m.id, list | tuple) else m.id] = list(said)
    missing = sorted(str(m) for m in used() if m not in known or not all(known[m]))
    assert missing == []
    for message, strings in known.items():
        wanted = placeholders(message if isinstance(message, str) else message[1])
        for string in strings:
            assert placeholders(string) <= wanted, (message, string)
            assert placeholders(strings[-1]) == wanted, (message, string)


def test_no_catalogue_keeps_a_sentence_that_nobody_says() -> None:
    said = used()
    for file in CATALOGUES.glob("*/*.po"):
        with file.open("rb") as opened:
            ids = [tuple(m.id) if isinstance(m.id, list | tuple) else m.id for m in read_po(opened)]
        assert sorted(str(i) for i in ids if i and i not in said) == [], file


def _keys() -> Iterator[str]:
    for file in Path(PACKAGE).rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            named = isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
            if named and node.func.id == "Problem" and len(node.args) > 1:  # type: ignore[attr-defined]
                key = node.args[1]  # type: ignore[attr-defined]
                if isinstance(key, ast.Constant):
                    yield str(key.value)


def test_every_problem_has_its_sentence() -> None:
    assert set(_keys()) - set(SENTENCES) == set()


@pytest.mark.parametrize("key", sorted(SENTENCES))
def test_a_problems_sentence_has_the_same_placeholders_in_all_languages(key: str) -> None:
    assert len({frozenset(placeholders(SENTENCES[key].in_(la))) for la in LANGUAGES}) == 1


@pytest.mark.parametrize(
    ("language", "length", "day"),
    [
        ("nl", "72,5 cm", "22 november 2026"),
        ("fr", "72,5 cm", "22 novembre 2026"),
        ("de", "72,5 cm", "22. November 2026"),
        ("en", "72.5 cm", "22 November 2026"),
    ],
)
def test_numbers_and_dates_are_written_as_the_language_does(
    language: Language, length: str, day: str
) -> None:
    texts = texts_for(language)
    assert spaced(texts.length(725)) == length
    assert spaced(texts.length(725, "mm")) == "725 mm"
    assert spaced(texts.date(date(2026, 11, 22))) == day


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_range_of_levels_has_a_sentence(language: Language) -> None:
    ranges = [Range(b, w) for b in range(4) for w in range(b, 4)]
    assert len({texts_for(language).range(r) for r in ranges}) == len(ranges)


def test_a_finding_says_its_measure_in_the_unit_that_the_reader_prefers() -> None:
    words = Words(nl="Blad {gap} te hoog", fr="{gap}", de="{gap}", en="{gap}")
    values = {"gap": Quantity(85, "mm")}
    assert texts_for("nl").fill(words, values) == "Blad 8,5\N{NO-BREAK SPACE}cm te hoog"
    assert texts_for("nl").fill(words, values, "mm") == "Blad 85\N{NO-BREAK SPACE}mm te hoog"


def test_a_refused_measure_says_what_is_allowed() -> None:
    problem = Problem("x", "out_of_range", {"low": 400, "high": 1400, "unit": "mm"})
    assert "40 cm" in spaced(texts_for("nl").problem(problem))
    assert "1.400 mm" in spaced(texts_for("nl").problem(problem, "mm"))


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("Mehr als 4 Stunden, 25 cm", "Mehr als 4_Stunden, 25_cm"),
        ("from 9 to 7, 1 / hour", "from 9_to_7, 1_/_hour"),
        ("art. VIII.2-3 § 1", "art._VIII.2-3_§_1"),
        (
            "index {number}, NPR 1813, Arboregeling 5.1",
            "index_{number}, NPR_1813, Arboregeling_5.1",
        ),
        ("backrest = 3, F = 0.2 … 0.5", "backrest =_3, F =_0.2_…_0.5"),
        ("{times} keer per dag, advised: {range}", "{times}_keer per dag, advised: {range}"),
        ("Your employer decides, je werkgever ook", "Your_employer decides, je_werkgever ook"),
        (
            "{low} to {high} of {place}, {count} things",
            "{low}_to_{high} of {place}, {count}_things",
        ),
        ("ErgoCheck's row -1, as in 2014, or A-1", "ErgoCheck’s row −1, as in 2014, or A-1"),
    ],
)
def test_a_number_stays_with_what_it_counts(written: str, printed: str) -> None:
    assert typeset(written, "en").replace(NO_BREAK, "_") == printed


FOREIGN = {"nl": "“”„«»", "fr": "„‘", "de": "”‘«»", "en": "„«»"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_apostrophes_and_quotation_marks_are_those_of_the_language(language: Language) -> None:
    told = list[str]()
    for file in (CATALOGUES / language).glob("*.po"):
        with file.open("rb") as opened:
            strings = [m.string for m in read_po(opened) if m.id]
        told += [t for s in strings for t in ((s,) if isinstance(s, str) else s or ())]
    for file in CHECKLISTS.glob("*.toml"):
        told += re.findall(
            rf'\b{language} ?= ?"((?:[^"\\]|\\.)*)"', file.read_text(encoding="utf-8")
        )
    assert [t for t in told if set(t) & {"'", '"', *FOREIGN[language]}] == []


def test_french_keeps_its_signs_with_the_word_before() -> None:
    assert typeset("« Oui » : quoi ?", "fr").replace(NO_BREAK, "_") == "«_Oui_»_: quoi_?"
    assert texts_for("fr").labelled("Distance", "25") == f"Distance{NO_BREAK}: 25"
    assert texts_for("de").labelled("Abstand", "25") == "Abstand: 25"
    assert texts_for("fr").listed(("20 kg", "Hauteur")) == f"20 kg{NO_BREAK}; Hauteur"
    assert texts_for("nl").listed(("20 kg", "Hoogte")) == "20 kg; Hoogte"
    assert spoken_name("origin.LC").in_("fr") == f"départ{NO_BREAK}: LC"
    assert Number("", "", "a", "b", language="fr").source == f"a{NO_BREAK}; b"


@pytest.mark.parametrize(
    ("language", "first", "short", "amount", "cents", "share", "below"),
    [
        ("nl", "1 december 2026", "1 dec. 2026", "€ 8.900", "€ 75,50", "68%", "−1"),
        ("fr", "1er décembre 2026", "1er déc. 2026", "8 900 €", "75,50 €", "68 %", "−1"),
        ("de", "1. Dezember 2026", "1. Dez. 2026", "8.900 €", "75,50 €", "68 %", "−1"),
        ("en", "1 December 2026", "1 Dec 2026", "€8,900", "€75.50", "68%", "−1"),
    ],
)
def test_days_amounts_and_shares_are_written_as_the_language_does(
    language: Language, first: str, short: str, amount: str, cents: str, share: str, below: str
) -> None:
    texts, day = texts_for(language), date(2026, 12, 1)
    assert [spaced(texts.date(day)), spaced(texts.date(day, "medium"))] == [first, short]
    assert [spaced(texts.cost(typed)) for typed in ("8900", "75.50")] == [amount, cents]
    assert [spaced(percent("68", language)), texts.number(-1)] == [share, below]


def test_may_has_no_point() -> None:
    assert spaced(texts_for("nl").date(date(2026, 5, 22), "medium")) == "22 mei 2026"
    assert texts_for("nl").cost("ongeveer 500 euro") == "ongeveer 500 euro"
