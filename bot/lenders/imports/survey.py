"""A first walk through a file: can it be read to its end, how many rows, which are there twice.

Nothing is written meanwhile, and only what is there twice is remembered.
"""

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from hashlib import blake2b
from itertools import islice
from typing import Final

from bot.lenders.imports.cells import plain
from bot.lenders.imports.fields import Field, Heading, heading
from bot.lenders.imports.lines import Format, Line, lines
from bot.lenders.imports.statements import Reader, is_empty, number_of
from bot.lenders.imports.unreadable import UnreadableFileError
from storage.applications import number_key

_TOP: Final = 20
"""Rows in which the heading is looked for: there may be titles above it."""
_ROW: Final = 16
"""No row is shorter than this, in bytes."""
_BITS: Final = (1 << 16, 1 << 27)
_LOOK: Final = 1000


class Stopped(Exception):  # noqa: N818  no error: whoever waited for the walk is gone
    """The walk was broken off."""


class _NotOnlyCountingError(Exception):
    """A column of ordinals does more than count the rows: it orders statements."""


class Repeats:
    """Which statements stand in a file more than once, and where the last of each is.

    A bit for each statement tells those apart that came for the first time; whatever may have
    come before is remembered with its row. A bit that is set by chance costs a few bytes only.
    """

    def __init__(self, size: int) -> None:
        least, most = _BITS
        bits = min(max(least, 1 << (size // _ROW * 64).bit_length()), most)
        self._mask, self._seen = bits - 1, bytearray(bits // 8)
        self._last: dict[bytes, int] = {}

    def note(self, statement: tuple[str, str], row: int) -> None:
        """Note that a statement stands in a row, each further down than the last."""
        digest = _digest(statement)
        place, bit = divmod(int.from_bytes(digest[:8], "big") & self._mask, 8)
        if self._seen[place] >> bit & 1:
            self._last[digest] = row
        self._seen[place] |= 1 << bit

    def superseded(self, statement: tuple[str, str], row: int) -> bool:
        """Tell whether the same is stated once more further down."""
        return bool(self._last) and self._last.get(_digest(statement), 0) > row


@dataclass(frozen=True, slots=True)
class Survey:
    """What the first walk found."""

    reader: Reader
    rows: int
    repeats: Repeats


def survey(
    file: io.BufferedReader, format_: Format, reader: Reader, size: int, go_on: Callable[[], bool]
) -> Survey:
    """Walk through a file; raise UnreadableFileError if that cannot be done to its end."""
    found = heading_of(file, format_)
    ready = replace(reader, heading=found)
    counts_only = found is None or _has_ordinals(found)
    try:
        return _walk(file, format_, replace(ready, counted=counts_only), size, go_on)
    except _NotOnlyCountingError:
        return _walk(file, format_, ready, size, go_on)


def rows(file: io.BufferedReader, format_: Format, reader: Reader) -> Iterator[Line]:
    """Read the rows that say something, below the heading."""
    file.seek(0)
    above = reader.heading.row if reader.heading else 0
    return (it for it in lines(file, format_) if it.number > above and not is_empty(it))


def heading_of(file: io.BufferedReader, format_: Format) -> Heading | None:
    """Find the heading of a table; objects of NDJSON have none."""
    if format_ is Format.NDJSON:
        return None
    for line in islice(lines(file, format_), _TOP):
        found = heading(line.number, line.cells)
        if found is not None:
            return found
    raise UnreadableFileError("columns")


def _has_ordinals(found: Heading) -> bool:
    return any(column.field is Field.ORDINAL for column in found.columns.values())


def _walk(
    file: io.BufferedReader, format_: Format, reader: Reader, size: int, go_on: Callable[[], bool]
) -> Survey:
    repeats, count = Repeats(size), 0
    for line in rows(file, format_, reader):
        count += 1
        if not count % _LOOK and not go_on():
            raise Stopped
        if reader.counted and reader.ordinal(line) not in {"", str(count)}:
            raise _NotOnlyCountingError
        statement = number_of(reader, line)
        if statement is not None:
            repeats.note(_compared(statement), line.number)
    return Survey(reader, count, repeats)


def is_merged(found: Survey, line: Line) -> bool:
    """Tell whether a row is left out because a later one says the same anew."""
    statement = number_of(found.reader, line)
    return statement is not None and found.repeats.superseded(_compared(statement), line.number)


def _compared(statement: tuple[str, str]) -> tuple[str, str]:
    number, order = statement
    return number_key(number), plain(order)


def _digest(statement: tuple[str, str]) -> bytes:
    return blake2b("\0".join(statement).encode("utf-8", "replace"), digest_size=16).digest()
