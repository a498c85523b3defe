"""A therapist's file is read whole or refused with the file, the place and what was expected."""

import shutil
from pathlib import Path
from typing import cast

import pytest

from ergocheck.domain.checklist import Lines
from ergocheck.domain.errors import ChecklistRefused
from ergocheck.library import Library, read_checklist, schemas
from ergocheck.library.folder import publish, published_hashes
from ergocheck.paths import CHECKLISTS
from tests import tiny

PHONE_FAR = '  id = "far"'

REFUSALS = {
    "an unknown key": ('version = 1', 'version = 1\nowner = "me"', "owner", "no such key"),
    "a missing language": (', fr = "Tiny fr"', "", "title, fr", "this key"),
    "a text left empty": ('fr = "Tiny fr"', 'fr = ""', "title, fr", "at least 1 character"),
    "an id used twice": ('id = "phone_far"', 'id = "phone"', "question phone", "no other one has"),
    "an unknown adjustment": ('id = "headset", becomes = "arm"', 'id = "hedset", becomes = "arm"',
                              "adjust hedset", "adjustments.toml"),
    "an unknown picture": ('picture = "desk_height"', 'picture = "desk_hight"', "desk_hight", "drawn"),
    "an unknown item": ('na = true', 'na = true\nitem = "scr_tpo"', "item scr_tpo", "48 desk questions"),
    "an unknown method input": ('"reach.height" = "hip_to_shoulder"', '"reach.hight" = "hip_to_shoulder"',
                                "reach.hight", "input of a method"),
    "an unknown method option": ('"reach.height" = "hip_to_shoulder"', '"reach.height" = "hip"',
                                 "reach.height = hip", "one of"),
    "a severity over 3": ("severity = 3", "severity = 4", "option far, severity", "less than or equal to 3"),
    "a severity that is no number": ("severity = 3", 'severity = "high"', "severity", "integer"),
    "a when on a judgement": ('when = { phone = ["yes"] }', 'when = { chair = ["wheel"] }',
                              "when chair", "earlier"),
    "a when on an unknown option": ('phone = ["yes"]', 'phone = ["maybe"]', "when phone = maybe", "one of"),
    "a judgement without an option in order": ("severity = 0", "severity = 1", "phone_far", "severity 0"),
    "an adverse option without a finding": (f'finding = {tiny.words("Phone far")}', "", "option far", "finding"),
    "an adverse option without adjustments": (
        'adjust = [{ id = "closer", becomes = "near" }, { id = "headset", becomes = "arm" }]', "",
        "option far", "adjustment"),
    "an adjustment that ends nowhere better": ('id = "headset", becomes = "arm"',
                                               'id = "headset", becomes = "far"', "becomes far", "better"),
    "a unit that cannot be fed": ('unit = "mm"\nrange = [400, 1400]', 'unit = "kg"\nrange = [400, 1400]',
                                  "workstation.desk_height", "the unit mm"),
    "an unknown setting of the card": ("card.desk_sitting", "card.desk_siting", "expect", "desk_sitting"),
    "a placeholder missing in one language": ("Desk {gap} too low fr", "Desk too low fr", "finding",
                                              "same placeholders"),
    "a brace that stands alone in a finding": ("Phone far de", "Phone far { de", "option far, finding, de",
                                               "brace of the text is doubled"),
    "a brace that stands alone in a band": ("Desk {gap} too low nl", "Desk gap} too low nl",
                                            "band below 0, finding, nl", "doubled"),
    "a placeholder in the finding of an option": (tiny.words("Wheel broken"), tiny.words("Wheel {nope} broken"),
                                                  "option wheel, finding", "there are none"),
    "a placeholder with a form of its own": (tiny.words("Desk {gap} too low"), tiny.words("Desk {gap:d} too low"),
                                             "band below 0, finding", "['gap', 'value']"),
    "a rule whose inputs no column gives": ('severity_from = "reach"', 'severity_from = "lifting"',
                                            "question things, severity_from", "feeds lifting.L"),
    "rows without a rule": ('severity_from = "reach"\n', "", "question things", "severity_from"),
    "a yes where true is meant": ('na = true', 'na = "yes"', "phone_far, na", "boolean"),
    "a number between quotes": ("range = [400, 1400]", 'range = ["400", 1400]', "range", "number"),
    "a judgement that does not say why": (f'why = {tiny.words("It pulls the trunk forward.")}', "",
                                          "phone_far", "why"),
    "a note that does not say who reads it": ('readers = ["assessor", "employer"]', "", "notes", "readers"),
    "a column that does not exist": ("becomes = { distance = 200 }", "becomes = { distanse = 200 }",
                                     "distanse", "columns"),
    "an adjustment that hangs on an unknown answer": (
        'id = "headset", becomes = "arm"', 'id = "headset", becomes = "arm", when = { phone = ["maybe"] }',
        "when phone = maybe", "an option of a choice"),
    "a band that feeds an unknown option": (
        "above = 50\n", 'above = 50\n  feeds = { "rosa.monitor" = "too_hi" }\n',
        "feeds rosa.monitor = too_hi", "one of"),
    "a look that gives way to no measure": (
        'id = "phone"\n', 'id = "phone"\nunless = ["desk_height"]\n', "unless desk_height", "earlier measure"),
    "a judgement that gives way to a measure": (
        'id = "phone_far"\n', 'id = "phone_far"\nunless = ["desk_height"]\n', "phone_far, unless", "hides a finding"),
    "answers that leave no adjustment": (
        '[{ id = "closer", becomes = "near" }]', '[{ id = "closer", becomes = "near", when = { phone = ["no"] } }]',
        "option arm, when", "whatever is answered"),
    "methods asked for in a column that must be filled in": (
        '"reach.behind_or_turned" = "no"', '"also.method" = "mac"', "column turned, feeds also.method",
        "many with optional"),
    "something that is not TOML": ("version = 1", "version = ", "file", "TOML"),
    "more than 1 MB": ("version = 1", "version = 1\n#" + "x" * 1_000_000, "file", "1 MB"),
}  # fmt: skip


