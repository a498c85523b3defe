"""The lines of a paragraph just before they are drawn: how each ends, and in which order it is seen."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import accumulate, groupby
from typing import Any

from reportlab.platypus.paraparser import ParaFrag

from ergocheck.report.direction import seen, turns
from ergocheck.report.hyphens import SOFT_HYPHEN
from ergocheck.report.style import from_the_right
from ergocheck.report.typeface import faced


class Told:
    """What a paragraph says, whichever part of it is drawn: its letters, and where its words end."""

    def __init__(self, parts: Iterable[str]) -> None:
        self._parts = tuple(parts)

    @cached_property
    def _words(self) -> list[str]:
        return "".join(self._parts).split()

    @cached_property
    def letters(self) -> str:
        """Everything but white space."""
        return "".join(self._words)

    @cached_property
    def ends(self) -> frozenset[int]:
        """How many letters there are up to the end of each word."""
        return frozenset(accumulate(map(len, self._words)))


def end_lines(text: Any) -> None:
    """At the end of a line a space after a word, or the next would be read as a part of it.

    Within a word the hyphen becomes a soft one, which is no part of the word.
    """
    lines = text.blPara.lines
    if len(lines) == 1 and not text.continues:
        return
    at = text.begins
    for number, line in enumerate(lines, 1):
        at, soft = after(text, at, line)
        if soft:
            _end_with(text, line, SOFT_HYPHEN)
        elif at in text.told.ends and (number < len(lines) or text.continues):
            _end_with(text, line, " ")


def after(text: Any, at: int, line: Any) -> tuple[int, bool]:
    """Where a line ends among the letters of the paragraph, and whether it ends with a hyphen of ours."""
    letters = "".join(drawn(text, line).split())
    soft = letters.endswith("-") and not text.told.letters.startswith(letters, at)
    return at + len(letters) - soft, soft


def drawn(text: Any, line: Any) -> str:
    if text.blPara.kind == 0:
        return " ".join(line[1])
    return "".join(piece.text for piece in line.words)


def _end_with(text: Any, line: Any, sign: str) -> None:
    if text.blPara.kind == 0:
        words = line[1]
        if sign == SOFT_HYPHEN:
            words[-1] = words[-1].removesuffix("-") + sign
        else:
            words.append("")
        return
    last = [piece for piece in line.words if piece.text][-1]
    last.text = last.text.rstrip(" ").removesuffix("-" if sign == SOFT_HYPHEN else "") + sign


def turn(text: Any) -> None:
    """Each line in the order in which it is seen: each run for itself, so that none moves another.

    More than one line of a paragraph from right to left begin at the right.
    """
    lines = text.blPara.lines
    if text.turned == "R" and len(lines) > 1:
        text.style = from_the_right(text.style)
    if text.blPara.kind == 0:
        way = text.blPara.way
        text.blPara.lines = [(room, seen(" ".join(w), way).split(" ")) for room, w in lines]
        return
    for line in lines:
        line.words = [piece for run in _runs(line.words) for piece in _run_seen(run)]


def _runs(fragments: list[ParaFrag]) -> Iterator[list[ParaFrag]]:
    """The fragments of a line, run by run: a switch stands between two."""
    for _, run in groupby(fragments, lambda fragment: hasattr(fragment, "cbDefn")):
        yield list(run)


def _run_seen(run: list[ParaFrag]) -> Iterator[ParaFrag]:
    text = "".join(fragment.text for fragment in run)
    if not turns(text):
        yield from run
        return
    ends = text[len(text.rstrip()) :]
    for font, part in faced(seen(text.rstrip(), run[0].way) + ends, run[0].face):
        made = run[0].clone()
        made.fontName, made.text = font, part
        yield made
