"""One workplace twice: from what was measured, from one floor, and silent where nobody measured."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ergocheck.domain.actions import actions, agreed
from ergocheck.domain.advice import Result, evaluate
from ergocheck.domain.card import card_for
from ergocheck.domain.heights import Footing, changed, footing, heights
from ergocheck.domain.words import LANGUAGES
from ergocheck.domain.workplace import Person
from ergocheck.drawing.compared import compared
from ergocheck.exchange import read_assessment
from ergocheck.library import Library
from ergocheck.report.document import build
from ergocheck.report.parts.sizes import at_a_glance
from ergocheck.report.reader import Reader
from ergocheck.sample import SAMPLE
from ergocheck.telling.footing import to_set
from ergocheck.telling.teller import Teller
from ergocheck.texts import texts_for

NBSP = "\N{NO-BREAK SPACE}"
EXAMPLES = Path(__file__).parent.parent / "examples"
SHORT: dict[str, Any] = {
    "checklists": ["footrest"],
    "person": {"stature": 1520, "shoe_height": 20, "popliteal_height": 385,
               "seated_elbow_height": 630},
    "answers": {
        "footrest.tape": "yes", "footrest.desk_moves": "fixed", "footrest.footrest_there": "no",
        "footrest.seat_adjustable": "yes", "footrest.feet_supported": "hanging",
        "footrest.seat_edge": "no", "footrest.seat_height": 500,
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
    pair = changed(result, result.found, result.planned)
    assert pair
    found, planned = pair
    assert (found.seat, found.desk, found.footrest) == (500, 740, 0)
    assert (planned.desk, planned.footrest) == (740, result.card.footrest)
    assert dict(planned.above_floor)["footrest"] == planned.footrest
    good = result.card.settings["seat_height"]
    assert good.low <= planned.seat - planned.footrest <= good.high
    assert planned.level < found.level


@pytest.fixture(scope="session")
def on_a_rest() -> dict[str, Any]:
    """A short person at a fixed desk, on a footrest of 6 cm that is 8 cm too low; the screen came down today."""
    raw: dict[str, Any] = json.loads((EXAMPLES / "short-person-at-a-fixed-desk.json").read_text())
    return raw


def without(raw: dict[str, Any], *questions: str) -> dict[str, Any]:
    """The same input with some questions unanswered, in whichever checklist; only what was put right is kept."""
    kept = {k: v for k, v in raw["answers"].items() if k.partition(".")[2] not in questions}
    doors = [d for d in raw["doors"] if d["door"] == "fixed"]
    return {**raw, "answers": kept, "doors": doors}


def test_what_is_measured_from_a_footrest_stands_so_much_higher_above_the_floor(
    library: Library, on_a_rest: dict[str, Any]
) -> None:
    result = result_of(library, on_a_rest)
    stands = {s: dict(h.above_floor) for s in ("found", "now", "planned")
              if (h := heights(result, getattr(result, s)))}  # fmt: skip
    assert stands["found"] == {"footrest": 60, "seat": 500, "desk": 750, "screen": 1295}
    assert stands["now"] == {"footrest": 60, "seat": 500, "desk": 750, "screen": 1140}
    assert stands["planned"] == {"footrest": 140, "seat": 525, "desk": 750, "screen": 1230}


def test_what_was_set_before_the_footrest_came_stays_where_it_was_set(library: Library) -> None:
    result = result_of(library, SAMPLE)
    now = heights(result, result.now)
    assert now
    assert dict(now.above_floor) == {"footrest": 90, "seat": 500, "desk": 720, "screen": 1240}


def test_when_the_feet_come_up_the_measure_says_where_seat_and_screen_come(
    library: Library, on_a_rest: dict[str, Any]
) -> None:
    result = result_of(library, on_a_rest)
    planned = heights(result, result.planned)
    assert planned
    assert footing(result) == Footing(140, 80, planned.seat, planned.screen)
    assert heights(result_of(library, without(on_a_rest, "footrest_height")), result.now) is None
    relative = footing(result_of(library, without(on_a_rest, "footrest_height")))
    assert relative == Footing(None, 80, 385, 1090)
    fits = {
        **on_a_rest["answers"],
        "desk.desk_above_footrest": 610,
        "footrest.desk_above_footrest": 610,
    }
    held = result_of(library, {**without(on_a_rest), "answers": fits})
    assert footing(held) == Footing(60, None, 445, None)


def test_who_decides_on_a_footrest_reads_how_high_all_comes(
    library: Library, on_a_rest: dict[str, Any]
) -> None:
    result = result_of(library, on_a_rest)
    told = "Footrest 8 cm higher. Above the floor: footrest 14 cm, seat 52.5 cm, top of the screen 123 cm."
    say = Teller(texts_for("en"))
    assert to_set(result, library.adjustments["footrest_larger"], say).replace(NBSP, " ") == told
    assert to_set(result, library.adjustments["chair_tour"], say) == ""
    (decision,) = [a for a in agreed(result) if a.adjustment and a.adjustment.footing]
    assert len(decision.findings) > 4, "one footrest, one decision"
    nobody = actions(result_of(library, {**on_a_rest, "doors": []}))
    (open_,) = [a for a in nobody if a.adjustment and a.adjustment.footing]
    assert {f.key for f in open_.findings} == {f.key for f in decision.findings}
    read = build(result, language="en", audience="assessor").text()
    assert told in read.replace(NBSP, " ")


def test_the_employer_sees_furniture_as_far_off_as_is_told_and_no_body(
    library: Library, on_a_rest: dict[str, Any]
) -> None:
    result = result_of(library, on_a_rest)
    drawn = at_a_glance(Reader(result, "de", "employer"))
    assert "stature" not in drawn
    usual = card_for(Person(stature=1700), {}).settings["seat_height"].target / 10
    assert drawn["seat_height"] - drawn["footrest_height"] - usual == pytest.approx(44 - 37.5)
    # of somebody in the middle of the step: of 38.5 cm the employer learns only 35 to 40
    own = at_a_glance(Reader(result, "de", "assessor"))
    assert (own["seat_height"], own["desk_height"], own["footrest_height"]) == (50, 75, 6)


def test_a_screen_that_suits_the_raised_eyes_stays(library: Library) -> None:
    raw = {**SHORT, "checklists": ["desk"], "doors": [], "answers": {
        "desk.tape": "yes", "desk.device": "separate", "desk.desk_moves": "fixed", "desk.footrest": "no",
        "desk.seat_height": 500, "desk.desk_height_fixed": 740, "desk.screen_top": 1200,
    }, "person": {**SHORT["person"], "seated_eye_height": 1090}}  # fmt: skip
    result = result_of(library, raw)
    wanted = footing(result)
    assert wanted == Footing(130, None, 515, None)


def test_the_card_can_be_set_at_the_desk_that_is_there(
    library: Library, on_a_rest: dict[str, Any]
) -> None:
    card = result_of(library, on_a_rest).card
    aims = {key: s.aim for key, s in card.at_the_desk.items()}
    assert aims == {
        "footrest": 140, "seat_height": 525, "desk_sitting": 750, "screen_top_sitting": 1230, "screen_distance": 600,
        "seat_depth": aims["seat_depth"],
    }  # fmt: skip
    assert card.footrest == 140
    assert card.workstation
    assert card.workstation.verdict.level == "footrest"
    moves = {
        **on_a_rest["answers"],
        "desk.desk_moves": "sit_stand",
        "footrest.desk_moves": "sit_stand",
    }
    card = result_of(library, {**on_a_rest, "answers": moves, "doors": []}).card
    assert card.footrest is None
    assert card.at_the_desk["seat_height"].aim == 385
    assert "desk_standing" in card.at_the_desk


@pytest.mark.parametrize("missing", ["seat_height", "desk_height_fixed", "stature"])
def test_what_nobody_measured_is_not_drawn(library: Library, missing: str) -> None:
    known = {k: v for k, v in SHORT["answers"].items() if k != f"footrest.{missing}"}
    person = {k: v for k, v in SHORT["person"].items() if k != missing}
    result = result_of(library, {**SHORT, "answers": known, "person": person, "doors": []})
    assert heights(result, result.found) is None


def test_nothing_changes_nothing_is_shown(library: Library) -> None:
    result = result_of(library, {**SHORT, "doors": []})
    assert heights(result, result.found)
    assert changed(result, result.found, result.planned) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_pictures_have_one_scale_and_say_the_measures(library: Library, language: str) -> None:
    result = result_of(library, SHORT)
    pair = changed(result, result.found, result.planned)
    assert pair
    sizes = [{"stature": 152.0, "shoes": 2.0, **h.centimetres} for h in pair]
    drawn = compared(sizes[0], sizes[1], (3, 0), language=language)  # type: ignore[arg-type]
    one, two = drawn
    assert replace(one, shapes=(), alt=two.alt) == replace(two, shapes=())
    assert "50\N{NO-BREAK SPACE}cm" in one.title
    assert "74\N{NO-BREAK SPACE}cm" in one.title
    assert "74\N{NO-BREAK SPACE}cm" in two.title
    assert "13\N{NO-BREAK SPACE}cm" in two.title
    assert {"fill3", "fill0"} <= {s.role for p in drawn for s in p.shapes}


def test_a_desk_beyond_the_methods_range_takes_no_setting_away() -> None:
    person = Person(stature=1720.0, popliteal_height=440.0)
    free, far = (card_for(person, found) for found in ({}, {"desk_height": 1350.0}))
    assert free.settings.keys() == far.settings.keys() >= {"seat_height", "desk_sitting"}
