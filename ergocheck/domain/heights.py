"""How high seat, desk, screen and footrest stand, above the floor: as found, now and as planned.

Much is measured from where the feet stand. Where that is a footrest whose own height nobody
measured, nothing is known above the floor, and nothing is drawn on a guess.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ergocheck.domain.advice import Result, State
from ergocheck.domain.answers import Measured
from ergocheck.domain.card import Setting
from ergocheck.domain.checklist import Measure

DESK = "card.desk_sitting"
SEAT, SCREEN = "seat_height", "screen_top_sitting"
FROM_FOOTREST = "card.desk_above_footrest"


@dataclass(frozen=True, slots=True)
class Heights:
    """Above the floor in mm; `footrest` is 0 where there is none. `level` is the worst of what they are about."""

    seat: float
    desk: float
    screen: float | None
    footrest: float
    level: int

    @property
    def above_floor(self) -> tuple[tuple[str, float], ...]:
        """What stands how high, from low to high."""
        known = (("footrest", self.footrest or None), ("seat", self.seat), ("desk", self.desk),
                 ("screen", self.screen))  # fmt: skip
        return tuple((name, mm) for name, mm in known if mm is not None)

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

    def same_as(self, other: "Heights") -> bool:
        """Whether all stands where it stood, whatever is thought of it."""
        return self.above_floor == other.above_floor


@dataclass(frozen=True, slots=True)
class Footing:
    """Where feet, seat and screen come at a desk that cannot come down, in mm.

    `footrest` and the rest are above the floor; where the height of the footrest that is there is
    not known, it is None and the rest is above the footrest. `higher`: by how much that footrest
    goes up (down where negative). `screen` is None where it may stay.
    """

    footrest: float | None
    higher: float | None
    seat: float | None
    screen: float | None


@dataclass(frozen=True, slots=True)
class _Taken:
    """The measures of a state, and the questions they answer; `on_rest`: the desk from a footrest."""

    seat: Measured
    desk: Measured
    screen: Measured | None
    on_rest: bool
    keys: frozenset[str]


def heights(result: Result, state: State) -> Heights | None:
    """The workplace at one of the result's states; None unless stature, seat and desk were really measured."""
    at: Heights | None = None
    was: _Taken | None = None
    for step in (result.found, result.now, result.planned):
        taken = _taken(result, step)
        if taken is None or result.assessment.person.stature is None:
            return None
        level = max((f.severity for f in step.findings if f.question in taken.keys), default=0)
        at = _later(result, at, was, taken, level) if at and was else _found(result, taken, level)
        if at is None or step is state:
            return at
        was = taken
    return at


def changed(result: Result, first: State, later: State) -> tuple[Heights, Heights] | None:
    """The workplace at two of its states; None where nothing measured changes in between."""
    before, after = heights(result, first), heights(result, later)
    return None if before is None or after is None or before.same_as(after) else (before, after)


def footing(result: Result) -> Footing | None:
    """What has to come how high at a desk that asks for a footrest; None where it asks for none, or nobody knows."""
    card, now = result.card, heights(result, result.now)
    if card.footrest is None:
        return _from_the_footrest(result)
    raised = card.raised(card.footrest)
    stands = (now.footrest if now else card.rest) or 0.0
    rest = card.at_the_desk.get("footrest")
    up = rest.aim if rest else card.footrest
    higher = up - stands if card.rest is not None else None
    screen = _still_to_come(raised.get(SCREEN), now.screen if now else None)
    return Footing(up, higher or None, _target(raised.get(SEAT)), screen)


def _from_the_footrest(result: Result) -> Footing | None:
    """As much as the desk above a footrest tells, where nobody measured the footrest itself."""
    settings = result.card.settings
    desk = _first(result, result.now, lambda q: FROM_FOOTREST in q.feeds)
    good = settings.get("desk_sitting")
    if desk is None or good is None or not result.card.immovable or result.card.rest is not None:
        return None
    value = desk[1].value
    if good.low <= value <= good.high:
        return None
    higher, screen = value - good.target, _first(result, result.now, _about_screen)
    then = screen[1].value - higher if screen else None
    return Footing(
        None, higher, _target(settings.get(SEAT)), _still_to_come(settings.get(SCREEN), then)
    )


