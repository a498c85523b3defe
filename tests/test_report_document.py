"""What the report says, to whom, and in which order: read as text, without a PDF."""

import ast
import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import fields, is_dataclass, replace
from datetime import date
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

import ergocheck.report
from ergocheck.domain.advice import Result
from ergocheck.domain.answers import Listed, NotApplicable, Written
from ergocheck.domain.checklist import Note
from ergocheck.domain.methods import VERSION
from ergocheck.domain.words import LANGUAGES, NO_BREAK, Language
from ergocheck.domain.workplace import COUNTRIES, Country, Door
from ergocheck.drawing.shapes import Picture
from ergocheck.library import Library
from ergocheck.paths import CATALOGUES
from ergocheck.report.blocks import (
    AUDIENCES,
    Audience,
    Badge,
    Block,
    Document,
    Heading,
    Paragraph,
    Run,
    SettingsCard,
    SignatureLine,
    Signatures,
    Strip,
    Table,
    Together,
    bold,
    plain,
    said,
)
from ergocheck.report.document import build
from ergocheck.report.law import ENGLISH, SCREEN_WORK, cited, later, next_due
from ergocheck.report.parts.recognised import worked
from ergocheck.report.reader import Reader
from ergocheck.telling.working import Number
from tests.report_walks import (
    AN,
    BAD,
    CLOSER,
    DESK,
    EMPLOYEE,
    EMPLOYER,
    FIXED,
    GOOD,
    LIFTING,
    SIGNED,
    walk,
    with_texts,
)
from tests.test_examples import raw, result

DOORS = (FIXED, EMPLOYEE, EMPLOYER, CLOSER)
MADE = date(2026, 11, 23)


def told(result: Result, audience: Audience = "employer", language: Language = "en") -> Document:
    return build(result, language=language, audience=audience, made=MADE)


def spaced(text: str) -> str:
    """A text with the spaces that one types."""
    return text.replace(NO_BREAK, " ")


def headings(document: Document) -> list[str]:
    return [spaced(b.text) for b in flat(document.blocks) if isinstance(b, Heading)]


