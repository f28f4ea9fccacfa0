"""A file on its way from a borrower's browser into the sealed vault."""

import asyncio
import unicodedata
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus
from typing import Final, Literal
from urllib.parse import unquote
from uuid import uuid4

import structlog
from aiohttp import ClientError, web
from pydantic import TypeAdapter, ValidationError

from bot.channels.webchat_account import Account, account_of, is_ours
from bot.channels.webchat_frames import Key
from bot.channels.webchat_hub import FullError
from bot.channels.webchat_parts import PARTS, WebChatParts
from bot.inspection import sniff
from handlers import admission
from handlers.messages import Arrived, Channel, Incoming
from storage import conversations
from storage.database import StoreUnavailableError
from storage.transaction import Transaction
from storage.vault import EmptyFileError, TooLargeError, new_file_key, new_place, receive

_NAME_LENGTH: Final = 200
_SILENCE: Final = 60.0
_PIECE: Final = 128 * 1024
"""Bytes taken at a time: all that waits would be copied twice, in each of many uploads."""
_keys: Final[TypeAdapter[Key]] = TypeAdapter(Key)
_log = structlog.get_logger()

Refused = Literal["too-large", "empty", "unknown-type"]
_REFUSALS: Final[dict[Refused, tuple[HTTPStatus, str]]] = {
    "too-large": (HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "page-upload-too-large"),
    "empty": (HTTPStatus.UNPROCESSABLE_ENTITY, "page-upload-empty"),
    "unknown-type": (HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "page-upload-unknown-type"),
}


class TurnedAwayError(Exception):
    """A request whose file is not taken in at all; ``words`` tells the borrower why."""

    def __init__(self, status: HTTPStatus, words: str, locale: str = "") -> None:
        super().__init__(words)
        self.status = status
        self.words = words
        self.locale = locale


@dataclass(frozen=True, slots=True)
class Parcel:
    """A file that is being sent: from whom, in which language, and what its sender says of it."""

    account: Account
    locale: str
    key: str
    name: str
    declared: str
    need: str
    album: str


async def take_file(request: web.Request) -> web.Response:
    """Take one file; 201 says that it is sealed in the vault and the conversation knows of it."""
    parts = request.app[PARTS]
    try:
        parcel = await _parcel(request, parts)
        with parts.uploads_of_chat.taken(parcel.account.name):
            return await _take(request, parts, parcel)
    except TurnedAwayError as error:
        return _answer(request, error.status, error.words, error.locale)
    except FullError:
        return _answer(request, HTTPStatus.TOO_MANY_REQUESTS, "page-upload-busy")
    except StoreUnavailableError:
        return _answer(request, HTTPStatus.SERVICE_UNAVAILABLE, "page-problem-failed")
    except (ConnectionError, ClientError, TimeoutError):
        # The sender cancelled or vanished; the vault has kept nothing.
        return _answer(request, HTTPStatus.REQUEST_TIMEOUT, "page-upload-broken")


async def tell_kinds(request: web.Request) -> web.Response:
    """Say what a page is to offer: office files only where something asked for takes them."""
    parts = request.app[PARTS]
    account = account_of(request, parts.public_url)
    office = account is not None and await parts.store.read(_wants_office, account, parts.now())
    return web.json_response({"office": office}, headers={"Cache-Control": "no-store"})


def _wants_office(tx: Transaction, account: Account, at: datetime) -> bool:
    known = conversations.by_chat(tx, Channel.WEB, account.bot, account.chat, at)
    return known is not None and admission.wants_office(tx, known)


async def _parcel(request: web.Request, parts: WebChatParts) -> Parcel:
    """Look at the request before its first byte is read."""
    # A form of a foreign page can neither set the header nor hide where it comes from.
    if request.headers.get("X-Loanline") != "1" or not is_ours(request, parts.public_url):
        raise TurnedAwayError(HTTPStatus.FORBIDDEN, "page-problem-frame")
    account = account_of(request, parts.public_url)
    if account is None:
        raise TurnedAwayError(HTTPStatus.UNAUTHORIZED, "page-problem-cookie")
    known = await parts.store.read(
        conversations.by_chat, Channel.WEB, account.bot, account.chat, parts.now()
    )
    if known is None or not known.links:  # a stranger fills no disk of ours
        locale = known.locale if known else ""
        raise TurnedAwayError(HTTPStatus.FORBIDDEN, "page-upload-not-linked", locale)
    key, name, declared = _key(request, "key"), _name(request), request.content_type
    need, album = _need(request), _key(request, "album") if "album" in request.query else ""
    return Parcel(account, known.locale, key, name, declared, need, album)


