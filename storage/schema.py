"""The tables. What is personal is sealed (``…_sealed``); what is looked up is blind (``…_index``).

Ids are 32 hexadecimal digits made by us before the row is (`storage.ids`). Words that travel
(stages, states) are kept as the text of their enumeration. A lender's rows carry its id.
"""

from typing import Any, Final

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
    MetaData,
    String,
    Table,
    UniqueConstraint,
    text,
)

from storage.columns import Amount, Instant

metadata: Final = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _id(name: str = "id", *rest: Any, **kwargs: Any) -> Column[str]:  # noqa: ANN401  Column's own
    return Column(name, String(32), *rest, **kwargs)


def _lender(**kwargs: Any) -> Column[str]:  # noqa: ANN401  Column's own
    return _id("lender_id", ForeignKey("lenders.id"), **{"nullable": False} | kwargs)


# --------------------------------------------------------------------------------------- keys

data_keys = Table(
    "data_keys",
    metadata,
    _id(primary_key=True),
    Column("wrapping", String(40), nullable=False),
    Column("wrapped", LargeBinary, nullable=False),
    Column("created_at", Instant, nullable=False),
)

# ------------------------------------------------------------------------------------ lenders

lenders = Table(
    "lenders",
    metadata,
    _id(primary_key=True),
    Column("slug", String(40), nullable=False, unique=True),
    Column("names", JSON, nullable=False),
    Column("country", String(2), nullable=False),
    Column("zone", String(64), nullable=False),
    Column("locale", String(16), nullable=False),
    Column("policy", JSON, nullable=False),
    Column("usual_days", JSON, nullable=False, server_default=text("'{}'")),
    Column("created_at", Instant, nullable=False),
)

