"""Reports that were made: whose each fingerprint is, also after the assessment changed."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the table, empty: of earlier reports nothing was noted."""
    op.create_table(
        "reports",
        sa.Column("organisation_id", sa.Uuid, primary_key=True),
        sa.Column("assessment_id", sa.Uuid, primary_key=True),
        sa.Column("language", sa.String(8), primary_key=True),
        sa.Column("audience", sa.String(16), primary_key=True),
        sa.Column("fingerprint", sa.String(16), primary_key=True),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id", "assessment_id"],
            ["assessments.organisation_id", "assessments.id"],
            ondelete="CASCADE",
        ),
    )
    op.create_index(
        "ix_reports_organisation_id_fingerprint", "reports", ["organisation_id", "fingerprint"]
    )


def downgrade() -> None:
    """Forget them."""
    op.drop_table("reports")
