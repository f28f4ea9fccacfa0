"""A lender brings a Telegram bot of its own: its name and picture above what we say."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Final, Self

from aiohttp import web
from pydantic import ConfigDict, Field, StringConstraints

from bot.channels.telegram import BotName
from bot.channels.telegram_outcomes import (
    TelegramBusyError,
    TelegramRefusedError,
    TokenRefusedError,
)
from bot.lenders import reading
from bot.lenders.answers import Answer, Moment
from bot.lenders.api import API, CALLER, Api, Caller
from bot.lenders.endpoint import Endpoint
from bot.lenders.values import Body
from bot.lenders.writing import respond, write
from bot.problems import BadRequestError, Fault
from storage import idempotency, lender_bots
from storage.lender_bots import BotTakenError, LenderBot
from storage.terms import Scope
from storage.transaction import Transaction

_PATH: Final = "/settings/bot"


class BotBody(Body):
    """The token that @BotFather gave for your bot."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"token": "123456789:AAE-the-token-from-BotFather-000000000"}]
        }
    )

    token: Annotated[
        str, StringConstraints(pattern=r"^[0-9]{1,20}:[A-Za-z0-9_-]{20,64}$"), Field(repr=False)
    ]


class BotAnswer(Answer):
    """Your own bot, or nulls where the installation's speaks for you; its token is not told."""

    id: str | None
    username: str | None
    url: str | None
    since: Moment | None

    @classmethod
    def of(cls, bot: LenderBot | None) -> Self:
        """Tell of a bot, or that there is none."""
        if bot is None:
            return cls(id=None, username=None, url=None, since=None)
        url = f"https://t.me/{bot.username}"
        return cls(id=bot.bot, username=bot.username, url=url, since=bot.changed_at)


async def get(request: web.Request) -> web.Response:
    """Say which bot is the lender's."""
    found = await request.app[API].store.read(lender_bots.of, request[CALLER].lender.id)
    return respond(200, BotAnswer.of(found).plain())


async def put(request: web.Request) -> web.Response:
    """Let a bot speak for the lender from now on."""
    body, raw = await reading.body(request, BotBody)
    api = request.app[API]
    found = await _met(api, body.token)
    left: list[str] = []

    def run(tx: Transaction, caller: Caller, at: datetime) -> idempotency.Answer:
        before = lender_bots.of(tx, caller.lender.id)
        bot = lender_bots.put(
            tx,
            caller.lender.id,
            bot=found.id,
            username=found.username,
            token=body.token,
            actor=caller.actor,
            at=at,
        )
        left[:] = [before.token] if before and before.bot != found.id else []
        return idempotency.Answer(200, BotAnswer.of(bot).plain())

    return await _after_leaving(api, await write(request, raw, run), left)


async def delete(request: web.Request) -> web.Response:
    """Let the installation's bot speak for the lender again."""
    api = request.app[API]
    left: list[str] = []

    def run(tx: Transaction, caller: Caller, at: datetime) -> idempotency.Answer:
        if before := lender_bots.of(tx, caller.lender.id):
            lender_bots.remove(tx, caller.lender.id, actor=caller.actor, at=at)
        left[:] = [before.token] if before else []
        return idempotency.Answer(200, BotAnswer.of(None).plain())

    return await _after_leaving(api, await write(request, b"", run), left)


async def _after_leaving(api: Api, answer: web.Response, left: Sequence[str]) -> web.Response:
    """Leave the bots that really speak no more: a repeat, or a refusal, has left none."""
    for token in left:
        await api.bots.leave(token)
    api.bots.changed()
    return answer


async def _met(api: Api, token: str) -> BotName:
    try:
        return await api.bots.meet(token)
    except TokenRefusedError:
        fix = "Telegram knows no bot by this token: copy it again from @BotFather"
        raise BadRequestError("invalid-request", Fault("/token", fix)) from None
    except (TelegramBusyError, TelegramRefusedError, TimeoutError):
        raise BadRequestError("telegram-unreachable", headers={"Retry-After": "10"}) from None


ENDPOINTS: Final = (
    Endpoint(
        method="GET",
        path=_PATH,
        view=get,
        title="Read which Telegram bot is yours",
        about="Nulls where the installation's own bot speaks for you.",
        answer=BotAnswer,
        scope=Scope.ADMIN,
    ),
    Endpoint(
        method="PUT",
        path=_PATH,
        view=put,
        title="Bring a Telegram bot of your own",
        about="Make one with @BotFather and give its token here; we ask Telegram whose it is, set "
        "its commands and its webhook, and keep the token sealed. Within seconds it answers your "
        "borrowers, and nobody else's; invitations lead to it. Whoever talks with another bot "
        "stays there. A new token replaces the old one.",
        body=BotBody,
        answer=BotAnswer,
        refusals=(BotTakenError,),
        scope=Scope.ADMIN,
    ),
    Endpoint(
        method="DELETE",
        path=_PATH,
        view=delete,
        title="Take your Telegram bot away",
        about="Its webhook is removed and the installation's bot, if there is one, speaks for you "
        "again. Borrowers who talked with yours have to be invited anew.",
        answer=BotAnswer,
        scope=Scope.ADMIN,
    ),
)
