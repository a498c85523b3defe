"""How far the things may lie that somebody reaches for, by how often: the zones of the reach index."""

from collections.abc import Iterator, Mapping
from typing import Final

from ergocheck.domain.methods.reach import MASS_FROM, ZONE_UP_TO, ZONES
from ergocheck.telling.teller import Teller, msg

TAKEN: Final[Mapping[str, str]] = {
    "near": msg("Reach, more than 10 times an hour"),
    "usual": msg("Reach, 1 to 10 times an hour"),
    "far": msg("Reach, less than once an hour"),
}
"""The frequencies that a zone still suits, in the table of the reach index."""


def reaches(say: Teller) -> Iterator[tuple[str, str]]:
    """Each zone as how often one may reach into it, and how far it goes: from the edge or the belly.

    From the mass that the index counts, only the near zone costs nothing.
    """
    near, mass = say.quantity(ZONE_UP_TO[0] * 10, "mm"), say.quantity(MASS_FROM, "kg")
    for zone, up_to in zip(ZONES, ZONE_UP_TO, strict=False):
        far = say.quantity(up_to * 10, "mm")
        told = say.say("at most {value}", value=far)
        if up_to > ZONE_UP_TO[0]:
            told = say.say("at most {value}, from {mass}: {near}", value=far, mass=mass, near=near)
        yield say.say(TAKEN[zone]), told
