"""The worked examples of the contract, within 0.0005."""

from typing import Any

import pytest

from ergocheck.domain.methods import METHODS
from ergocheck.domain.methods.case import CaseRefused
from ergocheck.domain.methods.niosh import End
from ergocheck.domain.methods.niosh_multi import Job, Task, TaskResult, composite
from ergocheck.domain.methods.niosh_tables import METRIC
from tests.methods.cases import EXAMPLES, SOUND

TOLERANCE = 5e-4
WORKED = [(method, example) for method in METHODS for example in EXAMPLES[method]]


def assert_near(found: Any, expected: Any, where: str = "") -> None:
    if isinstance(expected, dict):
        for name in expected.keys() - {"reason"}:
            assert_near(found[name], expected[name], f"{where}.{name}")
    elif isinstance(expected, list):
        assert len(found) == len(expected), where
        for place, (one, other) in enumerate(zip(found, expected, strict=True)):
            assert_near(one, other, f"{where}[{place}]")
    elif isinstance(expected, bool | str) or expected is None:
        assert found == expected, where
        assert type(found) is type(expected), where
    else:
        assert found == pytest.approx(expected, abs=TOLERANCE), where


def test_every_method_has_examples() -> None:
    assert METHODS.keys() <= EXAMPLES.keys()
    assert METHODS.keys() == SOUND.keys()


@pytest.mark.parametrize(
    ("method", "example"), WORKED, ids=[f"{m} {n}" for n, (m, _) in enumerate(WORKED)]
)
def test_example(method: str, example: dict[str, Any]) -> None:
    result = METHODS[method].score(example["input"])
    assert_near(result.output, example["output"])
    assert (result.output.get("reason") is None) == (example["output"].get("reason") is None)
    assert result.steps or not example["input"].get("blocks", True)
    assert all(result.verdict.says.in_(code) for code in ("nl", "fr", "de", "en"))


@pytest.mark.parametrize("wrong", EXAMPLES["errors"], ids=lambda e: f"{e['method']} {e['field']}")
def test_example_of_an_error(wrong: dict[str, Any]) -> None:
    with pytest.raises(CaseRefused) as refusal:
        METHODS[wrong["method"]].score(wrong["input"])
    assert refusal.value.field == wrong["field"]
    assert refusal.value.message


def test_composite_index_from_given_limits() -> None:
    """Manual, page 28: the step from FIRWL to CLI."""
    (example,) = EXAMPLES["niosh-multi-from-limits"]
    given = example["tasks"]
    end = End(25, 75, 0, "good")
    job = Job(
        METRIC,
        example["duration"],
        tuple(Task(t["L_average"], t["L_maximum"], 25, t["F"], end) for t in given),
    )
    names = ("FIRWL", "FM", "STRWL", "FILI", "STLI")
    found = [TaskResult(*(task[name] for name in names)) for task in given]
    increments = composite(job, found, [0, 1, 2], [True] * 3)
    assert increments == pytest.approx(example["increments"], abs=TOLERANCE)
    assert given[0]["STLI"] + sum(increments) == pytest.approx(example["CLI"], abs=TOLERANCE)
