"""Files that go out with canned replies.

Written by ``make migration``.
"""

import sqlalchemy as sa
from alembic import op

revision = "0038"
down_revision = "0037"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "canned_files",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("reply_id", sa.String(length=32), nullable=False),
        sa.Column("lender_id", sa.String(length=32), nullable=False),
        sa.Column("place", sa.String(length=80), nullable=False),
        sa.Column("key_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("name_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("media_type", sa.String(length=80), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["lender_id"], ["lenders.id"], name=op.f("fk_canned_files_lender_id")
        ),
        sa.ForeignKeyConstraint(
            ["reply_id"], ["canned_replies.id"], name=op.f("fk_canned_files_reply_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_canned_files")),
        sa.UniqueConstraint("place", name=op.f("uq_canned_files_place")),
    )
    op.create_index(op.f("ix_canned_files_reply_id"), "canned_files", ["reply_id"], unique=False)
