"""Other replicas at the same database: told at once what there may be to see, and heard.

Only a hint travels: a keyed mark of a name, never the name, since the server may keep it on disk
for a while. Whoever misses one (a lost connection, a pooler that forwards none) looks by itself
every few seconds, as it always has.
"""

import asyncio
from collections.abc import Callable, Collection
from contextlib import suppress
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import ARRAY, String, bindparam, func, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine

from storage.sealing import Keyring

_CHANNEL: Final = "loanline"
_AGAIN: Final = 1.0
"""Seconds before the next try to listen."""
_FAULTS: Final = (OSError, TimeoutError, SQLAlchemyError)
_names: Final = func.unnest(bindparam("names", type_=ARRAY(String))).column_valued("name")
_call: Final = select(func.pg_notify(_CHANNEL, _names))

Heard = Callable[[str], None]


class Replicas:
    """Calls to, and from, whoever else works at a PostgreSQL database."""

    def __init__(self, engine: AsyncEngine, keyring: Keyring) -> None:
        self._engine = engine
        self._keyring = keyring
        self.mark = lru_cache(maxsize=4096)(self._mark)

    def _mark(self, name: str) -> str:
        """Hash a name, so that replicas know it and nobody else does."""
        return self._keyring.blind("replicas", "", name).hex()[:24]

    async def call(self, calls: Collection[str]) -> None:
        """Tell the others; what cannot be told they find by themselves."""
        with suppress(*_FAULTS):
            async with self._engine.connect() as connection:
                await connection.execute(_call, {"names": list(calls)})
                await connection.commit()

    async def hear(self, heard: Heard, again: Callable[[], None]) -> None:
        """Listen for ever; ``again`` is called whenever something may have been missed."""
        while True:
            with suppress(*_FAULTS):
                await self._listen(heard, again)
            await asyncio.sleep(_AGAIN)

    async def _listen(self, heard: Heard, again: Callable[[], None]) -> None:
        ended = asyncio.Event()

        def took(_connection: object, _pid: int, _channel: str, payload: object) -> None:
            heard(str(payload))

        async with self._engine.connect() as connection:
            raw = await connection.get_raw_connection()
            driver: Any = raw.driver_connection
            driver.add_termination_listener(lambda _: ended.set())
            await driver.add_listener(_CHANNEL, took)
            try:
                again()
                await ended.wait()
            finally:
                with suppress(Exception):
                    await driver.remove_listener(_CHANNEL, took)
                # It has listened: nobody else is to get it from the pool.
                await connection.invalidate()
