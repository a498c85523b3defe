"""A line of the lifting question: the quick check, then the NIOSH equation, over what its inputs
leave open.

A missing input stands for all its values. The equation is a product, so its extremes are those of
each multiplier: at best H 25 cm, V 75 cm (best for VM and for both tables), D 25 cm, A 0, 0.2 lifts
a minute and a good grip; at worst H, V, D, A or F beyond its limit ("outside") and a poor grip. A
missing duration is short, moderate, long or over eight hours; a missing group is each group;
missing conditions may rule the equation out; missing control may mean a destination beyond the
limits.

A line that the quick check finds acceptable needs no H, V, D, A and no conditions: its answers
(close to the body, no twist, between hip and shoulder) vouch for them. A critical measure that
contradicts them counts.
"""

from collections.abc import Sequence
from dataclasses import replace

from ergocheck.domain.levels import HIGHEST, IN_ORDER, NOT_COVERED, UNKNOWN, Range
from ergocheck.domain.methods import niosh
from ergocheck.domain.methods.case import rounded
from ergocheck.domain.methods.lifting_line import (
    ANSWERS,
    GROUPS,
    LENGTHS,
    LINE_DURATIONS,
    MM_PER_CM,
    LiftingLine,
    LineDuration,
    as_class,
    lift_inputs,
    quick_inputs,
    read,
    task_of,
)
from ergocheck.domain.methods.line_result import LineResult, severity_of_index
from ergocheck.domain.methods.method import Cell, Lever, MethodResult
from ergocheck.domain.methods.niosh import End, Lift
from ergocheck.domain.methods.niosh_levers import levers as niosh_levers
from ergocheck.domain.methods.niosh_method import NIOSH, reason_outside, refusal
from ergocheck.domain.methods.niosh_multi import Job
from ergocheck.domain.methods.niosh_multi_method import NIOSH_MULTI
from ergocheck.domain.methods.niosh_tables import F_LOWEST, METRIC, Coupling, Duration
from ergocheck.domain.methods.quick_lift import (
    CRITICAL_FROM,
    D_LONGEST,
    LOAD_FROM,
    MIDDLE_UP_TO,
    QUICK_LIFT,
    Place,
    place_beyond,
    reference_mass,
    too_often,
)
from ergocheck.domain.words import Words

__all__ = ["composite", "levers", "read", "severity"]

WORST = Range(HIGHEST, HIGHEST)
MASSES = {name: reference_mass(sex, age) for name, (sex, age) in GROUPS.items()}
BEST_END = End(METRIC.H_reference, METRIC.V_reference, 0.0, "good")


def severity(line: LiftingLine) -> LineResult:
    """The severity of a line and what stands behind it."""
    results = _results(line)
    if line.L is None:
        return LineResult(UNKNOWN, _open(line), results=results)
    if rounded(line.L) < LOAD_FROM:
        return LineResult(IN_ORDER, settled_by_quick_check=True, results=results)
    durations = LINE_DURATIONS if line.duration is None else (line.duration,)
    ranges = [_severity_under(line, line.L, duration) for duration in durations]
    found = Range(min(r.best for r in ranges), max(r.worst for r in ranges))
    missing = () if found.settled else _open(line)
    return LineResult(
        severity=replace(found, closer=not found.settled and not missing),
        open=missing,
        settled_by_quick_check=_quick_check_settles(line, line.L),
        results=results,
        value=_index_range(line, line.L),
        reason=_reason(line, found),
    )


def _results(line: LiftingLine) -> tuple[MethodResult, ...]:
    quick, lift = quick_inputs(line), lift_inputs(line)
    found = [] if quick is None else [QUICK_LIFT.result(quick)]
    return tuple(found if lift is None else [*found, NIOSH.result(lift)])


