"""The examples and the demo: read as a user's file is read, judged as the table says, written and read back."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from ergocheck.domain.advice import Result, evaluate, stands_on
from ergocheck.domain.levels import Range
from ergocheck.domain.scoring import shown
from ergocheck.domain.words import LANGUAGES
from ergocheck.domain.workplace import WAYS
from ergocheck.exchange import read_assessment, write_assessment, write_result
from ergocheck.library import Library
from ergocheck.paths import CHECKLISTS
from ergocheck.sample import SAMPLE
from ergocheck.texts import texts_for

LIBRARY = Library.read(CHECKLISTS)
EXAMPLES = Path(__file__).parent.parent / "examples"
ANOTHER_DAY = date(2031, 1, 1)

# found, now, planned; (best, worst)
LEVELS = {
    "good-desk": ((1, 1), (1, 1), (0, 0)),
    "laptop-at-the-kitchen-table": ((2, 3), (2, 3), (1, 3)),
    "short-person-at-a-fixed-desk": ((2, 2), (2, 2), (1, 1)),
    "call-centre": ((3, 3), (2, 2), (1, 1)),
    "packing-station": ((3, 3), (3, 3), (1, 1)),
    "warehouse": ((3, 3), (3, 3), (1, 3)),
    "demo": ((3, 3), (2, 2), (0, 0)),
}
OPEN = {
    "laptop-at-the-kitchen-table": {"desk.light", "desk.feet_flat", "desk.thighs", "desk.dry_air"}
}
each = pytest.mark.parametrize("name", LEVELS)


def raw(name: str) -> Mapping[str, object]:
    """An example as it stands in its file; `demo` is the one inside the package."""
    if name == "demo":
        return SAMPLE
    loaded: dict[str, object] = json.loads((EXAMPLES / f"{name}.json").read_text(encoding="utf-8"))
    return loaded


def result(source: object) -> Result:
    """The result of an input."""
    return evaluate(
        read_assessment(source, LIBRARY.checklists, LIBRARY.adjustments, today=ANOTHER_DAY)
    )


def test_the_table_names_every_example() -> None:
    """A new example gets its line."""
    assert {f.stem for f in EXAMPLES.glob("*.json")} | {"demo"} == LEVELS.keys()


@each
def test_levels(name: str) -> None:
    """As found, now, and when everything decided is done."""
    states = result(raw(name))
    levels = [s.whole.level for s in (states.found, states.now, states.planned)]
    assert levels == [Range(*level) for level in LEVELS[name]]


@each
def test_it_comes_back_as_it_went(name: str) -> None:
    """Written and read again it is the same assessment, with the same result in every language."""
    there = result(raw(name))
    written = json.loads(json.dumps(write_assessment(there.assessment)))
    back = result(written)
    assert write_assessment(back.assessment) == written
    assert back.assessment == there.assessment
    for language in LANGUAGES:
        texts = texts_for(language)
        assert write_result(back, texts) == write_result(there, texts)


@each
def test_every_door_stands_on_a_finding(name: str) -> None:
    """A fix on what was found, a decision on what still stands; each has an end after the visit."""
    there = result(raw(name))
    assert {d.door for d in there.assessment.doors} == set(WAYS)
    for door in there.assessment.doors:
        fixed = door.door == "fixed"
        standing = there.found if fixed else there.now
        assert any(stands_on(door, f) for f in standing.findings), door
        assert fixed or (door.owner and door.due and door.due > there.assessment.date), door


@each
def test_what_is_asked_is_answered(name: str) -> None:
    """Only the named questions are open, and nothing is answered that nobody asked."""
    there = result(raw(name))
    assessment = there.assessment
    asked = {
        c.key(q): shown(c, q, there.found.answers) != "no"
        for c in assessment.checklists
        for _, q in c.walk()
        if not q.health
    }
    given = assessment.answers.given.keys()
    assert given <= {key for key, seen in asked.items() if seen}
    left = {key for key, seen in asked.items() if seen} - given
    assert {key for key in left if not key.endswith(".notes")} == OPEN.get(name, set())
