"""A lender compares what both sides believe, without sending anything personal."""

import hashlib

from tests.bot.lenders.conftest import System
from tests.bot.lenders.saying import APPLICATION, AT, NEED


def digest(*lines: str) -> str:
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


FACTS = ("LN-1", "1", "in_review", "200000.00", "CNY", "2026-02-27", "", "")


async def test_both_sides_come_to_the_same_hash(system: System) -> None:
    await system.put(AT, APPLICATION)
    bare = (await system.get("/v1/reconciliation")).body
    assert bare["items"] == [
        {
            "number": "LN-1",
            "sequence": 1,
            "stage": "in_review",
            "hash": digest(*FACTS, "submitted"),
        }
    ]

    await system.put(f"{AT}/needs/R-2", NEED)
    await system.put(f"{AT}/needs/R-1", NEED)
    asked = (await system.get("/v1/reconciliation")).body

    mine = digest(*FACTS, "supplement_needed", "R-1 requested", "R-2 requested")
    assert asked["items"][0]["hash"] == mine
    assert asked["hash"] == digest(mine)


async def test_any_difference_shows_in_the_page(system: System) -> None:
    for number in range(5):
        await system.put(f"/v1/applications/LN-{number}", APPLICATION)
    first = (await system.get("/v1/reconciliation?limit=3")).body
    second = (await system.get(f"/v1/reconciliation?limit=3&after={first['after']}")).body
    assert [len(page["items"]) for page in (first, second)] == [3, 2]
    assert (first["more"], second["more"]) == (True, False)

    changed = second["items"][-1]["number"]
    body = APPLICATION | {"sequence": 2, "stage": "approved"}
    await system.put(f"/v1/applications/{changed}", body)

    again = [
        (await system.get(f"/v1/reconciliation?limit=3{tail}")).body["hash"]
        for tail in ("", f"&after={first['after']}")
    ]
    assert again[0] == first["hash"]
    assert again[1] != second["hash"]


async def test_nothing_of_another_lender_and_nothing_personal(
    system: System, stranger: System
) -> None:
    await system.put(AT, APPLICATION)

    assert (await stranger.get("/v1/reconciliation")).body["items"] == []
    assert "王小明" not in str((await system.get("/v1/reconciliation")).body)
