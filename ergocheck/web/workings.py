"""What the methods say, on the page: number, words of the level, lever, source, the working one click away."""

from dataclasses import dataclass

from ergocheck.domain.advice import Result
from ergocheck.telling.score import Told
from ergocheck.telling.teller import Teller
from ergocheck.telling.told import MethodTold, methods_told
from ergocheck.web.cells import Cell, cells
from ergocheck.web.language import preferences, texts

MOST_SCORES = 30


@dataclass(frozen=True)
class ScaleCell:
    """One point of a scale: lit where the score is or may be, `action` where a level begins."""

    number: int
    lit: bool
    action: bool


@dataclass(frozen=True)
class ScoreView:
    """One score with its level as cells."""

    told: Told
    cells: tuple[Cell, ...]
    level_words: str
    scale: tuple[ScaleCell, ...]


@dataclass(frozen=True)
class MethodView:
    """A method with its scores."""

    told: MethodTold
    scores: tuple[ScoreView, ...]


def teller() -> Teller:
    """How methods are spoken of in this request."""
    return Teller(texts(), preferences().units)


def method_views(result: Result) -> list[MethodView]:
    """Every method that had a say."""
    told = methods_told(result, teller(), MOST_SCORES)
    return [MethodView(m, tuple(_score(t) for t in m.told)) for m in told]


def _score(told: Told) -> ScoreView:
    level = told.level
    return ScoreView(
        told,
        cells(level) if level else (),
        texts().range(level) if level else "",
        _scale(told),
    )


def _scale(told: Told) -> tuple[ScaleCell, ...]:
    scale = told.scale
    if scale is None:
        return ()
    points = range(1, scale.highest + 1)
    return tuple(ScaleCell(n, scale.best <= n <= scale.worst, n in scale.actions) for n in points)
