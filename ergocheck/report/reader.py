"""Who reads the report: the language, the audience, and how things are said to them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from string import Formatter

from ergocheck.domain.actions import Action, Solved, actions, solved
from ergocheck.domain.advice import Result
from ergocheck.domain.levels import Range
from ergocheck.domain.stepped import in_steps
from ergocheck.domain.words import HELD, NO_BREAK, Language, Words
from ergocheck.report.blocks import Audience, Badge, Run, Runs
from ergocheck.texts import Texts, texts_for

NUMBERS = 12
SHORT_NAME = 24
"""Characters of a name that is not parted over two lines."""
ARTICLE = re.compile(
    r"(?i)\b(?:the|an?|de|het|een|le|la|les|du|des|der|die|das|den|dem|ein|eine|im|am) (?=\w)"
)


def msg(sentence: str) -> str:
    """Marks a sentence for the catalogues where it is not said on the spot."""
    return sentence


SMALL = msg("None One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve")


@dataclass(frozen=True)
class Reader:
    """One reader of one result. `made` is the day the report is made: it tells what is late.

    `address` is where this installation is reached by everybody, empty where nowhere.
    """

    result: Result
    language: Language
    audience: Audience
    made: date | None = None
    address: str = ""

    @cached_property
    def texts(self) -> Texts:
        """Sentences, numbers and dates in the reader's language."""
        return texts_for(self.language)

    @property
    def is_employee(self) -> bool:
        """Whether the person at the workplace reads it."""
        return self.audience == "employee"

    @property
    def is_employer(self) -> bool:
        """Whether the employer reads it: no body measure, no health answer."""
        return self.audience == "employer"

    @cached_property
    def seen(self) -> Result:
        """The result with the numbers that this reader may know of a body; judge by `result`."""
        return in_steps(self.result) if self.is_employer else self.result

    def say(self, sentence: str, **values: object) -> str:
        """A sentence in the reader's language."""
        return self.texts.gettext(sentence).format(**values)

    def say_count(self, one: str, many: str, count: int, **values: object) -> str:
        """A sentence about so many; `{count}` is a word up to twelve, capital where a sentence begins."""
        template = self.texts.ngettext(one, many, count)
        word = self.number_word(count)
        if count <= NUMBERS:
            template = template.replace(f"{{count}}{NO_BREAK}", "{count} ")
        begins = template.startswith("{count}") or (
            self.language == "de" and ": {count}" in template
        )
        shown = word if begins else word[:1].lower() + word[1:]
        return template.format(count=shown, **values)

    def rich(self, sentence: str, **values: Run | str) -> Runs:
        """A sentence whose values may be runs of their own: a level in bold."""
        return tuple(self._runs(self.texts.gettext(sentence), values))

    def words(self, words: Words | None) -> str:
        """A text of a checklist in the reader's language; nothing where there is none."""
        return words.in_(self.language) if words else ""

    @property
    def walked(self) -> str:
        """The language in which things were typed, empty where it is the reader's own."""
        walked = self.result.assessment.language
        return "" if walked == self.language else walked

    def typed(self, text: str, *, bold: bool = False, soft: bool = False) -> Runs:
        """What somebody typed, in the language of the walk: it is broken and read aloud as such."""
        return (Run(text, bold, soft, self.walked),)

    def quantity(self, value: float, unit: str) -> str:
        """A number with its unit, kept on one line."""
        return self.texts.quantity(value, unit)

    def number_word(self, count: int) -> str:
        """A count as a word with a capital, up to twelve, else in figures."""
        return _number_words(self)[count] if count <= NUMBERS else self.texts.number(count)

    def level_words(self, level: Range) -> str:
        """A level in a list behind something else."""
        words = self.texts.range(level)
        return words[:1].lower() + words[1:]

    def quoted(self, words: str) -> str:
        """Words in the quotation marks of the language."""
        return self.say("“{word}”", word=words)

    def badge(self, level: Range | int) -> Badge:
        """The badge of a level."""
        held = Range(level, level) if isinstance(level, int) else level
        return Badge(held, self.texts.range(held))

    def change(self, was: Range | int, becomes: Range | int) -> Badge:
        """The badge of a level before and after."""
        before, after = self.badge(was), self.badge(becomes)
        return Badge(after.level, after.words, before.level, before.words)

    @cached_property
    def solved(self) -> tuple[Solved, ...]:
        """What was solved during the visit."""
        return solved(self.result)

    @cached_property
    def actions(self) -> tuple[Action, ...]:
        """What remains to be done or decided, the most severe first."""
        return actions(self.result)

    @property
    def decisions(self) -> tuple[Action, ...]:
        """What the employer has to decide, what nobody took on included."""
        return tuple(a for a in self.actions if a.decided_by == "employer")

    @property
    def own(self) -> tuple[Action, ...]:
        """What the employee does."""
        return tuple(a for a in self.actions if a.decided_by == "employee")

    @property
    def place(self) -> str:
        """What the workplace is called within a sentence; a short name stays on one line."""
        name = _on_one_line(self.result.assessment.workplace.name.strip())
        return self.say("{workplace}", workplace=name) if name else self.say("this workplace")

    @property
    def today(self) -> date:
        """The day that counts for what is late."""
        return self.made or self.result.assessment.date

    def _runs(self, template: str, values: dict[str, Run | str]) -> Iterator[Run]:
        for literal, name, _, _ in Formatter().parse(template):
            if literal:
                yield Run(literal)
            if name is not None:
                value = values[name]
                yield value if isinstance(value, Run) else Run(value)


def _on_one_line(name: str) -> str:
    """A short name in one piece; in a longer one an article and a number stay with their word."""
    if len(name) <= SHORT_NAME:
        return name.replace(" ", NO_BREAK)
    return HELD.sub(_held, ARTICLE.sub(_held, name))


def _held(found: re.Match[str]) -> str:
    return found[0].replace(" ", NO_BREAK)


def _number_words(reader: Reader) -> list[str]:
    return reader.say(SMALL).split()
