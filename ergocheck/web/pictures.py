"""A picture as inline SVG: classes for roles, no colour, no inline style, every text escaped."""

from functools import lru_cache
from typing import assert_never

from markupsafe import Markup

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

Attributes = dict[str, str]


@lru_cache(maxsize=1024)
def svg(picture: Picture, *, css_class: str = "", decorative: bool = False) -> Markup:
    """The picture as an `svg` element, named by its alternative text; hidden from readers when decorative."""
    width, height = _number(picture.width), _number(picture.height)
    box = {
        "class": f"drawing {css_class}".strip(),
        "viewBox": f"0 0 {width} {height}",
        "width": width,
        "height": height,
        "focusable": "false",
    }
    shapes = [_shape(shape, picture) for shape in picture.shapes]
    if decorative:
        return _element("svg", box | {"aria-hidden": "true"}, *shapes)
    named = box | {"role": "img", "aria-label": picture.title}
    return _element("svg", named, _element("title", {}, picture.title), *shapes)


def _element(name: str, attributes: Attributes, *content: str) -> Markup:
    pairs = (Markup(' {}="{}"').format(key, value) for key, value in attributes.items())
    start = Markup("<{}{}").format(name, Markup("").join(pairs))
    if not content:
        return start + Markup("/>")
    return Markup("{}>{}</{}>").format(start, Markup("").join(content), name)


def _number(value: float) -> str:
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _numbers(point: Point, picture: Picture) -> tuple[str, str]:
    return _number(point[0] - picture.x), _number(picture.y + picture.height - point[1])


def _at(point: Point, picture: Picture, across: str = "x", down: str = "y") -> Attributes:
    x, y = _numbers(point, picture)
    return {across: x, down: y}


def _paint(role: str, width: float) -> Attributes:
    if width > 0:
        return {"class": f"p-{role} p-stroke", "stroke-width": _number(width)}
    return {"class": f"p-{role} p-fill"}


def _shape(shape: Shape, picture: Picture) -> Markup:
    match shape:
        case Polygon():
            points = " ".join(",".join(_numbers(point, picture)) for point in shape.points)
            return _element("polygon", _paint(shape.role, 0) | {"points": points})
        case Path():
            drawn = {"d": _data(shape, picture)}
            return _element("path", _paint(shape.role, shape.width) | drawn)
        case Line():
            return _line(shape, picture)
        case Circle():
            place = _at(shape.centre, picture, "cx", "cy") | {"r": _number(shape.radius)}
            return _element("circle", _paint(shape.role, shape.width) | place)
        case RoundedRect():
            return _rect(shape, picture)
        case Text():
            return _text(shape, picture)
        case _:
            assert_never(shape)


def _data(path: Path, picture: Picture) -> str:
    curves = (" ".join(_numbers(point, picture)) for curve in path.curves for point in curve)
    start = " ".join(_numbers(path.start, picture))
    return f"M{start}C{' '.join(curves)}{'Z' if path.closed else ''}"


def _line(line: Line, picture: Picture) -> Markup:
    ends = _at(line.start, picture, "x1", "y1") | _at(line.end, picture, "x2", "y2")
    paint = _paint(line.role, line.width)
    if line.dash is None:
        return _element("line", paint | ends)
    dash = " ".join(map(_number, line.dash))
    paint["class"] += " p-dash"
    return _element("line", paint | ends | {"stroke-dasharray": dash})


def _rect(rect: RoundedRect, picture: Picture) -> Markup:
    place = _at((rect.x, rect.y + rect.height), picture)
    size = {"width": _number(rect.width), "height": _number(rect.height)}
    radius = min(rect.radius, rect.width / 2, rect.height / 2)
    corner = {"rx": _number(radius)} if radius > 0 else {}
    return _element("rect", _paint(rect.role, rect.stroke) | place | size | corner)


def _text(text: Text, picture: Picture) -> Markup:
    style = {
        "class": f"p-{text.role} p-text p-w{text.weight}",
        "font-size": _number(text.size),
        "text-anchor": text.anchor,
    }
    return _element("text", style | _at(text.at, picture), text.text)
