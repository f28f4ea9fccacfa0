"""Who did what, chained."""

from sqlalchemy import JSON, Column, Index, Integer, LargeBinary, String, Table, text

from storage.columns import Instant
from storage.schema.base import metadata

audit_heads = Table(
    "audit_heads",
    metadata,
    Column("chain", String(32), primary_key=True),
    Column("entry", Integer, nullable=False),
    Column("hash", LargeBinary, nullable=False),
)

audit = Table(
    "audit",
    metadata,
    Column("chain", String(32), primary_key=True),
    Column("entry", Integer, primary_key=True),
    Column("at", Instant, nullable=False),
    Column("actor", String(80), nullable=False),
    Column("action", String(40), nullable=False),
    Column("subject", String(80), nullable=False),
    Column("details", JSON, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    Index(
        "ix_audit_deletions",
        "chain",
        "entry",
        sqlite_where=text("action = 'file-deleted'"),
        postgresql_where=text("action = 'file-deleted'"),
    ),
)
