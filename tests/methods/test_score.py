"""`ergocheck score`: reading, answering, exit status, and a constant memory."""

import io
import json
import resource
import subprocess
import sys
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ergocheck.domain.methods import METHODS
from ergocheck.score import KEPT_IN_MEMORY, run
from tests.methods.cases import EXAMPLES, LIFT, SOUND
from tests.methods.test_examples import assert_near


class Score:
    """One run of the command: status and what it printed."""

    def __init__(
        self, method: str | None, text: str | bytes = b"", file: str | None = None, **more: bool
    ) -> None:
        source = io.BytesIO(text.encode() if isinstance(text, str) else text)
        out, err = io.StringIO(), io.StringIO()
        self.status = run(method, file, stdin=source, stdout=out, stderr=err, **more)
        self.out, self.err = out.getvalue(), err.getvalue()

    @property
    def answers(self) -> Any:
        return json.loads(self.out, parse_constant=pytest.fail)


@pytest.mark.parametrize("method", METHODS)
def test_examples_as_array_and_as_lines(method: str, tmp_path: Path) -> None:
    inputs = [example["input"] for example in EXAMPLES[method]]
    file = tmp_path / "cases.json"
    file.write_text(json.dumps(inputs, indent=2), encoding="utf-8")
    as_array = Score(method, file=str(file))
    as_lines = Score(method, "\n\n".join(json.dumps(case) for case in inputs))
    assert (as_array.status, as_array.err) == (0, "")
    assert as_array.out == as_lines.out
    assert_near(as_array.answers, [example["output"] for example in EXAMPLES[method]])


def test_bad_cases_are_answered_in_their_place() -> None:
    text = f'[{json.dumps(LIFT)}, 7, {{"L": NaN}}, null, {json.dumps({**LIFT, "H": -1})}]'
    score = Score("niosh", text)
    fields = [answer.get("error", {}).get("field") for answer in score.answers]
    assert (score.status, fields) == (1, [None, "", "L", "", "H"])
    assert all(a.keys() == {"error"} for a in score.answers if "error" in a)
    assert all(a["error"].keys() == {"field", "message"} for a in score.answers if "error" in a)


@pytest.mark.parametrize(
    ("value", "field"),
    [("NaN", "H"), ("Infinity", "H"), ("-Infinity", "H"), ("1e999", "H"), ("9" * 5000, "H"),
     ("-" + "9" * 400, "H"), ('"40"', "H"), ("true", "H"), ("40, \"H\": 41", "H"), ("[]", "H")],
    ids=range(10),
)  # fmt: skip
def test_numbers_that_are_none(value: str, field: str) -> None:
    text = json.dumps(LIFT).replace('"H": 40', f'"H": {value}')
    score = Score("niosh", text)
    assert (score.status, score.answers[0]["error"]["field"]) == (1, field)


@pytest.mark.parametrize(
    "text",
    ["{", "[", "[1,\n2", "[] x", "nonsense", '{"a": 1}\n{', "'a'", b"\xff", b'{"a": "\xff"}', "[" * 100_000,
     json.dumps(LIFT, indent=1), "[1\n2]"],
    ids=range(12),
)  # fmt: skip
def test_not_json_prints_nothing(text: str | bytes) -> None:
    score = Score("niosh", text)
    assert (score.status, score.out) == (2, "")
    assert score.err.count("\n") == 1
    assert score.err.endswith("\n")


@pytest.mark.parametrize("text", ["[]", " \n\t[ ]\n", "", "\n\n"])
def test_no_cases(text: str) -> None:
    score = Score("rosa", text)
    assert (score.status, score.answers, score.err) == (0, [], "")


def test_wrong_arguments(tmp_path: Path) -> None:
    for method, file in ((None, None), ("nios", None), ("niosh", str(tmp_path / "no")), ("niosh", str(tmp_path)),
                         ("niosh", "a\0b"), ("\ud800\nx", None)):  # fmt: skip
        score = Score(method, "[]", file)
        assert (score.status, score.out, score.err.count("\n")) == (2, "", 1)
        assert score.err.isascii()


def test_byte_order_mark_and_line_ends() -> None:
    lines = "\r\n".join([json.dumps(LIFT)] * 2)
    assert len(Score("niosh", "\ufeff" + lines).answers) == 2
    assert Score("niosh", "\ufeff[]").status == 0
    case = {**LIFT, "\ud800": 1}
    assert Score("niosh", json.dumps(case)).answers[0]["error"]["field"] == "\ud800"


def test_list_and_steps() -> None:
    listed = Score(None, list_methods=True)
    assert [line.split()[0] for line in listed.out.splitlines()] == list(METHODS)
    assert sum("not validated" in line for line in listed.out.splitlines()) == 3
    for method, case in SOUND.items():
        (answer,) = Score(method, json.dumps(case), steps=True).answers
        assert answer["steps"]
        assert all(step["of"] for step in answer["steps"])
        assert answer["source"]["citation"] == METHODS[method].citation


class Endless(io.RawIOBase):
    """A million lines (fewer in the short form) that exist only while they are read."""

    def __init__(self, lines: Iterator[bytes]) -> None:
        self.lines = lines

    def readline(self, _size: int | None = -1, /) -> bytes:
        return next(self.lines, b"")

    def __next__(self) -> bytes:
        return next(self.lines)


def test_memory_does_not_grow_with_the_cases(tmp_path: Path) -> None:
    """4,000 results are twice what the spool keeps in memory; 100 are far less."""
    line = json.dumps(LIFT).encode() + b"\n"

    def peak(count: int) -> int:
        with (tmp_path / "out").open("w") as out:
            tracemalloc.start()
            source: Any = Endless(line for _ in range(count))
            assert run("niosh", stdin=source, stdout=out, stderr=sys.stderr) == 0
            found = tracemalloc.get_traced_memory()[1]
            tracemalloc.stop()
        return found

    assert peak(4000) < peak(100) + 1.5 * KEPT_IN_MEMORY


@pytest.mark.soak
def test_a_million_lifts_in_constant_memory(tmp_path: Path) -> None:
    cases = tmp_path / "cases.jsonl"
    with cases.open("w") as file:
        for n in range(1_000_000):
            file.write(json.dumps({**LIFT, "H": 25 + n % 38}) + "\n")
    with (tmp_path / "out").open("wb") as out:
        done = subprocess.run(
            [sys.executable, "-m", "ergocheck", "score", "niosh", str(cases)],
            stdout=out,
            check=False,
        )
    assert done.returncode == 0
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss < 200_000
