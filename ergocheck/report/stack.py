"""Lines of a cell in bundles: a table measures everything in a cell anew on each page it reaches."""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Any

from reportlab.platypus import Flowable

from ergocheck.report.typesetting import Text

MANY = 50


class Stack(Flowable):
    """Paragraphs right below each other, measured once for each width."""

    def __init__(self, held: Sequence[Text]) -> None:
        super().__init__()
        self._held = held
        self._tall: tuple[float, ...] = ()
        self._fitted = -1.0

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Its width and height in the width there is."""
        if self._fitted != aW:
            self._fitted = aW
            self._tall = tuple(each.wrap(aW, aH)[1] for each in self._held)
        self.width, self.height = aW, sum(self._tall)
        return self.width, self.height

    def split(self, aW: float, aH: float) -> list[Flowable]:
        """The paragraphs that have room, and the others; nothing where not even the first has."""
        self.wrap(aW, aH)
        fitting = sum(1 for whole in accumulate(self._tall) if whole <= aH)
        if not 0 < fitting < len(self._held):
            return []
        return [Stack(self._held[:fitting]), Stack(self._held[fitting:])]

    def drawOn(self, canvas: Any, x: float, y: float, _sW: float = 0) -> None:  # noqa: N802
        """Each where it belongs, from the top down."""
        top = y + self.height
        for each, tall in zip(self._held, self._tall, strict=True):
            top -= tall
            each.drawOn(canvas, x, top)


def stacked(lines: Sequence[Text]) -> Iterator[Flowable]:
    """The lines as they are, or in bundles where there are many."""
    if len(lines) <= MANY:
        yield from lines
        return
    for start in range(0, len(lines), MANY):
        yield Stack(lines[start : start + MANY])
