"""How much comes out of a PDF's streams, counted without keeping it."""

import zlib
from collections.abc import Iterable, Iterator
from typing import Final

import pikepdf

MOST_UNPACKED: Final = 256 * 1024 * 1024
_MOST_OF_ONE: Final = 64 * 1024 * 1024
_MOST_OF_A_PIXEL: Final = 8
"""Four inks of two bytes each."""
_SLACK: Final = 64 * 1024
_PIECE: Final = 1024 * 1024
_PACKED: Final = frozenset({"/FlateDecode", "/Fl"})


class SwollenError(Exception):
    """More comes out than any paper holds."""


def measure(pdf: pikepdf.Pdf) -> None:
    """Unpack everything but pictures once; raise SwollenError.

    What does not unpack is left to its readers. A picture is bounded by the pixels it claims, and
    who draws one takes no more than these; a scan of many pages would take seconds here.
    """
    in_all = 0
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Stream) and not _is_picture(thing):
            in_all += _size(thing)
        if in_all > MOST_UNPACKED:
            raise SwollenError


def _is_picture(stream: pikepdf.Stream) -> bool:
    """Tell a picture whose bytes are no more than its pixels could take, packed or not."""
    if stream.get("/Subtype") != pikepdf.Name.Image:
        return False
    pixels = int(stream.get("/Width", 0)) * int(stream.get("/Height", 0))
    return len(stream.read_raw_bytes()) <= pixels * _MOST_OF_A_PIXEL + _SLACK


def _size(stream: pikepdf.Stream) -> int:
    pieces: Iterable[bytes] = (stream.read_raw_bytes(),)
    for name in _filters(stream):
        if name not in _PACKED:
            break
        pieces = _unpacked(pieces)
    size = 0
    for piece in pieces:
        size += len(piece)
        if size > _MOST_OF_ONE:
            raise SwollenError
    return size


def _filters(stream: pikepdf.Stream) -> list[str]:
    named = stream.get("/Filter")
    if isinstance(named, pikepdf.Array):
        return [str(it) for it in named]
    return [] if named is None else [str(named)]


def _unpacked(pieces: Iterable[bytes]) -> Iterator[bytes]:
    unpacker = zlib.decompressobj()
    try:
        for piece in pieces:
            rest = piece
            while rest and not unpacker.eof:
                yield unpacker.decompress(rest, _PIECE)
                rest = unpacker.unconsumed_tail
    except zlib.error:
        return
