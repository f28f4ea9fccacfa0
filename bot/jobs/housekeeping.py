"""Tidying: what is no longer needed, files without an owner, and how long stages usually take."""

import asyncio
from collections.abc import Callable, Container
from datetime import datetime, timedelta
from typing import Final

import structlog

from storage import (
    canned_files,
    discarding,
    files,
    forms,
    imports,
    lenders,
    searching,
    sent_files,
    stage_times,
    uploads,
    vault,
    webhook_log,
)
from storage.database import Store
from storage.housekeeping import tidy
from storage.vault import Vault

log = structlog.get_logger()

EVERY: Final = 3600.0
FIRST_AFTER: Final = 5.0
ORPHANED_AFTER: Final = timedelta(hours=24)
EVENTS_KEPT: Final = timedelta(days=30)


async def run(store: Store, kept: Vault, now: Callable[[], datetime]) -> None:
    """Tidy once an hour; what goes wrong is logged and tried again the next hour."""
    await asyncio.sleep(FIRST_AFTER)
    while True:
        try:
            await once(store, kept, now())
        except Exception:
            log.exception("housekeeping_failed")
        await asyncio.sleep(EVERY)


async def once(store: Store, kept: Vault, now: datetime) -> None:
    """Do all of it once."""
    while await store.write(uploads.drop_expired, now):
        pass
    await store.write(tidy, now)
    await store.write(searching.forget)
    await store.write(sent_files.drop_expired, now)
    await store.write(webhook_log.tidy, before=now - EVENTS_KEPT, now=now)
    await store.write(imports.tidy, before=now - imports.KEPT)
    for lender in await store.read(lenders.everyone):
        days = await store.read(stage_times.usual_days, lender.id)
        if days != lender.usual_days:
            await store.write(lenders.set_usual_days, lender.id, days)

    async def known(places: list[str]) -> Container[str]:
        nouns = (
            canned_files.known_places,
            files.known_places,
            forms.known_places,
            imports.known_places,
            sent_files.known_places,
            uploads.known_places,
        )
        return {place for noun in nouns for place in await store.read(noun, places)}

    swept = await vault.sweep(kept, known, older_than=now - ORPHANED_AFTER)
    if swept:
        await store.write(discarding.swept, [it.place for it in swept], at=now)
        log.info("orphans_swept", files=len(swept))
