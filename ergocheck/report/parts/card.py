"""The settings card: the person's own heights and distances. Never in the employer's report."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

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
from ergocheck.report.cardbox import BESIDE
from ergocheck.report.reader import Reader, msg
from ergocheck.telling.heights import to_measure
from ergocheck.telling.portrait import portrait
from ergocheck.telling.reaches import reaches
from ergocheck.telling.teller import Teller

CM = 10
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
    "armrest_height": "armrest_height",
}
BOTH_WAYS = ("seat_height", "desk_sitting", "desk_standing", "armrest_height")
"""What may be a little higher or lower; the top of the screen only lower."""
BODY: Mapping[str, str] = {
    "seat_height": "knee_height",
    "desk_sitting": "elbow_height",
    "screen_top_sitting": "eye_height",
}
"""The height of the body that a setting rests on, as the drawing calls it."""


def card(reader: Reader) -> Iterator[Block]:
    """The settings as a table, each with what it rests on, beside the card itself."""
    if reader.is_employer or len(reader.result.card.at_the_desk) < 2:
        return
    title = reader.say("Settings card")
    better = to_measure(reader.result.card, Teller(reader.texts))
    own = to_cut_out(reader)
    table = _table(reader, title, 1.0 if own is None else BESIDE)
    yield Heading(2, title)
    yield replace(own, table=table) if own else table
    if "footrest" in reader.result.card.at_the_desk:
        raised = msg(
            "Above the floor. The desk stays as it is; seat and screen come higher by the footrest."
        )
        yield Paragraph(plain(reader.say(raised)))
    if better:
        yield Paragraph(plain(better))


def _table(reader: Reader, title: str, share: float) -> Table:
    settings, say = reader.result.card.at_the_desk, Teller(reader.texts)
    rows = [_row(reader, settings[key]) for key in NAMES if key in settings]
    rule, like = reader.say("ErgoCheck's own rule, not validated"), reader.say("as above")
    far = enumerate(reaches(say))
    rows += [_line(name, words, "", like if number else rule) for number, (name, words) in far]
    aim, good = reader.say("Aim at"), reader.say("Good from – to")
    name, basis = reader.say("Setting"), reader.say("Rests on")
    header = (f"{name}\n{basis}", f"{aim}\n{good}")
    return Table(title, header, tuple(rows), (58, 42), share)


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
    shoes = reader.quantity(person.shoe_height, "mm") if person.shoe_height else ""
    told = (person.name, size, reader.say("with shoes of {height}", height=shoes) if shoes else "")
    day = reader.texts.date(reader.result.assessment.date, "medium")
    title = reader.say("My settings")
    return SettingsCard(
        title=title,
        about=" · ".join(part for part in told if part),
        drawing=settings_card(
            _measures(reader), language=reader.language, who=portrait(reader.result.assessment)
        ),
        lines=lines,
        sentence=reader.say("Change posture often. The best one is the next one."),
        small=reader.say(
            "Scale 1 : 20 · seat and desk ± {margin} · {day}", margin=_margin(reader), day=day
        ),
        caption=reader.say("this card on your phone"),
        code=_linked(reader)
        or "\n".join((title, *(reader.texts.labelled(n, v) for n, v in lines))),
    )


def _linked(reader: Reader) -> str:
    """The values behind the address of a page that only lays them out: they are sent to nobody."""
    if not reader.address:
        return ""
    settings = reader.result.card.at_the_desk
    values = (f"{sign}{settings[key].aim:.0f}" for key, sign in ON_CARD.items() if key in settings)
    day = reader.result.assessment.date.strftime("%Y%m%d")
    return f"{reader.address}/card#{reader.language}{day}{''.join(values)}"


def _margin(reader: Reader) -> str:
    """How far seat, desk and armrest may be off and still be good, in whole centimetres."""
    settings = reader.result.card.at_the_desk
    both_ways = [settings[key] for key in BOTH_WAYS if key in settings]
    least = min(min(s.aim - s.low, s.high - s.aim) for s in both_ways)
    return reader.quantity(max(least // CM, 1.0) * CM, "mm")


def _measures(reader: Reader) -> dict[str, float]:
    """What the drawing is made to, in centimetres."""
    person, settings = reader.result.assessment.person, reader.result.card.at_the_desk
    found = {
        name: round(settings[key].aim / CM, 1) for key, name in DRAWN.items() if key in settings
    }
    own = {"stature": person.stature, "shoes": person.shoe_height} | _body(reader)
    return found | {name: value / CM for name, value in own.items() if value is not None}


def _body(reader: Reader) -> dict[str, float | None]:
    """The heights that the settings rest on, measured or estimated, in mm."""
    fitted = reader.result.card.furniture
    settings = {key: getattr(fitted, key) for key in BODY} if fitted else {}
    return {BODY[key]: setting.body.value for key, setting in settings.items() if setting}


def _row(reader: Reader, setting: Setting) -> tuple[Cell, ...]:
    settled = setting.low == setting.high
    basis = msg("a measured length") if setting.measured else msg("an estimate from stature")
    if setting.key == "screen_distance":
        basis = msg("good practice")
    return _line(
        reader.say(NAMES[setting.key]),
        reader.quantity(setting.aim, "mm"),
        "" if settled else span(setting.low, setting.high, "mm", reader),
        reader.say(msg("this fixed desk") if settled else basis),
    )


def _line(name: str, aim: str, good: str, basis: str) -> tuple[Cell, ...]:
    """A setting with what it rests on, and its value with the range that is still good."""
    return (
        Cell((Paragraph(plain(name)), Paragraph(soft(basis), "small"))),
        Cell((Paragraph(bold(aim)), *((Paragraph(soft(good), "small"),) if good else ()))),
    )
