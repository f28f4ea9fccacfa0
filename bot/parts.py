"""What a running application is made of, handed to whoever mounts or starts something."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from bot.addresses import Addresses
from bot.bots import Bots
from bot.catalogue import Catalogue
from bot.channels.webchat import Hub
from bot.delivery import Delivery
from bot.inspection.inspecting import Inspector
from bot.inspection.renderings import Renderings
from bot.metrics import Metrics
from bot.reception import Reception, utc_now
from bot.settings import Settings
from bot.waking import Belfry
from bot.workers import Workers
from storage.database import Store
from storage.vault import Vault


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of one running application."""

    settings: Settings
    demo: bool
    store: Store
    vault: Vault
    renderings: Renderings
    inspector: Inspector
    catalogue: Catalogue
    metrics: Metrics
    hub: Hub
    reception: Reception
    delivery: Delivery
    workers: Workers
    bots: Bots
    now: Callable[[], datetime] = utc_now
    console: Belfry = field(default_factory=Belfry)
    stopping: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def upload_limit(self) -> int:
        """The largest file taken, in bytes."""
        return self.settings.upload_limit_mb * 1024 * 1024

    @property
    def webhook_addresses(self) -> Addresses:
        """Where webhooks may lead."""
        return Addresses(loopback=self.settings.webhooks_to_loopback)
