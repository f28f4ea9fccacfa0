"""When borrowers last looked at their applications."""

from sqlalchemy import Column, ForeignKey, Table

from storage.columns import Instant
from storage.schema.base import id_column, metadata

visits = Table(
    "visits",
    metadata,
    id_column(
        "application_id", ForeignKey("applications.id", ondelete="CASCADE"), primary_key=True
    ),
    id_column(
        "borrower_id", ForeignKey("borrowers.id", ondelete="CASCADE"), primary_key=True, index=True
    ),
    Column("at", Instant, nullable=False),
    Column("before", Instant),
)
