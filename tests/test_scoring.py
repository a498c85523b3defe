"""Honest scores: a worse answer never looks better, a missing answer is never good, order is nothing."""

from dataclasses import replace
from datetime import date
from itertools import product
from random import Random
from zlib import crc32

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ergocheck.domain.advice import Result, evaluate
from ergocheck.domain.answers import accept
from ergocheck.domain.checklist import Choice, Many
from ergocheck.domain.levels import Range
from ergocheck.domain.scoring import Quantity
from ergocheck.domain.words import LANGUAGES
from ergocheck.domain.workplace import Assessment, Door, Person, Way
from ergocheck.library import Library
from ergocheck.paths import CHECKLISTS
from ergocheck.report.blocks import AUDIENCES
from ergocheck.report.document import build
from tests import strategies, tiny

LIBRARY = Library.read(CHECKLISTS)
SHIPPED = tuple(LIBRARY.checklists.values())
TODAY = date(2026, 11, 22)
AN = Person(name="An", stature=1620, seated_elbow_height=655)
READERS = tuple(product(LANGUAGES, AUDIENCES))
JOINT = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def assessed(raw: dict[str, object], person: Person = AN, doors: tuple[Door, ...] = ()) -> Result:
    """The result of the tiny checklist with these answers."""
    checklist = tiny.checklist()
    given_ = accept([checklist], {f"tiny.{k}": v for k, v in raw.items()})
    return evaluate(
        Assessment("x", TODAY, (checklist,), tiny.adjustments(), given_, doors, person=person)
    )


def walked(raw: strategies.RawAnswers) -> Result:
    """The result of all shipped checklists with these answers."""
    return evaluate(
        Assessment("x", TODAY, SHIPPED, LIBRARY.adjustments, accept(SHIPPED, raw), person=AN)
    )


COMPLETE = {"phone": "no", "desk_height": 640, "chair": [], "things": []}


@pytest.mark.parametrize(
    ("raw", "level", "completeness"),
    [
        ({}, Range(0, 3), 0.0),
        (COMPLETE, Range(0, 0), 1.0),
        ({**COMPLETE, "phone": "yes"}, Range(0, 3), 4 / 5),
        ({**COMPLETE, "phone": "yes", "phone_far": "arm"}, Range(1, 1), 1.0),
        ({**COMPLETE, "phone": "yes", "phone_far": "far"}, Range(3, 3), 1.0),
        ({**COMPLETE, "phone": "yes", "phone_far": {"na": "no"}}, Range(0, 0), 1.0),
        ({**COMPLETE, "phone_far": "far"}, Range(0, 0), 1.0),
        ({**COMPLETE, "chair": ["cover"]}, Range(1, 1), 1.0),
        ({**COMPLETE, "chair": ["cover", "wheel"]}, Range(2, 2), 1.0),
        ({**COMPLETE, "desk_height": 655}, Range(0, 0), 1.0),
        ({**COMPLETE, "desk_height": 655.1}, Range(1, 1), 1.0),
        ({**COMPLETE, "desk_height": 705.1}, Range(2, 2), 1.0),
        ({**COMPLETE, "desk_height": 614.9}, Range(2, 2), 1.0),
    ],
)
def test_a_workplace_is_as_bad_as_its_worst_finding_and_what_is_open_is_a_range(
    raw: dict[str, object], level: Range, completeness: float
) -> None:
    whole = assessed(raw).now.whole
    assert whole.level == level
    assert whole.completeness == pytest.approx(completeness)


def test_a_measure_that_nobody_can_judge_stays_open() -> None:
    assert assessed(COMPLETE, Person()).now.whole.level == Range(0, 2)


def test_the_gap_in_a_finding_is_counted_from_the_edge_of_the_good_range() -> None:
    (finding,) = assessed({**COMPLETE, "desk_height": 740}).now.findings
    assert finding.values["gap"] == Quantity(85.0, "mm")


@pytest.mark.parametrize(
    ("door", "now", "planned"),
    [
        (Door("tiny.phone_far", "closer", "fixed"), 0, 0),
        (Door("tiny.phone_far", "headset", "fixed"), 1, 1),
        (Door("tiny.phone_far", "closer", "employee"), 3, 0),
        (Door("tiny.phone_far", "headset", "employer"), 3, 1),
        (Door("tiny.phone_far", "unheard_of", "employer"), 3, 3),
        (Door("tiny.chair", "closer", "fixed"), 3, 3),
    ],
)
def test_found_now_and_planned_follow_the_doors(door: Door, now: int, planned: int) -> None:
    result = assessed({**COMPLETE, "phone": "yes", "phone_far": "far"}, doors=(door,))
    levels = (result.found.whole.level, result.now.whole.level, result.planned.whole.level)
    assert levels == (Range(3, 3), Range(now, now), Range(planned, planned))


