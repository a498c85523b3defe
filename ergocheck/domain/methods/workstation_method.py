"""The method `workstation`: a person's measures as a case, the settings in the contract's fields,
the working.
"""

from collections.abc import Mapping
from typing import Final

from ergocheck.domain.methods.case import Fault, Fields, Flag, Number, Values, Word
from ergocheck.domain.methods.method import OWN_RULE, Method, Output, Step, Verdict
from ergocheck.domain.methods.working import difference, figure, total
from ergocheck.domain.methods.workstation import (
    MEASURED,
    WITH_SHOES,
    Person,
    Setting,
    Settings,
    body_height,
    evaluate,
)
from ergocheck.domain.methods.workstation_fits import CITATION, FITS
from ergocheck.domain.words import Words


def _some_height(values: Values) -> Fault | None:
    known = ("stature", *MEASURED.values())
    return Fault("no_body_height") if all(values[name] is None for name in known) else None


def _length(name: str, low: float, high: float) -> Number:
    return Number(name, low, high, unit="mm", required=False)


FIELDS: Final = Fields(
    Number("stature", 1300, 2200, unit="mm", required=False, check=_some_height),
    Word("sex", ("male", "female", "not_given"), required=False, default="not_given"),
    Number("shoe_height", 0, 80, unit="mm", required=False, default=25.0),
    Number("keyboard_height", 0, 60, unit="mm", required=False, default=20.0),
    Number("slump", 0, 40, unit="mm", required=False, default=20.0),
    Flag("varifocals", required=False, default=False),
    _length("popliteal_height", 250, 600),
    _length("seated_elbow_height", 450, 950),
    _length("seated_eye_height", 850, 1600),
    _length("standing_elbow_height", 700, 1500),
    _length("standing_eye_height", 1100, 2200),
    _length("thigh_top_height", 400, 900),
    _length("buttock_popliteal_length", 350, 650),
    _length("elbow_rest_height", 120, 400),
    _length("desk_height", 500, 1300),
    Flag("desk_adjustable", required=False, default=False),
    _length("desktop_thickness", 5, 120),
)


def _take(values: Values) -> Person:
    return Person(**values)


SETTINGS: Final[Mapping[str, tuple[str, ...]]] = {
    "seat_height": ("target", "low", "high"),
    "seat_depth": ("low", "high"),
    "desk_sitting": ("target", "tolerance"),
    "desk_standing": ("target",),
    "screen_top_sitting": ("target", "low", "high"),
    "screen_top_standing": ("target", "low", "high"),
}
"""What each setting says of itself."""


def _setting_output(name: str, setting: Setting | None) -> Output | None:
    if setting is None:
        return None
    told: Output = {part: getattr(setting, part) for part in SETTINGS[name]}
    return {**told, "measured": setting.body.measured, "error_95": setting.body.error_95}


def answer(_person: Person, found: Settings) -> Output:
    """The result in the fields of the contract."""
    settings: Output = {name: _setting_output(name, getattr(found, name)) for name in SETTINGS}
    plain = (
        "armrest_height",
        "desk_difference",
        "desk_advice",
        "footrest_height",
        "seat_height_on_footrest",
        "screen_top_on_footrest",
        "thigh_gap",
        "thigh_gap_enough",
        "extrapolated",
    )
    return {**settings, **{name: getattr(found, name) for name in plain}}


def explain(person: Person, found: Settings) -> tuple[Step, ...]:
    """The steps: each body height with its fit or as measured, each setting, the desk, the thigh
    gap.
    """
    steps = [step for name in MEASURED for step in _body_steps(person, name)]
    for name in SETTINGS:
        setting: Setting | None = getattr(found, name)
        if setting is not None:
            steps += [_setting_step(name, part, setting) for part in SETTINGS[name]]
    if found.desk_difference is not None and found.desk_sitting is not None:
        working = difference(person.desk_height, found.desk_sitting.target)
        steps.append(Step("desk_difference", found.desk_difference, working))
        steps.append(Step("desk_advice", found.desk_advice, figure(found.desk_difference)))
        steps.append(Step("footrest_height", found.footrest_height))
    if found.thigh_gap is not None:
        steps.append(Step("thigh_gap", found.thigh_gap, _gap_working(person, found)))
    return tuple(steps)


