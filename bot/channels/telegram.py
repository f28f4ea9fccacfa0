"""A bot's line to Telegram: it sends, fetches and erases, and says plainly what came of it."""

import asyncio
import re
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import Any, Final

import structlog
from telegram import Bot, BotCommand, BotCommandScopeAllPrivateChats
from telegram.error import BadRequest, TelegramError

from bot.channels import (
    Address,
    Delivered,
    Papers,
    Picture,
    Rendered,
    Sent,
    Undeliverable,
    no_paper,
    telegram_beside,
)
from bot.channels.telegram_http import AiohttpRequest, stream_file
from bot.channels.telegram_outcomes import (
    FileRefusedError,
    TelegramRefusedError,
    TokenRefusedError,
    outcome,
    own_errors,
)
from bot.channels.telegram_pictures import Photos, fits
from bot.channels.telegram_wording import Wording
from bot.channels.telegram_words import (
    NO_KEYBOARD,
    Markup,
    contact_keyboard,
    inline_keyboard,
    pieces,
    with_links,
)

API_URL: Final = "https://api.telegram.org"
KINDS: Final = ("message", "edited_message", "callback_query", "my_chat_member")
WEBHOOK_CONNECTIONS: Final = 100

_TOKEN: Final = re.compile(r"([0-9]+):[A-Za-z0-9_-]+")

# A preview would have Telegram open links that are meant for the borrower alone.
_NO_PREVIEW: Final = {"is_disabled": True}

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class BotName:
    """Who the bot is at Telegram; links to it start with ``https://t.me/<username>``."""

    id: str
    username: str


