"""Who is let in, and what others learn."""

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import product

from storage import lender_keys
from storage.database import Store
from storage.lender_keys import Wanted
from storage.terms import Scope
from tests.bot.lenders.conftest import System
from tests.bot.lenders.saying import APPLICATION, AT, NEED


async def test_nobody_comes_in_without_a_key(system: System) -> None:
    headers = ("", "Bearer", "Bearer x", f"Basic llk_{'a' * 43}", f"Bearer llk_{'a' * 43}")
    paths = ("/v1/applications", AT, "/v1/nothing", "/v1/document-types")
    for header, path in product(headers, paths):
        reply = await system.get(path, Authorization=header)

        assert (reply.status, reply.code) == (401, "unauthorized")
        assert reply.headers["WWW-Authenticate"] == "Bearer"


async def test_a_key_that_ended_opens_nothing(system: System, store: Store, now: datetime) -> None:
    (key,) = await store.read(lender_keys.of_lender, system.lender.id)
    assert (await system.get("/v1/applications")).status == 200

    await store.write(lender_keys.revoke, system.lender, key.id, at=now)

    assert (await system.get("/v1/applications")).status == 401


async def test_the_use_of_a_key_is_noted(system: System, store: Store, now: datetime) -> None:
    await system.get("/v1/applications")

    (key,) = await store.read(lender_keys.of_lender, system.lender.id)
    assert key.last_used_at == now
    assert system.secret.endswith(key.hint)


async def test_two_lenders_may_use_the_same_number(system: System, stranger: System) -> None:
    mine = await system.put(AT, APPLICATION)
    theirs = await stranger.put(AT, APPLICATION | {"stage": "declined"})

    assert (mine.status, theirs.status) == (201, 201)
    assert (await system.get(AT)).body["stage"] == "in_review"


async def test_a_key_may_end_by_itself(system: System, store: Store, now: datetime) -> None:
    _, secret = await store.write(
        lender_keys.add, system.lender, Wanted(expires_at=now + timedelta(seconds=1)), at=now
    )
    _, ended = await store.write(lender_keys.add, system.lender, Wanted(expires_at=now), at=now)

    assert (await replace(system, secret=secret).get("/v1/applications")).status == 200
    assert (await replace(system, secret=ended).get("/v1/applications")).status == 401


async def keyed(system: System, store: Store, wanted: Wanted, now: datetime) -> System:
    _, secret = await store.write(lender_keys.add, system.lender, wanted, at=now)
    return replace(system, secret=secret)


async def test_a_key_does_only_what_it_is_for(system: System, store: Store, now: datetime) -> None:
    pushing = await keyed(system, store, Wanted(scopes=frozenset({Scope.PUSH})), now)
    reading = await keyed(system, store, Wanted(scopes=frozenset({Scope.READ})), now)

    assert (await pushing.put(AT, APPLICATION)).status == 201
    refused = await reading.put(AT, APPLICATION)
    assert (refused.status, refused.code) == (403, "missing-scope")
    assert "`push`" in refused.body["errors"][0]["detail"]
    assert (await reading.get(AT)).status == 200
    assert (await reading.get("/v1/documents")).status == 200
    assert (await pushing.get("/v1/documents")).code == "missing-scope"
    assert (await pushing.get("/v1/keys")).code == "missing-scope"
    assert (await pushing.get("/v1/webhooks")).code == "missing-scope"


async def test_a_batch_does_only_what_its_key_is_for(
    system: System, store: Store, now: datetime
) -> None:
    pushing = await keyed(system, store, Wanted(scopes=frozenset({Scope.PUSH})), now)
    operations = [
        {"op": "put-application", "number": "LN-1", "body": APPLICATION},
        {"op": "review-document", "document": "0" * 32, "body": {"verdict": "accepted"}},
        {"op": "review-file", "file": "0" * 32, "body": {"verdict": "accepted"}},
    ]

    done = await pushing.post("/v1/batch", {"operations": operations})

    assert [it["status"] for it in done.body["results"]] == [201, 403, 403]


