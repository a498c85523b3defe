"""The method `niosh`: one lifting task as a case, its result in the contract's fields, and its
working.
"""

from typing import Any, Final

from ergocheck.domain.methods import niosh
from ergocheck.domain.methods.case import (
    Fault,
    Field,
    Fields,
    Number,
    Part,
    Values,
    Word,
    WordList,
    at_most_field,
    required_if,
)
from ergocheck.domain.methods.method import Method, Output, Verdict
from ergocheck.domain.methods.niosh import End, Lift, LiftResult, Limit
from ergocheck.domain.methods.niosh_levers import levers
from ergocheck.domain.methods.niosh_tables import (
    CITATION,
    COUPLINGS,
    DURATIONS,
    EDITION,
    REFUSE,
    UNITS,
)
from ergocheck.domain.methods.niosh_words import BAND_SAYS, NAME, OUTSIDE, REFUSED
from ergocheck.domain.methods.niosh_working import explain
from ergocheck.domain.methods.wording import filled, joined
from ergocheck.domain.words import Words


def refusal(conditions: tuple[str, ...]) -> Words | None:
    """Why the equation must not be used under these conditions of `[refuse]`; None when there are
    none.
    """
    if not conditions:
        return None
    return filled(REFUSED, conditions=joined(REFUSE[word] for word in conditions))


def _refuse(values: Values) -> Fault | None:
    reason = refusal(values["conditions"])
    return None if reason is None else Fault("out_of_scope", reason=reason)


def place_fields() -> tuple[Field, ...]:
    """H, V, D, A and F: the fields of a lift that `niosh-multi` shares."""
    without_destination = required_if("D", lambda values: values["destination"] is None)
    return (
        Number("H", 0, unit="cm / in"),
        Number("V", 0, unit="cm / in"),
        Number("D", 0, required=False, unit="cm / in", check=without_destination),
        Number("A", 0, 180, unit="°"),
        Number("F", 0, above=True, unit="/ min"),
    )


DESTINATION: Final = Part(
    "destination",
    Fields(
        Number("H", 0, unit="cm / in"),
        Number("V", 0, unit="cm / in"),
        Number("A", 0, 180, unit="°"),
        Word("coupling", COUPLINGS, required=False),
    ),
    required=False,
)
UNITS_FIELD: Final = Word("units", tuple(UNITS), required=False, default="metric")
DURATION_FIELD: Final = Word("duration", DURATIONS)
COUPLING_FIELD: Final = Word("coupling", COUPLINGS)

FIELDS: Final = Fields(
    UNITS_FIELD,
    Number("L", 0, 1000, above=True, unit="kg / lb"),
    Number(
        "L_average",
        0,
        above=True,
        required=False,
        unit="kg / lb",
        check=at_most_field("L_average", "L"),
    ),
    *place_fields(),
    DURATION_FIELD,
    COUPLING_FIELD,
    DESTINATION,
    WordList("conditions", tuple(REFUSE), required=False, default=(), check=_refuse),
)


def ends(values: Values) -> tuple[End, End | None, float]:
    """Origin, destination and D of a task: D as given, else the difference of the two V."""
    origin = End(values["H"], values["V"], values["A"], values["coupling"])
    there: dict[str, Any] | None = values["destination"]
    if there is None:
        return origin, None, values["D"]
    grip = there["coupling"] or origin.coupling
    destination = End(there["H"], there["V"], there["A"], grip)
    D = values["D"]
    return origin, destination, abs(destination.V - origin.V) if D is None else D


def _take(values: Values) -> Lift:
    origin, destination, D = ends(values)
    return Lift(
        units=UNITS[values["units"]],
        L=values["L"],
        L_average=values["L_average"],
        D=D,
        F=values["F"],
        duration=values["duration"],
        origin=origin,
        destination=destination,
    )


def _end_output(lift: Lift, limit: Limit | None) -> Output | None:
    if limit is None:
        return None
    return {**limit._asdict(), "LI": lift.L / limit.RWL if limit.RWL > 0 else None}


def reason_outside(causes: tuple[str, ...]) -> Words:
    """The sentence for a task outside the limits of the equation."""
    return filled(OUTSIDE, causes=", ".join(causes))


def answer(lift: Lift, found: LiftResult) -> Output:
    """The result in the fields of the contract."""
    limit, LI = found.governing, found.LI
    outside = LI is None
    causes = niosh.beyond_limits(lift) if LI is None else ()
    average = None if LI is None or lift.L_average is None else lift.L_average / limit.RWL
    return {
        "units": lift.units.name,
        "origin": _end_output(lift, found.origin),
        "destination": _end_output(lift, found.destination),
        "governing": "origin" if found.governs_at_origin else "destination",
        "RWL": limit.RWL,
        "LI": LI,
        "LI_average": average,
        "band": found.band,
        "outside": outside,
        "outside_because": list(causes),
        "reason": reason_outside(causes).en if outside else None,
        "LI_if_multiplier_were_one": None
        if LI is None
        else {name: LI * getattr(limit, name) for name in niosh.MULTIPLIERS},
        "strongest_first": list(limit.strongest_first),
    }


def judge(lift: Lift, found: LiftResult) -> Verdict:
    """The index, its band and the words of the band; outside the limits the reason."""
    name = found.band
    if name is None:
        return Verdict(None, None, reason_outside(niosh.beyond_limits(lift)))
    return Verdict(found.LI, name, BAND_SAYS[name])


NIOSH: Final = Method(
    id="niosh",
    name=NAME,
    edition=EDITION,
    citation=CITATION,
    confidence="primary",
    fields=FIELDS,
    take=_take,
    evaluate=niosh.evaluate,
    answer=answer,
    explain=explain,
    judge=judge,
    levers=levers,
)
