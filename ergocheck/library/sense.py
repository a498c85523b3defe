"""What a well-formed file can still get wrong: names that lead nowhere, answers that could hide a finding."""

from collections.abc import Iterator, Mapping
from itertools import product
from string import Formatter

from ergocheck.domain.adjustment import Adjustments
from ergocheck.domain.answers import accept_cell
from ergocheck.domain.card import KEYS as CARD_KEYS
from ergocheck.domain.checklist import (
    Asked,
    Band,
    Checklist,
    Choice,
    Column,
    Lines,
    Many,
    Measure,
    Note,
    Option,
    Question,
    Remedy,
    options_fed,
)
from ergocheck.domain.errors import AnswerRefused
from ergocheck.domain.handed import ALSO, inputs_of
from ergocheck.domain.methods import FEEDS
from ergocheck.domain.words import LANGUAGES, Words
from ergocheck.drawing.scenes import SCENES
from ergocheck.library.items import ITEMS

Wrong = Iterator[tuple[str, str]]


def senseless(checklist: Checklist, adjustments: Adjustments) -> list[tuple[str, str]]:
    """Every place of a checklist that makes no sense, with what was expected there."""
    return [*_twice(checklist), *_sections(checklist), *_questions(checklist, adjustments)]


def _twice(checklist: Checklist) -> Wrong:
    for kind, ids in (
        ("section", [s.id for s in checklist.sections]),
        ("question", [q.id for _, q in checklist.walk()]),
    ):
        yield from ((f"{kind} {i}", "an id that no other one has") for i in _doubles(ids))


def _doubles(ids: list[str]) -> list[str]:
    return sorted({i for i in ids if ids.count(i) > 1})


def _sections(checklist: Checklist) -> Wrong:
    for section in checklist.sections:
        yield from _picture(f"section {section.id}", section.picture)


def _picture(where: str, name: str | None) -> Wrong:
    if name is not None and name not in SCENES:
        yield f"{where}, picture {name}", "the name of a picture that can be drawn"


def _questions(checklist: Checklist, adjustments: Adjustments) -> Wrong:
    earlier: dict[str, Asked] = {}
    for _, question in checklist.walk():
        where = f"question {question.id}"
        yield from _picture(where, question.picture)
        if question.item is not None and question.item not in ITEMS:
            yield f"{where}, item {question.item}", "an item of the 48 desk questions"
        if question.judgement and question.why is None:
            yield where, "why: what a bad answer does"
        if question.same is not None and question.same.startswith(f"{checklist.id}."):
            yield f"{where}, same", "a question of another checklist"
        yield from _when(where, question, earlier)
        yield from _kind(where, question, adjustments)
        yield from _offered(where, question, checklist)
        yield from _unless(where, question, earlier)
        earlier[question.id] = question


def _when(where: str, question: Asked, earlier: Mapping[str, Asked]) -> Wrong:
    for fact_id, options in question.when.items():
        fact = earlier.get(fact_id)
        at = f"{where}, when {fact_id}"
        if not isinstance(fact, Choice):
            yield at, "an earlier choice question"
        elif fact.judgement:
            yield at, "a fact: a question without severities, so that no answer hides a finding"
        else:
            known = {o.id for o in fact.options}
            yield from (
                (f"{at} = {o}", f"one of {sorted(known)}") for o in options if o not in known
            )


def _unless(where: str, question: Asked, earlier: Mapping[str, Asked]) -> Wrong:
    """What is only looked at may be left out where a measure says it; a judgement may not."""
    if question.unless and question.judgement:
        yield f"{where}, unless", "a question without severities, so that no answer hides a finding"
    for measure in question.unless:
        if not isinstance(earlier.get(measure), Measure) or not options_fed(earlier[measure]):
            yield f"{where}, unless {measure}", "an earlier measure whose bands feed a method"


