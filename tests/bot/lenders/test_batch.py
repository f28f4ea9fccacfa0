"""A lender's system does many things at once."""

from typing import Any

from bot.lenders import views_batch
from storage.audit import broken_chains
from storage.database import Store
from storage.schema import borrowers
from storage.transaction import Transaction
from tests.bot.lenders.conftest import System
from tests.bot.lenders.saying import APPLICATION, AT, NEED


def put(number: str, **change: object) -> dict[str, Any]:
    return {"op": "put-application", "number": number, "body": APPLICATION | change}


def ask(number: str, reference: str = "R-1", **change: object) -> dict[str, Any]:
    return {"op": "put-need", "number": number, "reference": reference, "body": NEED | change}


async def test_operations_are_done_in_their_order(system: System) -> None:
    reply = await system.post(
        "/v1/batch",
        {
            "operations": [
                put("LN-1"),
                ask("LN-1"),
                ask("LN-1", "R-2"),
                {"op": "withdraw-need", "number": "LN-1", "reference": "R-1"},
                {"op": "waive-need", "number": "LN-1", "reference": "R-2"},
                put("LN-1", sequence=2, stage="approved"),
            ]
        },
    )

    assert reply.status == 200
    assert [it["status"] for it in reply.body["results"]] == [201, 201, 201, 200, 200, 200]
    told = (await system.get(AT)).body
    assert (told["stage"], told["collection"]) == ("approved", "passed")
    assert reply.body["results"][-1]["body"]["application"] == told


async def test_a_faulty_operation_leaves_the_others(system: System, store: Store) -> None:
    reply = await system.post(
        "/v1/batch",
        {
            "operations": [
                put("LN-1"),
                put("LN-2", amount=5),
                ask("LN-9"),
                {"op": "fly"},
                {"number": "LN-1"},
                "nonsense",
                put("LN-3", borrowers=[{"role": "main", "phone": "1"}]),
                {"op": "review-document", "document": "0" * 32, "body": {"verdict": "accepted"}},
                put("LN-4"),
            ]
        },
    )

    results = reply.body["results"]
    assert [it["status"] for it in results] == [201, 422, 404, 422, 422, 422, 422, 404, 201]
    assert results[1]["body"]["errors"][0]["pointer"] == "/body/amount"
    assert results[6]["body"]["errors"][0]["pointer"] == "/body/borrowers/0/phone"
    assert results[7]["body"]["code"] == "unknown-document"
    listed = (await system.get("/v1/applications")).body["items"]
    assert sorted(it["number"] for it in listed) == ["LN-1", "LN-4"]
    assert await store.read(broken_chains) == []


async def test_an_operation_that_meets_an_accident_leaves_the_others(
    system: System, store: Store
) -> None:
    await system.put("/v1/applications/LN-2", APPLICATION)

    def damage(tx: Transaction) -> None:
        name = tx.execute(borrowers.select()).all()[0].name_sealed
        tx.execute(borrowers.update().values(name_sealed=name[:-1] + bytes([name[-1] ^ 1])))

    await store.write(damage)
    others = [{"role": "main", "reference": "C-7"}]

    reply = await system.post(
        "/v1/batch",
        {
            "operations": [
                put("LN-1", borrowers=others),
                put("LN-2", sequence=2),
                put("LN-3", borrowers=others),
            ]
        },
    )

    results = reply.body["results"]
    assert [it["status"] for it in results] == [201, 500, 201]
    assert len(results[1]["body"]["incident"]) == 12
    assert results[2]["body"]["outcome"] == "created"


async def test_a_batch_has_its_limit(system: System) -> None:
    whole = [put(f"LN-{number}") for number in range(views_batch.TOGETHER + 1)]

    done = await system.post("/v1/batch", {"operations": whole})
    too_many = await system.post("/v1/batch", {"operations": [{}] * 1001})
    none = await system.post("/v1/batch", {"operations": []})

    assert {it["status"] for it in done.body["results"]} == {201}
    assert (too_many.status, too_many.pointers) == (422, ["/operations"])
    assert (none.status, none.pointers) == (422, ["/operations"])


async def test_a_repeated_batch_gets_the_first_answer(system: System) -> None:
    body = {"operations": [put("LN-1"), put("LN-2", amount=5)]}
    first = await system.post("/v1/batch", body, Idempotency_Key="b-1")
    again = await system.post("/v1/batch", body, Idempotency_Key="b-1")
    without = await system.post("/v1/batch", body)
    other = await system.post("/v1/batch", {"operations": [put("LN-3")]}, Idempotency_Key="b-1")

    assert again.body == first.body
    assert first.body["results"][0]["body"]["outcome"] == "created"
    assert without.body["results"][0]["body"]["outcome"] == "repeated"
    assert (other.status, other.code) == (422, "idempotency-key-reused")


async def test_what_is_no_batch_is_refused(system: System) -> None:
    bodies: list[object] = [{}, {"operations": {}}, {"operations": [], "more": 1}]
    for body in bodies:
        reply = await system.post("/v1/batch", body)

        assert (reply.status, reply.code) == (422, "invalid-request")
