"""What was sent to a webhook and what came of it: the log, dead letters, and sending once more."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import bindparam, delete, func, select, update

from storage import events, webhooks
from storage.errors import DisabledWebhookError, NoDeadLetterError, UnknownDeliveryError
from storage.events import EventKind
from storage.schema import events as feed
from storage.schema import webhook_deliveries as table
from storage.schema import webhooks as hooks
from storage.transaction import Transaction
from storage.webhook_deliveries import BEHIND, DEAD, WAITING
from storage.webhooks import Webhook

LET_GO: Final = "let-go"
"""Given up, and nobody wants it any more."""

_columns: Final = (
    table.c.position,
    table.c.state,
    table.c.due_at,
    table.c.attempts,
    table.c.tries,
    table.c.settled_at,
    feed.c.id,
    feed.c.kind,
)
_log: Final = (
    select(*_columns)
    .select_from(
        table.join(
            feed,
            (feed.c.lender_id == bindparam("lender_id")) & (feed.c.position == table.c.position),
        )
    )
    .where(table.c.webhook_id == bindparam("webhook_id"))
)
_after: Final = (
    _log.where(table.c.position > bindparam("after"))
    .order_by(table.c.position)
    .limit(bindparam("limit"))
)
_dead_after: Final = _after.where(table.c.state == DEAD)
_one: Final = _log.where(feed.c.id == bindparam("event_id"))
_replay: Final = (
    update(table)
    .where(
        table.c.webhook_id == bindparam("of"),
        table.c.position == bindparam("number"),
        table.c.state == DEAD,
    )
    .values(state=BEHIND, due_at=bindparam("now"), attempts=0, settled_at=None)
)
_let_go: Final = (
    update(table)
    .where(
        table.c.webhook_id == bindparam("of"),
        table.c.position == bindparam("number"),
        table.c.state == DEAD,
    )
    .values(state=LET_GO)
)
_retry: Final = (
    update(table)
    .where(table.c.webhook_id == bindparam("of"), table.c.state == WAITING)
    .values(due_at=bindparam("now"), attempts=0, lease=None)
)
_earlier = table.alias("earlier")
_mend: Final = (
    update(table)
    .where(
        table.c.webhook_id == bindparam("of"),
        table.c.state == BEHIND,
        ~select(_earlier.c.position)
        .where(
            _earlier.c.webhook_id == table.c.webhook_id,
            _earlier.c.lane == table.c.lane,
            _earlier.c.settled_at.is_(None),
            (_earlier.c.position < table.c.position) | (_earlier.c.state == WAITING),
        )
        .exists(),
    )
    .values(state=WAITING, due_at=bindparam("now"))
)
# In the order in which `settle` locks them too.
_everyone: Final = select(hooks.c.id, hooks.c.lender_id).order_by(hooks.c.id)
_forget: Final = delete(table).where(
    table.c.webhook_id == bindparam("of"), table.c.position < bindparam("kept_from")
)
_untold: Final = delete(feed).where(feed.c.at < bindparam("before"))
_waiting_now: Final = select(func.count()).where(
    table.c.webhook_id == bindparam("webhook_id"), table.c.settled_at.is_(None)
)


@dataclass(frozen=True, slots=True)
class Logged:
    """One delivery: of which event, how it stands, and each of its tries."""

    position: int
    event_id: str
    kind: EventKind
    state: str
    attempts: int
    tries: Sequence[Mapping[str, Any]]
    due_at: datetime
    settled_at: datetime | None


def after(
    tx: Transaction, webhook: Webhook, position: int, *, dead: bool = False, limit: int
) -> list[Logged]:
    """Read a webhook's deliveries behind a place, in order; only its dead letters if asked."""
    asked = {
        "lender_id": webhook.lender_id,
        "webhook_id": webhook.id,
        "after": position,
        "limit": limit,
    }
    return [_read(row) for row in tx.execute(_dead_after if dead else _after, asked)]


def one(tx: Transaction, webhook: Webhook, event_id: str) -> Logged:
    """Find the delivery of an event; raise UnknownDeliveryError if there is none."""
    asked = {"lender_id": webhook.lender_id, "webhook_id": webhook.id, "event_id": event_id}
    row = tx.execute(_one, asked).first()
    if row is None:
        raise UnknownDeliveryError(delivery=event_id)
    return _read(row)


def unsettled(tx: Transaction, webhook: Webhook) -> int:
    """Count what is queued for a webhook and has not been settled."""
    return int(tx.execute(_waiting_now, {"webhook_id": webhook.id}).scalar_one())


def replay(tx: Transaction, webhook: Webhook, event_id: str, *, at: datetime) -> Logged:
    """Send a dead letter once more, with ten tries; it keeps its id."""
    webhooks.locked(tx, webhook.id)
    found = one(tx, webhook, event_id)
    if webhook.disabled_at is not None:
        raise DisabledWebhookError(webhook=webhook.id)
    if found.state != DEAD:
        raise NoDeadLetterError(delivery=event_id)
    tx.execute(_replay, {"of": webhook.id, "number": found.position, "now": at})
    tx.execute(_mend, {"of": webhook.id, "now": at})
    return one(tx, webhook, event_id)


def let_go(tx: Transaction, webhook: Webhook, event_id: str) -> None:
    """Let a dead letter go; raise NoDeadLetterError for what is none."""
    found = one(tx, webhook, event_id)
    if found.state != DEAD:
        raise NoDeadLetterError(delivery=event_id)
    tx.execute(_let_go, {"of": webhook.id, "number": found.position})


def enable(tx: Transaction, webhook: Webhook, *, actor: str, at: datetime) -> None:
    """Send to a webhook again; whatever waits for it is due at once, with all its tries."""
    webhooks.locked(tx, webhook.id)
    if webhook.disabled_at is not None:
        webhooks.enable(tx, webhook, actor=actor, at=at)
    tx.execute(_retry, {"of": webhook.id, "now": at})
    tx.execute(_mend, {"of": webhook.id, "now": at})


def test(tx: Transaction, webhook: Webhook, *, at: datetime) -> str:
    """Queue a test event for one webhook only; return the event's id."""
    if webhook.disabled_at is not None:
        raise DisabledWebhookError(webhook=webhook.id)
    return events.note(tx, webhook.lender_id, EventKind.WEBHOOK_TEST, webhook.id, at=at)


def tidy(tx: Transaction, *, before: datetime, now: datetime) -> None:
    """Delete events of long ago, and what was to be sent of them; what followed moves up."""
    tx.execute(_untold, {"before": before})
    for webhook in tx.execute(_everyone).all():
        webhooks.locked(tx, webhook.id)
        kept_from = events.oldest(tx, webhook.lender_id)
        if tx.execute(_forget, {"of": webhook.id, "kept_from": kept_from}).rowcount:
            tx.execute(_mend, {"of": webhook.id, "now": now})


def _read(row: Any) -> Logged:  # noqa: ANN401  a row of `_log`
    return Logged(
        row.position,
        row.id,
        EventKind(row.kind),
        WAITING if row.state == BEHIND else row.state,
        row.attempts,
        row.tries,
        row.due_at,
        row.settled_at,
    )
