"""What is still to decide, and what was decided: findings without a door, and the doors that lead on."""

from dataclasses import dataclass, replace

from markupsafe import Markup

from ergocheck.domain.advice import Result
from ergocheck.domain.scoring import Finding
from ergocheck.domain.workplace import Door
from ergocheck.drawing.scenes import scene
from ergocheck.web.language import _, house, preferences, texts
from ergocheck.web.pictures import svg
from ergocheck.web.walk import path_of, stop_of

BETWEEN = " · "


@dataclass(frozen=True)
class Action:
    """A door that somebody still has to walk through, or a finding without one."""

    level: int
    word: str
    text: str
    finding: str
    owner: str
    due: str
    cost: str
    late: bool
    href: str
    picture: Markup | None = None


def said_finding(finding: Finding) -> str:
    """A finding by its name, numbers in place."""
    return texts().fill(finding.words, finding.values, preferences().units)


def undecided(result: Result) -> list[Action]:
    """Findings without a door, the most severe first and with its drawing."""
    open_ = [f for f in result.now.findings if not result.doors_at(f)]
    actions = [_action(result, f, None) for f in open_]
    if actions:
        actions[0] = replace(actions[0], picture=_drawing(result, open_[0]))
    return actions


def _drawing(result: Result, finding: Finding) -> Markup:
    stop = stop_of(result.assessment, finding.question)
    name = result.assessment.question(finding.question).picture or stop[1].picture
    language = texts().language
    return svg(scene(name, level=finding.severity, language=language), decorative=True)


def actions_of(result: Result) -> list[Action]:
    """Every measure that somebody still has to take, with all it answers; the most severe finding first."""
    measures: dict[tuple[object, ...], tuple[Door, list[Finding]]] = {}
    for finding in sorted(result.found.findings, key=lambda f: -f.severity):
        for door in result.doors_at(finding):
            if door.door != "fixed":
                measure = (door.adjustment, door.door, door.owner, door.due, door.cost)
                measures.setdefault(measure, (door, []))[1].append(finding)
    return [_measure(result, door, findings) for door, findings in measures.values()]


def _measure(result: Result, door: Door, findings: list[Finding]) -> Action:
    names = dict.fromkeys(said_finding(finding) for finding in findings)
    return replace(_action(result, findings[0], door), finding=BETWEEN.join(names))


def _action(result: Result, finding: Finding, door: Door | None) -> Action:
    said, assessment = texts(), result.assessment
    href = path_of(assessment.id, stop_of(assessment, finding.question), finding.question)
    name = said_finding(finding)
    level, word = finding.severity, said.level(finding.severity)
    if door is None:
        return Action(level, word, name, "", "", "", "", False, href)
    owner = door.owner or (assessment.person.name if door.door == "employee" else _("the employer"))
    late = door.due is not None and door.due < house().now().date()
    return Action(
        level, word, assessment.adjustments[door.adjustment].text.in_(said.language), name,
        owner or _("the employee"), said.date(door.due, "medium") if door.due else _("no date yet"),
        said.cost(door.cost) if door.cost else "", late, href,
    )  # fmt: skip
