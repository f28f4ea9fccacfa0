"""What is asked for, and what answers it."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    UniqueConstraint,
)

from storage.columns import Instant
from storage.schema.base import id_column, lender_column, metadata

needs = Table(
    "needs",
    metadata,
    id_column(primary_key=True),
    lender_column(),
    id_column("application_id", ForeignKey("applications.id"), nullable=False),
    id_column("borrower_id", ForeignKey("borrowers.id"), nullable=False),
    Column("reference", String(120), nullable=False),
    Column("kind", String(12), nullable=False),
    Column("document_type", String(48), nullable=False),
    Column("state", String(16), nullable=False),
    Column("words_sealed", LargeBinary),
    Column("required", Boolean, nullable=False),
    Column("files_min", Integer, nullable=False),
    Column("files_max", Integer, nullable=False),
    Column("period_months", Integer),
    Column("issued_within_days", Integer),
    Column("due_on", Date),
    Column("alternatives", String(120)),
    Column("chat_allowed", Boolean, nullable=False),
    Column("reason", String(24)),
    Column("reason_words_sealed", LargeBinary),
    Column("reason_file_id", String(32)),
    Column("reason_page", Integer),
    Column("answer_sealed", LargeBinary),
    Column("version", Integer, nullable=False),
    Column("requested_at", Instant, nullable=False),
    Column("updated_at", Instant, nullable=False),
    UniqueConstraint("application_id", "reference"),
)

need_history = Table(
    "need_history",
    metadata,
    id_column("need_id", ForeignKey("needs.id"), primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("state", String(16), nullable=False),
    Column("reason", String(24)),
    Column("actor", String(80), nullable=False),
    Column("at", Instant, nullable=False),
)

documents = Table(
    "documents",
    metadata,
    id_column(primary_key=True),
    lender_column(),
    id_column("application_id", ForeignKey("applications.id"), nullable=False, index=True),
    id_column("need_id", ForeignKey("needs.id"), nullable=False, index=True),
    id_column("borrower_id", ForeignKey("borrowers.id"), nullable=False),
    Column("state", String(16), nullable=False),
    Column("received_at", Instant, nullable=False),
    Column("reviewed_at", Instant),
    Column("note_sealed", LargeBinary),
)

files = Table(
    "files",
    metadata,
    id_column(primary_key=True),
    id_column("conversation_id", ForeignKey("conversations.id"), index=True),
    id_column("document_id", ForeignKey("documents.id"), index=True),
    id_column("lender_id", ForeignKey("lenders.id")),
    Column("place", String(80), nullable=False, unique=True),
    Column("key_sealed", LargeBinary, nullable=False),
    Column("name_sealed", LargeBinary, nullable=False),
    Column("media_type", String(40), nullable=False),
    Column("size", Integer, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("album", String(80)),
    Column("channel", String(12), nullable=False),
    Column("inspection", String(12), nullable=False),
    Column("findings", JSON, nullable=False),
    Column("pages", Integer),
    Column("inspected_at", Instant),
    Column("received_at", Instant, nullable=False),
    Column("password_sealed", LargeBinary),
    Column("gone_at", Instant),
    Column("gone_why", String(16)),
    Index(None, "lender_id", "sha256"),
)

file_marks = Table(
    "file_marks",
    metadata,
    id_column("file_id", ForeignKey("files.id", ondelete="CASCADE"), primary_key=True),
    Column("mark_index", LargeBinary, primary_key=True),
    lender_column(),
    Index(None, "lender_id", "mark_index"),
)
