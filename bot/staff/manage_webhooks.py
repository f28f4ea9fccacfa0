"""Where a lender's systems are told what happens: addresses, trials, the log, dead letters."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from aiohttp import web

from bot.staff import managing
from bot.staff.managing import form_of, mounted
from bot.staff.permissions import Action
from bot.staff.visits import CONSOLE, Visit, to
from storage import audit, events, lenders, webhook_log, webhooks
from storage.errors import (
    DisabledWebhookError,
    NoDeadLetterError,
    TooManyWebhooksError,
    UnknownDeliveryError,
    UnknownWebhookError,
)
from storage.events import EventKind
from storage.records import Lender
from storage.transaction import Transaction
from storage.upkeep import LetGo
from storage.webhook_log import Logged
from storage.webhooks import Webhook

Act = Callable[[Transaction, Lender, str, str, datetime], None]

LOOKED_AT: Final = 100
"""How many of the newest events the log looks at."""
OVERLAP: Final = timedelta(hours=24)
_ONE: Final = "webhooks/{webhook:[0-9a-f]{32}}"
_LETTER: Final = f"{_ONE}/{{event:[0-9a-f]{{32}}}}"


@dataclass(frozen=True, slots=True)
class Seen:
    """A webhook with its newest deliveries and its dead letters, the newest first."""

    webhook: Webhook
    waiting: int
    log: Sequence[Logged]
    dead: Sequence[Logged]


def setup(app: web.Application) -> None:
    """Mount the pages and what is done on them; all of it asks for a fresh proof."""
    for method, path, view in (
        ("GET", "webhooks", show),
        ("POST", "webhooks", add),
        ("GET", _ONE, one),
        ("POST", f"{_ONE}/test", test),
        ("POST", f"{_ONE}/secret", rotate),
        ("POST", f"{_ONE}/switch", switch),
        ("POST", f"{_ONE}/remove", remove),
        ("POST", f"{_LETTER}/replay", replay),
        ("POST", f"{_LETTER}/discard", discard),
    ):
        mounted(app, method, path, Action.MANAGE_LENDER, view, fresh=True)


async def show(visit: Visit, lender: Lender) -> web.StreamResponse:
    """List the webhooks."""
    return await _page(visit, lender)


async def add(visit: Visit, lender: Lender) -> web.StreamResponse:
    """Take a webhook on, and show its secret this once."""
    parts, form = visit.request.app[CONSOLE].parts, await form_of(visit)
    url, chosen = form.get("url", ""), set((await visit.request.post()).getall("types", []))
    if parts.webhook_addresses.fault(url):
        return await _page(visit, lender, fault="address")
    types = [it for it in EventKind if it.value in chosen]
    try:
        made = await parts.store.write(_add, lender, url, types, visit.member.actor, parts.now())
    except TooManyWebhooksError:
        return await _page(visit, lender, fault="many")
    return await _one(visit, lender, made.id, secret=made.secrets[0])


async def one(visit: Visit, lender: Lender) -> web.StreamResponse:
    """Show how one does, and what became of what it was sent."""
    return await _one(visit, lender, visit.request.match_info["webhook"])


async def test(visit: Visit, lender: Lender) -> web.StreamResponse:
    """Send a test event the way all events go."""
    return await _done(visit, lender, _test)


async def rotate(visit: Visit, lender: Lender) -> web.StreamResponse:
    """Make a new secret, and show it this once; the last one signs beside it for a day."""
    parts, webhook_id = visit.request.app[CONSOLE].parts, visit.request.match_info["webhook"]
    made = await parts.store.write(_rotate, lender, webhook_id, visit.member.actor, parts.now())
    return await _one(visit, lender, webhook_id, secret=made.secrets[0])


async def switch(visit: Visit, lender: Lender) -> web.StreamResponse:
    """Switch one off, or on again: then whatever waits is sent."""
    return await _done(visit, lender, _switch)


async def remove(visit: Visit, lender: Lender) -> web.StreamResponse:
    """Forget one, and all that was to be sent to it."""
    parts, webhook_id = visit.request.app[CONSOLE].parts, visit.request.match_info["webhook"]
    await parts.store.write(_remove, lender, webhook_id, visit.member.actor, parts.now())
    return to(f"{managing.MANAGE}/{lender.slug}/webhooks?kept")


async def replay(visit: Visit, lender: Lender) -> web.StreamResponse:
    """Send a dead letter once more."""
    return await _letter(visit, lender, None)


async def discard(visit: Visit, lender: Lender) -> web.StreamResponse:
    """Let a dead letter go."""
    why = (await form_of(visit)).get("why", "")
    if why not in {*LetGo}:
        return await _one(visit, lender, visit.request.match_info["webhook"], fault="why")
    return await _letter(visit, lender, LetGo(why))


async def _letter(visit: Visit, lender: Lender, why: LetGo | None) -> web.StreamResponse:
    parts, given = visit.request.app[CONSOLE].parts, visit.request.match_info
    webhook_id, by = given["webhook"], visit.member.actor
    try:
        await parts.store.write(_settle, lender, webhook_id, given["event"], why, by, parts.now())
    except (UnknownDeliveryError, NoDeadLetterError):
        raise web.HTTPNotFound from None
    except DisabledWebhookError:
        return await _one(visit, lender, webhook_id, fault="off")
    return to(f"{managing.MANAGE}/{lender.slug}/webhooks/{webhook_id}?kept")


async def _done(visit: Visit, lender: Lender, act: Act) -> web.StreamResponse:
    parts, webhook_id = visit.request.app[CONSOLE].parts, visit.request.match_info["webhook"]
    try:
        await parts.store.write(act, lender, webhook_id, visit.member.actor, parts.now())
    except DisabledWebhookError:
        return await _one(visit, lender, webhook_id, fault="off")
    return to(f"{managing.MANAGE}/{lender.slug}/webhooks/{webhook_id}?kept")


def _add(
    tx: Transaction, lender: Lender, url: str, types: Sequence[EventKind], by: str, at: datetime
) -> Webhook:
    lenders.lock(tx, lender.id)
    return webhooks.add(tx, lender, url=url, types=types, actor=by, at=at)


def _rotate(tx: Transaction, lender: Lender, webhook_id: str, by: str, at: datetime) -> Webhook:
    found = _locked(tx, lender, webhook_id)
    webhooks.rotate(tx, found, overlap=OVERLAP, actor=by, at=at)
    return webhooks.own(tx, lender, webhook_id)


def _test(tx: Transaction, lender: Lender, webhook_id: str, _: str, at: datetime) -> None:
    webhook_log.test(tx, _locked(tx, lender, webhook_id), at=at)


def _switch(tx: Transaction, lender: Lender, webhook_id: str, by: str, at: datetime) -> None:
    found = _locked(tx, lender, webhook_id)
    if found.disabled_at is None:
        webhooks.disable(tx, found, webhooks.ASKED, actor=by, at=at)
    else:
        webhook_log.enable(tx, found, actor=by, at=at)


def _remove(tx: Transaction, lender: Lender, webhook_id: str, by: str, at: datetime) -> None:
    webhooks.remove(tx, _locked(tx, lender, webhook_id), actor=by, at=at)


def _settle(  # noqa: PLR0913, PLR0917  a letter's own place
    tx: Transaction,
    lender: Lender,
    webhook_id: str,
    event_id: str,
    why: LetGo | None,
    by: str,
    at: datetime,
) -> None:
    found = _locked(tx, lender, webhook_id)
    if why is None:
        webhook_log.replay(tx, found, event_id, at=at)
    else:
        webhook_log.let_go(tx, found, event_id)
    action, facts = ("event-let-go", {"why": why.value}) if why else ("event-replayed", {})
    audit.note(tx, lender.id, at=at, actor=by, action=action, subject=event_id, **facts)


def _locked(tx: Transaction, lender: Lender, webhook_id: str) -> Webhook:
    webhooks.own(tx, lender, webhook_id)
    found = webhooks.locked(tx, webhook_id)
    if found is None:
        raise UnknownWebhookError(webhook=webhook_id)
    return found


async def _page(visit: Visit, lender: Lender, fault: str = "") -> web.Response:
    store = visit.request.app[CONSOLE].parts.store
    return await managing.page(
        visit,
        lender,
        "webhooks",
        "manage_webhooks.html",
        webhooks=await store.read(webhooks.of_lender, lender.id),
        kinds=list(EventKind),
        most=webhooks.MOST,
        fault=fault,
    )


async def _one(
    visit: Visit, lender: Lender, webhook_id: str, *, secret: str = "", fault: str = ""
) -> web.Response:
    store = visit.request.app[CONSOLE].parts.store
    return await managing.page(
        visit,
        lender,
        "webhooks",
        "manage_webhook.html",
        seen=await store.read(_seen, lender, webhook_id),
        secret=secret,
        reasons=list(LetGo),
        fault=fault,
    )


def _seen(tx: Transaction, lender: Lender, webhook_id: str) -> Seen:
    found = webhooks.own(tx, lender, webhook_id)
    newest = max(0, events.head(tx, lender.id) - LOOKED_AT)
    log = webhook_log.after(tx, found, newest, limit=LOOKED_AT)
    dead = webhook_log.after(tx, found, 0, dead=True, limit=LOOKED_AT)
    return Seen(found, webhook_log.unsettled(tx, found), log[::-1], dead[::-1])
