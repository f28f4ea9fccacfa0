"""Lenders read what happened: a feed in order, in which nothing is missed."""

import asyncio
import re
from typing import Any, Final

from aiohttp import web

from bot.lenders import reading
from bot.lenders.api import API, CALLER
from bot.lenders.envelopes import envelope
from bot.lenders.writing import respond
from bot.problems import BadRequestError, Fault
from storage import events
from storage.events import cursor
from storage.transaction import Transaction

WAIT_MOST: Final = 25
_LOOK_EVERY: Final = 0.5
_CURSOR: Final = re.compile(r"[0-9]{1,16}")
_SECONDS: Final = re.compile(r"[0-9]{1,2}")


async def everyone(request: web.Request) -> web.Response:
    """List events behind a place; wait a while for the next if there is none yet."""
    api, lender_id = request.app[API], request[CALLER].lender.id
    after, limit, wait = place(request), reading.limit(request), _wait(request)
    until = asyncio.get_running_loop().time() + wait
    while True:
        found = await api.store.read(_page, lender_id, after, limit, api.source)
        left = until - asyncio.get_running_loop().time()
        if found["items"] or left <= 0:
            return respond(200, found)
        await asyncio.sleep(min(left, _LOOK_EVERY))


def place(request: web.Request) -> int:
    """Read behind which place a page of events begins."""
    given = request.query.get("after", "") or "0"
    if not _CURSOR.fullmatch(given):
        fix = "write the `after` of the last answer, or leave it out"
        raise BadRequestError("invalid-request", Fault("/after", fix))
    return int(given)


def _wait(request: web.Request) -> int:
    given = request.query.get("wait", "0")
    if not _SECONDS.fullmatch(given) or int(given) > WAIT_MOST:
        fix = f"write a number of seconds from 0 to {WAIT_MOST}"
        raise BadRequestError("invalid-request", Fault("/wait", fix))
    return int(given)


def _page(tx: Transaction, lender_id: str, after: int, limit: int, source: str) -> dict[str, Any]:
    found = events.after(tx, lender_id, after, limit=limit + 1)
    shown = found[:limit]
    return {
        "items": [envelope(it, source) for it in shown],
        "after": cursor(shown[-1].position if shown else after),
        "more": len(found) > limit,
    }
