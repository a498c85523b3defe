"""The scores of a result as plain data, for `ergocheck assess`."""

from dataclasses import asdict
from typing import Any, assert_never

from ergocheck.domain.advice import Result
from ergocheck.domain.methods import Method, MethodResult
from ergocheck.domain.words import Language, Words
from ergocheck.telling.cases import BesideCase, CardCase, Case, JobCase, LineCase, WalkCase, cases

ENDS = ("best", "worst")


def plain_methods(result: Result, language: Language) -> list[dict[str, object]]:
    """Every score; a line's and a job's name their question, a line's also its row."""
    return [_case(case, language) for held in cases(result).values() for case in held]


def _case(case: Case, language: Language) -> dict[str, object]:
    match case:
        case WalkCase():
            return _scored(case.fed.best, case.fed.worst, language) | {
                "worst": case.fed.worst.output,
                "open": list(case.fed.open),
            }
        case LineCase():
            where = {"question": case.key, "row": case.line.id, "reason": None}
            if case.scored is None:
                return (
                    _refused(case, language) | where | {"reason": _in(case.judged.reason, language)}
                )
            return _scored(case.scored, case.scored, language) | where
        case BesideCase():
            return _beside(case, language)
        case JobCase():
            if case.scored is None:
                return _not_scored(case.method, language) | {
                    "open": [line.id for line in case.left_out]
                }
            return _scored(case.scored, case.scored, language)
        case CardCase():
            return _scored(case.scored, case.scored, language)
        case _:
            assert_never(case)


def _beside(case: BesideCase, language: Language) -> dict[str, object]:
    found = case.found
    where = {
        "question": case.key, "row": case.line.id, "reason": _in(found.reason, language),
        "open": list(found.open),
    }  # fmt: skip
    if found.best is None or found.worst is None:
        return _not_scored(case.method, language) | {"worst": None} | where
    levers = [asdict(lever) for lever in found.levers]
    return _scored(found.best, found.worst, language) | {
        "worst": found.worst.output, "levers": levers, **where,
    }  # fmt: skip


def _in(words: Words | None, language: Language) -> str | None:
    return words.in_(language) if words else None


def _method(method: Method[Any, Any], language: Language) -> dict[str, object]:
    return {
        "method": method.id,
        "name": method.name.in_(language),
        "edition": method.edition,
        "citation": method.citation,
        "confidence": method.confidence,
        "validated": method.validated,
    }


def _scored(best: MethodResult, worst: MethodResult, language: Language) -> dict[str, object]:
    """Value, level and words from best to worst case; the same twice where nothing is open."""
    verdicts = (best.verdict, worst.verdict)
    return _method(best.method, language) | {
        "result": best.output,
        "value": dict(zip(ENDS, (v.value for v in verdicts), strict=True)),
        "level": dict(zip(ENDS, (v.level for v in verdicts), strict=True)),
        "says": dict(zip(ENDS, (v.says.in_(language) for v in verdicts), strict=True)),
        "levers": [asdict(lever) for lever in worst.levers],
    }


def _not_scored(method: Method[Any, Any], language: Language) -> dict[str, object]:
    nothing = dict.fromkeys(ENDS)
    return _method(method, language) | {
        "result": None, "value": nothing, "level": nothing, "says": nothing, "levers": [],
    }  # fmt: skip


def _refused(case: LineCase, language: Language) -> dict[str, object]:
    """A line without a result of the method: the range of its index, if it has one, and what is missing."""
    value = case.judged.value or (None, None)
    return _not_scored(case.method, language) | {
        "value": dict(zip(ENDS, value, strict=True)),
        "open": list(case.judged.open),
    }
