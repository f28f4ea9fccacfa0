"""Marks by which conversations are found.

Written by ``make migration``.
"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "search_cursors",
        sa.Column("conversation_id", sa.String(length=32), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["conversation_id"],
            ["conversations.id"],
            name=op.f("fk_search_cursors_conversation_id"),
        ),
        sa.PrimaryKeyConstraint("conversation_id", name=op.f("pk_search_cursors")),
    )
    op.create_table(
        "search_marks",
        sa.Column("mark", sa.LargeBinary(), nullable=False),
        sa.Column("conversation_id", sa.String(length=32), nullable=False),
        sa.Column("ticket_id", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversations.id"], name=op.f("fk_search_marks_conversation_id")
        ),
        sa.PrimaryKeyConstraint(
            "mark", "conversation_id", "ticket_id", "number", name=op.f("pk_search_marks")
        ),
    )
    op.add_column("tickets", sa.Column("marked", sa.Integer(), nullable=True))
    op.create_index(
        "ix_tickets_unmarked",
        "tickets",
        ["id"],
        unique=False,
        sqlite_where=sa.text("marked IS NULL"),
        postgresql_where=sa.text("marked IS NULL"),
    )
