"""What comes of the findings: solved in the visit, for the employee, for the employer, or open."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from ergocheck.domain.adjustment import Adjustment
from ergocheck.domain.advice import Lever, Result, State, levers, stands_on
from ergocheck.domain.answers import Listed
from ergocheck.domain.levels import Range, worst_of
from ergocheck.domain.scoring import Finding
from ergocheck.domain.workplace import Door

Who = Literal["employee", "employer", "nobody"]


@dataclass(frozen=True)
class Solved:
    """A finding that a fix during the visit ended or eased; `left` is the level that stays."""

    finding: Finding
    doors: tuple[Door, ...]
    left: int


@dataclass(frozen=True)
class Action:
    """An adjustment that somebody does or has to decide on, with every finding it answers."""

    adjustment: Adjustment | None
    findings: tuple[Finding, ...]
    who: Who
    owner: str = ""
    due: date | None = None
    cost: str = ""

    @property
    def decided_by(self) -> Literal["employee", "employer"]:
        """Whose it is: what nobody took on belongs to whoever usually does it, the employer for the rest."""
        if self.who != "nobody":
            return self.who
        return "employee" if self.adjustment and self.adjustment.who == "employee" else "employer"

    @property
    def severity(self) -> int:
        """The most severe of its findings."""
        return max(f.severity for f in self.findings)

    @property
    def level(self) -> Range:
        """The level of its findings together; a range where no method covers one of them."""
        return worst_of(f.level for f in self.findings)


def solved(result: Result) -> tuple[Solved, ...]:
    """Findings that a fix ended or eased, the most severe first."""
    standing = {f.key: f.severity for f in result.now.findings}
    fixed = ((f, _fixes(result, f)) for f in result.found.findings)
    return tuple(
        Solved(f, doors, standing.get(f.key, 0))
        for f, doors in fixed
        if doors and standing.get(f.key, 0) < f.severity
    )


def _fixes(result: Result, finding: Finding) -> tuple[Door, ...]:
    return tuple(d for d in result.doors_at(finding) if d.door == "fixed")


def agreed(result: Result) -> tuple[Action, ...]:
    """What somebody said to do about what stands, one for each adjustment and owner, the most severe first."""
    doors = (
        (finding, door) for finding in result.now.findings for door in result.doors_at(finding)
    )
    return _gathered(_through(result, *each) for each in doors if each[1].door != "fixed")


def _one_footing(each: Sequence[Action]) -> Iterator[Action]:
    """A footrest that is to be bought anyway is set right once: nobody decides on the old one as well."""
    raising = [a for a in each if a.adjustment and a.adjustment.footing]
    bought = next((a for a in raising if a.adjustment and a.adjustment.kind == "buy"), None)
    for action in each:
        offers = {remedy.adjustment for f in action.findings for remedy in f.remedies}
        if bought and bought.adjustment and action in raising and bought.adjustment.id in offers:
            yield replace(action, adjustment=bought.adjustment, cost=bought.cost)
        else:
            yield action


def left_open(result: Result) -> tuple[Finding, ...]:
    """The findings that stand without anybody who is to do something about them, the most severe first."""
    return tuple(f for f in result.now.findings if not _later(result, f))


def actions(result: Result) -> tuple[Action, ...]:
    """What remains, agreed or not, the most severe first.

    What nobody spoke of joins a measure that is taken anyway and helps it too: nobody buys one arm twice.
    """
    taken = agreed(result)
    left = [_for(result, finding, taken) for finding in left_open(result)]
    return _gathered((*taken, *_one_footing(left)))


def _gathered(each: Iterable[Action]) -> tuple[Action, ...]:
    gathered: dict[tuple[object, ...], Action] = {}
    for action in each:
        key = (action.adjustment, action.who, action.owner, action.due, action.cost)
        before = gathered.get(key)
        gathered[key] = (
            replace(action, findings=(*before.findings, *action.findings)) if before else action
        )
    return tuple(sorted(gathered.values(), key=lambda a: -a.severity))


def _later(result: Result, finding: Finding) -> bool:
    """Whether somebody is to do something about it after the visit."""
    return any(door.door != "fixed" for door in result.doors_at(finding))


def _through(result: Result, finding: Finding, door: Door) -> Action:
    adjustment = result.assessment.adjustments[door.adjustment]
    who: Who = "employee" if door.door == "employee" else "employer"
    return Action(adjustment, (finding,), who, door.owner, door.due, _cost(door, adjustment))


def _for(result: Result, finding: Finding, taken: Iterable[Action]) -> Action:
    all_ = [lever.adjustment for lever in weighed(result, finding)]
    anyway = () if finding.row else taken
    joined = next((action for action in anyway if action.adjustment in all_), None)
    if joined:
        return replace(joined, findings=(finding,))
    best = _strongest(all_)
    return Action(best, (finding,), "nobody", cost=cost_of(result, best) if best else "")


def _strongest(adjustments: Sequence[Adjustment]) -> Adjustment | None:
    """The first that the employer may take, else the first: an employer decides nobody's habits."""
    own = next(iter(adjustments), None)
    return next((a for a in adjustments if a.who != "employee"), own)


