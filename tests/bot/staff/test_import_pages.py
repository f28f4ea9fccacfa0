"""A lender officer sends a spreadsheet from the browser: looked through, mended, imported."""

import asyncio
import csv
import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import pytest
from playwright.async_api import Page, expect

from storage import applications, import_progress, imports, lenders, vault
from storage.ids import new_id
from storage.imports import Arrived, Import
from storage.schema import audit
from storage.terms import StaffRole
from storage.transaction import Transaction
from tests.bot.staff.browsing import signed_in
from tests.bot.staff.house import House, goes

OFFICER: Final = StaffRole.OFFICER
HEADING: Final = ("贷款申请编号", "申请人姓名", "手机号", "申请金额", "申请状态")
GOOD: Final = [(f"LN-{n}", f"王{n}", f"138001380{n:02}", "20万", "正在审核") for n in range(12)]
BAD: Final = [
    ("LN-90", "李红", "1380013", "二十", "正在审核"),
    ("LN-91", "赵敏", "13900139000", "5000", "在路上"),
]


def table(rows: Sequence[Sequence[str]]) -> bytes:
    """Write rows as a spreadsheet saves them."""
    text = io.StringIO()
    csv.writer(text).writerows([HEADING, *rows])
    return text.getvalue().encode("utf-8-sig")


async def _numbers(house: House) -> list[str]:
    def read(tx: Transaction) -> list[str]:
        lender = lenders.by_slug(tx, "harbour")
        assert lender is not None
        return [it.number for it in applications.of_lender(tx, lender.id)]

    return await house.application.parts.store.read(read)


async def _acts(house: House) -> list[str]:
    def read(tx: Transaction) -> list[str]:
        rows = tx.execute(audit.select().order_by(audit.c.chain, audit.c.entry))
        return [row.action for row in rows if row.action.startswith("import")]

    return await house.application.parts.store.read(read)


async def _downloaded(page: Page, link: str) -> bytes:
    async with page.expect_download() as loading:
        await page.get_by_role("link", name=link).click()
    path = await (await loading.value).path()
    return await asyncio.to_thread(path.read_bytes)


async def _headed(page: Page, words: str) -> None:
    await expect(page.get_by_role("heading", name=words)).to_be_visible()


async def _no_table(page: Page, file: Path) -> None:
    """Take a template, and send what is none."""
    assert (await _downloaded(page, "English · XLSX")).startswith(b"PK")
    await asyncio.to_thread(file.write_bytes, b"%PDF-1.7 no table")
    await page.get_by_label("Choose a file").set_input_files(file)
    await expect(page.get_by_text("This is no CSV, XLSX or NDJSON")).to_be_visible()


async def _looks_through(page: Page, file: Path) -> None:
    """Send a file with rows to mend: they are shown, masked, and nothing is stored."""
    await page.get_by_label("Choose a file").set_input_files(file)
    await _headed(page, "The file has been looked through")
    await _headed(page, file.name)
    await expect(page.get_by_text("Nothing has been stored yet")).to_be_visible()
    row = page.get_by_role("row", name="手机号")
    for words in ("14", "1****13", "Write the phone number in full"):
        await expect(row).to_contain_text(words)


async def _drops(page: Page, name: str, content: bytes) -> None:
    data = await page.evaluate_handle(
        """([name, text]) => {
          const data = new DataTransfer();
          data.items.add(new File([text], name, { type: "text/csv" }));
          return data;
        }""",
        [name, content.decode()],
    )
    await page.dispatch_event("#drop", "drop", {"dataTransfer": data})


