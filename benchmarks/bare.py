"""The arithmetic of each scoring method as a bare function on plain values: what
benchmarks/score.py measures against.
"""

from bisect import bisect_left, bisect_right
from typing import Any

from ergocheck.domain.methods import day_load, hse_filter, kim_lhc, mac, reach
from ergocheck.domain.methods import niosh_tables as nt
from ergocheck.domain.methods import quick_lift as ql
from ergocheck.domain.methods import workstation as ws
from ergocheck.domain.methods.reba import TABLE_A as REBA_A
from ergocheck.domain.methods.reba import TABLE_B as REBA_B
from ergocheck.domain.methods.reba import TABLE_C as REBA_C
from ergocheck.domain.methods.rosa import TABLE_A, TABLE_B, TABLE_C
from ergocheck.domain.methods.rula import TABLE_A as RULA_A
from ergocheck.domain.methods.rula import TABLE_B as RULA_B
from ergocheck.domain.methods.rula import TABLE_C as RULA_C
from ergocheck.domain.methods.workstation_fits import FITS


def bare_fm(F: float, column: tuple[float, ...]) -> float:
    F = round(F, 9)
    if F <= 0.2:
        return column[0]
    if F > 15:
        return 0.0
    row = bisect_right(nt.FREQUENCIES, F) - 1
    low = nt.FREQUENCIES[row]
    if low == F:
        return column[row]
    if column[row + 1] == 0:
        return 0.0
    return column[row] + (F - low) / (nt.FREQUENCIES[row + 1] - low) * (
        column[row + 1] - column[row]
    )


def bare_end(u: nt.Units, H: float, V: float, A: float, grip: str) -> float:
    seen = round(H, 9)
    HM = 0.0 if seen > u.H_maximum else 1.0 if seen <= u.H_reference else u.H_reference / H
    seen = round(V, 9)
    VM = 0.0 if seen > u.V_maximum else 1.0 - u.V_factor * abs(V - u.V_reference)
    AM = 0.0 if round(A, 9) > 135 else 1.0 - 0.0032 * A
    return HM * VM * AM * nt.COUPLING_MULTIPLIER[grip, seen >= u.V_reference]  # type: ignore[no-any-return]


def bare_dm(u: nt.Units, D: float) -> float:
    seen = round(D, 9)
    if seen > u.D_maximum:
        return 0.0
    return 1.0 if seen <= u.D_minimum else u.D_constant + u.D_factor / D


def bare_niosh(u: nt.Units, L: float, D: float, F: float, duration: str, ends: Any) -> Any:
    column = nt.FREQUENCY_MULTIPLIER[duration, round(ends[0][1], 9) >= u.V_reference]
    both = u.LC * bare_dm(u, D) * bare_fm(F, column)
    RWL = min(round(both * bare_end(u, *end), 9) for end in ends)
    return L / RWL if RWL else None


def bare_multi(u: nt.Units, duration: str, tasks: Any) -> Any:
    rows = []
    for average, heaviest, D, F, ends in tasks:
        FIRWL = min(u.LC * bare_dm(u, D) * bare_end(u, *end) for end in ends)
        column = nt.FREQUENCY_MULTIPLIER[duration, round(ends[0][1], 9) >= u.V_reference]
        STRWL = FIRWL * bare_fm(F, column)
        if STRWL == 0:
            return None
        rows.append((-round(average / STRWL, 9), -F, heaviest / FIRWL, column))
    rows.sort(key=lambda row: row[:2])
    CLI, F = -rows[0][0], -rows[0][1]
    for _, less, FILI, column in rows[1:]:
        before, after = bare_fm(F, column), bare_fm(F - less, column)
        if before == 0 or after == 0:
            return None
        CLI += FILI * (1 / after - 1 / before)
        F -= less
    return CLI


def bare_duration(periods: Any, rate: Any, minutes: Any) -> Any:
    found, work = 0, 0.0
    blocks = []
    for more, recovery in periods:
        work += more
        seen, rest = round(work, 9), round(recovery, 9)
        long = 0 if seen <= 60 else 1 if seen <= 120 else 2
        if (long == 0 and rest >= seen) or (long == 1 and rest >= round(0.3 * work, 9)):
            blocks.append((work, long))
            found, work = max(found, long), 0.0
    if work:
        blocks.append((work, long))
        found = max(found, long)
    return found, blocks, rate and rate * minutes / 15


