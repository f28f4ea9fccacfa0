"""What can go wrong between a bot and Telegram, to be had on request."""

from dataclasses import dataclass
from typing import Final, Literal

Cut = Literal["", "before", "after", "half"]

EVER: Final = -1


@dataclass(slots=True)
class Fault:
    """One kind of trouble for the next ``times`` calls of a method, in a chat (empty: in any).

    ``cut`` drops the connection before or after the call took effect, or (files) half-way through.
    The method of a file download is ``file``.
    """

    method: str = ""
    chat: int = 0
    times: int = 1
    status: int = 0
    description: str = ""
    retry_after: int = 0
    cut: Cut = ""
    delay: float = 0.0

    def strikes(self, method: str, chat: object) -> bool:
        """Tell whether this call is hit, and count it if so."""
        elsewhere = self.chat and str(self.chat) != str(chat)  # a form holds text alone
        if self.times == 0 or self.method not in {"", method} or elsewhere:
            return False
        self.times = max(self.times - 1, EVER)
        return True


def flood(method: str = "sendMessage", *, wait: int, chat: int = 0, times: int = 1) -> Fault:
    words = f"Too Many Requests: retry after {wait}"
    return Fault(method, chat, times, 429, words, retry_after=wait)


def forbidden(method: str = "sendMessage", *, chat: int = 0, times: int = EVER) -> Fault:
    return Fault(method, chat, times, 403, "Forbidden: user is deactivated")


def broken(method: str = "", *, status: int = 502, chat: int = 0, times: int = 1) -> Fault:
    return Fault(method, chat, times, status, "Bad Gateway")


def cut(method: str = "", *, when: Cut = "before", chat: int = 0, times: int = 1) -> Fault:
    return Fault(method, chat, times, cut=when)


def slow(method: str = "", *, seconds: float, chat: int = 0, times: int = 1) -> Fault:
    return Fault(method, chat, times, delay=seconds)
