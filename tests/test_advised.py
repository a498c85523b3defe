"""What is advised of a line: never what was done already, and never beside what was decided."""

import re

import pytest

from ergocheck.domain.actions import in_the_plan, promised, solved, weighed
from ergocheck.domain.advice import Result
from ergocheck.domain.answers import Listed
from ergocheck.domain.checklist import Lines
from ergocheck.domain.scoring import Finding
from ergocheck.domain.words import LANGUAGES
from ergocheck.report.answered import advised, short
from ergocheck.report.document import build
from ergocheck.report.parts.decisions import beside_advice
from ergocheck.report.reader import Reader
from ergocheck.telling.teller import Teller
from ergocheck.telling.told import methods_told
from ergocheck.texts import texts_for
from tests.test_examples import LEVELS, raw, result
from tests.test_methods_shown import lines, plain

TASKS = "lifting.tasks"


def at(found: Result, row: str) -> Finding:
    """The finding of a lifting line."""
    return next(f for f in found.now.findings if (f.question, f.row) == (TASKS, row))


def said(found: Result, row: str) -> tuple[str, str]:
    """What stands in the cells "found" and "advised" of a line."""
    reader, finding = Reader(found, "en", "employer"), at(found, row)
    question = found.assessment.question(TASKS)
    told = (short(question, found.now.answers.get(TASKS), finding, reader),
            advised(question, finding, reader))  # fmt: skip
    return plain(told[0]), plain(told[1])


def test_what_was_done_is_not_offered_again() -> None:
    found = result(raw("packing-station"))
    assert "put_down_first" in {d.adjustment for d in found.assessment.doors if d.door == "fixed"}
    assert "put_down_first" in {v.adjustment.id for v in found.levers(at(found, "pallet"))}
    assert "put_down_first" not in {v.adjustment.id for v in weighed(found, at(found, "pallet"))}


def test_every_lever_of_a_line_is_weighed_and_what_was_decided_is_among_them() -> None:
    """A measure that eases a line without a better level helps too."""
    found = result(raw("warehouse"))
    for finding in (f for f in found.now.findings if f.row):
        weighs = {v.adjustment.id for v in weighed(found, finding)}
        doors = found.doors_at(finding)
        done = {d.adjustment for d in found.assessment.doors if d.door == "fixed"}
        assert {v.adjustment.id for v in found.levers(finding)} - done <= weighs
        assert {d.adjustment for d in doors if d.door != "fixed"} <= weighs, finding.row


@pytest.mark.parametrize("name", LEVELS)
def test_what_is_decided_is_told_as_decided(name: str) -> None:
    """Every decision stands among what helps, and says that it is in the plan."""
    found = result(raw(name))
    text = plain(build(found, language="en", audience="employer").text())
    for finding in found.now.findings:
        for lever in weighed(found, finding):
            if in_the_plan(found, finding, lever.adjustment):
                words = re.escape(plain(lever.adjustment.text.en))
                assert re.search(f"{words} →\\s[^→]*, planned", text), lever
    assert found.assessment.doors


def test_who_decides_reads_what_else_the_promised_level_counts_on() -> None:
    text = plain(build(result(raw("packing-station")), language="en", audience="employer").text())
    assert text.count("Along with it: Side: In front; Height: Between hip and shoulder; ") == 1


def test_who_decides_reads_once_how_it_is_done() -> None:
    found = result(raw("laptop-at-the-kitchen-table"))
    reader = Reader(found, "en", "employer")
    text = plain(build(found, language="en", audience="employer").text())
    wanted = {a.adjustment for a in reader.decisions if a.adjustment}
    assert wanted
    assert {text.count(plain(one.how.en)) for one in wanted} == {1}


@pytest.mark.parametrize(
    ("name", "question", "measure", "cost"),
    [("laptop-at-the-kitchen-table", "desk.screen_arm_length", "laptop_set", "115"),
     ("warehouse", "lifting.tasks", "lifting_aid", "8900")],
)  # fmt: skip
def test_a_measure_costs_everywhere_what_was_decided_for_it(
    name: str, question: str, measure: str, cost: str
) -> None:
    found = result(raw(name))
    offers = [
        (finding, lever)
        for finding in found.now.findings
        for lever in weighed(found, finding)
        if (finding.question, lever.adjustment.id) == (question, measure)
    ]
    assert {promised(found, *each)[1] for each in offers} == {cost}


