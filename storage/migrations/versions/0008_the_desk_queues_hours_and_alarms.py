"""The desk queues hours and alarms.

Written by ``make migration``.
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "holidays",
        sa.Column("lender_id", sa.String(length=32), nullable=False),
        sa.Column("on", sa.String(length=10), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.ForeignKeyConstraint(["lender_id"], ["lenders.id"], name=op.f("fk_holidays_lender_id")),
        sa.PrimaryKeyConstraint("lender_id", "on", name=op.f("pk_holidays")),
    )
    op.create_table(
        "office_hours",
        sa.Column("lender_id", sa.String(length=32), nullable=False),
        sa.Column("weekday", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("opens", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("closes", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["lender_id"], ["lenders.id"], name=op.f("fk_office_hours_lender_id")
        ),
        sa.PrimaryKeyConstraint("lender_id", "weekday", "opens", name=op.f("pk_office_hours")),
    )
    op.create_table(
        "queues",
        sa.Column("lender_id", sa.String(length=32), nullable=False),
        sa.Column("subject", sa.String(length=24), nullable=False),
        sa.Column("locale", sa.String(length=16), nullable=False),
        sa.Column("first_answer_minutes", sa.Integer(), nullable=True),
        sa.Column("next_answer_minutes", sa.Integer(), nullable=True),
        sa.Column("settle_minutes", sa.Integer(), nullable=True),
        sa.Column("sharing", sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(["lender_id"], ["lenders.id"], name=op.f("fk_queues_lender_id")),
        sa.PrimaryKeyConstraint("lender_id", "subject", "locale", name=op.f("pk_queues")),
    )
    op.create_table(
        "ticket_alarms",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("ticket_id", sa.String(length=32), nullable=False),
        sa.Column("lender_id", sa.String(length=32), nullable=True),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("seen_by", sa.String(length=32), nullable=True),
        sa.ForeignKeyConstraint(
            ["lender_id"], ["lenders.id"], name=op.f("fk_ticket_alarms_lender_id")
        ),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["tickets.id"], name=op.f("fk_ticket_alarms_ticket_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ticket_alarms")),
        sa.UniqueConstraint(
            "ticket_id", "kind", "due_at", name=op.f("uq_ticket_alarms_ticket_id_kind_due_at")
        ),
    )
    op.create_index(
        "ix_ticket_alarms_unseen",
        "ticket_alarms",
        ["at"],
        unique=False,
        sqlite_where=sa.text("seen_at IS NULL"),
        postgresql_where=sa.text("seen_at IS NULL"),
    )
    op.add_column(
        "conversations", sa.Column("blocked_until", sa.DateTime(timezone=True), nullable=True)
    )
    op.add_column(
        "tickets", sa.Column("priority", sa.Integer(), server_default=sa.text("2"), nullable=False)
    )
    op.add_column(
        "tickets",
        sa.Column(
            "subject", sa.String(length=24), server_default=sa.text("'general'"), nullable=False
        ),
    )
    op.add_column("tickets", sa.Column("application_id", sa.String(length=32), nullable=True))
    op.add_column("tickets", sa.Column("opened_by", sa.String(length=80), nullable=True))
    op.add_column("tickets", sa.Column("meant_for", sa.String(length=32), nullable=True))
    op.add_column("tickets", sa.Column("meant_until", sa.DateTime(timezone=True), nullable=True))
    op.add_column("tickets", sa.Column("snoozed_until", sa.DateTime(timezone=True), nullable=True))
    op.add_column("tickets", sa.Column("waiting_since", sa.DateTime(timezone=True), nullable=True))
    op.add_column("tickets", sa.Column("spoken_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("tickets", sa.Column("answer_due_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("tickets", sa.Column("settle_due_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("tickets", sa.Column("promised_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("tickets", sa.Column("told_place", sa.Integer(), nullable=True))
    op.add_column("tickets", sa.Column("asked_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column(
        "tickets", sa.Column("reopened", sa.Integer(), server_default=sa.text("0"), nullable=False)
    )
    op.add_column("tickets", sa.Column("comment_sealed", sa.LargeBinary(), nullable=True))
    op.create_index(
        "ix_tickets_next",
        "tickets",
        ["priority", "opened_at", "id"],
        unique=False,
        sqlite_where=sa.text("closed_at IS NULL"),
        postgresql_where=sa.text("closed_at IS NULL"),
    )
    op.execute("UPDATE tickets SET priority = 0 WHERE reason = 'distress'")
