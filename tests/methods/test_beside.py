"""KIM-LHC, MAC and the HSE filter beside a line: what is reused, what stays a range, what is refused."""

import random
from dataclasses import replace
from typing import Any

import pytest

from ergocheck.domain.advice import Result, evaluate
from ergocheck.domain.answers import Line, Listed, Ticked
from ergocheck.domain.checklist import Lines
from ergocheck.domain.handed import also_column, asked_beside
from ergocheck.domain.methods.beside import INPUTS, NOT_GRASPED, REFUSED, beside
from ergocheck.domain.methods.kim_lhc import KIM_LHC
from ergocheck.domain.methods.niosh_tables import REFUSE
from ergocheck.domain.words import LANGUAGES
from ergocheck.exchange import write_result
from ergocheck.telling.cases import BesideCase, cases
from ergocheck.texts import texts_for
from tests.test_examples import raw, result

NUMBERS: dict[str, tuple[float, ...]] = {
    "kim-lhc.times_per_day": (1, 5, 240, 2500), "kim-lhc.load": (3, 12, 41),
    "mac.people": (2, 3, 4), "mac.load_weight": (34, 60, 171),
    "hse-filter.load": (2, 16, 30), "hse-filter.lifts_per_minute": (0.4, 1.5, 3, 6, 13),
    "hse-filter.twist": (0, 46, 120), "hse-filter.twist_end": (0, 91),
}  # fmt: skip
NO_FIGURE = float("-inf")


def filled(method: str, seed: random.Random) -> dict[str, Any]:
    """Every input of a method; nothing that keeps the filter from being used."""
    given: dict[str, Any] = {}
    for name, takes in INPUTS.items():
        if name.startswith(f"{method}."):
            options = NUMBERS.get(name) or sorted(takes)
            given[name] = seed.choice(options)
    if method == "hse-filter":
        zones = sorted(INPUTS["hse-filter.zones"])
        given |= {"hse-filter.zones": tuple(seed.sample(zones, 2)), "hse-filter.conditions": ()}
        given["hse-filter.grip"] = "good"
    return given


def ends(method: str, given: dict[str, Any]) -> tuple[float, float]:
    """From good to bad, so that a higher number is worse for each method."""
    found = beside(method, given)
    assert found.best
    assert found.worst
    values = [found.best.verdict.value, found.worst.verdict.value]
    if method == "hse-filter":
        return tuple(-NO_FIGURE if v is None else -v for v in values)  # type: ignore[return-value]
    return values[0] or 0.0, values[1] or 0.0


@pytest.mark.parametrize("method", ["kim-lhc", "mac", "hse-filter"])
def test_every_filling_lies_in_the_range_of_what_was_known(method: str) -> None:
    seed = random.Random(7)
    for _ in range(400):
        full = filled(method, seed)
        assert beside(method, full).open == ()
        low, high = ends(method, full)
        assert low == high
        known = {n: v for n, v in full.items() if seed.random() < 0.6}
        twisted = "hse-filter.trunk_twist" in known and "hse-filter.twist" not in known
        if method == "hse-filter" and (twisted or len(known.keys() & TWISTS) == 1):
            continue  # "no twist" stands for 0 degrees, and one end for both.
        best, worst = ends(method, known)
        assert best <= low <= worst, (known, full)


TWISTS = {"hse-filter.twist", "hse-filter.twist_end"}


def without_beside(found: Result) -> Result:
    """The same walk in which nobody asked for a method beside the level."""
    question = found.assessment.question("lifting.tasks")
    answer = found.assessment.answers.get("lifting.tasks")
    assert isinstance(question, Lines)
    assert isinstance(answer, Listed)
    own = {
        c.id
        for c in question.columns
        if c is not also_column(question) and not asked_beside(question, c)
    }
    lines = [Line(x.id, {n: c for n, c in x.cells.items() if n in own}) for x in answer.lines]
    answers = found.assessment.answers.with_("lifting.tasks", Listed(tuple(lines)))
    return evaluate(replace(found.assessment, answers=answers))


@pytest.mark.parametrize("name", ["warehouse", "packing-station"])
def test_nothing_but_the_methods_depends_on_what_stands_beside(name: str) -> None:
    there, texts = result(raw(name)), texts_for("en")
    bare = without_beside(there)
    with_, without = write_result(there, texts), write_result(bare, texts)
    assert len(with_.pop("methods")) > len(without.pop("methods"))  # type: ignore[arg-type]
    assert with_ == without


def case(found: Result, method: str, row: str) -> BesideCase:
    held = cases(found)[method]
    return next(c for c in held if isinstance(c, BesideCase) and c.line.id == row)


def test_what_the_walk_already_says_is_taken_over() -> None:
    found = result(raw("warehouse"))
    mac = case(found, "mac", "sacks").found.best
    assert mac
    assert mac.inputs.colours == {
        "load_frequency": "amber", "hand_distance": "red", "vertical_zone": "amber",
        "torso_twist_or_bend": "amber", "postural_constraints": "amber", "grip": "red",
        "floor": "amber", "environment": "amber",
    }  # fmt: skip
    carried = case(found, "mac", "tubs").found.best
    assert carried
    assert carried.inputs.colours["obstacles"] == "amber"
    kim = case(found, "kim-lhc", "sacks").found.best
    assert kim
    assert (kim.inputs.sex, kim.inputs.load, kim.inputs.ambient_conditions) == ("male", 20, True)


