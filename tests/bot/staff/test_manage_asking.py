"""Officers keep their lender's packs, rules and document types, and ask for a pack."""

import html
import json
import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any, Final

import pytest

from bot import keys
from bot.app import Application, open_application
from bot.settings import Settings
from storage import lenders, needs, own_types, packs, pushes, rules, sealing
from storage.pushes import Push, StatedParty
from storage.records import Lender
from storage.terms import StaffRole, Stage
from storage.transaction import Transaction
from tests.bot.staff.browsing import StaffBrowser, signed_in

BASE: Final = "/staff/manage/harbour"
PACK: Final[dict[str, Any]] = {
    "code": "trade",
    "names": {"en": "Self-employed"},
    "needs": [
        {"reference": "licence", "document_type": "business-licence"},
        {"reference": "lease", "document_type": "stall-lease"},
    ],
}
RULE: Final[dict[str, Any]] = {
    "code": "self-employed",
    "names": {"en": "Self-employed"},
    "when": {"traits": ["self_employed"]},
    "pack": "trade",
}
STALL: Final[dict[str, Any]] = {
    "code": "stall-lease",
    **{it: {"en": "Market stall lease"} for it in ("names", "what", "why", "where", "how")},
}


@pytest.fixture
async def application(tmp_path: Path) -> AsyncIterator[Application]:
    settings = Settings(data_dir=tmp_path / "data", http_port=0, key_file=tmp_path / "k" / "key")
    sealing.write_key_file(keys.placed(settings), sealing.new_keyring())
    async with open_application(settings) as application:
        await application.parts.store.write(_furnish, application)
        yield application


def _furnish(tx: Transaction, application: Application) -> None:
    at = application.parts.now()
    lender = lenders.add(
        tx, slug="harbour", names={"en": "Harbour"}, country="CN", zone="UTC", locale="en", at=at
    )
    mei = StatedParty(reference="B-1", name="Mei", phone="+8613800138000")
    pushes.put(tx, lender, Push(number="LN-7", stage=Stage.IN_REVIEW, borrowers=(mei,)), at=at)


async def _lender(application: Application) -> Lender:
    lender = await application.parts.store.read(lenders.by_slug, "harbour")
    assert lender is not None
    return lender


async def edited(browser: StaffBrowser, path: str) -> dict[str, str]:
    """Open an entry; give what its form would send."""
    page = await browser.sees(f"{BASE}/{path}")
    found = re.search(r"<textarea[^>]*>(.*?)</textarea>", page, re.DOTALL)
    hidden = dict(re.findall(r'type="hidden" name="(was|seen)" value="([^"]*)"', page))
    assert found
    return {**hidden, "content": html.unescape(found[1])}


async def posted(browser: StaffBrowser, path: str, **fields: str) -> tuple[int, str]:
    form = {"csrf": browser.csrf} | fields
    own = {"Origin": browser.application.address, "Accept": "text/html", "Accept-Language": "en"}
    async with browser.http.post(
        f"{BASE}/{path}", data=form, headers=own, allow_redirects=False
    ) as answer:
        return answer.status, html.unescape(await answer.text())


async def made(browser: StaffBrowser, subject: str, entry: dict[str, Any]) -> None:
    fields = await edited(browser, f"{subject}/edit")
    fields["content"] = json.dumps(entry)
    status, page = await posted(browser, f"{subject}/edit", **fields, act="keep")
    assert status == 303, page


async def test_an_officer_keeps_packs_rules_and_types(application: Application) -> None:
    lender, read = await _lender(application), application.parts.store.read
    async with signed_in(application, StaffRole.OFFICER, "harbour") as browser:
        for subject in ("types", "packs", "rules"):
            example = await edited(browser, f"{subject}/edit")
            assert json.loads(example["content"])["code"].startswith("new-")
        await made(browser, "types", STALL)
        await made(browser, "packs", PACK)
        await made(browser, "rules", RULE)

        assert list(await read(own_types.everyone, lender.id)) == ["stall-lease"]
        assert "Self-employed" in await browser.sees(f"{BASE}/packs")
        stored = await edited(browser, "packs/edit?code=trade")
        fewer = json.loads(stored["content"])
        fewer["needs"] = fewer["needs"][:1]
        stored["content"] = json.dumps(fewer)
        assert (await posted(browser, "packs/edit", **stored, act="keep"))[0] == 303
        (pack,) = (await read(packs.everyone, lender.id))[0]
        assert [it.asked.reference for it in pack.needs] == ["licence"]
        assert (await posted(browser, "packs/edit", **stored, act="keep"))[0] == 409
        for subject, code in (
            ("rules", RULE["code"]),
            ("packs", "trade"),
            ("types", "stall-lease"),
        ):
            fields = await edited(browser, f"{subject}/edit?code={code}")
            assert (await posted(browser, f"{subject}/edit", **fields, act="drop"))[0] == 303
        assert (await read(rules.everyone, lender.id))[0] == []
        assert await read(own_types.everyone, lender.id) == {}


