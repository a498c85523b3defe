"""The areas of ROSA with their options, from which a walk makes its area scores.

Points as on the score sheets (monitor too high: 3). ErgoCheck's own: a chair without armrests
scores 2, without the addition for not adjustable; a phone that is not used scores 0 (convention on
several score sheets).
"""

from typing import Final

from ergocheck.domain.methods.areas import Area, duration

AREAS: Final[tuple[Area, ...]] = (
    Area(
        "seat_height",
        1,
        5,
        {
            "knees_at_90": 1,
            "too_low_knees_under_90": 2,
            "too_high_knees_over_90": 2,
            "feet_off_the_floor": 3,
        },
        {"no_leg_space_under_desk": 1, "height_not_adjustable": 1},
    ),
    Area(
        "seat_depth",
        1,
        3,
        {"about_8_cm_behind_knee": 1, "too_long_under_8_cm": 2, "too_short_over_8_cm": 2},
        {"depth_not_adjustable": 1},
    ),
    Area(
        "armrest",
        1,
        5,
        {"elbows_supported_shoulders_relaxed": 1, "too_high_or_too_low": 2, "no_armrests": 2},
        {"too_wide": 1, "hard_or_damaged": 1, "not_adjustable": 1},
        without={"no_armrests": frozenset({"not_adjustable"})},
    ),
    Area(
        "back_support",
        1,
        4,
        {
            "lumbar_support_and_95_to_110_degrees": 1,
            "no_or_misplaced_lumbar_support": 2,
            "angle_over_110_or_under_95_degrees": 2,
            "no_backrest_or_leaning_forward": 2,
        },
        {"work_surface_too_high": 1, "backrest_not_adjustable": 1},
    ),
    duration("chair_duration"),
    Area(
        "monitor",
        0,
        7,
        {
            "not_used": 0,
            "arm_length_40_to_75_cm_at_eye_level": 1,
            "too_low_below_30_degrees": 2,
            "too_high_neck_extended": 3,
        },
        {
            "too_far": 1,
            "neck_twist_over_30_degrees": 1,
            "glare": 1,
            "documents_without_holder": 1,
        },
    ),
    duration("monitor_duration"),
    Area(
        "phone",
        0,
        5,
        {"not_used": 0, "headset_or_one_hand_with_neutral_neck": 1, "too_far_over_30_cm": 2},
        {"held_between_neck_and_shoulder": 2, "no_hands_free_option": 1},
    ),
    duration("phone_duration"),
    Area(
        "mouse",
        0,
        6,
        {"not_used": 0, "in_line_with_shoulder": 1, "reaching": 2},
        {
            "mouse_and_keyboard_on_different_surfaces": 2,
            "pinch_grip": 1,
            "palm_rest_in_front": 1,
        },
    ),
    duration("mouse_duration"),
    Area(
        "keyboard",
        0,
        6,
        {
            "not_used": 0,
            "wrists_straight_shoulders_relaxed": 1,
            "wrists_extended_over_15_degrees": 2,
        },
        {
            "hands_deviated_while_typing": 1,
            "too_high_shoulders_shrugged": 1,
            "reaching_to_overhead_items": 1,
            "platform_not_adjustable": 1,
        },
    ),
    duration("keyboard_duration"),
)