def test_asked_for_and_not_filled_in_is_a_range_that_names_what_is_missing() -> None:
    found = result(raw("packing-station"))
    answer = found.assessment.answers.get("lifting.tasks")
    assert isinstance(answer, Listed)
    line = Line(
        "parcels", {**answer.lines[1].cells, "also": Ticked(("kim_lhc", "mac", "hse_filter"))}
    )
    answers = found.assessment.answers.with_("lifting.tasks", Listed((line,)))
    open_ = evaluate(replace(found.assessment, answers=answers, doors=()))
    assert open_.now.whole.completeness == found.now.whole.completeness
    kim = case(open_, "kim-lhc", "parcels").found
    assert "kim-lhc.times_per_day" in kim.open
    assert "kim-lhc.load" not in kim.open
    assert case(open_, "hse-filter", "parcels").found.open == ("hse-filter.zones",)
    assert case(open_, "mac", "parcels").found.open[0] == "mac.type"


def test_out_of_scope_says_why_in_four_languages() -> None:
    light = beside("kim-lhc", {"kim-lhc.load": 2.0})
    often = beside("kim-lhc", {"kim-lhc.times_per_day": 2501.0, "kim-lhc.load": 10.0})
    slippery = beside("hse-filter", {"hse-filter.conditions": ("slippery_floor",)})
    loose = beside("hse-filter", {"hse-filter.grip": "poor"})
    for found in (light, often, slippery, loose):
        assert (found.best, found.worst, found.levers) == (None, None, ())
        assert found.reason
        assert len({found.reason.in_(la) for la in LANGUAGES}) == len(LANGUAGES)


def test_what_raises_the_filters_figure_is_a_lever_until_the_load_is_within() -> None:
    given = {
        "hse-filter.sex": "female", "hse-filter.zones": ("above_shoulder",), "hse-filter.load": 9.0,
        "hse-filter.reach": "far", "hse-filter.trunk_twist": "no", "hse-filter.lifts_per_minute": 3.0,
    }  # fmt: skip
    outside = beside("hse-filter", given)
    assert [lever.of for lever in outside.levers] == ["lifts_per_minute"]
    above = beside("hse-filter", {**given, "hse-filter.lifts_per_minute": 0.2})
    assert [(v.of, v.value_best) for v in above.levers] == [("zones", 10), ("reach", 7)]
    assert (
        beside(
            "hse-filter", {**given, "hse-filter.lifts_per_minute": 0.2, "hse-filter.load": 3.0}
        ).levers
        == ()
    )


def test_the_filter_says_all_that_keeps_it_from_being_used() -> None:
    causes = {"hse-filter.conditions": ("one_handed", "slippery_floor"), "hse-filter.grip": "poor"}
    refused = beside("hse-filter", causes)
    assert refused.reason is not None
    assert refused.method.id == "hse-filter"
    causes_told = (REFUSE["one_handed"], REFUSE["slippery_floor"], NOT_GRASPED)
    named = ", ".join(cause.en for cause in causes_told)
    assert refused.reason.en == REFUSED.en.format(causes=named)


@pytest.mark.parametrize(
    ("given", "best", "worst"),
    [
        ({"twist": 0, "twist_end": 91}, 91, 91),
        ({"twist": 91, "twist_end": 0}, 91, 91),
        ({"trunk_twist": "no"}, 0, 0),
        ({"trunk_twist": "yes"}, 0, 180),
    ],
)
def test_the_filter_takes_the_larger_twist(given: Any, best: float, worst: float) -> None:
    found = beside("hse-filter", {f"hse-filter.{name}": value for name, value in given.items()})
    assert found.best is not None
    assert found.worst is not None
    assert (found.best.inputs.twist, found.worst.inputs.twist) == (best, worst)
    assert (found.best.inputs.load, found.worst.inputs.load) == (0.1, 1000)


def test_levers_of_the_filter_raise_its_figure_the_strongest_first() -> None:
    lift = {"sex": "female", "zones": ("above_shoulder", "elbow_to_knuckle"), "reach": "far", "twist": 60,
            "lifts_per_minute": 8, "load": 20}  # fmt: skip
    levers = beside("hse-filter", {f"hse-filter.{n}": v for n, v in lift.items()}).levers
    assert [(v.of, v.now, v.realistic, v.best) for v in levers] == [
        ("zones", "above_shoulder, elbow_to_knuckle", "elbow_to_knuckle", "elbow_to_knuckle"),
        ("reach", "far", "close", "close"),
        ("lifts_per_minute", 8, 2, 2),
        ("twist", 60, 45, 45),
    ]
    figures = pytest.approx([4.5, 3.15, 1.89, 1.5])
    assert [v.value_realistic for v in levers] == figures
    assert [v.value_best for v in levers] == figures


def test_mac_names_what_is_missing_of_every_kind_that_it_may_be() -> None:
    shared = ("hand_distance", "postural_constraints", "grip", "floor", "environment")
    unknown = beside("mac", {"mac.vertical_zone": "amber"})
    assert unknown.best is not None
    assert (unknown.method.id, unknown.best.verdict.value) == ("mac", 0)
    assert unknown.open == ("mac.type", *(f"mac.{name}" for name in shared))
    team = ("people", "load_weight", "hand_distance", "vertical_zone", "twisting", "bending",
            "postural_constraints", "grip", "floor", "environment", "communication")  # fmt: skip
    assert beside("mac", {"mac.type": "team"}).open == tuple(f"mac.{name}" for name in team)


def test_a_refused_input_leaves_the_others_open() -> None:
    assert beside("kim-lhc", {}).method.id == "kim-lhc"
    refused = beside("kim-lhc", {"kim-lhc.load": 2})
    others = [f.name for f in KIM_LHC.fields.fields if f.name != "load"]
    assert refused.method.id == "kim-lhc"
    assert refused.open == tuple(f"kim-lhc.{name}" for name in others)
    assert refused.reason is not None
