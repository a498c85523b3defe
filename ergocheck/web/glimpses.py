"""Small pictures: in the answers of a question, and of a technique beside its words."""

from collections.abc import Mapping
from functools import lru_cache

from markupsafe import Markup

from ergocheck.domain.checklist import Choice
from ergocheck.drawing.scenes import scene
from ergocheck.drawing.small import small
from ergocheck.web.pictures import svg


def glimpses(question: Choice) -> Mapping[str, Markup]:
    """The small pictures of the options: of all of them, or of all but one; else of none.

    Hidden from readers: the words beside them say the same.
    """
    drawn = {o.id: o.picture for o in question.options if o.picture}
    if len(drawn) < max(2, len(question.options) - 1):
        return {}
    return dict(zip(drawn, _glimpses(tuple(drawn.values()), question.id), strict=True))


@lru_cache(maxsize=512)
def _glimpses(names: tuple[str, ...], who: str) -> tuple[Markup, ...]:
    """Small pictures, drawn once per process: they rest on no measure."""
    pictures = small([scene(name, who=who) for name in names])
    return tuple(svg(p, css_class="glimpse", decorative=True) for p in pictures)


def technique(name: str) -> Markup:
    """How a movement is made, small; the words beside it say the same."""
    return _glimpses((name,), name)[0]
