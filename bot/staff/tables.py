"""Tables as files that a spreadsheet opens, and in which nothing is a formula."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Final

from aiohttp import web

_DANGEROUS: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
"""What a cell begins with that a spreadsheet would compute."""


def written(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """Write a table in UTF-8, with the mark by which spreadsheets know it."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(heads)
    for row in rows:
        writer.writerow([_safe(cell) for cell in row])
    return text.getvalue().encode("utf-8-sig")


def download(called: str, heads: Sequence[str], rows: Iterable[Sequence[object]]) -> web.Response:
    """Answer with a table to be kept."""
    return web.Response(
        body=written(heads, rows),
        content_type="text/csv",
        charset="utf-8",
        headers={"Content-Disposition": f'attachment; filename="{called}"'},
    )


def _safe(cell: object) -> object:
    if isinstance(cell, str) and cell.startswith(_DANGEROUS):
        return f"'{cell}"
    return cell
