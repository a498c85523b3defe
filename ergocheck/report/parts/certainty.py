"""How certain this is: completeness, and where the levels come from."""

from collections.abc import Iterator

from ergocheck.report.blocks import Block, Heading, Paragraph, Run, Tape, bold
from ergocheck.report.reader import Reader


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
        best=reader.quoted(reader.texts.level(whole.level.best)),
        worst=reader.quoted(reader.texts.level(whole.level.worst)),
    )  # fmt: skip


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
