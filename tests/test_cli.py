"""The command line as a script meets it: JSON and PDF out, or status 2 and one line that names the field."""

import io
import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from ergocheck import __version__
from ergocheck.cli import main
from ergocheck.paths import CHECKLISTS

EXAMPLES = CHECKLISTS.parent / "examples"


def ergocheck(
    *arguments: str, folder: Path, stdin: str | None = None
) -> subprocess.CompletedProcess[str]:
    """One command, run as a person would run it, with its own data folder."""
    environ = {**os.environ, "ERGOCHECK_DATA": str(folder / "data")}
    command = [sys.executable, "-W", "error", "-m", "ergocheck", *arguments]
    return subprocess.run(
        command, input=stdin, capture_output=True, text=True, cwd=folder, env=environ, check=False
    )


MINIMAL = {"checklists": ["footrest"], "answers": {"footrest.feet_supported": "hanging"}}


def test_assess_prints_the_result_as_json(tmp_path: Path) -> None:
    run = ergocheck("assess", "-", folder=tmp_path, stdin=json.dumps(MINIMAL))
    assert (run.returncode, run.stderr) == (0, "")
    result = json.loads(run.stdout)
    assert result["level"] == {"best": 3, "worst": 3}
    assert 0 < result["completeness"] < 1
    (finding,) = result["findings"]
    assert (finding["question"], finding["row"], finding["severity"]) == (
        "footrest.feet_supported",
        None,
        3,
    )
    assert finding["adjustments"][0]["takes_off"] == 3


@pytest.mark.parametrize("file", sorted(EXAMPLES.glob("*.json")), ids=lambda f: f.stem)
def test_every_example_makes_a_report(file: Path, tmp_path: Path) -> None:
    """As a page, the quickest to make; on paper test_tagged sees every example for every reader."""
    out = tmp_path / "report.html"
    assert main(["report", str(file), "--language", "de", "--output", str(out)]) == 0
    assert out.read_bytes().startswith(b"<!doctype html>")


BEGINNINGS = {"pdf": b"%PDF-", "docx": b"PK", "xlsx": b"PK", "html": b"<!doctype html>"}


@pytest.mark.parametrize("form", BEGINNINGS)
def test_the_ending_of_the_output_chooses_the_format(form: str, tmp_path: Path) -> None:
    out, other = tmp_path / f"report.{form.upper()}", tmp_path / "report"
    file = str(EXAMPLES / "good-desk.json")
    assert main(["report", file, "--output", str(out)]) == 0
    assert main(["report", file, "--output", str(other), "--format", form]) == 0
    assert out.read_bytes().startswith(BEGINNINGS[form])
    assert out.read_bytes() == other.read_bytes()


