"""Reads a loan back at its core, and states what the core says."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus
from typing import Final

import aiohttp
from yarl import URL

from bot.addresses import Addresses
from bot.lenders import fineract
from bot.lenders.fineract import Hook
from storage import fineract_cores, lenders
from storage.database import Store
from storage.fineract_cores import Core
from storage.records import Task

PATIENCE: Final = 15.0
_LARGEST: Final = 1024 * 1024


class UnansweredError(Exception):
    """The core did not answer with a loan; it is asked again later."""


@dataclass(frozen=True, slots=True)
class FineractReader:
    """Confirms hooks, one task each."""

    store: Store
    addresses: Addresses
    now: Callable[[], datetime]

    async def confirm(self, task: Task) -> None:
        """Read the loan of a hook back, and put what it is."""
        told = task.payload
        lender = await self.store.read(lenders.by_id, str(told["lender"]))
        core = await self.store.read(fineract_cores.of, lender.id)
        if core is None:
            return  # the lender has taken the core away meanwhile
        hook = Hook(int(str(told["loan"])), str(told["action"]), None, None)
        push = fineract.confirmed(fineract.loads(await self._loan(core, hook.loan)), hook, lender)
        await self.store.write(
            fineract.put, lender, push, sure=True, actor=str(told["actor"]), at=self.now()
        )

    async def _loan(self, core: Core, loan: int) -> bytes:
        if self.addresses.fault(core.address):
            raise UnansweredError
        connector = aiohttp.TCPConnector(socket_factory=self.addresses.connecting())
        async with (
            asyncio.timeout(PATIENCE),
            aiohttp.ClientSession(connector=connector, cookie_jar=aiohttp.DummyCookieJar()) as web,
            web.get(
                URL(f"{core.address}/loans/{loan}"),
                headers={
                    "Authorization": aiohttp.encode_basic_auth(core.username, core.password),
                    "Fineract-Platform-TenantId": core.tenant,
                    "Accept": "application/json",
                },
                allow_redirects=False,
            ) as answer,
        ):
            body = await answer.content.read(_LARGEST + 1)
            while len(body) <= _LARGEST and (more := await answer.content.read(_LARGEST)):
                body += more
            if answer.status != HTTPStatus.OK or len(body) > _LARGEST:
                raise UnansweredError
            return body
