"""The drawings: joints stand where they should, every scene draws, tape is to scale, every role has a colour."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, islice, product
from math import atan2, degrees, hypot, radians, tan
from pathlib import Path as File
from xml.etree import ElementTree as ET

import pytest
from reportlab.pdfgen.canvas import Canvas

from ergocheck.domain.checklist import Choice
from ergocheck.domain.methods.reach import ZONE_UP_TO
from ergocheck.domain.words import LANGUAGES, Language
from ergocheck.drawing import icons
from ergocheck.drawing.above import ReachItem, top_view
from ergocheck.drawing.bands import BANDS, STRAIGHT, Posture
from ergocheck.drawing.card import settings_card
from ergocheck.drawing.chart import Bar, index_chart, worth_drawing
from ergocheck.drawing.figure import Figure, pose_figure, sole_of, sole_points
from ergocheck.drawing.overview import Furnished, Where, workplace
from ergocheck.drawing.pins import Part, Pin, cross
from ergocheck.drawing.poses import POSES
from ergocheck.drawing.scenes import SCENES, scene
from ergocheck.drawing.seated import over_footrest
from ergocheck.drawing.shapes import ROLES, Circle, Line, Path, Picture, Polygon, RoundedRect, Text
from ergocheck.drawing.small import small
from ergocheck.drawing.stage import NOMINAL, Setting, extent
from ergocheck.drawing.standing import stand
from ergocheck.drawing.station import Spec, build
from ergocheck.drawing.topview import Above, reached
from ergocheck.drawing.workforce import WORKFORCE, another, somebody
from ergocheck.library import Library
from ergocheck.report.pictures import COLOURS, PictureFlowable, draw
from ergocheck.web.glimpses import glimpses
from ergocheck.web.pictures import svg

ROOT = File(__file__).parent.parent
CSS = ROOT / "static" / "css"
STATURES = (140.0, 155.0, 170.0, 188.0, 205.0)
MEASURED: tuple[tuple[float, Language], ...] = (
    (-30.0, "de"), (0.0, "nl"), (0.4, "fr"), (8.0, "de"), (61.5, "fr"), (110.0, "nl"), (300.0, "en"),
)  # fmt: skip
UPRIGHT = {"seat_height", "desk_height", "screen_height", "standing_desk", "footrest_height",
           "armrest_height", "feet_hanging", "lift_floor", "lift_height", "lift_travel"}  # fmt: skip
ALONG = {"screen_distance", "seat_depth", "leg_room", "keyboard_space", "footrest_size",
         "lift_distance", "armrest_width"}  # fmt: skip
SLANTED = {"mouse_far", "phone_far", "reach_zones"}


def others() -> Iterator[Picture]:
    """Every picture that is not a scene."""
    items = [ReachItem(1, 62, "left", level=2), ReachItem(2, 34, "right", level=0),
             ReachItem(3, 95, angle=45, level=1), ReachItem(4, 50, "behind")]  # fmt: skip
    yield top_view()
    yield top_view(items, language="de", seated=False, listed=True)
    yield workplace({"stature": 162, "seat_height": 51, "footrest_height": 9}, 0, PINS)
    yield workplace()
    yield settings_card(CARD)
    yield icons.mark()
    yield icons.progress_tape(2, 6)
    yield icons.progress_tape(0, 12)
    yield icons.tolerance_tape(63, 67, 74, 3, ends=(58, 80), text="74,0", range_text="63–67")
    for level in range(4):
        yield icons.badge(level, "fr")
    for name in ("fixed", "person", "employer"):
        yield icons.door(name)


@pytest.mark.parametrize("side", [-1, 1])
@pytest.mark.parametrize("at", [(0.05, 0.2), (0.17, 0.19), (0.33, 0.23), (0.6, 0.6), (0.1, 0.02)])
def test_an_arm_from_above_is_no_longer_than_an_arm(side: int, at: tuple[float, float]) -> None:
    size = 163.0
    who = Above((0.0, 0.0), size, shoulders=12.0)
    hand = (side * at[0] * size, at[1] * size)
    arm = reached(who, side, hand)
    assert hypot(arm.elbow[0] - arm.shoulder[0], arm.elbow[1] - arm.shoulder[1]) <= 0.1801 * size
    assert hypot(arm.wrist[0] - arm.elbow[0], arm.wrist[1] - arm.elbow[1]) <= 0.1501 * size
    near = 0.1 < hypot(arm.shoulder[0] - hand[0], arm.shoulder[1] - hand[1]) / size < 0.33
    if near:
        assert arm.palm == pytest.approx(hand, abs=0.01)


def test_names_of_things_stand_whole_beside_the_drawing_and_their_discs_apart() -> None:
    names = ["Etikettendrucker neben der Waage am Fenster", "Handscanner", "Ordner", "Stempel"]
    items = [ReachItem(i + 1, 30.0, "front" if i % 2 else "right", name=name)
             for i, name in enumerate(names)]  # fmt: skip
    shapes = top_view(items, language="de", listed=True).shapes
    said = [s for s in shapes if isinstance(s, Text)]
    together = " ".join(s.text for s in said)
    assert all(name in together for name in names)
    boxes = [extent(s) for s in said] + [extent(s) for s in shapes if s.role == "wood-top"][:1]
    written = [b for s, b in zip(said, boxes, strict=False) if any(w in s.text for w in names)]
    discs = [s.centre for s in shapes if isinstance(s, Circle) and s.role == "ink"]
    for i, a in enumerate(written):
        for b in boxes[boxes.index(a) + 1 :]:
            assert a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]
        assert all(hypot(discs[i][0] - x, discs[i][1] - y) > 11 for x, y in discs[i + 1 :])


def test_a_thing_lies_as_far_from_the_edge_as_was_measured_and_in_its_zone() -> None:
    shapes = top_view([ReachItem(1, 25.0), ReachItem(2, 55.0, on_top=False)]).shapes
    table = next(s for s in shapes if isinstance(s, RoundedRect) and s.role == "wood-top")
    rims = [s for s in shapes if isinstance(s, Path) and s.role in ("aim", "soft") and not s.closed]
    assert sorted(s.start[0] for s in rims) == list(ZONE_UP_TO)
    assert {s.start[1] for s in rims} == {table.y}
    lying = next(s for s in shapes if isinstance(s, Circle) and s.role == "ink" and not s.width)
    assert lying.centre == pytest.approx((0.0, table.y + 25.0))
    rings = [s for s in shapes if isinstance(s, Circle) and s.role == "ink" and s.width]
    x, y = max(rings, key=lambda ring: ring.radius).centre
    assert hypot(x, y - table.y) == pytest.approx(55.0)


CARD = {"stature": 162, "seat_height": 42, "desk_height": 65, "screen_top": 115,
        "screen_distance": 65}  # fmt: skip
PINS = [
    Pin(1, "armrest", 2, "Armsteun te hoog", "27 cm, zakt niet lager"),
    Pin(2, "seat", 0, "Zitting 51 cm", "in orde"),
    Pin(3, "screen", 0, "Scherm 124 cm", "in orde"),
    Pin(4, "phone", 3, "Telefoon op 62 cm"),
]


def test_standing_the_joints_are_where_they_should_be() -> None:
    pose = POSES["standing"]
    figure = pose_figure(pose, 1.0, (0.0, pose.hip))
    heights = {
        "ankle": (figure.near_leg.ankle[1], 0.039),
        "knee": (figure.near_leg.knee[1], 0.285),
        "hip": (figure.hip[1], 0.53),
        "shoulder": (figure.near_arm.shoulder[1], 0.81),
        "C7": (figure.spine[3][1], 0.84),
        "eye": (figure.eye[1], 0.936),
    }
    for joint, (found, wanted) in heights.items():
        assert found == pytest.approx(wanted, abs=0.005), joint


@pytest.mark.parametrize("stature", STATURES)
def test_sitting_well_the_feet_stand_on_the_floor_and_the_hands_at_the_keyboard(
    stature: float,
) -> None:
    station = build(Setting(stature=stature, shoes=3.0), Spec())
    assert sole_of(station.figure.near_leg, stature, 3.0) == pytest.approx(0.0, abs=0.2)
    lowest = station.figure.near_arm.wrist[1] - 0.0165 * stature
    assert station.desk < lowest < station.desk + 5.0


@pytest.mark.parametrize(
    ("told", "foot"),
    [
        ({"seat_height": 40.5, "desk_height": 64.5}, 12.3),  # from where the feet stand
        ({"seat_height": 40.5, "desk_height": 64.5, "footrest_height": 25.0}, 25.0),
        ({"seat_height": 49.0, "desk_height": 74.0}, 9.0),  # above the floor
        ({"desk_height": 66.0}, 12.3),
    ],
)
def test_over_a_footrest_the_feet_stand_flat_and_the_thighs_lie_level_under_the_desk(
    told: dict[str, float], foot: float
) -> None:
    own = {"knee_height": 40.0, "elbow_height": 66.0, "eye_height": 112.0}
    setting = Setting(162.0, measures=tuple((own | told).items()))
    spec = Spec(pose="with_footrest", seat_up=0.076, footrest="rest")
    station = build(*over_footrest(setting, spec))
    leg = station.figure.near_leg
    assert station.foot == pytest.approx(foot, abs=0.1)
    assert sole_of(replace(leg, foot=0.0), 162.0, 2.0) == pytest.approx(foot, abs=0.3)
    assert leg.knee[1] == pytest.approx(leg.hip[1], abs=5.0)
    assert leg.knee[1] + 0.05 * 162.0 < station.desk


@pytest.mark.parametrize("name", sorted(SCENES))
def test_every_scene_draws_for_everybody_and_every_level(name: str) -> None:
    for stature, level in product(STATURES, (None, 0, 1, 2, 3)):
        picture = scene(name, level=level, measures={"stature": stature})
        assert picture.width > 0
        assert picture.height > 0
        assert {shape.role for shape in picture.shapes} <= ROLES
        inside(picture)


@pytest.mark.parametrize("name", sorted(SCENES))
def test_every_scene_draws_whatever_was_measured_and_no_label_touches_its_edge(name: str) -> None:
    for value, language in MEASURED:
        measures = {"stature": 158.0, "value": value, "good_low": 38.0, "good_high": 42.0}
        for key in ("seat_height", "desk_height", "screen_top", "screen_distance"):
            measures[key] = max(value, 10.0)
        picture = scene(name, level=2, measures=measures, language=language)
        inside(picture, 4.0 * picture.width / NOMINAL)


def inside(picture: Picture, edge: float = 0.0) -> None:
    """Words and tape are within the view, words by an `edge`."""
    for shape in picture.shapes:
        if isinstance(shape, Text) or shape.role == "tape":
            left, bottom, right, top = extent(shape)
            far = edge if isinstance(shape, Text) else 0.0
            assert left >= picture.x + far - 0.1, shape
            assert bottom >= picture.y + far - 0.1, shape
            assert right <= picture.x + picture.width - far + 0.1, shape
            assert top <= picture.y + picture.height - far + 0.1, shape


@pytest.mark.parametrize("name", sorted(UPRIGHT | ALONG | SLANTED))
@pytest.mark.parametrize("value", [12.0, 43.5, 74.0, 131.0])
def test_tape_ends_where_the_measure_ends(name: str, value: float) -> None:
    measures = {"stature": 163.0, "value": value, "good_low": 63.0, "good_high": 67.0}
    picture = scene(name, level=3, measures=measures)
    strips = [s for s in picture.shapes if isinstance(s, Polygon) and s.role == "tape"]
    assert len(strips) == 1
    a, b, _, d = strips[0].points
    assert hypot(b[0] - a[0], b[1] - a[1]) == pytest.approx(value, abs=0.01)
    if name in UPRIGHT:
        assert abs(b[1] - a[1]) == pytest.approx(value, abs=0.01)
    if name in ALONG:
        assert abs(b[0] - a[0]) == pytest.approx(value, abs=0.01)
    hooks = [
        s for s in picture.shapes if isinstance(s, Line) and s.role == "ink" and touches(s, a, d)
    ]
    assert hooks, "the tape has its hook"


def touches(line: Line, a: tuple[float, float], d: tuple[float, float]) -> bool:
    """Whether a line lies across the end of a strip."""
    middle = ((a[0] + d[0]) / 2, (a[1] + d[1]) / 2)
    centre = ((line.start[0] + line.end[0]) / 2, (line.start[1] + line.end[1]) / 2)
    return hypot(middle[0] - centre[0], middle[1] - centre[1]) < 0.01


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_number_and_the_good_range_stand_in_the_picture(language: str) -> None:
    measures = {"value": 74.5, "good_low": 65.0, "good_high": 65.0}
    words = {"nl": "goed: 65", "fr": "bon\N{NO-BREAK SPACE}: 65", "de": "gut: 65", "en": "good: 65"}
    picture = scene("desk_height", level=3, measures=measures, language=language)  # type: ignore[arg-type]
    texts = [shape.text for shape in picture.shapes if isinstance(shape, Text)]
    number = "74.5" if language == "en" else "74,5"
    assert f"{number}\N{NO-BREAK SPACE}cm" in texts
    assert f"{words[language]}\N{NO-BREAK SPACE}cm" in texts
    assert any(shape.role == "gap3" for shape in picture.shapes)
    assert any(shape.role == "aim" for shape in picture.shapes)


def test_in_order_leaves_no_gap() -> None:
    measures = {"value": 66.0, "good_low": 65.0, "good_high": 67.0}
    roles = {shape.role for shape in scene("desk_height", level=0, measures=measures).shapes}
    assert not any(role.startswith("gap") for role in roles)


POSTURES = {name: drawn for name, drawn in BANDS.items() if isinstance(drawn, Posture)}


@pytest.mark.parametrize("name", sorted(POSTURES))
@pytest.mark.parametrize("stature", STATURES)
def test_the_part_of_the_body_lies_in_the_band_that_is_drawn(name: str, stature: float) -> None:
    drawn = POSTURES[name]
    at = drawn.band.middle if drawn.at is None else drawn.at
    figure = stand(Setting(stature=stature), drawn.pose(at), (0.0, 0.0, 1.0, 1.0)).figure
    joint = drawn.joint(figure)
    start, end = part(name, figure)
    way = degrees(atan2(end[1] - start[1], end[0] - start[0]))
    angle = (joint.sign * (way - joint.zero) + 180) % 360 - 180
    assert angle == pytest.approx(at, abs=6.0)
    if drawn.band != STRAIGHT:
        low, high = sorted((drawn.band.low, drawn.band.high))
        assert low < angle < high
    if name.startswith("neck"):
        trunk = figure.spine[3][0] - figure.hip[0], figure.spine[3][1] - figure.hip[1]
        assert joint.zero == pytest.approx(degrees(atan2(trunk[1], trunk[0])), abs=4.0)
        assert joint.zero < 80, "compared with the trunk, not with the vertical"


def part(name: str, figure: Figure) -> tuple[tuple[float, float], tuple[float, float]]:
    """The ends of the part of the body that a picture is about."""
    arm, leg = figure.near_arm, figure.near_leg
    root = figure.spine[3][0] + 0.015 * figure.size, figure.spine[3][1]
    return {
        "trunk": (figure.hip, figure.spine[3]),
        "neck": (root, figure.head),
        "upper": (arm.shoulder, arm.elbow),
        "elbow": (arm.elbow, arm.wrist),
        "wrist": (arm.wrist, arm.knuckles),
        "legs": (leg.knee, leg.ankle),
    }[name.partition("_")[0]]


@pytest.mark.parametrize("name", sorted(POSTURES))
def test_the_limits_of_a_band_stand_beside_it_in_degrees(name: str) -> None:
    drawn = POSTURES[name]
    picture = scene(name)
    said = [shape.text for shape in picture.shapes if isinstance(shape, Text)]
    limits = [] if drawn.band.silent else [drawn.band.low]
    limits += [] if drawn.band.open else [drawn.band.high]
    wedged = drawn.band != STRAIGHT and not drawn.counted
    assert said == ([f"{abs(limit):.0f}°" for limit in limits] if wedged else [])
    tints = [shape.role for shape in picture.shapes if shape.role in ("light", "gap1")]
    assert tints == (["light"] if wedged else [])
    assert any(shape.role == "gap1" for shape in scene(name, level=1).shapes) is wedged


@pytest.mark.parametrize("level", range(4))
def test_the_line_along_the_back_carries_the_level(level: int) -> None:
    shapes = scene("slumped", level=level).shapes
    assert any(isinstance(s, Path) and s.role == f"fill{level}" and not s.closed for s in shapes)
    neutral = scene("slumped").shapes
    assert any(isinstance(s, Path) and s.role == "back" for s in neutral)


def test_before_and_after_have_one_scale_and_one_floor() -> None:
    before, after = (
        scene(name, measures={"stature": 166.0}) for name in ("slumped", "sitting_well")
    )
    assert (before.width, before.height, before.y) == (after.width, after.height, after.y)


def test_the_same_inputs_are_drawn_once() -> None:
    assert scene("sitting_well", level=1) is scene("sitting_well", level=1)
    assert svg(scene("sitting_well", level=1)) is svg(scene("sitting_well", level=1))


@pytest.mark.parametrize("name", sorted(SCENES))
def test_every_scene_says_in_four_languages_what_one_sees(name: str) -> None:
    words = SCENES[name].alt
    texts = {words.in_(language) for language in LANGUAGES}
    assert len(texts) == len(LANGUAGES)
    assert all(len(text) > 20 and text.endswith(".") for text in texts)


@pytest.mark.parametrize("name", sorted(SCENES))
def test_svg_is_well_formed_and_names_no_colour_and_no_style(name: str) -> None:
    check(svg(scene(name, level=3, measures={"value": 50, "good_low": 30, "good_high": 40})))


def test_the_other_pictures_are_well_formed_too() -> None:
    for picture in others():
        inside(picture)
        check(svg(picture, css_class="small"))
        assert {shape.role for shape in picture.shapes} <= ROLES


def check(markup: str) -> None:
    """SVG that parses, has a title, and leaves colour to the style sheet."""
    root = ET.fromstring(markup)
    assert root.get("role") == "img"
    assert root[0].tag == "title"
    assert root[0].text == root.get("aria-label")
    for element in root.iter():
        assert "style" not in element.attrib
        assert "fill" not in element.attrib
        assert "stroke" not in element.attrib
        assert "id" not in element.attrib
    assert not re.search(r"nan|inf\b|#[0-9A-Fa-f]{3,8}\b", markup.replace(str(root[0].text), ""))


def test_the_settings_card_is_measured_off_the_floor() -> None:
    picture = settings_card(CARD, language="de")
    texts = {shape.text for shape in picture.shapes if isinstance(shape, Text)}
    assert texts == {"42", "65", "115"}
    strips = [s.points for s in picture.shapes if isinstance(s, Polygon) and s.role == "tape"]
    lengths = sorted(hypot(b[0] - a[0], b[1] - a[1]) for a, b, *_ in strips)
    assert lengths == pytest.approx([65.0, 121.0])


@pytest.mark.parametrize("eye", [109.0, 118.0, 124.0])
def test_somebody_is_drawn_with_the_heights_that_were_measured(eye: float) -> None:
    told = {"knee_height": 44.0, "eye_height": eye, "elbow_height": 68.0, "seat_height": 44.0}
    station = build(Setting(166.0, 3.0, measures=tuple(told.items())), Spec())
    assert station.figure.eye[1] == pytest.approx(eye, abs=0.1)
    assert station.figure.near_arm.elbow[1] == pytest.approx(68.0, abs=1.5)
    assert sole_of(station.figure.near_leg, 166.0, 3.0) == pytest.approx(0.0, abs=0.3)


@pytest.mark.parametrize("pose", ["sitting_well", "feet_hanging"])
@pytest.mark.parametrize("seat", [40.0, 44.0, 46.5, 48.0, 52.0, 58.0])
@pytest.mark.parametrize("rest", [0.0, 6.0, 11.0])
def test_no_foot_goes_through_the_floor_or_the_footrest(
    pose: str, seat: float, rest: float
) -> None:
    told = (("seat_height", seat), ("footrest_height", rest))
    station = build(Setting(160.0, 2.0, measures=told), Spec(pose=pose, footrest="rest"))
    leg = station.figure.near_leg
    for x, y in sole_points(leg, 160.0, 2.0):
        rises = tan(radians(10.0)) * (x - leg.ankle[0]) if rest else 0.0
        assert y >= station.foot + rises - 0.3


LONG = "Handgelenke beim Tippen nach oben geknickt und seitlich abgewinkelt"
PARTS_OF: dict[Where, tuple[Part, ...]] = {
    "desk": ("head", "shoulder", "arms", "screen", "phone", "keyboard", "papers", "desk", "back",
             "armrest", "seat", "legs", "feet", "air"),
    "bench_and_load": ("head", "back", "arms", "knees", "feet", "floor", "air", "load", "reach",
                       "place", "low", "high"),
    "rack": ("head", "shoulder", "arms", "knees", "feet", "floor", "air", "load", "place", "low"),
}  # fmt: skip


@pytest.mark.parametrize("where", PARTS_OF)
@pytest.mark.parametrize("display", ["screen", "laptop"])
def test_no_line_crosses_another_and_no_words_lie_on_others(where: Where, display: str) -> None:
    for parts in islice(combinations(PARTS_OF[where], 6), 0, None, 97):
        pins = [Pin(i, part, 2, LONG, "44 cm über der Fußstütze") for i, part in enumerate(parts)]
        picture = workplace({}, 2, pins, where=where, furnished=Furnished(display, legs=True))
        apart(picture, len(pins))
        inside(picture)


def apart(picture: Picture, pins: int) -> None:
    """As many lines as pins, none across another; no words on others."""
    dots = {s.centre for s in picture.shapes if isinstance(s, Circle) and s.role == "ink"}
    lines = [(s.start, s.end) for s in picture.shapes if isinstance(s, Line) and s.start in dots]
    assert len(lines) == pins
    assert not [pair for pair in combinations(lines, 2) if cross(*pair)]
    words = [extent(s) for s in picture.shapes if isinstance(s, Text)]
    for one, other in combinations(words, 2):
        wide = min(one[2], other[2]) - max(one[0], other[0])
        tall = min(one[3], other[3]) - max(one[1], other[1])
        assert min(wide, tall) <= 0.1, (one, other)


def test_a_plain_chair_has_legs_and_a_laptop_no_screen_beside_it() -> None:
    office, plain = workplace({}), workplace({}, furnished=Furnished("laptop", legs=True))
    castors = [
        sum(isinstance(s, Circle) and s.role == "furnd" for s in p.shapes) for p in (office, plain)
    ]
    assert castors == [3, 0]


def test_long_words_on_a_pin_do_not_shrink_the_workplace() -> None:
    long = Pin(
        1,
        "screen",
        2,
        "Die Oberkante des Bildschirms steht viel zu hoch",
        "zwölf Zentimeter zu hoch",
    )
    assert workplace({}, 2, [long, replace(long, part="seat")]).width < 420


def test_a_decorative_picture_is_hidden_from_readers() -> None:
    root = ET.fromstring(svg(scene("empty_workplace"), decorative=True))
    assert root.get("aria-hidden") == "true"
    assert root.find("title") is None


def test_small_pictures_have_nothing_to_read_and_keep_one_scale() -> None:
    bands = [scene(name) for name in ("trunk_0_20", "trunk_20_60", "trunk_over_60")]
    drawn = small(bands)
    assert len({(p.width, p.height) for p in drawn}) == 1
    for picture, whole in zip(drawn, bands, strict=True):
        assert not any(isinstance(s, Text) for s in picture.shapes)
        points = [
            p for s in picture.shapes if isinstance(s, Path) for p in (s.start, s.curves[0][2])
        ]
        assert points
        assert all(float(value).is_integer() for point in points for value in point)
        assert len(svg(picture)) < 0.7 * len(svg(whole))


def test_every_band_of_a_posture_can_be_seen_before_it_is_chosen(library: Library) -> None:
    posture = library.checklists["posture"]
    asked = {q.id: q for _, q in posture.walk() if isinstance(q, Choice)}
    for name in ("position", "upper_arm", "elbow", "wrist", "neck", "trunk", "trunk_backrest"):
        assert set(glimpses(asked[name])) == {o.id for o in asked[name].options}
    assert glimpses(asked["side"]) == {}
    assert sum(len(g) for q in asked.values() for g in glimpses(q).values()) < 200_000


@pytest.mark.parametrize(
    ("found", "now", "planned"), [((0.21, 0.21), (0.11, 0.11), (0.02, 0.02)),
                                  ((0.3, 0.9), (0.1, 0.5), (0.0, 0.4)), ((1, 1), (0, 1), (0, 0))],
)  # fmt: skip
def test_the_bars_of_the_index_start_at_zero_and_keep_one_axis(
    found: tuple[float, float], now: tuple[float, float], planned: tuple[float, float]
) -> None:
    bars = Bar(*found), Bar(*now), Bar(*planned)
    picture = index_chart(bars, language="fr")
    inside(picture)
    filled = [s for s in picture.shapes if isinstance(s, RoundedRect) and s.role == "ink"]
    solid = [s for s in filled if not s.stroke]
    assert all(s.x == 0 for s in solid)
    axis = [s.text for s in picture.shapes if isinstance(s, Text) and s.role == "soft"]
    assert axis[0] == "0"
    assert axis[-1].startswith("100"), "a full bar is all that could be found"
    wanted = [bar.best * picture.width for bar in bars if bar.best > 0]
    assert [s.width for s in solid] == pytest.approx(wanted)
    assert all(bar.said("fr") in picture.title for bar in bars)
    check(svg(index_chart(bars, language="de")))


def test_three_bars_alike_say_nothing() -> None:
    assert not worth_drawing([Bar(0.2, 0.2)] * 3)
    assert worth_drawing([Bar(0.2, 0.2), Bar(0.2, 0.2), Bar(0.1, 0.2)])


def test_text_is_escaped() -> None:
    pins = [Pin(1, "seat", 1, "<b>&\"'", "</svg>")]
    markup = svg(workplace({}, 1, pins))
    assert "<b>" not in markup
    assert ET.fromstring(markup) is not None


def test_every_role_has_a_colour_on_the_page_in_light_and_dark() -> None:
    roles = (CSS / "pictures.css").read_text()
    tokens = (CSS / "tokens.css").read_text()
    for role in sorted(ROLES):
        rule = re.search(rf"\.p-{re.escape(role)} \{{ --c: var\((--[\w-]+)\)", roles)
        assert rule, role
        token = rule[1]
        where = roles if re.search(rf"^ +{token}:", roles, re.MULTILINE) else tokens
        named = len(re.findall(rf"^ +{token}:", where, re.MULTILINE))
        assert named >= 3 or token in {"--ground", "--p-furn"}, f"{role}: {token} light, dark, dark"


def test_everybody_appears_and_nobody_by_chance() -> None:
    assert {somebody(name) for name in SCENES} == set(WORKFORCE)
    assert somebody("upper") is somebody("upper")
    roles = {s.role for s in scene("trunk_0_20").shapes}
    assert roles & set(PEOPLE) == {s.role for s in scene("trunk_20_60").shapes} & set(PEOPLE)
    assert all(another(one) is not one for one in WORKFORCE)


PEOPLE = sorted(r for r in ROLES if r.startswith(("skin", "hair")) and not r.endswith("-far"))


@pytest.mark.parametrize("theme", ["light", "dark", "report"])
def test_everybody_stands_out_from_the_ground_and_hair_from_skin(theme: str) -> None:
    colours = {r: c for r, (c, _) in COLOURS.items()} if theme == "report" else page(theme)
    for role in PEOPLE:
        assert contrast(colours[role], colours["ground"]) >= 1.7, role
    for one in WORKFORCE:
        assert contrast(colours[one.skin], colours[one.hair]) >= 1.7, one
        assert contrast(colours[one.skin], colours["sleeve"]) >= 1.19, one


def page(theme: str) -> dict[str, str]:
    """The colours of people on the page: the first value in the files is light, the second dark."""
    css = (CSS / "tokens.css").read_text() + (CSS / "pictures.css").read_text()
    at = {"light": 0, "dark": 1}[theme]
    values = {name: re.findall(rf"^ +--(?:p-)?{name}: (#\w+)", css, re.MULTILINE)
              for name in (*PEOPLE, "sleeve", "sunken")}  # fmt: skip
    return {name: found[at] for name, found in values.items()} | {"ground": values["sunken"][at]}


def contrast(a: str, b: str) -> float:
    """WCAG 2.2 contrast of two colours."""
    light, dark = sorted((luminance(a), luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance of #RRGGBB."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def test_every_role_has_a_colour_in_the_report() -> None:
    assert set(COLOURS) == ROLES


def test_no_colour_is_named_in_the_drawings() -> None:
    for source in (ROOT / "ergocheck" / "drawing").glob("*.py"):
        assert not re.search(r"#[0-9A-Fa-f]{3,8}\b|rgb\(", source.read_text()), source.name


def test_pictures_print(tmp_path: File) -> None:
    canvas = Canvas(str(tmp_path / "pictures.pdf"), pageCompression=0)
    for name in SCENES:
        draw(canvas, scene(name, level=2, measures={"value": 40}), 20, 20, 300)
        canvas.showPage()
    for picture in others():
        flowable = PictureFlowable(picture, 200, 100)
        assert flowable.wrap(150, 800)[0] <= 150
        assert flowable.height <= 100.01
        flowable.drawOn(canvas, 10, 10)
        canvas.showPage()
    canvas.save()
    assert (tmp_path / "pictures.pdf").stat().st_size > 100_000
