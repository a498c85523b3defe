"""What every answer carries, who may ask, who may post, and what a stranger on the network sees."""

import json
import random
import re
import string
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from uuid import uuid4

import pytest

from ergocheck import assessments
from ergocheck.assessments import House
from ergocheck.settings import read
from ergocheck.web import access, create_app
from tests.conftest import settings_for
from tests.pages.conftest import Site, watched
from tests.pages.gallery import SMALL, Gallery, lay, worst
from tests.pages.visitor import ONWARD, Reply, Visitor

CODE = "12345678"
JSON = {"Content_Type": "application/json", "Accept": "application/json"}
NEEDED = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
}
UNSAFE = ("unsafe-inline", "unsafe-eval", "http:", "https:", "*", "data:")


def statics(page: str) -> set[str]:
    """The static files that a page names."""
    return set(re.findall(r'"(/static/[^"]+)"', page))


def check(reply: Reply) -> None:
    """The headers that no answer lacks."""
    policy = reply.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert not [u for u in UNSAFE if u in policy.split()]
    assert "unsafe" not in policy
    kept = {name: reply.headers.get(name) for name in NEEDED}
    assert kept == NEEDED, reply.path


def test_headers_stand_on_pages_errors_pdf_and_data(gallery: Gallery) -> None:
    visitor = Visitor(gallery.address)
    files = [
        f"/assessments/{gallery.signed}/report.pdf",
        f"/assessments/{gallery.signed}/export.json",
    ]
    for path in [*gallery.kinds, *files, "/health", "/static/old/css/base.css", "/assessments/x"]:
        check(visitor.ask("GET", path))
    answers = f"/assessments/{gallery.signed}/answers"
    for reply in (visitor.ask("POST", "/assessments/new"), visitor.ask("DELETE", "/"),
                  visitor.ask("POST", answers, b"{", **JSON), visitor.ask("GET", answers)):  # fmt: skip
        assert 400 <= reply.status < 500
        check(reply)


def test_static_files_are_kept_for_a_year_under_a_name_of_their_content(gallery: Gallery) -> None:
    visitor = Visitor(gallery.address)
    page = visitor.get(f"/assessments/{gallery.fresh}/footrest/workplace").text
    assert len(statics(page)) >= 10
    for path in statics(page):
        reply = visitor.get(path)
        assert reply.status == 200
        assert {"max-age=31536000", "immutable"} <= set(reply.headers["cache-control"].split(", "))
        assert reply.headers["x-content-type-options"] == "nosniff"
        assert "set-cookie" not in reply.headers
        assert not re.search(r"(?:https?:)?//(?!www\.w3\.org)[a-z0-9-]+\.[a-z]{2,}", reply.text), (
            path
        )


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "evil.example:80"])
def test_a_forged_host_is_refused(gallery: Gallery, host: str) -> None:
    reply = Visitor(gallery.address).ask("GET", "/", Host=host)
    assert reply.status == 400
    assert "evil" not in reply.text
    check(reply)


@pytest.mark.parametrize(
    "path", ["/", "/access", "/health", "/static/old/css/base.css", "/nowhere"]
)
def test_off_loopback_too_a_forged_host_is_refused(guarded: Site, path: str) -> None:
    for method in ("GET", "POST"):
        reply = Visitor(guarded.address).ask(method, path, Host="evil.example")
        assert reply.status == 400
        assert "evil" not in reply.text
        check(reply)