def bare_rosa(a: Any) -> int:
    chair = TABLE_A[a[0] + a[1] - 2][a[2] + a[3] - 2] + a[4]
    b = TABLE_B[max(0, min(a[7] + a[8], 6)) if a[7] else 0][
        max(0, min(a[5] + a[6], 7)) if a[5] else 0
    ]
    c = TABLE_C[max(0, min(a[9] + a[10], 7)) if a[9] else 0][
        max(0, min(a[11] + a[12], 7)) if a[11] else 0
    ]
    return max(1, min(chair, 10), b, c)


def bare_rula(a: Any) -> Any:
    c = RULA_A[a[0] - 1][a[1] - 1][(a[2] - 1) * 2 + a[3] - 1] + a[4] + a[5]
    d = RULA_B[a[6] - 1][(a[7] - 1) * 2 + a[8] - 1] + a[9] + a[10]
    grand = RULA_C[min(c, 8) - 1][min(d, 7) - 1]
    return c, d, grand, (grand + 1) // 2


def bare_reba(a: Any) -> Any:
    one = REBA_A[a[0] - 1][a[1] - 1][a[2] - 1] + a[3]
    two = REBA_B[a[4] - 1][a[5] - 1][a[6] - 1] + a[7]
    final = REBA_C[one - 1][two - 1] + a[8]
    return one, two, final, (0, 0, 1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 4, 4, 4, 4)[final]


def bare_kim(times: float, load: float, sex: str, names: Any) -> Any:
    time_points = kim_lhc.TIME_POINTS[bisect_left(kim_lhc.TIME_UP_TO, round(times, 9))]
    points = kim_lhc.LOAD_POINTS[sex][bisect_left(kim_lhc.LOAD_UP_TO, round(load, 9))]
    handling, start, end, organisation, additions, others = names
    points += kim_lhc.LOAD_HANDLING[handling] + kim_lhc.ORGANISATION[organisation]
    points += kim_lhc.POSTURE[kim_lhc.POSTURES.index(start)][kim_lhc.POSTURES.index(end)]
    added = 0.0
    for name, word in additions:
        added += kim_lhc.POSTURE_ADDITIONS[name][word]
    unfavourable = 0
    for name, word in others:
        unfavourable += kim_lhc.UNFAVOURABLE[name][word]
    score = time_points * (points + min(added, 6) + unfavourable)
    seen = round(score, 9)
    return score, 1 + (seen >= 20) + (seen >= 50) + (seen >= 100)


def bare_mac(kind: str, colours: Any) -> Any:
    points, summed, strong = mac.POINTS[kind], 0, []
    for name, colour in colours:
        summed += points[name][mac.COLOURS.index(colour)]
        if colour in ("red", "purple"):
            strong.append(name)
    return summed, strong


def bare_hse(sex: str, zones: Any, far: int, twist: float, rate: float, load: float) -> Any:
    base = min([hse_filter.FIGURES[sex][zone][far] for zone in zones])
    twist, rate = round(twist, 9), round(rate, 9)
    factor = 1.0 if twist <= 45 else 0.9 if twist <= 90 else 0.8
    often = (
        1.0
        if rate <= 0.5
        else 0.7
        if 1 <= rate <= 2
        else 0.5
        if 5 <= rate <= 8
        else 0.2
        if rate > 12
        else 0
    )
    limit = base * factor * often
    return limit, round(load, 9) <= round(limit, 9)


def bare_quick(lift: ql.QuickLift) -> Any:
    mass = ql.REFERENCE_MASS[lift.sex, 18 <= round(lift.age, 9) <= 45]
    L, F = round(lift.L, 9), round(lift.F, 9)
    if L < 3:
        return mass, "not_applicable"
    critical, bad = [], []
    for place in (lift.origin, lift.destination):
        if place is not None:
            if place.H is not None and round(place.H, 9) > 63:
                critical.append("H")
            if place.V is not None and not 0 <= round(place.V, 9) <= 175:
                critical.append("V")
            if place.A is not None and round(place.A, 9) > 135:
                critical.append("A")
    if lift.D is not None and round(lift.D, 9) > 175:
        critical.append("D")
    if ql.CRITICAL_FROM[lift.duration] <= F:
        critical.append("F")
    if mass < L:
        critical.append("L")
    if L > 10:
        bad.append("L")
    elif (5 if L <= 5 else 1) <= F:
        bad.append("F")
    if lift.trunk_twist:
        bad.append("trunk_twist")
    if not lift.close_to_body:
        bad.append("close_to_body")
    if not lift.between_hip_and_shoulder:
        bad.append("between_hip_and_shoulder")
    return mass, "critical" if critical else "full_assessment" if bad else "acceptable"