def flat(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, those that stay together one by one."""
    for block in blocks:
        yield from flat(block.blocks) if isinstance(block, Together) else (block,)


def table(document: Document, caption: str) -> Table:
    return next(b for b in flat(document.blocks) if isinstance(b, Table) and b.caption == caption)


def verdict(result: Result, audience: Audience = "employer") -> str:
    return headings(told(result, audience))[0]


@pytest.mark.parametrize(
    ("answers", "doors", "sentence"),
    [
        ({}, (), "Balie 2: nothing has been assessed yet."),
        (GOOD, (), "Balie 2 is in order."),
        (BAD, DOORS, "Two decisions are needed for Balie 2."),
        (BAD, (), "Four decisions are needed for Balie 2."),
        ({**GOOD, "desk.feet": "hanging"}, (FIXED,), "Balie 2 is in order."),
        ({**GOOD, "desk.desk_height": 750}, (EMPLOYER,), "One decision, then Balie 2 is in order."),
        ({**GOOD, "desk.clutter": ["cables"]}, (EMPLOYEE,), "One thing to do, then Balie 2 is in order."),
        ({"desk.feet": "yes"}, (), "Balie 2: nothing wrong found, five questions are open."),
    ],
)  # fmt: skip
def test_the_verdict_counts_what_remains_and_names_the_workplace(
    answers: dict[str, object], doors: tuple[Door, ...], sentence: str
) -> None:
    assert verdict(walk(answers, doors)) == sentence


def test_a_workplace_without_a_name_has_a_verdict_too() -> None:
    assert verdict(walk(GOOD, name="")) == "This workplace is in order."


def test_the_employee_reads_first_what_they_do_themselves() -> None:
    document = told(walk(BAD, DOORS), "employee")
    assert (
        headings(document)[0]
        == "One thing you do yourself at Balie 2. Your employer decides on two."
    )
    order = headings(document)
    assert order.index("What you do yourself") < order.index("Settings card")
    assert order.index("Settings card") < order.index("What your employer decides")
    due = Paragraph(bold("By 1_December_2026.".replace("_", NO_BREAK)))
    assert due in document.blocks


def test_three_levels_stand_beside_each_other() -> None:
    strip = next(b for b in told(walk(BAD, DOORS)).blocks if isinstance(b, Strip))
    assert [badge.words for _, badge in strip.steps] == ["Change now", "Change soon", "In order"]


def test_parts_come_in_the_order_of_the_product() -> None:
    order = headings(told(walk(BAD, DOORS), "assessor"))
    wanted = [
        "What was solved today", "What the employer decides", "The workplace at a glance",
        "Findings by section", "Action plan", "Settings card", "How certain is this?",
        "Methods, sources and their limits", "Appendix: all answers",
    ]  # fmt: skip
    assert [h for h in order if h in wanted] == wanted


@pytest.mark.parametrize("audience", AUDIENCES)
def test_who_signs_comes_before_the_law_and_that_before_privacy(audience: Audience) -> None:
    text = told(walk(BAD, DOORS), audience).text()
    ends = [text.index(part) for part in ("Signatures\n", "What the law asks", "Privacy.")]
    assert ends == sorted(ends)


def test_solved_shows_value_and_level_before_and_after() -> None:
    row = table(told(walk(BAD, DOORS)), "What was solved today").rows[0]
    texts = [c.blocks[0] for c in row]
    assert "label hanging en" in str(texts[1])
    assert "flat en" in str(texts[2])
    badge = texts[3]
    assert isinstance(badge, Badge)
    assert (badge.was_words, badge.words) == ("Change now", "In order")


def test_numbers_noted_at_the_door_stand_before_and_after() -> None:
    door = replace(EMPLOYER, door="fixed", before=750.0, after=665.0)
    text = told(walk(BAD, (door,))).text()
    assert "75 cm | 66.5 cm advised 64–68 cm" in spaced(text)


def test_a_decision_says_what_why_who_when_and_what_it_costs() -> None:
    rows = table(told(walk(BAD, DOORS)), "What you decide").rows
    text = spaced(
        "\n".join(line for row in rows for cell in row for b in cell.blocks for line in said(b))
    )
    for part in ("Do desk_lower en", "Desk 7 cm too high en", "why desk height en", "Tine Maes",
                 "20 Dec 2026", "€ 60–90", "Facility"):  # fmt: skip
        assert part in text


def test_what_nobody_took_on_is_a_decision_with_the_best_lever() -> None:
    text = told(walk(BAD)).text()
    assert "Nobody has been named yet for what is left." in text
    assert "Do tidy en" in text
    assert "to be named" in text


def test_what_nobody_took_on_stands_below_what_is_planned_and_does_not_count_as_planned() -> None:
    report = told(walk(BAD, (EMPLOYEE,)))
    statuses = [row[-1].text() for row in table(report, "Action plan").rows]
    assert statuses == ["agreed"] + ["not planned yet"] * (len(statuses) - 1)
    assert len(statuses) > 2
    assert "measures are not planned yet." in report.text()


def test_a_finding_shows_value_advice_reason_and_levers() -> None:
    text = told(walk(BAD)).text()
    assert "Desk 7 cm too high en why desk height en | 75 cm" in spaced(text)
    assert "Do desk_lower en → in order, low cost" in spaced(text)


def test_an_overview_and_what_was_solved_stand_whole_below_their_heading() -> None:
    whole = [b.blocks for b in told(walk(BAD, DOORS)).blocks if isinstance(b, Together)]
    held = {b[0].text: b[-1] for b in whole if isinstance(b[0], Heading)}
    assert isinstance(held["Findings by section"], Table)
    assert isinstance(held["What was solved today"], Table)


def test_a_value_in_words_without_a_source_has_the_wide_column() -> None:
    reader, words = Reader(walk(GOOD), "en", "employer"), "load over 10 kg, trunk twisted"
    assert worked(reader, Number("why", words))[1:] == (plain(""), bold(words))
    assert worked(reader, Number("L", "14 kg", "7 + 7"))[1:] == (bold("14 kg"), plain("7 + 7"))


def test_the_plan_says_late_when_the_day_is_past() -> None:
    result = walk(BAD, DOORS)
    assert ", late" not in told(result).text()
    later_on = build(result, language="en", audience="employer", made=date(2026, 12, 2))
    assert "1 Dec 2026, late" in spaced(later_on.text())


def test_our_own_rules_are_labelled_and_sources_named() -> None:
    text = told(walk(BAD, DOORS)).text()
    assert text.count("ErgoCheck’s own rule, not validated") >= 2
    assert "ANSUR II" in text
    assert "What is open does not count as good." in text


def test_clauses_are_those_of_the_country_and_doubtful_ones_are_marked() -> None:
    assert "Code on well-being at work VIII.2" in spaced(told(walk(BAD)).text())
    french = told(walk(BAD, country="FR")).text()
    assert "Code du travail, R4542-9 (number not verified)" in french
    assert "Codex VIII.2." not in french
    american = told(walk(BAD, country="US")).text()
    assert "What the law asks in the United States. No clause of law is noted for these" in american


def law_of(country: str, language: Language = "en") -> str:
    """What stands in the panel of the law, of a walk that finds much."""
    there: dict[str, object] = deepcopy(dict(raw("laptop-at-the-kitchen-table")))
    there["workplace"] = {"country": country}
    text = spaced(build(result(there), language=language, audience="employer").text())
    return text[text.index(LAW[language]) :].partition("2031")[0]


LAW = {"en": "What the law asks", "nl": "Wat de wet vraagt", "fr": "Ce que demande la loi",
       "de": "Was das Recht"}  # fmt: skip


def test_clauses_stand_with_their_subject_and_say_what_they_ask_for() -> None:
    flemish = law_of("BE", "nl")
    assert "Wat de wet vraagt in België." in flemish
    assert "Voeten en benen – Codex over het welzijn op het werk, bijlage VIII.2-1" in flemish, (
        "subjects with the same clause share a line"
    )
    assert "art. VIII.2-3 § 2 (pauzes of ander werk); art. VIII.2-4 (informatie en" in flemish
    assert "art. VIII.2-5 (ogen) (nummer niet nagekeken)" in flemish
    french = law_of("FR", "fr")
    assert "Bureau – Code du travail, R4542-8" in french
    assert "Logiciels et travail – Code du travail, R4542-4 (pauses ou autre activité) ; " in french


@pytest.mark.parametrize(
    ("country", "where", "guidance"),
    [
        ("UK", "in the United Kingdom", ("HSE CK1",)),
        ("NL", "in the Netherlands", ("NPR",)),
        ("DE", "in Germany", ("ASR", "DGUV")),
        ("US", "in the United States", ("OSHA eTool for computer workstations, Seating",)),
    ],
)
def test_guidance_does_not_stand_under_the_law(
    country: str, where: str, guidance: tuple[str, ...]
) -> None:
    law, _, rest = law_of(country).partition("Technical rules and guidance, not law:")
    assert law.startswith(f"What the law asks {where}.")
    for name in guidance:
        assert name in rest
        assert name not in law


@pytest.mark.parametrize(
    ("clause", "country", "said"),
    [
        ("Codex, annex VIII.2-1", "BE", (
            "Codex over het welzijn op het werk, bijlage VIII.2-1",
            "Code du bien-être au travail, annexe VIII.2-1",
            "Codex über das Wohlbefinden bei der Arbeit (Belgien), Anhang VIII.2-1",
            "Code on well-being at work, annex VIII.2-1")),
        ("ArbStättV, Anh. 6.1(7) (on request)", "DE", (
            "ArbStättV, Anh. 6.1(7) (op verzoek)", "ArbStättV, Anh. 6.1(7) (sur demande)",
            "ArbStättV, Anh. 6.1(7) (auf Wunsch)", "ArbStättV, Anh. 6.1(7) (on request)")),
        ("HSE CK1: Furniture", "UK", ("HSE CK1: Furniture",) * 4),
    ],
)  # fmt: skip
def test_a_clause_is_told_in_the_readers_language(
    clause: str, country: str, said: tuple[str, ...]
) -> None:
    assert tuple(spaced(cited(clause, country, la)) for la in LANGUAGES) == said


def test_no_clause_of_our_checklists_stays_half_in_english(library: Library) -> None:
    told = {
        cited(c.clause, c.country, "de")
        for checklist in library.checklists.values() for _, q in checklist.walk() for c in q.law
        if c.country not in ENGLISH
    }  # fmt: skip
    words = {w for clause in told for w in re.findall(r"[a-zäöüß]{2,}", clause)}
    assert words & {"the", "of", "for", "on", "at", "least", "or", "and", "to", "annex"} == set()


def test_only_lists_about_a_screen_cite_the_law_on_screens(library: Library) -> None:
    screens = re.compile(r"90/270|VIII\.2|R4542|DSE|Arboregeling 5|HSE CK1|DGUV 215-410|Anh\. 6")
    citing = {
        id for id, checklist in library.checklists.items() for _, q in checklist.walk()
        for c in q.law if screens.search(c.clause)
    }  # fmt: skip
    assert citing == SCREEN_WORK


@pytest.mark.parametrize("country", COUNTRIES)
def test_five_years_is_law_in_belgium_for_screens_and_a_custom_elsewhere(country: Country) -> None:
    due = next_due(walk(GOOD, country=country))
    assert due.day == date(2031, 11, 22)
    assert ("VIII.2-3" in due.reason) is (country == "BE")
    assert ("custom" in due.reason) is (country != "BE")
    lifting = next_due(walk({}, country=country, checklists=(LIFTING,)))
    assert "custom" in lifting.reason


def test_a_leap_day_is_due_on_the_28th() -> None:
    assert later(date(2028, 2, 29), 5) == date(2033, 2, 28)


def test_signatures_are_typed_or_lines_to_sign_on() -> None:
    def lines(result: Result, audience: Audience = "employer") -> str:
        document = told(result, audience)
        found = (x for b in document.blocks for x in _signatures(b))
        return spaced("\n".join(f"{x.role} {x.typed} {x.when}" for x in found))

    assert "Signed on 22 November 2026, 14:32" in lines(walk(GOOD, signature=SIGNED))
    assert "Not signed yet" in lines(walk(GOOD))
    assert "For the employer" in lines(walk(GOOD))
    assert "The employee An V." in lines(walk(GOOD), "employee")


def _signatures(block: Block) -> Iterator[SignatureLine]:
    if isinstance(block, Signatures):
        yield from block.lines
    for inner in getattr(block, "blocks", ()):
        yield from _signatures(inner)


def test_every_question_is_in_the_appendix_and_open_ones_say_so() -> None:
    text = told(walk({}), "employee").text().partition("Appendix: all answers")[2]
    for question in DESK.by_id.values():
        if not isinstance(question, Note):
            assert f"{question.ask.en} | Not answered" in text


def test_a_line_shows_what_was_noted_and_its_level() -> None:
    text = told(walk(BAD)).text()
    assert "name en Phone · distance en 62 cm" in text.replace("\N{NO-BREAK SPACE}", " ")


def test_privacy_the_employer_reads_no_body_measure_and_no_health_answer() -> None:
    text = told(walk(BAD, DOORS)).text()
    for secret in ("CANARY-HEALTH", "ask pain", "ask elbow", "65.5", "65.3", "162.7", "40.9",
                   "Settings card", "only for assessors"):  # fmt: skip
        assert secret not in text
    assert "quiet corner" in text


def test_privacy_what_the_employer_reads_does_not_hang_on_health() -> None:
    other = {**BAD, "desk.pain": "something else"}
    assert told(walk(BAD, DOORS)) == told(walk(other, DOORS))


def test_privacy_health_is_the_employees_alone() -> None:
    result = walk(BAD, DOORS)
    assert "CANARY-HEALTH" in told(result, "employee").text()
    assert "CANARY-HEALTH" not in told(result, "assessor").text()
    assert "only for assessors" in told(result, "assessor").text()
    assert "only for assessors" not in told(result, "employee").text()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("audience", AUDIENCES)
def test_every_reader_gets_a_report_of_nothing_at_all(
    language: Language, audience: Audience
) -> None:
    document = told(walk({}, person=replace(AN, name="")), audience, language)
    assert document.text()
    assert document.margins.footer.endswith(document.fingerprint)


def test_the_footer_names_versions_and_a_fingerprint_of_the_content() -> None:
    one, other = told(walk(BAD)), told(walk(GOOD))
    assert f"desk v3 · methods v{VERSION}" in one.margins.footer
    assert one.fingerprint != other.fingerprint
    assert one.fingerprint == told(walk(BAD)).fingerprint


def test_the_language_is_chosen_apart_from_that_of_the_walk() -> None:
    result = with_texts(walk(BAD, DOORS), language="nl")
    german = spaced(told(result, language="de").text())
    assert "Balie 2: Zwei Entscheidungen sind nötig." in german
    assert "Desk 7 cm too high de" in spaced(german)


def typed_in(there: Result) -> set[str]:
    """What somebody typed in a walk: notes, names of lines, reasons, owners, roles, values beside a door; no name."""
    found = there.assessment
    told = {found.assessor.qualification, *(str(d.owner) for d in found.doors)}
    told |= {t for d in found.doors for t in (d.before, d.after) if isinstance(t, str)}
    for answer in found.answers.given.values():
        match answer:
            case Written(text) | NotApplicable(text):
                told.add(text)
            case Listed(lines):
                told |= {c.text for x in lines for c in x.cells.values() if isinstance(c, Written)}
    names = {found.person.name, found.assessor.name}
    return {text for text in told - names if len(text) > 5}


def runs_in(held: object) -> Iterator[Run | Heading]:
    """Every run and heading of a document, in captions, cells and facts too; no drawing."""
    if isinstance(held, Run | Heading):
        yield held
    elif isinstance(held, tuple):
        for one in held:
            yield from runs_in(one)
    elif is_dataclass(held) and not isinstance(held, Picture):
        for field in fields(held):
            yield from runs_in(getattr(held, field.name))


@pytest.mark.parametrize(("name", "language"), [("call-centre", "de"), ("warehouse", "fr")])
@pytest.mark.parametrize("audience", AUDIENCES)
def test_what_was_typed_in_another_language_says_so(
    name: str, language: Language, audience: Audience
) -> None:
    there = result(raw(name))
    document = build(there, language=language, audience=audience)
    typed, held = typed_in(there), list(runs_in(document.blocks))
    walked = there.assessment.language
    marked = {text for text in typed for r in held if r.language == walked and text in r.text}
    assert len(marked) > 5
    for run in held:
        if not run.language:
            inside = [text for text in typed if text in run.text]
            assert not inside or " pour «" in run.text or " niveau à «" in run.text, (run, inside)


SOURCES = sorted(Path(ergocheck.report.__file__).parent.rglob("*.py"))


def sentences() -> set[str]:
    """The first argument of every say, rich, say_count and msg in the report."""
    found: set[str] = set()
    for source in SOURCES:
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and _says(node.func):
                first = node.args[0]
                if isinstance(first, ast.Constant):
                    found.add(str(first.value))
    return found


def _says(called: ast.expr) -> bool:
    if isinstance(called, ast.Attribute):
        return called.attr in ("say", "rich", "say_count")
    return isinstance(called, ast.Name) and called.id == "msg"


@pytest.mark.parametrize("language", [x for x in LANGUAGES if x != "en"])
def test_every_sentence_of_the_report_is_translated_with_its_placeholders(language: str) -> None:
    with (CATALOGUES / language / "report.po").open("rb") as file:
        catalogue = {_forms(m.id)[0]: m for m in read_po(file, locale=language) if m.id}
    assert sentences() == set(catalogue)
    for key, message in catalogue.items():
        forms, wanted = _forms(message.string), _names(_forms(message.id)[-1])
        assert all(forms), key
        assert all(_names(form) <= wanted for form in forms), key
        assert _names(forms[-1]) == wanted, key


def _forms(said: object) -> list[str]:
    return [str(s) for s in said] if isinstance(said, tuple | list) else [str(said)]


def _names(text: str) -> set[str]:
    return {part.partition("}")[0] for part in text.split("{")[1:]}


def test_the_card_has_six_numbers_at_most_and_never_reaches_the_employer() -> None:
    for audience in AUDIENCES:
        document = told(walk(BAD, DOORS), audience)
        cards = [b for b in document.blocks if isinstance(b, SettingsCard)]
        assert len(cards) == (0 if audience == "employer" else 1)
        for card in cards:
            assert 0 < len(card.lines) <= 6
            assert "Seat: 40.9\N{NO-BREAK SPACE}cm" in card.code
            assert "http" not in card.code
