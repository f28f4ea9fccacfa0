"""Lenders fetch files: the very bytes that were uploaded, and only what inspection let through."""

import base64
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from urllib.parse import quote

from aiohttp import web

from bot import streaming
from bot.lenders import file_types, reading
from bot.lenders.api import API, CALLER, Api, Caller
from bot.problems import BadRequestError
from storage import audit, files, vault
from storage.errors import RefusedFileError, UninspectedFileError, UnknownFileError
from storage.records import File
from storage.sealing import ForgottenError
from storage.terms import Inspection
from storage.transaction import Transaction

_PLAIN: Final = frozenset("!#$&+-.^_`|~")
"""What may stand in an RFC 5987 value as it is, beside letters and digits."""


@dataclass(frozen=True, slots=True)
class Part:
    """Which bytes of a file are sent; all of them unless a range was asked for."""

    start: int
    stop: int
    partial: bool


async def get(request: web.Request) -> web.StreamResponse:
    """Give a file out, or the one range of it that was asked for."""
    return await give(request, request.app[API], request[CALLER], reading.file_id(request))


async def give(request: web.Request, api: Api, caller: Caller, file_id: str) -> web.StreamResponse:
    """Give one of the caller's files out; the fetch is noted before the first byte leaves."""
    file = await api.store.read(own, caller, file_id)
    part = _part(request, file)
    await api.store.write(_note, caller, file, part, api.now())
    response = web.StreamResponse(status=206 if part.partial else 200, headers=_headers(file, part))
    response.content_length = part.stop - part.start
    chunks = (
        vault.read(api.vault, file.place, file.key, start=part.start, stop=part.stop)
        if part.partial
        else vault.read_whole(api.vault, file.place, file.key, sha256_hex=file.sha256)
    )
    return await streaming.send(request, response, chunks)


def own(tx: Transaction, caller: Caller, file_id: str) -> File:
    """Find a file that may be given to the caller; raise why not."""
    try:
        file = files.by_id(tx, file_id)
    except ForgottenError:
        file = None
    if file is None or file.document_id is None or file.lender_id != caller.lender.id:
        raise UnknownFileError(file=file_id)
    match file.inspection:
        case Inspection.FITS | Inspection.KEPT:
            if not (file.scanned or caller.lender.policy.unscanned_given_out):
                raise UninspectedFileError(file=file_id)
            return file
        case Inspection.PENDING | Inspection.DOUBTFUL:
            raise UninspectedFileError(file=file_id)
        case Inspection.REFUSED | Inspection.QUARANTINED:
            raise RefusedFileError(file=file_id)


def _note(tx: Transaction, caller: Caller, file: File, part: Part, at: datetime) -> None:
    audit.note(
        tx,
        caller.lender.id,
        at=at,
        actor=caller.actor,
        action="file-fetched",
        subject=file.id,
        start=part.start,
        stop=part.stop,
    )


def _part(request: web.Request, file: File) -> Part:
    whole = Part(0, file.size, partial=False)
    if request.headers.get("If-Range", _etag(file)) != _etag(file):
        return whole
    try:
        asked = request.http_range
    except ValueError:
        return whole  # several ranges, or another unit: the whole file is a correct answer
    if asked.start is None:
        return whole
    start, stop, _ = asked.indices(file.size)
    if start >= stop:
        headers = {"Content-Range": f"bytes */{file.size}"}
        raise BadRequestError("range-not-satisfiable", headers=headers)
    return Part(start, stop, partial=True)


def _headers(file: File, part: Part) -> dict[str, str]:
    digest = base64.b64encode(bytes.fromhex(file.sha256)).decode()
    headers = {
        "Content-Type": file_types.of(file),
        "Content-Disposition": _disposition(file.name),
        "Accept-Ranges": "bytes",
        "Cache-Control": "no-store",
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "Digest": f"sha-256={digest}",
        "ETag": _etag(file),
        "Repr-Digest": f"sha-256=:{digest}:",
        "X-Content-Type-Options": "nosniff",
    }
    if part.partial:
        headers["Content-Range"] = f"bytes {part.start}-{part.stop - 1}/{file.size}"
    return headers


def _etag(file: File) -> str:
    return f'"{file.sha256}"'


def _disposition(name: str) -> str:
    """Name the file for whoever saves it (RFC 6266): plainly, and as it was really called."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    kept = "".join(c if c.isalnum() or c in " -._()" else "_" for c in plain).strip() or "file"
    real = quote(name.encode("utf-8", "replace"), safe="".join(_PLAIN))
    return f"attachment; filename=\"{kept}\"; filename*=UTF-8''{real}"
