"""A question as the page shows it: words, picture, fields as typed, what the answer means."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import assert_never

from markupsafe import Markup
from wtforms.form import BaseForm

from ergocheck.domain.advice import Result
from ergocheck.domain.answers import (
    Answer,
    Chosen,
    Listed,
    Measured,
    NotApplicable,
    Ticked,
    Written,
    plain,
)
from ergocheck.domain.checklist import (
    Checklist,
    Choice,
    Lines,
    Many,
    Measure,
    Note,
    Question,
    Section,
)
from ergocheck.domain.levels import NOT_COVERED, Range
from ergocheck.domain.scoring import expected
from ergocheck.web.findings import FindingView, Pick, finding_views, in_field, unit_name
from ergocheck.web.forms import is_length
from ergocheck.web.glimpses import glimpses
from ergocheck.web.language import Unit, _, n_, preferences, texts
from ergocheck.web.lineviews import LineView, line_views
from ergocheck.web.refusals import html_id
from ergocheck.web.sketches import sketch
from ergocheck.web.tapes import ToleranceTape, tolerance

STEPS = {"cm": 0.5, "mm": 5.0}


@dataclass(frozen=True)
class MeaningView:
    """What an answer means: its level once it has one, the line it folds to, its findings."""

    level: int | None
    level_word: str
    answer: str
    findings: tuple[FindingView, ...]
    tape: ToleranceTape | None
    picture: Markup


@dataclass(frozen=True)
class QuestionView:
    """A question with all that its card shows."""

    key: str
    id: str
    kind: str
    ask: str
    look: str
    shown: bool
    answered: bool
    frozen: bool
    wide: bool
    side: str
    was: str
    error: str
    na: bool
    na_chosen: bool
    choices: tuple[Pick, ...]
    none_chosen: bool
    value: str
    unit: str
    units: tuple[Pick, ...]
    step: float
    begin: str
    readers: str
    longest: int
    lines: tuple[LineView, ...]
    add: str
    meaning: MeaningView

    @property
    def decided(self) -> list[str]:
        """What was decided about the findings, each once: "Employer decides: An, by 1 March 2027"."""
        doors = (d for f in self.meaning.findings for d in f.done)
        named = (
            " ".join((_("%(title)s:", title=d.title), d.who_when)) if d.who_when else d.title
            for d in doors
        )
        return list(dict.fromkeys(named))


@dataclass(frozen=True)
class Place:
    """Where a question is looked at: the result, its checklist, who looks and when."""

    result: Result
    checklist: Checklist
    today: date
    unit: Unit

    def question(
        self, question: Question, form: BaseForm | None = None, error: str = ""
    ) -> QuestionView:
        """The view of a question, with what was typed in a refused form."""
        return _question(self, question, form, error)


def _question(place: Place, question: Question, form: BaseForm | None, error: str) -> QuestionView:
    key, said = place.checklist.key(question), texts()
    answer = place.result.assessment.answers.get(key)
    wide = isinstance(question, Measure | Lines)
    unit = _typed_unit(place, form, key, question)
    return QuestionView(
        key=key, id=html_id(key), kind=_kind(question),
        ask=question.ask.in_(said.language),
        look=question.look.in_(said.language) if question.look else "",
        shown=place.result.found.asks(key),
        answered=_answered(place.result, key), frozen=place.result.assessment.signed, wide=wide,
        side="plain" if wide else "right",
        was=json.dumps(plain(answer)) if answer else "", error=error,
        na=question.na,
        na_chosen=bool(form[f"{key}.na"].data) if form and question.na else isinstance(answer, NotApplicable),
        choices=_choices(question, answer, form, key),
        none_chosen=bool(form[f"{key}.none"].data) if form and isinstance(question, Many) else answer == Ticked(()),
        value=_value(place, question, answer, form, key),
        unit=unit_name(question, unit) if isinstance(question, Measure) else "",
        units=_units(question, unit),
        step=STEPS[unit] if is_length(question) else 1.0,
        begin=_begin(place, question),
        readers=_readers(question),
        longest=question.longest if isinstance(question, Note) else 0,
        lines=line_views(place.result, question, key, place.unit) if isinstance(question, Lines) else (),
        add=question.add.in_(said.language) if isinstance(question, Lines) else "",
        meaning=meaning(place, question),
    )  # fmt: skip


def _answered(result: Result, key: str) -> bool:
    judged = result.found.judged_at(key)
    return judged.answered if judged else result.assessment.answers.get(key) is not None


def _kind(question: Question) -> str:
    return type(question).__name__.lower()


def _choices(
    question: Question, answer: Answer | None, form: BaseForm | None, key: str
) -> tuple[Pick, ...]:
    if not isinstance(question, Choice):
        return ()
    chosen: object = form[key].data if form else plain(answer) if answer else None
    picked = chosen if isinstance(chosen, list) else [chosen]
    seen = glimpses(question)
    return tuple(
        Pick(o.id, o.label.in_(texts().language), o.id in picked, seen.get(o.id, ""))
        for o in question.options
    )


def _typed_unit(place: Place, form: BaseForm | None, key: str, question: Question) -> Unit:
    typed = form[f"{key}.unit"].data if form and isinstance(question, Measure) else ""
    return "mm" if typed == "mm" else "cm" if typed == "cm" else place.unit


def _value(
    place: Place, question: Question, answer: Answer | None, form: BaseForm | None, key: str
) -> str:
    if isinstance(question, Measure):
        if form:
            return str(getattr(form[key], "typed", ""))
        return in_field(answer.value, question, place.unit) if isinstance(answer, Measured) else ""
    if isinstance(question, Note):
        return (
            str(form[key].data or "")
            if form
            else answer.text
            if isinstance(answer, Written)
            else ""
        )
    return ""


def _units(question: Question, unit: Unit) -> tuple[Pick, ...]:
    return tuple(Pick(u, u, u == unit) for u in ("cm", "mm")) if is_length(question) else ()


def _begin(place: Place, question: Question) -> str:
    """Where the steps begin while nothing is typed: the middle of what is good, or the least allowed."""
    if not isinstance(question, Measure):
        return ""
    good = expected(question, place.result.card)
    value = (good[0] + good[1]) / 2 if good else question.low
    return in_field(round(value), question, place.unit).replace(",", ".")


def _readers(question: Question) -> str:
    if not isinstance(question, Note):
        return ""
    names = {
        "assessor": _("the assessor"),
        "employer": _("the employer"),
        "employee": _("the employee"),
    }
    return _("Read by: %(readers)s.", readers=", ".join(names[r] for r in question.readers))


def meaning(place: Place, question: Question) -> MeaningView:
    """What the answer to a question means now."""
    key, said = place.checklist.key(question), texts()
    answer = place.result.assessment.answers.get(key)
    now = place.result.now.judged_at(key)
    judged = answer is not None and question.judgement and now is not None
    level = _level(now.severity) if judged and now else None
    return MeaningView(
        level, said.level(level) if level is not None else "",
        _words(place, question, answer),
        tuple(finding_views(place.result, key, place.unit, place.today)),
        _tape(place, question, place.result.now.answers.get(key), level),
        sketch(place.result, question, now, place.result.now.answers.get(key), preferences().language, _section(place, question).picture),
    )  # fmt: skip


def _level(severity: Range) -> int | None:
    """The one level beside an answer; only what is sure where no method covers the rest, None for no more.

    What cannot be judged yet, as an armrest before the elbow is measured, has none.
    """
    if not severity.closer:
        return severity.worst if severity.settled else None
    return severity.best if severity.best > NOT_COVERED.best else None


def _section(place: Place, question: Question) -> Section:
    return next(s for s, q in place.checklist.walk() if q is question)


def _words(place: Place, question: Question, answer: Answer | None) -> str:
    """The answer in words; with what it became where it was changed during the visit."""
    words = answer_words(question, answer, place.unit)
    now = place.result.now.answers.get(place.checklist.key(question))
    after = answer_words(question, now, place.unit)
    return words if after == words else f"{words} → {after}"


def _tape(
    place: Place, question: Question, answer: Answer | None, level: int | None
) -> ToleranceTape | None:
    good = expected(question, place.result.card) if isinstance(question, Measure) else None
    if good is None or not isinstance(question, Measure):
        return None
    factor = 10 if question.unit == "mm" and place.unit == "cm" else 1
    value = answer.value / factor if isinstance(answer, Measured) else None
    words = _("Good from %(low)s to %(high)s %(unit)s",
              low=texts().number(good[0] / factor, 1), high=texts().number(good[1] / factor, 1),
              unit=unit_name(question, place.unit))  # fmt: skip
    return tolerance(
        (good[0] / factor, good[1] / factor),
        value,
        level or 0,
        words,
        lambda n: texts().number(n, 1),
    )


def answer_words(question: Question, answer: Answer | None, unit: Unit) -> str:
    """An answer in words, as it stands in a folded line."""
    said = texts()
    match answer:
        case None:
            return _("not answered")
        case Chosen(option):
            return (
                question.option(option).label.in_(said.language)
                if isinstance(question, Choice)
                else ""
            )
        case Ticked(options):
            labels = [
                o.label.in_(said.language)
                for o in getattr(question, "options", ())
                if o.id in options
            ]
            return "; ".join(labels) or _("none of these")
        case Measured(value):
            return (
                said.quantity(value, question.unit, unit) if isinstance(question, Measure) else ""
            )
        case Written(text):
            return text if len(text) <= 60 else f"{text[:57]}…"
        case NotApplicable():
            return _("does not apply")
        case Listed(lines):
            return n_("%(num)s line", "%(num)s lines", len(lines))
        case _:
            assert_never(answer)


def shown_keys(place: Place, questions: Mapping[str, Question]) -> list[str]:
    """The questions of a section that are asked, given the facts before them."""
    return [k for k in questions if place.result.found.asks(k)]
