"""The pictures of a report: what lies where, the movements agreed, the index from zero; for whom."""

import json
from datetime import date
from pathlib import Path

import pytest

from ergocheck.domain.advice import evaluate
from ergocheck.exchange import read_assessment
from ergocheck.library import Library
from ergocheck.report.blocks import Audience, Document, Figure, Heading, Pictures
from ergocheck.report.document import build

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
