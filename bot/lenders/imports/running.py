"""Imports are worked off: some rows at a time, from where the last one who tried left off.

A file is read in a thread, a large one by a process beside this one, ahead of what is being
written; writes are short, so that others get their turn between them.
"""

import asyncio
import threading
from collections import Counter, deque
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterator
from contextlib import aclosing, asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from typing import Final

import structlog

from bot.lenders.imports import putting, vault_file, words
from bot.lenders.imports.lines import Format, Line
from bot.lenders.imports.preparer import Preparer, child
from bot.lenders.imports.preparing import Task, Unread
from bot.lenders.imports.putting import MERGED, Piece, Ready
from bot.lenders.imports.statements import Reader
from bot.lenders.imports.survey import Survey, is_merged, rows, survey
from bot.lenders.imports.unreadable import UnreadableFileError
from bot.problems import log_accident
from storage import import_progress, imports, lenders, own_stages, own_types
from storage.database import Store, StoreUnavailableError
from storage.ids import new_id
from storage.import_progress import ATTEMPTS, LostLeaseError
from storage.imports import LEASE, Count, Fault, Import
from storage.records import Lender
from storage.sealing import Keyring
from storage.transaction import Transaction
from storage.vault import DamagedFileError, MissingFileError, Vault

log = structlog.get_logger()

TOGETHER: Final = 100
"""How many rows share a write: more are hardly quicker, and turns of borrowers wait behind them."""
AT_ONCE: Final = 2
"""Imports at once, of different lenders: a small one need not wait for a large one."""
LOOK_EVERY: Final = 0.5
"""Seconds between looks at what is due."""

AHEAD: Final = 3
"""Pieces of so many rows in the making, while one is being written."""
APART_FROM: Final = 256 * 1024
"""From this size on, in bytes, files are read by a process of their own; it takes a second to
start."""

Told = Callable[[Import], None]
"""Is told how far an import has come."""


