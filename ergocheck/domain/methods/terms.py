"""The working of a score in words: the names of its steps, rows and columns, and our conventions."""

import re
from collections.abc import Mapping
from typing import Final

from ergocheck.domain.methods.method import Cell
from ergocheck.domain.methods.terms_body import BODY_TERMS
from ergocheck.domain.methods.terms_load import LOAD_TERMS
from ergocheck.domain.methods.wording import in_each
from ergocheck.domain.methods.working import figure
from ergocheck.domain.words import NO_BREAK, Language, Words

TERMS: Final[Mapping[str, Words]] = {**LOAD_TERMS, **BODY_TERMS}
"""By the word of the contract or of a table."""

CONVENTIONS: Final[Mapping[str, Words]] = {
    "fm_above_last_non_zero_row": Words(
        nl="Boven de laatste rij die niet .00 is, is FM 0: keuze van ErgoCheck.",
        fr="Au-dessus de la dernière ligne différente de .00, FM vaut 0 : choix d’ErgoCheck.",
        de="Über der letzten Zeile, die nicht .00 ist, ist FM 0: Wahl von ErgoCheck.",
        en="Above the last row that is not .00, FM is 0: ErgoCheck's choice.",
    ),
    "weight_of_a_single_task": Words(
        nl="De zwaarste last bepaalt de klasse, de gemiddelde staat ernaast: keuze van ErgoCheck.",
        fr="La charge la plus lourde fixe la classe, la moyenne figure à côté : choix d’ErgoCheck.",
        de="Die schwerste Last bestimmt die Klasse, die mittlere steht daneben: Wahl von ErgoCheck.",
        en="The heaviest load gives the band, the average stands beside it: ErgoCheck's choice.",
    ),
    "destination_of_several_tasks": Words(
        nl="Bij controle aan het einde telt de laagste FIRWL van beide: keuze van ErgoCheck.",
        fr="Avec contrôle à l’arrivée, le plus bas des deux FIRWL compte : choix d’ErgoCheck.",
        de="Bei Kontrolle am Ende zählt der niedrigere der beiden FIRWL: Wahl von ErgoCheck.",
        en="With control at the destination the lower FIRWL of both counts: ErgoCheck's choice.",
    ),
    "cli_column": Words(
        nl="Beide FM in de kolom van de V van de toegevoegde taak: keuze van ErgoCheck.",
        fr="Les deux FM dans la colonne du V de la tâche ajoutée : choix d’ErgoCheck.",
        de="Beide FM in der Spalte des V der hinzugefügten Aufgabe: Wahl von ErgoCheck.",
        en="Both FM in the column of the V of the task that is added: ErgoCheck's choice.",
    ),
    "ties": Words(
        nl="Hoogste STLI eerst; bij gelijke de vaakst herhaalde taak: keuze van ErgoCheck.",
        fr="STLI le plus élevé d’abord ; à égalité la tâche la plus fréquente : choix d’ErgoCheck.",
        de="Höchster STLI zuerst; bei gleichen die häufigere Aufgabe: Wahl von ErgoCheck.",
        en="Highest STLI first; of equal ones the more frequent task: ErgoCheck's choice.",
    ),
    "outside": Words(
        nl="Buiten de grenzen bestaat de index niet, ook niet als 0: keuze van ErgoCheck.",
        fr="Hors des limites l’indice n’existe pas, pas même 0 : choix d’ErgoCheck.",
        de="Außerhalb der Grenzen gibt es keinen Index, auch nicht 0: Wahl von ErgoCheck.",
        en="Outside the limits the index does not exist, not even as 0: ErgoCheck's choice.",
    ),
    "combination": Words(
        nl="Draaiing en tempo worden vermenigvuldigd: keuze van ErgoCheck.",
        fr="La torsion et la cadence sont multipliées : choix d’ErgoCheck.",
        de="Drehung und Tempo werden multipliziert: Wahl von ErgoCheck.",
        en="Twist and rate are multiplied together: ErgoCheck's choice.",
    ),
}
"""By the id in a step: what the source leaves open and how ErgoCheck decides it."""

NAME: Final = re.compile(r"[A-Za-z]\w*")
DECIMAL: Final = re.compile(r"(?<=\d)\.(?=\d)")
JOINED: Final = re.compile(r"(?<=[^\s:;])(?=[:;] )")
RATE: Final = re.compile(r"/ (h|min)\b")
RATES: Final[Mapping[str, Words]] = {
    "h": Words("per uur", "par heure", "pro Stunde", "an hour"),
    "min": Words("per minuut", "par minute", "pro Minute", "a minute"),
}
NUMBERED: Final = re.compile(r"(\w+)\[(\d+)\]")


def spoken(text: str) -> Words:
    """A working, row or column in words; figures with the comma where the language writes one."""
    return in_each(lambda language: _in_language(text, language))


def spoken_name(of: str) -> Words:
    """The name of a step in words, from its path: "tasks[0].FM" is task 1: FM."""
    parts = [NUMBERED.sub(lambda m: f"{m[1]} {int(m[2]) + 1}", part) for part in of.split(".")]
    return spoken(": ".join(parts))


def spoken_value(value: Cell) -> Words:
    """The value of a step in words; nothing where there is none."""
    if value is None:
        return spoken("–")
    return spoken(value if isinstance(value, str) else figure(value))


def _in_language(text: str, language: Language) -> str:
    def word(found: re.Match[str]) -> str:
        known = TERMS.get(found[0])
        return found[0] if known is None else known.in_(language)

    told = RATE.sub(lambda rate: RATES[rate[1]].in_(language), NAME.sub(word, text))
    if language == "fr":
        told = JOINED.sub(NO_BREAK, told)
    return told if language == "en" else DECIMAL.sub(",", told)
