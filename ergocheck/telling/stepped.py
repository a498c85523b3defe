"""Lengths that rest on a body as an employer reads them: rounded to steps of 5 cm, and said so."""

from ergocheck.domain.adjustment import Adjustment
from ergocheck.domain.advice import Result
from ergocheck.domain.heights import footing
from ergocheck.domain.stepped import STEP, rounded
from ergocheck.telling.teller import Teller, msg


def about(told: str, say: Teller) -> str:
    """A length that was rounded: "about 70 cm"."""
    return say.say("about {value}", value=told)


def off(gap: float, say: Teller) -> str:
    """How far something is off in mm, as rounded by `gap_in_steps`: "about 10 cm", "up to 5 cm"."""
    if gap < STEP:
        return say.say("up to {value}", value=say.quantity(STEP, "mm"))
    return about(say.quantity(gap, "mm"), say)


def to_buy(result: Result, adjustment: Adjustment | None, say: Teller) -> str:
    """How high a footrest has to reach, of a result in steps; what only the person sets is on their card."""
    wanted = footing(result) if adjustment and adjustment.footing else None
    if wanted is None:
        return ""
    if wanted.footrest is not None:
        height = about(say.quantity(rounded(wanted.footrest), "mm"), say)
        return say.say(
            "Above the floor: {heights}.", heights=say.say("footrest {height}", height=height)
        )
    if not wanted.higher:
        return ""
    by = off(rounded(abs(wanted.higher)) if abs(wanted.higher) >= STEP / 2 else 0.0, say)
    template = msg("Footrest {by} higher.") if wanted.higher > 0 else msg("Footrest {by} lower.")
    return say.say(template, by=by)
