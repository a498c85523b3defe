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
    found = sorted(result.found.findings, key=lambda f: -f.severity)
    measures: dict[tuple[object, ...], Action] = {}
    for finding in found:
        for door in result.doors_at(finding):
            if door.door != "fixed":
                measure = (door.adjustment, door.door, door.owner, door.due, door.cost)
                action = _action(result, finding, door)
                known = measures.get(measure)
                measures[measure] = _both(known, action) if known else action
    return list(measures.values())


def _both(known: Action, more: Action) -> Action:
    """One measure for two findings."""
    names = dict.fromkeys((*known.finding.split(BETWEEN), more.finding))
    return replace(known, finding=BETWEEN.join(names), late=known.late or more.late)


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
