"""The drawings of the report: before and after, and the workplace with its findings pinned on."""

from collections.abc import Iterator, Mapping

from ergocheck.domain.answers import Listed
from ergocheck.domain.checklist import Lines, Many, Measure
from ergocheck.domain.levels import HIGHEST
from ergocheck.domain.scoring import Finding
from ergocheck.drawing.above import top_view
from ergocheck.drawing.overview import Furnished, Where, workplace
from ergocheck.drawing.pins import Part, Pin
from ergocheck.drawing.scenes import SCENES, scene
from ergocheck.drawing.workforce import somebody
from ergocheck.report.answered import named, short
from ergocheck.report.blocks import (
    Block,
    Figure,
    Heading,
    Pictures,
    Run,
    plain,
)
from ergocheck.report.parts.sizes import USUAL_STATURE, at_a_glance, of_the_person
from ergocheck.report.parts.twice import workplace_twice
from ergocheck.report.reader import Reader, msg
from ergocheck.telling.computer import computer, pictures
from ergocheck.telling.portrait import portrait
from ergocheck.telling.reached import reached, sits

MOST_PINS = 6
MOST_TECHNIQUES = 6
ROW = 3
TECHNIQUE = {2: 47.0, 3: 52.0}  # mm high, by how many stand side by side
SITTING: Mapping[str, Part] = {
    "screen": "screen", "two_screens": "screen", "laptop": "screen", "software": "screen",
    "phone": "phone", "keyboard": "keyboard", "mouse": "keyboard", "wrists": "keyboard",
    "reach": "keyboard", "reaching": "keyboard", "document": "papers", "desk": "desk",
    "sit": "desk", "back": "back", "lumbar": "back", "sitting": "back", "slumped": "back",
    "leaning": "back", "change": "back", "shoulders": "shoulder", "reach_overhead": "shoulder",
    "armrest": "armrest", "arms": "arms", "forearms": "arms", "seat": "seat", "chair": "seat",
    "breaks": "seat", "feet": "feet", "foot": "feet", "footrest": "feet", "with": "feet",
    "legs": "legs", "leg": "legs", "thigh": "legs", "standing": "legs", "instruction": "head",
    "eye": "head", "noise": "head", "climate": "air", "light": "air", "blinds": "air",
}  # fmt: skip
STANDING: Mapping[str, Part] = {
    "lift": "load", "lift_overview": "load", "lift_distance": "arms", "lift_away": "arms",
    "lift_far": "arms", "lift_knees": "knees", "lift_half": "knees", "lift_round": "knees",
    "lift_feet_stance": "feet", "moving": "feet", "lift_feet_narrow": "feet", "lift_floor": "floor",
    "lift_slide": "place", "lift_control": "place", "desk_space": "place", "twisting": "back",
    "compensate": "back", "breaks": "back", "standing": "back", "reach_zones": "reach",
    "reaching": "reach", "reach_shelf": "low", "reach_low": "low", "reach_overhead": "high",
    "climate": "air", "light": "air", "instruction": "head", "lift_look": "head",
}  # fmt: skip
POSTURE = {"back", "shoulder", "arms", "knees"}  # what the line along the back may speak of
NOT_DRAWN = {"lift_team", "lift_aid", "push_cart"}
MEASURED: Mapping[str, Part] = {
    "card.seat_height": "seat", "card.desk_sitting": "desk", "card.screen_top_sitting": "screen",
    "card.screen_distance": "screen", "card.armrest_height": "armrest",
}  # fmt: skip
"""What a measure is about says more than its picture: a desk above a footrest is a desk."""


def _ahead(reader: Reader) -> tuple[Block, ...]:
    """What it will look like, where what is decided changes a measure."""
    title = reader.say("What it will look like")
    result = reader.seen
    heads = reader.say("Now"), reader.say("After the planned measures")
    pair = workplace_twice(reader, result.now, result.planned, heads, planned=True)
    return (Heading(3, title), pair) if pair else ()


def glance(reader: Reader) -> tuple[Block, ...]:
    """What there is to see: the workplace now, what it becomes, and the movements that are agreed."""
    return (*_pinned(reader), *_reach(reader), *_techniques(reader))


