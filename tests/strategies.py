"""Any answers that a checklist takes, for properties that hold for all of them."""

from collections.abc import Iterable, Mapping
from typing import assert_never

from hypothesis import strategies as st

from ergocheck.domain.checklist import (
    Checklist,
    Choice,
    Column,
    Count,
    Lines,
    Many,
    Measure,
    Note,
    Question,
)

RawAnswers = Mapping[str, object]


def cell(column: Column) -> st.SearchStrategy[object]:
    """Any raw value that a simple question takes."""
    match column:
        case Many():
            return st.lists(st.sampled_from([o.id for o in column.options]), unique=True)
        case Choice():
            return st.sampled_from([o.id for o in column.options])
        case Count():
            return st.integers(int(column.low), int(column.high))
        case Measure():
            return st.floats(column.low, column.high)
        case Note():
            return st.text("abcé<&{}% \n", max_size=20)
        case _:
            assert_never(column)


def line(question: Lines, id: str) -> st.SearchStrategy[object]:
    """Any line, with any of its columns left open."""
    cells = {c.id: cell(c) for c in question.columns}
    return st.fixed_dictionaries({"id": st.just(id)}, optional=cells)


def raw(question: Question) -> st.SearchStrategy[object]:
    """Any raw answer that a question takes."""
    given = (
        st.integers(0, 2).flatmap(lambda n: st.tuples(*(line(question, f"r{i}") for i in range(n))))
        if isinstance(question, Lines)
        else cell(question)
    )
    return given | st.just({"na": "no"}) if question.na else given


def answers(checklists: Iterable[Checklist]) -> st.SearchStrategy[RawAnswers]:
    """Any raw answers to some checklists, any of them left open."""
    questions = {c.key(q): raw(q) for c in checklists for _, q in c.walk()}
    return st.fixed_dictionaries({}, optional=questions)
