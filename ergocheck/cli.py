"""The command line: serve, demo, assess, report, export, score, check-checklists.

Bad input ends with status 2 and one line on standard error that names the field; never a traceback.
Database, PDF and server are imported by the commands that need them: scoring a file takes half a
second then, not three.
"""

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from errno import EADDRNOTAVAIL
from pathlib import Path
from socket import gaierror, socket
from typing import TYPE_CHECKING, NoReturn, get_args

from ergocheck import __version__, score
from ergocheck.domain.advice import evaluate
from ergocheck.domain.errors import ErgoCheckError, InputRefused, Problem
from ergocheck.domain.words import LANGUAGES, Language
from ergocheck.domain.workplace import Assessment
from ergocheck.exchange import read_assessment, refused, write_assessment, write_result
from ergocheck.library import Library, read_adjustments, read_checklist, schemas
from ergocheck.library.folder import PUBLISHED, publish
from ergocheck.network import listening
from ergocheck.paths import CHECKLISTS
from ergocheck.report.blocks import Audience
from ergocheck.report.name import FORMATS, Format, report_name
from ergocheck.sample import SAMPLE
from ergocheck.settings import Settings, SettingsRefused, public_address, read
from ergocheck.texts import texts_for

if TYPE_CHECKING:
    from ergocheck.assessments import House

BAD_INPUT = 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status."""
    arguments = _parser().parse_args(argv)
    command: Callable[[argparse.Namespace], int] = arguments.command
    try:
        return command(arguments)
    except ErgoCheckError as error:
        return _say_no(_line(error.problems))
    except SettingsRefused as error:
        return _say_no(str(error))
    except BrokenPipeError:
        return 0


def _say_no(line: str) -> int:
    print(f"ergocheck: {' '.join(line.split())}", file=sys.stderr)
    return BAD_INPUT


def _line(problems: Sequence[Problem]) -> str:
    first, more = problems[0], len(problems) - 1
    also = f" (and {more} more)" if more else ""
    return f"{first.where}: {texts_for('en').problem(first, 'mm')}{also}"


class _OneLine(argparse.ArgumentParser):
    """Wrong arguments end with one line too, not with the whole usage."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and end with status 2."""
        raise SystemExit(_say_no(f"{message} (try {self.prog} --help)"))


