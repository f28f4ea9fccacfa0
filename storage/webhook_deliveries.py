"""What is sent to webhooks: a delivery for each event, in order within its lane, tried ten times.

A lane is an application (or a conversation, for what belongs to none). Only the first unsettled
delivery of a lane is ``waiting`` for its time; those ``behind`` it follow when it is settled, so
that a lane that is stuck holds up nobody else, and finding what is due takes as long as it is
much. All of it moves under the lock of the webhook's row.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import groupby
from typing import Any, Final

from sqlalchemy import and_, bindparam, exists, func, insert, literal_column, select, update

from storage import events, webhooks
from storage.events import Event, EventKind
from storage.schema import event_heads
from storage.schema import events as feed
from storage.schema import webhook_deliveries as table
from storage.schema import webhooks as hooks
from storage.transaction import Transaction
from storage.webhooks import Webhook

WAITING: Final = "waiting"
BEHIND: Final = "behind"
DELIVERED: Final = "delivered"
DEAD: Final = "dead"
WAITS: Final = (
    timedelta(seconds=5),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=5),
    timedelta(hours=10),
    timedelta(hours=14),
    timedelta(hours=20),
    timedelta(hours=24),
)
"""What follows each failed try, as the specification's example has it: ten tries, three days."""
JITTER: Final = 0.1
QUEUED_AT_ONCE: Final = 500

_earlier = table.alias("earlier")
# The literals make both engines use the partial indexes.
_waiting: Final = table.c.state == literal_column("'waiting'")
_work: Final = (
    select(hooks.c.id)
    .join(event_heads, event_heads.c.lender_id == hooks.c.lender_id)
    .where(
        hooks.c.disabled_at.is_(None),
        (event_heads.c.position > hooks.c.position)
        | exists().where(
            table.c.webhook_id == hooks.c.id, _waiting, table.c.due_at <= bindparam("now")
        ),
    )
)
_news: Final = (
    select(feed.c.position, feed.c.kind, feed.c.lane, feed.c.subject)
    .where(feed.c.lender_id == bindparam("lender_id"), feed.c.position > bindparam("after"))
    .order_by(feed.c.position)
    .limit(QUEUED_AT_ONCE)
)
_busy: Final = (
    select(table.c.lane)
    .where(
        table.c.webhook_id == bindparam("webhook_id"),
        table.c.settled_at.is_(None),
        table.c.lane.in_(bindparam("lanes", expanding=True)),
    )
    .distinct()
)
_add: Final = insert(table)
_due: Final = (
    events.read_all.add_columns(table.c.lane, table.c.attempts, table.c.tries)
    .select_from(
        events.NAMED.join(
            table,
            and_(
                table.c.webhook_id == bindparam("webhook_id"),
                table.c.position == feed.c.position,
            ),
        )
    )
    .where(feed.c.lender_id == bindparam("lender_id"), _waiting, table.c.due_at <= bindparam("now"))
    .order_by(table.c.due_at, table.c.position)
    .limit(bindparam("limit"))
)
# Leased is due again when the lease ends: whoever was killed in between sends it once more.
_lease: Final = (
    update(table)
    .where(table.c.webhook_id == bindparam("of"), table.c.position == bindparam("number"))
    .values(lease=bindparam("by"), due_at=bindparam("until"), attempts=table.c.attempts + 1)
)
_settle: Final = (
    update(table)
    .where(
        table.c.webhook_id == bindparam("of"),
        table.c.position == bindparam("number"),
        table.c.lease == bindparam("by"),
    )
    .values(
        state=bindparam("new_state"),
        due_at=bindparam("new_due"),
        tries=bindparam("new_tries"),
        settled_at=bindparam("new_settled"),
        lease=None,
    )
)
_first: Final = (
    select(func.min(_earlier.c.position))
    .where(
        _earlier.c.webhook_id == bindparam("of"),
        _earlier.c.lane == bindparam("in_lane"),
        _earlier.c.settled_at.is_(None),
    )
    .scalar_subquery()
)
# Does nothing while the lane's first still waits: whoever has lost a lease moves nobody up.
_move_up: Final = (
    update(table)
    .where(table.c.webhook_id == bindparam("of"), table.c.position == _first)
    .where(table.c.state == BEHIND)
    .values(state=WAITING, due_at=bindparam("now"))
)


