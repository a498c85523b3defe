"""The six shapes a picture is made of. Each has a role, never a colour; lengths are centimetres, y is up."""

from dataclasses import dataclass
from typing import Literal

from ergocheck.domain.words import Language, Words

Point = tuple[float, float]
Curve = tuple[Point, Point, Point]
Anchor = Literal["start", "middle", "end"]
Weight = Literal[400, 500, 700, 800]

LEVELS = (0, 1, 2, 3)
ROLES: frozenset[str] = frozenset(
    [
        "skin",
        "skin-far",
        "skin-light",
        "skin-light-far",
        "skin-brown",
        "skin-brown-far",
        "skin-deep",
        "skin-deep-far",
        "hair",
        "hair-black",
        "hair-auburn",
        "hair-fair",
        "shirt",
        "shirt-far",
        "sleeve",
        "trousers",
        "trousers-far",
        "shoe",
        "shoe-far",
        "sole",
        "furn",
        "furnd",
        "wood",
        "wood-top",
        "screen",
        "glow",
        "box",
        "boxd",
        "plant",
        "plantd",
        "glass",
        "ground",
        "surface",
        "ink",
        "soft",
        "line",
        "tape",
        "ontape",
        "back",
        "aim",
        "zone-near",
        "zone-reach",
        "zone-good",
        "track",
        "light",
        "shade",
    ]
) | {f"{kind}{level}" for level in LEVELS for kind in ("fill", "text", "tint", "gap", "mark")}


@dataclass(frozen=True, slots=True)
class Polygon:
    """A filled shape with straight edges."""

    role: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Path:
    """A smooth path of cubic Bézier curves; filled, or stroked where `width` is above 0."""

    role: str
    start: Point
    curves: tuple[Curve, ...]
    width: float = 0.0
    closed: bool = True


@dataclass(frozen=True, slots=True)
class Line:
    """A straight stroke with round ends; `dash` is the length of a dash and of the gap after it."""

    role: str
    start: Point
    end: Point
    width: float
    dash: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Circle:
    """A disc, or a ring where `width` is above 0."""

    role: str
    centre: Point
    radius: float
    width: float = 0.0


@dataclass(frozen=True, slots=True)
class RoundedRect:
    """An upright rectangle from its lower left corner; filled, or outlined where `stroke` is above 0."""

    role: str
    x: float
    y: float
    width: float
    height: float
    radius: float = 0.0
    stroke: float = 0.0


@dataclass(frozen=True, slots=True)
class Text:
    """A horizontal text on its base line; `size` is the font size in centimetres of the picture."""

    role: str
    at: Point
    text: str
    size: float
    anchor: Anchor = "start"
    weight: Weight = 400


Shape = Polygon | Path | Line | Circle | RoundedRect | Text


@dataclass(frozen=True, slots=True)
class Picture:
    """Shapes from back to front, and the part of the plane one sees: `width` by `height` from (`x`, `y`) up."""

    name: str
    width: float
    height: float
    shapes: tuple[Shape, ...]
    alt: Words
    language: Language = "nl"
    x: float = 0.0
    y: float = 0.0

    @property
    def title(self) -> str:
        """What one sees and what is wrong with it, in the picture's language."""
        return self.alt.in_(self.language)
