"""A table with the notes below it: they never begin a page alone, the last row goes with them."""

from collections.abc import Sequence
from typing import Any

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from ergocheck.report.style import HEIGHT
from ergocheck.report.tables import Chunk, Rows


class Noted(Flowable):
    """Rows, and notes that stay with the last of them."""

    def __init__(self, rows: Chunk | Rows, notes: Sequence[Flowable], gap: float) -> None:
        super().__init__()
        self.chunk, self.notes, self.gap = rows, tuple(notes), gap
        self.spaceAfter = self.notes[-1].getSpaceAfter()

    @property
    def rows(self) -> Rows:
        """The rows, set."""
        return self.chunk.rows if isinstance(self.chunk, Chunk) else self.chunk

    @property
    def first(self) -> float:
        """How high its beginning is, once wrapped: all of it where no row can stay behind."""
        few = self.rows.first
        return few if sum(self.rows.heights[:-1]) >= few else self.height

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """As high as all of it."""
        notes = sum(note.wrap(aW, aH)[1] + note.getSpaceAfter() for note in self.notes)
        self.width, self.below = aW, notes - self.spaceAfter
        self.height = self.chunk.wrap(aW, aH)[1] + self.gap + self.below
        return self.width, self.height

    def split(self, aW: float, aH: float) -> list[Any]:
        """Between rows; where only a note has no room, the last row goes on with it."""
        parts = self.rows.split(aW, min(aH, sum(self.rows.heights[:-1])))
        if len(parts) > 1:
            return [*parts[:-1], Noted(parts[-1], self.notes, self.gap)]  # type: ignore[arg-type]
        return [] if self.first <= HEIGHT else [self.rows, *self.notes]

    def drawOn(self, canvas: Canvas, x: float, y: float, _sW: float = 0) -> None:  # noqa: N802
        """The rows, and the notes below them."""
        self.chunk.drawOn(canvas, x, y + self.below + self.gap, _sW)  # type: ignore[call-arg]
        top = y + self.below
        for note in self.notes:
            note.drawOn(canvas, x, top - note.height)
            top -= note.height + note.getSpaceAfter()
