"""From nothing: assessments, answers, doors, signatures, and the texts they were made with."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make every table."""
    op.create_table(
        "texts",
        sa.Column("sha256", sa.String(64), primary_key=True),
        sa.Column("text", sa.Text, nullable=False),
    )
    _assessments()
    _persons()
    _of_assessment(
        "chosen_checklists",
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("checklist", sa.Text, nullable=False),
        sa.Column("sha256", sa.String(64), sa.ForeignKey("texts.sha256"), nullable=False),
    )
    _answers("answers")
    _answers("health_answers")
    _doors()
    _of_assessment(
        "signatures",
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("qualification", sa.Text, nullable=False),
        sa.Column("ink", sa.Text, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
    )


def downgrade() -> None:
    """Back to nothing."""
    for name in ("signatures", "doors", "health_answers", "answers", "chosen_checklists"):
        op.drop_table(name)
    for name in ("persons", "assessments", "texts"):
        op.drop_table(name)


def _of_assessment(name: str, *more: sa.Column[object] | sa.UniqueConstraint) -> None:
    op.create_table(
        name,
        sa.Column("organisation_id", sa.Uuid, primary_key=True),
        sa.Column("assessment_id", sa.Uuid, primary_key=True),
        *more,
        sa.ForeignKeyConstraint(
            ["organisation_id", "assessment_id"],
            ["assessments.organisation_id", "assessments.id"],
            ondelete="CASCADE",
        ),
    )


def _assessments() -> None:
    said = ("employer", "site", "workplace", "country", "assessor", "qualification")
    op.create_table(
        "assessments",
        sa.Column("organisation_id", sa.Uuid, primary_key=True),
        sa.Column("id", sa.Uuid, primary_key=True),
        sa.Column("date", sa.Date, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("corrects", sa.Uuid),
        *(sa.Column(name, sa.Text, nullable=False) for name in said),
        sa.Column("adjustments", sa.String(64), sa.ForeignKey("texts.sha256"), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("changed_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id", "corrects"], ["assessments.organisation_id", "assessments.id"]
        ),
        sa.UniqueConstraint("organisation_id", "corrects"),
    )
    op.create_index(
        "ix_assessments_organisation_id_changed_at",
        "assessments",
        ["organisation_id", "changed_at"],
    )


def _persons() -> None:
    measures = (
        "stature",
        "shoe_height",
        "popliteal_height",
        "seated_elbow_height",
        "seated_eye_height",
        "standing_elbow_height",
        "standing_eye_height",
        "thigh_top_height",
        "buttock_popliteal_length",
        "elbow_rest_height",
    )
    _of_assessment(
        "persons",
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("sex", sa.Text, nullable=False),
        sa.Column("varifocals", sa.Boolean, nullable=False),
        *(sa.Column(name, sa.Double) for name in measures),
    )


def _answers(name: str) -> None:
    _of_assessment(
        name,
        sa.Column("id", sa.Uuid, primary_key=True),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("question", sa.Text, nullable=False),
        sa.Column("row", sa.Text),
        sa.Column("value", sa.JSON),
        sa.Column("based_on", sa.Uuid),
        sa.Column("device_time", sa.Text, nullable=False),
        sa.Column("received_at", MOMENT, nullable=False),
        sa.UniqueConstraint("organisation_id", "assessment_id", "revision"),
    )


def _doors() -> None:
    _of_assessment(
        "doors",
        sa.Column("revision", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("withdrawn", sa.Boolean, nullable=False),
        sa.Column("question", sa.Text, nullable=False),
        sa.Column("row", sa.Text),
        sa.Column("adjustment", sa.Text, nullable=False),
        sa.Column("door", sa.Text, nullable=False),
        sa.Column("answer", sa.JSON),
        sa.Column("before", sa.JSON),
        sa.Column("after", sa.JSON),
        sa.Column("owner", sa.Text, nullable=False),
        sa.Column("due", sa.Date),
        sa.Column("cost", sa.Text),
        sa.Column("received_at", MOMENT, nullable=False),
    )
