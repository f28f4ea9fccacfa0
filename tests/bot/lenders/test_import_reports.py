"""What is wrong with a file is told row by row, and can be mended where it stands."""

import io
import json
from datetime import datetime, timedelta

import openpyxl
import pytest

from bot.jobs import housekeeping
from bot.lenders import import_answers
from bot.lenders.openapi import schemas
from storage.database import Store
from storage.vault import Vault
from tests.bot.lenders.conftest import System
from tests.bot.lenders.importing import (
    HEADING,
    NDJSON,
    XLSX,
    Importing,
    as_csv,
    as_ndjson,
    as_xlsx,
    counts,
    row,
    table,
)
from tests.bot.lenders.saying import APPLICATION, AT

BAD = (
    row(),
    row(number="LN-2", phone="12345", amount="约20万"),
    row(number="", name="李红"),
    row(number="LN-3", applied="02/03/2026", stage="?"),
    row(number="LN-4", name="", phone=""),
)


@pytest.fixture
def lender(system: System, store: Store, vault: Vault, now: datetime) -> Importing:
    return Importing(system, store, vault, now)


async def test_each_fault_names_row_column_value_and_fix(lender: Importing) -> None:
    told = await lender.imported(as_csv(*BAD), Accept_Language="en")

    assert counts(told) == {"total": 5, "read": 5, "applied": 1, "faulty": 4}
    assert [(it["row"], it["column"], it["value"], it["code"]) for it in told["faults"]] == [
        (3, "申请金额", "约20万", "amount"),
        (3, "手机号", "1**45", "phone"),
        (4, None, None, "number-missing"),
        (5, "申请状态", "?", "stage"),
        (5, "申请日期", "02/03/2026", "day"),
        (6, "申请人姓名", None, "missing-borrowers"),
    ]
    assert told["faults"][0]["fix"] == "Write an amount such as 200000 or 200,000.00."
    zh = (await lender.system.get(f"/v1/imports/{told['id']}")).body
    assert zh["faults"][0]["fix"] == "请写金额，例如 200000 或 20万。"


async def test_a_report_is_mended_and_sent_again(lender: Importing) -> None:
    told = await lender.imported(as_csv(*BAD, encoding="gb18030"))

    report = table(await lender.report(told))

    assert report[0] == [*HEADING, "需要修改"]
    assert [line[0] for line in report[1:]] == ["LN-2", "", "LN-3", "LN-4"]
    assert report[1][:-1] == list(BAD[1])
    assert report[1][-1].splitlines() == [
        "申请金额“约20万”：请写金额，例如 200000 或 20万。",
        "手机号“1**45”：请写完整的手机号，例如 13800138000 或 +8613800138000。",
    ]
    report[1][2], report[1][4] = "'+8613800138000", "20万"
    again = await lender.imported(as_csv(report[1], heading=report[0]))
    assert counts(again) == {"total": 1, "read": 1, "applied": 1}


async def test_nothing_in_a_report_is_a_formula(lender: Importing) -> None:
    nasty = ("=cmd|' /C calc'!A0", "+1+1", "-1", "@SUM(A1)", "\t=1", "\r=1")
    content = as_csv(
        *(row(number=f"LN-{place}", name=it, stage="?") for place, it in enumerate(nasty))
    )

    report = table(await lender.report(await lender.imported(content)))

    for line in report:
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in line)
    assert report[1][1] == "'" + nasty[0]
    book = as_xlsx(row(name="'=1+1", stage="?"))
    raw = await lender.report(await lender.imported(book, XLSX))
    sheet = openpyxl.load_workbook(io.BytesIO(raw)).active
    assert sheet is not None
    assert {cell.data_type for line in sheet.iter_rows() for cell in line} <= {
        "s",
        "n",
        "inlineStr",
    }
    assert sheet.cell(2, 2).value == "=1+1"
    assert sheet.cell(2, 2).data_type != "f"


async def test_a_workbook_is_reported_as_a_workbook(lender: Importing) -> None:
    told = await lender.imported(as_xlsx(*BAD), XLSX)

    raw = await lender.report(told, Accept_Language="en")

    sheet = openpyxl.load_workbook(io.BytesIO(raw)).active
    assert sheet is not None
    lines = list(sheet.iter_rows(values_only=True))
    assert lines[0][-1] == "To mend"
    assert [line[0] for line in lines[1:]] == ["LN-2", None, "LN-3", "LN-4"]
    assert "Write the day as 2026-11-02." in str(lines[3][-1])
    again = await lender.imported(raw, XLSX)
    assert counts(again) == {"total": 4, "read": 4, "faulty": 4}


