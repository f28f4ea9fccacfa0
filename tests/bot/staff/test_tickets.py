"""Borrowers ask for a person in the browser; staff take them, one each, and answer live."""

import pytest
from playwright.async_api import expect

from storage import tickets
from tests.bot.staff.house import House, says

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_a_person_answers_and_gives_back(house: House) -> None:
    li = await house.staff("Li Na")
    await expect(li.get_by_text("Nobody is waiting")).to_be_visible()
    borrower = await house.borrower()

    await li.get_by_role("link", name="Somebody not linked yet").click()
    await expect(li.get_by_role("log")).to_contain_text("I want to talk to a real person")
    await li.get_by_role("button", name="Take it").click()
    await expect(borrower.get_by_text("Li Na is here now")).to_be_visible()

    await says(borrower, "Where is my money?")
    await expect(li.get_by_role("log")).to_contain_text("Where is my money?")
    await li.get_by_label("Your answer").fill("It is on its way. — 今天到账")
    await li.get_by_role("button", name="Send").click()
    answered = borrower.get_by_text("Li Na: It is on its way. — 今天到账")
    await expect(answered).to_be_visible()
    await expect(li.get_by_role("log").get_by_text("sent").last).to_be_visible()

    await li.get_by_role("button", name="Solved, give it back").click()
    await expect(li.get_by_text("This ticket is closed")).to_be_visible()
    await borrower.get_by_role("button", name="5 ★").click()
    await expect(borrower.get_by_text("Thank you, noted")).to_be_visible()


async def test_a_colleague_who_comes_too_late_is_told_so(house: House) -> None:
    await house.borrower()
    li, wang = await house.staff("Li Na"), await house.staff("Wang")
    for page in (li, wang):
        await page.get_by_role("link", name="Somebody not linked yet").click()
    await expect(wang.get_by_role("button", name="Take it")).to_be_visible()

    await li.get_by_role("button", name="Take it").click()
    await expect(li.get_by_label("Your answer")).to_be_visible()

    # Without a reload, the colleague's page says who has it.
    await expect(wang.get_by_text("Li Na has had it since")).to_be_visible()
    await expect(wang.get_by_role("button", name="Take it", exact=True)).to_have_count(0)


async def test_a_draft_survives_a_reload_and_a_lost_line_misses_nothing(house: House) -> None:
    borrower, li = await house.borrower(), await house.staff("Li Na")
    await li.get_by_role("link", name="Somebody not linked yet").click()
    await li.get_by_role("button", name="Take it").click()
    await li.get_by_label("Your answer").fill("half a sent")
    await li.reload()
    await expect(li.get_by_label("Your answer")).to_have_value("half a sent")

    await li.context.set_offline(True)
    await says(borrower, "are you there?")
    await expect(borrower.get_by_text("are you there?")).to_be_visible()
    await li.context.set_offline(False)
    house.complaints.clear()  # the browser says that it was offline

    await expect(li.get_by_role("log")).to_contain_text("are you there?", timeout=20_000)
    await expect(li.get_by_role("log").get_by_text("are you there?")).to_have_count(1)
    house.complaints.clear()


async def test_every_page_of_the_desk_is_sound_and_works_by_keys(house: House) -> None:
    await house.borrower()
    li = await house.staff("Li Na")
    await expect(li.get_by_role("link", name="Somebody not linked yet")).to_be_visible()
    await house.is_sound(li)

    await li.keyboard.press("?")
    await expect(li.get_by_role("dialog")).to_be_visible()
    await house.is_sound(li)
    await li.keyboard.press("Escape")
    await li.keyboard.press("j")
    await li.keyboard.press("Enter")
    await li.get_by_role("button", name="Take it").wait_for()
    await li.keyboard.press("c")
    await li.get_by_label("Your answer").wait_for()
    await li.keyboard.press("r")
    await li.keyboard.type("jcr?")  # letters are letters while one writes
    await expect(li.get_by_label("Your answer")).to_have_value("jcr?")
    await house.is_sound(li)

    await li.get_by_role("link", name="Overview").click()
    await li.get_by_role("heading", name="Harbour Loans").wait_for()
    await house.is_sound(li)
    await li.keyboard.press("i")
    await li.get_by_role("link", name="Mine").click()
    await expect(li.get_by_text("Yours", exact=True)).to_be_visible()
    await li.get_by_role("link", name="Free", exact=True).click()
    await expect(li.get_by_text("Nobody is waiting")).to_be_visible()


async def test_another_lenders_staff_finds_nothing(house: House) -> None:
    await house.borrower()
    stranger = await house.staff("Eve", "summit")
    await expect(stranger.get_by_text("Nobody is waiting")).to_be_visible()
    (ticket,) = await house.application.parts.store.read(tickets.waiting)
    path = f"{house.application.address}/staff/tickets/{ticket.id}"

    for tail in ("", "/panel", "/live"):
        found = await stranger.context.request.get(path + tail)
        assert found.status == 404
    own = await house.own_headers(stranger)
    for act in ("claim", "reply", "note", "pass-on", "solved", "returned"):
        done = await stranger.context.request.post(f"{path}/{act}", headers=own)
        assert done.status == 404


async def test_only_our_own_pages_change_anything(house: House) -> None:
    await house.borrower()
    li = await house.staff("Li Na")
    (ticket,) = await house.application.parts.store.read(tickets.waiting)
    path = f"{house.application.address}/staff/tickets/{ticket.id}/claim"

    own = await house.own_headers(li)
    foreign = own | {"Origin": "https://elsewhere.example"}
    assert (await li.context.request.post(path, headers=foreign)).status == 403
    bare = {"Origin": own["Origin"]}
    assert (await li.context.request.post(path, headers=bare)).status == 403
    nobody = await house.opens("/chat")
    assert (await nobody.context.request.post(path, headers=own)).status == 401
    (still,) = await house.application.parts.store.read(tickets.waiting)
    assert still.owner_id is None
