"""Sentences in four languages, for pages, report, command line and pictures: Babel, and no Flask.

English is the key. A catalogue is read once per process and compiled in memory, so that a checkout
needs no build step.
"""

import io
import re
from collections.abc import Mapping
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from babel import Locale, dates, numbers
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations

from ergocheck.domain.errors import Problem
from ergocheck.domain.levels import Range
from ergocheck.domain.scoring import Quantity
from ergocheck.domain.words import MINUS, NO_BREAK, Language, Words, labelled, typeset
from ergocheck.paths import CATALOGUES
from ergocheck.problems import SENTENCES

LEVELS = (
    Words(nl="In orde", fr="En ordre", de="In Ordnung", en="In order"),
    Words(nl="Kan beter", fr="Peut mieux", de="Könnte besser sein", en="Could be better"),
    Words(nl="Snel veranderen", fr="À changer bientôt", de="Bald ändern", en="Change soon"),
    Words(nl="Nu veranderen", fr="À changer maintenant", de="Jetzt ändern", en="Change now"),
)
RANGES = {
    (0, 1): Words(nl="In orde, of het kan beter", fr="En ordre, ou peut mieux",
                  de="In Ordnung, oder es könnte besser sein", en="In order, or could be better"),
    (0, 2): Words(nl="Van ‘In orde’ tot ‘Snel veranderen’", fr="De « En ordre » à « À changer bientôt »",
                  de="Von „In Ordnung“ bis „Bald ändern“", en="From “In order” to “Change soon”"),
    (0, 3): Words(nl="Nog niet te zeggen", fr="Trop tôt pour le dire",
                  de="Noch nicht zu sagen", en="Too early to say"),
    (1, 2): Words(nl="Kan beter, misschien snel veranderen", fr="Peut mieux, peut-être à changer bientôt",
                  de="Könnte besser sein, vielleicht bald ändern",
                  en="Could be better, perhaps change soon"),
    (1, 3): Words(nl="Kan beter, misschien nu al veranderen",
                  fr="Peut mieux, peut-être à changer dès maintenant",
                  de="Könnte besser sein, vielleicht schon jetzt ändern",
                  en="Could be better, perhaps change now"),
    (2, 3): Words(nl="Snel veranderen, misschien nu al", fr="À changer bientôt, peut-être dès maintenant",
                  de="Bald ändern, vielleicht schon jetzt", en="Change soon, perhaps now"),
}  # fmt: skip
CLOSER = Words(nl="Nader te bekijken", fr="À examiner de plus près",
               de="Näher zu prüfen", en="Needs a closer look")  # fmt: skip
"""For a range that no answer is missing to: no method covers the case. From "change soon" on that is said."""
COSTS = {
    "none": Words(nl="gratis", fr="gratuit", de="kostenlos", en="free"),
    "low": Words(nl="lage kost", fr="coût faible", de="geringe Kosten", en="low cost"),
    "middle": Words(nl="gemiddelde kost", fr="coût moyen", de="mittlere Kosten", en="medium cost"),
    "high": Words(nl="hoge kost", fr="coût élevé", de="hohe Kosten", en="high cost"),
}
KINDS = {
    "adjust": Words(nl="instellen", fr="régler", de="einstellen", en="adjust"),
    "organise": Words(nl="organiseren", fr="organiser", de="organisieren", en="organise"),
    "buy": Words(nl="aankopen", fr="acheter", de="anschaffen", en="buy"),
    "technique": Words(nl="techniek", fr="technique", de="Technik", en="technique"),
    "temporary_aid": Words(nl="tijdelijk hulpmiddel", fr="aide temporaire",
                           de="vorübergehende Hilfe", en="temporary aid"),
}  # fmt: skip
UNITS = {
    "kg": Words(nl="kg", fr="kg", de="kg", en="kg"),
    "deg": Words(nl="°", fr="°", de="°", en="°"),
    "min": Words(nl="min", fr="min", de="min", en="min"),
    "h": Words(nl="u", fr="h", de="Std.", en="h"),
    "mm": Words(nl="mm", fr="mm", de="mm", en="mm"),
    "per_min": Words(nl="per minuut", fr="par minute", de="pro Minute", en="a minute"),
    "per_hour": Words(nl="per uur", fr="par heure", de="pro Stunde", en="an hour"),
    "per_day": Words(nl="per dag", fr="par jour", de="pro Tag", en="a day"),
    "": Words(nl="", fr="", de="", en=""),
}
SELDOM = {
    "per_min": Words(nl="minuten", fr="minutes", de="Minuten", en="minutes"),
    "per_hour": Words(nl="uur", fr="heures", de="Stunden", en="hours"),
}
ONCE = Words(nl="eens per {span}", fr="une fois toutes les {span}",
             de="einmal in {span}", en="once in {span}")  # fmt: skip
