"""Lenders say how long documents are kept, hold them, and read what is gone."""

import re
from dataclasses import replace
from datetime import datetime
from typing import Final

from aiohttp import web

from bot.lenders import reading, telling
from bot.lenders.api import API, CALLER, Caller
from bot.lenders.keeping_bodies import (
    NAMELESS,
    DeletionAnswer,
    DeletionsPage,
    HoldBody,
    HoldsAnswer,
    LiftBody,
    PlannedAnswer,
    PlannedDeletionsPage,
    RetentionAnswer,
    RetentionBody,
)
from bot.lenders.writing import respond, write
from bot.problems import BadRequestError, Fault
from storage import applications, discarding, holds, needs, own_types, retention
from storage.errors import UnknownApplicationError
from storage.holds import Stated
from storage.idempotency import Answer
from storage.records import Application, Lender
from storage.transaction import Transaction

_ENTRY: Final = re.compile(r"[0-9]{1,9}")


async def rules(request: web.Request) -> web.Response:
    """Read how long documents are kept."""
    return respond(200, RetentionAnswer.of(request[CALLER].lender.policy).plain())


async def put_rules(request: web.Request) -> web.Response:
    """Say how long documents are kept."""
    body, raw = await reading.body(request, RetentionBody)

    def run(tx: Transaction, caller: Caller, at: datetime) -> Answer:
        if unknown := body.unknown(own_types.everyone(tx, caller.lender.id)):
            faults = (Fault(f"/days/{name}", NAMELESS) for name in unknown)
            raise BadRequestError("invalid-request", *faults)
        policy = replace(
            caller.lender.policy,
            keep_days=dict(body.days),
            keep_refused_days=body.refused_days,
            deletion_warning_days=body.warning_days,
        )
        lender = retention.decide(tx, caller.lender, policy, actor=caller.actor, at=at)
        return Answer(200, RetentionAnswer.of(lender.policy).plain())

    return await write(request, raw, run)


async def planned(request: web.Request) -> web.Response:
    """List what will be deleted next."""
    after, limit = reading.page(request)
    found = await request.app[API].store.read(_planned, request[CALLER].lender, after, limit)
    return respond(200, found.plain())


async def gone(request: web.Request) -> web.Response:
    """List the proofs of what is gone."""
    limit, after = reading.limit(request), request.query.get("after", "") or "0"
    if not _ENTRY.fullmatch(after):
        fix = "write the `after` of the last answer, or leave it out"
        raise BadRequestError("invalid-request", Fault("/after", fix))
    found = await request.app[API].store.read(_gone, request[CALLER].lender, int(after), limit)
    return respond(200, found.plain())


async def held(request: web.Request) -> web.Response:
    """List what holds an application."""
    number = reading.number(request)
    found = await request.app[API].store.read(_held, request[CALLER].lender, number)
    return respond(200, found.plain())


async def hold(request: web.Request) -> web.Response:
    """Hold an application."""
    number, reference = reading.number(request), reading.new_reference(request)
    body, raw = await reading.body(request, HoldBody)

    def run(tx: Transaction, caller: Caller, at: datetime) -> Answer:
        application = _locked(tx, caller.lender, number)
        stated = Stated(reference, body.reason, body.note or "")
        new = holds.put(tx, application, stated, actor=caller.actor, at=at)
        return Answer(201 if new else 200, _holds(tx, application).plain())

    return await write(request, raw, run)


async def lift(request: web.Request) -> web.Response:
    """End a hold."""
    number, reference = reading.number(request), request.match_info["reference"]
    body, raw = await reading.body(request, LiftBody)

    def run(tx: Transaction, caller: Caller, at: datetime) -> Answer:
        application = _locked(tx, caller.lender, number)
        known = reading.shown(reference)
        holds.lift(tx, application, known, body.note, actor=caller.actor, at=at)
        return Answer(200, _holds(tx, application).plain())

    return await write(request, raw, run)


def _locked(tx: Transaction, lender: Lender, number: str) -> Application:
    found = applications.locked(tx, lender.id, number)
    if found is None:
        raise UnknownApplicationError(number=number)
    return found


def _held(tx: Transaction, lender: Lender, number: str) -> HoldsAnswer:
    return _holds(tx, telling.own_application(tx, lender, number))


def _holds(tx: Transaction, application: Application) -> HoldsAnswer:
    return HoldsAnswer.of(holds.of_application(tx, application.id))


def _planned(tx: Transaction, lender: Lender, after: str, limit: int) -> PlannedDeletionsPage:
    items = []
    found = retention.planned(tx, lender.id, after=after, limit=limit + 1)
    shown = found[:limit]
    for it in shown:
        application = applications.by_id(tx, it.application_id)
        need = needs.by_id(tx, it.need_id)
        if application and need:
            items.append(PlannedAnswer.of(it, application.number, need.reference))
    last = shown[-1].document_id if shown else after
    return PlannedDeletionsPage(items=items, after=last, more=len(found) > limit)


def _gone(tx: Transaction, lender: Lender, after: int, limit: int) -> DeletionsPage:
    found = discarding.deletions(tx, lender.id, after=after, limit=limit + 1)
    shown = found[:limit]
    return DeletionsPage(
        items=[DeletionAnswer.of(it) for it in shown],
        after=str(shown[-1].entry if shown else after),
        more=len(found) > limit,
    )