def _setting_step(name: str, part: str, setting: Setting) -> Step:
    """A target from the height of the body, its low and high from the target."""
    value: float = getattr(setting, part)
    start = setting.body.value
    if part in ("low", "high") and setting.target is not None:
        start = setting.target
    working = "" if part == "tolerance" else total((start, value - start))
    return Step(f"{name}.{part}", value, working)


def _body_steps(person: Person, name: str) -> list[Step]:
    body = body_height(person, name)
    if body is None:
        return []
    if body.measured or person.stature is None:
        return [Step(MEASURED[name], body.value, row="measured")]
    fit, shoes = FITS[name][person.coefficients], person.shoe_height if name in WITH_SHOES else None
    working = f"{figure(fit.a)} + {figure(fit.b)} × {figure(person.stature)}"
    if shoes is not None:
        working += f" + {figure(shoes)}"
    error = Step(f"{MEASURED[name]}.error_95", body.error_95, f"1.96 × {figure(fit.se)}")
    return [Step(MEASURED[name], body.value, working, "ANSUR II", name, person.coefficients), error]


def _gap_working(person: Person, found: Settings) -> str:
    thigh = body_height(person, "thigh_top")
    assert thigh is not None
    return difference(
        person.desk_height, person.desktop_thickness, thigh.value, found.footrest_height
    )


SAYS: Final[Mapping[str, Words]] = {
    "none": Words(
        nl="Het bureau past, binnen de marge.",
        fr="Le bureau convient, dans la tolérance.",
        de="Der Tisch passt, innerhalb der Toleranz.",
        en="The desk fits, within the tolerance.",
    ),
    "adjust_desk": Words(
        nl="Stel het bureau in op de berekende hoogte.",
        fr="Réglez le bureau à la hauteur calculée.",
        de="Den Tisch auf die berechnete Höhe einstellen.",
        en="Set the desk to the calculated height.",
    ),
    "raise_desk": Words(
        nl="Het bureau is te laag: verhoog het.",
        fr="Le bureau est trop bas : rehaussez-le.",
        de="Der Tisch ist zu niedrig: erhöhen.",
        en="The desk is too low: raise it.",
    ),
    "optional_footrest": Words(
        nl="Het bureau is iets te hoog: een voetensteun kan.",
        fr="Le bureau est un peu trop haut : un repose-pieds est possible.",
        de="Der Tisch ist etwas zu hoch: Eine Fußstütze ist möglich.",
        en="The desk is a little too high: a footrest is an option.",
    ),
    "footrest": Words(
        nl="Het bureau is te hoog: zet de zitting hoger en gebruik een voetensteun.",
        fr="Le bureau est trop haut : montez l’assise et utilisez un repose-pieds.",
        de="Der Tisch ist zu hoch: Sitz höher stellen und eine Fußstütze benutzen.",
        en="The desk is too high: raise the seat and use a footrest.",
    ),
    "lower_desk": Words(
        nl="Het bureau is veel te hoog: verlaag het of hang een toetsenbordlade eronder.",
        fr="Le bureau est beaucoup trop haut : abaissez-le ou montez un tiroir à clavier.",
        de="Der Tisch ist viel zu hoch: tiefer stellen oder einen Tastaturauszug anbringen.",
        en="The desk is far too high: lower it or add a keyboard tray.",
    ),
}
NO_ADVICE: Final = Words(
    nl="De hoogte van het bureau is niet met het lichaam vergeleken: er ontbreekt een maat.",
    fr="La hauteur du bureau n’a pas été comparée au corps : il manque une mesure.",
    de="Die Tischhöhe wurde nicht mit dem Körper verglichen: Es fehlt ein Maß.",
    en="The height of the desk was not compared with the body: a measure is missing.",
)


def judge(_person: Person, found: Settings) -> Verdict:
    """How far the desk is off (mm), the advice and its words."""
    says = NO_ADVICE if found.desk_advice is None else SAYS[found.desk_advice]
    return Verdict(found.desk_difference, found.desk_advice, says)


WORKSTATION: Final = Method(
    id="workstation",
    name=Words(
        nl="Instelling van de werkplek",
        fr="Réglage du poste de travail",
        de="Einstellung des Arbeitsplatzes",
        en="Set-up of the workplace",
    ),
    edition="ErgoCheck, ANSUR II coefficients",
    citation=CITATION,
    confidence="primary",
    fields=FIELDS,
    take=_take,
    evaluate=evaluate,
    answer=answer,
    explain=explain,
    judge=judge,
    validated=False,
    label=OWN_RULE,
)
