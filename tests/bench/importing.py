"""How many rows of CSV a second are imported by the running product, and in how much memory."""

import csv
import json
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from tests.bench import processes, pushing
from tests.bench.filling import Filled
from tests.bench.table import Row

HEADING: Final = (
    *("贷款申请编号", "申请人姓名", "手机号", "贷款类型"),
    *("申请金额", "申请日期", "申请状态"),
)
HELD: Final = 250.0
"""MiB that the importing processes may hold together, whatever the file's size."""
SHARE: Final = round(1 / 6, 3)
_LOOK_EVERY: Final = 0.25


def measure(store: Filled, *, rows: int) -> Iterator[Row]:
    """Send one file of new applications, and wait until it is in."""
    since = time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime())
    path = Path(store.folder) / "applications.csv"
    _write(path, rows)
    # On all cores: one reads the file while another writes.
    with processes.product(store, cores=frozenset(processes.CORES)) as product:
        begin = time.perf_counter()
        it = _sent(product.url, store.lender_key, path)
        held = _until_done(product, store.lender_key, it["id"], rows)
        seconds = time.perf_counter() - begin
    path.unlink()
    every, one = pushing.bare(store, since)
    told = f"rows/s of CSV, {rows:,} new applications"
    yield Row(told, rows / seconds, pushing.SAME_ROWS, every, at_least=SHARE)
    yield Row(told, rows / seconds, pushing.ONE_ROW, one, at_least=SHARE)
    yield Row("MiB held while importing, at most", held, "limit", HELD, at_most=1.0)


def _write(path: Path, rows: int) -> None:
    stamp = f"{time.time_ns() // 1_000_000:x}"
    with path.open("w", encoding="utf-8", newline="") as file:
        written = csv.writer(file)
        written.writerow(HEADING)
        for n in range(rows):
            number = f"C-{stamp}-{n:07d}"
            phone = f"138{n % 100_000_000:08d}"
            facts = ("经营贷", "200000.00", "2026-02-27", "正在审核")
            written.writerow((number, f"王小明{n}", phone, *facts))


def _sent(url: str, key: str, path: Path) -> Any:  # noqa: ANN401  JSON
    headers = {"Authorization": f"Bearer {key}", "Content-Type": "text/csv"}
    with path.open("rb") as file:
        size = {"Content-Length": str(path.stat().st_size)}
        asked = urllib.request.Request(f"{url}/v1/imports", file, headers | size, method="POST")  # noqa: S310  our own server
        with urllib.request.urlopen(asked) as answer:  # noqa: S310  see above
            return json.load(answer)


def _until_done(product: processes.Running, key: str, import_id: str, rows: int) -> float:
    most, headers = 0.0, {"Authorization": f"Bearer {key}"}
    asked = urllib.request.Request(f"{product.url}/v1/imports/{import_id}", headers=headers)  # noqa: S310  our own server
    while True:
        most = max(most, product.held())
        with urllib.request.urlopen(asked) as answer:  # noqa: S310  see above
            it = json.load(answer)
        if it["state"] in {"done", "failed"}:
            break
        time.sleep(_LOOK_EVERY)
    if it["rows"]["applied"] != rows:
        raise pushing.RefusedError(json.dumps(it)[:500])
    return most
