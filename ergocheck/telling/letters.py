"""The letters of the lifting methods: what each stands for, where the table beneath shows it."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from ergocheck.telling.score import Told
from ergocheck.telling.teller import Teller, msg

MULTIPLIERS: Final = ("HM", "VM", "DM", "AM", "FM", "CM")
ALL_MULTIPLIERS: Final = msg("HM, VM, DM, AM, FM, CM multipliers of H, V, D, A, F and the grip")
LETTERS: Final[Mapping[str, str]] = {
    "L": msg("L load in kg"),
    "F": msg("F lifts a minute"),
    "H": msg("H hands to ankles in cm"),
    "V": msg("V hands above the floor in cm"),
    "D": msg("D vertical way in cm"),
    "A": msg("A turn in degrees"),
    "LC": msg("LC load constant"),
    "FM": msg("FM multiplier of F"),
    "RWL": msg("RWL recommended weight"),
    "LI": msg("LI load divided by RWL"),
    "FIRWL": msg("FIRWL recommended weight of a task, its frequency apart"),
    "STRWL": msg("STRWL the same with its frequency"),
    "FILI": msg("FILI heaviest load divided by FIRWL"),
    "STLI": msg("STLI usual load divided by STRWL"),
    "CLI": msg("CLI index of all tasks together"),
}
LETTERED: Final = frozenset({"quick-lift", "niosh", "niosh-multi"})
LETTER: Final = re.compile(r"\b[A-Z]+\b")


def letters(method: str, told: Iterable[Told], say: Teller) -> str:
    """The legend of a method's tables: the letters that they show, and no other."""
    seen = {letter for score in told for letter in _shown(score)} if method in LETTERED else set()
    whole = {*MULTIPLIERS} <= seen
    names = [
        ALL_MULTIPLIERS if letter == "FM" and whole else words
        for letter, words in LETTERS.items()
        if letter in seen or (whole and letter in "HVDAF")
    ]
    return f"{'; '.join(say.say(name) for name in names)}." if names else ""


def _shown(score: Told) -> Iterable[str]:
    for working in score.workings:
        for number in working.numbers:
            yield from LETTER.findall(f"{number.name} {number.value} {number.how} {number.where}")
