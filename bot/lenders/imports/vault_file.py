"""A sealed file of the vault as a plain file, for readers that know nothing of await."""

import asyncio
import io
from concurrent.futures import CancelledError

from typing_extensions import Buffer, override

from storage import vault
from storage.vault import Vault

BUFFER = 1024 * 1024


class VaultFile(io.RawIOBase):
    """Reads in a thread of its own, while the loop fetches and unseals what is asked for."""

    def __init__(
        self, kept: Vault, place: str, key: bytes, size: int, loop: asyncio.AbstractEventLoop
    ) -> None:
        self._vault, self._place, self._key = kept, place, key
        self._size, self._loop, self._at = size, loop, 0

    @override
    def readable(self) -> bool:
        return True

    @override
    def seekable(self) -> bool:
        return True

    @override
    def tell(self) -> int:
        return self._at

    @override
    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        origin = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        if origin + offset < 0:
            raise ValueError(offset)  # whoever reads damaged files may ask for such places
        self._at = origin + offset
        return self._at

    @override
    def readinto(self, buffer: Buffer) -> int:
        view = memoryview(buffer).cast("B")
        stop = min(self._at + len(view), self._size)
        if stop <= self._at:
            return 0
        fetched = asyncio.run_coroutine_threadsafe(self._fetched(self._at, stop), self._loop)
        try:
            piece = fetched.result()
        except CancelledError as error:
            raise OSError("the application is stopping") from error
        view[: len(piece)] = piece
        self._at += len(piece)
        return len(piece)

    async def _fetched(self, start: int, stop: int) -> bytes:
        parts = vault.read(self._vault, self._place, self._key, start=start, stop=stop)
        return b"".join([part async for part in parts])


def opened(kept: Vault, place: str, key: bytes, size: int) -> io.BufferedReader:
    """Open a sealed file; called where the loop runs, read in a thread."""
    loop = asyncio.get_running_loop()
    return io.BufferedReader(VaultFile(kept, place, key, size, loop), BUFFER)
