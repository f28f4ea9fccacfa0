"""Work to be done outside a transaction."""

from sqlalchemy import Column, Index, Integer, LargeBinary, String, Table, text

from storage.columns import Instant
from storage.schema.base import id_column, metadata

tasks = Table(
    "tasks",
    metadata,
    id_column(primary_key=True),
    Column("kind", String(24), nullable=False),
    Column("subject", String(160), nullable=False),
    Column("payload_sealed", LargeBinary),
    Column("state", String(12), nullable=False),
    Column("due_at", Instant, nullable=False),
    Column("leased_until", Instant),
    Column("lease", String(32)),
    Column("attempts", Integer, nullable=False),
    Column("error", String(200)),
    Column("created_at", Instant, nullable=False),
    Column("ended_at", Instant),
    Index(
        "ix_tasks_waiting",
        "due_at",
        sqlite_where=text("state = 'waiting'"),
        postgresql_where=text("state = 'waiting'"),
    ),
    Index(
        "uq_tasks_waiting_subject",
        "kind",
        "subject",
        unique=True,
        sqlite_where=text("state = 'waiting'"),
        postgresql_where=text("state = 'waiting'"),
    ),
)
