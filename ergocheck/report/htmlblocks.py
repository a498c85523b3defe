"""Blocks of a document as HTML: headings, lists, tables and figures are what they are called."""

from collections.abc import Iterable, Iterator
from itertools import count
from typing import Final, assert_never

from ergocheck.domain.levels import Range
from ergocheck.markup.element import element, escaped
from ergocheck.markup.svg import svg
from ergocheck.report.blocks import (
    Badge,
    Block,
    Bullets,
    Callout,
    Cell,
    Facts,
    Figure,
    Heading,
    Paragraph,
    Pictures,
    Run,
    Runs,
    SettingsCard,
    SignatureLine,
    Signatures,
    Strip,
    Table,
    Tape,
    Together,
)
from ergocheck.report.code import picture as code
from ergocheck.report.ink import picture as drawn

COLON: Final = '<span class="spoken">: </span>'
FIT_A_PHONE: Final = 2
"""Columns that a phone shows side by side."""


def body(blocks: Iterable[Block]) -> Iterator[str]:
    """Each block as markup, in reading order."""
    numbers, above = count(1), ""
    for block in _flat(blocks):
        match block:
            case Heading():
                above = block.text
                yield _heading(block)
            case Paragraph():
                yield _paragraph(block)
            case Badge():
                yield element("p", {}, _badge(block))
            case Bullets():
                yield _bullets(block)
            case Table():
                yield _table(block, f"table-{next(numbers)}", seen=block.caption != above)
            case Pictures():
                yield element("div", {"class": "pictures"}, *map(_figure, block.figures))
            case Facts():
                yield element("dl", {"class": "facts"}, *(_fact(*pair) for pair in block.pairs))
            case Strip():
                yield element("ol", {"class": "strip"}, *(_step(*step) for step in block.steps))
            case Tape():
                yield _tape(block)
            case Callout():
                yield element("div", {"class": "callout"}, *map(_paragraph, block.paragraphs))
            case Signatures():
                yield element("div", {"class": "signatures"}, *map(_signature, block.lines))
            case SettingsCard():
                if block.table:
                    yield _table(
                        block.table, f"table-{next(numbers)}", seen=block.table.caption != above
                    )
                yield _card(block)
            case _:
                assert_never(block)


FlatBlock = (
    Heading | Paragraph | Badge | Bullets | Table | Pictures | Facts | Strip | Tape | Callout
    | Signatures | SettingsCard
)  # fmt: skip


def _flat(blocks: Iterable[Block]) -> Iterator[FlatBlock]:
    """A page on a screen has no end: what stays together on paper simply follows here."""
    for block in blocks:
        if isinstance(block, Together):
            yield from _flat(block.blocks)
        else:
            yield block


def runs(told: Runs) -> str:
    """Runs of text, each in its manner and language."""
    return "".join(map(_run, told))


def _run(run: Run) -> str:
    spoken = {"lang": run.language} if run.language else {}
    text = escaped(run.text)
    if run.address:
        return element("a", {"href": run.address, "rel": "noreferrer", **spoken}, text)
    if run.bold:
        return element("strong", spoken, text)
    if run.soft:
        return element("span", {"class": "soft", **spoken}, text)
    return element("span", spoken, text) if spoken else text


def _heading(block: Heading) -> str:
    level = f"{COLON}{_badge(block.badge)}" if block.badge else ""
    text = runs((Run(block.text, language=block.language),))
    return element(f"h{block.level}", {}, text, level)


def _paragraph(block: Paragraph) -> str:
    look = {} if block.size == "text" else {"class": block.size}
    return element("p", look, runs(block.runs))


def _badge(badge: Badge) -> str:
    now = _level(badge.level, badge.words)
    if badge.was is None:
        return now
    return f"{_level(badge.was, badge.was_words)} → {now}"


