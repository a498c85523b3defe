"""The working of a score holds: its arithmetic gives its value, and one case per method is kept whole.

python -m tests.methods.test_workings      writes workings.json anew; read the difference
"""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from ergocheck.domain.methods import METHODS
from ergocheck.domain.methods.lines import line_levers
from ergocheck.domain.methods.method import Lever, MethodResult
from tests.methods.cases import EXAMPLES, LIFT, SOUND, TASK
from tests.methods.test_lines import SETTLED

KEPT = Path(__file__).parent / "workings.json"
CASES = [(m, case) for m in METHODS for case in (SOUND[m], *(e["input"] for e in EXAMPLES[m]))]
ENDS = {"H": 45, "V": 120, "A": 45, "coupling": "poor"}
MORE: list[tuple[str, dict[str, Any]]] = [
    ("niosh", {**LIFT, "H": 64, "V": 176, "D": 180, "A": 136, "F": 9.5, "L_average": 10}),
    ("niosh", {**LIFT, "H": 20, "V": 75, "D": 20, "A": 0, "F": 0.1, "L_average": 10}),
    ("niosh", {**LIFT, "H": 70, "F": 16, "destination": ENDS}),
    ("niosh", {**LIFT, "H": 50, "V": 20, "F": 2.4, "destination": ENDS, "units": "us"}),
    ("niosh", {**LIFT, "H": 50, "V": 130, "F": 0.3, "destination": ENDS}),
    ("niosh-multi", {"duration": "short", "tasks": [{**TASK, "F": 6, "destination": ENDS}, {**TASK, "F": 16}]}),
    ("niosh-multi", {"duration": "long", "tasks": [{**TASK, "F": 6}, {**TASK, "F": 1.5, "V": 90}, TASK]}),
    ("niosh", {**LIFT, "H": 25, "D": 25}),
    ("niosh", {**LIFT, "F": 0.2}),
    ("niosh", {**LIFT, "F": 13, "duration": "short"}),
    ("niosh", {**LIFT, "F": 15, "duration": "moderate"}),
    ("kim-lhc", {**SOUND["kim-lhc"], "load": 3}),
    ("niosh-multi", {"duration": "short", "tasks": [{**TASK, "H": 64}, {**TASK, "F": 16}]}),
    ("rosa", {**SOUND["rosa"], **dict.fromkeys(("seat_height", "seat_depth", "armrest", "phone"), 1)}),
    ("niosh-duration", {"periods": [{"work": 50, "recovery": 50}, {"work": 70, "recovery": 1},
                                    {"work": 70, "recovery": 0}], "lifting_rate": 9, "lifting_minutes": 4}),
    ("rosa", {**SOUND["rosa"], "phone": 0, "mouse": 3, "mouse_duration": -1}),
    ("kim-lhc", {**SOUND["kim-lhc"], "load": 45, "twisting": "occasional", "clothing": True,
                 "load_away_from_body": "frequent", "hands_above_shoulder": "frequent",
                 "hands_between_elbow_and_shoulder": "occasional", "space": "restricted"}),
    ("mac", {"type": "carrying", "load_frequency": "purple", "hand_distance": "red", "asymmetry": "amber",
             "postural_constraints": "red", "grip": "amber", "floor": "green", "environment": "amber",
             "carry_distance": "red", "obstacles": "amber"}),
    ("hse-filter", {**SOUND["hse-filter"], "zones": ["above_shoulder", "elbow_to_knuckle"], "load": 2}),
    ("hse-filter", {**SOUND["hse-filter"], "lifts_per_minute": 3}),
    ("quick-lift", {**SOUND["quick-lift"], "age": 50, "sex": "female", "H": 70, "A": 140}),
    ("quick-lift", {**SOUND["quick-lift"], "L": 2}),
    ("quick-lift", {**SOUND["quick-lift"], "age": 18}),
    ("quick-lift", {**SOUND["quick-lift"], "age": 45}),
    ("niosh-duration", {"lifting_rate": 9, "lifting_minutes": 4}),
    ("kim-lhc", {**SOUND["kim-lhc"], "load": 7}),
    ("kim-lhc", {**SOUND["kim-lhc"], "load": 5.5}),
    ("mac", {"type": "lifting", "load_frequency": "amber", **dict.fromkeys(
        ("hand_distance", "vertical_zone", "torso_twist_or_bend", "postural_constraints", "grip", "floor",
         "environment"), "green")}),
    ("niosh", {**LIFT, "V": 110, "D": 26, "H": 26, "A": 0.5, "F": 0.3, "coupling": "poor"}),
    ("niosh", {**LIFT, "V": 90, "H": 28, "A": 0, "units": "us", "coupling": "good"}),
    ("workstation", {"stature": 1700, "sex": "male", "seated_elbow_height": 650, "varifocals": True,
                     "desk_height": 740, "desktop_thickness": 30, "elbow_rest_height": 240}),
    ("workstation", {"seated_elbow_height": 650}),
    ("reach", {"distance": 60, "times_per_hour": 200, "mass": 1, "height": "below_knee_or_above_head",
               "behind_or_turned": True}),
    ("reach", {"distance": 30, "times_per_hour": 0, "mass": 4, "height": "hip_to_shoulder"}),
    ("reach", {"distance": 30, "times_per_hour": 5, "mass": 0.5,
               "height": "knee_to_hip_or_shoulder_to_head", "behind_or_turned": True}),
]  # fmt: skip
LINES: list[tuple[Any, dict[str, Any]]] = [
    ("lifting", {**SETTLED, "control": "yes", "H_end": 600, "V_end": 1200, "A_end": 90}),
    ("lifting", {**SETTLED, "coupling": "poor"}),
    ("lifting", {**SETTLED, "coupling": "good", "V": 750, "A": 0, "D": 0, "F": 0.2}),
    ("lifting", {**SETTLED, "coupling": "poor", "control": "yes", "H_end": 500, "V_end": 400, "A_end": 30}),
    ("reach", {"distance": 500, "times_per_hour": 30, "mass": 1, "behind_or_turned": "yes",
               "height": "knee_to_hip_or_shoulder_to_head"}),
    ("reach", {"distance": 0, "times_per_hour": 30, "mass": 1, "behind_or_turned": "yes",
               "height": "below_knee_or_above_head"}),
    ("reach", {"distance": 260, "times_per_hour": 11, "mass": 0, "behind_or_turned": "yes",
               "height": "knee_to_hip_or_shoulder_to_head"}),
]  # fmt: skip
FIGURES = re.compile(r"[-0-9. +*/(),]*")
COMPARED = re.compile(r"(?:[A-Z] )?(-?[\d.]+) (≤|<|>|≥) (-?[\d.]+)")
SIGNS = {"≤": float.__le__, "<": float.__lt__, ">": float.__gt__, "≥": float.__ge__}


