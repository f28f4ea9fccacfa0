"""Lending cores that are read back.

Written by ``make migration``.
"""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "fineract_cores",
        sa.Column("lender_id", sa.String(length=32), nullable=False),
        sa.Column("address", sa.String(length=1000), nullable=False),
        sa.Column("tenant", sa.String(length=100), nullable=False),
        sa.Column("username", sa.String(length=100), nullable=False),
        sa.Column("password_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["lender_id"], ["lenders.id"], name=op.f("fk_fineract_cores_lender_id")
        ),
        sa.PrimaryKeyConstraint("lender_id", name=op.f("pk_fineract_cores")),
    )