def test_a_fix_counts_as_what_the_question_was_answered_afterwards() -> None:
    again = accept([tiny.checklist()], {"tiny.phone_far": "arm"}).given["tiny.phone_far"]
    door = Door("tiny.phone_far", "closer", "fixed", answer=again)
    result = assessed({**COMPLETE, "phone": "yes", "phone_far": "far"}, doors=(door,))
    assert result.now.whole.level == Range(1, 1)


def test_a_person_brought_to_the_desk_ends_the_finding_on_its_height() -> None:
    met = Door("tiny.desk_height", "closer", "fixed", after=80.0)
    assert assessed({**COMPLETE, "desk_height": 700}, doors=(met,)).now.whole.level == Range(0, 0)


def test_levers_are_ranked_by_what_they_take_off_then_by_least_effort() -> None:
    result = assessed({**COMPLETE, "phone": "yes", "phone_far": "far", "chair": ["wheel"]})
    far, wheel = result.now.findings
    assert [(v.adjustment.id, v.takes_off) for v in result.levers(far)] == [
        ("closer", 3),
        ("headset", 2),
    ]
    assert [(v.adjustment.id, v.takes_off) for v in result.levers(wheel)] == [("headset", 2)]
    assert [(s.adjustment.id, s.takes_off) for s in result.strongest] == [
        ("headset", 4),
        ("closer", 3),
    ]


def test_a_line_takes_its_severity_from_its_rule_and_its_lever_moves_the_thing() -> None:
    binder = {
        "id": "b",
        "name": "Binder",
        "distance": 500,
        "often": 4,
        "weight": 2,
        "height": "low",
        "turned": "no",
    }
    result = assessed({**COMPLETE, "things": [binder]})
    (finding,) = result.now.findings
    assert (finding.row, finding.severity) == ("b", 3)
    assert result.levers(finding)[0].takes_off == 1
    assert result.now.whole.completeness == 1.0


def test_an_open_column_leaves_a_range_and_counts_as_not_answered() -> None:
    whole = assessed({**COMPLETE, "things": [{"id": "b", "distance": 500}]}).now.whole
    assert whole.level.best < whole.level.worst
    assert whole.answered == whole.asked - 1


@JOINT
@given(strategies.answers(SHIPPED), st.data())
def test_removing_an_answer_never_narrows_a_range(
    raw: dict[str, object], data: st.DataObject
) -> None:
    if not raw:
        return
    gone = data.draw(st.sampled_from(sorted(raw)))
    full, less = walked(raw).now, walked({k: v for k, v in raw.items() if k != gone}).now
    assert less.whole.level.best <= full.whole.level.best
    assert less.whole.level.worst >= full.whole.level.worst
    assert less.whole.index.best <= full.whole.index.best + 1e-9
    assert less.whole.index.worst >= full.whole.index.worst - 1e-9


def decided(result: Result, chance: Random) -> tuple[Door, ...]:
    """A decision on some of the findings, each on an adjustment that is offered there."""
    some = [f for f in result.found.findings if chance.random() < 0.7 and result.levers(f)]
    ways: tuple[Way, ...] = ("fixed", "employee", "employer")
    return tuple(
        Door(f.question, chance.choice(result.levers(f)).adjustment.id, chance.choice(ways), f.row)
        for f in some
    )


@settings(JOINT, max_examples=36)
@given(strategies.answers(SHIPPED), st.randoms())
def test_every_accepted_set_of_answers_has_a_result_and_a_report_and_order_does_not_matter(
    raw: dict[str, object], chance: Random
) -> None:
    shuffled = list(raw.items())
    chance.shuffle(shuffled)
    one, other = walked(raw), walked(dict(shuffled))
    assert one.now.judged == other.now.judged
    turned = walked({k: a[::-1] if isinstance(a, list) else a for k, a in raw.items()})
    assert (turned.now.whole, turned.now.sections) == (one.now.whole, one.now.sections)
    assert {f.key for f in turned.now.findings} == {f.key for f in one.now.findings}
    whole = one.now.whole
    assert 0 <= whole.completeness <= 1
    assert 0 <= whole.index.best <= whole.index.worst <= 1
    language, audience = READERS[crc32(repr(raw).encode()) % len(READERS)]
    decided_on = evaluate(replace(one.assessment, doors=decided(one, chance)))
    assert decided_on.found.judged == one.found.judged
    assert build(decided_on, language=language, audience=audience).text()


def _twice(raw: strategies.RawAnswers, *doors: Door) -> Result:
    """Desk and footrest walked together: the second asks some of the very same things."""
    chosen = tuple(LIBRARY.checklists[c] for c in ("desk", "footrest"))
    return evaluate(
        Assessment("x", TODAY, chosen, LIBRARY.adjustments, accept(chosen, raw), doors, person=AN)
    )


SAME = next(
    (q.same, f"footrest.{q.id}", q)
    for _, q in LIBRARY.checklists["footrest"].walk()
    if q.same and isinstance(q, Choice) and not isinstance(q, Many) and q.attainable > 1
)


