"""Sealed files in a folder of this machine."""

import asyncio
import os
from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator, Callable
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import BinaryIO, Final, ParamSpec, TypeVar

from storage.vault_places import PARTIAL, PLACE, Kept, MissingFileError, checked

P = ParamSpec("P")
T = TypeVar("T")

_BATCH: Final = 256 * 1024  # twenty uploads hold two each
_LARGEST_BATCH: Final = 512 * 1024
_BATCHES: Final = 4 * 1024 * 1024
"""What all that comes at once may hold before it is written; one alone makes fewer trips."""
_AT_ONCE: Final = 64
"""Blocks that one call writes; systems take a thousand at most."""
_CLOSED: Final = -1


class LocalVault:
    """A folder that only we can enter; a file in it is there whole and durable, or not at all."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._coming = 0

    async def put(self, place: str, sealed: AsyncIterable[bytes]) -> None:
        """Keep all that comes; if it breaks off, or we are cancelled, nothing stays behind."""
        part, writing = _Part(self._folder, checked(place)), _begun(_nothing)
        self._coming += 1
        try:
            await _to_the_end(part.begin)
            # The next batch is sealed while the last one is written.
            async for blocks in _batched(sealed, self._batch):
                await _ended(writing)
                writing = _begun(part.write, blocks)
            await _ended(writing)
            await _to_the_end(part.keep)
        except BaseException:
            with suppress(OSError, asyncio.CancelledError):
                await _ended(writing)
            await _to_the_end(part.drop)
            raise
        finally:
            self._coming -= 1

    def _batch(self) -> int:
        return max(_BATCH, min(_LARGEST_BATCH, _BATCHES // self._coming))

    async def get(self, place: str, start: int, stop: int) -> AsyncGenerator[bytes, None]:
        """Give the sealed bytes from start to before stop."""
        file = await _to_the_end(_open, self._folder / checked(place), place)
        try:
            await _to_the_end(file.seek, start)
            while block := await _to_the_end(file.read, min(_BATCH, stop - start)):
                start += len(block)
                yield block
        finally:
            file.close()

    async def size(self, place: str) -> int:
        """Say how many sealed bytes are kept."""
        try:
            found = await asyncio.to_thread((self._folder / checked(place)).stat)
        except FileNotFoundError:
            raise MissingFileError(place=place) from None
        return found.st_size

    async def delete(self, place: str, *, partial: bool = False) -> None:
        """Remove a file for good; one that is not there is left at that."""
        path = self._folder / checked(place)
        await asyncio.to_thread(_remove, _partial(path) if partial else path)

    async def names(self) -> AsyncIterator[Kept]:
        """Walk through all that is kept, leftovers included; what we did not make is passed by."""
        for top in await asyncio.to_thread(_entries, self._folder):
            for kept in await asyncio.to_thread(_kept_below, self._folder, top):
                yield kept


class _Part:
    """One file on its way in, under a name of its own until it is whole."""

    def __init__(self, folder: Path, place: str) -> None:
        self._folder = folder
        self._path = folder / place
        self._part = _partial(self._path)
        self._file = _CLOSED
        self._written = 0
        self._ours: Path | None = None

    def begin(self) -> None:
        """Claim the place: who holds its part file may rename onto it, and nobody else."""
        for folder in (self._folder, self._path.parent.parent, self._path.parent):
            folder.mkdir(mode=0o700, parents=folder == self._folder, exist_ok=True)
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW
        self._file = os.open(self._part, flags, 0o600)
        self._ours = self._part
        if self._path.exists():
            raise FileExistsError(self._path.name)  # a file is never changed after receipt

    def write(self, blocks: list[bytes]) -> None:
        """Write all of the blocks; one call to the system may take less."""
        rest = [memoryview(block) for block in blocks]
        while rest:
            written = os.writev(self._file, rest[:_AT_ONCE])
            self._hurry(written)
            while rest and written >= len(rest[0]):
                written -= len(rest.pop(0))
            if written:
                rest[0] = rest[0][written:]

    def _hurry(self, written: int) -> None:
        """Let the system begin to put it on the disk, so that there is less to wait for at last."""
        start, self._written = self._written, self._written + written
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(self._file, start, written, os.POSIX_FADV_DONTNEED)

    def keep(self) -> None:
        """Make it durable, then let it be seen, then make that durable too."""
        os.fsync(self._file)
        self._close()
        self._part.rename(self._path)
        self._ours = self._path
        # All three, as another upload may have made a folder and not yet have come this far.
        for folder in (self._path.parent, self._path.parent.parent, self._folder):
            _sync(folder)

    def drop(self) -> None:
        """Leave nothing behind of what this upload wrote, and touch nothing else."""
        self._close()
        if self._ours:
            self._ours.unlink(missing_ok=True)

    def _close(self) -> None:
        file, self._file = self._file, _CLOSED
        if file != _CLOSED:
            os.close(file)


async def _to_the_end(work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Run blocking work in a thread, and wait for its end even when cancelled.

    Otherwise a file would be closed under a call that is still running, which would then read or
    write whatever file was given the same number.
    """
    return await _ended(_begun(work, *args, **kwargs))


def _begun(work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> asyncio.Future[T]:
    return asyncio.get_running_loop().run_in_executor(None, partial(work, *args, **kwargs))


def _nothing() -> None:
    """Write nothing, before there is anything to write."""


async def _ended(running: asyncio.Future[T]) -> T:
    try:
        return await asyncio.shield(running)
    except asyncio.CancelledError:
        while not running.done():
            with suppress(asyncio.CancelledError):
                await asyncio.wait([running])
        raise


async def _batched(
    blocks: AsyncIterable[bytes], most: Callable[[], int]
) -> AsyncIterator[list[bytes]]:
    """Gather blocks until a trip to a thread, which costs as much as sealing 128 KiB, pays."""
    batch: list[bytes] = []
    held = 0
    async for block in blocks:
        batch.append(block)
        held += len(block)
        if held >= most():
            yield batch
            batch, held = [], 0
    yield batch


def _partial(path: Path) -> Path:
    return path.with_name(path.name + PARTIAL)


def _open(path: Path, place: str) -> BinaryIO:
    try:
        return path.open("rb", buffering=0)
    except FileNotFoundError:
        raise MissingFileError(place=place) from None


def _remove(path: Path) -> None:
    with suppress(FileNotFoundError):
        path.unlink()
        _sync(path.parent)


def _sync(folder: Path) -> None:
    number = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def _entries(folder: Path) -> list[str]:
    try:
        return sorted(entry.name for entry in os.scandir(folder) if entry.is_dir())
    except FileNotFoundError:
        return []


def _kept_below(folder: Path, top: str) -> list[Kept]:
    return [
        kept
        for second in _entries(folder / top)
        for entry in os.scandir(folder / top / second)
        if (kept := _kept(f"{top}/{second}/{entry.name}", entry)) is not None
    ]


def _kept(name: str, entry: os.DirEntry[str]) -> Kept | None:
    place = name.removesuffix(PARTIAL)
    if not PLACE.fullmatch(place):
        return None
    try:
        changed = datetime.fromtimestamp(entry.stat().st_mtime, UTC)
    except FileNotFoundError:  # finished or deleted while we were looking
        return None
    return Kept(place, changed, partial=name != place)
