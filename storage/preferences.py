"""What somebody wants to be sent in a conversation: news unasked, and pictures of progress."""

from datetime import datetime
from typing import Final

from sqlalchemy import bindparam, update

from storage.schema import conversations
from storage.transaction import Transaction

_set_notices: Final = (
    update(conversations)
    .where(conversations.c.id == bindparam("conversation_id"))
    .values(notices_off_at=bindparam("off_at"))
)
_set_pictures: Final = (
    update(conversations)
    .where(conversations.c.id == bindparam("conversation_id"))
    .values(pictures_off_at=bindparam("off_at"))
)


def set_notices(tx: Transaction, conversation_id: str, *, off_at: datetime | None) -> None:
    """Note that no news is wanted in a conversation unasked, or (with None) that it is again."""
    tx.execute(_set_notices, {"conversation_id": conversation_id, "off_at": off_at})


def set_pictures(tx: Transaction, conversation_id: str, *, off_at: datetime | None) -> None:
    """Note that no pictures are wanted in a conversation, or (with None) that they are again."""
    tx.execute(_set_pictures, {"conversation_id": conversation_id, "off_at": off_at})
