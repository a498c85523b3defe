"""Each method is shown with number, words, source, certainty and lever: on the page, in the report, as JSON."""

import html
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

from ergocheck import assessments
from ergocheck.assessments import House
from ergocheck.domain.advice import Result, evaluate
from ergocheck.domain.answers import Listed
from ergocheck.domain.checklist import Lines
from ergocheck.domain.levels import Range
from ergocheck.domain.methods import METHODS
from ergocheck.domain.methods.line_result import severity_of_index
from ergocheck.domain.methods.lines import line_levers, line_severity
from ergocheck.domain.methods.reach import HEIGHTS
from ergocheck.domain.words import LANGUAGES, Language
from ergocheck.domain.workplace import Assessor, Person
from ergocheck.exchange import write_result
from ergocheck.report.document import build
from ergocheck.telling.cases import JobCase, LineCase, cases, level_of
from ergocheck.telling.heights import to_measure
from ergocheck.telling.teller import Teller
from ergocheck.telling.told import MethodTold, methods_told
from ergocheck.texts import texts_for
from ergocheck.web import create_app
from tests.conftest import settings_for
from tests.test_examples import LEVELS, LIBRARY, raw, result

MOST = 8
SAFE = {
    "en": r"\bsafe(?!ty Executive)",
    "nl": r"\bveilig",
    "fr": r"\bsûr(e|s|es)?\b",
    "de": r"\bsicher\b",
}
every = pytest.mark.parametrize("name", LEVELS)
in_all = pytest.mark.parametrize("language", LANGUAGES)


def told(found: Result, language: Language = "en") -> dict[str, MethodTold]:
    """The methods of a result by their names."""
    return {m.id: m for m in methods_told(found, Teller(texts_for(language)), MOST)}


def without(found: Result, *keys: str) -> Result:
    """The same with some questions not answered, and nothing decided."""
    answers = found.assessment.answers
    for key in keys:
        answers = answers.with_(key, None)
    return evaluate(replace(found.assessment, answers=answers, doors=()))


def lines(found: Result, *ids: str) -> Result:
    """The lifting lines of those ids only, and nothing decided."""
    listed = found.assessment.answers.get("lifting.tasks")
    assert isinstance(listed, Listed)
    kept = Listed(tuple(line for line in listed.lines if line.id in ids))
    answers = found.assessment.answers.with_("lifting.tasks", kept)
    return evaluate(replace(found.assessment, answers=answers, doors=()))


def sentences(method: MethodTold) -> Iterator[str]:
    """Everything that must be readable beside a method without a click."""
    yield from (method.name, method.label, method.source, method.confidence)
    for score in method.told:
        yield from (score.about, score.number, *score.says, *score.open, score.reason)
        yield from (score.lever, *score.changes)


def plain(text: str) -> str:
    """A text without the difference between its spaces."""
    return " ".join(text.split())


@pytest.fixture
def pages(house: House, tmp_path: Path) -> Iterator[object]:
    """The pages over a house of its own."""
    app = create_app(settings_for(tmp_path), house)
    app.config["TESTING"] = True
    with app.test_client() as client:
        yield client


@every
@in_all
def test_the_report_holds_everything_that_is_said_of_each_method(
    name: str, language: Language
) -> None:
    found = result(raw(name))
    for audience in ("employer", "employee", "assessor"):
        text = plain(build(found, language=language, audience=audience).text())
        for method in told(found, language).values():
            for sentence in sentences(method):
                assert plain(sentence) in text


@every
def test_the_page_holds_everything_that_is_said_of_each_method(
    name: str, house: House, pages: object
) -> None:
    found = result(raw(name))
    id = assessments.keep(house, found.assessment)
    reply = pages.get(f"/assessments/{id}/results", headers={"Accept-Language": "nl"})  # type: ignore[attr-defined]
    text = plain(html.unescape(re.sub(r"<[^>]+>", " ", reply.text)))
    methods = told(found, "nl")
    assert methods
    for method in methods.values():
        for sentence in sentences(method):
            assert plain(sentence) in text
        for score in method.told:
            for working in score.workings:
                for number in working.numbers:
                    assert plain(f"{number.name} {number.value} {number.source}") in text


@every
def test_edition_citation_and_own_rules_stand_beside_each_method(name: str) -> None:
    first: dict[str, str] = {}
    for id, method in told(result(raw(name))).items():
        citation = METHODS[id].citation
        if citation in first:
            assert plain(method.source) == f"Edition and source as above: {first[citation]}."
        else:
            assert citation in plain(method.source)
            assert METHODS[id].edition in plain(method.source)
        first.setdefault(citation, method.name)
        label = METHODS[id].label
        assert method.label == (label.in_("en") if label else "")


