"""A picture in a page: the drawings' one SVG writer, as markup that templates do not escape again."""

from functools import lru_cache

from markupsafe import Markup

from ergocheck.drawing.shapes import Picture
from ergocheck.markup import svg as written


@lru_cache(maxsize=1024)
def svg(picture: Picture, *, css_class: str = "", decorative: bool = False) -> Markup:
    """The picture as an `svg` element, named by its alternative text; hidden from readers when decorative."""
    made = written.svg(picture, css_class=css_class, decorative=decorative)
    return Markup(made)  # noqa: S704 - every text in it was escaped by the writer
