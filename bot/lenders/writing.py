"""Requests that change something: done once, however often they are repeated."""

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from aiohttp import web
from pydantic_core import to_json

from bot.lenders.api import API, CALLER, Caller
from bot.problems import MEDIA_TYPE, BadRequestError, Fault, refused
from storage import idempotency
from storage.errors import DomainError
from storage.idempotency import Answer
from storage.transaction import Transaction

Write = Callable[[Transaction, Caller, datetime], Answer]
"""What a request does: rows, and an answer made of them."""

_KEY: Final = re.compile(r'"?([\x20\x21\x23-\x5b\x5d-\x7e]{1,255})"?')


@dataclass(frozen=True, slots=True)
class Once:
    """The key under which a request may be repeated, and a digest of what the request says."""

    key: str
    digest: str


async def write(request: web.Request, raw: bytes, function: Write) -> web.Response:
    """Do what a request asks for, and answer after the commit."""
    api, caller, once = request.app[API], request[CALLER], idempotency_key(request, raw)
    answer = await api.store.write(_written, caller, once, function, api.now())
    return respond(answer.status, answer.body)


def respond(
    status: int, body: Mapping[str, Any] | None, headers: Mapping[str, str] | None = None
) -> web.Response:
    """Answer with JSON that nobody keeps on the way."""
    faulty = status >= web.HTTPBadRequest.status_code
    return web.json_response(
        body,
        status=status,
        headers={"Cache-Control": "no-store", **(headers or {})},
        content_type=MEDIA_TYPE if faulty else "application/json",
        dumps=_json,
    )


def _json(body: object) -> str:
    return to_json(body).decode()  # several times as fast as the standard library


def idempotency_key(request: web.Request, raw: bytes) -> Once | None:
    """Read the Idempotency-Key, with or without the quotes of its draft."""
    given = request.headers.get("Idempotency-Key")
    if given is None:
        return None
    found = _KEY.fullmatch(given)
    if found is None:
        fix = "write the Idempotency-Key with 1 to 255 printable ASCII characters"
        raise BadRequestError("invalid-request", Fault("", fix))
    said = b"\0".join((request.method.encode(), request.raw_path.encode(), raw))
    return Once(found[1], hashlib.sha256(said).hexdigest())


def fingerprint(tx: Transaction, caller: Caller, once: Once) -> bytes:
    """Tell requests under one key apart; keyed, so that nobody can guess what a body said."""
    return tx.blind("idempotency", caller.lender.id, once.digest)


def _written(
    tx: Transaction, caller: Caller, once: Once | None, function: Write, at: datetime
) -> Answer:
    if once is None:
        return function(tx, caller, at)
    lender_id = caller.lender.id
    kept = idempotency.claim(tx, lender_id, once.key, fingerprint(tx, caller, once), at=at)
    if kept is not None:
        return kept
    try:
        with tx.savepoint():
            answer = function(tx, caller, at)
    except DomainError as error:
        # A refusal is an answer as well: whoever repeats the request gets the same.
        problem = refused(error)
        answer = Answer(problem.status, problem.body)
    idempotency.answered(tx, lender_id, once.key, answer, at=at)
    return answer
