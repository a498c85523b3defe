"""One workplace twice: from what was measured, from one floor, and silent where nobody measured."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ergocheck.domain.advice import Result, evaluate
from ergocheck.domain.heights import FOOTREST, changed, heights
from ergocheck.domain.words import LANGUAGES
from ergocheck.drawing.compared import compared
from ergocheck.exchange import read_assessment
from ergocheck.library import Library

EXAMPLES = Path(__file__).parent.parent / "examples"
SHORT: dict[str, Any] = {
    "checklists": ["footrest"],
    "person": {"stature": 1520, "shoe_height": 20, "popliteal_height": 385,
               "seated_elbow_height": 630},
    "answers": {
        "footrest.tape": "yes", "footrest.desk_moves": "fixed", "footrest.footrest_there": "no",
        "footrest.seat_adjustable": "yes", "footrest.feet_supported": "hanging",
        "footrest.seat_edge": "pressure", "footrest.seat_height": 500,
        "footrest.desk_height_fixed": 740,
    },
    "doors": [{"question": f"footrest.{q}", "adjustment": "footrest", "door": "employer"}
              for q in ("desk_height_fixed", "feet_supported")],
}  # fmt: skip


def result_of(library: Library, raw: object) -> Result:
    """The result of an input."""
    checklists, adjustments = library.checklists, library.adjustments
    return evaluate(read_assessment(raw, checklists, adjustments, today=date(2026, 11, 22)))


def test_at_a_fixed_desk_the_feet_come_up_and_the_desk_stays(library: Library) -> None:
    result = result_of(library, SHORT)
    pair = changed(result, result.planned)
    assert pair
    found, planned = pair
    assert (found.seat, found.desk, found.footrest) == (500, 740, 0)
    assert (planned.desk, planned.footrest) == (740, result.card.footrest)
    assert dict(planned.above_feet)["footrest"] == planned.footrest
    good = result.card.settings["seat_height"]
    assert good.low <= planned.seat - planned.footrest <= good.high
    assert planned.level < found.level


def test_above_a_footrest_that_was_there_all_is_as_measured(library: Library) -> None:
    raw = json.loads((EXAMPLES / "short-person-at-a-fixed-desk.json").read_text())
    result = result_of(library, raw)
    pair = changed(result, result.planned)
    assert pair
    assert dict(pair[0].above_feet) == {"seat": 440, "desk": 690, "screen": 1235}
    assert pair[0].footrest == FOOTREST
    assert pair[1].desk == pair[0].desk
    assert pair[1].footrest == FOOTREST + 80


@pytest.mark.parametrize("missing", ["seat_height", "desk_height_fixed", "stature"])
def test_what_nobody_measured_is_not_drawn(library: Library, missing: str) -> None:
    known = {k: v for k, v in SHORT["answers"].items() if k != f"footrest.{missing}"}
    person = {k: v for k, v in SHORT["person"].items() if k != missing}
    result = result_of(library, {**SHORT, "answers": known, "person": person, "doors": []})
    assert heights(result, result.found) is None


def test_nothing_changes_nothing_is_shown(library: Library) -> None:
    result = result_of(library, {**SHORT, "doors": []})
    assert heights(result, result.found)
    assert changed(result, result.planned) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_pictures_have_one_scale_and_say_the_measures(library: Library, language: str) -> None:
    result = result_of(library, SHORT)
    pair = changed(result, result.planned)
    assert pair
    sizes = [{"stature": 152.0, "shoes": 2.0, **h.centimetres} for h in pair]
    drawn = compared(sizes[0], sizes[1], (3, 0), language=language)  # type: ignore[arg-type]
    one, two = drawn
    assert replace(one, shapes=(), alt=two.alt) == replace(two, shapes=())
    assert "50\N{NO-BREAK SPACE}cm" in one.title
    assert "74\N{NO-BREAK SPACE}cm" in one.title
    assert "61\N{NO-BREAK SPACE}cm" in two.title
    assert {"fill3", "fill0"} <= {s.role for p in drawn for s in p.shapes}
