"""What the lenders' API rests on, and who is calling."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final, Protocol
from urllib.parse import urlsplit

from aiohttp import web

from bot.addresses import Addresses
from bot.channels.telegram import BotName
from bot.channels.telegram_outcomes import TokenRefusedError
from bot.inspection.renderings import NothingMadeError
from bot.lenders.rates import Rates
from storage.database import Store
from storage.records import File, Lender
from storage.terms import Scope
from storage.vault import Vault


def _now() -> datetime:
    return datetime.now(UTC)


class TelegramBots(Protocol):
    """What is to be done at Telegram when a lender brings a bot, or takes it away."""

    async def meet(self, token: str) -> BotName:
        """Ask Telegram whose token it is; TokenRefusedError if it is nobody's."""

    async def leave(self, token: str) -> None:
        """Have nothing posted to us any more."""

    def changed(self) -> None:
        """Say that somebody's bot is another one now."""


class NoBots:
    """Where nothing is at Telegram, and nobody knows a token."""

    async def meet(self, _token: str) -> BotName:
        """Know nobody."""
        raise TokenRefusedError

    async def leave(self, _token: str) -> None:
        """Have nothing to leave."""

    def changed(self) -> None:
        """Have nothing to change."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What inspection said of a lender's own file; ``why`` it will not do, if it will not."""

    why: str = ""
    pages: int | None = None


async def _unseen(_file: File) -> Looked:
    return Looked("uninspected")


async def _undrawn(_file: File, _page: int) -> bytes:
    raise NothingMadeError("unreadable")


@dataclass(frozen=True, slots=True)
class Api:
    """The parts that views use; ``invitation_url`` and ``telegram_url`` make links of tokens.

    ``source`` names this installation in events, ``addresses`` are those webhooks may lead to,
    ``import_limit`` is the size of the largest file taken for an import, in bytes. Other desks
    may be at ``desk_hosts`` though these are not public.
    """

    store: Store
    vault: Vault
    invitation_url: Callable[[str], str]
    telegram_url: Callable[[Lender, str], str | None] = lambda _lender, _token: None
    now: Callable[[], datetime] = _now
    source: str = "/v1"
    addresses: Addresses = field(default_factory=Addresses)
    import_limit: int = 1024**3
    file_url: Callable[[str], str] = lambda file_id: f"/files/{file_id}"
    rates: Rates = field(default_factory=lambda: Rates(0))
    desk_hosts: tuple[str, ...] = ()
    bots: TelegramBots = field(default_factory=NoBots)
    look: Callable[[File], Awaitable[Looked]] = _unseen
    draw: Callable[[File, int], Awaitable[bytes]] = _undrawn
    form_url: Callable[[str, str], str] = lambda form_id, proof: f"/forms/{form_id}/{proof}"

    def desk_fault(self, url: str) -> str | None:
        """Say what is wrong with the address of a desk, or nothing."""
        parts = urlsplit(url)
        named = parts.scheme in {"http", "https"} and parts.hostname in self.desk_hosts
        return None if named else self.addresses.fault(url)


@dataclass(frozen=True, slots=True)
class Caller:
    """The lender whose system is calling, and the key with which it does."""

    lender: Lender
    key_id: str
    scopes: frozenset[Scope] = frozenset(Scope)

    @property
    def actor(self) -> str:
        """Name the caller for the audit."""
        return f"key:{self.key_id}"


API: Final = web.AppKey("lenders_api", Api)
CALLER: Final = web.RequestKey("lenders_caller", Caller)
