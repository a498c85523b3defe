"""A worse input never lowers a score, where the method is so."""

import random
from itertools import pairwise, product
from typing import Any

import pytest

from ergocheck.domain.methods import METHODS, kim_lhc, mac, reach
from ergocheck.domain.methods.rosa import LADDERS as ROSA
from ergocheck.domain.methods.rosa import TABLE_A, TABLE_B, TABLE_C
from tests.methods.cases import LIFT, SOUND, ranges

OFTEN = ("none", "occasional", "frequent")


def value(method: str, case: dict[str, Any]) -> float:
    """The headline; outside the limits counts as worse than any number."""
    found = METHODS[method].score(case).verdict.value
    return float("inf") if found is None else found


@pytest.mark.parametrize("table", [TABLE_A, TABLE_B, TABLE_C])
def test_rosa_tables_rise_along_rows_and_columns(table: tuple[tuple[int, ...], ...]) -> None:
    assert all(list(row) == sorted(row) for row in table)
    assert all(list(column) == sorted(column) for column in zip(*table, strict=True))


def test_rosa_final_rises_with_every_area() -> None:
    chance = random.Random(1)
    for _ in range(300):
        case = {name: chance.choice(rungs) for name, rungs in ROSA.items()}
        for name, rungs in ROSA.items():
            values = [value("rosa", {**case, name: rung}) for rung in rungs]
            assert values == sorted(values), (name, case)


@pytest.mark.parametrize("method", ["rula", "reba"])
def test_posture_scores_rise_with_every_part(method: str) -> None:
    """What lets a range run from the best of each part to the worst of each."""
    chance, ends = random.Random(2), ranges(method)
    for _ in range(1500):
        case = {name: chance.randint(*end) for name, end in ends.items()}
        name, (_, highest) = chance.choice(list(ends.items()))
        worse = {**case, name: min(case[name] + 1, highest)}
        assert value(method, worse) >= value(method, case), (name, case)


def test_kim_rises_with_every_part() -> None:
    rungs: dict[str, tuple[Any, ...]] = {
        **kim_lhc.LADDERS, "times_per_day": (*kim_lhc.TIME_UP_TO,), "load": (3, *kim_lhc.LOAD_UP_TO, 90),
    }  # fmt: skip
    for name, steps in rungs.items():
        values = [value("kim-lhc", {**SOUND["kim-lhc"], name: step}) for step in steps]
        assert values == sorted(values), name


def test_mac_and_reach_rise() -> None:
    for factor, points in mac.POINTS["lifting"].items():
        start = {"type": "lifting", **dict.fromkeys(mac.POINTS["lifting"], "amber")}
        values = [value("mac", {**start, factor: mac.COLOURS[n]}) for n in range(len(points))]
        assert values == sorted(values), factor
    distances, often = (20, 30, 50, 60), (0, 5, 50, 200)
    for distance, times, mass, height in product(distances, often, (0, 2), reach.HEIGHTS):
        case: dict[str, Any] = {
            "distance": distance,
            "times_per_hour": times,
            "mass": mass,
            "height": height,
        }
        worse = [
            {**case, "distance": distance + 16}, {**case, "times_per_hour": times + 100},
            {**case, "mass": mass + 0.9}, {**case, "behind_or_turned": True},
        ]  # fmt: skip
        assert all(value("reach", w) >= value("reach", case) for w in worse), case


LIFTING_LADDERS: dict[str, tuple[Any, ...]] = {
    "L": (1, 5, 11.5, 23, 60),
    "H": (0, 20, 25, 25.1, 40, 63, 63.1, 80),
    "D": (0, 25, 26, 60, 175, 175.1),
    "A": (0, 0.1, 30, 135, 135.1, 180),
    "F": (0.1, 0.2, 0.3, 0.5, 0.9, 1, 2.5, 6, 8, 8.1, 9, 9.5, 12, 14, 15, 15.1, 30),
    "duration": ("short", "moderate", "long"),
    "coupling": ("good", "fair", "poor"),
    "V": (75, 80, 120, 175, 175.1, 200),
}


@pytest.mark.parametrize("name", LIFTING_LADDERS)
def test_lifting_index_rises(name: str) -> None:
    for F, V in product((0.5, 3, 8.5), (20, 74.9, 75, 140)):
        case = {**LIFT, "F": F, "V": V}
        values = [value("niosh", {**case, name: rung}) for rung in LIFTING_LADDERS[name]]
        assert values == sorted(values), case


def test_lifting_index_falls_with_height_up_to_75_cm() -> None:
    values = [value("niosh", {**LIFT, "V": V}) for V in (0, 10, 40, 74.9, 75)]
    assert values == sorted(values, reverse=True)


def test_quick_check_gets_no_better() -> None:
    order = ("not_applicable", "acceptable", "full_assessment", "critical")
    easy = {
        **SOUND["quick-lift"],
        "trunk_twist": False,
        "between_hip_and_shoulder": True,
        "L": 4,
        "F": 0.5,
    }
    ladders = {"L": (2, 3, 5, 5.1, 10, 10.1, 25, 25.1), "F": (0.5, 1, 5, 12, 20), "trunk_twist": (False, True),
               "close_to_body": (True, False), "H": (None, 20, 63, 64), "V": (None, 100, 176)}  # fmt: skip
    for name, rungs in ladders.items():
        results = [
            METHODS["quick-lift"].score({**easy, name: rung}).output["result"] for rung in rungs
        ]
        ranks = [order.index(str(result)) for result in results]
        assert all(one <= other for one, other in pairwise(ranks)), (name, results)


def test_a_lever_says_what_the_change_gives() -> None:
    result = METHODS["niosh"].score({**LIFT, "H": 50, "destination": {"H": 45, "V": 120, "A": 30}})
    assert {lever.of for lever in result.levers} >= {"L", "destination.H", "destination.A"}
    assert list(result.levers) == sorted(result.levers, key=lambda v: v.value_realistic or 0)
    lever = next(
        lever for lever in METHODS["niosh"].score({**LIFT, "H": 50}).levers if lever.of == "H"
    )
    assert (lever.now, lever.realistic, lever.best) == (50, 30, 25)
    assert lever.value_realistic == pytest.approx(value("niosh", {**LIFT, "H": 30}))
    assert lever.value_best == pytest.approx(value("niosh", {**LIFT, "H": 25}))


def test_every_lever_of_every_method_holds() -> None:
    for method, scored in ((m, METHODS[m].score(case)) for m, case in SOUND.items()):
        now = scored.verdict.value
        for lever in scored.levers:
            assert now is not None
            assert lever.value_best is not None
            assert lever.value_best < now, (method, lever)
            if "." not in lever.of and method != "mac":
                after = METHODS[method].score({**SOUND[method], lever.of: lever.best})
                assert after.verdict.value == pytest.approx(lever.value_best), (method, lever)


def test_a_lift_outside_the_limits_has_levers_that_bring_it_in() -> None:
    levers = METHODS["niosh"].score({**LIFT, "H": 70}).levers
    assert [lever.of for lever in levers] == ["H"]
    assert levers[0].value_realistic is not None
