"""A lender's system states applications and reads how they stand."""

from typing import Any, Final

import pytest

from storage import borrowers
from storage.database import Store
from tests.bot.lenders.conftest import System
from tests.bot.lenders.saying import APPLICATION, AT


async def test_a_first_statement_makes_an_application(system: System, store: Store) -> None:
    reply = await system.put(AT, APPLICATION)

    assert reply.status == 201
    assert reply.body["outcome"] == "created"
    told = reply.body["application"]
    assert told["stage_since"] == "2026-03-02T01:30:00Z"
    assert (told["amount"], told["currency"]) == ("200000.00", "CNY")
    assert [(it["reference"], it["role"]) for it in told["borrowers"]] == [
        ("C-1", "main"),
        ("C-2", "spouse"),
    ]
    assert (await system.get("/v1/applications/ln%201")).body == told
    found = await store.read(borrowers.with_phone, [system.lender.id], "+8613800138000")
    assert [it.name for it in found] == ["王小明"]


async def test_names_and_numbers_are_not_read_back(system: System) -> None:
    reply = await system.put(AT, APPLICATION)

    assert "王小明" not in str(reply.body)
    assert "138" not in str(reply.body["application"]["borrowers"][0]["reference"])


async def test_null_clears_and_what_is_left_out_stays(system: System) -> None:
    await system.put(
        AT,
        APPLICATION
        | {
            "decision": {"amount": "150000.00", "term_months": 12, "reason": {"en": "Fine"}},
            "disbursement": {"date": "2026-03-05", "amount": "1.00"},
        },
    )

    reply = await system.put(AT, {"disbursement": None, "product": None, "sequence": 2})

    told = reply.body["application"]
    assert (reply.status, reply.body["outcome"]) == (200, "applied")
    assert (told["disbursement"], told["product"]) == (None, {})
    assert told["decision"] == {
        "amount": "150000.00",
        "term_months": 12,
        "decided_on": None,
        "conditions": {},
        "reason": {"en": "Fine"},
    }


async def test_late_and_repeated_statements_say_so(system: System) -> None:
    await system.put(AT, APPLICATION | {"sequence": 5})

    late = await system.put(AT, APPLICATION | {"sequence": 4})
    repeated = await system.put(AT, APPLICATION | {"sequence": 5})
    taken = await system.put(AT, APPLICATION | {"sequence": 5, "stage": "approved"})

    assert (late.status, late.body["outcome"]) == (200, "late")
    assert (repeated.status, repeated.body["outcome"]) == (200, "repeated")
    assert (taken.status, taken.code, taken.pointers) == (409, "sequence-taken", ["/sequence"])


async def test_stages_go_back_only_by_correction(system: System) -> None:
    await system.put(AT, APPLICATION | {"stage": "approved"})

    refused = await system.put(AT, {"stage": "submitted"})
    corrected = await system.put(AT, {"stage": "submitted", "correction": True})

    assert (refused.status, refused.code) == (409, "forbidden-step")
    assert (refused.body["before"], refused.body["after"]) == ("approved", "submitted")
    assert corrected.body["application"]["stage"] == "submitted"


async def test_applications_are_listed_by_the_page(system: System, stranger: System) -> None:
    for number in range(5):
        await system.put(f"/v1/applications/LN-{number}", APPLICATION)

    seen: list[str] = []
    after, more = "", True
    while more:
        page = (await system.get(f"/v1/applications?limit=2&after={after}")).body
        seen += [it["number"] for it in page["items"]]
        after, more = page["after"], page["more"]

    assert sorted(seen) == [f"LN-{number}" for number in range(5)]
    assert (await stranger.get("/v1/applications")).body == {
        "items": [],
        "after": "",
        "more": False,
    }


FAULTY: Final[tuple[tuple[dict[str, Any], str, str], ...]] = (
    ({"stage": "approve"}, "/stage", "approved"),
    ({"stage": None}, "/stage", "submitted"),
    ({"stag": "approved"}, "/stag", "not a field we know"),
    ({"amount": 200000}, "/amount", "in quotes"),
    ({"amount": "1e5"}, "/amount", "in quotes"),
    ({"amount": "-1"}, "/amount", "in quotes"),
    ({"currency": "RMB"}, "/currency", "CNY"),
    ({"currency": None}, "/currency", "currency"),
    ({"applied_on": "27.02.2026"}, "/applied_on", "date"),
    ({"applied_on": "1026-02-27"}, "/applied_on", "1900"),
    ({"stage_since": "2026-03-02T09:30:00"}, "/stage_since", "timezone"),
    ({"stage_since": "0001-01-01T00:00:00+10:00"}, "/stage_since", "1900"),
    ({"sequence": 0}, "/sequence", "greater than"),
    ({"sequence": "1"}, "/sequence", "integer"),
    ({"sequence": 2**70}, "/sequence", "less than"),
    ({"product": {"en": "a\u0000b"}}, "/product/en", "control characters"),
    ({"product": {"en": " "}}, "/product/en", "empty"),
    ({"decision": {"amount": 1}}, "/decision/amount", "in quotes"),
    ({"disbursement": {"amount": "1"}}, "/disbursement/date", "missing"),
    ({"borrowers": []}, "/borrowers", "at least 1"),
    ({"borrowers": [{"role": "spouse"}]}, "/borrowers", "exactly one"),
    ({"borrowers": [{"role": "main", "phone": "138"}]}, "/borrowers/0/phone", "+86"),
    ({"borrowers": [{"role": "main", "a/b": 1}]}, "/borrowers/0/a~1b", "not a field"),
)


async def test_a_faulty_field_is_named_with_its_remedy(system: System) -> None:
    for change, pointer, fix in FAULTY:
        reply = await system.put(AT, APPLICATION | change)

        assert reply.status == 422, change
        assert reply.code in {"invalid-request", "incomplete-application"}
        assert reply.pointers == [pointer], change
        assert fix in reply.body["errors"][0]["detail"], change
    assert (await system.get(AT)).code == "unknown-application"


async def test_values_of_faulty_fields_are_not_repeated(system: System) -> None:
    reply = await system.put(AT, APPLICATION | {"borrowers": [{"role": "main", "phone": "13800"}]})

    assert "13800" not in str(reply.body["errors"]).replace("+8613800138000", "")


@pytest.mark.parametrize("missing", ["stage", "borrowers"])
async def test_a_first_statement_needs_a_stage_and_borrowers(system: System, missing: str) -> None:
    said = {name: value for name, value in APPLICATION.items() if name != missing}

    reply = await system.put(AT, said)

    assert (reply.status, reply.code) == (422, "incomplete-application")
    assert reply.pointers == [f"/{missing}"]
    assert reply.body["field"] == missing


async def test_a_number_is_something_that_can_be_read(system: System) -> None:
    for number in ("%20", "a" * 65, "%00", "-", "%EF%B7%BA" * 10):
        put = await system.put(f"/v1/applications/{number}", APPLICATION)
        got = await system.get(f"/v1/applications/{number}")

        assert (put.status, put.code, put.pointers) == (422, "invalid-request", ["/number"])
        assert (got.status, got.code) == (404, "unknown-application")


async def test_a_faulty_query_is_named(system: System) -> None:
    for query in ("limit=0", "limit=201", "limit=x", "after=1"):
        reply = await system.get(f"/v1/applications?{query}")

        assert (reply.status, reply.code) == (422, "invalid-request")
        assert reply.pointers == [f"/{query.partition('=')[0]}"]