async def _take(request: web.Request, parts: WebChatParts, parcel: Parcel) -> web.Response:
    arrived = await _into_vault(request, parts, parcel)
    try:
        await parts.handle(_incoming(parts, parcel, arrived))
    except StoreUnavailableError:
        raise
    except Exception:  # noqa: BLE001  whatever it was, the borrower gets a number to ask by
        # The file stays: the commit may have come before the fault. If not, the sweep finds it.
        incident = uuid4().hex
        _log.exception("upload_failed", incident=incident)
        status, words = HTTPStatus.INTERNAL_SERVER_ERROR, "page-problem-failed"
        return _answer(request, status, words, parcel.locale, incident)
    parts.hub.wake(parcel.account.name)
    if arrived.refused and arrived.refused != "not-fetched":
        return _answer(request, *_REFUSALS[arrived.refused], parcel.locale)
    return web.json_response({"key": parcel.key}, status=HTTPStatus.CREATED)


async def _into_vault(request: web.Request, parts: WebChatParts, parcel: Parcel) -> Arrived:
    """Seal the file while it comes; what is not kept arrives as a refusal."""
    told = Arrived(name=parcel.name, declared=parcel.declared, need=parcel.need, album=parcel.album)
    place, key = new_place(), new_file_key()
    try:
        sealed = await receive(parts.vault, place, key, _chunks(request), limit=parts.upload_limit)
    except TooLargeError:
        size = request.content_length or 0
        return told.model_copy(update={"refused": "too-large", "size": size})
    except EmptyFileError:
        return told.model_copy(update={"refused": "empty"})
    kind = sniff.media_type(sealed.head)
    if kind not in sniff.TAKEN:
        await parts.vault.delete(place)
        return told.model_copy(update={"refused": "unknown-type", "size": sealed.size})
    stored = {"place": place, "key": key, "size": sealed.size, "sha256": sealed.sha256}
    return told.model_copy(update={**stored, "media_type": kind})


async def _chunks(request: web.Request) -> AsyncIterator[bytes]:
    while True:
        async with asyncio.timeout(_SILENCE):
            chunk = await request.content.read(_PIECE)
        if not chunk:
            return
        yield chunk


def _incoming(parts: WebChatParts, parcel: Parcel, arrived: Arrived) -> Incoming:
    return Incoming(
        channel=Channel.WEB,
        bot=parcel.account.bot,
        chat=parcel.account.chat,
        key=parcel.account.key(parcel.key),
        at=parts.now(),
        locale=parcel.locale,
        lender=parcel.account.lender,
        message_ref=parcel.key,
        content=arrived,
    )


def _key(request: web.Request, name: str) -> str:
    try:
        return _keys.validate_python(request.query.get(name, ""))
    except ValidationError as error:
        raise TurnedAwayError(HTTPStatus.BAD_REQUEST, "page-problem-frame") from error


def _need(request: web.Request) -> str:
    need = request.query.get("need", "")
    return need if need.isalnum() and need.isascii() and len(need) <= 32 else ""  # noqa: PLR2004  an id


def _name(request: web.Request) -> str:
    """Read the file's name: its last part, with nothing in it that could disturb a line."""
    name = unquote(request.headers.get("X-File-Name", ""), errors="replace")
    last = name.replace("\\", "/").rpartition("/")[2]
    clean = "".join(it for it in last if not unicodedata.category(it).startswith("C"))
    return clean.strip()[:_NAME_LENGTH]


def _answer(
    request: web.Request,
    status: HTTPStatus,
    words: str,
    locale: str = "",
    incident: str = "",
) -> web.Response:
    catalogue = request.app[PARTS].catalogue
    wish = request.query.get("locale", "")
    known = locale or (wish if wish in catalogue.locales else catalogue.locales[0])
    body = {"title": catalogue.words(words, known), "status": status, "incident": incident}
    return web.json_response(body, status=status, content_type="application/problem+json")
