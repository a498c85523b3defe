"""How much was found of all that could be: as found, now and planned, drawn and in rows."""

from dataclasses import dataclass

from markupsafe import Markup

from ergocheck.domain.advice import Result
from ergocheck.domain.words import Language
from ergocheck.drawing.chart import MOMENTS, Bar, index_chart, worth_drawing
from ergocheck.web.pictures import svg


@dataclass(frozen=True)
class Trend:
    """The chart, and its table as (moment, share)."""

    picture: Markup
    rows: tuple[tuple[str, str], ...]


def trend_of(result: Result, language: Language) -> Trend | None:
    """The chart of a result; None where the three bars would say nothing."""
    wholes = [state.whole for state in (result.found, result.now, result.planned)]
    first, second, third = (Bar(w.index.best, w.index.worst) for w in wholes)
    bars = (first, second, third)
    if not all(w.judges and w.answered for w in wholes) or not worth_drawing(bars):
        return None
    said = ((m.in_(language), b.said(language)) for m, b in zip(MOMENTS, bars, strict=True))
    picture = svg(index_chart(bars, language=language), css_class="on-surface")
    return Trend(picture, tuple(said))
