"""What `ergocheck assess` reads, what `export` writes, and the result as JSON: the file between two installations."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, TypeVar, cast, get_args

from ergocheck.domain.adjustment import COST_BANDS, Adjustments
from ergocheck.domain.advice import Result, State, evaluate
from ergocheck.domain.answers import LONGEST_LINE_ID, Answer, accept, accept_one, clean, plain
from ergocheck.domain.checklist import Checklist, Lines
from ergocheck.domain.errors import AnswerRefused, InputRefused, Problem
from ergocheck.domain.levels import Range
from ergocheck.domain.scoring import Finding, Share
from ergocheck.domain.typed import amount, day, kept_amount
from ergocheck.domain.words import LANGUAGES, Language
from ergocheck.domain.workplace import (
    COUNTRIES,
    LONGEST_NAME,
    PERSON_RANGES,
    WAYS,
    Assessment,
    Assessor,
    Door,
    Person,
    Sex,
    Workplace,
    stated,
)
from ergocheck.telling.plain import plain_methods
from ergocheck.texts import Texts

Made = TypeVar("Made")
LARGEST_BESIDE = 1e9
FIELDS = ("checklists", "language", "date", "workplace", "person", "assessor", "answers", "doors")
DOOR_FIELDS = ("question", "row", "adjustment", "door", "before", "after", "owner", "due", "cost")


def refused(where: str, expected: str) -> InputRefused:
    """A field that cannot be used, with what was expected."""
    return InputRefused(Problem(where, "expected", {"expected": expected}))


def read_assessment(
    raw: object,
    checklists: Mapping[str, Checklist],
    adjustments: Adjustments,
    *,
    today: date,
    id: str = "",
) -> Assessment:
    """The assessment that a file says; only `checklists` and `answers` are required.

    Raises InputRefused or AnswerRefused naming each field and what was expected.
    """
    fields = _object(raw, "input", FIELDS)
    for required in ("checklists", "answers"):
        if required not in fields:
            raise refused(required, "this field")
    chosen = _checklists(fields["checklists"], checklists)
    answers = fields["answers"]
    if not isinstance(answers, Mapping):
        raise refused("answers", "an object of questions and their answers")
    assessment = Assessment(
        id=id,
        date=today if fields.get("date") is None else _date(fields["date"], "date"),
        checklists=chosen,
        adjustments=adjustments,
        answers=_answers(chosen, answers),
        workplace=_workplace(_said(fields, "workplace", {})),
        person=read_person(_said(fields, "person", {})),
        assessor=_assessor(_said(fields, "assessor", {})),
        language=_word(_said(fields, "language", "nl"), "language", LANGUAGES),
    )
    return _with_doors(assessment, _said(fields, "doors", []))


def _said(fields: Mapping[str, Any], name: str, otherwise: object) -> Any:
    """A field, or something else where it is left out or null; what is empty but of another kind stays."""
    said = fields.get(name)
    return otherwise if said is None else said


def _answers(chosen: tuple[Checklist, ...], answers: Mapping[str, object]) -> Any:
    try:
        return accept(chosen, answers)
    except AnswerRefused as error:
        problems = (Problem(f"answers.{p.where}", p.key, p.values) for p in error.problems)
        raise AnswerRefused(*problems) from error


def _object(raw: object, where: str, known: Sequence[str]) -> Mapping[str, Any]:
    if not isinstance(raw, Mapping):
        raise refused(where, "an object")
    for name in raw:
        if name not in known:
            at = f"{where}.{name}" if where != "input" else str(name)
            raise InputRefused(Problem(at, "field_unknown", {"expected": ", ".join(known)}))
    return raw


def _checklists(raw: object, known: Mapping[str, Checklist]) -> tuple[Checklist, ...]:
    if not isinstance(raw, list) or not raw:
        raise refused("checklists", f"a list of some of {', '.join(known)}")
    for index, name in enumerate(raw):
        if not isinstance(name, str) or name not in known:
            raise refused(f"checklists[{index}]", f"one of {', '.join(known)}")
    return tuple(known[name] for name in dict.fromkeys(raw))


def _date(raw: object, where: str) -> date:
    said = day(raw) if isinstance(raw, str) else None
    if said is None:
        raise InputRefused(Problem(where, "not_a_day"))
    return said


def _word(raw: object, where: str, words: Sequence[Made]) -> Made:
    for word in words:
        if word == raw:
            return word
    raise refused(where, f"one of {', '.join(map(str, words))}")


def _name(raw: object, where: str) -> str:
    if not isinstance(raw, str) or len(raw) > LONGEST_NAME:
        raise refused(where, f"text of at most {LONGEST_NAME} characters")
    return clean(raw).strip()


def _named(raw: object, where: str, known: Sequence[str]) -> dict[str, str]:
    fields = _object(raw, where, known)
    return {n: _name(v, f"{where}.{n}") for n, v in fields.items() if v is not None}


def _workplace(raw: object) -> Workplace:
    fields = dict(_object(raw, "workplace", ("employer", "site", "name", "country")))
    country = _word(_said(fields, "country", "BE"), "workplace.country", COUNTRIES)
    fields.pop("country", None)
    return Workplace(country=country, **_named(fields, "workplace", ("employer", "site", "name")))


def _assessor(raw: object) -> Assessor:
    return Assessor(**_named(raw, "assessor", ("name", "qualification")))


def read_person(raw: object) -> Person:
    """The person of a file or form: measures in mm within the ranges of the method workstation."""
    fields = _object(raw, "person", ("name", "sex", "varifocals", *PERSON_RANGES))
    said = {n: v for n, v in fields.items() if v is not None}
    measures = {
        n: _measure(said[n], f"person.{n}", PERSON_RANGES[n]) for n in PERSON_RANGES if n in said
    }
    varifocals = said.get("varifocals", False)
    if not isinstance(varifocals, bool):
        raise refused("person.varifocals", "true or false")
    sex: Sex = _word(said.get("sex", "not_given"), "person.sex", get_args(Sex))
    return Person(
        _name(said.get("name", ""), "person.name"), sex=sex, varifocals=varifocals, **measures
    )


def _measure(raw: object, where: str, allowed: tuple[float, float]) -> float:
    low, high = allowed
    if not _is_number(raw) or not low <= cast("float", raw) <= high:
        raise refused(where, f"a number of millimetres from {low:g} to {high:g}")
    return float(cast("float", raw))


def _with_doors(assessment: Assessment, raw: object) -> Assessment:
    if not isinstance(raw, list):
        raise refused("doors", "a list")
    found = evaluate(assessment).found
    doors = [_door(assessment, found, one, f"doors[{i}]") for i, one in enumerate(raw)]
    # As it is written: a question of another checklist may stand for the same finding.
    written = [
        (one["question"], d.row, d.adjustment, d.door) for one, d in zip(raw, doors, strict=True)
    ]
    twice = next((i for i, key in enumerate(written) if written.index(key) < i), None)
    if twice is not None:
        raise InputRefused(Problem(f"doors[{twice}]", "door_twice"))
    # As on a page: another door for the same adjustment at the same finding replaces the earlier one.
    last = {(d.question, d.row, d.adjustment): d for d in doors}
    return Assessment(**{**vars(assessment), "doors": tuple(last.values())})


def _door(assessment: Assessment, found: State, raw: object, where: str) -> Door:
    fields = _object(raw, where, DOOR_FIELDS)
    key, row = fields.get("question"), fields.get("row")
    if row is not None and (not isinstance(row, str) or len(row) > LONGEST_LINE_ID):
        raise refused(f"{where}.row", "the id of a line")
    names = (key, _asked_elsewhere(assessment, key))
    here = [f for f in found.findings if f.question in names and f.row == row]
    if not here:
        raise refused(f"{where}.question", "a question (and row) whose answer is a finding")
    offered = [r.adjustment for f in here for r in f.remedies]
    door = Door(
        question=here[0].question,
        row=row,
        adjustment=_word(fields.get("adjustment"), f"{where}.adjustment", offered),
        door=_word(fields.get("door"), f"{where}.door", WAYS),
        before=_beside(fields.get("before"), f"{where}.before"),
        owner=_name(_said(fields, "owner", ""), f"{where}.owner"),
        due=None if fields.get("due") is None else _date(fields["due"], f"{where}.due"),
        cost=_cost(fields.get("cost"), f"{where}.cost"),
    )
    return _answered_again(assessment, door, fields.get("after"), f"{where}.after")


def _asked_elsewhere(assessment: Assessment, key: object) -> str | None:
    """The question of another checklist that stands for this one where both were answered alike."""
    try:
        return assessment.question(str(key)).same
    except KeyError:
        return None


def _answered_again(assessment: Assessment, door: Door, after: object, where: str) -> Door:
    """`after` is the question's new answer where it takes it, else what stands beside it: 90 (mm)."""
    if after is None:
        return door
    question = assessment.question(door.question)
    if isinstance(question, Lines) and isinstance(after, Mapping):
        after = [{**after, "id": door.row}]
    try:
        answer: Answer | None = accept_one(question, after, where)
        beside = None if isinstance(after, list | Mapping) else plain(cast("Answer", answer))
    except AnswerRefused:
        answer, beside = None, _beside(after, where)
    return Door(**{**vars(door), "answer": answer, "after": beside})