@pytest.mark.asyncio(loop_scope="session")
async def test_an_officer_imports_a_spreadsheet_from_the_browser(
    house: House, tmp_path: Path
) -> None:
    page = await house.staff("Ada", role=OFFICER)
    await goes(page, "Imports")
    await house.is_sound(page)
    await _no_table(page, tmp_path / "photo.csv")
    house.complaints.clear()  # a browser complains of what was refused

    sent = tmp_path / "十一月.csv"
    sent.write_bytes(table([*GOOD, *BAD]))
    await _looks_through(page, sent)
    assert await _numbers(house) == []
    await house.is_sound(page)
    report = await _downloaded(page, "Download the rows to mend (CSV)")
    heading, *rows = list(csv.reader(io.StringIO(report.decode("utf-8-sig"))))
    assert heading == [*HEADING, "To mend"]
    assert [(it[0], it[2]) for it in rows] == [("LN-90", "1380013"), ("LN-91", "13900139000")]

    await page.get_by_role("button", name="Import 12 rows now").click()
    await _headed(page, "The file has been imported")
    assert sorted(await _numbers(house)) == sorted(it[0] for it in GOOD)
    await page.get_by_role("link", name="Send another file").click()
    await expect(page.get_by_role("row", name="十一月.csv")).to_contain_text("12 taken, 2 to mend")

    mended = ("LN-90", "李红", "13800138099", "20万", "正在审核")
    await _drops(page, "mended.csv", table([mended, GOOD[0]]))
    await page.get_by_role("button", name="Import 2 rows now").click()
    await expect(page.get_by_text("Every row is in")).to_be_visible()
    assert len(await _numbers(house)) == 13
    assert await _acts(house) == [
        *("import-added", "import-done", "import-report-taken"),
        *("import-for-good", "import-done"),
        *("import-added", "import-done", "import-for-good", "import-done"),
    ]


@pytest.mark.asyncio(loop_scope="session")
async def test_progress_is_shown_while_it_is_made_and_goes_on_after_an_accident(
    house: House,
) -> None:
    parts = house.application.parts
    lender = await parts.store.read(lenders.by_slug, "harbour")
    assert lender is not None
    arrived = Arrived(
        format="csv", locale="en", dry_run=False, place=vault.new_place(), key=bytes(32), size=9
    )
    by = new_id(parts.now())
    it = await parts.store.write(imports.add, lender, arrived, actor="test", by=by, at=parts.now())
    page = await house.staff("Ada", role=OFFICER)
    await page.goto(f"{house.application.address}/staff/imports/{it.id}")
    await expect(page.get_by_role("heading", name="The rows are being counted")).to_be_visible()

    await parts.store.write(import_progress.counted, it, 200, now=parts.now())
    await expect(page.get_by_role("heading", name="The file is being imported")).to_be_visible()
    await parts.store.write(_stepped, it)
    await expect(page.get_by_text("50 of 200 rows")).to_be_visible()
    await house.is_sound(page)

    await parts.store.write(
        import_progress.end, it, problem=import_progress.ACCIDENT, at=parts.now()
    )
    await page.get_by_role("button", name="Go on from row 52").click()
    # Its file is not there, which is said once it was looked for.
    await expect(page.get_by_text("The file is damaged")).to_be_visible()


def _stepped(tx: Transaction, it: Import) -> None:
    import_progress.step(
        tx, it, known=0, reached=51, counts={"applied": 50}, faults={}, now=it.created_at
    )


@pytest.mark.asyncio(loop_scope="session")
async def test_whose_file_it_is_the_installations_people_say(house: House) -> None:
    async with signed_in(house.application, StaffRole.ADMINISTRATOR) as browser:
        page = await browser.sees("/staff/imports")
        assert '<option value="summit">' in page
        own = {"Origin": house.application.address, "X-CSRF-Token": browser.csrf}
        asked: dict[str, Any] = {"data": table(GOOD[:1]), "headers": own}
        async with browser.http.post("/staff/imports?lender=nobody", **asked) as answer:
            assert answer.status == 404
        async with browser.http.post("/staff/imports?lender=summit&name=a.csv", **asked) as answer:
            assert answer.status == 201
            place = answer.headers["Location"]
        async with browser.http.get(f"{place}/live", headers={"Accept-Language": "en"}) as live:
            async for line in live.content:
                if b"The file has been looked through" in line:
                    break
    async with signed_in(house.application, OFFICER, "harbour") as browser:
        assert "a.csv" not in await browser.sees("/staff/imports")
    async with signed_in(house.application, OFFICER, "summit") as browser:
        assert "a.csv" in await browser.sees("/staff/imports")
