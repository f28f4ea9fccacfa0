"""The sealed vault: files go in as they stream and come out verified, and never lie in clear."""

from collections.abc import (
    AsyncGenerator,
    AsyncIterable,
    AsyncIterator,
    Awaitable,
    Callable,
    Container,
    Sequence,
)
from contextlib import aclosing
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from itertools import count
from typing import Final, Protocol

from storage.vault_local import LocalVault
from storage.vault_places import Kept, MissingFileError, new_place
from storage.vault_sealing import (
    HEADER,
    TAG,
    Chunk,
    Cipher,
    DamagedFileError,
    Layout,
    new_file_key,
    new_layout,
    read_layout,
)

__all__ = [
    "DamagedFileError",
    "EmptyFileError",
    "Kept",
    "LocalVault",
    "MissingFileError",
    "Sealed",
    "TooLargeError",
    "Vault",
    "join",
    "new_file_key",
    "new_place",
    "read",
    "read_whole",
    "receive",
    "sweep",
]

HEAD: Final = 4096
_BATCH: Final = 500

Known = Callable[[list[str]], Awaitable[Container[str]]]


class EmptyFileError(Exception):
    """A file without a single byte."""


class TooLargeError(Exception):
    """A file of more bytes than we take."""

    def __init__(self, *, limit: int) -> None:
        super().__init__(limit)
        self.limit = limit


@dataclass(frozen=True)
class Sealed:
    """What is known of a file when its last byte is safe: of the plain bytes, not the sealed."""

    place: str
    size: int
    sha256: str
    head: bytes


class Vault(Protocol):
    """A keeper of sealed bytes, which knows neither keys nor what they say."""

    async def put(self, place: str, sealed: AsyncIterable[bytes]) -> None:
        """Keep all that comes, durably; if it breaks off, keep nothing."""

    def get(self, place: str, start: int, stop: int) -> AsyncGenerator[bytes, None]:
        """Give the sealed bytes from start to before stop, or raise MissingFileError."""

    async def size(self, place: str) -> int:
        """Say how many sealed bytes are kept, or raise MissingFileError."""

    async def delete(self, place: str, *, partial: bool = False) -> None:
        """Remove a file, or what an interrupted upload left of it; one not there is no error."""

    def names(self) -> AsyncIterator[Kept]:
        """Walk through all that is kept, in any order."""


async def receive(
    vault: Vault, place: str, key: bytes, chunks: AsyncIterable[bytes], *, limit: int
) -> Sealed:
    """Seal a file while it streams in; it is safe on the disk when this returns.

    Raises EmptyFileError or TooLargeError. Whatever goes wrong, also in the source, leaves nothing.
    """
    seen = _Seen(limit)
    async with aclosing(_sealed(new_layout(place), key, seen.watch(chunks))) as sealed:
        await vault.put(place, sealed)
    return Sealed(place, seen.size, seen.digest.hexdigest(), seen.head)


async def join(vault: Vault, parts: Sequence[str], place: str, key: bytes, *, limit: int) -> Sealed:
    """Make one file of several that share a key, as if it had come in one piece."""

    async def plain() -> AsyncIterator[bytes]:
        for part in parts:
            async for chunk in read(vault, part, key):
                yield chunk

    return await receive(vault, place, key, plain(), limit=limit)


async def read_whole(
    vault: Vault, place: str, key: bytes, *, sha256_hex: str
) -> AsyncIterator[bytes]:
    """Give a whole file, and raise DamagedFileError at its end if it is not what was received.

    Each piece is proven already; this also finds another file, sealed whole, in its place.
    """
    digest = sha256()
    async for chunk in read(vault, place, key):
        digest.update(chunk)
        yield chunk
    if digest.hexdigest() != sha256_hex:
        raise DamagedFileError(place=place)


