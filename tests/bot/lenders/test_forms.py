"""A lender gives samples and blank forms, and names them where it asks for something."""

from dataclasses import replace

import pytest

from storage import forms, lenders
from storage.database import Store
from tests.bot.inspection import samples
from tests.bot.lenders.conftest import Reply, System
from tests.bot.lenders.saying import APPLICATION, AT, NEED
from tests.bot.lenders.test_own_types import STALL

PDF = {"Content-Type": "application/pdf"}


async def give(system: System, code: str, locale: str, content: bytes | None = None) -> Reply:
    return await system.call(
        "PUT",
        f"/v1/settings/forms/{code}/{locale}?name=consent.pdf",
        raw=samples.pdf(pages=2) if content is None else content,
        headers=PDF,
    )


async def test_forms_are_given_listed_replaced_and_retired(
    system: System, store: Store, stranger: System
) -> None:
    first = await give(system, "consent", "zh-Hans")
    again = await give(system, "consent", "zh-Hans", samples.pdf(pages=3))
    await give(system, "consent", "en")

    listed = (await system.get("/v1/settings/forms")).body["items"]
    assert (first.status, first.body["name"], first.body["media_type"]) == (
        200,
        "consent.pdf",
        "application/pdf",
    )
    assert [(it["form"], it["locale"]) for it in listed] == [
        ("consent", "en"),
        ("consent", "zh-Hans"),
    ]
    assert first.body["sha256"] != again.body["sha256"] == listed[1]["sha256"]
    assert first.body["url"] == again.body["url"]
    assert (await stranger.get("/v1/settings/forms")).body["items"] == []

    theirs = await stranger.call("DELETE", "/v1/settings/forms/consent/en")
    left = await system.call("DELETE", "/v1/settings/forms/consent/en")
    gone = await system.call("DELETE", "/v1/settings/forms/consent/en")
    assert (theirs.status, theirs.code, gone.code) == (404, "unknown-form", "unknown-form")
    assert [it["locale"] for it in left.body["items"]] == ["zh-Hans"]
    places = [it.file.place for it in await store.read(forms.of_lender, system.lender.id)]
    assert await store.read(forms.known_places, places) == set(places)


BAD = (
    (b"", "empty"),
    (b"MZ\x90\0" * 50, "unknown-type"),
    (samples.docx(), "unknown-type"),
    (samples.locked("pass"), "password"),
)


@pytest.mark.parametrize(("content", "why"), BAD)
async def test_what_is_no_form_is_refused(system: System, content: bytes, why: str) -> None:
    reply = await give(system, "consent", "en", content)

    assert (reply.status, reply.code, reply.body["why"]) == (422, "unfit-form", why)
    assert (await system.get("/v1/settings/forms")).body["items"] == []
    bad = await give(system, "Consent!", "en")
    assert (bad.status, bad.pointers) == (422, ["/form"])


async def test_a_need_names_only_what_there_is_and_only_ones_own(
    system: System, stranger: System
) -> None:
    await give(system, "consent", "en")
    for each in (system, stranger):
        await each.put(AT, APPLICATION)

    asked = await system.put(f"{AT}/needs/R-1", NEED | {"form": "consent"})
    unknown = await system.put(f"{AT}/needs/R-2", NEED | {"sample": "nothing"})
    theirs = await stranger.put(f"{AT}/needs/R-1", NEED | {"form": "consent"})

    assert (asked.body["form"], asked.body["sample"]) == ("consent", None)
    assert (unknown.status, unknown.code, unknown.pointers) == (404, "unknown-form", ["/sample"])
    assert (theirs.status, theirs.code, theirs.pointers) == (404, "unknown-form", ["/form"])
    await system.call("DELETE", "/v1/settings/forms/consent/en")
    later = await system.put(f"{AT}/needs/R-1", NEED | {"form": "consent", "required": False})
    assert later.status == 200


async def test_whoever_reads_gets_the_nearest_language(system: System, store: Store) -> None:
    for locale in ("zh-Hant-TW", "es"):
        await give(system, "consent", locale)
    lender = await store.read(lenders.by_id, system.lender.id)

    async def chosen(locale: str, of: str = "zh-Hans") -> str:
        found = await store.read(forms.chosen, replace(lender, locale=of), "consent", locale)
        return found.locale if found else ""

    assert await chosen("es") == "es"
    assert await chosen("zh-Hans") == "zh-Hant-TW"
    assert await chosen("hi", of="es") == "es"
    assert await store.read(forms.chosen, lender, "other", "es") is None


async def test_packs_and_document_types_bring_theirs_along_and_keep_them(system: System) -> None:
    need = {"reference": "licence", "document_type": "business-licence", "sample": "licence"}
    pack = {"packs": [{"code": "trade", "names": {"en": "Trade"}, "needs": [need]}]}
    for path, body, pointer in (
        ("packs", pack, "/packs/0/needs/0/sample"),
        ("document-types/stall-lease", STALL | {"form": "lease"}, "/form"),
    ):
        early = await system.put(f"/v1/settings/{path}", body)
        assert (early.status, early.code, early.pointers) == (404, "unknown-form", [pointer])
    for code in ("lease", "licence", "other"):
        await give(system, code, "en")
    await system.put("/v1/settings/document-types/stall-lease", STALL | {"form": "lease"})
    kept = await system.put("/v1/settings/packs", pack)
    await system.put(AT, APPLICATION)

    assert kept.body["packs"][0]["needs"][0]["sample"] == "licence"
    (brought,) = (await system.post(f"{AT}/packs/trade", {})).body["new"]
    plain = await system.put(f"{AT}/needs/R-1", {"document_type": "stall-lease"})
    other = await system.put(
        f"{AT}/needs/R-2", {"document_type": "stall-lease", "form": "other", "sample": "licence"}
    )
    assert (brought["form"], brought["sample"]) == (None, "licence")
    assert (plain.body["form"], plain.body["sample"]) == ("lease", None)
    assert (other.body["form"], other.body["sample"]) == ("other", "licence")
    for code, by in (("lease", "document-types"), ("licence", "packs")):
        refused = await system.call("DELETE", f"/v1/settings/forms/{code}/en")
        assert (refused.status, refused.code, refused.body["by"]) == (409, "form-in-use", by)
    assert (await system.call("DELETE", "/v1/settings/forms/other/en")).status == 200
