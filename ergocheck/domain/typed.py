"""An amount of money and a day as people type them: one gate for a page and for a file."""

import re
from datetime import date
from typing import Final

LARGEST_AMOUNT: Final = 10_000_000
FIRST_DAY: Final = date(2000, 1, 1)
LAST_DAY: Final = date(2100, 12, 31)

_MARK = re.compile(r"^(?:€|EUR)|(?:€|EUR)$", re.IGNORECASE)
# 1 250,50 and 1.250.000 and 1,250.50: groups of three, one sign between them and another before the cents.
_GROUPED = re.compile(r"([1-9]\d{0,2}([., ])\d{3}(?:\2\d{3})*)(?:(?!\2)[.,](\d{1,2}))?", re.ASCII)
_PLAIN = re.compile(r"(\d{1,8})(?:[.,](\d{1,2}))?", re.ASCII)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def amount(typed: str) -> str | None:
    """Euros from 0 to 10 000 000 as they are kept ("1250", "75.50"); None for anything else.

    A point or comma before exactly three digits separates thousands: 1.250 is 1250. Where both
    stand there, the last one is the decimal sign. € or EUR may stand in front or behind.
    """
    text = _MARK.sub("", " ".join(typed.split()), count=1).strip()
    if match := _GROUPED.fullmatch(text):
        return kept_amount(float(f"{re.sub(r'[., ]', '', match[1])}.{match[3] or 0}"))
    if match := _PLAIN.fullmatch(text):
        return kept_amount(float(f"{match[1]}.{match[2] or 0}"))
    return None


def kept_amount(euros: float) -> str | None:
    """An amount as it is kept, to the cent; None where it is negative, too large or no number."""
    if not 0 <= euros <= LARGEST_AMOUNT:
        return None
    return f"{euros:.2f}".removesuffix(".00")


def day(typed: str) -> date | None:
    """A day from 2000 to 2100 written as 2026-11-22; None for anything else."""
    if not _DAY.fullmatch(typed):
        return None
    try:
        found = date.fromisoformat(typed)
    except ValueError:
        return None
    return found if FIRST_DAY <= found <= LAST_DAY else None
