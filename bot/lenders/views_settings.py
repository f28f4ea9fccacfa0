"""Lenders say what their own status words mean, and which sentences they word themselves."""

from datetime import datetime

from aiohttp import web

from bot.catalogue import Catalogue
from bot.lenders import reading
from bot.lenders.api import API, CALLER, Caller
from bot.lenders.import_answers import OwnStagesAnswer, OwnStagesBody
from bot.lenders.push_settings import PushSettingsAnswer, PushSettingsBody
from bot.lenders.text_bodies import OwnTextsAnswer, OwnTextsBody
from bot.lenders.writing import respond, write
from storage import lenders, own_stages, own_texts
from storage.idempotency import Answer
from storage.transaction import Transaction


async def stages(request: web.Request) -> web.Response:
    """Read the lender's own status words."""
    found = await request.app[API].store.read(own_stages.everyone, request[CALLER].lender.id)
    return respond(200, OwnStagesAnswer.of(found).plain())


async def put_stages(request: web.Request) -> web.Response:
    """Replace the lender's own status words."""
    body, raw = await reading.body(request, OwnStagesBody)

    def run(tx: Transaction, caller: Caller, at: datetime) -> Answer:
        own_stages.put(tx, caller.lender.id, body.stated(), actor=caller.actor, at=at)
        found = own_stages.everyone(tx, caller.lender.id)
        return Answer(200, OwnStagesAnswer.of(found).plain())

    return await write(request, raw, run)


async def pushes(request: web.Request) -> web.Response:
    """Read how pushes are taken."""
    return respond(200, PushSettingsAnswer.of(request[CALLER].lender.policy).plain())


async def put_pushes(request: web.Request) -> web.Response:
    """Decide whether steps that no application takes are refused."""
    body, raw = await reading.body(request, PushSettingsBody)

    def run(tx: Transaction, caller: Caller, at: datetime) -> Answer:
        recorded = body.forbidden_steps == "record"
        policy = lenders.decide_steps(
            tx, caller.lender.id, recorded=recorded, actor=caller.actor, at=at
        )
        return Answer(200, PushSettingsAnswer.of(policy).plain())

    return await write(request, raw, run)


async def texts(request: web.Request) -> web.Response:
    """Read the sentences that the lender words itself."""
    found = await request.app[API].store.read(own_texts.everything, request[CALLER].lender.id)
    return respond(200, OwnTextsAnswer.of(found).plain())


async def put_texts(request: web.Request) -> web.Response:
    """Replace the sentences that the lender words itself."""
    body, raw = await reading.body(request, OwnTextsBody)
    stated = body.checked(Catalogue.load())

    def run(tx: Transaction, caller: Caller, at: datetime) -> Answer:
        own_texts.put(tx, caller.lender.id, stated, actor=caller.actor, at=at)
        return Answer(200, OwnTextsAnswer.of(stated).plain())

    return await write(request, raw, run)
