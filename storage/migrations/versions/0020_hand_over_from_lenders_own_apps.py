"""Hand over from lenders own apps.

Written by ``make migration``.
"""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "hand_over_keys",
        sa.Column("lender_id", sa.String(length=32), nullable=False),
        sa.Column("keys_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("set_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["lender_id"], ["lenders.id"], name=op.f("fk_hand_over_keys_lender_id")
        ),
        sa.PrimaryKeyConstraint("lender_id", name=op.f("pk_hand_over_keys")),
    )
    op.create_table(
        "hand_over_uses",
        sa.Column("lender_id", sa.String(length=32), nullable=False),
        sa.Column("jti_index", sa.LargeBinary(), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["lender_id"], ["lenders.id"], name=op.f("fk_hand_over_uses_lender_id")
        ),
        sa.PrimaryKeyConstraint("lender_id", "jti_index", name=op.f("pk_hand_over_uses")),
    )
    op.create_index(op.f("ix_hand_over_uses_ends_at"), "hand_over_uses", ["ends_at"], unique=False)
    op.add_column(
        "invitations",
        sa.Column("method", sa.String(length=16), server_default="invitation", nullable=False),
    )
