"""Lenders give samples and blank forms: sealed as they come, inspected before they count."""

import re
from collections.abc import AsyncIterator
from datetime import datetime
from typing import Final

from aiohttp import web
from aiohttp.http_exceptions import BadHttpMessage

from bot.inspection import sniff
from bot.lenders.api import API, CALLER, Api, Caller
from bot.lenders.form_answers import FormAnswer, FormsAnswer
from bot.lenders.signed import SHA256
from bot.lenders.writing import respond, write
from bot.problems import BadRequestError, Fault
from storage import forms, vault
from storage.forms import Arrived, UnfitFormError
from storage.idempotency import Answer
from storage.records import File, Lender
from storage.terms import Inspection
from storage.transaction import Transaction
from storage.vault import EmptyFileError, Sealed, TooLargeError

_CODE: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,47}")
_LOCALE: Final = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}")
_NAME: Final = 120


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
    """Seal what comes and look at it; nothing is left of what will not do."""
    place, key = vault.new_place(), vault.new_file_key()
    try:
        sealed = await vault.receive(api.vault, place, key, _chunks(request), limit=forms.LARGEST)
    except EmptyFileError:
        raise UnfitFormError(why="empty") from None
    except TooLargeError:
        raise UnfitFormError(why="too-large") from None
    except (web.RequestPayloadError, BadHttpMessage) as error:
        raise BadRequestError("bad-request") from error
    try:
        return await _looked_at(request, api, place, key, sealed)
    except BaseException:
        await api.vault.delete(place)
        raise


async def _looked_at(
    request: web.Request, api: Api, place: str, key: bytes, sealed: Sealed
) -> Arrived:
    if request.get(SHA256, sealed.sha256) != sealed.sha256:
        raise BadRequestError("bad-signature")
    kind = sniff.media_type(sealed.head)
    if kind not in sniff.ACCEPTED:  # an office file has no picture to be shown by
        raise UnfitFormError(why="unknown-type")
    file = _file(request, place, key, kind, sealed, api.now())
    seen = await api.look(file)
    if seen.why:
        raise UnfitFormError(why=seen.why)
    return Arrived(place, key, file.name, kind, file.size, file.sha256, seen.pages)


def _file(
    request: web.Request, place: str, key: bytes, kind: str, sealed: Sealed, at: datetime
) -> File:
    name = " ".join(request.query.get("name", "").split())[:_NAME]
    return File(
        id=place,
        conversation_id=None,
        document_id=None,
        lender_id=request[CALLER].lender.id,
        place=place,
        key=key,
        name=name or request.match_info["form"],
        media_type=kind,
        size=sealed.size,
        sha256=sealed.sha256,
        album=None,
        channel="lender",
        inspection=Inspection.PENDING,
        found=(),
        pages=None,
        received_at=at,
    )


def _code(request: web.Request) -> str:
    code = request.match_info["form"]
    if not _CODE.fullmatch(code):
        fix = "write a code of up to 48 small letters, digits and hyphens"
        raise BadRequestError("invalid-request", Fault("/form", fix))
    return code


def _locale(request: web.Request) -> str:
    locale = request.match_info["locale"]
    if not _LOCALE.fullmatch(locale):
        fix = "write a language as in `zh-Hans` or `en`"
        raise BadRequestError("invalid-request", Fault("/locale", fix))
    return locale


async def _chunks(request: web.Request) -> AsyncIterator[bytes]:
    async for chunk in request.content.iter_any():
        yield chunk


def _all(tx: Transaction, lender: Lender, api: Api) -> FormsAnswer:
    found = forms.of_lender(tx, lender.id)
    return FormsAnswer(items=[FormAnswer.of(tx, it, api.form_url) for it in found])
