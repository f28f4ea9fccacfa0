"""Files as they come: good, bad, and made to do harm."""

import asyncio
import gc
import io
import tracemalloc
import zipfile
from collections import Counter
from collections.abc import Generator, Sequence
from datetime import date, datetime
from typing import cast

import openpyxl
import pytest
from typing_extensions import Buffer, override

from bot.lenders.imports.lines import Format, Line, lines
from bot.lenders.imports.statements import Reader
from bot.lenders.imports.survey import rows, survey
from storage.database import Store
from storage.policies import Policy
from storage.records import Lender
from storage.vault import Vault
from tests.bot.lenders.conftest import System
from tests.bot.lenders.importing import (
    CSV,
    HEADING,
    NDJSON,
    XLSX,
    Importing,
    as_csv,
    as_ndjson,
    as_xlsx,
    counts,
    row,
)
from tests.bot.lenders.saying import AT
from tests.running import until

on_sqlite = pytest.mark.parametrize("store_url", ["sqlite"], indirect=True)
"""Files are read alike, whichever store keeps what comes of them."""


@pytest.fixture
def lender(system: System, store: Store, vault: Vault, now: datetime) -> Importing:
    return Importing(system, store, vault, now)


async def kept(vault: Vault) -> int:
    return len([one async for one in vault.names()])


@on_sqlite
@pytest.mark.parametrize(
    ("content", "media_type", "status", "code"),
    [
        (b"", CSV, 422, "import-empty"),
        (b"%PDF-1.7 and so on", CSV, 415, "import-unknown-format"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), XLSX, 415, "import-unknown-format"),
        (as_csv(row()), XLSX, 415, "import-unknown-format"),
        (as_xlsx(row()), CSV, 415, "import-unknown-format"),
        (as_csv(row()), "image/png", 202, None),
    ],
    ids=lambda it: it if isinstance(it, str) else "",
)
async def test_what_is_no_file_of_ours_is_refused_at_once(
    lender: Importing, content: bytes, media_type: str, status: int, code: str | None
) -> None:
    reply = await lender.send(content, media_type)

    assert reply.status == status
    if code:
        assert reply.code == code
        assert await kept(lender.vault) == 0


