"""A picture as ReportLab paths: the same shapes as on the page, roles mapped to one table of colours."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, assert_never

from reportlab.lib.colors import HexColor
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

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
from ergocheck.report.typeface import BOLD, MEDIUM, REGULAR, pieces

GROUND: Final = "#F3F5EF"
COLOURS: Final[Mapping[str, tuple[str, float]]] = MappingProxyType({
    "skin": ("#C98E6C", 1.0), "skin-far": ("#A97455", 1.0), "hair": ("#3B2B26", 1.0),
    "skin-light": ("#DBA688", 1.0), "skin-light-far": ("#B88566", 1.0), "skin-brown": ("#9C6545", 1.0),
    "skin-brown-far": ("#7F4F35", 1.0), "skin-deep": ("#6E4633", 1.0), "skin-deep-far": ("#553425", 1.0),
    "hair-black": ("#17110F", 1.0), "hair-auburn": ("#6E3418", 1.0), "hair-fair": ("#8A6430", 1.0),
    "shirt": ("#2F7F7A", 1.0), "shirt-far": ("#1F5F5C", 1.0), "sleeve": ("#3B918B", 1.0),
    "trousers": ("#2B4A5E", 1.0), "trousers-far": ("#1C3444", 1.0),
    "shoe": ("#16262D", 1.0), "shoe-far": ("#0F1B20", 1.0), "sole": ("#7B8A88", 1.0),
    "furn": ("#C3CDC3", 1.0), "furnd": ("#9AA8A1", 1.0), "wood": ("#B9A58A", 1.0),
    "wood-top": ("#DCCBAE", 1.0), "screen": ("#12302F", 1.0), "glow": ("#F4F8F5", 1.0),
    "box": ("#D9B98C", 1.0), "boxd": ("#A98A5B", 1.0), "plant": ("#A9C79A", 1.0),
    "plantd": ("#7FA578", 1.0), "glass": ("#D5E6EA", 1.0), "light": ("#FFE9A8", 1.0),
    "shade": ("#8C9A93", 1.0), "ground": (GROUND, 1.0), "surface": ("#FFFFFF", 1.0),
    "ink": ("#12302F", 1.0), "soft": ("#45605C", 1.0), "line": ("#CDD5CB", 1.0),
    "tape": ("#FFC629", 1.0), "ontape": ("#12302F", 1.0), "back": ("#45605C", 1.0),
    "aim": ("#0C7A6B", 1.0), "zone-near": ("#0C7A6B", 0.22), "zone-reach": ("#FFFFFF", 0.45),
    "zone-good": ("#0C7A6B", 0.30), "track": ("#E6EBE3", 1.0),
    "fill0": ("#0C7A6B", 1.0), "fill1": ("#2E63C0", 1.0), "fill2": ("#DE6F0C", 1.0), "fill3": ("#A80F1C", 1.0),
    "text0": ("#0A6B5E", 1.0), "text1": ("#2A5FB4", 1.0), "text2": ("#A34600", 1.0), "text3": ("#A80F1C", 1.0),
    "tint0": ("#E0F2EC", 1.0), "tint1": ("#E5EDFA", 1.0), "tint2": ("#FDEBDB", 1.0), "tint3": ("#FBE5E4", 1.0),
    "gap0": ("#0C7A6B", 0.17), "gap1": ("#2E63C0", 0.17), "gap2": ("#DE6F0C", 0.17), "gap3": ("#A80F1C", 0.17),
    "mark0": ("#0A6B5E", 1.0), "mark1": ("#2A5FB4", 1.0), "mark2": ("#081616", 1.0), "mark3": ("#FFFFFF", 1.0),
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Faces:
    """The registered fonts a picture's texts are set in."""

    regular: str = REGULAR
    medium: str = MEDIUM
    bold: str = BOLD

    def for_weight(self, weight: int) -> str:
        """The font that stands for a weight."""
        return self.regular if weight < 500 else self.medium if weight < 700 else self.bold


FACES: Final = Faces()


