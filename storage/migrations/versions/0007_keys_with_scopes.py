"""Keys with scopes.

Written by ``make migration``.
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "lender_keys",
        sa.Column("name", sa.String(length=60), server_default=sa.text("''"), nullable=False),
    )
    op.add_column(
        "lender_keys",
        sa.Column(
            "scopes",
            sa.JSON(),
            server_default=sa.text('\'["push", "review", "read-documents", "admin"]\''),
            nullable=False,
        ),
    )
    op.add_column("lender_keys", sa.Column("signing_sealed", sa.LargeBinary(), nullable=True))