OFTEN = Words(nl="{times} keer per {span}", fr="{times} fois en {span}",
              de="{times}-mal in {span}", en="{times} times in {span}")  # fmt: skip
SELDOMEST = 0.001
"""What is less often is nothing that anybody counts."""
CLOSE = 1e-6
"""How near a count lies to a whole one that is one."""
ANOTHER_COUNTRY = Words(
    nl="een ander land van de Europese Unie", fr="un autre pays de l’Union européenne",
    de="ein anderes Land der Europäischen Union", en="another country of the European Union",
)  # fmt: skip
IN_COUNTRY: Mapping[str, Words] = {
    "BE": Words("in België", "en Belgique", "in Belgien", "in Belgium"),
    "NL": Words("in Nederland", "aux Pays-Bas", "in den Niederlanden", "in the Netherlands"),
    "DE": Words("in Duitsland", "en Allemagne", "in Deutschland", "in Germany"),
    "FR": Words("in Frankrijk", "en France", "in Frankreich", "in France"),
    "UK": Words("in het Verenigd Koninkrijk", "au Royaume-Uni", "im Vereinigten Königreich",
                "in the United Kingdom"),
    "US": Words("in de Verenigde Staten", "aux États-Unis", "in den Vereinigten Staaten",
                "in the United States"),
    "EU": Words("in een ander land van de Europese Unie", "dans un autre pays de l’Union européenne",
                "in einem anderen Land der Europäischen Union", "in another country of the European Union"),
}  # fmt: skip
"""Where something holds, with the article that the country has."""
DAYS: Mapping[tuple[Language, str], str] = {("de", "medium"): "d. MMM y"}
"""The forms of a day that Babel writes otherwise than we do."""
FIRST_OR_SHORT: Mapping[Language, tuple[str, str]] = {
    "nl": (r" ((?!mei)[a-z]{3}) ", r" \1. "),
    "fr": (r"^1 ", "1er "),
}
"""What Babel leaves out: the point of a shortened month, the ending of the first day."""
AMOUNT = re.compile(r"\d+(?:\.\d+)?")
LOCALES: Mapping[Language, str] = {"nl": "nl_BE", "fr": "fr_BE", "de": "de_DE", "en": "en_GB"}


