"""What each country asks for: clauses behind the findings, and how often the analysis is repeated.

Only what was read in an official text or a published summary of it is said; the rest is said to be custom.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from ergocheck.domain.advice import Result
from ergocheck.domain.checklist import Checklist
from ergocheck.domain.words import Language, Words, typeset
from ergocheck.report.reader import msg

YEARS: Final = 5
"""Codex over het welzijn op het werk, art. VIII.2-3 § 1 (Belgium): at least every five years."""
BELGIAN: Final = msg(
    "Belgian law asks for an analysis at least every five years, for each group of workplaces and"
    " for each person (Code on well-being at work, art. VIII.2-3 § 1)."
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
ENGLISH: Final = frozenset({"UK", "US"})
"""Countries whose clauses are in English as a whole."""
TERMS: Final[Mapping[str, Words]] = {
    "Codex": Words("Codex over het welzijn op het werk", "Code du bien-être au travail",
                   "Codex über das Wohlbefinden bei der Arbeit (Belgien)", "Code on well-being at work"),
    "90/269/EEC": Words("Richtlijn 90/269/EEG", "directive 90/269/CEE", "Richtlinie 90/269/EWG",
                        "Directive 90/269/EEC"),
    "90/270/EEC": Words("Richtlijn 90/270/EEG", "directive 90/270/CEE", "Richtlinie 90/270/EWG",
                        "Directive 90/270/EEC"),
    "annex": Words("bijlage", "annexe", "Anhang", "annex"),
    "art.": Words("art.", "art.", "Art.", "art."),
    "book": Words("boek", "livre", "Buch", "book"),
    "title": Words("titel", "titre", "Titel", "title"),
    "to": Words("tot en met", "à", "bis", "to"),
    "at least every five years, for each group and each person": Words(
        "minstens om de vijf jaar, voor elke groep en elke persoon",
        "au moins tous les cinq ans, pour chaque groupe et chaque personne",
        "mindestens alle fünf Jahre, für jede Gruppe und jede Person",
        "at least every five years, for each group and each person"),
    "analysis": Words("analyse", "analyse", "Analyse", "analysis"),
    "breaks": Words("pauzes", "pauses", "Pausen", "breaks"),
    "room": Words("ruimte", "espace", "Platz", "room"),
    "information and training": Words("informatie en opleiding", "information et formation",
                                      "Unterrichtung und Schulung", "information and training"),
    "breaks or other work": Words("pauzes of ander werk", "pauses ou autre activité",
                                  "Pausen oder andere Tätigkeit", "breaks or other work"),
    "eyes": Words("ogen", "yeux", "Augen", "eyes"),
    "a comfortable position": Words("een comfortabele houding", "une position confortable",
                                    "eine bequeme Haltung", "a comfortable position"),
    "a flexible layout": Words("een flexibele opstelling", "une disposition souple",
                               "eine flexible Anordnung", "a flexible layout"),
    "a footrest for anyone who wishes one": Words(
        "een voetensteun voor wie er een wil", "un repose-pieds pour qui le souhaite",
        "eine Fußstütze für alle, die eine wünschen", "a footrest for anyone who wishes one"),
    "an edge radius of at least 2 mm": Words(
        "een randstraal van minstens 2 mm", "un rayon de bord d’au moins 2 mm",
        "ein Kantenradius von mindestens 2 mm", "an edge radius of at least 2 mm"),
    "160 × 80 cm, at least 120 × 80 cm": Words(
        "160 × 80 cm, minstens 120 × 80 cm", "160 × 80 cm, au moins 120 × 80 cm",
        "160 × 80 cm, mindestens 120 × 80 cm", "160 × 80 cm, at least 120 × 80 cm"),
    "at least 11 cm high, tilted 5 to 15°": Words(
        "minstens 11 cm hoog, 5 tot 15° gekanteld", "au moins 11 cm de haut, inclinés de 5 à 15°",
        "mindestens 11 cm hoch, 5 bis 15° geneigt", "at least 11 cm high, tilted 5 to 15°"),
    "the top line at eye height at most": Words(
        "de bovenste regel hoogstens op ooghoogte", "la première ligne au plus à hauteur des yeux",
        "die oberste Zeile höchstens auf Augenhöhe", "the top line at eye height at most"),
    "where there are any, adjustable to the desk": Words(
        "als ze er zijn, instelbaar op de tafel", "s’il y en a, réglables à la hauteur du bureau",
        "falls vorhanden, auf die Tischhöhe einstellbar", "where there are any, adjustable to the desk"),
    "on request": Words("op verzoek", "sur demande", "auf Wunsch", "on request"),
    "if there is no other way": Words("als het niet anders kan", "à défaut d’autre solution",
                                      "wenn es nicht anders geht", "if there is no other way"),
    "not advised for good": Words("niet aangeraden als blijvende oplossing",
                                  "déconseillé comme solution durable",
                                  "nicht als Dauerlösung empfohlen", "not advised for good"),
    "several changes a day are advised": Words(
        "meermaals per dag wisselen is aangeraden", "changer plusieurs fois par jour est conseillé",
        "mehrmals am Tag wechseln wird empfohlen", "several changes a day are advised"),
    "several screens": Words("meer dan één scherm", "plusieurs écrans", "mehrere Bildschirme",
                             "several screens"),
    "portable screens": Words("draagbare schermen", "écrans portables", "tragbare Bildschirme",
                              "portable screens"),
    "the limit of two hours was dropped on 1 January 2019": Words(
        "de grens van twee uur verviel op 1 januari 2019",
        "la limite de deux heures a été supprimée le 1er janvier 2019",
        "die Grenze von zwei Stunden entfiel am 1. Januar 2019",
        "the limit of two hours was dropped on 1 January 2019"),
}  # fmt: skip
"""What our checklists note of clauses, in four languages; everything else in a clause is its number."""
SUBJECTS: Final[Mapping[str, str]] = {
    "Codex, art. VIII.2-3 § 2": "breaks or other work",
    "Codex, art. VIII.2-4": "information and training", "Codex, art. VIII.2-5": "eyes",
    "Arbobesluit 5.11": "eyes", "ArbStättV, Anh. 6.1(2)": "breaks", "ArbStättV, Anh. 6.1(3)": "room",
    "ArbMedVV, Anhang Teil 4": "eyes", "R4542-3": "analysis", "R4542-4": "breaks or other work",
    "R4542-16": "information and training", "R4542-17 to R4542-19": "eyes",
}  # fmt: skip
"""What clauses ask for that stand beside more subjects than one, where our checklists say nothing of it."""
NO_LAW: Final = ("ASR", "DGUV", "DIN", "HSE CK1", "NPR")
"""What the titles begin with of technical rules, standards and guidance."""
ETOOL: Final = "OSHA eTool for computer workstations"
PARTS: Final = re.compile(r"; | / (?=ASR )")
"""Between the clauses that a checklist notes as one."""
TERM: Final = re.compile(
    "|".join(rf"(?<!\w){re.escape(t)}(?!\w)" for t in sorted(TERMS, key=len, reverse=True))
)
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


@dataclass(frozen=True, slots=True)
class Grouped:
    """Clauses on the same subjects: the sections whose findings they stand beside.

    Each clause with whether its number is unchecked; `law` is False for rules and guidance.
    """

    subjects: tuple[Words, ...]
    clauses: tuple[tuple[str, bool], ...]
    law: bool


def clauses(result: Result, country: str) -> tuple[Grouped, ...]:
    """The country's clauses beside everything that was found, law first; subjects with the same ones are one."""
    told = dict[tuple[bool, tuple[str, ...]], list[Words]]()
    noted = list(_noted(result, country))
    checked = {part for _, part, unchecked in noted if not unchecked}
    for law in (True, False):
        by_subject = dict[Words, dict[str, None]]()
        for subject, part, _ in noted:
            if is_law(part, country) is law:
                by_subject.setdefault(subject, {})[part] = None
        for subject, parts in by_subject.items():
            told.setdefault((law, tuple(parts)), []).append(subject)
    return tuple(
        Grouped(tuple(subjects), tuple((part, part not in checked) for part in parts), law)
        for (law, parts), subjects in told.items()
    )


def _noted(result: Result, country: str) -> Iterator[tuple[Words, str, bool]]:
    """Each clause with its subject, in the order of the walk."""
    found = {f.question for f in (*result.now.findings, *result.found.findings)}
    for checklist in result.assessment.checklists:
        for section, question in checklist.walk():
            if checklist.key(question) in found:
                for clause in question.law:
                    if clause.country == country:
                        for part in PARTS.split(clause.clause):
                            yield section.title, part, clause.unchecked


def is_law(clause: str, country: str) -> bool:
    """Whether a clause is law; technical rules, guidance and all that is noted of OSHA are not."""
    return country != "US" and not clause.startswith(NO_LAW)


def cited(clause: str, country: str, language: Language) -> str:
    """A clause as a reader of this language finds it: its law, its place and what is noted of it.

    A law keeps the name it has at home; British and American ones stay in English as a whole.
    """
    if country in ENGLISH:
        return f"{ETOOL}, {clause}" if country == "US" else clause
    clause = f"{clause} ({SUBJECTS[clause]})" if clause in SUBJECTS else clause
    told = TERM.sub(lambda term: TERMS[term[0]].in_(language), clause)
    return typeset(f"Code du travail, {told}" if country == "FR" else told, language)
