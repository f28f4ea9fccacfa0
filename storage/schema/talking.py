"""What staff work with while they talk: canned replies, drafts, mentions, tags, plans."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    LargeBinary,
    String,
    Table,
    text,
)

from storage.columns import Instant
from storage.schema.base import id_column, lender_column, metadata

canned_replies = Table(
    "canned_replies",
    metadata,
    id_column(primary_key=True),
    lender_column(index=True),
    Column("name", String(80), nullable=False),
    Column("subject", String(24), nullable=False),
    Column("words", JSON, nullable=False),
    Column("steps", JSON, nullable=False, server_default=text("'[]'")),
    Column("changed_at", Instant, nullable=False),
    Column("ended_at", Instant),
)

canned_files = Table(
    "canned_files",
    metadata,
    id_column(primary_key=True),
    id_column("reply_id", ForeignKey("canned_replies.id"), nullable=False, index=True),
    lender_column(),
    Column("place", String(80), nullable=False, unique=True),
    Column("key_sealed", LargeBinary, nullable=False),
    Column("name_sealed", LargeBinary, nullable=False),
    Column("media_type", String(80), nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("sha256", String(64), nullable=False),
)

ticket_drafts = Table(
    "ticket_drafts",
    metadata,
    id_column("ticket_id", ForeignKey("tickets.id"), primary_key=True),
    id_column("staff_id", ForeignKey("staff.id"), primary_key=True),
    Column("words_sealed", LargeBinary, nullable=False),
    Column("at", Instant, nullable=False),
)

ticket_mentions = Table(
    "ticket_mentions",
    metadata,
    id_column("staff_id", ForeignKey("staff.id"), primary_key=True),
    id_column("ticket_id", ForeignKey("tickets.id"), primary_key=True),
    Column("at", Instant, nullable=False),
    Column("seen_at", Instant),
)

ticket_tags = Table(
    "ticket_tags",
    metadata,
    id_column("ticket_id", ForeignKey("tickets.id"), primary_key=True),
    Column("tag", String(40), primary_key=True),
    Index("ix_ticket_tags_tag", "tag", "ticket_id"),
)

planned_messages = Table(
    "planned_messages",
    metadata,
    id_column(primary_key=True),
    id_column("ticket_id", ForeignKey("tickets.id"), nullable=False, index=True),
    id_column("staff_id", ForeignKey("staff.id"), nullable=False),
    Column("words_sealed", LargeBinary, nullable=False),
    Column("planned_at", Instant, nullable=False),
    Column("due_at", Instant, nullable=False),
    Column("unless_heard", Boolean, nullable=False),
    Column("state", String(12), nullable=False),
    Index(
        "ix_planned_messages_due_at",
        "due_at",
        sqlite_where=text("state = 'waiting'"),
        postgresql_where=text("state = 'waiting'"),
    ),
)

ticket_presences = Table(
    "ticket_presences",
    metadata,
    id_column("ticket_id", ForeignKey("tickets.id"), primary_key=True),
    id_column("staff_id", ForeignKey("staff.id"), primary_key=True),
    Column("seen_at", Instant, nullable=False),
    Column("typing_at", Instant),
)

sent_files = Table(
    "sent_files",
    metadata,
    id_column(primary_key=True),
    id_column("conversation_id", ForeignKey("conversations.id"), nullable=False, index=True),
    Column("token_index", LargeBinary, nullable=False, unique=True),
    Column("place", String(80), nullable=False, unique=True),
    Column("key_sealed", LargeBinary, nullable=False),
    Column("name_sealed", LargeBinary, nullable=False),
    Column("media_type", String(80), nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("sent_by", String(80), nullable=False),
    Column("sent_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
)
