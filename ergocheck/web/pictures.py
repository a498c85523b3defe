"""A picture as inline SVG: classes for roles, no colour, no inline style, every text escaped."""

from functools import lru_cache
from typing import assert_never

from markupsafe import Markup, escape

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

_TAG = Markup(
    '<svg class="drawing{css}" viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
    ' focusable="false" {role}>{title}{shapes}</svg>'
)


@lru_cache(maxsize=1024)
def svg(picture: Picture, *, css_class: str = "", decorative: bool = False) -> Markup:
    """The picture as an `svg` element, named by its alternative text; hidden from readers when decorative."""
    body = Markup("").join(_shape(shape, picture) for shape in picture.shapes)
    named = Markup('role="img" aria-label="{}"').format(picture.title)
    return _TAG.format(
        css=f" {css_class}" if css_class else "",
        width=_number(picture.width),
        height=_number(picture.height),
        role=Markup('aria-hidden="true"') if decorative else named,
        title=Markup("") if decorative else Markup("<title>{}</title>").format(picture.title),
        shapes=body,
    )


def _number(value: float) -> str:
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _point(point: Point, picture: Picture) -> str:
    x, y = point[0] - picture.x, picture.y + picture.height - point[1]
    return f"{_number(x)} {_number(y)}"


def _xy(names: str, point: Point, picture: Picture) -> str:
    x, y = _point(point, picture).split()
    first, second = names.split()
    return f'{first}="{x}" {second}="{y}"'


def _filled(role: str) -> str:
    return f'class="p-{role} p-fill"'


def _stroked(role: str, width: float) -> str:
    return f'class="p-{role} p-stroke" stroke-width="{_number(width)}"'


def _paint(role: str, width: float) -> str:
    return _stroked(role, width) if width > 0 else _filled(role)


def _shape(shape: Shape, picture: Picture) -> Markup:
    match shape:
        case Polygon():
            points = " ".join(_point(p, picture).replace(" ", ",") for p in shape.points)
            return Markup(f'<polygon {_filled(shape.role)} points="{points}"/>')
        case Path():
            return Markup(f'<path {_paint(shape.role, shape.width)} d="{_data(shape, picture)}"/>')
        case Line():
            return _line(shape, picture)
        case Circle():
            place = _xy("cx cy", shape.centre, picture)
            paint = _paint(shape.role, shape.width)
            return Markup(f'<circle {paint} {place} r="{_number(shape.radius)}"/>')
        case RoundedRect():
            return _rect(shape, picture)
        case Text():
            return _text(shape, picture)
        case _:
            assert_never(shape)


def _data(path: Path, picture: Picture) -> str:
    curves = " ".join(" ".join(_point(p, picture) for p in curve) for curve in path.curves)
    return f"M{_point(path.start, picture)}C{curves}{'Z' if path.closed else ''}"


def _line(line: Line, picture: Picture) -> Markup:
    ends = f"{_xy('x1 y1', line.start, picture)} {_xy('x2 y2', line.end, picture)}"
    dash = (
        f' stroke-dasharray="{_number(line.dash[0])} {_number(line.dash[1])}"' if line.dash else ""
    )
    butt = ' stroke-linecap="butt"' if line.dash else ""
    return Markup(f"<line {_stroked(line.role, line.width)} {ends}{dash}{butt}/>")


def _rect(rect: RoundedRect, picture: Picture) -> Markup:
    place = _xy("x y", (rect.x, rect.y + rect.height), picture)
    size = f'width="{_number(rect.width)}" height="{_number(rect.height)}"'
    radius = (
        f' rx="{_number(min(rect.radius, rect.width / 2, rect.height / 2))}"' if rect.radius else ""
    )
    return Markup(f"<rect {_paint(rect.role, rect.stroke)} {place} {size}{radius}/>")


def _text(text: Text, picture: Picture) -> Markup:
    return Markup(
        '<text class="p-{role} p-text p-w{weight}" {place} font-size="{size}" text-anchor="{anchor}">'
        "{text}</text>"
    ).format(
        role=text.role,
        weight=text.weight,
        place=Markup(_xy("x y", text.at, picture)),
        size=_number(text.size),
        anchor=text.anchor,
        text=escape(text.text),
    )
