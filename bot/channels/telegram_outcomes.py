"""What comes of a request to Telegram, in words of our own."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Final, Literal

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    TelegramError,
    TimedOut,
)

from bot.channels import Delivered, Later, Undeliverable, Unreachable
from bot.channels.telegram_http import TooManyRequestsError

_GONE: Final = ("chat not found", "user not found", "peer_id_invalid")
_QUOTED: Final = re.compile(r"'[^']*'|\"[^\"]*\"")


class TelegramBusyError(Exception):
    """Telegram could not be asked just now: try again, after ``wait`` if it said how long."""

    def __init__(self, why: str, wait: timedelta | None = None) -> None:
        super().__init__(why)
        self.why = why
        self.wait = wait


class TelegramRefusedError(Exception):
    """Telegram will not do this, however often it is asked."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class FileRefusedError(Exception):
    """Telegram will never give this file; ``reason`` is a word of `handlers.messages.Arrived`."""

    def __init__(self, reason: Literal["too-large", "not-fetched"]) -> None:
        super().__init__(reason)
        self.reason: Literal["too-large", "not-fetched"] = reason


class TokenRefusedError(Exception):
    """Telegram knows no bot with this token (or none in this shape)."""


@contextmanager
def own_errors() -> Iterator[None]:
    """Turn the library's errors into ours, which any part may catch.

    TelegramRefusedError, TokenRefusedError, and TelegramBusyError for what may go better later.
    """
    try:
        yield
    except (BadRequest, Forbidden) as error:
        raise TelegramRefusedError(_plain(error)) from None
    except InvalidToken:
        raise TokenRefusedError("Telegram does not accept the bot token") from None
    except TelegramError as error:
        later = _later(error)
        raise TelegramBusyError(later.why, later.wait) from None


def outcome(error: TelegramError) -> Delivered:
    """Say what delivery has to know of a message that was not sent."""
    why = _plain(error)
    match error:
        case Forbidden():
            return Unreachable(why)
        case BadRequest() if any(words in why.lower() for words in _GONE):
            return Unreachable(why)
        case BadRequest() | ChatMigrated():
            return Undeliverable(why)
        case _:
            return _later(error)


def _plain(error: TelegramError) -> str:
    """Return Telegram's words without what they quote: that may be a link or a name."""
    return _QUOTED.sub("…", error.message)


def _later(error: TelegramError) -> Later:
    match error:
        case TooManyRequestsError():
            return Later("flood", wait=error.wait)
        case TimedOut():
            return Later("timeout")
        case InvalidToken():
            return Later("token-refused")
        case _:
            return Later("network")
