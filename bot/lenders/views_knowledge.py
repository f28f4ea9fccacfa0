"""Lenders say what they answer themselves, and where their branches are."""

from datetime import datetime

from aiohttp import web

from bot.lenders import reading
from bot.lenders.api import API, CALLER, Caller
from bot.lenders.knowledge_bodies import BranchesAnswer, BranchesBody, FaqsAnswer, FaqsBody
from bot.lenders.writing import respond, write
from storage import branches, faqs
from storage.idempotency import Answer
from storage.transaction import Transaction


async def own_faqs(request: web.Request) -> web.Response:
    """Read the lender's questions and answers."""
    found = await request.app[API].store.read(faqs.of_lender, request[CALLER].lender.id)
    return respond(200, FaqsAnswer.of(found).plain())


async def put_faqs(request: web.Request) -> web.Response:
    """Replace the lender's questions and answers."""
    body, raw = await reading.body(request, FaqsBody)
    stated = body.stated()

    def run(tx: Transaction, caller: Caller, at: datetime) -> Answer:
        faqs.put(tx, caller.lender.id, stated, actor=caller.actor, at=at)
        return Answer(200, FaqsAnswer.of(stated).plain())

    return await write(request, raw, run)


async def own_branches(request: web.Request) -> web.Response:
    """Read the lender's branches."""
    found = await request.app[API].store.read(branches.of_lender, request[CALLER].lender.id)
    return respond(200, BranchesAnswer.of(found).plain())


async def put_branches(request: web.Request) -> web.Response:
    """Replace the lender's branches."""
    body, raw = await reading.body(request, BranchesBody)
    stated = body.stated()

    def run(tx: Transaction, caller: Caller, at: datetime) -> Answer:
        branches.put(tx, caller.lender.id, stated, actor=caller.actor, at=at)
        return Answer(200, BranchesAnswer.of(stated).plain())

    return await write(request, raw, run)
