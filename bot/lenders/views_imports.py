"""Lenders send whole files: taken in as they stream, worked off later, told how far they are."""

import re
from datetime import datetime
from typing import Final

from aiohttp import web
from aiohttp.http_exceptions import BadHttpMessage

from bot import streaming
from bot.catalogue import Catalogue
from bot.lenders import reading
from bot.lenders.api import API, CALLER, Caller
from bot.lenders.import_answers import ImportAnswer
from bot.lenders.imports import receiving, telling
from bot.lenders.imports.lines import Format
from bot.lenders.imports.report import headers, report, template
from bot.lenders.signed import SHA256
from bot.lenders.writing import respond, write
from bot.problems import BadRequestError, Fault
from storage import imports
from storage.errors import NoReportError, UnfinishedImportError, UnknownImportError
from storage.idempotency import Answer
from storage.imports import Count, Import, State
from storage.transaction import Transaction

_ID: Final = re.compile(r"[0-9a-f]{32}")
_SHOWN: Final = 20
"""Faulty rows that are told at once; the report has them all."""


async def add(request: web.Request) -> web.Response:
    """Take a file in and queue its import."""
    api, dry_run = request.app[API], _dry_run(request)
    try:
        arrived = await receiving.receive(
            api.vault,
            request.content.iter_any(),
            media_type=request.content_type,
            locale=_language(request),
            dry_run=dry_run,
            limit=api.import_limit,
        )
    except (web.RequestPayloadError, BadHttpMessage) as error:
        raise BadRequestError("bad-request") from error
    if request.get(SHA256, arrived.sha256) != arrived.sha256:
        await api.vault.delete(arrived.file.place)
        raise BadRequestError("bad-signature")

    def run(tx: Transaction, caller: Caller, at: datetime) -> Answer:
        it = imports.add(tx, caller.lender, arrived.file, actor=caller.actor, at=at)
        return Answer(202, _answer(it, {}, it.locale).plain())

    try:
        response = await write(request, arrived.sha256.encode(), run)
    finally:
        # A repeated request gets its first answer, a refused one none: neither needs the file.
        place = arrived.file.place
        if not await api.store.read(imports.known_places, [place]):
            await api.vault.delete(place)
    return response


async def get(request: web.Request) -> web.Response:
    """Say how far an import has come."""
    locale = _language(request)
    found = await request.app[API].store.read(_one, request[CALLER], _import_id(request), locale)
    return respond(200, found.plain())


async def report_of(request: web.Request) -> web.StreamResponse:
    """Give the faulty rows, in the file's own format."""
    api = request.app[API]
    it = await api.store.read(imports.own, request[CALLER].lender.id, _import_id(request))
    if it.state in {State.WAITING, State.RUNNING}:
        raise UnfinishedImportError(id=it.id)
    if it.state is State.FAILED or not it.counts.get(Count.FAULTY):
        raise NoReportError(id=it.id)
    format_ = Format(it.format)
    response = web.StreamResponse(headers=headers(format_, f"faults-{it.id}"))
    parts = report(api.store, api.vault, Catalogue.load(), it, _language(request))
    return await streaming.send(request, response, parts)


async def template_of(request: web.Request) -> web.Response:
    """Give an empty table with the columns that we know."""
    given = request.query.get("format", Format.XLSX)
    if given not in {Format.CSV, Format.XLSX}:
        raise BadRequestError("invalid-request", Fault("/format", "write csv or xlsx"))
    asked = request.query.get("locale")
    if asked is not None and asked not in Catalogue.load().at_work:
        raise BadRequestError("invalid-request", Fault("/locale", "write zh-Hans or en"))
    format_, locale = Format(given), _language(request, asked or "")
    return web.Response(body=template(format_, locale), headers=headers(format_, "loanline"))


def _one(tx: Transaction, caller: Caller, import_id: str, locale: str) -> ImportAnswer:
    it = imports.own(tx, caller.lender.id, import_id)
    return _answer(it, imports.faults(tx, it.id, limit=_SHOWN), locale)


def _answer(it: Import, faults: dict[int, list[imports.Fault]], locale: str) -> ImportAnswer:
    return ImportAnswer.of(it, faults, Catalogue.load(), locale)


def _import_id(request: web.Request) -> str:
    given = request.match_info["id"]
    if not _ID.fullmatch(given):
        raise UnknownImportError(id=reading.shown(given))
    return given


def _dry_run(request: web.Request) -> bool:
    given = request.query.get("dry_run", "false")
    if given not in {"true", "false"}:
        raise BadRequestError("invalid-request", Fault("/dry_run", "write true or false"))
    return given == "true"


def _language(request: web.Request, asked: str = "") -> str:
    """Choose a language: as the request asks for, else the lender's own."""
    said = asked or request.headers.get("Accept-Language", "")
    return telling.language(said, request[CALLER].lender.locale, Catalogue.load().at_work)
