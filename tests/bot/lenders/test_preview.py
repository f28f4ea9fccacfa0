"""A lender reads what its borrowers would read, and nothing comes of it."""

from typing import Any, Final

import pytest

from bot.catalogue import Catalogue
from storage import audit_reading
from storage.database import Store
from tests.bot.lenders.conftest import Reply, System
from tests.bot.lenders.saying import APPLICATION, AT, NEED
from tests.bot.lenders.test_own_types import STALL
from tests.bot.lenders.test_packs import LICENCE, PACKS, RULE

AT_PREVIEW: Final = "/v1/preview"


async def preview(system: System, **body: Any) -> Reply:  # noqa: ANN401  JSON is any value
    reply = await system.post(AT_PREVIEW, body)
    assert reply.status == 200, reply.body
    return reply


def said(reply: Reply, locale: str = "en") -> Any:  # noqa: ANN401  JSON is any value
    return next(it for it in reply.body["said"] if it["locale"] == locale)


async def test_a_need_is_read_in_every_language_before_it_is_asked_for(
    system: System, store: Store
) -> None:
    acts = await store.read(audit_reading.actions, system.lender.id)
    need = NEED | {"why": {"en": "To verify income."}, "internal_note": "Looks seasonal."}
    reply = await preview(system, needs={"R-1": need})

    assert [it["locale"] for it in reply.body["said"]] == list(Catalogue.load().locales)
    english = said(reply)
    (told,) = english["needs"]
    assert (told["reference"], told["suggested"]) == ("R-1", False)
    assert "To verify income." in told["words"]
    assert "Bank statement" in english["notice"]
    assert "银行" in said(reply, "zh-Hans")["notice"]
    assert "seasonal" not in str(reply.body)
    assert reply.body["brought"] == []
    assert (await system.get("/v1/applications")).body["items"] == []
    assert await store.read(audit_reading.actions, system.lender.id) == acts


async def test_a_statement_says_what_rules_and_packs_would_bring(system: System) -> None:
    await system.put("/v1/settings/packs", PACKS)
    await system.put("/v1/settings/rules", {"rules": [RULE | {"suggested": True}]})
    await system.put(AT, APPLICATION)
    before = (await system.get(AT)).body
    change = {"sequence": 2, "stage": "approved", "traits": ["self_employed"]}

    ruled = await preview(system, number="LN-1", application=change, locales=["en"])
    packed = await preview(system, number="LN-1", packs=["trade"], locales=["en"])

    assert ruled.body["brought"] == ["licence", "statements", "home"]
    assert {it["suggested"] for it in said(ruled)["needs"]} == {True}
    assert "pproved" in said(ruled)["notice"]
    assert "licence" not in said(ruled)["notice"]
    assert packed.body["brought"] == ["licence", "statements", "home"]
    assert LICENCE["title"]["en"] in said(packed)["notice"]
    assert (await system.get(AT)).body == before
    assert (await system.get(f"{AT}/needs")).body["items"] == []


async def test_a_review_is_read_as_if_something_had_come(system: System) -> None:
    await system.put(AT, APPLICATION)
    await system.put(f"{AT}/needs/R-1", NEED)
    words = {"en": "February is missing.", "zh-Hans": "缺少二月份。"}
    verdict = {"verdict": "rejected", "reason": "incomplete-period", "words": words}

    sent_back = await preview(system, number="LN-1", reviewed="R-1", review=verdict)
    accepted = await preview(
        system, needs={"R-9": NEED}, reviewed="R-9", review={"verdict": "accepted"}
    )

    assert "February is missing." in said(sent_back)["notice"]
    assert "缺少二月份。" in said(sent_back, "zh-Hans")["notice"]
    assert "Bank statement" in said(accepted)["notice"]
    assert (await system.get(f"{AT}/needs")).body["items"][0]["state"] == "requested"


async def test_texts_status_words_and_types_are_tried_before_they_are_kept(
    system: System,
) -> None:
    texts = {"en": {"status-stage": "Stands at { $stage } since { $since }."}}
    stages = [{"status": "X7", "stage": "signing", "words": {"en": "Come to the branch"}}]
    reply = await preview(
        system,
        application={"status": "X7"},
        needs={"R-1": {"document_type": "stall-lease"}},
        texts={"texts": texts},
        stages={"stages": stages},
        types={"stall-lease": STALL},
        locales=["en", "zh-Hans", "es"],
    )

    english = said(reply)
    assert "Stands at Come to the branch since" in english["status"]
    assert english["texts"] == {"status-stage": "Stands at [stage] since [since]."}
    assert "摊位租赁合同" in said(reply, "zh-Hans")["notice"]
    assert "Market stall lease" in said(reply, "es")["needs"][0]["words"]
    assert (await system.get("/v1/settings/document-types")).body["items"] == []
    assert (await system.get("/v1/settings/texts")).body == {"texts": {}}
    assert (await system.get("/v1/settings/stages")).body == {"stages": []}


@pytest.mark.parametrize(
    ("body", "code", "pointer"),
    [
        ({"locales": ["tlh"]}, "invalid-request", "/locales"),
        ({"reviewed": "R-1"}, "invalid-request", ""),
        ({"types": {"A b": STALL}}, "invalid-request", "/types"),
        (
            {"types": {"own": STALL | {"what": {"en": "x"}}}},
            "invalid-request",
            "/types/own/what/zh-Hans",
        ),
        ({"texts": {"texts": {"en": {"moon": "x"}}}}, "invalid-request", "/texts/texts/en/moon"),
        ({"number": "LN-0"}, "unknown-application", None),
        ({"packs": ["none"]}, "unknown-pack", None),
        ({"application": {"stage": "submitted"}}, "forbidden-step", "/stage"),
    ],
)
async def test_what_could_not_be_said_is_refused_as_it_would_be(
    system: System, body: dict[str, Any], code: str, pointer: str | None
) -> None:
    reply = await system.post(AT_PREVIEW, body)

    assert reply.code == code
    assert pointer is None or reply.pointers == [pointer]
