"""A second evaluation of the table methods, written apart from the first: other shapes, exact fractions."""

from fractions import Fraction as Q
from typing import Any

# Digits of a cell in base 13, rows apart; NIOSH in hundredths.
ROSA_A = ["22345678", "22345678", "33345678", "44445678", "55556789", "66677889", "77788999"]
ROSA_B = ["11123456", "11223456", "12233467", "22334568", "33445678", "44556789", "55678899"]
ROSA_C = [
    "11123456",
    "11234567",
    "12234567",
    "23335678",
    "34455678",
    "45566789",
    "56677889",
    "67788999",
]
RULA_A = [
    "12222333",
    "22223333",
    "23333344",
    "23333444",
    "33333444",
    "34444455",
    "33444455",
    "34444455",
    "44444555",
    "44444555",
    "44444555",
    "44455566",
    "55555667",
    "56666777",
    "66677778",
    "77777889",
    "88888999",
    "99999999",
]
RULA_B = [
    "132334556677",
    "232345556777",
    "333445566777",
    "555667777788",
    "777778888888",
    "888888899999",
]
RULA_C = ["1233455", "2234455", "3334456", "3334566", "4445677", "4456677", "5566777", "5567777"]
REBA_A = [
    "1234",
    "1234",
    "3356",
    "2345",
    "3456",
    "4567",
    "2456",
    "4567",
    "5678",
    "3567",
    "5678",
    "6789",
    "4678",
    "6789",
    "7899",
]
REBA_B = ["122", "123", "123", "234", "345", "455", "455", "567", "678", "788", "788", "899"]
REBA_C = [
    "111233456777",
    "122344566778",
    "233345677888",
    "344456788999",
    "444567889999",
    "66678899AAAA",
    "7778999AABBB",
    "8889AAAAABBB",
    "999AAABBBCCC",
    "AAABBBBCCCCC",
    "BBBBCCCCCCCC",
    "CCCCCCCCCCCC",
]
LIFTS = [
    "0.2",
    "0.5",
    "1",
    "2",
    "3",
    "4",
    "5",
    "6",
    "7",
    "8",
    "9",
    "10",
    "11",
    "12",
    "13",
    "14",
    "15",
]
FM = {
    "short <": "100 97 94 91 88 84 80 75 70 60 52 45 41 37",
    "short >": "100 97 94 91 88 84 80 75 70 60 52 45 41 37 34 31 28",
    "moderate <": "95 92 88 84 79 72 60 50 42 35 30 26",
    "moderate >": "95 92 88 84 79 72 60 50 42 35 30 26 23 21",
    "long <": "85 81 75 65 55 45 35 27 22 18",
    "long >": "85 81 75 65 55 45 35 27 22 18 15 13",
}


def digit(cell: str) -> int:
    return int(cell, 13)


def rosa(c: dict[str, Any]) -> dict[str, int]:
    a = digit(ROSA_A[c["seat_height"] + c["seat_depth"] - 2][c["armrest"] + c["back_support"] - 2])
    chair = sorted((1, a + c["chair_duration"], 10))[1]
    top = {"monitor": 7, "phone": 6, "mouse": 7, "keyboard": 7}
    used = {k: sorted((0, c[k] + c[f"{k}_duration"], t))[1] if c[k] else 0 for k, t in top.items()}
    b = digit(ROSA_B[used["phone"]][used["monitor"]])
    m = digit(ROSA_C[used["mouse"]][used["keyboard"]])
    return {
        "table_a": a,
        "section_a": chair,
        "section_b": b,
        "section_c": m,
        "final": max(chair, b, m),
    }


