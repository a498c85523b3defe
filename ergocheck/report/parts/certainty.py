"""How certain this is: completeness, and the methods with their editions, sources and limits."""

from collections.abc import Iterator, Mapping
from typing import Any

from ergocheck.domain.checklist import Lines
from ergocheck.domain.methods import METHODS, Method, MethodResult
from ergocheck.report.blocks import (
    Block,
    Bullets,
    Cell,
    Heading,
    Paragraph,
    Run,
    Runs,
    Table,
    Tape,
    bold,
    soft,
)
from ergocheck.report.reader import Reader, msg

MOST_VALUES = 6
CONFIDENCE: Mapping[str, str] = {
    "primary": msg("Figures taken from the original."),
    "secondary": msg(
        "Figures on which several public sources agree; the printed original was not seen."
    ),
    "unchecked": msg("Not yet checked against the original."),
}
LIMITS: Mapping[str, str] = {
    "workstation": msg(
        "A desk height predicted from stature fits about six persons in ten within 2 cm:"
        " measured heights are better."
    ),
    "reach": msg("For things up to 3 kg; above that a lifting method takes over."),
    "quick-lift": msg(
        "A first look that sorts: acceptable, critical, or to be calculated. Not a limit."
    ),
    "niosh": msg(
        "For lifting with two hands while standing; not for carrying, pushing or unstable loads."
    ),
}


def completeness(reader: Reader) -> Iterator[Block]:
    """What was answered of what was asked, and what the open rest means."""
    whole = reader.result.now.whole
    yield Heading(2, reader.say("How certain is this?"))
    says = reader.say("{answered} of {asked} answers", answered=whole.answered, asked=whole.asked)
    yield Tape(reader.say("Completeness"), says, whole.answered, whole.asked)
    yield Paragraph((
        Run(reader.say("What is open does not count as good.") + " ", bold=True),
        Run(_range(reader)),
    ))  # fmt: skip


def _range(reader: Reader) -> str:
    whole = reader.result.now.whole
    if whole.answered == whole.asked and whole.level.settled:
        return reader.say("Nothing is open: the level is certain.")
    if whole.level.settled:
        return reader.say("Even so, the level is certain: the worst finding counts.")
    return reader.say(
        "The level lies between the best case, {best}, and the worst case, {worst}.",
        best=_quoted(reader, whole.level.best), worst=_quoted(reader, whole.level.worst),
    )  # fmt: skip


def _quoted(reader: Reader, level: int) -> str:
    return reader.say("“{word}”", word=reader.texts.level(level))


def methods(reader: Reader) -> Iterator[Block]:
    """The methods that had a say, with what they rest on and what they do not say."""
    gathered: dict[str, list[MethodResult]] = {}
    for result in reader.result.methods:
        gathered.setdefault(result.method.id, []).append(result)
    title = reader.say("Methods, sources and their limits")
    yield Heading(3, title)
    for name in _asked_of(reader):
        gathered.setdefault(name, [])
    rows = [
        _own_levels(reader),
        *(_row(reader, METHODS[name], held) for name, held in gathered.items()),
    ]
    header = (reader.say("Method"), reader.say("Result"), reader.say("Edition, source and limits"))
    yield Table(title, header, tuple(rows), (24, 24, 52))
    yield Paragraph(soft(reader.say(
        "A score helps to see what comes first. It rates the workplace and the task, and says"
        " nothing about anybody's health."
    )))  # fmt: skip


def _own_levels(reader: Reader) -> tuple[Cell, ...]:
    whole = reader.result.now.whole
    return (
        Cell((Paragraph(bold(reader.say("Levels of ErgoCheck"))),)),
        Cell((reader.badge(whole.level),)),
        Cell((
            Paragraph(bold(reader.say("ErgoCheck's own rule, not validated"))),
            Paragraph((Run(reader.say(
                "A workplace is as bad as its worst section, a section as bad as its worst finding."
                " No average hides a severe finding."
            )),)),
        )),
    )  # fmt: skip


def _asked_of(reader: Reader) -> Iterator[str]:
    """The methods that judge lines, also where no line is complete enough for a number."""
    for judged in reader.result.now.judged:
        question = reader.result.assessment.question(judged.question)
        if judged.lines and isinstance(question, Lines) and question.severity_from in METHODS:
            yield question.severity_from


def _row(reader: Reader, method: Method[Any, Any], held: list[MethodResult]) -> tuple[Cell, ...]:
    return (
        Cell((Paragraph(bold(reader.words(method.name))),)),
        Cell((Bullets(tuple(_values(reader, held))),)),
        Cell(tuple(_source(reader, method))),
    )


def _values(reader: Reader, held: list[MethodResult]) -> Iterator[Runs]:
    if not held:
        yield soft(reader.say("Not enough answers yet."))
    worst = sorted(held, key=lambda r: -(r.verdict.value if r.verdict.value is not None else -1))
    for result in worst[:MOST_VALUES]:
        yield tuple(_verdict(reader, result))
    if len(held) > MOST_VALUES:
        yield soft(reader.say("And {count} more.", count=len(held) - MOST_VALUES))


def _verdict(reader: Reader, result: MethodResult) -> Iterator[Run]:
    verdict = result.verdict
    if verdict.value is not None and result.method.validated:
        yield Run(f"{reader.texts.number(verdict.value)} ", bold=True)
    yield Run(reader.words(verdict.says))


def _source(reader: Reader, method: Method[Any, Any]) -> Iterator[Paragraph]:
    if not method.validated:
        yield Paragraph(bold(reader.say("ErgoCheck's own rule, not validated")))
    yield Paragraph((Run(method.edition),))
    if method.citation != method.edition:
        yield Paragraph(soft(method.citation), "small")
    yield Paragraph(soft(reader.say(CONFIDENCE[method.confidence])), "small")
    if method.id in LIMITS:
        yield Paragraph(soft(reader.say(LIMITS[method.id])), "small")
