"""What the web chat is made of, handed to its views by the application."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final

from aiohttp import web
from yarl import URL

from bot.catalogue import Catalogue
from bot.channels.webchat_hub import Hub, Places
from bot.own_words import Catalogues
from handlers.messages import Incoming
from storage.database import Store
from storage.vault import Vault

Handle = Callable[[Incoming], Awaitable[None]]


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class WebChatParts:
    """The rest of the product as the web chat sees it, and the limits it keeps.

    ``look_every`` (seconds) is how often a socket reads by itself, for what another process
    wrote; with one process the hub knows of everything and it may be long.
    """

    store: Store
    vault: Vault
    catalogue: Catalogue
    words: Catalogues
    handle: Handle
    hub: Hub
    public_url: URL
    upload_limit: int
    look_every: float = 2.0
    now: Callable[[], datetime] = _now
    sockets_of_chat: Places = field(default_factory=lambda: Places(5))
    sockets_of_address: Places = field(default_factory=lambda: Places(200))
    uploads_of_chat: Places = field(default_factory=lambda: Places(3))


PARTS: Final = web.AppKey("webchat_parts", WebChatParts)
