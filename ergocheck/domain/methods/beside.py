"""KIM-LHC, MAC and the HSE filter at a lifting line, where somebody asked for them beside its level.

They stand beside the level and never change it. A missing input stands for all its values: the
score runs from its best to its worst. No score of KIM-LHC falls when a part gets worse, and no
total of MAC; the filter has its lowest figure where everything is worst, and at worst a rate
without a figure.

How the line's answers stand for inputs of the methods is told by the checklist (`feeds`); what is
read together here: MAC's torso is green, amber or red with none, one or both of twisting and
bending sideways; the filter's twist is the larger of start and end, and none where the trunk does
not twist.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final, TypeAlias

from ergocheck.domain.methods.case import CaseRefused, Field, Flag, Number, Word
from ergocheck.domain.methods.hse_filter import BASIC_UP_TO, HSE_FILTER, MEDIUM, SLOW, ZONES, Filter
from ergocheck.domain.methods.hse_filter import evaluate as filtered
from ergocheck.domain.methods.kim_lhc import KIM_LHC
from ergocheck.domain.methods.mac import COLOURS, KINDS, MAC, POINTS
from ergocheck.domain.methods.method import Lever, Method, MethodResult
from ergocheck.domain.methods.niosh_tables import REFUSE
from ergocheck.domain.methods.wording import filled, joined
from ergocheck.domain.words import Words

Given: TypeAlias = Mapping[str, object]
Case: TypeAlias = dict[str, object]

YES_NO: Final = frozenset({"yes", "no"})
NOT_FOR_THE_FILTER: Final = tuple(
    word for word in REFUSE if word not in ("over_eight_hours", "other_heavy_activity")
)
NOT_GRASPED: Final = Words(
    nl="een last die moeilijk vast te pakken is",
    fr="une charge difficile à saisir",
    de="eine schwer zu greifende Last",
    en="a load that is hard to grasp",
)
REFUSED: Final = Words(
    nl="Het filter geldt voor een last die met twee handen goed vast te pakken is, met het lichaam"
    " in evenwicht en in gewone omstandigheden. Hier: {causes}. MAC toont wel welke factoren"
    " het risico dragen.",
    fr="Le filtre vaut pour une charge bien saisie à deux mains, le corps stable et dans des"
    " conditions normales. Ici : {causes}. MAC montre tout de même quels facteurs"
    " portent le risque.",
    de="Der Filter gilt für eine mit beiden Händen gut zu greifende Last, bei sicherem Stand und"
    " üblichen Bedingungen. Hier: {causes}. MAC zeigt immerhin, welche Faktoren"
    " das Risiko tragen.",
    en="The filter is for a load easily grasped with both hands, with a steady body and in ordinary"
    " conditions. Here: {causes}. MAC still shows which factors"
    " carry the risk.",
)
NUMBERS: Final[Mapping[str, tuple[float, float]]] = {
    "times_per_day": (1.0, 2500.0),
    "load": (3.0, 1000.0),
}
"""The lightest and the heaviest value of KIM-LHC's numbers."""
BETWEEN_RATES: Final = 3.0
"""Lifts a minute at which HSE gives no figure."""
STRAIGHT: Final = 45.0
"""Degrees up to which the filter takes nothing off for a twist."""


@dataclass(frozen=True, slots=True)
class BesideResult:
    """What a method makes of a line from its best to its worst case, or the reason why it makes nothing.

    `open` names the missing inputs ("mac.floor").
    """

    method: Method[Any, Any]
    best: MethodResult | None = None
    worst: MethodResult | None = None
    open: tuple[str, ...] = ()
    reason: Words | None = None

    @property
    def levers(self) -> tuple[Lever, ...]:
        """What each change would make of the number, the strongest first; () while something is open."""
        if self.worst is None or self.open:
            return ()
        if isinstance(self.worst.inputs, Filter):
            return _filter_levers(self.worst.inputs)
        return self.worst.levers


def beside(method: str, inputs: Given) -> BesideResult:
    """The result of `kim-lhc`, `mac` or `hse-filter` from what was handed over, by full name."""
    prefix = f"{method}."
    given = {n.removeprefix(prefix): v for n, v in inputs.items() if n.startswith(prefix)}
    return _RESULTS[method](given)


