"""One gate for every answer: what a question does not take is refused by name, and nothing is half accepted."""

import contextlib
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ergocheck.domain.answers import Answers, accept, plain
from ergocheck.domain.errors import AnswerRefused
from tests import tiny

LINE = {"id": "a", "name": "Phone", "distance": 620, "often": 5, "weight": 0.2, "height": "hip"}
TAKEN = {
    "phone": "yes",
    "phone_far": {"na": "there is a wall phone"},
    "desk_height": 740.5,
    "chair": ["cover", "wheel"],
    "things": [LINE, {"id": "b"}],
    "notes": "Ł Č ő עברית\nsecond line",
}
REFUSED = {
    "an unknown question": ("foo", "yes", "question_unknown"),
    "an unknown option": ("phone", "perhaps", "choose_one"),
    "a number for an option": ("phone", 1, "choose_one"),
    "a list for one option": ("phone", ["yes"], "choose_one"),
    "one option for a list": ("chair", "wheel", "choose_some"),
    "an unknown tick": ("chair", ["wheel", "seat"], "choose_some"),
    "a text for a measure": ("desk_height", "740", "not_a_number"),
    "true for a measure": ("desk_height", True, "not_a_number"),
    "not a number": ("desk_height", math.nan, "not_a_number"),
    "infinity": ("desk_height", math.inf, "not_a_number"),
    "a number too large": ("desk_height", 10**400, "not_a_number"),
    "a measure too low": ("desk_height", 399.9, "out_of_range"),
    "a measure too high": ("desk_height", 1400.1, "out_of_range"),
    "does not apply where it must": ("phone", {"na": "no"}, "must_be_answered"),
    "a reason too long": ("phone_far", {"na": "x" * 501}, "reason_too_long"),
    "a number for a note": ("notes", 5, "not_a_text"),
    "a note too long": ("notes", "x" * 201, "text_too_long"),
    "lines that are no list": ("things", {"id": "a"}, "not_lines"),
    "a line without an id": ("things", [{"name": "x"}], "line_id_missing"),
    "two lines with one id": ("things", [{"id": "a"}, {"id": "a"}], "line_id_twice"),
    "more lines than are printed": (
        "things",
        [{"id": f"{n}"} for n in range(2001)],
        "too_many_lines",
    ),
    "an unknown column": ("things", [{"id": "a", "size": 3}], "column_unknown"),
    "half a count": ("things", [{"id": "a", "often": 2.5}], "not_whole"),
}


def test_what_is_accepted_comes_back_the_same() -> None:
    answers = accept([tiny.checklist()], {f"tiny.{k}": v for k, v in TAKEN.items()})
    said = {k.removeprefix("tiny."): plain(a) for k, a in answers.given.items()}
    assert said == {**TAKEN, "chair": ["wheel", "cover"]}


@pytest.mark.parametrize(("question", "value", "key"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_not_accepted_is_refused_by_name(question: str, value: object, key: str) -> None:
    with pytest.raises(AnswerRefused) as refused:
        accept([tiny.checklist()], {f"tiny.{question}": value})
    (problem,) = refused.value.problems
    assert problem.key == key
    assert problem.where.startswith(f"tiny.{question}")


def test_every_bad_answer_is_named_at_once() -> None:
    with pytest.raises(AnswerRefused) as refused:
        accept([tiny.checklist()], {"tiny.phone": "x", "tiny.notes": 3, "tiny.chair": []})
    assert [p.where for p in refused.value.problems] == ["tiny.phone", "tiny.notes"]


def test_null_is_not_an_answer() -> None:
    assert accept([tiny.checklist()], {"tiny.phone": None}) == Answers({})


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@given(st.sampled_from([*TAKEN, "unknown"]), ANYTHING)
def test_anything_at_all_is_accepted_or_refused_and_never_breaks(key: str, value: object) -> None:
    with contextlib.suppress(AnswerRefused):
        answers = accept([tiny.checklist()], {f"tiny.{key}": value})
        assert set(answers.given) <= {f"tiny.{key}"}