def sum_of(working: str) -> float | None:
    """The value of a working that is arithmetic; None of one that is not."""
    text = re.sub(r"\|([^|]*)\|", r"abs(\1)", working.replace("−", "-").replace("×", "*"))
    plain = re.sub(r"\b(min|max|abs)\(", "(", text)
    if not FIGURES.fullmatch(plain) or not text.strip():
        return None
    return float(eval(text, {"__builtins__": {}}, {"min": least, "max": max, "abs": abs}))


def least(*terms: float) -> float:
    return min(terms)


@pytest.mark.parametrize(
    ("method", "case"),
    [*CASES, *MORE],
    ids=[f"{method} {n}" for n, (method, _) in enumerate([*CASES, *MORE])],
)
def test_the_arithmetic_of_each_step_gives_its_value(method: str, case: dict[str, Any]) -> None:
    for step in METHODS[method].score(case).steps:
        compared = COMPARED.match(step.working.replace("−", "-"))
        if compared:
            one, sign, other = compared.groups()
            assert SIGNS[sign](float(one), float(other)), step
        elif isinstance(step.value, int | float) and (found := sum_of(step.working)) is not None:
            clamped = method == "rosa" and step.of not in ("monitor_and_peripherals", "final")
            if clamped and found != step.value:
                assert not 0 < found <= 7, step
            elif not (step.table and step.table != "5" and step.table != "ANSUR II"):
                assert found == pytest.approx(step.value, rel=1e-4, abs=1e-5), step


def told(scored: MethodResult) -> dict[str, Any]:
    levers = [_lever(lever) for lever in scored.levers]
    verdict = scored.verdict
    steps = [_rounded(step.as_output()) for step in scored.steps]
    return {
        "steps": steps,
        "levers": levers,
        "says": verdict.says.en,
        "level": verdict.level,
        "value": verdict.value,
    }


def _lever(lever: Lever) -> list[Any]:
    names = ("of", "now", "realistic", "value_realistic", "best", "value_best")
    return [_rounded({n: getattr(lever, n)})[n] for n in names]


def _rounded(step: dict[str, Any]) -> dict[str, Any]:
    return {n: round(v, 6) if isinstance(v, float) else v for n, v in step.items()}


def present() -> list[Any]:
    """What the kept cases say now."""
    scored = [*SOUND.items(), *MORE]
    whole: list[Any] = [[m, case, told(METHODS[m].score(case))] for m, case in scored]
    lines = [[kind, line, [_lever(v) for v in line_levers(kind, line)]] for kind, line in LINES]
    loaded: list[Any] = json.loads(json.dumps([*whole, *lines]))
    return loaded


def test_workings_are_as_kept() -> None:
    kept = json.loads(KEPT.read_text(encoding="utf-8"))
    for before, now in zip(kept, present(), strict=True):
        assert now == before


if __name__ == "__main__":
    rows = ",\n".join(json.dumps(row, ensure_ascii=False) for row in present())
    KEPT.write_text(f"[\n{rows}\n]\n", encoding="utf-8")
