"""Server-sent events for the console: fragments as they come, and a beat when nothing does."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from aiohttp import web

from bot.parts import Parts
from bot.problems import has_hung_up
from bot.staff.visits import Visit
from storage import staff_sessions

LOOK_EVERY: Final = 2.0
"""Seconds between looks when nobody rings: another replica may have taken a message."""
BREATH: Final = 0.05
"""Seconds between two looks however often it rings: one look shows all that has come."""
BEAT: Final = 15.0
_GONE: Final = (ConnectionError, asyncio.CancelledError)


@dataclass(frozen=True, slots=True)
class Fragment:
    """HTML to be put into the page, or with an ``event`` only a signal; ``ident`` is a cursor."""

    html: str
    ident: str = ""
    event: str = ""

    def encoded(self) -> bytes:
        """Write it as the event stream format wants it (WHATWG HTML, 9.2)."""
        lines = [f"id: {self.ident}"] if self.ident else []
        if self.event:
            lines.append(f"event: {self.event}")
        lines += [f"data: {line}" for line in self.html.splitlines() or [""]]
        return ("\n".join(lines) + "\n\n").encode()


async def stream(
    visit: Visit,
    parts: Parts,
    fragments: AsyncIterator[Fragment | None],
    *,
    of: str = "",
    breath: float = BREATH,
) -> web.StreamResponse:
    """Send fragments until the page goes away, its session ends, or we stop.

    None means "nothing more just now"; ``of`` names the one line that is listened to.
    """
    response = web.StreamResponse(
        headers={"Content-Type": "text/event-stream", "X-Accel-Buffering": "no"}
    )
    clock = asyncio.get_running_loop()
    spoke = looked = clock.time()
    with suppress(ConnectionError), parts.console.listening(of) as bell:
        await response.prepare(visit.request)
        async for fragment in fragments:
            if parts.stopping.is_set() or has_hung_up(visit.request):
                break
            if fragment is not None:
                await response.write(fragment.encoded())
                spoke = clock.time()
                continue
            if clock.time() - looked > BEAT:
                looked = clock.time()
                if not await _holds(visit, parts):
                    break
            if clock.time() - spoke > BEAT:
                await response.write(b": still here\n\n")
                spoke = clock.time()
            await asyncio.sleep(breath)
            await bell.wait(LOOK_EVERY)
    return response


async def _holds(visit: Visit, parts: Parts) -> bool:
    return await parts.store.read(staff_sessions.holds, visit.session.id, at=parts.now())
