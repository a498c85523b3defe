"""The working of a settings card: from each height of the body to each value that stands on the card.

All lengths in the unit that the reader prefers, so that whoever computes by hand comes to the card.
"""

from collections.abc import Iterator

from ergocheck.domain.card import KEYS, RESTS_ON, Card
from ergocheck.domain.card import Setting as OnCard
from ergocheck.domain.methods.method import MethodResult
from ergocheck.domain.methods.terms import spoken, spoken_name
from ergocheck.domain.methods.workstation import (
    DESK_ADVICE,
    IN_95_PERCENT,
    MEASURED,
    THIGH_GAP_AT_LEAST,
    WITH_SHOES,
    Person,
    Setting,
    Settings,
    body_height,
)
from ergocheck.domain.methods.workstation_fits import FITS
from ergocheck.telling.heights import HEIGHTS
from ergocheck.telling.teller import Teller
from ergocheck.telling.working import Number

CM = 10.0
SAME = 0.05  # mm


def card_numbers(card: Card, now: MethodResult | None, say: Teller) -> Iterator[Number]:
    """Every height of the body that counts, every setting, the desk as it stands now."""
    if card.workstation is None:
        return
    person, found = card.workstation.inputs, card.workstation.outcome
    for name, field in MEASURED.items():
        if field in _counting(card, found):
            yield from _body(person, name, say)
    for key in KEYS:
        setting = card.settings.get(key)
        if setting is not None:
            yield from _setting(setting, getattr(found, key, None), say)
    if now is not None:
        yield from _desk(now.inputs, now.outcome, say)
    yield from _thighs(person, found, say)


def _counting(card: Card, found: Settings) -> set[str]:
    """The heights that something on the card rests on."""
    thighs = {"thigh_top_height"} if found.thigh_gap is not None else set[str]()
    return {RESTS_ON[key] for key in card.settings if key in RESTS_ON} | thighs


def _body(person: Person, name: str, say: Teller) -> Iterator[Number]:
    """A height as measured; else from stature, with the error of the estimate."""
    body = body_height(person, name)
    if body is None:
        return
    label, value = say.say(HEIGHTS[MEASURED[name]]), say.quantity(body.value, "mm")
    if body.measured or person.stature is None:
        yield Number(label, value, say.words(spoken("measured")))
        return
    fit = FITS[name][person.coefficients]
    stature = f"{say.texts.number(fit.b, 4)} × {_in_unit(person.stature, say)}"
    shoes = person.shoe_height if name in WITH_SHOES else 0.0
    how = f"{_in_unit(fit.a, say)} + {stature}{_added((shoes,), say)}"
    row = say.say("table {table}, row {row}", table="ANSUR II", row=say.words(spoken(name)))
    who = say.words(spoken(person.coefficients))
    yield Number(label, value, how, row, person=who, language=say.texts.language)
    error = f"{say.texts.number(IN_95_PERCENT)} × {_in_unit(fit.se, say)}"
    yield Number(say.texts.labelled(label, say.words(spoken("error_95"))),
                 f"± {say.quantity(body.error_95 or 0.0, 'mm')}", error)  # fmt: skip


def _setting(on_card: OnCard, fitted: Setting | float | None, say: Teller) -> Iterator[Number]:
    """Where to aim, the lowest and the highest value, each from what it rests on."""
    if on_card.key == "screen_distance":
        same = say.say("the same for everybody")
        yield from _row(on_card, "target", same, say)
        yield from _row(on_card, "low", same, say)
        yield from _row(on_card, "high", same, say)
        return
    low, high = on_card.low + on_card.error, on_card.high - on_card.error - on_card.raised
    start = on_card.target
    if isinstance(fitted, Setting):
        start = fitted.body.value if fitted.target is None else fitted.target
    yield from _row(on_card, "target", _aim(on_card, fitted, (low, high), say), say)
    yield from _row(on_card, "low", _sum(start, (low - start, -on_card.error), say), say)
    highest = _sum(start, (high - start, on_card.error, on_card.raised), say)
    yield from _row(on_card, "high", highest, say)


