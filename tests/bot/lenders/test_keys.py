"""Who is let in, and what others learn."""

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import product

from storage import asking, lender_keys, needs, pushes
from storage.asking import Asked
from storage.database import Store
from tests.bot.lenders.conftest import System
from tests.bot.lenders.saying import APPLICATION, AT, NEED
from tests.storage.lending import FIRST, sent

EVERY_ADDRESS = (
    ("GET", "{at}"),
    ("GET", "{at}/needs"),
    ("PUT", "{at}/needs/R-9"),
    ("DELETE", "{at}/needs/R-1"),
    ("POST", "{at}/needs/R-1/waive"),
    ("POST", "{at}/needs/R-1/review"),
    ("GET", "{at}/documents"),
    ("POST", "{at}/invitations"),
    ("GET", "/v1/documents/{document}"),
    ("POST", "/v1/documents/{document}/review"),
    ("GET", "/v1/files/{file}"),
    ("HEAD", "/v1/files/{file}"),
)
BODIES = {"PUT": NEED, "POST": {"verdict": "accepted"}}


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


async def test_another_lenders_key_finds_nothing_anywhere(
    system: System, stranger: System, store: Store, now: datetime
) -> None:
    application = (
        await store.write(pushes.put, system.lender, replace(FIRST, number="LN-1"), at=now)
    ).application
    asked = Asked(reference="R-1", document_type="bank-statement")
    need, _ = await store.write(asking.put, application, asked, at=now)
    file = await store.write(sent, need, now)
    places = {"at": AT, "document": file.document_id, "file": file.id}

    for method, path in EVERY_ADDRESS:
        body = BODIES.get(method) if "invitations" not in path and "waive" not in path else None
        mine = await system.call(method, path.format(**places), body)
        theirs = await stranger.call(method, path.format(**places), body)
        unknown = await stranger.call(
            method, path.format(at="/v1/applications/LN-0", document="0" * 32, file="0" * 32), body
        )

        assert mine.status != 404, path
        assert theirs.status == 404, path
        assert unknown.status == 404, path
        if method != "HEAD":
            assert set(theirs.body) == set(unknown.body)
            assert theirs.body["code"] == unknown.body["code"]
    assert (await stranger.get("/v1/documents")).body["items"] == []
    assert (await store.read(needs.by_id, need.id)) is not None


async def test_two_lenders_may_use_the_same_number(system: System, stranger: System) -> None:
    mine = await system.put(AT, APPLICATION)
    theirs = await stranger.put(AT, APPLICATION | {"stage": "declined"})

    assert (mine.status, theirs.status) == (201, 201)
    assert (await system.get(AT)).body["stage"] == "in_review"


async def test_a_key_may_end_by_itself(system: System, store: Store, now: datetime) -> None:
    _, secret = await store.write(
        lender_keys.add, system.lender, expires_at=now + timedelta(seconds=1), at=now
    )
    _, ended = await store.write(lender_keys.add, system.lender, expires_at=now, at=now)

    assert (await replace(system, secret=secret).get("/v1/applications")).status == 200
    assert (await replace(system, secret=ended).get("/v1/applications")).status == 401