def _beside(raw: object, where: str) -> float | str | None:
    if raw is None:
        return None
    if isinstance(raw, str):
        return _name(raw, where)
    if not _is_number(raw) or not abs(cast("float", raw)) <= LARGEST_BESIDE:
        raise refused(where, "an answer to the question, a number or a short text")
    return float(cast("float", raw))


def _is_number(raw: object) -> bool:
    return isinstance(raw, int | float) and not isinstance(raw, bool)


def _cost(raw: object, where: str) -> str | None:
    if raw is None:
        return None
    if raw in COST_BANDS:
        return str(raw)
    typed = amount(raw) if isinstance(raw, str) else None
    cost = kept_amount(cast("float", raw)) if _is_number(raw) else typed
    if cost is None:
        raise InputRefused(Problem(where, "not_an_amount"))
    return cost


def write_assessment(assessment: Assessment) -> dict[str, object]:
    """The assessment as `read_assessment` reads it."""
    return {
        "checklists": [c.id for c in assessment.checklists],
        "language": assessment.language,
        "date": assessment.date.isoformat(),
        "workplace": {"country": assessment.workplace.country, **stated(assessment.workplace)},
        "person": stated(assessment.person),
        "assessor": stated(assessment.assessor),
        "answers": {key: plain(answer) for key, answer in assessment.answers.given.items()},
        "doors": [write_door(door) for door in assessment.doors],
    }


