"""Language, look, hand and unit: kept in this browser, changed on one page."""

from flask import Blueprint, redirect, render_template, request, session
from werkzeug.wrappers import Response as Answer

from ergocheck.web.forms import PreferencesForm, preferences_form
from ergocheck.web.language import preferences
from ergocheck.web.targets import own_path

blueprint = Blueprint("preferences", __name__)


@blueprint.get("/preferences")
def index() -> str:
    """The page with the four choices."""
    kept = preferences()
    form = preferences_form()
    form.process(obj=kept)
    return _page(form)


def _page(form: PreferencesForm) -> str:
    return render_template("preferences.html", form=form, back=own_path(request.args.get("back")))


@blueprint.post("/preferences")
def change() -> Answer:
    """Keep the choices and go back to where one was."""
    form = preferences_form(request.form)
    session.permanent = True
    session["preferences"] = {name: field.data for name, field in form._fields.items()}
    return redirect(own_path(request.args.get("back")))
