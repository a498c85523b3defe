"""The recognised methods behind a result: value, source and working, one click away."""

from dataclasses import dataclass

from ergocheck.domain.advice import Result
from ergocheck.domain.methods import MethodResult
from ergocheck.domain.methods.method import Step
from ergocheck.web.language import _, texts


@dataclass(frozen=True)
class MethodView:
    """A method's result with its working as sentences of figures."""

    name: str
    value: str
    says: str
    label: str
    source: str
    steps: tuple[str, ...]


def method_views(result: Result) -> list[MethodView]:
    """Every method that had a say."""
    return [_view(m) for m in result.methods]


def _view(found: MethodResult) -> MethodView:
    method, verdict, language = found.method, found.verdict, texts().language
    value = texts().number(verdict.value) if verdict.value is not None else ""
    return MethodView(
        method.name.in_(language), value, verdict.says.in_(language),
        method.label.in_(language) if method.label else "",
        f"{method.edition} · {method.citation}",
        tuple(_step(s) for s in found.steps),
    )  # fmt: skip


def _step(step: Step) -> str:
    value = texts().number(step.value) if isinstance(step.value, int | float) else step.value
    said = f"{step.of} = {'–' if value is None else value}"
    where = ", ".join(w for w in (step.table, step.row, step.column) if w)
    working = f" = {step.working}" if step.working else ""
    return f"{said}{working}" + (_(" (table %(where)s)", where=where) if where else "")
