"""Tickets held by people.

Written by ``make migration``.
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "ticket_steps",
        sa.Column("ticket_id", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.String(length=80), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("action", sa.String(length=16), nullable=False),
        sa.Column("note_sealed", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["tickets.id"], name=op.f("fk_ticket_steps_ticket_id")
        ),
        sa.PrimaryKeyConstraint("ticket_id", "number", name=op.f("pk_ticket_steps")),
    )
    op.add_column("tickets", sa.Column("owner_id", sa.String(length=32), nullable=True))
    op.add_column("tickets", sa.Column("leased_until", sa.DateTime(timezone=True), nullable=True))
    op.add_column("tickets", sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("tickets", sa.Column("outcome", sa.String(length=16), nullable=True))
    op.add_column("tickets", sa.Column("rating", sa.Integer(), nullable=True))
    op.create_index(
        "ix_tickets_open",
        "tickets",
        ["opened_at"],
        unique=False,
        sqlite_where=sa.text("closed_at IS NULL"),
        postgresql_where=sa.text("closed_at IS NULL"),
    )
