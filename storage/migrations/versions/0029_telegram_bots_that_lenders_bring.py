"""Telegram bots that lenders bring.

Written by ``make migration``.
"""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "lender_bots",
        sa.Column("lender_id", sa.String(length=32), nullable=False),
        sa.Column("bot", sa.String(length=40), nullable=False),
        sa.Column("username", sa.String(length=64), nullable=False),
        sa.Column("token_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("secret_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["lender_id"], ["lenders.id"], name=op.f("fk_lender_bots_lender_id")
        ),
        sa.PrimaryKeyConstraint("lender_id", name=op.f("pk_lender_bots")),
        sa.UniqueConstraint("bot", name=op.f("uq_lender_bots_bot")),
    )
