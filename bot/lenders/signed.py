"""Requests signed by the lender's system: over time, method, path and body, within five minutes.

``Loanline-Signature: t=1764201600,v1=<hex>`` where v1 is the HMAC-SHA256, under the key's signing
secret, of the lines time, method, path with query, and the SHA-256 of the body in hex. A file that
is streamed says its SHA-256 in ``Content-SHA256``; what arrives is compared with it.
"""

import hashlib
import hmac
import re
from datetime import datetime
from typing import Final

from aiohttp import web
from aiohttp.http_exceptions import BadHttpMessage

from bot.problems import BadRequestError

WINDOW: Final = 300
"""Seconds that a signature is good for, before and after."""
RAW: Final = web.RequestKey("signed_body", bytes)
"""The body of a signed request, read to be checked."""
SHA256: Final = web.RequestKey("signed_sha256", str)
"""What the body of a signed request that is streamed has to hash to."""

_HEADER: Final = re.compile(r"t=([0-9]{1,12}),v1=([0-9a-f]{64})")
_HASH: Final = re.compile(r"[0-9a-f]{64}")


async def check(
    request: web.Request, secret: str, *, at: datetime, limit: int, streamed: bool
) -> None:
    """Raise BadRequestError unless a request is signed with a secret, just now."""
    found = _HEADER.fullmatch(request.headers.get("Loanline-Signature", ""))
    if found is None or abs(int(found[1]) - at.timestamp()) > WINDOW:
        raise BadRequestError("bad-signature")
    if streamed:
        digest = request.headers.get("Content-SHA256", "")
        if not _HASH.fullmatch(digest):
            raise BadRequestError("bad-signature")
        request[SHA256] = digest
    else:
        request[RAW] = await _read(request, limit)
        digest = hashlib.sha256(request[RAW]).hexdigest()
    expected = signature(secret, int(found[1]), request.method, request.raw_path, digest)
    if not hmac.compare_digest(expected, found[2]):
        raise BadRequestError("bad-signature")


def signature(secret: str, time: int, method: str, path: str, body_sha256: str) -> str:
    """Sign; what a lender's system does to call us."""
    said = f"{time}\n{method}\n{path}\n{body_sha256}"
    return hmac.new(secret.encode(), said.encode(), hashlib.sha256).hexdigest()


async def _read(request: web.Request, limit: int) -> bytes:
    try:
        return await request.clone(client_max_size=limit).read()
    except (web.RequestPayloadError, BadHttpMessage) as error:
        raise BadRequestError("bad-request") from error
