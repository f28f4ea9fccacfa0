"""Words are put right where they were said, on both sides; what stood there before is kept."""

from datetime import timedelta

import pytest
from playwright.async_api import expect

from handlers import desk
from storage import messages, tickets
from storage.records import Message
from storage.transaction import Transaction
from tests.bot.staff.house import House, says

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_what_was_put_right_reads_so_on_both_sides_and_the_old_words_stay(
    house: House,
) -> None:
    borrower, li = await house.borrower(), await house.staff("Li Na")
    await li.get_by_role("link", name="Somebody not linked yet").click()
    await li.get_by_role("button", name="Take it").click()
    await li.get_by_label("Your answer").fill("The rate is 3 %.")
    await li.get_by_role("button", name="Send", exact=True).click()
    await expect(borrower.get_by_text("Li Na: The rate is 3 %.")).to_be_visible()

    await li.get_by_text("Put right…").click()
    field = li.get_by_label("The words as they should be")
    await expect(field).to_have_value("The rate is 3 %.")
    await field.fill("The rate is 4 %.")
    await li.get_by_role("button", name="Put right", exact=True).click()

    await expect(borrower.get_by_text("Li Na: The rate is 4 %.")).to_be_visible()
    await expect(borrower.get_by_text("The rate is 3 %.")).to_have_count(0)
    await expect(borrower.get_by_text("edited", exact=True)).to_be_visible()
    await borrower.reload()
    await expect(borrower.get_by_text("Li Na: The rate is 4 %.")).to_be_visible()
    await expect(borrower.get_by_text("The rate is 3 %.")).to_have_count(0)

    said = li.get_by_role("log").get_by_role("listitem").filter(has_text="The rate is 4 %.")
    await expect(said).to_have_count(1)
    await expect(said.get_by_text("edited", exact=True)).to_be_visible()
    await said.get_by_text("What it said before").click()
    await expect(said.get_by_text("Li Na: The rate is 3 %.")).to_be_visible()
    await house.is_sound(li)


async def test_only_ones_own_words_and_not_for_ever(house: House) -> None:
    store, now = house.application.parts.store, house.application.parts.now
    borrower, li = await house.borrower(), await house.staff("Li Na")
    await li.get_by_role("link", name="Somebody not linked yet").click()
    await li.get_by_role("button", name="Take it").click()
    await li.get_by_label("Your answer").fill("First words")
    await li.get_by_role("button", name="Send", exact=True).click()
    await expect(borrower.get_by_text("Li Na: First words")).to_be_visible()
    await says(borrower, "Thank you")

    def said(tx: Transaction) -> tuple[str, list[Message]]:
        ticket = tickets.by_id(tx, li.url.rpartition("/")[2])
        assert ticket is not None
        return ticket.holder(now()) or "", messages.after(tx, ticket.conversation_id, 0)

    own, all_said = await store.read(said)
    mine = [it for it in all_said if desk.is_editable(it, own, now())]
    assert [b"First words" in it.content for it in mine] == [True]
    assert not any(desk.is_editable(it, "somebody", now()) for it in all_said)
    late = now() + desk.EDITED_WITHIN + timedelta(minutes=1)
    assert not any(desk.is_editable(it, own, late) for it in all_said)