def rula(c: dict[str, Any]) -> dict[str, int]:
    a = digit(
        RULA_A[3 * c["upper_arm"] + c["lower_arm"] - 4][2 * c["wrist"] + c["wrist_twist"] - 3]
    )
    b = digit(RULA_B[c["neck"] - 1][2 * c["trunk"] + c["legs"] - 3])
    arm, body = a + c["muscle_use_a"] + c["force_a"], b + c["muscle_use_b"] + c["force_b"]
    grand = digit(RULA_C[(min(8, arm)) - 1][(min(7, body)) - 1])
    return {"score_c": arm, "score_d": body, "grand_score": grand, "action_level": (grand + 1) // 2}


def reba(c: dict[str, Any]) -> dict[str, int]:
    a = digit(REBA_A[3 * c["trunk"] + c["neck"] - 4][c["legs"] - 1]) + c["load"]
    b = digit(REBA_B[2 * c["upper_arm"] + c["lower_arm"] - 3][c["wrist"] - 1]) + c["coupling"]
    final = digit(REBA_C[a - 1][b - 1]) + c["activity"]
    level = (0, 0, 1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 4, 4, 4, 4)[final]
    return {"score_a": a, "score_b": b, "final": final, "action_level": level}


def kim(c: dict[str, Any]) -> dict[str, Any]:
    """The points as a person ticks them off on the form: one row after the other."""
    time = next(
        p
        for upper, p in (
            (5, 1), (20, 1.5), (50, 2), (100, 2.5), (150, 3), (220, 3.5), (300, 4), (500, 5),
            (750, 6), (1000, 7), (1500, 8), (2000, 9), (2500, 10),
        )
        if c["times_per_day"] <= upper
    )  # fmt: skip
    men = (4, 6, 8, 11, 15, 25, 35, 75, 100)
    women = (6, 9, 12, 25, 75, 85, 100, 100, 100)
    row = sum(c["load"] > upper for upper in range(5, 41, 5))
    points: float = (men if c["sex"] == "male" else women)[row]
    thirds = {"good": 0, "restricted": 2, "unfavourable": 4}
    points += thirds[c["load_handling"]] + thirds[c["organisation"]]
    letters = {"upright": "u", "moderately_bent_or_overhead": "m", "strongly_bent": "s"}
    pair = "".join(sorted(letters.get(c[p], "k") for p in ("posture_start", "posture_end")))
    points += {
        "uu": 0, "mu": 3, "su": 7, "ku": 9, "mm": 5, "ms": 10, "km": 13, "ss": 15, "ks": 18, "kk": 20,
    }[pair]  # fmt: skip
    steps = {"none": 0.0, "occasional": 1.0, "frequent": 2.0}
    added = sum((0.0, 1.0, 3.0)[int(steps[c[k]])] for k in ("twisting", "load_away_from_body"))
    added += steps[c["hands_between_elbow_and_shoulder"]] / 2 + steps[c["hands_above_shoulder"]]
    points += min(6, added)
    points += steps[c["hand_arm_position"]] + c["ambient_conditions"] + c["clothing"]
    points += {"good": 0, "restricted": 1, "considerably_hindered": 2}[c["force_transfer"]]
    points += thirds[c["space"]] / 2
    points += {"n": 0, "u": 2, "o": 5}[c["holding_or_carrying"][0]]
    score = time * points
    return {"score": score, "risk_range": 1 + (score >= 20) + (score >= 50) + (score >= 100)}


COLUMNS = {name: [Q(cell) / 100 for cell in column.split()] for name, column in FM.items()}
ROWS = [Q(row) for row in LIFTS]


def fm(F: Q, duration: str, high: bool) -> Q:
    column, rows = COLUMNS[f"{duration} {'>' if high else '<'}"], ROWS
    if rows[0] > F:
        return column[0]
    for place in range(len(column)):
        if rows[place] == F:
            return column[place]
        if place + 1 < len(column) and rows[place] < F < rows[place + 1]:
            share = (F - rows[place]) / (rows[place + 1] - rows[place])
            return column[place] * (1 - share) + column[place + 1] * share
    return Q(0)


def rwl(c: dict[str, Any], us: bool, FM: Q) -> Q:
    """One end of a lift; all numbers as fractions."""
    H, V, D, A = (Q(str(c[k])) for k in "HVDA")
    far, high, long, ref = (25, 70, 70, 30) if us else (63, 175, 175, 75)
    near = 10 if us else 25
    if far < H or high < V or long < D or A > 135:
        return Q(0)
    HM = near / max(H, Q(near))
    VM = 1 - Q(75 if us else 30, 10_000) * abs(V - ref)
    DM = Q(1) if near >= D else Q(82, 100) + Q(18 if us else 45, 10) / D
    AM = 1 - Q(32, 10_000) * A
    CM = {"good": Q(1), "fair": Q(1) if ref <= V else Q(95, 100), "poor": Q(9, 10)}[c["coupling"]]
    return (51 if us else 23) * HM * VM * DM * AM * FM * CM


def niosh(c: dict[str, Any]) -> dict[str, Any]:
    us = c.get("units") == "us"
    FM = fm(Q(str(c["F"])), c["duration"], Q(str(c["V"])) >= (30 if us else 75))
    limits = [rwl(c, us, FM)]
    if "destination" in c:
        limits.append(rwl({**c, **c["destination"]}, us, FM))
    RWL = min(limits)
    return {"RWL": float(RWL), "LI": float(Q(str(c["L"])) / RWL) if RWL else None}


def niosh_multi(c: dict[str, Any]) -> float | None:
    """CLI with the pairs of the manual written out: sort, then add."""
    us = c.get("units") == "us"
    rows = []
    for place, task in enumerate(c["tasks"]):
        high, F = Q(str(task["V"])) >= (30 if us else 75), Q(str(task["F"]))
        FIRWL, own = float(rwl(task, us, Q(1))), float(fm(F, c["duration"], high))
        if not FIRWL * own:
            return None
        STLI = round(task["L_average"] / FIRWL / own, 12)
        rows.append((-STLI, -F, place, task["L_maximum"] / FIRWL, high))
    rows.sort()
    CLI: float = -rows[0][0]
    summed = -rows[0][1]
    for _, F, _, FILI, high in rows[1:]:
        before, after = (float(fm(f, c["duration"], high)) for f in (summed, summed - F))
        if not before * after:
            return None
        CLI += FILI / after - FILI / before
        summed -= F
    return CLI


MAC = {
    "load_frequency": "0 4 6 10", "load": "0 4 6 10", "hand_distance": "0 3 6", "vertical_zone": "0 1 3",
    "postural_constraints": "0 1 3", "carry_distance": "0 1 3", "communication": "0 1 3", "obstacles": "0 2 3",
}  # fmt: skip


def mac(c: dict[str, Any]) -> dict[str, Any]:
    total, strong = 0, []
    if "people" in c:
        bands = {2: (35, 50, 85), 3: (40, 75, 125), 4: (40, 100, 170)}[c["people"]]
        above = (
            (c["load_weight"] >= bands[0])
            + (c["load_weight"] > bands[1])
            + (c["load_weight"] > bands[2])
        )
        c = {"load": ("green", "amber", "red", "purple")[above], **c}
    for factor, colour in c.items():
        if factor not in ("type", "people", "load_weight"):
            row = MAC.get(factor, "0 1 2").split()
            total += int(
                row["garp".index({"green": "g", "amber": "a", "red": "r", "purple": "p"}[colour])]
            )
            strong += [factor] if colour[0] in "rp" else []
    return {"total": total, "red_or_purple": strong}


def hse(c: dict[str, Any]) -> dict[str, Any]:
    """The filter's drawing from above: five boxes, the figures of men, then of women."""
    order = ("above_s", "shoulder", "elbow", "knuckle", "below")
    boxes = {"male": "10/5 20/10 25/15 20/10 10/5", "female": "7/3 13/7 16/10 13/7 7/3"}[
        c["sex"]
    ].split()
    held = [boxes[n].split("/")[c["reach"] == "far"] for n, z in enumerate(order) if any(
        zone.startswith(z) for zone in c["zones"])]  # fmt: skip
    base, F = min(map(int, held)), c["lifts_per_minute"]
    factor = 10 - (c["twist"] > 45) - (c["twist"] > 90)
    rates = {(0, 0.5): 10, (1, 2): 7, (5, 8): 5, (12.0000001, 1e9): 2}
    rate = [points for (low, high), points in rates.items() if low <= F <= high]
    limit = Q(base * factor * rate[0], 100) if rate else None
    within = None if limit is None else Q(str(c["load"])) <= limit
    return {"limit": None if limit is None else float(limit), "within": within}


def reach(c: dict[str, Any]) -> dict[str, Any]:
    d, F, m = c["distance"], c["times_per_hour"], c["mass"]
    zone = (d > 25) + (d > 40) + (d > 55)
    often = (F >= 1) + (F > 10) + (F >= 120)
    if m >= 3:
        return {"risk": None, "advice": "use_lifting_method"}
    risk = int(("0000", "0011", "0123", "1233")[zone][often])
    risk += 1 if m >= 1 and zone else 0
    level = ("hip_to", "knee", "below").index(
        next(h for h in ("hip_to", "knee", "below") if c["height"].startswith(h))
    )
    risk += max(0, level - (often == 0)) + c["behind_or_turned"]
    risk = min(3, risk)
    return {"risk": risk, "advice": ("fine", "improve_if_easy", "move_closer", "change_now")[risk]}


def quick(c: dict[str, Any]) -> dict[str, Any]:
    mass = (20 if c["sex"] == "male" else 15) + 5 * (18 <= c["age"] <= 45)
    places = [c, c.get("destination", {})]
    critical = (
        any(
            p.get("H", 0) > 63 or not 0 <= p.get("V", 1) <= 175 or p.get("A", 0) > 135
            for p in places
        )
        or c.get("D", 0) > 175
        or c["F"] >= {"short": 15, "moderate": 12, "long": 8}[c["duration"]]
        or c["L"] > mass
    )
    calm = c["F"] < 5 if c["L"] <= 5 else c["F"] < 1
    easy = calm and c["L"] <= 10 and c["close_to_body"] and c["between_hip_and_shoulder"]
    if c["L"] < 3:
        return {"result": "not_applicable", "reference_mass": mass}
    sorted_out = "acceptable" if easy and not c["trunk_twist"] else "full_assessment"
    return {"result": "critical" if critical else sorted_out, "reference_mass": mass}
