"""What the methods say: number, words of the level, lever, source and certainty; the working behind it."""

from collections.abc import Iterator

from ergocheck.domain.methods import METHODS
from ergocheck.drawing.scale import scale
from ergocheck.report.blocks import (
    Badge,
    Block,
    Bullets,
    Cell,
    Figure,
    Heading,
    Paragraph,
    Pictures,
    Run,
    Runs,
    Table,
    Together,
    bold,
    plain,
    soft,
)
from ergocheck.report.reader import Reader
from ergocheck.report.sources import sourced
from ergocheck.telling.score import Told, Working
from ergocheck.telling.teller import Teller
from ergocheck.telling.told import MethodTold, methods_told
from ergocheck.telling.working import Number

MOST_SCORES = 8
MOST_WORKINGS = 40
FEW = 10
"""Rows of a working that stay on one page."""
LONG = 20
"""Characters of a value in words that has the wide column for itself, where nothing else stands in it."""
SCALE_HEIGHT = 24.0


def recognised(reader: Reader) -> Iterator[Block]:
    """Every method that had a say, with its scores; nothing where no method had one."""
    told = methods_told(reader.result, Teller(reader.texts), MOST_SCORES)
    if not told:
        return
    yield Heading(2, reader.say("What the methods say"))
    yield Paragraph(soft(reader.say(
        "A score helps to see what comes first. It rates the workplace and the task, and says"
        " nothing about anybody's health. How each number was computed is in the appendix."
    )))  # fmt: skip
    for method in told:
        yield from _method(reader, method)


def _method(reader: Reader, method: MethodTold) -> Iterator[Block]:
    yield Heading(3, method.name)
    if method.label:
        yield Paragraph(bold(method.label))
    if any(told.about for told in method.told):
        yield _lines(reader, method)
    else:
        for told in method.told:
            yield from _whole(reader, method, told)
    if method.more:
        yield Paragraph(soft(reader.say("And {count} more.", count=method.more)), "small")
    yield Paragraph(_source(reader, method), "small")


def _source(reader: Reader, method: MethodTold) -> Runs:
    return (
        *sourced(METHODS[method.id], method.source, Teller(reader.texts)),
        Run(f" {method.confidence} ", bold=True),
        Run(" ".join(method.limits), soft=True),
    )


def _whole(reader: Reader, method: MethodTold, told: Told) -> Iterator[Block]:
    """A score over the whole walk."""
    if told.number:
        says = " ".join(told.says)
        yield Paragraph((Run(f"{told.number}. ", bold=True), Run(says)), "lead")
    else:
        yield Paragraph(plain(" ".join(told.says)))
    if told.scale:
        drawing = scale(METHODS[method.id].name, told.scale.best, told.scale.worst,
                        told.scale.highest, told.scale.actions, language=reader.language)  # fmt: skip
        yield Pictures((Figure(drawing),), SCALE_HEIGHT)
    if told.open:
        asked = Bullets(tuple(plain(ask) for ask in told.open))
        yield Together((Paragraph(bold(reader.say("Still open:"))), asked))
    if told.lever:
        yield Paragraph(_lever(reader, told))
    if told.changes:
        yield Paragraph(plain(" ".join(told.changes)))


def _lever(reader: Reader, told: Told) -> Runs:
    return (Run(reader.say("Strongest lever:") + " ", bold=True), Run(told.lever))


def _lines(reader: Reader, method: MethodTold) -> Table:
    header = (
        reader.say("Task or thing"),
        reader.say("Result"),
        reader.say("What it means, and what helps most"),
    )
    rows = tuple(_row(reader, told) for told in method.told)
    return Table(method.name, header, rows, (28, 24, 48))


def _row(reader: Reader, told: Told) -> tuple[Cell, ...]:
    number = (Paragraph(bold(told.number)),) if told.number else ()
    level: tuple[Paragraph | Badge, ...] = (reader.badge(told.level),) if told.level else ()
    return (
        Cell((Paragraph(reader.typed(told.about, bold=True) if told.typed else bold(told.about)),)),
        Cell((*number, *level) or (Paragraph(plain("–")),)),
        Cell(tuple(_meaning(reader, told))),
    )


def _meaning(reader: Reader, told: Told) -> Iterator[Paragraph | Bullets]:
    for words in (*told.says, told.reason):
        if words:
            yield Paragraph(plain(words))
    if told.open:
        yield Paragraph(bold(reader.say("Still open:")), "small")
        yield Bullets(tuple(plain(ask) for ask in told.open))
    if told.lever:
        yield Paragraph(_lever(reader, told))
    if told.changes:
        yield Paragraph(plain(" ".join(told.changes)))


def workings(reader: Reader) -> Iterator[Block]:
    """An appendix with every number of every score: its formula, or table, row, column and cell."""
    told = methods_told(reader.result, Teller(reader.texts), MOST_WORKINGS)
    if not any(score.workings for method in told for score in method.told):
        return
    yield Heading(2, reader.say("Appendix: how the numbers were computed"), new_page=True)
    for method in sorted(told, key=lambda one: not _withheld(reader, one)):
        yield from _worked(reader, method)


def _withheld(reader: Reader, method: MethodTold) -> bool:
    """Whether its working shows measures of the body; such a heading and sentence come first, not alone."""
    return method.personal and reader.is_employer


def _worked(reader: Reader, method: MethodTold) -> Iterator[Block]:
    scores = [score for score in method.told if score.workings]
    if not scores:
        return
    yield Heading(3, method.name)
    if _withheld(reader, method):
        yield Paragraph(soft(reader.say(
            "How this was computed shows measures of the body. It stands in the employee's own report."
        )))  # fmt: skip
        return
    if method.letters:
        yield Paragraph(soft(method.letters), "small")
    for score in scores:
        if score.about:
            yield Heading(4, score.about, language=reader.walked if score.typed else "")
        for working in score.workings:
            yield from _numbers(reader, method, score, working)
    if method.more:
        yield Paragraph(soft(reader.say("And {count} more.", count=method.more)), "small")


def _numbers(reader: Reader, method: MethodTold, score: Told, working: Working) -> Iterator[Block]:
    if working.title:
        yield Heading(4, working.title)
    caption = ", ".join(part for part in (method.name, score.about, working.title) if part)
    header = (reader.say("What"), reader.say("Value"), reader.say("Where it comes from"))
    rows = tuple(
        tuple(Cell((Paragraph(runs, "small"),)) for runs in worked(reader, number))
        for number in working.numbers
    )
    table = Table(caption, header, rows, (27, 20, 53))
    yield Together((table,)) if len(rows) <= FEW else table


def worked(reader: Reader, number: Number) -> tuple[Runs, Runs, Runs]:
    """What it is, its value, and where it comes from; words without a source stand where there is room."""
    source = number.impersonal if reader.is_employer else number.source
    if not source and len(number.value) > LONG:
        return plain(number.name), plain(""), bold(number.value)
    return plain(number.name), bold(number.value), plain(source)
