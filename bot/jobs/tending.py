"""The desk by itself: leases that end, tickets that wake, limits that pass, promises not kept."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Final

import structlog

from handlers import tending
from storage.database import Store

log = structlog.get_logger()

EVERY: Final = 15.0


async def run(store: Store, now: Callable[[], datetime], wake: Callable[[], None]) -> None:
    """Look after the tickets, for ever; what goes wrong is tried again."""
    while True:
        await asyncio.sleep(EVERY)
        if await once(store, now()):
            wake()


async def once(store: Store, now: datetime) -> int:
    """Do each duty once; one that fails leaves the others."""
    total = 0
    for duty in tending.DUTIES:
        try:
            done = await store.write(duty, now)
        except Exception:
            log.exception("tending_failed", duty=duty.__name__)
            continue
        if done:
            log.info("tickets_tended", duty=duty.__name__, tickets=done)
        total += done
    return total
