"""The working, the levels and the refusals stand in four languages."""

import re
from typing import Any

import pytest

from ergocheck.domain.methods import METHODS
from ergocheck.domain.methods.case import REPEATED, CaseRefused
from ergocheck.domain.methods.niosh_tables import REFUSE
from ergocheck.domain.methods.refusals import MESSAGES
from ergocheck.domain.methods.terms import (
    CONVENTIONS,
    NAME,
    TERMS,
    spoken,
    spoken_name,
    spoken_value,
)
from ergocheck.domain.words import LANGUAGES
from tests.methods.cases import EXAMPLES, LIFT, SOUND

# Letters and units that read alike in every language.
AS_THEY_ARE = {
    "A", "D", "F", "H", "L", "V", "AM", "CM", "DM", "FM", "HM", "VM", "LC", "RWL", "LI", "CLI", "FILI", "FIRWL",
    "STLI", "STRWL", "cm", "in", "kg", "lb", "min", "max", "h",
}  # fmt: skip
SCORED = [(method, e["input"]) for method in METHODS for e in EXAMPLES[method]]


@pytest.mark.parametrize("method", METHODS)
def test_every_word_of_the_working_is_translated(method: str) -> None:
    for case in (SOUND[method], *(case for name, case in SCORED if name == method)):
        for step in METHODS[method].score(case).steps:
            text = f"{step.of} {step.working} {step.row} {step.column}"
            if isinstance(step.value, str):
                text += f" {step.value}"
            assert set(NAME.findall(text)) - TERMS.keys() <= AS_THEY_ARE, step
            assert not step.convention or step.convention in CONVENTIONS


def test_spoken() -> None:
    assert spoken_name("tasks[0].FM").en == "task 1: FM"
    assert spoken("1 − 0.003 × |60 − 75|").nl == "1 − 0,003 × |60 − 75|"
    assert spoken("1 − 0.003 × |60 − 75|").en == "1 − 0.003 × |60 − 75|"
    assert spoken("moderate, V < 75 cm").de == "mittel, V < 75 cm"
    assert spoken_value(None).fr == "–"
    assert spoken_value(2.5).fr == "2,5"
    assert spoken_value(-1e-9).en == "0"
    assert spoken_value("footrest").nl == "voetensteun"


def test_the_quick_check_names_what_failed_and_beyond_which_limit() -> None:
    case = {**SOUND["quick-lift"], "L": 30, "F": 12, "close_to_body": False, "H": 70,
            "destination": {"V": 180}}  # fmt: skip
    steps = {step.of: step for step in METHODS["quick-lift"].score(case).steps}
    faults, critical = (spoken_value(steps[of].value) for of in
                        ("not_acceptable_because", "critical_because"))  # fmt: skip
    assert faults.en == (
        "load over 10 kg, trunk twisted, not close to the body, not between hip and shoulder height"
    )
    assert critical.nl == (
        "H 70 > 63 cm, tempo vanaf 12 per minuut, last boven 25 kg, einde V 180 > 175 cm"
    )
    light = METHODS["quick-lift"].score({**case, "L": 4, "F": 5}).steps
    assert "rate from 5 a minute" in spoken_value(light[4].value).en


def test_placeholders_agree_in_all_languages() -> None:
    for words in (*MESSAGES.values(), *REFUSE.values(), *CONVENTIONS.values(), *TERMS.values()):
        held = {frozenset(re.findall(r"\{\w+\}", words.in_(code))) for code in LANGUAGES}
        assert len(held) == 1, words
        assert all(words.in_(code).strip() for code in LANGUAGES)


