"""Files of many applications, on their way in."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    text,
)

from storage.columns import Instant
from storage.schema.base import id_column, lender_column, metadata

imports = Table(
    "imports",
    metadata,
    id_column(primary_key=True),
    lender_column(),
    Column("actor", String(80), nullable=False),
    Column("format", String(8), nullable=False),
    Column("locale", String(16), nullable=False),
    Column("dry_run", Boolean, nullable=False),
    Column("state", String(12), nullable=False),
    Column("place", String(80), nullable=False, unique=True),
    Column("key_sealed", LargeBinary, nullable=False),
    Column("name_sealed", LargeBinary),
    Column("size", BigInteger, nullable=False),
    Column("rows", Integer),
    Column("cursor", Integer, nullable=False),
    Column("counts", JSON, nullable=False),
    Column("problem", String(40)),
    Column("problem_facts", JSON),
    Column("attempts", Integer, nullable=False),
    Column("lease", String(32)),
    Column("leased_until", Instant),
    Column("created_at", Instant, nullable=False, index=True),
    Column("started_at", Instant),
    Column("ended_at", Instant),
    Index(
        "ix_imports_unfinished",
        "lender_id",
        "id",
        sqlite_where=text("ended_at IS NULL"),
        postgresql_where=text("ended_at IS NULL"),
    ),
)

import_faults = Table(
    "import_faults",
    metadata,
    id_column("import_id", ForeignKey("imports.id"), primary_key=True),
    Column("row", Integer, primary_key=True, autoincrement=False),
    Column("faults_sealed", LargeBinary, nullable=False),
)
