"""The verdict in one sentence, the three levels, and what the assessment is about."""

from collections.abc import Iterator

from ergocheck.domain.levels import IN_ORDER
from ergocheck.report.blocks import (
    Block,
    Facts,
    Heading,
    Paragraph,
    Run,
    Runs,
    Strip,
    joined,
    plain,
)
from ergocheck.report.reader import Reader


def verdict(reader: Reader) -> Iterator[Block]:
    """The first thing read: what remains, in a sentence; then how it got there."""
    yield Heading(1, sentence(reader))
    lead = tuple(_lead(reader))
    if lead:
        yield Paragraph(lead, "lead")
    yield _levels(reader)


def sentence(reader: Reader) -> str:
    """The verdict: it counts the decisions and names the workplace."""
    now = reader.result.now.whole
    if not reader.result.found.whole.answered:
        return _capital(reader.say("{place}: nothing has been assessed yet.", place=reader.place))
    if now.level == IN_ORDER:
        return _capital(reader.say("{place} is in order.", place=reader.place))
    if not reader.actions:
        return _nothing_wrong(reader)
    return _for_employee(reader) if reader.is_employee else _for_employer(reader)


def _nothing_wrong(reader: Reader) -> str:
    now = reader.result.now.whole
    return _capital(
        reader.say_count(
            "{place}: nothing wrong found, {count} question is open.",
            "{place}: nothing wrong found, {count} questions are open.",
            now.asked - now.answered,
            place=reader.place,
        )
    )


def _for_employer(reader: Reader) -> str:
    decisions, own = len(reader.decisions), len(reader.own)
    if decisions and not own and settles(reader):
        return reader.say_count("{count} decision, then {place} is in order.",
                                "{count} decisions, then {place} is in order.",
                                decisions, place=reader.place)  # fmt: skip
    if decisions:
        return reader.say_count("{count} decision is needed for {place}.",
                                "{count} decisions are needed for {place}.",
                                decisions, place=reader.place)  # fmt: skip
    if settles(reader):
        return reader.say_count("{count} thing to do, then {place} is in order.",
                                "{count} things to do, then {place} is in order.",
                                own, place=reader.place)  # fmt: skip
    return reader.say_count("{count} thing to do at {place}.", "{count} things to do at {place}.",
                            own, place=reader.place)  # fmt: skip


def _for_employee(reader: Reader) -> str:
    told = []
    if reader.own:
        told.append(reader.say_count("{count} thing you do yourself at {place}.",
                                     "{count} things you do yourself at {place}.",
                                     len(reader.own), place=reader.place))  # fmt: skip
    if reader.decisions and reader.own:
        told.append(reader.say_count("Your employer decides {count}.",
                                     "Your employer decides on {count}.",
                                     len(reader.decisions)))  # fmt: skip
    elif reader.decisions:
        told.append(reader.say_count("Your employer decides {count} thing about {place}.",
                                     "Your employer decides {count} things about {place}.",
                                     len(reader.decisions), place=reader.place))  # fmt: skip
    return " ".join(told)


def settles(reader: Reader) -> bool:
    """Whether everything is in order once what was taken on is done."""
    undecided = any(a.who == "nobody" for a in reader.actions)
    return reader.result.planned.whole.level == IN_ORDER and not undecided


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _lead(reader: Reader) -> Iterator[Run]:
    found = reader.result.found
    if not found.whole.answered:
        yield Run(reader.say("No question was answered, so nothing can be said about the level."))
        return
    if found.findings:
        level = Run(reader.quoted(reader.texts.range(found.whole.level)), bold=True)
        yield from reader.rich("At the start the level was {level}.", level=level)
    yield from _spaced(_solved(reader), _eased(reader), _own(reader), _decisions(reader), _open(reader),
                       _not_covered(reader))  # fmt: skip


def _spaced(*sentences: str) -> Runs:
    return tuple(Run(f" {sentence}") for sentence in sentences if sentence)


def _solved(reader: Reader) -> str:
    done = sum(not solved.left for solved in reader.solved)
    found = len(reader.result.found.findings)
    if not found:
        return reader.say("No finding was made.")
    if not done:
        return reader.say_count(
            "The finding still stands.", "All {count} findings still stand.", found
        )
    if done == found:
        return reader.say_count("The only finding was solved during the visit.",
                                "All {count} findings were solved during the visit.", done)  # fmt: skip
    all_ = reader.number_word(found).lower()
    return reader.say_count("{count} of the {all} findings was solved during the visit.",
                            "{count} of the {all} findings were solved during the visit.",
                            done, all=all_)  # fmt: skip


def _eased(reader: Reader) -> str:
    """What the table of the visit lists besides: a fix that helped, and did not end it."""
    eased = sum(bool(solved.left) for solved in reader.solved)
    if not eased:
        return ""
    return reader.say_count("{count} more was eased.", "{count} more were eased.", eased)


def _own(reader: Reader) -> str:
    """What the employee does, where others are told how many decisions they have."""
    own = len(reader.own)
    if reader.is_employee or not (own and reader.decisions):
        return ""
    return reader.say_count("The employee sees to {count} measure.",
                            "The employee sees to {count} measures.", own)  # fmt: skip


def _decisions(reader: Reader) -> str:
    nobody = sum(action.who == "nobody" for action in reader.actions)
    if nobody and len(reader.actions) > nobody:
        return reader.say_count("{count} measure is not planned yet.",
                                "{count} measures are not planned yet.", nobody)  # fmt: skip
    if nobody:
        return reader.say("Nobody has been named yet for what is left.")
    return ""


def _open(reader: Reader) -> str:
    now = reader.result.now.whole
    left = now.asked - now.answered
    if not left:
        return ""
    return reader.say_count(
        "{count} question is open, and what is open does not count as good.",
        "{count} questions are open, and what is open does not count as good.",
        left,
    )


def _not_covered(reader: Reader) -> str:
    """Why a level stays open though everything was answered."""
    tasks = len(reader.result.now.not_covered)
    if not tasks:
        return ""
    return reader.say_count(
        "No method here gives {count} of the tasks a level: it stays open until somebody has had a"
        " closer look.",
        "No method here gives {count} of the tasks a level: they stay open until somebody has had a"
        " closer look.",
        tasks,
    )


def _levels(reader: Reader) -> Strip:
    result = reader.result
    steps = [
        (reader.say("At the start"), result.found.whole.level),
        (reader.say("After the visit"), result.now.whole.level),
    ]
    if any(a.who != "nobody" for a in reader.actions):
        steps.append((reader.say("After the planned measures"), result.planned.whole.level))
    return Strip(tuple((label, reader.badge(level)) for label, level in steps))


def facts(reader: Reader) -> Facts:
    """Which workplace, who, when, by whom."""
    assessment = reader.result.assessment
    workplace, assessor = assessment.workplace, assessment.assessor
    where = ", ".join(part for part in (workplace.name, workplace.site) if part)
    who = ", ".join(part for part in (assessor.name, assessor.qualification) if part)
    pairs = [
        (reader.say("Workplace"), reader.typed(where)),
        (reader.say("Employer"), plain(workplace.employer)),
        (reader.say("Employee"), plain(assessment.person.name)),
        (reader.say("Date"), plain(reader.texts.date(assessment.date))),
        (reader.say("Assessed by"), reader.typed(who)),
        (reader.say("Country"), plain(reader.texts.country(workplace.country))),
    ]
    if assessment.corrects:
        version = reader.say(
            "{version}, a correction of the signed one", version=assessment.version
        )
        pairs.append((reader.say("Version"), plain(version)))
    return Facts(tuple((label, value) for label, value in pairs if joined(value)))
