"""How updates come in: posted by Telegram, or asked for; confirmed only once they are stored."""

import asyncio
import hmac
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from http import HTTPStatus
from typing import Any, Final

import structlog
from aiohttp import web
from pydantic_core import from_json, to_json
from telegram import Update

from bot.channels.telegram import Telegram
from bot.channels.telegram_groups import GroupSaid, read_group
from bot.channels.telegram_outcomes import (
    TelegramBusyError,
    TelegramRefusedError,
    TokenRefusedError,
)
from bot.channels.telegram_reading import read, unread
from handlers.messages import Incoming

Handle = Callable[[Incoming], Awaitable[None]]
"""Has an Incoming answered; it returns after the commit."""

InGroup = Callable[[GroupSaid], Awaitable[None]]
"""Has something done that staff did in a group; it returns after the commit."""

KeepUnread = Callable[[Incoming, bytes, str], Awaitable[None]]
"""Keeps an update that cannot be read: what is known of it, all of it, and the kind of fault."""

BODY_BYTES: Final = 1024 * 1024
SECRET_HEADER: Final = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  # a header's name
TRY_AGAIN_SECONDS: Final = 5
LONG_POLL_SECONDS: Final = 25
BACK_OFF: Final = (1.0, 2.0, 4.0, 8.0, 15.0, 30.0)

_POLLING_FAULTS: Final = (TelegramBusyError, TelegramRefusedError, TokenRefusedError)

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Line:
    """A bot, whose it is, and who handles what comes in by it."""

    telegram: Telegram
    handle: Handle
    keep_unread: KeepUnread
    now: Callable[[], datetime]
    lender: str = ""
    secret: str = field(default="", repr=False)
    in_group: InGroup | None = None


@dataclass(frozen=True, slots=True)
class _Taken:
    """An update as it was understood; with a ``fault``, what is known of it and all of it."""

    update_id: int
    incoming: Incoming | None
    press: str = ""
    raw: bytes = field(default=b"", repr=False)
    fault: str = ""
    in_group: GroupSaid | None = None

    @property
    def lane(self) -> str:
        """Name what has to stay in order."""
        if self.in_group:
            return f"{self.in_group.chat} {self.in_group.thread}"
        return (self.incoming.chat if self.incoming else "") or f"update {self.update_id}"


def webhook(lines: Mapping[str, Line]) -> web.RouteDef:
    """Make the route by which Telegram posts updates; ``lines`` are known by their bot's id."""

    async def receive(request: web.Request) -> web.Response:
        line = lines.get(request.match_info["bot"])
        if line is None or not _is_telegram(request, line.secret):
            return web.Response(status=HTTPStatus.UNAUTHORIZED)
        raw = await _posted(request)
        if raw is None:
            return web.Response(status=HTTPStatus.BAD_REQUEST)
        if await _try_to_take(line, _understood(line, raw)):
            return web.Response()
        return web.Response(
            status=HTTPStatus.SERVICE_UNAVAILABLE, headers={"Retry-After": f"{TRY_AGAIN_SECONDS}"}
        )

    return web.post("/telegram/{bot}", receive)


def _is_telegram(request: web.Request, secret: str) -> bool:
    given = request.headers.get(SECRET_HEADER, "")
    # A line without a secret is open to nobody: the header is the only proof there is.
    return bool(secret) and hmac.compare_digest(
        given.encode(errors="surrogateescape"), secret.encode()
    )


async def _posted(request: web.Request) -> dict[str, Any] | None:
    length = request.content_length
    if length is None:  # Telegram says it always; a copy that counts costs a fiftieth of a turn
        request = request.clone(client_max_size=BODY_BYTES)
    elif length > BODY_BYTES:
        raise web.HTTPRequestEntityTooLarge(BODY_BYTES, length)
    try:
        raw = from_json(await request.read())
    except ValueError:
        return None
    return raw if isinstance(raw, dict) and isinstance(raw.get("update_id"), int) else None


