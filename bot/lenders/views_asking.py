"""Lenders keep packs and rules, and document types of their own."""

from datetime import datetime

from aiohttp import web

from bot.lenders import doing, reading, trying
from bot.lenders.api import API, CALLER, Caller
from bot.lenders.asking_answers import PacksAnswer, RulesAnswer
from bot.lenders.asking_bodies import ApplyPackBody, PacksBody, RulesBody
from bot.lenders.preview_bodies import PreviewBody
from bot.lenders.type_bodies import OwnTypeAnswer, OwnTypeBody, OwnTypesAnswer, is_code
from bot.lenders.writing import respond, write
from bot.problems import BadRequestError, Fault
from storage import lenders, own_types, packs, rules
from storage.idempotency import Answer
from storage.own_types import UnknownTypeError
from storage.packs import UnknownPackError
from storage.records import Lender
from storage.transaction import Transaction


async def own_packs(request: web.Request) -> web.Response:
    """Read the lender's packs."""
    store, lender_id = request.app[API].store, request[CALLER].lender.id
    found, version = await store.read(packs.everyone, lender_id)
    return respond(200, PacksAnswer.of(found, version).plain(), reading.etag(version))


async def put_packs(request: web.Request) -> web.Response:
    """Replace the lender's packs."""
    body, raw = await reading.body(request, PacksBody)
    seen, stated = reading.if_match(request), body.stated()

    def run(tx: Transaction, caller: Caller, at: datetime) -> Answer:
        version = packs.put(tx, caller.lender, stated, seen=seen, actor=caller.actor, at=at)
        return Answer(200, PacksAnswer.of(stated, version).plain())

    return await write(request, raw, run)


async def own_rules(request: web.Request) -> web.Response:
    """Read the lender's rules."""
    store, lender_id = request.app[API].store, request[CALLER].lender.id
    found, version = await store.read(rules.everyone, lender_id)
    return respond(200, RulesAnswer.of(found, version).plain(), reading.etag(version))


async def put_rules(request: web.Request) -> web.Response:
    """Replace the lender's rules."""
    body, raw = await reading.body(request, RulesBody)
    seen, stated = reading.if_match(request), body.stated()

    def run(tx: Transaction, caller: Caller, at: datetime) -> Answer:
        version = rules.put(tx, caller.lender, stated, seen=seen, actor=caller.actor, at=at)
        return Answer(200, RulesAnswer.of(stated, version).plain())

    return await write(request, raw, run)


async def apply(request: web.Request) -> web.Response:
    """Ask for what a pack holds."""
    number, pack = reading.number(request), request.match_info["pack"]
    if not pack.isascii():
        raise UnknownPackError(pack=reading.shown(pack))
    body, raw = await reading.body(request, ApplyPackBody)
    return await write(request, raw, doing.apply_pack(number, pack, body))


async def types(request: web.Request) -> web.Response:
    """List the lender's own document types."""
    found = await request.app[API].store.read(_types, request[CALLER].lender)
    return respond(200, found.plain())


async def put_type(request: web.Request) -> web.Response:
    """Keep a document type of the lender's own."""
    code = request.match_info["type"]
    if not is_code(code):
        fix = "write 3 to 32 small letters, digits and hyphens, beginning with a letter"
        raise BadRequestError("invalid-request", Fault("/type", fix))
    body, raw = await reading.body(request, OwnTypeBody)
    lender, seen = request[CALLER].lender, reading.if_match(request)
    _check_words(body, lender)
    own = body.stated(code, lender.locale)

    def run(tx: Transaction, caller: Caller, at: datetime) -> Answer:
        lenders.lock(tx, caller.lender.id)
        lender_id = caller.lender.id
        version, new = own_types.put(tx, lender_id, own, seen=seen, actor=caller.actor, at=at)
        return Answer(201 if new else 200, OwnTypeAnswer.of(own, version).plain())

    return await write(request, raw, run)


async def drop_type(request: web.Request) -> web.Response:
    """Forget a document type of the lender's own that nothing has asked for."""
    code, seen = request.match_info["type"], reading.if_match(request)
    if not is_code(code):
        raise UnknownTypeError(document_type=reading.shown(code))

    def run(tx: Transaction, caller: Caller, at: datetime) -> Answer:
        lenders.lock(tx, caller.lender.id)
        lender_id = caller.lender.id
        version = own_types.versions(tx, lender_id).get(code, 0)
        gone = own_types.drop(tx, lender_id, code, seen=seen, actor=caller.actor, at=at)
        return Answer(200, OwnTypeAnswer.of(gone, version).plain())

    return await write(request, b"", run)


def _types(tx: Transaction, lender: Lender) -> OwnTypesAnswer:
    versions = own_types.versions(tx, lender.id)
    found = own_types.everyone(tx, lender.id).values()
    return OwnTypesAnswer(items=[OwnTypeAnswer.of(it, versions[it.code]) for it in found])


async def preview(request: web.Request) -> web.Response:
    """Say what borrowers would read, and keep nothing."""
    api, caller = request.app[API], request[CALLER]
    body, _ = await reading.body(request, PreviewBody)
    for code, own in body.types.items():
        _check_words(own, caller.lender, f"/types/{code}")
    seen = await api.store.write(trying.tried, caller, body, api.now())
    return respond(200, trying.told(seen, body, caller.lender.zone).plain())


def _check_words(own: OwnTypeBody, lender: Lender, at: str = "") -> None:
    fix = f"is missing: your own language, {lender.locale}, is needed"
    faults = [Fault(f"{at}/{name}/{lender.locale}", fix) for name in own.lacking(lender.locale)]
    if faults:
        raise BadRequestError("invalid-request", *faults)
