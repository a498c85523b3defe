"""Ten thousand random cases per table method agree with the second evaluation."""

import random
from collections.abc import Callable
from typing import Any

import pytest

from ergocheck.domain.methods import METHODS, hse_filter, mac
from ergocheck.domain.methods.case import Flag, Number, Word
from tests.methods import second

CASES = 10_000


@pytest.fixture
def chance() -> random.Random:
    return random.Random(20261122)


def from_fields(method: str, chance: random.Random) -> dict[str, Any]:
    """A random case of a method whose fields are all plain."""
    case: dict[str, Any] = {}
    for f in METHODS[method].fields.fields:
        if isinstance(f, Word):
            case[f.name] = chance.choice(f.words)
        elif isinstance(f, Flag):
            case[f.name] = chance.random() < 0.5
        elif isinstance(f, Number) and f.whole:
            case[f.name] = chance.randint(int(f.low or 0), int(f.high or 0))
    return case


def kim_case(chance: random.Random) -> dict[str, Any]:
    case = from_fields("kim-lhc", chance)
    times = chance.choice((chance.randint(1, 2500), chance.choice((5, 20, 50, 100, 150, 2000))))
    load = chance.choice((3, 5, 5.01, 10, 40, 40.5, 100, round(chance.uniform(3, 60), 2)))
    return {**case, "times_per_day": times, "load": load}


def mac_case(chance: random.Random) -> dict[str, Any]:
    kind = chance.choice(tuple(mac.POINTS))
    factors = mac.POINTS[kind]
    case: dict[str, Any] = {f: chance.choice(mac.COLOURS[: len(p)]) for f, p in factors.items()}
    if kind == "team" and chance.random() < 0.7:
        del case["load"]
        case["people"], case["load_weight"] = (
            chance.randint(2, 4),
            chance.choice((35, 40, 50, 75, 85, 100, 125, 170, round(chance.uniform(1, 200), 1))),
        )
    return {"type": kind, **case}


def filter_case(chance: random.Random) -> dict[str, Any]:
    rates = (0.5, 1, 2, 5, 8, 12, 12.1, round(chance.uniform(0.1, 14), 2))
    zones = chance.sample(hse_filter.ZONES, chance.randint(1, 3))
    loads = (4.9, 6.3, 8.75, 25, round(chance.uniform(1, 30), 2))
    return {
        **from_fields("hse-filter", chance),
        "zones": zones,
        "twist": chance.choice((0, 45, 45.1, 90, 90.1, 180)),
        "lifts_per_minute": chance.choice(rates),
        "load": chance.choice(loads),
    }


def reach_case(chance: random.Random) -> dict[str, Any]:
    return {
        **from_fields("reach", chance),
        "distance": chance.choice((25, 40, 55, round(chance.uniform(0, 80), 1))),
        "times_per_hour": chance.choice((0, 1, 10, 120, round(chance.uniform(0, 200), 1))),
        "mass": chance.choice((0, 1, 3, round(chance.uniform(0, 4), 1))),
    }


def quick_case(chance: random.Random) -> dict[str, Any]:
    case = {
        **from_fields("quick-lift", chance),
        "L": chance.choice((3, 5, 10, 15, 20, 25, round(chance.uniform(1, 30), 1))),
        "F": chance.choice((0.5, 1, 5, 8, 12, 15, round(chance.uniform(0.1, 6), 1))),
        "age": chance.choice((15, 18, 45, 46, 99)),
    }
    measures = {"H": (63, 63.1, 30), "V": (-1, 0, 175, 176), "D": (175, 175.1), "A": (135, 136)}
    for name, held in measures.items():
        if chance.random() < 0.3:
            case[name] = chance.choice(held)
    if chance.random() < 0.3:
        case["destination"] = {n: chance.choice(h) for n, h in measures.items() if n != "D"}
    return case


