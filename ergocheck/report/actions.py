"""What comes of the findings: solved in the visit, for the employee, for the employer, or open."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ergocheck.domain.adjustment import Adjustment
from ergocheck.domain.advice import Lever, Result, State, levers
from ergocheck.domain.answers import Listed
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
    def severity(self) -> int:
        """The most severe of its findings."""
        return max(f.severity for f in self.findings)


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


def actions(result: Result) -> tuple[Action, ...]:
    """What remains, one for each adjustment and owner, the most severe first."""
    gathered: dict[tuple[object, ...], Action] = {}
    for finding in result.now.findings:
        for action in _of(result, finding):
            key = (action.adjustment, action.who, action.owner, action.due, action.cost)
            before = gathered.get(key)
            findings = (*(before.findings if before else ()), finding)
            gathered[key] = Action(action.adjustment, findings, action.who, action.owner,
                                   action.due, action.cost)  # fmt: skip
    return tuple(sorted(gathered.values(), key=lambda a: -a.severity))


def _of(result: Result, finding: Finding) -> Iterator[Action]:
    doors = [d for d in result.doors_at(finding) if d.door != "fixed"]
    for door in doors:
        adjustment = result.assessment.adjustments[door.adjustment]
        who: Who = "employee" if door.door == "employee" else "employer"
        yield Action(adjustment, (finding,), who, door.owner, door.due, _cost(door, adjustment))
    if not doors:
        best = next((lever.adjustment for lever in weighed(result, finding)), None)
        yield Action(best, (finding,), "nobody", cost=best.cost if best else "")


def _cost(door: Door, adjustment: Adjustment) -> str:
    return str(door.cost) if door.cost is not None else adjustment.cost


def weighed(result: Result, finding: Finding) -> tuple[Lever, ...]:
    """The levers of a finding, strongest first; of many lines only the finding's own is judged again."""
    answers = result.now.answers
    answer = answers.get(finding.question)
    if isinstance(answer, Listed):
        own = Listed(tuple(line for line in answer.lines if line.id == finding.row))
        answers = answers.with_(finding.question, own)
    return levers(result.assessment, result.card, State(answers, ()), finding)


def of(who: Iterable[Who], taken: Iterable[Action]) -> tuple[Action, ...]:
    """The actions of some of them."""
    wanted = tuple(who)
    return tuple(a for a in taken if a.who in wanted)
