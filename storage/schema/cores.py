"""Lending cores that are read back: where each lender's Apache Fineract answers."""

from sqlalchemy import Column, LargeBinary, String, Table

from storage.columns import Instant
from storage.schema.base import lender_column, metadata

fineract_cores = Table(
    "fineract_cores",
    metadata,
    lender_column(primary_key=True),
    Column("address", String(1000), nullable=False),
    Column("tenant", String(100), nullable=False),
    Column("username", String(100), nullable=False),
    Column("password_sealed", LargeBinary, nullable=False),
    Column("updated_at", Instant, nullable=False),
)
