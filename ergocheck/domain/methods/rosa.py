"""ROSA, Rapid Office Strain Assessment: strain from set-up and use of a computer workstation, 1 to
10.

Scores follow the tables that at least seven public implementations share; the printed figure was
not seen. An ideal workstation used over 4 hours a day scores 3, not 1. Area scores are those after
additions.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from ergocheck.domain.methods.case import Fault, Fields, Number, Values
from ergocheck.domain.methods.levers import ladder_levers
from ergocheck.domain.methods.method import Lever, Method, Output, Step, Verdict
from ergocheck.domain.methods.working import cell, total
from ergocheck.domain.words import Words

CITATION: Final = (
    "Sonne M, Villalta DL, Andrews DM. Development and evaluation of an office ergonomic risk "
    "checklist: ROSA - Rapid office strain assessment. Applied Ergonomics 2012;43(1):98-108"
)
ACTION_LEVEL: Final = 5
"""A final score from which to look further (abstract of the article)."""

# Rows: seat height + seat depth, 2 to 8. Columns: armrest + back support, 2 to 9.
TABLE_A: Final = (
    (2, 2, 3, 4, 5, 6, 7, 8),
    (2, 2, 3, 4, 5, 6, 7, 8),
    (3, 3, 3, 4, 5, 6, 7, 8),
    (4, 4, 4, 4, 5, 6, 7, 8),
    (5, 5, 5, 5, 6, 7, 8, 9),
    (6, 6, 6, 7, 7, 8, 8, 9),
    (7, 7, 7, 8, 8, 9, 9, 9),
)
# Rows: phone 0 to 6. Columns: monitor 0 to 7. Both with duration.
TABLE_B: Final = (
    (1, 1, 1, 2, 3, 4, 5, 6),
    (1, 1, 2, 2, 3, 4, 5, 6),
    (1, 2, 2, 3, 3, 4, 6, 7),
    (2, 2, 3, 3, 4, 5, 6, 8),
    (3, 3, 4, 4, 5, 6, 7, 8),
    (4, 4, 5, 5, 6, 7, 8, 9),
    (5, 5, 6, 7, 8, 8, 9, 9),
)
# Rows: mouse 0 to 7. Columns: keyboard 0 to 7. Both with duration; symmetric.
TABLE_C: Final = (
    (1, 1, 1, 2, 3, 4, 5, 6),
    (1, 1, 2, 3, 4, 5, 6, 7),
    (1, 2, 2, 3, 4, 5, 6, 7),
    (2, 3, 3, 3, 5, 6, 7, 8),
    (3, 4, 4, 5, 5, 6, 7, 8),
    (4, 5, 5, 6, 6, 7, 8, 9),
    (5, 6, 6, 7, 7, 8, 8, 9),
    (6, 7, 7, 8, 8, 9, 9, 9),
)
LOWEST_SUM: Final = 2
"""The first row and the first column of table A."""
HIGHEST: Final[Mapping[str, int]] = {"phone": 6, "monitor": 7, "mouse": 7, "keyboard": 7}
"""Highest score with duration; the lowest is 0."""


@dataclass(frozen=True, slots=True)
class Rosa:
    """Area scores after additions, and duration points (-1, 0, 1); 0 means that the thing is not
    used.
    """

    seat_height: int
    seat_depth: int
    armrest: int
    back_support: int
    chair_duration: int
    monitor: int
    monitor_duration: int
    phone: int
    phone_duration: int
    mouse: int
    mouse_duration: int
    keyboard: int
    keyboard_duration: int


class RosaResult(NamedTuple):
    """The cells and the final score; monitor, phone, mouse and keyboard with their duration."""

    table_a: int
    section_a: int
    monitor: int
    phone: int
    section_b: int
    mouse: int
    keyboard: int
    section_c: int
    monitor_and_peripherals: int
    final: int

    @property
    def action_level_reached(self) -> bool:
        """Whether the final score is 5 or more."""
        return self.final >= ACTION_LEVEL


def evaluate(rosa: Rosa) -> RosaResult:
    """The final score of a workstation."""
    row = rosa.seat_height + rosa.seat_depth - LOWEST_SUM
    table_a = TABLE_A[row][rosa.armrest + rosa.back_support - LOWEST_SUM]
    section_a = table_a + rosa.chair_duration
    monitor = with_duration("monitor", rosa.monitor, rosa.monitor_duration)
    phone = with_duration("phone", rosa.phone, rosa.phone_duration)
    mouse = with_duration("mouse", rosa.mouse, rosa.mouse_duration)
    keyboard = with_duration("keyboard", rosa.keyboard, rosa.keyboard_duration)
    section_b, section_c = TABLE_B[phone][monitor], TABLE_C[mouse][keyboard]
    both = max(section_b, section_c)
    return RosaResult(
        table_a,
        section_a,
        monitor,
        phone,
        section_b,
        mouse,
        keyboard,
        section_c,
        both,
        max(section_a, both),
    )


def with_duration(area: str, score: int, duration: int) -> int:
    """An area's score with its duration points, within the table; 0 when the thing is not used."""
    return 0 if score == 0 else max(0, min(score + duration, HIGHEST[area]))


def _area(name: str, low: int, high: int) -> Number:
    return Number(name, low, high, whole=True)


def _duration(area: str) -> Number:
    name = f"{area}_duration"

    def used_without_it(values: Values) -> Fault | None:
        return Fault("required") if values[name] is None and values[area] != 0 else None

    return Number(name, -1, 1, whole=True, required=False, check=used_without_it)


