"""What may not be deleted, and why."""

from sqlalchemy import Column, ForeignKey, LargeBinary, String, Table, UniqueConstraint

from storage.columns import Instant
from storage.schema.base import id_column, lender_column, metadata

legal_holds = Table(
    "legal_holds",
    metadata,
    id_column(primary_key=True),
    lender_column(),
    id_column("application_id", ForeignKey("applications.id"), nullable=False),
    Column("reference", String(120), nullable=False),
    Column("reason", String(24), nullable=False),
    Column("note_sealed", LargeBinary),
    Column("set_at", Instant, nullable=False),
    Column("set_by", String(80), nullable=False),
    Column("lifted_at", Instant),
    Column("lifted_by", String(80)),
    Column("lifted_note_sealed", LargeBinary),
    UniqueConstraint("application_id", "reference"),
)
