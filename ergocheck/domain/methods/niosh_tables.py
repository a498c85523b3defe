"""Constants and tables of the revised NIOSH lifting equation.

Source: Waters TR, Putz-Anderson V, Garg A. Applications Manual for the Revised NIOSH Lifting
Equation. DHHS (NIOSH) Publication No. 94-110, revised 9/2021, pages 7 to 18; public domain. Metric
and US constants are not conversions of each other: a case is calculated in the units in which it
was entered.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from ergocheck.domain.words import Words

CITATION: Final = (
    "Waters TR, Putz-Anderson V, Garg A. Applications Manual for the Revised NIOSH Lifting "
    "Equation. DHHS (NIOSH) Publication No. 94-110, revised 9/2021. "
    "https://doi.org/10.26616/NIOSHPUB94110revised092021"
)
EDITION: Final = "DHHS (NIOSH) 94-110, revised 9/2021"
BAND_CITATION: Final = (
    "Fox RR, Lu ML, Occhipinti E, Jaeger M. Understanding outcome metrics of the revised NIOSH "
    "lifting equation. Appl Ergon 2019;81:102897 (unchecked)"
)

Duration: TypeAlias = Literal["short", "moderate", "long"]
Coupling: TypeAlias = Literal["good", "fair", "poor"]
DURATIONS: Final[tuple[Duration, ...]] = ("short", "moderate", "long")
COUPLINGS: Final[tuple[Coupling, ...]] = ("good", "fair", "poor")


@dataclass(frozen=True, slots=True)
class Units:
    """The constants of one unit system, in its `length` and `weight` (pages 7 to 12)."""

    name: Literal["metric", "us"]
    length: str
    weight: str
    LC: float
    H_reference: float
    H_maximum: float
    V_reference: float
    V_factor: float
    V_maximum: float
    D_constant: float
    D_factor: float
    D_minimum: float
    D_maximum: float


METRIC: Final = Units("metric", "cm", "kg", 23, 25, 63, 75, 0.003, 175, 0.82, 4.5, 25, 175)
US: Final = Units("us", "in", "lb", 51, 10, 25, 30, 0.0075, 70, 0.82, 1.8, 10, 70)
UNITS: Final[Mapping[str, Units]] = {"metric": METRIC, "us": US}

A_FACTOR: Final = 0.0032
A_MAXIMUM: Final = 135.0
"""Degrees (page 11); the same in both unit systems."""

F_LOWEST: Final = 0.2
"""Lifts a minute; fewer count as this (page 14)."""

# Table 5, page 14: lifts a minute, then one column per duration class and V at the origin.
FREQUENCIES: Final[tuple[float, ...]] = (
    0.2,
    0.5,
    1,
    2,
    3,
    4,
    5,
    6,
    7,
    8,
    9,
    10,
    11,
    12,
    13,
    14,
    15,
)
# fmt: off
FREQUENCY_MULTIPLIER: Final[Mapping[tuple[str, bool], tuple[float, ...]]] = {
    ("short", False):    (1.00, 0.97, 0.94, 0.91, 0.88, 0.84, 0.80, 0.75, 0.70, 0.60, 0.52, 0.45, 0.41, 0.37, 0.00, 0.00, 0.00),
    ("short", True):     (1.00, 0.97, 0.94, 0.91, 0.88, 0.84, 0.80, 0.75, 0.70, 0.60, 0.52, 0.45, 0.41, 0.37, 0.34, 0.31, 0.28),
    ("moderate", False): (0.95, 0.92, 0.88, 0.84, 0.79, 0.72, 0.60, 0.50, 0.42, 0.35, 0.30, 0.26, 0.00, 0.00, 0.00, 0.00, 0.00),
    ("moderate", True):  (0.95, 0.92, 0.88, 0.84, 0.79, 0.72, 0.60, 0.50, 0.42, 0.35, 0.30, 0.26, 0.23, 0.21, 0.00, 0.00, 0.00),
    ("long", False):     (0.85, 0.81, 0.75, 0.65, 0.55, 0.45, 0.35, 0.27, 0.22, 0.18, 0.00, 0.00, 0.00, 0.00, 0.00, 0.00, 0.00),
    ("long", True):      (0.85, 0.81, 0.75, 0.65, 0.55, 0.45, 0.35, 0.27, 0.22, 0.18, 0.15, 0.13, 0.00, 0.00, 0.00, 0.00, 0.00),
}
# fmt: on
"""By duration class and whether V at the origin reaches the reference height (75 cm, 30 in)."""

# Table 7, page 18: by V at the evaluated end below or from the reference height.
COUPLING_MULTIPLIER: Final[Mapping[tuple[str, bool], float]] = {
    ("good", False): 1.00,
    ("fair", False): 0.95,
    ("poor", False): 0.90,
    ("good", True): 1.00,
    ("fair", True): 1.00,
    ("poor", True): 0.90,
}

# Bands of the index, upper bounds included (BAND_CITATION).
BANDS: Final[tuple[tuple[float, str], ...]] = (
    (1.0, "very_low"),
    (1.5, "low"),
    (2.0, "moderate"),
    (3.0, "high"),
    (float("inf"), "very_high"),
)

# Page 6: under any of these the equation must not be used.
REFUSE: Final[Mapping[str, Words]] = {
    "one_handed": Words(
        nl="tillen met één hand",
        fr="lever d’une seule main",
        de="Heben mit einer Hand",
        en="lifting with one hand",
    ),
    "over_eight_hours": Words(
        nl="meer dan acht uur per dag",
        fr="plus de huit heures par jour",
        de="mehr als acht Stunden am Tag",
        en="more than eight hours a day",
    ),
    "seated_or_kneeling": Words(
        nl="zittend of geknield tillen",
        fr="lever assis ou à genoux",
        de="Heben im Sitzen oder Knien",
        en="lifting while seated or kneeling",
    ),
    "restricted_space": Words(
        nl="tillen in een krappe ruimte",
        fr="lever dans un espace restreint",
        de="Heben bei beengtem Platz",
        en="lifting in a restricted work space",
    ),
    "unstable_load": Words(
        nl="een onstabiele last (vloeistof die beweegt, mensen, dieren)",
        fr="une charge instable (liquide qui bouge, personne, animal)",
        de="eine instabile Last (bewegte Flüssigkeit, Menschen, Tiere)",
        en="an unstable load (moving liquid, people, animals)",
    ),
    "while_carrying_pushing_or_pulling": Words(
        nl="tillen tijdens dragen, duwen of trekken",
        fr="lever tout en portant, poussant ou tirant",
        de="Heben während des Tragens, Schiebens oder Ziehens",
        en="lifting while carrying, pushing or pulling",
    ),
    "wheelbarrow_or_shovel": Words(
        nl="werken met kruiwagen of schop",
        fr="travail à la brouette ou à la pelle",
        de="Arbeit mit Schubkarre oder Schaufel",
        en="work with a wheelbarrow or shovel",
    ),
    "fast_movement": Words(
        nl="snel tillen (meer dan ongeveer 76 cm per seconde)",
        fr="lever vite (plus d’environ 76 cm par seconde)",
        de="schnelles Heben (über etwa 76 cm pro Sekunde)",
        en="fast lifting (above about 76 cm a second)",
    ),
    "slippery_floor": Words(
        nl="een gladde vloer (wrijving tussen schoen en vloer onder 0,4)",
        fr="un sol glissant (frottement entre chaussure et sol inférieur à 0,4)",
        de="rutschiger Boden (Reibung zwischen Schuh und Boden unter 0,4)",
        en="a slippery floor (friction between shoe and floor below 0.4)",
    ),
    "unfavourable_climate": Words(
        nl="een klimaat duidelijk buiten 19–26 °C of 35–50 % luchtvochtigheid",
        fr="un climat nettement hors de 19–26 °C ou de 35–50 % d’humidité",
        de="Klima deutlich außerhalb von 19–26 °C oder 35–50 % Luftfeuchte",
        en="a climate clearly outside 19–26 °C or 35–50 % humidity",
    ),
    "other_heavy_activity": Words(
        nl="ander zwaar werk (vasthouden, duwen, dragen, klimmen) boven ongeveer 10 % van de tijd",
        fr="d’autres efforts (tenir, pousser, porter, grimper) plus d’environ 10 % du temps",
        de="andere schwere Arbeit (Halten, Schieben, Tragen, Steigen) über etwa 10 % der Zeit",
        en="other heavy work (hold, push, carry, climb) above about 10 % of the time",
    ),
}