def _severity_under(line: LiftingLine, L: float, duration: LineDuration) -> Range:
    """The range with one duration."""
    if _critical(line, L, duration):
        return WORST
    if duration == "over_8_hours":
        return NOT_COVERED
    if acceptable(line, L):
        return IN_ORDER
    found = [WORST] if _may_be_critical(line, L) else []
    if may_be_acceptable(line, L):
        found.append(IN_ORDER)
    if line.conditions != ():
        found.append(NOT_COVERED)
    if not line.conditions:
        best, worst = _index_under(line, L, as_class(duration))
        found.append(Range(severity_of_index(best), severity_of_index(worst)))
    return Range(min(r.best for r in found), max(r.worst for r in found))


def _critical(line: LiftingLine, L: float, duration: LineDuration) -> bool:
    """Whether what is known makes the line critical, whatever is missing."""
    groups = MASSES.values() if line.group is None else (MASSES[line.group],)
    return (
        rounded(L) > max(groups)
        or (line.F is not None and rounded(line.F) >= CRITICAL_FROM[as_class(duration)])
        or _measures_critical(line)
    )


def _measures_critical(line: LiftingLine) -> bool:
    places = (Place(line.H, line.V, line.A), line.ends_in)
    too_far = line.D is not None and rounded(line.D) > D_LONGEST
    return too_far or any(place_beyond(place) for place in places if place is not None)


def _may_be_critical(line: LiftingLine, L: float) -> bool:
    """Whether something missing could make the line critical."""
    heavy = line.group is None and rounded(L) > min(MASSES.values())
    return heavy or line.F is None or bool(_missing_measures(line))


def _missing_measures(line: LiftingLine) -> tuple[str, ...]:
    ends = ("H_end", "V_end", "A_end") if line.control else ()
    return line.missing("H", "V", "D", "A", "control", *ends)


def acceptable(line: LiftingLine, L: float) -> bool:
    """Whether the quick check surely finds nothing against the line; critical apart."""
    return may_be_acceptable(line, L) and not line.missing("F", *ANSWERS)


def may_be_acceptable(line: LiftingLine, L: float) -> bool:
    """Whether nothing that is known keeps the quick check from finding the line acceptable."""
    return not (
        rounded(L) > MIDDLE_UP_TO
        or line.close_to_body is False
        or line.trunk_twist is True
        or line.between_hip_and_shoulder is False
        or (line.F is not None and too_often(L, line.F))
    )


def _quick_check_settles(line: LiftingLine, L: float) -> bool:
    """Whether the quick check decides by load, frequency and its three answers, without any
    measure.
    """
    bare = replace(line, H=None, V=None, D=None, A=None, control=None)
    durations = LINE_DURATIONS if line.duration is None else (line.duration,)
    return acceptable(line, L) or all(_critical(bare, L, duration) for duration in durations)


def _index_range(line: LiftingLine, L: float) -> tuple[float | None, float | None] | None:
    """The lifting index from best to worst over what is missing; None where the equation has no
    say.
    """
    if acceptable(line, L) or line.conditions or line.duration == "over_8_hours":
        return None
    durations = LINE_DURATIONS[:3] if line.duration is None else (line.duration,)
    ranges = [_index_under(line, L, as_class(duration)) for duration in durations]
    best = min((b for b, _ in ranges if b is not None), default=None)
    worst = [w for _, w in ranges]
    return best, None if None in worst else max(w for w in worst if w is not None)


def _index_under(
    line: LiftingLine, L: float, duration: Duration
) -> tuple[float | None, float | None]:
    """Best and worst index with one duration class; None is outside the limits."""
    if (line.V is not None and line.V < 0) or (line.control and (line.V_end or 0.0) < 0):
        return None, None
    best = niosh.evaluate(_lift(line, L, duration, "good")).LI
    if line.F is None or _missing_measures(line):
        return best, None
    return best, niosh.evaluate(_lift(line, L, duration, "poor")).LI