def _offered(where: str, question: Question, checklist: Checklist) -> Wrong:
    """An adjustment may hang on other answers, as long as each set of them leaves one to offer."""
    for at, remedies in _ways_out(where, question):
        known = {id for r in remedies for id in r.when}
        asked = {
            id: q for _, q in checklist.walk() if (id := q.id) in known and isinstance(q, Choice)
        }
        wrong = [(id, o) for r in remedies for id, options in r.when.items() for o in options
                 if id not in asked or o not in {x.id for x in asked[id].options}]  # fmt: skip
        for id, option in wrong:
            yield f"{at}, when {id} = {option}", "an option of a choice question of this checklist"
        answers = product(*([(id, o.id) for o in q.options] for id, q in asked.items()))
        if not wrong and any(not _one_left(remedies, dict(given)) for given in answers):
            yield f"{at}, when", "an adjustment that is offered whatever is answered elsewhere"


def _ways_out(where: str, question: Question) -> Iterator[tuple[str, tuple[Remedy, ...]]]:
    if isinstance(question, Choice):
        yield from ((f"{where}, option {o.id}", o.remedies) for o in question.options if o.remedies)
    elif isinstance(question, Measure):
        yield from ((f"{where}, band {b.side} {b.beyond:g}", b.remedies) for b in question.bands)
    elif isinstance(question, Lines) and question.remedies:
        yield where, question.remedies


def _one_left(remedies: tuple[Remedy, ...], given: Mapping[str, str]) -> bool:
    return any(all(given[id] in wanted for id, wanted in r.when.items()) for r in remedies)


def _kind(where: str, question: Question, adjustments: Adjustments) -> Wrong:
    if isinstance(question, Lines):
        yield from _lines(where, question, adjustments)
    else:
        yield from _column(where, question, adjustments)


def _column(where: str, question: Column, adjustments: Adjustments) -> Wrong:
    if isinstance(question, Choice):
        yield from _choice(where, question, adjustments)
    elif isinstance(question, Measure):
        yield from _measure(where, question, adjustments)
    elif not question.readers and not where.count("column"):
        yield where, "readers: who will read what is typed here"


def _choice(where: str, question: Choice, adjustments: Adjustments) -> Wrong:
    if not question.options:
        yield where, "options"
    yield from (
        (f"{where}, option {i}", "an id that no other one has")
        for i in _doubles([o.id for o in question.options])
    )
    severities = [o.severity for o in question.options]
    if any(s is not None for s in severities):
        if None in severities:
            yield where, "a severity on every option, or on none"
        if 0 not in severities and not isinstance(question, Many):
            yield where, "an option of severity 0"
    for option in question.options:
        yield from _option(f"{where}, option {option.id}", question, option, adjustments)


def _option(where: str, question: Choice, option: Option, adjustments: Adjustments) -> Wrong:
    yield from _picture(where, option.picture)
    if option.severity and not option.finding:
        yield where, "finding: how the report names it"
    if option.finding:
        yield from _placeholders(where, option.finding, set())
    if option.severity and not option.remedies:
        yield where, "adjust: at least one adjustment"
    for remedy in option.remedies:
        yield from _remedy(where, remedy, adjustments)
        yield from _becomes(where, question, option, remedy)
    yield from _feeds(where, option.feeds)


def _feeds(where: str, feeds: Mapping[str, tuple[str, ...]]) -> Wrong:
    for feed, words in feeds.items():
        known = FEEDS.get(feed)
        if known is None:
            yield f"{where}, feeds {feed}", "an input of a method"
        elif not isinstance(known, str):
            yield from ((f"{where}, feeds {feed} = {w}", f"one of {sorted(known)}")
                        for w in words if w not in known)  # fmt: skip
        else:
            yield f"{where}, feeds {feed}", f"a number in {known}, not an option"


def _becomes(where: str, question: Choice, option: Option, remedy: Remedy) -> Wrong:
    at = f"{where}, adjust {remedy.adjustment}"
    if isinstance(question, Many):
        if remedy.becomes != "removed":
            yield at, 'becomes = "removed"'
        return
    better = [o.id for o in question.options if (o.severity or 0) < (option.severity or 0)]
    if remedy.becomes not in better:
        yield f"{at}, becomes {remedy.becomes}", f"a better option: {better}"


def _remedy(where: str, remedy: Remedy, adjustments: Adjustments) -> Wrong:
    if remedy.adjustment not in adjustments.by_id:
        yield f"{where}, adjust {remedy.adjustment}", "an adjustment of adjustments.toml"


