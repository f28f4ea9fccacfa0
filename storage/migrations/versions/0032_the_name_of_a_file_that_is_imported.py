"""The name of a file that is imported.

Written by ``make migration``.
"""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("imports", sa.Column("name_sealed", sa.LargeBinary(), nullable=True))