def _lift(line: LiftingLine, L: float, duration: Duration, grip: Coupling) -> Lift:
    """The lift with its best value for each missing input, and `grip` for a missing grip."""
    coupling = line.coupling or grip
    end = line.ends_in
    return Lift(
        METRIC,
        L,
        None,
        METRIC.D_minimum if line.D is None else line.D,
        F_LOWEST if line.F is None else line.F,
        duration,
        _best_end(Place(line.H, line.V, line.A), coupling),
        None if end is None else _best_end(end, coupling),
    )


def _best_end(place: Place, coupling: Coupling) -> End:
    return End(
        BEST_END.H if place.H is None else place.H,
        BEST_END.V if place.V is None else place.V,
        BEST_END.A if place.A is None else place.A,
        coupling,
    )


def _open(line: LiftingLine) -> tuple[str, ...]:
    """The missing inputs that could change the severity of a line that is not settled."""
    if line.L is not None and acceptable(line, line.L):
        return line.missing("duration")
    named = [*line.missing("L", "F")]
    if line.duration is None and _duration_matters(line):
        named.append("duration")
    if line.L is None or min(MASSES.values()) < rounded(line.L) <= max(MASSES.values()):
        named += line.missing("group")
    if line.duration != "over_8_hours" and (line.L is None or may_be_acceptable(line, line.L)):
        named += line.missing(*ANSWERS)
    measures = _missing_measures(line)
    named += [name for name in measures if name in ("H", "V", "D", "A")]
    if line.duration != "over_8_hours" and not line.conditions:
        named += line.missing("coupling")
    named += [name for name in measures if name not in ("H", "V", "D", "A")]
    if line.duration != "over_8_hours":
        named += line.missing("conditions")
    return tuple(named)


def _duration_matters(line: LiftingLine) -> bool:
    """Not under a condition that rules the equation out, unless the limit of frequency or a 0 is in
    reach.
    """
    if not line.conditions or line.L is None or may_be_acceptable(line, line.L):
        return True
    return line.F is None or rounded(line.F) >= min(CRITICAL_FROM.values())


def _reason(line: LiftingLine, found: Range) -> Words | None:
    if line.L is not None and acceptable(line, line.L) and line.duration != "over_8_hours":
        return None
    if found != WORST and (line.conditions or line.duration == "over_8_hours"):
        late = ("over_eight_hours",) if line.duration == "over_8_hours" else ()
        return refusal(
            (*(line.conditions or ()), *(w for w in late if w not in (line.conditions or ())))
        )
    lift = lift_inputs(line)
    causes = () if lift is None else niosh.beyond_limits(lift)
    return reason_outside(causes) if causes else None


def levers(line: LiftingLine) -> tuple[Lever, ...]:
    """The levers of the lifting index in the names and units of the line; () while it cannot be
    computed.
    """
    lift = lift_inputs(line)
    if lift is None:
        return ()
    return tuple(map(_in_line_units, niosh_levers(lift, niosh.evaluate(lift), one_grip=True)))


def _in_line_units(lever: Lever) -> Lever:
    of = lever.of
    if of.startswith("destination."):
        of = f"{of.removeprefix('destination.')}_end"
    if of not in LENGTHS:
        return replace(lever, of=of)
    now, soon, best = map(_mm, (lever.now, lever.realistic, lever.best))
    return replace(lever, of=of, now=now, realistic=soon, best=best)


def _mm(length: Cell) -> float:
    return float(length or 0.0) * MM_PER_CM


def composite(lines: Sequence[LiftingLine]) -> MethodResult | None:
    """The composite lifting index of the lines of one job; None while a line cannot be computed."""
    lifts = [lift_inputs(line) for line in lines]
    known = [lift for lift in lifts if lift is not None]
    durations = {lift.duration for lift in known}
    if len(known) < len(lines) or len(durations) != 1:
        return None
    return NIOSH_MULTI.result(Job(METRIC, durations.pop(), tuple(map(task_of, known))))
