"""What a page of ours is opened with."""

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, LargeBinary, String, Table

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

uploads = Table(
    "uploads",
    metadata,
    id_column(primary_key=True),
    id_column("page_link_id", ForeignKey("page_links.id"), nullable=False, index=True),
    id_column("conversation_id", ForeignKey("conversations.id"), nullable=False),
    id_column("need_id", ForeignKey("needs.id")),
    Column("name_sealed", LargeBinary, nullable=False),
    Column("key_sealed", LargeBinary, nullable=False),
    Column("password_sealed", LargeBinary),
    Column("media_type", String(80), nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("album", String(80), nullable=False),
    Column("album_left", Integer, nullable=False),
    Column("outcome", String(20)),
    Column("created_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False, index=True),
)

upload_parts = Table(
    "upload_parts",
    metadata,
    id_column("upload_id", ForeignKey("uploads.id"), primary_key=True),
    Column("start", BigInteger, primary_key=True),
    Column("place", String(80), nullable=False, unique=True),
    Column("size", BigInteger, nullable=False),
    Column("sha256", String(64), nullable=False),
)

usage = Table(
    "usage",
    metadata,
    Column("subject", String(32), primary_key=True),
    Column("bytes", BigInteger, nullable=False),
)