class PictureFlowable(Flowable):
    """A picture in the flow, as wide as said, or narrower where it would be higher than said (points)."""

    def __init__(
        self,
        picture: Picture,
        width: float,
        height: float | None = None,
        *,
        faces: Faces = FACES,
        ground: str = GROUND,
    ) -> None:
        super().__init__()
        ratio = picture.height / picture.width
        self.picture, self.faces, self.ground = picture, faces, ground
        self.width = width if height is None else min(width, height / ratio)
        self.height = self.width * ratio

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Its own size, but never wider than there is room."""
        if aW < self.width:
            self.width, self.height = aW, self.height * aW / self.width
        return self.width, self.height

    def draw(self) -> None:
        """Draw at the place the flow gave it."""
        draw(self.canv, self.picture, 0, 0, self.width, faces=self.faces, ground=self.ground)


def draw(
    canvas: Canvas, picture: Picture, x: float, y: float, width: float,
    *, faces: Faces = FACES, ground: str = GROUND,
) -> None:  # fmt: skip
    """Draw a picture with its lower left corner at (x, y), points; what lies outside its view is cut off.

    `ground` is the colour it stands on: separations are drawn in it.
    """
    scale = width / picture.width
    canvas.saveState()
    frame = canvas.beginPath()
    frame.rect(x, y, width, picture.height * scale)
    canvas.clipPath(frame, stroke=0, fill=0)
    canvas.translate(x, y)
    canvas.scale(scale, scale)
    canvas.translate(-picture.x, -picture.y)
    canvas.setLineJoin(1)
    for shape in picture.shapes:
        _paint(canvas, shape.role, ground)
        _shape(canvas, shape, faces)
    canvas.restoreState()


def _paint(canvas: Canvas, role: str, ground: str) -> None:
    colour, alpha = COLOURS[role]
    paint = HexColor(ground if role == "ground" else colour)
    canvas.setFillColor(paint, alpha)
    canvas.setStrokeColor(paint, alpha)


def _shape(canvas: Canvas, shape: Shape, faces: Faces) -> None:
    match shape:
        case Polygon():
            _polygon(canvas, shape.points)
        case Path():
            _path(canvas, shape)
        case Line():
            _line(canvas, shape)
        case Circle():
            stroke = _stroke(canvas, shape.width)
            canvas.circle(*shape.centre, shape.radius, stroke=stroke, fill=1 - stroke)
        case RoundedRect():
            _rect(canvas, shape)
        case Text():
            _text(canvas, shape, faces)
        case _:
            assert_never(shape)


def _stroke(canvas: Canvas, width: float) -> int:
    if width <= 0:
        return 0
    canvas.setLineWidth(width)
    canvas.setLineCap(1)
    canvas.setDash()
    return 1


def _polygon(canvas: Canvas, points: tuple[Point, ...]) -> None:
    path = canvas.beginPath()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    path.close()
    canvas.drawPath(path, stroke=0, fill=1)


def _path(canvas: Canvas, shape: Path) -> None:
    stroke = _stroke(canvas, shape.width)
    path = canvas.beginPath()
    path.moveTo(*shape.start)
    for a, b, c in shape.curves:
        path.curveTo(*a, *b, *c)
    if shape.closed:
        path.close()
    canvas.drawPath(path, stroke=stroke, fill=1 - stroke)


def _line(canvas: Canvas, shape: Line) -> None:
    _stroke(canvas, shape.width)
    if shape.dash:
        canvas.setLineCap(0)
        canvas.setDash(list(shape.dash))
    canvas.line(*shape.start, *shape.end)


def _rect(canvas: Canvas, shape: RoundedRect) -> None:
    stroke = _stroke(canvas, shape.stroke)
    radius = min(shape.radius, shape.width / 2, shape.height / 2)
    box = (shape.x, shape.y, shape.width, shape.height)
    if radius > 0:
        canvas.roundRect(*box, radius, stroke=stroke, fill=1 - stroke)
    else:
        canvas.rect(*box, stroke=stroke, fill=1 - stroke)


def _text(canvas: Canvas, shape: Text, faces: Faces) -> None:
    runs = pieces(shape.text, faces.for_weight(shape.weight))
    widths = [stringWidth(text, font, shape.size) for font, text in runs]
    x = shape.at[0] - {"start": 0.0, "middle": 0.5, "end": 1.0}[shape.anchor] * sum(widths)
    for (font, text), width in zip(runs, widths, strict=True):
        canvas.setFont(font, shape.size)
        canvas.drawString(x, shape.at[1], text)
        x += width
