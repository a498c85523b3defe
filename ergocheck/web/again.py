"""What a line said already, where the same is asked once more in the terms of a method."""

from collections.abc import Iterator, Mapping
from typing import Final

from ergocheck.domain.answers import Chosen, Line, Measured
from ergocheck.domain.checklist import Choice, Column, Lines, Measure
from ergocheck.domain.handed import asked_beside, inputs_of
from ergocheck.web.language import Unit, _, texts

BETWEEN: Final = " · "
AHEAD: Final = frozenset({"lifting.A", "lifting.A_end"})
HEIGHT: Final = (("lifting.V", "lifting.D"), ("lifting.between_hip_and_shoulder",))
SAME: Final[Mapping[str, tuple[tuple[str, ...], ...]]] = {
    "kim-lhc.force_transfer": (("lifting.coupling",),),
    "kim-lhc.twisting": (("lifting.trunk_twist",),),
    "kim-lhc.load_away_from_body": (("lifting.H",), ("lifting.close_to_body",)),
    "kim-lhc.hands_between_elbow_and_shoulder": HEIGHT,
    "kim-lhc.hands_above_shoulder": HEIGHT,
    "mac.hand_distance": (("lifting.H",), ("lifting.close_to_body",)),
    "mac.vertical_zone": HEIGHT,
    "hse-filter.zones": HEIGHT,
}
"""An input that a method asks in its own words, and what else tells about it: measured first, else looked at."""


def straight_ahead(question: Lines, line: Line | None, column: Column) -> bool:
    """Whether a turning angle is 0 by what was said: a trunk that does not twist."""
    twist = _column(question, "lifting.trunk_twist")
    cell = line.cells.get(twist.id) if line and twist else None
    said = isinstance(twist, Choice) and isinstance(cell, Chosen)
    return bool(AHEAD & inputs_of(column)) and said and cell == Chosen("no")


def said_above(question: Lines, line: Line | None, column: Column, unit: Unit) -> str:
    """What the line says already about a column of a method beside its level; "" for nothing."""
    if line is None or not asked_beside(question, column):
        return ""
    for names in (group for i in inputs_of(column) for group in SAME.get(i, ())):
        if words := BETWEEN.join(_told(question, line, names, unit)):
            return _("Said above: %(what)s", what=words)
    return ""


def _told(question: Lines, line: Line, names: tuple[str, ...], unit: Unit) -> Iterator[str]:
    for column in filter(None, (_column(question, name) for name in names)):
        cell, ask = line.cells.get(column.id), column.ask.in_(texts().language)
        if isinstance(column, Measure) and isinstance(cell, Measured):
            yield f"{ask} {texts().quantity(cell.value, column.unit, unit)}"
        if isinstance(column, Choice) and isinstance(cell, Chosen):
            asked = ask if ask.endswith("?") else _("%(title)s:", title=ask)
            yield f"{asked} {column.option(cell.option).label.in_(texts().language)}"


def _column(question: Lines, name: str) -> Column | None:
    """The column of the line itself that gives an input."""
    own = (c for c in question.columns if not asked_beside(question, c))
    return next((c for c in own if name in inputs_of(c)), None)
