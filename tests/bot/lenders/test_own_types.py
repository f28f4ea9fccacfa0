"""A lender asks for documents that the catalogue does not have, in its own words."""

from datetime import datetime
from typing import Any, Final

import pytest

from bot.jobs import retention
from storage.database import Store
from tests.bot.lenders.conftest import System
from tests.bot.lenders.saying import APPLICATION, AT

TYPES: Final = "/v1/settings/document-types"
STALL: Final[dict[str, Any]] = {
    "names": {"en": "Market stall lease", "zh-Hans": "摊位租赁合同"},
    "what": {"zh-Hans": "您与市场签订的摊位合同。"},
    "why": {"zh-Hans": "用于核实经营场所。"},
    "where": {"zh-Hans": "市场管理处。"},
    "how": {"zh-Hans": "拍下每一页。"},
    "formats": ["image/jpeg", "application/pdf"],
    "files_min": 2,
    "files_max": 12,
    "issued_within_days": 365,
    "chat_allowed": False,
    "also_answers": ["lease-of-premises"],
}
WISH: Final = {"document_type": "stall-lease"}


@pytest.fixture
async def trading(system: System) -> System:
    made = await system.put(f"{TYPES}/stall-lease", STALL)
    assert made.status == 201, made.body
    await system.put(AT, APPLICATION)
    return system


async def test_a_type_of_ones_own_is_asked_for_like_any(trading: System) -> None:
    (listed,) = (await trading.get(TYPES)).body["items"]
    asked = await trading.put(f"{AT}/needs/R-1", WISH)
    less = await trading.put(f"{AT}/needs/R-2", WISH | {"files_min": 1, "chat_allowed": True})

    assert list(listed["names"]) == ["zh-Hans", "en"]
    assert (listed["sensitivity"], listed["retired"]) == ("personal", False)
    assert listed["also_answers"] == ["lease-of-premises"]
    assert asked.status == 201, asked.body
    facts = ("document_type", "files_min", "files_max", "issued_within_days", "chat_allowed")
    assert [asked.body[name] for name in facts] == ["stall-lease", 2, 12, 365, False]
    assert (less.body["files_min"], less.body["chat_allowed"]) == (1, False)
    assert asked.body["title"] == {}


async def test_it_may_be_in_packs_and_rules_and_is_kept_while_they_name_it(
    trading: System,
) -> None:
    need = {"reference": "lease", "document_type": "stall-lease"}
    pack = {"code": "p", "names": {"en": "P"}, "needs": [need]}
    rule = {"code": "r", "names": {"en": "R"}, "when": {}, "needs": [need]}
    retired = STALL | {"retired": True}
    for path, kept in (("packs", pack), ("rules", rule)):
        assert (await trading.put(f"/v1/settings/{path}", {path: [kept]})).status == 200
        dropped = await trading.call("DELETE", f"{TYPES}/stall-lease")
        refused = await trading.put(f"{TYPES}/stall-lease", retired)
        assert (dropped.status, dropped.code, dropped.body["by"]) == (409, "type-in-use", path)
        assert (refused.status, refused.code) == (409, "type-in-use")
        assert (await trading.put(f"/v1/settings/{path}", {path: []})).status == 200

    gone = await trading.call("DELETE", f"{TYPES}/stall-lease")
    assert (gone.status, gone.body["code"]) == (200, "stall-lease")
    assert (await trading.get(TYPES)).body["items"] == []
    assert (await trading.call("DELETE", f"{TYPES}/stall-lease")).code == "unknown-own-type"


async def test_what_was_asked_for_can_only_retire(trading: System) -> None:
    await trading.put(f"{AT}/needs/R-1", WISH)
    refused = await trading.call("DELETE", f"{TYPES}/stall-lease")
    retired = await trading.put(f"{TYPES}/stall-lease", STALL | {"retired": True})

    assert (refused.status, refused.code) == (409, "type-in-use")
    assert (retired.status, retired.body["retired"]) == (200, True)
    assert (await trading.put(f"{AT}/needs/R-2", WISH)).code == "unknown-document-type"
    due = await trading.put(f"{AT}/needs/R-1", WISH | {"due_on": "2026-04-01"})
    assert (due.status, due.body["due_on"]) == (200, "2026-04-01")


async def test_a_change_may_rest_on_what_was_seen(trading: System) -> None:
    (listed,) = (await trading.get(TYPES)).body["items"]

    changed = await trading.put(f"{TYPES}/stall-lease", STALL, If_Match=listed["etag"])
    late = await trading.put(f"{TYPES}/stall-lease", STALL, If_Match=listed["etag"])
    dropped = await trading.call(
        "DELETE", f"{TYPES}/stall-lease", headers={"If-Match": listed["etag"]}
    )

    assert changed.status == 200
    assert (late.status, dropped.status) == (412, 412)


async def test_what_borrowers_could_not_read_or_we_not_take_is_refused(system: System) -> None:
    for but, pointers in (
        ({"what": {"en": "A lease."}}, ["/what/zh-Hans"]),
        ({"names": {"en": "Lease"}, "how": {"en": "x"}}, ["/names/zh-Hans", "/how/zh-Hans"]),
        ({"formats": ["audio/mpeg"]}, ["/formats/0"]),
        ({"kept_as": "horoscope"}, ["/kept_as"]),
        ({"sensitivity": "secret"}, ["/sensitivity"]),
        ({"files_min": 9, "files_max": 2}, [""]),
    ):
        reply = await system.put(f"{TYPES}/stall-lease", STALL | but)
        assert (reply.status, reply.pointers) == (422, pointers), but
    built_in = await system.put(f"{TYPES}/bank-statement", STALL)
    assert (built_in.status, built_in.code) == (409, "built-in-type")
    assert (await system.put(f"{TYPES}/Stall_Lease", STALL)).pointers == ["/type"]
    assert (await system.get(TYPES)).body["items"] == []


async def test_the_same_code_is_another_type_with_another_lender(
    trading: System, stranger: System
) -> None:
    await stranger.put(AT, APPLICATION)

    assert (await stranger.put(f"{AT}/needs/R-1", WISH)).code == "unknown-document-type"
    assert (await stranger.put(f"{TYPES}/stall-lease", STALL | {"files_min": 1})).status == 201
    assert (await stranger.put(f"{AT}/needs/R-1", WISH)).body["files_min"] == 1
    assert (await trading.put(f"{AT}/needs/R-1", WISH)).body["files_min"] == 2


async def test_it_is_kept_by_a_rule_of_its_own_or_of_what_it_is_kept_as(
    trading: System, store: Store, now: datetime
) -> None:
    rules = {"refused_days": 30, "warning_days": 14}
    unknown = await trading.put("/v1/settings/retention", rules | {"days": {"stall-lese": 9}})
    assert unknown.pointers == ["/days/stall-lese"]
    own = await trading.put("/v1/settings/retention", rules | {"days": {"stall-lease": 900}})
    assert own.body["days"] == {"stall-lease": 900}
    kept_as = STALL | {"kept_as": "bank-statement"}
    assert (await trading.put(f"{TYPES}/stall-lease", kept_as)).body["kept_as"] == "bank-statement"
    await retention.once(store, now)
