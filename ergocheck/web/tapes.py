"""Tapes laid out in percent of their width: how far one is, how complete, and how far a measure is off."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

SMALL_UP_TO = 8
ONE_EACH_UP_TO = 40
PIECES = 5
NARROWEST_CHIP, WIDEST_CHIP = 6.0, 94.0


@dataclass(frozen=True)
class Division:
    """A tick of a progress tape: a big one for each question, small ones between; `passed` on the yellow."""

    x: float
    big: bool
    passed: bool


@dataclass(frozen=True)
class Tape:
    """Yellow up to `end`, `done` out of `total`."""

    total: int
    done: int
    end: float
    ticks: tuple[Division, ...]


def progress(done: int, total: int) -> Tape:
    """The tape of `done` out of `total`, both whole and `done` at most `total`; small ticks up to eight."""
    pieces = PIECES if total <= SMALL_UP_TO else 1
    count = total * pieces if total <= ONE_EACH_UP_TO else ONE_EACH_UP_TO
    end = _percent(done, total) if total else 100.0
    places = ((_percent(i, count), i % pieces == 0) for i in range(1, count))
    return Tape(total, done, end, tuple(Division(x, big, x < end) for x, big in places))


@dataclass(frozen=True)
class Tick:
    """A tick of a scale, with its number where it is a long one."""

    x: float
    label: str = ""


@dataclass(frozen=True)
class ToleranceTape:
    """The good range and the value on one scale; all places in percent of the width."""

    low: float
    good: float
    good_text: float
    good_words: str
    ticks: tuple[Tick, ...]
    words: str
    value: float = 0.0
    value_words: str = ""
    chip: float = 0.0
    gap_from: float = 0.0
    gap: float = 0.0
    level: int = 0


@dataclass(frozen=True)
class Scale:
    """A stretch of numbers that a tape shows, in the unit that is read."""

    start: float
    end: float
    step: float

    def place(self, value: float) -> float:
        """Where a number lies, 0 to 100."""
        inside = min(max(value, self.start), self.end)
        return round((inside - self.start) / (self.end - self.start) * 100, 2)

    def ticks(self, number: Callable[[float], str], long_each: int = 5) -> tuple[Tick, ...]:
        """Ticks at each step, every fifth with its number, as `number` writes it."""
        first = round(self.start / self.step)
        count = round((self.end - self.start) / self.step)
        marks = range(first, first + count + 1)
        return tuple(
            Tick(
                self.place(i * self.step),
                number(round(i * self.step, 2)) if i % long_each == 0 else "",
            )
            for i in marks
        )


def scale_for(low: float, high: float, values: Sequence[float]) -> Scale:
    """A scale that holds the good range and the value with room at both ends."""
    least, most = min(low, *values, high), max(high, *values, low)
    room = max((most - least) * 0.35, 1e-6)
    step = _step((most - least + 2 * room) / 22)
    start = max(0.0, _floor(least - room, step))
    return Scale(start, _floor(most + room, step) + step, step)


def tolerance(
    good: tuple[float, float],
    value: float | None,
    level: int,
    words: str,
    number: Callable[[float], str],
) -> ToleranceTape:
    """The tape of a good range and a value, both in the unit that is read; `number` writes one."""
    low, high = good
    scale = scale_for(low, high, [] if value is None else [value])
    at = scale.place
    tape = ToleranceTape(
        low=at(low), good=round(at(high) - at(low), 2), good_text=_kept_in(at((low + high) / 2)),
        good_words=f"{number(low)} – {number(high)}", ticks=scale.ticks(number), words=words,
    )  # fmt: skip
    if value is None:
        return tape
    edge = min(max(value, low), high)
    return replace(
        tape, value=at(value), value_words=number(value), chip=_kept_in(at(value)), level=level,
        gap_from=at(min(edge, value)), gap=round(abs(at(value) - at(edge)), 2),
    )  # fmt: skip


def _kept_in(place: float) -> float:
    return min(max(place, NARROWEST_CHIP), WIDEST_CHIP)


def _step(about: float) -> float:
    size = 0.01
    while True:
        for factor in (1, 2, 5):
            if size * factor >= about:
                return size * factor
        size *= 10


def _floor(value: float, step: float) -> float:
    return (value // step) * step


def _percent(part: float, whole: float) -> float:
    return round(part / whole * 100, 2)
