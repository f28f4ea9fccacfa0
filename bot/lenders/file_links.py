"""Links to a file for a few minutes: for a clerk's browser, which has no key of the lender.

The proof in a link is a keyed hash over the file, the key that asked for it and the end: nothing is
stored, nobody can make one, and revoking the key ends its links as well.
"""

import hmac
import re
from datetime import datetime, timedelta
from typing import Annotated, Final

from aiohttp import web
from pydantic import ConfigDict, Field

from bot.lenders import reading, views_files
from bot.lenders.answers import Answer, Moment
from bot.lenders.api import API, CALLER, Api, Caller
from bot.lenders.values import Body
from bot.lenders.writing import respond
from bot.problems import BadRequestError
from storage import lender_keys, lenders
from storage.terms import Scope
from storage.transaction import Transaction

LONGEST: Final = 900
_QUERY: Final = re.compile(r"[0-9a-f]{1,64}")
_LINKS: Final = web.AppKey("file_links", Api)


class LinkBody(Body):
    """How long a link is to open the file."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"seconds": 300}]})

    seconds: Annotated[int, Field(ge=1, le=LONGEST)] = 300


class LinkAnswer(Answer):
    """A link to one file; whoever has it may fetch it until it ends."""

    url: str
    expires_at: Moment


async def make(request: web.Request) -> web.Response:
    """Make a link."""
    api, caller, file_id = request.app[API], request[CALLER], reading.file_id(request)
    body, _ = await reading.body(request, LinkBody)
    await api.store.read(views_files.own, caller, file_id)
    ends = int((api.now() + timedelta(seconds=body.seconds)).timestamp())
    proof = await api.store.read(_proof, file_id, caller.key_id, ends)
    url = f"{api.file_url(file_id)}?until={ends}&by={caller.key_id}&proof={proof}"
    told = LinkAnswer(url=url, expires_at=datetime.fromtimestamp(ends, api.now().tzinfo))
    return respond(201, told.plain())


async def follow(request: web.Request) -> web.StreamResponse:
    """Give a file out to whoever has a link that still opens it."""
    api = request.app[_LINKS]
    until, by, proof = (request.query.get(it, "") for it in ("until", "by", "proof"))
    if not (until.isdecimal() and len(until) < 12 and _QUERY.fullmatch(by)):  # noqa: PLR2004  digits
        raise BadRequestError("not-found")
    file_id = request.match_info["id"]
    expected = await api.store.read(_proof, file_id, by, int(until))
    fresh = api.now().timestamp() < int(until)
    if not (hmac.compare_digest(expected, proof) and fresh):
        raise BadRequestError("not-found")
    caller = await api.store.read(_caller, by, api.now())
    if caller is None:
        raise BadRequestError("not-found")
    return await views_files.give(request, api, caller, file_id)


def mount(app: web.Application, api: Api) -> None:
    """Put the links beside the API, where no key is asked for."""
    app[_LINKS] = api
    app.router.add_get("/files/{id:[0-9a-f]{32}}", follow)


def _proof(tx: Transaction, file_id: str, key_id: str, until: int) -> str:
    return tx.blind("file-link", "", f"{file_id}|{key_id}|{until}").hex()


def _caller(tx: Transaction, key_id: str, at: datetime) -> Caller | None:
    key = lender_keys.by_id(tx, key_id)
    if key is None or not key.holds(at) or Scope.READ not in key.scopes:
        return None
    return Caller(lenders.by_id(tx, key.lender_id), key.id, key.scopes)
