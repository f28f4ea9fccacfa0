"""Limits of first answers and indexes for reports.

Written by ``make migration``.
"""

import sqlalchemy as sa
from alembic import op

revision = "0036"
down_revision = "0035"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(
        "ix_need_history_verdicts",
        "need_history",
        ["at"],
        unique=False,
        sqlite_where=sa.text("state IN ('accepted', 'rejected')"),
        postgresql_where=sa.text("state IN ('accepted', 'rejected')"),
    )
    op.add_column("tickets", sa.Column("first_due_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("tickets", sa.Column("final_due_at", sa.DateTime(timezone=True), nullable=True))
    op.create_index("ix_tickets_reported", "tickets", ["opened_at", "lender_id"], unique=False)