def cost_of(result: Result, adjustment: Adjustment) -> str:
    """What a measure costs: as decided at another finding, as it is offered where decisions differ."""
    doors = (d for d in result.assessment.doors if d.door != "fixed")
    decided = {_cost(d, adjustment) for d in doors if d.adjustment == adjustment.id}
    return decided.pop() if len(decided) == 1 else adjustment.cost


def _cost(door: Door, adjustment: Adjustment) -> str:
    return str(door.cost) if door.cost is not None else adjustment.cost


def weighed(result: Result, finding: Finding) -> tuple[Lever, ...]:
    """The levers of a finding, strongest first, but what was done in the visit already."""
    key = (*finding.key, finding.severity)
    if key not in result.weighed:
        found, done = _levers_at(result, finding), _done_for(result, finding)
        left = tuple(lever for lever in found if lever.adjustment.id not in done)
        result.weighed[key] = left or found
    return result.weighed[key]


def in_the_plan(result: Result, finding: Finding, adjustment: Adjustment) -> bool:
    """Whether somebody is to do that about it after the visit."""
    doors = result.doors_at(finding)
    return any(d.adjustment == adjustment.id and d.door != "fixed" for d in doors)


def promised(result: Result, finding: Finding, lever: Lever) -> tuple[Range, str]:
    """The level after a measure and what it costs: as decided, with what was noted there, else as it is offered.

    Of several decided at one finding each is told for itself: the plan promises what they do together.
    """
    doors = [d for d in result.doors_at(finding) if d.door != "fixed"]
    door = next((d for d in doors if d.adjustment == lever.adjustment.id), None)
    if door is None:
        return lever.becomes, cost_of(result, lever.adjustment)
    left = next((f for f in result.planned.findings if f.key == finding.key), None)
    planned = left.level if left else Range(0, 0)
    return planned if len(doors) == 1 else lever.becomes, _cost(door, lever.adjustment)


def _done_for(result: Result, finding: Finding) -> frozenset[str]:
    """What was done at it, or elsewhere in the checklist: but what was done for one line is not for another."""
    here = finding.question.partition(".")[0]
    fixed = (d for d in result.assessment.doors if d.door == "fixed")
    catalogue = result.assessment.adjustments
    return frozenset(
        d.adjustment
        for d in fixed
        if stands_on(d, finding)
        or (
            d.question.partition(".")[0] == here
            and (catalogue[d.adjustment].kind == "technique" or not (finding.row or d.row))
        )
    )


def _levers_at(result: Result, finding: Finding) -> tuple[Lever, ...]:
    """Of many lines only the finding's own is judged again."""
    answers = result.now.answers
    answer = answers.get(finding.question)
    if isinstance(answer, Listed):
        own = Listed(tuple(line for line in answer.lines if line.id == finding.row))
        answers = answers.with_(finding.question, own)
    return levers(result.assessment, result.card, State(answers, result.now.judged), finding)
