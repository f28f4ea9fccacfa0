"""Pictures of documents in groups.

Written by ``make migration``.
"""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "topic_papers",
        sa.Column("ticket_id", sa.String(length=32), nullable=False),
        sa.Column("file_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["file_id"], ["files.id"], name=op.f("fk_topic_papers_file_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["tickets.id"], name=op.f("fk_topic_papers_ticket_id")
        ),
        sa.PrimaryKeyConstraint("ticket_id", "file_id", name=op.f("pk_topic_papers")),
    )
