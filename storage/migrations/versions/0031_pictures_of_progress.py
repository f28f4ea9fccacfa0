"""Pictures of progress.

Written by ``make migration``.
"""

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "conversations", sa.Column("pictures_off_at", sa.DateTime(timezone=True), nullable=True)
    )
    op.add_column("conversations", sa.Column("pictured", sa.String(length=16), nullable=True))
