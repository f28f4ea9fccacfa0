"""Lenders say where they want to be told, see what came of it, and have it sent once more."""

import re
from datetime import datetime, timedelta
from typing import Final

from aiohttp import web

from bot.lenders import reading
from bot.lenders.api import API, CALLER, Caller
from bot.lenders.event_bodies import (
    DeliveriesPage,
    DeliveryAnswer,
    RotationBody,
    TestAnswer,
    WebhookAnswer,
    WebhookBody,
    WebhookChange,
    WebhooksAnswer,
)
from bot.lenders.values import Body
from bot.lenders.views_events import place
from bot.lenders.writing import respond, write
from bot.problems import BadRequestError, Fault
from storage import lenders, webhook_log, webhooks
from storage.errors import UnknownDeliveryError, UnknownWebhookError
from storage.events import cursor
from storage.idempotency import Answer
from storage.records import Lender
from storage.transaction import Transaction
from storage.webhooks import ASKED, Webhook

_ID: Final = re.compile(r"[0-9a-f]{32}")
_STATES: Final = {None: False, "dead": True}


async def add(request: web.Request) -> web.Response:
    """Take a webhook on; its secret is shown in this answer only."""
    body, raw = await reading.body(request, WebhookBody)
    _check(request, body.url)

    def run(tx: Transaction, caller: Caller, at: datetime) -> Answer:
        lenders.lock(tx, caller.lender.id)
        added = webhooks.add(
            tx, caller.lender, url=body.url, types=body.types, actor=caller.actor, at=at
        )
        return Answer(201, WebhookAnswer.of(added, secret=True).plain())

    return await write(request, raw, run)


async def everyone(request: web.Request) -> web.Response:
    """List the lender's webhooks."""
    found = await request.app[API].store.read(_all, request[CALLER].lender.id)
    return respond(200, found.plain())


async def get(request: web.Request) -> web.Response:
    """Say how one webhook does."""
    found = await request.app[API].store.read(_one, request[CALLER].lender, _id(request))
    return respond(200, found.plain())


async def change(request: web.Request) -> web.Response:
    """Change a webhook, disable it, or enable it again."""
    webhook_id = _id(request)
    body, raw = await reading.body(request, WebhookChange)
    if "url" in body.model_fields_set:
        _check(request, body.url)

    def run(tx: Transaction, caller: Caller, at: datetime) -> Answer:
        before = _locked(tx, caller.lender, webhook_id)
        _change(tx, before, body, actor=caller.actor, at=at)
        return Answer(200, _one(tx, caller.lender, webhook_id).plain())

    return await write(request, raw, run)


async def remove(request: web.Request) -> web.Response:
    """Forget a webhook and what waits for it."""
    webhook_id = _id(request)

    def run(tx: Transaction, caller: Caller, at: datetime) -> Answer:
        before = _locked(tx, caller.lender, webhook_id)
        webhooks.remove(tx, before, actor=caller.actor, at=at)
        return Answer(200, WebhookAnswer.of(before).plain())

    return await write(request, b"", run)


async def rotate(request: web.Request) -> web.Response:
    """Make a new secret; the last one signs beside it for a while."""
    webhook_id = _id(request)
    body, raw = await reading.body(request, RotationBody)

    def run(tx: Transaction, caller: Caller, at: datetime) -> Answer:
        before = _locked(tx, caller.lender, webhook_id)
        overlap = timedelta(hours=body.overlap_hours)
        webhooks.rotate(tx, before, overlap=overlap, actor=caller.actor, at=at)
        after = webhooks.own(tx, caller.lender, webhook_id)
        return Answer(200, WebhookAnswer.of(after, secret=True).plain())

    return await write(request, raw, run)


async def test(request: web.Request) -> web.Response:
    """Send a test event the way all events go, to this webhook only."""
    webhook_id = _id(request)
    _, raw = await reading.body(request, Body)

    def run(tx: Transaction, caller: Caller, at: datetime) -> Answer:
        webhook = _locked(tx, caller.lender, webhook_id)
        return Answer(201, TestAnswer(event=webhook_log.test(tx, webhook, at=at)).plain())

    return await write(request, raw, run)


async def deliveries(request: web.Request) -> web.Response:
    """List what was sent to a webhook, or only its dead letters."""
    after, limit, state = place(request), reading.limit(request), request.query.get("state")
    if state not in _STATES:
        raise BadRequestError("invalid-request", Fault("/state", "write `dead`, or leave it out"))
    found = await request.app[API].store.read(
        _page, request[CALLER].lender, _id(request), after, limit, dead=_STATES[state]
    )
    return respond(200, found.plain())


async def replay(request: web.Request) -> web.Response:
    """Send a dead letter once more."""
    webhook_id, event_id = _id(request), request.match_info["delivery"]
    _, raw = await reading.body(request, Body)
    if not _ID.fullmatch(event_id):
        raise UnknownDeliveryError(delivery=reading.shown(event_id))

    def run(tx: Transaction, caller: Caller, at: datetime) -> Answer:
        webhook = _locked(tx, caller.lender, webhook_id)
        again = webhook_log.replay(tx, webhook, event_id, at=at)
        return Answer(200, DeliveryAnswer.of(again).plain())

    return await write(request, raw, run)


def _id(request: web.Request) -> str:
    given = request.match_info["id"]
    if not _ID.fullmatch(given):
        raise UnknownWebhookError(webhook=reading.shown(given))
    return given


def _check(request: web.Request, url: str) -> None:
    if fix := request.app[API].addresses.fault(url):
        raise BadRequestError("invalid-request", Fault("/url", fix))


def _locked(tx: Transaction, lender: Lender, webhook_id: str) -> Webhook:
    webhooks.own(tx, lender, webhook_id)
    found = webhooks.locked(tx, webhook_id)
    if found is None:
        raise UnknownWebhookError(webhook=webhook_id)
    return found


def _change(
    tx: Transaction, before: Webhook, body: WebhookChange, *, actor: str, at: datetime
) -> None:
    said = body.model_fields_set
    if said & {"url", "types"}:
        webhooks.change(
            tx,
            before,
            url=body.url if "url" in said else None,
            types=body.types if "types" in said else None,
            actor=actor,
            at=at,
        )
    if "enabled" in said and body.enabled:
        webhook_log.enable(tx, before, actor=actor, at=at)
    elif "enabled" in said and before.disabled_at is None:
        webhooks.disable(tx, before, ASKED, actor=actor, at=at)


def _all(tx: Transaction, lender_id: str) -> WebhooksAnswer:
    return WebhooksAnswer(items=[WebhookAnswer.of(it) for it in webhooks.of_lender(tx, lender_id)])


def _one(tx: Transaction, lender: Lender, webhook_id: str) -> WebhookAnswer:
    return WebhookAnswer.of(webhooks.own(tx, lender, webhook_id))


def _page(
    tx: Transaction, lender: Lender, webhook_id: str, after: int, limit: int, *, dead: bool
) -> DeliveriesPage:
    webhook = webhooks.own(tx, lender, webhook_id)
    found = webhook_log.after(tx, webhook, after, dead=dead, limit=limit + 1)
    shown = found[:limit]
    return DeliveriesPage(
        items=[DeliveryAnswer.of(it) for it in shown],
        after=cursor(shown[-1].position if shown else after),
        more=len(found) > limit,
    )
