"""The demo's phone: text messages that a visitor reads on a page, sealed like everything else."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from sqlalchemy import bindparam, insert, select

from storage.ids import new_id
from storage.schema import sms_inbox
from storage.transaction import Transaction

_add: Final = insert(sms_inbox)
_newest: Final = select(sms_inbox).order_by(sms_inbox.c.id.desc()).limit(bindparam("limit"))


@dataclass(frozen=True, slots=True)
class Sms:
    """One text message."""

    id: str
    phone: str = field(repr=False)
    text: str = field(repr=False)
    at: datetime


def add(tx: Transaction, phone: str, text: str, at: datetime) -> None:
    """Keep a message."""
    message_id, key = new_id(at), tx.own_data_key(at)
    tx.execute(
        _add,
        {
            "id": message_id,
            "data_key_id": key,
            "phone_sealed": tx.seal(key, phone, f"|sms_inbox|phone|{message_id}"),
            "text_sealed": tx.seal(key, text, f"|sms_inbox|text|{message_id}"),
            "at": at,
        },
    )


def newest(tx: Transaction, limit: int = 50) -> list[Sms]:
    """Read the last messages, the newest first."""
    return [
        Sms(
            row.id,
            tx.unseal(row.phone_sealed, f"|sms_inbox|phone|{row.id}").decode(),
            tx.unseal(row.text_sealed, f"|sms_inbox|text|{row.id}").decode(),
            row.at,
        )
        for row in tx.execute(_newest, {"limit": limit})
    ]
