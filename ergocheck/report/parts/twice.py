"""Before and after: the workplace from its measures, else the worst posture or measure that was put right."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from ergocheck.domain.actions import Solved
from ergocheck.domain.adjustment import Adjustment
from ergocheck.domain.advice import State
from ergocheck.domain.answers import Answer
from ergocheck.domain.checklist import Choice, Many, Measure, Question
from ergocheck.domain.heights import Heights, changed
from ergocheck.domain.stepped import heights_in_steps, unmeasured
from ergocheck.drawing.compared import PARTS as PART_NAMES
from ergocheck.drawing.compared import compared
from ergocheck.drawing.scenes import (
    SCENES,
    fits_a_laptop,
    framed_alike,
    one_computer,
    same_side,
    scene,
)
from ergocheck.drawing.shapes import Picture
from ergocheck.drawing.stage import Display
from ergocheck.report.answered import called, in_one, values
from ergocheck.report.blocks import Figure, Pictures, Run, Runs, plain
from ergocheck.report.parts.sizes import USUAL_STATURE, measures, of_the_person
from ergocheck.report.reader import Reader
from ergocheck.telling.computer import computer
from ergocheck.telling.fault import chosen, fault, fault_shown
from ergocheck.telling.portrait import portrait
from ergocheck.telling.stepped import about
from ergocheck.telling.teller import Teller


def before_and_after(reader: Reader) -> Pictures | None:
    """The workplace as measured, else the worst posture or measure that was put right: as it was, as it is."""
    result = reader.seen
    heads = reader.say("Before"), reader.say("After")
    measured = workplace_twice(reader, result.found, result.now, heads)
    if measured:
        return measured
    for solved in sorted(reader.solved, key=lambda s: -s.finding.severity):
        drawn = _drawn(reader, solved)
        if drawn:
            before, after = drawn
            return Pictures((
                Figure(before, _captioned(heads[0], called(solved.finding, reader, soft=True))),
                Figure(after, _captioned(heads[1], _state(reader, solved))),
            ))  # fmt: skip
    return None


def workplace_twice(
    reader: Reader, first: State, later: State, heads: tuple[str, str], *, planned: bool = False
) -> Pictures | None:
    """The whole workplace first and later, from what was really measured; silent where it was not.

    The employer decides on furniture and sees it, as high as it stands and will stand, with nobody
    at it: who sits there would show the size of a body, and anybody else would sit wrongly at what
    is right. What is only `planned`, or was not measured again, is told and drawn in
    steps.
    """
    pair = changed(reader.seen, first, later)
    if pair is None:
        return None
    stepped = reader.is_employer and (planned or unmeasured(reader.result))
    if stepped:
        pair = pair[0], heights_in_steps(pair[1], pair[0])
    usual = {"stature": USUAL_STATURE}
    sizes = [usual | of_the_person(reader) | h.centimetres for h in pair]
    drawn = compared(
        sizes[0], sizes[1], (pair[0].level, pair[1].level),
        language=reader.language, who=portrait(reader.result.assessment), empty=reader.is_employer,
        displays=(computer(reader.seen, first), computer(reader.seen, later)),
    )  # fmt: skip
    figures = (
        Figure(picture, _captioned(head, plain(_numbers(reader, one, pair[0] if stepped else one))))
        for picture, head, one in zip(drawn, heads, pair, strict=True)
    )
    return Pictures(tuple(figures))


def _numbers(reader: Reader, one: Heights, first: Heights) -> str:
    """Footrest, seat, desk and screen in words, all from the floor that both pictures stand on."""
    was = dict(first.above_floor)
    stands = ", ".join(
        f"{reader.words(PART_NAMES[name])} {_high(reader, mm, was.get(name))}"
        for name, mm in one.above_floor
    )
    return reader.say("above the floor: {heights}", heights=stands)


def _high(reader: Reader, mm: float, was: float | None) -> str:
    """A height; what is still to be set for the person is told to the employer in steps."""
    if reader.is_employer and mm != was:
        return about(reader.quantity(mm, "mm"), Teller(reader.texts))
    return reader.quantity(mm, "mm")


def pair_of(
    question: Question, was: Answer | None, ticked: str | None, now: Answer | None, by: Adjustment
) -> tuple[str, str] | None:
    """The names of the pictures of a finding and of what became of it; None where none tells it truly.

    A fault has a picture of its own, or none. What is in order now is shown as what was done leaves
    it, else as the answer it has become; what is only eased is shown as that answer. Neither may show
    a fault, the picture from before, or another side of the person.
    """
    if isinstance(question, Measure):
        scale = question.picture or ""
        return (scale, scale) if scale in SCENES else None
    before = fault_shown(question, was, ticked)
    if before is None or not isinstance(question, Choice):
        return None
    faults = {o.picture for o in question.options if o.severity}
    for after in _afters(question, chosen(now), by):
        swapped = by.kind != "buy" and not one_computer(before, after)
        if after not in faults and same_side(before, after) and not swapped:
            return before, after
    eased = _eased(question, chosen(now))
    return (before, eased) if eased and eased != before and same_side(before, eased) else None


def _afters(question: Choice, now: str | None, by: Adjustment) -> Iterator[str]:
    """The pictures of what is in order now, the most telling first."""
    option = question.option(now) if now and not isinstance(question, Many) else None
    if option is None or not option.severity:
        yield from (p for p in (by.picture, option.picture if option else None) if p)


def _eased(question: Choice, now: str | None) -> str | None:
    """The picture of an answer that is better and not yet good."""
    option = question.option(now) if now and not isinstance(question, Many) else None
    return fault(question, option) if option and option.severity else None


def _drawn(reader: Reader, solved: Solved) -> tuple[Picture, Picture] | None:
    """Both drawings of one finding; None where one sees no difference."""
    finding, result = solved.finding, reader.result
    question = result.assessment.question(finding.question)
    was, now = (s.answers.get(finding.question) for s in (result.found, result.now))
    by = result.assessment.adjustments[solved.doors[-1].adjustment]
    names = pair_of(question, was, finding.option, now, by)
    if names is None:
        return None
    sizes = [measures(reader, state, question) for state in (result.found, reader.seen.now)]
    displays = computer(result, result.found), computer(result, result.now)
    if any(d != "screen" and not fits_a_laptop(n) for d, n in zip(displays, names, strict=True)):
        return None
    alike = [_scene(reader, names, i, sizes[i], 0, displays[i]).shapes for i in (0, 1)]
    if alike[0] == alike[1]:
        return None
    return (
        _scene(reader, names, 0, sizes[0], finding.severity, displays[0]),
        _scene(reader, names, 1, sizes[1], solved.left, displays[1]),
    )


def _scene(
    reader: Reader,
    names: tuple[str, str],
    which: int,
    sizes: Mapping[str, float],
    level: int,
    display: Display,
) -> Picture:
    who, whole = portrait(reader.result.assessment), not framed_alike(*names)
    return scene(
        names[which], level=level, measures=sizes, language=reader.language, who=who, whole=whole,
        display=display,
    )  # fmt: skip


def _state(reader: Reader, solved: Solved) -> Runs:
    question = reader.result.assessment.question(solved.finding.question)
    if isinstance(question, Measure):
        return values(reader, solved)[1]
    return plain(reader.badge(solved.left).words)


def _captioned(head: str, state: Runs) -> Runs:
    """Before or after, and how it is then in words of its own."""
    told = (replace(run, soft=True) for run in state)
    return in_one((Run(head, bold=True), Run("\n", soft=True), *told))
