"""Documents that answer several needs.

Written by ``make migration``.
"""

import sqlalchemy as sa
from alembic import op

revision = "0037"
down_revision = "0036"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "shared_needs",
        sa.Column("need_id", sa.String(length=32), nullable=False),
        sa.Column("source_id", sa.String(length=32), nullable=False),
        sa.Column("lender_id", sa.String(length=32), nullable=False),
        sa.Column("own", sa.Boolean(), nullable=False),
        sa.Column("by", sa.String(length=80), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["lender_id"], ["lenders.id"], name=op.f("fk_shared_needs_lender_id")
        ),
        sa.ForeignKeyConstraint(["need_id"], ["needs.id"], name=op.f("fk_shared_needs_need_id")),
        sa.ForeignKeyConstraint(
            ["source_id"], ["needs.id"], name=op.f("fk_shared_needs_source_id")
        ),
        sa.PrimaryKeyConstraint("need_id", name=op.f("pk_shared_needs")),
    )
    op.create_index(op.f("ix_shared_needs_source_id"), "shared_needs", ["source_id"], unique=False)
