"""A lender's system changes its mind, and judges files one by one."""

from datetime import datetime, timedelta

import pytest

from storage import files, needs
from storage.database import Store
from storage.records import File
from storage.terms import Inspection
from storage.vault import Vault
from tests.bot.lenders.conftest import System
from tests.bot.lenders.saying import AT, NEED, QUESTION
from tests.bot.lenders.test_documents import inspect, send
from tests.storage.lending import sent

REJECTED = {"verdict": "rejected", "reason": "unreadable", "page": 2}


@pytest.fixture
async def file(system: System, store: Store, vault: Vault, now: datetime) -> File:
    return await send(system, store, vault, now - timedelta(minutes=1))


async def test_a_review_is_taken_back_once_and_only_as_it_was_seen(
    system: System, file: File
) -> None:
    at = f"/v1/documents/{file.document_id}/review"
    etag = (await system.post(at, REJECTED)).body["need"]["etag"]

    stale = await system.post(f"{at}/undo", If_Match='"v1"')
    undone = await system.post(f"{at}/undo", If_Match=etag, Idempotency_Key="u-1")
    repeated = await system.post(f"{at}/undo", If_Match=etag, Idempotency_Key="u-1")
    again = await system.post(f"{AT}/needs/R-1/review/undo")

    assert (stale.status, stale.code) == (412, "changed-meanwhile")
    assert (undone.status, repeated.body) == (200, undone.body)
    assert (undone.body["document"]["state"], undone.body["need"]["state"]) == (
        "received",
        "uploaded",
    )
    assert (undone.body["changed"], again.body["changed"]) == (True, False)
    assert again.body["need"] == undone.body["need"]
    (event,) = [
        it
        for it in (await system.get("/v1/events?limit=200")).body["items"]
        if it["type"] == "loanline.review.undone"
    ]
    assert event["data"]["document"] == file.document_id


async def test_what_cannot_be_taken_back_says_why(
    system: System, stranger: System, store: Store, vault: Vault, file: File, now: datetime
) -> None:
    await system.put(f"{AT}/needs/Q-1", QUESTION)
    at = f"/v1/documents/{file.document_id}/review"

    nothing = await system.post(f"{at}/undo")
    question = await system.post(f"{AT}/needs/Q-1/review/undo")
    await system.post(at, REJECTED)
    await send(system, store, vault, now)
    newer = await system.post(f"{at}/undo")
    theirs = await stranger.post(f"{at}/undo")

    assert (nothing.status, nothing.code, question.code) == (409, "no-verdict", "no-verdict")
    assert (newer.status, newer.code) == (409, "overtaken-verdict")
    assert (newer.body["newer"], newer.body["state"]) == ("uploaded", "uploaded")
    assert (theirs.status, theirs.code) == (404, "unknown-document")


async def test_one_file_is_sent_back_and_the_others_are_kept(
    system: System, stranger: System, store: Store, vault: Vault, file: File, now: datetime
) -> None:
    other = await send(system, store, vault, now)
    at = f"/v1/files/{file.id}/review"

    half = await system.post(at, {"verdict": "rejected"})
    theirs = await stranger.post(at, {"verdict": "accepted"})
    back = await system.post(at, {"verdict": "rejected", "reason": "unreadable", "page": 2})
    again = await system.post(at, {"verdict": "rejected", "reason": "unreadable", "page": 2})
    batch = await system.post(
        "/v1/batch",
        {
            "operations": [
                {"op": "review-file", "file": other.id, "body": {"verdict": "accepted"}},
                {"op": "review-file", "file": file.id, "body": {"verdict": "accepted"}},
            ]
        },
    )

    assert (half.status, half.code) == (422, "invalid-request")
    assert (theirs.status, theirs.code) == (404, "unknown-file")
    assert (back.body["document"]["state"], back.body["need"]["file"]) == ("partial", file.id)
    said = {it["id"]: it["review"] for it in back.body["document"]["files"]}
    assert said[other.id] is None
    assert said[file.id] == {
        "verdict": "rejected",
        "reason": "unreadable",
        "page": 2,
        "words": {},
    }
    assert again.body == back.body
    first, last = (it["body"] for it in batch.body["results"])
    assert (first["document"]["state"], last["document"]["state"]) == ("partial", "accepted")
    assert last["need"]["state"] == "accepted"


