"""What the results ask for next, and what they do not ask for any more."""

from ergocheck import assessments
from ergocheck.exchange import read_assessment
from tests.pages.gallery import Gallery
from tests.pages.visitor import Visitor
from tests.test_not_covered import tubs

ARMRESTS = {
    "checklists": ["armrest"], "person": {"name": "P.", "stature": 1620},
    "answers": {"armrest.armrests_there": "yes", "armrest.adjustable": "height_and_width",
                "armrest.elbow_measured": "yes", "armrest.armrest_height": 400},
}  # fmt: skip


def seen(gallery: Gallery, path: str) -> str:
    """A page in English."""
    return Visitor(gallery.address).get(path).text


def test_where_nothing_is_answered_nothing_is_said_to_be_found_in_order(gallery: Gallery) -> None:
    page = seen(gallery, f"/assessments/{gallery.fresh}/results")
    assert "Nothing is answered yet" in page
    assert "Strongest lever" not in page
    step = page.rpartition('<a class="next"')[2].partition("</a>")[0]
    assert "<b>Answer " in step


def test_the_yellow_step_leads_to_the_first_decision_before_it_leads_to_signing(
    gallery: Gallery,
) -> None:
    page = seen(gallery, f"/assessments/{gallery.worst}/results")
    step = page.rpartition('<a class="next"')[2].partition("</a>")[0]
    assert "Decide, " in step
    assert "-card" in step
    assert f"/assessments/{gallery.worst}/sign" in page


def test_a_lift_that_no_method_covers_needs_a_closer_look_wherever_it_is_decided(
    gallery: Gallery,
) -> None:
    for done in (False, True):
        id = assessments.keep(gallery.house, tubs(alone=True, door=done).assessment)
        for part in ("results", "lifting/tasks"):
            page = seen(gallery, f"/assessments/{id}/{part}").partition("<main")[2]
            assert "Needs a closer look" in page
            assert 'class="badge level-1' not in page
            assert "finding finding--1" not in page
            assert "could be better" not in page


def test_a_measure_that_cannot_be_judged_yet_carries_no_level(gallery: Gallery) -> None:
    house = gallery.house
    read = read_assessment(
        ARMRESTS, house.library.checklists, house.library.adjustments, today=house.now().date()
    )
    id = assessments.keep(house, read)
    page = seen(gallery, f"/assessments/{id}/armrest/armrests").partition("<main")[2]
    line = page.partition('id="armrest-armrest_height-line"')[2].partition("</div>")[0]
    assert "40" in line
    assert "shape" not in line, "no level stands beside it"


def test_a_replaced_version_leads_to_the_new_one_and_calls_for_nothing(gallery: Gallery) -> None:
    newer = next(
        r.superseded_by for r in assessments.listed(gallery.house) if r.id == gallery.corrected
    )
    page = seen(gallery, f"/assessments/{gallery.corrected}/results")
    assert page.count(f'href="/assessments/{newer}/results"') == 2
    assert "/correct" not in page
    assert "Decide" not in page


def test_a_frozen_section_shows_no_button_that_does_nothing(gallery: Gallery) -> None:
    page = seen(gallery, f"/assessments/{gallery.signed}/footrest/feet")
    assert "Undo" not in page
    assert '.unit"' not in page


def test_what_is_fixed_is_not_also_promised_for_later(gallery: Gallery) -> None:
    page = seen(gallery, f"/assessments/{gallery.signed}/footrest/feet")
    fixed = [part.split("</section>")[0] for part in page.split("Fixed now")[1:]]
    assert fixed
    assert not any("does it" in part.split("Found:")[0][:400] for part in fixed)


def test_a_section_without_questions_says_so_and_is_no_part(gallery: Gallery) -> None:
    page = seen(gallery, f"/assessments/{gallery.fresh}/desk/screen")
    assert "There is nothing to ask here" in page
    assert "Part " not in page
    assert 'id="progress"' not in page


def test_a_section_shows_no_picture_that_its_first_question_shows_again(gallery: Gallery) -> None:
    same, own = (
        seen(gallery, f"/assessments/{gallery.fresh}/desk/{s}") for s in ("hours", "stretch")
    )
    assert 'class="section-picture"' not in same
    assert 'class="section-picture"' in own


def test_a_part_whose_finding_was_asked_in_another_leads_to_that_question(gallery: Gallery) -> None:
    page = seen(gallery, f"/assessments/{gallery.worst}/results")
    row = next(r for r in page.split("<tr>") if "The footrest</span>" in r)
    assert "notes" not in row
    assert f"/assessments/{gallery.worst}/desk/feet#desk-footrest_offered-card" in row
