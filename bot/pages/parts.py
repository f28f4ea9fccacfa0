"""What the pages opened from a chat are made of, handed to their views by the application."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from aiohttp import web
from yarl import URL

from bot.inspection.renderings import Renderings
from bot.own_words import Catalogues
from bot.pages.rendering import Pages
from bot.pages.sending import Sending
from handlers.messages import Incoming
from storage.database import Store
from storage.vault import Vault


@dataclass(frozen=True, slots=True)
class PageParts:
    """The rest of the product as these pages see it, and the limits they keep."""

    store: Store
    vault: Vault
    renderings: Renderings
    pages: Pages
    words: Catalogues
    take: Callable[[Incoming], Awaitable[None]]
    now: Callable[[], datetime]
    public_url: URL
    upload_limit: int
    wake_workers: Callable[[], None]
    bots: Mapping[str, str] = field(repr=False, default_factory=dict)
    """The Telegram bots' tokens, by which Telegram signs what opens a page inside it."""
    sending: Sending = field(default_factory=Sending)


PARTS: Final = web.AppKey("page_parts", PageParts)
