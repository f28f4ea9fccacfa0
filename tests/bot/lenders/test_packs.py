"""A lender asks for several things under one name, and has rules that ask by themselves."""

import json
from datetime import datetime
from typing import Any, Final

import pytest

from storage import audit_reading
from storage.database import Store
from storage.vault import Vault
from tests.bot.lenders.conftest import System
from tests.bot.lenders.importing import NDJSON, Importing, counts
from tests.bot.lenders.saying import APPLICATION, AT, NEED, QUESTION

LICENCE: Final[dict[str, Any]] = {
    "reference": "licence",
    "document_type": "business-licence",
    "title": {"zh-Hans": "执照正本", "en": "The licence, the original"},
    "due_in_days": 14,
}
STATEMENTS: Final[dict[str, Any]] = {
    "reference": "statements",
    "document_type": "bank-statement",
    "period_months": 12,
}
WHERE: Final[dict[str, Any]] = {
    "reference": "home",
    "kind": "question",
    "title": {"en": "Where do you live?"},
    "question": {
        "form": "choice",
        "choices": [
            {"code": "own", "words": {"en": "I own it"}},
            {"code": "rent", "words": {"en": "I rent"}},
        ],
    },
}
TRADE: Final[dict[str, Any]] = {
    "code": "trade",
    "names": {"zh-Hans": "个体经营", "en": "Self-employed"},
    "needs": [LICENCE, STATEMENTS, WHERE],
}
PACKS: Final = {"packs": [TRADE]}
RULE: Final[dict[str, Any]] = {
    "code": "self-employed",
    "names": {"en": "Self-employed"},
    "when": {"traits": ["self_employed"]},
    "pack": "trade",
}


@pytest.fixture
async def trading(system: System) -> System:
    assert (await system.put("/v1/settings/packs", PACKS)).status == 200
    return system


@pytest.fixture
def lender(system: System, store: Store, vault: Vault, now: datetime) -> Importing:
    return Importing(system, store, vault, now)


async def rule(system: System, *rules: dict[str, Any]) -> None:
    reply = await system.put("/v1/settings/rules", {"rules": list(rules)})
    assert reply.status == 200, reply.body


async def asked(system: System, at: str = AT) -> dict[str, str]:
    listed = (await system.get(f"{at}/needs")).body["items"]
    return {it["reference"]: it["state"] for it in listed}


async def test_a_pack_is_asked_for_once(trading: System) -> None:
    await trading.put(AT, APPLICATION)
    await trading.put(f"{AT}/needs/statements", NEED)
    await trading.post(f"{AT}/needs/statements/waive")

    first = await trading.post(f"{AT}/packs/trade")
    again = await trading.post(f"{AT}/packs/trade")

    assert first.status == 200, first.body
    assert [it["reference"] for it in first.body["new"]] == ["licence", "home"]
    assert [(it["reference"], it["state"]) for it in first.body["known"]] == [
        ("statements", "waived")
    ]
    assert (again.body["new"], len(again.body["known"])) == ([], 3)
    licence = first.body["new"][0]
    assert (licence["title"], licence["due_on"]) == (LICENCE["title"], "2026-03-16")
    assert (await trading.get(AT)).body["collection"] == "supplement_needed"


async def test_a_pack_is_for_whom_one_says(trading: System) -> None:
    await trading.put(AT, APPLICATION)
    await trading.post(f"{AT}/packs/trade")

    spouse = await trading.post(f"{AT}/packs/trade", {"role": "spouse", "suggested": True})

    assert [it["reference"] for it in spouse.body["new"]] == [
        "licence.C-2",
        "statements.C-2",
        "home.C-2",
    ]
    assert {it["state"] for it in spouse.body["new"]} == {"suggested"}
    assert len({it["borrower"] for it in spouse.body["new"]}) == 1
    nobody = await trading.post(f"{AT}/packs/trade", {"role": "guarantor"})
    unknown = await trading.post(f"{AT}/packs/none")
    assert (nobody.code, unknown.code) == ("unknown-borrower", "unknown-pack")
    await trading.put(AT, {"stage": "declined", "sequence": 2})
    assert (await trading.post(f"{AT}/packs/trade", {})).status == 200
    await trading.put(
        "/v1/settings/packs", {"packs": [TRADE | {"needs": [{**LICENCE, "reference": "x"}]}]}
    )
    assert (await trading.post(f"{AT}/packs/trade")).code == "closed-application"


