"""The drawings of the report: before and after, and the workplace with its findings pinned on."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from ergocheck.domain.actions import Solved
from ergocheck.domain.advice import State
from ergocheck.domain.answers import Chosen, Listed, Measured
from ergocheck.domain.card import card_for
from ergocheck.domain.checklist import Choice, Lines, Measure, Question
from ergocheck.domain.heights import Heights, changed, heights
from ergocheck.domain.levels import HIGHEST
from ergocheck.domain.scoring import Finding
from ergocheck.domain.workplace import Person
from ergocheck.drawing.above import top_view
from ergocheck.drawing.compared import PARTS as PART_NAMES
from ergocheck.drawing.compared import compared
from ergocheck.drawing.overview import Part, Pin, workplace
from ergocheck.drawing.scenes import SCENES, framed_alike, same_side, scene
from ergocheck.drawing.seated import SEATED
from ergocheck.drawing.shapes import Picture
from ergocheck.drawing.workforce import somebody
from ergocheck.report.answered import called, good_for, in_one, named, short, values
from ergocheck.report.blocks import (
    Block,
    Figure,
    Heading,
    Pictures,
    Run,
    Runs,
    plain,
)
from ergocheck.report.reader import Reader, msg
from ergocheck.telling.portrait import body, portrait
from ergocheck.telling.reached import reached, sits

MOST_PINS = 6
USUAL_STATURE = 170.0
MOST_TECHNIQUES = 6
ROW = 3
TECHNIQUE = {2: 47.0, 3: 52.0}  # mm high, by how many stand side by side
MEASURES: Mapping[str, str] = {
    "card.seat_height": "seat_height",
    "card.desk_sitting": "desk_height",
    "card.screen_top_sitting": "screen_top",
    "card.screen_distance": "screen_distance",
    "card.armrest_height": "armrest_height",
}
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


def before_and_after(reader: Reader) -> Pictures | None:
    """The workplace as measured, else the worst posture or measure that was put right: as it was, as it is."""
    result = reader.result
    heads = reader.say("Before"), reader.say("After")
    measured = _workplace_twice(reader, result.found, result.now, heads)
    if measured:
        return measured
    for solved in sorted(reader.solved, key=lambda s: -s.finding.severity):
        question = reader.result.assessment.question(solved.finding.question)
        was, is_ = _scenes(reader, solved, question)
        if was in SCENES and is_ in SCENES and same_side(was, is_):
            whole = not framed_alike(was, is_)
            return Pictures((
                _before(reader, solved, question, was, whole),
                _after(reader, solved, question, is_, whole),
            ))  # fmt: skip
    return None


def _workplace_twice(
    reader: Reader, first: State, later: State, heads: tuple[str, str]
) -> Pictures | None:
    """The whole workplace first and later, from what was really measured; silent where it was not."""
    pair = None if reader.is_employer else changed(reader.result, first, later)
    if pair is None:
        return None
    levels = (pair[0].level, pair[1].level)
    sizes = [_of_the_person(reader) | h.centimetres for h in pair]
    who = portrait(reader.result.assessment)
    drawn = compared(sizes[0], sizes[1], levels, language=reader.language, who=who)
    figures = (
        Figure(picture, (Run(head, bold=True), Run(f"\n{_numbers(reader, one)}", soft=True)))
        for picture, head, one in zip(drawn, heads, pair, strict=True)
    )
    return Pictures(tuple(figures))


def _numbers(reader: Reader, one: Heights) -> str:
    """Footrest, seat, desk and screen in words, all from the floor that both pictures stand on."""
    stands = ", ".join(
        f"{reader.words(PART_NAMES[name])} {reader.quantity(mm, 'mm')}"
        for name, mm in one.above_floor
    )
    return reader.say("above the floor: {heights}", heights=stands)


def _ahead(reader: Reader) -> tuple[Block, ...]:
    """What it will look like, where what is decided changes a measure."""
    title = reader.say("What it will look like")
    result = reader.result
    heads = reader.say("Now"), reader.say("Once the plan is carried out")
    pair = _workplace_twice(reader, result.now, result.planned, heads)
    return (Heading(3, title), pair) if pair else ()


def _scenes(reader: Reader, solved: Solved, question: Question) -> tuple[str, str]:
    """The names of both pictures; empty where the finding is about neither a posture nor a measure."""
    if isinstance(question, Measure):
        return question.picture or "", question.picture or ""
    adjustment = reader.result.assessment.adjustments[solved.doors[-1].adjustment]
    answer = reader.result.found.answers.get(solved.finding.question)
    own = None
    if isinstance(question, Choice) and isinstance(answer, Chosen):
        own = question.option(answer.option).picture
    if own is None and question.picture not in SEATED:
        return "", ""
    return own or question.picture or "", adjustment.picture


def _before(reader: Reader, solved: Solved, question: Question, name: str, whole: bool) -> Figure:
    measures = _measures(reader, reader.result.found, question)
    level = solved.finding.severity
    who = portrait(reader.result.assessment)
    drawing = scene(
        name, level=level, measures=measures, language=reader.language, who=who, whole=whole
    )
    return Figure(
        drawing, _captioned(reader.say("Before"), called(solved.finding, reader, soft=True))
    )


def _after(reader: Reader, solved: Solved, question: Question, name: str, whole: bool) -> Figure:
    measures = _measures(reader, reader.seen.now, question)
    who = portrait(reader.result.assessment)
    drawing = scene(
        name, level=solved.left, measures=measures, language=reader.language, who=who, whole=whole
    )
    measured = isinstance(question, Measure)
    state = values(reader, solved)[1] if measured else plain(reader.badge(solved.left).words)
    return Figure(drawing, _captioned(reader.say("After"), state))


def _captioned(head: str, state: Runs) -> Runs:
    """Before or after, and how it is then in words of its own."""
    told = (replace(run, soft=True) for run in state)
    return in_one((Run(head, bold=True), Run("\n", soft=True), *told))


def _measures(reader: Reader, state: State, about: Question | None) -> dict[str, float]:
    """What was measured, in centimetres; the person's own size only where the reader may know it."""
    if reader.is_employer and about is not None and not isinstance(about, Measure):
        return {}  # another body at this person's furniture would draw a posture that nobody saw
    found = _of_the_person(reader)
    for checklist in reader.result.assessment.checklists:
        for _, asked in checklist.walk():
            answer = state.answers.get(checklist.key(asked))
            if isinstance(asked, Measure) and isinstance(answer, Measured) and asked.unit == "mm":
                found |= _of_the_furniture(reader, asked, answer)
                if asked is about:
                    found |= _of_the_question(reader, asked, answer)
    return found


