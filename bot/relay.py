"""What rings in one replica rings in the others: consoles and chats everywhere look at once."""

import asyncio
import secrets
from dataclasses import dataclass, field
from typing import Final

from bot.channels.webchat_hub import Hub
from bot.waking import Belfry, Bell
from storage import presences
from storage.database import Store
from storage.replicas import Replicas

BREATH: Final = 0.02
"""Seconds in which calls are gathered: one statement tells all of them."""
_CONSOLE, _CHAT, _WRITING = "c", "h", "w"
_FOR_LONG: Final = 3600.0


@dataclass(slots=True)
class Relay:
    """Carries rings between replicas, where there may be others."""

    store: Store
    console: Belfry
    hub: Hub
    origin: str = field(default_factory=lambda: secrets.token_hex(4))
    _calls: dict[str, None] = field(default_factory=dict)
    _bell: Bell = field(default_factory=Bell)

    def connect(self) -> None:
        """Hear what rings here; without other replicas there is nobody to tell."""
        if self.store.replicas is not None:
            self.console.beyond = lambda of: self._gather(_CONSOLE, of)
            self.hub.beyond = lambda name: self._gather(_CHAT, name)
            self.hub.written_beyond = lambda name: self._gather(_WRITING, name)

    async def run(self) -> None:
        """Tell the others, and hear them."""
        replicas = self.store.replicas
        if replicas is None:
            return
        async with asyncio.TaskGroup() as group:
            group.create_task(replicas.hear(lambda call: self._hear(replicas, call), self._again))
            group.create_task(self._tell(replicas))

    def _gather(self, kind: str, name: str) -> None:
        self._calls[f"{kind}{name}"] = None
        self._bell.ring()

    async def _tell(self, replicas: Replicas) -> None:
        while True:
            await self._bell.wait(_FOR_LONG)
            await asyncio.sleep(BREATH)
            calls, self._calls = self._calls, {}
            if calls:
                marks = (f"{it[0]}.{replicas.mark(it[1:]) if it[1:] else ''}" for it in calls)
                await replicas.call([f"{self.origin}.{it}" for it in marks])

    def _hear(self, replicas: Replicas, call: str) -> None:
        origin, _, rest = call.partition(".")
        kind, _, mark = rest.partition(".")
        if origin == self.origin:
            return
        if kind == _CONSOLE:
            self.console.ring_where(lambda name: not mark or replicas.mark(name) == mark)
        elif kind == _CHAT:
            self.hub.wake_where(lambda name: replicas.mark(name) == mark)
        elif kind == _WRITING:
            until = asyncio.get_running_loop().time() + presences.TYPING.total_seconds()
            self.hub.writes_where(lambda name: replicas.mark(name) == mark, until)

    def _again(self) -> None:
        """Have everybody look: something may have been missed."""
        self.console.ring_where(lambda _: True)
        self.hub.wake_where(lambda _: True)
