"""Consents beside the notice requests to be forgotten.

Written by ``make migration``.
"""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "erasures",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("lender_id", sa.String(length=32), nullable=False),
        sa.Column("conversation_id", sa.String(length=32), nullable=False),
        sa.Column("borrower_id", sa.String(length=32), nullable=False),
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("erased_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["borrower_id"], ["borrowers.id"], name=op.f("fk_erasures_borrower_id")
        ),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversations.id"], name=op.f("fk_erasures_conversation_id")
        ),
        sa.ForeignKeyConstraint(["lender_id"], ["lenders.id"], name=op.f("fk_erasures_lender_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_erasures")),
    )
    op.create_index(op.f("ix_erasures_borrower_id"), "erasures", ["borrower_id"], unique=False)
    op.create_index(
        op.f("ix_erasures_conversation_id"), "erasures", ["conversation_id"], unique=False
    )
    op.create_index(op.f("ix_erasures_number"), "erasures", ["number"], unique=False)
    op.add_column("consents", sa.Column("lender_id", sa.String(length=32), nullable=True))
    op.add_column("consents", sa.Column("borrower_id", sa.String(length=32), nullable=True))
    op.add_column("consents", sa.Column("text", sa.Text(), nullable=True))
    op.create_index(op.f("ix_consents_borrower_id"), "consents", ["borrower_id"], unique=False)
