"""The posture checklist: a complete walk gives one RULA and one REBA number, and those of the worked examples."""

import random
from collections.abc import Mapping
from typing import Any

import pytest

from ergocheck.domain.answers import Answer, Answers, Chosen, Ticked
from ergocheck.domain.checklist import Checklist, Choice, Many
from ergocheck.domain.instruments import instruments
from ergocheck.domain.methods.fed import AREAS
from ergocheck.domain.scoring import shown
from ergocheck.drawing.scenes import SCENES
from ergocheck.library import Library
from tests.methods.cases import EXAMPLES

Said = Mapping[str, str | tuple[str, ...]]
SEATED: Said = {
    "side": "right", "position": "sitting_backrest",
    "upper_arm": "hanging", "elbow": "bent_60_100", "arm_also": (),
    "wrist": "straight", "wrist_also": (),
    "neck": "forward_10", "trunk_backrest": "upright", "turned": (), "feet": "yes",
    "load": "under_2", "grip": "good", "sudden": (), "still": "nothing", "repeated": "nothing",
}  # fmt: skip
UPRIGHT: Said = {
    **{q: a for q, a in SEATED.items() if q not in ("trunk_backrest", "feet")},
    "position": "standing", "trunk": "upright", "weight": "even",
}  # fmt: skip
# Examples of the contract by their names, and how somebody would walk to them.
WALKS: dict[tuple[str, str], Said] = {
    ("rula", "Neutral, seated, supported, no load"): SEATED,
    ("rula", "Typing in good posture, but static"): {
        **SEATED, "wrist": "up_15", "neck": "forward_10_20", "still": "both",
    },
    ("rula", "Laptop on the desk: arm 30 degrees, wrist over 15, neck over 20"): {
        **UPRIGHT, "position": "sitting_free", "feet": "yes", "upper_arm": "forward_20_45",
        "wrist": "up_over_15", "neck": "over_20", "trunk": "upright", "still": "body", "repeated": "arm",
    },
    ("rula", "Mouse far to the side: upper arm 2 + abducted 1, wrist deviated, neck and trunk twisted"): {
        **SEATED, "upper_arm": "forward_20_45", "arm_also": ("out_to_side", "across"),
        "wrist": "down_15", "wrist_also": ("sideways",), "turned": ("neck_turned", "trunk_turned"),
        "still": "both",
    },
    ("rula", "Shelf above the shoulder, 3 kg, repeated; neck extended"): {
        **UPRIGHT, "upper_arm": "over_90", "arm_also": ("shoulder_raised",), "elbow": "under_60",
        "wrist": "up_15", "neck": "back", "load": "from_2", "held": "held_body", "repeated": "arm",
    },
    ("rula", "Gardening, bent forward"): {
        **UPRIGHT, "upper_arm": "forward_45_90", "wrist": "down_15", "neck": "forward_10_20",
        "trunk": "over_60", "still": "body", "repeated": "arm",
    },
    ("rula", "The same work half kneeling"): {
        **UPRIGHT, "position": "kneeling", "upper_arm": "forward_20_45", "wrist": "down_15",
        "trunk": "forward_20",
    },
    ("rula", "Inputs from a public test file"): {
        **UPRIGHT, "upper_arm": "forward_45_90", "elbow": "over_100", "wrist": "up_15", "neck": "over_20",
        "trunk": "forward_20_60", "load": "from_5", "held": "now_body",
    },
    ("rula", "Cell test, upper arm 5, lower arm 2, wrist 3, twist 2: 7 (some copies have 6)"): {
        **UPRIGHT, "upper_arm": "over_90", "arm_also": ("out_to_side",), "elbow": "under_60",
        "wrist": "down_over_15", "wrist_also": ("twisted_to_end",),
    },
    ("reba", "Neutral standing"): UPRIGHT,
    ("reba", "Example pose, left side"): {
        **UPRIGHT, "side": "left", "trunk": "back_20", "neck": "over_20", "weight": "one_leg",
        "elbow": "under_60", "wrist": "up_over_15", "wrist_also": ("twisted",),
    },
    ("reba", "Example pose, right side"): {
        **UPRIGHT, "trunk": "forward_20", "neck": "back", "weight": "one_leg", "elbow": "over_100",
        "wrist": "down_over_15",
    },
    ("reba", "Deep stoop"): {
        **UPRIGHT, "position": "standing_over_60", "trunk": "over_60", "upper_arm": "forward_45_90",
        "elbow": "under_60",
    },
    ("reba", "Reading at a desk, static"): {
        **SEATED, "neck": "over_20", "upper_arm": "forward_20_45", "still": "body",
    },
    ("reba", "Weeding, bent over, repeated"): {
        **UPRIGHT, "position": "standing_30_60", "trunk": "over_60", "turned": ("trunk_turned",),
        "neck": "over_20", "upper_arm": "forward_45_90", "wrist": "up_over_15", "still": "body",
        "repeated": "arm",
    },
    ("reba", "The same work kneeling upright"): {
        **UPRIGHT, "position": "kneeling", "trunk": "forward_20", "upper_arm": "forward_20_45",
        "repeated": "arm",
    },
    ("reba", "12 kg box from the floor, poor grip"): {
        **UPRIGHT, "position": "standing_over_60", "trunk": "over_60", "neck": "back",
        "upper_arm": "forward_20_45", "load": "over_10", "held_heavy": "held_body", "grip": "poor",
        "repeated": "both",
    },
    ("reba", "Inputs from a public test file"): {
        **UPRIGHT, "position": "standing_30_60", "trunk": "over_20_back", "neck": "back",
        "upper_arm": "over_90", "wrist": "down_over_15", "load": "exactly_10", "held_heavy": "now_arms",
        "grip": "fair", "sudden": ("fast_changes",),
    },
}  # fmt: skip
WORST: Said = {
    **UPRIGHT, "position": "standing_over_60", "trunk": "over_60", "weight": "one_leg",
    "turned": ("neck_turned", "neck_sideways", "trunk_turned", "trunk_sideways"), "neck": "back",
    "upper_arm": "over_90", "arm_also": ("shoulder_raised", "out_to_side", "rotated", "across"),
    "elbow": "over_100", "wrist": "up_over_15", "wrist_also": ("sideways", "twisted_to_end"),
    "load": "over_10", "held_heavy": "held_body", "grip": "unacceptable",
    "sudden": ("shock_arm", "shock_body", "fast_changes"), "still": "both", "repeated": "both",
}  # fmt: skip
WALKS |= {(method, "Worst case"): WORST for method in ("rula", "reba")}
NUMBER = {"rula": "grand_score", "reba": "final"}


