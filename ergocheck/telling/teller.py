"""How the methods are spoken of in one language: sentences, numbers, units."""

from dataclasses import dataclass

from ergocheck.domain.answers import Line, Written
from ergocheck.domain.checklist import Lines
from ergocheck.domain.methods.niosh import band
from ergocheck.domain.words import Words
from ergocheck.texts import Texts

MOST_DIGITS = 6


def msg(sentence: str) -> str:
    """Marks a sentence for the catalogues where it is not said on the spot."""
    return sentence


@dataclass(frozen=True)
class Teller:
    """Sentences and figures of one language; lengths in the unit that the reader prefers."""

    texts: Texts
    unit: str = "cm"

    def say(self, sentence: str, **values: object) -> str:
        """A sentence with its values."""
        return self.texts.gettext(sentence).format(**values)

    def say_count(self, one: str, many: str, count: int, **values: object) -> str:
        """A sentence about one or several."""
        return self.texts.ngettext(one, many, count).format(**values)

    def inside(self, text: str) -> str:
        """A text that begins with a capital, within a sentence; a German one begins with a noun."""
        return text if self.texts.language == "de" else text[:1].lower() + text[1:]

    def words(self, words: Words | None) -> str:
        """A text in four languages; nothing where there is none."""
        return words.in_(self.texts.language) if words else ""

    def quantity(self, value: float, unit: str) -> str:
        """A number with its unit, on one line."""
        return self.texts.quantity(value, unit, self.unit)

    def index(self, value: float) -> str:
        """A lifting index, with as many digits as keep it on its side of every limit."""
        seen = (d for d in range(2, MOST_DIGITS) if band(round(value, d)) == band(value))
        return self.texts.number(value, next(seen, MOST_DIGITS))

    def several(self, names: list[str]) -> str:
        """Names in a row."""
        return ", ".join(self.quoted(name) for name in names)

    def quoted(self, name: str) -> str:
        """A name in the quotation marks of the language."""
        return self.say("“{word}”", word=name)

    def line(self, question: Lines, line: Line) -> str:
        """What a line is called: its first column."""
        return typed_name(question, line) or self.say("Without a name")


def typed_name(question: Lines, line: Line) -> str:
    """What somebody called a line, in the language of the walk; "" where it has no name."""
    cell = line.cells.get(question.columns[0].id)
    return cell.text if isinstance(cell, Written) else ""