def _kim(given: Given) -> BesideResult:
    known = {name: v == "yes" if v in ("yes", "no") else v for name, v in given.items()}
    open_ = tuple(f"kim-lhc.{f.name}" for f in KIM_LHC.fields.fields if f.name not in known)
    best, worst = ({f.name: _end(f, at) for f in KIM_LHC.fields.fields} for at in (0, -1))
    return _scored(KIM_LHC, {**best, **known}, {**worst, **known}, open_)


def _end(field: Field, at: int) -> object:
    """The lightest (0) or the heaviest (-1) value of a field of KIM-LHC, whose words run so."""
    if isinstance(field, Word):
        return field.words[at]
    return NUMBERS[field.name][at] if isinstance(field, Number) else at == -1


def _scored(
    method: Method[Any, Any], best: Case, worst: Case, open_: tuple[str, ...]
) -> BesideResult:
    try:
        return BesideResult(method, method.score(best), method.score(worst), open_)
    except CaseRefused as refused:
        return BesideResult(method, open=open_, reason=refused.says)


def _mac(given: Given) -> BesideResult:
    kind = given.get("type")
    cases = [_mac_of(k, given) for k in (KINDS if kind is None else (str(kind),))]
    best = min((MAC.score(case[0]) for case in cases), key=_total)
    worst = max((MAC.score(case[1]) for case in cases), key=_total)
    missing = [case[2] for case in cases]
    everywhere = [name for name in missing[0] if all(name in names for names in missing)]
    named = everywhere if kind else ["type", *everywhere]
    return BesideResult(MAC, best, worst, tuple(f"mac.{name}" for name in named))


def _total(result: MethodResult) -> float:
    return result.verdict.value or 0.0


def _mac_of(kind: str, given: Given) -> tuple[Case, Case, list[str]]:
    """The best and the worst case of a kind of handling, and the names of what is missing."""
    best: Case = {"type": kind}
    worst: Case = {"type": kind}
    missing: list[str] = []
    for factor, points in POINTS[kind].items():
        low, high, open_ = _factor(factor, COLOURS[: len(points)], given)
        best |= low
        worst |= high
        missing += open_
    return best, worst, missing


def _factor(factor: str, colours: tuple[str, ...], given: Given) -> tuple[Case, Case, list[str]]:
    if factor == "load":
        return _team_load(colours, given)
    if factor == "torso_twist_or_bend":
        return _torso(colours, given)
    if factor in given:
        known = {factor: given[factor]}
        return known, known, []
    return {factor: colours[0]}, {factor: colours[-1]}, [factor]


def _torso(colours: tuple[str, ...], given: Given) -> tuple[Case, Case, list[str]]:
    """Green, amber or red: none, one or both of twisting and bending sideways."""
    said = ("twisting", "bending")
    missing = [name for name in said if name not in given]
    seen = sum(given.get(name) == "yes" for name in said)
    factor = "torso_twist_or_bend"
    return {factor: colours[seen]}, {factor: colours[seen + len(missing)]}, missing


def _team_load(colours: tuple[str, ...], given: Given) -> tuple[Case, Case, list[str]]:
    """The colour of a team's load follows from weight and people; the fewer people, the worse."""
    missing = [name for name in ("people", "load_weight") if name not in given]
    if "load_weight" in missing:
        return {"load": colours[0]}, {"load": colours[-1]}, missing
    weight = given["load_weight"]
    most, fewest = (given.get("people", people) for people in (4, 2))
    return (
        {"people": most, "load_weight": weight},
        {"people": fewest, "load_weight": weight},
        missing,
    )


