"""A drawing in a DOCX: SVG for those who show it, and the same as a bitmap for all others."""

from functools import lru_cache
from io import BytesIO
from itertools import count
from typing import Final

import resvg_py
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.parts.document import DocumentPart

from ergocheck.drawing.shapes import Picture
from ergocheck.markup.element import element
from ergocheck.markup.svg import coloured, file
from ergocheck.paths import FONTS
from ergocheck.report.pictures import COLOURS

PAINT: Final = coloured(tuple(COLOURS.items()), "#FFFFFF")
EMU: Final = 36_000
"""Word's own units in a millimetre."""
DOTS: Final = 10
"""Dots in a millimetre: 254 to the inch, as a good printer shows them."""
SVG: Final = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
DECORATIVE: Final = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"


class Album:
    """The drawings of one document; each stands in the file once, however often it is shown."""

    def __init__(self, part: DocumentPart) -> None:
        self._part = part
        self._ids = count(1)
        self._kept: dict[tuple[str, int], tuple[str, str]] = {}

    def inline(self, picture: Picture, width: float, *, decorative: bool = False) -> str:
        """A run with the drawing, `width` in mm; a decorative one is passed over by readers."""
        tall = width * picture.height / picture.width
        size = {"cx": f"{width * EMU:.0f}", "cy": f"{tall * EMU:.0f}"}
        bitmap, vector = self._keep(picture, round(width * DOTS))
        number = str(next(self._ids))
        named = {"id": number, "name": f"{picture.name} {number}", "descr": picture.title}
        said = (
            element("wp:docPr", named | {"descr": ""}, _silent())
            if decorative
            else element("wp:docPr", named)
        )
        shown = _shown(picture.name, number, bitmap, vector, size)
        inline = element("wp:inline", dict.fromkeys(("distT", "distB", "distL", "distR"), "0"),
                         element("wp:extent", size), said, shown)  # fmt: skip
        return element("w:r", {}, element("w:drawing", {}, inline))

    def _keep(self, picture: Picture, dots: int) -> tuple[str, str]:
        markup = file(picture, PAINT)
        key = (markup, dots)
        if key not in self._kept:
            bitmap, _ = self._part.get_or_add_image(BytesIO(_bitmap(markup, dots)))
            self._kept[key] = (bitmap, self._vector(markup))
        return self._kept[key]

    def _vector(self, markup: str) -> str:
        name = PackURI(f"/word/media/drawing{len(self._kept) + 1}.svg")
        package = self._part.package
        assert package is not None
        part = Part(name, "image/svg+xml", markup.encode(), package)
        return self._part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)


@lru_cache(maxsize=64)
def _bitmap(markup: str, dots: int) -> bytes:
    """The drawing as PNG, that many dots wide, in the report's own fonts."""
    fonts = [str(font) for font in sorted(FONTS.glob("*.ttf"))]
    return resvg_py.svg_to_bytes(
        svg_string=markup, width=dots, font_files=fonts, font_family="Roboto",
        skip_system_fonts=True,
    )  # fmt: skip


def _silent() -> str:
    space = {
        "xmlns:adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
        "val": "1",
    }
    return element(
        "a:extLst", {}, element("a:ext", {"uri": DECORATIVE}, element("adec:decorative", space))
    )


def _shown(name: str, number: str, bitmap: str, vector: str, size: dict[str, str]) -> str:
    spaces = {
        "xmlns:asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
        "r:embed": vector,
    }
    better = element("a:ext", {"uri": SVG}, element("asvg:svgBlip", spaces))
    blip = element("a:blip", {"r:embed": bitmap}, element("a:extLst", {}, better))
    filled = element("pic:blipFill", {}, blip, "<a:stretch><a:fillRect/></a:stretch>")
    about = element(
        "pic:nvPicPr", {}, element("pic:cNvPr", {"id": number, "name": name}), "<pic:cNvPicPr/>"
    )
    frame = element("a:xfrm", {}, '<a:off x="0" y="0"/>', element("a:ext", size))
    shape = element("pic:spPr", {}, frame, '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>')
    space = "http://schemas.openxmlformats.org/drawingml/2006/picture"
    data = element("a:graphicData", {"uri": space}, element("pic:pic", {}, about, filled, shape))
    return element("a:graphic", {}, data)
