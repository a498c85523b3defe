"""Who is drawn: seven people of different build, skin and hair, one of them for every picture.

Chosen by a name (of the scene, or of the question that several pictures belong to), never by
anything about the person who is assessed: nobody is asked what they look like.
"""

from dataclasses import dataclass
from typing import Literal
from zlib import crc32

Cut = Literal["short", "curls", "tied", "bob", "cropped"]


@dataclass(frozen=True, slots=True)
class Someone:
    """How a person looks: roles of skin and hair, the cut, and how broad (1 is the middle)."""

    skin: str = "skin"
    hair: str = "hair"
    cut: Cut = "short"
    broad: float = 1.0

    @property
    def far_skin(self) -> str:
        """The skin of what lies further off, or in the shade."""
        return f"{self.skin}-far"

    @property
    def limb(self) -> float:
        """How much thicker than in the middle the limbs are."""
        return 1.0 + 0.55 * (self.broad - 1.0)

    @property
    def belly(self) -> float:
        """How much further than in the middle the trunk stands before the spine."""
        return 1.0 + 1.7 * (self.broad - 1.0)


WORKFORCE: tuple[Someone, ...] = (
    Someone(),
    Someone("skin-deep", "hair-black", "curls", 1.08),
    Someone("skin-light", "hair-auburn", "tied", 0.95),
    Someone("skin-brown", "hair-black", "bob"),
    Someone("skin-light", "hair-fair", "cropped", 1.16),
    Someone("skin-deep", "hair-black", "tied", 0.94),
    Someone("skin", "hair-black", "curls", 1.12),
)


def somebody(name: str) -> Someone:
    """The person who stands for a name; the same one every time, in every process."""
    return WORKFORCE[crc32(name.encode()) % len(WORKFORCE)]


def another(one: Someone) -> Someone:
    """A second person beside somebody."""
    return WORKFORCE[(WORKFORCE.index(one) + 3) % len(WORKFORCE)]
