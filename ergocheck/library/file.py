"""The checklist file and the adjustments file as a therapist writes them; also the source of the JSON Schema."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from ergocheck.domain.workplace import Country

Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,63}$")]
Text = Annotated[str, StringConstraints(min_length=1, max_length=2000, strip_whitespace=True)]
Severity = Annotated[int, Field(ge=0, le=3, strict=True)]
Number = Annotated[float, Field(allow_inf_nan=False, strict=True)]
Whether = Annotated[bool, Field(strict=True)]
Interval = tuple[Number, Number]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class WordsPart(_Part):
    """One text in all four languages."""

    nl: Text
    fr: Text
    de: Text
    en: Text


class LawPart(_Part):
    """A clause on the same subject; `unchecked` where its number was not verified."""

    country: Country
    clause: Text
    unchecked: Whether = False


class AdjustPart(_Part):
    """An adjustment, where the answer ends when it is done, and the answers without which it makes no sense."""

    id: Id
    becomes: str | Number | dict[str, Any]
    when: dict[Id, list[Id]] = {}


class OptionPart(_Part):
    """An answer to choose; a judgement's options carry a severity, a fact's none."""

    id: Id
    label: WordsPart
    severity: Severity | None = None
    finding: WordsPart | None = None
    adjust: list[AdjustPart] = []
    feeds: dict[str, str | list[str]] = {}
    picture: Id | None = None


class BandPart(_Part):
    """A severity that starts this far beyond the upper or the lower edge of what is expected."""

    above: Number | None = Field(default=None, ge=0)
    below: Number | None = Field(default=None, ge=0)
    severity: Annotated[int, Field(ge=1, le=3, strict=True)]
    finding: WordsPart
    adjust: list[AdjustPart] = Field(min_length=1)
    feeds: dict[str, str | list[str]] = {}

    @model_validator(mode="after")
    def _one_side(self) -> "BandPart":
        if (self.above is None) == (self.below is None):
            raise ValueError("a band has either above or below")
        return self


Kind = Literal["choice", "many", "measure", "count", "text"]
Unit = Literal["mm", "kg", "deg", "min", "h", "per_min", "per_hour", "per_day", ""]
Reader = Literal["assessor", "employer", "employee"]


class ColumnPart(_Part):
    """A question of one of the simpler kinds; also a column of a line."""

    id: Id
    kind: Kind
    ask: WordsPart
    look: WordsPart | None = None
    why: WordsPart | None = None
    picture: Id | None = None
    item: Id | None = None
    law: list[LawPart] = []
    when: dict[Id, list[Id]] = {}
    na: Whether = False
    optional: Whether = False
    detail: Whether = False
    class_: Literal["workplace", "health"] = Field(default="workplace", alias="class")
    option: list[OptionPart] = []
    unit: Unit | None = None
    per: Literal["hour", "minute", "day"] | None = None
    range: Interval | None = None
    expect: str | Interval | None = None
    band: list[BandPart] = []
    feeds: list[str] = []
    feeds_in_order: dict[str, str | list[str]] = {}
    max: Annotated[int, Field(ge=1, le=100_000, strict=True)] = 2000
    readers: list[Reader] = []


class QuestionPart(ColumnPart):
    """One thing asked; `rows` are lines that the assessor adds."""

    kind: Literal["choice", "many", "measure", "count", "text", "rows"]  # type: ignore[assignment]
    column: list[ColumnPart] = []
    severity_from: Literal["reach", "lifting"] | None = None
    finding: WordsPart | None = None
    add: WordsPart | None = None
    same: (
        Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$")] | None
    ) = None
    adjust: list[AdjustPart] = []
    unless: list[Id] = []

    @model_validator(mode="after")
    def _rows_say_more(self) -> "QuestionPart":
        if self.kind == "rows" and not (self.finding and self.add and self.severity_from):
            raise ValueError("rows have finding, add and severity_from")
        return self


class SectionPart(_Part):
    """Questions that are looked at together."""

    id: Id
    title: WordsPart
    picture: Id
    question: list[QuestionPart] = Field(min_length=1)


class ChecklistFile(_Part):
    """A checklist: one file, all four languages beside each other."""

    id: Id
    version: Annotated[int, Field(ge=1, strict=True)]
    audience: list[Literal["assessor", "employee"]] = Field(min_length=1)
    sources: list[Text] = Field(min_length=1)
    title: WordsPart
    intro: WordsPart | None = None
    section: list[SectionPart] = Field(min_length=1)


class MeasuredPart(_Part):
    """A number that makes sense before and after an adjustment."""

    unit: Literal["mm"]
    label: WordsPart


class AdjustmentPart(_Part):
    """One thing to do about a finding."""

    id: Id
    kind: Literal["adjust", "organise", "buy", "technique", "temporary_aid"]
    text: WordsPart
    how: WordsPart
    picture: Id
    who: Literal["employee", "assessor", "employer"]
    effort: Annotated[int, Field(ge=1, le=3, strict=True)]
    cost: Literal["none", "low", "middle", "high"]
    source: Text
    measure: MeasuredPart | None = None
    footing: Whether = False


class AdjustmentsFile(_Part):
    """All adjustments that questions may name."""

    adjustment: list[AdjustmentPart] = Field(min_length=1)
