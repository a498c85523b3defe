"""Where a method comes from, as a reader can follow it: its title in its own language, its address as a link."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from ergocheck.domain.methods import Method
from ergocheck.domain.words import Language, typeset
from ergocheck.report.blocks import Run, Runs
from ergocheck.telling.teller import Teller

ADDRESS: Final = re.compile(r"(https://[^\s;]+)")
LANGUAGES: Final[Mapping[str, str]] = {"kim-lhc": "de"}
"""Sources that are not in English."""


def sourced(method: Method[Any, Any], told: str, say: Teller) -> Runs:
    """The words `told` about a source; the title in them is in its own language and leads to it."""
    title = say.say(method.citation)
    if title not in told:
        return (Run(told, soft=True),)
    before, _, after = told.partition(title)
    runs = (Run(before), *_cited(method, title, say.texts.language), Run(after))
    return tuple(replace(run, soft=True) for run in runs if run.text)


def _cited(method: Method[Any, Any], title: str, language: Language) -> Runs:
    ours = method.citation.startswith("ErgoCheck") or title != typeset(method.citation, language)
    spoken = "" if ours else LANGUAGES.get(method.id, "en")
    return linked(Run(title, language="" if spoken == language else spoken))


def linked(run: Run) -> Runs:
    """A text of ours with its addresses as links; nothing that a person typed may get here."""
    parts = (part for part in ADDRESS.split(run.text) if part)
    return tuple(
        Run(part, address=part) if ADDRESS.fullmatch(part) else replace(run, text=part)
        for part in parts
    )
