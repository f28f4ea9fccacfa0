"""The socket between a borrower's browser and us: what was said goes in, the transcript out."""

import asyncio
from dataclasses import dataclass
from typing import Final
from uuid import uuid4

import structlog
from aiohttp import WSCloseCode, WSMsgType, web

from bot.channels.webchat_account import Account, account_of, is_ours
from bot.channels.webchat_frames import BYTES, ClientFrame, WrongFrameError, content_of, read_frame
from bot.channels.webchat_hub import FullError, Pace
from bot.channels.webchat_parts import PARTS, WebChatParts
from bot.channels.webchat_transcript import Excerpt, excerpt, frame_of
from handlers.messages import Channel, Incoming
from storage.database import StoreUnavailableError

NO_COOKIE: Final = 4401
TOO_MANY: Final = 4429
_BEAT: Final = 20.0
_A_LETTER: Final = 1.0
"""Seconds between looks while a person is writing: it is to be seen when they stop."""
_AT_ONCE: Final = 40
_PER_SECOND: Final = 5
_log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Line:
    """One open socket, whose it is, and the language its page was opened in."""

    socket: web.WebSocketResponse
    account: Account
    locale: str
    parts: WebChatParts


async def open_socket(request: web.Request) -> web.StreamResponse:
    """Talk with a page of ours until one of us hangs up."""
    parts = request.app[PARTS]
    if not is_ours(request, parts.public_url):
        raise web.HTTPForbidden
    account, after = account_of(request, parts.public_url), _cursor(request)
    socket = web.WebSocketResponse(heartbeat=_BEAT, max_msg_size=BYTES, compress=False)
    await socket.prepare(request)
    if account is None:
        # Said over the open socket, as a page cannot see why a socket was refused.
        await socket.close(code=NO_COOKIE)
        return socket
    line = Line(socket, account, _locale(request, parts), parts)
    try:
        with (
            parts.sockets_of_address.taken(request.remote or ""),
            parts.sockets_of_chat.taken(account.name),
            # Listening comes before reading, so that nothing falls in between.
            parts.hub.listening(account.name) as woken,
        ):
            await _both_ways(line, woken, after)
    except FullError:
        await socket.close(code=TOO_MANY)
    return socket


async def _both_ways(line: Line, woken: asyncio.Event, after: int) -> None:
    try:
        async with asyncio.TaskGroup() as group:
            telling = group.create_task(_tell(line, woken, after))
            await _listen(line)
            telling.cancel()
    except* ConnectionError:
        pass  # the browser has gone; it comes back with its cursor
    except* StoreUnavailableError:
        await line.socket.close(code=WSCloseCode.TRY_AGAIN_LATER)
    except* Exception:  # noqa: BLE001  whatever it was, the page is told and comes back
        _log.exception("webchat_failed")
        await line.socket.close(code=WSCloseCode.INTERNAL_ERROR)


async def _tell(line: Line, woken: asyncio.Event, cursor: int) -> None:
    """Send the transcript from the cursor on, for as long as the socket is open."""
    parts, clock = line.parts, asyncio.get_running_loop()
    seen, beat, writing = Excerpt(), 0.0, False
    greeted: tuple[str | None, str | None] | None = None
    while not parts.hub.closed:
        woken.clear()
        seen = await parts.store.read(excerpt, line.account, seen.conversation, cursor, parts.now())
        forgotten = seen.last_position < cursor
        if forgotten or greeted != (seen.conversation, seen.locale):
            greeted = (seen.conversation, seen.locale)
            await _hello(line, seen)
        if forgotten:
            cursor = 0
            continue
        writing = await _writing(line, clock.time(), was=writing)
        words = await parts.words.of(seen.lender_id)
        for message in seen.messages:
            cursor = message.position
            if frame := frame_of(message, words, seen.locale or line.locale):
                await line.socket.send_json(frame)
        if cursor < seen.last_position:
            continue
        beat = await _beat(line, beat, clock.time())
        await _wait(woken, _A_LETTER if writing else parts.look_every)
    await line.socket.close(code=WSCloseCode.GOING_AWAY)


async def _writing(line: Line, now: float, *, was: bool) -> bool:
    """Show that a person is writing, or has stopped."""
    writing = line.parts.hub.is_written_to(line.account.name, now)
    if writing != was:
        await line.socket.send_json({"type": "writing", "on": writing})
    return writing


async def _beat(line: Line, last: float, now: float) -> float:
    """Say something now and then, so that the page sees that the line is alive."""
    if now - last < _BEAT:
        return last
    await line.socket.send_json({"type": "beat"})
    return now


async def _hello(line: Line, seen: Excerpt) -> None:
    await line.socket.send_json(
        {
            "type": "hello",
            "position": seen.last_position,
            "locale": seen.locale or line.locale,
        }
    )


async def _wait(woken: asyncio.Event, seconds: float) -> None:
    try:
        async with asyncio.timeout(min(seconds, _BEAT)):
            await woken.wait()
    except TimeoutError:
        pass


async def _listen(line: Line) -> None:
    pace, clock = Pace(_AT_ONCE, _PER_SECOND), asyncio.get_running_loop()
    async for message in line.socket:
        # Who floods us is read more slowly, and held up by the network in the end.
        await asyncio.sleep(pace.wait(clock.time()))
        try:
            # Bytes are no JSON text of ours: they are read, and refused, as an empty one.
            frame = read_frame(message.data if message.type is WSMsgType.TEXT else "")
            await _take(line, frame)
        except WrongFrameError as wrong:
            await _problem(line, wrong.key, wrong.words)


async def _take(line: Line, frame: ClientFrame) -> None:
    parts, account = line.parts, line.account
    incoming = Incoming(
        channel=Channel.WEB,
        bot=account.bot,
        chat=account.chat,
        key=account.key(frame.key),
        at=parts.now(),
        locale=line.locale,
        lender=account.lender,
        message_ref=frame.key,
        content=content_of(frame),
    )
    try:
        await parts.handle(incoming)
    except StoreUnavailableError:
        raise  # nothing is stored: the page comes back and says it again
    except Exception:  # noqa: BLE001  whatever it was, the borrower gets a number to ask by
        incident = uuid4().hex
        _log.exception("message_failed", incident=incident)
        await _problem(line, frame.key, "page-problem-failed", incident)
        return
    await line.socket.send_json({"type": "taken", "key": frame.key})
    parts.hub.wake(account.name)


async def _problem(line: Line, key: str, words: str, incident: str = "") -> None:
    told = line.parts.catalogue.words(words, line.locale)
    await line.socket.send_json(
        {"type": "problem", "key": key, "words": told, "incident": incident}
    )


def _cursor(request: web.Request) -> int:
    after = request.query.get("after", "0")
    if not (after.isascii() and after.isdigit() and len(after) <= 9):  # noqa: PLR2004  an INTEGER
        raise web.HTTPBadRequest
    return int(after)


def _locale(request: web.Request, parts: WebChatParts) -> str:
    wish = request.query.get("locale", "")
    return wish if wish in parts.catalogue.locales else parts.catalogue.locales[0]
