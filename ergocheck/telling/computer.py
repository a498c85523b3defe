"""What somebody works on, as the answers of a moment tell it: what a drawing of that moment shows."""

from collections.abc import Iterator

from ergocheck.domain.advice import Result, State
from ergocheck.domain.answers import Chosen
from ergocheck.domain.checklist import Choice, Measure
from ergocheck.domain.workplace import Door
from ergocheck.drawing.scenes import gains_a_screen
from ergocheck.drawing.stage import Display

ON_A_STAND = {"laptop_on_stand", "laptop_too_high"}
TOP = "card.screen_top_sitting"


def computer(result: Result, state: State) -> Display:
    """A screen of its own, or a laptop: flat on the desk, on a stand, or as high as was measured."""
    shown = set(pictures(result, state))
    if "laptop" not in shown or _screen_bought(result, state):
        return "screen"
    if any(
        isinstance(q, Measure) and q.expect == TOP and state.answers.get(c.key(q)) is not None
        for c in result.assessment.checklists
        for _, q in c.walk()
    ):
        return "laptop_at"
    return "stand" if shown & ON_A_STAND and "screen_too_low" not in shown else "laptop"


def pictures(result: Result, state: State) -> Iterator[str]:
    """The pictures of the answers that hold at a moment."""
    for checklist in result.assessment.checklists:
        for _, question in checklist.walk():
            answer = state.answers.get(checklist.key(question))
            if isinstance(question, Choice) and isinstance(answer, Chosen):
                yield question.option(answer.option).picture or ""


def _screen_bought(result: Result, state: State) -> bool:
    """Whether a laptop was, or by then is, given a screen: only a purchase brings one."""
    if state is result.found:
        return False
    later = state is result.planned
    return any(
        _brings_a_screen(result, door)
        for door in result.assessment.doors
        if later or door.door == "fixed"
    )


def _brings_a_screen(result: Result, door: Door) -> bool:
    bought = result.assessment.adjustments[door.adjustment]
    before = result.assessment.question(door.question).picture
    if bought.kind != "buy" or not before or not bought.picture:
        return False
    return gains_a_screen(before, bought.picture)
