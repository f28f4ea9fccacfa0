"""Requests that are not as they should be, and requests that are repeated."""

import asyncio
import zlib

from tests.bot.lenders.conftest import System
from tests.bot.lenders.saying import APPLICATION, AT, NEED


async def test_what_is_no_json_is_refused(system: System) -> None:
    for raw in (b"{", b"[", b'{"a": 1,}', b"\xff\xfe", b'{"stage": "\\ud800"}'):
        reply = await system.call("PUT", AT, raw=raw)

        assert (reply.status, reply.code) == (400, "malformed-json"), raw


async def test_what_is_no_object_is_refused(system: System) -> None:
    for raw in (b"null", b"[]", b'"x"', b"1e999"):
        reply = await system.call("PUT", AT, raw=raw)

        assert (reply.status, reply.code) == (422, "invalid-request"), raw


async def test_another_type_than_json_is_refused(system: System) -> None:
    for given in ("text/plain", "application/x-www-form-urlencoded", "application/jsonx"):
        reply = await system.call("PUT", AT, APPLICATION, headers={"Content-Type": given})

        assert (reply.status, reply.code) == (415, "not-json")
    for given in ("application/json; charset=utf-8", "application/merge-patch+json"):
        reply = await system.call("PUT", AT, APPLICATION, headers={"Content-Type": given})

        assert reply.status in {200, 201}


async def test_a_body_has_its_limit(system: System) -> None:
    large = b'{"stage": "' + b"a" * 1024**2 + b'"}'

    alone = await system.call("PUT", AT, raw=large)
    batch = await system.call("POST", "/v1/batch", raw=b'{"operations": [' + large + b"]}")
    too_large = await system.call("POST", "/v1/batch", raw=b" " * (8 * 1024**2 + 1))

    assert (alone.status, alone.code) == (413, "too-large")
    assert batch.status == 200
    assert (too_large.status, too_large.code) == (413, "too-large")


async def test_a_small_body_that_unpacks_to_a_large_one_is_refused(system: System) -> None:
    packed = zlib.compress(b" " * (3 * 1024**2))

    reply = await system.call("PUT", AT, raw=packed, headers={"Content-Encoding": "deflate"})
    broken = await system.call("PUT", AT, raw=b"{}", headers={"Content-Encoding": "gzip"})

    assert (reply.status, reply.code) == (413, "too-large")
    assert (broken.status, broken.code) == (400, "bad-request")


async def test_what_is_not_there_and_what_cannot_be_done_are_problems_too(system: System) -> None:
    nothing = await system.get("/v1/nothing")
    method = await system.post(AT, {})
    head = await system.call("HEAD", AT)

    assert (nothing.status, nothing.code) == (404, "not-found")
    assert (method.status, method.code) == (405, "method-not-allowed")
    assert set(method.headers["Allow"].split(",")) == {"GET", "HEAD", "PUT"}
    assert head.status == 404


async def test_a_repeated_request_gets_the_first_answer(system: System) -> None:
    first = await system.put(AT, APPLICATION, Idempotency_Key='"k-1"')
    moved = await system.put(AT, {"stage": "approved"})
    again = await system.put(AT, APPLICATION, Idempotency_Key="k-1")

    assert (again.status, again.body) == (201, first.body)
    assert moved.body["application"]["stage"] == "approved"
    assert (await system.get(AT)).body["stage"] == "approved"


async def test_a_refusal_is_an_answer_as_well(system: System) -> None:
    first = await system.put(f"{AT}/needs/R-1", NEED, Idempotency_Key="k")
    await system.put(AT, APPLICATION)
    again = await system.put(f"{AT}/needs/R-1", NEED, Idempotency_Key="k")

    assert (first.status, first.code) == (404, "unknown-application")
    assert (again.status, again.code) == (404, "unknown-application")
    assert again.body == first.body


async def test_a_key_is_for_one_request(system: System) -> None:
    await system.put(AT, APPLICATION, Idempotency_Key="k")

    body = await system.put(AT, {"stage": "approved"}, Idempotency_Key="k")
    path = await system.put("/v1/applications/LN-2", APPLICATION, Idempotency_Key="k")

    assert (body.status, body.code) == (422, "idempotency-key-reused")
    assert (path.status, path.code) == (422, "idempotency-key-reused")
    assert (await system.get("/v1/applications/LN-2")).status == 404


async def test_a_faulty_key_is_refused(system: System) -> None:
    for key in ("", "é", '"', "a" * 256):
        reply = await system.put(AT, APPLICATION, Idempotency_Key=key)

        assert (reply.status, reply.code) == (422, "invalid-request")


async def test_repeats_at_once_have_one_effect(system: System) -> None:
    await system.put(AT, APPLICATION)

    replies = await asyncio.gather(
        *(system.post(f"{AT}/invitations", Idempotency_Key="k") for _ in range(5))
    )

    assert {reply.status for reply in replies} == {201}
    assert len({reply.body["url"] for reply in replies}) == 1


async def test_lenders_do_not_meet_in_their_keys(system: System, stranger: System) -> None:
    mine = await system.put(AT, APPLICATION, Idempotency_Key="k")
    theirs = await stranger.put(AT, APPLICATION | {"stage": "declined"}, Idempotency_Key="k")

    assert (mine.status, theirs.status) == (201, 201)
