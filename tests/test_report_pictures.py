"""The pictures of a report: what lies where, the movements agreed, the index from zero; for whom."""

import json
from datetime import date
from pathlib import Path

import pytest

from ergocheck.domain.advice import evaluate
from ergocheck.drawing.body import EYES
from ergocheck.drawing.shapes import ROLES, Circle
from ergocheck.exchange import read_assessment
from ergocheck.library import Library
from ergocheck.report.blocks import Audience, Document, Figure, Heading, Pictures
from ergocheck.report.document import build
from ergocheck.report.panels import GAP, PanelsFlow, on_a_floor
from ergocheck.report.structure import Tree
from ergocheck.report.style import WIDTH
from ergocheck.report.typeface import register

PEOPLE = {r for r in ROLES if r.startswith(("skin", "hair")) and not r.endswith("-far")} - {EYES}
EXAMPLES = Path(__file__).parent.parent / "examples"


def document_of(library: Library, name: str, audience: Audience) -> Document:
    """The report of an example in English."""
    raw = json.loads((EXAMPLES / f"{name}.json").read_text())
    checklists, adjustments = library.checklists, library.adjustments
    day = date(2026, 11, 22)
    result = evaluate(read_assessment(raw, checklists, adjustments, today=day))
    return build(result, language="en", audience=audience)


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
    assert "The workplace at a glance" not in headings(document)
    names = {f.drawing.name for f in figures(document)}
    assert {"top_view", "moving_feet", "lift_half", "index"} <= names
    assert all(f.drawing.title for f in figures(document))


@pytest.mark.parametrize(("audience", "shown"), [("employer", 0), ("employee", 4), ("assessor", 4)])
def test_the_measured_body_is_not_drawn_for_the_employer(
    library: Library, audience: Audience, shown: int
) -> None:
    document = document_of(library, "short-person-at-a-fixed-desk", audience)
    drawn = [f for f in figures(document) if f.drawing.name == "compared"]
    assert len(drawn) == shown


@pytest.mark.parametrize("name", ["packing-station", "call-centre", "short-person-at-a-fixed-desk"])
def test_one_report_shows_one_person(library: Library, name: str) -> None:
    seen = {
        frozenset(shape.role for shape in figure.drawing.shapes) & PEOPLE
        for figure in figures(document_of(library, name, "employee"))
        if figure.drawing.name != "lift_team"
    }
    assert len(seen - {frozenset()}) == 1


def test_before_and_after_show_the_worst_that_was_solved_in_one_frame(library: Library) -> None:
    document = document_of(library, "call-centre", "employer")
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
