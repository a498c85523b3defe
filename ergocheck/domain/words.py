"""One text in the four languages of the product, side by side, and how its signs are set."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal, get_args

Language = Literal["nl", "fr", "de", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
NO_BREAK: Final = "\N{NO-BREAK SPACE}"
MINUS: Final = "\N{MINUS SIGN}"

_FILLED: Final = r"\{(?:count|number|answered|asked|longest|most|times)\}|%\((?:num|n|low)\)s"
_BETWEEN: Final = "×|to|of|or|tot|van|naar|op|à|sur|ou|auf|von|bis|oder|/|–"
_ENDS: Final = r"\{(?:high|highest|after|asked|total)\}|%\((?:high|total)\)s"
_BEGINS: Final = r"\{(?:low|before|n)\}"
_NUMBERED: Final = (
    r"§§?|[Aa]rt\.|[Nn]r\.|[Nn]o\.|n°|[Aa]rti(?:kel|cle)s?|[Aa]nnexe?|[Bb]ijlage|Anhang|[Bb]ook|[Bb]oek"
    r"|[Ll]ivre|Buch|[Tt]it(?:el|le|re)|[Tt]ab(?:le|el|leau|elle)"
    r"|[Ii]ndex|[Ii]ndice|NPR|NEN|ISO|DIN|EN|ASR|DGUV|Arboregeling|Arbobesluit"
)
_YOUR: Final = "[Yy]our|[Jj]e|[Uu]w|[Vv]otre|[Dd]ein"
_EMPLOYER: Final = "employer|werkgever|employeur|Arbeitgeber"
HELD: Final = re.compile(
    rf"(?:(?<=\d)|{_FILLED}|{_BEGINS}) (?:{_BETWEEN}) (?=\d|{_ENDS})"  # 9 to 7
    rf"|(?:(?<=[\d½])|{_FILLED}) (?=[^\W\d_]|[°%€§×=<>≤≥–]|\{{unit|%\(unit)"  # 25 cm
    r"|(?<=\d) /|(?<=\d /) (?=\w)"  # 1 / hour
    rf"|(?<![\w.])(?:{_NUMBERED}) (?=[\dIVXR]|{_FILLED})"  # art. VIII.2-3, index 1.31
    r"|(?<=[=…±≤≥<>]) (?=[\d½])|(?<=[\d.]) (?=…)"  # = 3
    rf"|\b(?:{_YOUR}) (?=(?:{_EMPLOYER})\b)"
)
"""Where a line may not end: between a number and what it counts, and what is numbered and its number;
and not between who is spoken to and their employer."""
FRENCH: Final = re.compile(r" (?=[»:;?!])|(?<=«) ")
BELOW_ZERO: Final = re.compile(r"(?<![\w)\]}–-])-(?=\d)")


@lru_cache(maxsize=16384)
def typeset(text: str, language: Language) -> str:
    """One of our own sentences as it is printed: apostrophe, minus, and what stays on one line.

    Only for what we wrote, before anything typed is put in its braces.
    """
    told = BELOW_ZERO.sub(MINUS, text.replace("'", "’"))
    if language == "fr":
        told = FRENCH.sub(NO_BREAK, told)
    return HELD.sub(lambda held: held[0].replace(" ", NO_BREAK), told)


def labelled(label: str, value: str, language: Language) -> str:
    """A value behind its label: "Distance: 25 cm", in French with a space before the colon."""
    return f"{label}{NO_BREAK if language == 'fr' else ''}: {value}"


def listed(parts: Iterable[str], language: Language) -> str:
    """Parts behind each other: "load; reach", in French with a space before the semicolon."""
    return f"{NO_BREAK if language == 'fr' else ''}; ".join(parts)


def percent(number: str, language: Language) -> str:
    """A number in percent: "68%", in French and German "68 %"."""
    return f"{number}{NO_BREAK if language in ('fr', 'de') else ''}%"


@dataclass(frozen=True, slots=True)
class Words:
    """A text in Dutch, French, German and English; placeholders in braces are the same in all four."""

    nl: str
    fr: str
    de: str
    en: str

    def in_(self, language: Language) -> str:
        """The text in one language, as it is printed."""
        text: str = getattr(self, language)
        return typeset(text, language)
