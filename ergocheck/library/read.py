"""From the text of a file to a typed, frozen checklist: parsed once, refused with every problem in it."""

import hashlib
import tomllib
from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from ergocheck.domain.adjustment import Adjustment, Adjustments
from ergocheck.domain.checklist import (
    Band,
    Checklist,
    Choice,
    Clause,
    Column,
    Count,
    Lines,
    Many,
    Measure,
    Note,
    Option,
    Question,
    Remedy,
    Section,
)
from ergocheck.domain.errors import ChecklistRefused, Problem
from ergocheck.domain.words import Words
from ergocheck.library.file import (
    AdjustmentsFile,
    AdjustPart,
    BandPart,
    ChecklistFile,
    ColumnPart,
    OptionPart,
    QuestionPart,
    SectionPart,
    WordsPart,
)
from ergocheck.library.sense import senseless

LARGEST = 1_000_000
PER = {"hour": "per_hour", "minute": "per_min", "day": "per_day"}
Model = TypeVar("Model", bound=BaseModel)


def read_checklist(
    text: str, adjustments: Adjustments | None = None, source: str = ""
) -> Checklist:
    """The checklist that a file says.

    With `adjustments`, everything it refers to is checked as well; a stored text is read without.
    Raises ChecklistRefused with the place in the file and what was expected, for every problem.
    """
    file = _parsed(text, ChecklistFile, source)
    checklist = _checklist(file, text)
    if adjustments is not None:
        problems = senseless(checklist, adjustments)
        if problems:
            raise ChecklistRefused(*(refusal(source, where, what) for where, what in problems))
    return checklist


def read_adjustments(text: str, source: str = "") -> Adjustments:
    """The adjustments that a file says; ChecklistRefused as for a checklist."""
    file = _parsed(text, AdjustmentsFile, source)
    ids = [a.id for a in file.adjustment]
    twice = sorted({i for i in ids if ids.count(i) > 1})
    if twice:
        raise ChecklistRefused(*(refusal(source, i, "an id that no other one has") for i in twice))
    found = {
        a.id: Adjustment(
            id=a.id, kind=a.kind, text=_words(a.text), how=_words(a.how), picture=a.picture,
            who=a.who, effort=a.effort, cost=a.cost, source=a.source,
            measured=_words(a.measure.label) if a.measure else None, footing=a.footing,
        )
        for a in file.adjustment
    }  # fmt: skip
    return Adjustments(found, text, digest(text))


def digest(text: str) -> str:
    """The sha256 of a text, under which it is stored once."""
    return hashlib.sha256(text.encode()).hexdigest()


def refusal(source: str, where: str, expected: str) -> Problem:
    """A problem at a place in a file, with what was expected there."""
    return Problem(f"{source}: {where}" if source else where, "expected", {"expected": expected})


def _parsed(text: str, model: type[Model], source: str) -> Model:
    if len(text.encode()) > LARGEST:
        raise ChecklistRefused(refusal(source, "file", "at most 1 MB"))
    try:
        raw = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise ChecklistRefused(refusal(source, "file", f"TOML ({error})")) from error
    try:
        return model.model_validate(raw)
    except ValidationError as error:
        raise ChecklistRefused(
            *(refusal(source, _place(raw, e["loc"]), _wanted(e)) for e in error.errors())
        ) from error


def _place(raw: Any, loc: tuple[int | str, ...]) -> str:
    """`section feet, question feet_supported, option[1].label.fr`, with ids where the file has them."""
    names: list[str] = []
    for step in loc:
        inside = isinstance(raw, Mapping | list)
        try:
            raw = raw[step] if inside else None
        except (KeyError, IndexError, TypeError):
            raw = None
        known = raw.get("id") if isinstance(raw, Mapping) and isinstance(step, int) else None
        if known and names:
            names[-1] = f"{names[-1]} {known}"
        elif isinstance(step, int):
            names[-1:] = [f"{names[-1]}[{step}]"] if names else [f"[{step}]"]
        else:
            names.append(step)
    return ", ".join(names)


