"""Tapes laid out in percent of their width: how far one is, how complete, and how far a measure is off."""

from collections.abc import Sequence
from dataclasses import dataclass

SMALL_UP_TO = 8
PIECES = 5
WIDEST_TICKS = 12
NARROWEST_CHIP, WIDEST_CHIP = 6.0, 94.0


@dataclass(frozen=True)
class Tape:
    """Yellow up to `end`; one big tick a question, small ones between while there are at most eight."""

    total: int
    done: int
    end: float
    big: tuple[float, ...]
    small: tuple[float, ...]
    ahead: tuple[float, ...]


def progress(done: int, total: int) -> Tape:
    """The tape of `done` out of `total`, both whole and `done` at most `total`."""
    total = max(total, 1)
    pieces = PIECES if total <= SMALL_UP_TO else 1
    end = _percent(done, total)
    small = tuple(
        _percent(i, total * pieces) for i in range(1, done * pieces) if i % pieces or pieces == 1
    )
    big = tuple(_percent(i, total) for i in range(done)) if pieces > 1 else (0.3,)
    ahead = tuple(_percent(i, total) for i in range(done + 1, total))
    return Tape(total, done, end, tuple(max(x, 0.3) for x in big), small, ahead)


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

    def ticks(self, long_each: int = 5) -> tuple[Tick, ...]:
        """Ticks at each step, every fifth with its number."""
        first = round(self.start / self.step)
        count = round((self.end - self.start) / self.step)
        marks = range(first, first + count + 1)
        return tuple(
            Tick(self.place(i * self.step), _plain(i * self.step) if i % long_each == 0 else "")
            for i in marks
        )


def scale_for(low: float, high: float, values: Sequence[float]) -> Scale:
    """A scale that holds the good range and the value with room at both ends."""
    least, most = min(low, *values, high), max(high, *values, low)
    room = max((most - least) * 0.35, 1e-6)
    step = _step((most - least + 2 * room) / 22)
    start = max(0.0, _floor(least - room, step))
    return Scale(start, _floor(most + room, step) + step, step)


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


def _plain(value: float) -> str:
    return f"{round(value, 2):g}"
