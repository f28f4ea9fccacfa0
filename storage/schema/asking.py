"""What lenders keep for asking: packs and rules, and document types of their own."""

from sqlalchemy import JSON, Column, ForeignKey, Integer, String, Table

from storage.columns import Instant
from storage.schema.base import id_column, lender_column, metadata

asking_settings = Table(
    "asking_settings",
    metadata,
    lender_column(primary_key=True),
    Column("subject", String(16), primary_key=True),
    Column("content", JSON, nullable=False),
    Column("version", Integer, nullable=False),
    Column("updated_at", Instant, nullable=False),
)

own_types = Table(
    "own_types",
    metadata,
    lender_column(primary_key=True),
    Column("code", String(32), primary_key=True),
    Column("content", JSON, nullable=False),
    Column("version", Integer, nullable=False),
    Column("updated_at", Instant, nullable=False),
    Column("used_at", Instant),
)

rule_runs = Table(
    "rule_runs",
    metadata,
    id_column("application_id", ForeignKey("applications.id"), primary_key=True),
    Column("rule", String(40), primary_key=True),
    id_column("borrower_id", primary_key=True),
    Column("at", Instant, nullable=False),
)
"""For whom on which application a rule has spoken: it does so once."""
