"""What was not understood.

Written by ``make migration``.
"""

import sqlalchemy as sa
from alembic import op

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "unanswered",
        sa.Column("said_index", sa.LargeBinary(), nullable=False),
        sa.Column("lender_id", sa.String(length=32), nullable=True),
        sa.Column("language", sa.String(length=16), nullable=False),
        sa.Column("said_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("readings", sa.JSON(), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("first_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["lender_id"], ["lenders.id"], name=op.f("fk_unanswered_lender_id")
        ),
        sa.PrimaryKeyConstraint("said_index", name=op.f("pk_unanswered")),
    )
    op.create_index(op.f("ix_unanswered_last_at"), "unanswered", ["last_at"], unique=False)
    op.create_index(op.f("ix_unanswered_lender_id"), "unanswered", ["lender_id"], unique=False)
