"""Whoever went away from a conversation holds it no longer: it waits for a person again."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Final

import structlog

from handlers import desk
from storage.database import Store

log = structlog.get_logger()

EVERY: Final = 15.0


async def run(store: Store, now: Callable[[], datetime], wake_delivery: Callable[[], None]) -> None:
    """Look for leases that have ended, for ever; what goes wrong is tried again."""
    while True:
        await asyncio.sleep(EVERY)
        try:
            lapsed = await store.write(desk.lapse, now())
        except Exception:
            log.exception("lapsing_failed")
            continue
        if lapsed:
            log.info("tickets_lapsed", tickets=lapsed)
            wake_delivery()