def bomb(part: str, size: int) -> bytes:
    """Put a part into a workbook that unpacks to a thousand times its size."""
    good, made = io.BytesIO(as_xlsx(row())), io.BytesIO()
    with (
        zipfile.ZipFile(good) as source,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            if name != part:
                target.writestr(name, source.read(name))
        with target.open(part, "w") as grown:
            grown.write(b"<?xml version='1.0'?><worksheet><sheetData><row><c t='inlineStr'><is><t>")
            for _ in range(size // 2**20):
                grown.write(b" " * 2**20)
    return made.getvalue()


def rewritten(part: str, content: str) -> bytes:
    """Replace a part of a workbook."""
    good, made = io.BytesIO(as_xlsx(row())), io.BytesIO()
    with zipfile.ZipFile(good) as source, zipfile.ZipFile(made, "w") as target:
        for name in source.namelist():
            target.writestr(name, content if name == part else source.read(name))
    return made.getvalue()


SHEET = "xl/worksheets/sheet1.xml"
LAUGHS = (
    "<?xml version='1.0'?><!DOCTYPE lolz [<!ENTITY a '"
    + "ha" * 500
    + "'>"
    + "".join(
        f"<!ENTITY {after} '{f'&{before};' * 10}'>"
        for before, after in zip("abcdefg", "bcdefgh", strict=True)
    )
    + "]><worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
    "<sheetData><row r='1'><c t='inlineStr'><is><t>&h;</t></is></c></row></sheetData></worksheet>"
)


@on_sqlite
@pytest.mark.parametrize(
    ("content", "media_type", "problem"),
    [
        (b"a,b\n1,2\n", CSV, "columns"),
        (as_csv(row()) + b'LN-9,"never closed\n' + b"x" * 200_000, CSV, "quotes"),
        (as_csv(row()) + b"x" * 2_000_000, CSV, "line-too-long"),
        (as_csv(row()) + b"," * 5000, CSV, "too-many-columns"),
        (as_csv(row()) + b"\xff\xff\xff\n", CSV, "encoding"),
        (as_xlsx(row())[:-200], XLSX, "damaged"),
        (b"PK\x03\x04" + bytes(500), XLSX, "damaged"),
        (as_xlsx(), XLSX, None),
        (as_xlsx(heading=("a",)), XLSX, "columns"),
        (bomb(SHEET, 64 * 2**20), XLSX, "too-much-inside"),
        (bomb("xl/sharedStrings.xml", 64 * 2**20), XLSX, "too-much-inside"),
        (bomb("xl/styles.xml", 32 * 2**20), XLSX, "too-much-inside"),
        (rewritten(SHEET, LAUGHS), XLSX, "damaged"),
        (rewritten(SHEET, "<worksheet"), XLSX, "damaged"),
        (as_ndjson({}) + b"x" * 2_000_000, NDJSON, "line-too-long"),
    ],
    ids=lambda it: it if isinstance(it, str) and len(it) < 20 else "",
)
async def test_what_cannot_be_read_fails_as_a_whole_and_leaves_nothing(
    lender: Importing, content: bytes, media_type: str, problem: str | None
) -> None:
    told = await lender.imported(content, media_type, Accept_Language="en")

    assert (told["state"], told["problem"]) == ("failed" if problem else "done", problem)
    assert bool(told["problem_detail"]) == bool(problem)
    assert counts(told).get("read", 0) == 0
    assert (await lender.system.get("/v1/applications")).body["items"] == []
    assert await kept(lender.vault) == 0
    assert (await lender.system.get(f"/v1/imports/{told['id']}/report")).status == 404


@on_sqlite
async def test_a_workbook_is_read_as_it_is_seen(lender: Importing) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.sheet_state = "hidden"
    book.active.append(["贷款申请编号", "申请状态"])
    shown = book.create_sheet("台账")
    shown.append(["贷款台账 2026"])
    shown.append([])
    shown.append([*HEADING[:5], "申请日期", "申请状态", "备注"])
    shown.append(["LN-1", "王小明", 13800138000, "经营贷", 200000.5, date(2026, 2, 27), "审核中"])
    shown.append([])
    shown.append(["LN-2", "李红", None, "=A4", "=1/0", 46080, "审核中", "x"])
    written = io.BytesIO()
    book.save(written)

    told = await lender.imported(written.getvalue(), XLSX)

    assert counts(told) == {"total": 2, "read": 2, "applied": 2}
    first = (await lender.system.get(AT)).body
    assert (first["amount"], first["applied_on"]) == ("200000.5", "2026-02-27")
    second = (await lender.system.get("/v1/applications/LN-2")).body
    # A formula gives the value that was stored with it, and here there is none.
    assert (second["product"], second["amount"]) == ({}, None)
    assert second["applied_on"] == "2026-02-27"


@on_sqlite
async def test_a_cut_upload_leaves_nothing(lender: Importing) -> None:
    url = lender.system.client.make_url("/v1/imports")
    _, writer = await asyncio.open_connection(url.host, url.port)
    head = (
        f"POST {url.path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {lender.system.secret}\r\n"
        "Content-Type: text/csv\r\nContent-Length: 1000000\r\n\r\n"
    )
    writer.write(head.encode() + as_csv(row()))
    await writer.drain()

    async def begun() -> bool:
        return await kept(lender.vault) > 0

    async def gone() -> bool:
        return not await begun()

    await until(begun)
    writer.close()
    await until(gone)

    await lender.work()

    assert (await lender.system.get("/v1/applications")).body["items"] == []


class Held(io.RawIOBase):
    """A file that is all there."""

    def __init__(self, content: bytes) -> None:
        self._content = io.BytesIO(content)

    @override
    def readable(self) -> bool:
        return True

    @override
    def seekable(self) -> bool:
        return True

    @override
    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        return self._content.seek(offset, whence)

    @override
    def readinto(self, buffer: Buffer) -> int:
        return self._content.readinto(buffer)


def objects(*made: Sequence[object]) -> bytes:
    return as_ndjson(*({"number": it[0], "name": it[1], "stage": it[6]} for it in made))


WRITE = {Format.CSV: as_csv, Format.XLSX: as_xlsx, Format.NDJSON: objects}


@pytest.mark.parametrize("format_", list(Format))
def test_a_long_file_takes_no_more_room_than_a_short_one(format_: Format) -> None:
    lender = Lender("l", "l", {"en": "l"}, "CN", "Asia/Shanghai", "zh-Hans", Policy())

    def peak(count: int) -> int:
        made = [row(number=f"LN-{number}") for number in range(count)]
        content = WRITE[format_](*made)
        del made
        gc.collect()  # what others left behind is not to be counted here
        tracemalloc.start()
        try:
            file: io.BufferedReader = io.BufferedReader(Held(content))
            found = survey(file, format_, Reader(lender, {}), 1 << 20, lambda: True)
            assert found.rows == count
            read = Counter(line.broken for line in rows(file, format_, found.reader))
            assert read == {"": count}
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    peak(10)  # what is loaded and built once
    assert peak(3000) < peak(300) + 500_000


@pytest.mark.parametrize("format_", list(Format))
def test_reading_may_be_broken_off_anywhere(format_: Format) -> None:
    file: io.BufferedReader = io.BufferedReader(Held(WRITE[format_](row(), row(number="LN-2"))))
    reading = lines(file, format_)
    next(reading)

    file.close()

    # Whatever went first when nobody holds them any more: nothing is said of it.
    cast("Generator[Line]", reading).close()