def test_the_very_same_thing_is_found_once_and_fixed_once() -> None:
    first, second, question = SAME
    bad = max(question.options, key=lambda o: o.severity or 0)
    raw = {first: bad.id, second: bad.id}
    result = _twice(raw)
    assert [f.question for f in result.found.findings] == [first]
    assert not result.found.asks(second)
    section = next(s.id for s, q in LIBRARY.checklists["footrest"].walk() if q is question)
    assert result.found.sections["footrest", section].level.best == bad.severity
    assert result.found.worst_in("footrest", section) == result.found.findings[0]
    remedy = result.levers(result.found.findings[0])[0]
    fixed = _twice(raw, Door(first, remedy.adjustment.id, "fixed"))
    assert fixed.now.whole.level.best < fixed.found.whole.level.best
    assert fixed.now.findings == ()


def test_said_otherwise_the_second_checklist_stands_on_its_own() -> None:
    first, second, question = SAME
    ranked = sorted(question.options, key=lambda o: o.severity or 0)
    result = _twice({first: ranked[0].id, second: ranked[-1].id})
    assert [f.question for f in result.found.findings] == [second]


@pytest.mark.parametrize(
    ("facts", "finding", "offered"),
    [
        ({"desk_moves": "fixed", "footrest": "no"}, "feet_flat", ["footrest", "desk_adjustable"]),
        ({"desk_moves": "fixed", "footrest": "yes"}, "feet_flat",
         ["footrest_adjust", "footrest_larger", "desk_adjustable"]),
        ({"desk_moves": "sitting", "footrest": "no"}, "feet_flat", ["lower_seat", "footrest", "desk_adjustable"]),
        ({"input": "both", "desk_moves": "fixed", "footrest": "yes", "feet_flat": "toes"},
         "shoulders_fixed",
         ["footrest_adjust", "footrest_larger", "keyboard_tray", "desk_adjustable", "shoulders_loose"]),
        ({"back_adjusts": "neither"}, "lumbar", ["chair_replace", "lumbar_cushion"]),
        ({}, "lumbar", ["backrest", "chair_replace", "lumbar_cushion"]),
        ({"device": "laptop", "tape": "no"}, "screen_arm_length",
         ["screen_further", "laptop_set", "laptop_monitor", "desk_larger"]),
        ({"device": "laptop"}, "desk_size", ["desk_clear"]),
    ],
    ids=["fixed desk", "a footrest is there", "a desk that moves",
         "no bare raising of a seat that is too high for the feet", "fixed backrest", "not known yet",
         "no screen arm for a laptop", "nor to free its desk"],
)  # fmt: skip
def test_only_what_makes_sense_at_this_workplace_is_offered(
    facts: dict[str, str], finding: str, offered: list[str]
) -> None:
    bad = {"feet_flat": "hanging", "lumbar": "misplaced", "shoulders_fixed": "no",
           "screen_arm_length": "near", "desk_size": "tight"}  # fmt: skip
    answers = {f"desk.{name}": said for name, said in {**facts, finding: bad[finding]}.items()}
    result = _twice(answers)
    found = next(f for f in result.now.findings if f.question == f"desk.{finding}")
    assert [lever.adjustment.id for lever in result.levers(found)] == offered


KNEE = {"desk.tape": "yes", "desk.seat_height": 430}


@pytest.mark.parametrize(
    ("person", "answers", "asked", "points"),
    [
        (Person(popliteal_height=430), KNEE, False, (1, 1)),
        (Person(popliteal_height=430), {**KNEE, "desk.seat_height": 520}, False, (2, 2)),
        (Person(popliteal_height=430), {"desk.tape": "yes"}, True, (1, 2)),
        (Person(stature=1700), KNEE, True, (1, 2)),
        (Person(stature=1700), {**KNEE, "desk.knees_seen": "low"}, True, (2, 2)),
        (Person(), {**KNEE, "desk.knees_seen": "right"}, True, (1, 1)),
    ],
    ids=["in order", "too high", "not measured", "only predicted", "looked at", "nobody measured"],
)
def test_a_look_is_asked_only_where_the_measure_cannot_say(
    person: Person, answers: dict[str, object], asked: bool, points: tuple[int, int]
) -> None:
    desk = (LIBRARY.checklists["desk"],)
    settling = {"desk.seat_adjusts": "yes", "desk.feet_flat": "flat", "desk.leg_room": "yes"}
    taken = accept(desk, {**settling, **answers})
    result = evaluate(Assessment("x", TODAY, desk, LIBRARY.adjustments, taken, person=person))
    assert result.found.asks("desk.knees_seen") is asked
    rosa = result.instruments["rosa"]
    assert (rosa.best.inputs.seat_height, rosa.worst.inputs.seat_height) == points


def test_facts_alone_are_no_verdict() -> None:
    posture = tuple(c for c in SHIPPED if not any(q.judgement for _, q in c.walk()))
    result = evaluate(Assessment("x", TODAY, posture, LIBRARY.adjustments))
    assert result.now.whole.level == Range(0, 3)
