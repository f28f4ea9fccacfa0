"""The desk: tickets and their steps, queues, office hours, and what supervisors must see."""

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    UniqueConstraint,
    text,
)

from storage.columns import Instant
from storage.schema.base import id_column, lender_column, metadata

tickets = Table(
    "tickets",
    metadata,
    id_column(primary_key=True),
    id_column("conversation_id", ForeignKey("conversations.id"), nullable=False, index=True),
    id_column("lender_id", ForeignKey("lenders.id")),
    Column("reason", String(24), nullable=False),
    Column("locale", String(16), nullable=False),
    Column("opened_at", Instant, nullable=False),
    Column("owner_id", String(32)),
    Column("leased_until", Instant),
    Column("answered_at", Instant),
    Column("closed_at", Instant),
    Column("outcome", String(16)),
    Column("rating", Integer),
    Column("priority", Integer, nullable=False, server_default=text("2")),
    Column("subject", String(24), nullable=False, server_default=text("'general'")),
    Column("application_id", String(32)),
    Column("opened_by", String(80)),
    Column("meant_for", String(32)),
    Column("meant_until", Instant),
    Column("snoozed_until", Instant),
    Column("waiting_since", Instant),
    Column("spoken_at", Instant),
    Column("answer_due_at", Instant),
    Column("settle_due_at", Instant),
    Column("promised_at", Instant),
    Column("told_place", Integer),
    Column("asked_at", Instant),
    Column("reopened", Integer, nullable=False, server_default=text("0")),
    Column("comment_sealed", LargeBinary),
    Column("marked", Integer),
    Column("first_due_at", Instant),
    Column("final_due_at", Instant),
    Index("ix_tickets_reported", "opened_at", "lender_id"),
    Index(
        "ix_tickets_unmarked",
        "id",
        sqlite_where=text("marked IS NULL"),
        postgresql_where=text("marked IS NULL"),
    ),
    Index(
        "ix_tickets_open",
        "opened_at",
        sqlite_where=text("closed_at IS NULL"),
        postgresql_where=text("closed_at IS NULL"),
    ),
    Index(
        "ix_tickets_next",
        "priority",
        "opened_at",
        "id",
        sqlite_where=text("closed_at IS NULL"),
        postgresql_where=text("closed_at IS NULL"),
    ),
    Index(
        "ix_tickets_closed",
        "closed_at",
        "id",
        sqlite_where=text("closed_at IS NOT NULL"),
        postgresql_where=text("closed_at IS NOT NULL"),
    ),
)

ticket_steps = Table(
    "ticket_steps",
    metadata,
    id_column("ticket_id", ForeignKey("tickets.id"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", Instant, nullable=False),
    Column("actor", String(80), nullable=False),
    Column("name", String(80), nullable=False),
    Column("action", String(16), nullable=False),
    Column("note_sealed", LargeBinary),
)

ticket_alarms = Table(
    "ticket_alarms",
    metadata,
    id_column(primary_key=True),
    id_column("ticket_id", ForeignKey("tickets.id"), nullable=False),
    id_column("lender_id", ForeignKey("lenders.id")),
    Column("kind", String(24), nullable=False),
    Column("due_at", Instant, nullable=False),
    Column("at", Instant, nullable=False),
    Column("seen_at", Instant),
    Column("seen_by", String(32)),
    UniqueConstraint("ticket_id", "kind", "due_at"),
    Index(
        "ix_ticket_alarms_unseen",
        "at",
        sqlite_where=text("seen_at IS NULL"),
        postgresql_where=text("seen_at IS NULL"),
    ),
)

queues = Table(
    "queues",
    metadata,
    lender_column(primary_key=True),
    Column("subject", String(24), primary_key=True),
    Column("locale", String(16), primary_key=True),
    Column("first_answer_minutes", Integer),
    Column("next_answer_minutes", Integer),
    Column("settle_minutes", Integer),
    Column("sharing", String(12), nullable=False),
)

office_hours = Table(
    "office_hours",
    metadata,
    lender_column(primary_key=True),
    Column("weekday", Integer, primary_key=True, autoincrement=False),
    Column("opens", Integer, primary_key=True, autoincrement=False),
    Column("closes", Integer, nullable=False),
)

holidays = Table(
    "holidays",
    metadata,
    lender_column(primary_key=True),
    Column("on", String(10), primary_key=True),
    Column("name", String(120), nullable=False),
)

meeting_offers = Table(
    "meeting_offers",
    metadata,
    id_column(primary_key=True),
    lender_column(index=True),
    Column("kind", String(12), nullable=False),
    Column("place", String(200), nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("seats", Integer, nullable=False),
    Column("ended_at", Instant),
)

appointments = Table(
    "appointments",
    metadata,
    id_column(primary_key=True),
    lender_column(),
    id_column("offer_id", ForeignKey("meeting_offers.id"), nullable=False),
    id_column("conversation_id", ForeignKey("conversations.id"), nullable=False, index=True),
    Column("application_id", String(32), index=True),
    Column("state", String(12), nullable=False),
    Column("starts_at", Instant, nullable=False),
    Column("version", Integer, nullable=False),
    Column("booked_at", Instant, nullable=False),
    Column("remind_at", Instant),
    Column("outcome_sealed", LargeBinary),
    Index("ix_appointments_of_lender", "lender_id", "starts_at"),
    Index(
        "ix_appointments_remind_at",
        "remind_at",
        sqlite_where=text("remind_at IS NOT NULL"),
        postgresql_where=text("remind_at IS NOT NULL"),
    ),
)
