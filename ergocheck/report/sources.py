"""Where a method comes from, as a reader can follow it: its title in its own language, its address as a link."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from ergocheck.domain.methods import Method
from ergocheck.report.blocks import Run, Runs, bold
from ergocheck.report.reader import Reader
from ergocheck.telling.cases import cases
from ergocheck.telling.teller import Teller

ADDRESS: Final = re.compile(r"(https://[^\s;]+)")
LANGUAGES: Final[Mapping[str, str]] = {"kim-lhc": "de"}
"""Sources that are not in English."""


def sources(reader: Reader) -> Iterator[Runs]:
    """A line for each source of the methods that had a say: whose it is, then the source."""
    say = Teller(reader.texts)
    held = [found[0].method for found in cases(reader.result).values()]
    for citation in dict.fromkeys(method.citation for method in held):
        of = [method for method in held if method.citation == citation]
        names = ", ".join(dict.fromkeys(say.words(method.name) for method in of))
        yield (*bold(f"{names}: "), *cited(of[0], say, reader.language))


def cited(method: Method[Any, Any], say: Teller, language: str) -> Runs:
    """The source of a method; its title says in which language it is where that is another one."""
    told = say.say(method.citation)
    own = method.citation.startswith("ErgoCheck") or told != method.citation
    title = "" if own else LANGUAGES.get(method.id, "en")
    return linked(Run(told, language="" if title == language else title))


def linked(run: Run) -> Runs:
    """A text of ours with its addresses as links; nothing that a person typed may get here."""
    parts = (part for part in ADDRESS.split(run.text) if part)
    return tuple(
        Run(part, address=part) if ADDRESS.fullmatch(part) else replace(run, text=part)
        for part in parts
    )