async def test_a_statement_and_a_batch_name_packs(trading: System) -> None:
    made = await trading.put(AT, APPLICATION | {"packs": ["trade"]})
    again = await trading.put(AT, APPLICATION | {"packs": ["trade"]})
    unknown = await trading.put("/v1/applications/LN-9", APPLICATION | {"packs": ["none"]})
    batch = await trading.post(
        "/v1/batch",
        {
            "operations": [
                {"op": "put-application", "number": "LN-2", "body": APPLICATION},
                {"op": "apply-pack", "number": "LN-2", "pack": "trade"},
                {"op": "apply-pack", "number": "LN-2", "pack": "none", "body": {"role": "main"}},
            ]
        },
    )

    assert (made.status, made.body["brought"]) == (201, ["licence", "statements", "home"])
    assert made.body["application"]["collection"] == "supplement_needed"
    assert (again.status, again.body["brought"]) == (200, [])
    assert unknown.code == "unknown-pack"
    assert (await trading.get("/v1/applications/LN-9")).status == 404
    assert [it["status"] for it in batch.body["results"]] == [201, 200, 404]
    assert len(batch.body["results"][1]["body"]["new"]) == 3


async def test_what_is_read_of_packs_and_rules_can_be_sent_again(trading: System) -> None:
    amount = {"currencies": ["CNY"], "amount_at_least": "1000.00", "amount_below": "9000.50"}
    await rule(trading, RULE, RULE | {"code": "b", "when": amount, "needs": [LICENCE]})

    for path in ("/v1/settings/packs", "/v1/settings/rules"):
        read = await trading.get(path)
        said = {name: value for name, value in read.body.items() if name != "etag"}
        again = await trading.put(path, said, If_Match=read.headers["ETag"])
        late = await trading.put(path, said, If_Match=read.headers["ETag"])

        assert again.status == 200, again.body
        assert {**again.body, "etag": ""} == {**read.body, "etag": ""}
        assert (late.status, late.code) == (412, "changed-meanwhile")


FAULTY: Final[tuple[tuple[str, dict[str, Any], str], ...]] = (
    ("packs", {"packs": [TRADE, TRADE]}, ""),
    ("packs", {"packs": [TRADE | {"needs": []}]}, "/packs/0/needs"),
    ("packs", {"packs": [TRADE | {"needs": [LICENCE, LICENCE]}]}, "/packs/0/needs"),
    ("packs", {"packs": [TRADE | {"needs": [LICENCE | {"role": "main"}]}]}, "/packs/0/needs/0"),
    ("packs", {"packs": [TRADE | {"code": "A B"}]}, "/packs/0/code"),
    ("packs", {"packs": [TRADE | {"needs": [{"reference": "x"}]}]}, "/packs/0/needs/0"),
    ("rules", {"rules": [RULE | {"pack": None}]}, "/rules/0"),
    ("rules", {"rules": [RULE | {"when": {"amount_below": "5"}}]}, "/rules/0/when"),
    ("rules", {"rules": [RULE | {"when": {"moon": "full"}}]}, "/rules/0/when/moon"),
    ("rules", {"rules": [RULE, RULE]}, ""),
)


async def test_a_faulty_field_of_a_pack_or_a_rule_is_named(trading: System) -> None:
    for path, body, pointer in FAULTY:
        reply = await trading.put(f"/v1/settings/{path}", body)

        assert (reply.status, reply.pointers) == (422, [pointer]), (body, reply.body)
    horoscope = TRADE | {"needs": [LICENCE | {"document_type": "horoscope"}]}
    reply = await trading.put("/v1/settings/packs", {"packs": [TRADE, horoscope | {"code": "b"}]})
    assert (reply.code, reply.pointers) == (
        "unknown-document-type",
        ["/packs/1/needs/0/document_type"],
    )
    unknown = await trading.put("/v1/settings/rules", {"rules": [RULE | {"pack": "none"}]})
    assert unknown.code == "unknown-pack"
    await rule(trading, RULE)
    assert (await trading.put("/v1/settings/packs", {"packs": []})).code == "pack-in-use"


async def test_a_rule_asks_once_wherever_its_facts_hold(trading: System) -> None:
    await rule(trading, RULE)
    plain = await trading.put(AT, APPLICATION)
    stated = await trading.put(AT, {"sequence": 2, "traits": ["self_employed"]})
    await trading.call("DELETE", f"{AT}/needs/licence")
    await trading.post(f"{AT}/needs/home/waive")
    later = await trading.put(AT, {"sequence": 3, "stage": "approved"})

    assert plain.body["brought"] == []
    assert stated.body["brought"] == ["licence", "statements", "home"]
    assert stated.body["application"]["traits"] == ["self_employed"]
    assert later.body["brought"] == []
    assert later.body["application"]["traits"] == ["self_employed"]
    assert await asked(trading) == {"statements": "requested", "home": "waived"}


