"""Visits of borrowers.

Written by ``make migration``.
"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "visits",
        sa.Column("application_id", sa.String(length=32), nullable=False),
        sa.Column("borrower_id", sa.String(length=32), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("before", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["applications.id"],
            name=op.f("fk_visits_application_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["borrower_id"],
            ["borrowers.id"],
            name=op.f("fk_visits_borrower_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("application_id", "borrower_id", name=op.f("pk_visits")),
    )
    op.create_index(op.f("ix_visits_borrower_id"), "visits", ["borrower_id"], unique=False)
    op.create_index(
        op.f("ix_notices_application_id_borrower_id"),
        "notices",
        ["application_id", "borrower_id"],
        unique=False,
    )