def _measure(where: str, question: Measure, adjustments: Adjustments) -> Wrong:
    if not question.low < question.high:
        yield where, "range = [lowest, highest]"
    yield from _feeds(f"{where}, feeds_in_order", question.feeds_in_order)
    if question.feeds_in_order and question.expect is None:
        yield f"{where}, feeds_in_order", "expect: what is in order"
    if question.bands and question.expect is None:
        yield where, "expect: bands are counted from it"
    if isinstance(question.expect, str) and question.expect.removeprefix("card.") not in CARD_KEYS:
        yield f"{where}, expect {question.expect}", f"card. and one of {list(CARD_KEYS)}"
    for feed in question.feeds:
        known = FEEDS.get(feed)
        if not isinstance(known, str):
            yield f"{where}, feeds {feed}", "an input of a method that takes a number"
        elif known != question.unit:
            yield f"{where}, feeds {feed}", f"the unit {known}, not {question.unit or 'none'}"
    for band in question.bands:
        yield from _band(where, question, band, adjustments)


def _band(where: str, question: Measure, band: Band, adjustments: Adjustments) -> Wrong:
    at = f"{where}, band {band.side} {band.beyond:g}"
    yield from _feeds(at, band.feeds)
    yield from _placeholders(at, band.finding, {"value", "gap"})
    for remedy in band.remedies:
        yield from _remedy(at, remedy, adjustments)
        number = isinstance(remedy.becomes, int | float)
        if not number and remedy.becomes not in ("expected", "met"):
            yield f"{at}, adjust {remedy.adjustment}", '"expected", "met" or a number'


def _lines(where: str, question: Lines, adjustments: Adjustments) -> Wrong:
    columns = {c.id: c for c in question.columns}
    if not question.columns or not isinstance(question.columns[0], Note):
        yield where, "a first column of kind text: the name of the line"
    if not any(_rests_on(question) in inputs_of(c) for c in question.columns):
        yield f"{where}, severity_from", f"a column that feeds {_rests_on(question)}"
    yield from _placeholders(where, question.finding, set(columns))
    earlier: dict[str, Asked] = {}
    for column in question.columns:
        at = f"{where}, column {column.id}"
        yield from _picture(at, column.picture)
        yield from _when(at, column, earlier)
        yield from _column(at, column, adjustments)
        if column.judgement:
            yield at, "a fact: the line takes its severity from its rule"
        if ALSO in inputs_of(column) and not (isinstance(column, Many) and column.optional):
            yield f"{at}, feeds {ALSO}", "a column of kind many with optional = true"
        earlier[column.id] = column
    for remedy in question.remedies:
        yield from _remedy(where, remedy, adjustments)
        yield from _changes(where, remedy, columns)


def _changes(where: str, remedy: Remedy, columns: Mapping[str, Column]) -> Wrong:
    at = f"{where}, adjust {remedy.adjustment}, becomes"
    if not isinstance(remedy.becomes, Mapping):
        yield at, "columns with their new values"
        return
    for name, value in remedy.becomes.items():
        if name not in columns:
            yield f"{at} {name}", f"one of the columns {list(columns)}"
            continue
        try:
            accept_cell(columns[name], value, name)
        except AnswerRefused as refused:
            yield f"{at} {name}", f"a value that the column takes ({refused})"


def _rests_on(question: Lines) -> str:
    """The input without which the rule of a line can never say how severe it is."""
    return "reach.distance" if question.severity_from == "reach" else "lifting.L"


def _placeholders(where: str, words: Words, allowed: set[str]) -> Wrong:
    """A wrong placeholder is an error on somebody's screen: the same ones in all four languages."""
    found = [_names(words.in_(la)) for la in LANGUAGES]
    alone = [la for la, names in zip(LANGUAGES, found, strict=True) if names is None]
    if alone:
        yield f"{where}, finding, {alone[0]}", "no single { or }: a brace of the text is doubled"
    elif any(names != found[0] or not names <= allowed for names in found if names is not None):
        wanted = f"of {sorted(allowed)}" if allowed else "and here there are none"
        yield f"{where}, finding", f"the same placeholders in all languages, {wanted}"


def _names(text: str) -> set[str] | None:
    """The placeholders of a text, each with how it is to be written; None where a brace stands alone."""
    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        return None
    return {
        name + (f"!{how}" if how else "") + (f":{form}" if form else "")
        for _, name, form, how in parts
        if name is not None
    }
