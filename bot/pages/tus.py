"""Files sent over a network that breaks: the tus protocol 1.0 (tus.io/protocols).

With the extensions creation, termination, expiration and checksum.
"""

import base64
import binascii
import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from email.utils import format_datetime
from functools import wraps
from http import HTTPStatus
from typing import Final

from aiohttp import ClientError, web

from bot.pages.parts import PARTS, PageParts
from bot.pages.receiving import MismatchError, finish, take_parts
from bot.pages.refusing import TurnedAwayError, View, answering
from bot.pages.sending import Body, digest_named
from bot.pages.sessions import Session, session_for_doing
from handlers import admission
from handlers.admission import Refusal
from storage import page_links, uploads, vault
from storage.page_links import Purpose
from storage.uploads import Upload, Wanted

VERSION: Final = "1.0.0"
PLACE: Final = "/upload/files"
CHECKSUM_MISMATCH: Final = 460
OUTCOME: Final = "X-Loanline-Outcome"
_EXTENSIONS: Final = "creation,termination,expiration,checksum"
_NAME_LENGTH: Final = 200
_ALBUM_MOST: Final = 200
_STATUS: Final[Mapping[Refusal, HTTPStatus]] = {
    Refusal.UNKNOWN: HTTPStatus.NOT_FOUND,
    Refusal.CLOSED: HTTPStatus.GONE,
    Refusal.NOT_ALLOWED: HTTPStatus.FORBIDDEN,
    Refusal.NOT_AGREED: HTTPStatus.PRECONDITION_REQUIRED,
    Refusal.TOO_MANY: HTTPStatus.TOO_MANY_REQUESTS,
    Refusal.FULL: HTTPStatus.INSUFFICIENT_STORAGE,
}


def setup(app: web.Application) -> None:
    """Mount the protocol's resources."""
    one = PLACE + "/{id}"
    app.router.add_route("OPTIONS", PLACE, _options)
    app.router.add_route("OPTIONS", one, _options)
    app.router.add_post(PLACE, _protocol(create))
    app.router.add_route("HEAD", one, _protocol(tell))
    app.router.add_patch(one, _protocol(append))
    app.router.add_delete(one, _protocol(terminate))
    app.router.add_post(one, _protocol(_overridden))


async def _options(request: web.Request) -> web.Response:
    return web.Response(
        status=HTTPStatus.NO_CONTENT,
        headers={
            "Tus-Resumable": VERSION,
            "Tus-Version": VERSION,
            "Tus-Extension": _EXTENSIONS,
            "Tus-Max-Size": str(request.app[PARTS].upload_limit),
            "Tus-Checksum-Algorithm": "sha1,sha256",
        },
    )


def _protocol(view: View) -> View:
    """Speak one version of the protocol, and say which with every answer."""

    @wraps(view)
    async def spoken(request: web.Request) -> web.StreamResponse:
        if request.headers.get("Tus-Resumable") != VERSION:
            answer: web.StreamResponse = web.Response(status=HTTPStatus.PRECONDITION_FAILED)
            answer.headers["Tus-Version"] = VERSION
        else:
            answer = await answering(view)(request)
        answer.headers["Tus-Resumable"] = VERSION
        return answer

    return spoken


async def _overridden(request: web.Request) -> web.StreamResponse:
    """Do what a client means that cannot say PATCH or DELETE."""
    match request.headers.get("X-HTTP-Method-Override"):
        case "PATCH":
            return await append(request)
        case "DELETE":
            return await terminate(request)
        case _:
            raise TurnedAwayError(HTTPStatus.METHOD_NOT_ALLOWED)


async def create(request: web.Request) -> web.Response:
    """Expect a file, if it may come; 201 says where its bytes are to be sent."""
    parts, session = await _whose(request)
    wanted = _wanted(request, session)
    if wanted.size > parts.upload_limit:
        raise TurnedAwayError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    if not wanted.size:
        raise TurnedAwayError(HTTPStatus.UNPROCESSABLE_ENTITY)
    made = await parts.store.write(
        admission.admit,
        session.conversation,
        session.link,
        wanted,
        vault.new_file_key(),
        at=parts.now(),
    )
    if isinstance(made, Refusal):
        raise TurnedAwayError(_STATUS[made])
    await parts.store.write(page_links.keep_open, session.link, at=parts.now())
    return web.Response(
        status=HTTPStatus.CREATED,
        headers={"Location": f"{PLACE}/{made.id}", "Upload-Expires": _expires(made)},
    )


async def tell(request: web.Request) -> web.Response:
    """Say how far a file has come; one that is all there is settled before it is said to be."""
    parts, session = await _whose(request)
    async with parts.sending.alone(request.match_info["id"]):
        upload = await _known(request, session)
        outcome = upload.outcome
        if outcome is None and upload.whole:
            outcome = await finish(parts, session.conversation, upload)
    headers = {
        "Upload-Offset": str(upload.wanted.size if outcome else upload.offset),
        "Upload-Length": str(upload.wanted.size),
        "Upload-Expires": _expires(upload),
    }
    return web.Response(headers=headers | ({OUTCOME: outcome} if outcome else {}))


