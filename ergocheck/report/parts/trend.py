"""How much was found of all that could be: at the start, now and as planned, drawn and in a table."""

from collections.abc import Iterator

from ergocheck.drawing.chart import MOMENTS, Bar, index_chart, worth_drawing
from ergocheck.report.blocks import (
    Block,
    Figure,
    Heading,
    Paragraph,
    Pictures,
    Table,
    Together,
    plain,
)
from ergocheck.report.parts.decisions import text_cell
from ergocheck.report.reader import Reader

AS_WIDE = 190.0  # for its height, as the panel it stands in


def trend(reader: Reader) -> Iterator[Block]:
    """Three bars and their table; nothing where they say nothing."""
    result = reader.result
    wholes = [state.whole for state in (result.found, result.now, result.planned)]
    first, second, third = (Bar(w.index.best, w.index.worst) for w in wholes)
    bars = (first, second, third)
    if not all(w.judges and w.answered for w in wholes) or not worth_drawing(bars):
        return
    title = reader.say("How much was found")
    yield Heading(2, title)
    yield Paragraph(plain(reader.say(
        "The severities found, as a share of the most that could be found. It shows the direction;"
        " the verdict is the worst finding."
    )))  # fmt: skip
    chart = Figure(index_chart(bars, language=reader.language, wide=AS_WIDE))
    header = tuple(reader.words(moment) for moment in MOMENTS)
    shown = (tuple(text_cell(bar.said(reader.language)) for bar in bars),)
    yield Together((Pictures((chart,), 44), Table(title, header, shown, (34, 33, 33))))
