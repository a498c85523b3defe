"""The drawing of the settings card: a person who sits well, a ruler, and a chip at each height."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from ergocheck.domain.words import Language, Words
from ergocheck.drawing.scenes import pictured
from ergocheck.drawing.shapes import Line, Picture
from ergocheck.drawing.stage import Composition, Layer, Piece, Setting, extent, on
from ergocheck.drawing.station import Spec, Station, build
from ergocheck.drawing.tape import chip, chip_size, dashed, number, tape
from ergocheck.drawing.workforce import somebody

GAP = 9.0
UNDER_CHIN = 0.108  # below the eye: beside the person, not on the face
ALT = Words(
    nl="Iemand zit goed aan het werkblad; een lint wijst de hoogte van zitting, blad en scherm.",
    fr="Une personne bien assise ; un mètre indique les hauteurs d’assise, de plan et d’écran.",
    de="Jemand sitzt gut am Tisch; ein Maßband zeigt die Höhen von Sitz, Tisch und Bildschirm.",
    en="Someone sits well at a desk; a tape shows the heights of seat, desk and screen.",
)


def settings_card(
    measures: Mapping[str, float], *, language: Language = "nl", who: str = "workplace"
) -> Picture:
    """The picture of a settings card; `measures` and `who` as for `scene`, and the body's own heights.

    Those are knee_height (its hollow), elbow_height and eye_height, above the floor with shoes on.

    A twentieth of its size in centimetres fits the card: one millimetre is two centimetres.
    """
    return _settings_card(tuple(sorted(measures.items())), language, who)


@lru_cache(maxsize=256)
def _settings_card(
    measures: tuple[tuple[str, float], ...], language: Language, who: str
) -> Picture:
    given = dict(measures)
    setting = Setting(
        given.get("stature", 170.0),
        given.get("shoes", 2.0),
        0,
        language,
        measures,
        "screen_top",
        somebody(who),
    )
    s = build(setting, Spec(rests=setting.known("armrest_height") is not None))
    pieces = s.pieces + _ruler(s, language) + _to_the_screen(s, language)
    top = max(extent(shape)[3] for _, shape in pieces) + 1.0
    view = (*s.view[:3], top)
    return pictured("settings_card", Composition(pieces, view), ALT, language)


def _ruler(s: Station, language: Language) -> tuple[Piece, ...]:
    x, px = s.end + GAP, s.px
    known = (("seat_height", s.seat, s.back_x + 44.0), ("desk_height", s.desk, s.end),
             ("screen_top", s.screen_top, s.screen_x + 3.0))  # fmt: skip
    marks = [(top, start) for key, top, start in known if s.setting.known(key) is not None]
    strip = tape((x, 0.0), (x, s.screen_top + 6.0), 12 * px, px, every=2.5)
    floor = Line("ink", (s.view[0] + 8.0, 0.0), (x + 9 * px, 0.0), 2 * px)
    lines = [dashed((start, top), (x + 11 * px, top), px) for top, start in marks]
    pieces = on(Layer.FLOOR, floor) + on(Layer.TAPE, *strip) + on(Layer.DESK, *lines)
    for top, y in _apart([top for top, _ in marks], chip_size("0", px)[1] + 3 * px):
        text = number(top, language)
        wide, _ = chip_size(text, px)
        pieces += on(Layer.CHIP, *chip((x + 14 * px + wide / 2, y), text, px))
    return pieces


def _apart(heights: Sequence[float], step: float) -> list[tuple[float, float]]:
    """Each height and where its chip stands, so that no chip covers the one below."""
    places: list[tuple[float, float]] = []
    lowest = step / 2
    for height in sorted(heights):
        places.append((height, max(height, lowest)))
        lowest = places[-1][1] + step
    return places


def _to_the_screen(s: Station, language: Language) -> tuple[Piece, ...]:
    far = s.setting.known("screen_distance")
    if far is None:
        return ()
    eye, px = s.figure.eye, s.px
    y = eye[1] - UNDER_CHIN * s.size
    strip = tape((eye[0], y), (eye[0] + far, y), 11 * px, px)
    words = chip((eye[0] + far / 2, y), number(far, language), px)
    return on(Layer.TAPE, *strip) + on(Layer.CHIP, *words)