def write_door(door: Door) -> dict[str, object]:
    """A door as a file says it; what was not said is left out."""
    after = door.after if door.answer is None else plain(door.answer)
    if isinstance(after, list) and door.row is not None:
        after = next((x for x in after if isinstance(x, dict) and x["id"] == door.row), None)
    said = {
        **{n: getattr(door, n) for n in ("question", "row", "adjustment", "door", "before")},
        "after": after,
        "owner": door.owner or None,
        "due": door.due.isoformat() if door.due else None,
        "cost": door.cost,
    }
    return {name: value for name, value in said.items() if value is not None}


def write_result(result: Result, texts: Texts) -> dict[str, object]:
    """The result as JSON: levels 0 to 3, completeness and index 0 to 1, findings, card and methods."""
    return {
        "level_found": _range(result.found.whole.level),
        "level": _range(result.now.whole.level),
        "level_planned": _range(result.planned.whole.level),
        "completeness": result.now.whole.completeness,
        "index": _share(result.now.whole.index),
        "sections": [_section(result, *key) for key in result.now.sections],
        "findings": [_finding(result, f, texts) for f in result.now.findings],
        "unsettled": _unsettled(result, texts.language),
        "levers": [{"id": s.adjustment.id, "takes_off": s.takes_off} for s in result.strongest],
        "card": _card(result),
        "methods": plain_methods(result, texts.language),
    }


def _range(level: Range) -> dict[str, int]:
    return {"best": level.best, "worst": level.worst}


def _share(share: Share) -> dict[str, float]:
    return {"best": share.best, "worst": share.worst}


def _section(result: Result, checklist: str, section: str) -> dict[str, object]:
    found, now, planned = (
        state.sections[checklist, section] for state in (result.found, result.now, result.planned)
    )
    return {
        "checklist": checklist,
        "section": section,
        "level_found": _range(found.level),
        "level": _range(now.level),
        "level_planned": _range(planned.level),
        "completeness": now.completeness,
        "index": _share(now.index),
    }


def _finding(result: Result, finding: Finding, texts: Texts) -> dict[str, object]:
    return {
        "question": finding.question,
        "row": finding.row,
        "severity": finding.severity,
        "finding": texts.fill(finding.words, finding.values),
        "adjustments": [
            {
                "id": lever.adjustment.id,
                "becomes": lever.remedy.becomes,
                "takes_off": lever.takes_off,
            }
            for lever in result.levers(finding)
        ],
    }


def _unsettled(result: Result, language: Language) -> list[dict[str, object]]:
    """Lines whose level stays open: what is missing, or why no method may judge them."""
    return [
        {
            "question": judged.question,
            "row": row,
            "level": _range(line.severity),
            "missing": list(line.open),
            "reason": line.reason.in_(language) if line.reason else None,
        }
        for judged in result.now.judged
        for row, line in judged.lines.items()
        if not line.severity.settled
    ]


def _card(result: Result) -> dict[str, object]:
    settings: dict[str, object] = {
        s.key: {"low": s.low, "target": s.target, "high": s.high, "measured": s.measured}
        for s in result.card.settings.values()
    }
    return settings | {"footrest_height": result.card.footrest}


def language_of(raw: str | None, default: Language = "nl") -> Language:
    """A language code, or the default for anything else."""
    return next((la for la in LANGUAGES if la == raw), default)