async def test_a_rule_asks_for_nothing_that_was_asked_for_otherwise(trading: System) -> None:
    await trading.put(AT, APPLICATION)
    await trading.put(f"{AT}/needs/R-1", NEED)
    await trading.post(f"{AT}/needs/R-1/waive")
    await trading.put(f"{AT}/needs/licence", QUESTION)
    await rule(trading, RULE)

    stated = await trading.put(AT, {"sequence": 2, "traits": ["self_employed", "other"]})

    assert stated.body["brought"] == ["home"]


async def test_every_fact_of_a_rule_must_hold(trading: System) -> None:
    when = {
        "products": ["business LOAN", "Other"],
        "stages": ["in_review", "accepted"],
        "currencies": ["CNY"],
        "traits": ["a", "b"],
        "amount_at_least": "200000",
        "amount_below": "300000",
    }
    await rule(trading, RULE | {"when": when})
    fits = APPLICATION | {"traits": ["b", "a"]}
    others: tuple[dict[str, Any], ...] = (
        {"product": {"en": "Car loan"}},
        {"stage": "submitted"},
        {"currency": "USD"},
        {"traits": ["a"]},
        {"amount": "199999.99"},
        {"amount": "300000"},
        {"amount": None},
    )

    for number, but in enumerate(others):
        reply = await trading.put(f"/v1/applications/N-{number}", fits | but)
        assert (reply.status, reply.body["brought"]) == (201, []), but
    assert len((await trading.put(AT, fits)).body["brought"]) == 3


async def test_a_rule_may_suggest_and_may_ask_others(trading: System) -> None:
    when = {"roles": ["spouse", "guarantor"]}
    await rule(trading, RULE | {"when": when, "suggested": True, "pack": None, "needs": [LICENCE]})

    first = await trading.put(AT, APPLICATION)
    dismissed = await trading.post(f"{AT}/needs/licence.C-2/dismiss")
    people = [*APPLICATION["borrowers"], {"role": "guarantor", "name": "陈"}]
    more = await trading.put(AT, {"sequence": 2, "borrowers": people})

    assert first.body["brought"] == ["licence.C-2"]
    assert first.body["application"]["collection"] == "submitted"
    assert dismissed.body["state"] == "withdrawn"
    (guarantor,) = more.body["brought"]
    assert guarantor.startswith("licence.")
    assert await asked(trading) == {guarantor: "suggested"}


async def test_rules_hold_for_files_and_batches_and_late_statements_alike(
    trading: System, lender: Importing
) -> None:
    await rule(trading, RULE)
    body = APPLICATION | {"traits": ["self_employed"]}
    line = json.dumps(body | {"number": "LN-3"}).encode() + b"\n"

    told = await lender.imported(line, NDJSON)
    batch = await trading.post(
        "/v1/batch", {"operations": [{"op": "put-application", "number": "LN-4", "body": body}]}
    )
    await trading.put(AT, APPLICATION | {"sequence": 9})
    late = await trading.put(AT, {"sequence": 4, "traits": ["self_employed"]})

    assert counts(told)["applied"] == 1
    assert len(batch.body["results"][0]["body"]["brought"]) == 3
    assert (late.body["outcome"], len(late.body["brought"])) == ("late", 3)
    for number in ("LN-3", "LN-4", "LN-1"):
        assert set(await asked(trading, f"/v1/applications/{number}")) == {
            "licence",
            "statements",
            "home",
        }


async def test_packs_and_rules_are_each_lenders_own(trading: System, stranger: System) -> None:
    await rule(trading, RULE)
    theirs = await stranger.put(AT, APPLICATION | {"traits": ["self_employed"]})

    assert theirs.body["brought"] == []
    assert (await stranger.get("/v1/settings/packs")).body["packs"] == []
    assert (await stranger.post(f"{AT}/packs/trade")).code == "unknown-pack"


async def test_who_changes_rules_and_what_they_ask_is_in_the_audit(
    trading: System, store: Store
) -> None:
    await rule(trading, RULE)
    await trading.put(AT, APPLICATION | {"traits": ["self_employed"]})
    await trading.post(f"{AT}/packs/trade")

    acts = await store.read(audit_reading.actions, trading.lender.id)
    assert {"packs-set", "rules-set", "rule-spoke", "pack-asked"} <= set(acts)
