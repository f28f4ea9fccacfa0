"""The real application in this process, with a strict Telegram before it and lenders in it."""

import asyncio
import io
import logging
import os
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import aiohttp
import structlog
from PIL import Image, ImageDraw, ImageFont

from bot import logs
from bot.app import Application, open_application
from bot.reception import utc_now
from bot.settings import Settings
from handlers.messages import Channel
from storage import audit, conversations, messages, sealing
from storage.database import Store
from storage.notices import TASK as TELL
from storage.records import Message
from storage.schema import tasks
from storage.transaction import Transaction
from tests.arrange import PHONE, Clock, LenderDesk, open_desk
from tests.fakes.bot_api import BotApi
from tests.fakes.bot_api_account import BotAccount
from tests.fakes.telegram_borrower import Borrower, BotMessage

SECRET: Final = "a-secret_of-the-webhook"  # noqa: S105  # a test's
SOON: Final = 30.0
"""Seconds after which a test stops waiting for what takes a moment; never waited in full."""


@dataclass(frozen=True, slots=True)
class Running:
    """A running application and those around it."""

    application: Application
    api: BotApi
    account: BotAccount
    desk: LenderDesk
    log: io.StringIO

    @property
    def store(self) -> Store:
        """The application's own store."""
        return self.application.parts.store

    @property
    def webhook(self) -> str:
        """Where Telegram posts updates."""
        return f"{self.application.address}/telegram/{self.account.id}"

    def lender_works_now(self) -> LenderDesk:
        """Give the lender's desk, its clock at the present."""
        self.desk.clock.now = datetime.now(UTC)
        return self.desk

    async def linked(self, borrower: Borrower, phone: str = PHONE) -> BotMessage:
        """Have a borrower settle in (in English) and share their phone; give what they hear.

        What the lender asked for before is no news to them.
        """
        await until(self._told)
        await settled(borrower)
        borrower.presses("Status")
        await hears(borrower, "Please press the button below to share it")
        borrower.shares_contact(phone.lstrip("+"))
        return await hears(borrower, "This chat is now linked")

    async def transcript(self, borrower: Borrower) -> list[Message]:
        """Read a borrower's conversation from its beginning."""
        bot, chat = str(self.account.id), str(borrower.chat)
        return await self.store.read(_transcript, bot, chat, self.application.parts.now())

    async def said_by(self, borrower: Borrower) -> list[str]:
        """Read what is kept of what a borrower said."""
        found = await self.transcript(borrower)
        return [it.content.decode() for it in found if it.author == messages.BORROWER]

    async def _told(self) -> bool:
        return await self.store.read(_untold) == 0


def _transcript(tx: Transaction, bot: str, chat: str, at: datetime) -> list[Message]:
    found = conversations.by_chat(tx, Channel.TELEGRAM, bot, chat, at)
    return messages.after(tx, found.id, 0) if found else []


def _untold(tx: Transaction) -> int:
    waiting = tasks.select().where(tasks.c.kind == TELL, tasks.c.state == "waiting")
    return len(tx.execute(waiting).all())


async def settled(borrower: Borrower) -> BotMessage:
    """Have a borrower open the chat, choose English and agree; give what they hear then."""
    borrower.writes("/start")
    await hears(borrower, "Please choose your language")
    borrower.presses("English")
    await hears(borrower, "Do you agree?")
    borrower.presses("I agree")
    return await hears(borrower, "What would you like to do?")


async def hears(borrower: Borrower, *parts: str, within: float = SOON) -> BotMessage:
    """Wait for the next message, which has to hold these words; what only moves keys is none."""
    message = await borrower.next_message(within=within)
    while message.text == "✓" or message.contact_key:
        message = await borrower.next_message(within=within)
    for part in parts:
        assert part in message.text, f"{part!r} is not in {message.text!r}"
    return message


def settings_in(folder: Path, api: BotApi, account: BotAccount, **more: Any) -> Settings:  # noqa: ANN401  a setting's own
    """Set an application up in a folder, its keys beside the data folder."""
    data, keys = folder / "data", folder / "loanline.keys"
    if not keys.exists():
        sealing.write_key_file(keys, sealing.new_keyring())
    port = free_port()
    usual: dict[str, Any] = {
        "http_port": port,
        "public_url": f"http://127.0.0.1:{port}",
        "data_dir": data,
        "database_url": f"sqlite+aiosqlite:///{data}/loanline.db",
        "key_file": keys,
        "telegram_token": account.token,
        "telegram_api_url": api.url,
        "telegram_webhook_secret": SECRET,
        "chat_messages_per_second": 1000,
        "bot_messages_per_second": 10_000,
        "reading": False,  # takes seconds a picture; it has tests of its own
    }
    return Settings(**(usual | more))


@asynccontextmanager
async def running(
    folder: Path,
    *,
    now: Callable[[], datetime] = utc_now,
    **settings: Any,  # noqa: ANN401  a setting's own
) -> AsyncIterator[Running]:
    """Run the application with one lender, who did all it did a while ago."""
    async with BotApi() as api:
        account, log = api.account(), io.StringIO()
        chosen = settings_in(folder, api, account, **settings)
        with _logging_to(log):
            async with open_application(chosen, now=now) as application:
                clock = Clock(datetime.now(UTC) - timedelta(minutes=10))
                desk = await open_desk(application.parts.store, clock)
                yield Running(application, api, account, desk, log)
                # Whatever went on: the audit verifies.
                assert await application.parts.store.read(audit.broken_chains) == []


@contextmanager
def _logging_to(stream: io.StringIO) -> Iterator[None]:
    """Log as the application does: with no words of people, and without looking at every value."""
    before, known = list(logging.root.handlers), structlog.get_config()
    logs.configure("INFO", "json", stream)
    try:
        yield
    finally:
        logging.captureWarnings(capture=False)
        logging.root.handlers[:] = before
        structlog.configure(**known)


async def until(
    condition: Callable[[], bool | Awaitable[bool]], *, within: float = SOON, what: str = ""
) -> None:
    """Wait until something is so."""
    for _ in range(int(within / 0.01)):
        found = condition()
        if found if isinstance(found, bool) else await found:
            return
        await asyncio.sleep(0.01)
    raise AssertionError(what or "it did not come to pass")


def free_port() -> int:
    """Find a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def photo(*, side: int = 960) -> bytes:
    """Take a picture like no other: a page of numbers, as sharp as any."""
    picture = Image.new("L", (side, side * 3 // 4), "white")
    draw = ImageDraw.Draw(picture)
    for line in range(15):
        words = os.urandom(24).hex()
        draw.text((20, 20 + line * side // 22), words, "black", ImageFont.load_default(side // 50))
    written = io.BytesIO()
    picture.save(written, "JPEG")
    return written.getvalue()


async def posted(url: str, body: bytes, **headers: str) -> int:
    """Post as Telegram does; give the status of the answer."""
    async with (
        aiohttp.ClientSession() as session,
        session.post(
            url, data=body, headers={"Content-Type": "application/json"} | headers
        ) as answer,
    ):
        return answer.status
