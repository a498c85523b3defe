"""The severity of a line: the map, and ranges that missing inputs never narrow."""

import random
import time
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ergocheck.domain.levels import NOT_COVERED, Range
from ergocheck.domain.methods.case import CaseRefused
from ergocheck.domain.methods.line_result import severity_of_index
from ergocheck.domain.methods.lines import LineResult, line_levers, line_severity, several_tasks
from ergocheck.domain.methods.niosh import End, Lift
from ergocheck.domain.methods.niosh_tables import METRIC
from ergocheck.domain.methods.quick_lift import Place, QuickLift

# Values on and beside every limit.
LIFTING: dict[str, tuple[Any, ...]] = {
    "L": (0, 2.9, 3, 4, 5, 5.1, 8, 10, 10.1, 14, 15, 15.1, 20, 25, 25.1, 40),
    "F": (0, 0.2, 0.9, 1, 3, 4.9, 5, 7.9, 8, 9, 9.5, 11, 12, 13, 15, 16),
    "duration": ("short", "moderate", "long", "over_8_hours"),
    "group": (
        "everybody",
        "male_18_to_45",
        "male_other_age",
        "female_18_to_45",
        "female_other_age",
    ),
    "close_to_body": ("yes", "no"),
    "trunk_twist": ("no", "yes"),
    "between_hip_and_shoulder": ("yes", "no"),
    "H": (250, 200, 300, 400, 630, 631),
    "V": (750, -10, 0, 300, 749, 1000, 1750, 1751),
    "D": (250, 0, 600, 1750, 1751),
    "A": (0, 30, 90, 135, 136),
    "coupling": ("good", "fair", "poor"),
    "control": ("no", "yes"),
    "H_end": (250, 500, 630, 700),
    "V_end": (750, -1, 0, 1750, 1760),
    "A_end": (0, 60, 135, 180),
    "conditions": ((), ("one_handed",)),
}
REACH: dict[str, tuple[Any, ...]] = {
    "distance": (0, 250, 251, 400, 401, 550, 551, 900),
    "times_per_hour": (0, 0.9, 1, 10, 11, 119, 120, 500),
    "mass": (0, 0.9, 1, 2.9, 3, 8),
    "height": ("hip_to_shoulder", "knee_to_hip_or_shoulder_to_head", "below_knee_or_above_head"),
    "behind_or_turned": ("no", "yes"),
}
SETTLED = {
    "L": 16, "F": 2, "duration": "moderate", "group": "male_18_to_45", "close_to_body": "no",
    "trunk_twist": "yes", "between_hip_and_shoulder": "no", "H": 500, "V": 400, "D": 600, "A": 30,
    "coupling": "fair", "control": "no", "conditions": (),
}  # fmt: skip


