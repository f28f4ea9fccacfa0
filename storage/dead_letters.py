"""Dead letters: what could not be handled, kept with its incident number."""

from datetime import datetime
from typing import Final

from sqlalchemy import func, insert, select

from storage.ids import new_id
from storage.schema import dead_letters
from storage.transaction import Transaction

_add: Final = insert(dead_letters)
_count: Final = select(func.count()).select_from(dead_letters)


def add(
    tx: Transaction, *, channel: str, key: str, content: bytes, error: str, at: datetime
) -> str:
    """Keep what could not be handled; return its incident number.

    ``error`` is the kind of the fault, never its text, which might hold somebody's words.
    """
    incident = new_id(at)
    data_key = tx.own_data_key(at)
    tx.execute(
        _add,
        {
            "id": incident,
            "channel": channel,
            "key": key,
            "data_key_id": data_key,
            "content_sealed": tx.seal(data_key, content, f"|dead_letters|content|{incident}"),
            "error": error,
            "at": at,
        },
    )
    return incident


def count(tx: Transaction) -> int:
    """Count the dead letters."""
    return int(tx.execute(_count).scalar_one())
