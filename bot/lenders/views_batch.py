"""Lenders do many things at once: in order, each for itself, with a result for each."""

from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import Any, Final

from aiohttp import web
from pydantic import TypeAdapter, ValidationError
from pydantic_core import to_json

from bot.lenders import reading
from bot.lenders.api import API, CALLER, Api, Caller
from bot.lenders.doing import Stating, operation
from bot.lenders.operations import Operation, RawBatch, ReviewDocument, ReviewFile
from bot.lenders.reading import missing
from bot.lenders.writing import Once, Write, fingerprint, idempotency_key, respond
from bot.problems import Problem, accident, log_accident, mistaken, refused
from storage import idempotency
from storage.errors import DomainError
from storage.idempotency import Answer
from storage.reading_ahead import read_ahead
from storage.terms import Scope
from storage.transaction import Transaction

TOGETHER: Final = 100
"""How many operations share a commit; others get their turn between."""

Done = Sequence[Answer]


async def post(request: web.Request) -> web.Response:
    """Do up to 1,000 operations; one that fails leaves the others."""
    api, caller = request.app[API], request[CALLER]
    body, raw = await reading.body(request, RawBatch, limit=reading.BATCH_BYTES)
    once = idempotency_key(request, raw)
    if once is None:
        answer = await _done(api, caller, body)
        return respond(answer.status, answer.body)
    kept = await api.store.write(_claim, caller, once, api.now())
    if kept is None:
        kept = await _done_once(api, caller, once, body)
    return respond(kept.status, kept.body)


async def _done_once(api: Api, caller: Caller, once: Once, body: RawBatch) -> Answer:
    lender_id = caller.lender.id
    try:
        answer = await _done(api, caller, body)
    except BaseException:
        await api.store.write(idempotency.dropped, lender_id, once.key)
        raise
    await api.store.write(idempotency.answered, lender_id, once.key, answer, at=api.now())
    return answer


def _claim(tx: Transaction, caller: Caller, once: Once, at: datetime) -> Answer | None:
    digest = fingerprint(tx, caller, once)
    return idempotency.claim(tx, caller.lender.id, once.key, digest, at=at)


async def _done(api: Api, caller: Caller, body: RawBatch) -> Answer:
    results: list[Answer] = []
    for start in range(0, len(body.operations), TOGETHER):
        asked = [_read(caller, raw) for raw in body.operations[start : start + TOGETHER]]
        results += await _some(api, caller, asked)
    # As `BatchAnswer` has it; its parts are JSON already, and writing them anew takes long.
    return Answer(200, {"results": [{"status": it.status, "body": it.body} for it in results]})


@cache
def _operations() -> TypeAdapter[Operation]:
    return TypeAdapter(Operation)  # made once, for that takes as long as a hundred operations


def _read(caller: Caller, raw: Any) -> Write | Problem:  # noqa: ANN401  JSON is any value
    try:
        context = {"country": caller.lender.country}
        read = _operations().validate_json(to_json(raw), context=context)
        if isinstance(read, ReviewDocument | ReviewFile) and Scope.REVIEW not in caller.scopes:
            return mistaken(missing(Scope.REVIEW))
        return operation(read)
    except ValidationError as error:
        # The place begins with the name of the operation, which stands nowhere in the body.
        tagged = isinstance(raw, dict) and len(error.errors()[0]["loc"]) > 1
        return mistaken(reading.invalid(error, without=1 if tagged else 0))


async def _some(api: Api, caller: Caller, some: Sequence[Write | Problem]) -> Done:
    try:
        return await api.store.write(_together, caller, some, api.now())
    except Exception:  # noqa: BLE001  one of them met an accident: which, they tell alone
        return [await _alone(api, caller, one) for one in some]


async def _alone(api: Api, caller: Caller, one: Write | Problem) -> Answer:
    try:
        return (await api.store.write(_together, caller, (one,), api.now()))[0]
    except Exception:  # noqa: BLE001  logged with a number, told with it; the others go on
        return _answer(accident(log_accident("/v1/batch")))


def _together(
    tx: Transaction, caller: Caller, some: Sequence[Write | Problem], at: datetime
) -> Done:
    if len(some) == 1:
        return [_one(tx, caller, some[0], at)]
    with tx.gathering():
        stated = [one.push for one in some if isinstance(one, Stating)]
        read_ahead(tx, caller.lender, stated)
        return [_one(tx, caller, one, at) for one in some]


def _one(tx: Transaction, caller: Caller, one: Write | Problem, at: datetime) -> Answer:
    if isinstance(one, Problem):
        return _answer(one)
    try:
        with tx.savepoint():
            return one(tx, caller, at)
    except DomainError as error:
        return _answer(refused(error))


def _answer(problem: Problem) -> Answer:
    return Answer(problem.status, problem.body)
