"""Borrowers ask for a person in the browser; staff take them, one each, and answer live."""

import pytest
from playwright.async_api import Page, expect

from storage import tickets
from storage.terms import StaffRole
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
    await li.get_by_role("button", name="Send", exact=True).click()
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

    await expect(li.get_by_role("log")).to_contain_text("are you there?")
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


async def test_who_else_is_there_and_who_writes_is_seen_by_all(house: House) -> None:
    borrower = await house.borrower()
    li, wang = await house.staff("Li Na"), await house.staff("Wang")
    for page in (li, wang):
        await page.get_by_role("link", name="Somebody not linked yet").click()
    await expect(li.get_by_text("Wang is looking too")).to_be_visible()
    await expect(wang.get_by_text("Li Na is looking too")).to_be_visible()

    await li.get_by_role("button", name="Take it", exact=True).click()
    await li.get_by_label("Your answer").press_sequentially("I see")
    await expect(wang.get_by_text("Li Na is writing…")).to_be_visible()
    await expect(borrower.get_by_text("Somebody is writing to you…")).to_be_visible()

    await li.goto(f"{house.application.address}/staff/inbox")
    await expect(wang.locator("#present")).to_be_empty()
    await expect(borrower.get_by_text("Somebody is writing to you…")).to_have_count(0)


async def test_who_closes_one_of_two_pages_is_still_there(house: House) -> None:
    await house.borrower()
    li, wang = await house.staff("Li Na"), await house.staff("Wang")
    for page in (li, wang):
        await page.get_by_role("link", name="Somebody not linked yet").click()
    second = await li.context.new_page()
    await second.goto(li.url)
    await expect(second.get_by_text("Wang is looking too")).to_be_visible()
    await expect(wang.get_by_text("Li Na is looking too")).to_be_visible()

    await second.close()

    for _ in range(3):
        # A closed page is noticed when it is next written to.
        await wang.wait_for_timeout(1500)
        assert await wang.get_by_text("Li Na is looking too").is_visible()


async def test_two_people_and_three_borrowers_at_once(house: House) -> None:
    borrowers = [await house.borrower() for _ in range(3)]
    li, wang = await house.staff("Li Na"), await house.staff("Wang")
    for number, borrower in enumerate(borrowers, 1):
        await says(borrower, f"I am number {number}")
    for page, number in ((li, 1), (wang, 2)):
        await takes_and_answers(page, number)
    await expect(borrowers[0].get_by_text("Li Na: Hello, number 1")).to_be_visible()
    await expect(borrowers[1].get_by_text("Wang: Hello, number 2")).to_be_visible()
    await expect(borrowers[2].get_by_text("Hello, number")).to_have_count(0)

    await li.get_by_label("Note for colleagues").fill("@Wang: please call back")
    await li.get_by_label("Pass on to").select_option(label="Wang")
    await li.get_by_role("button", name="Pass on with this note").click()
    await expect(borrowers[0].get_by_text("Wang").last).to_be_visible()
    await wang.goto(f"{house.application.address}/staff/inbox?of=mine")
    await expect(wang.locator("#inbox .row")).to_have_count(2)
    await wang.locator("#inbox .row a").first.click()
    await expect(wang.get_by_text("please call back")).to_be_visible()
    await wang.get_by_role("button", name="Take it", exact=True).click()
    await wang.get_by_role("button", name="Give it back to the bot", exact=True).click()
    await says(borrowers[0], "Where is my loan?")
    await expect(borrowers[0].locator(".message.is-bot").last).to_be_visible()
    await is_solved_and_rated(house, wang, borrowers[1])


async def takes_and_answers(page: Page, number: int) -> None:
    await page.get_by_role("link", name="Somebody not linked yet").nth(number - 1).click()
    await page.get_by_role("button", name="Take it", exact=True).click()
    await expect(page.get_by_role("log")).to_contain_text(f"I am number {number}")
    await page.get_by_label("Your answer").fill(f"Hello, number {number}")
    await page.get_by_role("button", name="Send", exact=True).click()


async def is_solved_and_rated(house: House, page: Page, borrower: Page) -> None:
    await page.goto(f"{house.application.address}/staff/inbox?of=mine")
    await page.locator("#inbox .row a").first.click()
    await page.get_by_role("button", name="Solved, give it back to the bot").click()
    await borrower.get_by_role("button", name="4 ★").click()
    await expect(borrower.get_by_text("Thank you, noted")).to_be_visible()


async def test_every_further_page_is_sound(house: House) -> None:
    await house.borrower()
    wang = await house.staff("Wang", role=StaffRole.SUPERVISOR)
    await wang.get_by_role("link", name="Somebody not linked yet").click()
    await wang.get_by_role("button", name="Take it", exact=True).click()
    await wang.get_by_label("New tag").fill("vip")
    await wang.get_by_role("button", name="Add", exact=True).click()
    for more in await wang.locator("details").all():
        await more.evaluate("it => { it.open = true; }")
    await house.is_sound(wang)
    for path in ("replies", "appointments", "search?q=person", "inbox?of=closed"):
        await wang.goto(f"{house.application.address}/staff/{path}")
        for more in await wang.locator("details").all():
            await more.evaluate("it => { it.open = true; }")
        await house.is_sound(wang)