class Telegram:
    """One bot's line; made by `connect`."""

    def __init__(self, bot: Bot, request: AiohttpRequest, bot_id: str) -> None:
        self.bot_id = bot_id
        self.bot = bot
        self._request = request
        self.papers: Papers = no_paper
        self._asked_for_phone: set[int] = set()
        self._answers: set[asyncio.Task[None]] = set()
        self._photos = Photos(request, bot.base_url)
        self._wording = Wording(request, bot.base_url)

    # -------------------------------------------------------------------------- the way out

    async def send(self, address: Address, message: Rendered) -> Delivered:
        """Send one message (in several, if it is too long); the last one's id is its ``ref``."""
        chat = int(address.chat)
        words, labels = with_links(message.words, message.labels)
        texts = pieces(words)
        if not texts:
            return Undeliverable("the message has no words")
        if message.replaces is not None:
            return await self._wording.put_right(chat, address.replaced, texts)
        last: Markup = inline_keyboard(labels) if labels else NO_KEYBOARD
        markups: list[Markup | None] = [*([None] * (len(texts) - 1)), last]
        if message.ask == "phone" and labels:
            # A message has one keyboard only: the button for the phone number gets its own.
            texts, markups = [*texts, message.ask_words], [*markups, None]
        if message.ask == "phone":
            markups[-1] = contact_keyboard(message.ask_words)
        try:
            if labels and message.ask != "phone":
                await self._put_contact_keyboard_away(chat)
            ref = await self._shown(chat, message.picture, texts, markups, address.quoted)
        except TelegramError as error:
            return outcome(error)
        await telegram_beside.put(self.bot, self.bot_id, self.papers, chat, message)
        self._remember_keyboard(chat, shown=message.ask == "phone")
        return Sent(ref=ref)

    async def _shown(
        self,
        chat: int,
        picture: Picture | None,
        texts: Sequence[str],
        markups: Sequence[Markup | None],
        quoted: str,
    ) -> str:
        """Send words with their picture, or alone if that is not taken."""
        if picture is None:
            return await self._send_all(chat, texts, markups, quoted)
        try:
            if len(texts) == 1 and fits(texts[0]):
                return str(await self._photos.send(chat, picture, texts[0], markups[0], quoted))
            await self._photos.send(chat, picture, picture.alt, None, quoted)
        except BadRequest as error:
            log.info("picture_not_shown", bot=self.bot_id, error=type(error).__name__)
            return await self._send_all(chat, texts, markups, quoted)
        return await self._send_all(chat, texts, markups)

    async def _send_all(
        self, chat: int, texts: Sequence[str], markups: Sequence[Markup | None], quoted: str = ""
    ) -> str:
        ref = ""
        for text, markup in zip(texts, markups, strict=True):
            ref = str(await self._say(chat, text, markup, quoted=quoted))
            quoted = ""
        return ref

    async def _say(
        self,
        chat: int,
        text: str,
        markup: Markup | None,
        *,
        silent: bool = False,
        quoted: str = "",
    ) -> int:
        said: dict[str, object] = {
            "chat_id": chat,
            "text": text,
            "link_preview_options": _NO_PREVIEW,
        }
        if markup:
            said["reply_markup"] = markup
        if silent:
            said["disable_notification"] = True
        if quoted.isdecimal():
            # What is answered may be gone from the chat: it is said all the same.
            answered = {"message_id": int(quoted), "allow_sending_without_reply": True}
            said["reply_parameters"] = answered
        sent = await self._request.call(f"{self.bot.base_url}/sendMessage", said)
        return int(sent["message_id"])

    async def _put_contact_keyboard_away(self, chat: int) -> None:
        """Take the phone button away by a message of its own, which is gone at once.

        Only needed before a message with buttons: any other one takes the keyboard away itself.
        """
        if chat in self._asked_for_phone:
            with suppress(TelegramError):
                note = await self._say(chat, "✓", NO_KEYBOARD, silent=True)
                await self.bot.delete_message(chat, note)

    def _remember_keyboard(self, chat: int, *, shown: bool) -> None:
        if shown:
            self._asked_for_phone.add(chat)
        else:
            self._asked_for_phone.discard(chat)

    async def writes(self, chat: str) -> None:
        """Show for a few seconds that somebody is writing; whether it is seen does not matter."""
        with suppress(TelegramError):
            await self.bot.send_chat_action(int(chat), "typing")

    async def erase(self, chat: str, message_ref: str) -> bool:
        """Delete a message from a chat; False if Telegram no longer lets us (after 48 hours)."""
        try:
            with own_errors():
                return await self.bot.delete_message(int(chat), int(message_ref))
        except TelegramRefusedError:
            return False

    # --------------------------------------------------------------------------- the way in

    def answer(self, press: str) -> None:
        """Tell the borrower's app that a press has arrived, while the work goes on."""
        task = asyncio.create_task(self._answer(press))
        self._answers.add(task)
        task.add_done_callback(self._answers.discard)

    async def _answer(self, press: str) -> None:
        try:
            await self.bot.answer_callback_query(press)
        except TelegramError as error:
            # The press itself is handled all the same; an old one cannot be answered any more.
            log.info("press_not_answered", bot=self.bot_id, error=type(error).__name__)

    async def fetch(self, source: str) -> AsyncIterator[bytes]:
        """Bring a file in, piece by piece.

        Raises FileRefusedError if it can never be had, TelegramBusyError if it may be later.
        """
        try:
            with own_errors():
                async for piece in stream_file(self._request, self.bot, source):
                    yield piece
        except TelegramRefusedError as error:
            too_big = "too big" in error.why.lower()
            raise FileRefusedError("too-large" if too_big else "not-fetched") from None

    async def updates(self, offset: int | None, *, wait: int) -> list[dict[str, Any]]:
        """Ask for updates as they are, waiting so many seconds for one.

        Not `Bot.get_updates`: one update that the library cannot read would hide all others.
        """
        query: dict[str, object] = {"timeout": wait, "allowed_updates": KINDS}
        if offset is not None:
            query["offset"] = offset
        patience = wait + self._request.read_timeout
        with own_errors():
            found = await self._request.call(
                f"{self.bot.base_url}/getUpdates", query, read_timeout=patience
            )
        return found if isinstance(found, list) else []

    # -------------------------------------------------------------------------- setting up

    async def who(self) -> BotName:
        """Ask Telegram who we are. Raises TokenRefusedError if it does not know us."""
        with own_errors():
            me = await self.bot.get_me()
        return BotName(id=str(me.id), username=me.username or "")

    async def set_commands(
        self, commands: Mapping[str, Sequence[tuple[str, str]]], *, default: str = "en"
    ) -> None:
        """Fill the command menu: per locale, names and what they do; others see the default."""
        # Telegram tells languages apart, not scripts or regions: the first of each is the one.
        menus = {
            locale.partition("-")[0]: menu for locale, menu in reversed(list(commands.items()))
        }
        for language, menu in [*menus.items(), (None, commands.get(default, ()))]:
            entries = [BotCommand(name, words) for name, words in menu]
            with own_errors():
                await self.bot.set_my_commands(
                    entries, BotCommandScopeAllPrivateChats(), language_code=language
                )

    async def set_webhook(self, url: str, secret: str) -> None:
        """Have updates posted to an address of ours."""
        with own_errors():
            await self.bot.set_webhook(
                url,
                secret_token=secret,
                allowed_updates=KINDS,
                max_connections=WEBHOOK_CONNECTIONS,
            )

    async def remove_webhook(self) -> None:
        """Have updates kept until we ask for them."""
        with own_errors():
            await self.bot.delete_webhook()

    async def close(self) -> None:
        """Let the answers under way leave."""
        await asyncio.gather(*self._answers, return_exceptions=True)


@asynccontextmanager
async def connect(token: str, *, api_url: str = API_URL) -> AsyncIterator[Telegram]:
    """Open a bot's line. Nothing is sent yet, so that Telegram need not be up when we start."""
    known = _TOKEN.fullmatch(token)
    if known is None:
        raise TokenRefusedError("a bot token looks like 123456:ABC-DEF")
    base = api_url.rstrip("/")
    async with AiohttpRequest() as request:
        bot = Bot(
            token,
            base_url=f"{base}/bot",
            base_file_url=f"{base}/file/bot",
            request=request,
            get_updates_request=request,
        )
        line = Telegram(bot, request, known[1])
        try:
            yield line
        finally:
            await line.close()
