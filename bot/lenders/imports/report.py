"""The faulty rows of a file as they came, each with what is wrong with it; and templates."""

import asyncio
from collections.abc import AsyncIterator, Iterator, Sequence
from typing import Final

from bot.catalogue import Catalogue
from bot.lenders.imports import telling, vault_file, writing
from bot.lenders.imports.fields import TITLES
from bot.lenders.imports.lines import Format, Line, lines
from bot.lenders.imports.survey import heading_of
from storage import imports
from storage.database import Store
from storage.imports import Fault, Import
from storage.vault import Vault

_TOGETHER: Final = 500


async def report(
    store: Store, vault: Vault, catalogue: Catalogue, it: Import, locale: str
) -> AsyncIterator[bytes]:
    """Give the faulty rows in the file's own format, with a column that says what is wrong."""
    format_ = Format(it.format)
    written = writing.begun(format_)
    file = vault_file.opened(vault, it.place, it.key, it.size)
    heading = await asyncio.to_thread(heading_of, file, format_)
    names = heading.names if heading else ()
    if heading:
        yield written.row([*names, catalogue.words("import-faults-column", locale)])
    file.seek(0)
    found, after = lines(file, format_), 0
    while page := await store.read(imports.faults, it.id, after=after, limit=_TOGETHER):
        after = max(page)
        rows = await asyncio.to_thread(_among, found, set(page), after)
        said = (_row(catalogue, row, page[row.number], locale, len(names)) for row in rows)
        yield b"".join(map(written.row, said))
    yield written.end()


def template(format_: Format, locale: str) -> bytes:
    """Give an empty table with the columns we know, in a language."""
    written = writing.begun(format_)
    return written.row([titles[locale] for titles in TITLES.values()]) + written.end()


def headers(format_: Format, name: str) -> dict[str, str]:
    """Say what such a file is, and what it is to be called."""
    charset = "; charset=utf-8" if format_ is Format.CSV else ""
    return {
        "Content-Type": format_.media_type + charset,
        "Content-Disposition": f'attachment; filename="{name}.{format_}"',
        "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
    }


def _among(found: Iterator[Line], wanted: set[int], last: int) -> list[Line]:
    rows = []
    for line in found:
        if line.number in wanted:
            rows.append(line)
        if line.number >= last:
            break
    return rows


def _row(
    catalogue: Catalogue, line: Line, faults: Sequence[Fault], locale: str, width: int
) -> Sequence[object]:
    said = [telling.line(catalogue, fault, locale) for fault in faults]
    if line.said is not None or line.broken:
        return [writing.with_faults(line.said, str(next(iter(line.cells), "")), said)]
    cells = line.cells[:width]
    return [*cells, *[None] * (width - len(cells)), "\n".join(said)]
