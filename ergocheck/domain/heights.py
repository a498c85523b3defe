"""How high seat, desk and screen stand, as measured: as found, now and as planned, from one floor.

Everything is measured from where the feet stand. Where that is a footrest, nobody measured how high
it is itself: it is taken as FOOTREST, and all else stays true to scale above it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ergocheck.domain.advice import Result, State, furniture
from ergocheck.domain.answers import Measured
from ergocheck.domain.checklist import Measure

FOOTREST = 60.0  # mm; the height a footrest is drawn with that was there already
DESK = "card.desk_sitting"


@dataclass(frozen=True, slots=True)
class Heights:
    """Above the floor in mm; `above_feet` is what one measures. `level` is the worst of what they are about.

    `on_rest`: measured from a footrest that was there already, whose own height is not known.
    """

    seat: float
    desk: float
    screen: float | None
    footrest: float
    level: int
    on_rest: bool = False

    @property
    def above_feet(self) -> tuple[tuple[str, float], ...]:
        """Seat, desk and screen as measured from where the feet stand; a new footrest's own height."""
        known = (("seat", self.seat), ("desk", self.desk), ("screen", self.screen))
        above = tuple((name, mm - self.footrest) for name, mm in known if mm is not None)
        new = self.footrest > 0 and not self.on_rest
        return (*above, ("footrest", self.footrest)) if new else above

    @property
    def centimetres(self) -> dict[str, float]:
        """What a drawing is made from."""
        named = {
            "seat_height": self.seat,
            "desk_height": self.desk,
            "footrest_height": self.footrest,
            "screen_top": self.screen,
        }
        return {name: mm / 10 for name, mm in named.items() if mm}


@dataclass(frozen=True, slots=True)
class _Taken:
    """The three measures of a state, and the questions they answer; `on_rest`: from a footrest."""

    seat: Measured
    desk: Measured
    screen: Measured | None
    on_rest: bool
    keys: frozenset[str]


def heights(result: Result, state: State) -> Heights | None:
    """The workplace at a state; None unless stature, seat and desk were really measured."""
    found, taken = _taken(result, result.found), _taken(result, state)
    if found is None or taken is None or result.assessment.person.stature is None:
        return None
    if taken.desk.met and result.card.footrest is None:
        return None  # how high the feet come is not known: nothing is drawn on a guess
    base = FOOTREST if found.on_rest else 0.0
    foot = base + _raised(result, found, taken)
    level = max((f.severity for f in state.findings if f.question in taken.keys), default=0)
    return Heights(
        seat=_seat(result, found, taken, base, foot),
        desk=_desk(result, found, taken, base),
        screen=_screen(found, taken, base, foot),
        footrest=foot,
        level=level,
        on_rest=found.on_rest,
    )


def changed(result: Result, state: State) -> tuple[Heights, Heights] | None:
    """As found and at a later state; None where nothing measured changes."""
    before, after = heights(result, result.found), heights(result, state)
    return None if before is None or after is None or _same(before, after) else (before, after)


def _same(a: Heights, b: Heights) -> bool:
    return (a.seat, a.desk, a.screen, a.footrest) == (b.seat, b.desk, b.screen, b.footrest)


def _raised(result: Result, found: _Taken, taken: _Taken) -> float:
    """How much higher than before the feet stand: up to a desk that cannot come down."""
    if taken.desk.met and not found.desk.met:
        return result.card.footrest or 0.0
    if found.on_rest and _fixed(result):
        return max(-FOOTREST, found.desk.value - taken.desk.value)
    return 0.0


def _fixed(result: Result) -> bool:
    known = furniture(result.assessment.checklists, result.found.answers)
    return known.get("desk_adjustable") is False


def _desk(result: Result, found: _Taken, taken: _Taken, base: float) -> float:
    stays = taken.desk.met or (found.on_rest and _fixed(result))
    return base + (found.desk.value if stays else taken.desk.value)


def _seat(result: Result, found: _Taken, taken: _Taken, base: float, foot: float) -> float:
    """As measured; where the feet came higher and nobody measured again, as the person needs it."""
    if taken.seat.value != found.seat.value or foot == base:
        return foot + taken.seat.value
    good = result.card.settings.get("seat_height")
    return foot + good.target if good else base + found.seat.value


def _screen(found: _Taken, taken: _Taken, base: float, foot: float) -> float | None:
    if taken.screen is None or found.screen is None:
        return None
    moved = taken.screen.value != found.screen.value
    return (foot if moved else base) + taken.screen.value


def _taken(result: Result, state: State) -> _Taken | None:
    seat = _first(result, state, lambda q: q.expect == "card.seat_height")
    floor = _first(result, state, lambda q: q.expect == DESK and bool(q.feeds))
    rest = _first(result, state, lambda q: q.expect == DESK and not q.feeds)
    screen = _first(result, state, lambda q: q.expect == "card.screen_top_sitting")
    desk = floor or rest
    if seat is None or desk is None:
        return None
    keys = frozenset(key for key, _ in (seat, desk, *((screen,) if screen else ())))
    return _Taken(seat[1], desk[1], screen[1] if screen else None, floor is None, keys)


def _first(
    result: Result, state: State, about: Callable[[Measure], bool]
) -> tuple[str, Measured] | None:
    return next(_measured(result, state, about), None)


def _measured(
    result: Result, state: State, about: Callable[[Measure], bool]
) -> Iterator[tuple[str, Measured]]:
    for checklist in result.assessment.checklists:
        for _, question in checklist.walk():
            key = checklist.key(question)
            answer = state.answers.get(key)
            if isinstance(question, Measure) and about(question) and isinstance(answer, Measured):
                yield key, answer
