"""Every method input that a checklist may feed: its options, or the unit of the number it takes."""

from collections.abc import Mapping
from typing import Final

from ergocheck.domain.methods.beside import INPUTS as BESIDE
from ergocheck.domain.methods.beside import YES_NO
from ergocheck.domain.methods.fed import AREAS
from ergocheck.domain.methods.lifting_line import GROUPS, LINE_DURATIONS
from ergocheck.domain.methods.niosh_tables import COUPLINGS, REFUSE
from ergocheck.domain.methods.reach import HEIGHTS
from ergocheck.domain.methods.workstation_method import FIELDS as WORKSTATION

_AREAS: Final[Mapping[str, frozenset[str]]] = {
    f"{method}.{area.name}": area.options for method, areas in AREAS.items() for area in areas
}
_WORKSTATION: Final[Mapping[str, frozenset[str] | str]] = {
    "workstation.desk_adjustable": YES_NO,
    "workstation.varifocals": YES_NO,
    **{f"workstation.{f.name}": "mm" for f in WORKSTATION.fields if getattr(f, "unit", "") == "mm"},
}
_CARD: Final[Mapping[str, frozenset[str] | str]] = {
    "card.footrest": "mm",
    "card.desk_above_footrest": "mm",
    "card.standing": YES_NO,
}
_REACH: Final[Mapping[str, frozenset[str] | str]] = {
    "reach.distance": "mm",
    "reach.times_per_hour": "per_hour",
    "reach.mass": "kg",
    "reach.height": frozenset(HEIGHTS),
    "reach.behind_or_turned": YES_NO,
}
_LIFTING: Final[Mapping[str, frozenset[str] | str]] = {
    "lifting.L": "kg",
    "lifting.L_usual": "kg",
    "lifting.F": "per_min",
    "lifting.duration": frozenset(LINE_DURATIONS),
    "lifting.group": frozenset(GROUPS),
    "lifting.close_to_body": YES_NO,
    "lifting.trunk_twist": YES_NO,
    "lifting.between_hip_and_shoulder": YES_NO,
    "lifting.H": "mm",
    "lifting.V": "mm",
    "lifting.D": "mm",
    "lifting.A": "deg",
    "lifting.coupling": frozenset(COUPLINGS),
    "lifting.control": YES_NO,
    "lifting.H_end": "mm",
    "lifting.V_end": "mm",
    "lifting.A_end": "deg",
    "lifting.conditions": frozenset(REFUSE),
}
FEEDS: Final[Mapping[str, frozenset[str] | str]] = {
    **_AREAS,
    **_WORKSTATION,
    **_CARD,
    **_REACH,
    **_LIFTING,
    **BESIDE,
}
"""By "method.input": the set of its options, or the unit of its number (mm, kg, deg, per_min,
per_hour, per_day, or none). "card." names what the settings card asks of the furniture itself.
"""
