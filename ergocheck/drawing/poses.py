"""The poses: angles per segment, hip height as a share of stature, and the level of the back."""

from ergocheck.drawing.figure import Pose

UPRIGHT = (4.0, -10.0, 2.0, 14.0, 0.0)

# fmt: off
POSES: dict[str, Pose] = {
    "sitting_well": Pose(*UPRIGHT, (13, 93), (86, 1)),
    "slumped": Pose(-28, -4, 30, 52, 12, (32, 97), (85, -16), hip=0.297, level=2),
    "feet_hanging": Pose(-12, -4, 16, 32, 6, (16, 85), (82, 1), -26, hip=0.379, level=3),
    "with_footrest": Pose(*UPRIGHT, (13, 93), (85, 1), 11, hip=0.379),
    "arms_unsupported": Pose(8, 6, 18, 30, 6, (35, 86), (86, -2), level=2, shrug=0.012),
    "screen_too_low": Pose(-6, 2, 24, 52, 38, (6, 105), (86, -2), level=2),
    "screen_too_high": Pose(2, -12, -2, 4, -24, (13, 93), (86, 1), level=2),
    "leaning_forward": Pose(14, 16, 30, 34, -4, (30, 84), (86, -4), level=2),
    "reaching_far": Pose(22, 24, 32, 28, 4, (74, 79), (86, -5), level=2, far_arm=(30, 78)),
    "shrugging": Pose(4, -8, 6, 20, 0, (22, 106), (86, 1), level=2, shrug=0.022),
    "stooping": Pose(2, 8, 26, 38, 16, (16, 76), (86, -2), level=2),
    "phone_in_neck": Pose(6, -4, 10, 34, 20, (20, 92), (86, 1), level=2, shrug=0.03),
    "standing": Pose(3, -6, 2, 8, 0, (4, 14), (1, -1), hip=0.53, far_leg=(3, 1)),
    "standing_desk": Pose(3, -7, 3, 10, 0, (12, 92), (2, -2), hip=0.53, far_leg=(4, 0)),
    "walking": Pose(4, -4, 5, 8, 0, (-20, 2), (22, 12), 8, hip=0.522, far_arm=(26, 48),
                    far_leg=(-14, -34), far_foot=-30),
    "stretching": Pose(8, -18, -12, -8, -12, (138, 178), (-2, 1), hip=0.53, wrist=20),
    "reach_overhead": Pose(-2, -10, -4, -4, -22, (140, 152), (2, -1), hip=0.53, level=2),
    "reach_low": Pose(52, 66, 78, 70, 40, (20, 30), (10, -8), hip=0.52, level=3),
    "lift_round_back": Pose(62, 84, 108, 98, 70, (14, 19), (26, -6), hip=0.506, level=3),
    "lift_knees": Pose(40, 36, 36, 26, 2, (-6, 49), (91, -19), hip=0.271,
                       far_leg=(93, -31), far_foot=-24),
    "lift_half": Pose(50, 53, 56, 44, 18, (2, 12), (60, -27), hip=0.376, far_leg=(44, -30)),
    "carrying": Pose(1, -8, 0, 8, 0, (2, 78), (2, -2), hip=0.53, far_leg=(5, 0)),
    "holding_far": Pose(8, 4, 8, 16, 4, (48, 74), (3, -3), hip=0.529, level=2, far_leg=(6, -1)),
    "bent_and_far": Pose(34, 36, 42, 34, 12, (62, 78), (6, -4), hip=0.526, level=3, far_leg=(9, -2)),
    "pushing": Pose(16, 12, 16, 10, -6, (24, 88), (24, 8), hip=0.512, far_leg=(-4, -24),
                    far_foot=-18),
    "kneeling_garden": Pose(14, 16, 22, 26, 18, (31, 36), (91, 2), hip=0.281, far_arm=(20, 50),
                            far_leg=(6, -109), far_foot=-66),
    "sofa_upright": Pose(-16, -20, -8, 8, 2, (8, 66), (88, 3), hip=0.289),
    "sofa": Pose(-64, -48, -14, 28, 12, (6, 70), (110, 62), 62, hip=0.289, level=3),
}
# fmt: on
