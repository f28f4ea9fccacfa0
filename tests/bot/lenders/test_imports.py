"""A lender sends a whole file."""

from datetime import datetime
from typing import Any

import pytest

from storage.audit import broken_chains
from storage.database import Store
from storage.schema import borrowers
from storage.transaction import Transaction
from storage.vault import Vault
from tests.bot.lenders.conftest import System
from tests.bot.lenders.importing import (
    NDJSON,
    XLSX,
    Importing,
    as_csv,
    as_ndjson,
    as_xlsx,
    counts,
    row,
)
from tests.bot.lenders.saying import APPLICATION, AT
from tests.bot.lenders.test_own_types import STALL, TYPES
from tests.storage.lending import told as told_notices


@pytest.fixture
def lender(system: System, store: Store, vault: Vault, now: datetime) -> Importing:
    return Importing(system, store, vault, now)


FILES = {
    "utf-8": (as_csv(row(), row(number="LN-2")), "text/csv"),
    "bom": (as_csv(row(), row(number="LN-2"), encoding="utf-8-sig"), "text/csv"),
    "gb18030": (as_csv(row(), row(number="LN-2"), encoding="gb18030"), "application/octet-stream"),
    "tabs": (as_csv(row(), row(number="LN-2"), delimiter="\t", encoding="utf-16"), "text/csv"),
    "semicolons": (as_csv(row(), row(number="LN-2"), delimiter=";"), "text/csv"),
    "xlsx": (as_xlsx(row(), row(number="LN-2")), XLSX),
    "ndjson": (
        as_ndjson(
            *(
                {
                    "application number": number,
                    "applicant": "王小明",
                    "phone": "13800138000",
                    "loan type": "经营贷",
                    "amount": 200000,
                    "applied_on": "2026-02-27",
                    "stage": "in review",
                }
                for number in ("LN-1", "LN-2")
            )
        ),
        NDJSON,
    ),
}


@pytest.mark.parametrize("name", FILES)
async def test_a_file_of_any_format_is_put(name: str, lender: Importing) -> None:
    told = await lender.imported(*FILES[name])

    assert (told["state"], counts(told)) == ("done", {"total": 2, "read": 2, "applied": 2})
    stands = (await lender.system.get(AT)).body
    facts: dict[str, Any] = {name: stands[name] for name in ("stage", "currency", "applied_on")}
    assert facts == {"stage": "in_review", "currency": "CNY", "applied_on": "2026-02-27"}
    assert (float(stands["amount"]), stands["product"]) == (200000.0, {"zh-Hans": "经营贷"})
    assert await lender.store.read(broken_chains) == []


async def test_what_is_no_news_is_counted_and_confirmed(lender: Importing) -> None:
    await lender.imported(as_csv(row(), row(number="LN-2")))

    told = await lender.imported(as_csv(row(), row(number="LN-2", stage="已通过")))

    assert counts(told) == {"total": 2, "read": 2, "applied": 1, "unchanged": 1}
    assert (await lender.system.get("/v1/applications/LN-2")).body["stage"] == "approved"


async def test_whole_statements_come_as_ndjson(lender: Importing) -> None:
    told = await lender.imported(as_ndjson(APPLICATION | {"number": "LN-1"}), NDJSON)

    assert counts(told) == {"total": 1, "read": 1, "applied": 1}
    assert len((await lender.system.get(AT)).body["borrowers"]) == 2


async def test_rows_that_say_the_same_application_are_merged_and_the_last_counts(
    lender: Importing,
) -> None:
    told = await lender.imported(
        as_csv(row(stage="已通过"), row(number="LN-2"), row(number="ln 1", stage="审核中"))
    )

    assert counts(told) == {"total": 3, "read": 3, "applied": 2, "merged": 1}
    assert (await lender.system.get(AT)).body["stage"] == "in_review"


async def test_a_sequence_orders_rows_and_imports_in_any_order(lender: Importing) -> None:
    heading = ("申请编号", "申请人", "状态", "sequence")
    stated = [
        ("LN-1", "王小明", "已提交", 1),
        ("LN-1", "王小明", "审核中", 2),
        ("LN-1", "王小明", "已通过", 3),
    ]

    first = await lender.imported(as_csv(*stated[1:], heading=heading))
    again = await lender.imported(as_csv(*stated, heading=heading))

    assert counts(first) == {"total": 2, "read": 2, "applied": 2}
    assert counts(again) == {"total": 3, "read": 3, "unchanged": 3}
    stands = (await lender.system.get(AT)).body
    assert (stands["stage"], stands["sequence"]) == ("approved", 3)


@pytest.mark.parametrize(("ordinals", "sequence"), [((1, 2), 1), ((2, 2), 2), ((5, 7), 7)])
async def test_a_column_that_only_counts_the_rows_is_no_sequence(
    lender: Importing, ordinals: tuple[int, int], sequence: int
) -> None:
    heading = ("序号", "申请编号", "申请人", "状态")
    table = [(ordinals[0], "LN-1", "王小明", "审核中"), (ordinals[1], "LN-2", "李红", "审核中")]

    told = await lender.imported(as_csv(*table, heading=heading))

    assert counts(told)["applied"] == 2
    assert (await lender.system.get("/v1/applications/LN-2")).body["sequence"] == sequence


