"""The input of `ergocheck demo`, as `ergocheck assess` reads it: a short person at a fixed desk.

Everything in it is invented. It stands here and not in a file, for a wheel holds no examples. Its
dates are those of the visit; the demo puts its own day in the place of `date`.
"""

from collections.abc import Mapping

# fmt: off
_DESK: Mapping[str, object] = {
    # the workplace in brief
    "tape": "yes", "device": "separate", "screens": "one", "input": "both", "phone": "yes",
    "armrests": "yes", "paper": "yes", "footrest": "no", "desk_moves": "fixed",
    # hours a day, longest stretch
    "chair_hours": "over_4", "screen_hours": "over_4", "keyboard_hours": "from_1_to_4",
    "mouse_hours": "from_1_to_4", "phone_hours": "from_1_to_4",
    "chair_stretch": "from_30_to_60", "screen_stretch": "from_30_to_60",
    "keyboard_stretch": "under_30", "mouse_stretch": "under_30", "phone_stretch": "under_30",
    # chair, backrest, armrests
    "chair_stable": "firm", "chair_known": "some", "seat_height": 500,
    "seat_adjusts": "yes", "depth_adjusts": "yes", "seat_depth": "fist",
    "lumbar": "yes", "recline": "slight", "back_contact": "forward", "back_adjusts": "both",
    "arm_adjusts": "height_and_width", "arm_height": "yes", "arm_width": "yes", "arm_pads": [],
    "arm_block": "yes",
    # desk
    "desk_height_fixed": 720, "standing_work": "never", "desk_size": "yes",
    "desk_surface": "matt", "desk_edges": "yes", "documents": "holder",
    # screen and picture
    "screen_top": 1040, "gaze_seen": "down", "screen_distance": 620,
    "screen_front": "yes", "screen_moves": "all", "legible": "yes", "steady": "yes",
    "brightness": "yes", "glare": "sometimes", "light": "yes", "blinds": "yes",
    # keyboard, mouse
    "keyboard_separate": "yes", "keyboard_space": "yes", "keyboard_surface": "yes",
    "wrists_up": "straight", "wrists_sideways": "yes", "shoulders_fixed": "sometimes",
    "keyboard_platform": "no", "forearms": "yes", "mouse_reach": "far", "mouse_surface": "same",
    "mouse_grip": "fits", "mouse_wrist": "free",
    # reach, phone, feet
    "reach_often": "yes", "reach_sometimes": "yes", "reach_height": [], "phone_reach": "far",
    "phone_neck": "sometimes", "phone_handsfree": "no",
    "feet_flat": "hanging", "thighs": "no", "leg_room": "yes", "footrest_offered": "yes",
    # surroundings, work
    "noise": "yes", "warmth": "yes", "draught": "yes", "dry_air": "yes", "space": "yes",
    "software": "yes", "monitoring": "open", "breaks": "yes", "posture": "little",
    "trained": "yes", "eye_offer": "yes", "analysis": "yes",
    "notes": "De balie is maatwerk en vast; de winkel wordt in de zomer van 2027 verbouwd.",
}

_FOOTREST: Mapping[str, object] = {
    "tape": "yes", "desk_moves": "fixed", "footrest_there": "no", "seat_adjustable": "yes",
    "feet_supported": "hanging", "seat_edge": "no", "seat_height": 500,
    "desk_height_fixed": 720, "leg_room": [], "footrest_offered": "yes",
}

_REACH: Mapping[str, object] = {
    "things": [
        {
            "id": "telefoon", "name": "Telefoon", "side": "left", "distance": 620,
            "times_per_hour": 5, "mass": 0.2, "height": "hip_to_shoulder", "behind_or_turned": "no",
        },
        {
            "id": "scanner", "name": "Scanner", "side": "right", "distance": 250,
            "times_per_hour": 15, "mass": 0.3, "height": "hip_to_shoulder", "behind_or_turned": "no",
        },
        {
            "id": "ordners", "name": "Ordners met bestellingen", "side": "right", "distance": 950,
            "times_per_hour": 0.5, "mass": 2.1, "height": "hip_to_shoulder",
            "behind_or_turned": "no",
        },
    ],
    "often_near": "yes", "some_within_arm": "yes", "too_high_or_low": [],
    "free_area": "free", "turn_whole_body": "turns_along", "heavy_things": "far_on_desk",
    "arm_comes_back": "comes_back",
}


def _fixed(question: str, adjustment: str, **more: object) -> dict[str, object]:
    return {"question": question, "adjustment": adjustment, "door": "fixed", **more}


def _employee(question: str, adjustment: str, **more: object) -> dict[str, object]:
    due = {"owner": "An V.", "due": "2026-12-04"}
    return {"question": question, "adjustment": adjustment, "door": "employee", **due, **more}


def _headset(question: str) -> dict[str, object]:
    decided = {"owner": "Tine Maes, zaakvoerder", "due": "2026-12-11", "cost": "low"}
    return {"question": question, "adjustment": "headset", "door": "employer", **decided}


_DOORS: tuple[dict[str, object], ...] = (
    _fixed("desk.feet_flat", "footrest", before="8 cm los", after="op steun"),
    _fixed("footrest.feet_supported", "footrest", before="8 cm los", after="op steun"),
    _fixed("desk.desk_height_fixed", "footrest", before=720, after="voetensteun 9 cm"),
    _fixed("footrest.desk_height_fixed", "footrest", before=720, after="voetensteun 9 cm"),
    _fixed("desk.thighs", "footrest"),
    _fixed("footrest.seat_edge", "footrest"),
    _fixed("desk.shoulders_fixed", "raise_seat", before="zitting 50 cm", after="zitting 51 cm"),
    _fixed("desk.screen_top", "screen_raise", before=1040, after=1240),
    _fixed("desk.mouse_reach", "mouse_closer", before="48 cm", after="30 cm"),
    _fixed("desk.glare", "screen_turn", before="venster in de rug", after="dwars op het venster"),
    _fixed("desk.chair_known", "chair_tour"),
    _fixed("desk.back_contact", "sit_back"),
    _fixed("desk.phone_reach", "phone_closer", before="62 cm", after="25 cm"),
    _fixed("reach_zones.things", "move_closer", row="telefoon", before=620, after=250),
    _employee("reach_zones.things", "move_closer", row="ordners"),
    _employee("reach_zones.heavy_things", "move_closer"),
    _employee("desk.posture", "change_posture"),
    _headset("desk.phone_neck"),
    _headset("desk.phone_handsfree"),
    {
        "question": "desk.standing_work", "adjustment": "desk_adjustable", "door": "employer",
        "owner": "Tine Maes, zaakvoerder", "due": "2027-08-31", "cost": 780,
    },
)

SAMPLE: Mapping[str, object] = {
    "checklists": ["desk", "footrest", "reach_zones"],
    "language": "nl",
    "date": "2026-11-22",
    "workplace": {
        "employer": "Bakkerij De Korenaar", "site": "Gent", "name": "Balie 2", "country": "BE",
    },
    "person": {
        "name": "An V.", "sex": "female", "stature": 1620, "shoe_height": 25,
        "popliteal_height": 410, "seated_elbow_height": 650, "seated_eye_height": 1150,
    },
    "assessor": {"name": "Els Claes", "qualification": "preventieadviseur ergonomie"},
    "answers": {
        f"{checklist}.{question}": answer
        for checklist, answers in (
            ("desk", _DESK), ("footrest", _FOOTREST), ("reach_zones", _REACH),
        )
        for question, answer in answers.items()
    },
    "doors": list(_DOORS),
}
# fmt: on
