"""Words that run from right to left: Arabic letters joined, and a line in the order in which it is seen.

The order is that of Unicode's bidirectional algorithm (UAX #9) by python-bidi; arabic-reshaper picks
the joined forms. A PDF draws from left to right, so a line is turned just before it is drawn.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final, Literal, TypeAlias

from arabic_reshaper import ArabicReshaper  # type: ignore[import-untyped]
from bidi import get_display  # type: ignore[import-untyped]
from bidi.mirror import MIRRORED  # type: ignore[import-untyped]

Direction: TypeAlias = Literal["L", "R"]
RIGHT: Final = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""The characters of the scripts that run from right to left."""
UNSEEN: Final = re.compile("[\u061c\u200c-\u200f]")
"""Marks that steer order and joining, and are not drawn."""
OVERRIDES: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Signs that turn the text after them around: shown as codes, so that none turns ours."""
PROBE: Final = "\U000e01ef"
_BRACKET: Final = f"([{re.escape(''.join(MIRRORED))}])"
_MIRRORED: Final = re.compile(_BRACKET)
_PROBED: Final = re.compile(f"{_BRACKET}{PROBE}|{PROBE}{_BRACKET}")
_reshaper: Final = ArabicReshaper(
    {"delete_harakat": False, "ARABIC LIGATURE ALLAH": False, "RIAL SIGN": False}
)


def turns(text: str) -> bool:
    """Whether anything in it runs from right to left."""
    return RIGHT.search(text) is not None


def direction(text: str) -> Direction:
    """From right to left where the first letter does and most letters do: our sentence with a name stays ours."""
    if not turns(text):
        return "L"
    kinds = [kind for c in text if (kind := unicodedata.bidirectional(c)) in ("L", "R", "AL")]
    right = len(kinds) - kinds.count("L")
    return "R" if kinds and kinds[0] != "L" and right * 2 > len(kinds) else "L"


def joined(text: str, drawable: frozenset[str]) -> str:
    """Arabic letters in the form that their neighbours ask for, where a font has it; the order is kept."""
    shaped = str(_reshaper.reshape(text))
    return "".join(c if c in drawable else unicodedata.normalize("NFKC", c) if turns(c) else c
                   for c in shaped)  # fmt: skip


@lru_cache(maxsize=1024)
def seen(line: str, way: Direction) -> str:
    """One line as it is seen from left to right; brackets face what they hold.

    Vowel signs come out before their letter, where the fallback font has them drawn.
    Behind each bracket goes a sign without width: where it comes out before it, the bracket was turned.
    """
    probed = _MIRRORED.sub(rf"\1{PROBE}", line)
    ordered = str(get_display(probed, base_dir=way))
    faced = _PROBED.sub(lambda m: m[1] or MIRRORED[m[2]], ordered)
    return UNSEEN.sub("", faced)
