"""Sentences that lenders word themselves.

Written by ``make migration``.
"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "own_texts",
        sa.Column("lender_id", sa.String(length=32), nullable=False),
        sa.Column("locale", sa.String(length=16), nullable=False),
        sa.Column("message", sa.String(length=80), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["lender_id"], ["lenders.id"], name=op.f("fk_own_texts_lender_id")),
        sa.PrimaryKeyConstraint("lender_id", "locale", "message", name=op.f("pk_own_texts")),
    )
