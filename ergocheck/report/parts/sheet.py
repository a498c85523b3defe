"""The action plan row by row, as an employer's own planning takes it: dates as dates, texts as texts."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ergocheck.domain.actions import Action, Solved
from ergocheck.domain.adjustment import Adjustment
from ergocheck.domain.levels import Range, worst_of
from ergocheck.domain.scoring import Finding
from ergocheck.report.answered import named, values
from ergocheck.report.blocks import joined
from ergocheck.report.parts.decisions import heights_told, owner, sentence
from ergocheck.report.parts.plan import status, together
from ergocheck.report.reader import Reader


@dataclass(frozen=True, slots=True)
class Entry:
    """One measure of the plan; `end` is None where no day was agreed."""

    start: date
    end: date | None
    measure: str
    requirements: str
    responsible: str
    budget: str
    section: str
    risk: str
    priority: str
    status: str
    comments: str


def entries(reader: Reader) -> Iterator[Entry]:
    """What remains, the most severe first, then what was done during the visit."""
    for action in reader.actions:
        yield _to_do(reader, action)
    for held in together(reader):
        yield _done(reader, held)


def _to_do(reader: Reader, action: Action) -> Entry:
    adjustment = action.adjustment
    temporary = adjustment is not None and adjustment.kind == "temporary_aid"
    return Entry(
        start=reader.result.assessment.date,
        end=action.due,
        measure=sentence(reader, action),
        requirements=_requirements(reader, adjustment),
        responsible=owner(reader, action),
        budget=reader.texts.cost(action.cost) if action.cost else "",
        section=_sections(reader, action.findings),
        risk=_names(reader, action.findings),
        priority=_priority(reader, action.level),
        status=status(reader, action),
        comments=reader.texts.kind("temporary_aid") if temporary else "",
    )


def _requirements(reader: Reader, adjustment: Adjustment | None) -> str:
    how = reader.words(adjustment.how) if adjustment else ""
    return " ".join(part for part in (heights_told(reader, adjustment), how) if part)


def _done(reader: Reader, held: list[Solved]) -> Entry:
    door = held[0].doors[-1]
    assessment = reader.result.assessment
    adjustment = assessment.adjustments[door.adjustment]
    findings = tuple(solved.finding for solved in held)
    return Entry(
        start=assessment.date,
        end=assessment.date,
        measure=reader.words(adjustment.text),
        requirements=reader.words(adjustment.how),
        responsible=door.owner or assessment.assessor.name,
        budget=reader.texts.cost(str(door.cost) if door.cost is not None else adjustment.cost),
        section=_sections(reader, findings),
        risk=_names(reader, findings),
        priority=_priority(reader, worst_of(f.level for f in findings)),
        status=reader.say("done during the visit"),
        comments="; ".join(" → ".join(map(joined, values(reader, solved))) for solved in held),
    )


def _priority(reader: Reader, level: Range) -> str:
    """The number first, so that a filter sorts as the severities do; both ends of what is not settled."""
    number = f"{level.best}" if level.settled else f"{level.best}–{level.worst}"
    return f"{number} · {reader.texts.range(level)}"


def _names(reader: Reader, findings: tuple[Finding, ...]) -> str:
    return "; ".join(dict.fromkeys(named(finding, reader) for finding in findings))


def _sections(reader: Reader, findings: tuple[Finding, ...]) -> str:
    keys = {finding.question for finding in findings}
    titles = (
        reader.words(section.title)
        for checklist in reader.result.assessment.checklists
        for section in checklist.sections
        if any(checklist.key(question) in keys for question in section.questions)
    )
    return ", ".join(dict.fromkeys(titles))
