"""The settings card: the person's own heights and distances. Never in the employer's report."""

from collections.abc import Iterator, Mapping

from ergocheck.domain.card import Setting
from ergocheck.drawing.card import settings_card
from ergocheck.report.answered import span
from ergocheck.report.blocks import (
    Block,
    Cell,
    Heading,
    Paragraph,
    SettingsCard,
    Table,
    bold,
    plain,
    soft,
)
from ergocheck.report.reader import Reader, msg
from ergocheck.telling.heights import to_measure
from ergocheck.telling.reaches import reaches
from ergocheck.telling.teller import Teller

NAMES: Mapping[str, str] = {
    "seat_height": msg("Seat"),
    "seat_depth": msg("Seat depth"),
    "desk_sitting": msg("Desk, keyboard, sitting"),
    "desk_standing": msg("Desk, standing"),
    "screen_top_sitting": msg("Top edge of the screen, sitting"),
    "screen_top_standing": msg("Top edge of the screen, standing"),
    "screen_distance": msg("Eye to screen"),
    "armrest_height": msg("Armrest above the seat"),
}
# What stands on the card, and the letter for it where the card is no more than an address.
ON_CARD: Mapping[str, str] = {
    "seat_height": "s",
    "desk_sitting": "d",
    "armrest_height": "a",
    "screen_top_sitting": "t",
    "screen_distance": "e",
    "desk_standing": "u",
}
DRAWN: Mapping[str, str] = {
    "seat_height": "seat_height",
    "desk_sitting": "desk_height",
    "screen_top_sitting": "screen_top",
    "screen_distance": "screen_distance",
}


def card(reader: Reader) -> Iterator[Block]:
    """The settings as a table, each with what it rests on."""
    settings = reader.result.card.settings
    if reader.is_employer or len(settings) < 2:
        return
    title = reader.say("Settings card")
    yield Heading(2, title)
    header = (
        reader.say("Setting"),
        reader.say("Aim at"),
        reader.say("Good from – to"),
        reader.say("Rests on"),
    )
    rows = [_row(reader, s) for key, s in settings.items() if key in NAMES]
    footrest = reader.result.card.footrest
    if footrest:
        rows.append(_line(reader.say("Footrest, height"), reader.quantity(footrest, "mm"), "",
                          reader.say("this fixed desk")))  # fmt: skip
    say = Teller(reader.texts)
    rule = reader.say("ErgoCheck's own rule, not validated")
    rows += [_line(name, "", words, rule) for name, words in reaches(say)]
    yield Table(title, header, tuple(rows), (38, 16, 20, 26))
    better = to_measure(reader.result.card, say)
    if better:
        yield Paragraph(plain(better))
    own = to_cut_out(reader)
    if own:
        yield own


def to_cut_out(reader: Reader) -> SettingsCard | None:
    """The card itself: six numbers at most, and the same in a code; None where no height is known."""
    settings = reader.result.card.settings
    if reader.is_employer or "seat_height" not in settings:
        return None
    lines = tuple(
        (reader.say(NAMES[key]), reader.quantity(_aim(settings[key]), "mm"))
        for key in ON_CARD
        if key in settings
    )
    person = reader.result.assessment.person
    size = reader.quantity(person.stature, "mm") if person.stature else ""
    day = reader.texts.date(reader.result.assessment.date, "medium")
    title = reader.say("My settings")
    return SettingsCard(
        title=title,
        about=" · ".join(part for part in (person.name, size) if part),
        drawing=settings_card(_measures(reader), language=reader.language),
        lines=lines,
        sentence=reader.say("Change posture often. The best one is the next one."),
        small=reader.say("Scale 1 : 20 · {day}", day=day),
        code=_linked(reader)
        or "\n".join((title, *(reader.texts.labelled(n, v) for n, v in lines))),
    )


def _linked(reader: Reader) -> str:
    """The values behind the address of a page that only lays them out: they are sent to nobody."""
    if not reader.address:
        return ""
    settings = reader.result.card.settings
    values = (
        f"{sign}{_aim(settings[key]):.0f}" for key, sign in ON_CARD.items() if key in settings
    )
    day = reader.result.assessment.date.strftime("%Y%m%d")
    return f"{reader.address}/card#{reader.language}{day}{''.join(values)}"


def _measures(reader: Reader) -> dict[str, float]:
    """What the drawing is made to, in centimetres."""
    person, settings = reader.result.assessment.person, reader.result.card.settings
    found = {
        name: round(_aim(settings[key]) / 10, 1) for key, name in DRAWN.items() if key in settings
    }
    own = {"stature": person.stature, "shoes": person.shoe_height}
    return found | {name: value / 10 for name, value in own.items() if value is not None}


def _row(reader: Reader, setting: Setting) -> tuple[Cell, ...]:
    basis = msg("a measured length") if setting.measured else msg("an estimate from stature")
    if setting.key == "screen_distance":
        basis = msg("good practice")
    return _line(
        reader.say(NAMES[setting.key]),
        reader.quantity(_aim(setting), "mm"),
        span(setting.low, setting.high, "mm", reader),
        reader.say(basis),
    )


def _aim(setting: Setting) -> float:
    """The value to aim at, in mm; an estimate to the centimetre, as it is no better."""
    return round(setting.target, 0 if setting.measured else -1)


def _line(name: str, aim: str, good: str, basis: str) -> tuple[Cell, ...]:
    return (
        Cell((Paragraph(plain(name)),)),
        Cell((Paragraph(bold(aim)),)),
        Cell((Paragraph(plain(good)),)),
        Cell((Paragraph(soft(basis)),)),
    )
