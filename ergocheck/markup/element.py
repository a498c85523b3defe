"""One element of XML or HTML as text; what was typed arrives literally."""

import re
from collections.abc import Mapping
from html import escape
from typing import Final

BEYOND: Final = "".join(
    chr(plane << 16 | last) for plane in range(1, 17) for last in (0xFFFE, 0xFFFF)
)
UNWRITABLE: Final = re.compile(
    f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff{BEYOND}]"
)
"""Control characters, halves of pairs and noncharacters: XML or HTML cannot hold them."""


def legible(text: str) -> str:
    """The text with each character that no file can hold as its code: [U+0007]. Nothing is lost."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
    return UNWRITABLE.sub(lambda found: f"[U+{ord(found[0]):04X}]", lines)


def escaped(text: str) -> str:
    """The text as it may stand between tags and in an attribute."""
    return escape(legible(text))


def element(name: str, attributes: Mapping[str, str], *content: str) -> str:
    """An element around markup; attributes are escaped here. Without any content it closes itself."""
    pairs = "".join(f' {key}="{escaped(value)}"' for key, value in attributes.items())
    return f"<{name}{pairs}>{''.join(content)}</{name}>" if content else f"<{name}{pairs}/>"
