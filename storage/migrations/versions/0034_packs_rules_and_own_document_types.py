"""Packs rules and own document types.

Written by ``make migration``.
"""

import sqlalchemy as sa
from alembic import op

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "asking_settings",
        sa.Column("lender_id", sa.String(length=32), nullable=False),
        sa.Column("subject", sa.String(length=16), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["lender_id"], ["lenders.id"], name=op.f("fk_asking_settings_lender_id")
        ),
        sa.PrimaryKeyConstraint("lender_id", "subject", name=op.f("pk_asking_settings")),
    )
    op.create_table(
        "own_types",
        sa.Column("lender_id", sa.String(length=32), nullable=False),
        sa.Column("code", sa.String(length=32), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["lender_id"], ["lenders.id"], name=op.f("fk_own_types_lender_id")),
        sa.PrimaryKeyConstraint("lender_id", "code", name=op.f("pk_own_types")),
    )
    op.create_table(
        "rule_runs",
        sa.Column("application_id", sa.String(length=32), nullable=False),
        sa.Column("rule", sa.String(length=40), nullable=False),
        sa.Column("borrower_id", sa.String(length=32), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["application_id"], ["applications.id"], name=op.f("fk_rule_runs_application_id")
        ),
        sa.PrimaryKeyConstraint("application_id", "rule", "borrower_id", name=op.f("pk_rule_runs")),
    )
    op.add_column("applications", sa.Column("traits", sa.JSON(none_as_null=True), nullable=True))
