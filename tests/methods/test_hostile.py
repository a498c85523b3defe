"""Every field of every method refuses what is not of its kind, and names itself."""

import copy
import math
from collections.abc import Iterator
from typing import Any

import pytest

from ergocheck.domain.methods import METHODS
from ergocheck.domain.methods.case import (
    REPEATED,
    CaseRefused,
    Field,
    Fields,
    Flag,
    Number,
    Part,
    Parts,
    Word,
    WordList,
)
from tests.methods.cases import SOUND

NO_NUMBERS: tuple[object, ...] = ("5", "", True, False, [], {}, [5], math.nan, math.inf, -math.inf,
                                  10**400, -(10**400), REPEATED, b"5", 5j)  # fmt: skip
NO_WORDS: tuple[object, ...] = (
    "",
    "GOOD ",
    0,
    1.5,
    True,
    ["good"],
    {},
    math.nan,
    REPEATED,
    b"good",
)
NO_FLAGS: tuple[object, ...] = (0, 1, "true", "false", "yes", [], {}, math.nan, REPEATED)
NO_LISTS: tuple[object, ...] = ("elbow_to_knuckle", 1, True, {}, math.nan, REPEATED)


def wrong_values(f: Field) -> Iterator[object]:
    if isinstance(f, Number):
        yield from NO_NUMBERS
        yield from [f.low - 1] if f.low is not None else []
        yield from [f.high + 1] if f.high is not None else []
        yield from [1.5] if f.whole else []
    elif isinstance(f, Word):
        yield from NO_WORDS
    elif isinstance(f, Flag):
        yield from NO_FLAGS
    elif isinstance(f, WordList | Parts):
        yield from NO_LISTS
    else:
        yield from ("H", 1, True, [], math.nan, REPEATED)


def paths(method: str) -> Iterator[tuple[str, tuple[str | int, ...], Field]]:
    """Each field of a method that its sound case may hold: the path as named, the way to it, the field."""

    def walk(fields: Fields, named: str, way: tuple[str | int, ...]) -> Iterator[Any]:
        for f in fields.fields:
            here = f"{named}.{f.name}" if named else f.name
            yield here, (*way, f.name), f
            if isinstance(f, Parts):
                yield from walk(f.fields, f"{here}[0]", (*way, f.name, 0))
            if isinstance(f, Part):
                yield from walk(f.fields, here, (*way, f.name))

    return walk(METHODS[method].fields, "", ())


def sound(method: str) -> dict[str, Any]:
    case = copy.deepcopy(SOUND[method])
    if method in ("niosh", "quick-lift"):
        case["destination"] = {"H": 30, "V": 60, "A": 0}
    if method == "niosh-multi":
        case["tasks"][0]["destination"] = {"H": 30, "V": 60, "A": 0}
    return case


def changed(case: dict[str, Any], way: tuple[str | int, ...], value: object) -> dict[str, Any]:
    made = copy.deepcopy(case)
    inner: Any = made
    for part in way[:-1]:
        inner = inner[part]
    inner[way[-1]] = value
    return made


@pytest.mark.parametrize("method", METHODS)
def test_wrong_kind_names_the_field(method: str) -> None:
    case = sound(method)
    for named, way, f in paths(method):
        if method == "mac" and f.name not in (*SOUND["mac"],):
            continue
        for value in wrong_values(f):
            with pytest.raises(CaseRefused) as refusal:
                METHODS[method].score(changed(case, way, value))
            problem = refusal.value.problem
            assert refusal.value.field == named, (named, value)
            assert refusal.value.message.strip(), (named, value)
            assert problem.values["expected"], (named, value)
            assert (problem.key == "given_twice") == (value is REPEATED), (named, value)


@pytest.mark.parametrize("method", METHODS)
def test_null_counts_as_not_given(method: str) -> None:
    case = sound(method)
    for named, way, f in paths(method):
        if method == "mac" and f.name not in SOUND["mac"]:
            continue
        if f.required:
            with pytest.raises(CaseRefused) as refusal:
                METHODS[method].score(changed(case, way, None))
            assert refusal.value.field == named
    METHODS[method].score({**case, "not_a_field": None})


@pytest.mark.parametrize("method", METHODS)
def test_unknown_field_is_named_last(method: str) -> None:
    case = {**sound(method), "hight": 3}
    with pytest.raises(CaseRefused) as refusal:
        METHODS[method].score(case)
    assert refusal.value.field == "hight"
    first = next(f.name for f in METHODS[method].fields.fields if f.required or method in (
        "niosh-duration", "workstation"))  # fmt: skip
    with pytest.raises(CaseRefused) as refusal:
        METHODS[method].score({**case, first: REPEATED})
    assert refusal.value.field == first


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("case", [None, 3, "x", [], [{}], True, math.nan])
def test_case_that_is_no_object(method: str, case: object) -> None:
    with pytest.raises(CaseRefused) as refusal:
        METHODS[method].score(case)
    assert refusal.value.field == ""


@pytest.mark.parametrize("method", METHODS)
def test_first_wrong_field_is_named(method: str) -> None:
    """With every field wrong, the first of the table; an empty case names the first that is needed."""
    fields = METHODS[method].fields.fields
    with pytest.raises(CaseRefused) as refusal:
        METHODS[method].score({f.name: REPEATED for f in fields})
    assert refusal.value.field == fields[0].name
    with pytest.raises(CaseRefused) as refusal:
        METHODS[method].score({})
    needed = [f.name for f in fields if f.required] or ["periods" if "dur" in method else "stature"]
    assert refusal.value.field == needed[0]


def test_huge_numbers_are_outside_not_a_crash() -> None:
    for field in "HVD":
        output = METHODS["niosh"].score({**SOUND["niosh"], field: 1e308}).output
        assert (output["LI"], output["outside_because"]) == (None, [field])
    tasks = [{**SOUND["niosh-multi"]["tasks"][0], "F": 1e308}] * 2
    result = METHODS["niosh-multi"].score({"duration": "short", "tasks": tasks})
    assert result.output["CLI"] is None
    assert result.steps
    lift = {**SOUND["hse-filter"], "lifts_per_minute": 1e308}
    assert METHODS["hse-filter"].score(lift).output["frequency_factor"] == 0.2
