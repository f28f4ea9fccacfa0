"""A lender's people work on tickets at Chatwoot; webhooks are lost, doubled and disordered."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Final

import aiohttp
import pytest
import pytest_asyncio

from handlers import desk
from storage import lender_keys, staff, ticket_steps, tickets
from storage.pushes import StatedParty
from storage.tickets import Ticket
from storage.transaction import Transaction
from tests.fakes.chatwoot import ACCOUNT, INBOX, SECRET, TOKEN, Chatwoot, Conversation, chatwoot
from tests.fakes.telegram_borrower import Borrower
from tests.running import Running, hears, running, until

pytestmark = pytest.mark.asyncio(loop_scope="module")

SOON: Final = 30.0
HELD: Final = "这张工单由 Boss 处理。"


@dataclass(slots=True)
class Bureau:
    """A running application, a Chatwoot beside it, and the lender whose desk that is."""

    line: Running
    chatwoot: Chatwoot
    people: int = 0

    async def asked(self) -> tuple[Borrower, Conversation]:
        """Let a linked borrower ask for a person, and wait for the conversation."""
        self.people += 1
        phone, before = f"+861380013{8100 + self.people}", len(self.chatwoot.conversations)
        party = StatedParty(reference=f"B-{self.people}", name="王小梅", phone=phone)
        await self.line.lender_works_now().has_application(f"LN-{self.people}", of=(party,))
        borrower = self.line.account.borrower(language="en")
        await self.line.linked(borrower, phone)
        borrower.writes("I want to talk to a real person")
        await hears(borrower, "I have asked a person to help you")

        def there() -> bool:
            found = self.chatwoot.conversations.values()
            return len(found) > before and any(
                "I want to talk to a real person" in it.said() for it in list(found)[before:]
            )

        await until(there, within=SOON, what="no conversation was made")
        return borrower, list(self.chatwoot.conversations.values())[-1]

    async def ticket(self, conversation: Conversation) -> Ticket:
        """Find the ticket of a conversation."""
        ticket = await self.line.store.read(
            tickets.by_id, conversation.attributes["loanline_ticket"]
        )
        assert ticket is not None
        return ticket


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def bureau(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Bureau]:
    folder = tmp_path_factory.mktemp("chatwoot")
    async with chatwoot() as outside, running(folder, desk_hosts=("127.0.0.1",)) as line:

        def keyed(tx: Transaction) -> str:
            return lender_keys.add(tx, line.desk.lender, at=datetime.now(UTC))[1]

        body = {
            "kind": "chatwoot",
            "url": outside.url,
            "account": ACCOUNT,
            "inbox": INBOX,
            "token": TOKEN,
            "secret": SECRET,
        }
        headers = {"Authorization": f"Bearer {await line.store.write(keyed)}"}
        address = f"{line.application.address}/v1/settings/desk"
        async with (
            aiohttp.ClientSession(headers=headers) as http,
            http.put(address, json=body) as answer,
        ):
            assert answer.status == HTTPStatus.OK, await answer.text()
            said = await answer.json()
        assert TOKEN not in str(said)
        path = said["webhook_url"].rpartition("/desks/")[2]
        outside.hook = f"{line.application.address}/desks/{path}"
        yield Bureau(line, outside)


@pytest.fixture(autouse=True)
def _well(bureau: Bureau) -> None:
    bureau.chatwoot.how = "well"


@pytest.mark.parametrize("how", ["well", "doubled", "disordered", "lost"])
async def test_people_answer_there_however_its_webhooks_come(bureau: Bureau, how: str) -> None:
    mei, conversation = await bureau.asked()
    bureau.chatwoot.how = how
    packet = conversation.said(private=True)[0]
    assert "王小梅" not in packet
    assert f"LN-{bureau.people}" in packet

    first = bureau.chatwoot.answers(conversation, "Good morning!")
    bureau.chatwoot.answers(conversation, "How can I help?")
    await hears(mei, "Kim is here now", within=SOON)
    await hears(mei, "Kim: Good morning!", within=SOON)
    await hears(mei, "Kim: How can I help?", within=SOON)
    mei.writes("Where is my money?")
    await until(lambda: "Where is my money?" in conversation.said(kind="incoming"), within=SOON)
    status = {it["id"]: it["status"] for it in conversation.messages}
    await until(
        lambda: (
            next(it for it in conversation.messages if it["id"] == first)["status"] == "delivered"
        ),
        within=SOON,
        what=f"it was never told delivered: {status}",
    )
    bureau.chatwoot.sets(conversation, "resolved")
    await hears(mei, "Our colleague has finished", within=SOON)
    assert (await bureau.ticket(conversation)).outcome == "solved"
    await mei.hears_nothing(for_seconds=0.5)
    assert conversation.said(kind="incoming").count("Where is my money?") == 1


async def test_private_notes_become_notes_and_pending_gives_back(bureau: Bureau) -> None:
    mei, conversation = await bureau.asked()
    bureau.chatwoot.answers(conversation, "Looks like fraud?", "Lee", private=True)
    bureau.chatwoot.answers(conversation, "One moment.", "Lee")
    await hears(mei, "Lee is here now", within=SOON)
    await hears(mei, "Lee: One moment.")
    bureau.chatwoot.sets(conversation, "pending")
    await hears(mei, "I am back", within=SOON)
    steps = await bureau.line.store.read(
        ticket_steps.of_ticket, (await bureau.ticket(conversation)).id
    )
    assert ("Lee", "Looks like fraud?") in [(it.name, it.note) for it in steps]


async def test_who_holds_it_in_the_console_is_not_talked_over(bureau: Bureau) -> None:
    mei, conversation = await bureau.asked()
    ticket = await bureau.ticket(conversation)

    def claim(tx: Transaction) -> None:
        boss = staff.add(tx, bureau.line.desk.lender, "Boss", at=datetime.now(UTC))
        desk.claim(tx, boss, ticket.id, datetime.now(UTC))

    await bureau.line.store.write(claim)
    bureau.line.application.parts.delivery.wake()
    await hears(mei, "Boss is here now")
    bureau.chatwoot.answers(conversation, "Me too!")
    await until(lambda: HELD in conversation.said(private=True), within=SOON)
    bureau.chatwoot.sets(conversation, "resolved")
    await until(
        lambda: conversation.said(private=True).count(HELD) == 2 and conversation.status == "open",
        within=SOON,
        what="it was not opened again",
    )
    await mei.hears_nothing()


async def test_what_was_posted_before_an_answer_was_lost_is_not_posted_again(
    bureau: Bureau,
) -> None:
    mei, conversation = await bureau.asked()
    bureau.chatwoot.cut_after_post = 1
    mei.writes("am I heard?")
    await until(lambda: not bureau.chatwoot.cut_after_post, within=SOON)
    mei.writes("and this?")
    await until(lambda: "and this?" in conversation.said(kind="incoming"), within=60)
    assert conversation.said(kind="incoming").count("am I heard?") == 1


async def test_a_desk_that_is_down_loses_nothing(bureau: Bureau) -> None:
    mei, conversation = await bureau.asked()
    bureau.chatwoot.down = True
    mei.writes("said meanwhile")
    await until(lambda: "chatwoot_ails" in bureau.line.log.getvalue(), within=SOON)
    bureau.chatwoot.down = False
    await until(lambda: "said meanwhile" in conversation.said(kind="incoming"), within=60)


async def test_webhooks_that_are_forged_or_old_are_refused(bureau: Bureau) -> None:
    event = {"event": "message_created", "id": 1}
    assert await bureau.chatwoot.post(event) == HTTPStatus.OK
    assert await bureau.chatwoot.post(event, secret="guessed") == HTTPStatus.UNAUTHORIZED  # noqa: S106  a wrong one
    assert await bureau.chatwoot.post(event, age=600) == HTTPStatus.UNAUTHORIZED
