"""Runs the steps on the connection that `migrate` hands over; there is no ini file."""

from alembic import context

from ergocheck.storage.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
