"""A lender sends a whole file."""

from datetime import datetime
from typing import Any

import pytest

from storage.audit import broken_chains
from storage.database import Store
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
