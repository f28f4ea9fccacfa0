"""How companies let their own people in.

Written by ``make migration``.
"""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "staff_providers",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("lender_id", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("issuer", sa.String(length=500), nullable=False),
        sa.Column("client_id", sa.String(length=200), nullable=False),
        sa.Column("secret_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("second", sa.Boolean(), nullable=False),
        sa.Column("listed", sa.Boolean(), nullable=False),
        sa.Column("roles", sa.JSON(), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("roles_claim", sa.String(length=80), server_default="groups", nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["lender_id"], ["lenders.id"], name=op.f("fk_staff_providers_lender_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff_providers")),
    )
    op.create_index(
        op.f("ix_staff_providers_lender_id"), "staff_providers", ["lender_id"], unique=False
    )
    op.create_table(
        "staff_emails",
        sa.Column("staff_id", sa.String(length=32), nullable=False),
        sa.Column("email_index", sa.LargeBinary(), nullable=False),
        sa.Column("email_sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_staff_emails_staff_id")),
        sa.PrimaryKeyConstraint("staff_id", name=op.f("pk_staff_emails")),
        sa.UniqueConstraint("email_index", name=op.f("uq_staff_emails_email_index")),
    )
    op.add_column(
        "staff_sessions",
        sa.Column("provider", sa.String(length=32), server_default="", nullable=False),
    )
