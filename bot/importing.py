"""``loanline import``: a lender's file from this machine, the same way as one that is sent."""

import argparse
import asyncio
import os
import time
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from bot import administration
from bot.administration import CommandError
from bot.catalogue import Catalogue
from bot.lenders.imports import receiving, telling
from bot.lenders.imports.lines import Format
from bot.lenders.imports.report import report
from bot.lenders.imports.running import Imports
from bot.mistakes import MISTAKES
from bot.problems import BadRequestError
from bot.refusals import REFUSALS
from bot.settings import Settings
from bot.vaults import open_vault
from storage import imports, lenders
from storage.database import Store
from storage.errors import TooManyImportsError
from storage.ids import new_id
from storage.imports import Count, Import, State
from storage.records import Lender
from storage.vault import Vault

ACTOR: Final = "installation"
TELL_EVERY: Final = 2.0
"""Seconds between lines about the progress."""
_PIECE: Final = 1024 * 1024


def import_file(settings: Settings, arguments: argparse.Namespace) -> int:
    """Import a file, tell how far it is, and write its faulty rows beside it."""
    path = Path(arguments.file)
    if not path.is_file():
        raise CommandError(f"there is no file {arguments.file!r}")

    async def work(store: Store) -> int:
        lender = await store.read(lenders.by_slug, arguments.lender)
        if lender is None:
            raise CommandError(
                f"there is no lender {arguments.lender!r}; `loanline lender list` shows them"
            )
        return await _import(
            store, open_vault(settings), lender, path, settings, dry_run=arguments.dry_run
        )

    return asyncio.run(administration.within(settings, work))


async def _import(
    store: Store, vault: Vault, lender: Lender, path: Path, settings: Settings, *, dry_run: bool
) -> int:
    locale = telling.language("", lender.locale, Catalogue.load().at_work)
    begun = await _begun(store, vault, lender, path, locale, settings, dry_run=dry_run)
    teller = _Teller(locale)
    await Imports(store, vault, _now, told=teller.told).work(begun)
    it = await store.read(imports.by_id, begun.id)
    if it.state is State.RUNNING:
        raise CommandError("the import was interrupted; the running application goes on with it")
    teller.say(it)
    return await _told(store, vault, it, path, locale)


async def _begun(  # noqa: PLR0913  what it is made of
    store: Store,
    vault: Vault,
    lender: Lender,
    path: Path,
    locale: str,
    settings: Settings,
    *,
    dry_run: bool,
) -> Import:
    known = {f".{each}": each.media_type for each in Format}
    try:
        taken = await receiving.receive(
            vault,
            _pieces(path),
            media_type=known.get(path.suffix.lower(), "application/octet-stream"),
            locale=locale,
            dry_run=dry_run,
            limit=settings.import_limit_mb * 1024 * 1024,
        )
    except BadRequestError as error:
        said = MISTAKES[error.code]
        raise CommandError(f"{path}: {said.title} {said.fix}") from None
    at = _now()
    try:
        # Begun at once, under a lease of our own: the application takes it up if we are killed.
        return await store.write(imports.add, lender, taken.file, actor=ACTOR, by=new_id(at), at=at)
    except TooManyImportsError as error:
        await vault.delete(taken.file.place)
        raise CommandError(REFUSALS[type(error)].title) from None


async def _told(store: Store, vault: Vault, it: Import, path: Path, locale: str) -> int:
    catalogue = Catalogue.load()
    problem = telling.problem(catalogue, it, locale)
    if problem:
        raise CommandError(f"{path}: {problem}")
    if it.dry_run:
        print(catalogue.words("import-command-dry-run", locale))
    if not it.counts.get(Count.FAULTY):
        return 0
    beside = path.with_name(f"{path.stem}.faults.{it.format}")
    await _write(store, vault, it, beside, locale)
    print(catalogue.words("import-command-report", locale, file=str(beside)))
    return 1


async def _write(store: Store, vault: Vault, it: Import, beside: Path, locale: str) -> None:
    # It holds what the file holds: for nobody else's eyes.
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        async for part in report(store, vault, Catalogue.load(), it, locale):
            await asyncio.to_thread(file.write, part)


async def _pieces(path: Path) -> AsyncIterator[bytes]:
    file = await asyncio.to_thread(path.open, "rb")
    try:
        while piece := await asyncio.to_thread(file.read, _PIECE):
            yield piece
    finally:
        file.close()


class _Teller:
    """Tells how far an import is, every few seconds."""

    def __init__(self, locale: str) -> None:
        self._locale, self._last = locale, time.monotonic()

    def told(self, it: Import) -> None:
        """Hear of a step."""
        if it.ended_at is None and time.monotonic() - self._last >= TELL_EVERY:
            self.say(it)

    def say(self, it: Import) -> None:
        """Say how far it is."""
        self._last = time.monotonic()
        counts = {str(count): it.counts.get(count, 0) for count in Count}
        read, rows = sum(counts.values()), it.rows or 0
        words = Catalogue.load().words(
            "import-command-progress", self._locale, read=read, rows=rows, **counts
        )
        print(words, flush=True)


def _now() -> datetime:
    return datetime.now(UTC)
