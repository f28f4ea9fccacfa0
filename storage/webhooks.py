"""Webhooks: where a lender wants to be told, of what, and the secrets that sign what we say."""

import base64
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Row, bindparam, delete, func, insert, select, update

from storage import audit, events, sealed
from storage.errors import TooManyWebhooksError, UnknownWebhookError
from storage.events import EventKind
from storage.ids import new_id
from storage.records import Lender
from storage.schema import lenders, webhook_deliveries, webhooks
from storage.transaction import Transaction

PREFIX: Final = "whsec_"
"""What every secret begins with (Standard Webhooks)."""
MOST: Final = 10
"""How many webhooks one lender may have."""
DISABLED_AFTER: Final = timedelta(days=5)
"""A webhook that has taken nothing for so long is disabled with the next that is given up."""
GONE: Final = "gone"
FAILING: Final = "failing"
ASKED: Final = "asked"

_SECRET_BYTES: Final = 32
_of_lender: Final = (
    select(webhooks).where(webhooks.c.lender_id == bindparam("lender_id")).order_by(webhooks.c.id)
)
_by_id: Final = select(webhooks).where(webhooks.c.id == bindparam("id"))
_locked: Final = _by_id.with_for_update()
_add: Final = insert(webhooks)
_change: Final = update(webhooks).where(webhooks.c.id == bindparam("row_id"))
_forget: Final = delete(webhook_deliveries).where(
    webhook_deliveries.c.webhook_id == bindparam("of")
)
_remove: Final = delete(webhooks).where(webhooks.c.id == bindparam("of"))
_disabled: Final = (
    select(lenders.c.slug, webhooks.c.id, webhooks.c.disabled_why)
    .join(lenders, lenders.c.id == webhooks.c.lender_id)
    .where(webhooks.c.disabled_why.in_([GONE, FAILING]))
    .order_by(lenders.c.slug, webhooks.c.id)
)
_dead: Final = (
    select(lenders.c.slug, webhooks.c.id, func.count().label("letters"))
    .select_from(webhooks.join(webhook_deliveries).join(lenders))
    .where(webhook_deliveries.c.state == "dead")
    .group_by(lenders.c.slug, webhooks.c.id)
    .order_by(lenders.c.slug, webhooks.c.id)
)


@dataclass(frozen=True, slots=True)
class Webhook:
    """One address of a lender's, and how it does; no ``types`` means all of them."""

    id: str
    lender_id: str
    url: str = field(repr=False)
    types: tuple[EventKind, ...]
    secrets: tuple[str, ...] = field(repr=False)
    old_secret_until: datetime | None
    position: int
    failing_since: datetime | None
    disabled_at: datetime | None
    disabled_why: str | None
    created_at: datetime
    updated_at: datetime

    def signing(self, at: datetime) -> tuple[str, ...]:
        """Give the secrets that sign at this time: the current one, and for a while the last."""
        overlapping = self.old_secret_until is not None and at < self.old_secret_until
        return self.secrets if overlapping else self.secrets[:1]


def add(
    tx: Transaction,
    lender: Lender,
    *,
    url: str,
    types: Sequence[EventKind] = (),
    actor: str,
    at: datetime,
) -> Webhook:
    """Take a webhook on; it hears of what happens from now on."""
    if len(of_lender(tx, lender.id)) >= MOST:
        raise TooManyWebhooksError(limit=MOST)
    webhook_id = new_id(at)
    row = {
        "id": webhook_id,
        "lender_id": lender.id,
        "url_sealed": _seal(tx, lender.id, "url", webhook_id, url, at),
        "types": list(types),
        "secret_sealed": _seal(tx, lender.id, "secret", webhook_id, _new_secret(), at),
        "position": events.head(tx, lender.id),
        "created_at": at,
        "updated_at": at,
    }
    tx.execute(_add, row)
    audit.note(tx, lender.id, at=at, actor=actor, action="webhook-added", subject=webhook_id)
    return own(tx, lender, webhook_id)


def of_lender(tx: Transaction, lender_id: str) -> list[Webhook]:
    """List a lender's webhooks, oldest first."""
    return [_read(tx, row) for row in tx.execute(_of_lender, {"lender_id": lender_id})]


def own(tx: Transaction, lender: Lender, webhook_id: str) -> Webhook:
    """Find one of the lender's own webhooks; raise UnknownWebhookError for others."""
    row = tx.execute(_by_id, {"id": webhook_id}).first()
    if row is None or row.lender_id != lender.id:
        raise UnknownWebhookError(webhook=webhook_id)
    return _read(tx, row)


def locked(tx: Transaction, webhook_id: str) -> Webhook | None:
    """Read a webhook and lock it: what is queued for it moves under this lock only."""
    row = tx.execute(_locked, {"id": webhook_id}).first()
    return _read(tx, row) if row else None