def _wanted(error: Any) -> str:
    if error["type"] == "missing":
        return "this key"
    if error["type"] == "extra_forbidden":
        return "no such key"
    message: str = error["msg"]
    return message[0].lower() + message[1:]


def _words(part: WordsPart) -> Words:
    return Words(nl=part.nl, fr=part.fr, de=part.de, en=part.en)


def _some_words(part: WordsPart | None) -> Words | None:
    return _words(part) if part else None


def _checklist(file: ChecklistFile, text: str) -> Checklist:
    return Checklist(
        id=file.id, version=file.version, title=_words(file.title), intro=_some_words(file.intro),
        audience=tuple(file.audience), sources=tuple(file.sources),
        sections=tuple(_section(s) for s in file.section), text=text, hash=digest(text),
    )  # fmt: skip


def _section(part: SectionPart) -> Section:
    questions = tuple(_question(q) for q in part.question)
    return Section(part.id, _words(part.title), part.picture, questions)


def _question(part: QuestionPart) -> Question:
    if part.kind != "rows":
        return _column(part)
    assert part.finding
    assert part.add
    assert part.severity_from
    return Lines(
        **_asked(part), columns=tuple(_column(c) for c in part.column), add=_words(part.add),
        severity_from=part.severity_from, finding=_words(part.finding),
        remedies=_remedies(part.adjust),
    )  # fmt: skip


def _column(part: ColumnPart) -> Column:
    asked = _asked(part)
    match part.kind:
        case "choice":
            return Choice(**asked, options=tuple(_option(o) for o in part.option))
        case "many":
            return Many(**asked, options=tuple(_option(o) for o in part.option))
        case "text":
            return Note(**asked, longest=part.max, readers=tuple(part.readers))
        case "measure":
            return Measure(**asked, **_number(part))
        case "count":
            return Count(**asked, **_number(part))


def _asked(part: ColumnPart) -> dict[str, Any]:
    return {
        **{name: getattr(part, name) for name in ("id", "picture", "item", "na", "optional", "detail")},
        "same": getattr(part, "same", None), "unless": tuple(getattr(part, "unless", ())),
        "ask": _words(part.ask), "look": _some_words(part.look), "why": _some_words(part.why),
        "law": tuple(Clause(c.country, c.clause, c.unchecked) for c in part.law),
        "when": {fact: tuple(options) for fact, options in part.when.items()},
        "health": part.class_ == "health",
    }  # fmt: skip


def _number(part: ColumnPart) -> dict[str, Any]:
    low, high = part.range or (0.0, 0.0)
    unit = part.unit if part.unit is not None else PER.get(part.per or "", "")
    return {
        "unit": unit, "low": low, "high": high, "expect": part.expect,
        "bands": tuple(_band(b) for b in part.band), "feeds": tuple(part.feeds),
        "feeds_in_order": _feeds(part.feeds_in_order),
    }  # fmt: skip


def _band(part: BandPart) -> Band:
    side, beyond = ("above", part.above) if part.above is not None else ("below", part.below)
    return Band(
        side, beyond or 0.0, part.severity, _words(part.finding), _remedies(part.adjust),
        _feeds(part.feeds),
    )  # fmt: skip


def _option(part: OptionPart) -> Option:
    return Option(
        part.id, _words(part.label), part.severity, _some_words(part.finding),
        _remedies(part.adjust), _feeds(part.feeds), part.picture,
    )  # fmt: skip


def _feeds(said: Mapping[str, str | list[str]]) -> dict[str, tuple[str, ...]]:
    return {name: (v,) if isinstance(v, str) else tuple(v) for name, v in said.items()}


def _remedies(parts: list[AdjustPart]) -> tuple[Remedy, ...]:
    return tuple(
        Remedy(p.id, p.becomes, {asked: tuple(options) for asked, options in p.when.items()})
        for p in parts
    )