def test_an_unknown_ending_is_refused_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "report.odt"
    assert main(["report", str(EXAMPLES / "good-desk.json"), "--output", str(out)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    (line,) = said.err.splitlines()
    assert line.startswith("ergocheck: --output: Expected: a name that ends in one of .pdf, .docx")
    assert not out.exists()


def test_the_settings_card_is_a_file_of_its_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, out = str(EXAMPLES / "good-desk.json"), tmp_path / "card.pdf"
    assert main(["report", file, "--card", "--output", str(out)]) == 0
    assert out.read_bytes().startswith(b"%PDF-")
    nobody = tmp_path / "nobody.json"
    nobody.write_text(json.dumps(MINIMAL), encoding="utf-8")
    assert main(["report", str(nobody), "--card", "--output", str(out)]) == 2
    assert main(["report", file, "--card", "--output", str(tmp_path / "card.docx")]) == 2
    first, second = capsys.readouterr().err.splitlines()
    assert first.startswith("ergocheck: person: Expected: a stature")
    assert second.startswith("ergocheck: --output: Expected: a name that ends in .pdf or .html")


def test_demo_writes_an_assessment_and_its_report_here(tmp_path: Path) -> None:
    run = ergocheck("demo", folder=tmp_path)
    assert run.returncode == 0, run.stderr
    names = sorted(run.stdout.split())
    assert all((tmp_path / n).exists() for n in names)
    again = ergocheck("assess", "ergocheck-demo.json", folder=tmp_path)
    assert json.loads(again.stdout)["findings"] is not None


DOOR = {"question": "footrest.feet_supported", "adjustment": "footrest", "door": "employer"}
BAD = {
    "no JSON": ("{", "FILE"),
    "a list": ([], "input"),
    "nothing in it": ({}, "checklists"),
    "no answers": ({"checklists": ["desk"]}, "answers"),
    "an unknown field": ({**MINIMAL, "colour": "red"}, "colour"),
    "an unknown checklist": ({**MINIMAL, "checklists": ["desk", "garden"]}, "checklists[1]"),
    "an unknown question": ({**MINIMAL, "answers": {"footrest.shoes": "red"}}, "answers.footrest.shoes"),
    "an unknown option": ({**MINIMAL, "answers": {"footrest.feet_supported": "red"}}, "feet_supported"),
    "a language nobody speaks": ({**MINIMAL, "language": "tlh"}, "language"),
    "a day that is none": ({**MINIMAL, "date": "2026-02-30"}, "date"),
    "a country": ({**MINIMAL, "workplace": {"country": "MARS"}}, "workplace.country"),
    "a name that is a number": ({**MINIMAL, "workplace": {"name": 5}}, "workplace.name"),
    "a giant": ({**MINIMAL, "person": {"stature": 9000}}, "person.stature"),
    "stature true": ({**MINIMAL, "person": {"stature": True}}, "person.stature"),
    "a door without a finding": ({**MINIMAL, "doors": [{**DOOR, "question": "footrest.notes"}]},
                                 "doors[0].question"),
    "an adjustment not offered": ({**MINIMAL, "doors": [{**DOOR, "adjustment": "headset"}]},
                                  "doors[0].adjustment"),
    "an unknown door": ({**MINIMAL, "doors": [{**DOOR, "door": "window"}]}, "doors[0].door"),
    "a number of 5,000 digits": ('{"checklists": ["desk"], "answers": {"desk.desk_height": '
                                 + "9" * 5000 + "}}", "FILE"),
    "a day after every calendar": ({**MINIMAL, "date": "9999-12-31"}, "date"),
    "a day before any assessment": ({**MINIMAL, "date": "1999-12-31"}, "date"),
    "a day without dashes": ({**MINIMAL, "date": "20261122"}, "date"),
    "a day of a week": ({**MINIMAL, "date": "2026-W47-7"}, "date"),
    "a day that is a number": ({**MINIMAL, "date": 0}, "date"),
    "a workplace that is a list": ({**MINIMAL, "workplace": []}, "workplace"),
    "a person that is false": ({**MINIMAL, "person": False}, "person"),
    "doors that are an object": ({**MINIMAL, "doors": {}}, "doors"),
    "a negative cost": ({**MINIMAL, "doors": [{**DOOR, "cost": -5}]}, "doors[0].cost"),
    "a cost beyond money": ({**MINIMAL, "doors": [{**DOOR, "cost": 1e300}]}, "doors[0].cost"),
    "a cost of 400 digits": ({**MINIMAL, "doors": [{**DOOR, "cost": 10**400}]}, "doors[0].cost"),
    "a cost in words": ({**MINIMAL, "doors": [{**DOOR, "cost": "a lot"}]}, "doors[0].cost"),
    "a number of 400 digits beside": ({**MINIMAL, "doors": [{**DOOR, "before": 10**400}]},
                                      "doors[0].before"),
    "the same door twice": ({**MINIMAL, "doors": [DOOR, DOOR]}, "doors[1]"),
    "a due date": ({**MINIMAL, "doors": [{**DOOR, "due": "soon"}]}, "doors[0].due"),
}  # fmt: skip


@pytest.mark.parametrize(("raw", "field"), BAD.values(), ids=BAD.keys())
def test_bad_input_ends_with_status_2_and_one_line_that_names_the_field(
    raw: object, field: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = raw if isinstance(raw, str) else json.dumps(raw)
    monkeypatch.setattr(sys, "stdin", io.StringIO(text))
    assert main(["assess", "-"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert field in err
    assert len(err.splitlines()) == 1


def test_a_process_that_is_refused_ends_with_status_2_and_one_line(tmp_path: Path) -> None:
    run = ergocheck("assess", "nowhere.json", folder=tmp_path)
    assert (run.returncode, run.stdout) == (2, "")
    assert "FILE" in run.stderr
    assert len(run.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("arguments", "field"),
    [
        (["report", "-", "--output", "no/folder/report.pdf"], "--output"),
        (["check-checklists", "nowhere"], "FOLDER"),
        (["export", "nothing"], "assessment"),
    ],
)
def test_what_is_not_there_is_named(
    arguments: list[str],
    field: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ERGOCHECK_DATA", str(tmp_path / "data"))
    monkeypatch.setattr(sys, "stdin", io.StringIO(json.dumps(MINIMAL)))
    assert field in refusal(arguments, capsys)


@pytest.fixture
def taken() -> Iterator[int]:
    """A port on which somebody listens."""
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        yield server.getsockname()[1]


@pytest.fixture
def no_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A data folder whose database is a picture."""
    (tmp_path / "ergocheck.sqlite").write_bytes(b"\x89PNG" * 999)
    monkeypatch.setenv("ERGOCHECK_DATA", str(tmp_path))


def refusal(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    """The one line with which a command ends."""
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    (line,) = err.splitlines()
    return line


@pytest.mark.parametrize(
    ("arguments", "field"),
    [
        (["--port", "-1"], "--port"),
        (["--port", "0"], "--port"),
        (["--port", "99999"], "--port"),
        (["--host", "nowhere.invalid"], "--host"),
        (["--host", "192.0.2.254"], "--host"),
    ],
)
def test_a_server_that_cannot_be_is_refused_in_one_line(
    arguments: list[str],
    field: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("ERGOCHECK_DATA", str(tmp_path))
    assert refusal(["serve", *arguments], capsys).startswith(f"ergocheck: {field}: ")


def test_a_port_in_use_is_refused_before_anything_is_promised(
    taken: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ERGOCHECK_DATA", str(tmp_path))
    line = refusal(["serve", "--port", str(taken)], capsys)
    assert line.startswith(f"ergocheck: --port: {taken} cannot be used")


@pytest.mark.usefixtures("no_database")
@pytest.mark.parametrize("arguments", [["serve"], ["export", "x"]])
def test_a_file_that_is_no_database_is_refused_in_one_line_and_stays(
    arguments: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "file is not a database" in refusal(arguments, capsys)
    assert (tmp_path / "ergocheck.sqlite").read_bytes() == b"\x89PNG" * 999


@pytest.mark.parametrize(
    "url",
    ["nonsense", "wat://x", "sqlite:////no/such/folder/x", "postgresql://u:hush@127.0.0.1:1/x",
     "postgresql://u:hush@h:port/x"],
)  # fmt: skip
def test_a_database_that_cannot_be_reached_is_refused_in_one_line(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ERGOCHECK_DATA", str(tmp_path))
    monkeypatch.setenv("ERGOCHECK_DATABASE", url)
    line = refusal(["export", "x"], capsys)
    assert "ERGOCHECK_DATABASE" in line
    assert "hush" not in line


def test_check_checklists_names_the_version_of_each(tmp_path: Path) -> None:
    run = ergocheck("check-checklists", folder=tmp_path)
    assert run.returncode == 0, run.stderr
    assert "footrest version 1" in run.stdout


def test_the_version_is_the_packages_own(tmp_path: Path) -> None:
    assert ergocheck("--version", folder=tmp_path).stdout == f"ergocheck {__version__}\n"
