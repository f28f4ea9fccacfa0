"""How a file is sealed: in chunks that prove where they belong.

The STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizar 2015) over AES-256-GCM: the nonce holds
a random prefix and the number of the chunk, and each chunk vouches for the header, the place of the
file, its own number and whether it is the last. So a chunk that was changed, moved, left out, added
or taken from another file does not open.
"""

import os
import struct
from dataclasses import dataclass
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

CHUNK: Final = 128 * 1024  # larger chunks are not quicker, and twenty uploads hold many at once
TAG: Final = 16
HEADER: Final = struct.Struct(">3sBI8s")  # magic, version, chunk size, nonce prefix
_MAGIC: Final = b"LLV"
_VERSION: Final = 1
_COUNTER: Final = struct.Struct(">I?")
_LARGEST_CHUNK: Final = 4 * 1024 * 1024  # a forged header must not make us reserve gigabytes


Chunk = bytes | bytearray | memoryview


class DamagedFileError(Exception):
    """What lies at this place is not what was sealed there."""

    def __init__(self, *, place: str) -> None:
        super().__init__(place)
        self.place = place


@dataclass(frozen=True)
class Layout:
    """The header of one sealed file, read or about to be written."""

    place: str
    chunk: int
    prefix: bytes

    @property
    def header(self) -> bytes:
        """The bytes a sealed file begins with."""
        return HEADER.pack(_MAGIC, _VERSION, self.chunk, self.prefix)

    def count(self, size: int) -> int:
        """Say how many chunks a sealed file of this size has."""
        body, sealed = size - HEADER.size, self.chunk + TAG
        if body <= TAG or 0 < body % sealed <= TAG:
            raise DamagedFileError(place=self.place)
        return -(-body // sealed)


def new_file_key() -> bytes:
    """Make the key of one file; whoever asks for it wraps and keeps it."""
    return AESGCM.generate_key(bit_length=256)


def new_layout(place: str) -> Layout:
    """Begin a sealed file."""
    return Layout(place, CHUNK, os.urandom(8))


def read_layout(place: str, header: bytes) -> Layout:
    """Read the header of a sealed file."""
    if len(header) != HEADER.size:
        raise DamagedFileError(place=place)
    magic, version, chunk, prefix = HEADER.unpack(header)
    if (magic, version) != (_MAGIC, _VERSION) or not 0 < chunk <= _LARGEST_CHUNK:
        raise DamagedFileError(place=place)
    return Layout(place, chunk, prefix)


class Cipher:
    """One file's key at work; made once per file, because making it costs more than a field."""

    def __init__(self, layout: Layout, key: bytes) -> None:
        self._layout = layout
        self._bound = layout.header + layout.place.encode("ascii")
        self._aes = AESGCM(key)

    def seal(self, plain: Chunk, index: int, *, last: bool) -> bytes:
        """Seal the chunk of this number."""
        return self._aes.encrypt(self._nonce(index), plain, self._vouched(index, last=last))

    def unseal(self, sealed: Chunk, index: int, *, last: bool) -> bytes:
        """Open the chunk of this number, or raise DamagedFileError."""
        try:
            return self._aes.decrypt(self._nonce(index), sealed, self._vouched(index, last=last))
        except InvalidTag:
            raise DamagedFileError(place=self._layout.place) from None

    def _nonce(self, index: int) -> bytes:
        return self._layout.prefix + index.to_bytes(4, "big")

    def _vouched(self, index: int, *, last: bool) -> bytes:
        return self._bound + _COUNTER.pack(index, last)
