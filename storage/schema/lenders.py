"""Lenders: tenants, their keys, settings and idempotent calls."""

from sqlalchemy import JSON, Column, Integer, LargeBinary, String, Table, text

from storage.columns import Instant
from storage.schema.base import id_column, lender_column, metadata

EVERYTHING = '["push", "review", "read-documents", "admin"]'
"""What keys may be used for that were made before keys had scopes."""

lenders = Table(
    "lenders",
    metadata,
    id_column(primary_key=True),
    Column("slug", String(40), nullable=False, unique=True),
    Column("names", JSON, nullable=False),
    Column("country", String(2), nullable=False),
    Column("zone", String(64), nullable=False),
    Column("locale", String(16), nullable=False),
    Column("policy", JSON, nullable=False),
    Column("usual_days", JSON, nullable=False, server_default=text("'{}'")),
    Column("created_at", Instant, nullable=False),
)

lender_keys = Table(
    "lender_keys",
    metadata,
    id_column(primary_key=True),
    lender_column(),
    Column("secret_index", LargeBinary, nullable=False, unique=True),
    Column("hint", String(16), nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("expires_at", Instant),
    Column("revoked_at", Instant),
    Column("last_used_at", Instant),
    Column("name", String(60), nullable=False, server_default=text("''")),
    Column("scopes", JSON, nullable=False, server_default=text(f"'{EVERYTHING}'")),
    Column("signing_sealed", LargeBinary),
)

idempotency_keys = Table(
    "idempotency_keys",
    metadata,
    lender_column(primary_key=True),
    Column("key", String(255), primary_key=True),
    Column("fingerprint", LargeBinary, nullable=False),
    Column("status", Integer),
    Column("answer", JSON),
    Column("created_at", Instant, nullable=False, index=True),
)

own_texts = Table(
    "own_texts",
    metadata,
    lender_column(primary_key=True),
    Column("locale", String(16), primary_key=True),
    Column("message", String(80), primary_key=True),
    Column("words", String, nullable=False),
)

own_stages = Table(
    "own_stages",
    metadata,
    lender_column(primary_key=True),
    Column("word_key", String(120), primary_key=True),
    Column("word", String(120), nullable=False),
    Column("stage", String(20), nullable=False),
    Column("words", JSON),
    Column("position", Integer, nullable=False),
)

lender_bots = Table(
    "lender_bots",
    metadata,
    lender_column(primary_key=True),
    Column("bot", String(40), nullable=False, unique=True),
    Column("username", String(64), nullable=False),
    Column("token_sealed", LargeBinary, nullable=False),
    Column("secret_sealed", LargeBinary, nullable=False),
    Column("changed_at", Instant, nullable=False),
)
"""The Telegram bots that lenders bring; ``secret`` is what Telegram proves itself by."""