async def read(
    vault: Vault, place: str, key: bytes, *, start: int = 0, stop: int | None = None
) -> AsyncIterator[bytes]:
    """Give the plain bytes from start to before stop, each proven to be what was received there.

    Raises MissingFileError or DamagedFileError; a file cut short is found by whoever reads to
    its end.
    """
    if start < 0 or (stop is not None and stop < start):
        msg = f"not a range: {start} to {stop}"
        raise ValueError(msg)
    layout = read_layout(place, b"".join([part async for part in vault.get(place, 0, HEADER.size)]))
    total = layout.count(await vault.size(place))
    # A range beyond the end still opens the last chunk, which alone can tell where the end is.
    first = min(start // layout.chunk, total - 1)
    after = total if stop is None else min(max(-(-stop // layout.chunk), first + 1), total)
    cipher, step = Cipher(layout, key), layout.chunk + TAG
    index = first
    sealed = vault.get(place, HEADER.size + first * step, HEADER.size + after * step)
    async with aclosing(sealed):
        async for block, _ in _rechunked(sealed, step):
            plain = cipher.unseal(block, index, last=index == total - 1)
            begin = index * layout.chunk
            piece = plain[max(start - begin, 0) : None if stop is None else max(stop - begin, 0)]
            if piece:
                yield piece
            index += 1
    if index != after:
        raise DamagedFileError(place=place)


async def sweep(vault: Vault, known: Known, *, older_than: datetime) -> list[Kept]:
    """Remove what interrupted uploads left and what nobody knows, and say what was removed.

    `known` is asked with a batch of places and answers with those that are to stay. Younger files
    are left alone, as their rows may not be committed yet.
    """
    removed: list[Kept] = []
    batch: list[Kept] = []
    async for kept in vault.names():
        if kept.changed >= older_than:
            continue
        batch.append(kept)
        if len(batch) == _BATCH:
            removed += await _swept(vault, known, batch)
            batch = []
    return removed + (await _swept(vault, known, batch) if batch else [])


async def _swept(vault: Vault, known: Known, batch: list[Kept]) -> list[Kept]:
    stays = await known([kept.place for kept in batch if not kept.partial])
    gone = [kept for kept in batch if kept.partial or kept.place not in stays]
    for kept in gone:
        await vault.delete(kept.place, partial=kept.partial)
    return gone


class _Seen:
    """What passes by on the way into the vault."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.size = 0
        self.head = b""
        self.digest = sha256()

    async def watch(self, chunks: AsyncIterable[bytes]) -> AsyncIterator[bytes]:
        """Pass the bytes on, counted and hashed, up to the limit."""
        async for chunk in chunks:
            self.size += len(chunk)
            if self.size > self.limit:
                raise TooLargeError(limit=self.limit)
            self.head += chunk[: HEAD - len(self.head)]
            self.digest.update(chunk)
            yield chunk
        if not self.size:
            raise EmptyFileError


async def _sealed(
    layout: Layout, key: bytes, plain: AsyncIterable[bytes]
) -> AsyncGenerator[bytes, None]:
    cipher, numbers = Cipher(layout, key), count()
    yield layout.header
    async for chunk, last in _rechunked(plain, layout.chunk):
        yield cipher.seal(chunk, next(numbers), last=last)


async def _rechunked(blocks: AsyncIterable[bytes], size: int) -> AsyncIterator[tuple[Chunk, bool]]:
    """Cut a stream into chunks of one size and say of each whether it is the last.

    What comes in one piece is passed on as it is: to copy it costs as much as to hash it.
    """
    held: list[memoryview] = []
    room = size
    async for block in blocks:
        rest = memoryview(block)
        while rest:
            if not room:  # only now, as a chunk that is full may have been the last
                yield _joined(held), False
                held, room = [], size
            held.append(rest[:room])
            rest = rest[room:]
            room -= len(held[-1])
    if held:
        yield _joined(held), True


def _joined(pieces: list[memoryview]) -> Chunk:
    return pieces[0] if len(pieces) == 1 else b"".join(pieces)
