"""Borrowers, applications, and what was stated of them."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    UniqueConstraint,
    text,
)

from storage.columns import Amount, Instant
from storage.schema.base import id_column, lender_column, metadata

borrowers = Table(
    "borrowers",
    metadata,
    id_column(primary_key=True),
    lender_column(),
    Column("reference", String(120)),
    id_column("data_key_id", nullable=False),
    Column("name_sealed", LargeBinary),
    Column("phone_sealed", LargeBinary),
    Column("phone_index", LargeBinary),
    Column("identity_sealed", LargeBinary),
    Column("identity_index", LargeBinary),
    Column("locale", String(16)),
    Column("created_at", Instant, nullable=False),
    Column("updated_at", Instant, nullable=False),
    UniqueConstraint("lender_id", "reference"),
    Index(None, "phone_index"),
    Index(None, "identity_index"),
)

applications = Table(
    "applications",
    metadata,
    id_column(primary_key=True),
    lender_column(),
    Column("number", String(64), nullable=False),
    Column("number_key", String(64), nullable=False),
    Column("product", JSON, nullable=False),
    Column("amount", Amount),
    Column("currency", String(3)),
    Column("applied_on", Date),
    Column("stage", String(20), nullable=False),
    Column("stage_since", Instant, nullable=False),
    Column("stage_words", JSON),
    id_column("data_key_id", nullable=False),
    Column("decision_sealed", LargeBinary),
    Column("collection", String(20), nullable=False),
    Column("collection_stated", Boolean, nullable=False, server_default=text("false")),
    Column("disbursed_on", Date),
    Column("disbursed_amount", Amount),
    Column("sequence", BigInteger, nullable=False),
    Column("confirmed_at", Instant, nullable=False),
    Column("version", Integer, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("updated_at", Instant, nullable=False),
    Column("traits", JSON(none_as_null=True)),
    UniqueConstraint("lender_id", "number_key"),
)

parties = Table(
    "parties",
    metadata,
    id_column("application_id", ForeignKey("applications.id"), primary_key=True),
    id_column("borrower_id", ForeignKey("borrowers.id"), primary_key=True, index=True),
    Column("role", String(24), nullable=False),
)

stage_history = Table(
    "stage_history",
    metadata,
    id_column("application_id", ForeignKey("applications.id"), primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("stage", String(20), nullable=False),
    Column("since", Instant, nullable=False),
    Column("correction", Boolean, nullable=False),
    Column("recorded_at", Instant, nullable=False),
    Column("warning", String(40)),
)

pushes = Table(
    "pushes",
    metadata,
    id_column("application_id", ForeignKey("applications.id"), primary_key=True),
    Column("sequence", BigInteger, primary_key=True, autoincrement=False),
    Column("fingerprint", LargeBinary, nullable=False),
    Column("body_sealed", LargeBinary, nullable=False),
    Column("outcome", String(16), nullable=False),
    Column("received_at", Instant, nullable=False),
    Column("warning", String(40)),
)
