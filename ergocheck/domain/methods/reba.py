"""REBA, Rapid Entire Body Assessment: load of one posture of the whole body, 1 to 15.

Table C also stands in a publication of the Spanish INSHT. Scores are those after additions.
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
    "Hignett S, McAtamney L. Rapid Entire Body Assessment (REBA). Applied Ergonomics "
    "2000;31(2):201-205"
)

# [trunk][neck][legs], each from 1
TABLE_A: Final = (
    ((1, 2, 3, 4), (1, 2, 3, 4), (3, 3, 5, 6)),
    ((2, 3, 4, 5), (3, 4, 5, 6), (4, 5, 6, 7)),
    ((2, 4, 5, 6), (4, 5, 6, 7), (5, 6, 7, 8)),
    ((3, 5, 6, 7), (5, 6, 7, 8), (6, 7, 8, 9)),
    ((4, 6, 7, 8), (6, 7, 8, 9), (7, 8, 9, 9)),
)
# [upper arm][lower arm][wrist], each from 1
TABLE_B: Final = (
    ((1, 2, 2), (1, 2, 3)),
    ((1, 2, 3), (2, 3, 4)),
    ((3, 4, 5), (4, 5, 5)),
    ((4, 5, 5), (5, 6, 7)),
    ((6, 7, 8), (7, 8, 8)),
    ((7, 8, 8), (8, 9, 9)),
)
# [score A][score B], each from 1
TABLE_C: Final = (
    (1, 1, 1, 2, 3, 3, 4, 5, 6, 7, 7, 7),
    (1, 2, 2, 3, 4, 4, 5, 6, 6, 7, 7, 8),
    (2, 3, 3, 3, 4, 5, 6, 7, 7, 8, 8, 8),
    (3, 4, 4, 4, 5, 6, 7, 8, 8, 9, 9, 9),
    (4, 4, 4, 5, 6, 7, 8, 8, 9, 9, 9, 9),
    (6, 6, 6, 7, 8, 8, 9, 9, 10, 10, 10, 10),
    (7, 7, 7, 8, 9, 9, 9, 10, 10, 11, 11, 11),
    (8, 8, 8, 9, 10, 10, 10, 10, 10, 11, 11, 11),
    (9, 9, 9, 10, 10, 10, 11, 11, 11, 12, 12, 12),
    (10, 10, 10, 11, 11, 11, 11, 12, 12, 12, 12, 12),
    (11, 11, 11, 11, 12, 12, 12, 12, 12, 12, 12, 12),
    (12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12),
)
# Action level, 0 to 4, of each final score from 1.
ACTION_LEVEL: Final = (0, 1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 4, 4, 4, 4)


@dataclass(frozen=True, slots=True)
class Reba:
    """Scores of one posture with load, grip (coupling) and activity."""

    trunk: int
    neck: int
    legs: int
    load: int
    upper_arm: int
    lower_arm: int
    wrist: int
    coupling: int
    activity: int


class RebaResult(NamedTuple):
    """The cells and scores, the final score and its action level, 0 to 4."""

    table_a: int
    score_a: int
    table_b: int
    score_b: int
    score_c: int
    final: int
    action_level: int


def evaluate(reba: Reba) -> RebaResult:
    """The final score of a posture."""
    table_a = TABLE_A[reba.trunk - 1][reba.neck - 1][reba.legs - 1]
    table_b = TABLE_B[reba.upper_arm - 1][reba.lower_arm - 1][reba.wrist - 1]
    score_a, score_b = table_a + reba.load, table_b + reba.coupling
    score_c = TABLE_C[score_a - 1][score_b - 1]
    final = score_c + reba.activity
    level = ACTION_LEVEL[final - 1]
    return RebaResult(table_a, score_a, table_b, score_b, score_c, final, level)


RANGES: Final[Mapping[str, tuple[int, int]]] = {
    "trunk": (1, 5),
    "neck": (1, 3),
    "legs": (1, 4),
    "load": (0, 3),
    "upper_arm": (1, 6),
    "lower_arm": (1, 2),
    "wrist": (1, 3),
    "coupling": (0, 3),
    "activity": (0, 3),
}
FIELDS: Final = Fields(
    *(Number(name, low, high, whole=True) for name, (low, high) in RANGES.items())
)


def _take(values: Values) -> Reba:
    return Reba(**values)


def explain(reba: Reba, found: RebaResult) -> tuple[Step, ...]:
    """The steps: tables A and B with load and grip, table C, activity, the action level."""
    body = f"neck {reba.neck}, legs {reba.legs}"
    arm = f"lower_arm {reba.lower_arm}, wrist {reba.wrist}"
    return (
        cell("table_a", found.table_a, "A", f"trunk {reba.trunk}", body),
        Step("score_a", found.score_a, total((found.table_a, reba.load))),
        cell("table_b", found.table_b, "B", f"upper_arm {reba.upper_arm}", arm),
        Step("score_b", found.score_b, total((found.table_b, reba.coupling))),
        cell("score_c", found.score_c, "C", f"score_a {found.score_a}", f"score_b {found.score_b}"),
        Step("final", found.final, total((found.score_c, reba.activity))),
        Step("action_level", found.action_level),
    )


SAYS: Final[Mapping[int, Words]] = {
    0: Words(
        nl="Actieniveau 0: verwaarloosbaar risico, geen maatregel nodig.",
        fr="Niveau d’action 0 : risque négligeable, aucune mesure nécessaire.",
        de="Handlungsstufe 0: vernachlässigbares Risiko, keine Maßnahme nötig.",
        en="Action level 0: negligible risk, no action needed.",
    ),
    1: Words(
        nl="Actieniveau 1: laag risico, een maatregel kan nodig zijn.",
        fr="Niveau d’action 1 : risque faible, une mesure peut être nécessaire.",
        de="Handlungsstufe 1: niedriges Risiko, eine Maßnahme kann nötig sein.",
        en="Action level 1: low risk, action may be needed.",
    ),
    2: Words(
        nl="Actieniveau 2: matig risico, een maatregel is nodig.",
        fr="Niveau d’action 2 : risque moyen, une mesure est nécessaire.",
        de="Handlungsstufe 2: mittleres Risiko, eine Maßnahme ist nötig.",
        en="Action level 2: medium risk, action is needed.",
    ),
    3: Words(
        nl="Actieniveau 3: hoog risico, binnenkort een maatregel nodig.",
        fr="Niveau d’action 3 : risque élevé, une mesure est bientôt nécessaire.",
        de="Handlungsstufe 3: hohes Risiko, bald eine Maßnahme nötig.",
        en="Action level 3: high risk, action is needed soon.",
    ),
    4: Words(
        nl="Actieniveau 4: zeer hoog risico, nu een maatregel nodig.",
        fr="Niveau d’action 4 : risque très élevé, une mesure est nécessaire maintenant.",
        de="Handlungsstufe 4: sehr hohes Risiko, jetzt eine Maßnahme nötig.",
        en="Action level 4: very high risk, action is needed now.",
    ),
}


def judge(_reba: Reba, found: RebaResult) -> Verdict:
    """The final score, its action level and the words of the level."""
    return Verdict(found.final, found.action_level, SAYS[found.action_level])


LADDERS: Final = {name: tuple(range(low, high + 1)) for name, (low, high) in RANGES.items()}


def levers(reba: Reba, _found: RebaResult) -> tuple[Lever, ...]:
    """Each part of the body, the load, the grip and the activity one point better and at their
    best.
    """
    return ladder_levers(reba, lambda changed: evaluate(changed).final, LADDERS)


REBA: Final = Method(
    id="reba",
    name=Words(nl="REBA", fr="REBA", de="REBA", en="REBA"),
    edition="Hignett & McAtamney 2000",
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