lender_keys = Table(
    "lender_keys",
    metadata,
    _id(primary_key=True),
    _lender(),
    Column("secret_index", LargeBinary, nullable=False, unique=True),
    Column("hint", String(16), nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("expires_at", Instant),
    Column("revoked_at", Instant),
    Column("last_used_at", Instant),
)

idempotency_keys = Table(
    "idempotency_keys",
    metadata,
    _lender(primary_key=True),
    Column("key", String(255), primary_key=True),
    Column("fingerprint", LargeBinary, nullable=False),
    Column("status", Integer),
    Column("answer", JSON),
    Column("created_at", Instant, nullable=False, index=True),
)

own_stages = Table(
    "own_stages",
    metadata,
    _lender(primary_key=True),
    Column("word_key", String(120), primary_key=True),
    Column("word", String(120), nullable=False),
    Column("stage", String(20), nullable=False),
    Column("words", JSON),
    Column("position", Integer, nullable=False),
)

imports = Table(
    "imports",
    metadata,
    _id(primary_key=True),
    _lender(),
    Column("actor", String(80), nullable=False),
    Column("format", String(8), nullable=False),
    Column("locale", String(16), nullable=False),
    Column("dry_run", Boolean, nullable=False),
    Column("state", String(12), nullable=False),
    Column("place", String(80), nullable=False, unique=True),
    Column("key_sealed", LargeBinary, nullable=False),
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
    _id("import_id", ForeignKey("imports.id"), primary_key=True),
    Column("row", Integer, primary_key=True, autoincrement=False),
    Column("faults_sealed", LargeBinary, nullable=False),
)

# ---------------------------------------------------------------------- borrowers, applications

borrowers = Table(
    "borrowers",
    metadata,
    _id(primary_key=True),
    _lender(),
    Column("reference", String(120)),
    _id("data_key_id", nullable=False),
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
    _id(primary_key=True),
    _lender(),
    Column("number", String(64), nullable=False),
    Column("number_key", String(64), nullable=False),
    Column("product", JSON, nullable=False),
    Column("amount", Amount),
    Column("currency", String(3)),
    Column("applied_on", Date),
    Column("stage", String(20), nullable=False),
    Column("stage_since", Instant, nullable=False),
    Column("stage_words", JSON),
    _id("data_key_id", nullable=False),
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
    UniqueConstraint("lender_id", "number_key"),
)

parties = Table(
    "parties",
    metadata,
    _id("application_id", ForeignKey("applications.id"), primary_key=True),
    _id("borrower_id", ForeignKey("borrowers.id"), primary_key=True, index=True),
    Column("role", String(24), nullable=False),
)

stage_history = Table(
    "stage_history",
    metadata,
    _id("application_id", ForeignKey("applications.id"), primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("stage", String(20), nullable=False),
    Column("since", Instant, nullable=False),
    Column("correction", Boolean, nullable=False),
    Column("recorded_at", Instant, nullable=False),
)

pushes = Table(
    "pushes",
    metadata,
    _id("application_id", ForeignKey("applications.id"), primary_key=True),
    Column("sequence", BigInteger, primary_key=True, autoincrement=False),
    Column("fingerprint", LargeBinary, nullable=False),
    Column("body_sealed", LargeBinary, nullable=False),
    Column("outcome", String(16), nullable=False),
    Column("received_at", Instant, nullable=False),
)

# ------------------------------------------------------------------- needs, documents, files

needs = Table(
    "needs",
    metadata,
    _id(primary_key=True),
    _lender(),
    _id("application_id", ForeignKey("applications.id"), nullable=False),
    _id("borrower_id", ForeignKey("borrowers.id"), nullable=False),
    Column("reference", String(120), nullable=False),
    Column("kind", String(12), nullable=False),
    Column("document_type", String(48), nullable=False),
    Column("state", String(16), nullable=False),
    Column("words_sealed", LargeBinary),
    Column("required", Boolean, nullable=False),
    Column("files_min", Integer, nullable=False),
    Column("files_max", Integer, nullable=False),
    Column("period_months", Integer),
    Column("issued_within_days", Integer),
    Column("due_on", Date),
    Column("alternatives", String(120)),
    Column("chat_allowed", Boolean, nullable=False),
    Column("reason", String(24)),
    Column("reason_words_sealed", LargeBinary),
    Column("reason_file_id", String(32)),
    Column("reason_page", Integer),
    Column("answer_sealed", LargeBinary),
    Column("version", Integer, nullable=False),
    Column("requested_at", Instant, nullable=False),
    Column("updated_at", Instant, nullable=False),
    UniqueConstraint("application_id", "reference"),
)

need_history = Table(
    "need_history",
    metadata,
    _id("need_id", ForeignKey("needs.id"), primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("state", String(16), nullable=False),
    Column("reason", String(24)),
    Column("actor", String(80), nullable=False),
    Column("at", Instant, nullable=False),
)

documents = Table(
    "documents",
    metadata,
    _id(primary_key=True),
    _lender(),
    _id("application_id", ForeignKey("applications.id"), nullable=False, index=True),
    _id("need_id", ForeignKey("needs.id"), nullable=False, index=True),
    _id("borrower_id", ForeignKey("borrowers.id"), nullable=False),
    Column("state", String(16), nullable=False),
    Column("received_at", Instant, nullable=False),
    Column("reviewed_at", Instant),
)

files = Table(
    "files",
    metadata,
    _id(primary_key=True),
    _id("conversation_id", ForeignKey("conversations.id"), index=True),
    _id("document_id", ForeignKey("documents.id"), index=True),
    _id("lender_id", ForeignKey("lenders.id")),
    Column("place", String(80), nullable=False, unique=True),
    Column("key_sealed", LargeBinary, nullable=False),
    Column("name_sealed", LargeBinary, nullable=False),
    Column("media_type", String(40), nullable=False),
    Column("size", Integer, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("album", String(80)),
    Column("channel", String(12), nullable=False),
    Column("inspection", String(12), nullable=False),
    Column("findings", JSON, nullable=False),
    Column("pages", Integer),
    Column("inspected_at", Instant),
    Column("received_at", Instant, nullable=False),
)

# ------------------------------------------------------------------------------ the conversation

conversations = Table(
    "conversations",
    metadata,
    _id(primary_key=True),
    Column("channel", String(12), nullable=False),
    Column("bot", String(40), nullable=False),
    Column("chat_index", LargeBinary, nullable=False, unique=True),
    Column("chat_sealed", LargeBinary, nullable=False),
    _id("data_key_id", nullable=False),
    _id("lender_id", ForeignKey("lenders.id")),
    Column("locale", String(16), nullable=False),
    Column("locale_chosen", Boolean, nullable=False),
    Column("state", JSON, nullable=False),
    Column("owner", String(40), nullable=False),
    Column("consented", Integer, nullable=False),
    Column("last_position", Integer, nullable=False),
    Column("unreachable_at", Instant),
    Column("notices_off_at", Instant),
    Column("created_at", Instant, nullable=False),
    Column("last_at", Instant, nullable=False),
)

links = Table(
    "links",
    metadata,
    _id(primary_key=True),
    _id("conversation_id", ForeignKey("conversations.id"), nullable=False, index=True),
    _id("borrower_id", ForeignKey("borrowers.id"), nullable=False, index=True),
    _lender(),
    Column("method", String(16), nullable=False),
    Column("assurance", Integer, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("ended_at", Instant),
    Column("ended_why", String(24)),
)

inbox = Table(
    "inbox",
    metadata,
    Column("channel", String(12), primary_key=True),
    Column("key", String(120), primary_key=True),
    Column("at", Instant, nullable=False, index=True),
)

messages = Table(
    "messages",
    metadata,
    _id("conversation_id", ForeignKey("conversations.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("author", String(12), nullable=False),
    Column("state", String(12), nullable=False),
    Column("content_sealed", LargeBinary, nullable=False),
    Column("words_sealed", LargeBinary),
    Column("ref", String(80)),
    Column("about", String(32)),
    Column("at", Instant, nullable=False),
    Column("due_at", Instant),
    Column("leased_until", Instant),
    Column("lease", String(32)),
    Column("attempts", Integer, nullable=False),
    Column("error", String(200)),
    Column("sent_at", Instant),
    Index(
        "ix_messages_queued",
        "conversation_id",
        "position",
        sqlite_where=text("state = 'queued'"),
        postgresql_where=text("state = 'queued'"),
    ),
)

tasks = Table(
    "tasks",
    metadata,
    _id(primary_key=True),
    Column("kind", String(24), nullable=False),
    Column("subject", String(160), nullable=False),
    Column("payload_sealed", LargeBinary),
    Column("state", String(12), nullable=False),
    Column("due_at", Instant, nullable=False),
    Column("leased_until", Instant),
    Column("lease", String(32)),
    Column("attempts", Integer, nullable=False),
    Column("error", String(200)),
    Column("created_at", Instant, nullable=False),
    Column("ended_at", Instant),
    Index(
        "ix_tasks_waiting",
        "due_at",
        sqlite_where=text("state = 'waiting'"),
        postgresql_where=text("state = 'waiting'"),
    ),
    Index(
        "uq_tasks_waiting_subject",
        "kind",
        "subject",
        unique=True,
        sqlite_where=text("state = 'waiting'"),
        postgresql_where=text("state = 'waiting'"),
    ),
)

dead_letters = Table(
    "dead_letters",
    metadata,
    _id(primary_key=True),
    Column("channel", String(12), nullable=False),
    Column("key", String(120), nullable=False),
    _id("data_key_id", nullable=False),
    Column("content_sealed", LargeBinary, nullable=False),
    Column("error", String(200), nullable=False),
    Column("at", Instant, nullable=False),
)

notices = Table(
    "notices",
    metadata,
    _id(primary_key=True),
    _lender(),
    _id("application_id", ForeignKey("applications.id"), nullable=False),
    _id("borrower_id", ForeignKey("borrowers.id"), nullable=False),
    Column("kind", String(24), nullable=False),
    Column("subject", String(32), nullable=False),
    Column("at", Instant, nullable=False),
    Column("told_at", Instant),
    Column("telling", String(32)),
    Column("chats", Integer),
    Index(
        "ix_notices_untold",
        "borrower_id",
        sqlite_where=text("told_at IS NULL"),
        postgresql_where=text("told_at IS NULL"),
    ),
    Index(
        "ix_notices_telling",
        "telling",
        sqlite_where=text("telling IS NOT NULL"),
        postgresql_where=text("telling IS NOT NULL"),
    ),
)

# ------------------------------------------------------------------- proofs, limits, consents

codes = Table(
    "codes",
    metadata,
    _id(primary_key=True),
    _id("conversation_id", ForeignKey("conversations.id"), nullable=False, index=True),
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
    _id(primary_key=True),
    _lender(),
    _id("borrower_id", ForeignKey("borrowers.id"), nullable=False),
    Column("token_index", LargeBinary, nullable=False, unique=True),
    Column("created_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    _id("conversation_id", ForeignKey("conversations.id")),
    Column("used_at", Instant),
    Column("spoilt_at", Instant),
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
    _id(primary_key=True),
    _id("conversation_id", ForeignKey("conversations.id"), nullable=False, index=True),
    Column("purpose", String(24), nullable=False),
    Column("wording", Integer, nullable=False),
    Column("locale", String(16), nullable=False),
    Column("channel", String(12), nullable=False),
    Column("given", Boolean, nullable=False),
    Column("at", Instant, nullable=False),
)

tickets = Table(
    "tickets",
    metadata,
    _id(primary_key=True),
    _id("conversation_id", ForeignKey("conversations.id"), nullable=False, index=True),
    _id("lender_id", ForeignKey("lenders.id")),
    Column("reason", String(24), nullable=False),
    Column("locale", String(16), nullable=False),
    Column("opened_at", Instant, nullable=False),
    Column("closed_at", Instant),
)

staff = Table(
    "staff",
    metadata,
    _id(primary_key=True),
    _id("lender_id", ForeignKey("lenders.id")),
    Column("name", String(80), nullable=False),
    Column("secret_index", LargeBinary, nullable=False, unique=True),
    Column("created_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
)

staff_sessions = Table(
    "staff_sessions",
    metadata,
    _id(primary_key=True),
    _id("staff_id", ForeignKey("staff.id"), nullable=False, index=True),
    Column("token_index", LargeBinary, nullable=False, unique=True),
    Column("created_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False, index=True),
    Column("ended_at", Instant),
)

sms_inbox = Table(
    "sms_inbox",
    metadata,
    _id(primary_key=True),
    _id("data_key_id", nullable=False),
    Column("phone_sealed", LargeBinary, nullable=False),
    Column("text_sealed", LargeBinary, nullable=False),
    Column("at", Instant, nullable=False, index=True),
)

# --------------------------------------------------------------------------- events, webhooks

event_heads = Table(
    "event_heads",
    metadata,
    _lender(primary_key=True),
    Column("position", BigInteger, nullable=False),
)

events = Table(
    "events",
    metadata,
    _lender(primary_key=True),
    Column("position", BigInteger, primary_key=True, autoincrement=False),
    _id("id", nullable=False, unique=True),
    Column("kind", String(40), nullable=False),
    Column("lane", String(32), nullable=False),
    Column("subject", String(32), nullable=False),
    _id("application_id"),
    _id("need_id"),
    Column("data", JSON, nullable=False),
    Column("at", Instant, nullable=False, index=True),
)

webhooks = Table(
    "webhooks",
    metadata,
    _id(primary_key=True),
    _lender(index=True),
    Column("url_sealed", LargeBinary, nullable=False),
    Column("types", JSON, nullable=False),
    Column("secret_sealed", LargeBinary, nullable=False),
    Column("old_secret_sealed", LargeBinary),
    Column("old_secret_until", Instant),
    Column("position", BigInteger, nullable=False),
    Column("failing_since", Instant),
    Column("disabled_at", Instant),
    Column("disabled_why", String(24)),
    Column("created_at", Instant, nullable=False),
    Column("updated_at", Instant, nullable=False),
)

webhook_deliveries = Table(
    "webhook_deliveries",
    metadata,
    _id("webhook_id", ForeignKey("webhooks.id"), primary_key=True),
    Column("position", BigInteger, primary_key=True, autoincrement=False),
    Column("lane", String(32), nullable=False),
    Column("state", String(12), nullable=False),
    Column("due_at", Instant, nullable=False),
    Column("lease", String(32)),
    Column("attempts", Integer, nullable=False),
    Column("tries", JSON, nullable=False),
    Column("settled_at", Instant),
    Index(
        "ix_webhook_deliveries_waiting",
        "webhook_id",
        "due_at",
        sqlite_where=text("state = 'waiting'"),
        postgresql_where=text("state = 'waiting'"),
    ),
    Index(
        "ix_webhook_deliveries_lane",
        "webhook_id",
        "lane",
        "position",
        sqlite_where=text("settled_at IS NULL"),
        postgresql_where=text("settled_at IS NULL"),
    ),
    Index(
        "ix_webhook_deliveries_dead",
        "webhook_id",
        "position",
        sqlite_where=text("state = 'dead'"),
        postgresql_where=text("state = 'dead'"),
    ),
)

# ------------------------------------------------------------------------------------- audit

audit_heads = Table(
    "audit_heads",
    metadata,
    Column("chain", String(32), primary_key=True),
    Column("entry", Integer, nullable=False),
    Column("hash", LargeBinary, nullable=False),
)

audit = Table(
    "audit",
    metadata,
    Column("chain", String(32), primary_key=True),
    Column("entry", Integer, primary_key=True),
    Column("at", Instant, nullable=False),
    Column("actor", String(80), nullable=False),
    Column("action", String(40), nullable=False),
    Column("subject", String(80), nullable=False),
    Column("details", JSON, nullable=False),
    Column("hash", LargeBinary, nullable=False),
)
