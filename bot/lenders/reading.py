"""What a request says: its body, its address and its query, parsed or refused by field."""

import re
from typing import Final, TypeVar

from aiohttp import web
from aiohttp.http_exceptions import BadHttpMessage
from pydantic import ValidationError

from bot.lenders.api import CALLER
from bot.lenders.signed import RAW
from bot.lenders.values import Body, is_number, number_of, readable
from bot.problems import BadRequestError, Fault, faults_of
from storage.errors import (
    UnknownApplicationError,
    UnknownDocumentError,
    UnknownFileError,
    UnknownNeedError,
)
from storage.terms import Scope

B = TypeVar("B", bound=Body)

BODY_BYTES: Final = 1024**2
BATCH_BYTES: Final = 8 * 1024**2
PAGE: Final = 100
_PAGE_MAX: Final = 200
_REFERENCE_LENGTH: Final = 120
_ID: Final = re.compile(r"[0-9a-f]{32}")
_JSON: Final = re.compile(r"application/([a-z0-9.+-]+\+)?json")
_ETAG: Final = re.compile(r'"v([0-9]{1,9})"')
_LIMIT: Final = re.compile(r"[0-9]{1,3}")


async def body(request: web.Request, kind: type[B], *, limit: int = BODY_BYTES) -> tuple[B, bytes]:
    """Read a JSON body and its bytes; an empty one counts as an empty object."""
    raw = await _raw(request, limit)
    if raw and not _JSON.fullmatch(request.content_type):
        raise BadRequestError("not-json")
    try:
        return kind.model_validate_json(raw or b"{}", context=context(request)), raw
    except ValidationError as error:
        raise invalid(error) from None


def context(request: web.Request) -> dict[str, str]:
    """Say what bodies are read against: where the lender is."""
    caller = request.get(CALLER)
    return {"country": caller.lender.country} if caller else {}


async def _raw(request: web.Request, limit: int) -> bytes:
    checked: bytes | None = request.get(RAW)
    if checked is not None:  # read before, to check its signature
        if len(checked) > limit:
            raise web.HTTPRequestEntityTooLarge(limit, len(checked))
        return checked
    try:
        return await request.clone(client_max_size=limit).read()
    except (web.RequestPayloadError, BadHttpMessage) as error:
        raise BadRequestError("bad-request") from error


def invalid(error: ValidationError, *, without: int = 0) -> BadRequestError:
    """Name the fields at fault, never their values."""
    found = error.errors(include_url=False, include_context=False, include_input=False)
    if found[0]["type"] == "json_invalid":
        return BadRequestError("malformed-json", *faults_of(found))
    return BadRequestError("invalid-request", *faults_of(found, without=without))


def if_match(request: web.Request) -> int | None:
    """Read the version that a change rests on (RFC 9110, If-Match); None for whatever it is."""
    given = request.headers.get("If-Match", "*").strip()
    if given == "*":
        return None
    found = _ETAG.fullmatch(given)
    if found is None:
        fix = "send the ETag of your last answer in If-Match, as it was"
        raise BadRequestError("invalid-request", Fault("", fix))
    return int(found[1])


def etag(version: int) -> dict[str, str]:
    """Say which version an answer is."""
    return {"ETag": f'"v{version}"'}


def missing(scope: Scope) -> BadRequestError:
    """Say which scope a key lacks."""
    return BadRequestError("missing-scope", Fault("", f"the key needs the scope `{scope}`"))


def new_number(request: web.Request) -> str:
    """Read the number of an application that may be a new one."""
    number = request.match_info["number"]
    if not is_number(number):
        fix = "write a number of up to 64 characters, with no spaces around it"
        raise BadRequestError("invalid-request", Fault("/number", fix))
    return number_of(number)


def number(request: web.Request) -> str:
    """Read the number of an application; what cannot be one is unknown."""
    given = request.match_info["number"]
    if not is_number(given):
        raise UnknownApplicationError(number=shown(given))
    return given


def new_reference(request: web.Request) -> str:
    """Read the reference of a need that may be a new one."""
    given = request.match_info["reference"]
    if not _is_reference(given):
        fix = "write a reference of up to 120 characters"
        raise BadRequestError("invalid-request", Fault("/reference", fix))
    return given


def reference(request: web.Request, name: str = "reference") -> str:
    """Read the reference of a need; what cannot be one is unknown."""
    given = request.match_info[name]
    if not _is_reference(given):
        raise UnknownNeedError(reference=shown(given))
    return given


def document_id(request: web.Request) -> str:
    """Read the id of a document; what cannot be one is unknown."""
    given = request.match_info["id"]
    if not _ID.fullmatch(given):
        raise UnknownDocumentError(document=shown(given))
    return given


def file_id(request: web.Request) -> str:
    """Read the id of a file; what cannot be one is unknown."""
    given = request.match_info["id"]
    if not _ID.fullmatch(given):
        raise UnknownFileError(file=shown(given))
    return given


def page(request: web.Request) -> tuple[str, int]:
    """Read behind what a page begins, and how long it may be."""
    after = request.query.get("after", "")
    if after and not _ID.fullmatch(after):
        fix = "write the `after` of the last answer, or leave it out"
        raise BadRequestError("invalid-request", Fault("/after", fix))
    return after, limit(request)


def limit(request: web.Request) -> int:
    """Read how long a page may be."""
    given = request.query.get("limit", str(PAGE))
    if not _LIMIT.fullmatch(given) or not 1 <= int(given) <= _PAGE_MAX:
        raise BadRequestError("invalid-request", Fault("/limit", "write a number from 1 to 200"))
    return int(given)


def _is_reference(text: str) -> bool:
    return 0 < len(text) <= _REFERENCE_LENGTH and readable(text) and bool(text.strip())


def shown(text: str) -> str:
    """Repeat what was asked for in a refusal, if it can be shown."""
    return text if readable(text) and len(text) <= _REFERENCE_LENGTH else "?"
