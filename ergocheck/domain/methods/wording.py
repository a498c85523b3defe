"""Texts put together from texts, in four languages at once."""

from collections.abc import Callable, Iterable
from typing import Final

from ergocheck.domain.words import Language, Words, listed

SEMICOLON: Final = "; "


def in_each(say: Callable[[Language], str]) -> Words:
    """What `say` says in each language."""
    return Words(nl=say("nl"), fr=say("fr"), de=say("de"), en=say("en"))


def filled(words: Words, **parts: object) -> Words:
    """The text with its braces filled; parts that are texts come in the same language."""

    def say(language: Language) -> str:
        told = {k: v.in_(language) if isinstance(v, Words) else v for k, v in parts.items()}
        return words.in_(language).format(**told)

    return in_each(say)


def joined(texts: Iterable[Words], by: str = SEMICOLON) -> Words:
    """Several texts behind each other."""
    held = tuple(texts)

    def say(language: Language) -> str:
        told = (words.in_(language) for words in held)
        return listed(told, language) if by == SEMICOLON else by.join(told)

    return in_each(say)
