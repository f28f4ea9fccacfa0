"""The Telegram bots that lenders bring, by which only their own borrowers are spoken to."""

import secrets
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, bindparam, delete, insert, select

from storage import audit, sealed
from storage.errors import DomainError
from storage.schema import lender_bots, lenders
from storage.transaction import Transaction

_standing: Final = select(lender_bots.c.lender_id, lender_bots.c.changed_at)
_of: Final = (
    select(lender_bots, lenders.c.slug)
    .join(lenders, lenders.c.id == lender_bots.c.lender_id)
    .where(lender_bots.c.lender_id == bindparam("of"))
)
_holder: Final = select(lender_bots.c.lender_id).where(lender_bots.c.bot == bindparam("bot_id"))
_drop: Final = delete(lender_bots).where(lender_bots.c.lender_id == bindparam("of"))
_add: Final = insert(lender_bots)


class BotTakenError(DomainError):
    """The Telegram bot speaks for somebody else in this installation."""

    code = "bot-taken"


@dataclass(frozen=True, slots=True)
class LenderBot:
    """A lender's bot: its id and name at Telegram, its token, and the webhook's secret."""

    lender_id: str
    slug: str
    bot: str
    username: str
    token: str = field(repr=False)
    secret: str = field(repr=False)
    changed_at: datetime


def standing(tx: Transaction) -> dict[str, datetime]:
    """Tell which lenders have bots, and since when these stand as they are."""
    return {row.lender_id: row.changed_at for row in tx.execute(_standing)}


def of(tx: Transaction, lender_id: str) -> LenderBot | None:
    """Find a lender's bot."""
    row = tx.execute(_of, {"of": lender_id}).first()
    return _read(tx, row) if row else None


def put(  # noqa: PLR0913  what a bot is made of
    tx: Transaction,
    lender_id: str,
    *,
    bot: str,
    username: str,
    token: str,
    actor: str,
    at: datetime,
) -> LenderBot:
    """Let a bot speak for a lender, instead of the one before.

    Raises BotTakenError if it speaks for another.
    """
    row = tx.execute(_holder, {"bot_id": bot}).first()
    if row is not None and row.lender_id != lender_id:
        raise BotTakenError
    tx.execute(_drop, {"of": lender_id})
    key = tx.own_data_key(at)
    secret = secrets.token_urlsafe(32)
    tx.execute(
        _add,
        {
            "lender_id": lender_id,
            "bot": bot,
            "username": username,
            "token_sealed": tx.seal(key, token, _place(lender_id, "token_sealed")),
            "secret_sealed": tx.seal(key, secret, _place(lender_id, "secret_sealed")),
            "changed_at": at,
        },
    )
    audit.note(tx, lender_id, at=at, actor=actor, action="bot-set", subject=lender_id, bot=bot)
    found = of(tx, lender_id)
    assert found is not None  # noqa: S101  it has just been written
    return found


def remove(tx: Transaction, lender_id: str, *, actor: str, at: datetime) -> None:
    """Let a lender's bot speak for it no more."""
    tx.execute(_drop, {"of": lender_id})
    audit.note(tx, lender_id, at=at, actor=actor, action="bot-removed", subject=lender_id)


def _read(tx: Transaction, row: Row[Any]) -> LenderBot:
    of_lender = row.lender_id
    return LenderBot(
        lender_id=of_lender,
        slug=row.slug,
        bot=row.bot,
        username=row.username,
        token=sealed.text(tx, row.token_sealed, _place(of_lender, "token_sealed")),
        secret=sealed.text(tx, row.secret_sealed, _place(of_lender, "secret_sealed")),
        changed_at=row.changed_at,
    )


def _place(lender_id: str, column: str) -> str:
    return sealed.place(lender_id, lender_bots, column, lender_id)
