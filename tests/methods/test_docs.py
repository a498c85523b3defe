"""docs/methods.md says how many cases prove each method; the figures come from these tests.

python -m tests.methods.test_docs      writes them
"""

from pathlib import Path

from ergocheck.domain.methods import METHODS
from tests.methods.cases import EXAMPLES, SOUND
from tests.methods.test_boundaries import LIMITS, RANGES
from tests.methods.test_hostile import paths, wrong_values
from tests.methods.test_second import CASES, EVALUATE

PAGE = Path(__file__).parents[2] / "docs" / "methods.md"
BEGIN, END = "<!-- figures: begin -->\n", "<!-- figures: end -->\n"
AGREED = dict.fromkeys(("niosh", "niosh-multi", *EVALUATE), CASES)


def figures() -> str:
    """The table of cases per method."""
    lines = [
        "| method | examples | of them published | limits, both sides | ranges and refusals | wrong values refused "
        "| random cases agreeing with a second evaluation |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for method in METHODS:
        published = sum(e["status"].startswith("published") for e in EXAMPLES[method])
        limits = sum(name == method for name, *_ in LIMITS)
        ranges = sum(name == method for name, *_ in RANGES)
        tried = [f for _, _, f in paths(method) if method != "mac" or f.name in SOUND["mac"]]
        wrong = sum(1 for f in tried for _ in wrong_values(f))
        agreed = f"{AGREED[method]:,}" if method in AGREED else "–"
        counts = (len(EXAMPLES[method]), published, limits, ranges, wrong)
        lines.append(f"| `{method}` | {' | '.join(map(str, counts))} | {agreed} |")
    return "\n".join(lines) + "\n"


def with_figures(text: str) -> str:
    before, _, rest = text.partition(BEGIN)
    return before + BEGIN + figures() + END + rest.partition(END)[2]


def test_page_holds_the_figures() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert text == with_figures(text), "python -m tests.methods.test_docs"
    for method in METHODS.values():
        assert f"`{method.id}`" in text
        assert method.citation in text


if __name__ == "__main__":
    PAGE.write_text(with_figures(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