def _parser() -> argparse.ArgumentParser:
    parser = _OneLine(
        prog="ergocheck", description="An ergonomic workplace assessment, from question to report."
    )
    parser.add_argument("--version", action="version", version=f"ergocheck {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    serve = commands.add_parser("serve", help="start the app and print its address")
    serve.add_argument("--host", help="default 127.0.0.1, where no log-in is asked")
    serve.add_argument("--port", type=int, help="default 8410")
    serve.set_defaults(command=_serve)

    demo = commands.add_parser("demo", help="make a sample assessment and its report here")
    _language(demo)
    demo.set_defaults(command=_demo)

    assess = commands.add_parser("assess", help="print the result of an assessment as JSON")
    assess.add_argument("file", metavar="FILE", help="a JSON file, or - for standard input")
    assess.set_defaults(command=_assess)

    _add_report(commands.add_parser("report", help="make the report of an assessment"))

    export = commands.add_parser("export", help="write a stored assessment as assess reads it")
    export.add_argument("id", metavar="ID")
    export.set_defaults(command=_export)

    check = commands.add_parser("check-checklists", help="check the checklist files of a folder")
    check.add_argument("folder", type=Path, nargs="?", default=CHECKLISTS, metavar="FOLDER")
    check.add_argument("--write-schema", action="store_true", help="write the JSON Schemas there")
    check.add_argument(
        "--publish", action="store_true", help="note the present versions as published"
    )
    check.set_defaults(command=_check)

    scoring = commands.add_parser("score", help="score cases with a recognised method")
    scoring.add_argument("method", nargs="?", metavar="METHOD")
    scoring.add_argument("file", nargs="?", metavar="FILE", help="default standard input")
    scoring.add_argument("--list", action="store_true", help="name the methods")
    scoring.add_argument("--steps", action="store_true", help="print the working as well")
    scoring.set_defaults(command=_score)
    return parser


def _add_report(report: argparse.ArgumentParser) -> None:
    report.add_argument("file", metavar="FILE", help="a JSON file, or - for standard input")
    _language(report)
    report.add_argument("--audience", choices=get_args(Audience), default="employer")
    report.add_argument("--output", type=Path, required=True, metavar="report.pdf",
                        help="its ending chooses the format: .pdf, .docx, .html, .xlsx")  # fmt: skip
    report.add_argument("--format", choices=FORMATS, help="for a name with another ending")
    report.add_argument("--card", action="store_true",
                        help="the settings card alone: a .pdf of one A6 page, or an .html page")  # fmt: skip
    report.set_defaults(command=_report)


def _language(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--language", choices=LANGUAGES, help="default: the assessment's own")


def _house(settings: Settings) -> "House":
    from ergocheck.assessments import House
    from ergocheck.storage import Store, migrate

    migrate(settings.database_url)
    store = Store(settings.database_url, read_checklist, read_adjustments)
    store.check()
    return House(store, _library(), lambda: datetime.now(UTC), settings.public_address)


def _library() -> Library:
    library = Library.read(CHECKLISTS)
    for problem in library.problems:
        print(f"ergocheck: left out, {_line([problem])}", file=sys.stderr)
    return library


def _serve(arguments: argparse.Namespace) -> int:
    from waitress.server import create_server

    from ergocheck.web import create_app
    from ergocheck.web.access import print_code

    settings = read(host=arguments.host, port=arguments.port)
    server = create_server(
        create_app(settings, _house(settings)),
        sockets=_listening(settings.host, settings.port), threads=8, ident=None,
    )  # fmt: skip
    print(f"ErgoCheck runs at {' and '.join(settings.addresses)} (Ctrl+C stops it)", flush=True)
    if settings.access_code:
        print_code(settings.access_code)
    server.run()
    return 0


def _listening(host: str, port: int) -> list[socket]:
    try:
        return listening(host, port)
    except OSError as error:
        if isinstance(error, gaierror) or error.errno == EADDRNOTAVAIL:
            raise SettingsRefused(f"--host: {host} is not an address of this machine") from error
        why = os.strerror(error.errno or 0)
        raise SettingsRefused(f"--port: {port} cannot be used ({why}); choose another") from error


def _read_file(name: str) -> Assessment:
    try:
        text = sys.stdin.read() if name == "-" else Path(name).read_text(encoding="utf-8")
        raw = json.loads(text)
    except OSError as error:
        raise refused("FILE", f"a file that can be read, not {name}") from error
    except (ValueError, RecursionError) as error:  # a number of 5,000 digits is a ValueError too
        raise refused("FILE", f"JSON in UTF-8 ({error})") from error
    return _from_raw(raw)


def _from_raw(raw: object) -> Assessment:
    library = _library()
    today = datetime.now(UTC).date()
    return read_assessment(raw, library.checklists, library.adjustments, today=today)


def _assess(arguments: argparse.Namespace) -> int:
    assessment = _read_file(arguments.file)
    _print_json(write_result(evaluate(assessment), texts_for(assessment.language)))
    return 0


def _print_json(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False))


def _report(arguments: argparse.Namespace) -> int:
    form = arguments.format or _format_of(arguments.output)
    assessment = _read_file(arguments.file)
    language: Language = arguments.language or assessment.language
    if arguments.card:
        _write(arguments.output, _card(assessment, form, language))
        return 0
    _write(arguments.output, _made(assessment, form, language, arguments.audience))
    return 0


def _format_of(file: Path) -> Format:
    ending = file.suffix.lower().removeprefix(".")
    known = next((form for form in FORMATS if form == ending), None)
    if known is None:
        endings = ", ".join(f".{form}" for form in FORMATS)
        raise refused("--output", f"a name that ends in one of {endings}, or --format")
    return known


def _made(assessment: Assessment, form: Format, language: Language, audience: Audience) -> bytes:
    from ergocheck.report.formats import write

    return write(evaluate(assessment), form, language=language, audience=audience).content


def _card(assessment: Assessment, form: Format, language: Language) -> bytes:
    from ergocheck.report import settingscard

    if form not in ("pdf", "html"):
        raise refused("--output", "a name that ends in .pdf or .html for the card")
    result = evaluate(assessment)
    document = settingscard.document(result, language=language, address=public_address())
    if document is None:
        raise refused("person", "a stature or measured heights: the card rests on them")
    return settingscard.pdf(document) if form == "pdf" else settingscard.html(document)


def _write(file: Path, content: bytes) -> None:
    try:
        file.write_bytes(content)
    except OSError as error:
        raise refused("--output", f"a file that can be written ({error.strerror})") from error


def _demo(arguments: argparse.Namespace) -> int:
    raw = {**SAMPLE, "language": arguments.language or "nl"}
    assessment = _from_raw(raw)
    written = write_assessment(assessment)
    file = Path("ergocheck-demo.json")
    _write(file, (json.dumps(written, ensure_ascii=False, indent=2) + "\n").encode())
    pdf = Path(report_name(assessment, "employer"))
    _write(pdf, _made(assessment, "pdf", assessment.language, "employer"))
    print(f"{file}\n{pdf}")
    return 0


def _export(arguments: argparse.Namespace) -> int:
    from ergocheck.storage import HOME

    house = _house(read())
    _print_json(write_assessment(house.store.get(HOME, arguments.id)))
    return 0


def _check(arguments: argparse.Namespace) -> int:
    folder: Path = arguments.folder
    if not folder.is_dir():
        raise InputRefused(Problem("FOLDER", "expected", {"expected": "a folder of checklists"}))
    library = Library.read(folder)
    for problem in library.problems:
        print(f"ergocheck: {_line([problem])}", file=sys.stderr)
    if library.problems:
        return BAD_INPUT
    if arguments.write_schema:
        for name, text in schemas().items():
            _write(folder / name, text.encode())
    if arguments.publish:
        _write(folder / PUBLISHED, publish(folder).encode())
    for checklist in library.checklists.values():
        questions = sum(1 for _ in checklist.walk())
        print(f"{checklist.id} version {checklist.version}: {questions} questions")
    return 0


def _score(arguments: argparse.Namespace) -> int:
    return score.run(
        arguments.method,
        arguments.file,
        list_methods=arguments.list,
        steps=arguments.steps,
        stdin=sys.stdin.buffer,
        stdout=sys.stdout,
        stderr=sys.stderr,
    )
