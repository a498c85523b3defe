"""Milliseconds for one report of 60 findings and 20 adjustments, in each of the ways to make it, in one run.

python benchmarks/report.py [TIMES]

Tagged is what the program writes. Untagged is the same flowables on a canvas that marks nothing; bare
is the same text drawn line by line without any layout. Typst and WeasyPrint set it too, where they are
installed: the report as a page, as the program writes it for a browser, which is what a report made with
WeasyPrint would be; and its words and tables without any form, which is the least there could be.
Tagged has to stay at 1.6 times untagged or below.
"""

import importlib
import statistics
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from html import escape
from importlib.util import find_spec
from io import BytesIO
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from ergocheck.domain.levels import Range
from ergocheck.report import html as web
from ergocheck.report.blocks import (
    Badge,
    Block,
    Bullets,
    Callout,
    Cell,
    Document,
    Facts,
    Heading,
    Margins,
    Paragraph,
    Run,
    Strip,
    Table,
    bold,
    plain,
    said,
    soft,
)
from ergocheck.report.page import NumberedCanvas
from ergocheck.report.pdf import drawn, render
from ergocheck.report.structure import Element, Tree
from ergocheck.report.typeface import REGULAR, register

AT_MOST = 1.6
LEVELS = ("In order", "Could be better", "Change soon", "Change now")
WHY = (
    "The forearms hang in the air and the shoulders carry them all day, so the neck tires by noon."
)
WHAT = (
    "Raise the seat until the elbows are at desk height, and put a footrest of 12 cm below the feet"
)


def content() -> Document:
    """Sixty findings in six parts, and a plan of twenty adjustments."""
    margins = Margins(
        ("Ergonomic workplace assessment", "Town hall"), ("Desk 3", "2026"), "ErgoCheck"
    )
    return Document("en", "employer", "Ergonomic workplace assessment: Desk 3", "An Assessor",
                    "Ergonomic workplace assessment", margins, tuple(_blocks()))  # fmt: skip


def badge(level: int) -> Badge:
    """The badge of a level."""
    return Badge(Range(level, level), LEVELS[level])


def _blocks() -> Iterator[Block]:
    yield Heading(1, "Twenty decisions, then Desk 3 is in order.")
    yield Paragraph(plain(f"{WHY} {WHAT}."), "lead")
    yield Strip(
        (("At the start", badge(3)), ("After the visit", badge(2)), ("When done", badge(0)))
    )
    yield Facts(tuple((f"Label {i}", plain(f"What stands for it, number {i}")) for i in range(6)))
    yield Heading(2, "Findings by section")
    for part in range(6):
        yield Heading(3, f"Part {part + 1} of the workplace", badge=badge(part % 4))
        rows = tuple(_finding(part * 10 + i) for i in range(10))
        yield Table(
            f"Findings {part + 1}",
            ("Finding", "Found", "Advised", "What helps"),
            rows,
            (40, 14, 14, 32),
        )
    yield Heading(2, "Action plan")
    yield Table(
        "Action plan",
        ("What", "Who", "By when", "Cost"),
        tuple(map(_action, range(20))),
        (52, 18, 16, 14),
    )
    yield Callout((Paragraph(plain(WHY)), Paragraph(soft(WHAT), "small")))


def _finding(number: int) -> tuple[Cell, ...]:
    return (
        Cell((badge(number % 4), Paragraph(bold(f"Finding {number + 1}")), Paragraph(soft(WHY), "small"))),
        Cell((Paragraph(plain(f"{60 + number} cm")),)),
        Cell((Paragraph(plain(f"{50 + number}–{55 + number} cm")),)),
        Cell((Bullets((plain(WHAT), plain("Ask for another chair → in order, low cost"))),)),
    )  # fmt: skip


def _action(number: int) -> tuple[Cell, ...]:
    return (
        Cell((Paragraph((Run(f"Adjustment {number + 1}. ", bold=True), Run(WHAT))),)),
        Cell((Paragraph(plain("Facility desk")),)),
        Cell((Paragraph(plain(f"{number + 1} March 2027")),)),
        Cell((Paragraph(plain("€ 50–250")),)),
    )  # fmt: skip


class Untagged(Element):
    """A structure that stays empty: each child is the whole."""

    def add(self, *_: object, **__: object) -> Element:
        """Itself."""
        return self

    def slot(self) -> Element:
        """Itself."""
        return self


def untagged(document: Document) -> bytes:
    """The same flowables on a canvas that marks nothing."""
    return drawn(document, Tree(Untagged("Document")), NumberedCanvas)


