"""The ledger of consents: purpose, version of the wording, language, channel, time, withdrawal."""

from datetime import datetime
from typing import Final

from sqlalchemy import insert

from storage.ids import new_id
from storage.schema import consents
from storage.transaction import Transaction

_add: Final = insert(consents)


def note(  # noqa: PLR0913  a consent's own fields
    tx: Transaction,
    conversation_id: str,
    *,
    purpose: str,
    wording: int,
    locale: str,
    channel: str,
    given: bool,
    at: datetime,
) -> None:
    """Note that a consent was given or withdrawn; the ledger only grows."""
    tx.execute(
        _add,
        {
            "id": new_id(at),
            "conversation_id": conversation_id,
            "purpose": purpose,
            "wording": wording,
            "locale": locale,
            "channel": channel,
            "given": given,
            "at": at,
        },
    )