def full(space: dict[str, tuple[Any, ...]]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({name: st.sampled_from(held) for name, held in space.items()})


def contradicts(line: dict[str, Any]) -> bool:
    """The quick answers say close, straight and between hip and shoulder, and a measure says critical."""
    by_answers = line_severity("lifting", {n: line[n] for n in list(LIFTING)[:7] if n in line})
    ends = line["control"] == "yes"
    critical = (
        line["H"] > 630 or not 0 <= line["V"] <= 1750 or line["D"] > 1750 or line["A"] > 135
        or (ends and (line["H_end"] > 630 or not 0 <= line["V_end"] <= 1750 or line["A_end"] > 135))
    )  # fmt: skip
    return critical and by_answers.settled_by_quick_check and by_answers.severity.best < 3


def holds(wide: Range, narrow: Range) -> bool:
    return wide.best <= narrow.best and narrow.worst <= wide.worst


def worst_last(value: float | None) -> float:
    return float("inf") if value is None else value


def check_removals(kind: Any, line: dict[str, Any], order: list[str]) -> None:
    """Removing input after input never narrows the range; what changes it stands in `open`."""
    before: LineResult = line_severity(kind, line)
    assert before.open == (), line
    held = dict(line)
    for name in order:
        del held[name]
        after = line_severity(kind, held)
        assert holds(after.severity, before.severity), (name, held)
        assert bool(after.open) or after.severity.settled or after.reason, held
        if after.severity != before.severity:
            assert name in after.open, (name, held)
        if after.value is not None and before.value is not None:
            (best, worst), (was_best, was_worst) = after.value, before.value
            assert worst_last(best) <= worst_last(was_best) + 1e-9, (name, held)
            assert worst_last(worst) >= worst_last(was_worst) - 1e-9, (name, held)
        before = after


@settings(max_examples=300, deadline=None)
@given(full(LIFTING), st.permutations(list(LIFTING)))
def test_lifting_ranges_never_narrow(line: dict[str, Any], order: list[str]) -> None:
    if not contradicts(line):
        check_removals("lifting", line, order)


@settings(max_examples=300, deadline=None)
@given(full(REACH), st.permutations(list(REACH)))
def test_reach_ranges_never_narrow(line: dict[str, Any], order: list[str]) -> None:
    check_removals("reach", line, order)


def test_a_heavier_thing_never_lies_better_also_where_the_index_ends() -> None:
    for case in product(*(REACH[name] for name in REACH if name != "mass")):
        line = dict(zip((name for name in REACH if name != "mass"), case, strict=True))
        found = [line_severity("reach", {**line, "mass": mass}).severity for mass in REACH["mass"]]
        assert [f.best for f in found] == sorted(f.best for f in found), line
        assert [f.worst for f in found] == sorted(f.worst for f in found), line
        assert found[-1].closer is not found[-1].settled


@pytest.mark.parametrize(("kind", "space"), [("lifting", LIFTING), ("reach", REACH)])
def test_filled_grid_never_leaves_the_range(kind: Any, space: dict[str, tuple[Any, ...]]) -> None:
    """Near-critical lines with a few inputs missing, each filled from a grid; the ends are reached."""
    chance = random.Random(7)
    for _ in range(40):
        line = {name: chance.choice(held[: max(2, len(held) // 2)]) for name, held in space.items()}
        gone = chance.sample(list(space), 3 if kind == "lifting" else 2)
        if kind == "lifting":
            line |= {"L": chance.choice((4, 8, 12)), "conditions": (), "close_to_body": "no"}
        held = {name: value for name, value in line.items() if name not in gone}
        found = line_severity(kind, held).severity
        seen = set()
        for a in space[gone[0]]:
            for b in space[gone[1]]:
                for c in space[gone[-1]]:
                    filled = {**held, gone[0]: a, gone[1]: b, gone[-1]: c}
                    inner = line_severity(kind, filled).severity
                    assert holds(found, inner), (held, filled)
                    seen |= {inner.best, inner.worst}
        assert {min(seen), max(seen)} == {found.best, found.worst}, held


EASY = {
    **SETTLED, "F": 0.2, "duration": "short", "H": 250, "V": 750, "D": 250, "A": 0, "coupling": "good",
}  # fmt: skip
LATE = {**SETTLED, "L": 6.6, "duration": "over_8_hours"}
GOOD = {"L": 4, "F": 1, "duration": "long", "close_to_body": "yes", "trunk_twist": "no",
        "between_hip_and_shoulder": "yes"}  # fmt: skip
MAP: list[tuple[dict[str, Any], Range, bool]] = [
    ({"L": 2.9}, Range(0, 0), True),
    ({"L": 4, "F": 1, "duration": "long", "close_to_body": "yes", "trunk_twist": "no",
      "between_hip_and_shoulder": "yes"}, Range(0, 0), True),
    ({"L": 4, "F": 1, "duration": "over_8_hours", "close_to_body": "yes", "trunk_twist": "no",
      "between_hip_and_shoulder": "yes"}, NOT_COVERED, True),
    ({"L": 25.1}, Range(3, 3), True),
    ({"L": 15.1, "group": "everybody"}, Range(3, 3), True),
    ({"L": 15.1}, Range(0, 3), False),
    ({"F": 16, "L": 5}, Range(3, 3), True),
    ({**SETTLED, "H": 640}, Range(3, 3), False),
    (SETTLED, Range(3, 3), False),
    ({**SETTLED, "L": 13}, Range(2, 2), False),
    ({**SETTLED, "L": 9.5}, Range(1, 1), False),
    ({**SETTLED, "L": 6.6}, Range(0, 0), False),
    ({**SETTLED, "L": 5, "V": 0}, Range(0, 0), False),
    ({**SETTLED, "L": 5, "V": -1}, Range(3, 3), False),
    ({**SETTLED, "L": 5, "control": "yes", "H_end": 300, "V_end": 0, "A_end": 0}, Range(0, 0), False),
    ({**SETTLED, "L": 6.6, "conditions": ("one_handed",)}, NOT_COVERED, False),
    ({**SETTLED, "L": 6.6, "duration": "over_8_hours"}, NOT_COVERED, False),
    ({**SETTLED, "L": 5, "F": 11}, Range(3, 3), False),
    ({**SETTLED, "L": 6.6, "control": "yes"}, Range(0, 3), False),
    ({**SETTLED, "L": 6.6, "control": "yes", "H_end": 600, "V_end": 400, "A_end": 30}, Range(1, 1), False),
    ({}, Range(0, 3), False),
    ({"L": 3}, Range(0, 3), False),
    ({**EASY, "group": None, "L": 15}, Range(0, 0), False),
    ({**EASY, "group": None, "L": 18}, Range(0, 3), False),
    ({"L": 5, "F": 8, "duration": "long"}, Range(3, 3), True),
    ({"L": 5, "F": 7.9, "duration": "long"}, Range(1, 3), False),
    ({**SETTLED, "L": 6.6, "D": 1751}, Range(3, 3), False),
    ({**SETTLED, "L": 6.6, "A": 136}, Range(3, 3), False),
    ({**SETTLED, "L": 6.6, "control": "yes", "V_end": 1760}, Range(3, 3), False),
    ({**LATE, "H": 630, "V": 1750, "D": 1750, "A": 135}, NOT_COVERED, False),
    ({**LATE, "H": 631}, Range(3, 3), False),
    ({**LATE, "V": 1751}, Range(3, 3), False),
    ({**LATE, "V": -1}, Range(3, 3), False),
    ({**LATE, "D": 1751}, Range(3, 3), False),
    ({**LATE, "A": 136}, Range(3, 3), False),
    ({**LATE, "control": "yes", "A_end": 136}, Range(3, 3), False),
    (GOOD, Range(0, 0), True),
    ({**GOOD, "L": 10, "F": 0.9}, Range(0, 0), True),
    ({**GOOD, "L": 10.1, "F": 0.9}, Range(0, 3), False),
    ({**GOOD, "F": 5}, Range(0, 3), False),
    ({**GOOD, "F": None}, Range(0, 3), False),
    ({**GOOD, "close_to_body": "no"}, Range(0, 3), False),
    ({**GOOD, "trunk_twist": "yes"}, Range(0, 3), False),
    ({**GOOD, "between_hip_and_shoulder": "no"}, Range(0, 3), False),
]  # fmt: skip


@pytest.mark.parametrize(("line", "severity", "by_quick_check"), MAP, ids=range(len(MAP)))
def test_lifting_map(line: dict[str, Any], severity: Range, by_quick_check: bool) -> None:
    found = line_severity("lifting", line)
    assert (found.severity, found.settled_by_quick_check) == (severity, by_quick_check)
    assert found.severity.closer == (severity is NOT_COVERED)


@pytest.mark.parametrize(
    ("index", "severity"),
    [
        (0.1, 0),
        (1.0, 0),
        (1.0000000000000002, 0),
        (1.0000000004, 0),
        (1.001, 1),
        (1.5, 1),
        (1.501, 2),
        (2, 2),
        (2.001, 3),
        (None, 3),
    ],
)
def test_index_to_severity(index: float | None, severity: int) -> None:
    assert severity_of_index(index) == severity


def test_reasons_and_values() -> None:
    refused = line_severity("lifting", {**SETTLED, "L": 6.6, "conditions": ("one_handed",)})
    assert refused.reason is not None
    assert "one hand" in refused.reason.en
    late = line_severity("lifting", {**SETTLED, "L": 6.6, "duration": "over_8_hours"})
    assert late.reason is not None
    assert "eight hours" in late.reason.en
    often = line_severity("lifting", {**SETTLED, "L": 5, "F": 11})
    assert often.reason is not None
    assert often.value == (None, None)
    assert [r.method.id for r in line_severity("lifting", SETTLED).results] == [
        "quick-lift",
        "niosh",
    ]
    half = line_severity(
        "lifting", {k: v for k, v in SETTLED.items() if k != "coupling"} | {"L": 9}
    )
    assert half.value == pytest.approx((9 / 16 * 2.287328, 9 / 16 * 2.541475), abs=1e-5)
    assert (half.severity, half.open) == (Range(1, 1), ())
    sought = {"mass": 3, "distance": 300, "times_per_hour": 1, "height": "hip_to_shoulder"}
    heavy = line_severity("reach", {**sought, "behind_or_turned": "no"})
    assert (heavy.severity, heavy.severity.closer, heavy.open) == (NOT_COVERED, True, ())
    assert heavy.reason is not None
    assert line_severity("reach", {}).open == tuple(REACH)
    near = line_severity("reach", {"distance": 200, "mass": 0.5, "height": "hip_to_shoulder"})
    near_and_rare = {"distance": 200, "times_per_hour": 0, "mass": 0.5, "height": "hip_to_shoulder"}
    assert (near.severity, near.open) == (Range(0, 1), ("times_per_hour", "behind_or_turned"))
    assert (near.value, near.results) == ((0, 1), ())
    whole = line_severity("reach", {**near_and_rare, "behind_or_turned": "no"})
    assert (whole.value, [r.output["zone"] for r in whole.results]) == ((0, 0), ["near"])
    side = line_severity("reach", near_and_rare)
    assert (side.severity, side.open) == (Range(0, 1), ("behind_or_turned",))
    gone = {name: value for name, value in near_and_rare.items() if name != "times_per_hour"}
    often = line_severity("reach", {**gone, "distance": 900, "mass": 1, "behind_or_turned": "yes"})
    assert (often.severity, often.open, often.results) == (Range(3, 3), (), ())


# A whole line, what is taken from it and put into it: what could still change its severity.
OPEN: list[tuple[dict[str, Any], tuple[str, ...], dict[str, Any], tuple[str, ...]]] = [
    (SETTLED, tuple(SETTLED), {}, tuple(SETTLED)),
    (SETTLED, ("H", "V", "D", "A", "coupling", "conditions"), {"control": "yes"},
     ("H", "V", "D", "A", "coupling", "H_end", "V_end", "A_end", "conditions")),
    (SETTLED, ("H", "V", "coupling"), {"L": 6.6, "conditions": ("one_handed",)}, ("H", "V")),
    (SETTLED, ("H", "coupling", "conditions"), {"L": 6.6, "duration": "over_8_hours"}, ("H",)),
    (SETTLED, tuple(SETTLED), {"L": 4, "F": 1, "duration": "over_8_hours"}, ("H", "V", "D", "A", "control")),
    (EASY, ("group",), {"L": 15}, ()),
    (EASY, ("group",), {"L": 18}, ("group",)),
]  # fmt: skip


@pytest.mark.parametrize(("whole", "gone", "put", "open_ones"), OPEN, ids=range(len(OPEN)))
def test_what_is_missing_and_matters_is_named_in_the_order_of_the_columns(
    whole: dict[str, Any], gone: tuple[str, ...], put: dict[str, Any], open_ones: tuple[str, ...]
) -> None:
    line = {name: value for name, value in whole.items() if name not in gone} | put
    assert line_severity("lifting", line).open == open_ones


@pytest.mark.parametrize("gone", ["F", "H", "V", "D", "A", "control"])
def test_an_index_without_a_measure_has_a_best_value_and_no_worst(gone: str) -> None:
    line = {name: value for name, value in {**SETTLED, "L": 6.6}.items() if name != gone}
    value = line_severity("lifting", line).value
    assert value is not None
    assert (value[0] is None, value[1]) == (False, None)


@pytest.mark.parametrize("below", [{"V": -1}, {"control": "yes", "V_end": -1}])
def test_below_the_floor_is_outside_the_limits(below: dict[str, Any]) -> None:
    assert line_severity("lifting", {**SETTLED, "L": 6.6, **below}).value == (None, None)


@pytest.mark.parametrize(
    "why", [{"conditions": ("one_handed",)}, {"duration": "over_8_hours"}, GOOD]
)
def test_no_index_where_the_equation_has_no_say(why: dict[str, Any]) -> None:
    assert line_severity("lifting", {**SETTLED, "L": 6.6, **why}).value is None
    assert line_severity("lifting", {**SETTLED, "L": 6.6}).value is not None


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ({**SETTLED, "L": 6.6}, None),
        ({**SETTLED, "L": 26, "conditions": ("one_handed",)}, None),
        ({**GOOD, "conditions": ("one_handed",)}, None),
        ({**GOOD, "duration": "over_8_hours"}, "more than eight hours a day"),
        ({**SETTLED, "L": 6.6, "conditions": ("one_handed",)}, "lifting with one hand"),
        ({**SETTLED, "L": 6.6, "duration": "over_8_hours", "conditions": ("one_handed",)},
         "lifting with one hand; more than eight hours a day"),
        ({**SETTLED, "L": 6.6, "duration": "over_8_hours", "conditions": ("over_eight_hours",)},
         "more than eight hours a day"),
    ],
    ids=range(7),
)  # fmt: skip
def test_a_line_says_why_the_equation_must_not_be_used(
    line: dict[str, Any], reason: str | None
) -> None:
    found = line_severity("lifting", line).reason
    said = None if found is None else found.en
    told = f"The NIOSH equation does not apply here: {reason}."
    assert said == (None if reason is None else told)


def behind(line: dict[str, Any]) -> dict[str, Any]:
    """The typed inputs of the methods that could be computed for a line, by method."""
    return {r.method.id: r.inputs for r in line_severity("lifting", line).results}


def test_the_methods_behind_a_line_are_given_its_values() -> None:
    unused_end = {"H_end": 600, "V_end": 1200, "A_end": 90}
    assert behind({**SETTLED, **unused_end}) == {
        "quick-lift": QuickLift(
            16, 2, "moderate", "male", 30, False, True, False, Place(50, 40, 30), 60, None
        ),
        "niosh": Lift(METRIC, 16, None, 60, 2, "moderate", End(50, 40, 30, "fair"), None),
    }
    other = {
        **SETTLED, **unused_end, "control": "yes", "L": 1, "L_usual": 0.5, "F": 0, "V": 0, "duration": "short",
        "group": "female_other_age", "close_to_body": "yes", "trunk_twist": "no",
        "between_hip_and_shoulder": "yes",
    }  # fmt: skip
    end = End(60, 120, 90, "fair")
    assert behind(other) == {
        "quick-lift": QuickLift(
            1, 0, "short", "female", 60, True, False, True, Place(50, 0, 30), 60, Place(60, 120, 90)
        ),
        "niosh": Lift(METRIC, 1, 0.5, 60, 0, "short", End(50, 0, 30, "fair"), end),
    }
    assert behind({**SETTLED, "duration": "over_8_hours"})["quick-lift"].duration == "long"


@pytest.mark.parametrize(
    ("gone", "put", "left"),
    [
        *((name, {}, ["niosh"]) for name in ("group", "close_to_body", "trunk_twist", "between_hip_and_shoulder")),
        *((name, {}, ["quick-lift"]) for name in ("H", "V", "D", "A", "coupling", "control", "conditions")),
        *((name, {}, []) for name in ("L", "F", "duration")),
        ("", {"L": 0}, []),
        ("", {"control": "yes"}, ["quick-lift"]),
        ("", {"control": "yes", "H_end": 600, "V_end": 0, "A_end": 90}, ["quick-lift", "niosh"]),
        ("", {"V": -1}, ["quick-lift"]),
        ("", {"duration": "over_8_hours"}, ["quick-lift"]),
        ("", {"conditions": ("one_handed",)}, ["quick-lift"]),
    ],
    ids=range(20),
)  # fmt: skip
def test_a_method_waits_for_what_it_needs(gone: str, put: dict[str, Any], left: list[str]) -> None:
    line = {name: value for name, value in SETTLED.items() if name != gone} | put
    assert list(behind(line)) == left


def test_group_matters_only_between_the_reference_masses() -> None:
    line = {name: value for name, value in SETTLED.items() if name not in ("group", "H")}
    for mass, matters in ((15, False), (15.1, True), (25, True)):
        assert ("group" in line_severity("lifting", {**line, "L": mass}).open) is matters


def test_duration_matters_where_it_may_settle_a_line() -> None:
    line = {name: value for name, value in SETTLED.items() if name not in ("duration", "H")}
    refused = {**line, "conditions": ("one_handed",)}
    assert "duration" in line_severity("lifting", line).open
    assert "duration" not in line_severity("lifting", refused).open
    assert "duration" in line_severity("lifting", {**refused, "F": 8}).open


def test_names_may_carry_the_method_and_wrong_ones_are_refused() -> None:
    assert line_severity("lifting", {"lifting.L": 2}).severity == Range(0, 0)
    named = {f"lifting.{name}": value for name, value in SETTLED.items()}
    assert line_severity("lifting", named) == line_severity("lifting", SETTLED)
    assert line_levers("lifting", named) == line_levers("lifting", SETTLED)
    assert several_tasks([named]) == several_tasks([SETTLED])
    assert line_levers("reach", {"reach.distance": 1}) == ()
    reach = {"distance": 300, "mass": 1, "times_per_hour": 1, "behind_or_turned": "yes"}
    named = {f"reach.{name}": value for name, value in reach.items()}
    assert line_severity("reach", named) == line_severity("reach", reach)
    for line in ({"lifting.X": 2}, {"L": "2"}, {"control": True}, {"conditions": ("flying",)}):
        with pytest.raises(CaseRefused):
            line_severity("lifting", line)


def test_levers_speak_of_the_line() -> None:
    levers = {lever.of: lever for lever in line_levers("lifting", SETTLED)}
    assert (levers["H"].now, levers["H"].realistic, levers["H"].best) == (500, 300, 250)
    assert levers["H"].value_realistic == pytest.approx(1.444628, abs=1e-5)
    assert levers["L"].value_realistic == pytest.approx(2.407713 / 2, abs=1e-5)
    ends = {"control": "yes", "H_end": 600, "V_end": 1200, "A_end": 90}
    both = {lever.of for lever in line_levers("lifting", {**SETTLED, **ends})}
    assert {"H_end", "V_end", "A_end", "F", "D"} <= both
    assert line_levers("lifting", {"L": 10}) == ()
    on_the_floor = {lever.of: lever for lever in line_levers("lifting", {**SETTLED, "V": 0})}
    assert (on_the_floor["V"].now, on_the_floor["V"].best) == (0, 750)
    far = {"distance": 500, "times_per_hour": 30, "mass": 1, "height": "hip_to_shoulder",
           "behind_or_turned": "yes"}  # fmt: skip
    nearer, *_ = line_levers("reach", far)
    for gone in far:
        assert line_levers("reach", {name: far[name] for name in far if name != gone}) == ()
    assert (nearer.of, nearer.now, nearer.realistic, nearer.best) == ("distance", 500, 250, 250)
    assert (nearer.value_realistic, nearer.value_best) == (1, 1)


def test_one_job_of_several_lines() -> None:
    job = several_tasks([SETTLED, {**SETTLED, "L": 8, "L_usual": 6}])
    assert job is not None
    assert job.output["order"] == [1, 2]
    assert job.inputs.tasks[1].L_average == 6
    ends = {"control": "yes", "H_end": 600, "V_end": 400, "A_end": 30}
    controlled = several_tasks([{**SETTLED, **ends}])
    assert controlled is not None
    assert controlled.output["CLI"] == pytest.approx(2.407713 * 60 / 50, abs=1e-5)
    assert several_tasks([SETTLED, {**SETTLED, "duration": "long"}]) is None
    assert several_tasks([SETTLED, {"L": 8}]) is None
    assert several_tasks([]) is None


def test_a_line_is_fast() -> None:
    line = {name: SETTLED[name] for name in list(SETTLED)[:9]}
    started = time.perf_counter()
    for _ in range(100):
        line_severity("lifting", line)
    assert (time.perf_counter() - started) / 100 < 0.005
