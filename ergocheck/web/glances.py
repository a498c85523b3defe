"""How the assessments of the list stand: worked out for those on the page, once for each change."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from ergocheck import assessments
from ergocheck.assessments import House
from ergocheck.domain.errors import ErgoCheckError
from ergocheck.domain.levels import Range

KEPT = 5_000


@dataclass(frozen=True, slots=True)
class Glance:
    """How many of its questions are answered, and the level as found and now; None without any."""

    answered: int
    asked: int
    found: Range | None
    now: Range | None


Glances = Callable[[str, datetime], Glance | None]


def glances(house: House) -> Glances:
    """A look at the assessment of an id, last changed then; None for one that cannot be read.

    Whatever changes a result is written down with its moment, so an earlier look stays true.
    """

    @lru_cache(maxsize=KEPT)
    def look(id: str, changed_at: datetime) -> Glance | None:
        try:
            result = assessments.result(house, id)
        except ErgoCheckError:
            return None  # one that cannot be read, or was just deleted, must not hide the others
        found, now = result.found.whole, result.now.whole
        levels = (s.level if s.judges else None for s in (found, now))
        return Glance(now.answered, now.asked, *levels)

    return look
