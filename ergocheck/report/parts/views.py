"""The drawings of the report: before and after, and the workplace with its findings pinned on."""

from collections.abc import Iterator, Mapping

from ergocheck.domain.answers import Listed
from ergocheck.domain.checklist import Lines, Measure
from ergocheck.domain.levels import HIGHEST
from ergocheck.domain.scoring import Finding
from ergocheck.drawing.above import top_view
from ergocheck.drawing.overview import Part, Pin, workplace
from ergocheck.drawing.scenes import SCENES, scene
from ergocheck.drawing.shapes import Picture
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
from ergocheck.telling.portrait import portrait
from ergocheck.telling.reached import reached, sits

MOST_PINS = 6
MOST_TECHNIQUES = 6
ROW = 3
TECHNIQUE = {2: 47.0, 3: 52.0}  # mm high, by how many stand side by side
PARTS: Mapping[str, Part] = {
    "screen": "screen", "two_screens": "screen", "phone": "phone", "keyboard": "keyboard",
    "mouse": "keyboard", "wrists": "keyboard", "desk": "desk", "back": "back", "lumbar": "back",
    "sitting": "back", "slumped": "back", "armrest": "armrest", "arms": "armrest",
    "forearms": "armrest", "seat": "seat", "chair": "seat", "feet": "feet", "foot": "feet",
    "footrest": "feet", "legs": "legs", "reach": "keyboard", "reaching": "keyboard",
    "document": "papers", "reach_overhead": "shoulder",
}  # fmt: skip
REACHED = {"keyboard", "shoulder"}
MEASURED: Mapping[str, Part] = {
    "card.seat_height": "seat", "card.desk_sitting": "desk", "card.screen_top_sitting": "screen",
    "card.screen_distance": "screen", "card.armrest_height": "armrest",
}  # fmt: skip
"""What a measure is about says more than its picture: a desk above a footrest is a desk."""


def _ahead(reader: Reader) -> tuple[Block, ...]:
    """What it will look like, where what is decided changes a measure."""
    title = reader.say("What it will look like")
    result = reader.result
    heads = reader.say("Now"), reader.say("Once the plan is carried out")
    pair = workplace_twice(reader, result.now, result.planned, heads)
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
    who = portrait(reader.result.assessment)
    for wanted in (a.adjustment for a in reader.actions):
        if wanted and wanted.kind == "technique" and wanted.picture in SCENES:
            drawing = scene(wanted.picture, level=0, language=reader.language, who=who)
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
    if not pins or ({p.part for p in pins} <= REACHED and any(_reach(reader))):
        return ()  # a bench where one only reaches is no desk with a chair: it is seen from above
    measures = at_a_glance(reader)
    level = min(max((p.level for p in pins), default=0), HIGHEST)
    who = portrait(reader.result.assessment)
    drawing: Picture = workplace(measures, level, pins, language=reader.language, who=who)
    title = reader.say("The workplace at a glance")
    rest = len(reader.result.now.findings) - len(pins)
    words = reader.say("Further findings, by section below: {count}.", count=rest) if rest else ""
    figure = Figure(drawing, (Run(words, soft=True),) if words else ())
    return (Heading(2, title), Pictures((figure,), 72), *_ahead(reader))


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
    """The part of a desk workplace a finding is about; None where the drawing has no such part."""
    question = reader.result.assessment.question(finding.question)
    if isinstance(question, Measure) and question.expect in MEASURED:
        return MEASURED[str(question.expect)]
    picture = question.picture or ""
    return PARTS.get(picture) or PARTS.get(picture.partition("_")[0])


def _note(reader: Reader, finding: Finding) -> str:
    question = reader.result.assessment.question(finding.question)
    answer = reader.result.now.answers.get(finding.question)
    return short(question, answer, finding, reader) if finding.values else ""