def test_the_tiny_checklist_is_read_with_every_kind() -> None:
    kinds = [type(q).__name__ for _, q in tiny.checklist().walk()]
    assert kinds == ["Choice", "Choice", "Measure", "Many", "Lines", "Note"]


@pytest.mark.parametrize(("old", "new", "where", "wanted"), REFUSALS.values(), ids=REFUSALS.keys())
def test_a_file_is_refused_with_the_place_and_what_was_expected(
    old: str, new: str, where: str, wanted: str
) -> None:
    assert old in tiny.TEXT
    with pytest.raises(ChecklistRefused) as refused:
        tiny.checklist(tiny.TEXT.replace(old, new, 1))
    said = [f"{p.where} | {p.values['expected']}" for p in refused.value.problems]
    assert any("tiny.toml" in s and where in s and wanted in s for s in said), said


def test_one_bad_file_hides_no_other_whatever_is_wrong_with_it(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(CHECKLISTS, tmp_path / "checklists"))
    (folder / "latin.toml").write_bytes("id = 'é'".encode("latin-1"))
    (folder / "torn.toml").write_text("id = ", encoding="utf-8")
    (folder / "deep.toml").write_text("id = " + "[" * 5000, encoding="utf-8")
    (folder / "published.toml").write_text("torn-1 = ", encoding="utf-8")
    stray = tiny.TEXT.replace("Phone far nl", "Phone { far nl").replace('"tiny"', '"stray"')
    (folder / "stray.toml").write_text(stray, encoding="utf-8")
    library = Library.read(folder)
    assert set(library.checklists) == set(Library.read(CHECKLISTS).checklists)
    places = {p.where for p in library.problems}
    assert {f"{name}.toml: file" for name in ("latin", "torn", "deep", "published")} <= places
    assert "stray.toml: question phone_far, option far, finding, nl" in places


def test_what_an_editor_adds_around_a_text_makes_no_other_checklist(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(CHECKLISTS, tmp_path / "checklists"))
    file = folder / "footrest.toml"
    lines = file.read_bytes().replace(b"\n", b"\r\n")
    file.write_bytes(b"\xef\xbb\xbf" + lines)
    library = Library.read(folder)
    assert library.problems == ()
    shipped = Library.read(CHECKLISTS).checklists["footrest"]
    assert library.checklists["footrest"].hash == shipped.hash


def test_every_shipped_checklist_is_read_and_in_the_order_of_a_walk() -> None:
    library = Library.read(CHECKLISTS)
    assert library.problems == ()
    assert list(library.checklists) == [
        "desk",
        "footrest",
        "armrest",
        "reach_zones",
        "lifting",
        "posture",
    ]


def test_a_published_version_with_another_text_is_refused(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(CHECKLISTS, tmp_path / "checklists"))
    (folder / "published.toml").write_text(publish(folder), encoding="utf-8")
    file = folder / "footrest.toml"
    file.write_text(file.read_text(encoding="utf-8") + "# another text\n", encoding="utf-8")
    library = Library.read(folder)
    assert "footrest" not in library.checklists
    assert "a higher number" in str(library.problems[0].values["expected"])


def test_every_shipped_version_is_published_with_the_hash_of_its_text() -> None:
    published = published_hashes(CHECKLISTS)
    for checklist in Library.read(CHECKLISTS).checklists.values():
        assert published[f"{checklist.id}-{checklist.version}"] == checklist.hash
    shipped = {f.stem for f in CHECKLISTS.glob("*.toml")} - {"adjustments", "published"}
    assert {name.rpartition("-")[0] for name in published} == shipped
    assert publish(CHECKLISTS) == (CHECKLISTS / "published.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize(("name", "text"), schemas().items())
def test_the_schema_files_are_what_the_command_writes(name: str, text: str) -> None:
    assert (CHECKLISTS / name).read_text(encoding="utf-8") == text


def test_a_stored_text_is_read_without_the_adjustments_of_today() -> None:
    assert read_checklist(tiny.TEXT).hash == tiny.checklist().hash


def test_every_column_about_a_posture_has_a_picture(library: Library) -> None:
    columns = {
        column.id: column.picture
        for checklist, lines in (("lifting", "tasks"), ("reach_zones", "things"))
        for column in cast("Lines", library.checklists[checklist].by_id[lines]).columns
    }
    shown = ("kim_handling", "kim_start", "kim_end", "kim_twisting", "kim_away", "kim_hand_arm",
             "kim_elbow_shoulder", "kim_above_shoulder", "mac_sideways", "mac_asymmetry", "side")  # fmt: skip
    assert [name for name in shown if columns[name] is None] == []
