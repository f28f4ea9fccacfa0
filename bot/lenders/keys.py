"""Who is calling, and what for: a lender's system shows its key with every request."""

import re
from datetime import datetime
from typing import Final

from aiohttp import web

from bot.lenders import reading, signed
from bot.lenders.api import API, CALLER, Caller
from bot.lenders.endpoint import Endpoint
from bot.lenders.endpoints import by_view
from bot.lenders.rates import Rate
from bot.problems import BadRequestError, Handler
from storage import lender_keys, lenders
from storage.lender_keys import LenderKey
from storage.transaction import Transaction

_BEARER: Final = re.compile(r"(?i:bearer) +(llk_[A-Za-z0-9_-]{20,100})")
RATE: Final = web.RequestKey("lenders_rate", Rate)


@web.middleware
async def keys(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Let nobody in without a key that holds; who has none learns nothing else."""
    api = request.app[API]
    at = api.now()
    shown = _BEARER.fullmatch(request.headers.get("Authorization", ""))
    found = await api.store.read(_find, shown[1], at=at) if shown else None
    if found is None:
        raise BadRequestError("unauthorized", headers={"WWW-Authenticate": "Bearer"})
    caller, key = found
    _count(request, key, at)
    endpoint = by_view().get(request.match_info.handler)
    if key.signing:
        streamed = bool(endpoint and endpoint.raw)
        limit = reading.BATCH_BYTES
        await signed.check(request, key.signing, at=at, limit=limit, streamed=streamed)
    if endpoint:
        _check_scope(endpoint, key)
    if key.to_be_noted(at):
        await api.store.write(lender_keys.used, key.id, at=at)
    request[CALLER] = caller
    return await handler(request)


async def tell_rate(request: web.Request, response: web.StreamResponse) -> None:
    """Say with every answer what is left of this minute."""
    if rate := request.get(RATE):
        response.headers.update(rate.headers)


def _count(request: web.Request, key: LenderKey, at: datetime) -> None:
    rate = request.app[API].rates.take(key.id, key.lender_id, at)
    if rate is None:
        return
    request[RATE] = rate
    if rate.wait:
        raise BadRequestError("too-many-requests", headers={"Retry-After": f"{rate.wait}"})


def _check_scope(endpoint: Endpoint, key: LenderKey) -> None:
    if endpoint.scope is not None and endpoint.scope not in key.scopes:
        raise reading.missing(endpoint.scope)


def _find(tx: Transaction, secret: str, *, at: datetime) -> tuple[Caller, LenderKey] | None:
    key = lender_keys.find(tx, secret, at=at)
    if key is None:
        return None
    return Caller(lenders.by_id(tx, key.lender_id), key.id, key.scopes), key
