"""How files look, so that the same or nearly the same sent before is found.

Written by ``make migration``.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "file_marks",
        sa.Column("file_id", sa.String(length=32), nullable=False),
        sa.Column("mark_index", sa.LargeBinary(), nullable=False),
        sa.Column("lender_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["file_id"], ["files.id"], name=op.f("fk_file_marks_file_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["lender_id"], ["lenders.id"], name=op.f("fk_file_marks_lender_id")
        ),
        sa.PrimaryKeyConstraint("file_id", "mark_index", name=op.f("pk_file_marks")),
    )
    op.create_index(
        op.f("ix_file_marks_lender_id_mark_index"),
        "file_marks",
        ["lender_id", "mark_index"],
        unique=False,
    )
    op.create_index(
        op.f("ix_files_lender_id_sha256"), "files", ["lender_id", "sha256"], unique=False
    )
