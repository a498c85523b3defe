"""What is still to decide, and what was decided, as the page of the results shows it."""

from dataclasses import dataclass, replace

from markupsafe import Markup

from ergocheck.domain.actions import Action, agreed, left_open
from ergocheck.domain.advice import Result
from ergocheck.domain.levels import Range
from ergocheck.domain.scoring import Finding
from ergocheck.drawing.scenes import fits_a_laptop, scene
from ergocheck.telling.computer import computer
from ergocheck.telling.fault import fault_shown
from ergocheck.web.cells import Cell, cells
from ergocheck.web.language import _, house, preferences, texts
from ergocheck.web.pictures import svg
from ergocheck.web.sketches import to_scale
from ergocheck.web.walk import path_of, stop_of

BETWEEN = " · "
BETTER = 1


@dataclass(frozen=True)
class Shown:
    """A measure that somebody still has to take, or a finding without one."""

    cells: tuple[Cell, ...]
    words: str
    text: str
    href: str
    finding: str = ""
    owner: str = ""
    due: str = ""
    cost: str = ""
    late: bool = False
    picture: Markup | None = None


@dataclass(frozen=True)
class Group:
    """The findings of one section, the most severe first; of its checklist too where there are several."""

    title: str
    checklist: str
    findings: list[Shown]


@dataclass(frozen=True)
class Waiting:
    """Findings by section: those to change soon or now or to look at, and those that could only be better."""

    first: list[Group]
    rest: list[Group]

    @property
    def many(self) -> int:
        """How many stand in the rest."""
        return sum(len(g.findings) for g in self.rest)


def said_finding(finding: Finding) -> str:
    """A finding by its name, numbers in place."""
    return texts().fill(finding.words, finding.values, preferences().units)


def undecided(result: Result) -> Waiting | None:
    """Findings that wait for a decision by section, the most severe first and with its drawing; None where none."""
    open_ = left_open(result)
    if not open_:
        return None
    shown = [_shown(result, finding, finding.level) for finding in open_]
    shown[0] = replace(shown[0], picture=_drawing(result, open_[0]))
    pairs = list(zip(open_, shown, strict=True))
    severe = [p for p in pairs if p[0].level.worst > BETTER]
    mild = [p for p in pairs if p[0].level.worst <= BETTER]
    return Waiting(_groups(result, severe or mild), _groups(result, mild) if severe else [])


def _groups(result: Result, pairs: list[tuple[Finding, Shown]]) -> list[Group]:
    """In the order of their most severe finding."""
    language, several = texts().language, len(result.assessment.checklists) > 1
    found: dict[tuple[str, str], Group] = {}
    for finding, shown in pairs:
        checklist, section = stop_of(result.assessment, finding.question)
        about = checklist.title.in_(language) if several else ""
        new = Group(section.title.in_(language), about, [])
        found.setdefault((checklist.id, section.id), new).findings.append(shown)
    return list(found.values())


def _drawing(result: Result, finding: Finding) -> Markup | None:
    """The fault that was found, or the measure that is off; none where no picture shows it truly."""
    question = result.assessment.question(finding.question)
    answer = result.now.answers.get(finding.question)
    name = fault_shown(question, answer, finding.option)
    level = finding.severity if finding.level.settled else None
    display = computer(result, result.now)
    if display != "screen" and not fits_a_laptop(name or question.picture or ""):
        return None
    if name:
        drawn = scene(name, level=level, language=texts().language, display=display)
        return svg(drawn, decorative=True)
    return to_scale(
        result, question, result.now.judged_at(finding.question), answer, texts().language
    )


def planned(result: Result) -> list[Shown]:
    """Every measure that somebody still has to take, with all it answers; the most severe finding first."""
    return [_measure(result, action) for action in agreed(result)]


def _measure(result: Result, action: Action) -> Shown:
    said, names = texts(), dict.fromkeys(map(said_finding, action.findings))
    return replace(
        _shown(result, action.findings[0], action.level),
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


def _shown(result: Result, finding: Finding, level: Range) -> Shown:
    assessment = result.assessment
    href = path_of(assessment.id, stop_of(assessment, finding.question), finding.question)
    return Shown(cells(level), texts().range(level), said_finding(finding), href)
