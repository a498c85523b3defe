"""A worse answer never looks better: not the level, not the index, of the whole or of any section."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise, product
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ergocheck.domain.advice import State, evaluate
from ergocheck.domain.answers import accept
from ergocheck.domain.card import card_for
from ergocheck.domain.checklist import Checklist, Choice, Count, Lines, Many, Measure, Question
from ergocheck.domain.scoring import expected
from ergocheck.domain.workplace import Assessment, Person
from ergocheck.library import Library
from ergocheck.paths import CHECKLISTS
from tests import strategies

LIBRARY = Library.read(CHECKLISTS)
SHIPPED = tuple(LIBRARY.checklists.values())
QUESTIONS = {c.key(q): q for c in SHIPPED for _, q in c.walk()}
AN = Person(
    name="An", stature=1620, popliteal_height=400, buttock_popliteal_length=460,
    seated_elbow_height=655, elbow_rest_height=235, seated_eye_height=1150,
    standing_elbow_height=1010, standing_eye_height=1500,
)  # fmt: skip
CARD = card_for(AN, {})
HARDER = ("distance", "times_per_hour", "load", "per_minute", "hand_distance", "angle")
"""The columns whose larger number is harder. From 3 kg the reach index hands a mass to a closer look."""


def walked(raw: strategies.RawAnswers, chosen: tuple[Checklist, ...] = SHIPPED) -> State:
    """What stands with these answers."""
    taken = accept(chosen, raw)
    return evaluate(
        Assessment("x", date(2026, 11, 22), chosen, LIBRARY.adjustments, taken, person=AN)
    ).now


def fallen(before: State, after: State) -> list[str]:
    """Every level and index that looks better afterwards."""
    places: list[Any] = [("whole", before.whole, after.whole)]
    places += [(at, stood, after.sections[at]) for at, stood in before.sections.items()]
    return [
        f"{at}: {stood} -> {stands}"
        for at, stood, stands in places
        if stands.level.best < stood.level.best
        or stands.level.worst < stood.level.worst
        or stands.index.best < stood.index.best - 1e-9
        or stands.index.worst < stood.index.worst - 1e-9
    ]


def _beyond(question: Measure) -> Iterator[tuple[float, int]]:
    """A value in the middle of what is good, then one in each band, with its severity."""
    good = expected(question, CARD)
    assert good is not None, question.id
    middle = round(sum(good) / 2, 1)
    for side in ("above", "below"):
        yield middle, 0
        for band in sorted((b for b in question.bands if b.side == side), key=lambda b: b.beyond):
            edge, away = (good[1], 1) if side == "above" else (good[0], -1)
            value = round(edge + away * (band.beyond + 1), 1)
            if question.low <= value <= question.high:
                yield value, band.severity


def _ladder(question: Question) -> list[tuple[object, int]]:
    """Answers from good to bad, each with its severity; a measure starts again for its other side."""
    if isinstance(question, Many):
        ticks = [(o.id, o.severity or 0) for o in question.options]
        gathered = [[id for id, _ in ticks[:n]] for n in range(len(ticks) + 1)]
        return [(ids, max((s for _, s in ticks[: len(ids)]), default=0)) for ids in gathered]
    if isinstance(question, Choice):
        return sorted(((o.id, o.severity or 0) for o in question.options), key=lambda o: o[1])
    return list(_beyond(question)) if isinstance(question, Measure) else []


def _shown(checklist: Checklist, question: Question) -> dict[str, object]:
    """The facts that make a question appear."""
    facts: dict[str, object] = {}
    for fact, options in question.when.items():
        facts |= _shown(checklist, checklist.by_id[fact]) | {f"{checklist.id}.{fact}": options[0]}
    return facts


LADDERS = [
    pytest.param(c, q, id=c.key(q))
    for c in SHIPPED
    for _, q in c.walk()
    if q.judgement and not q.health and not isinstance(q, Lines)
]


@pytest.mark.parametrize(("checklist", "question"), LADDERS)
def test_a_worse_answer_to_any_question_never_lowers_the_level(
    checklist: Checklist, question: Question
) -> None:
    facts, key = _shown(checklist, question), checklist.key(question)
    ladder = [(walked({**facts, key: said}), sev) for said, sev in _ladder(question)]
    assert max(severity for _, severity in ladder) == question.attainable
    assert [state.whole.level.best for state, _ in ladder] == [severity for _, severity in ladder]
    for (better, least), (worse, most) in pairwise(ladder):
        assert most < least or not fallen(better, worse)


TWINS = [
    pytest.param(q.same, c.key(q), id=c.key(q))
    for c in SHIPPED
    for _, q in c.walk()
    if q.same and q.judgement
]


@pytest.mark.parametrize(("first", "second"), TWINS)
def test_a_worse_answer_to_what_two_checklists_ask_never_looks_better(
    first: str, second: str
) -> None:
    chosen = tuple(LIBRARY.checklists[key.partition(".")[0]] for key in (first, second))
    facts: dict[str, object] = {}
    for checklist, key in zip(chosen, (first, second), strict=True):
        facts |= _shown(checklist, QUESTIONS[key])
    said = _rising(QUESTIONS[second])
    there = {
        (a, b): walked({**facts, first: said[a], second: said[b]}, chosen)
        for a, b in product(range(len(said)), repeat=2)
    }
    for a, b in there:
        for worse in ((a + 1, b), (a, b + 1)):
            assert worse not in there or not fallen(there[a, b], there[worse]), (a, b, worse)


def _rising(question: Question) -> list[object]:
    """The ladder of a question, of a measure the upper side alone."""
    ladder = _ladder(question)
    ends = [n for n, (_, severity) in enumerate(ladder) if n and not severity]
    return [said for said, _ in (ladder[: ends[0]] if isinstance(question, Measure) else ladder)]


def _worse(question: Question, said: Any, draw: st.DataObject) -> object:
    """Another answer to the same question that is as bad at least."""
    match question:
        case Lines():
            return _worse_lines(question, said, draw)
        case Many():
            return sorted({*said, *draw.draw(strategies.cell(question))})  # type: ignore[misc]
        case Choice():
            least = question.option(said).severity or 0
            return draw.draw(
                st.sampled_from([o.id for o in question.options if (o.severity or 0) >= least])
            )
        case Measure():
            good = expected(question, CARD)
            assert good is not None
            if said > good[1]:
                return draw.draw(st.floats(said, question.high))
            if said < good[0]:
                return draw.draw(st.floats(question.low, said))
            return draw.draw(strategies.cell(question))
        case _:
            raise AssertionError(question.id)


def _worse_lines(question: Lines, said: Any, draw: st.DataObject) -> object:
    """One more line, or one number that is harder."""
    harder = [
        (n, column)
        for n, line in enumerate(said)
        for column in question.columns
        if column.id in HARDER and column.id in line
    ]
    if not harder or draw.draw(st.booleans()):
        return [*said, draw.draw(strategies.line(question, "one more"))]
    n, column = draw.draw(st.sampled_from(harder))
    assert isinstance(column, Measure)
    assert not isinstance(column, Count)
    more = draw.draw(st.floats(said[n][column.id], column.high))
    return [{**line, column.id: more} if at == n else line for at, line in enumerate(said)]


JUDGING = {k: q for k, q in QUESTIONS.items() if q.judgement and not q.health}
KINDS = (Choice, Many, Measure, Count, Lines)
OF = {c.key(q): c for c in SHIPPED for _, q in c.walk()}
RARER = {k: strategies.raw(q) for k, q in JUDGING.items() if isinstance(q, Many | Measure | Lines)}
OTHERS = {k: strategies.raw(q) for k, q in QUESTIONS.items() if k not in RARER}


@settings(
    max_examples=30,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(st.fixed_dictionaries(RARER, optional=OTHERS), st.data())
def test_worse_answers_beside_any_others_never_lower_a_level_or_an_index(
    raw: dict[str, Any], data: st.DataObject
) -> None:
    said = [k for k in raw if k in JUDGING and not isinstance(raw[k], dict)]
    kinds = {type(JUDGING[k]) for k in said}
    of_each = [
        sorted(k for k in said if type(JUDGING[k]) is kind) for kind in KINDS if kind in kinds
    ]
    keys = [data.draw(st.sampled_from(alike)) for alike in of_each]
    for key in keys:
        raw = {**_shown(OF[key], JUDGING[key]), **raw}
    before = walked(raw)
    for key in keys:
        raw = {**raw, key: _worse(JUDGING[key], raw[key], data)}
        after = walked(raw)
        assert fallen(before, after) == [], key
        before = after
