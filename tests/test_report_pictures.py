"""The pictures of a report: what lies where, the movements agreed, the index from zero; for whom."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ergocheck.domain.advice import Result, evaluate
from ergocheck.domain.answers import Answer, Chosen, Measured, Ticked
from ergocheck.domain.checklist import Choice, Many, Measure, Option, Remedy
from ergocheck.domain.words import LANGUAGES
from ergocheck.drawing.body import EYES
from ergocheck.drawing.overview import Furnished
from ergocheck.drawing.scenes import scene
from ergocheck.drawing.seated import SEATED
from ergocheck.drawing.shapes import ROLES, Circle, Polygon, RoundedRect, Shape
from ergocheck.exchange import read_assessment
from ergocheck.library import Library
from ergocheck.report.blocks import Audience, Document, Figure, Heading, Pictures
from ergocheck.report.document import build
from ergocheck.report.panels import GAP, PanelsFlow, on_a_floor
from ergocheck.report.parts.sizes import measures
from ergocheck.report.parts.twice import before_and_after, pair_of
from ergocheck.report.parts.views import furnished, glance
from ergocheck.report.reader import Reader
from ergocheck.report.structure import Tree
from ergocheck.report.style import WIDTH
from ergocheck.report.typeface import register
from ergocheck.telling.computer import computer
from ergocheck.telling.fault import fault_shown
from ergocheck.web.sketches import about
from tests.test_drawing import apart

PEOPLE = {r for r in ROLES if r.startswith(("skin", "hair")) and not r.endswith("-far")} - {EYES}
EXAMPLES = Path(__file__).parent.parent / "examples"


def document_of(library: Library, name: str, audience: Audience) -> Document:
    """The report of an example in English."""
    return report_of(library, json.loads((EXAMPLES / f"{name}.json").read_text()), audience)


def report_of(library: Library, raw: dict[str, Any], audience: Audience) -> Document:
    """The report in English of what was answered."""
    return build(result_of(library, raw), language="en", audience=audience)


def result_of(library: Library, raw: dict[str, Any]) -> Result:
    """What was answered, evaluated."""
    checklists, adjustments = library.checklists, library.adjustments
    return evaluate(read_assessment(raw, checklists, adjustments, today=date(2026, 11, 22)))


def headings(document: Document) -> list[str]:
    """What the headings say."""
    return [block.text for block in document.blocks if isinstance(block, Heading)]


def figures(document: Document) -> list[Figure]:
    """Every drawing with its caption."""
    return [f for block in document.blocks if isinstance(block, Pictures) for f in block.figures]


def test_a_bench_is_seen_from_above_and_movements_are_shown(library: Library) -> None:
    document = document_of(library, "packing-station", "employee")
    assert "What lies where" in headings(document)
    assert "The movements in pictures" in headings(document)
    names = {f.drawing.name for f in figures(document)}
    assert {"top_view", "moving_feet", "lift_half"} <= names
    assert all(f.drawing.title for f in figures(document))


PINNED = {
    "good-desk": 4, "packing-station": 6, "warehouse": 6, "laptop-at-the-kitchen-table": 6,
    "call-centre": 6, "short-person-at-a-fixed-desk": 6,
}  # fmt: skip


@pytest.mark.parametrize("name", PINNED)
def test_every_workplace_is_seen_at_a_glance_with_its_findings(library: Library, name: str) -> None:
    raw = json.loads((EXAMPLES / f"{name}.json").read_text())
    result = result_of(library, raw)
    for language in LANGUAGES:
        title, drawn, *_ = glance(Reader(result, language, "employer"))
        assert isinstance(title, Heading)
        assert isinstance(drawn, Pictures)
        (figure,) = drawn.figures
        apart(figure.drawing, PINNED[name])
        left = len(result.now.findings) - PINNED[name]
        told = "".join(run.text for run in figure.caption)
        assert (str(left) in told) if left else not told, "what has no place is counted"


def test_the_kitchen_table_is_drawn_with_its_laptop_and_its_plain_chair(library: Library) -> None:
    raw = json.loads((EXAMPLES / "laptop-at-the-kitchen-table.json").read_text())
    there = furnished(Reader(result_of(library, raw), "en", "employee"))
    assert there == Furnished("laptop", legs=True, rests=False)
    office = json.loads((EXAMPLES / "good-desk.json").read_text())
    assert furnished(Reader(result_of(library, office), "en", "employee")) == Furnished(rests=True)


@pytest.mark.parametrize(
    ("bought", "then"), [("laptop_set", "stand"), ("laptop_monitor", "screen")]
)
def test_a_laptop_stays_a_laptop_until_something_is_bought(
    library: Library, bought: str, then: str
) -> None:
    raw = json.loads((EXAMPLES / "laptop-at-the-kitchen-table.json").read_text())
    eye = [{**d, "adjustment": bought} for d in raw["doors"] if d["question"] == "desk.laptop_eye"]
    doors = [d for d in raw["doors"] if d["question"] != "desk.laptop_eye"]
    result = result_of(library, {**raw, "doors": doors + eye})
    states = result.found, result.now, result.planned
    assert [computer(result, state) for state in states] == ["laptop", "laptop", then]
    papers = ["paper_aside", "paper_flat"]
    twice = before_and_after(Reader(result, "en", "assessor"))
    drawn = twice.figures if twice else ()
    assert [f.drawing.name for f in drawn] == papers
    for figure in drawn:
        own, other = (
            {s for s in scene(figure.drawing.name, display=d).shapes if s.role == "screen"}
            for d in ("laptop", "screen")
        )
        seen = {s for s in figure.drawing.shapes if s.role == "screen"}
        assert len(seen) == len(own)
        assert not seen & other


@pytest.mark.parametrize("audience", ["employer", "employee", "assessor"])
def test_the_measured_workplace_is_drawn_twice_and_for_the_employer_without_a_body(
    library: Library, audience: Audience
) -> None:
    document = document_of(library, "short-person-at-a-fixed-desk", audience)
    drawn = [f.drawing for f in figures(document) if f.drawing.name == "compared"]
    assert len(drawn) == 4
    for picture in drawn:
        seen = {shape.role for shape in picture.shapes}
        assert bool(seen & PEOPLE) == (audience != "employer")


def test_another_body_at_the_same_furniture_is_drawn_alike_for_the_employer(
    library: Library,
) -> None:
    raw = json.loads((EXAMPLES / "short-person-at-a-fixed-desk.json").read_text())
    grown = {k: v + 20 if isinstance(v, int) else v for k, v in raw["person"].items()}
    drawn = [
        figures(report_of(library, {**raw, "person": person}, "employer"))[0].drawing
        for person in (raw["person"], grown)
    ]
    assert drawn[0].name == "compared"
    assert drawn[0].shapes == drawn[1].shapes


@pytest.mark.parametrize("name", ["packing-station", "call-centre", "short-person-at-a-fixed-desk"])
def test_one_report_shows_one_person(library: Library, name: str) -> None:
    seen = {
        frozenset(shape.role for shape in figure.drawing.shapes) & PEOPLE
        for figure in figures(document_of(library, name, "employee"))
        if figure.drawing.name != "lift_team"
    }
    assert len(seen - {frozenset()}) == 1


def test_before_and_after_show_the_worst_that_was_solved_in_one_frame(library: Library) -> None:
    raw = json.loads((EXAMPLES / "call-centre.json").read_text())
    unmeasured = {k: v for k, v in raw["answers"].items() if k != "desk.seat_height"}
    doors = [d for d in raw["doors"] if d["question"] != "desk.seat_height"]
    document = report_of(library, {**raw, "answers": unmeasured, "doors": doors}, "employer")
    before, after = next(b.figures for b in document.blocks if isinstance(b, Pictures))
    assert "Seat too short" in "".join(run.text for run in before.caption)
    heads = [
        max(s.centre[1] for s in f.drawing.shapes if isinstance(s, Circle)) for f in (before, after)
    ]
    for head, figure in zip(heads, (before, after), strict=True):
        assert figure.drawing.y < 0 < head < figure.drawing.y + figure.drawing.height


def test_movements_stay_together_in_panels_of_one_height(library: Library) -> None:
    document = document_of(library, "warehouse", "employee")
    (block,) = [b for b in document.blocks if isinstance(b, Pictures) and len(b.figures) > 2]
    register()
    flow = PanelsFlow(block, Tree().root)
    _, height = flow.wrap(WIDTH, 1000.0)
    assert flow.rows == 2
    assert height == pytest.approx(2 * flow.tall + GAP)
    above = next(f.drawing for f in block.figures if f.drawing.name == "moving_feet")
    assert not on_a_floor(above)


Choices = list[tuple[Choice, Option, Remedy]]


@pytest.fixture(scope="module")
def remedies(library: Library) -> Choices:
    """Every remedy of every answer of the shipped checklists."""
    return [
        (question, option, remedy)
        for checklist in library.checklists.values()
        for _, question in checklist.walk()
        if isinstance(question, Choice)
        for option in question.options
        for remedy in option.remedies
    ]


def names_of(library: Library, each: tuple[Choice, Option, Remedy]) -> tuple[str, str] | None:
    """The pictures of a finding that was solved in that way."""
    question, option, remedy = each
    was: Answer = Chosen(option.id)
    now: Answer = Chosen(str(remedy.becomes))
    ticked = None
    if isinstance(question, Many):
        was, now, ticked = Ticked((option.id,)), Ticked(()), option.id
    return pair_of(question, was, ticked, now, library.adjustments[remedy.adjustment])


def test_no_remedy_is_drawn_as_the_fault_it_ends(library: Library, remedies: Choices) -> None:
    pairs = 0
    for each in remedies:
        question, option, remedy = each
        names = names_of(library, each)
        if names is None:
            continue
        pairs += 1
        before, after = names
        good = {o.picture for o in question.options if o.severity == 0}
        assert before not in good, (question.id, option.id)
        assert drawn_alone(before) != drawn_alone(after), (question.id, option.id, remedy)
        becomes = {o.id: o for o in question.options}.get(str(remedy.becomes))
        worse = {o.picture for o in question.options if o.severity and o is not becomes}
        assert after not in worse, (question.id, option.id, remedy)
        if becomes is not None and becomes.severity:
            assert after == becomes.picture, "what is only eased is shown as it is now"
    assert pairs > 180


def test_a_fault_is_never_shown_by_what_is_in_order(remedies: Choices) -> None:
    for question, option, _ in remedies:
        many = isinstance(question, Many)
        answer: Answer = Ticked((option.id,)) if many else Chosen(option.id)
        name = fault_shown(question, answer, option.id if many else None)
        good = {o.picture for o in question.options if o.severity == 0}
        assert name is None or name not in good, (question.id, option.id)


def drawn_alone(name: str) -> tuple[Shape, ...]:
    """A picture with one person, of no level, whole."""
    return scene(name, who="x", whole=True).shapes


def test_a_measure_is_drawn_to_what_was_measured(library: Library) -> None:
    scales = {
        q.picture
        for checklist in library.checklists.values()
        for _, q in checklist.walk()
        if isinstance(q, Measure) and q.bands
    }
    for name in filter(None, scales):
        one, two = (scene(name, measures={"value": value}).shapes for value in (70.0, 96.0))
        assert one != two, name


def test_armrests_that_were_taken_off_are_gone_from_the_drawing(
    library: Library, remedies: Choices
) -> None:
    after = {
        names[1]
        for each in remedies
        if each[2].adjustment in {"armrest_remove", "rest_arms_on_desk"}
        and (names := names_of(library, each)) and each[0].id != "mouse"
    }  # fmt: skip
    assert after == {"forearms_on_desk"}
    assert not SEATED["forearms_on_desk"].spec.rests  # type: ignore[attr-defined]


def test_a_laptop_does_not_turn_into_a_screen_by_setting_it(
    library: Library, remedies: Choices
) -> None:
    seen = {
        (option.id, remedy.adjustment): names_of(library, (question, option, remedy))
        for question, option, remedy in remedies
        if question.id == "laptop_eye"
    }
    assert seen[("high", "screen_lower")] == ("laptop_too_high", "laptop_on_stand")
    assert seen[("low", "laptop_monitor")] == ("screen_too_low", "screen_height"), "one was bought"


@pytest.mark.parametrize(("told", "stands"), [({"footrest_height": 9.0}, 9.0), ({}, 10.2)])
def test_a_desk_above_a_footrest_is_measured_from_the_footrest(
    told: dict[str, float], stands: float
) -> None:
    sizes = {"stature": 170.0, "value": 66.0, "good_low": 63.0, "good_high": 67.0, **told}
    shapes = scene("desk_above_footrest", level=0, measures=sizes).shapes
    (strip,) = [s for s in shapes if isinstance(s, Polygon) and s.role == "tape"]
    heights = sorted({round(y, 3) for _, y in strip.points})
    assert heights == pytest.approx([stands, stands + 66.0])
    tops = [s.y + s.height for s in shapes if isinstance(s, RoundedRect) and s.role == "wood"]
    assert tops == pytest.approx([stands + 66.0]), "the desk is where the tape ends"


def test_the_walk_hands_the_measured_footrest_to_the_drawing(library: Library) -> None:
    raw = json.loads((EXAMPLES / "short-person-at-a-fixed-desk.json").read_text())
    raw["doors"] = []
    raw["answers"] = {
        **{k: v for k, v in raw["answers"].items() if "desk_height_fixed" not in k},
        "footrest.footrest_there": "yes", "footrest.footrest_height": 50,
        "footrest.desk_above_footrest": 690,
    }  # fmt: skip
    result = result_of(library, raw)
    question = result.assessment.question("footrest.desk_above_footrest")
    assert question.picture == "desk_above_footrest"
    assert about(result, question, Measured(690.0))["footrest_height"] == 5.0
    drawn = measures(Reader(result, "en", "assessor"), result.now, question)
    assert (drawn["footrest_height"], drawn["desk_height"]) == (5.0, 74.0)
