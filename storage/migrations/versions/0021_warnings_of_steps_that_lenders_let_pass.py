"""Warnings of steps that lenders let pass.

Written by ``make migration``.
"""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("pushes", sa.Column("warning", sa.String(length=40), nullable=True))
    op.add_column("stage_history", sa.Column("warning", sa.String(length=40), nullable=True))
