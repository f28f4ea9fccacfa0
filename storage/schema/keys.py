"""Data keys, which seal everything else that is personal."""

from sqlalchemy import Column, LargeBinary, String, Table

from storage.columns import Instant
from storage.schema.base import id_column, metadata

data_keys = Table(
    "data_keys",
    metadata,
    id_column(primary_key=True),
    Column("wrapping", String(40), nullable=False),
    Column("wrapped", LargeBinary, nullable=False),
    Column("created_at", Instant, nullable=False),
)
