"""People of staff and how they sign in.

Written by ``make migration``.
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "staff_challenges",
        sa.Column("challenge_index", sa.LargeBinary(), nullable=False),
        sa.Column("purpose", sa.String(length=16), nullable=False),
        sa.Column("owner", sa.String(length=64), nullable=False),
        sa.Column("content_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("challenge_index", name=op.f("pk_staff_challenges")),
    )
    op.create_index(
        op.f("ix_staff_challenges_expires_at"), "staff_challenges", ["expires_at"], unique=False
    )
    op.create_table(
        "staff_failures",
        sa.Column("subject_index", sa.LargeBinary(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("last_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("subject_index", name=op.f("pk_staff_failures")),
    )
    op.create_index(op.f("ix_staff_failures_last_at"), "staff_failures", ["last_at"], unique=False)
    op.create_table(
        "staff_credentials",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("staff_id", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("label", sa.String(length=80), nullable=False),
        sa.Column("lookup_index", sa.LargeBinary(), nullable=True),
        sa.Column("secret_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("counter", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_staff_credentials_staff_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff_credentials")),
        sa.UniqueConstraint("lookup_index", name=op.f("uq_staff_credentials_lookup_index")),
    )
    op.create_index(
        op.f("ix_staff_credentials_staff_id"), "staff_credentials", ["staff_id"], unique=False
    )
    op.create_table(
        "staff_invitations",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("staff_id", sa.String(length=32), nullable=False),
        sa.Column("token_index", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_staff_invitations_staff_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff_invitations")),
        sa.UniqueConstraint("token_index", name=op.f("uq_staff_invitations_token_index")),
    )
    op.create_index(
        op.f("ix_staff_invitations_expires_at"), "staff_invitations", ["expires_at"], unique=False
    )
    op.create_index(
        op.f("ix_staff_invitations_staff_id"), "staff_invitations", ["staff_id"], unique=False
    )
    # Whoever was signed in signs in again: sessions last half a day, and now say more.
    op.drop_table("staff_sessions")
    with op.batch_alter_table("staff") as staff:
        staff.add_column(
            sa.Column("role", sa.String(length=16), server_default="agent", nullable=False)
        )
        staff.add_column(
            sa.Column("locale", sa.String(length=16), server_default="en", nullable=False)
        )
        staff.add_column(sa.Column("capacity", sa.Integer(), server_default="5", nullable=False))
        staff.add_column(
            sa.Column("languages", sa.JSON(), server_default=sa.text("'[]'"), nullable=False)
        )
        staff.add_column(sa.Column("login_index", sa.LargeBinary(), nullable=True))
        staff.add_column(sa.Column("login_sealed", sa.LargeBinary(), nullable=True))
        staff.add_column(sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True))
        staff.drop_constraint("uq_staff_secret_index", type_="unique")
        staff.drop_column("secret_index")
        staff.drop_column("expires_at")
        staff.create_unique_constraint("uq_staff_login_index", ["login_index"])
    op.create_table(
        "staff_sessions",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("staff_id", sa.String(length=32), nullable=False),
        sa.Column("token_index", sa.LargeBinary(), nullable=False),
        sa.Column("standing", sa.String(length=12), nullable=False),
        sa.Column("browser", sa.String(length=80), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("proven_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_staff_sessions_staff_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff_sessions")),
        sa.UniqueConstraint("token_index", name=op.f("uq_staff_sessions_token_index")),
    )
    op.create_index(
        op.f("ix_staff_sessions_expires_at"), "staff_sessions", ["expires_at"], unique=False
    )
    op.create_index(
        op.f("ix_staff_sessions_staff_id"), "staff_sessions", ["staff_id"], unique=False
    )