async def poll(
    line: Line, *, wait: int = LONG_POLL_SECONDS, back_off: Sequence[float] = BACK_OFF
) -> None:
    """Ask Telegram for updates until cancelled, and have them handled.

    The offset is only ever what confirms the last batch, never a memory of the highest id: after
    a quiet week Telegram draws new ids.
    """
    failures = 0
    has_webhook = True
    offset: int | None = None
    while True:
        try:
            if has_webhook:
                await line.telegram.remove_webhook()
                has_webhook = False
            batch = await line.telegram.updates(offset, wait=wait)
            confirmed, all_done = await _handle_batch(line, batch)
            offset = confirmed
            failures = 0 if all_done else failures + 1
            pause = 0.0 if all_done else _pause(back_off, failures)
        except _POLLING_FAULTS as error:
            # Somebody may have set a webhook meanwhile, which forbids asking.
            has_webhook = True
            failures += 1
            pause = _pause(back_off, failures)
            if isinstance(error, TelegramBusyError) and error.wait:
                pause = error.wait.total_seconds()
            log.warning("polling_paused", bot=line.telegram.bot_id, why=str(error), seconds=pause)
        await asyncio.sleep(pause)


def _pause(back_off: Sequence[float], failures: int) -> float:
    return back_off[min(failures, len(back_off)) - 1]


async def _handle_batch(line: Line, batch: Sequence[dict[str, Any]]) -> tuple[int | None, bool]:
    """Handle chats side by side, each in order; return the offset that confirms what was done.

    All before the first update that failed are confirmed. Later ones of other chats come again,
    and are known by their keys.
    """
    ids = [raw["update_id"] for raw in batch]
    lanes: dict[str, list[_Taken]] = {}
    for raw in batch:
        taken = _understood(line, raw)
        lanes.setdefault(taken.lane, []).append(taken)
    async with asyncio.TaskGroup() as chats:
        tasks = [chats.create_task(_handle_lane(line, lane)) for lane in lanes.values()]
    done = {update_id for task in tasks for update_id in task.result()}
    failed = [place for place, update_id in enumerate(ids) if update_id not in done]
    if failed:
        return (ids[failed[0]] if failed[0] else None), False
    return (ids[-1] + 1 if ids else None), True


async def _handle_lane(line: Line, lane: Sequence[_Taken]) -> list[int]:
    done = []
    for taken in lane:
        if not await _try_to_take(line, taken):
            break
        done.append(taken.update_id)
    return done


def _understood(line: Line, raw: dict[str, Any]) -> _Taken:
    bot, at = line.telegram.bot_id, line.now()
    try:
        update = Update.de_json(raw, line.telegram.bot)
        press = update.callback_query
        incoming = read(update, bot=bot, at=at, lender=line.lender)
        in_group = None if incoming else read_group(update, bot=bot, at=at)
        return _Taken(update.update_id, incoming, press.id if press else "", in_group=in_group)
    except Exception as error:  # noqa: BLE001  # whatever it is: asked for again it looks the same
        fault = type(error).__name__
        return _Taken(
            raw["update_id"],
            unread(raw, bot=bot, at=at, lender=line.lender),
            raw=to_json(raw),
            fault=fault,
        )


async def _try_to_take(line: Line, taken: _Taken) -> bool:
    """Have an update handled; False if it could not be stored and has to come again."""
    if taken.press:
        line.telegram.answer(taken.press)
    try:
        await _hand_over(line, taken)
    except Exception as error:  # noqa: BLE001  # the last boundary: Telegram tries again
        log.error(  # noqa: TRY400  # a traceback could quote what the borrower wrote
            "update_not_stored",
            bot=line.telegram.bot_id,
            update=taken.update_id,
            error=type(error).__name__,
        )
        return False
    return True


async def _hand_over(line: Line, taken: _Taken) -> None:
    if taken.in_group and line.in_group:
        await line.in_group(taken.in_group)
    elif taken.incoming and taken.fault:
        await line.keep_unread(taken.incoming, taken.raw, taken.fault)
    elif taken.incoming:
        await line.handle(taken.incoming)
