"""How much comes out of a PDF's streams, counted without keeping it."""

import zlib
from collections.abc import Iterable, Iterator
from typing import Final

import pikepdf

MOST_UNPACKED: Final = 256 * 1024 * 1024
_MOST_OF_ONE: Final = 64 * 1024 * 1024
_MOST_OF_A_PICTURE: Final = 400 * 1024 * 1024
"""What the most pixels of a picture take in four inks."""
_PIECE: Final = 1024 * 1024
_PACKED: Final = frozenset({"/FlateDecode", "/Fl"})


class SwollenError(Exception):
    """More comes out than any paper holds."""


def measure(pdf: pikepdf.Pdf) -> None:
    """Unpack everything once; raise SwollenError. What does not unpack is left to its readers."""
    in_all = 0
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Stream):
            picture = thing.get("/Subtype") == pikepdf.Name.Image
            size = _size(thing, _MOST_OF_A_PICTURE if picture else _MOST_OF_ONE)
            in_all += 0 if picture else size
        if in_all > MOST_UNPACKED:
            raise SwollenError


def _size(stream: pikepdf.Stream, most: int) -> int:
    pieces: Iterable[bytes] = (stream.read_raw_bytes(),)
    for name in _filters(stream):
        if name not in _PACKED:
            break
        pieces = _unpacked(pieces)
    size = 0
    for piece in pieces:
        size += len(piece)
        if size > most:
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