def test_a_server_on_every_address_is_opened_at_the_machines_own(
    house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ergocheck.settings.own_addresses", lambda: ("192.0.2.7", "2001:db8::7"))
    settings = read({"ERGOCHECK_DATA": str(tmp_path)}, host="*")
    with watched(tmp_path, house, trusted_hosts=settings.trusted_hosts, access_code=CODE) as open_:
        for host in ("192.0.2.7", "192.0.2.7:8410", "[2001:db8::7]:8410", "[::1]:8410"):
            assert Visitor(open_.address).ask("GET", "/health", Host=host).status == 200, host
        for host in ("192.0.2.8", "[2001:db8::8]:8410", "0.0.0.0"):
            assert Visitor(open_.address).ask("GET", "/health", Host=host).status == 400, host


def test_a_form_without_its_token_is_refused_kindly(gallery: Gallery) -> None:
    visitor = Visitor(gallery.address, "nl")
    reply = visitor.post(f"/assessments/{gallery.worst}/delete")
    assert reply.status == 400
    assert "<h1>" in reply.text
    assert assessments.open_assessment(gallery.house, gallery.worst)
    check(reply)


@pytest.mark.parametrize(
    "more",
    [
        {"Origin": "http://evil.example"},
        {"Sec_Fetch_Site": "cross-site"},
        {"Content_Type": "text/plain"},
    ],
    ids=str,
)
def test_an_answer_from_a_foreign_page_is_refused(gallery: Gallery, more: dict[str, str]) -> None:
    said = f'{{"id": "{uuid4()}", "question": "footrest.tape", "value": "no"}}'.encode()
    path = f"/assessments/{gallery.fresh}/answers"
    reply = Visitor(gallery.address).ask("POST", path, said, **{**JSON, **more})
    assert reply.status in (403, 415)
    assert not assessments.open_assessment(gallery.house, gallery.fresh).answers.given


def test_an_answer_nobody_can_read_is_refused_in_the_readers_language(gallery: Gallery) -> None:
    visitor, path = Visitor(gallery.address, "de"), f"/assessments/{gallery.fresh}/answers"
    good = {
        "id": str(uuid4()),
        "question": "footrest.tape",
        "value": "red",
        "device_time": "\ud800",
    }
    bodies = [
        b"[" * 90_000,
        b"[]",
        json.dumps(good).encode(),
        json.dumps({**good, "id": "x"}).encode(),
    ]
    for body in bodies:
        reply = visitor.ask("POST", path, body, **JSON)
        assert reply.status == 422
        assert not re.search(r"\b(a|an|object|UUID)\b", json.loads(reply.text)["problem"]), (
            reply.text
        )


def test_an_answer_from_a_device_with_a_broken_clock_is_kept(site: Site) -> None:
    id = lay(site.house, "footrest", {})
    said = {"id": str(uuid4()), "question": "footrest.tape", "value": "no", "device_time": "\ud800"}
    body = json.dumps(said).encode()
    assert (
        Visitor(site.address).ask("POST", f"/assessments/{id}/answers", body, **JSON).status == 200
    )


@pytest.mark.parametrize(
    "away", ["//evil.example", "https://evil.example/", "/\\evil.example", "javascript:1"]
)
def test_no_page_leads_away(site: Site, away: str) -> None:
    visitor = Visitor(site.address)
    page = visitor.get(f"/preferences?back={away}")
    assert "evil.example/" not in page.text.replace("back=", "")
    reply = visitor.post(f"/preferences?back={away}", {"language": "nl"})
    assert reply.headers["location"] == "/"


@pytest.fixture
def guarded(house: House, tmp_path: Path) -> Iterator[Site]:
    """A server that other machines can reach, so that it asks for the code."""
    with watched(tmp_path, house, access_code=CODE) as running:
        yield running


def routes(folder: Path, house: House, id: str) -> Iterator[tuple[str, str]]:
    """Every method and address of the application, for one assessment."""
    place = {"uuid:id": id, "id": id, "checklist": "footrest", "section": "feet",
             "question": "reach_zones.things", "row": "new", "form": "pdf"}  # fmt: skip
    for rule in create_app(settings_for(folder), house).url_map.iter_rules():
        if rule.endpoint != "static":
            path = re.sub(r"<([^>]+)>", lambda m: place[m[1]], rule.rule)
            yield from (
                (method, path) for method in sorted((rule.methods or set()) & {"GET", "POST"})
            )


def test_off_loopback_nothing_is_reachable_before_the_code(guarded: Site, tmp_path: Path) -> None:
    id = lay(guarded.house, "footrest", {})
    stranger = Visitor(guarded.address)
    page = stranger.get("/")
    assert page.path.startswith("/access")
    for method, path in routes(tmp_path, guarded.house, id):
        if path in ("/access", "/health", "/card"):
            continue
        reply = stranger.ask("GET", path) if method == "GET" else stranger.post(path)
        assert reply.status in (*ONWARD, 400, 401, 403), path
        assert "Balie 2" not in reply.text, path
        if reply.status in ONWARD:
            assert reply.headers["location"].startswith("/access"), path
    assert assessments.listed(guarded.house)


def test_off_loopback_a_code_opens_one_browser_and_the_next_is_printed(guarded: Site) -> None:
    lay(guarded.house, "footrest", {})
    own, other = Visitor(guarded.address), Visitor(guarded.address)
    ask = own.get("/")
    assert own.post(ask.path, {"code": "00000000"}).status == 422
    assert own.post(ask.path, {"code": "1234 5678"}).headers["location"] == "/"
    assert own.post(ask.path, {"code": CODE}).headers["location"] == "/"
    assert "Balie 2" in own.get("/").text
    ask = other.get("/")
    assert "Balie 2" not in ask.text
    assert other.post(ask.path, {"code": CODE}).status == 422
    assert len(guarded.codes) == 1
    assert other.post(ask.path, {"code": guarded.code()}).headers["location"] == "/"
    assert "Balie 2" in other.get("/").text


def test_off_loopback_two_who_give_a_code_at_once_do_not_both_come_in(guarded: Site) -> None:
    door = access.Door(CODE, guarded.house.now, lambda _: None)
    with ThreadPoolExecutor(8) as together:
        tokens = [f.result() for f in [together.submit(door.enter, CODE) for _ in range(8)]]
    assert len([t for t in tokens if t]) == 1


def test_off_loopback_a_save_without_the_code_is_answered_as_data(guarded: Site) -> None:
    id = lay(guarded.house, "footrest", {})
    for kind in ("answers", "doors"):
        reply = Visitor(guarded.address, "de").ask(
            "POST", f"/assessments/{id}/{kind}", b"{}", **JSON
        )
        assert reply.status == 401
        assert "Code in einem anderen Tab" in json.loads(reply.text)["problem"]
        check(reply)


def test_off_loopback_the_code_cannot_be_guessed_quickly(guarded: Site) -> None:
    visitor = Visitor(guarded.address)
    path = visitor.get("/").path
    said = [visitor.post(path, {"code": f"{n:08d}"}).status for n in range(8)]
    assert said[:5] == [422] * 5
    assert set(said[5:]) == {429}
    assert visitor.post(path, {"code": CODE}).status == 429


NASTY = [
    "", "0", "-1", "1e999", "NaN", "72,5", "9" * 400, "null", "[]", '{"na": 1}', "\x00", "\ud7ff", "'; drop",
    "<script>", "../../etc", "💥" * 50, "yes", "flat", "2026-02-30", "0000-00-00", "fixed", "door:", "undo:x",
    "line:a", "line:a:b", "none:", "none:footrest.tape", "remove", "footrest", "{}", "%s%n", "{0}", "é" * 3000,
]  # fmt: skip
FIELDS = [
    "do", "footrest.seat_adjustable", "footrest.seat_height", "footrest.seat_height.unit", "footrest.notes",
    "footrest.leg_room", "footrest.leg_room.shown", "footrest.tape.was", "seen", "checklists", "stature", "name",
    "footrest.seat_adjustable~~.door", "footrest.seat_adjustable~~.adjustment", "row_id", "details", "distance",
    "footrest.seat_adjustable~~.due", "footrest.seat_adjustable~~.amount", "workplace", "date", "language",
    "theme", "units", "ink", "code", "country", "sex", "varifocals", "times_per_hour", "height", "conditions",
]  # fmt: skip


def nonsense(chance: random.Random) -> str:
    """A value nobody expects."""
    if chance.random() < 0.2:
        return "".join(chance.choices(string.printable, k=chance.randint(1, 40)))
    return chance.choice(NASTY)


def fuzz(site: Site, folder: Path, posts: int) -> None:
    """Nonsense to every route in turn; whoever breaks the server is found by the watch."""
    chance, visitor = random.Random(26), Visitor(site.address)
    id = assessments.keep(site.house, worst(site.house, *SMALL))
    known = [path for method, path in routes(folder, site.house, id) if method == "POST"]
    visitor.get("/assessments/new")
    for n in range(posts):
        if n % 50 == 0:
            fresh = assessments.keep(site.house, worst(site.house, *SMALL))
        path = known[n % len(known)].replace(id, fresh)
        if path.endswith(("/answers", "/doors")):
            body = json.dumps({
                "id": chance.choice([str(uuid4()), nonsense(chance), 7, None]),
                "question": chance.choice(["footrest.tape", "reach_zones.things", nonsense(chance)]),
                "value": chance.choice([nonsense(chance), [nonsense(chance)], {"na": 3}, 1e308, True, [[1]]]),
                "row": chance.choice([None, nonsense(chance)]), "act": nonsense(chance),
                "fields": chance.choice([None, 3, [[1]], [[nonsense(chance), nonsense(chance)]]]),
            }).encode()  # fmt: skip
            reply = visitor.ask("POST", path, chance.choice([body, body[:-9]]), **JSON)
        else:
            fields = [
                (chance.choice(FIELDS), nonsense(chance)) for _ in range(chance.randint(0, 8))
            ]
            reply = visitor.post(path, fields)
        assert reply.status < 500, (path, reply.status)
        assert "Traceback" not in reply.text


def test_nonsense_to_every_route_breaks_nothing(site: Site, tmp_path: Path) -> None:
    fuzz(site, tmp_path, 300)


@pytest.mark.soak
def test_a_hundred_thousand_posts_of_nonsense_break_nothing(site: Site, tmp_path: Path) -> None:
    fuzz(site, tmp_path, 100_000)
