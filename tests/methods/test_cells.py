"""Every cell of every table is reached, and reached by the row and column that the working names."""

from itertools import product
from typing import Any

import pytest

from ergocheck.domain.methods import METHODS, day_load, hse_filter, kim_lhc, mac, niosh, reach
from ergocheck.domain.methods.niosh_tables import (
    COUPLING_MULTIPLIER,
    FREQUENCIES,
    FREQUENCY_MULTIPLIER,
)
from tests.methods.cases import LIFT, SOUND

Found = dict[tuple[str, str, str, str], set[Any]]


def reached(method: str, cases: list[dict[str, Any]]) -> Found:
    """Of each table, row and column in the working of the cases: the values seen there."""
    cells: Found = {}
    for case in cases:
        for step in METHODS[method].score(case).steps:
            if step.table:
                cells.setdefault((step.table, step.row, step.column, step.person), set()).add(
                    step.value
                )
    return cells


def count(cells: Found, table: str) -> int:
    """How many cells of a table were reached; none has two values."""
    seen = [values for (name, *_), values in cells.items() if name == table]
    assert all(len(values) == 1 for values in seen)
    return len(seen)


def all_with(method: str, **values: object) -> list[dict[str, Any]]:
    """The sound case of a method with every combination of these values."""
    names = list(values)
    return [
        {**SOUND[method], **dict(zip(names, chosen, strict=True))}
        for chosen in product(*(list(v) for v in values.values()))  # type: ignore[call-overload]
    ]


def test_rosa() -> None:
    chair = all_with("rosa", seat_height=range(1, 6), seat_depth=range(1, 4), armrest=range(1, 6),
                     back_support=range(1, 5))  # fmt: skip
    used = dict.fromkeys(("monitor_duration", "phone_duration"), (-1, 1))
    screen = all_with("rosa", monitor=range(8), phone=range(6), **used)
    used = dict.fromkeys(("mouse_duration", "keyboard_duration"), (-1, 1))
    hands = all_with("rosa", mouse=range(7), keyboard=range(7), **used)
    cells = reached("rosa", chair + screen + hands)
    assert [count(cells, table) for table in "ABC"] == [56, 56, 64]


def test_rula() -> None:
    arms = all_with("rula", upper_arm=range(1, 7), lower_arm=range(1, 4), wrist=range(1, 5),
                    wrist_twist=(1, 2), force_a=(0, 3))  # fmt: skip
    body = all_with("rula", neck=range(1, 7), trunk=range(1, 7), legs=(1, 2), muscle_use_b=(0, 1))
    both = all_with("rula", upper_arm=range(1, 7), neck=range(1, 7), force_a=range(4),
                    muscle_use_a=(0, 1), trunk=(1, 3, 5), force_b=range(4), muscle_use_b=(0, 1),
                    wrist=(1,))  # fmt: skip
    lowest = [{**case, "lower_arm": 1, "legs": 1} for case in both if case["upper_arm"] < 3]
    cells = reached("rula", arms + body + both + lowest)
    assert [count(cells, table) for table in "ABC"] == [144, 72, 56]


def test_reba() -> None:
    body = all_with("reba", trunk=range(1, 6), neck=range(1, 4), legs=range(1, 5))
    arms = all_with("reba", upper_arm=range(1, 7), lower_arm=(1, 2), wrist=range(1, 4))
    scores = all_with("reba", trunk=range(1, 6), neck=(1, 3), legs=(1, 4), load=(0, 3),
                      upper_arm=range(1, 7), lower_arm=(1, 2), wrist=(1, 3), coupling=range(4))  # fmt: skip
    cells = reached("reba", body + arms + scores)
    assert [count(cells, table) for table in "ABC"] == [60, 36, 144]


def test_niosh() -> None:
    cells = reached("niosh", all_with("niosh", F=FREQUENCIES, V=(74.9, 75), duration=("short", "moderate", "long"),
                                      coupling=("good", "fair", "poor")))  # fmt: skip
    printed = sum(1 for column in FREQUENCY_MULTIPLIER.values() for cell in column if cell > 0)
    above_the_last = sum(1 for column in FREQUENCY_MULTIPLIER.values() if 0 in column)
    assert count(cells, "5") == printed + above_the_last
    assert count(cells, "7") == len(COUPLING_MULTIPLIER)
    for (duration, high), column in FREQUENCY_MULTIPLIER.items():
        for F, cell in zip(FREQUENCIES, column, strict=True):
            case = {**LIFT, "F": F, "V": 75 if high else 74.9, "duration": duration}
            assert cell == METHODS["niosh"].score(case).outcome.origin.FM


def test_kim_lhc() -> None:
    times = [0.5, *kim_lhc.TIME_UP_TO]
    loads = [3, *kim_lhc.LOAD_UP_TO, 41]
    cases = all_with("kim-lhc", times_per_day=times)
    cases += all_with("kim-lhc", load=loads, sex=("male", "female"))
    cases += all_with("kim-lhc", posture_start=kim_lhc.POSTURES, posture_end=kim_lhc.POSTURES)
    for name, rungs in kim_lhc.LADDERS.items():
        cases += all_with("kim-lhc", **{name: rungs})
    cells = reached("kim-lhc", cases)
    tables = ("time", "load", "posture", "posture_additions", "unfavourable")
    assert [count(cells, table) for table in tables] == [13, 18, 16, 8, 10]
    assert count(cells, "load_handling") == count(cells, "organisation") == 3


def test_mac() -> None:
    for kind, factors in mac.POINTS.items():
        start = {"type": kind, **dict.fromkeys(factors, "green")}
        cases = [{**start, f: mac.COLOURS[n]} for f, p in factors.items() for n in range(len(p))]
        assert count(reached("mac", cases), kind) == sum(len(points) for points in factors.values())


def test_hse_filter() -> None:
    cells = reached("hse-filter", all_with("hse-filter", sex=("male", "female"), reach=("close", "far"),
                                           zones=[[zone] for zone in hse_filter.ZONES],
                                           lifts_per_minute=(0.5, 1, 5, 13)))  # fmt: skip
    assert count(cells, "figures") == 20
    assert count(cells, "rate") == 4


def test_reach() -> None:
    cells = reached("reach", all_with("reach", distance=(25, 40, 55, 56), times_per_hour=(0, 1, 11, 120),
                                      height=reach.HEIGHTS))  # fmt: skip
    assert count(cells, "base") == 16
    assert count(cells, "height") == 12


def test_day_load() -> None:
    block = SOUND["day-load"]["blocks"][0]
    cases = [{"blocks": [{**block, "activity": activity}]} for activity in day_load.RATES]
    assert count(reached("day-load", cases), "rate") == 3 * len(day_load.RATES)


def test_between_rows_it_is_linear() -> None:
    assert niosh.frequency_multiplier(2.4, "short", False) == pytest.approx(0.898)
    assert niosh.frequency_multiplier(0.35, "long", True) == pytest.approx(0.83)
    assert niosh.frequency_multiplier(8.000001, "long", False) == 0.0
