"""Who is calling: a lender's system shows its key with every request."""

import re
from datetime import datetime
from typing import Final

from aiohttp import web

from bot.lenders.api import API, CALLER, Caller
from bot.problems import BadRequestError, Handler
from storage import lender_keys, lenders
from storage.lender_keys import LenderKey
from storage.transaction import Transaction

_BEARER: Final = re.compile(r"(?i:bearer) +(llk_[A-Za-z0-9_-]{20,100})")


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
    if key.to_be_noted(at):
        await api.store.write(lender_keys.used, key.id, at=at)
    request[CALLER] = caller
    return await handler(request)


def _find(tx: Transaction, secret: str, *, at: datetime) -> tuple[Caller, LenderKey] | None:
    key = lender_keys.find(tx, secret, at=at)
    return (Caller(lenders.by_id(tx, key.lender_id), key.id), key) if key else None
