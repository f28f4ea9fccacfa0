"""Lenders look after the keys of their own systems: list, make, rotate, revoke."""

import re
from datetime import datetime, timedelta
from typing import Final

from aiohttp import web

from bot.lenders import reading
from bot.lenders.api import API, CALLER
from bot.lenders.event_bodies import RotationBody
from bot.lenders.key_bodies import KeyAnswer, KeyBody, KeysPage, NewKeyAnswer
from bot.lenders.writing import respond
from storage import lender_keys
from storage.errors import UnknownKeyError
from storage.lender_keys import Wanted
from storage.records import Lender
from storage.transaction import Transaction

_ID: Final = re.compile(r"[0-9a-f]{32}")


async def everyone(request: web.Request) -> web.Response:
    """List the lender's keys, without the keys themselves."""
    api, (after, limit) = request.app[API], reading.page(request)
    found = await api.store.read(_page, request[CALLER].lender, after, limit, api.now())
    return respond(200, found.plain())


async def add(request: web.Request) -> web.Response:
    """Make a key, shown in this answer only: it is not kept, and so not repeated either."""
    api, caller = request.app[API], request[CALLER]
    body, _ = await reading.body(request, KeyBody)
    at = api.now()
    ends = at + timedelta(days=body.days) if body.days else None
    wanted = Wanted(body.name, frozenset(body.scopes), ends, body.signed)
    key, secret = await api.store.write(
        lender_keys.add, caller.lender, wanted, actor=caller.actor, at=at
    )
    return respond(201, NewKeyAnswer.made(key, secret, at).plain())


async def rotate(request: web.Request) -> web.Response:
    """Make a key like this one, which ends after the overlap."""
    api, caller, key_id = request.app[API], request[CALLER], _key_id(request)
    body, _ = await reading.body(request, RotationBody)
    at, overlap = api.now(), timedelta(hours=body.overlap_hours)
    key, secret = await api.store.write(
        lender_keys.rotate, caller.lender, key_id, overlap=overlap, actor=caller.actor, at=at
    )
    return respond(201, NewKeyAnswer.made(key, secret, at).plain())


async def revoke(request: web.Request) -> web.Response:
    """End a key at once."""
    api, caller, key_id = request.app[API], request[CALLER], _key_id(request)
    at = api.now()
    ended = await api.store.write(
        lender_keys.revoke, caller.lender, key_id, actor=caller.actor, at=at
    )
    if not ended:
        raise UnknownKeyError(key=key_id)
    key = await api.store.read(lender_keys.own, caller.lender.id, key_id)
    return respond(200, KeyAnswer.of(key, at).plain())


def _page(tx: Transaction, lender: Lender, after: str, limit: int, at: datetime) -> KeysPage:
    found = lender_keys.page(tx, lender.id, after=after, limit=limit + 1)
    shown = found[:limit]
    return KeysPage(
        items=[KeyAnswer.of(it, at) for it in shown],
        after=shown[-1].id if shown else after,
        more=len(found) > limit,
    )


def _key_id(request: web.Request) -> str:
    given = request.match_info["id"]
    if not _ID.fullmatch(given):
        raise UnknownKeyError(key=reading.shown(given))
    return given
