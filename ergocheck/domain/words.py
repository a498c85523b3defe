"""One text in the four languages of the product, side by side."""

from dataclasses import dataclass
from typing import Literal, get_args

Language = Literal["nl", "fr", "de", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


@dataclass(frozen=True, slots=True)
class Words:
    """A text in Dutch, French, German and English; placeholders in braces are the same in all four."""

    nl: str
    fr: str
    de: str
    en: str

    def in_(self, language: Language) -> str:
        """The text in one language."""
        text: str = getattr(self, language)
        return text
