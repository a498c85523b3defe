"""How certain this is: completeness, and where the levels come from."""

from collections.abc import Iterator

from ergocheck.domain.levels import Range
from ergocheck.report.answered import named
from ergocheck.report.blocks import Block, Heading, Paragraph, Run, Tape, bold
from ergocheck.report.reader import Reader
from ergocheck.telling.cases import open_beside_the_level

NAMED = 4


def completeness(reader: Reader) -> Iterator[Block]:
    """What was answered of what was asked, and what the open rest means."""
    whole = reader.result.now.whole
    yield Heading(2, reader.say("How certain is this?"))
    says = reader.say("{answered} of {asked} answers", answered=whole.answered, asked=whole.asked)
    yield Tape(reader.say("Completeness"), says, whole.answered, whole.asked)
    yield Paragraph((
        Run(reader.say("What is open does not count as good.") + " ", bold=True),
        Run(" ".join(_range(reader))),
    ))  # fmt: skip


def _range(reader: Reader) -> Iterator[str]:
    """What keeps the level open, now and once everything decided is done."""
    now, planned = reader.result.now, reader.result.planned.whole.level
    level = now.whole.level
    yield from _not_covered(reader)
    if level.settled and now.whole.answered == now.whole.asked and not now.not_covered:
        if open_beside_the_level(reader.result):
            yield reader.say("Only a method lacks an answer; the level is certain without it.")
        else:
            yield reader.say("Nothing is open: the level is certain.")
    elif level.settled:
        yield reader.say("Even so, the level is certain: the worst finding counts.")
    else:
        yield reader.say(
            "The level lies between the best case, {best}, and the worst case, {worst}.",
            **_ends(reader, level),
        )
    if level.settled and not planned.settled:
        yield reader.say(
            "After the planned measures, it lies between the best case, {best}, and the worst"
            " case, {worst}.",
            **_ends(reader, planned),
        )


def _not_covered(reader: Reader) -> Iterator[str]:
    """The tasks that everything was said of and that no method covers."""
    found = reader.result.now.not_covered
    names = [reader.quoted(named(finding, reader)) for finding in found[:NAMED]]
    if len(found) > NAMED:
        names.append(reader.say("And {count} more.", count=len(found) - NAMED).rstrip("."))
    if names:
        yield reader.say(
            "Everything was answered, but no method gives a level to {tasks}: only a closer look can"
            " tell how bad that is.",
            tasks=", ".join(names),
        )


def _ends(reader: Reader, level: Range) -> dict[str, str]:
    best, worst = (reader.quoted(reader.texts.level(end)) for end in (level.best, level.worst))
    return {"best": best, "worst": worst}


def methods(reader: Reader) -> Iterator[Block]:
    """Where the levels come from: our own rule, and the methods named before it."""
    yield Heading(3, reader.say("Methods, sources and their limits"))
    yield Paragraph(bold(reader.say("ErgoCheck's own rule, not validated")))
    yield Paragraph((Run(reader.say(
        "A workplace is as bad as its worst section, a section as bad as its worst finding."
        " No average hides a severe finding."
    )),))  # fmt: skip
    if reader.result.instruments or reader.result.methods:
        yield Paragraph((Run(reader.say(
            "Each method stands under “What the methods say”, with its edition, its source and how"
            " certain its figures are."
        )),))  # fmt: skip
