"""Adjustments: what removes a finding."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from ergocheck.domain.words import Words

Kind = Literal["adjust", "organise", "buy", "technique", "temporary_aid"]
KINDS: tuple[Kind, ...] = get_args(Kind)
CostBand = Literal["none", "low", "middle", "high"]
COST_BANDS: tuple[CostBand, ...] = get_args(CostBand)


@dataclass(frozen=True)
class Adjustment:
    """One thing to do: its sentence, how it is done, who usually does it.

    `effort` runs from 1 (a minute) to 3 (a project); `cost` is a band, euros only where somebody
    typed them. `measured` names the number that stands before and after it, in millimetres. `footing`:
    it brings the feet higher, so that seat and screen have to come along.
    """

    id: str
    kind: Kind
    text: Words
    how: Words
    picture: str
    who: str
    effort: int
    cost: CostBand
    source: str
    measured: Words | None = None
    footing: bool = False


@dataclass(frozen=True)
class Adjustments:
    """The catalogue, with the text of its file and that text's sha256."""

    by_id: Mapping[str, Adjustment]
    text: str = field(default="", repr=False, compare=False)
    hash: str = ""

    def __getitem__(self, id: str) -> Adjustment:
        return self.by_id[id]