MESSAGE: list[tuple[str, Any, str]] = [
    ("niosh", {**LIFT, "H": None}, "This value is missing; expected is ≥ 0 cm / in."),
    ("niosh", {**LIFT, "H": "40"}, "A number is expected here (≥ 0 cm / in)."),
    ("niosh", {**LIFT, "H": REPEATED}, "This field is given more than once."),
    ("niosh", {**LIFT, "A": float("nan")}, "A finite number is expected here (≥ 0, ≤ 180 °)."),
    ("niosh", {**LIFT, "L": 1001}, "1001 is out of range (> 0, ≤ 1000 kg / lb)."),
    ("niosh", {**LIFT, "L_average": 13}, "The value may not exceed L (12)."),
    ("niosh", {**LIFT, "coupling": 1}, "One of these words is expected: good, fair, poor."),
    ("niosh", {**LIFT, "destination": 1}, "An object with these fields is expected here: {H, V, A, coupling}."),
    ("niosh", {**LIFT, "conditions": ["one_handed", "fast_movement"]},
     "The NIOSH equation does not apply here: lifting with one hand; "
     "fast lifting (above about 76 cm a second)."),
    ("rosa", {**SOUND["rosa"], "armrest": 1.5}, "A whole number is expected here (≥ 1, ≤ 5)."),
    ("rosa", {**SOUND["rosa"], "armrest": "1"}, "A whole number is expected here (≥ 1, ≤ 5)."),
    ("reach", {**SOUND["reach"], "behind_or_turned": 1}, "true or false is expected here."),
    ("mac", {**SOUND["mac"], "obstacles": "red"}, "This method does not know the field; it knows: {type, "
     "hand_distance, vertical_zone, torso_twist_or_bend, postural_constraints, grip, floor, environment, "
     "communication, people, load_weight}."),
    ("mac", [], "An object with these fields is expected here: {type, load_frequency, hand_distance, "
     "vertical_zone, torso_twist_or_bend, postural_constraints, grip, floor, environment, asymmetry, "
     "carry_distance, obstacles, load, communication, people, load_weight}."),
    ("mac", {"type": "flying", "grip": 1}, "One of these words is expected: lifting, carrying, team."),
    ("hse-filter", {**SOUND["hse-filter"], "zones": ["knee"]},
     "One of these words is expected: above_shoulder, shoulder_to_elbow, elbow_to_knuckle, "
     "knuckle_to_mid_lower_leg, below_mid_lower_leg."),
    ("hse-filter", {**SOUND["hse-filter"], "zones": []}, "The array must hold at least one element."),
    ("niosh-duration", {"periods": 1}, "An array is expected here: [{work, recovery}, …]."),
    ("niosh-duration", {}, "Give periods of work, or a rate with a number of minutes."),
    ("niosh-duration", {"lifting_rate": 1}, "This value is missing; expected is > 0, ≤ 15 min."),
    ("workstation", {}, "Give the stature or at least one measured height."),
    ("quick-lift", {**SOUND["quick-lift"], "V": "1"}, "A number is expected here (cm)."),
    ("day-load", {"blocks": [{"activity": "driving", "hours": 0.5, "longest_unbroken": 40, "part": "work"}]},
     "Longer than the block, which lasts 30 minutes."),
]  # fmt: skip


@pytest.mark.parametrize(("method", "case", "message"), MESSAGE, ids=range(len(MESSAGE)))
def test_message(method: str, case: Any, message: str) -> None:
    with pytest.raises(CaseRefused) as refusal:
        METHODS[method].score(case)
    assert " ".join(refusal.value.message.split()) == message
    assert all(refusal.value.says.in_(code) for code in LANGUAGES)


@pytest.mark.parametrize("condition", REFUSE)
def test_out_of_scope_is_refused_with_the_reason(condition: str) -> None:
    with pytest.raises(CaseRefused) as refusal:
        METHODS["niosh"].score({**LIFT, "conditions": [condition]})
    assert refusal.value.problem.key == "out_of_scope"
    says, why = refusal.value.says, REFUSE[condition]
    assert all(why.in_(code) in says.in_(code) for code in LANGUAGES)


@pytest.mark.parametrize(("field", "value"), [("load", 2.9), ("times_per_day", 2501)])
def test_kim_says_what_it_applies_to(field: str, value: float) -> None:
    with pytest.raises(CaseRefused) as refusal:
        METHODS["kim-lhc"].score({**SOUND["kim-lhc"], field: value})
    assert "method applies" in refusal.value.message


def test_nothing_is_called_safe() -> None:
    texts = [m.score(e).verdict.says for m, e in ((METHODS[n], case) for n, case in SCORED)]
    names = [method.name for method in METHODS.values()]
    for words in (*texts, *names, *CONVENTIONS.values()):
        for code, word in zip(LANGUAGES, ("veilig", "sûr ", "sicher", "safe"), strict=True):
            assert word not in words.in_(code).lower(), words


def test_own_rules_are_labelled() -> None:
    own = {name for name, method in METHODS.items() if not method.validated}
    assert own == {"workstation", "reach", "day-load"}
    for method in METHODS.values():
        assert (method.label is not None) == (not method.validated)
        assert method.citation
        assert method.edition
        if method.id in ("reach", "day-load"):
            assert method.score(SOUND[method.id]).output["validated"] is False
