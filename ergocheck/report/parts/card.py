"""The settings card: the person's own heights and distances. Never in the employer's report."""

from collections.abc import Iterator, Mapping

from ergocheck.domain.card import Setting
from ergocheck.report.answered import span
from ergocheck.report.blocks import Block, Cell, Heading, Paragraph, Table, bold, plain, soft
from ergocheck.report.reader import Reader, msg

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
    yield Table(title, header, tuple(rows), (38, 16, 20, 26))
    yield Paragraph(soft(reader.say("Change posture often. The best one is the next one.")))


def _row(reader: Reader, setting: Setting) -> tuple[Cell, ...]:
    basis = msg("a measured height") if setting.measured else msg("an estimate from stature")
    if setting.key == "screen_distance":
        basis = msg("good practice")
    return _line(
        reader.say(NAMES[setting.key]),
        reader.quantity(
            round(setting.target, -1) if not setting.measured else setting.target, "mm"
        ),
        span(setting.low, setting.high, "mm", reader),
        reader.say(basis),
    )


def _line(name: str, aim: str, good: str, basis: str) -> tuple[Cell, ...]:
    return (
        Cell((Paragraph(plain(name)),)),
        Cell((Paragraph(bold(aim)),)),
        Cell((Paragraph(plain(good)),)),
        Cell((Paragraph(soft(basis)),)),
    )
