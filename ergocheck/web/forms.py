"""Forms: they ask and coerce, and know no rule; what is accepted is for the domain to say."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from wtforms import (
    BooleanField,
    DateField,
    Field,
    Form,
    RadioField,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
)
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]  # newer than its stubs
from wtforms.form import BaseForm

from ergocheck.domain.checklist import Asked, Choice, Column, Lines, Many, Measure, Note, Question
from ergocheck.domain.workplace import COUNTRIES
from ergocheck.texts import Texts
from ergocheck.web.language import _

TYPED_NUMBER = re.compile(r"([+-]?\d{1,9}(?:[.,]\d{1,9})?)\s*(cm|mm|m|kg|°|€|%)?")
SIGNS = {"kg": "kg", "deg": "°"}
MM_PER_CM = 10
MM_PER = {"mm": 1, "cm": MM_PER_CM, "m": 1000}
LANGUAGE_NAMES = (("nl", "Nederlands"), ("fr", "Français"), ("de", "Deutsch"), ("en", "English"))


def picks(pairs: Iterable[tuple[str, str]]) -> list[SelectChoice]:
    """Values with their words, as a form takes them."""
    return [SelectChoice(value, words) for value, words in pairs]


def parsed(typed: str) -> float | str:
    """A number as people type it, with comma or point; anything else stays the text that it is."""
    match = TYPED_NUMBER.fullmatch(typed.strip())
    return float(match[1].replace(",", ".")) if match else typed


def shown_number(value: float, texts: Texts) -> str:
    """A number as it stands in a field: no thousands separator, the language's own decimal sign."""
    text = f"{round(value, 4):g}" if abs(value) < 1e5 else str(round(value))
    return text if texts.language == "en" else text.replace(".", ",")


def length_in_mm(typed: str, unit: str) -> float | str:
    """A length in mm: typed in `unit` (cm or mm), or in the unit that was typed behind it."""
    match = TYPED_NUMBER.fullmatch(typed.strip())
    if match is None or (match[2] or unit) not in MM_PER:
        return typed
    return round(float(match[1].replace(",", ".")) * MM_PER[match[2] or unit], 4)


def number_in(typed: str, unit: str) -> float | str:
    """A number in a unit that is no length; another sign behind it makes it no number."""
    match = TYPED_NUMBER.fullmatch(typed.strip())
    return parsed(typed) if match and match[2] in (None, SIGNS.get(unit)) else typed


class NumberField(Field):
    """A number typed with comma or point; `typed` is what stood there, `data` the number or that text."""

    typed = ""

    def process_formdata(self, valuelist: list[Any]) -> None:
        """Keep what was typed, and read it as a number where it is one."""
        self.typed = str(valuelist[0]) if valuelist else ""
        self.data = parsed(self.typed) if self.typed.strip() else None


def typed_in(field: Field) -> str:
    """What stood in a number's field, exactly."""
    return str(getattr(field, "typed", ""))


def form_for(questions: Mapping[str, Question | Column], texts: Texts) -> BaseForm:
    """A form with a field for each question, under its key; options in the reader's language."""
    fields: dict[str, Any] = {}
    for key, question in questions.items():
        fields |= _fields(key, question, texts)
    return BaseForm(fields)


def _fields(key: str, question: Question | Column, texts: Texts) -> dict[str, Any]:
    asked: dict[str, Any] = {f"{key}.was": StringField()}
    if question.na:
        asked[f"{key}.na"] = BooleanField()
    match question:
        case Many():
            asked[key] = SelectMultipleField(
                choices=_options(question, texts), validate_choice=False
            )
            asked[f"{key}.none"] = BooleanField()
        case Choice():
            asked[key] = RadioField(choices=_options(question, texts), validate_choice=False)
        case Measure():
            asked[key] = NumberField()
            asked[f"{key}.unit"] = StringField()
        case Note():
            asked[key] = TextAreaField()
        case Lines():
            pass
    return asked


def _options(question: Choice, texts: Texts) -> list[SelectChoice]:
    return picks((o.id, o.label.in_(texts.language)) for o in question.options)


def raw(form: BaseForm, key: str, question: Question | Column, unit: str) -> object:
    """What the form says to a question, as `accept` reads it; None where it says nothing."""
    if question.na and form[f"{key}.na"].data:
        return {"na": ""}
    if isinstance(question, Many):
        return list(form[key].data or ()) or ([] if form[f"{key}.none"].data else None)
    if isinstance(question, Measure):
        return _number(typed_in(form[key]), question, form[f"{key}.unit"].data or unit)
    return form[key].data or None


def _number(typed: str, question: Measure, unit: str) -> object:
    if not typed.strip():
        return None
    if question.unit == "mm":
        return length_in_mm(typed, unit)
    return number_in(typed, question.unit)


def is_length(question: Asked) -> bool:
    """Whether a question asks for a length, which may be typed in cm or mm."""
    return isinstance(question, Measure) and question.unit == "mm"


class CodeForm(Form):
    """The one-time code."""

    code = StringField()


class PreferencesForm(Form):
    """Language, look, hand and unit."""

    language = RadioField(choices=picks(LANGUAGE_NAMES))
    theme = RadioField()
    hand = RadioField()
    units = RadioField(choices=picks([("cm", "cm"), ("mm", "mm")]))


def preferences_form(data: Any = None) -> PreferencesForm:
    """The form with its words in the present language."""
    form = PreferencesForm(data)
    themes = [("auto", _("As this device")), ("light", _("Light")), ("dark", _("Dark"))]
    form.theme.choices = picks(themes)
    form.hand.choices = picks([("right", _("Right")), ("left", _("Left"))])
    return form


class DetailsForm(Form):
    """Workplace, person, assessor and date; the measures of the body stand in cm or mm."""

    employer = StringField()
    site = StringField()
    workplace = StringField()
    country = SelectField(validate_choice=False)
    person = StringField()
    sex = SelectField(validate_choice=False)
    varifocals = BooleanField()
    assessor = StringField()
    qualification = StringField()
    date = DateField()
    checklists = SelectMultipleField(validate_choice=False)
    stature = NumberField()
    shoe_height = NumberField()
    popliteal_height = NumberField()
    seated_elbow_height = NumberField()
    seated_eye_height = NumberField()
    standing_elbow_height = NumberField()
    standing_eye_height = NumberField()
    thigh_top_height = NumberField()
    buttock_popliteal_length = NumberField()
    elbow_rest_height = NumberField()


def details_form(
    texts: Texts, checklists: Sequence[tuple[str, str]], data: Any = None
) -> DetailsForm:
    """The form with its choices in words."""
    form = DetailsForm(data)
    form.country.choices = picks((c, texts.country(c)) for c in COUNTRIES)
    sexes = [("not_given", _("not given")), ("female", _("female")), ("male", _("male"))]
    form.sex.choices = picks(sexes)
    form.checklists.choices = picks(checklists)
    return form


class SignForm(Form):
    """A typed name, what somebody signs as, and an ink line where one was drawn."""

    name = StringField()
    qualification = StringField()
    ink = StringField()


class ReportForm(Form):
    """In which language and for whom."""

    language = RadioField(choices=picks(LANGUAGE_NAMES), default="nl")
    audience = RadioField(default="employer")