async def test_keys_are_made_rotated_and_revoked_over_the_api(
    system: System, now: datetime
) -> None:
    made = await system.post("/v1/keys", {"name": "core", "scopes": ["push"], "days": 30})
    assert made.status == 201
    core = replace(system, secret=made.body["key"])
    assert (await core.put(AT, APPLICATION)).status == 201

    turned = await system.post(f"/v1/keys/{made.body['id']}/rotate", {"overlap_hours": 2})
    assert turned.body["scopes"] == ["push"]
    after = replace(system, secret=turned.body["key"])
    assert [(await it.get(AT)).status for it in (core, after)] == [200, 200]
    listed = (await system.get("/v1/keys")).body["items"]
    assert sorted(it["name"] for it in listed) == ["", "core", "core"]
    assert made.body["key"] not in str(listed)
    (old,) = [it for it in listed if it["id"] == made.body["id"]]
    assert old["expires_at"] == (now + timedelta(hours=2)).isoformat().replace("+00:00", "Z")

    ended = await system.call("DELETE", f"/v1/keys/{turned.body['id']}")
    assert (ended.status, ended.body["holds"]) == (200, False)
    assert (await after.get(AT)).status == 401
    again = await system.call("DELETE", f"/v1/keys/{turned.body['id']}")
    assert again.code == "unknown-key"


async def test_keys_are_listed_a_page_at_a_time(system: System) -> None:
    made = [(await system.post("/v1/keys", {"name": f"n{n}"})).body["id"] for n in range(4)]

    first = (await system.get("/v1/keys?limit=2")).body
    rest = (await system.get(f"/v1/keys?limit=200&after={first['after']}")).body

    assert (len(first["items"]), first["more"], rest["more"]) == (2, True, False)
    listed = [it["id"] for it in (*first["items"], *rest["items"])]
    assert listed == sorted(listed)
    assert set(made) < set(listed)
    assert len(listed) == len(made) + 1
    assert (await system.get("/v1/keys?after=x")).code == "invalid-request"


async def test_another_lenders_keys_are_out_of_reach(system: System, stranger: System) -> None:
    (mine,) = (await system.get("/v1/keys")).body["items"]

    assert (await stranger.call("DELETE", f"/v1/keys/{mine['id']}")).code == "unknown-key"
    assert (await stranger.post(f"/v1/keys/{mine['id']}/rotate", {})).code == "unknown-key"
    assert (await system.get("/v1/keys")).status == 200


async def test_a_change_may_rest_on_what_was_seen(system: System) -> None:
    await system.put(AT, APPLICATION)
    seen = (await system.get(AT)).headers["ETag"]
    approved = APPLICATION | {"stage": "approved", "sequence": 9}
    declined = APPLICATION | {"stage": "declined", "sequence": 10}

    changed = await system.put(AT, approved, If_Match=seen)
    assert changed.status == 200
    late = await system.put(AT, declined, If_Match=seen)
    assert (late.status, late.code) == (412, "changed-meanwhile")
    assert (await system.get(AT)).body["stage"] == "approved"

    asked = await system.put(f"{AT}/needs/R-1", NEED)
    etag = asked.body["etag"]
    due = NEED | {"due_on": "2026-12-30"}
    assert (await system.put(f"{AT}/needs/R-1", due, If_Match=etag)).status == 200
    assert (await system.put(f"{AT}/needs/R-1", NEED, If_Match=etag)).status == 412
    assert (await system.put(f"{AT}/needs/R-1", NEED, If_Match="v1")).code == "invalid-request"

    stale = {"If_Match": etag}
    withdrawn = await system.call("DELETE", f"{AT}/needs/R-1", headers={"If-Match": etag})
    assert (withdrawn.status, withdrawn.code) == (412, "changed-meanwhile")
    assert (await system.post(f"{AT}/needs/R-1/waive", **stale)).status == 412
    verdict = {"verdict": "accepted"}
    assert (await system.post(f"{AT}/needs/R-1/review", verdict, **stale)).status == 412
    (need,) = (await system.get(f"{AT}/needs")).body["items"]
    waived = await system.post(f"{AT}/needs/R-1/waive", If_Match=need["etag"])
    assert (waived.status, waived.body["state"]) == (200, "waived")