def bare_workstation(person: ws.Person) -> Any:
    heights: dict[str, Any] = {}
    for name, field in ws.MEASURED.items():
        measured = getattr(person, field)
        if measured is not None:
            heights[name] = (measured, None)
        elif person.stature is not None:
            a, b, se = FITS[name]["both" if person.sex == "not_given" else person.sex]
            shoes = 0.0 if name == "buttock_popliteal" else person.shoe_height
            heights[name] = (a + b * person.stature + shoes, 1.96 * se)
    low, high = (-100.0, -50.0) if person.varifocals else (-50.0, 0.0)
    told: dict[str, Any] = {"armrest": person.elbow_rest_height}
    if "popliteal" in heights:
        seat, error = heights["popliteal"]
        told["seat"] = (seat, seat - 40, seat + 20, error)
    if "buttock_popliteal" in heights:
        depth, error = heights["buttock_popliteal"]
        told["depth"] = (depth - 80, depth - 50, error)
    if "standing_elbow" in heights:
        elbow, error = heights["standing_elbow"]
        told["standing"] = (elbow - person.keyboard_height, error)
    for name, slump in (("seated_eye", person.slump), ("standing_eye", 0.0)):
        if name in heights:
            eye, error = heights[name]
            eye -= slump if error is not None else 0.0
            told[name] = (eye, eye + low, eye + high, error)
    footrest = 0.0
    if "seated_elbow" in heights:
        elbow, error = heights["seated_elbow"]
        target, tolerance = elbow - person.keyboard_height, 20.0 if error is None else 45.0
        told["desk"] = (target, tolerance, error)
        if person.desk_height is not None:
            difference = person.desk_height - target
            seen = round(difference, 9)
            too_high = seen > tolerance and not person.desk_adjustable and seen <= 150
            footrest = difference if too_high else 0.0
            told["difference"] = (difference, footrest)
    if (
        person.desk_height is not None
        and person.desktop_thickness is not None
        and "thigh_top" in heights
    ):
        gap = person.desk_height - person.desktop_thickness - heights["thigh_top"][0] - footrest
        told["gap"] = (gap, round(gap, 9) >= 20)
    return told


def bare_reach(distance: float, times: float, mass: float, height: str, side: bool) -> Any:
    distance, times, mass = round(distance, 9), round(times, 9), round(mass, 9)
    zone = (
        "near"
        if distance <= 25
        else "usual"
        if distance <= 40
        else "far"
        if distance <= 55
        else "beyond"
    )
    often = 0 if times < 1 else 1 if times <= 10 else 2 if times < 120 else 3
    if mass >= 3:
        return zone, often, None
    risk = reach.BASE[zone][often] + (mass >= 1 and zone != "near")
    return zone, often, min(3, risk + reach.HEIGHT_ADDITION[height][often == 0] + side)


def bare_day(blocks: Any) -> Any:
    told = []
    for region in range(3):
        points, worked = [], 0.0
        for activity, hours, unbroken, part in blocks:
            unbroken = round(unbroken, 9)
            factor = 1.0 if unbroken <= 30 else 1.2 if unbroken <= 60 else 1.5
            one = day_load.RATES[activity][region] * hours * factor
            points.append(one)
            worked += one if part == "work" else 0.0
        whole = sum(points)
        seen = round(whole, 9)
        shares = [p / whole if whole else 0.0 for p in points]
        biggest = sorted([(-round(p, 9), n) for n, p in enumerate(points, 1) if p > 0])[:3]
        band = "green" if seen < 10 else "amber" if seen < 16 else "red"
        told.append((whole, band, worked / whole if whole else 0.0, shares, biggest))
    return told
