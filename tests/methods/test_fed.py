"""ROSA, RULA and REBA from what a walk fed to them."""

import random

import pytest

from ergocheck.domain.methods import FEEDS
from ergocheck.domain.methods.areas import Area
from ergocheck.domain.methods.fed import AREAS, fed_result
from ergocheck.domain.methods.posture_areas import REBA_AREAS
from ergocheck.domain.methods.rosa_areas import AREAS as ROSA
from tests.methods.cases import ranges

BY_NAME = {area.name: area for area in ROSA}
GOOD = {
    area.name: {"short" if area.low < 0 else next(o for o, p in area.base.items() if p == 1)}
    for area in ROSA
}


def test_a_complete_walk_gives_one_number() -> None:
    ideal = {
        **GOOD,
        **{n: {"long"} for n in GOOD if n.endswith("_duration")},
        "phone_duration": {"medium"},
    }
    result = fed_result("rosa", {f"rosa.{name}": options for name, options in ideal.items()})
    assert (result.settled, result.open) == (True, ())
    assert result.best.verdict.value == 3


def test_worst_base_option_and_each_addition_once() -> None:
    seat = BY_NAME["seat_height"]
    fed = {"knees_at_90", "feet_off_the_floor", "height_not_adjustable"}
    assert seat.bounds(fed, ()) == (4, 4)
    assert seat.bounds({"knees_at_90"}, {"height_not_adjustable"}) == (1, 2)
    assert seat.bounds({"knees_at_90"}, {"feet_off_the_floor"}) == (1, 3)
    assert seat.bounds((), {"knees_at_90", "too_low_knees_under_90"}) == (1, 2)
    assert seat.bounds((), ()) == (1, 5)
    assert seat.bounds({"height_not_adjustable"}, ()) == (1, 5)
    named = fed_result("rosa", GOOD, {"rosa.seat_height": {"feet_off_the_floor"}})
    assert (named.open, named.worst.inputs.seat_height) == (("seat_height",), 3)


def test_chair_without_armrests_is_not_also_not_adjustable() -> None:
    armrest = BY_NAME["armrest"]
    assert armrest.bounds({"no_armrests", "not_adjustable"}, ()) == (2, 2)
    assert armrest.bounds({"too_high_or_too_low", "not_adjustable"}, ()) == (3, 3)


def test_longer_class_counts_and_unused_things_have_no_duration() -> None:
    assert BY_NAME["chair_duration"].bounds({"short", "long"}, ()) == (1, 1)
    fed = {**GOOD, "phone": {"not_used"}}
    del fed["phone_duration"]
    result = fed_result("rosa", fed)
    assert (result.open, result.best.output["phone"]) == ((), 0)


def test_sitting_excuses_bent_knees_and_only_the_larger_bend_counts() -> None:
    legs = next(area for area in REBA_AREAS if area.name == "legs")
    both = {"knees_bent_30_to_60_degrees", "knees_bent_over_60_degrees"}
    assert legs.bounds({"sitting", *both}, ()) == (1, 1)
    assert legs.bounds({"on_both_legs_or_walking", *both}, ()) == (3, 3)
    activity = next(area for area in REBA_AREAS if area.name == "activity")
    assert activity.bounds({"static_over_1_minute"}, ()) == (1, 1)
    arm = next(area for area in REBA_AREAS if area.name == "upper_arm")
    assert arm.bounds({"back_20_to_forward_20_degrees", "supported_or_with_gravity"}, ()) == (1, 1)
    open_ones = {"supported_or_with_gravity", "shoulder_raised"}
    assert arm.bounds({"forward_45_to_90_degrees"}, open_ones) == (2, 4)


@pytest.mark.parametrize("method", AREAS)
def test_every_area_fits_its_field(method: str) -> None:
    fields = ranges(method)
    assert fields.keys() == {area.name for area in AREAS[method]}
    for area in AREAS[method]:
        scores = {area.score(base, added) for base in area.base for added in ((), tuple(area.add))}
        assert fields[area.name] == (area.low, area.high)
        assert min(scores) == area.low or area.name in ("monitor", "phone", "mouse", "keyboard")
        assert max(scores) == area.high or area.name == "upper_arm"


def subsets(area: Area, chance: random.Random) -> set[str]:
    return {option for option in sorted(area.options) if chance.random() < 0.3}


def test_open_questions_never_lie_outside_the_range() -> None:
    """Whatever the open questions turn out to feed, the score lies in the range."""
    chance = random.Random(3)
    for _ in range(300):
        fed = {area.name: subsets(area, chance) | GOOD[area.name] for area in ROSA}
        still_open = {area.name: subsets(area, chance) - fed[area.name] for area in ROSA}
        wide = fed_result("rosa", fed, still_open)
        for _ in range(3):
            later = {
                n: fed[n] | {o for o in sorted(still_open[n]) if chance.random() < 0.5} for n in fed
            }
            final = fed_result("rosa", later).best.verdict.value
            low, high = wide.best.verdict.value, wide.worst.verdict.value
            assert final is not None
            assert low is not None
            assert high is not None
            assert low <= final <= high
        assert wide.settled or wide.open


def test_what_no_chosen_checklist_asks_is_never_taken_as_absent() -> None:
    asked = {area.name: set(area.options) for area in ROSA}
    assert fed_result("rosa", GOOD, asked=asked).settled
    asked["seat_height"] -= {"height_not_adjustable", "feet_off_the_floor"}
    partly = fed_result("rosa", GOOD, asked=asked)
    assert (partly.open, partly.worst.inputs.seat_height) == (("seat_height",), 4)
    named = {f"rosa.{name}": options for name, options in asked.items()}
    assert fed_result("rosa", GOOD, asked=named).open == ("seat_height",)


def test_feeds_name_options_or_a_unit() -> None:
    units = {"mm", "kg", "deg", "per_min", "per_hour", "per_day", ""}
    assert {feed for feed in FEEDS.values() if isinstance(feed, str)} == units
    assert all(feed for feed in FEEDS.values() if not isinstance(feed, str))
    assert "no_armrests" in FEEDS["rosa.armrest"]
    assert FEEDS["rosa.phone_duration"] == frozenset({"short", "medium", "long"})
    assert FEEDS["workstation.desk_height"] == "mm"
