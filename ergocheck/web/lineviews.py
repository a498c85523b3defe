"""The lines of a lines question as the page shows them."""

from dataclasses import dataclass

from ergocheck.domain.advice import Result
from ergocheck.domain.answers import Chosen, Line, Listed, Measured, Written
from ergocheck.domain.checklist import Choice, Column, Lines, Measure
from ergocheck.domain.handed import also_column, asked_beside, inputs_of
from ergocheck.domain.methods.line_result import LineResult
from ergocheck.web.cells import Cell, cells
from ergocheck.web.language import Unit, _, texts
from ergocheck.web.refusals import html_id

MOST_SAID = 4
SAYS_WHAT = ("per_min", "per_hour", "per_day")
"""Units that tell by themselves what was counted."""


@dataclass(frozen=True)
class LineView:
    """One line: its name, the number that counts most, what else tells it apart, and its level."""

    key: str
    id: str
    name: str
    number: str
    words: str
    cells: tuple[Cell, ...]
    level_words: str
    reason: str = ""


def line_views(result: Result, question: Lines, key: str, unit: Unit) -> tuple[LineView, ...]:
    """Every line with its level as it stands now."""
    answer = result.now.answers.get(key)
    lines = answer.lines if isinstance(answer, Listed) else ()
    return tuple(_view(result, question, key, line, unit) for line in lines)


def _view(result: Result, question: Lines, key: str, line: Line, unit: Unit) -> LineView:
    judged = result.now.judged_at(key)
    held = judged.lines.get(line.id) if judged else None
    severity = held.severity if held else None
    main = next((c for c in question.columns if isinstance(c, Measure)), None)
    also = also_column(question)
    own = [c for c in question.columns[1:] if c is not also and not asked_beside(question, c)]
    rest = [c for c in own if c is not main]
    words = [w for c in rest if (w := _named(c, line, unit))]
    return LineView(
        line.id, html_id(f"{key}-{line.id}"), name_of(question, line),
        cell_words(main, line, unit) if main else "",
        " · ".join(words[:MOST_SAID]),
        cells(severity) if severity else (),
        texts().range(severity) if severity else "",
        _why_open(question, held) if held else "",
    )  # fmt: skip


def _why_open(question: Lines, held: LineResult) -> str:
    """Why its level stays open: what no method may judge, and what the line does not say yet."""
    missing = {f"{question.severity_from}.{name}" for name in held.open}
    asks = (c.ask.in_(texts().language) for c in question.columns if missing & inputs_of(c))
    named = " · ".join(ask.rstrip("? \N{NO-BREAK SPACE}") for ask in asks)
    reason = held.reason.in_(texts().language) if held.reason else ""
    return " ".join(filter(None, (reason, f"{_('Still open:')} {named}" if named else "")))


def name_of(question: Lines, line: Line) -> str:
    """What a line is called: its first column."""
    cell = line.cells.get(question.columns[0].id)
    return cell.text if isinstance(cell, Written) else ""


def cell_words(column: Column, line: Line, unit: Unit) -> str:
    """One cell in words; empty where nothing was said."""
    cell = line.cells.get(column.id)
    if isinstance(column, Measure) and isinstance(cell, Measured):
        return texts().quantity(cell.value, column.unit, unit)
    if isinstance(column, Choice) and isinstance(cell, Chosen):
        return _short(column, cell)
    return cell.text if isinstance(cell, Written) else ""


def _named(column: Column, line: Line, unit: Unit) -> str:
    """One cell with what it is: "hand distance 50 cm"; a choice and a rate speak for themselves."""
    words = cell_words(column, line, unit)
    if isinstance(column, Measure):
        words = words.replace(" ", "\N{NO-BREAK SPACE}")
    if not words or not isinstance(column, Measure) or column.unit in SAYS_WHAT:
        return words
    return f"{column.ask.in_(texts().language)} {words}"


def _short(column: Choice, cell: Chosen) -> str:
    """A label that stands alone; a bare yes or no is left to the line's own page."""
    if {o.id for o in column.options} <= {"yes", "no"}:
        return ""
    label = column.option(cell.option).label.in_(texts().language)
    return label[:1].lower() + label[1:] if texts().language != "de" else label
