"""What was said and not understood: masked, of nobody in particular, counted, for a time."""

from sqlalchemy import JSON, Column, ForeignKey, Integer, LargeBinary, String, Table

from storage.columns import Instant
from storage.schema.base import id_column, metadata

unanswered = Table(
    "unanswered",
    metadata,
    Column("said_index", LargeBinary, primary_key=True),
    id_column("lender_id", ForeignKey("lenders.id"), index=True),
    Column("language", String(16), nullable=False),
    Column("said_sealed", LargeBinary, nullable=False),
    Column("readings", JSON, nullable=False),
    Column("times", Integer, nullable=False),
    Column("first_at", Instant, nullable=False),
    Column("last_at", Instant, nullable=False, index=True),
)
