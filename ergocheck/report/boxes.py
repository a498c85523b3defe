"""Blocks that are more than text: facts, levels in a strip, tape, panels."""

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import Flowable, Spacer, TableStyle

from ergocheck.report import marks
from ergocheck.report.badges import BadgeFlow
from ergocheck.report.blocks import Badge, Callout, Facts, Paragraph, Run, Runs, Strip, Tape
from ergocheck.report.structure import Element
from ergocheck.report.style import PANEL, WIDTH, style
from ergocheck.report.tables import Rows, Ruled
from ergocheck.report.typeface import REGULAR
from ergocheck.report.typesetting import paragraphs

PLAIN = [
    ("FONTNAME", (0, 0), (-1, -1), REGULAR),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 10),
    ("TOPPADDING", (0, 0), (-1, -1), 0),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 6),
]
PADDING = 14.0


class ArrowFlow(Flowable):
    """An arrow in a column of its own, at the height of a large badge."""

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """As wide as its column, a label and a badge high."""
        self.width, self.height = aW, 29.0
        return self.width, self.height

    def draw(self) -> None:
        """Draws it in the middle."""
        canvas: Any = self.canv
        with canvas.artifact():
            marks.arrow(canvas, max(self.width / 2 - 9, 0), 7, 14)


class TapeStrip(Flowable):
    """A strip of tape run out as far as one is."""

    def __init__(self, block: Tape) -> None:
        super().__init__()
        self.block = block

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """As wide as it may be."""
        self.width, self.height = aW, 18.0
        return self.width, self.height

    def draw(self) -> None:
        """Draws the strip."""
        share = self.block.done / self.block.all if self.block.all else 1.0
        canvas: Any = self.canv
        with canvas.artifact():
            canvas.saveState()
            canvas.translate(0, 5)
            marks.progress(canvas, self.width, share, self.block.all)
            canvas.restoreState()


def item(above: Element) -> tuple[Element, Element]:
    """A new item of a list: its label, and what the label stands for."""
    made = above.add("LI")
    return made.add("Lbl"), made.add("LBody")


def facts(block: Facts, tag: Element) -> Flowable:
    """Labels above what they stand for, up to four beside each other."""
    columns = 4 if len(block.pairs) == 4 else 3
    whole = tag.add("L")
    cells = [_fact(label, value, *item(whole)) for label, value in block.pairs]
    rows = [cells[i : i + columns] for i in range(0, len(cells), columns)]
    rows[-1] += [[] for _ in range(columns - len(rows[-1]))]
    return Rows(rows, colWidths=[WIDTH / columns] * columns, hAlign="LEFT",
                style=TableStyle(PLAIN))  # fmt: skip


def _fact(label: str, value: Runs, name: Element, body: Element) -> list[Flowable]:
    return [
        *paragraphs((Run(label),), style("label"), tag=name),
        *paragraphs(value, style("fact"), tag=body),
    ]


def beside(heading: Sequence[Flowable], badge: Badge, tag: Element) -> Flowable:
    """A heading with its level above the last column of what follows, with which it stays."""
    return Ruled([[list(heading), BadgeFlow(badge, "badge", tag)]], colWidths=[WIDTH * 0.65, WIDTH * 0.35],
               hAlign="LEFT", spaceBefore=9, spaceAfter=4, style=TableStyle([
                   ("FONTNAME", (0, 0), (-1, -1), REGULAR),
("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
                   ("LEFTPADDING", (0, 0), (-1, -1), 0),
                   ("RIGHTPADDING", (0, 0), (-1, -1), 0),
                   ("TOPPADDING", (0, 0), (-1, -1), 0),
                   ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
               ]))  # fmt: skip


def strip(block: Strip, tag: Element) -> Flowable:
    """Levels one after the other in a panel, an arrow between each two."""
    whole = tag.add("L")
    cells: list[list[Flowable]] = []
    for label, badge in block.steps:
        if cells:
            cells.append([ArrowFlow()])
        name, body = item(whole)
        made = [*paragraphs((Run(label),), style("label"), tag=name), Spacer(0, 3)]
        cells.append([*made, BadgeFlow(badge, "badge-large", body)])
    arrow = 26.0
    room = WIDTH - 2 * PADDING - arrow * (len(block.steps) - 1)
    widths = [arrow if i % 2 else room / len(block.steps) for i in range(len(cells))]
    widths[0] += PADDING
    widths[-1] += PADDING
    return Ruled([cells], colWidths=widths, hAlign="LEFT", cornerRadii=[9] * 4, style=_panel(6))


def callout(block: Callout, tag: Element) -> Flowable:
    """Paragraphs in a panel; it may go on over the page."""
    whole = tag.add("Div")
    inside = [f for p in block.paragraphs for f in _inside(p, whole.add("P"))]
    return Rows([[inside]], colWidths=[WIDTH], hAlign="LEFT", cornerRadii=[9] * 4,
                style=_panel(PADDING))  # fmt: skip


def _inside(block: Paragraph, tag: Element) -> list[Flowable]:
    name = "small" if block.size == "small" else "text"
    return [*paragraphs(block.runs, style(name), tag=tag)]


def _panel(right: float) -> TableStyle:
    return TableStyle([
        ("BACKGROUND", (0, 0), (-1, -1), PANEL),
        ("FONTNAME", (0, 0), (-1, -1), REGULAR),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("LEFTPADDING", (0, 0), (0, -1), PADDING),
        ("RIGHTPADDING", (0, 0), (-1, -1), right),
        ("TOPPADDING", (0, 0), (-1, -1), 11),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 11),
    ])  # fmt: skip


def tape(block: Tape, tag: Element) -> list[Flowable]:
    """What is counted, in words, above its strip of tape."""
    words = (Run(block.label, bold=True), Run(f"   {block.says}", soft=True))
    said = tag.add("P", says=f"{block.label}: {block.says}")
    return [*paragraphs(words, style("text"), tag=said), TapeStrip(block)]