def test_two_methods_of_one_source_name_it_once_in_the_report() -> None:
    text = plain(build(result(raw("warehouse")), language="en", audience="employer").text())
    assert text.count(METHODS["niosh"].citation) == 1
    assert "Edition and source as above: Revised NIOSH lifting equation." in text


@every
@in_all
def test_no_sentence_says_safe(name: str, language: Language) -> None:
    for method in told(result(raw(name)), language).values():
        for sentence in (*sentences(method), *method.limits):
            assert not re.search(SAFE[language], sentence, re.IGNORECASE), sentence


def test_unchecked_figures_say_so() -> None:
    methods = told(result(raw("warehouse")))
    assert "unchecked" in methods["quick-lift"].confidence
    assert "five levels are unchecked" in methods["niosh"].confidence
    assert "unchecked" not in told(result(raw("good-desk")))["rosa"].confidence


def test_an_own_rosa_is_called_a_self_check() -> None:
    found = result(raw("call-centre"))
    person = found.assessment.person
    own = replace(found.assessment, assessor=Assessor(f" {person.name.upper()} "))
    assert told(found)["rosa"].name == "ROSA"
    assert told(evaluate(own))["rosa"].name == "Self-check of the workplace (after ROSA)"
    nobody = replace(found.assessment, person=Person(), assessor=Assessor())
    assert told(evaluate(nobody))["rosa"].name == "ROSA"


def test_a_card_says_what_to_measure_to_do_better() -> None:
    found = result(raw("short-person-at-a-fixed-desk"))
    say = Teller(texts_for("nl"))
    assert to_measure(found.card, say) == (
        "Gemeten maakt deze maat de kaart preciezer: van achterkant zitvlak tot knieholte."
    ), "nobody stands at a desk that is fixed for sitting"
    person = replace(found.assessment.person, buttock_popliteal_length=430.0)
    measured = evaluate(replace(found.assessment, person=person))
    assert to_measure(measured.card, say) == ""


def test_the_strongest_lever_says_from_what_to_what() -> None:
    found = lines(result(raw("warehouse")), "sacks")
    scored = {score.about: score for score in told(found)["niosh"].told}
    sacks = next(score for about, score in scored.items() if score.number == "4.03")
    assert (
        plain(sacks.lever) == "Make the load lighter, from 20 to 10 kg (index from 4.03 to 2.01)."
    )
    dutch = {s.number: plain(s.lever) for s in told(found, "nl")["niosh"].told}
    assert dutch["4,03"] == "Maak de last lichter, van 20 naar 10 kg (index van 4,03 naar 2,01)."


def test_a_lever_is_what_the_method_itself_says_of_the_change() -> None:
    for case in cases(result(raw("packing-station")))["niosh"]:
        assert isinstance(case, LineCase)
        assert case.scored is not None
        first = case.scored.levers[0]
        after = first.value_realistic or 0.0
        text = told(result(raw("packing-station")))["niosh"]
        assert any(f"to {after:.2f})." in plain(score.lever) for score in text.told)


REACHES = product((200, 300, 500, 700), (0.5, 5, 60, 200), (0.5, 2), HEIGHTS, ("yes", "no"))


def test_the_strongest_lever_of_a_reach_is_the_strongest_that_the_findings_offer() -> None:
    things = LIBRARY.checklists["reach_zones"].by_id["things"]
    assert isinstance(things, Lines)
    offered = [r.becomes for r in things.remedies if isinstance(r.becomes, Mapping)]
    for values in REACHES:
        line = dict(zip(("distance", "times_per_hour", "mass", "height", "behind_or_turned"),
                        values, strict=True))  # fmt: skip
        now = line_severity("reach", line).severity.worst
        after = [line_severity("reach", {**line, **{n: v for n, v in b.items() if n in line}})
                 for b in offered]  # fmt: skip
        least = min(found.severity.worst for found in after)
        levers = line_levers("reach", line)
        assert (levers[0].value_realistic if levers else now) == min(least, now), line


def test_mac_begins_with_what_is_red_and_says_only_once_that_its_total_ranks() -> None:
    mac = told(lines(result(raw("warehouse")), "sacks", "tubs"))["mac"]
    sacks = next(score for score in mac.told if plain(score.number) == "17 points")
    assert plain(sacks.lever) == "Bring “hand distance” from red to green (total from 17 to 11)."
    whole = " ".join(sentence for score in mac.told for sentence in (*score.says, score.lever))
    assert "rank" not in whole
    assert sum("ranks tasks" in limit for limit in mac.limits) == 1