def change(
    tx: Transaction,
    webhook: Webhook,
    *,
    url: str | None = None,
    types: Sequence[EventKind] | None = None,
    actor: str,
    at: datetime,
) -> None:
    """Send to another address, or of other things, from the next try on."""
    values: dict[str, Any] = {"row_id": webhook.id, "updated_at": at}
    if url is not None:
        values["url_sealed"] = _seal(tx, webhook.lender_id, "url", webhook.id, url, at)
    if types is not None:
        values["types"] = list(types)
    tx.execute(_change, values)
    audit.note(
        tx, webhook.lender_id, at=at, actor=actor, action="webhook-changed", subject=webhook.id
    )


def rotate(
    tx: Transaction, webhook: Webhook, *, overlap: timedelta, actor: str, at: datetime
) -> None:
    """Make a new secret; the one before it signs beside it for a while, an older one no more."""
    tx.execute(
        _change,
        {
            "row_id": webhook.id,
            "secret_sealed": _seal(tx, webhook.lender_id, "secret", webhook.id, _new_secret(), at),
            "old_secret_sealed": _seal(
                tx, webhook.lender_id, "secret", webhook.id, webhook.secrets[0], at
            ),
            "old_secret_until": at + overlap,
            "updated_at": at,
        },
    )
    audit.note(
        tx, webhook.lender_id, at=at, actor=actor, action="webhook-secret-made", subject=webhook.id
    )


def enable(tx: Transaction, webhook: Webhook, *, actor: str, at: datetime) -> None:
    """Send to it again, from where it was left off."""
    tx.execute(
        _change,
        {
            "row_id": webhook.id,
            "failing_since": None,
            "disabled_at": None,
            "disabled_why": None,
            "updated_at": at,
        },
    )
    audit.note(
        tx, webhook.lender_id, at=at, actor=actor, action="webhook-enabled", subject=webhook.id
    )


def disable(tx: Transaction, webhook: Webhook, why: str, *, actor: str, at: datetime) -> None:
    """Send nothing any more, and say so: in the audit, and to whoever reads the feed."""
    tx.execute(
        _change,
        {"row_id": webhook.id, "disabled_at": at, "disabled_why": why, "updated_at": at},
    )
    audit.note(
        tx,
        webhook.lender_id,
        at=at,
        actor=actor,
        action="webhook-disabled",
        subject=webhook.id,
        why=why,
    )
    events.note(tx, webhook.lender_id, EventKind.WEBHOOK_DISABLED, webhook.id, at=at, reason=why)


def health(tx: Transaction, webhook: Webhook, failing_since: datetime | None) -> None:
    """Note since when it takes nothing, or that it does again."""
    tx.execute(_change, {"row_id": webhook.id, "failing_since": failing_since})


def moved(tx: Transaction, webhook: Webhook, position: int) -> None:
    """Note up to which place of the feed it has its deliveries."""
    tx.execute(_change, {"row_id": webhook.id, "position": position})


def remove(tx: Transaction, webhook: Webhook, *, actor: str, at: datetime) -> None:
    """Forget a webhook and everything that was queued for it."""
    tx.execute(_forget, {"of": webhook.id})
    tx.execute(_remove, {"of": webhook.id})
    audit.note(
        tx, webhook.lender_id, at=at, actor=actor, action="webhook-removed", subject=webhook.id
    )


def troubles(tx: Transaction) -> list[str]:
    """Say which webhooks were disabled for their failures, and which have dead letters."""
    off = [f"{it.slug}/{it.id} is disabled ({it.disabled_why})" for it in tx.execute(_disabled)]
    dead = [f"{it.slug}/{it.id} has dead letters: {it.letters}" for it in tx.execute(_dead)]
    return [*off, *dead]


def _new_secret() -> str:
    return PREFIX + base64.b64encode(secrets.token_bytes(_SECRET_BYTES)).decode()


def _seal(
    tx: Transaction, lender_id: str, column: str, row_id: str, value: str, at: datetime
) -> bytes:
    return tx.seal(tx.own_data_key(at), value, sealed.place(lender_id, webhooks, column, row_id))


def _read(tx: Transaction, row: Row[Any]) -> Webhook:
    url = sealed.place(row.lender_id, webhooks, "url", row.id)
    secret = sealed.place(row.lender_id, webhooks, "secret", row.id)
    kept = [it for it in (row.secret_sealed, row.old_secret_sealed) if it is not None]
    return Webhook(
        id=row.id,
        lender_id=row.lender_id,
        url=tx.unseal(row.url_sealed, url).decode(),
        types=tuple(EventKind(it) for it in row.types),
        secrets=tuple(tx.unseal(it, secret).decode() for it in kept),
        old_secret_until=row.old_secret_until,
        position=row.position,
        failing_since=row.failing_since,
        disabled_at=row.disabled_at,
        disabled_why=row.disabled_why,
        created_at=row.created_at,
        updated_at=row.updated_at,
    )