def bare(document: Document) -> bytes:
    """The same text line by line: what any layout is added to."""
    register()
    written = BytesIO()
    named: Any = {"initialFontName": REGULAR}
    canvas = Canvas(written, **named)
    lines = [line for told in document.text().splitlines() for line in textwrap.wrap(told, 100)]
    for start in range(0, len(lines), 52):
        canvas.setFont(REGULAR, 10.5)
        for number, line in enumerate(lines[start : start + 52]):
            canvas.drawString(48, 790 - 14.5 * number, line)
        canvas.showPage()
    canvas.save()
    return written.getvalue()


def words(document: Document) -> str:
    """The document as a plain page of headings, paragraphs and tables."""
    told = "".join(_element(block) for block in document.blocks)
    style = f"@page{{size:A4;margin:17mm}} body{{font:10.5pt '{REGULAR}',Roboto,sans-serif}} td,th{{vertical-align:top}}"
    return f"<!doctype html><html lang=en><title>{escape(document.title)}</title><style>{style}</style>{told}"


def _element(block: Block) -> str:
    if isinstance(block, Heading):
        return f"<h{block.level}>{escape(' '.join(said(block)))}</h{block.level}>"
    if isinstance(block, Table):
        head = "".join(f"<th scope=col>{escape(text)}</th>" for text in block.header)
        body = "".join(
            f"<tr>{''.join(f'<td>{_cell(c)}</td>' for c in row)}</tr>" for row in block.rows
        )
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    return "".join(f"<p>{escape(line)}</p>" for line in said(block))


def _cell(cell: Cell) -> str:
    return "".join(f"<p>{escape(line)}</p>" for block in cell.blocks for line in said(block))


def typ(document: Document) -> str:
    """The same for Typst."""
    head = f'#set document(title: "{document.title}")\n#set text(lang: "en", size: 10.5pt)\n#set page(margin: 17mm)\n'
    return head + "\n\n".join(_marked(block) for block in document.blocks)


def _marked(block: Block) -> str:
    if isinstance(block, Heading):
        return f"#heading(level: {block.level}, {_quoted(' '.join(said(block)))})"
    if isinstance(block, Table):
        head = ", ".join(f"[#{_quoted(text)}]" for text in block.header)
        cells = ",\n".join(f"[{_paragraphs(cell)}]" for row in block.rows for cell in row)
        shares = ", ".join(f"{width}fr" for width in block.widths)
        return f"#table(columns: ({shares}), stroke: none, table.header({head}),\n{cells})"
    return "\n\n".join(f"#{_quoted(line)}" for line in said(block))


def _paragraphs(cell: Cell) -> str:
    return "\n\n".join(f"#{_quoted(line)}" for block in cell.blocks for line in said(block))


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def others(document: Document) -> Iterator[tuple[str, Callable[[], Any]]]:
    """What else sets the same text here; what is not installed is said and left out."""
    if find_spec("typst"):
        typst, source = importlib.import_module("typst"), typ(document).encode()
        yield (
            "Typst, words alone",
            lambda: typst.compile(source, format="pdf", pdf_standards=["ua-1"]),
        )
    if find_spec("weasyprint"):
        page, plain = web.render(document).decode(), words(document)
        yield "WeasyPrint, the page", lambda: weasyprinted(page)
        yield "WeasyPrint, words alone", lambda: weasyprinted(plain)
    for name in ("typst", "weasyprint"):
        if not find_spec(name):
            print(f"{name} is not installed here: left out")


def weasyprinted(html: str) -> bytes:
    """A page of HTML as a tagged PDF."""
    made: bytes = (
        importlib.import_module("weasyprint").HTML(string=html).write_pdf(pdf_variant="pdf/ua-1")
    )
    return made


def timed(ways: list[tuple[str, Callable[[], Any]]], times: int) -> dict[str, float]:
    """The median of so many rounds, in milliseconds of this process; in each round every way has its turn.

    What else the machine does then slows all of them alike. The first of each is not counted.
    """
    took: dict[str, list[float]] = {name: [] for name, _ in ways}
    for _, make in ways:
        make()
    for _ in range(times):
        for name, make in ways:
            started = time.process_time()
            make()
            took[name].append((time.process_time() - started) * 1000)
    return {name: statistics.median(each) for name, each in took.items()}


def main() -> int:
    """Prints a line for each way; 1 where tagged takes too long."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    document = content()
    ways: list[tuple[str, Callable[[], Any]]] = [
        ("tagged", lambda: render(document)),
        ("untagged", lambda: untagged(document)),
        ("bare canvas", lambda: bare(document)),
        *others(document),
    ]
    medians = timed(ways, times)
    found = {name: (medians[name], len(make())) for name, make in ways}
    base = found["untagged"][0]
    for name, (median, size) in found.items():
        print(
            f"{name:<24} {median:8.1f} ms   {median / base:6.2f} × untagged   {size / 1024:7.0f} kB"
        )
    return 0 if found["tagged"][0] / base <= AT_MOST else 1


if __name__ == "__main__":
    sys.exit(main())
