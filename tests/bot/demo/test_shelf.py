"""What a visitor of the demo can try beside applications: in the chat, by the API, as staff."""

import aiohttp
import pytest
from yarl import URL

from bot.app import Application
from bot.demo.people import VISITORS
from handlers.messages import Press, Start
from storage import lender_keys, lenders
from storage.records import Lender
from storage.terms import StaffRole
from storage.transaction import Transaction
from tests.bot.staff.browsing import signed_in
from tests.bot.staff.waiting import Waiter

HOUSES = ("hetai", "northbridge")


def _lender(tx: Transaction, slug: str) -> Lender:
    lender = lenders.by_slug(tx, slug)
    assert lender is not None
    return lender


async def _key(application: Application, slug: str) -> str:
    def make(tx: Transaction) -> str:
        return lender_keys.add(tx, _lender(tx, slug), at=application.parts.now())[1]

    return await application.parts.store.write(make)


@pytest.mark.parametrize("slug", HOUSES)
async def test_a_trait_brings_the_pack_with_the_lenders_own_paper(
    application: Application, slug: str
) -> None:
    visitor = next(it for it in VISITORS if it.slug == slug)
    key = await _key(application, slug)
    houses = {"hetai": "HT-260{n:03d}", "northbridge": "NB-10{n:03d}"}
    path = f"/v1/applications/{houses[slug].format(n=visitor.n)}"
    headers = {"Authorization": f"Bearer {key}"}
    async with aiohttp.ClientSession(application.address, headers=headers) as system:
        before = (await (await system.get(f"{path}/needs")).json())["items"]
        stated = await system.put(path, json={"traits": ["self_employed"]})
        after = (await (await system.get(f"{path}/needs")).json())["items"]
        forms = (await (await system.get("/v1/settings/forms")).json())["items"]
        paper = next(it for it in forms if it["form"] == "income-form")
        opened = await system.get(URL(paper["url"]).path)
        content = await opened.read()

    assert stated.status == 200, await stated.text()
    old = {it["reference"] for it in before}
    new = {it["reference"]: it for it in after if it["reference"] not in old}
    assert new["declaration"]["form"] == "income-form"
    assert new["licence"]["document_type"] == "business-licence"
    assert any(it["sample"] == "statement-sample" for it in before)
    assert content.startswith(b"%PDF")
    assert {(it["form"], it["locale"]) for it in forms} == {
        (code, tag) for code in ("income-form", "statement-sample") for tag in ("en", "zh-Hans")
    }


@pytest.mark.parametrize(
    ("slug", "language", "questions"),
    [
        ("hetai", "zh-Hans", ("可以提前还款吗", "附近有网点吗")),
        ("northbridge", "en", ("Can I pay back early?", "Where are your branches?")),
    ],
)
async def test_the_chat_knows_the_lenders_answers_branches_and_times(
    application: Application, slug: str, language: str, questions: tuple[str, str]
) -> None:
    visitor = Waiter(application, f"visitor-{slug}", slug)
    await visitor.says(Start())
    await visitor.says(Press(action="language", subject=language))
    await visitor.says(Press(action="consent", subject="yes"))
    for question in (*questions, Press(action="meets")):
        await visitor.says(question)
    heard = await visitor.hears()

    assert heard[-1] == "appointment-what"
    assert heard.count("branch-line") == 2
    assert "faq-answer" in heard


async def test_the_console_shows_what_the_lender_keeps(application: Application) -> None:
    async with signed_in(application, StaffRole.OFFICER, "hetai") as browser:
        for part, named in (
            ("types", "income-declaration"),
            ("packs", "self_employed"),
            ("rules", "self_employed"),
            ("forms", "收入声明书.pdf"),
            ("answers", "early-payback"),
            ("branches", "湖滨网点"),
        ):
            assert named in await browser.sees(f"/staff/manage/hetai/{part}"), part