@pytest.fixture(scope="module")
def posture(library: Library) -> Checklist:
    """The shipped checklist."""
    return library.checklists["posture"]


def walked(said: Said) -> Answers:
    """The answers of a walk."""
    given: dict[str, Answer] = {
        f"posture.{q}": Chosen(a) if isinstance(a, str) else Ticked(a) for q, a in said.items()
    }
    return Answers(given)


def example(method: str, name: str) -> dict[str, Any]:
    """The output of a worked example."""
    found: dict[str, Any] = next(e["output"] for e in EXAMPLES[method] if e["name"] == name)
    return found


@pytest.mark.parametrize(("method", "name"), WALKS)
def test_a_walk_arrives_at_the_worked_example(method: str, name: str, posture: Checklist) -> None:
    said = WALKS[method, name]
    open_ones = [q.id for q in asked(posture, walked(said)) if q.id not in said]
    assert open_ones == []
    result = instruments([posture], walked(said))[method]
    assert result.settled
    assert result.open == ()
    expected = example(method, name)
    assert {k: result.best.output[k] for k in expected} == expected
    assert result.best.verdict.value == expected[NUMBER[method]]


def asked(posture: Checklist, answers: Answers) -> list[Choice]:
    """The questions with options that are shown after these answers."""
    return [
        q for _, q in posture.walk()
        if isinstance(q, Choice) and shown(posture, q, answers) == "yes"
    ]  # fmt: skip


def any_walk(posture: Checklist, chance: random.Random) -> dict[str, Answer]:
    """Every shown question answered, at random."""
    given: dict[str, Answer] = {}
    for _, question in posture.walk():
        if not isinstance(question, Choice) or shown(posture, question, Answers(given)) != "yes":
            continue
        ids = [o.id for o in question.options]
        given[posture.key(question)] = (
            Ticked(tuple(i for i in ids if chance.random() < 0.3))
            if isinstance(question, Many)
            else Chosen(chance.choice(ids))
        )
    return given


def test_every_complete_walk_gives_one_number_each(posture: Checklist) -> None:
    chance = random.Random(6)
    for _ in range(400):
        given = any_walk(posture, chance)
        assert len(given) <= 17
        found = instruments([posture], Answers(given))
        assert list(found) == ["rula", "reba"]
        for result in found.values():
            assert result.settled
            assert result.open == ()


def test_an_open_question_leaves_a_range_that_holds_every_answer(posture: Checklist) -> None:
    chance = random.Random(7)
    for _ in range(150):
        given = any_walk(posture, chance)
        whole = instruments([posture], Answers(given))
        gone = chance.sample(sorted(given), 4)
        left = instruments([posture], Answers({k: a for k, a in given.items() if k not in gone}))
        for method, result in left.items():
            low, high = result.best.verdict.value, result.worst.verdict.value
            value = whole[method].best.verdict.value
            assert low is not None
            assert high is not None
            assert value is not None
            assert low <= value <= high


def test_each_band_leads_to_one_base_option_and_all_options_can_be_reached(
    posture: Checklist,
) -> None:
    fed: dict[str, set[str]] = {}
    bases = {f"{m}.{a.name}": set(a.base) for m, areas in AREAS.items() for a in areas}
    for _, question in posture.walk():
        for option in question.options if isinstance(question, Choice) else ():
            for name, words in option.feeds.items():
                fed.setdefault(name, set()).update(words)
                assert len(bases[name].intersection(words)) <= 1, (question.id, option.id, name)
    for method in ("rula", "reba"):
        for area in AREAS[method]:
            assert fed[f"{method}.{area.name}"] == area.options


def test_it_asks_for_facts_of_an_assessor_and_nobody_else(posture: Checklist) -> None:
    assert posture.audience == ("assessor",)
    assert not any(question.judgement for _, question in posture.walk())


def test_each_angle_has_a_picture_of_its_own(posture: Checklist) -> None:
    bands = ("position", "upper_arm", "elbow", "wrist", "neck", "trunk", "trunk_backrest")
    for _, question in posture.walk():
        if isinstance(question, Choice) and question.id in bands:
            pictures = [o.picture for o in question.options]
            assert None not in pictures
            assert len(set(pictures)) == len(pictures)
            assert set(pictures) <= set(SCENES)
