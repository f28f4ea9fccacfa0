"""A ZIP that is no more than its list says: no byte before, between or behind its parts.

Programs disagree about a ZIP that is more than that, and whoever looked at one reading of it has
not seen the other. Terms and numbers are those of the format's APPNOTE, 4.3.
"""

import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import Final
from zipfile import ZipFile, ZipInfo

MOST_PARTS: Final = 3_000
MOST_UNPACKED: Final = 256 * 1024 * 1024
_MOST_OF_A_PART: Final = 64 * 1024 * 1024
_SUSPICIOUS: Final = 200
"""How many times larger than packed a part may be; sheets full of zeros reach a hundred."""
_SMALL: Final = 1024 * 1024
_MOST_EXTRA: Final = 2_048
"""Bytes of notes on a part; office programs keep a few hundred for it to grow."""

_LOCAL: Final = struct.Struct("<4s5H3I2H")
_LOCKED, _TOLD_BEHIND = 1, 8  # bits of the flags
_BEHIND: Final = b"PK\x07\x08"
_END: Final = b"PK\x05\x06"
_END_SIZE: Final = 22
_LARGE_END: Final = b"PK\x06\x06"
_LARGE_POINTER: Final = b"PK\x06\x07"
_LARGE_SIZES: Final = 56, 20
_SIZES_AT, _LARGE_SIZES_AT = 12, 40
_UTF8: Final = 0x800
_ELSEWHERE: Final = 0xFFFFFFFF
"""A size that is told in a larger field."""


class BombError(Exception):
    """It would be too large unpacked."""


class SmuggledError(Exception):
    """There is something in it that its list does not name, or names twice."""


def measure(packed: ZipFile) -> None:
    """Count what would come out; a part never gives more than it says, or it is damaged."""
    parts = packed.infolist()
    if len(parts) > MOST_PARTS or sum(it.file_size for it in parts) > MOST_UNPACKED:
        raise BombError
    for part in parts:
        swollen = part.file_size > max(part.compress_size, 1) * _SUSPICIOUS
        if part.file_size > _MOST_OF_A_PART or (swollen and part.file_size > _SMALL):
            raise BombError


def is_locked(packed: ZipFile) -> bool:
    """Tell one with a part that needs a password."""
    return any(it.flag_bits & _LOCKED for it in packed.infolist())


def check(packed: ZipFile, data: bytes) -> None:
    """Raise SmuggledError unless the parts follow each other, then the list, then nothing."""
    names = [it.orig_filename.lower() for it in packed.infolist()]
    notes = packed.comment or any(it.comment for it in packed.infolist())
    if notes or len(set(names)) < len(names) or any(_leads_out(it) for it in names):
        raise SmuggledError
    at = 0
    for part in sorted(packed.infolist(), key=lambda it: it.header_offset):
        if part.header_offset != at:
            raise SmuggledError
        at = _end(data, part)
    if _list(data) != (at, len(data)):
        raise SmuggledError


def contents(packed: ZipFile, data: bytes) -> Iterator[tuple[str, bytes]]:
    """Unpack part after part; each is all that its bytes say, or an error is raised."""
    for part in packed.infolist():
        start, _ = _bounds(data, part)
        yield part.filename, _unpacked(data[start : start + part.compress_size], part)


def _leads_out(name: str) -> bool:
    return name.startswith("/") or ".." in name.split("/") or any(it in name for it in "\\:\0")


def _bounds(data: bytes, part: ZipInfo) -> tuple[int, int]:
    """Say where a part's packed bytes begin, and its flags; what it says twice must agree."""
    at = part.header_offset
    _, _, flags, _, _, _, crc, packed, size, name, extra = _LOCAL.unpack_from(data, at)
    start = at + _LOCAL.size + name
    said = data[at + _LOCAL.size : start]
    coding = "utf-8" if part.flag_bits & _UTF8 else "cp437"
    same = (crc, packed, size) == (part.CRC, part.compress_size, part.file_size)
    told_behind = flags & _TOLD_BEHIND or _ELSEWHERE in {packed, size}
    if said != part.orig_filename.encode(coding) or extra > _MOST_EXTRA:
        raise SmuggledError
    if not same and not told_behind:
        raise SmuggledError
    return start + extra, flags


def _end(data: bytes, part: ZipInfo) -> int:
    """Say where a part ends, with what is told of it behind it."""
    start, flags = _bounds(data, part)
    end = start + part.compress_size
    if not flags & _TOLD_BEHIND:
        return end
    told = (part.CRC, part.compress_size, part.file_size)
    forms = [
        mark + struct.pack(form, *told) for mark in (_BEHIND, b"") for form in ("<IQQ", "<III")
    ]
    return end + next((len(it) for it in forms if data.startswith(it, end)), 0)


def _list(data: bytes) -> tuple[int, int]:
    """Say where the list of parts begins by its own account, and where its end mark ends."""
    end = data.rfind(_END)
    size, start = struct.unpack_from("<II", data, end + _SIZES_AT)
    behind = end
    record, pointer = _LARGE_SIZES
    if data.startswith(_LARGE_POINTER, end - pointer):
        behind = end - pointer - record
        if not data.startswith(_LARGE_END, behind):
            raise SmuggledError
        size, start = struct.unpack_from("<QQ", data, behind + _LARGE_SIZES_AT)
    if start + size != behind:
        raise SmuggledError
    return start, end + _END_SIZE


def _unpacked(packed: bytes, part: ZipInfo) -> bytes:
    match part.compress_type:
        case zipfile.ZIP_STORED:
            plain = packed
        case zipfile.ZIP_DEFLATED:
            unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
            plain = unpacker.decompress(packed, part.file_size + 1)
            if unpacker.unused_data:  # behind the end of what was packed
                raise SmuggledError
        case other:
            msg = f"no office program packs in way {other}"
            raise zipfile.BadZipFile(msg)
    if len(plain) != part.file_size or zlib.crc32(plain) != part.CRC:
        msg = "a part is damaged"
        raise zipfile.BadZipFile(msg)
    return plain
