"""Every picture by name: `scene(name, …)` draws it for a person, a level, a measure and a language."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from ergocheck.domain.words import Language, Words
from ergocheck.drawing.alternatives import ALTERNATIVES
from ergocheck.drawing.bands import BANDS
from ergocheck.drawing.behind import BEHIND
from ergocheck.drawing.from_above import FROM_ABOVE
from ergocheck.drawing.lifting import LIFTING
from ergocheck.drawing.people import PEOPLE
from ergocheck.drawing.plain import PLAIN
from ergocheck.drawing.reaching import REACHING
from ergocheck.drawing.seated import SEATED, Seated
from ergocheck.drawing.shapes import Picture
from ergocheck.drawing.stage import Composition, Display, Layer, Setting, grown, pixel
from ergocheck.drawing.standing import STANDING
from ergocheck.drawing.station import LAPTOPS
from ergocheck.drawing.surroundings import SURROUNDINGS
from ergocheck.drawing.turning import TURNING
from ergocheck.drawing.workforce import somebody

OWN_SCREEN = frozenset({
    "screen_too_high", "screen_height", "screen_distance", "screen_adjust", "screen_low",
    "screen_near", "screen_far", "screen_raised", "screen_lowered", "document_holder",
    "paper_on_holder", "two_screens", "keyboard_tray",
})  # fmt: skip
SHORTEST, TALLEST = 120.0, 215.0
EDGE = 6.0  # nominal pixels between a label and the edge of its picture


@dataclass(frozen=True, slots=True)
class Scene:
    """How a picture is drawn, and what it shows in four languages."""

    name: str
    compose: Callable[[Setting], Composition]
    alt: Words


def _all() -> dict[str, Scene]:
    drawn = {
        **SEATED,
        **STANDING,
        **LIFTING,
        **REACHING,
        **FROM_ABOVE,
        **TURNING,
        **BEHIND,
        **SURROUNDINGS,
        **PLAIN,
        **PEOPLE,
        **BANDS,
    }
    return {name: Scene(name, compose, ALTERNATIVES[name]) for name, compose in drawn.items()}


SCENES: Mapping[str, Scene] = MappingProxyType(_all())


def scene(
    name: str,
    *,
    level: int | None = None,
    measures: Mapping[str, float] | None = None,
    language: Language = "nl",
    who: str = "",
    whole: bool = False,
    display: Display = "screen",
) -> Picture:
    """A picture by name, lengths in centimetres; drawn once per process for the same inputs.

    `measures`, all optional: stature, shoes, seat_height, desk_height, screen_top, screen_distance,
    armrest_height (above the seat), footrest_height; value, good_low, good_high for the measure
    that the scene is about. `level` 0 to 3 colours the back line and the gap. `who` is a
    name that picks the person: pictures that belong together are given the same one. `whole` shows
    the whole person where a scene shows a part. `display` is what somebody works on, where the scene
    is not about a screen or a laptop. KeyError for a name that is not in SCENES.
    """
    told = tuple(sorted((measures or {}).items()))
    return _scene(name, level, told, language, who or _family(name), whole, display)


def framed_alike(one: str, other: str) -> bool:
    """Whether two scenes show the same part of the person."""
    return _crop(one) is _crop(other)


def same_side(one: str, other: str) -> bool:
    """Whether two scenes look from the same side at somebody in the same place."""
    return _place(one) == _place(other)


def one_computer(one: str, other: str) -> bool:
    """Whether two scenes do not have a laptop here and a separate screen there."""
    displays = {d for d in (_display(one), _display(other)) if d}
    return len(displays) < 2


def gains_a_screen(one: str, other: str) -> bool:
    """Whether there is a laptop on the first scene and a separate screen on the second."""
    return (_display(one), _display(other)) == ("laptop", "screen")


def fits_a_laptop(name: str) -> bool:
    """Whether a scene is true of somebody at a laptop: it is not about a screen that stands by itself."""
    return name not in OWN_SCREEN


def _place(name: str) -> str:
    if name in FROM_ABOVE or name == "chair_turned":
        return "at a desk from above"
    if name in TURNING:
        return "from above"
    if name in SEATED or _seated(name):
        return "seated"
    return "standing" if name in {**STANDING, **LIFTING, **REACHING} else _family(name)


def _seated(name: str) -> Seated | None:
    """How a seated scene is drawn; None for any other."""
    drawn = SCENES[name].compose
    return drawn if isinstance(drawn, Seated) else None


def _display(name: str) -> str:
    seated = _seated(name)
    if seated is None or not seated.spec.desk:
        return ""
    return "laptop" if seated.spec.display in LAPTOPS else "screen"


def _crop(name: str) -> object:
    seated = _seated(name)
    return seated.crop if seated else None


def _family(name: str) -> str:
    """Bands of one joint show one person; every other scene has its own."""
    return name.partition("_")[0] if name in BANDS else name


@lru_cache(maxsize=1024)
def _scene(
    name: str,
    level: int | None,
    measures: tuple[tuple[str, float], ...],
    language: Language,
    who: str,
    whole: bool,
    display: Display,
) -> Picture:
    found = SCENES[name]
    given = dict(measures)
    setting = Setting(
        stature=min(max(given.get("stature", 170.0), SHORTEST), TALLEST),
        shoes=min(max(given.get("shoes", 2.0), 0.0), 12.0),
        level=level,
        language=language,
        measures=measures,
        who=somebody(who),
        whole=whole,
        display=display,
    )
    return pictured(name, found.compose(setting), found.alt, language)


def pictured(name: str, composition: Composition, alt: Words, language: Language) -> Picture:
    """A composition as a picture whose view holds all of its pieces, none of them at its very edge."""
    seen = [p for p in composition.pieces if p[0] >= Layer.TAPE or not composition.cropped]
    wide = grown(composition.view, seen, EDGE * pixel(composition.view))
    left, bottom, right, top = grown(composition.view, seen, EDGE * pixel(wide))
    return Picture(
        name=name,
        width=round(right - left, 2),
        height=round(top - bottom, 2),
        shapes=composition.shapes,
        alt=alt,
        language=language,
        x=left,
        y=bottom,
    )
