"""Lenders ask for documents and answers, and take back what they asked for."""

from datetime import datetime

from aiohttp import web

from bot.lenders import doing, reading, telling
from bot.lenders.api import API, CALLER
from bot.lenders.document_answers import NeedsAnswer
from bot.lenders.need_bodies import NeedBody, ReviewBody
from bot.lenders.operations import Step
from bot.lenders.values import Body
from bot.lenders.writing import respond, write
from storage import needs
from storage.records import Lender
from storage.transaction import Transaction


async def put(request: web.Request) -> web.Response:
    """Ask for something under the lender's own reference."""
    number, reference = reading.number(request), reading.new_reference(request)
    body, raw = await reading.body(request, NeedBody)
    seen = reading.if_match(request)
    return await write(request, raw, doing.put_need(number, reference, body, seen))


async def withdraw(request: web.Request) -> web.Response:
    """Take back what was asked for."""
    number, reference = reading.number(request), reading.reference(request)
    seen = reading.if_match(request)
    return await write(request, b"", doing.step_need("withdraw-need", number, reference, seen))


async def waive(request: web.Request) -> web.Response:
    """Do without what was asked for."""
    return await _stepped(request, "waive-need")


async def ask(request: web.Request) -> web.Response:
    """Ask for what was only suggested."""
    return await _stepped(request, "ask-need")


async def dismiss(request: web.Request) -> web.Response:
    """Drop what was suggested."""
    return await _stepped(request, "dismiss-need")


async def done(request: web.Request) -> web.Response:
    """Confirm that an errand is done."""
    return await _stepped(request, "confirm-need")


async def _stepped(request: web.Request, step: Step) -> web.Response:
    number, reference = reading.number(request), reading.reference(request)
    _, raw = await reading.body(request, Body)
    seen = reading.if_match(request)
    return await write(request, raw, doing.step_need(step, number, reference, seen))


async def review(request: web.Request) -> web.Response:
    """Give a verdict on an answer in words, or on a claim that something does not apply."""
    number, reference = reading.number(request), reading.reference(request)
    body, raw = await reading.body(request, ReviewBody)
    seen = reading.if_match(request)
    return await write(request, raw, doing.review_need(number, reference, body, seen))


async def undo(request: web.Request) -> web.Response:
    """Take the last verdict on a need back."""
    number, reference = reading.number(request), reading.reference(request)
    _, raw = await reading.body(request, Body)
    seen = reading.if_match(request)
    return await write(request, raw, doing.undo_of_need(number, reference, seen))


async def serve(request: web.Request) -> web.Response:
    """Let what answers one need answer another as well."""
    return await _served(request, ends=False)


async def unserve(request: web.Request) -> web.Response:
    """Let a need be answered for itself again."""
    return await _served(request, ends=True)


async def _served(request: web.Request, *, ends: bool) -> web.Response:
    number, reference = reading.number(request), reading.reference(request)
    other = reading.reference(request, "other")
    _, raw = await reading.body(request, Body)
    return await write(request, raw, doing.serve(number, reference, other, ends=ends))


async def everyone(request: web.Request) -> web.Response:
    """List what is asked for on an application."""
    api, lender, number = request.app[API], request[CALLER].lender, reading.number(request)
    found = await api.store.read(_all, lender, number, api.now())
    return respond(200, found.plain())


def _all(tx: Transaction, lender: Lender, number: str, at: datetime) -> NeedsAnswer:
    application = telling.own_application(tx, lender, number)
    asked = needs.of_application(tx, application.id)
    return NeedsAnswer(items=[telling.need(it, lender, at) for it in asked])
