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
    early = await system.put(AT, {"sequence": 2, "stage": "accepted"})
    steps = (await system.get(f"{AT}/history")).body["items"]
    told = [(step["stage"], step["late"]) for step in steps]
    assert early.body["application"]["stage"] == "in_review"
    assert told == [("in_review", False), ("accepted", True)]
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


async def test_statements_are_ordered_by_number_or_by_moment(system: System) -> None:
    said = {name: value for name, value in APPLICATION.items() if name != "sequence"}
    first = await system.put(AT, said | {"occurred_at": "2026-03-01T10:00:00+08:00"})
    late = await system.put(AT, {"stage": "accepted", "occurred_at": "2026-02-28T10:00:00Z"})
    both = await system.put(AT, {"sequence": 1, "occurred_at": "2026-03-01T10:00:00Z"})
    future = await system.put(AT, {"stage": "approved", "occurred_at": "2026-03-03T08:30:00Z"})

    assert first.body["application"]["sequence"] == 1_772_330_400_000_000
    assert (late.body["outcome"], late.body["application"]["stage"]) == ("late", "in_review")
    assert (both.code, both.pointers) == ("invalid-request", [""])
    assert (future.status, future.code) == (422, "future-statement")


async def test_forbidden_steps_are_recorded_where_the_lender_wants_it(
    system: System, stranger: System
) -> None:
    await system.put(AT, APPLICATION | {"stage": "approved"})
    assert (await system.get("/v1/settings/pushes")).body == {"forbidden_steps": "refuse"}
    set_ = await system.put("/v1/settings/pushes", {"forbidden_steps": "record"})
    assert set_.body == {"forbidden_steps": "record"}

    back = await system.put(AT, {"stage": "submitted"})
    undone = await system.put(AT, {"stage": "accepted"})

    assert (back.status, back.body["outcome"]) == (200, "applied")
    assert [it["code"] for it in back.body["warnings"]] == ["forbidden-step"]
    assert "correction" in back.body["warnings"][0]["detail"]
    assert undone.body["warnings"] == []
    told = (await system.get(f"{AT}/history")).body["items"]
    assert [(it["stage"], it["warning"]) for it in told] == [
        ("approved", None),
        ("submitted", "forbidden-step"),
        ("accepted", None),
    ]
    await stranger.put(AT, APPLICATION | {"stage": "approved"})
    assert (await stranger.put(AT, {"stage": "submitted"})).code == "forbidden-step"


def wide(text: str) -> str:
    """Write a text in full width, as Chinese keyboards may."""
    return "".join(chr(ord(each) + 0xFEE0) if "!" <= each <= "~" else each for each in text)


WRITTEN: Final[tuple[tuple[str, Any, Any], ...]] = (
    ("amount", wide("200.5"), "200.5"),
    ("currency", wide("cny"), "CNY"),
    ("applied_on", wide("2026-02-27"), "2026-02-27"),
    ("stage_since", wide("2026-03-02T09:30:00+08:00"), "2026-03-02T01:30:00Z"),
)


async def test_single_pushes_and_batches_clean_alike(system: System, store: Store) -> None:
    people = [
        {
            "role": "main",
            "reference": "C-1",
            "name": "  王  小明",
            "phone": wide("+86 138 0013 8000"),
            "identity": wide("11010119900307478x"),
        }
    ]
    said = APPLICATION | {field: value for field, value, _ in WRITTEN} | {"borrowers": people}
    alone = await system.put(f"/v1/applications/{wide('LN-1')}", said)
    operation = {"op": "put-application", "number": wide("LN-2"), "body": said}
    batch = await system.post("/v1/batch", {"operations": [operation]})

    answers = (alone, alone.body), (batch, batch.body["results"][0]["body"])
    for number, (reply, body) in zip(("LN-1", "LN-2"), answers, strict=True):
        assert reply.status < 300, reply.body
        told = body["application"]
        assert told["number"] == number
        assert [told[field] for field, _, _ in WRITTEN] == [clean for *_, clean in WRITTEN]
    (found,) = await store.read(borrowers.with_phone, [system.lender.id], "+8613800138000")
    assert (found.name, found.identity) == ("王 小明", "11010119900307478X")


BAD_PAPERS: Final = (
    ("110101199003074780", "last character"),
    ("110101199013074785", "day of birth"),
    ("1101011990030747", "18 characters"),
    ("91350100M000100Y44", "last character"),
    ("王", "5 to 20"),
)


async def test_a_wrong_identity_number_is_named_alone_and_in_a_batch(system: System) -> None:
    for paper, fix in BAD_PAPERS:
        said = APPLICATION | {"borrowers": [{"role": "main", "name": "王", "identity": paper}]}
        operation = {"op": "put-application", "number": "LN-1", "body": said}
        alone = await system.put(AT, said)
        (result,) = (await system.post("/v1/batch", {"operations": [operation]})).body["results"]

        assert alone.pointers == ["/borrowers/0/identity"], paper
        assert result["body"]["errors"][0]["pointer"] == "/body/borrowers/0/identity"
        for errors in (alone.body["errors"], result["body"]["errors"]):
            assert fix in errors[0]["detail"], paper
            assert paper not in errors[0]["detail"]


async def test_a_company_is_known_by_its_unified_code(system: System, store: Store) -> None:
    company = {"role": "main", "phone": "+861065529988", "identity": "91350100m000100y43"}
    assert (await system.put(AT, APPLICATION | {"borrowers": [company]})).status == 201

    (found,) = await store.read(borrowers.with_phone, [system.lender.id], "+861065529988")
    assert found.identity == "91350100M000100Y43"
