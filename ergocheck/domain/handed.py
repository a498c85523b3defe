"""What answers hand over to the rule for lines and to the methods beside it, under full names ("lifting.H")."""

from collections.abc import Mapping

from ergocheck.domain.answers import Answers, Cell, Chosen, Line, Measured, Ticked, names
from ergocheck.domain.checklist import Asked, Checklist, Choice, Column, Lines, Many, Measure

ALSO = "also.method"
"""The input that names the methods which somebody asked for beside the level of a line."""


def line_inputs(question: Lines, line: Line, job: Mapping[str, object]) -> dict[str, object]:
    """The inputs of the rule for lines by name ("H"), lengths in mm: the line's own and the job's."""
    prefix = f"{question.severity_from}."
    handed = {**job, **handed_by(question, line)}
    return {n.removeprefix(prefix): v for n, v in handed.items() if n.startswith(prefix)}


def handed_by(question: Lines, line: Line) -> dict[str, object]:
    """What the cells of a line hand over; a column that is not asked hands over nothing."""
    found: dict[str, object] = {}
    for column in question.columns:
        cell = line.cells.get(column.id)
        if cell is not None and column_asked(column, line.cells):
            found |= _handed(column, cell)
    return found


def column_asked(column: Column, cells: Mapping[str, Cell]) -> bool:
    """Whether a column is asked, given the earlier cells of its line."""
    held = ((cells.get(earlier), wanted) for earlier, wanted in column.when.items())
    return all(cell is not None and names(cell, wanted) for cell, wanted in held)


def _handed(column: Column, cell: Cell) -> dict[str, object]:
    if isinstance(column, Many) and isinstance(cell, Ticked):
        return _ticked_words(column, cell)
    if isinstance(column, Choice) and isinstance(cell, Chosen):
        return {name: words[0] for name, words in column.option(cell.option).feeds.items()}
    if isinstance(column, Measure) and isinstance(cell, Measured):
        return dict.fromkeys(column.feeds, cell.value)
    return {}


def _ticked_words(column: Many, cell: Ticked) -> dict[str, object]:
    """The words that the ticks hand over, by input; nothing ticked hands over that there are none."""
    ticked = [column.option(o).feeds for o in cell.options]
    return {
        name: tuple(word for feeds in ticked for word in feeds.get(name, ()))
        for name in inputs_of(column)
    }


def job_inputs(checklist: Checklist, answers: Answers) -> dict[str, object]:
    """What the choices of a checklist hand over for all of its lines: `lifting.duration`, `mac.floor`."""
    inputs: dict[str, object] = {}
    for _, question in checklist.walk():
        answer = answers.get(checklist.key(question))
        if isinstance(question, Choice) and isinstance(answer, Chosen):
            feeds = question.option(answer.option).feeds
            inputs |= {name: words[0] for name, words in feeds.items()}
    return inputs


def inputs_of(asked: Asked) -> frozenset[str]:
    """Every input that a question or a column may give."""
    if isinstance(asked, Choice):
        return frozenset(name for option in asked.options for name in option.feeds)
    return frozenset(asked.feeds) if isinstance(asked, Measure) else frozenset()


def also_column(question: Lines) -> Many | None:
    """The column in which somebody asks for methods beside the level of a line."""
    held = (c for c in question.columns if isinstance(c, Many) and ALSO in inputs_of(c))
    return next(held, None)


def asked_beside(question: Lines, column: Column) -> str | None:
    """The tick without which a column is not asked: it serves a method beside the level only."""
    also = also_column(question)
    return column.when[also.id][0] if also and also.id in column.when else None
