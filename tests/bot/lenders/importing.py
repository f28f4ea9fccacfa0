"""A lender who sends files, and what works them off."""

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import openpyxl

from bot.lenders.imports.running import APART_FROM, Imports
from storage.database import Store
from storage.vault import Vault
from tests.bot.lenders.conftest import Reply, System

CSV: Final = "text/csv"
XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
NDJSON: Final = "application/x-ndjson"
HEADING: Final = (
    "贷款申请编号",
    "申请人姓名",
    "手机号",
    "贷款类型",
    "申请金额",
    "申请日期",
    "申请状态",
)
ROW: Final = ("LN-1", "王小明", "13800138000", "经营贷", "200000", "2026-02-27", "审核中")


@dataclass(frozen=True, slots=True)
class Importing:
    """Sends files as one lender and has them worked off."""

    system: System
    store: Store
    vault: Vault
    now: datetime

    async def send(
        self, content: bytes, media_type: str = CSV, *, dry_run: bool = False, **headers: str
    ) -> Reply:
        """Send a file; it is not worked off yet."""
        said = {"Content-Type": media_type, **{k.replace("_", "-"): v for k, v in headers.items()}}
        path = f"/v1/imports?dry_run={str(dry_run).lower()}"
        return await self.system.call("POST", path, raw=content, headers=said)

    async def work(self, apart_from: int = APART_FROM) -> None:
        """Work off what is due."""
        imports = Imports(self.store, self.vault, lambda: self.now, apart_from=apart_from)
        await imports.once()
        await imports.idle()

    async def imported(
        self,
        content: bytes,
        media_type: str = CSV,
        *,
        dry_run: bool = False,
        apart_from: int = APART_FROM,
        **headers: str,
    ) -> Any:  # noqa: ANN401  JSON is any value
        """Send a file, have it worked off, and read what became of it."""
        sent = await self.send(content, media_type, dry_run=dry_run)
        assert sent.status == 202, sent.body
        await self.work(apart_from)
        return (await self.system.get(f"/v1/imports/{sent.body['id']}", **headers)).body

    async def report(self, told: Any, **headers: str) -> bytes:  # noqa: ANN401  JSON is any value
        """Download the faulty rows."""
        reply = await self.system.get(f"/v1/imports/{told['id']}/report", **headers)
        assert reply.status == 200, reply.body
        raw: bytes = (
            reply.body if isinstance(reply.body, bytes) else json.dumps(reply.body).encode()
        )
        return raw


def counts(told: Any) -> dict[str, int]:  # noqa: ANN401  JSON is any value
    """Tell what became of the rows, leaving out noughts."""
    return {name: count for name, count in told["rows"].items() if count}


def as_csv(
    *rows: Sequence[object],
    heading: Sequence[str] = HEADING,
    encoding: str = "utf-8",
    delimiter: str = ",",
) -> bytes:
    """Write a table as CSV."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter).writerows([heading, *rows])
    return text.getvalue().encode(encoding)


def as_xlsx(*rows: Sequence[object], heading: Sequence[str] = HEADING) -> bytes:
    """Write a table as a workbook."""
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in (heading, *rows):
        book.active.append(list(row))
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def as_ndjson(*objects: object) -> bytes:
    """Write objects, one a line."""
    return b"".join(json.dumps(one, ensure_ascii=False).encode() + b"\n" for one in objects)


def row(**change: object) -> tuple[object, ...]:
    """Make a row of the usual table; the columns by their places in English."""
    names = ("number", "name", "phone", "product", "amount", "applied", "stage")
    return tuple({**dict(zip(names, ROW, strict=True)), **change}[name] for name in names)


def table(content: bytes) -> list[list[str]]:
    """Read CSV as a spreadsheet does."""
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
