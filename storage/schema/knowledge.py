"""What lenders say of themselves: their own questions and answers, and their branches."""

from sqlalchemy import JSON, Column, Float, Integer, LargeBinary, String, Table, UniqueConstraint

from storage.columns import Instant
from storage.schema.base import id_column, lender_column, metadata

faqs = Table(
    "faqs",
    metadata,
    lender_column(primary_key=True),
    Column("key", String(40), primary_key=True),
    Column("position", Integer, nullable=False),
    Column("questions", JSON, nullable=False),
    Column("answers", JSON, nullable=False),
)

branches = Table(
    "branches",
    metadata,
    lender_column(primary_key=True),
    Column("key", String(40), primary_key=True),
    Column("position", Integer, nullable=False),
    Column("names", JSON, nullable=False),
    Column("addresses", JSON, nullable=False),
    Column("phone", String(40), nullable=False),
    Column("hours", JSON, nullable=False),
    Column("latitude", Float),
    Column("longitude", Float),
)

forms = Table(
    "forms",
    metadata,
    id_column(primary_key=True),
    lender_column(),
    Column("code", String(48), nullable=False),
    Column("locale", String(16), nullable=False),
    Column("place", String(80), nullable=False, unique=True),
    Column("key_sealed", LargeBinary, nullable=False),
    Column("name", String(120), nullable=False),
    Column("media_type", String(40), nullable=False),
    Column("size", Integer, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("pages", Integer),
    Column("updated_at", Instant, nullable=False),
    UniqueConstraint("lender_id", "code", "locale"),
)
