"""People who answer: tickets, members of staff, their sessions."""

from sqlalchemy import Column, ForeignKey, LargeBinary, String, Table

from storage.columns import Instant
from storage.schema.base import id_column, metadata

tickets = Table(
    "tickets",
    metadata,
    id_column(primary_key=True),
    id_column("conversation_id", ForeignKey("conversations.id"), nullable=False, index=True),
    id_column("lender_id", ForeignKey("lenders.id")),
    Column("reason", String(24), nullable=False),
    Column("locale", String(16), nullable=False),
    Column("opened_at", Instant, nullable=False),
    Column("closed_at", Instant),
)

staff = Table(
    "staff",
    metadata,
    id_column(primary_key=True),
    id_column("lender_id", ForeignKey("lenders.id")),
    Column("name", String(80), nullable=False),
    Column("secret_index", LargeBinary, nullable=False, unique=True),
    Column("created_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
)

staff_sessions = Table(
    "staff_sessions",
    metadata,
    id_column(primary_key=True),
    id_column("staff_id", ForeignKey("staff.id"), nullable=False, index=True),
    Column("token_index", LargeBinary, nullable=False, unique=True),
    Column("created_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False, index=True),
    Column("ended_at", Instant),
)
