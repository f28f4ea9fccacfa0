"""People who answer: members of staff and their sessions."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Integer,
    LargeBinary,
    String,
    Table,
    text,
)

from storage.columns import Instant
from storage.schema.base import id_column, metadata

staff = Table(
    "staff",
    metadata,
    id_column(primary_key=True),
    id_column("lender_id", ForeignKey("lenders.id")),
    Column("name", String(80), nullable=False),
    Column("role", String(16), nullable=False, server_default="agent"),
    Column("locale", String(16), nullable=False, server_default="en"),
    Column("capacity", Integer, nullable=False, server_default="5"),
    Column("languages", JSON, nullable=False, server_default=text("'[]'")),
    Column("login_index", LargeBinary, unique=True),
    Column("login_sealed", LargeBinary),
    Column("created_at", Instant, nullable=False),
    Column("ended_at", Instant),
)

staff_invitations = Table(
    "staff_invitations",
    metadata,
    id_column(primary_key=True),
    id_column("staff_id", ForeignKey("staff.id"), nullable=False, index=True),
    Column("token_index", LargeBinary, nullable=False, unique=True),
    Column("created_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False, index=True),
    Column("used_at", Instant),
)

staff_credentials = Table(
    "staff_credentials",
    metadata,
    id_column(primary_key=True),
    id_column("staff_id", ForeignKey("staff.id"), nullable=False, index=True),
    Column("kind", String(12), nullable=False),
    Column("label", String(80), nullable=False),
    Column("lookup_index", LargeBinary, unique=True),
    Column("secret_sealed", LargeBinary),
    Column("counter", BigInteger, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("used_at", Instant),
)

staff_sessions = Table(
    "staff_sessions",
    metadata,
    id_column(primary_key=True),
    id_column("staff_id", ForeignKey("staff.id"), nullable=False, index=True),
    Column("token_index", LargeBinary, nullable=False, unique=True),
    Column("standing", String(12), nullable=False),
    Column("browser", String(80), nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("seen_at", Instant, nullable=False),
    Column("proven_at", Instant),
    Column("expires_at", Instant, nullable=False, index=True),
    Column("ended_at", Instant),
    Column("provider", String(32), nullable=False, server_default=""),
)

staff_failures = Table(
    "staff_failures",
    metadata,
    Column("subject_index", LargeBinary, primary_key=True),
    Column("count", Integer, nullable=False),
    Column("last_at", Instant, nullable=False, index=True),
)

staff_challenges = Table(
    "staff_challenges",
    metadata,
    Column("challenge_index", LargeBinary, primary_key=True),
    Column("purpose", String(16), nullable=False),
    Column("owner", String(64), nullable=False),
    Column("content_sealed", LargeBinary),
    Column("expires_at", Instant, nullable=False, index=True),
)

staff_emails = Table(
    "staff_emails",
    metadata,
    id_column("staff_id", ForeignKey("staff.id"), primary_key=True),
    Column("email_index", LargeBinary, nullable=False, unique=True),
    Column("email_sealed", LargeBinary, nullable=False),
)

staff_providers = Table(
    "staff_providers",
    metadata,
    id_column(primary_key=True),
    id_column("lender_id", ForeignKey("lenders.id"), nullable=False, index=True),
    Column("name", String(60), nullable=False),
    Column("issuer", String(500), nullable=False),
    Column("client_id", String(200), nullable=False),
    Column("secret_sealed", LargeBinary),
    Column("second", Boolean, nullable=False),
    Column("listed", Boolean, nullable=False),
    Column("roles", JSON, nullable=False, server_default=text("'{}'")),
    Column("roles_claim", String(80), nullable=False, server_default="groups"),
    Column("created_at", Instant, nullable=False),
    Column("ended_at", Instant),
)
