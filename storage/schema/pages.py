"""What a page of ours is opened with."""

from sqlalchemy import Column, ForeignKey, LargeBinary, String, Table

from storage.columns import Instant
from storage.schema.base import id_column, lender_column, metadata

page_links = Table(
    "page_links",
    metadata,
    id_column(primary_key=True),
    lender_column(),
    Column("purpose", String(16), nullable=False),
    id_column("conversation_id", ForeignKey("conversations.id"), nullable=False, index=True),
    id_column("borrower_id", ForeignKey("borrowers.id"), nullable=False),
    id_column("application_id", ForeignKey("applications.id")),
    id_column("need_id", ForeignKey("needs.id")),
    Column("token_index", LargeBinary, nullable=False, unique=True),
    Column("created_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("used_at", Instant),
    Column("session_index", LargeBinary, unique=True),
    Column("session_ends_at", Instant, index=True),
    Column("stepped_up_at", Instant),
    Column("ended_at", Instant),
)