def _filter(given: Given) -> BesideResult:
    causes = [REFUSE[c] for c in REFUSE if c in _words(given.get("conditions"))]
    causes += [NOT_GRASPED] if given.get("grip") == "poor" else []
    if causes:
        return BesideResult(HSE_FILTER, reason=filled(REFUSED, causes=joined(causes, ", ")))
    known = {n: given[n] for n in ("sex", "reach", "lifts_per_minute", "load") if n in given}
    known |= {"zones": given["zones"]} if given.get("zones") else {}
    twist = _twist(given)
    known |= {} if twist is None else {"twist": twist}
    open_ = tuple(f"hse-filter.{f.name}" for f in HSE_FILTER.fields.fields if f.name not in known)
    best = {"sex": "male", "zones": ("elbow_to_knuckle",), "reach": "close", "twist": 0.0,
            "lifts_per_minute": BASIC_UP_TO, "load": 0.1}  # fmt: skip
    worst = {"sex": "female", "zones": ZONES, "reach": "far", "twist": 180.0,
             "lifts_per_minute": BETWEEN_RATES, "load": 1000.0}  # fmt: skip
    return _scored(HSE_FILTER, {**best, **known}, {**worst, **known}, open_)


def _words(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, tuple) else ()


def _twist(given: Given) -> float | None:
    angles = [v for n in ("twist", "twist_end") if isinstance(v := given.get(n), float | int)]
    if angles:
        return float(max(angles))
    return 0.0 if given.get("trunk_twist") == "no" else None


def _filter_levers(lift: Filter) -> tuple[Lever, ...]:
    """What each change makes of the figure, the highest first; none where the load is within it."""
    now = filtered(lift)
    if now.within:
        return ()
    slower = next((r for r in (MEDIUM[1], SLOW[1], BASIC_UP_TO) if r < lift.lifts_per_minute), None)
    changes: list[tuple[str, Any, Any]] = [
        ("zones", ("elbow_to_knuckle",), "elbow_to_knuckle"),
        ("reach", "close", "close"),
        ("twist", min(lift.twist, STRAIGHT), min(lift.twist, STRAIGHT)),
    ]
    changes += [("lifts_per_minute", r, r) for r in (slower,) if r is not None]
    told = []
    for of, value, shown in changes:
        after = filtered(replace(lift, **{of: value})).limit
        if after is not None and after > (now.limit or 0.0):
            before = getattr(lift, of)
            was = ", ".join(before) if isinstance(before, tuple) else before
            told.append(Lever(of, was, shown, after, shown, after))
    return tuple(sorted(told, key=lambda lever: -(lever.value_realistic or 0.0)))


_RESULTS: Final[Mapping[str, Callable[[Given], BesideResult]]] = {
    "kim-lhc": _kim,
    "mac": _mac,
    "hse-filter": _filter,
}
BESIDE: Final = tuple(_RESULTS)
"""The methods that may be asked for beside the level of a line."""


def _mac_inputs() -> dict[str, frozenset[str] | str]:
    factors = {f: p for kind in KINDS for f, p in POINTS[kind].items()}
    colours = {
        f"mac.{name}": frozenset(COLOURS[: len(points)])
        for name, points in factors.items()
        if name not in ("load", "torso_twist_or_bend")
    }
    return {
        "mac.type": frozenset(KINDS),
        **colours,
        "mac.twisting": YES_NO,
        "mac.bending": YES_NO,
        "mac.people": "",
        "mac.load_weight": "kg",
    }


def _kim_inputs() -> dict[str, frozenset[str] | str]:
    words = {
        f.name: YES_NO if isinstance(f, Flag) else frozenset(getattr(f, "words", ()))
        for f in KIM_LHC.fields.fields
    }
    return {f"kim-lhc.{n}": w for n, w in words.items()} | {
        "kim-lhc.times_per_day": "per_day",
        "kim-lhc.load": "kg",
    }


INPUTS: Final[Mapping[str, frozenset[str] | str]] = {
    "also.method": frozenset(BESIDE),
    **_kim_inputs(),
    **_mac_inputs(),
    "hse-filter.sex": frozenset({"male", "female"}),
    "hse-filter.zones": frozenset(ZONES),
    "hse-filter.reach": frozenset({"close", "far"}),
    "hse-filter.twist": "deg",
    "hse-filter.twist_end": "deg",
    "hse-filter.trunk_twist": YES_NO,
    "hse-filter.lifts_per_minute": "per_min",
    "hse-filter.load": "kg",
    "hse-filter.conditions": frozenset(NOT_FOR_THE_FILTER),
    "hse-filter.grip": frozenset({"good", "fair", "poor"}),
}
"""What a checklist may feed to them: the options of an input, or the unit of its number."""