async def append(request: web.Request) -> web.Response:
    """Take more bytes of a file; 204 says how far it has come now, and that this will not be lost.

    The last ones are answered when the conversation knows of the file.
    """
    parts, session = await _whose(request)
    if request.content_type != "application/offset+octet-stream":
        raise TurnedAwayError(HTTPStatus.UNSUPPORTED_MEDIA_TYPE)
    body, expected = _body(request)
    async with parts.sending.alone(request.match_info["id"], body):
        upload = await _known(request, session)
        if request.headers.get("Upload-Offset") != str(upload.offset) or upload.outcome:
            raise TurnedAwayError(HTTPStatus.CONFLICT)
        upload = await _taken(parts, upload, body, expected)
        headers = {"Upload-Offset": str(upload.offset), "Upload-Expires": _expires(upload)}
        if upload.whole:
            headers[OUTCOME] = await finish(parts, session.conversation, upload)
    await parts.store.write(page_links.keep_open, session.link, at=parts.now())
    return web.Response(status=HTTPStatus.NO_CONTENT, headers=headers)


def _body(request: web.Request) -> tuple[Body, bytes]:
    name, _, expected = request.headers.get("Upload-Checksum", "").partition(" ")
    body = Body(request.content, digest_named(name))
    if name and body.digest is None:
        raise TurnedAwayError(HTTPStatus.BAD_REQUEST)
    return body, _decoded(expected)


async def _taken(parts: PageParts, upload: Upload, body: Body, expected: bytes) -> Upload:
    try:
        counted = await take_parts(parts, upload, body, expected)
    except vault.TooLargeError:
        raise TurnedAwayError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE) from None
    except MismatchError:
        raise TurnedAwayError(CHECKSUM_MISMATCH) from None
    except (ConnectionError, ClientError, TimeoutError):
        raise TurnedAwayError(HTTPStatus.REQUEST_TIMEOUT) from None
    if counted is None:
        raise TurnedAwayError(HTTPStatus.CONFLICT)
    return counted


async def terminate(request: web.Request) -> web.Response:
    """Wait for a file no longer; what came of it is removed."""
    parts, session = await _whose(request)
    async with parts.sending.alone(request.match_info["id"]):
        upload = await _known(request, session)
        if upload.outcome:
            raise TurnedAwayError(HTTPStatus.CONFLICT)
        await parts.store.write(uploads.drop, upload.id)
        for part in upload.parts:
            await parts.vault.delete(part.place)
    return web.Response(status=HTTPStatus.NO_CONTENT)


async def _whose(request: web.Request) -> tuple[PageParts, Session]:
    return request.app[PARTS], await session_for_doing(request, Purpose.UPLOAD)


async def _known(request: web.Request, session: Session) -> Upload:
    parts, upload_id = request.app[PARTS], request.match_info["id"]
    upload = await parts.store.read(uploads.by_id, upload_id, at=parts.now())
    if upload is None or upload.wanted.conversation_id != session.conversation.id:
        raise TurnedAwayError(HTTPStatus.NOT_FOUND)
    return upload


def _wanted(request: web.Request, session: Session) -> Wanted:
    length = request.headers.get("Upload-Length", "")
    if not (length.isascii() and length.isdigit()):
        raise TurnedAwayError(HTTPStatus.BAD_REQUEST)
    told = _metadata(request.headers.get("Upload-Metadata", ""))
    left = told.get("left", "0")
    return Wanted(
        page_link_id=session.link.id,
        conversation_id=session.conversation.id,
        need_id=told.get("need") or None,
        name=_file_name(told.get("filename", "")),
        media_type=told.get("filetype", "")[:80],
        size=int(length),
        album=_word(told.get("album", ""))[:64],
        album_left=min(int(left), _ALBUM_MOST) if left.isascii() and left.isdigit() else 0,
        password=told.get("password", "")[:200],
    )


def _metadata(header: str) -> dict[str, str]:
    """Read pairs of a name and a value in base64."""
    told = {}
    for pair in header.split(","):
        name, _, value = pair.strip().partition(" ")
        with suppress(UnicodeDecodeError):
            told[name] = _decoded(value).decode()
    return told


def _decoded(value: str) -> bytes:
    try:
        return base64.b64decode(value, validate=True)
    except binascii.Error:
        raise TurnedAwayError(HTTPStatus.BAD_REQUEST) from None


def _file_name(name: str) -> str:
    """Read the last part of a name, with nothing in it that could disturb a line."""
    last = name.replace("\\", "/").rpartition("/")[2]
    clean = "".join(it for it in last if not unicodedata.category(it).startswith("C"))
    return clean.strip()[:_NAME_LENGTH]


def _word(text: str) -> str:
    return "".join(it for it in text if it.isascii() and (it.isalnum() or it in "-_"))


def _expires(upload: Upload) -> str:
    return format_datetime(upload.expires_at, usegmt=True)
