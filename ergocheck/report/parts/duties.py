"""What the law asks: the clauses behind the findings, and when the next analysis is due and why."""

from collections.abc import Iterator

from ergocheck.report.blocks import Block, Callout, Paragraph, Run, Runs, bold
from ergocheck.report.law import ENGLISH, Grouped, cited, clauses, next_due
from ergocheck.report.reader import Reader, msg


def duties(reader: Reader) -> Iterator[Block]:
    """One panel: the clauses of the workplace's country, the next date, and what is not in this report."""
    paragraphs = [*_asked(reader), Paragraph(tuple(_next(reader)))]
    paragraphs.append(Paragraph((Run(reader.say("Not legal advice."), soft=True),), "small"))
    yield Callout(tuple(paragraphs))


def _asked(reader: Reader) -> Iterator[Paragraph]:
    """What the law asks, subject by subject; apart from it what is no law."""
    country = reader.result.assessment.workplace.country
    found = clauses(reader.result, country)
    law = [group for group in found if group.law]
    where = reader.texts.in_country(country)
    says = (
        msg("These clauses belong to the findings:")
        if law
        else msg("No clause of law is noted for these findings.")
    )
    yield Paragraph((
        Run(reader.say("What the law asks {in_country}.", in_country=where) + " ", bold=True),
        Run(reader.say(says)),
    ))  # fmt: skip
    yield from (_group(reader, group) for group in law)
    rest = [group for group in found if not group.law]
    if rest:
        yield Paragraph(bold(reader.say("Technical rules and guidance, not law:")))
    yield from (_group(reader, group) for group in rest)


def _group(reader: Reader, group: Grouped) -> Paragraph:
    """Subjects and their clauses behind each other; a law is named once for those of its own that follow."""
    titles = dict.fromkeys(reader.words(title) for title in group.subjects)
    subjects = reader.texts.listed(titles)
    return Paragraph((Run(subjects, bold=True), *_clauses(reader, group)), "small")


def _clauses(reader: Reader, group: Grouped) -> Iterator[Run]:
    country = reader.result.assessment.workplace.country
    law = ""
    for clause, unchecked in group.clauses:
        told = cited(clause, country, reader.language)
        yield Run(reader.texts.listed(("", "")) if law else " – ")
        yield from _told(reader, told.removeprefix(f"{law}, "), unchecked)
        law = told.partition(", ")[0]


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
            "This report holds nothing about the employee's health and no body measure."
        ),
        "employee": msg(
            "This report is yours. Your employer gets another one, without your body measures and"
            " without anything about your health."
        ),
        "assessor": msg(
            "This report holds everything that the assessor may see. Give the employer the"
            " employer's report, not this one."
        ),
    }
    told = [reader.say(sentences[reader.audience])]
    if reader.is_employer and reader.result.card.settings:
        told.append(reader.say("What has to fit the person is given in steps of 5 cm."))
    yield Callout((Paragraph((
        Run(reader.say("Privacy.") + " ", bold=True), Run(" ".join(told)),
    )),))  # fmt: skip