async def test_what_is_wrong_is_said_and_what_is_tried_is_not_kept(
    application: Application,
) -> None:
    lender, read = await _lender(application), application.parts.store.read
    async with signed_in(application, StaffRole.OFFICER, "harbour") as browser:
        fields = await edited(browser, "packs/edit")
        for content, told in (
            ("{", "This is no JSON"),
            ("[]", "Write one entry"),
            (json.dumps(PACK | {"code": "A B"}), "/code"),
            (json.dumps(PACK), "The catalogue has no such document type."),
        ):
            for act in ("keep", "look"):
                given = fields | {"content": content}
                status, page = await posted(browser, "packs/edit", **given, act=act)
                assert (status, told in page) == (200, True), (told, page)
        types = await edited(browser, "types/edit")
        for but, told in (({"code": "X"}, "/code"), ({"what": {"zh-Hans": "x"}}, "/what/en")):
            given = types | {"content": json.dumps(STALL | but)}
            assert told in (await posted(browser, "types/edit", **given, act="keep"))[1]
        given = types | {"content": json.dumps(STALL | {"what": {"en": "It is <b>bold</b>."}})}
        seen = (await posted(browser, "types/edit", **given, act="look"))[1]
        assert "Market stall lease" in seen
        assert await read(own_types.everyone, lender.id) == {}
        assert (await read(packs.everyone, lender.id))[0] == []


async def test_a_pack_is_asked_for_where_documents_are(application: Application) -> None:
    read = application.parts.store.read
    async with signed_in(application, StaffRole.OFFICER, "harbour") as browser:
        await made(browser, "types", STALL)
        await made(browser, "packs", PACK)
        listed = await browser.sees("/staff/applications")
        found = re.search(r"/staff/applications/([0-9a-f]{32})", listed)
        assert found
        page = await browser.sees(found[0])
        assert '<option value="trade">Self-employed</option>' in page
        assert '<option value="stall-lease">Market stall lease</option>' in page

        for _ in range(2):
            assert await browser.posts(f"{found[0]}/pack", pack="trade", of="main") == 303
        asked = await read(needs.of_application, found[1])
        assert sorted(it.reference for it in asked) == ["lease", "licence"]
        assert "Market stall lease" in await browser.sees(found[0])
        assert await browser.posts(f"{found[0]}/pack", pack="none", of="main") == 303


async def test_a_new_entry_takes_no_others_place(application: Application) -> None:
    """Neither as a new one nor by another's new code; and no version read in between helps."""
    lender, read = await _lender(application), application.parts.store.read
    async with signed_in(application, StaffRole.OFFICER, "harbour") as browser:
        await made(browser, "types", STALL)
        await made(browser, "packs", PACK)
        await made(browser, "packs", PACK | {"code": "other", "needs": PACK["needs"][:1]})
        await made(browser, "rules", RULE)
        taken = {"types": STALL, "packs": PACK | {"names": {"en": "Another"}}, "rules": RULE}
        for subject, entry in taken.items():
            fields = await edited(browser, f"{subject}/edit") | {"content": json.dumps(entry)}
            status, page = await posted(browser, f"{subject}/edit", **fields, act="keep")
            assert (status, "is taken by another entry" in page) == (409, True), subject
            assert entry["code"] in page
        renamed = await edited(browser, "packs/edit?code=other")
        renamed["content"] = json.dumps(PACK | {"names": {"en": "Another"}})
        assert (await posted(browser, "packs/edit", **renamed, act="keep"))[0] == 409
        kept = {it.code: it for it in (await read(packs.everyone, lender.id))[0]}
        assert (kept["trade"].names, len(kept)) == ({"en": "Self-employed"}, 2)


async def test_what_is_too_deep_or_too_long_is_said(application: Application) -> None:
    async with signed_in(application, StaffRole.OFFICER, "harbour") as browser:
        fields = await edited(browser, "rules/edit")
        for content, told in (
            ("[" * 30_000 + "]" * 30_000, "This is nested too deeply."),
            (json.dumps({"code": "x" * 70_000}), "Write 65,536 characters at the most."),
        ):
            given = fields | {"content": content}
            status, page = await posted(browser, "rules/edit", **given, act="keep")
            assert (status, told in page) == (200, True), told
