"""Where Apache Fineract's hooks arrive: an address with a key of the lender's in it."""

import re
from datetime import datetime
from typing import Final, Self

from aiohttp import web
from pydantic import ConfigDict, Field

from bot.lenders import fineract, reading
from bot.lenders.answers import Answer
from bot.lenders.api import API, CALLER, Api, Caller
from bot.lenders.fineract import Hook, UnreadableHookError
from bot.lenders.values import Body, Line
from bot.lenders.writing import respond, write
from bot.problems import BadRequestError, Fault, problems
from storage import audit, fineract_cores, idempotency, lender_keys, lenders, tasks
from storage.fineract_cores import Core
from storage.ids import new_id
from storage.records import Lender
from storage.terms import Scope
from storage.transaction import Transaction

TASK: Final = "fineract"
_KEY: Final = re.compile(r"llk_[A-Za-z0-9_-]{20,100}")
_LARGEST: Final = 256 * 1024


class FineractBody(Body):
    """Where your Fineract answers, so that its hooks are confirmed; null takes them as they are."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "address": "https://core.example.com/fineract-provider/api/v1",
                    "tenant": "default",
                    "username": "loanline",
                    "password": "of a user who may only read loans",
                }
            ]
        }
    )

    address: Line | None = Field(max_length=1000)
    tenant: Line = "default"
    username: Line = ""
    password: str = Field("", max_length=200, repr=False)


class FineractAnswer(Answer):
    """Where your Fineract is read back; its password is not."""

    address: str | None
    tenant: str | None
    username: str | None

    @classmethod
    def of(cls, core: Core | None) -> Self:
        """Say where a core is."""
        if core is None:
            return cls(address=None, tenant=None, username=None)
        return cls(address=core.address, tenant=core.tenant, username=core.username)


async def settings(request: web.Request) -> web.Response:
    """Read where the lender's core is."""
    core = await request.app[API].store.read(fineract_cores.of, request[CALLER].lender.id)
    return respond(200, FineractAnswer.of(core).plain())


async def put_settings(request: web.Request) -> web.Response:
    """Say where the lender's core is."""
    body, raw = await reading.body(request, FineractBody)
    if body.address and (fault := request.app[API].addresses.fault(body.address)):
        raise BadRequestError("invalid-request", Fault("/address", fault))
    core = (
        Core(body.address.rstrip("/"), body.tenant, body.username, body.password)
        if body.address
        else None
    )

    def run(tx: Transaction, caller: Caller, at: datetime) -> idempotency.Answer:
        fineract_cores.put(tx, caller.lender.id, core, actor=caller.actor, at=at)
        return idempotency.Answer(200, FineractAnswer.of(core).plain())

    return await write(request, raw, run)


def mount(app: web.Application, api: Api) -> None:
    """Put the hooks' door beside the API."""
    inner = web.Application(middlewares=[problems], client_max_size=_LARGEST)
    inner[API] = api
    inner.add_routes([web.post("/{key}", _hook)])
    app.add_subapp("/hooks/fineract", inner)


async def _hook(request: web.Request) -> web.Response:
    api, at = request.app[API], request.app[API].now()
    caller = await _caller(api, request.match_info["key"], at)
    entity = request.headers.get("X-Fineract-Entity", "")
    action = request.headers.get("X-Fineract-Action", "")
    try:
        hook = fineract.read(await request.read(), entity, action)
    except UnreadableHookError:
        raise BadRequestError("malformed-json") from None
    if hook is not None:
        await api.store.write(_taken, caller.lender, hook, caller.actor, at)
    return web.Response(status=200)


async def _caller(api: Api, key: str, at: datetime) -> Caller:
    found = await api.store.read(_find, key, at) if _KEY.fullmatch(key) else None
    if found is None:
        raise BadRequestError("unauthorized")
    rate = api.rates.take(found.key_id, found.lender.id, at)
    if rate and rate.wait:
        raise BadRequestError("too-many-requests", headers={"Retry-After": f"{rate.wait}"})
    return found


def _find(tx: Transaction, secret: str, at: datetime) -> Caller | None:
    key = lender_keys.find(tx, secret, at=at)
    if key is None or Scope.PUSH not in key.scopes:
        return None
    return Caller(lenders.by_id(tx, key.lender_id), key.id, key.scopes)


def _taken(tx: Transaction, lender: Lender, hook: Hook, actor: str, at: datetime) -> None:
    if hook.failed:
        _ignored(tx, lender, hook, actor, at, "exception")
    elif fineract_cores.of(tx, lender.id):
        # Never sent again: kept at once, and asked for until the core answers.
        payload = {"lender": lender.id, "loan": hook.loan, "action": hook.action, "actor": actor}
        tasks.put(tx, TASK, new_id(at), at=at, payload=payload)
    elif push := fineract.stated(hook):
        fineract.put(tx, lender, push, sure=False, actor=actor, at=at)
    else:
        _ignored(tx, lender, hook, actor, at, "no-status")


def _ignored(
    tx: Transaction, lender: Lender, hook: Hook, actor: str, at: datetime, why: str
) -> None:
    audit.note(
        tx,
        lender.id,
        at=at,
        actor=actor,
        action="fineract-ignored",
        subject=str(hook.loan),
        why=why,
        done=hook.action[:40],
    )
