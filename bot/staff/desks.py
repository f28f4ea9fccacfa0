"""The port to desks: whoever shows the ledger's tickets to people, and brings back what they do.

The console is the built-in desk: it reads and writes the ledger itself. Telegram groups and
Chatwoot are desks beside it; each keeps cursors in the ledger and has no truth of its own.
"""

from typing import Protocol


class Desk(Protocol):
    """A desk beside the console."""

    async def round(self) -> None:
        """Show once what is new, and take what people did meanwhile."""

    async def run(self) -> None:
        """Do so until cancelled; a desk that cannot be reached holds up nothing else."""
