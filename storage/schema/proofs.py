"""Who somebody is and what they agreed to: codes, invitations, limits, consents."""

from sqlalchemy import Boolean, Column, ForeignKey, Integer, LargeBinary, String, Table, Text

from storage.columns import Instant
from storage.schema.base import id_column, lender_column, metadata

codes = Table(
    "codes",
    metadata,
    id_column(primary_key=True),
    id_column("conversation_id", ForeignKey("conversations.id"), nullable=False, index=True),
    Column("phone_sealed", LargeBinary, nullable=False),
    Column("code_index", LargeBinary, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("used_at", Instant),
)

invitations = Table(
    "invitations",
    metadata,
    id_column(primary_key=True),
    lender_column(),
    id_column("borrower_id", ForeignKey("borrowers.id"), nullable=False),
    Column("token_index", LargeBinary, nullable=False, unique=True),
    Column("created_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    id_column("conversation_id", ForeignKey("conversations.id")),
    Column("used_at", Instant),
    Column("spoilt_at", Instant),
    Column("method", String(16), nullable=False, server_default="invitation"),
)

hand_over_keys = Table(
    "hand_over_keys",
    metadata,
    lender_column(primary_key=True),
    Column("keys_sealed", LargeBinary, nullable=False),
    Column("set_at", Instant, nullable=False),
)

hand_over_uses = Table(
    "hand_over_uses",
    metadata,
    lender_column(primary_key=True),
    Column("jti_index", LargeBinary, primary_key=True),
    Column("ends_at", Instant, nullable=False, index=True),
)

counters = Table(
    "counters",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("subject", String(80), primary_key=True),
    Column("window", Integer, primary_key=True),
    Column("count", Integer, nullable=False),
    Column("ends_at", Instant, nullable=False, index=True),
)

consents = Table(
    "consents",
    metadata,
    id_column(primary_key=True),
    id_column("conversation_id", ForeignKey("conversations.id"), nullable=False, index=True),
    Column("purpose", String(24), nullable=False),
    Column("wording", Integer, nullable=False),
    Column("locale", String(16), nullable=False),
    Column("channel", String(12), nullable=False),
    Column("given", Boolean, nullable=False),
    Column("at", Instant, nullable=False),
    id_column("lender_id"),
    id_column("borrower_id", index=True),
    Column("text", Text),
)

erasures = Table(
    "erasures",
    metadata,
    id_column(primary_key=True),
    lender_column(),
    id_column("conversation_id", ForeignKey("conversations.id"), nullable=False, index=True),
    id_column("borrower_id", ForeignKey("borrowers.id"), nullable=False, index=True),
    Column("number", String(20), nullable=False, index=True),
    Column("asked_at", Instant, nullable=False),
    Column("erased_at", Instant),
)

sms_inbox = Table(
    "sms_inbox",
    metadata,
    id_column(primary_key=True),
    id_column("data_key_id", nullable=False),
    Column("phone_sealed", LargeBinary, nullable=False),
    Column("text_sealed", LargeBinary, nullable=False),
    Column("at", Instant, nullable=False, index=True),
)
