"""What is kept no longer: told of, deleted when its day has come, and proven to be gone."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Final

import structlog

from storage import erasures, forgetting, lenders, retention
from storage.database import Store

log = structlog.get_logger()

EVERY: Final = 3600.0
FIRST_AFTER: Final = 20.0


async def run(store: Store, now: Callable[[], datetime]) -> None:
    """Do it once an hour; what goes wrong is logged and tried again the next hour."""
    await asyncio.sleep(FIRST_AFTER)
    while True:
        try:
            await once(store, now())
        except Exception:
            log.exception("retention_failed")
        await asyncio.sleep(EVERY)


async def once(store: Store, now: datetime) -> None:
    """Delete what is due, a document at a time; then plan and tell of what comes next."""
    deleted = 0
    while due := await store.read(retention.due, now):
        for document in due:
            deleted += await store.write(retention.carry_out, document, now)
    while await store.write(retention.drop_strays, now):
        pass
    planned = 0
    for lender in await store.read(lenders.everyone):
        while await store.write(retention.drop_useless, lender.id, now):
            pass
        while told := await store.write(retention.plan, lender.id, now):
            planned += told
    await forget(store, now)
    if deleted or planned:
        log.info("retention_done", deleted=deleted, planned=planned)


async def forget(store: Store, now: datetime) -> None:
    """Forget those who asked for it, as far as that may be done by now."""
    for erasure in await store.read(erasures.waiting):
        await store.write(forgetting.carry_out, erasure, now)
