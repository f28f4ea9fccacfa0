"""Desks elsewhere.

Written by ``make migration``.
"""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "outside_desks",
        sa.Column("group_id", sa.String(length=32), nullable=False),
        sa.Column("lender_id", sa.String(length=32), nullable=False),
        sa.Column("member_id", sa.String(length=32), nullable=False),
        sa.Column("url", sa.String(length=1000), nullable=False),
        sa.Column("account", sa.Integer(), nullable=False),
        sa.Column("inbox", sa.Integer(), nullable=False),
        sa.Column("token_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("secret_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("polled_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["group_id"], ["staff_groups.id"], name=op.f("fk_outside_desks_group_id")
        ),
        sa.ForeignKeyConstraint(
            ["lender_id"], ["lenders.id"], name=op.f("fk_outside_desks_lender_id")
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["staff.id"], name=op.f("fk_outside_desks_member_id")
        ),
        sa.PrimaryKeyConstraint("group_id", name=op.f("pk_outside_desks")),
    )
    op.create_index(
        op.f("ix_outside_desks_lender_id"), "outside_desks", ["lender_id"], unique=False
    )
    op.create_table(
        "outside_threads",
        sa.Column("ticket_id", sa.String(length=32), nullable=False),
        sa.Column("seen", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["tickets.id"], name=op.f("fk_outside_threads_ticket_id")
        ),
        sa.PrimaryKeyConstraint("ticket_id", name=op.f("pk_outside_threads")),
    )
    op.add_column("topic_posts", sa.Column("told", sa.String(length=12), nullable=True))
