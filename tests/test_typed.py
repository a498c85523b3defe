"""An amount and a day are taken as people type them, and one gate stands before page and file."""

import pytest

from ergocheck.domain.typed import amount, day

AMOUNTS = {
    "1250": "1250", "1.250": "1250", "1,250": "1250", "1 250": "1250", "1\u00a0250": "1250", "1\u202f250": "1250",
    "1.250,50": "1250.50", "1,250.50": "1250.50", "1 250,5": "1250.50", "1.250.000": "1250000", "75,5": "75.50",
    "1.25": "1.25", "€ 12": "12", "€12,50": "12.50", "12 €": "12", "12\u00a0EUR": "12", "eur 1.250": "1250",
    "0": "0", "10.000.000": "10000000",
}  # fmt: skip
NO_AMOUNTS = [
    "", "-5", "€ -5", "−5", "10.000.001", "9" * 400, "1e3", "NaN", "inf", "12 50", "1.2500", "1250.500", "1.250.50",
    "1.250,500", "0,125", "€ 12 €", "12 $", "70-75", "€", "EUR", "１２", "a lot",
]  # fmt: skip


@pytest.mark.parametrize("typed", AMOUNTS)
def test_an_amount_is_read_as_it_was_meant(typed: str) -> None:
    assert amount(typed) == AMOUNTS[typed]


@pytest.mark.parametrize("typed", NO_AMOUNTS)
def test_what_is_no_amount_is_refused_and_never_guessed(typed: str) -> None:
    assert amount(typed) is None


def test_an_amount_that_was_kept_is_read_as_itself() -> None:
    for kept in AMOUNTS.values():
        assert amount(kept) == kept


@pytest.mark.parametrize(
    "typed", ["1999-12-31", "2101-01-01", "9999-12-31", "20261122", "2026-W47-7", "2026-02-30", "2026-1-5", "", "２０２６-11-22"],
)  # fmt: skip
def test_a_day_outside_a_century_of_assessments_or_written_otherwise_is_none(typed: str) -> None:
    assert day(typed) is None
    assert str(day("2000-01-01")) == "2000-01-01"
    assert str(day("2100-12-31")) == "2100-12-31"
