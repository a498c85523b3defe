"""What a case may hold and what a walk may feed is kept as a person reads it, one line per field.

python -m tests.methods.test_fields      writes fields.txt anew; read the difference
"""

from collections.abc import Iterator
from pathlib import Path

from ergocheck.domain.methods import FEEDS, METHODS, lifting_line, lines_reach
from ergocheck.domain.methods.areas import Area
from ergocheck.domain.methods.case import Field, Fields, Number, Part, Parts
from ergocheck.domain.methods.fed import AREAS

KEPT = Path(__file__).parent / "fields.txt"
FIELDS = {
    **{method.id: method.fields for method in METHODS.values()},
    "line of lifting": lifting_line.FIELDS,
    "line of reach": lines_reach.FIELDS,
}


def in_words(f: Field) -> str:
    whole = "whole number " if isinstance(f, Number) and f.whole else ""
    return f"{f.name}: {whole}{f.expected}" + ("" if f.required else f"; else {f.default}")


def all_fields(fields: Fields, at: str = "") -> Iterator[str]:
    for f in fields.fields:
        yield f"  {at}{in_words(f)}"
        if isinstance(f, Part | Parts):
            yield from all_fields(f.fields, f"{at}{f.name}.")


def points(area: Area) -> str:
    options = [f"{name} {score}" for name, score in area.base.items()]
    added = [f"{name} {score:+}" for name, score in area.add.items()]
    return f"  {area.name}, {area.low} to {area.high}: {', '.join([*options, *added])}"


def present() -> str:
    """What the fields and the areas say now."""
    lines: list[str] = []
    for name, fields in FIELDS.items():
        lines += [name, *all_fields(fields)]
    for method, areas in AREAS.items():
        lines += [f"areas of {method}", *map(points, areas)]
    plain = {name: takes for name, takes in FEEDS.items() if name.split(".")[0] not in AREAS}
    fed = {name: t if isinstance(t, str) else ", ".join(sorted(t)) for name, t in plain.items()}
    lines += [
        "what a checklist feeds",
        *(f"  {name}: {takes}".rstrip() for name, takes in fed.items()),
    ]
    return "\n".join(lines) + "\n"


def test_fields_and_areas_are_as_kept() -> None:
    assert present().splitlines() == KEPT.read_text(encoding="utf-8").splitlines()


if __name__ == "__main__":
    KEPT.write_text(present(), encoding="utf-8")
