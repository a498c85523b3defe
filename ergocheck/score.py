"""`ergocheck score`: cases of one method in, one JSON array of results out, in constant memory.

Input is a JSON array of objects or JSON Lines, in UTF-8. Results are spooled to a temporary file
and printed when all is read, so that nothing is printed when the input turns out not to be JSON.
Exit status 0: every case scored; 1: at least one refused; 2: nothing could be scored.
"""

import json
import math
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, suppress
from itertools import chain
from pathlib import Path
from typing import IO, Any, BinaryIO, Final, TextIO

from ergocheck.domain.methods import METHODS, Method
from ergocheck.domain.methods.case import REPEATED, CaseRefused

ALL_SCORED: Final = 0
SOME_REFUSED: Final = 1
NOTHING_SCORED: Final = 2

KEPT_IN_MEMORY: Final = 1024 * 1024
"""Bytes of results before the spool goes to disk."""
LONGEST_DOUBLE: Final = 400
"""Digits; a longer whole number is beyond every double (and Python refuses to read 4300 of them).
"""
BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
SPACE: Final = b" \t\r\n"


class NotScored(Exception):
    """Nothing can be scored: the sentence for standard error."""


def run(
    method: str | None,
    file: str | None = None,
    *,
    list_methods: bool = False,
    steps: bool = False,
    stdin: BinaryIO,
    stdout: TextIO,
    stderr: TextIO,
) -> int:
    """Score the cases of `file`, or of `stdin`, by `method`; returns the exit status.

    `list_methods` prints the methods instead. `steps` adds the working and the source to each
    result.
    """
    try:
        if list_methods:
            stdout.write(listing())
            return ALL_SCORED
        return _score(_method(method), file, steps, stdin, stdout)
    except NotScored as refusal:
        told = " ".join(str(refusal).split()).encode("ascii", "backslashreplace").decode()
        stderr.write(f"ergocheck score: {told}\n")
        return NOTHING_SCORED
    except BrokenPipeError:
        # The reader has gone; closing here keeps the interpreter from flushing into the pipe again.
        with suppress(OSError):
            stdout.close()
        return NOTHING_SCORED


def listing() -> str:
    """One line per method: name for the command line, title, edition, confidence; own rules say so."""
    lines = []
    for method in METHODS.values():
        own = "" if method.label is None else f"; {method.label.en}"
        told = (method.name.en, method.edition, f"figures {method.confidence}{own}")
        lines.append(f"{method.id:<15} {'; '.join(told)}\n")
    return "".join(lines)


def _method(name: str | None) -> Method[Any, Any]:
    if name is None or name not in METHODS:
        asked = "no method given" if name is None else f"unknown method {name}"
        raise NotScored(f"{asked}; known are {', '.join(METHODS)}")
    return METHODS[name]


def _score(
    method: Method[Any, Any], file: str | None, steps: bool, stdin: BinaryIO, stdout: TextIO
) -> int:
    with ExitStack() as stack:
        source = stdin if file is None else stack.enter_context(_opened(file))
        spool = stack.enter_context(
            tempfile.SpooledTemporaryFile(KEPT_IN_MEMORY, "w+", encoding="utf-8", newline="")
        )
        refused = _spool(spool, (result(method, case, steps) for case in cases(source)))
        spool.seek(0)
        shutil.copyfileobj(spool, stdout)
        stdout.flush()
    return SOME_REFUSED if refused else ALL_SCORED


def _opened(file: str) -> BinaryIO:
    try:
        return Path(file).open("rb")
    except (OSError, ValueError) as error:
        raise NotScored(f"cannot read {file}: {error}") from error


def _spool(spool: IO[str], results: Iterable[dict[str, object]]) -> bool:
    """Write the results as one array; whether a case was refused."""
    refused, before = False, "["
    for told in results:
        refused = refused or "error" in told
        spool.write(before + "\n" + json.dumps(told, allow_nan=False))
        before = ","
    spool.write("[]\n" if before == "[" else "\n]\n")
    return refused


def result(method: Method[Any, Any], case: object, steps: bool = False) -> dict[str, object]:
    """The result of one case, or `{"error": {"field": …, "message": …}}`."""
    try:
        scored = method.result(method.read(case))
    except CaseRefused as refusal:
        return {"error": {"field": refusal.field, "message": refusal.message}}
    if not steps:
        return scored.output
    source = {
        "method": method.name.en,
        "edition": method.edition,
        "citation": method.citation,
        "confidence": method.confidence,
    }
    return {**scored.output, "steps": [step.as_output() for step in scored.steps], "source": source}


def cases(source: BinaryIO) -> Iterator[object]:
    """The cases of a JSON array or of JSON Lines, one by one. Errors: NotScored, with the line."""
    lines = enumerate(_lines(source), 1)
    for number, line in lines:
        if line.startswith(b"["):
            yield from _parsed(b"\n".join((line, *(rest for _, rest in lines))), "the array")
            return
        if line:
            yield _parsed(line, f"line {number}")
            break
    for number, line in lines:
        if line:
            yield _parsed(line, f"line {number}")


def _lines(source: BinaryIO) -> Iterator[bytes]:
    """The lines without the white space around them; a byte order mark at the start is no text."""
    try:
        first = source.readline().removeprefix(BYTE_ORDER_MARK)
        for line in chain((first,), source):
            yield line.strip(SPACE)
    except OSError as error:
        raise NotScored(f"cannot read the cases: {error}") from error


def _parsed(text: bytes, where: str) -> Any:
    try:
        return _DECODER.decode(text.decode())
    except (ValueError, RecursionError) as error:
        raise NotScored(f"not JSON in UTF-8, {where}: {error}") from error


def _whole(digits: str) -> float:
    return int(digits) if len(digits) < LONGEST_DOUBLE else math.inf


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """An object in which a field that is named twice is refused later, rather than one of its
    values dropped.
    """
    held = dict(pairs)
    if len(held) < len(pairs):
        names = [name for name, _ in pairs]
        held |= {name: REPEATED for name in held if names.count(name) > 1}
    return held


_DECODER: Final = json.JSONDecoder(parse_int=_whole, object_pairs_hook=_object)