def _target(setting: Setting | None) -> float | None:
    return setting.aim if setting else None


def _still_to_come(good: Setting | None, stands: float | None) -> float | None:
    """Where something has to come, None where it fits as it stands."""
    fits = good is None or (stands is not None and good.low <= stands <= good.high)
    return None if fits or good is None else good.aim


def _found(result: Result, taken: _Taken, level: int) -> Heights | None:
    base = result.card.rest if taken.on_rest else 0.0
    if base is None or (taken.desk.met and result.card.footrest is None):
        return None
    screen = base + taken.screen.value if taken.screen else None
    return Heights(base + taken.seat.value, base + taken.desk.value, screen, base, level)


def _later(result: Result, at: Heights, was: _Taken, taken: _Taken, level: int) -> Heights | None:
    """What stands on the floor stays there; what somebody moved was measured from where the feet then stand."""
    foot = _foot(result, at, was, taken)
    if foot is None:
        return None
    left = taken.desk.met or (was.on_rest and result.card.immovable)
    return Heights(
        seat=_seat(result, at, was, taken, foot),
        desk=at.desk if left else foot + taken.desk.value,
        screen=_screen(result, at, was, taken, foot),
        footrest=foot,
        level=level,
    )


def _foot(result: Result, at: Heights, was: _Taken, taken: _Taken) -> float | None:
    """Where the feet come: up to a desk that cannot come down."""
    if taken.desk.met and not was.desk.met:
        return result.card.footrest
    if was.on_rest and result.card.immovable:
        return max(0.0, at.footrest + was.desk.value - taken.desk.value)
    return at.footrest


def _seat(result: Result, at: Heights, was: _Taken, taken: _Taken, foot: float) -> float:
    """As measured; where the feet came higher and nobody measured again, as the person needs it."""
    if taken.seat.value != was.seat.value:
        return _measured_again(result, at, foot, taken.seat.value, SEAT)
    good = result.card.raised(foot).get(SEAT) if foot != at.footrest else None
    return good.aim if good else at.seat


def _screen(result: Result, at: Heights, was: _Taken, taken: _Taken, foot: float) -> float | None:
    """The same for the screen, which may stay where it suits the eyes as they then are."""
    if taken.screen is None or was.screen is None:
        return None
    if taken.screen.value != was.screen.value:
        return _measured_again(result, at, foot, taken.screen.value, SCREEN)
    good = result.card.raised(foot).get(SCREEN) if foot != at.footrest else None
    return _still_to_come(good, at.screen) or at.screen


def _measured_again(result: Result, at: Heights, foot: float, value: float, key: str) -> float:
    """A number noted from where the feet stand; the visit that raised them may have measured before it did."""
    good = result.card.raised(foot).get(key)
    fits = [v for v in (foot + value, at.footrest + value) if good and good.low <= v <= good.high]
    return fits[0] if fits else foot + value


def _taken(result: Result, state: State) -> _Taken | None:
    seat = _first(result, state, lambda q: q.expect == "card.seat_height")
    floor = _first(result, state, lambda q: q.expect == DESK and FROM_FOOTREST not in q.feeds)
    rest = _first(result, state, lambda q: FROM_FOOTREST in q.feeds)
    screen = _first(result, state, _about_screen)
    desk = floor or rest
    if seat is None or desk is None:
        return None
    keys = frozenset(key for key, _ in (seat, desk, *((screen,) if screen else ())))
    return _Taken(seat[1], desk[1], screen[1] if screen else None, floor is None, keys)


def _about_screen(question: Measure) -> bool:
    return question.expect == f"card.{SCREEN}"


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
