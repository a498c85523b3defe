"""How the report looks in a word processor: the styles that those who edit find by their names."""

from typing import Any, Final

from docx.document import Document as Package
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

FACE: Final = "Calibri"
INK: Final = RGBColor(0x12, 0x30, 0x2F)
SOFT: Final = RGBColor(0x45, 0x60, 0x5C)
LINK: Final = RGBColor(0x0B, 0x5F, 0x60)
LEVELS: Final = tuple(map(RGBColor.from_string, ("0A6B5E", "2A5FB4", "A34600", "A80F1C")))
# name: size, bold, colour, room before, room after, kept with what follows
PARAGRAPHS: Final[dict[str, tuple[float, bool, RGBColor, float, float, bool]]] = {
    "Normal": (11, False, INK, 0, 6, False),
    "Heading 1": (26, True, INK, 0, 8, True),
    "Heading 2": (16, True, INK, 20, 6, True),
    "Heading 3": (13, True, INK, 14, 4, True),
    "Heading 4": (11, True, INK, 10, 3, True),
    "Lead": (14, False, INK, 0, 10, False),
    "Small": (9.5, False, SOFT, 0, 4, False),
    "Caption": (10, False, SOFT, 6, 4, True),
    "Picture": (11, False, INK, 6, 3, True),
    "Fact": (11, False, INK, 0, 2, False),
    "Panel": (11, False, INK, 0, 0, False),
    "Signature Line": (11, False, INK, 18, 2, True),
    "Card Title": (13, True, INK, 12, 2, True),
    "Table Head": (9.5, True, INK, 2, 2, True),
    "Table Text": (10, False, INK, 2, 2, False),
    "Table Small": (9, False, SOFT, 0, 2, False),
    "Table Bullet": (10, False, INK, 0, 2, False),
    "After Table": (4, False, INK, 0, 4, False),
    "List Bullet": (11, False, INK, 0, 3, False),
    "List Number": (11, False, INK, 0, 3, False),
    "Header": (9.5, False, SOFT, 0, 0, False),
    "Footer": (9, False, SOFT, 0, 0, False),
}
TABLE: Final = """
<w:style {spaces} w:type="table" w:customStyle="1" w:styleId="ReportTable">
  <w:name w:val="Report Table"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>
  <w:tblPr><w:tblBorders>
    <w:bottom w:val="single" w:sz="4" w:space="0" w:color="CDD5CB"/>
    <w:insideH w:val="single" w:sz="4" w:space="0" w:color="CDD5CB"/>
  </w:tblBorders><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="140" w:type="dxa"/></w:tblCellMar></w:tblPr>
  <w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders>
    <w:bottom w:val="single" w:sz="12" w:space="0" w:color="12302F"/>
  </w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>
</w:style>"""
PANEL: Final = '<w:shd {spaces} w:val="clear" w:color="auto" w:fill="F3F5EF"/>'
LINE: Final = """<w:pBdr {spaces}>
  <w:bottom w:val="single" w:sz="6" w:space="1" w:color="12302F"/></w:pBdr>"""


def dress(package: Package, locale: str) -> None:
    """Give the styles their look and the document its language."""
    for name in PARAGRAPHS:
        _paragraph(package, name)
    for number, colour in enumerate(LEVELS):
        _character(package, f"Level {number}", colour, bold=True)
    _character(package, "Soft", SOFT, bold=False)
    _character(package, "Hyperlink", LINK, bold=False)
    package.styles["Hyperlink"].font.underline = True
    styles = package.styles.element
    styles.append(parse_xml(TABLE.format(spaces=nsdecls("w"))))
    _behind(package, "Panel", PANEL)
    _behind(package, "Signature Line", LINE)
    _bulleted(package)
    _speak(package, locale)
    _page(package)


def _paragraph(package: Package, name: str) -> None:
    size, bold, colour, before, after, kept = PARAGRAPHS[name]
    styles = package.styles
    known = name in styles
    style: Any = styles[name] if known else styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    if not known:
        style.base_style = styles["Normal"]
        style.quick_style = True
    _face(style)
    style.font.size, style.font.bold, style.font.italic = Pt(size), bold, False
    style.font.color.rgb = colour
    form = style.paragraph_format
    form.space_before, form.space_after, form.keep_with_next = Pt(before), Pt(after), kept


def _face(style: ParagraphStyle) -> None:
    """The face by its name: the theme's own would come before it."""
    style.font.name = FACE
    fonts = style.element.rPr.rFonts
    for name in [n for n in fonts.attrib if n.endswith("Theme")]:
        del fonts.attrib[name]
    for script in ("w:cs", "w:eastAsia"):
        fonts.set(qn(script), FACE)


def _character(package: Package, name: str, colour: RGBColor, *, bold: bool) -> None:
    style: Any = package.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
    style.font.color.rgb = colour
    style.font.bold = True if bold else None


def _behind(package: Package, name: str, what: str) -> None:
    """What is drawn behind or below the paragraphs of a style; it stands before their spacing."""
    properties = package.styles[name].element.get_or_add_pPr()
    spacing = properties.find(qn("w:spacing"))
    spacing.addprevious(parse_xml(what.format(spaces=nsdecls("w"))))


def _bulleted(package: Package) -> None:
    """The bullets of a table are those of the text, only smaller."""
    own = package.styles["Table Bullet"].element.get_or_add_pPr()
    numbers = package.styles["List Bullet"].element.pPr.numPr
    own.find(qn("w:spacing")).addprevious(parse_xml(
        f'<w:numPr {nsdecls("w")}><w:numId w:val="{numbers.numId.val}"/></w:numPr>'
    ))  # fmt: skip
    form: Any = package.styles["Table Bullet"]
    form.paragraph_format.left_indent, form.paragraph_format.first_line_indent = Mm(4), Mm(-4)


def _speak(package: Package, locale: str) -> None:
    """The language of all text, and words divided at the end of a line as it divides them."""
    defaults = package.styles.element.find(qn("w:docDefaults"))
    language = next(defaults.iter(qn("w:lang")))
    for name in ("w:val", "w:eastAsia", "w:bidi"):
        language.set(qn(name), locale)
    settings = package.settings.element
    for tab in settings.iter(qn("w:defaultTabStop")):
        tab.addnext(parse_xml(f"<w:autoHyphenation {nsdecls('w')}/>"))
    for spoken in settings.iter(qn("w:themeFontLang")):
        spoken.set(qn("w:val"), locale)


def _page(package: Package) -> None:
    section = package.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin, section.bottom_margin = Mm(24), Mm(20)
    section.header_distance, section.footer_distance = Mm(11), Mm(9)
    section.different_first_page_header_footer = True
