"""Staff in chat groups and at other desks: the places, who is who, a topic for each ticket."""

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

staff_groups = Table(
    "staff_groups",
    metadata,
    id_column(primary_key=True),
    id_column("lender_id", ForeignKey("lenders.id")),
    Column("bot", String(40), nullable=False),
    Column("chat", String(40)),
    Column("subject", String(24), nullable=False),
    Column("locale", String(16), nullable=False),
    Column("language", String(16), nullable=False),
    Column("papers", Boolean, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("token_index", LargeBinary, unique=True),
    Column("token_until", Instant),
    Column("joined_at", Instant),
    Column("full_at", Instant),
    Column("ended_at", Instant),
    Column("trouble", String(200)),
    Column("lease", String(32)),
    Column("leased_until", Instant),
    Index("ix_staff_groups_chat", "bot", "chat"),
)

staff_chat_users = Table(
    "staff_chat_users",
    metadata,
    id_column("staff_id", ForeignKey("staff.id"), primary_key=True),
    Column("user_index", LargeBinary, unique=True),
    Column("token_index", LargeBinary, unique=True),
    Column("token_until", Instant),
    Column("linked_at", Instant),
)

topics = Table(
    "topics",
    metadata,
    id_column("ticket_id", ForeignKey("tickets.id"), primary_key=True),
    id_column("group_id", ForeignKey("staff_groups.id"), nullable=False),
    Column("thread", Integer),
    Column("position", Integer, nullable=False),
    Column("step", Integer, nullable=False),
    Column("closed", Boolean, nullable=False),
    Index("ix_topics_thread", "group_id", "thread"),
)

topic_posts = Table(
    "topic_posts",
    metadata,
    id_column("group_id", ForeignKey("staff_groups.id"), primary_key=True),
    Column("ref", Integer, primary_key=True, autoincrement=False),
    id_column("ticket_id", ForeignKey("tickets.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("told", String(12)),
    Index("ix_topic_posts_position", "ticket_id", "position"),
)

outside_desks = Table(
    "outside_desks",
    metadata,
    id_column("group_id", ForeignKey("staff_groups.id"), primary_key=True),
    lender_column(index=True),
    id_column("member_id", ForeignKey("staff.id"), nullable=False),
    Column("url", String(1000), nullable=False),
    Column("account", Integer, nullable=False),
    Column("inbox", Integer, nullable=False),
    Column("token_sealed", LargeBinary, nullable=False),
    Column("secret_sealed", LargeBinary, nullable=False),
    Column("polled_at", Instant),
)

outside_threads = Table(
    "outside_threads",
    metadata,
    id_column("ticket_id", ForeignKey("tickets.id"), primary_key=True),
    Column("seen", Integer, nullable=False),
)

topic_papers = Table(
    "topic_papers",
    metadata,
    id_column("ticket_id", ForeignKey("tickets.id"), primary_key=True),
    id_column("file_id", ForeignKey("files.id", ondelete="CASCADE"), primary_key=True),
)

held_words = Table(
    "held_words",
    metadata,
    id_column(primary_key=True),
    id_column("ticket_id", ForeignKey("tickets.id"), nullable=False),
    id_column("staff_id", ForeignKey("staff.id"), nullable=False),
    Column("ref", Integer, nullable=False),
    Column("words_sealed", LargeBinary, nullable=False),
    Column("at", Instant, nullable=False),
)

group_sayings = Table(
    "group_sayings",
    metadata,
    id_column(primary_key=True),
    id_column("group_id", ForeignKey("staff_groups.id"), nullable=False),
    Column("thread", Integer),
    Column("reply_to", Integer),
    Column("content", JSON, nullable=False),
    Column("at", Instant, nullable=False),
    Column("said_at", Instant),
    Index(
        "ix_group_sayings_unsaid",
        "group_id",
        "at",
        sqlite_where=text("said_at IS NULL"),
        postgresql_where=text("said_at IS NULL"),
    ),
)
