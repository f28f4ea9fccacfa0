"""Chat accounts that abuse the line: not answered for a time."""

from datetime import datetime
from typing import Final

from sqlalchemy import bindparam, update

from storage.schema import conversations
from storage.transaction import Transaction

_block: Final = (
    update(conversations)
    .where(conversations.c.id == bindparam("of"))
    .values(blocked_until=bindparam("until"))
)


def put(tx: Transaction, conversation_id: str, until: datetime | None) -> None:
    """Answer a chat account no more until then, or (with None) answer it again."""
    tx.execute(_block, {"of": conversation_id, "until": until})
