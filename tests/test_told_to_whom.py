"""What the employer reads of the workings: every value, and nothing that says who the person is."""

import re
from typing import Any

import pytest

from ergocheck.domain.advice import evaluate
from ergocheck.domain.answers import Chosen
from ergocheck.domain.checklist import Choice
from ergocheck.domain.methods import METHODS
from ergocheck.domain.words import LANGUAGES, NO_BREAK, Language
from ergocheck.report.answered import readable
from ergocheck.report.document import build
from ergocheck.report.reader import Reader
from tests.methods.cases import EXAMPLES, SOUND
from tests.test_examples import LEVELS, raw, result

WHO = "lifting.who_lifts"
OF_A_PERSON = {
    "en": r"\b(wom[ae]n|m[ae]n|aged?|18–45)\b",
    "nl": r"\b(vrouw(en)?|man(nen)?|leeftijd|18–45)\b",
    "fr": r"\b(femmes?|hommes?|âge|18–45)\b",
    "de": r"\b(Frau(en)?|M[aä]nn(er)?|Alter|18–45)\b",
}
CHANGES: dict[str, tuple[Any, ...]] = {"sex": ("male", "female"), "age": (17, 30, 60)}
CASES = [
    (method, case, field)
    for method in METHODS
    if method != "workstation"  # all of its working is the person's own, and told to nobody else
    for case in (SOUND[method], *(e["input"] for e in EXAMPLES[method]))
    for field in CHANGES
    if field in {f.name for f in METHODS[method].fields.fields}
]


def test_no_cell_row_or_step_is_chosen_by_the_person_in_the_open() -> None:
    """Sex and age may change the values of a working and its `person`, never the rest of its words."""
    assert {method for method, _, _ in CASES} == {"quick-lift", "kim-lhc", "hse-filter"}
    for method, case, field in CASES:
        told = set()
        for value in CHANGES[field]:
            steps = METHODS[method].score({**case, field: value}).steps
            told.add(tuple((s.of, s.table, s.row, s.column) for s in steps))
            assert not re.search(OF_A_PERSON["en"], " ".join(s.working for s in steps))
        assert len(told) == 1, (method, case)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_of_a_withheld_answer_stands_in_the_employers_document(language: Language) -> None:
    for name in LEVELS:
        found = result(raw(name)).assessment
        asked = next((c.by_id["who_lifts"] for c in found.checklists if c.id == "lifting"), None)
        ids = [option.id for option in asked.options] if isinstance(asked, Choice) else [None]
        for id in ids[:: 2 if language in ("nl", "de") else 3]:
            there = evaluate(
                found.with_answers(found.answers.with_(WHO, Chosen(id))) if id else found
            )
            text = build(there, language=language, audience="employer").text()
            assert (hit := re.search(OF_A_PERSON[language], text)) is None, (name, id, hit)


def test_the_one_who_lifts_is_withheld_and_the_assessor_reads_the_whole_cell() -> None:
    """The test above bites: the same words stand in the report of the one who may read them."""
    found = result(raw("warehouse"))
    question = found.assessment.question(WHO)
    assert not readable(question, Reader(found, "en", "employer"))
    text = build(found, language="en", audience="assessor").text().replace(NO_BREAK, " ")
    for cell in ("table reference mass; man, age < 18, > 45", "row ≤ 20; man",
                 "row shoulder to elbow, column close; man"):  # fmt: skip
        assert cell in text
    employer = build(found, language="en", audience="employer").text()
    assert "20\N{NO-BREAK SPACE}kg | table reference mass\n" in employer
