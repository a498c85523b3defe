"""A new assessment, and its details corrected later: workplace, person, assessor, date, checklists."""

from collections.abc import Mapping
from datetime import date
from typing import Any, cast, get_args

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as Answer
from wtforms import SelectField

from ergocheck import assessments
from ergocheck.domain.answers import clean
from ergocheck.domain.errors import InputRefused, Problem
from ergocheck.domain.typed import day
from ergocheck.domain.workplace import (
    COUNTRIES,
    LONGEST_NAME,
    PERSON_RANGES,
    Assessment,
    Assessor,
    Country,
    Person,
    Sex,
    Workplace,
)
from ergocheck.telling.heights import HEIGHTS
from ergocheck.web.findings import Pick
from ergocheck.web.forms import (
    MM_PER_CM,
    DetailsForm,
    details_form,
    length_in_mm,
    shown_number,
    typed_in,
)
from ergocheck.web.language import _, house, preferences, texts
from ergocheck.web.refusals import by_field, named

blueprint = Blueprint("details", __name__)

NAMES = ("employer", "site", "workplace", "person", "assessor", "qualification")
Made = tuple[Workplace, Person, Assessor, date]


@blueprint.get("/assessments/new")
def new() -> str:
    """The page that starts an assessment."""
    form = _form(None)
    last = next(iter(assessments.listed(house())), None)
    known = (
        {"assessor": last.assessor.name, "qualification": last.assessor.qualification}
        if last
        else {}
    )
    form.process(
        data={"date": house().now().date(), "country": "BE", "checklists": ["desk"], **known}
    )
    return _page(form, None, {})


@blueprint.post("/assessments/new")
def start() -> Answer | tuple[str, int]:
    """Start it, and go to its first section."""
    form = _form(request.form)
    try:
        workplace, person, assessor, day = _made(form, new=True)
        id = assessments.start(
            house(), workplace=workplace, person=person, assessor=assessor,
            checklists=form.checklists.data or (), language=preferences().language, day=day,
        )  # fmt: skip
    except InputRefused as refused:
        return _page(form, None, by_field(refused.problems, texts(), preferences().units)), 422
    return redirect(url_for("walk.begin", id=id))


@blueprint.get("/assessments/<uuid:id>/details")
def edit(id: str) -> str:
    """The details of an open assessment."""
    assessment = assessments.open_assessment(house(), str(id))
    form = _form(None)
    form.process(data=_data(assessment))
    return _page(form, assessment, {})


@blueprint.post("/assessments/<uuid:id>/details")
def change(id: str) -> Answer | tuple[str, int]:
    """Keep the corrected details."""
    assessment = assessments.open_assessment(house(), str(id))
    form = _form(request.form)
    try:
        assessments.change_details(house(), str(id), *_made(form))
    except InputRefused as refused:
        said = by_field(refused.problems, texts(), preferences().units)
        return _page(form, assessment, said), 422
    return redirect(url_for("results.show", id=id))


def _form(data: Any) -> DetailsForm:
    language = texts().language
    known = house().library.checklists
    return details_form(texts(), [(c.id, c.title.in_(language)) for c in known.values()], data)


def _page(form: DetailsForm, assessment: Assessment | None, said: Mapping[str, str]) -> str:
    measures = [(name, label, _typed(form, name)) for name, label in body_measures()]
    return render_template(
        "details.html",
        form=form,
        unit=preferences().units,
        id=assessment.id if assessment else "",
        intros={c.id: c.intro for c in house().library.checklists.values()},
        said=said,
        stature=_typed(form, "stature"),
        countries=_picks(form.country),
        sexes=_picks(form.sex),
        measures=measures,
        open_measures=any(value or name in said for name, _label, value in measures),
        errors=named(said, _labels()),
    )


def _picks(field: SelectField) -> list[Pick]:
    return [
        Pick(value, str(label), value == field.data)
        for value, label, *_rest in field.iter_choices()
    ]


def _labels() -> dict[str, str]:
    """The words of the fields that may be refused, in the order of the page."""
    first = {
        "checklists": _("What is looked at?"), "workplace": _("Name of the workplace"),
        "employer": _("Employer"), "site": _("Site"), "date": _("Date of the visit"),
        "person": _("Name or pseudonym"), "stature": _("Stature, without shoes"),
    }  # fmt: skip
    last = {"assessor": _("Your name"), "qualification": _("Qualification")}
    return {**first, **dict(body_measures()), **last}


def body_measures() -> list[tuple[str, str]]:
    """The measures of the body that the settings card can use, in the order of measuring."""
    return [(name, texts().gettext(label)) for name, label in HEIGHTS.items()]


def _typed(form: DetailsForm, name: str) -> str:
    field = form[name]
    typed = getattr(field, "typed", "")
    if typed:
        return str(typed)
    if not isinstance(field.data, int | float):
        return ""
    factor = 1 if preferences().units == "mm" else MM_PER_CM
    return shown_number(field.data / factor, texts())


def _data(assessment: Assessment) -> dict[str, object]:
    person, workplace = assessment.person, assessment.workplace
    measures = {name: getattr(person, name) for name in PERSON_RANGES}
    return measures | {
        "employer": workplace.employer, "site": workplace.site, "workplace": workplace.name,
        "country": workplace.country, "person": person.name, "sex": person.sex,
        "varifocals": person.varifocals, "assessor": assessment.assessor.name,
        "qualification": assessment.assessor.qualification, "date": assessment.date,
        "checklists": [c.id for c in assessment.checklists],
    }  # fmt: skip


def _made(form: DetailsForm, *, new: bool = False) -> Made:
    """Typed values of the form, or every problem at once."""
    problems = [*_long_names(form)]
    if new and not form.checklists.data:
        problems.append(Problem("checklists", "choose_checklist"))
    assessed = day(str((form.date.raw_data or ("",))[0]).strip())
    if assessed is None:
        problems.append(Problem("date", "not_a_day"))
    if not (form.workplace.data or "").strip():
        problems.append(Problem("workplace", "name_missing"))
    measures: dict[str, float] = {}
    for name, (low, high) in PERSON_RANGES.items():
        typed = typed_in(form[name])
        value = length_in_mm(typed, preferences().units) if typed.strip() else None
        if isinstance(value, float) and low <= value <= high:
            measures[name] = value
        elif value is not None:
            key = "out_of_range" if isinstance(value, float) else "not_a_number"
            problems.append(Problem(name, key, {"low": low, "high": high, "unit": "mm"}))
    if problems or assessed is None:
        raise InputRefused(*problems)
    person = Person(
        _text(form, "person"), sex=_sex(form.sex.data), varifocals=bool(form.varifocals.data),
        **measures,
    )  # fmt: skip
    assessor = Assessor(_text(form, "assessor"), _text(form, "qualification"))
    return _workplace(form), person, assessor, assessed


def _workplace(form: DetailsForm) -> Workplace:
    country = form.country.data if form.country.data in COUNTRIES else "EU"
    employer, site, name = (_text(form, n) for n in ("employer", "site", "workplace"))
    return Workplace(employer, site, name, cast(Country, country))


def _text(form: DetailsForm, name: str) -> str:
    return clean(form[name].data or "").strip()


def _sex(value: object) -> Sex:
    return cast(Sex, value) if value in get_args(Sex) else "not_given"


def _long_names(form: DetailsForm) -> list[Problem]:
    return [
        Problem(name, "text_too_long", {"longest": LONGEST_NAME})
        for name in NAMES
        if len(form[name].data or "") > LONGEST_NAME
    ]