@dataclass(slots=True)
class Imports:
    """Works imports off; ``told`` hears of each step."""

    store: Store
    vault: Vault
    now: Callable[[], datetime]
    told: Told = lambda _it: None
    apart_from: int = APART_FROM
    _running: set[asyncio.Task[None]] = field(default_factory=set)

    async def run(self) -> None:
        """Work until cancelled; what is under way then is given back, to be gone on with."""
        try:
            while True:
                with suppress(StoreUnavailableError):
                    await self.once()
                await asyncio.sleep(LOOK_EVERY)
        finally:
            for each in self._running:
                each.cancel()
            await asyncio.gather(*self._running, return_exceptions=True)

    async def once(self) -> None:
        """Begin what is due, as far as there is room."""
        while len(self._running) < AT_ONCE:
            now = self.now()
            if not await self.store.read(import_progress.anything_due, now):
                return
            it = await self.store.write(import_progress.lease, new_id(now), now=now)
            if it is None:
                return
            task = asyncio.create_task(self.work(it))
            self._running.add(task)
            task.add_done_callback(self._running.discard)

    async def idle(self) -> None:
        """Wait until everything that was begun has ended."""
        while self._running:
            await asyncio.wait(self._running)

    async def work(self, it: Import) -> None:
        """Work one import off that has been leased; whatever happens, it is gone on with."""
        try:
            await self._work(it)
        except LostLeaseError:
            log.warning("import_taken_over", id=it.id)
        except BaseException as error:
            # The kind of the fault only: its text might hold somebody's words.
            log.warning("import_interrupted", id=it.id, why=type(error).__name__)
            if not isinstance(error, Exception):
                with suppress(StoreUnavailableError):
                    await self.store.write(import_progress.release, it)
                raise
            if not isinstance(error, StoreUnavailableError):
                log_accident("import")

    async def _work(self, it: Import) -> None:
        if it.attempts > ATTEMPTS:
            await self._end(it, import_progress.ACCIDENT)
            return
        lender = await self.store.read(lenders.by_id, it.lender_id)
        own = words.own_words(await self.store.read(own_stages.everyone, lender.id))
        named = await self.store.read(own_types.everyone, lender.id)
        types = words.own_documents(named.values())
        stop = threading.Event()
        try:
            async with self._kept(it):
                # Never closed by us: a thread may be reading while we are told to end.
                file = vault_file.opened(self.vault, it.place, it.key, it.size)
                format_, reader = Format(it.format), Reader(lender, own, types=types)
                found = await asyncio.to_thread(
                    survey, file, format_, reader, it.size, lambda: not stop.is_set()
                )
                await self.store.write(import_progress.counted, it, found.rows, now=self.now())
                lines = _Lines(found, rows(file, format_, found.reader), it.cursor)
                await self._put(it, lender, found.reader, lines)
        except UnreadableFileError as error:
            await self._end(it, error.code, error.row)
        except (DamagedFileError, MissingFileError):
            await self._end(it, "damaged")
        else:
            await self._end(it)
        finally:
            stop.set()

    async def _put(self, it: Import, lender: Lender, reader: Reader, lines: "_Lines") -> None:
        cursor, counts = it.cursor, Counter(it.counts)
        task = Task(await self.store.read(_keyring), lender, reader, it.actor)
        preparer = Preparer(task, child() if it.size >= self.apart_from else None)
        try:
            async with aclosing(self._prepared(lines, preparer)) as pieces:
                async for piece in pieces:
                    before, counts = counts, await self._step(it, lender, piece, cursor, counts)
                    if piece.foreseen and counts != before + piece.foreseen.decided.counts:
                        preparer.known()
                    cursor = piece.reached
                    self.told(await self.store.read(imports.by_id, it.id))
        finally:
            await preparer.close()

    async def _prepared(self, lines: "_Lines", preparer: Preparer) -> AsyncGenerator[Piece]:
        """Give the pieces in their order, some being prepared ahead of what is being written."""
        ahead: deque[asyncio.Task[Piece]] = deque()
        try:
            while True:
                while len(ahead) < AHEAD and (piece := await asyncio.to_thread(lines.next)):
                    ahead.append(asyncio.create_task(preparer.prepare(piece, self.now())))
                if not ahead:
                    return
                yield await ahead.popleft()
        finally:
            for each in ahead:
                each.cancel()
            await asyncio.gather(*ahead, return_exceptions=True)

    async def _step(
        self, it: Import, lender: Lender, piece: Piece, cursor: int, counts: Counter[str]
    ) -> Counter[str]:
        async def put(some: Piece, known: int, so_far: Counter[str]) -> Counter[str]:
            return await self.store.write(
                putting.put, it, lender, some, known=known, counts=so_far, at=self.now()
            )

        try:
            return await put(piece, cursor, counts)
        except (LostLeaseError, StoreUnavailableError):
            raise
        except Exception:  # noqa: BLE001  one of them met an accident: which, they tell alone
            log.warning("import_one_by_one", id=it.id)
        for one in piece.rows():
            try:
                counts = await put(_alone(one), cursor, counts)
            except (LostLeaseError, StoreUnavailableError):
                raise
            except Exception:  # noqa: BLE001  logged with a number, told with it; the others go on
                fault = Fault("", "unexpected", facts={"incident": log_accident("import")})
                counts = await put(_alone(Ready(one.number, [fault])), cursor, counts)
            cursor = one.number
        return counts

    async def _end(self, it: Import, problem: str | None = None, row: int = 0) -> None:
        ended = await self.store.write(
            import_progress.end,
            it,
            problem=problem,
            facts={"row": row} if row else None,
            at=self.now(),
        )
        if not _is_needed(ended):
            await self.vault.delete(it.place)
        log.info("import_ended", id=it.id, state=str(ended.state), problem=problem)
        self.told(ended)

    @asynccontextmanager
    async def _kept(self, it: Import) -> AsyncIterator[None]:
        """Keep the lease while a long file is only read."""

        async def renew() -> None:
            while True:
                await asyncio.sleep(LEASE.total_seconds() / 4)
                with suppress(StoreUnavailableError, LostLeaseError):
                    await self.store.write(import_progress.renew, it, now=self.now())

        renewing = asyncio.create_task(renew())
        try:
            yield
        finally:
            renewing.cancel()
            with suppress(asyncio.CancelledError):
                await renewing


def _is_needed(ended: Import) -> bool:
    """Tell whether a file is read once more: for a report, for good, or for another try."""
    if ended.problem:
        return ended.problem == import_progress.ACCIDENT
    return ended.dry_run or bool(ended.counts.get(Count.FAULTY))


def _alone(row: Ready) -> Piece:
    return Piece(row.number, lambda: [row])


def _keyring(tx: Transaction) -> Keyring:
    return tx.sealer.keyring


class _Lines:
    """The rows behind the cursor as they stand in the file, a piece at a time."""

    def __init__(self, found: Survey, lines: Iterator[Line], cursor: int) -> None:
        self._found = found
        self._lines = (line for line in lines if line.number > cursor)

    def next(self) -> list[Unread]:
        """Take the next piece; none is left when it is empty."""
        return [
            Ready(line.number, MERGED) if is_merged(self._found, line) else line
            for line in islice(self._lines, TOGETHER)
        ]
