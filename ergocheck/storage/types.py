"""Column types: moments in UTC, and identities."""

from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy import DateTime, Dialect, Uuid
from sqlalchemy.types import TypeDecorator

Id = Uuid[UUID]


class Moment(TypeDecorator[datetime]):
    """A moment in UTC. SQLite forgets time zones, so one without a zone is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The moment in UTC, as the column keeps it."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        inside = value.astimezone(UTC)
        return inside.replace(tzinfo=None) if dialect.name == "sqlite" else inside

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The moment, in UTC again."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value.astimezone(UTC)