def _row(on_card: OnCard, part: str, how: str, say: Teller) -> Iterator[Number]:
    name = say.words(spoken_name(f"{on_card.key}.{part}"))
    yield Number(name, say.quantity(getattr(on_card, part), "mm"), how)


def _aim(
    on_card: OnCard, fitted: Setting | float | None, edges: tuple[float, float], say: Teller
) -> str:
    """What the value to aim at is: a height of the body less something, or the middle of the range."""
    if not isinstance(fitted, Setting):
        return say.say(HEIGHTS[RESTS_ON[on_card.key]])
    if fitted.target is not None and abs(fitted.target - on_card.target) < SAME:
        body = fitted.body.value
        if abs(fitted.target - body) < SAME:
            return say.say(HEIGHTS[RESTS_ON[on_card.key]])
        return _sum(body, (fitted.target - body,), say)
    return f"({_in_unit(edges[0], say)} + {_in_unit(edges[1], say)}) / 2"


def _desk(person: Person, found: Settings, say: Teller) -> Iterator[Number]:
    """How far the desk as it is lies off, what that asks for, and how high a footrest then is."""
    off, desk = found.desk_difference, found.desk_sitting
    if off is None or desk is None or desk.target is None or person.desk_height is None:
        return
    working = _sum(person.desk_height, (-desk.target,), say)
    yield Number(say.words(spoken("desk_difference")), _signed(off, say), working)
    advice = "desk_fits" if found.desk_advice == "none" else str(found.desk_advice)
    yield Number(say.words(spoken("desk_advice")), say.words(spoken(advice)),
                 _compared(off, desk.tolerance or 0.0, advice, say))  # fmt: skip
    if found.footrest_height:
        height = say.quantity(found.footrest_height, "mm")
        yield Number(say.words(spoken("footrest_height")), height, working)


def _compared(off: float, tolerance: float, advice: str, say: Teller) -> str:
    """The difference between the limits that decide what it asks for."""
    edges = [tolerance, *(up_to for up_to, _ in DESK_ADVICE if up_to > tolerance)]
    if advice == "desk_fits":
        return f"{_in_unit(abs(off), say)} ≤ {_in_unit(tolerance, say)}"
    if off < 0 or advice == "adjust_desk":
        return f"{_in_unit(abs(off), say)} > {_in_unit(tolerance, say)}"
    below = max(edge for edge in edges if edge < off)
    above = next((edge for edge in edges if edge >= off), None)
    limit = "" if above is None else f" ≤ {_in_unit(above, say)}"
    return f"{_in_unit(below, say)} < {_in_unit(off, say)}{limit}"


def _thighs(person: Person, found: Settings, say: Teller) -> Iterator[Number]:
    """The room between thighs and desk, and how much it should be at least."""
    thigh = body_height(person, "thigh_top")
    if found.thigh_gap is None or thigh is None or person.desk_height is None:
        return
    less = (-(person.desktop_thickness or 0.0), -thigh.value, -(found.footrest_height or 0.0))
    enough = say.say("at least {value}", value=say.quantity(THIGH_GAP_AT_LEAST, "mm"))
    yield Number(say.words(spoken("thigh_gap")), _signed(found.thigh_gap, say),
                 _sum(person.desk_height, less, say), enough, language=say.texts.language)  # fmt: skip


def _signed(mm: float, say: Teller) -> str:
    return say.quantity(mm, "mm").replace("-", "−")


def _sum(start: float, parts: tuple[float, ...], say: Teller) -> str:
    return f"{_in_unit(start, say)}{_added(parts, say)}"


def _added(parts: tuple[float, ...], say: Teller) -> str:
    """The further terms of a sum, each with its sign; what is nothing is left out."""
    held = (part for part in parts if abs(part) >= SAME)
    return "".join(f" {'−' if p < 0 else '+'} {_in_unit(abs(p), say)}" for p in held)


def _in_unit(mm: float, say: Teller) -> str:
    """A length as a bare number in the reader's unit, one decimal finer than the page shows it."""
    number = say.texts.number(mm, 1) if say.unit == "mm" else say.texts.number(mm / CM, 2)
    return number.replace("-", "−")
