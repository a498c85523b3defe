"""What is still to decide, and what was decided, as the page of the results shows it."""

from dataclasses import dataclass, replace

from markupsafe import Markup

from ergocheck.domain.actions import Action, agreed, left_open
from ergocheck.domain.advice import Result
from ergocheck.domain.scoring import Finding
from ergocheck.drawing.scenes import scene
from ergocheck.web.language import _, house, preferences, texts
from ergocheck.web.pictures import svg
from ergocheck.web.walk import path_of, stop_of

BETWEEN = " · "


@dataclass(frozen=True)
class Shown:
    """A measure that somebody still has to take, or a finding without one."""

    level: int
    word: str
    text: str
    href: str
    finding: str = ""
    owner: str = ""
    due: str = ""
    cost: str = ""
    late: bool = False
    picture: Markup | None = None


def said_finding(finding: Finding) -> str:
    """A finding by its name, numbers in place."""
    return texts().fill(finding.words, finding.values, preferences().units)


def undecided(result: Result) -> list[Shown]:
    """Findings that wait for a decision, the most severe first and with its drawing."""
    open_ = left_open(result)
    shown = [_shown(result, finding) for finding in open_]
    if shown:
        shown[0] = replace(shown[0], picture=_drawing(result, open_[0]))
    return shown


def _drawing(result: Result, finding: Finding) -> Markup:
    stop = stop_of(result.assessment, finding.question)
    name = result.assessment.question(finding.question).picture or stop[1].picture
    language = texts().language
    return svg(scene(name, level=finding.severity, language=language), decorative=True)


def planned(result: Result) -> list[Shown]:
    """Every measure that somebody still has to take, with all it answers; the most severe finding first."""
    return [_measure(result, action) for action in agreed(result)]


def _measure(result: Result, action: Action) -> Shown:
    said, names = texts(), dict.fromkeys(map(said_finding, action.findings))
    return replace(
        _shown(result, action.findings[0]),
        text=action.adjustment.text.in_(said.language) if action.adjustment else "",
        finding=BETWEEN.join(names),
        owner=_owner(result, action),
        due=said.date(action.due, "medium") if action.due else _("no date yet"),
        cost=said.cost(action.cost),
        late=action.due is not None and action.due < house().now().date(),
    )


def _owner(result: Result, action: Action) -> str:
    if action.who == "employee":
        return action.owner or result.assessment.person.name or _("the employee")
    return action.owner or _("the employer")


def _shown(result: Result, finding: Finding) -> Shown:
    assessment = result.assessment
    href = path_of(assessment.id, stop_of(assessment, finding.question), finding.question)
    return Shown(finding.severity, texts().level(finding.severity), said_finding(finding), href)
