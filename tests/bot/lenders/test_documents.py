"""A lender's system sees what was sent, fetches it and reviews it."""

import asyncio
import base64
import hashlib
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

import pytest

from storage import files, lender_keys, needs, vault
from storage.audit import broken_chains
from storage.database import Store
from storage.records import File
from storage.terms import Inspection, NeedState
from storage.vault import Vault
from storage.vault_places import new_place
from tests.bot.lenders.conftest import System
from tests.bot.lenders.saying import APPLICATION, AT, NEED
from tests.storage.lending import CONTENT, acts, sent


async def send(
    system: System, store: Store, sealed: Vault, at: datetime, reference: str = "R-1"
) -> File:
    """Let a borrower send a file for a need, and inspection let it through."""
    if (await system.get(AT)).status == 404:
        await system.put(AT, APPLICATION)
    need_id = (await system.put(f"{AT}/needs/{reference}", NEED)).body["id"]
    place, key = new_place(), bytes(range(32))

    async def chunks() -> AsyncIterator[bytes]:
        yield CONTENT

    await vault.receive(sealed, place, key, chunks(), limit=len(CONTENT))
    need = await store.read(needs.by_id, need_id)
    assert need is not None
    file = await store.write(sent, need, at, place=place, key=key)
    await store.write(needs.step, need, NeedState.UPLOADED, actor="borrower", at=at)
    await inspect(store, file, Inspection.FITS, at)
    return file


async def inspect(store: Store, file: File, said: Inspection, at: datetime) -> None:
    await store.write(files.inspected, file.id, inspection=said, found=[], pages=2, at=at)


@pytest.fixture
async def file(system: System, store: Store, vault: Vault, now: datetime) -> File:
    return await send(system, store, vault, now - timedelta(minutes=1))


async def test_documents_are_listed_with_their_files(system: System, file: File) -> None:
    (listed,) = (await system.get(f"{AT}/documents")).body["items"]

    assert (listed["application"], listed["need"]) == ("LN-1", "R-1")
    assert (listed["document_type"], listed["state"]) == ("bank-statement", "received")
    (told,) = listed["files"]
    assert (told["name"], told["size"], told["pages"]) == ("流水 2月.pdf", len(CONTENT), 2)
    assert (told["inspection"], told["url"]) == ("fits", f"/v1/files/{file.id}")
    assert (await system.get(f"/v1/documents/{listed['id']}")).body == listed
    assert (await system.get("/v1/documents")).body == {
        "items": [listed],
        "after": listed["id"],
        "more": False,
    }
    behind = await system.get(f"/v1/documents?after={listed['id']}")
    assert behind.body == {"items": [], "after": listed["id"], "more": False}


async def test_whoever_polls_misses_nothing_that_comes_at_the_same_moment(
    system: System, store: Store, vault: Vault, now: datetime
) -> None:
    await send(system, store, vault, now)

    page = (await system.get("/v1/documents")).body

    assert len(page["items"]) == 1
    assert (page["after"], page["more"]) == ("", False)


async def test_a_file_is_the_very_one_that_was_uploaded(
    system: System, store: Store, file: File
) -> None:
    reply = await system.get(f"/v1/files/{file.id}")

    assert (reply.status, reply.body) == (200, CONTENT)
    digest = base64.b64encode(hashlib.sha256(CONTENT).digest()).decode()
    assert reply.headers["Repr-Digest"] == f"sha-256=:{digest}:"
    assert reply.headers["Digest"] == f"sha-256={digest}"
    assert reply.headers["Content-Type"] == "application/pdf"
    assert reply.headers["Content-Disposition"] == (
        "attachment; filename=\" 2.pdf\"; filename*=UTF-8''%E6%B5%81%E6%B0%B4%202%E6%9C%88.pdf"
    ).replace('" 2.pdf"', '"2.pdf"')
    assert reply.headers["X-Content-Type-Options"] == "nosniff"
    assert reply.headers["Cache-Control"] == "no-store"
    assert (await store.read(acts))[-1] == "file-fetched"
    assert await store.read(broken_chains) == []


RANGES: Final = (
    ("bytes=0-9", 0, 10),
    ("bytes=70000-", 70000, len(CONTENT)),
    ("bytes=-5", len(CONTENT) - 5, len(CONTENT)),
    ("bytes=65530-65545", 65530, 65546),
    ("bytes=10-99999999", 10, len(CONTENT)),
)


async def test_one_range_may_be_fetched(system: System, file: File) -> None:
    for asked, start, stop in RANGES:
        reply = await system.get(f"/v1/files/{file.id}", Range=asked)

        assert (reply.status, reply.body) == (206, CONTENT[start:stop])
        assert reply.headers["Content-Range"] == f"bytes {start}-{stop - 1}/{len(CONTENT)}"
        assert reply.headers["Content-Length"] == str(stop - start)


async def test_ranges_that_cannot_be_are_refused_or_left_out(system: System, file: File) -> None:
    beyond = await system.get(f"/v1/files/{file.id}", Range=f"bytes={len(CONTENT)}-")
    several = await system.get(f"/v1/files/{file.id}", Range="bytes=0-1,5-6")
    other = await system.get(f"/v1/files/{file.id}", Range="bytes=0-1", If_Range='"other"')
    same = await system.get(f"/v1/files/{file.id}", Range="bytes=0-1", If_Range=f'"{file.sha256}"')

    assert (beyond.status, beyond.code) == (416, "range-not-satisfiable")
    assert beyond.headers["Content-Range"] == f"bytes */{len(CONTENT)}"
    assert (several.status, several.body) == (200, CONTENT)
    assert (other.status, other.body) == (200, CONTENT)
    assert (same.status, same.body) == (206, CONTENT[:2])


