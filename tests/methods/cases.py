"""One sound case per method, and the worked examples of the contract."""

import json
from pathlib import Path
from typing import Any

from ergocheck.domain.methods import METHODS
from ergocheck.domain.methods.case import Number

EXAMPLES: dict[str, Any] = json.loads(
    (Path(__file__).parent / "examples.json").read_text(encoding="utf-8")
)
LIFT = {
    "L": 12, "H": 40, "V": 60, "D": 50, "A": 10, "F": 1, "duration": "long", "coupling": "fair",
}  # fmt: skip
TASK = {
    "L_average": 9, "L_maximum": 11, "H": 35, "V": 30, "D": 50, "A": 0, "F": 1, "coupling": "fair",
}  # fmt: skip
TEAM = {
    "type": "team", "people": 2, "load_weight": 45, "hand_distance": "amber",
    "vertical_zone": "amber", "torso_twist_or_bend": "green", "postural_constraints": "green",
    "grip": "amber", "floor": "green", "environment": "green", "communication": "amber",
}  # fmt: skip
SOUND: dict[str, dict[str, Any]] = {
    "niosh": LIFT,
    "niosh-multi": {"duration": "short", "tasks": [TASK]},
    "niosh-duration": {"periods": [{"work": 50, "recovery": 20}]},
    "rosa": {
        "seat_height": 2, "seat_depth": 2, "armrest": 3, "back_support": 2, "chair_duration": 1,
        "monitor": 2, "monitor_duration": 1, "phone": 4, "phone_duration": 1,
        "mouse": 1, "mouse_duration": 0, "keyboard": 2, "keyboard_duration": 0,
    },
    "rula": {
        "upper_arm": 3, "lower_arm": 2, "wrist": 3, "wrist_twist": 1, "muscle_use_a": 1, "force_a": 0,
        "neck": 2, "trunk": 2, "legs": 1, "muscle_use_b": 1, "force_b": 0,
    },
    "reba": {
        "trunk": 5, "neck": 2, "legs": 2, "load": 0, "upper_arm": 3, "lower_arm": 1, "wrist": 2,
        "coupling": 0, "activity": 2,
    },
    "kim-lhc": {
        "times_per_day": 90, "load": 16, "sex": "male", "load_handling": "restricted",
        "posture_start": "crouching_or_kneeling", "posture_end": "strongly_bent",
        "organisation": "restricted",
    },
    "mac": TEAM,
    "hse-filter": {
        "sex": "female", "zones": ["elbow_to_knuckle"], "reach": "far", "twist": 60,
        "lifts_per_minute": 1, "load": 6,
    },
    "quick-lift": {
        "L": 12, "F": 1, "duration": "moderate", "sex": "male", "age": 40, "close_to_body": True,
        "trunk_twist": True, "between_hip_and_shoulder": False,
    },
    "workstation": {"stature": 1620, "desk_height": 740},
    "reach": {"distance": 50, "times_per_hour": 4, "mass": 2, "height": "hip_to_shoulder"},
    "day-load": {
        "blocks": [
            {"activity": "driving", "hours": 1, "longest_unbroken": 60, "part": "work"},
            {"activity": "sofa_slouched", "hours": 3, "longest_unbroken": 120, "part": "free"},
        ]
    },
}  # fmt: skip


def ranges(method: str) -> dict[str, tuple[int, int]]:
    """Lowest and highest value of each field that takes a whole number."""
    fields = METHODS[method].fields.fields
    return {
        f.name: (int(f.low or 0), int(f.high or 0))
        for f in fields
        if isinstance(f, Number) and f.whole
    }
