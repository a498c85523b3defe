"""Body heights from stature: regression coefficients with their error, in mm.

Computed for this project from the public data file of ANSUR II: Gordon CC et al., 2012
Anthropometric Survey of U.S. Army Personnel, NATICK/TR-15/007 (approved for public release,
distribution unlimited); 4082 men, 1986 women. Ordinary least squares on barefoot stature; "both"
weighs the sexes equally. Value = a + b * stature, barefoot; se is the standard error for one
person.
"""

from collections.abc import Mapping
from typing import Final, NamedTuple

CITATION: Final = (
    "Coefficients computed for this project from ANSUR II: Gordon CC et al., 2012 Anthropometric "
    "Survey of U.S. Army Personnel, NATICK/TR-15/007"
)


class Fit(NamedTuple):
    """One fit: a in mm, b without unit, se in mm."""

    a: float
    b: float
    se: float


FITS: Final[Mapping[str, Mapping[str, Fit]]] = {
    "popliteal": {
        "male": Fit(-107.0, 0.3056, 13.3),
        "female": Fit(-94.1, 0.2962, 14.0),
        "both": Fit(-120.7, 0.313, 13.7),
    },
    "seated_elbow": {
        "male": Fit(9.3, 0.379, 23.5),
        "female": Fit(61.6, 0.3433, 23.0),
        "both": Fit(-16.0, 0.3922, 23.5),
    },
    "seated_eye": {
        "male": Fit(51.0, 0.6738, 16.2),
        "female": Fit(87.0, 0.6441, 16.8),
        "both": Fit(-21.7, 0.7131, 17.3),
    },
    "standing_elbow": {
        "male": Fit(-109.7, 0.6757, 17.1),
        "female": Fit(-72.3, 0.6589, 14.9),
        "both": Fit(-33.5, 0.6337, 16.4),
    },
    "standing_eye": {
        "male": Fit(-47.8, 0.9624, 8.6),
        "female": Fit(-34.7, 0.9544, 7.6),
        "both": Fit(-44.2, 0.9603, 8.1),
    },
    "thigh_top": {
        "male": Fit(-26.4, 0.3625, 16.4),
        "female": Fit(-41.2, 0.3667, 15.5),
        "both": Fit(-82.3, 0.3932, 16.2),
    },
    "buttock_popliteal": {
        "male": Fit(-32.9, 0.3051, 17.7),
        "female": Fit(-47.0, 0.3267, 19.6),
        "both": Fit(103.6, 0.2307, 20.4),
    },
}
"""By body height (buttock_popliteal: a length) and coefficients used."""

SAMPLE: Final[Mapping[str, tuple[float, float]]] = {
    "male": (1491, 1993),
    "female": (1409, 1829),
    "both": (1409, 1993),
}
"""Shortest and tallest stature of the sample, mm; beyond it a figure is extrapolated."""
