"""The tables. They carry no rules; what may be written where is said in `store`.

`organisation_id` leads the key of everything that belongs to an organisation, and every foreign
key to it, so no row can point into another organisation. Who a person is stands apart from the
workplace, and what concerns health in a table of its own.
"""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    Double,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from ergocheck.storage.types import Id, Moment

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(referred_table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


def _of_assessment() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(
        ["organisation_id", "assessment_id"],
        ["assessments.organisation_id", "assessments.id"],
        ondelete="CASCADE",
    )


def _owned(*more: Column[object]) -> list[Column[object]]:
    return [
        Column("organisation_id", Id, primary_key=True),
        Column("assessment_id", Id, primary_key=True),
        *more,
    ]


# The text of every checklist and adjustments file an assessment was made with; nobody's own.
texts = Table(
    "texts",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("text", Text, nullable=False),
)

assessments = Table(
    "assessments",
    metadata,
    Column("organisation_id", Id, primary_key=True),
    Column("id", Id, primary_key=True),
    Column("date", Date, nullable=False),
    Column("language", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("corrects", Id),
    Column("employer", Text, nullable=False),
    Column("site", Text, nullable=False),
    Column("workplace", Text, nullable=False),
    Column("country", Text, nullable=False),
    Column("assessor", Text, nullable=False),
    Column("qualification", Text, nullable=False),
    Column("adjustments", ForeignKey("texts.sha256"), nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("changed_at", Moment, nullable=False),
    ForeignKeyConstraint(
        ["organisation_id", "corrects"], ["assessments.organisation_id", "assessments.id"]
    ),
    UniqueConstraint("organisation_id", "corrects"),
    Index(None, "organisation_id", "changed_at"),
)

persons = Table(
    "persons",
    metadata,
    *_owned(),
    Column("name", Text, nullable=False),
    Column("sex", Text, nullable=False),
    Column("varifocals", Boolean, nullable=False),
    Column("stature", Double),
    Column("shoe_height", Double),
    Column("popliteal_height", Double),
    Column("seated_elbow_height", Double),
    Column("seated_eye_height", Double),
    Column("standing_elbow_height", Double),
    Column("standing_eye_height", Double),
    Column("thigh_top_height", Double),
    Column("buttock_popliteal_length", Double),
    Column("elbow_rest_height", Double),
    _of_assessment(),
)

chosen_checklists = Table(
    "chosen_checklists",
    metadata,
    *_owned(Column("position", Integer, primary_key=True)),
    Column("checklist", Text, nullable=False),
    Column("sha256", ForeignKey("texts.sha256"), nullable=False),
    _of_assessment(),
)


def _answers(name: str) -> Table:
    return Table(
        name,
        metadata,
        *_owned(Column("id", Id, primary_key=True)),
        Column("revision", Integer, nullable=False),
        Column("question", Text, nullable=False),
        Column("row", Text),
        Column("value", JSON(none_as_null=True)),
        Column("based_on", Id),
        Column("device_time", Text, nullable=False),
        Column("received_at", Moment, nullable=False),
        _of_assessment(),
        UniqueConstraint("organisation_id", "assessment_id", "revision"),
    )


answers = _answers("answers")
health_answers = _answers("health_answers")

doors = Table(
    "doors",
    metadata,
    *_owned(Column("revision", Integer, primary_key=True, autoincrement=False)),
    Column("id", Id, nullable=False),
    Column("withdrawn", Boolean, nullable=False),
    Column("question", Text, nullable=False),
    Column("row", Text),
    Column("adjustment", Text, nullable=False),
    Column("door", Text, nullable=False),
    Column("answer", JSON(none_as_null=True)),
    Column("before", JSON(none_as_null=True)),
    Column("after", JSON(none_as_null=True)),
    Column("owner", Text, nullable=False),
    Column("due", Date),
    Column("cost", Text),
    Column("received_at", Moment, nullable=False),
    _of_assessment(),
)

signatures = Table(
    "signatures",
    metadata,
    *_owned(),
    Column("name", Text, nullable=False),
    Column("qualification", Text, nullable=False),
    Column("ink", Text, nullable=False),
    Column("at", Moment, nullable=False),
    _of_assessment(),
)

reports = Table(
    "reports",
    metadata,
    *_owned(
        Column("language", String(8), primary_key=True),
        Column("audience", String(16), primary_key=True),
        Column("fingerprint", String(16), primary_key=True),
    ),
    Column("made_at", Moment, nullable=False),
    _of_assessment(),
    Index(None, "organisation_id", "fingerprint"),
)