def test_a_line_that_no_method_may_judge_shows_its_reason_and_no_number() -> None:
    found = result(raw("warehouse"))
    refused = [s for s in told(found)["niosh"].told if s.reason]
    assert len(refused) == 1
    assert "does not apply here: an unstable load" in refused[0].reason
    assert refused[0].number == ""
    assert refused[0].level is not None
    assert not refused[0].level.settled


def test_a_method_shows_no_level_but_its_own() -> None:
    """What the quick check hands on to the equation gets its level there, and says so in a word here."""
    scores = {s.about: s for s in told(result(raw("warehouse")))["quick-lift"].told}
    said = {score.number: score.level for score in scores.values() if score.number}
    assert said == {
        "Calculate further": None, "Critical": Range(3, 3), "Acceptable": Range(0, 0),
    }  # fmt: skip
    for case in cases(result(raw("warehouse")))["niosh"]:
        assert isinstance(case, LineCase)
        if case.scored:
            index = case.scored.verdict.value
            assert level_of(case) == Range(severity_of_index(index), severity_of_index(index))


def test_the_walk_shows_the_reason_in_its_list_of_lines(house: House, pages: object) -> None:
    id = assessments.keep(house, result(raw("warehouse")).assessment)
    reply = pages.get(f"/assessments/{id}/lifting/tasks", headers={"Accept-Language": "de"})  # type: ignore[attr-defined]
    assert "Die NIOSH-Gleichung gilt hier nicht" in html.unescape(reply.text)


def test_an_open_question_makes_a_range_that_names_the_question() -> None:
    whole = result(raw("good-desk"))
    assert told(whole)["rosa"].told[0].open == ()
    key = _feeding_rosa(whole)
    score = told(without(whole, key))["rosa"].told[0]
    assert " to " in plain(score.number)
    assert not score.settled
    assert whole.assessment.question(key).ask.in_("en") in score.open
    assert [w.title for w in score.workings] == ["Best case", "Worst case, where it differs"]
    ask = whole.assessment.question(key).ask.in_("en")
    assert all(any(ask in number.source for number in w.numbers) for w in score.workings)


def _feeding_rosa(found: Result) -> str:
    """An answered question that moves ROSA when it is left out."""
    for key in found.assessment.answers.given:
        score = told(without(found, key))["rosa"].told[0]
        if found.assessment.question(key).ask.in_("en") in score.open:
            return key
    raise AssertionError("no question moves ROSA")


def test_an_incomplete_line_names_its_open_questions() -> None:
    found = lines(result(raw("warehouse")), "top_shelf")
    listed = found.assessment.answers.get("lifting.tasks")
    assert isinstance(listed, Listed)
    line = listed.lines[0]
    cells = {name: cell for name, cell in line.cells.items() if name != "hand_distance"}
    answers = found.assessment.answers.with_("lifting.tasks", Listed((replace(line, cells=cells),)))
    score = told(evaluate(replace(found.assessment, answers=answers)))["niosh"].told[0]
    asked = next(c for c in found.assessment.question("lifting.tasks").columns  # type: ignore[union-attr]
                 if c.id == "hand_distance").ask.en  # fmt: skip
    assert asked in score.open
    assert score.number.endswith("or more, perhaps outside the limits")


def test_a_heavy_line_shows_the_least_its_index_can_be_though_its_level_is_certain() -> None:
    found = lines(result(raw("warehouse")), "sacks")
    listed = found.assessment.answers.get("lifting.tasks")
    assert isinstance(listed, Listed)
    cells = {n: cell for n, cell in listed.lines[0].cells.items() if n != "hand_distance"}
    answers = found.assessment.answers.with_(
        "lifting.tasks", Listed((replace(listed.lines[0], cells=cells),))
    )
    score = told(evaluate(replace(found.assessment, answers=answers)))["niosh"].told[0]
    assert score.number == "2.01 or more, perhaps outside the limits"
    assert score.level is not None
    assert score.level.settled
    assert "certain without it" in score.says[0]


def test_rosa_says_once_where_its_level_begins_and_what_a_good_workplace_scores() -> None:
    """The sentence of the level says it; the small print does not say it again."""
    for name in ("good-desk", "call-centre"):
        rosa = told(result(raw(name)))["rosa"]
        whole = " ".join((*rosa.told[0].says, *rosa.limits))
        assert whole.count("ction level 5") <= 1
        assert "Action level: 5" not in whole
        assert whole.count("scores 3") <= 1


@every
@in_all
def test_a_lever_is_an_instruction_and_keeps_its_colon_for_the_label(
    name: str, language: Language
) -> None:
    for method in told(result(raw(name)), language).values():
        for score in method.told:
            assert ":" not in score.lever


