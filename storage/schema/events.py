"""What lenders hear of us."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    text,
)

from storage.columns import Instant
from storage.schema.base import id_column, lender_column, metadata

event_heads = Table(
    "event_heads",
    metadata,
    lender_column(primary_key=True),
    Column("position", BigInteger, nullable=False),
)

events = Table(
    "events",
    metadata,
    lender_column(primary_key=True),
    Column("position", BigInteger, primary_key=True, autoincrement=False),
    id_column("id", nullable=False, unique=True),
    Column("kind", String(40), nullable=False),
    Column("lane", String(32), nullable=False),
    Column("subject", String(32), nullable=False),
    id_column("application_id"),
    id_column("need_id"),
    Column("data", JSON, nullable=False),
    Column("at", Instant, nullable=False, index=True),
)

webhooks = Table(
    "webhooks",
    metadata,
    id_column(primary_key=True),
    lender_column(index=True),
    Column("url_sealed", LargeBinary, nullable=False),
    Column("types", JSON, nullable=False),
    Column("secret_sealed", LargeBinary, nullable=False),
    Column("old_secret_sealed", LargeBinary),
    Column("old_secret_until", Instant),
    Column("position", BigInteger, nullable=False),
    Column("failing_since", Instant),
    Column("disabled_at", Instant),
    Column("disabled_why", String(24)),
    Column("created_at", Instant, nullable=False),
    Column("updated_at", Instant, nullable=False),
)

webhook_deliveries = Table(
    "webhook_deliveries",
    metadata,
    id_column("webhook_id", ForeignKey("webhooks.id"), primary_key=True),
    Column("position", BigInteger, primary_key=True, autoincrement=False),
    Column("lane", String(32), nullable=False),
    Column("state", String(12), nullable=False),
    Column("due_at", Instant, nullable=False),
    Column("lease", String(32)),
    Column("attempts", Integer, nullable=False),
    Column("tries", JSON, nullable=False),
    Column("settled_at", Instant),
    Index(
        "ix_webhook_deliveries_waiting",
        "webhook_id",
        "due_at",
        sqlite_where=text("state = 'waiting'"),
        postgresql_where=text("state = 'waiting'"),
    ),
    Index(
        "ix_webhook_deliveries_lane",
        "webhook_id",
        "lane",
        "position",
        sqlite_where=text("settled_at IS NULL"),
        postgresql_where=text("settled_at IS NULL"),
    ),
    Index(
        "ix_webhook_deliveries_dead",
        "webhook_id",
        "position",
        sqlite_where=text("state = 'dead'"),
        postgresql_where=text("state = 'dead'"),
    ),
)