async def test_objects_are_reported_as_objects(lender: Importing) -> None:
    wrong = APPLICATION | {"number": "LN-2", "amount": 5, "status": None}
    content = as_ndjson({"number": "LN-1", "name": "王小明"}, wrong) + b"{nonsense\n[1]\n"

    told = await lender.imported(content, NDJSON, Accept_Language="en")
    raw = await lender.report(told)

    assert [(it["row"], it["column"], it["code"]) for it in told["faults"]] == [
        (1, None, "missing-stage"),
        (2, "/amount", "field"),
        (3, None, "not-json"),
        (4, None, "not-json"),
    ]
    said = [json.loads(line) for line in raw.splitlines()]
    assert {name: value for name, value in said[1].items() if name != "faults"} == wrong
    assert said[2]["line"] == "{nonsense"
    again = await lender.imported(as_ndjson(said[1] | {"amount": "5"}), NDJSON)
    assert counts(again)["applied"] == 1


async def test_a_forbidden_step_is_a_fault_and_a_correction_is_not(lender: Importing) -> None:
    await lender.imported(as_csv(row(stage="已放款")))

    refused = await lender.imported(as_csv(row()), Accept_Language="en")
    heading = ("申请编号", "状态", "更正")
    mended = await lender.imported(as_csv(("LN-1", "审核中", "是"), heading=heading))

    assert [(it["column"], it["code"]) for it in refused["faults"]] == [
        ("申请状态", "forbidden-step")
    ]
    assert "“Paid out”" in refused["faults"][0]["fix"] or "“" in refused["faults"][0]["fix"]
    assert counts(mended)["applied"] == 1
    assert (await lender.system.get(AT)).body["stage"] == "in_review"


async def test_a_report_waits_for_the_end_and_there_is_none_without_faults(
    lender: Importing,
) -> None:
    sent = await lender.send(as_csv(row()))
    path = f"/v1/imports/{sent.body['id']}"

    waiting = (await lender.system.get(path)).body
    early = await lender.system.get(f"{path}/report")
    await lender.work()
    late = await lender.system.get(f"{path}/report")

    assert (waiting["state"], waiting["rows"]["total"]) == ("waiting", None)
    assert (early.status, early.code, early.headers["Retry-After"]) == (
        409,
        "unfinished-import",
        "5",
    )
    assert (late.status, late.code) == (404, "no-report")
    assert [one async for one in lender.vault.names()] == []


async def test_imports_are_kept_for_thirty_days(lender: Importing, now: datetime) -> None:
    told = await lender.imported(as_csv(row(stage="?")))

    await housekeeping.once(lender.store, lender.vault, now + timedelta(days=29))
    assert await lender.report(told)
    await housekeeping.once(lender.store, lender.vault, now + timedelta(days=31))

    assert (await lender.system.get(f"/v1/imports/{told['id']}")).status == 404


@pytest.mark.parametrize("format_", ["csv", "xlsx"])
@pytest.mark.parametrize(
    ("locale", "first"), [("zh-Hans", "贷款申请编号"), ("en", "Application number")]
)
async def test_a_template_is_a_file_that_can_be_filled_in(
    lender: Importing, format_: str, locale: str, first: str
) -> None:
    reply = await lender.system.get(f"/v1/imports/template?format={format_}&locale={locale}")

    assert reply.status == 200
    assert reply.headers["Content-Disposition"] == f'attachment; filename="loanline.{format_}"'
    if format_ == "csv":
        assert table(reply.body)[0][0] == first
    else:
        sheet = openpyxl.load_workbook(io.BytesIO(reply.body)).active
        assert sheet is not None
        assert sheet.cell(1, 1).value == first
    told = await lender.imported(reply.body, "application/octet-stream")
    assert (told["state"], told["rows"]["total"]) == ("done", 0)


@pytest.mark.parametrize("query", ["format=pdf", "format=ndjson", "locale=fr", "locale="])
async def test_other_templates_there_are_not(lender: Importing, query: str) -> None:
    reply = await lender.system.get(f"/v1/imports/template?{query}")

    assert (reply.status, reply.pointers) == (422, [f"/{query.partition('=')[0]}"])


def test_the_example_of_own_words_is_right() -> None:
    for example in schemas()["OwnStagesBody"]["examples"]:
        import_answers.OwnStagesBody.model_validate_json(json.dumps(example))
