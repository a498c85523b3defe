"""A line that is answered in full and that no method covers: what it is called, and where it leads."""

from dataclasses import replace

import pytest

from ergocheck.domain.actions import actions
from ergocheck.domain.advice import Result, evaluate
from ergocheck.domain.answers import Answer, Chosen, Listed, Ticked
from ergocheck.domain.checklist import Choice, Many
from ergocheck.domain.levels import IN_ORDER, NOT_COVERED, UNKNOWN, Range, worst_of
from ergocheck.domain.words import LANGUAGES
from ergocheck.domain.workplace import Assessment, Door
from ergocheck.report.answered import named
from ergocheck.report.document import build
from ergocheck.report.parts.sheet import entries
from ergocheck.report.reader import Reader
from ergocheck.texts import CLOSER, texts_for
from tests.test_examples import raw, result

TASKS = "lifting.tasks"


def tubs(*, alone: bool = False, door: bool = False) -> Result:
    """The tubs of the warehouse: water that moves, carried. Alone: with no other line, all else in order."""
    found = result(raw("warehouse")).assessment
    doors = (Door(TASKS, "closer_look", "employer", "tubs", owner="Petra"),) if door else ()
    if not alone:
        return evaluate(replace(found, doors=doors))
    listed = found.answers.get(TASKS)
    assert isinstance(listed, Listed)
    answers = found.answers.with_(TASKS, Listed(tuple(x for x in listed.lines if x.id == "tubs")))
    for key in found.answers.given:
        if (judged := result(raw("warehouse")).found.judged_at(key)) and judged.findings:
            answers = answers if key == TASKS else answers.with_(key, _good(found, key))
    return evaluate(replace(found, answers=answers, doors=doors))


def _good(found: Assessment, key: str) -> Answer:
    question = found.question(key)
    assert isinstance(question, Choice)
    best = next((o.id for o in question.options if not o.severity), "")
    return Ticked(()) if isinstance(question, Many) else Chosen(best)


def test_it_is_a_finding_whose_first_remedy_is_a_closer_look_by_the_employer() -> None:
    there = tubs(alone=True)
    (finding,) = there.now.not_covered
    assert (finding.row, finding.level) == ("tubs", NOT_COVERED)
    assert there.levers(finding)[0].adjustment.id == "closer_look"
    (action,) = actions(there)
    assert (action.adjustment and action.adjustment.id, action.decided_by) == (
        "closer_look",
        "employer",
    )


def test_the_look_is_offered_nowhere_else() -> None:
    there = tubs()
    for finding in (*there.found.findings, *there.now.findings):
        looks = [r for r in finding.remedies if r.adjustment == "closer_look"]
        assert bool(looks) == finding.closer, finding


def test_a_workplace_with_nothing_else_open_needs_a_closer_look_and_the_report_says_why() -> None:
    for there in (tubs(alone=True), tubs(alone=True, door=True)):
        for language in LANGUAGES:
            said = texts_for(language)
            for state in (there.now, there.planned):
                assert said.range(state.whole.level) == CLOSER.in_(language)
        text = build(there, language="en", audience="employer").text()
        assert "Needs a closer look" in text
        assert "Too early to say" not in text
        assert "No method here gives one of the tasks a level" in text
        assert "Have this work assessed on the spot by a specialist" in text
        assert "the level is certain" not in text


def test_the_plan_in_a_spreadsheet_says_so_too_and_sorts_it_behind_what_could_be_better() -> None:
    reader = Reader(tubs(), "en", "employer")
    told = {entry.risk: entry.priority for entry in entries(reader)}
    (finding,) = reader.result.now.not_covered
    (priority,) = {p for risk, p in told.items() if named(finding, reader) in risk.split("; ")}
    assert priority == "1–3 · Needs a closer look"
    assert "1 · Could be better" in told.values()


def test_a_certain_level_does_not_hide_what_stays_open_behind_it() -> None:
    there = result(raw("warehouse"))
    assert there.now.whole.level.settled
    assert not there.planned.whole.level.settled
    text = build(there, language="en", audience="employer").text()
    assert "Nothing is open" not in text
    beside = build(result(raw("packing-station")), language="en", audience="employer").text()
    assert "Only a method lacks an answer; the level is certain without it." in beside
    assert "After the planned measures, it lies between the best case, “Could be better”" in text


def test_an_open_question_beside_it_is_what_is_open() -> None:
    there = tubs(alone=True)
    answers = there.assessment.answers.with_("lifting.knees", None)
    level = evaluate(replace(there.assessment, answers=answers)).now.whole.level
    assert (level, level.closer) == (Range(1, 3), False)


@pytest.mark.parametrize(
    ("held", "level", "closer"),
    [
        ((NOT_COVERED, IN_ORDER), Range(1, 3), True),
        ((NOT_COVERED, Range(2, 2)), Range(2, 3), True),
        ((NOT_COVERED, Range(3, 3)), Range(3, 3), False),
        ((NOT_COVERED, UNKNOWN), Range(1, 3), False),
        ((NOT_COVERED, Range(0, 1)), Range(1, 3), True),
        ((UNKNOWN,), Range(0, 3), False),
    ],
)
def test_levels_together(held: tuple[Range, ...], level: Range, closer: bool) -> None:
    found = worst_of(held)
    assert (found, found.closer) == (level, closer)
