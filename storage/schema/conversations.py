"""Conversations, their links, and what is said in them."""

from sqlalchemy import (
    JSON,
    Boolean,
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

conversations = Table(
    "conversations",
    metadata,
    id_column(primary_key=True),
    Column("channel", String(12), nullable=False),
    Column("bot", String(40), nullable=False),
    Column("chat_index", LargeBinary, nullable=False, unique=True),
    Column("chat_sealed", LargeBinary, nullable=False),
    id_column("data_key_id", nullable=False),
    id_column("lender_id", ForeignKey("lenders.id")),
    Column("locale", String(16), nullable=False),
    Column("locale_chosen", Boolean, nullable=False),
    Column("state", JSON, nullable=False),
    Column("owner", String(40), nullable=False),
    Column("consented", Integer, nullable=False),
    Column("last_position", Integer, nullable=False),
    Column("unreachable_at", Instant),
    Column("notices_off_at", Instant),
    Column("blocked_until", Instant),
    Column("pictures_off_at", Instant),
    Column("pictured", String(16)),
    Column("created_at", Instant, nullable=False),
    Column("last_at", Instant, nullable=False),
)

links = Table(
    "links",
    metadata,
    id_column(primary_key=True),
    id_column("conversation_id", ForeignKey("conversations.id"), nullable=False, index=True),
    id_column("borrower_id", ForeignKey("borrowers.id"), nullable=False, index=True),
    lender_column(),
    Column("method", String(16), nullable=False),
    Column("assurance", Integer, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("ended_at", Instant),
    Column("ended_why", String(24)),
)

inbox = Table(
    "inbox",
    metadata,
    Column("channel", String(12), primary_key=True),
    Column("key", String(120), primary_key=True),
    Column("at", Instant, nullable=False, index=True),
)

messages = Table(
    "messages",
    metadata,
    id_column("conversation_id", ForeignKey("conversations.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("author", String(12), nullable=False),
    Column("state", String(12), nullable=False),
    Column("content_sealed", LargeBinary, nullable=False),
    Column("words_sealed", LargeBinary),
    Column("ref", String(80)),
    Column("about", String(32)),
    Column("at", Instant, nullable=False),
    Column("due_at", Instant),
    Column("leased_until", Instant),
    Column("lease", String(32)),
    Column("attempts", Integer, nullable=False),
    Column("error", String(200)),
    Column("sent_at", Instant),
    Index(
        "ix_messages_queued",
        "conversation_id",
        "position",
        sqlite_where=text("state = 'queued'"),
        postgresql_where=text("state = 'queued'"),
    ),
    Index(
        "ix_messages_dead",
        "at",
        sqlite_where=text("state = 'dead'"),
        postgresql_where=text("state = 'dead'"),
    ),
)

dead_letters = Table(
    "dead_letters",
    metadata,
    id_column(primary_key=True),
    Column("channel", String(12), nullable=False),
    Column("key", String(120), nullable=False),
    id_column("data_key_id", nullable=False),
    Column("content_sealed", LargeBinary, nullable=False),
    Column("error", String(200), nullable=False),
    Column("at", Instant, nullable=False),
)

notices = Table(
    "notices",
    metadata,
    id_column(primary_key=True),
    lender_column(),
    id_column("application_id", ForeignKey("applications.id"), nullable=False),
    id_column("borrower_id", ForeignKey("borrowers.id"), nullable=False),
    Column("kind", String(24), nullable=False),
    Column("subject", String(32), nullable=False),
    Column("at", Instant, nullable=False),
    Column("told_at", Instant),
    Column("telling", String(32)),
    Column("chats", Integer),
    Index(None, "application_id", "borrower_id"),
    Index(
        "ix_notices_untold",
        "borrower_id",
        sqlite_where=text("told_at IS NULL"),
        postgresql_where=text("told_at IS NULL"),
    ),
    Index(
        "ix_notices_telling",
        "telling",
        sqlite_where=text("telling IS NOT NULL"),
        postgresql_where=text("telling IS NOT NULL"),
    ),
)
