"""What comes of the findings: solved during the visit, for the employee, for the employer, not yet taken on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ergocheck.domain.adjustment import Adjustment
from ergocheck.domain.advice import Result
from ergocheck.domain.scoring import Finding
from ergocheck.domain.workplace import Door

Who = Literal["employee", "employer", "nobody"]
MOST_WITH_LEVERS = 60
"""A lever judges its question again; beyond this many findings the first remedy is named instead."""


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
    def severity(self) -> int:
        """The most severe of its findings."""
        return max(f.severity for f in self.findings)


def solved(result: Result) -> tuple[Solved, ...]:
    """Findings that a fix ended or eased, the most severe first."""
    standing = {f.key: f.severity for f in result.now.findings}
    fixed = ((f, tuple(d for d in result.doors_at(f) if d.door == "fixed")) for f in result.found.findings)
    return tuple(
        Solved(f, doors, standing.get(f.key, 0))
        for f, doors in fixed
        if doors and standing.get(f.key, 0) < f.severity
    )


def actions(result: Result) -> tuple[Action, ...]:
    """What remains to be done or decided, one for each adjustment and owner, the most severe first."""
    gathered: dict[tuple[object, ...], Action] = {}
    for number, finding in enumerate(result.now.findings):
        for action in _of(result, finding, number):
            key = (action.adjustment, action.who, action.owner, action.due, action.cost)
            before = gathered.get(key)
            findings = (*(before.findings if before else ()), finding)
            gathered[key] = Action(action.adjustment, findings, action.who, action.owner,
                                   action.due, action.cost)  # fmt: skip
    return tuple(sorted(gathered.values(), key=lambda a: -a.severity))


def _of(result: Result, finding: Finding, number: int) -> Iterator[Action]:
    doors = [d for d in result.doors_at(finding) if d.door != "fixed"]
    for door in doors:
        adjustment = result.assessment.adjustments[door.adjustment]
        who: Who = "employee" if door.door == "employee" else "employer"
        yield Action(adjustment, (finding,), who, door.owner, door.due, _cost(door, adjustment))
    if not doors:
        best = first_choice(result, finding, number)
        yield Action(best, (finding,), "nobody", cost=best.cost if best else "")


def _cost(door: Door, adjustment: Adjustment) -> str:
    return str(door.cost) if door.cost is not None else adjustment.cost


def first_choice(result: Result, finding: Finding, number: int) -> Adjustment | None:
    """The adjustment that helps a finding most; the first one offered where there are too many to weigh."""
    if number < MOST_WITH_LEVERS:
        levers = result.levers(finding)
        return levers[0].adjustment if levers else None
    for remedy in finding.remedies:
        return result.assessment.adjustments[remedy.adjustment]
    return None


def of(who: Iterable[Who], taken: Iterable[Action]) -> tuple[Action, ...]:
    """The actions of some of them."""
    wanted = tuple(who)
    return tuple(a for a in taken if a.who in wanted)
