"""Where a long word may be broken, and the soft hyphen that a reader's software takes out again.

Patterns by pyphen. Only places that are no close call: at least two letters from the next such place.
"""

from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final, TypeAlias

from pyphen import Pyphen, language_fallback  # type: ignore[import-untyped]

from ergocheck.domain.words import NO_BREAK

Breaker: TypeAlias = Callable[[str], Iterator[tuple[str, str]]]
SOFT_HYPHEN: Final = "\u00ad"
SHORTEST: Final = 12
"""Letters of a word that may be broken."""
AT_ENDS: Final = 4
BETWEEN: Final = 2


@cache
def breaker(language: str) -> Breaker | None:
    """What breaks the words of a language into head and tail, the longest head first; none if unknown."""
    if not language or language_fallback(language) is None:
        return None

    def broken(word: str) -> Iterator[tuple[str, str]]:
        for place in reversed(places(language, word)):
            yield word[:place], word[place:]

    return broken


@lru_cache(maxsize=4096)
def places(language: str, word: str) -> tuple[int, ...]:
    """The places in a word where it may be broken; none where it carries hyphens already.

    A name in mixed case, "LasthandhabV", is never broken.
    Of words that stay on one line, "4 Umgebungsbedingungen", the last may be.
    """
    held, last = word.rpartition(NO_BREAK)[0::2]
    if held:
        return tuple(len(held) + 1 + place for place in places(language, last))
    if len(word) < SHORTEST or not word.isalpha() or not word[1:].islower():
        return ()
    found = [0, *_patterns(language).positions(word), len(word)]
    apart = (place for (a, place), (_, b) in pairwise(pairwise(found))
             if place - a >= BETWEEN and b - place >= BETWEEN)  # fmt: skip
    return tuple(p for p in apart if AT_ENDS <= p <= len(word) - AT_ENDS)


@cache
def _patterns(language: str) -> Pyphen:
    """The patterns of a language, read when the first long word meets the end of a line."""
    return Pyphen(lang=language, left=1, right=1)