def test_each_legend_names_the_letters_of_its_tables_and_no_other() -> None:
    found = lines(result(raw("warehouse")), "sacks", "top_shelf")
    legends = {id: m.letters for id, m in told(found).items() if m.letters}
    assert legends["quick-lift"] == "L load in kg; F lifts a minute."
    assert "FIRWL" not in legends["niosh"]
    assert "FIRWL" in legends["niosh-multi"]
    for id, method in told(found).items():
        shown = {
            letter
            for score in method.told
            for working in score.workings
            for n in working.numbers
            for letter in re.findall(r"\b[A-Z]{2,5}\b", f"{n.name} {n.how}")
        }
        explained = set(re.findall(r"\b[A-Z]{2,5}\b", method.letters))
        if id in legends:
            assert shown <= explained | {"ISO", "TR"}, id


def test_what_is_planned_tells_what_rosa_becomes() -> None:
    found = result(raw("demo"))
    now, then = (
        (f.best.verdict.value, f.worst.verdict.value)
        for f in (found.instruments["rosa"], found.instruments_planned["rosa"])
    )
    said = " ".join(told(found)["rosa"].told[0].changes)
    if now == then:
        assert "ROSA stays" in said
    else:
        assert f"ROSA becomes {then[0]:g}" in said


def test_of_a_range_no_lever_is_claimed_that_was_not_computed() -> None:
    found = result(raw("good-desk"))
    score = told(without(found, _feeding_rosa(found)))["rosa"].told[0]
    assert "No single change" not in " ".join((score.lever, *score.changes))


def test_where_only_the_hours_would_lower_rosa_nobody_is_told_to_sit_less() -> None:
    score = told(result(raw("good-desk")))["rosa"].told[0]
    assert plain(score.number) == "3 of 10"
    assert (score.lever, score.changes[0]) == (
        "", "Used for this long, no workplace scores lower."
    )  # fmt: skip


def test_lines_of_one_job_get_one_index_with_its_lever() -> None:
    found = lines(result(raw("warehouse")), "sacks", "top_shelf")
    case = cases(found)["niosh-multi"][0]
    assert isinstance(case, JobCase)
    assert case.scored is not None
    score = told(found)["niosh-multi"].told[0]
    assert score.number == f"{case.scored.verdict.value:.2f}"
    assert score.says[0] == case.scored.verdict.says.en
    assert f"(index from {score.number} to " in plain(score.lever)
    assert score.workings


def test_lines_that_cannot_be_added_up_are_named() -> None:
    case = cases(result(raw("warehouse")))["niosh-multi"][0]
    assert isinstance(case, JobCase)
    assert case.scored is None
    assert "tubs" in {line.id for line in case.left_out}
    assert told(result(raw("warehouse")))["niosh-multi"].told[0].reason


def test_every_multiplier_stands_in_the_appendix_with_its_cell() -> None:
    found = result(raw("packing-station"))
    text = plain(build(found, language="en", audience="employer").text())
    appendix = text.partition("Appendix: how the numbers were computed")[2]
    for step in cases(found)["niosh"][0].scored.steps:  # type: ignore[union-attr]
        if step.table:
            assert f"table {step.table}, row {step.row}" in appendix
    assert "23 × " in appendix


def test_the_quick_check_counts_its_reasons_and_tells_them_where_a_value_comes_from() -> None:
    numbers = told(result(raw("packing-station")))["quick-lift"].told[0].workings[0].numbers
    told_at_once = {n.name: (n.value, plain(n.source)) for n in numbers}
    assert told_at_once["what makes it critical"] == ("0", "")
    assert told_at_once["what is not acceptable at once"] == (
        "3", "load over 10 kg, not close to the body, not between hip and shoulder height",
    )  # fmt: skip


def test_the_employers_report_holds_no_working_with_measures_of_the_body() -> None:
    found = result(raw("demo"))
    whole = told(found)["workstation"].told[0].workings[0].numbers
    stature = next(n.source for n in whole if "ANSUR" in n.source)
    assert stature in build(found, language="en", audience="employee").text()
    employer = build(found, language="en", audience="employer").text()
    assert stature not in employer
    assert "shows measures of the body" in employer


@every
def test_the_result_as_json_holds_value_level_words_and_levers(name: str) -> None:
    written = json.loads(json.dumps(write_result(result(raw(name)), texts_for("fr"))))["methods"]
    assert written
    for score in written:
        assert {"best", "worst"} == score["value"].keys() == score["level"].keys()
        assert isinstance(score["levers"], list)
        if score["result"] is not None:
            assert score["says"]["best"]


def test_an_index_is_never_rounded_across_a_limit() -> None:
    say = Teller(texts_for("en"))
    assert say.index(1.0) == "1"
    assert say.index(1.001) == "1.001"
    assert say.index(2.4134) == "2.41"
