"""A folder of checklist files. One bad file never hides the others."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ergocheck.domain.adjustment import Adjustments
from ergocheck.domain.checklist import Checklist, Choice, Measure, Question
from ergocheck.domain.errors import ChecklistRefused, Problem
from ergocheck.library.read import digest, read_adjustments, read_checklist, refusal

ADJUSTMENTS = "adjustments.toml"
PUBLISHED = "published.toml"
ORDER = ("desk", "footrest", "armrest", "reach_zones", "lifting", "posture")


@dataclass(frozen=True)
class Library:
    """The checklists of a folder, in the order of a walk, their adjustments, and what was refused."""

    checklists: Mapping[str, Checklist]
    adjustments: Adjustments
    problems: tuple[Problem, ...] = ()

    @classmethod
    def read(cls, folder: Path) -> "Library":
        """Every checklist of a folder that makes sense; the others are in `problems`."""
        problems: list[Problem] = []
        adjustments: Adjustments | None = None
        try:
            adjustments = read_adjustments(_text(folder / ADJUSTMENTS), ADJUSTMENTS)
        except ChecklistRefused as refused:
            problems.extend(refused.problems)
        published: dict[str, str] = {}
        try:
            published = published_hashes(folder)
        except ChecklistRefused as refused:
            problems.extend(refused.problems)
        found: dict[str, Checklist] = {}
        for file in _files(folder):
            try:
                found[file.stem] = _checked(file, adjustments, published)
            except ChecklistRefused as refused:
                problems.extend(refused.problems)
        problems.extend(_lonely(found))
        order = sorted(found, key=lambda i: (ORDER.index(i) if i in ORDER else len(ORDER), i))
        return cls({i: found[i] for i in order}, adjustments or Adjustments({}), tuple(problems))


def _lonely(found: Mapping[str, Checklist]) -> list[Problem]:
    """A `same` that leads nowhere, or to a question that takes other answers."""
    questions = {c.key(q): q for c in found.values() for _, q in c.walk()}
    return [
        refusal(f"{c.id}.toml", f"question {q.id}, same {q.same}", "a question with these answers")
        for c in found.values()
        for _, q in c.walk()
        if q.same and q.same.partition(".")[0] in found and not _alike(q, questions.get(q.same))
    ]


def _alike(question: Question, twin: Question | None) -> bool:
    if isinstance(question, Choice) and isinstance(twin, Choice):
        return type(question) is type(twin) and {o.id for o in question.options} <= {
            o.id for o in twin.options
        }
    if isinstance(question, Measure) and isinstance(twin, Measure):
        return question.unit == twin.unit
    return False


def _files(folder: Path) -> list[Path]:
    return sorted(f for f in folder.glob("*.toml") if f.name not in (ADJUSTMENTS, PUBLISHED))


def _text(file: Path) -> str:
    """What a file says; a byte order mark and the line ends of an editor are no other text."""
    try:
        return file.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except OSError as error:
        raise ChecklistRefused(refusal(file.name, "file", "a file that can be read")) from error
    except UnicodeDecodeError as error:
        raise ChecklistRefused(refusal(file.name, "file", "UTF-8")) from error


def _checked(
    file: Path, adjustments: Adjustments | None, published: Mapping[str, str]
) -> Checklist:
    checklist = read_checklist(_text(file), adjustments, file.name)
    if checklist.id != file.stem:
        raise ChecklistRefused(refusal(file.name, "id", f'"{file.stem}", as the file is called'))
    if published.get(f"{checklist.id}-{checklist.version}") not in (None, checklist.hash):
        raise ChecklistRefused(
            refusal(file.name, "version", f"a higher number: {checklist.version} is published")
        )
    return checklist


def published_hashes(folder: Path) -> dict[str, str]:
    """The sha256 of every published version, under `footrest-1`: a new text is a new version."""
    file = folder / PUBLISHED
    try:
        return tomllib.loads(_text(file)) if file.exists() else {}
    except tomllib.TOMLDecodeError as error:
        raise ChecklistRefused(refusal(PUBLISHED, "file", f"TOML ({error})")) from error


def publish(folder: Path) -> str:
    """The text of `published.toml` with the present version of each checklist added."""
    known = published_hashes(folder)
    for file in _files(folder):
        checklist = read_checklist(_text(file), source=file.name)
        known.setdefault(f"{checklist.id}-{checklist.version}", digest(checklist.text))
    head = "# A published version never changes: its text has this sha256. Written by check-checklists.\n"
    return head + "".join(f'{name} = "{hash_}"\n' for name, hash_ in sorted(known.items()))
