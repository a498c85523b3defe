"""What each picture shows, in four languages: what one sees, and what is wrong with it."""

from collections.abc import Mapping
from types import MappingProxyType

from ergocheck.domain.words import Words
from ergocheck.drawing.alternatives_above import ABOVE
from ergocheck.drawing.alternatives_around import AROUND
from ergocheck.drawing.alternatives_bands import BANDED
from ergocheck.drawing.alternatives_options import OPTIONS
from ergocheck.drawing.alternatives_sitting import SITTING
from ergocheck.drawing.alternatives_standing import STANDING

ALTERNATIVES: Mapping[str, Words] = MappingProxyType(
    {**SITTING, **STANDING, **ABOVE, **AROUND, **BANDED, **OPTIONS}
)
