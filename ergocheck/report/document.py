"""From a result to a document: which parts stand in which reader's report, and in which order."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from ergocheck import __version__
from ergocheck.domain.advice import Result
from ergocheck.domain.methods import VERSION
from ergocheck.domain.words import Language
from ergocheck.report.blocks import Audience, Block, Document, Margins
from ergocheck.report.long import fitting
from ergocheck.report.parts.appendix import appendix
from ergocheck.report.parts.card import card
from ergocheck.report.parts.certainty import completeness, methods
from ergocheck.report.parts.decisions import decisions
from ergocheck.report.parts.duties import duties, privacy
from ergocheck.report.parts.findings import findings
from ergocheck.report.parts.plan import own_actions, plan
from ergocheck.report.parts.recognised import recognised, workings
from ergocheck.report.parts.signed import signatures
from ergocheck.report.parts.solved import solved_today
from ergocheck.report.parts.trend import trend
from ergocheck.report.parts.verdict import facts, verdict
from ergocheck.report.parts.views import glance
from ergocheck.report.reader import Reader

__all__ = ["Document", "build"]

Part = Callable[[Reader], Iterable[Block]]


def _about(reader: Reader) -> Iterable[Block]:
    return (facts(reader),)


_END: tuple[Part, ...] = (duties, signatures, privacy)
PARTS: Mapping[Audience, tuple[Part, ...]] = {
    "employer": (verdict, _about, solved_today, decisions, glance, findings, recognised, plan, trend,
                 completeness, methods, *_END, appendix, workings),
    "employee": (verdict, _about, own_actions, card, solved_today, decisions, glance, findings, recognised,
                 plan, trend, completeness, methods, *_END, appendix, workings),
    "assessor": (verdict, _about, solved_today, decisions, glance, findings, recognised, plan, trend, card,
                 completeness, methods, *_END, appendix, workings),
}  # fmt: skip


def build(
    result: Result,
    *,
    language: Language,
    audience: Audience,
    made: date | None = None,
    address: str = "",
) -> Document:
    """The report of a result for one audience in one language; `made` is the day it is made."""
    return told(Reader(result, language, audience, made, address))


def told(reader: Reader) -> Document:
    """The report as it is told to one reader."""
    result, language, audience = reader.result, reader.language, reader.audience
    document = Document(
        language=language,
        audience=audience,
        title=_title(reader),
        author=result.assessment.assessor.name,
        subject=reader.say("Ergonomic workplace assessment"),
        margins=_margins(reader),
        blocks=tuple(fitting(reader, whole(reader))),
        day=result.assessment.date,
    )
    return _footed(reader, document)


def whole(reader: Reader) -> Iterator[Block]:
    """Everything that stands in a reader's report, however long."""
    for part in PARTS[reader.audience]:
        yield from part(reader)


def _title(reader: Reader) -> str:
    about = reader.say("Ergonomic workplace assessment")
    name = reader.result.assessment.workplace.name.strip()
    return reader.texts.labelled(about, name) if name else about


def _margins(reader: Reader) -> Margins:
    assessment = reader.result.assessment
    workplace = assessment.workplace
    where = ", ".join(part for part in (workplace.employer, workplace.site) if part)
    who = ", ".join(part for part in (workplace.name, assessment.person.name) if part)
    return Margins(
        first=(reader.say("Ergonomic workplace assessment"), where),
        later=(
            who or reader.say("Ergonomic workplace assessment"),
            reader.texts.date(assessment.date),
        ),
        footer="",
    )


def _footed(reader: Reader, document: Document) -> Document:
    """The document with its footer: versions of app, checklists and methods, and the fingerprint."""
    versions = ", ".join(f"{c.id} v{c.version}" for c in reader.result.assessment.checklists)
    footer = reader.say(
        "ErgoCheck {version} · checklists {checklists} · methods v{methods} · fingerprint {fingerprint}",
        version=__version__, checklists=versions, methods=VERSION, fingerprint=document.fingerprint,
    )  # fmt: skip
    return replace(document, margins=replace(document.margins, footer=footer))
