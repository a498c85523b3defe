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
    "footrest": msg("Footrest, height"),
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
    "footrest": "f",
    "seat_height": "s",
    "desk_sitting": "d",
    "armrest_height": "a",
    "screen_top_sitting": "t",
    "screen_distance": "e",
    "desk_standing": "u",
}
DRAWN: Mapping[str, str] = {
    "footrest": "footrest_height",
    "seat_height": "seat_height",
    "desk_sitting": "desk_height",
    "screen_top_sitting": "screen_top",
    "screen_distance": "screen_distance",
}


def card(reader: Reader) -> Iterator[Block]:
    """The settings as a table, each with what it rests on."""
    settings = reader.result.card.at_the_desk
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
    rows = [_row(reader, settings[key]) for key in NAMES if key in settings]
    say = Teller(reader.texts)
    rule = reader.say("ErgoCheck's own rule, not validated")
    rows += [_line(name, "", words, rule) for name, words in reaches(say)]
    yield Table(title, header, tuple(rows), (38, 16, 20, 26))
    if "footrest" in settings:
        raised = msg(
            "Above the floor. The desk stays as it is; seat and screen come higher by the footrest."
        )
        yield Paragraph(plain(reader.say(raised)))
    better = to_measure(reader.result.card, say)
    if better:
        yield Paragraph(plain(better))
    own = to_cut_out(reader)
    if own:
        yield own


def to_cut_out(reader: Reader) -> SettingsCard | None:
    """The card itself: six numbers at most, and the same in a code; None where no height is known."""
    settings = reader.result.card.at_the_desk
    if reader.is_employer or "seat_height" not in settings:
        return None
    lines = tuple(
        (reader.say(NAMES[key]), reader.quantity(settings[key].aim, "mm"))
        for key in ON_CARD
        if key in settings
    )
    person = reader.result.assessment.person
    size = reader.quantity(person.stature, "mm") if person.stature else ""
    day = reader.texts.date(reader.result.assessment.date, "short")
    title = reader.say("My settings")
    return SettingsCard(
        title=title,
        about=" · ".join(part for part in (person.name, size) if part),
        drawing=settings_card(_measures(reader), language=reader.language),
        lines=lines,
        sentence=reader.say("Change posture often. The best one is the next one."),
        small=reader.say("Scale 1 : 20 · {day}", day=day),
        code=_linked(reader) or "\n".join((title, *(f"{n}: {v}" for n, v in lines))),
    )


def _linked(reader: Reader) -> str:
    """The values behind the address of a page that only lays them out: they are sent to nobody."""
    if not reader.address:
        return ""
    settings = reader.result.card.at_the_desk
    values = (f"{sign}{settings[key].aim:.0f}" for key, sign in ON_CARD.items() if key in settings)
    day = reader.result.assessment.date.strftime("%Y%m%d")
    return f"{reader.address}/card#{reader.language}{day}{''.join(values)}"


def _measures(reader: Reader) -> dict[str, float]:
    """What the drawing is made to, in centimetres."""
    person, settings = reader.result.assessment.person, reader.result.card.at_the_desk
    found = {
        name: round(settings[key].aim / 10, 1) for key, name in DRAWN.items() if key in settings
    }
    own = {"stature": person.stature, "shoes": person.shoe_height}
    return found | {name: value / 10 for name, value in own.items() if value is not None}


def _row(reader: Reader, setting: Setting) -> tuple[Cell, ...]:
    settled = setting.low == setting.high
    basis = msg("a measured height") if setting.measured else msg("an estimate from stature")
    if setting.key == "screen_distance":
        basis = msg("good practice")
    return _line(
        reader.say(NAMES[setting.key]),
        reader.quantity(setting.aim, "mm"),
        "" if settled else span(setting.low, setting.high, "mm", reader),
        reader.say(msg("this fixed desk") if settled else basis),
    )


def _line(name: str, aim: str, good: str, basis: str) -> tuple[Cell, ...]:
    return (
        Cell((Paragraph(plain(name)),)),
        Cell((Paragraph(bold(aim)),)),
        Cell((Paragraph(plain(good)),)),
        Cell((Paragraph(soft(basis)),)),
    )
