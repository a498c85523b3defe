"""The list: how far each open assessment is, the level of each signed one, and finding one at once."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest

from ergocheck import assessments
from ergocheck.domain.words import NO_BREAK
from ergocheck.domain.workplace import Door, Person, Workplace
from ergocheck.web import lists
from ergocheck.web.glances import glances
from tests.pages.conftest import Site
from tests.pages.gallery import ASSESSOR, Gallery, lay
from tests.pages.visitor import Visitor

FACTS = {"tape": "no", "desk_moves": "fixed", "footrest_there": "no"}
HANGING = FACTS | {"feet_supported": "hanging"}


def listed(address: str, path: str = "/") -> str:
    """The list in English, with plain spaces."""
    return Visitor(address).get(path).text.replace(NO_BREAK, " ")


def entry(page: str, id: str) -> str:
    """What the list shows of an assessment."""
    return next(part for part in page.split('<li class="entry">') if f"/assessments/{id}" in part)


def test_an_open_one_shows_how_much_is_answered_as_the_walk_counts(gallery: Gallery) -> None:
    page = listed(gallery.address)
    for id in (gallery.worst, gallery.decided, gallery.fresh):
        now = assessments.result(gallery.house, id).now.whole
        assert f"{now.answered} of {now.asked} answered" in entry(page, id)


def test_an_answer_given_since_is_counted_the_next_time(site: Site) -> None:
    id = lay(site.house, "footrest", FACTS)
    before = entry(listed(site.address), id)
    assessments.record(site.house, id, "footrest.footrest_offered", "yes", entry_id=str(uuid4()))
    after = entry(listed(site.address), id)
    assert ("3 of" in before, "4 of" in before) == (True, False)
    assert "4 of" in after


def test_a_signed_one_shows_its_level_once_where_nothing_was_solved(gallery: Gallery) -> None:
    page = listed(gallery.address)
    assert entry(page, gallery.corrected).count("Change soon") == 1
    assert "#level-" not in entry(page, gallery.worst)


def test_a_signed_one_shows_what_it_was_and_what_it_is(site: Site) -> None:
    house = site.house
    id = lay(house, "footrest", HANGING)
    found = assessments.result(house, id).found.findings[0]
    assessments.take_door(
        house, id, Door(found.question, found.remedies[0].adjustment, "fixed", row=found.row)
    )
    assessments.sign(house, id, "Görel Çelik")
    was, becomes, now = entry(listed(site.address), id).partition("becomes")
    assert "Change now" in was
    assert becomes
    assert "Change now" not in now


def named(site: Site, name: str) -> None:
    """An open assessment of a workplace of that name."""
    assessments.start(
        site.house, workplace=Workplace("Bakkerij", "Brugge", name, "BE"), person=Person(),
        assessor=ASSESSOR, checklists=["footrest"], language="nl",
    )  # fmt: skip


def test_a_long_list_comes_in_pages_and_the_search_looks_through_all_of_them(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lists, "ON_A_PAGE", 2)
    for name in ("Balie 1", "Balie 2", "Magazijn"):
        named(site, name)
    first, second, beyond = (listed(site.address, f"/?page={n}") for n in (1, 2, 99))
    assert ("Balie 1" in first, "Balie 1" in second, "Balie 1" in beyond) == (False, True, True)
    assert 'href="/?page=2"' in first
    assert "Page 2 of 2" in second
    found = listed(site.address, "/?q=balie+1")
    assert found.count('class="entry"') == 1
    assert "Balie 1" in found
    assert found.index('role="search"') < found.index('class="entry"')


def test_one_that_cannot_be_read_does_not_hide_the_others(site: Site) -> None:
    assert glances(site.house)(str(uuid4()), datetime(2026, 11, 22, tzinfo=UTC)) is None
