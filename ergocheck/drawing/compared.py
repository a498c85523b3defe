"""One workplace twice, from its measures: as it was found and as it will be, one scale, one floor."""

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from ergocheck.domain.words import LANGUAGES, Language, Words
from ergocheck.drawing.furniture import KEYBOARD_HIGH
from ergocheck.drawing.shapes import Picture
from ergocheck.drawing.stage import Composition, Display, Setting
from ergocheck.drawing.station import PALM, Spec, Station, build, good_seat
from ergocheck.drawing.tape import number
from ergocheck.drawing.workforce import Someone, somebody

OFF = 3.0  # cm; what is nearer than this to what the person needs is drawn as fitting
PARTS = {
    "seat": Words(nl="zitting", fr="assise", de="Sitz", en="seat"),
    "desk": Words(nl="blad", fr="bureau", de="Tisch", en="desk"),
    "screen": Words(nl="bovenrand scherm", fr="haut de l’écran", de="Bildschirmoberkante",
                    en="top of the screen"),
    "footrest": Words(nl="voetensteun", fr="repose-pieds", de="Fußstütze", en="footrest"),
}  # fmt: skip
FOUND = Words(
    nl="De werkplek van opzij, vóór de verandering, boven de vloer",
    fr="Le poste vu de côté, avant le changement, à partir du sol",
    de="Der Arbeitsplatz von der Seite, vor der Änderung, über dem Boden",
    en="The workplace from the side, before the change, above the floor",
)
PLANNED = Words(
    nl="Dezelfde werkplek na de verandering, boven de vloer",
    fr="Le même poste après le changement, à partir du sol",
    de="Derselbe Arbeitsplatz nach der Änderung, über dem Boden",
    en="The same workplace after the change, above the floor",
)
HANGING = Words(nl="de voeten hangen", fr="les pieds pendent", de="die Füße hängen",
                en="the feet hang")  # fmt: skip
RAISED = Words(nl="de schouders staan hoog", fr="les épaules remontent",
               de="die Schultern stehen hoch", en="the shoulders are raised")  # fmt: skip
BENT = Words(nl="de rug buigt", fr="le dos se penche", de="der Rücken beugt sich",
             en="the back bends")  # fmt: skip
WRONG = {"feet_hanging": HANGING, "shrugging": RAISED, "stooping": BENT}


def compared(
    before: Mapping[str, float],
    after: Mapping[str, float],
    levels: tuple[int, int],
    *,
    language: Language = "nl",
    who: str = "workplace",
    empty: bool = False,
    displays: tuple[Display, Display] = ("screen", "screen"),
) -> tuple[Picture, Picture]:
    """Before and after, centimetres above the floor; keys and `who` as for `scene`, stature among them.

    `empty` shows the furniture with nobody at it. `displays`: what somebody works on.
    """
    pairs = (tuple(sorted(before.items())), tuple(sorted(after.items())))
    shown = (0, 0) if empty else levels
    return _compared(*pairs, shown, language, somebody(who), empty, displays)


@lru_cache(maxsize=64)
def _compared(
    before: tuple[tuple[str, float], ...],
    after: tuple[tuple[str, float], ...],
    levels: tuple[int, int],
    language: Language,
    who: Someone,
    empty: bool,
    displays: tuple[Display, Display],
) -> tuple[Picture, Picture]:
    stations = [
        _station(m, level, language, who, empty, display)
        for m, level, display in zip((before, after), levels, displays, strict=True)
    ]
    views = [s.view for s in stations]
    left, bottom = min(v[0] for v in views), min(v[1] for v in views)
    right, top = max(v[2] for v in views), max(v[3] for v in views)
    view = left, bottom, right, top
    return (
        _picture(stations[0], view, _alt(FOUND, stations[0])),
        _picture(stations[1], view, _alt(PLANNED, stations[1])),
    )


def _station(
    measures: tuple[tuple[str, float], ...],
    level: int,
    language: Language,
    who: Someone,
    empty: bool,
    display: Display,
) -> Station:
    given = dict(measures)
    setting = Setting(given["stature"], given.get("shoes", 2.0), level, language, measures, who=who)
    near = 4.0 if display == "laptop" else 0.0
    pose, rest = _pose(setting), _rest(setting)
    spec = Spec(pose=pose, footrest=rest, empty=empty, display=display, desk_nearer=near)
    station = build(setting, spec)
    head = 0.0 if empty else station.figure.head[1] + 0.12 * station.size
    top = max(station.view[3], head, station.screen_top + 4.0)
    return replace(station, view=(*station.view[:3], top))


def _rest(setting: Setting) -> str:
    return "rest" if setting.measure("footrest_height", 0.0) > 0 else ""


def _pose(setting: Setting) -> str:
    """How somebody sits at these heights: feet first, then what the desk does to the shoulders.

    Where nothing measured is off any more (level 0), the person sits well: the figure has common
    proportions, the advice follows this person's own.
    """
    if setting.level == 0:
        return "sitting_well"
    foot = setting.measure("footrest_height", 0.0)
    seat = setting.measure("seat_height", good_seat(setting))
    if seat - foot - good_seat(setting) > OFF:
        return "feet_hanging"
    fitting = build(replace(setting, measures=_without_desk(setting)), Spec())
    resting = fitting.figure.near_arm.wrist[1] - PALM * setting.stature - KEYBOARD_HIGH
    over = setting.measure("desk_height", resting) - resting
    return "shrugging" if over > OFF else "stooping" if over < -2 * OFF else "sitting_well"


def _without_desk(setting: Setting) -> tuple[tuple[str, float], ...]:
    return tuple((k, v) for k, v in setting.measures if k not in ("desk_height", "screen_top"))


def _picture(station: Station, view: tuple[float, float, float, float], alt: Words) -> Picture:
    shapes = Composition(station.pieces, view).shapes
    width, height = round(view[2] - view[0], 2), round(view[3] - view[1], 2)
    language = station.setting.language
    return Picture("compared", width, height, shapes, alt, language, view[0], view[1])


def _alt(words: Words, station: Station) -> Words:
    setting = station.setting
    foot = setting.measure("footrest_height", 0.0)
    wrong = WRONG.get(station.spec.pose)

    def said(language: Language) -> str:
        parts = [
            f"{PARTS[name].in_(language)} {number(mm, language, 'cm')}"
            for name, mm in (
                *((("footrest", foot),) if foot > 0 else ()),
                ("seat", station.seat),
                ("desk", station.desk),
                *((("screen", station.screen_top),) if setting.known("screen_top") else ()),
            )
        ]
        tail = f"; {wrong.in_(language)}" if wrong else ""
        colon = "\N{NO-BREAK SPACE}:" if language == "fr" else ":"
        return f"{words.in_(language)}{colon} {', '.join(parts)}{tail}."

    return Words(**{language: said(language) for language in LANGUAGES})
