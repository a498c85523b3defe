"""The settings card on its own: one A6 page at 1 : 20, a page for the phone, a code that names no record."""

import io
import re

import pytest
from pypdf import PdfReader

from ergocheck.domain.methods.reach import Reach, evaluate
from ergocheck.domain.words import LANGUAGES, Language
from ergocheck.domain.workplace import Person
from ergocheck.report import settingscard
from ergocheck.report.blocks import Document, SettingsCard
from ergocheck.telling.reaches import reaches
from ergocheck.telling.teller import Teller
from ergocheck.texts import texts_for
from tests.html_text import text_of
from tests.pages.inspection import faults_of
from tests.pdf_tree import Tagged
from tests.report_walks import GOOD, walk
from tests.test_report_pdf import squeezed

MM = 72 / 25.4


def card(language: Language = "en", address: str = "", person: Person | None = None) -> Document:
    made = settingscard.document(
        walk(GOOD, person=person) if person else walk(GOOD), language=language, address=address
    )
    assert made is not None
    return made


def code(document: Document) -> str:
    return next(b.code for b in document.blocks if isinstance(b, SettingsCard))


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_one_tagged_a6_page_that_says_the_card(language: Language) -> None:
    told = card(language)
    data = settingscard.pdf(told)
    assert settingscard.pdf(told) == data
    (page,) = PdfReader(io.BytesIO(data)).pages
    size = (float(page.mediabox.width) / MM, float(page.mediabox.height) / MM)
    assert size == pytest.approx((105, 148), abs=0.1)
    read = Tagged(data)
    assert squeezed(read.text) == squeezed(told.text())
    assert read.stray == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_for_the_phone_is_strict_and_says_the_same_numbers(language: Language) -> None:
    told = card(language)
    written = settingscard.html(told).decode()
    assert faults_of(written) == []
    shown = text_of(written)
    block = next(b for b in told.blocks if isinstance(b, SettingsCard))
    for text in (block.title, block.about, block.drawing.title, block.sentence):
        assert text in shown
    for label, value in block.lines:
        assert label in shown
        assert value in shown


def test_without_a_public_address_the_code_holds_the_values_as_text() -> None:
    told = code(card())
    assert told.splitlines()[0] == "My settings"
    assert "Seat: 40.9\N{NO-BREAK SPACE}cm" in told
    assert "://" not in told


def test_with_a_public_address_the_values_stand_behind_the_address_and_no_record_does() -> None:
    told = code(card("nl", "https://ergo.example"))
    assert re.fullmatch(r"https://ergo\.example/card#nl20261122s409d635(?:[a-z]\d{2,4})+", told)
    named = card("nl", "https://ergo.example", Person("Els", stature=1627, popliteal_height=409))
    assert "Els" not in code(named)


def test_there_is_no_card_where_no_height_is_known() -> None:
    assert settingscard.document(walk(GOOD, person=Person("An")), language="en") is None


def test_a_thing_of_a_kilogram_may_lie_no_farther_than_the_reach_index_lets_it() -> None:
    told = [words for _, words in reaches(Teller(texts_for("en")))]
    assert [re.findall(r"\d+(?= cm)", words.replace("\N{NO-BREAK SPACE}", " ")) for words in told] == [
        ["25"], ["40", "25"], ["55", "25"],
    ]  # fmt: skip
    kilogram = [evaluate(Reach(far, 0.5, 1.0, "hip_to_shoulder")).risk for far in (25.0, 26.0)]
    assert kilogram == [0, 1]
