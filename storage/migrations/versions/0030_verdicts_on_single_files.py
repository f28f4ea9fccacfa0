"""Verdicts on single files.

Written by ``make migration``.
"""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("files", sa.Column("verdict_sealed", sa.LargeBinary(), nullable=True))
    op.add_column("files", sa.Column("replaced_by", sa.String(length=32), nullable=True))
