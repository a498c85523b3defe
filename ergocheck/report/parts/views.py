"""The drawings of the report: before and after, and the workplace with its findings pinned on."""

from collections.abc import Iterator, Mapping

from ergocheck.domain.actions import Solved
from ergocheck.domain.advice import State
from ergocheck.domain.answers import Chosen, Listed, Measured
from ergocheck.domain.card import card_for
from ergocheck.domain.checklist import Choice, Lines, Measure, Question
from ergocheck.domain.heights import Heights, changed, heights
from ergocheck.domain.levels import HIGHEST
from ergocheck.domain.scoring import Finding, expected
from ergocheck.domain.workplace import Person
from ergocheck.drawing.above import top_view
from ergocheck.drawing.compared import PARTS as PART_NAMES
from ergocheck.drawing.compared import compared
from ergocheck.drawing.overview import Part, Pin, workplace
from ergocheck.drawing.scenes import SCENES, scene
from ergocheck.drawing.seated import SEATED
from ergocheck.drawing.shapes import Picture
from ergocheck.report.answered import named, short
from ergocheck.report.blocks import Block, Figure, Heading, Pictures, Run, plain
from ergocheck.report.reader import Reader
from ergocheck.telling.reached import reached

MOST_PINS = 6
USUAL_STATURE = 170.0
MOST_TECHNIQUES = 6
ROW = 3
LONGEST_PIN = 48
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
    "document": "desk",
}  # fmt: skip


def before_and_after(reader: Reader) -> Pictures | None:
    """The workplace as measured, else the first posture or measure that was put right: as it was, as it is."""
    result = reader.result
    heads = reader.say("Before"), reader.say("After")
    measured = _workplace_twice(reader, result.found, result.now, heads)
    if measured:
        return measured
    for solved in reader.solved:
        question = reader.result.assessment.question(solved.finding.question)
        was, is_ = _scenes(reader, solved, question)
        if was in SCENES and is_ in SCENES and (was in SEATED) == (is_ in SEATED):
            return Pictures((
                _before(reader, solved, question, was),
                _after(reader, solved, question, is_),
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
    drawn = compared(sizes[0], sizes[1], levels, language=reader.language)
    figures = (
        Figure(picture, (Run(head, bold=True), Run(f"   {_numbers(reader, one)}", soft=True)))
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
    heads = reader.say("Now"), reader.say("As planned")
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


def _before(reader: Reader, solved: Solved, question: Question, name: str) -> Figure:
    measures = _measures(reader, reader.result.found, question)
    level = solved.finding.severity
    drawing = scene(name, level=level, measures=measures, language=reader.language, who=question.id)
    said = named(solved.finding, reader)
    return Figure(drawing, (Run(reader.say("Before"), bold=True), Run(f"   {said}", soft=True)))


def _after(reader: Reader, solved: Solved, question: Question, name: str) -> Figure:
    measures = _measures(reader, reader.result.now, question)
    drawing = scene(
        name, level=solved.left, measures=measures, language=reader.language, who=question.id
    )
    adjustment = reader.result.assessment.adjustments[solved.doors[-1].adjustment]
    done = reader.words(adjustment.text)
    return Figure(drawing, (Run(reader.say("After"), bold=True), Run(f"   {done}", soft=True)))


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
    person = reader.result.assessment.person
    known = {} if reader.is_employer else {"stature": person.stature, "shoes": person.shoe_height}
    return {name: value / 10 for name, value in known.items() if value is not None}


def _of_the_furniture(reader: Reader, asked: Measure, answer: Measured) -> dict[str, float]:
    found = {}
    if isinstance(asked.expect, str) and asked.expect in MEASURES:
        found[MEASURES[asked.expect]] = answer.value / 10
    footrest = reader.result.card.footrest
    if answer.met and footrest:
        found["footrest_height"] = footrest / 10
    return found


def _of_the_question(reader: Reader, asked: Measure, answer: Measured) -> dict[str, float]:
    good = expected(asked, reader.result.card)
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
                drawing = top_view(things, stature=stature, language=reader.language)
                yield Heading(2, reader.say("What lies where"))
                yield Pictures((Figure(drawing),), 72)


def _techniques(reader: Reader) -> Iterator[Block]:
    """Each agreed or advised technique with its picture, a few side by side."""
    shown: dict[str, Figure] = {}
    for wanted in (a.adjustment for a in reader.actions):
        if wanted and wanted.kind == "technique" and wanted.picture in SCENES:
            drawing = scene(wanted.picture, level=0, language=reader.language)
            shown.setdefault(wanted.picture, Figure(drawing, plain(reader.words(wanted.text))))
    figures = tuple(shown.values())[:MOST_TECHNIQUES]
    if figures:
        yield Heading(2, reader.say("The movements in pictures"))
    row = ROW if len(figures) % ROW != 1 else 2
    for start in range(0, len(figures), row):
        yield Pictures(figures[start : start + row], 44)


def _pinned(reader: Reader) -> tuple[Block, ...]:
    """The workplace drawn as it stands now, the most severe findings pinned to it."""
    pins = tuple(_pins(reader))
    if not pins or ({p.part for p in pins} == {"keyboard"} and any(_reach(reader))):
        return ()  # a bench where one only reaches is no desk with a chair: it is seen from above
    measures = at_a_glance(reader)
    level = min(max((p.level for p in pins), default=0), HIGHEST)
    drawing: Picture = workplace(measures, level, pins, language=reader.language)
    title = reader.say("The workplace at a glance")
    return (Heading(2, title), Pictures((Figure(drawing),), 72), *_ahead(reader))


def at_a_glance(reader: Reader) -> dict[str, float]:
    """What the overview is drawn from, in centimetres above the floor where that is known.

    Where the reader may not know the body, somebody of usual size sits at furniture that is off by
    as much as is told: so the drawing agrees with its labels.
    """
    result = reader.result
    found = _measures(reader, result.now, None)
    stands = heights(result, result.now)
    if stands:
        found |= stands.centimetres
    return _for_somebody_usual(reader, found) if reader.is_employer else found


def _for_somebody_usual(reader: Reader, found: dict[str, float]) -> dict[str, float]:
    usual = card_for(Person(stature=USUAL_STATURE * 10), {}).settings
    own = reader.result.card.settings
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
        pins.append(Pin(len(pins) + 1, part, finding.severity, _fitting(named(finding, reader)),
                        _note(reader, finding)))  # fmt: skip
    return pins


def part_of(reader: Reader, finding: Finding) -> Part | None:
    """The part of a desk workplace a finding is about; None where the drawing has no such part."""
    question = reader.result.assessment.question(finding.question)
    return PARTS.get((question.picture or "").partition("_")[0])


def _note(reader: Reader, finding: Finding) -> str:
    question = reader.result.assessment.question(finding.question)
    answer = reader.result.now.answers.get(finding.question)
    return _fitting(short(question, answer, finding, reader)) if finding.values else ""


def _fitting(text: str) -> str:
    """Short enough to stand beside the drawing; it stands in full with the findings."""
    return text if len(text) <= LONGEST_PIN else text[: LONGEST_PIN - 1].rstrip() + "…"
