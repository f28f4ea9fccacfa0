"""Introducing ourselves to Telegram: the menu of commands, the webhook, and our own name."""

import asyncio
from typing import Final

import structlog

from bot.channels.telegram import Telegram
from bot.channels.telegram_outcomes import (
    TelegramBusyError,
    TelegramRefusedError,
    TokenRefusedError,
)
from bot.parts import Parts
from bot.settings import TelegramMode
from handlers.asked import COMMANDS

log = structlog.get_logger()

# A refusal may pass too: the webhook's name may not be known to Telegram yet.
_FAULTS: Final = (TelegramBusyError, TelegramRefusedError, TokenRefusedError)
_WAITS: Final = (1.0, 2.0, 5.0, 15.0, 60.0)


async def run(parts: Parts, telegram: Telegram, secret: str) -> None:
    """Do it once, trying again as long as Telegram cannot be reached; we are up meanwhile."""
    tries = 0
    while True:
        try:
            await _introduce(parts, telegram, secret)
        except _FAULTS as error:
            log.warning("introduction_waits", why=str(error))
            await asyncio.sleep(_WAITS[min(tries, len(_WAITS) - 1)])
            tries += 1
        else:
            return


async def _introduce(parts: Parts, telegram: Telegram, secret: str) -> None:
    parts.bots.names[telegram.bot_id] = (await telegram.who()).username
    commands = {
        locale: [(name, parts.catalogue.words(f"command-{name}", locale)) for name in COMMANDS]
        for locale in parts.catalogue.locales
    }
    await telegram.set_commands(commands, default="en")
    settings = parts.settings
    if settings.telegram_mode is TelegramMode.WEBHOOK and secret:
        await telegram.set_webhook(f"{settings.public_url}/telegram/{telegram.bot_id}", secret)
    log.info("introduced", bot=telegram.bot_id)
