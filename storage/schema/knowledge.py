"""What lenders say of themselves: their own questions and answers, and their branches."""

from sqlalchemy import JSON, Column, Float, Integer, String, Table

from storage.schema.base import lender_column, metadata

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
