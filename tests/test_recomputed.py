"""Whoever recomputes a working by hand comes to its numbers, and from the card's working to the card."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from ergocheck.domain.advice import Result, evaluate
from ergocheck.domain.methods import METHODS
from ergocheck.report.document import build
from ergocheck.telling.fitted import card_numbers
from ergocheck.telling.teller import Teller
from ergocheck.telling.working import Number, numbers
from ergocheck.texts import texts_for
from tests.methods.cases import EXAMPLES, SOUND
from tests.methods.test_workings import sum_of
from tests.test_examples import LEVELS, raw, result

SAY = {unit: Teller(texts_for("en"), unit) for unit in ("cm", "mm")}
NUMBER = re.compile(r"[-−]?\d[\d,]*(?:\.\d+)?")
FITTED = [n for n in LEVELS if n not in ("warehouse", "packing-station")]
TOLD: dict[str, tuple[dict[str, Any], ...]] = {
    id: (SOUND[id], *(e["input"] for e in EXAMPLES[id]))
    for id in METHODS
    if id not in ("rosa", "rula", "reba", "workstation")
}


def value_of(text: str) -> float:
    """The number that a value begins with."""
    found = NUMBER.search(text)
    assert found, text
    return float(found[0].replace(",", "").replace("−", "-"))


def recomputed(number: Number) -> Iterator[tuple[float, float]]:
    """The value told, and what its working comes to by hand, where it is arithmetic."""
    how = re.sub(r"(?<=\d),(?=\d{3})", "", number.how)
    arithmetic = re.search(r"\d [+−×/] |\) / |^-?\d+(\.\d+)?$", how) and not how.endswith("/ 0")
    by_hand = sum_of(how) if arithmetic else None
    if by_hand is not None and NUMBER.search(number.value):
        yield value_of(number.value), by_hand


@pytest.mark.parametrize("method", TOLD)
def test_a_told_working_gives_the_told_value_and_no_figure_has_six_decimals(method: str) -> None:
    for case in TOLD[method]:
        for number in numbers(METHODS[method].score(case), SAY["cm"]):
            assert not re.search(r"\.\d{5,}", f"{number.value} {number.how}"), number
            if not number.where:
                for told, by_hand in recomputed(number):
                    assert told == pytest.approx(by_hand, rel=2e-3, abs=6e-3), number


def people(name: str) -> Iterator[Result]:
    """The person of an example as measured, with glasses, and as estimated from stature alone."""
    found = result(raw(name))
    person = found.assessment.person
    bare = replace(person, popliteal_height=None, seated_elbow_height=None, seated_eye_height=None,
                   standing_elbow_height=None, standing_eye_height=None, thigh_top_height=None,
                   buttock_popliteal_length=None)  # fmt: skip
    more = replace(person, varifocals=True, elbow_rest_height=240.0, thigh_top_height=560.0)
    for one in (person, bare, more):
        yield evaluate(replace(found.assessment, person=one))


@pytest.mark.parametrize("unit", ["cm", "mm"])
@pytest.mark.parametrize("name", FITTED)
def test_the_working_of_a_card_comes_to_every_value_on_the_card(name: str, unit: str) -> None:
    say = SAY[unit]
    near = 0.061 if unit == "cm" else 0.61
    for found in people(name):
        told = tuple(card_numbers(found.card, found.workstation, say))
        assert sum(len(list(recomputed(number))) for number in told) > 10
        for number in told:
            for shown, by_hand in recomputed(number):
                assert shown == pytest.approx(by_hand, abs=near), number
            assert number.source, number
        values = [number.value for number in told]
        for setting in found.card.settings.values():
            for mm in (setting.low, setting.target, setting.high):
                assert say.quantity(mm, "mm") in values, setting


def test_the_employees_appendix_comes_to_the_card_in_centimetres() -> None:
    text = build(result(raw("demo")), language="en", audience="employee").text()
    appendix = text.partition("Appendix: how the numbers were computed")[2].replace(
        "\N{NO-BREAK SPACE}", " "
    )
    for row in ("seat height: highest | 52 cm | 41 + 2 + 9",
                "desk sitting: lowest | 61 cm | 63 − 2",
                "eye to screen: target | 60 cm | the same for everybody"):  # fmt: skip
        assert row in appendix
    assert not re.search(r"desk advice \| nothing|footrest height \| 0 ", appendix)