def place(chance: random.Random, us: bool) -> dict[str, Any]:
    H, V = ((8, 26), (0, 72)) if us else ((20, 65), (0, 180))
    return {
        "H": round(chance.uniform(*H), 2),
        "V": chance.choice((round(chance.uniform(*V), 1), 30 if us else 75)),
        "A": chance.choice((0, 30, 135, round(chance.uniform(0, 140), 1))),
    }


def lift_case(chance: random.Random) -> dict[str, Any]:
    us = chance.random() < 0.5
    frequency = chance.choice((chance.randint(1, 15), round(chance.uniform(0.1, 15.5), 2)))
    case = {
        "units": "us" if us else "metric",
        "L": round(chance.uniform(1, 50), 1),
        "D": round(chance.uniform(0, 72 if us else 180), 1),
        "F": frequency,
        "duration": chance.choice(("short", "moderate", "long")),
        "coupling": chance.choice(("good", "fair", "poor")),
        **place(chance, us),
    }
    if chance.random() < 0.4:
        case["destination"] = place(chance, us)
    return case


def job_case(chance: random.Random) -> dict[str, Any]:
    us = chance.random() < 0.5
    tasks = []
    for _ in range(chance.randint(1, 4)):
        heaviest = round(chance.uniform(2, 15), 1)
        tasks.append(
            {
                "L_average": round(heaviest * chance.uniform(0.5, 1), 1) or 0.1,
                "L_maximum": heaviest,
                "H": chance.choice((10, 12)) if us else round(chance.uniform(20, 60), 1),
                "V": chance.choice((10, 29.9, 30, 50))
                if us
                else chance.choice((20, 74.9, 75, 120)),
                "D": chance.choice((10, 25, 40)),
                "A": chance.choice((0, 30)),
                "F": chance.choice((0.1, 0.5, 1, 2, 3.5, 6)),
                "coupling": chance.choice(("good", "fair", "poor")),
            }
        )
    duration = chance.choice(("short", "moderate", "long"))
    return {"units": "us" if us else "metric", "duration": duration, "tasks": tasks}


MAKE = {
    "kim-lhc": kim_case,
    "mac": mac_case,
    "hse-filter": filter_case,
    "reach": reach_case,
    "quick-lift": quick_case,
}
EVALUATE: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
    "rosa": second.rosa,
    "rula": second.rula,
    "reba": second.reba,
    "kim-lhc": second.kim,
    "mac": second.mac,
    "hse-filter": second.hse,
    "reach": second.reach,
    "quick-lift": second.quick,
}


@pytest.mark.parametrize("method", EVALUATE)
def test_table_method_agrees(method: str, chance: random.Random) -> None:
    for _ in range(CASES):
        case = MAKE[method](chance) if method in MAKE else from_fields(method, chance)
        found, expected = METHODS[method].score(case).output, EVALUATE[method](case)
        for name, value in expected.items():
            near = pytest.approx(value) if isinstance(value, float) else value
            assert found[name] == near, (case, name)


def test_lift_agrees(chance: random.Random) -> None:
    for _ in range(CASES):
        case = lift_case(chance)
        found, expected = METHODS["niosh"].score(case).output, second.niosh(case)
        assert found["RWL"] == pytest.approx(expected["RWL"], abs=1e-9), case
        if expected["LI"] is None:
            assert (found["LI"], found["outside"]) == (None, True), case
            assert found["outside_because"], case
        else:
            assert found["LI"] == pytest.approx(expected["LI"], rel=1e-9), case
            assert (found["outside"], found["outside_because"]) == (False, []), case


def test_job_agrees(chance: random.Random) -> None:
    outside = 0
    for _ in range(CASES):
        case = job_case(chance)
        found, expected = METHODS["niosh-multi"].score(case).output["CLI"], second.niosh_multi(case)
        outside += expected is None
        assert (found is None) == (expected is None), case
        assert found is None or found == pytest.approx(expected, rel=1e-9), case
    assert 0 < outside < CASES // 2
