"""Lenders state applications and read how they stand."""

from aiohttp import web

from bot.lenders import reading, telling
from bot.lenders.answers import ApplicationAnswer, ApplicationsPage, HistoryAnswer
from bot.lenders.api import API, CALLER
from bot.lenders.bodies import ApplicationBody
from bot.lenders.doing import put_application
from bot.lenders.writing import respond, write
from storage import applications
from storage.records import Lender
from storage.transaction import Transaction


async def put(request: web.Request) -> web.Response:
    """Take a statement about an application."""
    number = reading.new_number(request)
    body, raw = await reading.body(request, ApplicationBody)
    return await write(request, raw, put_application(number, body, reading.if_match(request)))


async def get(request: web.Request) -> web.Response:
    """Say how one application stands."""
    number = reading.number(request)
    found, version = await request.app[API].store.read(_one, request[CALLER].lender, number)
    return respond(200, found.plain(), reading.etag(version))


async def history(request: web.Request) -> web.Response:
    """Say which stages one application has been in."""
    number = reading.number(request)
    found = await request.app[API].store.read(_history, request[CALLER].lender, number)
    return respond(200, found.plain())


async def everyone(request: web.Request) -> web.Response:
    """List applications, oldest first, a page at a time."""
    after, limit = reading.page(request)
    found = await request.app[API].store.read(_page, request[CALLER].lender, after, limit)
    return respond(200, found.plain())


def _one(tx: Transaction, lender: Lender, number: str) -> tuple[ApplicationAnswer, int]:
    found = telling.own_application(tx, lender, number)
    return telling.application(tx, found), found.version


def _history(tx: Transaction, lender: Lender, number: str) -> HistoryAnswer:
    return telling.history(tx, telling.own_application(tx, lender, number))


def _page(tx: Transaction, lender: Lender, after: str, limit: int) -> ApplicationsPage:
    found = applications.of_lender(tx, lender.id, after=after, limit=limit + 1)
    shown = found[:limit]
    return ApplicationsPage(
        items=[telling.application(tx, it) for it in shown],
        after=shown[-1].id if shown else after,
        more=len(found) > limit,
    )
