"""The parts of the body of RULA and REBA with their options, from which a walk makes their scores.

Exactly 10 kg in RULA's force: the sources differ, so the higher score holds.
"""

from typing import Final

from ergocheck.domain.methods.areas import Area

_UPPER_ARM: Final = {
    "back_20_to_forward_20_degrees": 1,
    "over_20_back_or_20_to_45_forward": 2,
    "forward_45_to_90_degrees": 3,
    "over_90_forward": 4,
}
_LOWER_ARM: Final = {"elbow_60_to_100_degrees": 1, "elbow_under_60_or_over_100": 2}
_TRUNK_SIDES: Final = {"twisted": 1, "bent_sideways": 1}


def _muscle_use(side: str) -> Area:
    base = {"varied": 0, "static_over_1_minute_or_over_4_times_a_minute": 1}
    return Area(f"muscle_use_{side}", 0, 1, base)


def _force(side: str) -> Area:
    base = {
        "under_2_kg_now_and_then": 0,
        "2_to_10_kg_now_and_then": 1,
        "2_to_10_kg_static_or_repeated_or_over_10_kg_now_and_then": 2,
        "over_10_kg_static_or_repeated_or_any_shock": 3,
    }
    return Area(f"force_{side}", 0, 3, base)


RULA_AREAS: Final[tuple[Area, ...]] = (
    Area(
        "upper_arm",
        1,
        6,
        _UPPER_ARM,
        {"shoulder_raised": 1, "arm_abducted": 1, "arm_supported_or_leaning": -1},
    ),
    Area("lower_arm", 1, 3, _LOWER_ARM, {"across_midline_or_out_to_side": 1}),
    Area(
        "wrist",
        1,
        4,
        {"neutral": 1, "up_to_15_degrees": 2, "over_15_degrees": 3},
        {"bent_sideways": 1},
    ),
    Area("wrist_twist", 1, 2, {"mid_range": 1, "near_end_of_range": 2}),
    _muscle_use("a"),
    _force("a"),
    Area(
        "neck",
        1,
        6,
        {
            "forward_0_to_10_degrees": 1,
            "forward_10_to_20_degrees": 2,
            "over_20_forward": 3,
            "backward": 4,
        },
        _TRUNK_SIDES,
    ),
    Area(
        "trunk",
        1,
        6,
        {
            "well_supported_or_upright": 1,
            "forward_0_to_20_degrees": 2,
            "forward_20_to_60_degrees": 3,
            "over_60_forward": 4,
        },
        _TRUNK_SIDES,
    ),
    Area("legs", 1, 2, {"feet_supported_and_weight_even": 1, "not_so": 2}),
    _muscle_use("b"),
    _force("b"),
)

REBA_AREAS: Final[tuple[Area, ...]] = (
    Area(
        "trunk",
        1,
        5,
        {
            "upright": 1,
            "up_to_20_forward_or_back": 2,
            "20_to_60_forward_or_over_20_back": 3,
            "over_60_forward": 4,
        },
        {"twisted_or_bent_sideways": 1},
    ),
    Area(
        "neck",
        1,
        3,
        {"forward_0_to_20_degrees": 1, "over_20_forward_or_backward": 2},
        {"twisted_or_bent_sideways": 1},
    ),
    Area(
        "legs",
        1,
        4,
        {"sitting": 1, "on_both_legs_or_walking": 1, "on_one_leg_or_unstable": 2},
        {"knees_bent_30_to_60_degrees": 1, "knees_bent_over_60_degrees": 2},
        without={
            "sitting": frozenset({"knees_bent_30_to_60_degrees", "knees_bent_over_60_degrees"})
        },
        largest_only=frozenset({"knees_bent_30_to_60_degrees", "knees_bent_over_60_degrees"}),
    ),
    Area(
        "load",
        0,
        3,
        {"under_5_kg": 0, "5_to_10_kg": 1, "over_10_kg": 2},
        {"shock_or_fast_build_up": 1},
    ),
    Area(
        "upper_arm",
        1,
        6,
        _UPPER_ARM,
        {"abducted_or_rotated": 1, "shoulder_raised": 1, "supported_or_with_gravity": -1},
    ),
    Area("lower_arm", 1, 2, _LOWER_ARM),
    Area(
        "wrist",
        1,
        3,
        {"up_to_15_degrees": 1, "over_15_degrees": 2},
        {"bent_sideways_or_twisted": 1},
    ),
    Area("coupling", 0, 3, {"good": 0, "fair": 1, "poor": 2, "unacceptable": 3}),
    Area(
        "activity",
        0,
        3,
        {"none_of_these": 0},
        {
            "static_over_1_minute": 1,
            "small_movements_over_4_times_a_minute": 1,
            "fast_large_changes_or_unstable_base": 1,
        },
    ),
)
