"""What each country asks for: clauses behind the findings, and how often the analysis is repeated.

Only what was read in an official text or a published summary of it is said; the rest is said to be custom.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from ergocheck.domain.advice import Result
from ergocheck.domain.checklist import Checklist
from ergocheck.report.reader import msg

YEARS: Final = 5
"""Codex over het welzijn op het werk, art. VIII.2-3 § 1 (Belgium): at least every five years."""
BELGIAN: Final = msg(
    "Belgian law asks for an analysis at least every five years, for each group of workstations and"
    " for each person (Codex over het welzijn op het werk, art. VIII.2-3 § 1)."
)
CUSTOM: Final[Mapping[str, str]] = {
    "BE": msg(
        "For this work Belgian law names no number of years that we know of; five years is a custom."
    ),
    "NL": msg("Dutch law names no number of years that we know of; five years is a custom."),
    "DE": msg("German law names no number of years that we know of; five years is a custom."),
    "FR": msg(
        "French law asks for an analysis of screen work (Code du travail, R4542-3) but names no"
        " number of years that we know of; five years is a custom."
    ),
    "UK": msg("British law names no number of years that we know of; five years is a custom."),
    "US": msg(
        "OSHA's guidance is advice and names no number of years that we know of; five years is a"
        " custom."
    ),
    "EU": msg(
        "Directive 90/270/EEC asks for an analysis of screen work (art. 3) but names no number of"
        " years that we know of; five years is a custom."
    ),
}
NOTE: Final = re.compile(
    r"(?<=[\d)])(?: \(?|: )(?!annex|cm|lx|to)[a-z]{2,}[\w/ ,.>=-]*\)?$|: [a-z].*$"
)
"""What follows a number in words."""
ENGLISH: Final = frozenset({"UK", "US"})
"""Countries whose clauses are in English as a whole."""
SCREEN_WORK: Final = frozenset({"desk", "footrest", "armrest"})
"""Checklists about work at a screen; things reached for and lifted are found elsewhere too."""


@dataclass(frozen=True, slots=True)
class Due:
    """The day of the next analysis, and the English sentence of its reason."""

    day: date
    reason: str


def next_due(result: Result) -> Due:
    """When the next analysis is due, and why."""
    assessment = result.assessment
    country = assessment.workplace.country
    day = later(assessment.date, YEARS)
    if country == "BE" and any(of_screen_work(c) for c in assessment.checklists):
        return Due(day, BELGIAN)
    return Due(day, CUSTOM[country])


def of_screen_work(checklist: Checklist) -> bool:
    """Whether a checklist is about work at a screen."""
    return checklist.id in SCREEN_WORK


def later(day: date, years: int) -> date:
    """The same day some years later; 29 February becomes the 28th."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def clauses(result: Result, country: str) -> tuple[tuple[str, bool], ...]:
    """The clauses behind everything that was found: those of the country, else of the Union, unchecked marked."""
    keys = dict.fromkeys(f.question for f in (*result.now.findings, *result.found.findings))
    cited = [c for key in keys for c in result.assessment.question(key).law if c.country == country]
    checked = {c.clause for c in cited if not c.unchecked}
    return tuple((text, text not in checked) for text in dict.fromkeys(c.clause for c in cited))


def noted(clause: str, country: str) -> tuple[str, str]:
    """A clause in two: where it stands, and what is in English, as our checklists note it."""
    if country in ENGLISH:
        return "", clause
    found = NOTE.search(clause)
    return (clause[: found.start()], clause[found.start() :]) if found else (clause, "")
