"""What was refused, as the page says it: the field to go to and the sentence."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from flask import request

from ergocheck.domain.errors import Problem
from ergocheck.texts import Texts
from ergocheck.web.language import _


@dataclass(frozen=True)
class Refusal:
    """One refused field: `target` is its id on the page; `answer` tells whether it answers a question."""

    target: str
    words: str
    answer: bool = False


def html_id(name: str) -> str:
    """A name that can be an id and a CSS selector: `desk.feet_flat` becomes `desk-feet_flat`."""
    return "".join(c if c.isascii() and (c.isalnum() or c in "-_") else "-" for c in name)


def by_field(problems: Iterable[Problem], texts: Texts, unit: str) -> dict[str, str]:
    """The sentence at each refused field, the first one where there are several."""
    said: dict[str, str] = {}
    for problem in problems:
        said.setdefault(problem.where, texts.problem(problem, unit))
    return said


def summary(said: Mapping[str, str], labels: Mapping[str, str]) -> list[Refusal]:
    """The lines of the error summary: the field's own words, then what is wrong."""
    return [
        Refusal(html_id(where), f"{_introducing(labels[where])} {words}", answer=True)
        if where in labels
        else Refusal(html_id(where), words)
        for where, words in said.items()
    ]


def _introducing(label: str) -> str:
    """A question as it is; anything else with a colon."""
    return label if label.endswith("?") else _("%(title)s:", title=label)


def named(said: Mapping[str, str], labels: Mapping[str, str]) -> list[Refusal]:
    """The same for the fields of a form, in the order of its labels."""
    lines = {r.target: r for r in summary(said, labels)}
    order = [html_id(name) for name in labels]
    known = [replace(lines[target], answer=False) for target in order if target in lines]
    return known + [line for target, line in lines.items() if target not in order]


def typed(name: str, otherwise: str) -> str:
    """What was typed into a field of a refused form, so that nothing is lost; else what stands there."""
    return request.form.get(name, otherwise)
