"""How long documents are kept, and what holds them.

Written by ``make migration``.
"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "legal_holds",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("lender_id", sa.String(length=32), nullable=False),
        sa.Column("application_id", sa.String(length=32), nullable=False),
        sa.Column("reference", sa.String(length=120), nullable=False),
        sa.Column("reason", sa.String(length=24), nullable=False),
        sa.Column("note_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("set_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("set_by", sa.String(length=80), nullable=False),
        sa.Column("lifted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("lifted_by", sa.String(length=80), nullable=True),
        sa.Column("lifted_note_sealed", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["application_id"], ["applications.id"], name=op.f("fk_legal_holds_application_id")
        ),
        sa.ForeignKeyConstraint(
            ["lender_id"], ["lenders.id"], name=op.f("fk_legal_holds_lender_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_legal_holds")),
        sa.UniqueConstraint(
            "application_id", "reference", name=op.f("uq_legal_holds_application_id_reference")
        ),
    )
    op.create_index(
        "ix_audit_deletions",
        "audit",
        ["chain", "entry"],
        unique=False,
        sqlite_where=sa.text("action = 'file-deleted'"),
        postgresql_where=sa.text("action = 'file-deleted'"),
    )
    op.add_column("documents", sa.Column("discard_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("documents", sa.Column("discarded_at", sa.DateTime(timezone=True), nullable=True))
    op.create_index(
        "ix_documents_to_discard",
        "documents",
        ["discard_at"],
        unique=False,
        sqlite_where=sa.text("discarded_at IS NULL AND discard_at IS NOT NULL"),
        postgresql_where=sa.text("discarded_at IS NULL AND discard_at IS NOT NULL"),
    )
    op.create_index(
        "ix_files_refused",
        "files",
        ["inspected_at"],
        unique=False,
        sqlite_where=sa.text("inspection = 'refused' AND gone_at IS NULL"),
        postgresql_where=sa.text("inspection = 'refused' AND gone_at IS NULL"),
    )
    op.create_index(
        "ix_files_stray",
        "files",
        ["received_at"],
        unique=False,
        sqlite_where=sa.text("document_id IS NULL AND gone_at IS NULL"),
        postgresql_where=sa.text("document_id IS NULL AND gone_at IS NULL"),
    )