class Texts:
    """Everything said in one language: sentences, numbers, dates, levels."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.locale = Locale.parse(LOCALES[language])
        self._catalogue = _catalogue(language)

    def gettext(self, sentence: str) -> str:
        """The sentence in this language, as it is printed."""
        return typeset(self._catalogue.gettext(sentence), self.language)

    def ngettext(self, one: str, many: str, count: int) -> str:
        """The sentence about one or about many in this language, as it is printed."""
        return typeset(self._catalogue.ngettext(one, many, count), self.language)

    def number(self, value: float, digits: int | None = None) -> str:
        """A number as this language writes it, with at most `digits` decimals (default 2)."""
        pattern = "#,##0." + "#" * (2 if digits is None else digits)
        return _unbroken(
            numbers.format_decimal(value, format=pattern.rstrip("."), locale=self.locale)
        )

    def money(self, euros: float) -> str:
        """An amount: "€ 8.900", with cents only where it has any."""
        whole = float(euros).is_integer()
        pattern = self.locale.currency_formats["standard"].pattern.partition(";")[0]
        return _unbroken(
            numbers.format_currency(
                euros, "EUR", locale=self.locale, currency_digits=False,
                format=pattern.replace("0.00", "0") if whole else pattern,
            )
        )  # fmt: skip

    def labelled(self, label: str, value: str) -> str:
        """A value behind its label, with the colon of this language."""
        return labelled(label, value, self.language)

    def length(self, mm: float, unit: str = "cm") -> str:
        """A length kept in mm, written in cm (one decimal where it says something) or mm."""
        if unit == "mm":
            return f"{self.number(round(mm), 0)}{NO_BREAK}mm"
        return f"{self.number(round(mm / 10, 1), 1)}{NO_BREAK}cm"

    def quantity(self, value: float, unit: str, length_unit: str = "cm") -> str:
        """A number with its unit, on one line; lengths in the unit that the reader prefers."""
        if unit == "mm":
            return self.length(value, length_unit)
        if unit in SELDOM and SELDOMEST <= value < 1:
            return self._seldom(value, unit)
        name = UNITS[unit].in_(self.language) if unit in UNITS else unit
        said = f"{self.number(value)}{'' if unit == 'deg' else ' '}{name}".strip()
        return said.replace(" ", NO_BREAK)

    def _seldom(self, value: float, unit: str) -> str:
        """Less than once a minute or an hour: "once in 20 minutes", "9 times in 10 minutes"."""
        each = 1 / value
        span = round(each) if abs(each - round(each)) < CLOSE else 10
        times = value * span
        if abs(times - round(times)) > CLOSE:
            return f"{self.number(value)}{NO_BREAK}{UNITS[unit].in_(self.language)}"
        words = ONCE if round(times) == 1 else OFTEN
        long = f"{self.number(span)}{NO_BREAK}{SELDOM[unit].in_(self.language)}"
        return words.in_(self.language).format(times=round(times), span=long)

    def date(self, day: date, form: str = "long") -> str:
        """A day on one line: "22 november 2026", or "22 nov. 2026" where `form` is "medium"."""
        told = dates.format_date(
            day, format=DAYS.get((self.language, form), form), locale=self.locale
        )
        told = re.sub(*FIRST_OR_SHORT.get(self.language, ("", "")), told)
        return told.replace(" ", NO_BREAK)

    def moment(self, moment: datetime) -> str:
        """A day and time, in the moment's own zone."""
        return (
            f"{self.date(moment.date())}, {dates.format_time(moment, 'short', locale=self.locale)}"
        )

    def time(self, moment: datetime) -> str:
        """The time of day: "14:32"."""
        return dates.format_time(moment, "HH:mm", locale=self.locale)

    def level(self, level: int) -> str:
        """The word of a level, 0 to 3."""
        return LEVELS[level].in_(self.language)

    def range(self, level: Range) -> str:
        """A level, or the sentence for what it may still turn out to be."""
        if level.settled:
            return self.level(level.best)
        if level.closer and level.best <= 1:
            return CLOSER.in_(self.language)
        return RANGES[level.best, level.worst].in_(self.language)

    def cost(self, cost: str) -> str:
        """A cost band in words, an amount in euros, else what somebody wrote."""
        if cost in COSTS:
            return COSTS[cost].in_(self.language)
        return self.money(float(cost)) if AMOUNT.fullmatch(cost) else cost

    def kind(self, kind: str) -> str:
        """The kind of an adjustment in one word."""
        return KINDS[kind].in_(self.language)

    def country(self, code: str) -> str:
        """A country's name; any other country is "EU" here and says so."""
        if code == "EU":
            return ANOTHER_COUNTRY.in_(self.language)
        return str(self.locale.territories["GB" if code == "UK" else code])

    def in_country(self, code: str) -> str:
        """Where something holds, within a sentence: "in the Netherlands"."""
        return IN_COUNTRY[code].in_(self.language)

    def fill(self, words: Words, values: Mapping[str, Any], length_unit: str = "cm") -> str:
        """A text with its numbers, labels and typed words in place."""
        said = {name: self._said(value, length_unit) for name, value in values.items()}
        return words.in_(self.language).format_map(said)

    def _said(self, value: object, length_unit: str) -> str:
        if isinstance(value, Quantity):
            return self.quantity(value.value, value.unit, length_unit)
        return value.in_(self.language) if isinstance(value, Words) else str(value)

    def problem(self, problem: Problem, length_unit: str = "cm") -> str:
        """The sentence of a refusal: what is wrong and what to do."""
        values = dict(problem.values)
        if {"low", "high", "unit"} <= set(values):
            unit = str(values["unit"])
            values["low"] = self.quantity(_float(values["low"]), unit, length_unit)
            values["high"] = self.quantity(_float(values["high"]), unit, length_unit)
        if isinstance(values.get("options"), list | tuple):
            values["options"] = ", ".join(str(o) for o in values["options"])  # type: ignore[attr-defined]
        return SENTENCES[problem.key].in_(self.language).format_map(values)


def _unbroken(told: str) -> str:
    """A number with the minus sign and the one no-break space that every typesetter knows."""
    return told.replace("-", MINUS).replace("\N{NARROW NO-BREAK SPACE}", NO_BREAK)


def _float(value: object) -> float:
    return value if isinstance(value, int | float) else 0.0


@lru_cache
def texts_for(language: Language) -> Texts:
    """The texts of a language, made once per process."""
    return Texts(language)


def _catalogue(language: Language) -> NullTranslations:
    merged = Catalog(locale=LOCALES[language])
    for file in sorted((CATALOGUES / language).glob("*.po")):
        with file.open("rb") as opened:
            for message in read_po(opened, locale=LOCALES[language]):
                if message.id:
                    merged.add(message.id, message.string, context=message.context)
    compiled = io.BytesIO()
    write_mo(compiled, merged)
    compiled.seek(0)
    return Translations(compiled)
