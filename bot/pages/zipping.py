"""A ZIP made while it is sent: no more of it than a piece is ever there, and nothing is kept."""

import zipfile
from collections.abc import AsyncGenerator, AsyncIterator, Iterable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Entry:
    """One file to be packed."""

    name: str
    size: int
    at: datetime
    chunks: AsyncIterator[bytes]
    squeezed: bool = False


class _Sink:
    """Where the packer writes to, and what was written is taken from; it cannot go back."""

    def __init__(self) -> None:
        self._written: list[bytes] = []

    def write(self, data: bytes) -> int:
        self._written.append(bytes(data))
        return len(data)

    def flush(self) -> None:
        """Do nothing: what is written is there."""

    def close(self) -> None:
        """Do nothing: it is the packer's alone."""

    def take(self) -> bytes:
        """Give what was written since the last time."""
        taken = b"".join(self._written)
        self._written.clear()
        return taken


async def zipped(entries: Iterable[Entry]) -> AsyncGenerator[bytes, None]:
    """Pack files one after the other."""
    sink = _Sink()
    with zipfile.ZipFile(sink, "w") as packer:
        for entry in entries:
            info = zipfile.ZipInfo(entry.name, entry.at.timetuple()[:6])
            info.compress_type = zipfile.ZIP_DEFLATED if entry.squeezed else zipfile.ZIP_STORED
            info.file_size = entry.size
            with packer.open(info, "w") as file:
                async for chunk in entry.chunks:
                    file.write(chunk)
                    yield sink.take()
            yield sink.take()
    yield sink.take()
