"""What the law asks: the clauses behind the findings, and when the next analysis is due and why."""

from collections.abc import Iterator

from ergocheck.report.blocks import Block, Callout, Paragraph, Run, Runs
from ergocheck.report.law import ENGLISH, cited, clauses, next_due
from ergocheck.report.reader import Reader, msg


def duties(reader: Reader) -> Iterator[Block]:
    """One panel: the clauses of the workplace's country, the next date, and what is not in this report."""
    paragraphs = [Paragraph(tuple(_clauses(reader))), Paragraph(tuple(_next(reader)))]
    paragraphs.append(Paragraph((Run(reader.say("Not legal advice."), soft=True),), "small"))
    yield Callout(tuple(paragraphs))


def _clauses(reader: Reader) -> Iterator[Run]:
    """The clauses behind each other; a law is named once for those of its own that follow."""
    yield Run(reader.say("What the law asks.") + " ", bold=True)
    country = reader.result.assessment.workplace.country
    found = clauses(reader.result, country)
    if not found:
        yield Run(reader.say("No clause is noted for these findings in {country}.",
                             country=reader.texts.country(country)))  # fmt: skip
        return
    yield Run(
        reader.say(
            "These clauses belong to the findings ({country}):",
            country=reader.texts.country(country),
        )
        + " "
    )
    law = ""
    for clause, unchecked in found:
        told = cited(clause, country, reader.language)
        if law:
            yield Run(reader.texts.listed(("", "")))
        yield from _told(reader, told.removeprefix(f"{law}, "), unchecked)
        law = told.partition(", ")[0]
    yield Run(".")


def _told(reader: Reader, clause: str, unchecked: bool) -> Runs:
    """A clause as it is cited; one that stays English is heard in English."""
    country = reader.result.assessment.workplace.country
    english = country in ENGLISH and reader.language != "en"
    told = Run(clause, language="en" if english else "")
    return reader.rich("{clause} (number not verified)", clause=told) if unchecked else (told,)


def _next(reader: Reader) -> Iterator[Run]:
    due = next_due(reader.result)
    day = Run(reader.texts.date(due.day), bold=True)
    yield from reader.rich("Next analysis: by {day} at the latest.", day=day)
    sooner = reader.say("Sooner when the workplace, the task or the person changes.")
    yield Run(f" {reader.say(due.reason)} {sooner}")


def privacy(reader: Reader) -> Iterator[Block]:
    """What this report holds of the person, and what it does not."""
    sentences = {
        "employer": msg(
            "This report holds nothing about the employee's health and none of the body measures."
        ),
        "employee": msg(
            "This report is yours. Your employer gets another one, without your measures and"
            " without anything about your health."
        ),
        "assessor": msg(
            "This report holds everything that the assessor may see. Give the employer the"
            " employer's report, not this one."
        ),
    }
    yield Callout((Paragraph((
        Run(reader.say("Privacy.") + " ", bold=True), Run(reader.say(sentences[reader.audience])),
    )),))  # fmt: skip
