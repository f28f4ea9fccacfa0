"""A lender's clerks look at clean pictures of what was sent; the file itself stays as it came."""

from collections.abc import AsyncIterator
from datetime import datetime
from io import BytesIO

from PIL import Image

from storage import files, needs, vault
from storage.database import Store
from storage.records import File
from storage.terms import OFFICE, Inspection
from storage.vault import Vault
from storage.vault_places import new_place
from tests.bot.inspection import corpus, samples
from tests.bot.lenders.conftest import System
from tests.bot.lenders.saying import APPLICATION, AT, NEED
from tests.storage.lending import acts, sent


class Desk:
    """Where a borrower's files arrive for a lender."""

    def __init__(self, system: System, store: Store, kept: Vault, now: datetime) -> None:
        self.system, self.store, self.kept, self.now = system, store, kept, now

    async def gets(
        self, content: bytes, said: Inspection = Inspection.FITS, media_type: str = "image/jpeg"
    ) -> File:
        await self.system.put(AT, APPLICATION)
        place, key = new_place(), bytes(range(32))

        async def chunks() -> AsyncIterator[bytes]:
            yield content

        await vault.receive(self.kept, place, key, chunks(), limit=len(content))
        need_id = (await self.system.put(f"{AT}/needs/R-1", NEED)).body["id"]
        need = await self.store.read(needs.by_id, need_id)
        assert need is not None
        file = await self.store.write(
            sent, need, self.now, place=place, key=key, media_type=media_type
        )
        await self.store.write(
            files.inspected, file.id, inspection=said, found=[], pages=1, at=self.now
        )
        return file


async def test_a_page_is_a_picture_with_nothing_of_the_file_but_its_look(
    system: System, store: Store, vault: Vault, now: datetime
) -> None:
    photo = samples.saved("JPEG", exif=corpus._place(), comment=b"of my phone")  # noqa: SLF001  our own
    file = await Desk(system, store, vault, now).gets(photo)
    (listed,) = (await system.get(f"{AT}/documents")).body["items"]
    pages = listed["files"][0]["pages_url"]

    reply = await system.get(f"{pages}/1")

    assert (reply.status, reply.headers["Content-Type"]) == (200, "image/jpeg")
    assert reply.headers["X-Content-Type-Options"] == "nosniff"
    drawn = Image.open(BytesIO(reply.body))
    assert drawn.size == samples.SIZE
    assert not drawn.getexif()
    assert b"of my phone" not in reply.body
    assert (await store.read(acts))[-1] == "file-looked-at"
    assert (await system.get(f"/v1/files/{file.id}")).status == 200


async def test_pages_of_a_pdf_are_counted_from_one(
    system: System, store: Store, vault: Vault, now: datetime
) -> None:
    file = await Desk(system, store, vault, now).gets(samples.pdf(2), media_type="application/pdf")
    path = f"/v1/files/{file.id}/pages"

    assert [(await system.get(f"{path}/{n}")).status for n in (1, 2)] == [200, 200]
    for beyond in ("0", "3", "99999", "x"):
        missing = await system.get(f"{path}/{beyond}")
        assert (missing.status, missing.code) == (404, "no-such-page")


async def test_an_office_file_has_no_picture_and_says_so(
    system: System, store: Store, vault: Vault, now: datetime
) -> None:
    file = await Desk(system, store, vault, now).gets(samples.docx(), media_type=OFFICE)

    (listed,) = (await system.get(f"{AT}/documents")).body["items"]
    reply = await system.get(f"/v1/files/{file.id}/pages/1")

    assert listed["files"][0]["pages_url"] is None
    assert (reply.status, reply.code) == (404, "no-picture")


async def test_only_ones_own_and_only_what_was_let_through_is_shown(
    system: System, stranger: System, store: Store, vault: Vault, now: datetime
) -> None:
    desk = Desk(system, store, vault, now)
    ours = await desk.gets(samples.saved("JPEG"))
    bad = await desk.gets(samples.saved("PNG"), Inspection.QUARANTINED)

    theirs = await stranger.get(f"/v1/files/{ours.id}/pages/1")
    refused = await system.get(f"/v1/files/{bad.id}/pages/1")

    assert (theirs.status, theirs.code) == (404, "unknown-file")
    assert (refused.status, refused.code) == (403, "refused-file")