def test_a_line_that_the_plan_settles_gets_no_other_lever() -> None:
    decided, open_ = result(raw("warehouse")), lines(result(raw("warehouse")), "sacks")
    for found, lever in ((decided, False), (open_, True)):
        for method in methods_told(found, Teller(texts_for("en")), 8):
            for score in method.told:
                if score.about.startswith("Säcke") and method.id in ("niosh", "kim-lhc", "mac"):
                    assert bool(score.lever) == lever, method.id
    by_id = {m.id: m for m in methods_told(decided, Teller(texts_for("en")), 8)}
    niosh = by_id["niosh"]
    assert niosh.told[0].changes == ("After the planned measures: in order.",)
    cans = next(s for s in by_id["hse-filter"].told if s.about.startswith("Kartons mit Dosen"))
    assert not cans.lever, "it is in order as it stands"


def test_the_advice_is_what_ends_the_finding_or_eases_it_most() -> None:
    whole = result(raw("warehouse"))
    ids = ("sacks", "bulk", "top_shelf", "tubs")
    told = {row: said(lines(whole, *ids), row) for row in ids}
    assert told["bulk"] == ("Heaviest load: 25 kg; once in 20 minutes", "heaviest load 10 kg")
    assert told["top_shelf"] == (
        "Heaviest load: 12 kg; Height of the hands: 170 cm; Height difference: 90 cm",
        "height of the hands 75 cm; height difference 25 cm",
    )
    assert told["sacks"][1] == told["tubs"][1] == "–"


def test_where_no_number_is_to_change_the_words_that_are_stand_beside_the_others() -> None:
    found = result(raw("packing-station"))
    boxes = next(f for f in found.now.findings if f.row == "boxes")
    question, answer = found.assessment.question(boxes.question), found.now.answers
    told = short(question, answer.get(boxes.question), boxes, Reader(found, "en", "employer"))
    assert plain(told) == "Distance: 40 cm; Height: Below the knee or above the head; 30 an hour"


def test_what_was_decided_is_what_is_advised() -> None:
    assert said(result(raw("warehouse")), "sacks")[1] == "height of the hands 75 cm"


@pytest.mark.parametrize("name", [n for n in LEVELS if n in ("warehouse", "packing-station")])
def test_no_advice_names_a_value_that_the_line_has_already(name: str) -> None:
    found = lines(result(raw(name)), "sacks", "top_shelf", "bulk", "tubs", "pallet", "crates")
    question = found.assessment.question(TASKS)
    answer = found.now.answers.get(TASKS)
    assert isinstance(question, Lines)
    assert isinstance(answer, Listed)
    for line in answer.lines:
        if any(f.row == line.id for f in found.now.findings):
            numbers, advice = said(found, line.id)
            told = numbers.lower().replace(": ", " ").split("; ")
            assert not {*told} & {*advice.split("; ")}


def test_the_verdict_counts_what_was_only_eased_as_the_table_of_the_visit_lists_it() -> None:
    found = result(raw("laptop-at-the-kitchen-table"))
    held = [s.left for s in solved(found)]
    assert sum(map(bool, held)) == 1 < len(held)
    text = plain(build(found, language="en", audience="employer").text())
    assert "findings were solved during the visit. One more was eased." in text


def test_an_advised_value_reads_on_from_its_word_in_each_language() -> None:
    found = result(raw("warehouse"))
    cells = {
        language: plain(
            beside_advice((), at(found, "sacks"), Reader(found, language, "employer")).text()
        )
        for language in LANGUAGES
    }
    assert cells == {
        "nl": "advies: hoogte van de handen 75 cm",
        "fr": "conseillé : hauteur des mains 75 cm",
        "de": "empfohlen: Höhe der Hände 75 cm",
        "en": "advised: height of the hands 75 cm",
    }


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (0.05, "per_min", "once in 20 minutes"),
        (0.5, "per_min", "once in 2 minutes"),
        (0.9, "per_min", "9 times in 10 minutes"),
        (0.25, "per_hour", "once in 4 hours"),
        (0.01, "per_min", "once in 100 minutes"),
        (0.37, "per_min", "0.37 a minute"),
        (1, "per_min", "1 a minute"),
        (0, "per_hour", "0 an hour"),
        (2.2e-313, "per_hour", "0 an hour"),
        (0.5, "kg", "0.5 kg"),
    ],
)
def test_less_than_once_is_told_as_once_in_so_many(value: float, unit: str, words: str) -> None:
    assert plain(texts_for("en").quantity(value, unit)) == words


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("packing-station", "in order, €140, planned"),
        ("warehouse", "change now, free, planned"),
    ],
)
def test_what_was_decided_stands_with_its_own_cost_and_the_level_the_plan_promises(
    name: str, told: str
) -> None:
    text = build(result(raw(name)), language="en", audience="employer").text()
    assert told in text.replace("\N{NO-BREAK SPACE}", " ")
