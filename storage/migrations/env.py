"""Run by Alembic, inside the transaction that `storage.migrations` has opened."""

from alembic import context

from storage import schema

context.configure(
    connection=context.config.attributes["connection"], target_metadata=schema.metadata
)
context.run_migrations()
