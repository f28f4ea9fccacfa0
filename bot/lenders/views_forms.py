"""Lenders give samples and blank forms: sealed as they come, inspected before they count."""

import re
from datetime import datetime
from typing import Final

from aiohttp import web
from aiohttp.http_exceptions import BadHttpMessage

from bot.lenders import taking_forms
from bot.lenders.api import API, CALLER, Api, Caller
from bot.lenders.form_answers import FormAnswer, FormsAnswer
from bot.lenders.signed import SHA256
from bot.lenders.taking_forms import Coming
from bot.lenders.writing import respond, write
from bot.problems import BadRequestError, Fault
from storage import forms
from storage.forms import Arrived
from storage.idempotency import Answer
from storage.records import Lender
from storage.transaction import Transaction

CODE: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,47}")
LOCALE: Final = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}")


async def put(request: web.Request) -> web.Response:
    """Keep a file under a code and language."""
    api, code, locale = request.app[API], _code(request), _locale(request)
    file = await _taken(request, api)

    def run(tx: Transaction, caller: Caller, at: datetime) -> Answer:
        form = forms.put(tx, caller.lender, code, locale, file, actor=caller.actor, at=at)
        return Answer(200, FormAnswer.of(tx, form, api.form_url).plain())

    try:
        return await write(request, file.sha256.encode(), run)
    finally:
        # A repeated request gets its first answer, a refused one none: neither needs the file.
        if not await api.store.read(forms.known_places, [file.place]):
            await api.vault.delete(file.place)


async def everyone(request: web.Request) -> web.Response:
    """List the lender's samples and forms."""
    api = request.app[API]
    found = await api.store.read(_all, request[CALLER].lender, api)
    return respond(200, found.plain())


async def drop(request: web.Request) -> web.Response:
    """Retire a file."""
    api, code, locale = request.app[API], _code(request), _locale(request)

    def run(tx: Transaction, caller: Caller, at: datetime) -> Answer:
        forms.drop(tx, caller.lender, code, locale, actor=caller.actor, at=at)
        return Answer(200, _all(tx, caller.lender, api).plain())

    return await write(request, b"", run)


async def _taken(request: web.Request, api: Api) -> Arrived:
    name = request.query.get("name", "").strip() or request.match_info["form"]
    lender = request[CALLER].lender
    coming = Coming(lender.id, name, api.now(), request.get(SHA256, ""))
    try:
        return await taking_forms.take(api.vault, api.look, request.content.iter_any(), coming)
    except (web.RequestPayloadError, BadHttpMessage) as error:
        raise BadRequestError("bad-request") from error


def _code(request: web.Request) -> str:
    code = request.match_info["form"]
    if not CODE.fullmatch(code):
        fix = "write a code of up to 48 small letters, digits and hyphens"
        raise BadRequestError("invalid-request", Fault("/form", fix))
    return code


def _locale(request: web.Request) -> str:
    locale = request.match_info["locale"]
    if not LOCALE.fullmatch(locale):
        fix = "write a language as in `zh-Hans` or `en`"
        raise BadRequestError("invalid-request", Fault("/locale", fix))
    return locale


def _all(tx: Transaction, lender: Lender, api: Api) -> FormsAnswer:
    found = forms.of_lender(tx, lender.id)
    return FormsAnswer(items=[FormAnswer.of(tx, it, api.form_url) for it in found])
