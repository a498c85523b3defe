"""RULA, Rapid Upper Limb Assessment: load of one posture, one side of the body, 1 to 7.

The tables are those that at least eight public implementations share. Scores are those after
additions.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from ergocheck.domain.methods.case import Fields, Number, Values
from ergocheck.domain.methods.levers import ladder_levers
from ergocheck.domain.methods.method import Lever, Method, Step, Verdict, answer_of
from ergocheck.domain.methods.working import cell, total
from ergocheck.domain.words import Words

CITATION: Final = (
    "McAtamney L, Corlett EN. RULA: a survey method for the investigation of work-related upper limb "
    "disorders. Applied Ergonomics 1993;24(2):91-99"
)

# [upper arm][lower arm][(wrist - 1) * 2 + wrist twist - 1], each from 1
TABLE_A: Final = (
    ((1, 2, 2, 2, 2, 3, 3, 3), (2, 2, 2, 2, 3, 3, 3, 3), (2, 3, 3, 3, 3, 3, 4, 4)),
    ((2, 3, 3, 3, 3, 4, 4, 4), (3, 3, 3, 3, 3, 4, 4, 4), (3, 4, 4, 4, 4, 4, 5, 5)),
    ((3, 3, 4, 4, 4, 4, 5, 5), (3, 4, 4, 4, 4, 4, 5, 5), (4, 4, 4, 4, 4, 5, 5, 5)),
    ((4, 4, 4, 4, 4, 5, 5, 5), (4, 4, 4, 4, 4, 5, 5, 5), (4, 4, 4, 5, 5, 5, 6, 6)),
    ((5, 5, 5, 5, 5, 6, 6, 7), (5, 6, 6, 6, 6, 7, 7, 7), (6, 6, 6, 7, 7, 7, 7, 8)),
    ((7, 7, 7, 7, 7, 8, 8, 9), (8, 8, 8, 8, 8, 9, 9, 9), (9, 9, 9, 9, 9, 9, 9, 9)),
)
# [neck][(trunk - 1) * 2 + legs - 1], each from 1
TABLE_B: Final = (
    (1, 3, 2, 3, 3, 4, 5, 5, 6, 6, 7, 7),
    (2, 3, 2, 3, 4, 5, 5, 5, 6, 7, 7, 7),
    (3, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 7),
    (5, 5, 5, 6, 6, 7, 7, 7, 7, 7, 8, 8),
    (7, 7, 7, 7, 7, 8, 8, 8, 8, 8, 8, 8),
    (8, 8, 8, 8, 8, 8, 8, 9, 9, 9, 9, 9),
)
# [score C, at most 8][score D, at most 7], each from 1
TABLE_C: Final = (
    (1, 2, 3, 3, 4, 5, 5),
    (2, 2, 3, 4, 4, 5, 5),
    (3, 3, 3, 4, 4, 5, 6),
    (3, 3, 3, 4, 5, 6, 6),
    (4, 4, 4, 5, 6, 7, 7),
    (4, 4, 5, 6, 6, 7, 7),
    (5, 5, 6, 6, 7, 7, 7),
    (5, 5, 6, 7, 7, 7, 7),
)
# Action level, 1 to 4, of each grand score from 1.
ACTION_LEVEL: Final = (1, 1, 2, 2, 3, 3, 4)


@dataclass(frozen=True, slots=True)
class Rula:
    """Scores of one posture; muscle use and force on the arm side (a) and the body side (b)."""

    upper_arm: int
    lower_arm: int
    wrist: int
    wrist_twist: int
    muscle_use_a: int
    force_a: int
    neck: int
    trunk: int
    legs: int
    muscle_use_b: int
    force_b: int


class RulaResult(NamedTuple):
    """The cells, the scores with muscle use and force, the grand score and its action level, 1 to
    4.
    """

    score_a: int
    score_b: int
    score_c: int
    score_d: int
    grand_score: int
    action_level: int


def evaluate(rula: Rula) -> RulaResult:
    """The grand score of a posture."""
    wrists = (rula.wrist - 1) * 2 + rula.wrist_twist - 1
    score_a = TABLE_A[rula.upper_arm - 1][rula.lower_arm - 1][wrists]
    score_b = TABLE_B[rula.neck - 1][(rula.trunk - 1) * 2 + rula.legs - 1]
    score_c = score_a + rula.muscle_use_a + rula.force_a
    score_d = score_b + rula.muscle_use_b + rula.force_b
    grand = TABLE_C[min(score_c, len(TABLE_C)) - 1][min(score_d, len(TABLE_C[0])) - 1]
    return RulaResult(score_a, score_b, score_c, score_d, grand, ACTION_LEVEL[grand - 1])


RANGES: Final[Mapping[str, tuple[int, int]]] = {
    "upper_arm": (1, 6),
    "lower_arm": (1, 3),
    "wrist": (1, 4),
    "wrist_twist": (1, 2),
    "muscle_use_a": (0, 1),
    "force_a": (0, 3),
    "neck": (1, 6),
    "trunk": (1, 6),
    "legs": (1, 2),
    "muscle_use_b": (0, 1),
    "force_b": (0, 3),
}
FIELDS: Final = Fields(
    *(Number(name, low, high, whole=True) for name, (low, high) in RANGES.items())
)


def _take(values: Values) -> Rula:
    return Rula(**values)


def explain(rula: Rula, found: RulaResult) -> tuple[Step, ...]:
    """The steps: tables A and B, muscle use and force, table C, the action level."""
    arm = f"upper_arm {rula.upper_arm}, lower_arm {rula.lower_arm}"
    wrist = f"wrist {rula.wrist}, wrist_twist {rula.wrist_twist}"
    body = f"trunk {rula.trunk}, legs {rula.legs}"
    row, column = min(found.score_c, 8), min(found.score_d, 7)
    return (
        cell("score_a", found.score_a, "A", arm, wrist),
        Step("score_c", found.score_c, total((found.score_a, rula.muscle_use_a, rula.force_a))),
        cell("score_b", found.score_b, "B", f"neck {rula.neck}", body),
        Step("score_d", found.score_d, total((found.score_b, rula.muscle_use_b, rula.force_b))),
        cell("grand_score", found.grand_score, "C", f"score_c {row}", f"score_d {column}"),
        Step("action_level", found.action_level),
    )


SAYS: Final[Mapping[int, Words]] = {
    1: Words(
        nl="Actieniveau 1: aanvaardbaar zolang de houding niet lang duurt of vaak terugkomt.",
        fr="Niveau d’action 1 : acceptable si la posture n’est ni longue ni répétée.",
        de="Handlungsstufe 1: annehmbar, solange die Haltung nicht lange dauert oder oft wiederkehrt.",
        en="Action level 1: acceptable if the posture is not held or repeated for long.",
    ),
    2: Words(
        nl="Actieniveau 2: onderzoek verder, aanpassen kan nodig zijn.",
        fr="Niveau d’action 2 : à examiner, des changements peuvent être nécessaires.",
        de="Handlungsstufe 2: genauer ansehen, Änderungen können nötig sein.",
        en="Action level 2: look further, changes may be needed.",
    ),
    3: Words(
        nl="Actieniveau 3: onderzoek verder en pas binnenkort aan.",
        fr="Niveau d’action 3 : à examiner et à changer bientôt.",
        de="Handlungsstufe 3: genauer ansehen und bald ändern.",
        en="Action level 3: look further and change soon.",
    ),
    4: Words(
        nl="Actieniveau 4: onderzoek verder en pas nu aan.",
        fr="Niveau d’action 4 : à examiner et à changer maintenant.",
        de="Handlungsstufe 4: genauer ansehen und jetzt ändern.",
        en="Action level 4: look further and change now.",
    ),
}


def judge(_rula: Rula, found: RulaResult) -> Verdict:
    """The grand score, its action level and the words of the level."""
    return Verdict(found.grand_score, found.action_level, SAYS[found.action_level])


LADDERS: Final = {name: tuple(range(low, high + 1)) for name, (low, high) in RANGES.items()}


def levers(rula: Rula, _found: RulaResult) -> tuple[Lever, ...]:
    """Each part of the body one point better and at its best."""
    return ladder_levers(rula, lambda changed: evaluate(changed).grand_score, LADDERS)


RULA: Final = Method(
    id="rula",
    name=Words(nl="RULA", fr="RULA", de="RULA", en="RULA"),
    edition="McAtamney & Corlett 1993",
    citation=CITATION,
    confidence="secondary",
    fields=FIELDS,
    take=_take,
    evaluate=evaluate,
    answer=answer_of,
    explain=explain,
    judge=judge,
    levers=levers,
)