async def test_the_head_of_a_file_has_no_body(system: System, file: File) -> None:
    reply = await system.call("HEAD", f"/v1/files/{file.id}")

    assert (reply.status, reply.body) == (200, b"")
    assert reply.headers["Content-Length"] == str(len(CONTENT))


async def test_nothing_uninspected_and_nothing_refused_is_given_out(
    system: System, store: Store, file: File, now: datetime
) -> None:
    await inspect(store, file, Inspection.PENDING, now)
    pending = await system.get(f"/v1/files/{file.id}")
    await inspect(store, file, Inspection.REFUSED, now)
    refused = await system.get(f"/v1/files/{file.id}", Range="bytes=0-1")

    assert (pending.status, pending.code) == (409, "uninspected-file")
    assert pending.headers["Retry-After"] == "5"
    assert (refused.status, refused.code) == (403, "refused-file")


async def test_a_file_that_is_lost_is_a_problem_with_a_number(
    system: System, file: File, tmp_path: Path
) -> None:
    (kept,) = (it for it in (tmp_path / "vault").rglob("*") if it.is_file())
    kept.unlink()

    reply = await system.get(f"/v1/files/{file.id}")

    assert (reply.status, reply.code) == (500, "unexpected")
    assert len(reply.body["incident"]) == 12
    assert "Missing" not in str(reply.body)


async def test_a_file_that_is_damaged_is_never_taken_for_whole(
    system: System, file: File, tmp_path: Path
) -> None:
    (kept,) = (it for it in (tmp_path / "vault").rglob("*") if it.is_file())
    content = bytearray(kept.read_bytes())
    content[-100] ^= 1
    kept.write_bytes(content)

    async with asyncio.timeout(30):
        try:
            reply = await system.get(f"/v1/files/{file.id}")
        except OSError:
            return  # cut off: the client knows that the length was not kept
    assert reply.status == 500


async def test_a_document_is_reviewed(system: System, file: File) -> None:
    verdict = {
        "verdict": "rejected",
        "reason": "incomplete-period",
        "words": {"en": "February is missing"},
        "file": file.id,
        "page": 2,
    }

    reply = await system.post(f"/v1/documents/{file.document_id}/review", verdict)
    again = await system.post(f"/v1/documents/{file.document_id}/review", verdict)

    assert reply.status == 200
    assert reply.body["document"]["state"] == "rejected"
    need = reply.body["need"]
    assert (need["state"], need["reason"], need["file"], need["page"]) == (
        "rejected",
        "incomplete-period",
        file.id,
        2,
    )
    assert again.body == reply.body
    accepted = await system.post(
        f"/v1/documents/{file.document_id}/review", {"verdict": "accepted"}
    )
    assert accepted.body["need"]["state"] == "accepted"
    assert (await system.get(AT)).body["collection"] == "passed"


HALF: Final[tuple[dict[str, object], ...]] = (
    {},
    {"verdict": "rejected"},
    {"verdict": "rejected", "reason": "ugly"},
    {"verdict": "rejected", "reason": "other"},
    {"verdict": "accepted", "reason": "expired"},
    {"verdict": "rejected", "reason": "expired", "page": 0},
    {"verdict": "rejected", "reason": "expired", "file": "x"},
)


async def test_half_a_verdict_is_refused(system: System, file: File) -> None:
    for body in HALF:
        reply = await system.post(f"/v1/documents/{file.document_id}/review", body)

        assert (reply.status, reply.code) == (422, "invalid-request"), body
    (listed,) = (await system.get(f"{AT}/documents")).body["items"]
    assert listed["state"] == "received"


async def test_a_file_of_another_document_is_not_the_reason(
    system: System, store: Store, vault: Vault, file: File, now: datetime
) -> None:
    other = await send(system, store, vault, now, "R-2")
    verdict = {"verdict": "rejected", "reason": "expired", "file": other.id}

    reply = await system.post(f"/v1/documents/{file.document_id}/review", verdict)

    assert (reply.status, reply.code) == (404, "unknown-file")


async def test_a_link_opens_one_file_for_a_while_without_a_key(
    system: System, store: Store, file: File
) -> None:
    made = await system.post(f"/v1/files/{file.id}/links", {"seconds": 60})
    assert made.status == 201
    bare = replace(system, secret="")

    fetched = await bare.get(made.body["url"])
    assert (fetched.status, fetched.body) == (200, CONTENT)
    assert "file-fetched" in await store.read(acts)
    other = made.body["url"].replace(file.id, "0" * 32)
    late = made.body["url"].replace("until=", "until=9")
    forged = made.body["url"][:-1] + ("0" if made.body["url"][-1] != "0" else "1")
    for wrong in (
        other,
        late,
        forged,
        f"/files/{file.id}",
        f"/files/{file.id}?until=1&by=x&proof=",
    ):
        assert (await bare.get(wrong)).code == "not-found"


async def test_a_link_ends_by_itself_and_with_its_key(
    system: System, store: Store, file: File, now: datetime
) -> None:
    made = await system.post(f"/v1/files/{file.id}/links", {"seconds": 60})
    (key,) = await store.read(lender_keys.of_lender, system.lender.id)
    ended = made.body["url"]
    assert (await system.get(ended)).status == 200

    await store.write(lender_keys.revoke, system.lender, key.id, at=now)

    assert (await system.get(ended)).code == "not-found"


async def test_only_ones_own_files_are_linked(system: System, stranger: System, file: File) -> None:
    made = await stranger.post(f"/v1/files/{file.id}/links", {})

    assert made.code == "unknown-file"
    assert (await system.post(f"/v1/files/{file.id}/links", {"seconds": 901})).status == 422
