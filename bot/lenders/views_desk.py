"""Lenders have their tickets shown at a desk of their own too."""

from datetime import datetime

from aiohttp import web

from bot.lenders import reading
from bot.lenders.api import API, CALLER, Caller
from bot.lenders.desk_bodies import DeskAnswer, DeskBody
from bot.lenders.writing import respond, write
from bot.problems import BadRequestError, Fault
from storage import outside_desks
from storage.idempotency import Answer
from storage.transaction import Transaction


async def get(request: web.Request) -> web.Response:
    """Say where tickets are shown."""
    api = request.app[API]
    found = await api.store.read(outside_desks.of_lender, request[CALLER].lender.id)
    return respond(200, DeskAnswer.of(found, api.source).plain())


async def put(request: web.Request) -> web.Response:
    """Show tickets there from now on."""
    body, raw = await reading.body(request, DeskBody)
    api = request.app[API]
    if fault := api.desk_fault(body.url):
        raise BadRequestError("invalid-request", Fault("/url", fault))

    def run(tx: Transaction, caller: Caller, at: datetime) -> Answer:
        desk = outside_desks.put(
            tx,
            caller.lender,
            url=body.url.rstrip("/"),
            account=body.account,
            inbox=body.inbox,
            token=body.token,
            secret=body.secret,
            actor=caller.actor,
            at=at,
        )
        return Answer(200, DeskAnswer.of(desk, api.source).plain())

    return await write(request, raw, run)


async def delete(request: web.Request) -> web.Response:
    """Show tickets there no more."""
    source = request.app[API].source

    def run(tx: Transaction, caller: Caller, at: datetime) -> Answer:
        desk = outside_desks.of_lender(tx, caller.lender.id)
        if desk:
            outside_desks.end(tx, desk, actor=caller.actor, at=at)
        return Answer(200, DeskAnswer.of(None, source).plain())

    return await write(request, b"", run)