async def test_a_dry_run_says_the_same_and_stores_nothing(lender: Importing) -> None:
    await lender.imported(as_csv(row(stage="已放款")))
    content = as_csv(
        row(), row(number="LN-2"), row(number="LN-3", phone="1"), row(number="LN-2", stage="已通过")
    )

    dry = await lender.imported(content, dry_run=True)
    left = (await lender.system.get("/v1/applications")).body["items"]
    really = await lender.imported(content)

    assert (dry["dry_run"], really["dry_run"]) == (True, False)
    assert counts(dry) == {"total": 4, "read": 4, "applied": 1, "merged": 1, "faulty": 2}
    assert (dry["rows"], dry["faults"]) == (really["rows"], really["faults"])
    assert [it["number"] for it in left] == ["LN-1"]
    assert await lender.store.read(broken_chains) == []


async def test_what_a_file_leaves_out_stays_as_it_was(lender: Importing) -> None:
    await lender.system.put(AT, APPLICATION)
    before = (await lender.system.get(AT)).body
    heading = ("申请编号", "申请人", "贷款类型", "申请状态")

    same = await lender.imported(as_csv(("LN-1", "王小明", "经营贷", ""), heading=heading))
    news = await lender.imported(as_csv(("LN-1", "王小鸣", "经营贷", "已通过"), heading=heading))

    assert (counts(same)["unchanged"], counts(news)["applied"]) == (1, 1)
    after = (await lender.system.get(AT)).body
    assert (after["stage"], after["product"], after["amount"]) == (
        "approved",
        before["product"],
        before["amount"],
    )
    assert [it["role"] for it in after["borrowers"]] == ["main", "spouse"]


async def test_documents_are_asked_for_once(lender: Importing) -> None:
    heading = ("申请编号", "申请人", "申请状态", "补充资料要求")
    content = as_csv(("LN-1", "王小明", "审核中", "银行流水；identity-card、"), heading=heading)

    first = await lender.imported(content)
    again = await lender.imported(content)

    assert (counts(first)["applied"], counts(again)["unchanged"]) == (1, 1)
    asked = (await lender.system.get(f"{AT}/needs")).body["items"]
    assert sorted(it["document_type"] for it in asked) == ["bank-statement", "identity-card"]


async def test_documents_of_the_lenders_own_are_asked_for_by_their_names(
    lender: Importing,
) -> None:
    heading = ("Loan number", "Applicant", "Status", "Supplementary needs")
    for code, more in (("stall-lease", {}), ("old-lease", {"retired": True})):
        names = {it: f"{code} {it}" for it in ("zh-Hans", "en")} if more else STALL["names"]
        put = await lender.system.put(f"{TYPES}/{code}", STALL | {"names": names} | more)
        assert put.status == 201, put.body
    content = as_csv(
        ("LN-1", "王小明", "审核中", "摊位租赁合同; bank-statement"),
        ("LN-2", "李红", "审核中", "Market Stall Lease"),
        ("LN-3", "陈军", "审核中", "stall-lease"),
        ("LN-4", "赵敏", "审核中", "old-lease"),
        heading=heading,
    )

    done = await lender.imported(content)

    assert (counts(done)["applied"], counts(done)["faulty"]) == (3, 1)
    for number, kinds in (
        ("LN-1", ["bank-statement", "stall-lease"]),
        ("LN-2", ["stall-lease"]),
        ("LN-3", ["stall-lease"]),
    ):
        asked = (await lender.system.get(f"/v1/applications/{number}/needs")).body["items"]
        assert sorted(it["document_type"] for it in asked) == kinds


async def test_what_was_only_suggested_is_asked_for_by_a_file(lender: Importing) -> None:
    heading = ("申请编号", "申请人", "申请状态", "补充资料要求")
    content = as_csv(("LN-1", "王小明", "审核中", "银行流水"), heading=heading)
    await lender.imported(as_csv(("LN-1", "王小明", "审核中", ""), heading=heading))
    guess = {"document_type": "bank-statement", "suggested": True}
    assert (await lender.system.put(f"{AT}/needs/S-1", guess)).body["state"] == "suggested"

    asked = await lender.imported(content)
    again = await lender.imported(content)

    assert (counts(asked)["applied"], counts(again)["unchanged"]) == (1, 1)
    (need,) = (await lender.system.get(f"{AT}/needs")).body["items"]
    assert (need["reference"], need["state"]) == ("S-1", "requested")


async def test_decisions_and_disbursements_are_told(lender: Importing) -> None:
    heading = ("申请编号", "申请人", "状态", "审批意见", "审批金额(万元)", "期限")
    paid = ("申请编号", "状态", "放款日期", "发放金额")

    await lender.imported(
        as_csv(("LN-1", "王", "已通过", "需追加担保", "15", "3年"), heading=heading)
    )
    await lender.imported(as_csv(("LN-1", "已放款", "2026年3月1日", "15万"), heading=paid))
    await lender.imported(as_csv(("LN-2", "李", "拒绝", "收入不足", "", ""), heading=heading))

    first = (await lender.system.get(AT)).body
    assert float(first["decision"]["amount"]) == 150000
    assert first["decision"]["term_months"] == 36
    assert first["decision"]["conditions"] == {"zh-Hans": "需追加担保"}
    assert (first["disbursement"]["date"], first["stage"]) == ("2026-03-01", "disbursed")
    second = (await lender.system.get("/v1/applications/LN-2")).body
    assert second["decision"]["reason"] == {"zh-Hans": "收入不足"}
    assert second["decision"]["conditions"] == {}


