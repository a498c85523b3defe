"""How high footrest, seat and screen come where the desk cannot come down, in one or two sentences."""

from collections.abc import Iterator

from ergocheck.domain.adjustment import Adjustment
from ergocheck.domain.advice import Result
from ergocheck.domain.heights import Footing, footing
from ergocheck.telling.teller import Teller, msg


def to_set(result: Result, adjustment: Adjustment | None, say: Teller) -> str:
    """The heights that an adjustment asks for here; "" where it is not about them, or nobody knows."""
    wanted = footing(result) if adjustment and adjustment.footing else None
    return " ".join(_sentences(wanted, say)) if wanted else ""


def how_here(result: Result, adjustment: Adjustment, say: Teller) -> str:
    """How an adjustment is done, after the heights that it asks for here."""
    told = to_set(result, adjustment, say), say.words(adjustment.how)
    return " ".join(part for part in told if part)


def _sentences(wanted: Footing, say: Teller) -> Iterator[str]:
    if wanted.higher:
        by = say.quantity(abs(wanted.higher), "mm")
        higher = wanted.higher > 0
        template = msg("Footrest {by} higher.") if higher else msg("Footrest {by} lower.")
        yield say.say(template, by=by)
    heights = ", ".join(_heights(wanted, say))
    if heights and wanted.footrest is None:
        yield say.say("Above the footrest: {heights}.", heights=heights)
    elif heights:
        yield say.say("Above the floor: {heights}.", heights=heights)


def _heights(wanted: Footing, say: Teller) -> Iterator[str]:
    if wanted.footrest is not None:
        yield say.say("footrest {height}", height=say.quantity(wanted.footrest, "mm"))
    if wanted.seat is not None:
        yield say.say("seat {height}", height=say.quantity(wanted.seat, "mm"))
    if wanted.screen is not None:
        yield say.say("top of the screen {height}", height=say.quantity(wanted.screen, "mm"))