def _level(level: Range, words: str) -> str:
    shapes = [
        f'<svg class="shape" aria-hidden="true" focusable="false"><use href="#level-{end}"/></svg>'
        for end in dict.fromkeys((level.best, level.worst))
    ]
    look = f"badge level-{level.worst}" if level.settled else "badge"
    return element("span", {"class": look}, *shapes, escaped(words))


def _bullets(block: Bullets) -> str:
    items = (element("li", {}, runs(item)) for item in block.items)
    return element("ol" if block.numbered else "ul", {}, *items)


def _table(block: Table, id: str, *, seen: bool) -> str:
    """A table in a box of its own that scrolls where it is wider than the screen."""
    caption = element(
        "caption", {"id": id} if seen else {"id": id, "class": "unseen"}, escaped(block.caption)
    )
    rows = (element("tr", {}, *map(_cell, row)) for row in block.rows)
    head = element("thead", {}, element("tr", {}, *map(_column, block.header)))
    look = {"class": "wide"} if len(block.widths) > FIT_A_PHONE else {}
    body = element("tbody", {}, "\n".join(rows))
    table = element("table", look, caption, head if any(block.header) else "", body)
    return element(
        "div", {"class": "scroll", "role": "region", "tabindex": "0", "aria-labelledby": id}, table
    )


def _column(text: str) -> str:
    return element("th", {"scope": "col"}, escaped(text))


def _cell(cell: Cell) -> str:
    return element("td", {}, *map(_in_cell, cell.blocks), "")


def _in_cell(block: Paragraph | Badge | Bullets) -> str:
    match block:
        case Paragraph():
            return _paragraph(block)
        case Badge():
            return element("p", {}, _badge(block))
        case Bullets():
            return _bullets(block)
        case _:
            assert_never(block)


def _figure(figure: Figure) -> str:
    caption = element("figcaption", {}, runs(figure.caption)) if figure.caption else ""
    return element("figure", {}, svg(figure.drawing), caption)


def _fact(label: str, value: Runs) -> str:
    term = element("dt", {}, escaped(label), COLON)
    return element("div", {}, term, element("dd", {}, runs(value)))


def _step(label: str, badge: Badge) -> str:
    return element(
        "li", {}, element("span", {"class": "label"}, escaped(label), COLON), _badge(badge)
    )


def _tape(block: Tape) -> str:
    label = element("strong", {}, escaped(block.label), ":")
    run_out = f"{100 * block.done / block.all if block.all else 100:.1f}"
    strip = element(
        "svg",
        {
            "class": "tape",
            "viewBox": "0 0 100 4",
            "preserveAspectRatio": "none",
            "aria-hidden": "true",
        },
        '<rect class="p-track p-fill" width="100" height="4"/>',
        element("rect", {"class": "p-tape p-fill", "width": run_out, "height": "4"}),
    )
    return element("p", {}, label, " ", escaped(block.says)) + strip


def _signature(line: SignatureLine) -> str:
    role = element("p", {"class": "label"}, escaped(line.role))
    told = [(Run(line.typed, language=line.language), "typed"), (Run(line.when), "label")]
    texts = (element("p", {"class": look}, _run(run)) for run, look in told if run.text)
    ink = svg(drawn(line.ink), css_class="ink", decorative=True)
    return element("div", {"class": "signature"}, role, ink, *texts)


def _card(block: SettingsCard) -> str:
    about = element("p", {"class": "label"}, escaped(block.about))
    lines = (_fact(label, (Run(value),)) for label, value in block.lines)
    return element(
        "section", {"class": "card"},
        element("h3", {}, escaped(block.title)), about, svg(block.drawing, css_class="on-surface"),
        element("dl", {}, *lines), svg(code(block.code), css_class="code", decorative=True),
        element("p", {"class": "label"}, escaped(block.caption)),
        element("p", {"class": "typed"}, escaped(block.sentence)),
        element("p", {"class": "label"}, escaped(block.small)),
    )  # fmt: skip
