"""What verdicts found.

Written by ``make migration``.
"""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "verdicts",
        sa.Column("need_id", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("lender_id", sa.String(length=32), nullable=False),
        sa.Column("document_id", sa.String(length=32), nullable=True),
        sa.Column("file_id", sa.String(length=32), nullable=True),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("reason", sa.String(length=24), nullable=True),
        sa.Column("page", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("counted", sa.Boolean(), nullable=False),
        sa.Column("before_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("actor", sa.String(length=80), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("undone_by", sa.String(length=80), nullable=True),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_verdicts_document_id")
        ),
        sa.ForeignKeyConstraint(["file_id"], ["files.id"], name=op.f("fk_verdicts_file_id")),
        sa.ForeignKeyConstraint(["lender_id"], ["lenders.id"], name=op.f("fk_verdicts_lender_id")),
        sa.ForeignKeyConstraint(["need_id"], ["needs.id"], name=op.f("fk_verdicts_need_id")),
        sa.PrimaryKeyConstraint("need_id", "number", name=op.f("pk_verdicts")),
    )
    op.create_index(op.f("ix_verdicts_document_id"), "verdicts", ["document_id"], unique=False)
    op.add_column("need_history", sa.Column("undone", sa.Boolean(), nullable=True))