@dataclass(frozen=True, slots=True)
class Parcel:
    """A leased delivery with what is needed to send it."""

    webhook_id: str
    lender_id: str
    url: str = field(repr=False)
    secrets: tuple[str, ...] = field(repr=False)
    event: Event
    lane: str
    attempts: int
    tries: Sequence[Mapping[str, Any]]
    lease: str


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of a try: a status or an error; another try follows at ``again_at``, or none."""

    of: Parcel
    at: datetime
    status: int | None
    error: str | None
    milliseconds: int
    again_at: datetime | None

    @property
    def delivered(self) -> bool:
        """Tell whether it was taken."""
        return self.error is None and self.status is not None and self.status // 100 == 2  # noqa: PLR2004  2xx

    @property
    def gone(self) -> bool:
        """Tell whether the address says that it wants no more."""
        return self.status == 410  # noqa: PLR2004  Gone


def again_at(attempts: int, at: datetime, chance: float) -> datetime | None:
    """Say when to try again after so many tries; ``chance`` (0 to 1) spreads them a little."""
    if attempts > len(WAITS):
        return None
    return at + WAITS[attempts - 1] * (1 + JITTER * (2 * chance - 1))


def work(tx: Transaction, now: datetime) -> list[str]:
    """List the webhooks for which something is to be queued or sent, without locking anything."""
    return list(tx.execute(_work, {"now": now}).scalars())


def take(
    tx: Transaction, webhook_id: str, by: str, *, now: datetime, until: datetime, limit: int
) -> list[Parcel]:
    """Queue what is new for a webhook, and lease what is due; ``by`` is unique to this call."""
    webhook = webhooks.locked(tx, webhook_id)
    if webhook is None or webhook.disabled_at is not None:
        return []
    _queue(tx, webhook, now)
    asked = {"webhook_id": webhook.id, "lender_id": webhook.lender_id, "now": now, "limit": limit}
    due = tx.execute(_due, asked).all()
    if due:
        tx.execute(
            _lease,
            [{"of": webhook.id, "number": row.position, "by": by, "until": until} for row in due],
        )
    return [
        Parcel(
            webhook.id,
            webhook.lender_id,
            webhook.url,
            webhook.signing(now),
            events.read(row),
            row.lane,
            row.attempts + 1,
            row.tries,
            by,
        )
        for row in due
    ]


def _queue(tx: Transaction, webhook: Webhook, now: datetime) -> None:
    news = tx.execute(_news, {"lender_id": webhook.lender_id, "after": webhook.position}).all()
    if not news:
        return
    wanted = [row for row in news if _wanted(webhook, row.kind, row.subject)]
    if wanted:
        lanes = sorted({row.lane for row in wanted})
        busy = set(tx.execute(_busy, {"webhook_id": webhook.id, "lanes": lanes}).scalars())
        rows = []
        for row in wanted:
            rows.append(_new(webhook.id, row.position, row.lane, now, behind=row.lane in busy))
            busy.add(row.lane)
        tx.execute(_add, rows)
    webhooks.moved(tx, webhook, news[-1].position)


def _wanted(webhook: Webhook, kind: str, subject: str) -> bool:
    if kind == EventKind.WEBHOOK_TEST:
        return subject == webhook.id
    return not webhook.types or kind in webhook.types


def _new(
    webhook_id: str, position: int, lane: str, now: datetime, *, behind: bool
) -> dict[str, Any]:
    return {
        "webhook_id": webhook_id,
        "position": position,
        "lane": lane,
        "state": BEHIND if behind else WAITING,
        "due_at": now,
        "attempts": 0,
        "tries": [],
    }


def settle(tx: Transaction, results: Iterable[Tried]) -> None:
    """Write what came of some tries; whoever has lost a lease meanwhile writes nothing."""
    # Sorted, so that two that settle for several webhooks lock them in the same order.
    ordered = sorted(results, key=lambda it: it.of.webhook_id)
    for webhook_id, group in groupby(ordered, key=lambda it: it.of.webhook_id):
        webhook = webhooks.locked(tx, webhook_id)
        if webhook is not None:
            _settle_some(tx, webhook, list(group))


def _settle_some(tx: Transaction, webhook: Webhook, tried: list[Tried]) -> None:
    tx.execute(_settle, [_result(one) for one in tried])
    moving = [
        {"of": webhook.id, "in_lane": one.of.lane, "now": one.at}
        for one in tried
        if one.delivered or one.again_at is None
    ]
    if moving:
        tx.execute(_move_up, moving)
    _note_health(tx, webhook, tried)


def _result(one: Tried) -> dict[str, Any]:
    state = DELIVERED if one.delivered else WAITING if one.again_at else DEAD
    said = {
        "at": one.at.isoformat(timespec="milliseconds"),
        "status": one.status,
        "error": one.error,
        "milliseconds": one.milliseconds,
    }
    return {
        "of": one.of.webhook_id,
        "number": one.of.event.position,
        "by": one.of.lease,
        "new_state": state,
        "new_due": one.again_at or one.at,
        "new_tries": [*one.of.tries, said],
        "new_settled": None if state == WAITING else one.at,
    }


def _note_health(tx: Transaction, webhook: Webhook, tried: list[Tried]) -> None:
    if webhook.disabled_at is not None:
        return
    last, given_up = max(one.at for one in tried), any(one.again_at is None for one in tried)
    if any(one.gone for one in tried):
        webhooks.disable(tx, webhook, webhooks.GONE, actor="webhooks", at=last)
    elif any(one.delivered for one in tried):
        if webhook.failing_since is not None:
            webhooks.health(tx, webhook, None)
    elif webhook.failing_since is None:
        webhooks.health(tx, webhook, min(one.at for one in tried))
    elif given_up and last - webhook.failing_since >= webhooks.DISABLED_AFTER:
        webhooks.disable(tx, webhook, webhooks.FAILING, actor="webhooks", at=last)