async def test_nothing_is_decided_on_what_was_not_seen(
    system: System, store: Store, now: datetime, file: File
) -> None:
    at = f"/v1/documents/{file.document_id}"
    accepted = {"verdict": "accepted"}
    seen = await system.get(at)
    need_id = await store.read(files.need_of, file.id)
    need = await store.read(needs.by_id, need_id) if need_id else None
    assert need is not None
    await store.write(sent, need, now, place="ab" * 16)

    assert seen.body["etag"] == seen.headers["ETag"]
    for path in (f"{at}/review", f"/v1/files/{file.id}/review"):
        late = await system.post(path, accepted, If_Match=seen.body["etag"])
        assert (late.status, late.code) == (412, "changed-meanwhile")
    etag = (await system.get(at)).body["etag"]
    await system.put(f"{AT}/needs/R-2", NEED)
    await system.put(f"{AT}/needs/R-1/serves/R-2", {})
    late = await system.post(f"{at}/review", accepted, If_Match=etag)
    assert late.status == 412, "it answers more now than was seen"

    etag = (await system.get(at)).body["etag"]
    one = await system.post(f"/v1/files/{file.id}/review", REJECTED, If_Match=etag)
    again = await system.post(f"{at}/review", accepted, If_Match=etag)
    whole = await system.post(f"{at}/review", accepted, If_Match=one.body["document"]["etag"])
    bad = await system.post(f"{at}/review", accepted, If_Match="x")
    assert [it.status for it in (one, again, whole)] == [200, 412, 200]
    assert bad.code == "invalid-request"


async def test_a_verdict_names_only_files_of_what_it_is_about(system: System, file: File) -> None:
    await system.put(f"{AT}/needs/R-2", NEED)
    at = f"/v1/documents/{file.document_id}/review"
    verdict = {"verdict": "rejected", "reason": "unreadable"}
    for named in ("0" * 32, file.document_id):
        other = await system.post(f"{AT}/needs/R-2/review", verdict | {"file": named})
        assert (other.status, other.code) == (404, "unknown-file")
    theirs = await system.post(f"{AT}/needs/R-2/review", verdict | {"file": file.id})
    assert (theirs.status, theirs.code) == (404, "unknown-file")

    await system.put(f"{AT}/needs/R-1/serves/R-2", {})
    strange = await system.post(at, verdict | {"need": "R-2", "file": "0" * 32})
    own = await system.post(at, verdict | {"need": "R-2", "file": file.id})
    assert (strange.status, strange.code) == (404, "unknown-file")
    assert (own.status, own.body["need"]["file"]) == (200, file.id)
    main = await system.post(f"{AT}/needs/R-1/review", verdict | {"file": file.id})
    assert (main.status, main.body["file"]) == (200, file.id)


async def test_one_document_answers_several_needs(
    system: System, stranger: System, file: File
) -> None:
    ways = f"{AT}/needs/R-1/serves/R-2"
    await system.put(f"{AT}/needs/R-2", NEED)
    tied = await system.put(ways, {})
    theirs = await stranger.put(ways, {})
    itself = await system.put(f"{AT}/needs/R-1/serves/R-1", {})
    listed = (await system.get(f"{AT}/documents")).body["items"]

    assert (tied.body["reference"], tied.body["state"]) == ("R-2", "uploaded")
    assert (theirs.status, theirs.code) == (404, "unknown-application")
    assert (itself.status, itself.code, itself.body["why"]) == (409, "unserved-need", "same")
    assert [(it["need"], it["also"]) for it in listed] == [("R-1", ["R-2"])]

    at = f"/v1/documents/{file.document_id}/review"
    own = await system.post(at, {"verdict": "rejected", "reason": "too-old", "need": "R-2"})
    both = await system.post(at, {"verdict": "accepted"})
    assert (own.body["need"]["reference"], own.body["need"]["state"]) == ("R-2", "rejected")
    assert both.body["need"]["state"] == "accepted"
    needs = {it["reference"]: it for it in (await system.get(f"{AT}/needs")).body["items"]}
    assert needs["R-2"]["reason"] == "too-old"

    unknown = await system.put(f"{AT}/needs/R-3", NEED | {"serves": ["R-9"]})
    stated = await system.put(f"{AT}/needs/R-3", NEED | {"serves": ["R-4"]})
    assert (unknown.status, unknown.code, stated.code) == (404, "unknown-need", "unknown-need")
    await system.put(f"{AT}/needs/R-4", NEED)
    assert (await system.put(f"{AT}/needs/R-3", NEED | {"serves": ["R-4"]})).status == 201
    ended = await system.call("DELETE", f"{AT}/needs/R-3/serves/R-4")
    assert ended.body["state"] == "requested"


async def test_what_nobody_may_look_at_is_not_accepted(
    system: System, store: Store, vault: Vault, now: datetime
) -> None:
    file = await send(system, store, vault, now)
    await inspect(store, file, Inspection.QUARANTINED, now)
    accepted = {"verdict": "accepted"}
    ways = (
        f"/v1/documents/{file.document_id}/review",
        f"/v1/files/{file.id}/review",
        f"{AT}/needs/R-1/review",
    )

    refused = [await system.post(way, accepted) for way in ways]
    back = await system.post(ways[0], {"verdict": "rejected", "reason": "unreadable"})

    assert [(it.status, it.code) for it in refused] == [(409, "locked-away")] * 3
    assert (back.status, back.body["need"]["state"]) == (200, "rejected")