def _of_the_person(reader: Reader) -> dict[str, float]:
    return {} if reader.is_employer else body(reader.result.assessment.person)


def _of_the_furniture(reader: Reader, asked: Measure, answer: Measured) -> dict[str, float]:
    found = {}
    if isinstance(asked.expect, str) and asked.expect in MEASURES:
        found[MEASURES[asked.expect]] = answer.value / 10
    footrest = reader.seen.card.footrest
    if answer.met and footrest:
        found["footrest_height"] = footrest / 10
    return found


def _of_the_question(reader: Reader, asked: Measure, answer: Measured) -> dict[str, float]:
    good = good_for(asked, reader)
    found = {"value": answer.value / 10}
    return found | ({"good_low": good[0] / 10, "good_high": good[1] / 10} if good else {})


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
                stature = _of_the_person(reader).get("stature", USUAL_STATURE)
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


def at_a_glance(reader: Reader) -> dict[str, float]:
    """What the overview is drawn from, in centimetres above the floor where that is known.

    Where the reader may not know the body, somebody of usual size sits at furniture that is off by
    as much as is told: so the drawing agrees with its labels.
    """
    result = reader.seen
    found = _measures(reader, result.now, None)
    stands = heights(result, result.now)
    if stands:
        found |= stands.centimetres
    return _for_somebody_usual(reader, found) if reader.is_employer else found


def _for_somebody_usual(reader: Reader, found: dict[str, float]) -> dict[str, float]:
    usual = card_for(Person(stature=USUAL_STATURE * 10), {}).settings
    own = reader.seen.card.settings
    off = {
        name: (usual[key].target - own[key].target) / 10
        for expect, name in MEASURES.items()
        if (key := expect.removeprefix("card.")) in own and key in usual
    }
    return {name: value + off.get(name, 0.0) for name, value in found.items()}


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
    answer = reader.seen.now.answers.get(finding.question)
    return short(question, answer, finding, reader) if finding.values else ""
