"""A picture as SVG: on a page its roles are classes, in a file of its own they are colours."""

from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from typing import Final, Literal, TypeAlias, assert_never

from ergocheck.drawing.shapes import (
    Circle,
    Line,
    Path,
    Picture,
    Point,
    Polygon,
    RoundedRect,
    Shape,
    Text,
)
from ergocheck.markup.element import element, escaped

Attributes: TypeAlias = dict[str, str]
Kind: TypeAlias = Literal["fill", "stroke", "dash", "text"]
Paint: TypeAlias = Callable[[str, Kind, int], Attributes]
"""From a role, what is painted and the weight of a text to the attributes that say so."""

KINDS: Final[Mapping[Kind, str]] = {
    "fill": "p-fill", "stroke": "p-stroke", "dash": "p-stroke p-dash", "text": "p-text p-w",
}  # fmt: skip
FACE: Final = "Roboto, 'Segoe UI', sans-serif"


def classes(role: str, kind: Kind, weight: int) -> Attributes:
    """A role as a class: the style sheet of the page knows its colour, light and dark."""
    return {"class": f"p-{role} {KINDS[kind]}{weight if kind == 'text' else ''}"}


@cache
def coloured(colours: tuple[tuple[str, tuple[str, float]], ...], ground: str) -> Paint:
    """Roles as colours (name to colour and opacity), for a file that knows no style sheet."""
    table = dict(colours) | {"ground": (ground, 1.0)}

    def paint(role: str, kind: Kind, weight: int) -> Attributes:
        colour, share = table[role]
        seen = {"opacity": _number(share)} if share < 1 else {}
        if kind == "fill":
            return {"fill": colour} | seen
        if kind == "text":
            return {"fill": colour, "font-family": FACE, "font-weight": str(weight)} | seen
        ends = "butt" if kind == "dash" else "round"
        return {"fill": "none", "stroke": colour, "stroke-linecap": ends,
                "stroke-linejoin": "round"} | seen  # fmt: skip

    return paint


@lru_cache(maxsize=1024)
def svg(
    picture: Picture, *, css_class: str = "", decorative: bool = False, paint: Paint = classes
) -> str:
    """The picture as an `svg` element, named by its alternative text; hidden from readers when decorative."""
    box = {"class": f"drawing {css_class}".strip(), **_size(picture), "focusable": "false"}
    if decorative:
        return element("svg", box | {"aria-hidden": "true"}, *_shapes(picture, paint))
    named = box | {"role": "img", "aria-label": picture.title}
    title = element("title", {}, escaped(picture.title))
    return element("svg", named, title, *_shapes(picture, paint))


@lru_cache(maxsize=1024)
def file(picture: Picture, paint: Paint) -> str:
    """The picture as a file of its own."""
    space = {"xmlns": "http://www.w3.org/2000/svg", **_size(picture)}
    title = element("title", {}, escaped(picture.title))
    return element("svg", space, title, *_shapes(picture, paint))


def symbol(picture: Picture, id: str) -> str:
    """The picture as a symbol, to be shown from many places of one page by its id."""
    box = {"id": id, "viewBox": _size(picture)["viewBox"]}
    return element("symbol", box, *_shapes(picture, classes))


def _size(picture: Picture) -> Attributes:
    width, height = _number(picture.width), _number(picture.height)
    return {"viewBox": f"0 0 {width} {height}", "width": width, "height": height}


def _shapes(picture: Picture, paint: Paint) -> list[str]:
    return [_shape(shape, picture, paint) for shape in picture.shapes]


def _number(value: float) -> str:
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _numbers(point: Point, picture: Picture) -> tuple[str, str]:
    return _number(point[0] - picture.x), _number(picture.y + picture.height - point[1])


def _at(point: Point, picture: Picture, across: str = "x", down: str = "y") -> Attributes:
    x, y = _numbers(point, picture)
    return {across: x, down: y}


def _filled(role: str, width: float, paint: Paint) -> Attributes:
    """A shape that is an outline where it has a width."""
    if width > 0:
        return paint(role, "stroke", 0) | {"stroke-width": _number(width)}
    return paint(role, "fill", 0)


def _shape(shape: Shape, picture: Picture, paint: Paint) -> str:
    match shape:
        case Polygon():
            points = " ".join(",".join(_numbers(point, picture)) for point in shape.points)
            return element("polygon", _filled(shape.role, 0, paint) | {"points": points})
        case Path():
            drawn = {"d": _data(shape, picture)}
            return element("path", _filled(shape.role, shape.width, paint) | drawn)
        case Line():
            return _line(shape, picture, paint)
        case Circle():
            place = _at(shape.centre, picture, "cx", "cy") | {"r": _number(shape.radius)}
            return element("circle", _filled(shape.role, shape.width, paint) | place)
        case RoundedRect():
            return _rect(shape, picture, paint)
        case Text():
            return _text(shape, picture, paint)
        case _:
            assert_never(shape)


def _data(path: Path, picture: Picture) -> str:
    curves = (" ".join(_numbers(point, picture)) for curve in path.curves for point in curve)
    start = " ".join(_numbers(path.start, picture))
    return f"M{start}C{' '.join(curves)}{'Z' if path.closed else ''}"


def _line(line: Line, picture: Picture, paint: Paint) -> str:
    ends = _at(line.start, picture, "x1", "y1") | _at(line.end, picture, "x2", "y2")
    width = {"stroke-width": _number(line.width)}
    if line.dash is None:
        return element("line", _filled(line.role, line.width, paint) | ends)
    dash = {"stroke-dasharray": " ".join(map(_number, line.dash))}
    return element("line", paint(line.role, "dash", 0) | width | ends | dash)


def _rect(rect: RoundedRect, picture: Picture, paint: Paint) -> str:
    place = _at((rect.x, rect.y + rect.height), picture)
    size = {"width": _number(rect.width), "height": _number(rect.height)}
    radius = min(rect.radius, rect.width / 2, rect.height / 2)
    corner = {"rx": _number(radius)} if radius > 0 else {}
    return element("rect", _filled(rect.role, rect.stroke, paint) | place | size | corner)


def _text(text: Text, picture: Picture, paint: Paint) -> str:
    style = {"font-size": _number(text.size), "text-anchor": text.anchor}
    look = paint(text.role, "text", text.weight) | style
    return element("text", look | _at(text.at, picture), escaped(text.text))