FIELDS: Final = Fields(
    _area("seat_height", 1, 5),
    _area("seat_depth", 1, 3),
    _area("armrest", 1, 5),
    _area("back_support", 1, 4),
    Number("chair_duration", -1, 1, whole=True),
    _area("monitor", 0, 7),
    _duration("monitor"),
    _area("phone", 0, 5),
    _duration("phone"),
    _area("mouse", 0, 6),
    _duration("mouse"),
    _area("keyboard", 0, 6),
    _duration("keyboard"),
)


def _take(values: Values) -> Rosa:
    return Rosa(**{name: 0 if value is None else value for name, value in values.items()})


def answer(_rosa: Rosa, found: RosaResult) -> Output:
    """The result in the fields of the contract."""
    return {**found._asdict(), "action_level_reached": found.action_level_reached}


def explain(rosa: Rosa, found: RosaResult) -> tuple[Step, ...]:
    """The steps: chair from table A, the four things with duration, tables B and C, the larger
    ones.
    """
    row = f"seat_height + seat_depth = {rosa.seat_height + rosa.seat_depth}"
    column = f"armrest + back_support = {rosa.armrest + rosa.back_support}"
    return (
        cell("table_a", found.table_a, "A", row, column),
        Step("section_a", found.section_a, total((found.table_a, rosa.chair_duration))),
        *(_used(rosa, found, area) for area in ("monitor", "phone")),
        cell("section_b", found.section_b, "B", f"phone {found.phone}", f"monitor {found.monitor}"),
        *(_used(rosa, found, area) for area in ("mouse", "keyboard")),
        cell(
            "section_c", found.section_c, "C", f"mouse {found.mouse}", f"keyboard {found.keyboard}"
        ),
        _larger("monitor_and_peripherals", found.section_b, found.section_c),
        _larger("final", found.section_a, found.monitor_and_peripherals),
    )


def _used(rosa: Rosa, found: RosaResult, area: str) -> Step:
    score, duration = getattr(rosa, area), getattr(rosa, f"{area}_duration")
    if score == 0:
        return Step(area, 0, row="not_used")
    return Step(area, getattr(found, area), total((score, duration)))


def _larger(of: str, one: int, other: int) -> Step:
    return Step(of, max(one, other), f"max({one}, {other})")


REACHED: Final = Words(
    nl="Actieniveau 5 bereikt: onderzoek verder en pas de werkplek aan.",
    fr="Niveau d’action 5 atteint : examinez davantage et adaptez le poste.",
    de="Handlungsstufe 5 erreicht: genauer hinsehen und den Arbeitsplatz anpassen.",
    en="Action level 5 reached: look further and change the workplace.",
)
BELOW: Final = Words(
    nl="Onder actieniveau 5; een goed ingestelde werkplek die lang gebruikt wordt, scoort 3.",
    fr="Sous le niveau d’action 5 ; un poste bien réglé et longtemps utilisé obtient\N{NO-BREAK SPACE}3.",
    de="Unter Handlungsstufe 5; ein gut eingestellter, lange genutzter Arbeitsplatz erreicht 3.",
    en="Below action level 5; a well set-up workplace in long use scores 3.",
)
SELF_CHECK_NAME: Final = Words(
    nl="Zelfcheck van de werkplek (naar ROSA)",
    fr="Autocontrôle du poste (d’après ROSA)",
    de="Selbstcheck des Arbeitsplatzes (nach ROSA)",
    en="Self-check of the workplace (after ROSA)",
)
"""For an employee's own result: workers score themselves lower than a trained observer does (n =
55).
"""


def judge(_rosa: Rosa, found: RosaResult) -> Verdict:
    """The final score and whether it reaches the action level."""
    if found.action_level_reached:
        return Verdict(found.final, "action_level_reached", REACHED)
    return Verdict(found.final, "below_action_level", BELOW)


DURATION_RUNGS: Final = (-1, 0, 1)
LADDERS: Final = {
    "seat_height": (1, 2, 3, 4, 5),
    "seat_depth": (1, 2, 3),
    "armrest": (1, 2, 3, 4, 5),
    "back_support": (1, 2, 3, 4),
    "chair_duration": DURATION_RUNGS,
    "monitor": (1, 2, 3, 4, 5, 6, 7),
    "monitor_duration": DURATION_RUNGS,
    "phone": (1, 2, 3, 4, 5),
    "phone_duration": DURATION_RUNGS,
    "mouse": (1, 2, 3, 4, 5, 6),
    "mouse_duration": DURATION_RUNGS,
    "keyboard": (1, 2, 3, 4, 5, 6),
    "keyboard_duration": DURATION_RUNGS,
}


def levers(rosa: Rosa, _found: RosaResult) -> tuple[Lever, ...]:
    """Each area one point better and at its best."""
    return ladder_levers(rosa, lambda changed: evaluate(changed).final, LADDERS)


def lowest(rosa: Rosa) -> int:
    """The final score with every area at its best, and everything used as long as now."""
    set_up = {n: rungs[0] for n, rungs in LADDERS.items() if not n.endswith("_duration")}
    used = {name: best for name, best in set_up.items() if getattr(rosa, name) != 0}
    return evaluate(replace(rosa, **used)).final


ROSA: Final = Method(
    id="rosa",
    name=Words(nl="ROSA", fr="ROSA", de="ROSA", en="ROSA"),
    edition="Sonne, Villalta & Andrews 2012",
    citation=CITATION,
    confidence="secondary",
    fields=FIELDS,
    take=_take,
    evaluate=evaluate,
    answer=answer,
    explain=explain,
    judge=judge,
    levers=levers,
)