def _reach(reader: Reader) -> Iterator[Block]:
    """The things reached for, from above, in the zones where they lie now."""
    for checklist in reader.result.assessment.checklists:
        for _, question in checklist.walk():
            key = checklist.key(question)
            answer = reader.result.now.answers.get(key)
            if not (isinstance(question, Lines) and question.severity_from == "reach"):
                continue
            things = (
                reached(answer, reader.result.now.judged_at(key))
                if isinstance(answer, Listed)
                else ()
            )
            if things:
                stature = of_the_person(reader).get("stature", USUAL_STATURE)
                seated = sits(reader.result.assessment.checklists)
                who = somebody(portrait(reader.result.assessment))
                drawing = top_view(things, stature=stature, language=reader.language, who=who,
                                   seated=seated, listed=True)  # fmt: skip
                yield Heading(2, reader.say("What lies where"))
                yield Pictures((Figure(drawing),), 72)


def _techniques(reader: Reader) -> Iterator[Block]:
    """Each agreed or advised technique with its picture, a few side by side."""
    shown: dict[str, Figure] = {}
    who, result = portrait(reader.result.assessment), reader.result
    display = computer(result, result.planned)
    for wanted in (a.adjustment for a in reader.actions):
        if wanted and wanted.kind == "technique" and wanted.picture in SCENES:
            drawing = scene(
                wanted.picture, level=0, language=reader.language, who=who, display=display
            )
            shown.setdefault(wanted.picture, Figure(drawing, plain(reader.words(wanted.text))))
    figures = tuple(shown.values())[:MOST_TECHNIQUES]
    if figures:
        several = len(figures) > 1
        heading = msg("The movements in pictures") if several else msg("The movement in a picture")
        across = ROW if len(figures) % ROW != 1 and len(figures) > 2 else 2
        yield Heading(2, reader.say(heading))
        yield Pictures(figures, TECHNIQUE[across], across)


def _pinned(reader: Reader) -> tuple[Block, ...]:
    """The workplace drawn as it stands now, the most severe findings pinned to it."""
    pins = tuple(_pins(reader))
    if not pins:
        return ()
    where = _where(reader)
    told = [p.level for p in pins if where == "desk" or p.part in POSTURE]
    level = min(max(told), HIGHEST) if told else None
    drawing = workplace(
        at_a_glance(reader), level, pins, language=reader.language,
        who=portrait(reader.result.assessment), where=where, furnished=furnished(reader),
    )  # fmt: skip
    title = reader.say("The workplace at a glance")
    rest = len(reader.result.now.findings) - len(pins)
    words = reader.say("Further findings, by section below: {count}.", count=rest) if rest else ""
    figure = Figure(drawing, (Run(words, soft=True),) if words else ())
    return (Heading(2, title), Pictures((figure,), 72), *_ahead(reader))


def _where(reader: Reader) -> Where:
    """At which kind of workplace the walk was: a desk, a bench one reaches over, a rack one lifts at."""
    checklists = reader.result.assessment.checklists
    if sits(checklists):
        return "desk"
    kinds = {q.severity_from for c in checklists for _, q in c.walk() if isinstance(q, Lines)}
    if "reach" not in kinds:
        return "rack"
    return "bench_and_load" if "lifting" in kinds else "bench"


def furnished(reader: Reader) -> Furnished:
    """Display, chair and armrests as the pictures of the answers that hold now tell them."""
    result = reader.result
    shown = set(pictures(result, result.now))
    rests = any(name.startswith("armrest") for name in shown)
    return Furnished(computer(result, result.now), "chair_legs" in shown, rests)


def _pins(reader: Reader) -> list[Pin]:
    pins: list[Pin] = []
    taken: set[Part] = set()
    for finding in reader.result.now.findings:
        part = part_of(reader, finding)
        if part is None or part in taken or len(pins) == MOST_PINS:
            continue
        taken.add(part)
        pins.append(Pin(len(pins) + 1, part, finding.severity, named(finding, reader),
                        _note(reader, finding)))  # fmt: skip
    return pins


def part_of(reader: Reader, finding: Finding) -> Part | None:
    """The part of the workplace a finding is about; None where the drawing has no such part."""
    question = reader.result.assessment.question(finding.question)
    if isinstance(question, Measure) and question.expect in MEASURED:
        return MEASURED[str(question.expect)]
    picture = question.picture or ""
    if isinstance(question, Many) and finding.option:
        picture = question.option(finding.option).picture or picture
    if picture in NOT_DRAWN:
        return None
    parts = SITTING if sits(reader.result.assessment.checklists) else STANDING
    return parts.get(picture) or parts.get(picture.partition("_")[0])


def _note(reader: Reader, finding: Finding) -> str:
    question = reader.result.assessment.question(finding.question)
    answer = reader.seen.now.answers.get(finding.question)
    return short(question, answer, finding, reader) if finding.values else ""