async def test_a_lenders_own_words_are_understood_once_they_are_mapped(lender: Importing) -> None:
    content = as_csv(row(stage="待面签"))
    first = await lender.imported(content)
    mapped = await lender.system.put(
        "/v1/settings/stages",
        {"stages": [{"status": "待面签", "stage": "signing", "words": {"zh-Hans": "请到网点"}}]},
    )
    second = await lender.imported(content)
    pushed = await lender.system.put(
        "/v1/applications/LN-2",
        {"status": " 待面签", "borrowers": [{"role": "main", "name": "李红"}]},
    )
    unknown = await lender.system.put(AT, {"status": "天知道"})
    both = await lender.system.put(AT, {"status": "待面签", "stage": "signing"})

    assert (counts(first)["faulty"], counts(second)["applied"]) == (1, 1)
    assert mapped.body == (await lender.system.get("/v1/settings/stages")).body
    for number in ("LN-1", "LN-2"):
        stands = (await lender.system.get(f"/v1/applications/{number}")).body
        assert (stands["stage"], stands["stage_words"]) == ("signing", {"zh-Hans": "请到网点"})
    assert pushed.status == 201
    assert (unknown.status, unknown.code, unknown.pointers) == (422, "unknown-status", ["/status"])
    assert both.status == 422
    twice = [{"status": "初审", "stage": "in_review"}, {"status": " 初 审", "stage": "accepted"}]
    assert (await lender.system.put("/v1/settings/stages", {"stages": twice})).status == 422


async def test_another_lender_sees_nothing(
    lender: Importing, stranger: System, now: datetime
) -> None:
    told = await lender.imported(as_csv(row(), row(number="LN-2", phone="1")))
    await lender.system.put(
        "/v1/settings/stages", {"stages": [{"status": "待面签", "stage": "signing"}]}
    )

    seen = await stranger.get(f"/v1/imports/{told['id']}")
    report = await stranger.get(f"/v1/imports/{told['id']}/report")
    theirs = Importing(stranger, lender.store, lender.vault, now)
    same = await theirs.imported(as_csv(row(stage="已通过")))
    foreign = await theirs.imported(as_csv(row(number="LN-5", stage="待面签")))

    assert (seen.status, seen.code) == (404, "unknown-import")
    assert (report.status, report.code) == (404, "unknown-import")
    assert (await stranger.get("/v1/settings/stages")).body == {"stages": []}
    assert (counts(same)["applied"], counts(foreign)["faulty"]) == (1, 1)
    assert (await lender.system.get(AT)).body["stage"] == "in_review"


async def test_borrowers_hear_of_changes_and_not_of_first_statements(lender: Importing) -> None:
    await lender.imported(as_csv(row(), row(number="LN-2")))
    first = await lender.store.read(told_notices)
    await lender.imported(as_csv(row(stage="已通过"), row(number="LN-2")))

    assert (first, await lender.store.read(told_notices)) == ([], ["stage"])


async def test_a_row_that_meets_an_accident_leaves_the_others(lender: Importing) -> None:
    await lender.imported(as_csv(row(number="LN-2")))

    def damage(tx: Transaction) -> None:
        name = tx.execute(borrowers.select()).all()[0].name_sealed
        tx.execute(borrowers.update().values(name_sealed=name[:-1] + bytes([name[-1] ^ 1])))

    await lender.store.write(damage)
    content = as_csv(row(), row(number="LN-2", stage="已通过"), row(number="LN-3"))
    told = await lender.imported(content)

    assert (told["state"], counts(told)) == (
        "done",
        {"total": 3, "read": 3, "applied": 2, "faulty": 1},
    )
    assert [(it["row"], it["code"]) for it in told["faults"]] == [(3, "unexpected")]


async def test_a_row_that_was_said_last_is_told_without_opening_what_is_sealed(
    lender: Importing,
) -> None:
    rows = [row(number=f"LN-{it}", name=f"王{it}") for it in range(3)]
    await lender.imported(as_csv(*rows))

    def damage(tx: Transaction) -> None:
        for one in tx.execute(borrowers.select()).all():
            broken = one.name_sealed[:-1] + bytes([one.name_sealed[-1] ^ 1])
            of = borrowers.update().where(borrowers.c.id == one.id)
            tx.execute(of.values(name_sealed=broken))

    await lender.store.write(damage)
    again = await lender.imported(as_csv(*rows))
    news = await lender.imported(as_csv(row(number="LN-1", name="王1", stage="已通过")))

    assert counts(again)["unchanged"] == 3
    assert counts(news)["faulty"] == 1  # whoever is news has to be read
