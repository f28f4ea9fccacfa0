"""Lenders see what borrowers sent, and say what they think of it."""

from datetime import datetime, timedelta
from typing import Final

from aiohttp import web

from bot.lenders import doing, reading, telling
from bot.lenders.api import API, CALLER
from bot.lenders.document_answers import DocumentAnswer, DocumentsAnswer, DocumentsPage
from bot.lenders.need_bodies import FileReviewBody, ReviewBody
from bot.lenders.values import Body
from bot.lenders.writing import respond, write
from storage import documents
from storage.records import Lender
from storage.transaction import Transaction

_SETTLED: Final = timedelta(seconds=2)
"""After this long no document turns up any more before one that was listed already."""


async def get(request: web.Request) -> web.Response:
    """Say what is known of one document."""
    api, document_id = request.app[API], reading.document_id(request)
    found = await api.store.read(_one, request[CALLER].lender, document_id)
    return respond(200, found.plain(), reading.etag(found.version))


async def of_application(request: web.Request) -> web.Response:
    """List what was sent for an application."""
    api, number = request.app[API], reading.number(request)
    found = await api.store.read(_of_application, request[CALLER].lender, number)
    return respond(200, found.plain())


async def everyone(request: web.Request) -> web.Response:
    """List what was sent, oldest first, a page at a time."""
    api, (after, limit) = request.app[API], reading.page(request)
    found = await api.store.read(_page, request[CALLER].lender, after, limit, api.now())
    return respond(200, found.plain())


async def review(request: web.Request) -> web.Response:
    """Give a verdict on a document."""
    document_id = reading.document_id(request)
    body, raw = await reading.body(request, ReviewBody)
    seen = reading.if_match(request)
    return await write(request, raw, doing.review_document(document_id, body, seen))


async def review_file(request: web.Request) -> web.Response:
    """Give a verdict on one file."""
    file_id = reading.file_id(request)
    body, raw = await reading.body(request, FileReviewBody)
    seen = reading.if_match(request)
    return await write(request, raw, doing.review_file(file_id, body, seen))


async def undo(request: web.Request) -> web.Response:
    """Take the last verdict on a document back."""
    document_id = reading.document_id(request)
    _, raw = await reading.body(request, Body)
    seen = reading.if_match(request)
    return await write(request, raw, doing.undo_of_document(document_id, seen))


def _one(tx: Transaction, lender: Lender, document_id: str) -> DocumentAnswer:
    return telling.document(tx, telling.own_document(tx, lender, document_id))


def _of_application(tx: Transaction, lender: Lender, number: str) -> DocumentsAnswer:
    application = telling.own_application(tx, lender, number)
    found = documents.of_application(tx, application.id)
    return DocumentsAnswer(items=[telling.document(tx, it) for it in found])


def _page(tx: Transaction, lender: Lender, after: str, limit: int, at: datetime) -> DocumentsPage:
    found = documents.of_lender(tx, lender.id, after=after, limit=limit + 1)
    shown, more = found[:limit], len(found) > limit
    # Two that come at once may be stored in the other order than they are listed in. Whoever
    # polls for news does not go on behind those of the last moments, and so misses none.
    settled = [it for it in shown if more or it.received_at < at - _SETTLED]
    return DocumentsPage(
        items=[telling.document(tx, it) for it in shown],
        after=settled[-1].id if settled else after,
        more=more,
    )
